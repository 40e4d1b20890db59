/// How much lines of a page go on in others (`SeamModel`): what is said of each side is worked out once.
struct SeamFlow {
  private let model: SeamModel
  private var before: [Int: SeamModel.Said] = [:]
  private var behind: (line: Int, said: SeamModel.Said)?

  init(_ model: SeamModel) { self.model = model }

  /// How much a line goes on in another, in log-odds; the lines are asked from the top of the page down.
  mutating func fit(_ tail: Int, _ line: Int, _ readings: [LineReading]) -> Float {
    if behind?.line != line { behind = (line, model.read(readings[line].line.folded, .behind)) }
    let end = before[tail] ?? model.read(readings[tail].line.folded, .before)
    before[tail] = end
    return behind.map { SeamModel.fit(end, $0.said) } ?? 0
  }
}
