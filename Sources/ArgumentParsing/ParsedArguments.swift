/// A command line that was understood: the command with its operands and the options given.
public struct ParsedArguments: Sendable, Hashable {
  /// An option that was given.
  struct Given: Sendable, Hashable {
    var option: OptionSpec
    var value: String?
  }

  /// The command.
  public let command: CommandSpec
  /// What stood on the command line without dashes, in order.
  public let operands: [String]
  let given: [Given]

  /// Whether the option was given.
  public func has(_ option: OptionSpec) -> Bool { given.contains { $0.option.long == option.long } }

  /// All values given for the option, in order.
  public func values(of option: OptionSpec) -> [String] {
    given.compactMap { $0.option.long == option.long ? $0.value : nil }
  }

  /// The last value given for the option.
  public func value(of option: OptionSpec) -> String? { values(of: option).last }

  /// The value of the option as a whole number within a range; `nil` where it was not given.
  public func integer(of option: OptionSpec, in range: ClosedRange<Int>) throws(UsageError) -> Int? {
    guard let value = value(of: option) else { return nil }
    guard let number = Int(value), range.contains(number) else {
      throw UsageError(.notANumber(option: option.long, value: value, range: range), command: command.name)
    }
    return number
  }
}
