import HanText
import Lexicon

/// How well one piece of text goes on in another: the evidence at a seam.
struct SeamScorer: Sendable {
  private let lexicon: Lexicon
  private let words: WordTable
  /// How text goes on across a seam, as learned.
  let model: SeamModel
  /// Runs of four characters of the page that may stand across a seam: two that end a line and two that begin one.
  /// What stands across a seam and elsewhere on the page was one piece.
  var pageRuns = KeySet()
  /// Two characters that begin sentences or lines of the page more than once: they may well begin this one.
  var starts = KeySet()

  /// A scorer that knows of no page yet.
  init(lexicon: Lexicon, model: SeamModel = .trained) {
    self.lexicon = lexicon
    self.model = model
    words = lexicon.words
  }

  /// A scorer that knows what a page repeats.
  func knowing(_ lines: [PageLine]) -> SeamScorer {
    var scorer = self
    // The first set is of the pairs that begin lines, the second of those that end them.
    var ends = PairFilter(capacity: lines.count)
    for index in lines.indices where lines[index].folded.count >= 2 {
      let text = lines[index].folded
      let count = text.count
      ends.insert(Self.run("\0", "\0", text[0], text[1]), into: .first)
      ends.insert(Self.run("\0", "\0", text[count - 2], text[count - 1]), into: .second)
    }
    var begun = KeySet()
    for index in lines.indices {
      let folded = lines[index].folded
      let text = folded.span
      var run: UInt64 = 0
      // Whether the pairs that end at the place before, and at the one before that, end lines.
      var (before, beyond) = (false, false)
      var isStart = true
      for index in text.indices {
        let scalar = text[index]
        run = run << 16 | UInt64(scalar.value) & 0xFFFF
        if index > 0 {
          let sets = ends.sets(of: run & 0xFFFF_FFFF)
          if beyond, sets.contains(.first) { scorer.pageRuns.insert(run) }
          (before, beyond) = (sets.contains(.second), before)
        }
        if isStart, scalar.isHan, index + 1 < text.count {
          let start = Self.run("\0", "\0", scalar, text[index + 1])
          if !begun.insert(start) { scorer.starts.insert(start) }
        }
        isStart = Self.isStartMark(scalar)
      }
    }
    return scorer
  }

  /// Whether a sentence or what is said begins behind a mark.
  @inline(__always)
  private static func isStartMark(_ mark: Unicode.Scalar) -> Bool {
    // Most are Chinese characters.
    if mark.value &- 0x4E00 < 0x5200 { return false }
    return switch mark {
    case "。", "!", "?", "“", ":", ";": true
    default: false
    }
  }

  private static func run(_ a: Unicode.Scalar, _ b: Unicode.Scalar, _ c: Unicode.Scalar, _ d: Unicode.Scalar)
    -> UInt64
  {
    (UInt64(a.value) & 0xFFFF) << 48 | (UInt64(b.value) & 0xFFFF) << 32 | (UInt64(c.value) & 0xFFFF) << 16
      | UInt64(d.value) & 0xFFFF
  }

  /// Characters with which no sentence and no title ends.
  static let hanging: ScalarSet = [
    "和", "与", "及", "的", "在", "对", "将", "把", "从", "向", "于", "是", "被", "并", "或", "这", "每", "各", "就",
  ]

  /// The log-odds that `head`, which stands right behind `tail` on the page, continues its paragraph.
  func adjacent(_ tail: PageLine, _ head: PageLine, _ tailIsOpen: Bool) -> Double {
    guard tailIsOpen || tail.folded.last == ";" || LineWords.orphanStarts.contains(head.folded.first ?? " ")
    else { return -5 }
    return join(tail.folded, head.folded) + 1.6 - (head.indent >= 4 && head.indent > tail.indent ? 2.5 : 0)
  }

  /// The log-odds that two pieces are one paragraph, wherever they stand.
  func join(_ tail: HanScalars, _ head: HanScalars) -> Double { tailScore(tail) + fit(tail, head) }

  /// How much the end of a piece asks for more, in log-odds; the same for all that may follow.
  func tailScore(_ tail: HanScalars) -> Double {
    guard let last = tail.last(where: { !$0.isBlank }) else { return -5 }
    if last == ";" { return -0.3 }
    if !LineForm.endsOpen(tail) { return last == ":" ? -2.5 : -6 }
    if last == "," || last == "、" { return 1.2 }
    return Self.hanging.contains(last) ? 2 : 0.6
  }

  /// What speaks for and against two pieces being one paragraph, each in log-odds as set by hand.
  struct Fit {
    /// How much the second looks like the middle of a sentence.
    var head = 0.0
    /// The four characters across the seam stand together elsewhere on the page.
    var run = 0.0
    /// A word or a name stands across.
    var word = 0.0
    /// A number stands across, or misses its unit.
    var number = 0.0
    /// Quotes and brackets: what the first leaves open, the second should close.
    var balance = 0.0

    /// All together.
    var sum: Double { head + run + word + number + balance }
  }

  /// How much better a piece goes on in another than a stranger would, in log-odds.
  func fit(_ tail: HanScalars, _ head: HanScalars, headScore: Double? = nil) -> Double {
    fitParts(tail, head, headScore: headScore).sum
  }

  /// The same in its parts.
  ///
  /// `headScore` is that of the head where it is known already.
  func fitParts(_ tail: HanScalars, _ head: HanScalars, headScore known: Double? = nil) -> Fit {
    var fit = Fit()
    guard let last = tail.last(where: { !$0.isBlank }), let first = head.first(where: { !$0.isBlank }) else {
      fit.head = -5
      return fit
    }
    fit.head = known ?? headScore(head)
    // What stands across the seam stands together elsewhere on the page.
    if tail.count >= 2, head.count >= 2,
      pageRuns.contains(Self.run(tail[tail.count - 2], tail[tail.count - 1], head[0], head[1]))
    {
      fit.run = 2.6
    }
    // A word that stands across.
    if last.isHan, first.isHan {
      let bridge = words.bridge(tail.suffix(4), head.prefix(4))
      fit.word = max(min(bridge.gain, 9) * 0.45, nameAcross(tail, head))
    } else if last.isDigit || last == ".", first.isDigit || Self.units.contains(first) {
      fit.number = 2.5
    } else if last.isLatin, first.isLatin {
      fit.word = 1.5
    } else if last.isDigit, first.isHan {
      // 5 | 消费方面: a number wants its unit.
      fit.number = -1
    }
    fit.balance = balance(tail, head)
    return fit
  }

  /// How much a person's name that stands across the seam (司徒晖、萧 | 志勇参加) speaks for it.
  private func nameAcross(_ tail: HanScalars, _ head: HanScalars) -> Double {
    // Both sides end with a Chinese character: that is asked before.
    var best = 0.0
    let joined = HanScalars(tail.suffix(2)) + head.prefix(2)
    let seam = min(2, tail.count)
    for (before, after) in [(1, 2), (2, 1), (1, 1)] where tail.count > before && head.count > after {
      let name = joined[(seam - before)..<(seam + after)]
      guard name.allSatisfy(\.isHan) else { continue }
      // A name begins behind a mark of a list or a title's last character; in the middle of a word it is chance.
      let isListed = tail[tail.count - before - 1] == "、"
      let odds = lexicon.isPersonName(name) + (isListed ? 4 : 0)
      best = max(best, min(odds * 0.4, 3))
    }
    return best
  }

  /// How much a piece of text looks like the middle of a sentence, in log-odds.
  func headScore(_ head: HanScalars) -> Double {
    guard let start = head.firstIndex(where: { !$0.isBlank }) else { return 0 }
    let first = head[start]
    if LineWords.orphanStarts.contains(first) { return 4.5 }
    if first == "“" {
      // A quotation that never closes: its beginning stands elsewhere, or a sign was misread.
      let opened = head.count { $0 == "“" }
      return opened > head.count { $0 == "”" } ? 0.6 : -0.6
    }
    if first == "《" || first == "(" || first == "【" || first == "●" { return -0.6 }
    var score = 0.0
    let isKnownStart =
      start + 1 < head.count && starts.contains(Self.run("\0", "\0", first, head[start + 1]))
    if isKnownStart { score -= 1.2 }
    if Self.openers.match(in: head, at: start, before: head.count) != nil { score -= 1.4 }
    guard first.isHan else { return score }
    // 退还。: too short for a paragraph.
    if head.count - start <= 7, head.last == "。" || head.last == "!" { score += 2 }
    // One character and a comma: the end of a word (略，积极…).
    let next = start + 1 < head.count ? head[start + 1] : " "
    if Self.closers.contains(next) { return score + 2.4 }
    if isKnownStart || startsWithName(head, start) { return score }
    let pair = words.level(head[start..<min(start + 2, head.count)])
    if Self.middles.contains(first), pair < 20 { score += 1.4 }
    // A first character that makes no word with what follows and seldom is one itself.
    let firstWord = words.firstWord(head[start..<min(start + 6, head.count)])
    if firstWord == 1, !Self.starters.contains(first) { score += next.isHan ? 0.8 : 1.4 }
    return score
  }

  /// Whether a person's name stands at a position: 胡长春表示 is no orphan although 胡 is no word.
  private func startsWithName(_ text: HanScalars, _ start: Int) -> Bool {
    for length in [3, 2] where start + length < text.count {
      if lexicon.isPersonName(text[start..<start + length]) > 1 { return true }
    }
    return false
  }

  private func balance(_ tail: HanScalars, _ head: HanScalars) -> Double {
    // A quotation is open, and the head begins with an opening sign that never closes: a misread closing one.
    if head.first == "“", head.count(where: { $0 == "“" }) > head.count(where: { $0 == "”" }),
      tail.count(where: { $0 == "“" }) > tail.count(where: { $0 == "”" })
    {
      return 2
    }
    var open = 0
    // All signs stand before the first Chinese character.
    for scalar in tail.suffix(160) where scalar.value < 0x3100 {
      switch scalar {
      case "“", "(", "《", "‘": open += 1
      case "”", ")", "》", "’": open = max(0, open - 1)
      default: break
      }
    }
    var depth = 0
    for scalar in head.prefix(160) where scalar.value < 0x3100 {
      switch scalar {
      case "“", "(", "《", "‘": depth += 1
      case "”", ")", "》", "’":
        if depth == 0 { return open > 0 ? 2 : -1 }
        depth -= 1
      default: break
      }
    }
    return open > 0 ? -0.7 : 0
  }

  /// Words with which paragraphs begin.
  private static let openers = Vocabulary<Void>([
    "近日", "日前", "昨日", "昨天", "据了解", "据介绍", "据悉", "记者", "目前", "同时", "此外", "另外", "今年", "去年", "会上", "会议", "下一步",
    "随后", "随着",
    "为了", "近年来", "本报", "在此", "活动", "截至", "当天", "当日", "据统计", "接下来", "与此同时", "值得", "如今", "其实", "不过", "但是", "于是",
    "因此",
    "一是", "二是", "三是", "首先", "其次", "最后", "除了", "通过", "对于", "关于", "编辑同志", "这次", "经过", "我们", "他们", "我市", "全市",
    "株洲",
    "新华社", "问:", "答:", "一、", "二、", "三、", "四、", "五、",
  ])

  /// What stands behind a number and belongs to it.
  private static let units: ScalarSet = "年月日个万亿元名人次时分%余多家点.,岁届章条号"

  /// Marks that end what stands before them.
  private static let closers: ScalarSet = ",。、;!?”)"

  /// Characters that begin no sentence unless they begin a word.
  private static let middles: ScalarSet = [
    "的", "地", "得", "了", "着", "过", "们", "吗", "呢", "吧", "性", "化", "者", "及", "和", "与", "于", "等", "之", "以", "里",
    "中", "上", "下", "内",
    "外", "后", "前", "间", "时", "里", "度", "量", "率", "式", "型", "品", "业", "产", "展", "设", "务", "育", "济", "员",
    "厂", "局", "司", "院",
  ]

  /// Characters that are words of their own at the beginning of a sentence.
  private static let starters: ScalarSet = [
    "我", "你", "他", "她", "它", "这", "那", "在", "从", "对", "为", "把", "将", "让", "以", "由", "当", "要", "不", "有", "是",
    "一", "二", "三", "四",
    "五", "六", "七", "八", "九", "十", "据", "经", "按", "自", "但", "而", "并", "也", "又", "还", "就", "都", "却", "每", "该",
    "各", "某", "本", "今",
    "昨", "明", "市", "省", "县", "区", "如", "若", "因", "用", "向", "与", "和", "到", "去", "来", "被", "请", "问", "答", "既",
    "无", "只", "能", "会",
    "人", "家", "大", "小", "老", "新", "多", "党", "全", "此", "春", "夏", "秋", "冬", "可", "再", "更", "最", "很", "好", "真",
    "其", "即", "凡", "后",
  ]
}
