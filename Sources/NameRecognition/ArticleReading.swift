import ArchiveModel
import HanText
import Lexicon

/// One article while its names are looked for: the texts of its items with what was found in them.
struct ArticleReading {
  private struct ItemReading {
    var printed: HanScalars
    var text: ItemText
    var isTitle: Bool
    var places: [PlaceFinder.Match]
    var placeRanges: [Range<Int>]
    var mentions: [NameMention]
  }

  private var items: [ItemReading] = []
  private let credited: Set<String>

  /// Finds what each item tells by itself.
  init(_ article: RecognitionArticle, lexicon: Lexicon, year: Int?, finder: inout PersonFinder) {
    credited = Set(article.credits.map(\.name))
    let placeFinder = PlaceFinder(gazetteer: lexicon.gazetteer, words: lexicon.words)
    items.reserveCapacity(article.items.count)
    for item in article.items {
      guard let text = ItemText(item, cues: lexicon.cues) else { continue }
      let places = placeFinder.find(text.folded, year: year)
      let ranges = places.map(\.range)
      let isTitle = Self.titleRoles.contains(item.role)
      finder.decoder.isTitle = isTitle
      items.append(
        ItemReading(
          printed: item.text, text: text, isTitle: isTitle, places: places, placeRanges: ranges,
          mentions: finder.find(text.folded, places: ranges)))
    }
  }

  private static let titleRoles: Set<ItemRole> = [.section, .kicker, .headline, .deck, .series, .subhead]

  /// Tells the page the names that are certain here.
  func register(in names: inout NameSet) {
    for item in items {
      for mention in item.mentions where mention.margin >= NameWeights.certain && !mention.isCredit {
        if let key = NameSet.key(item.text.folded, mention.range) { names.insert(key) }
      }
    }
  }

  /// Counts how often each name of two and of three characters stands here, and what follows the shorter.
  func count(in counts: inout NameCounts) {
    for item in items {
      for mention in item.mentions where !mention.isCredit { counts.add(item.text.folded, mention) }
    }
  }

  /// Looks again with the names of the whole page.
  mutating func readAgain(_ finder: inout PersonFinder) {
    for index in items.indices {
      finder.decoder.isTitle = items[index].isTitle
      finder.lookAgain(items[index].text.folded, places: items[index].placeRanges, &items[index].mentions)
    }
  }

  /// What the article names.
  func names(lexicon: Lexicon, explain: Bool) -> RecognizedNames {
    var result = RecognizedNames()
    addPersons(to: &result, lexicon: lexicon, explain: explain)
    addPlaces(to: &result, lexicon: lexicon, explain: explain)
    return result
  }

  private func addPersons(to result: inout RecognizedNames, lexicon: Lexicon, explain: Bool) {
    let titles = TitleReader(words: lexicon.words, cues: lexicon.cues)
    var positions: [String: Int] = [:]
    for item in items {
      for mention in item.mentions where !mention.isCredit {
        let name = Self.string(item.printed, mention.range)
        if credited.contains(name) { continue }
        let found = titles.titles(item.text.folded, around: mention.range).map {
          Self.string(item.printed, $0)
        }
        if let position = positions[name] {
          result.persons[position].count += 1
          for title in found where !result.persons[position].titles.contains(title) {
            result.persons[position].titles.append(title)
          }
        } else {
          positions[name] = result.persons.count
          result.persons.append(PersonMention(name: name, titles: found))
          if explain {
            result.evidence.append(
              Evidence(
                field: "persons", reason: "\(name): reads better as a person's name than as words",
                weight: mention.margin))
          }
        }
      }
    }
  }

  private func addPlaces(to result: inout RecognizedNames, lexicon: Lexicon, explain: Bool) {
    var found: Set<String> = []
    for item in items {
      for match in item.places where match.counts {
        if item.mentions.contains(where: { $0.range.overlaps(match.range) }) { continue }
        let entry = lexicon.gazetteer.entries[match.number]
        for district in entry.districts where found.insert(district).inserted && explain {
          result.evidence.append(
            Evidence(
              field: "districts",
              reason: "\(district): the text names \(Self.string(item.printed, match.range))",
              weight: 5))
        }
        let unit = entry.unit
        if !unit.isEmpty, !result.places.contains(unit) { result.places.append(unit) }
      }
    }
    result.districts = lexicon.gazetteer.districts.filter(found.contains)
  }

  private static func string(_ text: HanScalars, _ range: Range<Int>) -> String {
    String(scalars: text[range].filter { !$0.isBlank })
  }
}
