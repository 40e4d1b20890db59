/// A command line that could not be understood: what was typed, what was probably meant, where to read on.
public struct UsageError: Error, Sendable, Hashable {
  /// What is wrong.
  public enum Problem: Sendable, Hashable {
    /// Nothing but options was given.
    case missingCommand
    /// There is no such command.
    case unknownCommand(String)
    /// There is no such option; the text is as typed, dashes included.
    case unknownOption(String)
    /// The option needs a value and nothing follows it.
    case missingValue(option: String, placeholder: String)
    /// The option takes no value.
    case unexpectedValue(option: String, value: String)
    /// The value is none of those allowed.
    case notAChoice(option: String, value: String, choices: [String])
    /// The value is not a whole number of that range.
    case notANumber(option: String, value: String, range: ClosedRange<Int>)
    /// The option was given twice and may be given once.
    case givenTwice(option: String)
    /// An operand is missing.
    case missingOperand(String)
    /// There is an operand too many.
    case unexpectedOperand(String)
    /// Something that only the command itself can tell.
    case other(Wording, [String] = [])
  }

  /// What is wrong.
  public var problem: Problem
  /// The command that it was typed for, where one was recognised.
  public var command: String?
  /// What was probably meant, as it should be typed.
  public var suggestion: String?
  /// How it is written, where nobody can tell what was meant.
  public var example: String?

  /// A usage error.
  public init(_ problem: Problem, command: String? = nil, suggestion: String? = nil, example: String? = nil) {
    self.problem = problem
    self.command = command
    self.suggestion = suggestion
    self.example = example
  }

  /// What to tell the user: a line each.
  public func lines(program: String, language: Language) -> [String] {
    func said(_ wording: Wording, _ values: String...) -> String { wording.text(in: language, values) }
    var lines = [description(in: language)]
    if let suggestion { lines.append(said(UsageWording.didYouMean, suggestion)) }
    if let example { lines.append(said(UsageWording.forExample, example)) }
    lines.append(said(UsageWording.seeHelp, command.map { "\(program) help \($0)" } ?? "\(program) help"))
    return lines
  }

  private func description(in language: Language) -> String {
    func said(_ wording: Wording, _ values: String...) -> String { wording.text(in: language, values) }
    return switch problem {
    case .missingCommand: said(UsageWording.missingCommand)
    case .unknownCommand(let name): said(UsageWording.unknownCommand, name)
    case .unknownOption(let typed): said(UsageWording.unknownOption, typed)
    case .missingValue(let option, let placeholder):
      said(UsageWording.missingValue, "--\(option)", placeholder)
    case .unexpectedValue(let option, let value): said(UsageWording.unexpectedValue, "--\(option)", value)
    case .notAChoice(let option, let value, let choices):
      said(UsageWording.notAChoice, "--\(option)", value, choices.joined(separator: ", "))
    case .notANumber(let option, let value, let range):
      range.upperBound == Int.max
        ? said(UsageWording.notANumberFrom, "--\(option)", value, String(range.lowerBound))
        : said(
          UsageWording.notANumber, "--\(option)", value, String(range.lowerBound), String(range.upperBound))
    case .givenTwice(let option): said(UsageWording.givenTwice, "--\(option)")
    case .missingOperand(let name): said(UsageWording.missingOperand, name)
    case .unexpectedOperand(let text): said(UsageWording.unexpectedOperand, text)
    case .other(let wording, let values): wording.text(in: language, values)
    }
  }
}
