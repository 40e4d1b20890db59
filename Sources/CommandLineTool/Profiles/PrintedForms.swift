import ArgumentParsing
import HanText

/// How a name is printed, where it is printed otherwise than it is told: in another script, or misprinted.
enum PrintedForms {
  /// The forms for the end of a line of text; nothing where there is none but the name.
  static func told(_ printed: [String], of name: String, in language: Language) -> String {
    let others = printed.filter { $0 != name }.map { Display.line($0) }
    guard !others.isEmpty else { return "" }
    return "  "
      + Wording("also printed %1", "又印作%1").text(
        in: language, [others.joined(separator: language == .english ? ", " : "、")])
  }
}
