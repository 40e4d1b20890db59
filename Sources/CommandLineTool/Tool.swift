public import ArchiveModel
import ArgumentParsing
import SearchQuery

/// The program as a function: arguments, environment and streams in, exit status out.
///
/// ```swift
/// let output = MemorySink(), talk = MemorySink()
/// let status = Tool(today: day).run(
///   ["search", "渌口"], environment: ["ZZDAILY_DB": path], console: Console(output: output, talk: talk))
/// ```
public struct Tool: Sendable {
  private let today: CalendarDate

  /// The program on a day; what people write as 今年 or 昨天 counts from it.
  public init(today: CalendarDate) {
    self.today = today
  }

  /// Runs the program once.
  public func run(_ arguments: [String], environment: [String: String], console: Console) -> ExitStatus {
    let language = Language(environment: environment)
    do {
      let status = try runThrowing(arguments, environment, console, language)
      try console.flush()
      return status
    } catch {
      return Tool.report(error, to: console, language)
    }
  }

  private func runThrowing(
    _ arguments: [String], _ environment: [String: String], _ console: Console, _ language: Language
  ) throws(Failure) -> ExitStatus {
    let program = Program.spec
    let invocation: Invocation
    do { invocation = try ArgumentParser(program).parse(arguments) } catch {
      if error.problem == .missingCommand {
        console.say(HelpText(program, language: language, width: console.width).ofProgram())
      }
      throw .usage(error)
    }
    switch invocation {
    case .help(let command):
      let help = HelpText(program, language: language, width: console.width)
      try console.write(command.map(help.of) ?? help.ofProgram())
      return .done
    case .version:
      try console.write("\(program.name) \(program.version)\n")
      return .done
    case .run(let parsed):
      guard let command = Command.all.first(where: { $0.spec.name == parsed.command.name }) else {
        throw .usage(UsageError(.unknownCommand(parsed.command.name)))
      }
      return try command.run(parsed, context(for: parsed, environment, console, language))
    }
  }

  private func context(
    for parsed: ParsedArguments, _ environment: [String: String], _ console: Console, _ language: Language
  ) -> Context {
    let when = parsed.value(of: .color).flatMap(Style.When.init) ?? .auto
    return Context(
      environment: environment, console: console, language: language, today: today,
      style: Style(when: when, environment: environment, isTerminal: console.outputIsTerminal),
      talkStyle: Style(when: when, environment: environment, isTerminal: console.talkIsTerminal),
      isQuiet: parsed.has(.quiet))
  }

  /// The one place where a failure becomes words and an exit status.
  private static func report(
    _ failure: Failure, to console: Console, _ language: Language
  ) -> ExitStatus {
    func say(_ message: Message, _ values: [String]) {
      let prefix = Program.spec.name + (language == .english ? ": " : "：")
      console.say(Display.line(prefix + message.wording.text(in: language, values)))
    }
    if case .readerGone = failure {
      console.discard()
      return .done
    }
    // What was found before the failure is still worth having.
    try? console.flush()
    switch failure {
    case .usage(let error):
      let lines = error.lines(program: Program.spec.name, language: language)
      for (index, line) in lines.enumerated() {
        let prefix = index == 0 ? Program.spec.name + (language == .english ? ": " : "：") : "  "
        console.say(Display.line(prefix + line))
      }
      return .wrongUsage
    case .query(let error):
      say(.queryAt, [String(error.column), language == .english ? error.message : error.chineseMessage])
      for line in error.marked.split(separator: "\n") { console.say("  " + line) }
      if let suggestion = error.suggestion {
        let line = Message.querySuggestion.wording.text(in: language, [suggestion])
        console.say("  " + Display.line(line))
      }
      return .wrongUsage
    case .sql(let error):
      let place = SQLPlace(of: error, width: console.width - 2)
      let problem = error.message.wording.text(in: language, error.messageValues)
      say(.sqlAt, [String(place.line), String(place.column), problem])
      for line in place.marked { console.say("  " + line) }
      return .wrongUsage
    case .unanswerable(let reason):
      say(.unanswerable, [reason])
      return .wrongUsage
    case .archive(let message, let values):
      say(message, values)
      return .noArchive
    case .nothing(let message, let values):
      say(message, values)
      return .nothingFound
    case .output(let reason):
      say(.cannotWrite, [reason])
      return .doneInPart
    case .readerGone:
      return .done
    }
  }
}
