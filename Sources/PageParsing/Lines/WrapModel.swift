/// Tells which lines of a page that was transcribed line by line as printed go on with the paragraph of the line above.
///
/// A paragraph's last line is short and a title stands between full ones, a cut column goes on with another article at the same
/// width: the width of lines, how they end and begin, words across the seam and all this of the lines beside them are weighed
/// together by a small network, learned from annotated pages (`scripts/wraps/train`).
struct WrapModel: Sendable {
  /// Its signs are those of `WrapFamily`; the first of its answers is the log-odds that a line goes on.
  let network: LineNetwork

  /// With the weights learned from annotated pages.
  static let trained = WrapModel(
    network: LineNetwork(table: WeightTable(trainedTable), signs: WrapFamily.names))

  /// How sure it has to be: what is joined here nobody takes apart, while a line that stays alone may still be told as the rest
  /// of a paragraph.
  private static let least: Float = 0.4

  /// For each line, whether it goes on with the one above.
  func joins(_ lines: Int, _ reader: WrapReader) -> [Bool] {
    var joins = [Bool](repeating: false, count: lines)
    for stretch in reader.stretches {
      let rows = network.read(stretch.count) { reader.forEachSign(stretch.lowerBound + $0, $1) }
      for (index, row) in zip(stretch, rows) { joins[index] = row[0] > Self.least }
    }
    return joins
  }
}
