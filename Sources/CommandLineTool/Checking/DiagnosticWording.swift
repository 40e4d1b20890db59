import ArchiveModel
import ArgumentParsing

/// What diagnostics say, in the user's language.
///
/// An archive keeps a diagnostic's message in English, as exports have it. The message is recognised by its form here, so
/// that no archive has to be made anew for a language.
enum DiagnosticWording {
  /// The forms of the messages of each code; `%1` … stand for what differs.
  static let forms: [Diagnostic.Code: [Wording]] = [
    .truncatedEnd: [Wording("stops in mid-sentence: its rest is not on this page", "句子中断，其余部分不在本版")],
    .orphanFragment: [Wording("begins in mid-sentence: its beginning is not on this page", "从句子中间开始，开头不在本版")],
    .fragmentMoved: [
      Wording("stands behind another article and was put back here (%1 % sure)", "原排在另一篇之后，已移回此处（把握 %1 %）")
    ],
    .textLost: [
      Wording(
        "the text stops in mid-sentence and the next piece does not go on from there: text between them seems lost",
        "句子中断，与下一段接不上：其间的文字似有缺失")
    ],
    .repeatedText: [Wording("the same text as line %1: kept, not counted twice", "与第 %1 行相同：原文保留，不重复计入")],
    .repeatedPassage: [
      Wording(
        "shares a long passage with line %1: one of them may be invented", "与第 %1 行有大段相同：其中一处可能并非原文")
    ],
    .foreignToken: [
      Wording("the word “%1” of another language stands inside Chinese text", "中文里夹有外文词“%1”")
    ],
    .spacedCharacters: [Wording("blanks between its characters were taken out", "已去掉字间的空白")],
    .undecodable: [
      Wording("holds characters that could not be decoded (shown as U+FFFD)", "有无法解码的字符（显示为 U+FFFD）")
    ],
    .markup: [Wording("markup without text was read as layout", "没有文字的标记已按版式处理")],
    .uncertainBoundary: [
      Wording("could as well be read as %1: the article may begin elsewhere", "也可读作 %1：文章的开头可能在别处")
    ],
    .unbalancedQuotes: [Wording("a quotation closes that never opened", "只有后引号，没有前引号")],
    .dateConflict: [
      Wording("%1 as printed does not go with %2", "印出的 %1 与 %2 不合"),
      Wording("the file's name says %1, the page %2", "文件名为 %1，版面为 %2"),
    ],
    .dateUnknown: [Wording("nothing on the page tells the day of printing", "版面上没有可据以推定日期的内容")],
    .headlineMissing: [Wording("no headline was found", "没有找到标题")],
    .continuedElsewhere: [Wording("goes on on page %1", "下转 %1 版")],
    .loneContinuation: [
      Wording("goes on on %1: %2", "下转 %1：%2"), Wording("comes from %1: %2", "上接 %1：%2"),
    ],
    .severalPages: [Wording("the file holds %1 pages and was split here", "文件含 %1 个版，已在此分开")],
    .corrected: [Wording("corrected by hand: %1", "人工更正：%1")],
  ]

  /// Parts of messages that are forms themselves, the longer first.
  static let parts: [Wording] = [
    Wording("no article there fits as its rest", "那里没有可接的后半"),
    Wording("no article there fits as its beginning", "那里没有可接的前半"),
    Wording("page %1 of %2 is not in the archive", "档案库中没有 %2 的 %1 版"),
    Wording("its page has no date, and halves are linked within a day", "本版日期不明，而转版只在同一天内相连"),
    Wording("another page", "他版"), Wording("page %1", "%1 版"),
  ]

  /// A message in a language; one of no known form stays as it is.
  static func told(_ message: String, of code: Diagnostic.Code, in language: Language) -> String {
    for form in forms[code] ?? [] {
      guard let values = values(of: form.english, in: message) else { continue }
      return form.text(in: language, values.map { part($0, in: language) })
    }
    return message
  }

  private static func part(_ text: String, in language: Language) -> String {
    for form in parts {
      if let values = values(of: form.english, in: text) { return form.text(in: language, values) }
    }
    return text
  }

  /// What stands for `%1`, `%2` … of a form in a text of that form; `nil` where the text is of another.
  static func values(of form: String, in text: String) -> [String]? {
    var values: [String] = []
    var rest = text[...]
    var fixed = ""
    var isOpen = false
    /// Takes the fixed text up to the next placeholder; behind a placeholder it may stand anywhere, at the end only there.
    func pass(isLast: Bool) -> Bool {
      guard isOpen else {
        guard rest.hasPrefix(fixed), !isLast || rest.count == fixed.count else { return false }
        rest = rest.dropFirst(fixed.count)
        return true
      }
      if isLast {
        guard rest.hasSuffix(fixed) else { return false }
        values.append(String(rest.dropLast(fixed.count)))
        return true
      }
      guard let found = rest.firstRange(of: fixed) else { return false }
      values.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
      return true
    }
    var index = form.startIndex
    while index < form.endIndex {
      let next = form.index(after: index)
      if form[index] == "%", next < form.endIndex, form[next].isWholeNumber {
        guard pass(isLast: false) else { return nil }
        (fixed, isOpen, index) = ("", true, form.index(after: next))
      } else {
        fixed.append(form[index])
        index = next
      }
    }
    return pass(isLast: true) ? values : nil
  }
}

extension Diagnostic.Severity {
  /// The word for it.
  var wording: Wording {
    switch self {
    case .error: Wording(rawValue, "错误")
    case .warning: Wording(rawValue, "警告")
    case .note: Wording(rawValue, "提示")
    }
  }
}
