import ArgumentParsing
import Glibc
import Lexicon

extension OptionSpec {
  static let lexicon = OptionSpec.value(
    "lexicon", "DIR", hint: .path,
    Wording(
      "tables of your own: \(Lexicon.fileNames.joined(separator: ", ")) (Docs/lexicon.md)",
      "自备的词表：\(Lexicon.fileNames.joined(separator: "、"))（见 Docs/lexicon.md）"))
}

/// A user's own tables over the built-in ones.
enum LexiconOption {
  /// The lexicon that `--lexicon` gives, else `$ZZDAILY_LEXICON`; the built-in one without either.
  static func read(_ arguments: ParsedArguments, _ context: Context) throws(Failure) -> Lexicon {
    let usual = context.environment["ZZDAILY_LEXICON"].flatMap { $0.isEmpty ? nil : $0 }
    guard let folder = arguments.value(of: .lexicon) ?? usual else { return .zhuzhou }
    var files: [String: [UInt8]] = [:]
    for name in Lexicon.fileNames {
      if let bytes = readAll(path: folder + "/" + name) {
        files[name] = bytes
      } else if errno != ENOENT {
        throw failure(
          arguments, "cannot read %1: %2", "无法读取 %1：%2", [folder + "/" + name, systemMessage(errno)])
      }
    }
    guard !files.isEmpty else {
      throw failure(
        arguments, "no lexicon in %1: none of %2 is there", "%1 中没有词表：%2 一个也没有",
        [folder, Lexicon.fileNames.joined(separator: ", ")])
    }
    return Lexicon(.zhuzhou, files: files)
  }

  private static func failure(
    _ arguments: ParsedArguments, _ english: StaticString, _ chinese: StaticString, _ values: [String]
  ) -> Failure {
    .usage(
      UsageError(
        .other(Wording(english.description, chinese.description), values), command: arguments.command.name))
  }
}
