import ArchiveModel
import Glibc
import Lexicon

/// The learned weights by which an article's kind is told: multinomial logistic regression over `KindEvidence`.
struct KindModel: Sendable {
  private static let kinds = ArticleKind.allCases

  /// What a kind weighs by itself: a lane a kind, of which there are eight.
  private var prior = SIMD8<Float>()
  /// The same for each feature.
  private var weights = [SIMD8<Float>](repeating: SIMD8(), count: KindFeature.allCases.count)
  private let wording: WordingModel
  /// The same for each number of the direction in which an article's words point.
  private var meanings = [SIMD8<Float>](repeating: SIMD8(), count: WordMeanings.dimensions)

  /// Reads a table of features: a line for each name (`*` is the kind by itself) with the names of kinds and their
  /// weights, and a table of the signs of wording as `WordingModel` reads it, all of them of short lines.
  init(table: StaticString, signs: StaticString) {
    wording = WordingModel(table: signs)
    var rows: [String: Int] = [:]
    for feature in KindFeature.allCases { rows[feature.name] = feature.rawValue }
    var directions: [String: Int] = [:]
    for number in meanings.indices { directions[Self.meaningName(number)] = number }
    var places: [String: Int] = [:]
    for (place, kind) in Self.kinds.enumerated() { places[kind.rawValue] = place }
    for line in table.description.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard let name = words.first else { continue }
      for index in stride(from: 1, to: words.count - 1, by: 2) {
        guard let place = places[words[index]], let weight = Float(words[index + 1]) else { continue }
        if name == "*" {
          prior[place] = weight
        } else if let row = rows[name] {
          weights[row][place] = weight
        } else if let number = directions[name] {
          meanings[number][place] = weight
        }
      }
    }
  }

  /// The name of a number of the direction in the table.
  static func meaningName(_ number: Int) -> String { "meaning\(number)" }

  /// What an article's words together say, by kind.
  private func said(by meaning: [Float]) -> SIMD8<Float> {
    var sum = SIMD8<Float>()
    for (number, value) in meaning.enumerated() { sum += meanings[number] * value }
    return sum
  }

  /// What the evidence says.
  func read(_ evidence: KindEvidence) -> KindReading {
    var scores = prior + wording.sum(evidence.signs) + said(by: evidence.meaning)
    let values = evidence.values
    for row in values.indices where values[row] != 0 { scores += weights[row] * values[row] }
    return KindReading(scores: Self.kinds.indices.map { scores[$0] })
  }

  /// How much each reason speaks for one kind and against another, in natural log units.
  func reasons(_ evidence: KindEvidence, for kind: ArticleKind, against other: ArticleKind) -> ReasonList {
    var reasons = ReasonList()
    guard let a = Self.kinds.firstIndex(of: kind), let b = Self.kinds.firstIndex(of: other) else {
      return reasons
    }
    for feature in KindFeature.allCases where evidence[feature] != 0 {
      let row = weights[feature.rawValue]
      reasons.add(feature.words, (row[a] - row[b]) * evidence[feature])
    }
    let meaning = said(by: evidence.meaning)
    reasons.add("what it speaks of", meaning[a] - meaning[b])
    for part in KindSigns.Part.allCases {
      let words = wording.sum(evidence.signs.filter { KindSigns.part($0) == part })
      reasons.add(part.words, words[a] - words[b])
    }
    return reasons
  }

  /// The weights learned from annotated pages (`scripts/kinds/train`).
  static let trained = KindModel(table: trainedTable, signs: trainedSigns)
}

/// What an article's kind may be, with how likely each is.
struct KindReading: Sendable {
  /// The kind that is likeliest; of kinds that are equally likely the first.
  let kind: ArticleKind
  /// The next best kind.
  let other: ArticleKind
  /// By how much the best leads, in natural log units.
  let margin: Float
  /// Of the kind that is likeliest, from 0 to 1.
  let probability: Float

  /// How likely literature must be to tell nothing of the day of printing.
  private static let surelyLiterary: Float = 0.75

  /// What the dater takes it for: days in literature are not the page's, but a report must not lose its day because it is
  /// told like a story.
  var forDating: ArticleKind { kind == .literary && probability < Self.surelyLiterary ? other : kind }

  /// A reading of scores in natural log units, one for each of `ArticleKind.allCases`.
  init(scores: [Float]) {
    let ranked = ArticleKind.allCases.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }
    (kind, other) = (ArticleKind.allCases[ranked[0]], ArticleKind.allCases[ranked[1]])
    let best = scores[ranked[0]]
    margin = best - scores[ranked[1]]
    probability = 1 / scores.reduce(0) { $0 + Float(exp(Double($1 - best))) }
  }
}

extension KindSigns.Part {
  /// What `explain` calls it.
  var words: String {
    switch self {
    case .section: "the words of its label"
    case .headline: "the words of its headline"
    case .opening: "how its text opens"
    case .closing: "how its text closes"
    }
  }
}
