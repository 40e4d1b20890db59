import ArchiveModel
import HanText
import Lexicon

/// Finds towns and streets that no list has and that differ from one of ours in one character.
struct PlaceSuspects {
  let gazetteer: Gazetteer

  /// What the signs are worth; a proposal needs `least`. A district in front alone is not enough: towns come and go, and the
  /// gazetteer does not have all that there were. Nor is a likeness alone: every province has its 白关镇.
  private static let worth: [PlaceProposal.Sign: Int] = [
    .districtBefore: 3, .districtNamed: 1, .variant: 3, .shape: 3, .sound: 2,
  ]
  private static let least = 4

  /// The proposals for a text.
  ///
  /// - Parameters:
  ///   - text: folded text.
  ///   - printed: the same as printed.
  ///   - matches: the gazetteer's names in it.
  ///   - districts: the county-level divisions that the article names.
  /// - Returns: in order of the text, one for each misprint.
  func find(
    _ text: HanScalars, printed: HanScalars, _ matches: [PlaceFinder.Match], districts: Set<String>
  ) -> [PlaceProposal] {
    var found: [PlaceProposal] = []
    for position in text.indices {
      guard let end = Self.endOfName(text, at: position) else { continue }
      if matches.contains(where: { $0.range.upperBound == end && $0.level != .unconfirmed }) { continue }
      for length in 2...3 where position - length >= 0 {
        let range = position - length..<end
        guard text[range].allSatisfy(\.isHan),
          let proposal = propose(text, printed, range, matches, districts: districts)
        else { continue }
        if !found.contains(where: { $0.printed == proposal.printed }) { found.append(proposal) }
        break
      }
    }
    return found
  }

  /// Where the name of a town ends whose 镇, 乡 or 街道 stands at a place.
  private static func endOfName(_ text: HanScalars, at position: Int) -> Int? {
    switch text[position] {
    case "镇", "乡": position + 1
    case "街": position + 1 < text.count && text[position + 1] == "道" ? position + 2 : nil
    default: nil
    }
  }

  private func propose(
    _ text: HanScalars, _ printed: HanScalars, _ range: Range<Int>, _ matches: [PlaceFinder.Match],
    districts: Set<String>
  ) -> PlaceProposal? {
    let before = matches.last { $0.range.upperBound == range.lowerBound && $0.counts }
    // Inside a sentence a name begins behind a place, a mark, or a word that leads to one.
    guard before != nil || Self.mayBegin(text, range.lowerBound) else { return nil }
    var best: (proposal: PlaceProposal, worth: Int)?
    for near in gazetteer.units(near: text[range]) {
      let entry = gazetteer.entries[near.number]
      guard let district = entry.districts.first else { continue }
      let (a, b) = (near.written, near.meant)
      var signs: [PlaceProposal.Sign] = []
      if let before, gazetteer.entries[before.number].districts.contains(district) {
        signs.append(.districtBefore)
      } else if districts.contains(district) {
        signs.append(.districtNamed)
      }
      if PlaceVariants.areTaken(a, b) {
        signs.append(.variant)
      } else if ShapeConfusables.areAlike(a, b) {
        signs.append(.shape)
      } else if !Set(Pinyin.readings(of: a)).isDisjoint(with: Pinyin.readings(of: b)) {
        signs.append(.sound)
      }
      let worth = signs.reduce(0) { $0 + (Self.worth[$1] ?? 0) }
      guard worth >= Self.least, worth > best?.worth ?? 0 else { continue }
      let name = String(scalars: printed[range].filter { !$0.isBlank })
      best = (PlaceProposal(printed: name, place: entry.unit, district: district, signs: signs), worth)
    }
    return best?.proposal
  }

  private static func mayBegin(_ text: HanScalars, _ start: Int) -> Bool {
    guard start > 0, text[start - 1].isHan else { return true }
    switch text[start - 1] {
    case "在", "到", "至", "赴", "由", "对", "与", "和", "及", "为", "向", "以", "从", "了", "来", "的": return true
    default: return false
    }
  }
}
