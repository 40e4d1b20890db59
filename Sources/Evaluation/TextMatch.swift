import HanText

/// How nearly the text of a field must be that of the annotation.
///
/// The three levels are those of GROBID's end-to-end evaluation
/// (https://grobid.readthedocs.io/en/latest/End-to-end-evaluation/), as far as they mean something for Chinese.
public enum MatchLevel: String, Sendable, Hashable, CaseIterable {
  /// The same characters.
  case strict
  /// The same letters, figures and characters: width, case, variants, punctuation and blanks are ignored.
  case soft
  /// At least `TextMatch.leastSimilarity` of the longer text stays when one is edited into the other.
  case edit
}

/// Compares the text of a field with the annotation's.
public enum TextMatch {
  /// The similarity from which two texts count as the same at the level `edit`: 0.8, which GROBID uses
  /// (`minLevenshteinDistance` of its `EndToEndEvaluation`).
  ///
  /// It is one minus the Levenshtein distance (V. I. Levenshtein, 1966) by characters over the length of the longer text. A
  /// name of two to four characters with a wrong one stays below it: another character is another person.
  public static let leastSimilarity = 0.8

  /// A text with its soft form, which is made once.
  struct Text {
    var strict: String
    var soft: [Unicode.Scalar]

    init(_ text: String) {
      strict = text
      soft = TextMatch.soft(text)
    }

    var isEmpty: Bool { strict.isEmpty }
  }

  static func matches(_ a: Text, _ b: Text, _ level: MatchLevel) -> Bool {
    switch level {
    case .strict: a.strict == b.strict
    case .soft: a.strict == b.strict || (!a.soft.isEmpty && a.soft == b.soft)
    case .edit: matches(a, b, .soft) || isSimilar(a.soft, b.soft)
    }
  }

  /// Letters, figures and characters, folded as for a search.
  static func soft(_ text: String) -> [Unicode.Scalar] {
    Folding.foldForSearch(text.unicodeScalars).filter { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber,
        .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
        true
      default: false
      }
    }
  }

  private static func isSimilar(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Bool {
    let longer = max(a.count, b.count)
    guard longer > 0 else { return false }
    // As many edits are allowed as leave the similarity where it must be.
    let most = Int((Double(longer) * (1 - leastSimilarity) + 1e-9).rounded(.down))
    return distance(a, b, atMost: most) != nil
  }

  /// The Levenshtein distance of two texts; `nil` when it is more than `most`.
  ///
  /// Only cells within `most` of the diagonal are looked at (E. Ukkonen, 1985): linear in the length for a given bound.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost most: Int) -> Int? {
    guard abs(a.count - b.count) <= most else { return nil }
    let far = most + 1
    var above = [Int](repeating: far, count: b.count + 1)
    var row = above
    for column in 0...min(b.count, most) { above[column] = column }
    for line in 1..<(a.count + 1) {
      let first = max(1, line - most)
      let last = min(b.count, line + most)
      row[first - 1] = first == 1 ? min(line, far) : far
      var least = row[first - 1]
      for column in first..<max(first, last + 1) {
        let replaced = above[column - 1] + (a[line - 1] == b[column - 1] ? 0 : 1)
        row[column] = min(replaced, above[column] + 1, row[column - 1] + 1, far)
        least = min(least, row[column])
      }
      if last < b.count { row[last + 1] = far }
      guard least <= most else { return nil }
      swap(&above, &row)
    }
    return above[b.count] <= most ? above[b.count] : nil
  }
}
