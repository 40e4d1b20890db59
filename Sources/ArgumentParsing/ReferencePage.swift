/// Writes the whole command line as one Markdown page.
public struct ReferencePage: Sendable {
  private let program: ProgramSpec
  private let language: Language
  private let help: HelpText

  /// A page in a language.
  public init(_ program: ProgramSpec, language: Language) {
    self.program = program
    self.language = language
    self.help = HelpText(program, language: language)
  }

  /// The page.
  public func markdown() -> String {
    var text = "# \(program.name)\n\n\(said(program.summary))\n\n"
    text += "| \(said(UsageWording.commands)) | |\n| --- | --- |\n"
    for command in program.commands {
      text += "| [`\(command.name)`](#\(command.name)) | \(cell(said(command.summary))) |\n"
    }
    for command in program.commands { text += "\n" + section(of: command) }
    text += "\n## \(said(program.common.heading))\n\n" + options(program.common.options)
    text += "\n## \(said(UsageWording.environment))\n\n" + definitions(program.environment)
    return text + "\n## \(said(UsageWording.exitStatus))\n\n" + definitions(program.exitStatuses)
  }

  private func section(of command: CommandSpec) -> String {
    var text = "## \(command.name)\n\n\(said(command.summary))\n\n```\n\(help.usage(of: command))\n```\n"
    for discussion in command.discussion { text += "\n\(said(discussion))\n" }
    if !command.examples.isEmpty {
      text += "\n"
      for example in command.examples { text += "- `\(example.line)`: \(said(example.help))\n" }
    }
    if !command.operands.isEmpty {
      text += "\n| \(said(UsageWording.arguments)) | |\n| --- | --- |\n"
      for operand in command.operands { text += "| `\(operand.name)` | \(cell(said(operand.help))) |\n" }
    }
    for group in command.groups {
      text += "\n**\(said(group.heading))**\n\n" + options(group.options)
    }
    return text
  }

  private func options(_ options: [OptionSpec]) -> String {
    "| \(said(UsageWording.options)) | |\n| --- | --- |\n"
      + options.map { option in
        let display = option.display.drop { $0 == " " }
        return "| `\(display)` | \(cell(help.explanation(of: option))) |\n"
      }.joined()
  }

  private func definitions(_ definitions: [Definition]) -> String {
    definitions.map { "- `\($0.term)`: \(said($0.meaning))\n" }.joined()
  }

  /// A bar would end the cell of a table.
  private func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }

  private func said(_ wording: Wording) -> String { wording.text(in: language) }
}
