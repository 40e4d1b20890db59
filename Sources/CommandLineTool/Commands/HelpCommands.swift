import ArgumentParsing

extension Command {
  static let help = Command(
    CommandSpec(
      name: "help", summary: Wording("show help", "显示帮助"),
      operands: [OperandSpec("COMMAND", maximum: 1, Wording("the command to explain", "要说明的命令"))],
      examples: [ExampleSpec("zzdaily help search", Wording("how to search", "怎样检索"))])
  ) { arguments, context throws(Failure) in
    let help = HelpText(Program.spec, language: context.language, width: context.console.width)
    guard let name = arguments.operands.first else {
      try context.console.write(help.ofProgram())
      return .done
    }
    guard let command = Program.spec.command(named: name) else {
      throw .usage(
        UsageError(
          .unknownCommand(name),
          suggestion: NearMiss.suggestion(for: name, among: Program.spec.commands.map(\.name))))
    }
    try context.console.write(help.of(command))
    return .done
  }

  static let completions = Command(
    CommandSpec(
      name: "completions", summary: Wording("print completions for a shell", "输出命令补全脚本"),
      operands: [
        OperandSpec("SHELL", minimum: 1, maximum: 1, Wording("bash, zsh or fish", "bash、zsh 或 fish"))
      ],
      examples: [
        ExampleSpec(
          "zzdaily completions bash > ~/.local/share/bash-completion/completions/zzdaily",
          Wording("completions in every new bash", "在新开的 bash 里启用补全"))
      ])
  ) { arguments, context throws(Failure) in
    let name = arguments.operands.first ?? ""
    guard let shell = Shell(rawValue: name) else {
      let shells = Shell.allCases.map(\.rawValue)
      throw .usage(
        UsageError(
          .other(
            Wording("there are no completions for '%1', only for %2", "没有“%1”的补全脚本，只有 %2"),
            [name, shells.joined(separator: ", ")]),
          command: "completions", suggestion: NearMiss.suggestion(for: name, among: shells)))
    }
    try context.console.write(CompletionScript(Program.spec, language: context.language).script(for: shell))
    return .done
  }

  static let manFormat = OptionSpec.value(
    "format", "FORMAT", short: "f", choices: ["roff", "markdown"], Wording("how to write it", "输出格式"))

  static let man = Command(
    CommandSpec(
      name: "man", summary: Wording("print the manual", "输出手册"),
      groups: [OptionGroup(UsageHeadings.output, [manFormat])],
      examples: [
        ExampleSpec("zzdaily man | man -l -", Wording("read the manual", "阅读手册")),
        ExampleSpec("zzdaily man --format markdown", Wording("the page Docs/cli.md", "即 Docs/cli.md")),
      ])
  ) { arguments, context throws(Failure) in
    let isMarkdown = arguments.value(of: manFormat) == "markdown"
    try context.console.write(
      isMarkdown
        ? ReferencePage(Program.spec, language: context.language).markdown()
        : ManualPage(Program.spec, language: context.language).roff())
    return .done
  }
}

/// Headings that several commands share.
enum UsageHeadings {
  static let output = Wording("Output", "输出")
  static let filters = Wording("Filters", "筛选")
  static let input = Wording("Input", "输入")
}
