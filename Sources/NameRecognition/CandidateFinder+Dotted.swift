import HanText
import Lexicon

/// Foreign and minority names in parts: 罗伯特·莱夫科维茨, 阿卜杜·卡里姆.
extension CandidateFinder {
  mutating func addDottedNames(_ text: HanScalars, _ found: inout [NameCandidate]) {
    var end = 0
    for dot in text.indices where text[dot] == "·" && dot >= end {
      guard let candidate = dottedName(text, dot) else { continue }
      end = candidate.range.upperBound
      found.removeAll { $0.range.overlaps(candidate.range) }
      let place = found.firstIndex { $0.range.lowerBound > candidate.range.lowerBound } ?? found.endIndex
      found.insert(candidate, at: place)
    }
  }

  private func dottedName(_ text: HanScalars, _ dot: Int) -> NameCandidate? {
    guard dot > 0, dot + 1 < text.count else { return nil }
    var start = dot
    while start > 0, dot - start < 6, Transliteration.isSound(text, start - 1) { start -= 1 }
    start = Transliteration.beginning(text, start, dot, features.context)
    var end = dot + 1
    while end < text.count {
      if text[end] == "·", end + 1 < text.count, Transliteration.isSound(text, end + 1) {
        end += 1
      } else if Transliteration.isSound(text, end), !Transliteration.endsBefore(text, end) {
        end += 1
      } else {
        break
      }
    }
    guard dot - start >= 1, end - dot >= 3 || (dot - start >= 2 && end - dot >= 2), end - start <= 18 else {
      return nil
    }
    let before = features.context.before(text, start)
    let behind = features.context.behind(text, end)
    // A name and a brand look alike: something beside it has to speak, or nothing against it.
    var own = 4.0
    if before.kind.isWord { own += 3 }
    switch behind.kind {
    case .honorific, .office, .speechWord, .speechCharacter, .personal: own += 3
    case .place: own -= 8
    default: break
    }
    if before.kind == .quote, behind.kind == .quote { own -= 9 }
    // 法治·平安: two words of the language, not sounds.
    let parts = text[start..<end].split(separator: "·")
    if parts.allSatisfy({ features.words.level($0) > 16 && !Transliteration.isForeign($0) }) { own -= 9 }
    guard own > 0 else { return nil }
    return NameCandidate(
      range: start..<end, form: .twoTwo, own: own, score: own, key: NameCandidate.key(text, start..<end),
      isCredit: before.isCredit || behind.isCredit, isFamous: false, isSlot: before.isEdge && behind.isEdge)
  }
}
