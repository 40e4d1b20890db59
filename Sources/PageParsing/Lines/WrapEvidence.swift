/// What is seen of a line that may go on with the paragraph of the line above: what `scripts/wraps/train` learns from.
package struct WrapEvidence: Sendable {
  /// The line of the dump, from 1, and the one above it.
  package var line: Int
  package var above: Int
  /// Signs by name with the value that they count with.
  package var signs: [String: Float]
}
