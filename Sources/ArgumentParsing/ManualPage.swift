/// Writes the manual page (section 1) in roff's `man` macros.
public struct ManualPage: Sendable {
  private let program: ProgramSpec
  private let language: Language
  private let help: HelpText

  /// A manual in a language.
  public init(_ program: ProgramSpec, language: Language) {
    self.program = program
    self.language = language
    self.help = HelpText(program, language: language)
  }

  /// The page.
  public func roff() -> String {
    let name = program.name
    var text = ".TH \(name.uppercased()) 1 \"\" \"\(name) \(escaped(program.version))\"\n"
    text += ".SH NAME\n\(name) \\- \(escaped(said(program.summary)))\n"
    text +=
      ".SH SYNOPSIS\n.B \(name)\n.I \(escaped(said(UsageWording.command)))\n[\\-\\-option ...] [argument ...]\n"
    text += ".SH \(heading(UsageWording.commands))\n"
    for command in program.commands { text += section(of: command) }
    text += ".SH \(heading(program.common.heading))\n" + options(program.common.options)
    text += ".SH \(heading(UsageWording.environment))\n" + definitions(program.environment)
    return text + ".SH \(heading(UsageWording.exitStatus))\n" + definitions(program.exitStatuses)
  }

  private func section(of command: CommandSpec) -> String {
    var text = ".SS \(escaped(help.usage(of: command)))\n\(escaped(said(command.summary)))\n"
    for discussion in command.discussion { text += ".PP\n\(escaped(said(discussion)))\n" }
    for operand in command.operands { text += entry(operand.name, said(operand.help)) }
    text += options(command.options)
    for example in command.examples { text += entry(example.line, said(example.help)) }
    return text
  }

  private func options(_ options: [OptionSpec]) -> String {
    options.map { entry(String($0.display.drop { $0 == " " }), help.explanation(of: $0)) }.joined()
  }

  private func definitions(_ definitions: [Definition]) -> String {
    definitions.map { entry($0.term, said($0.meaning)) }.joined()
  }

  private func entry(_ term: String, _ meaning: String) -> String {
    ".TP\n.B \(escaped(term))\n\(escaped(meaning))\n"
  }

  /// Backslashes and dashes are special anywhere, dots and quotes at the start of a line.
  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text {
      switch character {
      case "\\": result += "\\e"
      case "-": result += "\\-"
      default: result.append(character)
      }
    }
    return result.hasPrefix(".") || result.hasPrefix("'") ? "\\&" + result : result
  }

  private func heading(_ wording: Wording) -> String { escaped(said(wording).uppercased()) }

  private func said(_ wording: Wording) -> String { wording.text(in: language) }
}
