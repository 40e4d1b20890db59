import ArgumentParsing

/// The declaration of the whole command line.
enum Program {
  /// The version that `--version` tells.
  static let version = "0.1.0"

  static let spec = ProgramSpec(
    name: "zzdaily", version: version,
    summary: Wording("an archive of 株洲日报 in your shell", "命令行里的株洲日报档案库"),
    commands: Command.all.map(\.spec),
    common: OptionGroup(Wording("Common options", "通用选项"), [.database, .color, .quiet, .help, .version]),
    environment: [
      Definition("ZZDAILY_DB", Wording("the archive, where --db is not given", "未给 --db 时所用的档案库")),
      Definition(
        "ZZDAILY_LEXICON",
        Wording("the folder of tables of your own, where --lexicon is not given", "未给 --lexicon 时所用的自备词表文件夹")),
      Definition(
        "XDG_DATA_HOME",
        Wording(
          "else the archive is zzdaily/archive.db in here (~/.local/share where this is not set)",
          "再则用此目录下的 zzdaily/archive.db（未设则为 ~/.local/share）")),
      Definition(
        "LC_ALL, LC_MESSAGES, LANG",
        Wording("messages are in Chinese where this begins with zh", "以 zh 开头时用中文")),
      Definition("NO_COLOR, CLICOLOR_FORCE", Wording("never, always use colour", "从不、总是使用颜色")),
      Definition(
        "COLUMNS",
        Wording(
          "the width of help and of output on a terminal, where it is not the terminal's own",
          "帮助及终端输出的宽度，默认取终端宽度")),
    ],
    exitStatuses: [
      Definition("0", Wording("done, or something was found", "完成，或有结果")),
      Definition("1", Wording("nothing was found", "没有结果")),
      Definition("2", Wording("the command line or the query is wrong", "命令行或检索式有误")),
      Definition("3", Wording("done in part: some files failed", "部分完成：有文件失败")),
      Definition(
        "4",
        Wording("the archive is missing, locked, damaged, not ours or too new", "档案库缺失、被占用、损坏、不是本程序的或版本过新")),
    ])
}

extension OptionSpec {
  static let database = OptionSpec.value("db", "FILE", hint: .path, Wording("the archive", "档案库文件"))
  static let color = OptionSpec.value(
    "color", "WHEN", choices: Style.When.allCases.map(\.rawValue), Wording("when to use colour", "何时使用颜色"))
  static let quiet = OptionSpec.flag(
    "quiet", short: "q", Wording("only errors on standard error", "标准错误只报错误"))
  static let help = OptionSpec.flag("help", short: "h", Wording("show the help of the command", "显示该命令的帮助"))
  static let version = OptionSpec.flag("version", short: "V", Wording("show the version", "显示版本"))
}
