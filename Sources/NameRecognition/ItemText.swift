import ArchiveModel
import HanText
import Lexicon

/// The text of an item folded for matching, with what only signs for it taken out.
struct ItemText {
  /// Folded, as long as the printed text; what is taken out is a mark that nothing matches.
  var folded: HanScalars
  /// Folded, with nothing taken out.
  let whole: HanScalars

  /// What stands for a character that must not be read.
  static let mask: Unicode.Scalar = "\u{1}"

  /// `nil` for an item whose names are no persons of the text.
  init?(_ item: RecognitionItem, cues: CueTable) {
    switch item.role {
    case .byline, .photoCredit, .jump, .repeat: return nil
    default: break
    }
    whole = item.folded ?? Folding.fold(item.text)
    folded = whole
    if let byline = item.byline {
      for position in byline.clamped(to: folded.indices) { folded[position] = Self.mask }
    }
    maskSignature(cues)
  }

  /// Takes out a bracket that ends the text and only says who wrote it: (祝枝山), (本报通讯员 匡达人).
  private mutating func maskSignature(_ cues: CueTable) {
    var end = folded.count
    while end > 0, folded[end - 1].isBlank || folded[end - 1] == "。" { end -= 1 }
    guard end > 3, folded[end - 1] == ")" else { return }
    var start = end - 2
    var characters = 0
    var signs = false
    while start >= 0, end - start < 40, folded[start] != "(" {
      if folded[start].isHan { characters += 1 }
      if cues.cues(in: folded, endingAt: start + 1).cues.contains(.credit) { signs = true }
      start -= 1
    }
    guard start > 0, folded[start] == "(", signs || (2...4).contains(characters) else { return }
    // (女) and (右一) belong to the name before them.
    if !signs, !looksLikeName(start + 1..<end - 1) { return }
    guard signs || isEnd(start) else { return }
    for position in start..<end { folded[position] = Self.mask }
  }

  /// Whether a text is in the form of one or more names: each a surname with one or two characters.
  private func looksLikeName(_ range: Range<Int>) -> Bool {
    folded[range].split(whereSeparator: { $0 == " " || $0 == "、" }).allSatisfy {
      Lexicon.zhuzhou.isPersonName($0) > -6
    }
  }

  /// Whether a sentence ends before a place: a signature follows a full text.
  private func isEnd(_ position: Int) -> Bool {
    var at = position
    while at > 0, folded[at - 1].isBlank { at -= 1 }
    guard at > 0 else { return false }
    switch folded[at - 1] {
    case "。", "!", "?", "”", "…", ")": return true
    default: return false
    }
  }
}
