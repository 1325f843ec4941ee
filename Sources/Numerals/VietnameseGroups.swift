/// Vietnamese number words below a thousand: "hai mươi mốt", "hai mốt", "một trăm linh năm", "một trăm hai".
extension NumeralReader {
  /// A number in words below a thousand.
  struct Group {
    var value: Int
    /// Index of the first item behind it.
    var end: Int
    /// How it is put together, where that matters to what follows.
    var shape = Shape.full

    enum Shape {
      case full
      /// One digit: hai.
      case digit
      /// mốt, tư, lăm behind a scale: "ba triệu mốt".
      case closing
      /// Two digits without mươi: hai lăm. Behind a scale they are its tenths and hundredths: "một triệu hai lăm".
      case pair
      /// linh, lẻ and a digit.
      case odd
      /// A digit and trăm, nothing behind.
      case hundreds
    }
  }

  /// The word năm, which is five or year.
  func isYearWord(_ index: Int) -> Bool { item(index).has(.year) }

  /// A digit from 1 on; not năm where a year would do as well.
  private func unitDigit(_ index: Int, fiveAllowed: Bool) -> Int? {
    guard role(index) == .digit, items[index].value > 0, fiveAllowed || !isYearWord(index) else { return nil }
    return items[index].value
  }

  /// mốt, tư, lăm, nhăm; not the tư of "tư vấn".
  private func closing(_ index: Int) -> Int? {
    guard role(index) == .closing else { return nil }
    if items[index].value == 4, item(index + 1).has(.compound) { return nil }
    return items[index].value
  }

  private func isMultiplier(_ index: Int) -> Bool {
    switch role(index) {
    case .scale: return true
    case .hundred, .tens: return true
    case .dozen: return isDozen(index)
    default: return false
    }
  }

  /// chục or tá, but not the tá of "tá tràng".
  func isDozen(_ index: Int) -> Bool {
    role(index) == .dozen && !(items[index].value == 12 && item(index + 1).has(.compound))
  }

  /// A number from 1 to 99 in words. `inside` a larger number two digits may stand for tens and units.
  func vietnameseTens(at index: Int, inside: Bool) -> Group? {
    switch role(index) {
    case .ten:
      if let unit = closing(index + 1), unit > 1 { return Group(value: 10 + unit, end: index + 2) }
      if let unit = unitDigit(index + 1, fiveAllowed: false), !isTensOrHundred(index + 2) {
        return Group(value: 10 + unit, end: index + 2)
      }
      return Group(value: 10, end: index + 1)
    case .digit:
      let digit = items[index].value
      guard digit > 0 else { return nil }
      if role(index + 1) == .tens {
        if let unit = closing(index + 2) { return Group(value: digit * 10 + unit, end: index + 3) }
        if let unit = unitDigit(index + 2, fiveAllowed: false), !isTensOrHundred(index + 3) {
          return Group(value: digit * 10 + unit, end: index + 3)
        }
        return Group(value: digit * 10, end: index + 2)
      }
      if digit > 1, let unit = closing(index + 1) {
        return Group(value: digit * 10 + unit, end: index + 2, shape: .pair)
      }
      if let unit = unitDigit(index + 1, fiveAllowed: role(index + 2) == .scale), !isTensOrHundred(index + 2) {
        // "hai ba triệu" is two or three million, "chín chín triệu" 99.
        let isRange = unit == digit + 1 || (digit == 5 && unit == 7)
        let closesNumber = role(index + 2) == .scale || role(index + 2) == .point
        if inside || (closesNumber && !isRange) {
          return Group(value: digit * 10 + unit, end: index + 2, shape: .pair)
        }
      }
      return Group(value: digit, end: index + 1, shape: .digit)
    default: return nil
    }
  }

  private func isTensOrHundred(_ index: Int) -> Bool { role(index) == .tens || role(index) == .hundred }

  /// A number below a thousand in words. `inside` a larger number it may begin with "không trăm" or "linh".
  func vietnameseGroup(at index: Int, inside: Bool) -> Group? {
    if inside, role(index) == .odd, let unit = unitDigit(index + 1, fiveAllowed: true) ?? closing(index + 1) {
      return Group(value: unit, end: index + 2, shape: .odd)
    }
    if inside, let unit = closing(index) { return Group(value: unit, end: index + 1, shape: .closing) }
    guard role(index) == .digit, role(index + 1) == .hundred, items[index].value > 0 || inside else {
      return vietnameseTens(at: index, inside: inside)
    }
    let hundreds = items[index].value * 100
    let rest = index + 2
    switch role(rest) {
    case .odd:
      if let unit = unitDigit(rest + 1, fiveAllowed: true) ?? closing(rest + 1) {
        return Group(value: hundreds + unit, end: rest + 2)
      }
    case .closing:
      if let unit = closing(rest) { return Group(value: hundreds + unit * 10, end: rest + 1) }
    case .halfMore:
      return Group(value: hundreds + 50, end: rest + 1)
    case .ten, .digit:
      guard let tens = vietnameseTens(at: rest, inside: true) else { break }
      guard tens.shape == .digit else { return Group(value: hundreds + tens.value, end: tens.end) }
      // A lone digit counts tens: "một trăm hai". But "một trăm năm" is a century, "hai trăm một (cân)" a price.
      let isClosed = role(tens.end) == .scale
      if !isMultiplier(tens.end) || isClosed, isClosed || (tens.value > 1 && !isYearWord(rest)) {
        return Group(value: hundreds + tens.value * 10, end: tens.end)
      }
    default: break
    }
    // "không trăm" without anything behind it is no number.
    return hundreds == 0 ? nil : Group(value: hundreds, end: rest, shape: .hundreds)
  }

  /// The decimals behind "phẩy": digits one by one ("hai phẩy không năm"), or as a number below 100 ("phẩy hai mươi
  /// lăm"). `count` is how many decimals they make.
  func vietnameseDecimals(at index: Int) -> (value: Int, count: Int, end: Int)? {
    // "hai phẩy 23"
    if role(index) == .digits, case let digits = readings[items[index].value], digits.form.contains(.integer),
      !digits.form.contains(.grouped), digits.digitCount <= 3, let value = digits.value.intValue
    {
      return (value, digits.digitCount, index + 1)
    }
    if role(index + 1) == .tens || role(index) == .ten, let tens = vietnameseTens(at: index, inside: false) {
      return (tens.value, 2, tens.end)
    }
    var value = 0
    var end = index
    while end - index < 15, role(end) == .digit || closing(end) != nil {
      // "hai phẩy năm năm" is two years and a half; but "không phẩy không năm", and năm before more digits.
      if isYearWord(end), end > index, items[end - 1].value > 0, role(end + 1) != .scale, role(end + 1) != .digit {
        break
      }
      value = value * 10 + items[end].value
      end += 1
    }
    return end > index ? (value, end - index, end) : nil
  }
}
