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

  /// Writes a line of harmless text to standard output; on a terminal it is broken where the terminal ends.
  ///
  /// - Parameters:
  ///   - line: the line.
  ///   - hanging: by how many blanks what does not fit is moved in; by default two more than the line itself.
  /// - Throws: `Failure` when the output cannot be written.
  func print(_ line: String, hanging: Int? = nil) throws(Failure) {
    guard let columns else { return try console.write(line + "\n") }
    let indent = hanging ?? line.prefix { $0 == " " }.count + 2
    for part in line.split(separator: "\n", omittingEmptySubsequences: false) {
      for row in Display.wrapped(String(part), to: columns, hanging: indent) { try console.write(row + "\n") }
    }
  }

  /// The cells of a line where a person reads the output; a file gets lines of any length.
  var columns: Int? { console.outputIsTerminal ? console.width : nil }
}
