/// What a command line asks for.
public enum Invocation: Sendable, Hashable {
  /// Help: of a command, or of the program.
  case help(CommandSpec?)
  /// The program's version.
  case version
  /// A command is to be run.
  case run(ParsedArguments)
}

/// Reads a command line by its declaration.
///
/// Options may stand anywhere, before and behind operands. `--` ends them. A value follows after a space or `=`
/// (`--limit 5`, `--limit=5`, `-n 5`, `-n5`). An argument that begins with `-` and goes on with anything but an
/// ASCII letter is an operand, so that a query can say `-会议` (not 会议) and stdin can be `-`.
public struct ArgumentParser: Sendable {
  private let program: ProgramSpec

  /// A parser for a program.
  public init(_ program: ProgramSpec) {
    self.program = program
  }

  /// What the arguments (without the program's name) ask for.
  public func parse(_ arguments: [String]) throws(UsageError) -> Invocation {
    let name = try commandName(in: arguments)
    guard let name else {
      if asksForHelp(arguments) { return .help(nil) }
      if arguments.contains("--version") || arguments.contains("-V") { return .version }
      throw UsageError(.missingCommand)
    }
    guard let command = program.command(named: name.text) else {
      let suggestion = NearMiss.suggestion(for: name.text, among: program.commands.map(\.name))
      throw UsageError(.unknownCommand(name.text), suggestion: suggestion)
    }
    var rest = arguments
    rest.remove(at: name.index)
    if asksForHelp(rest) { return .help(command) }
    var reader = Reader(command: command, options: program.common.options + command.options)
    try reader.read(rest)
    try reader.checkOperands()
    return .run(
      ParsedArguments(command: command, operands: reader.operands, given: reader.given))
  }

  /// The first argument that is neither an option nor a common option's value.
  private func commandName(in arguments: [String]) throws(UsageError) -> (text: String, index: Int)? {
    var reader = Reader(command: nil, options: program.common.options)
    var index = 0
    while index < arguments.count {
      guard arguments[index] != "--", let consumed = try reader.readOption(at: index, of: arguments) else {
        return arguments[index] == "--" ? nil : (arguments[index], index)
      }
      index += consumed
    }
    return nil
  }

  private func asksForHelp(_ arguments: [String]) -> Bool {
    arguments.prefix { $0 != "--" }.contains { $0 == "--help" || $0 == "-h" }
  }
}

/// The state of reading one command line.
private struct Reader {
  let command: CommandSpec?
  let options: [OptionSpec]
  var operands: [String] = []
  var given: [ParsedArguments.Given] = []

  init(command: CommandSpec?, options: [OptionSpec]) {
    self.command = command
    self.options = options
  }

  mutating func read(_ arguments: [String]) throws(UsageError) {
    var index = 0
    while index < arguments.count {
      if arguments[index] == "--" {
        operands += arguments[(index + 1)...]
        return
      }
      if let consumed = try readOption(at: index, of: arguments) {
        index += consumed
      } else {
        operands.append(arguments[index])
        index += 1
      }
    }
  }

  /// Reads the option at an index with its value; the number of arguments it took, or `nil` for an operand.
  mutating func readOption(at index: Int, of arguments: [String]) throws(UsageError) -> Int? {
    let argument = arguments[index]
    let next = index + 1 < arguments.count ? arguments[index + 1] : nil
    if argument.hasPrefix("--") {
      return try readLong(argument, next: next)
    }
    guard argument.hasPrefix("-"), let letter = argument.dropFirst().first, letter.isASCII, letter.isLetter
    else { return nil }
    return try readShort(argument, next: next)
  }

  private mutating func readLong(_ argument: String, next: String?) throws(UsageError) -> Int {
    let body = argument.dropFirst(2)
    let name = String(body.prefix { $0 != "=" })
    let attached = body.firstIndex(of: "=").map { String(body[body.index(after: $0)...]) }
    guard let option = options.first(where: { $0.long == name }) else {
      let suggestion = NearMiss.suggestion(for: name, among: options.map(\.long)).map { "--" + $0 }
      throw failure(.unknownOption("--" + name), suggestion: suggestion)
    }
    guard option.takesValue else {
      if let attached { throw failure(.unexpectedValue(option: name, value: attached)) }
      return try take(option, nil, consumed: 1)
    }
    if let attached { return try take(option, attached, consumed: 1) }
    return try takeNext(option, next)
  }

  private mutating func readShort(_ argument: String, next: String?) throws(UsageError) -> Int {
    var letters = argument.dropFirst()
    while let letter = letters.popFirst() {
      guard let option = options.first(where: { $0.short == letter }) else {
        let name = String(argument.dropFirst())
        let long = NearMiss.suggestion(for: name, among: options.map(\.long))
        throw failure(.unknownOption("-\(letter)"), suggestion: name.count > 1 ? long.map { "--" + $0 } : nil)
      }
      guard option.takesValue else {
        _ = try take(option, nil, consumed: 1)
        continue
      }
      if letters.isEmpty { return try takeNext(option, next) }
      if letters.first == "=" { letters.removeFirst() }
      return try take(option, String(letters), consumed: 1)
    }
    return 1
  }

  /// The value is the next argument, whatever it is (`--sort -date`), unless that is plainly an option again.
  private mutating func takeNext(_ option: OptionSpec, _ next: String?) throws(UsageError) -> Int {
    guard let next, !next.hasPrefix("--") else {
      throw failure(.missingValue(option: option.long, placeholder: option.placeholder ?? ""))
    }
    return try take(option, next, consumed: 2)
  }

  private mutating func take(_ option: OptionSpec, _ value: String?, consumed: Int) throws(UsageError) -> Int
  {
    if option.repetition == .refused, given.contains(where: { $0.option.long == option.long }) {
      throw failure(.givenTwice(option: option.long))
    }
    if let value, !option.choices.isEmpty, !option.choices.contains(value) {
      throw failure(
        .notAChoice(option: option.long, value: value, choices: option.choices),
        suggestion: NearMiss.suggestion(for: value, among: option.choices).map { "--\(option.long) \($0)" })
    }
    given.append(.init(option: option, value: value))
    return consumed
  }

  func checkOperands() throws(UsageError) {
    guard let command else { return }
    var left = operands.count
    for operand in command.operands {
      guard left >= operand.minimum else { throw failure(.missingOperand(operand.name)) }
      left -= min(left, operand.maximum ?? left)
    }
    if left > 0 { throw failure(.unexpectedOperand(operands[operands.count - left])) }
  }

  private func failure(_ problem: UsageError.Problem, suggestion: String? = nil) -> UsageError {
    UsageError(problem, command: command?.name, suggestion: suggestion)
  }
}
