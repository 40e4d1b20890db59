/// Colours for people; without colour every style leaves the text as it is.
///
/// What is styled must be harmless already (`Display.line`).
struct Style: Sendable {
  /// When to use colour.
  enum When: String, Sendable, CaseIterable {
    case auto, always, never
  }

  let isOn: Bool

  /// Decides by `--color`, then NO_COLOR and CLICOLOR_FORCE (https://no-color.org, https://bixense.com/clicolors),
  /// then by what the output is.
  init(when: When, environment: [String: String], isTerminal: Bool) {
    isOn =
      switch when {
      case .always: true
      case .never: false
      case .auto:
        if let value = environment["NO_COLOR"], !value.isEmpty {
          false
        } else if let value = environment["CLICOLOR_FORCE"], !value.isEmpty, value != "0" {
          true
        } else {
          isTerminal && environment["TERM"] != "dumb"
        }
      }
  }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func dim(_ text: String) -> String { wrap(text, "2") }
  func hit(_ text: String) -> String { wrap(text, "1;31") }
  func failure(_ text: String) -> String { wrap(text, "31") }

  private func wrap(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
