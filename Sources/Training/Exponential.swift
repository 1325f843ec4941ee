import Foundation

/// Exponentials and logarithms: the only mathematics that training asks Foundation for.
enum Exponential {
  static func of(_ value: Double) -> Double { exp(value) }
  static func log(_ value: Double) -> Double { Foundation.log(value) }
}
