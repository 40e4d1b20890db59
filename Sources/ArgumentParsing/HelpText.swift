/// Writes the help of a program and of its commands as plain text.
public struct HelpText: Sendable {
  private let program: ProgramSpec
  private let language: Language
  private let width: Int

  /// Help in a language, wrapped at a number of terminal cells (at least 40).
  public init(_ program: ProgramSpec, language: Language, width: Int = 80) {
    self.program = program
    self.language = language
    self.width = max(40, width)
  }

  /// The program's help: what it is and its commands.
  public func ofProgram() -> String {
    var text = "\(program.name) \(program.version) — \(said(program.summary))\n\n"
    text += heading(UsageWording.usage)
    text += "  \(program.name) \(said(UsageWording.command)) [--option …] [argument …]\n\n"
    text += heading(UsageWording.commands)
    text += table(program.commands.map { ($0.name, said($0.summary)) })
    text += "\n" + group(program.common)
    text += "\n" + definitions(UsageWording.environment, program.environment)
    text += "\n" + definitions(UsageWording.exitStatus, program.exitStatuses)
    let more = "\(program.name) help \(said(UsageWording.command))"
    return text + "\n" + UsageWording.moreHelp.text(in: language, [more]) + "\n"
  }

  /// The help of one command: examples first of all that is more than a line.
  public func of(_ command: CommandSpec) -> String {
    var text = said(command.summary) + "\n\n"
    text += heading(UsageWording.usage) + "  " + usage(of: command) + "\n"
    if !command.examples.isEmpty {
      text += "\n" + heading(UsageWording.examples)
      for example in command.examples {
        text += "  \(example.line)\n" + paragraph(said(example.help), indent: 6)
      }
    }
    for discussion in command.discussion { text += "\n" + paragraph(said(discussion), indent: 0) }
    if !command.operands.isEmpty {
      text += "\n" + heading(UsageWording.arguments)
      text += table(command.operands.map { ($0.name, said($0.help)) })
    }
    for options in command.groups { text += "\n" + group(options) }
    return text + "\n" + group(program.common)
  }

  /// `zzdaily search [--option …] [QUERY…]`.
  func usage(of command: CommandSpec) -> String {
    let options = command.groups.isEmpty ? [] : ["[--option …]"]
    return ([program.name, command.name] + options + command.operands.map(\.display)).joined(separator: " ")
  }

  /// What an option does, with its values and whether it may be repeated.
  func explanation(of option: OptionSpec) -> String {
    var notes: [String] = []
    if !option.choices.isEmpty {
      notes.append(UsageWording.allowed.text(in: language, [option.choices.joined(separator: ", ")]))
    }
    if option.repetition == .collects { notes.append(said(UsageWording.repeatable)) }
    let joint = language == .english ? "; " : "；"
    return ([said(option.help)] + notes).joined(separator: joint)
  }

  private func said(_ wording: Wording) -> String { wording.text(in: language) }

  private func heading(_ wording: Wording) -> String {
    said(wording) + (language == .english ? ":\n" : "：\n")
  }

  private func group(_ options: OptionGroup) -> String {
    heading(options.heading) + table(options.options.map { ($0.display, explanation(of: $0)) })
  }

  private func definitions(_ title: Wording, _ definitions: [Definition]) -> String {
    heading(title) + table(definitions.map { ($0.term, said($0.meaning)) })
  }

  /// Two columns; a term too wide for its column stands on a line of its own.
  private func table(_ rows: [(term: String, meaning: String)]) -> String {
    let column = min(rows.map { CellWidth.of($0.term) }.max() ?? 0, 26) + 4
    var text = ""
    for row in rows {
      let lines = CellWidth.wrap(row.meaning, to: width - column)
      let term = "  " + row.term
      let pad = column - CellWidth.of(term)
      var rest = lines[...]
      if pad >= 2, let first = rest.popFirst() {
        text += term + String(repeating: " ", count: pad) + first + "\n"
      } else {
        text += term + "\n"
      }
      for line in rest { text += String(repeating: " ", count: column) + line + "\n" }
    }
    return text
  }

  private func paragraph(_ text: String, indent: Int) -> String {
    CellWidth.wrap(text, to: width - indent)
      .map { String(repeating: " ", count: indent) + $0 + "\n" }.joined()
  }
}
