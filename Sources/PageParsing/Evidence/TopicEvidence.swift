import Lexicon

/// What a short line and the text around it speak of: a headline is taken up by the text below it and not by the text
/// above it; below a subhead the text goes on about the same.
struct TopicEvidence {
  private let topics: TopicIndex
  /// For each shared pair the last question that it was marked for.
  private var marks: [Int32]
  private var question: Int32 = 0

  private init(_ topics: TopicIndex) {
    self.topics = topics
    marks = [Int32](repeating: 0, count: topics.sharedCount)
  }

  /// Adds the evidence to the lines that could be titles.
  static func add(to readings: inout [LineReading], _ topics: TopicIndex) {
    var evidence = TopicEvidence(topics)
    let isText = readings.map(\.looksLikeText)
    for index in readings.indices where readings[index].looksLikeCaption {
      let around = neighbours(of: index, isText, step: -1) + neighbours(of: index, isText, step: 1)
      guard !around.isEmpty else { continue }
      let echo = evidence.echo(of: index, in: around)
      readings[index].features.append(echo > 0.5 ? (.captionEcho, min(6, echo) * 0.25) : (.captionNoEcho, 1))
    }
    for index in readings.indices
    where !isText[index] && readings[index].looksLikeTitle && readings[index].length >= 4 {
      let after = neighbours(of: index, isText, step: 1)
      let before = neighbours(of: index, isText, step: -1)
      if !after.isEmpty {
        let echo = evidence.echo(of: index, in: after)
        readings[index].features.append(echo > 0 ? (.echoNext, min(3, echo) * 0.5) : (.noEchoNext, 1))
      }
      if !before.isEmpty {
        let echo = evidence.echo(of: index, in: before)
        readings[index].features.append(echo > 0 ? (.echoPrevious, min(3, echo) * 0.5) : (.noEchoPrevious, 1))
      }
      if !after.isEmpty, !before.isEmpty {
        let shared = evidence.shared(before, after)
        readings[index].features.append(shared < 0.12 ? (.goesOff, 1) : (.goesOn, min(2, shared)))
        // A report comes back to persons and things of its beginning.
        let beyond = Self.texts(above: before, isText)
        if !beyond.isEmpty {
          let shared = evidence.shared(beyond, after)
          readings[index].features.append(shared < 0.12 ? (.comesNotBack, 1) : (.comesBack, min(2, shared)))
        }
      }
      addLikeness(to: &readings[index], index, before, after, topics.meanings)
    }
  }

  /// Whether the line and the texts around it are about like things, though in other words.
  private static func addLikeness(
    to reading: inout LineReading, _ index: Int, _ before: [Int], _ after: [Int], _ meanings: MeaningIndex
  ) {
    if !before.isEmpty { reading.features.append((.likePrevious, meanings.likeness(index, before))) }
    if !after.isEmpty { reading.features.append((.likeNext, meanings.likeness(index, after))) }
    if !before.isEmpty, !after.isEmpty {
      reading.features.append((.likeAround, meanings.likeness(before, after)))
    }
  }

  /// Up to three lines of text on one side of a line, with other short lines between them and it.
  private static func neighbours(of index: Int, _ isText: [Bool], step: Int) -> [Int] {
    var found: [Int] = []
    var at = index + step
    while isText.indices.contains(at), found.count < 3, abs(at - index) < 8 {
      if isText[at] { found.append(at) } else if !found.isEmpty { break }
      at += step
    }
    return found
  }

  /// The lines of text above those that stand next above a line.
  private static func texts(above near: [Int], _ isText: [Bool]) -> [Int] {
    guard let last = near.min() else { return [] }
    return (max(0, last - beyond)..<last).filter { isText[$0] }
  }

  /// So many lines above the nearest texts are looked at.
  private static let beyond = 12

  /// How often the line's pairs of characters stand in the text, the rare ones of the page weighing more.
  private mutating func echo(of index: Int, in text: [Int]) -> Float {
    question += 1
    for pair in topics.shared(of: index) { marks[Int(pair)] = question }
    var echo: Float = 0
    for line in text {
      for pair in topics.shared(of: line)
      where marks[Int(pair)] == question && topics.lineCount(of: pair) <= 9 { echo += weight(pair) }
    }
    return echo
  }

  /// How much two stretches of text share, by the square root of the shorter one's length.
  private mutating func shared(_ before: [Int], _ after: [Int]) -> Float {
    question += 2
    for line in before { for pair in topics.shared(of: line) { marks[Int(pair)] = question - 1 } }
    var shared: Float = 0
    for line in after {
      for pair in topics.shared(of: line)
      where marks[Int(pair)] == question - 1 && topics.lineCount(of: pair) <= 10 {
        shared += weight(pair)
        marks[Int(pair)] = question
      }
    }
    let sizes = (before.reduce(0) { $0 + topics.size(of: $1) }, after.reduce(0) { $0 + topics.size(of: $1) })
    return shared / Float(max(1, min(sizes.0, sizes.1))).squareRoot()
  }

  private func weight(_ pair: UInt32) -> Float {
    1 / (1 + 0.3 * Float(max(0, topics.lineCount(of: pair) - 2)))
  }
}

extension LineReading {
  /// Whether it is worded like a caption.
  fileprivate var looksLikeCaption: Bool {
    length <= 160 && (has(.captionMark) || has(.captionLike) || has(.closesPhoto) || has(.captionWord))
  }
}
