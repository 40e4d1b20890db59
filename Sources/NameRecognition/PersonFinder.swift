import HanText
import Lexicon

/// Finds the persons' names of one item: decoded runs, spaced and dotted names, and lists grown from certain names.
struct PersonFinder {
  var decoder: NameDecoder
  private let statistics: NameStatistics
  private let words: WordTable

  init(lexicon: Lexicon) {
    decoder = NameDecoder(lexicon: lexicon)
    statistics = lexicon.names
    words = lexicon.words
  }

  /// The names of a text in order.
  ///
  /// - Parameters:
  ///   - text: the folded text of an item.
  ///   - places: the gazetteer's names in it, in order.
  /// - Returns: the mentions, none overlapping.
  mutating func find(_ text: HanScalars, places: [Range<Int>]) -> [NameMention] {
    var mentions: [NameMention] = []
    var dots: [Int] = []
    var position = 0
    var place = 0
    while position < text.count {
      guard text[position].isHan else {
        if text[position] == "·" { dots.append(position) }
        position += 1
        continue
      }
      var end = position + 1
      while end < text.count, text[end].isHan { end += 1 }
      if end - position == 1 {
        if let name = spacedName(text, at: position) { mentions.append(name) }
      } else {
        while place < places.count, places[place].upperBound <= position { place += 1 }
        decoder.decode(text, position..<end, places: places[place...], boost: nil, into: &mentions)
      }
      position = end
    }
    for dot in dots { addDottedName(text, dot, &mentions) }
    growLists(text, places, &mentions)
    return mentions
  }

  /// A name of two characters with blanks between, set so to be as wide as those of three (芮  东).
  private func spacedName(_ text: HanScalars, at start: Int) -> NameMention? {
    guard let surname = statistics.surnameCost(text[start]) else { return nil }
    var second = start + 1
    while second < text.count, second < start + 6, text[second] == " " { second += 1 }
    guard second > start + 1, second < text.count, text[second].isHan else { return nil }
    guard second + 1 >= text.count || !text[second + 1].isHan else { return nil }
    let before = decoder.context.before(text, start)
    let behind = decoder.context.behind(text, second + 1)
    let weight = before.weight + behind.weight + NameWeights.slot
    let cost = surname + statistics.givenCost(text[second]) + NameStatistics.lengthCosts.one
    let plain = words.characterCost(text[start]) + words.characterCost(text[second])
    let margin = plain + weight - cost - NameWeights.threshold
    // A single character beside another is rare outside names set wide, and headings set wide (更 正).
    guard margin > 0, before.isEdge, !before.isCell || weight > 8 else { return nil }
    return NameMention(
      range: start..<second + 1, margin: margin, context: weight,
      isCredit: before.isCredit || behind.isCredit)
  }

  /// A foreign or minority name in parts: 罗伯特·莱夫科维茨, 阿卜杜·卡里姆.
  private func addDottedName(_ text: HanScalars, _ dot: Int, _ mentions: inout [NameMention]) {
    guard dot > 0, dot + 1 < text.count else { return }
    if let last = mentions.last(where: { $0.range.contains(dot) }), last.range.upperBound > dot { return }
    var start = dot
    while start > 0, dot - start < 6, Transliteration.isSound(text[start - 1]) { start -= 1 }
    var end = dot + 1
    while end < text.count {
      if text[end] == "·", end + 1 < text.count, Transliteration.isSound(text[end + 1]) {
        end += 1
      } else if Transliteration.isSound(text[end]), !Transliteration.endsBefore(text, end) {
        end += 1
      } else {
        break
      }
    }
    guard dot - start >= 1, end - dot >= 3 || (dot - start >= 2 && end - dot >= 2), end - start <= 18 else {
      return
    }
    let before = decoder.context.before(text, start)
    let behind = decoder.context.behind(text, end)
    // A name and a brand look alike: something beside it has to speak, or nothing against it.
    let weight = before.weight + behind.weight
    guard weight + decoder.context.inside(text, start..<end, surname: end - start) > -2 else { return }
    mentions.removeAll { $0.range.overlaps(start..<end) }
    let mention = NameMention(
      range: start..<end, margin: 6 + weight, context: weight, isCredit: before.isCredit || behind.isCredit)
    let place = mentions.firstIndex { $0.range.lowerBound > start } ?? mentions.endIndex
    mentions.insert(mention, at: place)
  }
}
