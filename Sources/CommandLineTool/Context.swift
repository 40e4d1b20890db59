import ArchiveModel
import ArgumentParsing

/// What a command works with: everything of the outside world comes through here.
struct Context {
  let environment: [String: String]
  let console: Console
  let language: Language
  /// Today: the program looks at no clock but this.
  let today: CalendarDate
  /// Colours for standard output.
  let style: Style
  /// Colours for standard error.
  let talkStyle: Style
  let isQuiet: Bool

  /// A message in the user's language.
  func said(_ message: Message, _ values: String...) -> String { message.wording.text(in: language, values) }

  /// Says something on standard error; a dump's name or text in it is made harmless first.
  func say(_ message: Message, _ values: String...) {
    console.say(Display.line(message.wording.text(in: language, values)))
  }

  /// Says something that a quiet run leaves out.
  func mention(_ message: Message, _ values: String...) {
    guard !isQuiet else { return }
    console.say(Display.line(message.wording.text(in: language, values)))
  }

  /// Writes a line of harmless text to standard output.
  func print(_ line: String) throws(Failure) { try console.write(line + "\n") }
}
