import ArchiveModel

/// The id that users see: `20210708-A1-03-9f2c01ab`.
///
/// Day (`00000000` when unknown), page (`0` when unknown), number within the dump, and the first 32 bits of the dump's
/// SHA-256. It follows from the dump and its path alone.
struct ArticleID {
  var text: String

  init(date: CalendarDate?, page: String?, number: Int, sha256: [UInt8]) {
    let day = date.map { $0.description.filter { $0 != "-" } } ?? "00000000"
    // An id is one word in a shell and in a URL.
    let label = (page ?? "").unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    let page = label.isEmpty ? "0" : String(String.UnicodeScalarView(label))
    let position = number < 10 ? "0\(number)" : String(number)
    text = "\(day)-\(page)-\(position)-\(Hexadecimal.text(sha256.prefix(4)))"
  }

  /// The beginning of a hash that a typed id ends in, the day that it begins with, and whether it begins as the ids of
  /// undated articles do: where to look for it.
  static func clues(_ typed: String) -> (hash: String?, day: CalendarDate?, isUndated: Bool) {
    let parts = typed.split(separator: "-")
    let hash = parts.last.flatMap { last in
      (4...64).contains(last.utf8.count) && last.utf8.allSatisfy { Hexadecimal.value($0) != nil }
        ? last.lowercased() : nil
    }
    return (hash, parts.first.flatMap(date), parts.first == "00000000")
  }

  /// Whether a typed text is the id, or a beginning or an end of it at a hyphen; the hash may be cut short.
  static func matches(_ typed: String, id: String) -> Bool {
    let typed = typed.lowercased()
    let id = id.lowercased()
    if id == typed || id.hasPrefix(typed + "-") { return true }
    let wanted = typed.split(separator: "-")
    let parts = id.split(separator: "-")
    guard let hash = wanted.last, wanted.count <= parts.count, parts.last?.hasPrefix(hash) == true else {
      return false
    }
    return zip(wanted.dropLast().reversed(), parts.dropLast().reversed()).allSatisfy { pair in
      pair.0 == pair.1 || (Int(pair.0) != nil && Int(pair.0) == Int(pair.1))
    }
  }

  private static func date(_ text: Substring) -> CalendarDate? {
    guard text.utf8.count == 8, let number = Int(text), text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else {
      return nil
    }
    return CalendarDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }
}
