import ArchiveModel
import HanText
import SearchQuery
import Testing

/// What queries mean, and which message a bad one gives.
@Suite struct QueryGrammarTests {
  static let now = CalendarDate(year: 2021, month: 6, day: 4) ?? DateSet.earliest

  /// The tree in short: `(and 荷塘 (not 会议))`, `title:词`, `district=天元,石峰`; a quoted text in brackets ⟨ ⟩.
  static func shown(_ expression: SearchQuery.Expression?) -> String {
    switch expression {
    case nil: "everything"
    case .text(let term): text(term)
    case .near(let terms, let distance): "(near\(distance) \(terms.map(text).joined(separator: " ")))"
    case .field(let term): "\(term.field.rawValue)=\(term.values.joined(separator: ","))"
    case .kinds(let kinds, _): "kind=\(kinds.map(\.rawValue).joined(separator: ","))"
    case .issues(let ranges, _):
      "issue="
        + ranges.map { range in
          range.count == 1
            ? "\(range.lowerBound)"
            : "\(range.lowerBound)..\(range.upperBound == Int.max ? "" : "\(range.upperBound)")"
        }.joined(separator: ",")
    case .dates(let set, _): "date=\(DateExpressionTests.shown(set))"
    case .and(let parts): "(and \(parts.map(shown).joined(separator: " ")))"
    case .or(let parts): "(or \(parts.map(shown).joined(separator: " ")))"
    case .not(let part): "(not \(shown(part)))"
    }
  }

  static func text(_ term: SearchQuery.TextTerm) -> String {
    (term.field.map { $0.rawValue + ":" } ?? "") + (term.isQuoted ? "⟨\(term.text)⟩" : term.text)
  }

  @Test(arguments: [
    // Words.
    ("", "everything"), ("　 ", "everything"), ("荷塘", "荷塘"), ("荷", "荷"), ("5G", "5G"), ("LED产业园", "LED产业园"),
    ("曹慧泉 荷塘", "(and 曹慧泉 荷塘)"), ("曹慧泉　荷塘", "(and 曹慧泉 荷塘)"), (" a  b c ", "(and a b c)"), ("荷塘,石峰", "荷塘,石峰"),
    ("3:1", "3:1"), ("12:30 会议", "(and 12:30 会议)"), ("http://x.cn", "http://x.cn"),
    ("国办发〔2021〕5号", "国办发〔2021〕5号"),
    ("阿卜杜拉·买买提", "阿卜杜拉·买买提"), ("C++", "C++"), ("a-b", "a-b"), ("——深化改革", "——深化改革"), ("--x", "--x"),
    ("AND", "AND"), ("*", "*"), ("near", "near"), ("NEARBY", "NEARBY"), (":x", ":x"), ("^荷塘*", "^荷塘*"),
    ("{荷}", "{荷}"),
    // Quotes.
    ("\"荷塘 石峰\"", "⟨荷塘 石峰⟩"), ("“荷塘 石峰”", "⟨荷塘 石峰⟩"), ("「轨博会」", "⟨轨博会⟩"), ("＂a＂", "⟨a⟩"),
    ("\"a\"\"b\"", "⟨a\"b⟩"),
    ("\"-a|b(区:c)\"", "⟨-a|b(区:c)⟩"), ("“轨博会”开幕", "“轨博会”开幕"), ("建设“智能”产业", "建设“智能”产业"), ("轨博会”", "轨博会”"),
    ("\"NEAR/5\"", "⟨NEAR/5⟩"), ("a\"b c\"d", "(and a ⟨b c⟩ d)"), ("\"说“好”\"", "⟨说“好”⟩"),
    ("“标题:a”", "⟨标题:a⟩"),
    // Not.
    ("荷塘 -会议", "(and 荷塘 (not 会议))"), ("荷塘 －会议", "(and 荷塘 (not 会议))"), ("-会议 荷塘", "(and (not 会议) 荷塘)"),
    ("荷塘 -\"现场 会\"", "(and 荷塘 (not ⟨现场 会⟩))"), ("荷塘 -(a|b)", "(and 荷塘 (not (or a b)))"),
    ("荷塘 -(-a)", "(and 荷塘 a)"),
    ("荷塘 -标题:会议", "(and 荷塘 (not title:会议))"), ("标题:-会议 荷塘", "(and (not title:会议) 荷塘)"),
    ("区:荷塘 -会议", "(and district=荷塘 (not 会议))"), ("a (b -c)", "(and a b (not c))"),
    // Or: closer than a blank.
    ("a|b", "(or a b)"), ("a | b", "(or a b)"), ("a｜b", "(or a b)"), ("a|b|c", "(or a b c)"),
    ("疫情 防控|管控", "(and 疫情 (or 防控 管控))"),
    ("(a b)|c", "(or (and a b) c)"), ("a|(b|c)", "(or a b c)"), ("(a)", "a"), ("（a　b）｜c", "(or (and a b) c)"),
    ("((a))", "a"),
    ("a(b)c", "(and a b c)"), ("\"a b\"|c", "(or ⟨a b⟩ c)"),
    // Near.
    ("疫情 NEAR/5 防控", "(near5 疫情 防控)"), ("a NEAR/5 b NEAR/5 c", "(near5 a b c)"),
    ("\"a b\" ＮＥＡＲ／３ c", "(near3 ⟨a b⟩ c)"),
    ("a NEAR/0 b|c", "(or (near0 a b) c)"), ("x a NEAR/5 b", "(and x (near5 a b))"),
    ("标题:(a NEAR/2 b)", "(near2 title:a title:b)"),
    ("标题:a NEAR/2 b", "(near2 title:a title:b)"), ("荷塘 -(a NEAR/3 b)", "(and 荷塘 (not (near3 a b)))"),
    // Fields.
    ("标题:渌口", "title:渌口"), ("题：渌口", "title:渌口"), ("標題:渌口", "title:渌口"), ("TITLE:渌口", "title:渌口"),
    ("正文:a,b", "body:a,b"),
    ("文:\"a b\"", "body:⟨a b⟩"), ("标题:(a b)", "(and title:a title:b)"),
    ("标题:(a|b -c)", "(and (or title:a title:b) (not title:c))"),
    ("标题:a|b", "(or title:a title:b)"), ("标题:a | b", "(or title:a b)"), ("标题:荷塘区:打造", "title:荷塘区:打造"),
    ("标题:“甲 乙”", "title:⟨甲 乙⟩"),
    ("作者:胡文洁", "author=胡文洁"), ("记者:胡文洁", "reporter=胡文洁"), ("人:曹慧泉", "person=曹慧泉"),
    ("人:(曹慧泉 陈恢清)", "(and person=曹慧泉 person=陈恢清)"),
    ("人:chq", "person=chq"), ("人:\"买买提 江\"", "person=买买提 江"), ("区:天元,石峰", "district=天元,石峰"),
    ("区：天元，石峰", "district=天元,石峰"),
    ("区:天元、石峰", "district=天元,石峰"), ("区:天元|石峰", "district=天元,石峰"), ("区:(天元|石峰)", "district=天元,石峰"),
    ("区:天元 | 石峰", "(or district=天元 石峰)"), ("区:天元|镇:仙庾", "(or district=天元 place=仙庾)"), ("镇:仙庾", "place=仙庾"),
    ("栏:开栏语", "section=开栏语"), ("系列:党建篇", "series=党建篇"), ("-区:天元 a", "(and (not district=天元) a)"),
    ("版:A2", "page=A2"), ("版:a02版", "page=A2"), ("版:第二版", "page=2"), ("版:2,3", "page=2,3"),
    ("版:头版", "page=A1,1"),
    ("期:22623", "issue=22623"), ("期:第22623期", "issue=22623"),
    ("期:22600..22650,100", "issue=22600..22650,100"), ("期:22600..", "issue=22600.."),
    ("期:..100", "issue=1..100"), ("类:评论", "kind=commentary"), ("kind:news,photo", "kind=news,photo"),
    ("类:消息,新闻", "kind=news"),
    ("日期:2021..", "date=2021-01-01.."), ("日期:近三年", "date=2018-06-05..2021-06-04"),
    ("日期:2021年6月4日", "date=2021-06-04"),
    ("日期:2019,2021", "date=2019-01-01..2019-12-31 2021-01-01..2021-12-31"),
    ("日期:\"2021年 6月\"", "date=2021-06-01..2021-06-30"),
    ("date:2020|2021", "date=2020-01-01..2021-12-31"), ("日期：６月４日", "date=6-4 yearly"),
    ("区:荷塘 日期:2021.. 曹慧泉 -会议", "(and district=荷塘 date=2021-01-01.. 曹慧泉 (not 会议))"),
  ])
  func means(_ query: String, _ tree: String) throws {
    #expect(Self.shown(try SearchQuery.parse(query, now: Self.now).expression) == tree)
  }

  @Test(arguments: [
    ("\"荷塘", "unclosed-quote", 1), ("荷塘 “石峰", "unclosed-quote", 4), ("a \"\"", "empty-quote", 3),
    ("“ ”", "empty-quote", 1),
    ("(a", "unclosed-bracket", 1), ("a (b (c)", "unclosed-bracket", 3), ("a)", "stray-bracket", 2),
    ("（a））", "stray-bracket", 4),
    ("()", "empty-brackets", 1), ("a (　)", "empty-brackets", 3), ("|a", "missing-alternative", 1),
    ("a|", "missing-alternative", 2),
    ("a||b", "missing-alternative", 2), ("(a|)", "missing-alternative", 3),
    ("a - b", "nothing-to-exclude", 3), ("-", "nothing-to-exclude", 1),
    ("a -", "nothing-to-exclude", 3), ("-a", "only-exclusions", 1), ("-a -b", "only-exclusions", 1),
    ("a|-b", "exclusion-as-alternative", 1),
    ("-a|b", "exclusion-as-alternative", 1), ("a -(-b -c)", "exclusion-as-alternative", 1),
    ("标提:a", "unknown-field", 1), ("荷塘 tilte:a", "unknown-field", 4), ("开幕式:市长", "unknown-field", 1),
    ("标题:", "empty-field", 1),
    ("题： 渌口", "empty-field", 1), ("a 区:", "empty-field", 3), ("区:天元,", "empty-field", 1),
    ("区:,天元", "empty-field", 1), ("(标题:)", "empty-field", 2),
    ("标题:(区:荷塘)", "field-in-field", 5), ("NEAR/5 b", "near-needs-texts", 1),
    ("a NEAR/5", "near-needs-texts", 3),
    ("a NEAR b", "bad-near", 3), ("a NEAR/ b", "bad-near", 3), ("a NEAR/x b", "bad-near", 3),
    ("a NEAR/-1 b", "bad-near", 3), ("a NEAR/9999 b", "bad-near", 3),
    ("a NEAR/5 b NEAR/3 c", "bad-near", 12), ("a NEAR/5 (b|c)", "near-needs-texts", 10),
    ("区:荷塘 NEAR/5 b", "near-needs-texts", 1),
    ("标题:a NEAR/5 正文:b", "near-needs-texts", 1), ("NEAR(a b, 5)", "near-needs-texts", 1),
    ("日期:昨儿", "bad-date", 4), ("a 日期:2021-13", "no-such-day", 6), ("日期:2021,2022..2020", "backward-range", 9),
    ("日期:\"6月31日\"", "no-such-day", 5),
    ("日期:端午..2021", "mixed-range", 4), ("类:新问", "unknown-kind", 3), ("期:甲", "bad-issue", 3),
    ("期:9..1", "bad-issue", 3), ("期:0", "bad-issue", 3),
    ("版:x", "bad-page", 3), ("版:ABC1", "bad-page", 3),
  ])
  func isRefused(_ query: String, _ id: String, _ column: Int) throws {
    let error = try #require(throws: QueryError.self) { try SearchQuery.parse(query, now: Self.now) }
    #expect(error.id == id)
    #expect(error.column == column)
    #expect(!error.message.isEmpty && !error.chineseMessage.isEmpty)
  }

  @Test(arguments: [
    ("标提:渌口", "标题:渌口"), ("tilte:a", "title:a"), ("开幕式:市长", "\"开幕式:市长\""), ("题： 渌口", "题：渌口"), ("类:新问", "新闻"),
    ("日期:2021-02-30", "2021-02-28"), ("日期:2022..2021", "2021..2022"), ("\"荷塘", "\"荷塘\""),
    ("株洲讯(记者", "株洲讯\"(记者\""),
  ])
  func suggests(_ query: String, _ suggestion: String) throws {
    let error = try #require(throws: QueryError.self) { try SearchQuery.parse(query, now: Self.now) }
    #expect(error.suggestion == suggestion)
  }

  @Test func theCaretStandsUnderTheErrorInCells() throws {
    let error = try #require(throws: QueryError.self) {
      try SearchQuery.parse("荷塘 标提:渌口\u{1B}", now: Self.now)
    }
    #expect(error.column == 4)
    #expect(error.cellColumn == 6)
    #expect(error.marked == "荷塘 标提:渌口␛\n     ^^^^")
  }

  @Test func anyTextCanBeSearchedWhenQuoted() throws {
    var generator = Seeded(state: 5)
    let signs: [Unicode.Scalar] = Array("荷塘ab \"“”「」()（）|｜-－:：,，、/NEAR/5标题:日期..\\*^{}\u{1B}\n".unicodeScalars)
    for _ in 0..<500 {
      let text = String(scalars: (0..<generator.next(12) + 1).map { _ in signs[generator.next(signs.count)] })
      guard !text.unicodeScalars.allSatisfy(\.isBlank) else { continue }
      let query = try SearchQuery.parse(SearchQuery.quoted(text), now: Self.now)
      guard case .text(let term) = query.expression else {
        Issue.record("\(text) became \(query)")
        continue
      }
      #expect(term.text == text)
      #expect(SearchQuery.literal(text).expression.map { Self.shown($0) } == "⟨\(text)⟩")
    }
  }

  @Test func noTextMakesTheParserTrapOrLoseItsPlace() {
    var generator = Seeded(state: 7)
    let pieces = [
      "荷塘", "a", " ", "\"", "“", "”", "(", "）", "|", "-", "－", ":", "标题:", "区：", "日期:", "2021", "..", ",",
      "NEAR/5", "NEAR", "期:", "版:",
      "\u{301}", "\u{10FFFF}", "近", "年", "至", "闰四月", "辛丑年",
    ]
    for _ in 0..<5000 {
      let text = (0..<generator.next(10) + 1).map { _ in pieces[generator.next(pieces.count)] }.joined()
      do {
        _ = try SearchQuery.parse(text, now: Self.now)
      } catch {
        #expect(error.source.upperBound <= text.unicodeScalars.count, "\(text)")
        #expect(!error.marked.isEmpty)
      }
    }
    for deep in ["(", "-(", "标题:("] {
      #expect(throws: QueryError.self) {
        try SearchQuery.parse(String(repeating: deep, count: 10_000), now: Self.now)
      }
    }
  }

  @Test func sourcesAreThePlacesInTheQuery() throws {
    let query = try SearchQuery.parse("荷塘 区:天元,石峰 -\"a b\"", now: Self.now)
    guard case .and(let parts) = query.expression, parts.count == 3, case .text(let first) = parts[0],
      case .field(let second) = parts[1], case .not(.text(let third)) = parts[2]
    else {
      Issue.record("not the tree that was meant: \(query)")
      return
    }
    #expect(first.source == 0..<2)
    #expect(second.source == 3..<10)
    #expect(third.source == 12..<17)
  }

  @Test func optionsMakeTheSameConditions() throws {
    #expect(Self.shown(try SearchQuery.condition(.page, ["a02", "头版"], now: Self.now)) == "page=A2,A1,1")
    #expect(
      Self.shown(try SearchQuery.condition(.date, ["去年"], now: Self.now)) == "date=2020-01-01..2020-12-31")
    #expect(Self.shown(try SearchQuery.condition(.person, ["a,b", "c"], now: Self.now)) == "person=a,b,c")
    #expect(throws: QueryError.self) { try SearchQuery.condition(.kind, ["x"], now: Self.now) }
    #expect(throws: QueryError.self) { try SearchQuery.condition(.person, [" "], now: Self.now) }
  }
}

/// Numbers that are the same in every run (the generator of SplitMix64).
struct Seeded {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
