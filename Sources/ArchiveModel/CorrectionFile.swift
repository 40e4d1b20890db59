/// Corrections of several dumps as a text that people can read, keep beside the dumps and hand on.
///
/// ```
/// # zzdaily corrections
/// dump 9f2c…64 digits…ab seeds/000_….txt
/// split 17
/// role 12 subhead
/// ```
///
/// A line that begins with `dump` names the dump by the SHA-256 of its bytes; the path behind it is there for people. What
/// follows are its corrections, a line each, applied in this order. Blank lines and lines that begin with `#` say nothing.
public struct CorrectionFile: Sendable, Hashable {
  /// The corrections of one dump.
  public struct Entry: Sendable, Hashable {
    /// The SHA-256 of the dump in lower-case hexadecimal digits.
    public var sha256: String
    /// The path of the dump, for people; may be empty.
    public var path: String
    /// Its corrections in order.
    public var corrections: [Correction]

    /// Corrections of a dump.
    public init(sha256: String, path: String, corrections: [Correction]) {
      self.sha256 = sha256
      self.path = path
      self.corrections = corrections
    }
  }

  /// A line that cannot be understood, by its number from 1.
  public struct Mistake: Error, Sendable, Hashable {
    /// The line.
    public var line: Int
    /// What is wrong with it; `nil` where a dump should be named.
    public var mistake: Correction.Mistake?

    /// A mistake in a line.
    public init(line: Int, mistake: Correction.Mistake?) {
      self.line = line
      self.mistake = mistake
    }
  }

  /// The dumps with their corrections, in the order of the file.
  public var entries: [Entry]

  /// A file.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// Reads a file.
  ///
  /// - Parameter text: its text.
  /// - Throws: `Mistake` for the first line that cannot be understood; nothing is taken of such a file.
  public init(text: String) throws(Mistake) {
    entries = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let words = line.split(maxSplits: 2, whereSeparator: \.isWhitespace)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      if first == "dump" {
        let hash = words.count > 1 ? words[1].lowercased() : ""
        guard hash.utf8.count == 64, hash.allSatisfy(\.isHexDigit) else {
          throw Mistake(line: number, mistake: nil)
        }
        entries.append(Entry(sha256: hash, path: words.count > 2 ? String(words[2]) : "", corrections: []))
        continue
      }
      guard !entries.isEmpty else { throw Mistake(line: number, mistake: nil) }
      do throws(Correction.Mistake) {
        entries[entries.count - 1].corrections.append(try Correction(line))
      } catch { throw Mistake(line: number, mistake: error) }
    }
  }

  /// The file as text.
  public var text: String {
    var text = "# zzdaily corrections\n"
    for entry in entries {
      // A path is one line of the file, whatever stands in it.
      let path = String(entry.path.map { $0.isNewline ? "?" : $0 })
      text += "dump \(entry.sha256)" + (path.isEmpty ? "" : " " + path) + "\n"
      for correction in entry.corrections { text += correction.text + "\n" }
    }
    return text
  }
}
