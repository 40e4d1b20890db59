/// What the first reading of a page shows of a line that may be a title: what `scripts/roles/train` learns the second from.
package struct TitleEvidence: Sendable {
  /// The lines of the dump that it is made of, from 1.
  package var lines: [Int]
  /// The values of its signs (`signNames`).
  package var signs: [Float]
  /// How likely it is each answer: it begins an article, is a subhead, goes on with a title, is text.
  package var answers: [Float]

  /// The names of the signs in their order.
  package static var signNames: [String] { FirstReading.signs }
}
