package import ArchiveModel
package import HanText
package import Lexicon

/// Finds the strings of an item that may be persons' names, and scores each by itself.
package struct CandidateFinder: Sendable {
  package let features: NameFeatures
  private let model: NameModel
  private let statistics: NameStatistics
  private let words: WordTable
  private let known: KnownPersons
  private let marks: NameMarks
  private var plain = PlainText()

  /// Candidates with log-odds below this are forgotten: no page lifts them to a name.
  static let least = -6.0

  /// What stands below this before all signs are added up is not looked at further: no other sign lifts it to `least`.
  private static let hopeless: Float = -8

  package init(lexicon: Lexicon, model: NameModel = .builtIn) {
    features = NameFeatures(lexicon: lexicon)
    self.model = model
    statistics = lexicon.names
    words = lexicon.words
    known = lexicon.knownPersons
    marks = NameMarks(lexicon: lexicon)
  }

  /// The candidates of a text in order of their beginning.
  ///
  /// - Parameters:
  ///   - text: the folded text of an item.
  ///   - places: the gazetteer's names in it, in order.
  ///   - role: what the item is.
  /// - Returns: those that a page may lift to a name, and those that are one already.
  package mutating func find(_ text: HanScalars, places: [Range<Int>], role: ItemRole) -> [NameCandidate] {
    var found: [NameCandidate] = []
    let role = NameFeatures.number(of: role)
    let features = features
    var score = NameScore(model: model)
    var near = NameSurroundings(features.context)
    // What stands left of a place counts the same for all candidates that begin there.
    var leftAt = -1
    var leftSum: Float = 0
    // And so for all that end at one place.
    var rights = InlineArray<8, (end: Int, sum: Float)>(repeating: (-1, 0))
    visit(text, places: places) { candidate, plain in
      score.sum = 0
      features.costs(text, candidate, into: &score)
      let costs = score.sum
      guard costs > Self.hopeless || candidate.isFamous else { return }
      let (start, end) = (candidate.range.lowerBound, candidate.range.upperBound)
      if leftAt != start {
        leftAt = start
        score.sum = 0
        features.left(text, start, near.before(text, start), role: role, plain, into: &score)
        leftSum = score.sum
      }
      let sum = costs + leftSum
      guard sum > Self.hopeless || candidate.isFamous else { return }
      if rights[end & 7].end != end {
        score.sum = 0
        features.right(text, end, near.behind(text, end), role: role, plain, into: &score)
        rights[end & 7] = (end, score.sum)
      }
      score.sum = sum + rights[end & 7].sum
      guard score.sum > Self.hopeless || candidate.isFamous else { return }
      features.inside(text, candidate, &near, plain, into: &score)
      let own = Double(score.sum)
      guard own > Self.least || candidate.isFamous else { return }
      // 石匠, 车工, 陶艺师: a trade that begins like a name.
      let cue = near.cue(text, endingAt: end, features.context.cues)
      if cue.length >= candidate.range.count, !cue.cues.isDisjoint(with: [.title, .role]) { return }
      let (left, right) = (near.before(text, start), near.behind(text, end))
      if found.isEmpty { found.reserveCapacity(16) }
      found.append(
        NameCandidate(
          range: candidate.range, form: candidate.form, own: own, score: own,
          key: NameCandidate.key(text, candidate.range), isCredit: left.isCredit || right.isCredit,
          isFamous: candidate.isFamous, isSlot: left.isEdge && right.isEdge))
    }
    addDottedNames(text, &found)
    return found
  }

  /// Shows each string with the form of a name, in order of its beginning, with what the run of characters that it stands in
  /// is as words.
  package mutating func visit(
    _ text: HanScalars, places: [Range<Int>], _ show: (NameFeatures.Candidate, PlainText) -> Void
  ) {
    // A copy that nobody changes is read without copying its parts.
    var plain = PlainText()
    swap(&plain, &self.plain)
    plain.forget()
    defer { swap(&plain, &self.plain) }
    let finder = self
    let (context, cues, marks) = (features.context, features.context.cues, marks)
    let levels = WordTable.LevelReader(words)
    let characters = text.span
    var position = 0
    var place = 0
    while position < characters.count {
      guard characters[position].isHan else {
        position += 1
        continue
      }
      var end = position + 1
      while end < characters.count, characters[end].isHan { end += 1 }
      let run = position..<end
      position = end
      if run.count == 1 {
        if let candidate = finder.spacedName(text, at: run.lowerBound) { show(candidate, plain) }
        continue
      }
      var isRead = false
      var before: NameMarks.Mark = run.lowerBound > 0 ? marks[text[run.lowerBound - 1]] : []
      for start in run.lowerBound..<run.upperBound - 1 {
        let here = marks[characters[start]]
        let mayFollow = before.contains(.announces)
        before = here
        let begins = here.contains(.begins)
        // Whether a title, an age or a list stands before a place: there a name may begin with any character.
        guard begins || mayFollow && context.announces(text, start, cues) else { continue }
        if !isRead {
          isRead = true
          while place < places.count, places[place].upperBound <= run.lowerBound { place += 1 }
          plain.read(text, run, levels, places: places, from: place)
        }
        if begins {
          finder.addNames(text, run, at: start, plain, show)
        } else {
          finder.addRareNames(text, run, at: start, plain, show)
        }
      }
      if let candidate = finder.spacedName(text, at: run.upperBound - 1) { show(candidate, plain) }
    }
  }

  /// Names with a surname that no list has.
  private func addRareNames(
    _ text: HanScalars, _ run: Range<Int>, at start: Int, _ plain: PlainText,
    _ show: (NameFeatures.Candidate, PlainText) -> Void
  ) {
    var isFound = false
    let surname = NameStatistics.unlistedSurnameCost
    let one = surname + statistics.givenCost(text[start + 1])
    // 甜甜 is a given name alone.
    let short = one + NameStatistics.lengthCosts.one
    guard run.upperBound - start >= 3 else {
      if text[start] != text[start + 1] {
        add(text, start..<start + 2, .oneOne, surname, short, &isFound, plain, show)
      }
      return
    }
    let long = one + statistics.givenCost(text[start + 2]) + NameStatistics.lengthCosts.two
    let over = plain.cost(of: start..<start + 2) - short - plain.cost(of: start..<start + 3) + long
    if text[start] != text[start + 1] {
      add(text, start..<start + 2, .oneOne, surname, short, &isFound, plain, over: over, show)
    }
    add(text, start..<start + 3, .oneTwo, surname, long, &isFound, plain, over: -over, show)
  }

  private func addNames(
    _ text: HanScalars, _ run: Range<Int>, at start: Int, _ plain: PlainText,
    _ show: (NameFeatures.Candidate, PlainText) -> Void
  ) {
    let room = run.upperBound - start
    var isFound = false
    if let surname = statistics.surnameCost(text[start]) {
      let one = statistics.givenCost(text[start + 1])
      // With any character there is somebody who bears it: 向前.
      let short = surname + NameStatistics.lengthCosts.one + min(13, one)
      if room >= 3 {
        let long = surname + one + statistics.givenCost(text[start + 2]) + NameStatistics.lengthCosts.two
        let over = plain.cost(of: start..<start + 2) - short - plain.cost(of: start..<start + 3) + long
        add(text, start..<start + 2, .oneOne, surname, short, &isFound, plain, over: over, show)
        add(text, start..<start + 3, .oneTwo, surname, long, &isFound, plain, over: -over, show)
      } else {
        add(text, start..<start + 2, .oneOne, surname, short, &isFound, plain, show)
      }
    }
    if room >= 3, let surname = statistics.compoundCost(text[start], text[start + 1]) {
      let one = statistics.givenCost(text[start + 2])
      let rest = surname + NameStatistics.lengthCosts.one
      add(text, start..<start + 3, .twoOne, surname, rest + one, &isFound, plain, show)
      if room >= 4 {
        let cost = surname + one + statistics.givenCost(text[start + 3]) + NameStatistics.lengthCosts.two
        add(text, start..<start + 4, .twoTwo, surname, cost, &isFound, plain, show)
      }
    }
    // Known persons without one of our surnames: 安倍晋三, 爱因斯坦.
    guard !isFound, known.mayBegin(with: text[start]) else { return }
    for length in 2...4 where room >= length {
      let range = start..<start + length
      guard known.contains(NameCandidate.key(text, range)) else { continue }
      let form: NameFeatures.Form = length == 2 ? .oneOne : length == 3 ? .oneTwo : .twoTwo
      add(text, range, form, 8, length == 2 ? 18 : 26, &isFound, plain, show)
    }
  }

  /// 左权镇, a town of the gazetteer: it is named for a person, and names none.
  @inline(__always)
  private func isTown(_ text: HanScalars, _ range: Range<Int>, _ plain: PlainText) -> Bool {
    range.upperBound < text.count && text[range.upperBound] == "镇" && plain.overlapsPlace(range)
  }

  /// 红小兵, the children of the years from 1967 to 1978; 诸葛亮会, a meeting at which everybody gives advice.
  private static func isSaying(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    switch text[range.lowerBound] {
    case "红": text[range].elementsEqual(["红", "小", "兵"])
    case "诸":
      range.upperBound < text.count && text[range.upperBound] == "会"
        && text[range].elementsEqual(["诸", "葛", "亮"])
    default: false
    }
  }

  private static let numerals: ScalarSet = "二三四五六七八九十满幺"

  private static let trades: ScalarSet = "铁木石篾瓦漆鞋银花皮锁补窑"

  /// 王某, 彭先生: the paper does not name the person.
  private static func hidesName(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    let before = range.count > 2 ? text[range.upperBound - 2] : " "
    return switch text[range.upperBound - 1] {
    case "某", "氏": true
    case "生": before == "先" || (before == "医" && range.count > 2)
    case "士": before == "女"
    case "姐": before == "小" || before == "大"
    case "傅": before == "师"
    case "志": before == "同"
    case "爷", "妈", "伯", "娘", "哥", "叔": before == "大"
    // 彭大嫂, 王六嫂: what the village calls her.
    case "嫂": before == "大" || numerals.contains(before)
    case "汉", "二": before == "老"
    // 袁铁匠, 李裁缝, 王铁人: by trade or by-name.
    case "匠": range.count == 3 && trades.contains(before)
    case "缝": before == "裁"
    case "人": before == "铁" && range.count == 3
    case "姓": range.count == 2
    case "师": before == "老" && range.count > 2
    case "子": before == "妹" || before == "伢"
    default: false
    }
  }

  /// What is dearer as a name than as words by more than this is none, whatever stands around it.
  private static let dearest = 17.0

  @inline(__always)
  private func add(
    _ text: HanScalars, _ range: Range<Int>, _ form: NameFeatures.Form, _ surname: Double, _ cost: Double,
    _ isFound: inout Bool, _ plain: PlainText, over: Double? = nil,
    _ show: (NameFeatures.Candidate, PlainText) -> Void
  ) {
    let isFamous = known.contains(NameCandidate.key(text, range))
    let plainCost = plain.cost(of: range)
    guard plainCost - cost > -Self.dearest || isFamous,
      !marks[text[range.upperBound - 1]].contains(.hides) || !Self.hidesName(text, range),
      !Self.isSaying(text, range), !isTown(text, range, plain)
    else { return }
    isFound = true
    show(
      NameFeatures.Candidate(
        range: range, form: form, surnameCost: surname, nameCost: cost, plainCost: plainCost,
        beginsWord: plain.isSeam(range.lowerBound), endsWord: plain.isSeam(range.upperBound),
        overlapsPlace: plain.overlapsPlace(range), isFamous: isFamous, overOther: over), plain)
  }

  /// A name of two characters with blanks between, set so to be as wide as those of three (芮  东).
  private func spacedName(_ text: HanScalars, at start: Int) -> NameFeatures.Candidate? {
    guard start + 2 < text.count, text[start + 1] == " ", let surname = statistics.surnameCost(text[start])
    else { return nil }
    var second = start + 2
    while second < text.count, second < start + 6, text[second] == " " { second += 1 }
    guard second < text.count, text[second].isHan else { return nil }
    let isAlone =
      (second + 1 >= text.count || !text[second + 1].isHan) && (start == 0 || !text[start - 1].isHan)
    // Where words are parted by blanks, most that stands around one is no name.
    let given = statistics.givenCost(text[second])
    guard isAlone || (surname < 8 && given < 11) else { return nil }
    let cost = surname + given + NameStatistics.lengthCosts.one
    let plain = words.characterCost(text[start]) + words.characterCost(text[second])
    return NameFeatures.Candidate(
      range: start..<second + 1, form: isAlone ? .spaced : .spacedInside, surnameCost: surname,
      nameCost: cost, plainCost: plain, beginsWord: true, endsWord: true, overlapsPlace: false,
      isFamous: false)
  }
}

extension CandidateFinder {
  /// What is added to all log-odds: the paper names more people than the pages that the weights were learned from, so that
  /// as many are missed as are found too much.
  private static let leaning = 0.3

  /// Adds what the page says to the log-odds of the candidates of an item.
  func score(
    _ candidates: inout [NameCandidate], _ text: HanScalars, _ names: PageNames, _ column: NameColumn
  ) {
    var scores = candidates.map(\.own)
    names.features(text, candidates, column, sink: { NameScore(model: model) }) {
      scores[$0] = Double($1.sum)
    }
    for index in candidates.indices {
      // Who is known to everybody is named wherever the name stands: 习近平新时代…思想, 杨得志故居.
      let isSure =
        candidates[index].isFamous && candidates[index].range.count > 2
        && !Self.goesOn(candidates, index)
      candidates[index].score = (isSure ? max(8, scores[index]) : scores[index]) + Self.leaning
    }
  }

  /// Whether a longer name that begins at the same place is far likelier: 欧阳海生.
  private static func goesOn(_ candidates: [NameCandidate], _ index: Int) -> Bool {
    let famous = candidates[index]
    return candidates[index...].prefix(6).contains {
      $0.range.lowerBound == famous.range.lowerBound && $0.range.count > famous.range.count
        && $0.own > famous.own + 4
    }
  }
}
