import ArchiveModel

/// What was found of the page itself among its lines: masthead, headers, footers.
struct FurnitureReading: Sendable {
  /// Index into the lines -> how sure it is that the line is furniture, in log-odds. Lines that do not look like it at all are
  /// absent; an entry below 0 is a line that could be furniture and probably is not.
  var lines: [Int: Double] = [:]
  /// The page's label as printed, without 第 and 版.
  var label: String?
  /// The issue's number.
  var issueNumber: Int?
  /// The dates of masthead and headers, in the file's order.
  var printedDates: [PrintedDate] = []
  /// Indexes at which another printed page begins inside the file, ascending; 0 is not among them.
  var pageStarts: [Int] = []
  /// Why.
  var evidence: [Evidence] = []

  /// Whether a line is more probably furniture than not.
  func isFurniture(_ index: Int) -> Bool { (lines[index] ?? -1) > 0 }
}
