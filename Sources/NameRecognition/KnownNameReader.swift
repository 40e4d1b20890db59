package import ArchiveModel
import HanText
package import Lexicon

/// Looks in an article for persons whom other pages name: 曹慧泉 without a title, in a text that alone does not show that
/// it is a name.
///
/// The same learned weights decide as for a page. What is known from elsewhere is shown to them as a certain mention at
/// another place (`PageNames`), so that what stands around a name, what it would be as words, and longer names and places
/// that it is a part of still count. A pure function of the article, of the names and of the lexicon.
package struct KnownNameReader {
  private let lexicon: Lexicon
  private var finder: CandidateFinder

  /// A reader with that knowledge of the world.
  package init(lexicon: Lexicon) {
    self.lexicon = lexicon
    finder = CandidateFinder(lexicon: lexicon)
  }

  /// A name of the set in an article whose page did not recognise it.
  package struct Sighting: Sendable, Hashable {
    /// The number of the name in the set.
    package var number: Int
    /// The name as printed where it stands first.
    package var name: String
    /// Where it stands first: the item, and the place in its text.
    package var item: Int
    package var offset: Int
    /// At how many places it is a name; 0 where it is none at any, even to a reader who knows the person.
    package var count = 0
    /// The titles that stand beside it.
    package var titles: [String] = []
    /// The items of the article in which it is a name.
    package var items: [Int] = []
    /// The log-odds of the best place, in nats.
    package var weight = 0.0
  }

  /// How sure a knowing reader must be of a place, in nats.
  private static let least = 1.0

  /// The names of the set in an article, in order of appearance.
  ///
  /// - Parameters:
  ///   - article: an article as its page alone was read: persons whom that recognised are left out, and so are those
  ///     whom it credits, and what is a part of their names.
  ///   - names: the names.
  ///   - isWanted: whether a name need be looked at, by its number. What is told of names that are wanted does not depend
  ///     on which others are.
  /// - Returns: the names that stand in the text, each once.
  package mutating func read(
    _ article: Article, _ names: KnownNames, isWanted: (Int) -> Bool = { _ in true }
  ) -> [Sighting] {
    var own: [HanScalars] = []
    var ownNumbers: Set<Int> = []
    for name in article.persons.map(\.name) + article.credits.map(\.name) {
      own.append(Folding.fold(name.unicodeScalars))
      if let number = names.number(of: KnownNames.key(of: name)) { ownNumbers.insert(number) }
    }
    var sightings: [Sighting] = []
    for (index, item) in article.items.enumerated() {
      guard let item = RecognitionItem(item, of: article),
        let text = ItemText(item, cues: lexicon.cues)?.folded
      else { continue }
      var places: [(range: Range<Int>, number: Int)] = []
      names.forEach(in: text) { range, number in
        if !ownNumbers.contains(number) { places.append((range, number)) }
      }
      guard places.contains(where: { isWanted($0.number) }) else { continue }
      let taken = own.flatMap { Self.places(of: $0, in: text) }
      places.removeAll { place in taken.contains { $0.overlaps(place.range) } }
      guard !places.isEmpty else { continue }
      decide(item, index, text, places, names, into: &sightings)
    }
    return sightings
  }

  /// Decides for each place of an item whether it is a name there.
  private mutating func decide(
    _ item: RecognitionItem, _ index: Int, _ text: HanScalars, _ places: [(range: Range<Int>, number: Int)],
    _ names: KnownNames, into sightings: inout [Sighting]
  ) {
    var candidates = finder.find(
      text, places: RecognitionArticle.places(in: text, lexicon: lexicon), role: item.role)
    var page = PageNames()
    page.add(candidates)
    for number in Set(places.map(\.number)).sorted() { page.add(Self.witnesses(names.keys[number])) }
    finder.score(&candidates, text, page, NameColumn())
    let mentions = NameSelection.best(candidates)
    let isSignature = Signature.read([(item.role, text, mentions)], finder.features.context)[0]
    let titles = TitleReader(words: lexicon.words, cues: lexicon.cues)
    let accepted = mentions.filter { mention in
      mention.margin >= Self.least && !mention.isCredit && !isSignature
        && places.contains { $0.range == mention.range }
    }
    for place in places {
      let mention = accepted.first { $0.range == place.range }
      // A part of a longer name says nothing of the shorter one.
      if mention == nil, accepted.contains(where: { $0.range.overlaps(place.range) }) { continue }
      // Who signs is no person of the text, and is a person all the same.
      if mention == nil, mentions.contains(where: { $0.range == place.range && $0.margin > 0 }) { continue }
      let position: Int
      if let known = sightings.firstIndex(where: { $0.number == place.number }) {
        position = known
      } else {
        position = sightings.count
        sightings.append(
          Sighting(
            number: place.number, name: String(scalars: item.text[place.range]), item: index,
            offset: place.range.lowerBound))
      }
      guard let mention else { continue }
      sightings[position].add(
        mention, item: index,
        titles: titles.titles(text, around: place.range).map { range in
          String(scalars: item.text[range].filter { !$0.isBlank })
        })
    }
  }

  /// What stands for the mentions at other places: as sure as any, and more than one.
  private static func witnesses(_ key: UInt64) -> [NameCandidate] {
    let witness = NameCandidate(
      range: 0..<2, form: .oneTwo, own: 8, score: 8, key: key, isCredit: false, isFamous: false, isSlot: false
    )
    return [witness, witness]
  }

  /// Where a name stands in a text.
  private static func places(of name: HanScalars, in text: HanScalars) -> [Range<Int>] {
    guard let first = name.first, text.count >= name.count else { return [] }
    return (0...text.count - name.count).compactMap { start in
      guard text[start] == first, text[start..<start + name.count].elementsEqual(name) else { return nil }
      return start..<start + name.count
    }
  }
}

extension KnownNameReader.Sighting {
  /// Adds a place where it is a name.
  fileprivate mutating func add(_ mention: NameMention, item: Int, titles found: [String]) {
    count += 1
    weight = count == 1 ? mention.margin : max(weight, mention.margin)
    if items.last != item { items.append(item) }
    for title in found where !titles.contains(title) { titles.append(title) }
  }
}

extension RecognitionItem {
  /// An item of an article that was read before; `nil` for a repeat.
  ///
  /// The byline is what the article says it is, where an item begins or ends with it.
  package init?(_ item: Item, of article: Article) {
    guard item.role != .repeat else { return nil }
    self.init(role: item.role, text: HanScalars(of: item.text))
    guard let printed = article.byline, !printed.isEmpty else { return }
    let line = HanScalars(of: printed)
    if text.starts(with: line) {
      byline = 0..<line.count
    } else if text.suffix(line.count).elementsEqual(line) {
      byline = text.count - line.count..<text.count
    }
  }
}
