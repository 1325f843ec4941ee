import SoLieuDocuments

/// What the digits of one token can mean.
///
/// Vietnamese groups thousands with "." and starts decimals with ","; English the other way round. A writer who mixes
/// them is read by what is possible: a separator that isn't followed by three digits can't group, one that occurs
/// twice can't start decimals. One case stays open here: a single sign of decimals with three digits behind it
/// ("1,200" in Vietnamese) could group after all; ``grouped`` holds that reading.
struct DigitReading: Sendable {
  /// The likeliest value; zero where `form` has `.opaque`.
  var value: ExactDecimal = .zero
  /// Everything about the digits alone.
  var form: NumeralForm = .digits
  /// The value if the only separator, which is the language's sign of decimals, groups here: 1200 for "1,200".
  var grouped: ExactDecimal?
  /// How many zeros the digits end with.
  var trailingZeros = 0
  /// How many digits there are.
  var digitCount = 0

  /// Digits without separators and without a superfluous zero.
  var isPlain: Bool { form.contains(.integer) && form.isDisjoint(with: [.grouped, .leadingZero]) }

  /// Reads `range` of `text`: ASCII or fullwidth digits with anything between them. O(range).
  init(_ text: Span<UInt8>, in range: Range<Int>, language: Language) {
    var shape = Shape()
    shape.scan(text, range)
    digitCount = shape.digits.count
    trailingZeros = shape.trailingZeros
    guard shape.isReadable else {
      form.insert(.opaque)
      return
    }
    switch (shape.dots, shape.commas) {
    case (0, 0): readPlain(shape)
    case (0, 1), (1, 0): readSingle(shape, language)
    case (0, _), (_, 0): readRepeated(shape)
    default: readMixed(shape)
    }
    if form.contains(.opaque) { value = .zero }
  }

  private mutating func readPlain(_ shape: Shape) {
    guard let whole = shape.digits.value(decimals: 0) else {
      form.insert(.opaque)
      return
    }
    value = whole
    form.insert(.integer)
    if shape.leadingZero { form.insert(.leadingZero) }
    if shape.digits.count <= 4, let number = whole.intValue {
      form.formUnion(.calendar(number, digits: shape.digits.count))
    }
  }

  private mutating func readSingle(_ shape: Shape, _ language: Language) {
    let isDot = shape.dots == 1
    let isHomeGrouping = isDot == (language == .vietnamese)
    if isDot, shape.couldBeDottedPair { form.insert(.dottedPair) }
    let couldGroup = shape.lastGroup == 3 && shape.firstGroup <= 3 && !shape.startsWithZero
    if couldGroup, isHomeGrouping {
      set(shape.digits.value(decimals: 0), [.integer, .grouped])
    } else if shape.leadingZero, shape.firstGroup > 2 || (shape.lastGroup > 2 && !shape.isZeroPoint) {
      // "001.678": no number is written so, but plates and accounts are.
      form.insert(.opaque)
    } else {
      set(shape.digits.value(decimals: shape.lastGroup), .decimal)
      if shape.leadingZero { form.insert(.leadingZero) }
      if couldGroup { grouped = shape.digits.value(decimals: 0) }
    }
  }

  private mutating func readRepeated(_ shape: Shape) {
    if shape.groupsOfThree || (shape.commas > 0 && shape.groupsOfTwo) {
      set(shape.digits.value(decimals: 0), [.integer, .grouped])
    } else {
      if shape.dots == 2, shape.couldBeDottedTriple { form.insert(.dottedTriple) }
      form.insert(.opaque)
    }
  }

  private mutating func readMixed(_ shape: Shape) {
    // Groups first, then one sign of decimals of the other sort.
    if shape.separatorsAlikeButLast, shape.innerGroupsOfThree, shape.firstGroup <= 3, !shape.startsWithZero {
      set(shape.digits.value(decimals: shape.lastGroup), [.decimal, .grouped])
    } else {
      form.insert(.opaque)
    }
  }

  private mutating func set(_ value: ExactDecimal?, _ form: NumeralForm) {
    guard let value else {
      self.form.insert(.opaque)
      return
    }
    self.value = value
    self.form.formUnion(form)
  }
}

extension NumeralForm {
  /// What a whole number of so many digits could be on a calendar or a clock. Words pass 1 or 2 digits as their value
  /// has.
  static func calendar(_ number: Int, digits: Int) -> NumeralForm {
    var form: NumeralForm = []
    if digits <= 2 {
      if (1...31).contains(number) { form.insert(.day) }
      if (1...12).contains(number) { form.insert(.month) }
      if (0...24).contains(number) { form.insert(.hour) }
      if (0...59).contains(number) { form.insert(.minute) }
      if (1...4).contains(number) { form.insert(.quarter) }
      if digits == 2 { form.insert(.twoDigits) }
    } else if digits == 4 {
      if (1000...2199).contains(number) { form.insert(.year) }
      if number / 100 <= 24, number % 100 <= 59 { form.insert(.clock) }
    }
    return form
  }
}

/// How a digits token is built: its groups and separators, gathered in one pass.
private struct Shape {
  var digits = DecimalDigits()
  var dots = 0
  var commas = 0
  /// Too many digits, or a byte that is no digit, dot or comma.
  var isReadable = true
  var startsWithZero = false
  /// Begins with a zero that a digit follows.
  var leadingZero = false
  var trailingZeros = 0
  var firstGroup = 0
  var lastGroup = 0
  /// Values of the first three groups, at most 9999 each.
  var values = (0, 0, 0)
  /// Groups between the first and the last are of three digits.
  var innerGroupsOfThree = true
  var innerGroupsOfTwo = true
  /// The last separator, 0 where there is none.
  private var lastSeparator: UInt8 = 0

  /// All separators but the last are one sort, the last another.
  var separatorsAlikeButLast: Bool {
    dots > 0 && commas > 0 && (lastSeparator == UInt8(ascii: ".") ? dots : commas) == 1
  }

  var groupsOfThree: Bool { innerGroupsOfThree && lastGroup == 3 && firstGroup <= 3 && !startsWithZero }
  /// The grouping of India: 12,34,567.
  var groupsOfTwo: Bool { innerGroupsOfTwo && lastGroup == 3 && firstGroup <= 2 && !startsWithZero }
  /// "0.500", "0,5".
  var isZeroPoint: Bool { firstGroup == 1 && startsWithZero }

  var couldBeDottedPair: Bool {
    let (a, b, _) = values
    if lastGroup == 4 { return firstGroup <= 2 && (1...12).contains(a) && (1900...2199).contains(b) }
    guard firstGroup <= 2, lastGroup <= 2 else { return false }
    return ((1...31).contains(a) && (1...12).contains(b)) || (a <= 24 && b <= 59 && lastGroup == 2)
  }

  var couldBeDottedTriple: Bool {
    guard firstGroup <= 2, lastGroup == 2 || lastGroup == 4, secondGroup <= 2 else { return false }
    return (1...31).contains(values.0) && (1...12).contains(values.1)
  }

  private var secondGroup = 0

  mutating func scan(_ text: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    var group = 0
    var groupIndex = 0
    var groupValue = 0
    while index < range.upperBound {
      let byte = text[index]
      var digit = byte &- UInt8(ascii: "0")
      if byte == 0xEF, index + 2 < range.upperBound, text[index + 1] == 0xBC, text[index + 2] >= 0x90,
        text[index + 2] <= 0x99
      {
        digit = text[index + 2] &- 0x90  // Fullwidth, U+FF10 to U+FF19.
        index += 2
      }
      if digit <= 9 {
        if digits.count == 0 { startsWithZero = digit == 0 }
        if digits.count == 1, group == 1, startsWithZero { leadingZero = true }
        if !digits.append(digit) { isReadable = false }
        trailingZeros = digit == 0 ? trailingZeros + 1 : 0
        group += 1
        if group <= 4 { groupValue = groupValue * 10 + Int(digit) }
      } else if byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
        endGroup(groupIndex, group, groupValue)
        lastSeparator = byte
        if byte == UInt8(ascii: ".") { dots += 1 } else { commas += 1 }
        if groupIndex > 0 {
          if group != 3 { innerGroupsOfThree = false }
          if group != 2 { innerGroupsOfTwo = false }
        }
        groupIndex += 1
        group = 0
        groupValue = 0
      } else {
        isReadable = false
      }
      index += 1
    }
    endGroup(groupIndex, group, groupValue)
    lastGroup = group
    if digits.count == 0 || group == 0 || firstGroup == 0 { isReadable = false }
  }

  private mutating func endGroup(_ index: Int, _ length: Int, _ value: Int) {
    switch index {
    case 0:
      firstGroup = length
      values.0 = value
    case 1:
      secondGroup = length
      values.1 = value
    case 2: values.2 = value
    default: break
    }
  }
}
