/// An option of the command line as it is declared: parsing, help, completion and manual all come from this.
public struct OptionSpec: Sendable, Hashable {
  /// What it means to give the option more than once.
  public enum Repetition: Sendable, Hashable {
    /// The last one counts, so that an alias can be overridden.
    case lastWins
    /// All of them count.
    case collects
    /// A mistake: two values would contradict each other.
    case refused
  }

  /// What a shell offers for the value.
  public enum ValueHint: Sendable, Hashable {
    /// Nothing.
    case none
    /// Files and folders.
    case path
  }

  /// The name without its dashes (`limit`).
  public let long: String
  /// The letter without its dash (`n`), or `nil`.
  public let short: Character?
  /// What stands for the value in the help (`N`); `nil` for a flag, which takes no value.
  public let placeholder: String?
  /// The only values allowed; empty where any is.
  public let choices: [String]
  /// What it means to repeat it.
  public let repetition: Repetition
  /// What a shell offers.
  public let hint: ValueHint
  /// What it does, one sentence without a final stop.
  public let help: Wording

  /// Whether it takes a value.
  public var takesValue: Bool { placeholder != nil }

  /// A switch that is on when it is given.
  public static func flag(_ long: String, short: Character? = nil, _ help: Wording) -> OptionSpec {
    OptionSpec(
      long: long, short: short, placeholder: nil, choices: [], repetition: .lastWins, hint: .none, help: help)
  }

  /// An option with a value.
  public static func value(
    _ long: String, _ placeholder: String, short: Character? = nil, choices: [String] = [],
    repetition: Repetition = .lastWins, hint: ValueHint = .none, _ help: Wording
  ) -> OptionSpec {
    OptionSpec(
      long: long, short: short, placeholder: placeholder, choices: choices, repetition: repetition,
      hint: hint,
      help: help)
  }

  /// How the option is written in help: `-n, --limit N`.
  var display: String {
    let name = (short.map { "-\($0), " } ?? "    ") + "--" + long
    return placeholder.map { name + " " + $0 } ?? name
  }
}

/// Options that stand together under one heading in the help.
public struct OptionGroup: Sendable, Hashable {
  /// The heading, without a colon.
  public let heading: Wording
  /// The options in the order in which the help shows them.
  public let options: [OptionSpec]

  /// A group of options.
  public init(_ heading: Wording, _ options: [OptionSpec]) {
    self.heading = heading
    self.options = options
  }
}
