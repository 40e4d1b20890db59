import HanText
import Lexicon

/// Headlines that stand one below the other with their texts one behind the other below: so a transcription has them that
/// reads rows over several columns.
///
/// The decoder takes the second headline for a deck of the first, since nothing stands between the two. Where texts open below,
/// before the next title, and there are headlines enough for them, the stack is parted so that each text gets the lines that
/// speak of what it speaks of, in their order.
struct HeadlineStack {
  /// The first line of a headline, and the lines that open its text: a byline and what stands below it, or a line of text.
  struct Headline {
    var title: Int
    var opening: [Int]
  }

  private let readings: [LineReading]
  private let topics: TopicIndex

  /// - Parameters:
  ///   - readings: what is seen of the lines of a page.
  ///   - topics: what they speak of.
  init(_ readings: [LineReading], _ topics: TopicIndex) { (self.readings, self.topics) = (readings, topics) }

  /// By how much the texts may agree better with the whole stack as one title than with their own headlines: tried on the
  /// annotated pages, of which 40 have stacks with openings; 3 other pages would be parted.
  private static let most: Float = 1

  /// Parts the stacks of a page.
  ///
  /// - Parameter decoded: what the lines are; a deck that is a headline of its own becomes one.
  /// - Returns: the headlines of stacks with the openings of their texts.
  func part(_ decoded: inout [DecodedLine]) -> [Headline] {
    var found: [Headline] = []
    var index = 0
    while index < decoded.count {
      var titles: [Int] = []
      while index < decoded.count, decoded[index].state.isOfTitle || decoded[index].state == .furniture {
        if decoded[index].state.isOfTitle { titles.append(index) }
        index += 1
      }
      // Of more headlines than articles are in reach, the first would be out of reach when its text comes.
      if titles.count > 1, let texts = openings(decoded, from: index), texts.count <= titles.count,
        texts.count <= Reassembler.reach, let groups = groups(titles, texts)
      {
        for (group, text) in zip(groups, texts) {
          Self.head(group, &decoded)
          found.append(Headline(title: group.first ?? index, opening: text))
        }
      }
      index += 1
    }
    return found
  }

  /// The lines that open the texts below a stack, down to the next title; `nil` where there are not two at least that all open
  /// with a credit.
  private func openings(_ decoded: [DecodedLine], from first: Int) -> [[Int]]? {
    var openings: [[Int]] = []
    var isBelowByline = false
    var bylines = 0
    for index in first..<decoded.count {
      let state = decoded[index].state
      if state.isOfTitle || state == .section || state == .photo { break }
      if state == .byline, readings[index].whole != nil {
        if isBelowByline {
          openings[openings.count - 1].append(index)
        } else {
          openings.append([index])
          bylines += 1
        }
        isBelowByline = true
      } else if state.isText {
        if isBelowByline {
          openings[openings.count - 1].append(index)
        } else if readings[index].opening != nil {
          openings.append([index])
        } else if openings.isEmpty {
          return nil
        }
        isBelowByline = false
      }
    }
    // 本报讯 below a byline is one text's; credits of both sorts are seldom on one page.
    guard openings.count > 1, !isBelowByline else { return nil }
    return bylines == 0 || bylines == openings.count || openings.count > 2 ? openings : nil
  }

  /// The title lines of each text, where they agree with the texts about as well as all of them with the first.
  private func groups(_ titles: [Int], _ texts: [[Int]]) -> [[Int]]? {
    let kin = texts.map { text in titles.map { kinship($0, text) } }
    // The best sums of the title lines so far in the texts so far, and whether the line before is of the same text.
    var sums = [kin[0].reduce(into: [Float]()) { $0.append(($0.last ?? 0) + $1) }]
    var isSame: [[Bool]] = [titles.indices.map { $0 > 0 }]
    for text in texts.indices.dropFirst() {
      var (row, same) = (
        [Float](repeating: -.infinity, count: titles.count), [Bool](repeating: false, count: titles.count)
      )
      for line in titles.indices where line >= text {
        same[line] = row[line - 1] > sums[text - 1][line - 1]
        row[line] = max(row[line - 1], sums[text - 1][line - 1]) + kin[text][line]
      }
      sums.append(row)
      isSame.append(same)
    }
    let last = titles.count - 1
    guard sums[texts.count - 1][last] > sums[0][last] - Self.most else { return nil }
    var groups = [[Int]](repeating: [], count: texts.count)
    var text = texts.count - 1
    for line in titles.indices.reversed() {
      groups[text].insert(titles[line], at: 0)
      if !isSame[text][line] { text -= 1 }
    }
    return groups
  }

  /// How much a title line speaks of what a text speaks of: pairs of characters in both, and likeness in meaning.
  private func kinship(_ title: Int, _ text: [Int]) -> Float {
    guard let line = text.last else { return 0 }
    let ofText = topics.shared(of: line)
    var echoes: Float = 0
    for pair in topics.shared(of: title)
    where topics.lineCount(of: pair) <= TopicIndex.mostEchoing && ofText.contains(pair) { echoes += 1 }
    return min(2, echoes * 0.35) + 2 * topics.meanings.likeness(title, line)
  }

  /// Makes title lines the title block of one article: what stands first is a headline, unless a kicker above one.
  private static func head(_ group: [Int], _ decoded: inout [DecodedLine]) {
    guard let first = group.first else { return }
    let headline = group.first { decoded[$0].state == .title } ?? first
    let isBelowKickers = group.prefix { $0 != headline }.allSatisfy { decoded[$0].state == .kicker }
    let title = isBelowKickers ? headline : first
    for line in group {
      let state = decoded[line].state
      let own: LineState =
        line == title
        ? .title : line < title ? .kicker : state == .titleMore || state == .series ? state : .deck
      if own != state { decoded[line] = DecodedLine(state: own, margin: 0, alternative: state) }
    }
  }
}

extension LineState {
  /// Whether it is of a title block, sections apart.
  fileprivate var isOfTitle: Bool {
    switch self {
    case .title, .titleMore, .kicker, .deck, .series: true
    default: false
    }
  }
}
