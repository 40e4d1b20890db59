/// The languages that the program speaks.
public enum Language: String, Sendable, Hashable, CaseIterable {
  /// English: the default.
  case english
  /// Simplified Chinese: where the locale's messages are Chinese.
  case chinese

  /// The language of a locale, by POSIX's order: `LC_ALL`, then `LC_MESSAGES`, then `LANG`; the first that is set and
  /// not empty decides.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }
      .first { !$0.isEmpty }
    let language = locale?.prefix { $0.isASCII && $0.isLetter }.lowercased()
    self = language == "zh" ? .chinese : .english
  }
}
