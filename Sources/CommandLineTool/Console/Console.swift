/// The three streams of a run, and what they are connected to.
///
/// Output is buffered: a command writes small pieces, the sink gets large ones.
public final class Console {
  private static let bufferSize = 1 << 16

  private let output: any ByteSink
  private let talk: any ByteSink
  private let readInput: () -> [UInt8]?
  /// Whether a person would have to type the input.
  public let inputIsTerminal: Bool
  /// Whether a person reads the output.
  public let outputIsTerminal: Bool
  /// Whether a person reads the talk.
  public let talkIsTerminal: Bool
  /// The width of the terminal in cells.
  public let width: Int
  private var buffer: [UInt8] = []

  /// A console made of any streams; `input` gives all of standard input, or `nil` where it cannot be read.
  public init(
    output: any ByteSink, talk: any ByteSink, input: @escaping () -> [UInt8]? = { [] },
    inputIsTerminal: Bool = false, outputIsTerminal: Bool = false, talkIsTerminal: Bool = false,
    width: Int = 80
  ) {
    self.output = output
    self.talk = talk
    self.readInput = input
    self.inputIsTerminal = inputIsTerminal
    self.outputIsTerminal = outputIsTerminal
    self.talkIsTerminal = talkIsTerminal
    self.width = width
  }

  /// All of standard input, or `nil` where it cannot be read.
  func input() -> [UInt8]? { readInput() }

  /// Writes to standard output; the text must be harmless already where a person may read it.
  func write(_ text: String) throws(Failure) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Console.bufferSize { try flush() }
  }

  /// Writes bytes to standard output.
  func write(_ bytes: [UInt8]) throws(Failure) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Console.bufferSize { try flush() }
  }

  /// Hands over what is buffered.
  func flush() throws(Failure) {
    guard !buffer.isEmpty else { return }
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    do { try output.write(bytes) } catch { throw Failure(error) }
  }

  /// Forgets what is buffered: nobody reads it any more.
  func discard() { buffer.removeAll() }

  /// Writes a line to standard error; a failure to talk is no failure.
  func say(_ line: String) {
    if outputIsTerminal { try? flush() }
    try? talk.write(Array((line + "\n").utf8))
  }

  /// Writes without a line end to standard error: for a progress line, on a terminal only.
  func sayTransiently(_ text: String) {
    if talkIsTerminal { try? talk.write(Array(("\r" + text + "\u{1B}[K").utf8)) }
  }
}
