/// An operand of a command: what stands on the command line without dashes.
public struct OperandSpec: Sendable, Hashable {
  /// Its name in capital letters (`PATH`).
  public let name: String
  /// The fewest that must be given.
  public let minimum: Int
  /// The most that may be given; `nil` for any number.
  public let maximum: Int?
  /// What a shell offers.
  public let hint: OptionSpec.ValueHint
  /// What it is, one sentence without a final stop.
  public let help: Wording

  /// An operand.
  public init(
    _ name: String, minimum: Int = 0, maximum: Int? = nil, hint: OptionSpec.ValueHint = .none, _ help: Wording
  ) {
    self.name = name
    self.minimum = minimum
    self.maximum = maximum
    self.hint = hint
    self.help = help
  }

  /// How it is written in a usage line: `PATH…`, `[QUERY…]`, `ID`.
  var display: String {
    let name = maximum == 1 || maximum == minimum ? name : name + "…"
    return minimum == 0 ? "[\(name)]" : name
  }
}

/// A command line that shows what a command is good for.
public struct ExampleSpec: Sendable, Hashable {
  /// The whole command line.
  public let line: String
  /// What it does.
  public let help: Wording

  /// An example.
  public init(_ line: String, _ help: Wording) {
    self.line = line
    self.help = help
  }
}

/// A command as it is declared.
public struct CommandSpec: Sendable, Hashable {
  /// Its name.
  public let name: String
  /// What it does, in a few words without a final stop.
  public let summary: Wording
  /// What else there is to know, a paragraph each.
  public let discussion: [Wording]
  /// Its operands in order; only the last may take more than one.
  public let operands: [OperandSpec]
  /// Its options under their headings.
  public let groups: [OptionGroup]
  /// Examples, the simplest first.
  public let examples: [ExampleSpec]

  /// A command.
  public init(
    name: String, summary: Wording, discussion: [Wording] = [], operands: [OperandSpec] = [],
    groups: [OptionGroup] = [], examples: [ExampleSpec] = []
  ) {
    self.name = name
    self.summary = summary
    self.discussion = discussion
    self.operands = operands
    self.groups = groups
    self.examples = examples
  }

  /// All its options.
  public var options: [OptionSpec] { groups.flatMap(\.options) }
}

/// A thing that the manual explains by name: an environment variable, an exit status, a file.
public struct Definition: Sendable, Hashable {
  /// The name (`NO_COLOR`, `1`).
  public let term: String
  /// What it means.
  public let meaning: Wording

  /// A definition.
  public init(_ term: String, _ meaning: Wording) {
    self.term = term
    self.meaning = meaning
  }
}

/// The whole command line of a program as it is declared.
public struct ProgramSpec: Sendable, Hashable {
  /// The program's name.
  public let name: String
  /// Its version.
  public let version: String
  /// What it does, in a few words.
  public let summary: Wording
  /// Its commands in the order in which the help shows them.
  public let commands: [CommandSpec]
  /// The options that every command has, `--help` included; they may stand before the command's name too.
  public let common: OptionGroup
  /// Environment variables that it heeds.
  public let environment: [Definition]
  /// What its exit statuses mean.
  public let exitStatuses: [Definition]

  /// A program.
  public init(
    name: String, version: String, summary: Wording, commands: [CommandSpec], common: OptionGroup,
    environment: [Definition] = [], exitStatuses: [Definition] = []
  ) {
    self.name = name
    self.version = version
    self.summary = summary
    self.commands = commands
    self.common = common
    self.environment = environment
    self.exitStatuses = exitStatuses
  }

  /// The command of that name.
  public func command(named name: String) -> CommandSpec? { commands.first { $0.name == name } }
}
