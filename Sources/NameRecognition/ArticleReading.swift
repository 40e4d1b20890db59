package import ArchiveModel
package import HanText
package import Lexicon

/// One article while its names are looked for: the texts of its items with what was found in them.
package struct ArticleReading {
  /// An item while its names are looked for.
  package struct ItemReading {
    /// The number of the item in the article.
    var number: Int
    package var printed: HanScalars
    /// Folded, with what is no text of the article masked.
    package var text: HanScalars
    package var role: ItemRole
    var places: [PlaceFinder.Match]
    package var candidates: [NameCandidate]
    var mentions: [NameMention]
    /// Villages and communities behind the places that they lie in.
    var villages: [VillageFinder.Match] = []
  }

  package private(set) var items: [ItemReading] = []
  private let credited: Set<String>
  /// The places of bylines: where somebody writes from.
  private var others: [(printed: HanScalars, places: [PlaceFinder.Match])] = []

  /// Finds what each item tells by itself.
  package init(_ article: RecognitionArticle, lexicon: Lexicon, year: Int?, finder: inout CandidateFinder) {
    credited = Set(article.credits.map(\.name))
    let placeFinder = PlaceFinder(gazetteer: lexicon.gazetteer, words: lexicon.words)
    items.reserveCapacity(article.items.count)
    let villages = VillageFinder(gazetteer: lexicon.gazetteer, words: lexicon.words, cues: lexicon.cues)
    for (number, item) in article.items.enumerated() {
      guard let folded = ItemText(item, cues: lexicon.cues) else {
        if item.role == .byline {
          others.append((item.text, placeFinder.find(Folding.fold(item.text), year: year)))
        }
        continue
      }
      let text = folded.folded
      let places = placeFinder.find(folded.whole, year: year)
      let candidates = finder.find(text, places: places.map(\.range), role: item.role)
      items.append(
        ItemReading(
          number: number, printed: item.text, text: text, role: item.role, places: places,
          candidates: candidates,
          mentions: [], villages: villages.find(text, places)))
    }
  }

  /// The places of an item's text, in order.
  package func places(of item: Int) -> [Range<Int>] { items[item].places.map(\.range) }

  /// The villages and communities that the article shows, each with the place that it stands behind.
  var villages: [VillageNames.Shown] {
    items.indices.filter { !items[$0].villages.isEmpty }.flatMap { index in
      let item = items[index]
      return item.villages.map { match in
        VillageNames.Shown(
          name: Self.string(item.printed, match.range), key: Array(item.text[match.range]),
          place: Self.string(item.printed, match.place), weight: match.weight)
      }
    }
  }

  /// The villages and communities that the article names, once the page is known.
  var namedVillages: [VillageNames.Shown] = []

  /// Tells the page what may be a name here.
  func register(in names: inout PageNames) {
    for item in items { names.add(item.candidates) }
  }

  /// Decides with what the whole page shows.
  mutating func decide(_ names: PageNames, _ finder: CandidateFinder) {
    let columns = NameColumn.read(items.map { ($0.text, $0.candidates) })
    for index in items.indices where !items[index].candidates.isEmpty {
      finder.score(&items[index].candidates, items[index].text, names, columns[index])
      items[index].mentions = NameSelection.best(items[index].candidates)
    }
    let signs = Signature.read(items.map { ($0.role, $0.text, $0.mentions) }, finder.features.context)
    for index in items.indices where signs[index] { items[index].mentions[0].isCredit = true }
  }

  /// What the article names.
  package func names(lexicon: Lexicon, explain: Bool) -> RecognizedNames {
    var result = RecognizedNames()
    addPersons(to: &result, lexicon: lexicon, explain: explain)
    addPlaces(to: &result, lexicon: lexicon, explain: explain)
    return result
  }

  private func addPersons(to result: inout RecognizedNames, lexicon: Lexicon, explain: Bool) {
    let titles = TitleReader(words: lexicon.words, cues: lexicon.cues)
    var positions: [HanScalars: Int] = [:]
    // Titles are set in traditional characters where the text is not: the name is as the text prints it.
    var isOfTitle: [Bool] = []
    for index in items.indices where !items[index].mentions.isEmpty {
      let item = items[index]
      let isTitle = [.kicker, .headline, .deck, .series, .section, .subhead].contains(item.role)
      for mention in item.mentions where !mention.isCredit {
        let name = Self.string(item.printed, mention.range)
        if credited.contains(name) { continue }
        let found = titles.titles(item.text, around: mention.range).map {
          Self.string(item.printed, $0)
        }
        // 扮演穆桂英, “孙悟空”: nobody, unless somebody who has an office bears the name.
        if found.isEmpty, FictionalFigures.contains(NameCandidate.key(item.text, mention.range)) { continue }
        let key = HanScalars(item.text[mention.range].filter { !$0.isBlank })
        if let position = positions[key] {
          result.persons[position].count += 1
          if isOfTitle[position], !isTitle {
            result.persons[position].name = name
            isOfTitle[position] = false
          }
          for title in found where !result.persons[position].titles.contains(title) {
            result.persons[position].titles.append(title)
          }
        } else {
          positions[key] = result.persons.count
          isOfTitle.append(isTitle)
          result.persons.append(PersonMention(name: name, titles: found))
          if explain {
            result.evidence.append(
              Evidence(
                field: "persons",
                reason: "\(name): its characters and what stands around it are a person's name's",
                weight: mention.margin))
          }
        }
      }
    }
  }

  private func addPlaces(to result: inout RecognizedNames, lexicon: Lexicon, explain: Bool) {
    var found: Set<String> = []
    let gazetteer = lexicon.gazetteer
    func add(_ match: PlaceFinder.Match, of printed: HanScalars) {
      let entry = gazetteer.entries[match.number]
      for district in entry.districts where found.insert(district).inserted && explain {
        result.evidence.append(
          Evidence(
            field: "districts", reason: "\(district): the text names \(Self.string(printed, match.range))",
            weight: 5))
      }
      let unit = entry.unit
      if !unit.isEmpty, !result.places.contains(unit) { result.places.append(unit) }
    }
    for index in items.indices {
      for match in items[index].places where match.counts {
        if items[index].mentions.contains(where: { $0.range.overlaps(match.range) }) { continue }
        add(match, of: items[index].printed)
      }
    }
    for other in others { for match in other.places where match.counts { add(match, of: other.printed) } }
    for village in namedVillages where !result.places.contains(village.name) {
      result.places.append(village.name)
      guard explain else { continue }
      result.evidence.append(
        Evidence(
          field: "places", reason: "\(village.name): the page names it behind \(village.place)",
          weight: village.weight))
    }
    let suspects = PlaceSuspects(gazetteer: gazetteer)
    for index in items.indices {
      let proposals = suspects.find(
        items[index].text, printed: items[index].printed, items[index].places, districts: found)
      for proposal in proposals { result.suspects.append((items[index].number, proposal)) }
    }
    result.districts = gazetteer.districts.filter(found.contains)
  }

  private static func string(_ text: HanScalars, _ range: Range<Int>) -> String {
    String(scalars: text[range].filter { !$0.isBlank })
  }
}

extension RecognitionArticle {
  /// The text of an item as names are looked for in it: folded, with what only signs for it masked.
  ///
  /// - Returns: `nil` for an item whose names are no persons of the text.
  package static func text(of item: RecognitionItem, lexicon: Lexicon) -> HanScalars? {
    ItemText(item, cues: lexicon.cues)?.folded
  }

  /// Where the gazetteer's names stand in folded text, in order.
  package static func places(in text: HanScalars, lexicon: Lexicon) -> [Range<Int>] {
    PlaceFinder(gazetteer: lexicon.gazetteer, words: lexicon.words).find(text, year: nil).map(\.range)
  }
}
