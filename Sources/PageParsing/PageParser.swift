public import ArchiveModel
import HanText
public import Lexicon
import NameRecognition

/// Reads one dump: bytes in, pages with articles out. Pure, total and linear in the input's size.
public struct PageParser: Sendable {
  /// What the caller knows or wants beyond the bytes.
  public struct Options: Sendable {
    /// The name of the dump's file, without folders: weak evidence for date and page.
    public var fileName: String
    /// The day that the user gives; it wins over all else.
    public var date: CalendarDate?
    /// The page label that the user gives.
    public var pageLabel: String?
    /// The issue number that the user gives.
    public var issueNumber: Int?
    /// What people put right in earlier readings of these bytes, in order.
    public var corrections: [Correction]
    /// Whether to record the evidence of each decision.
    public var explain: Bool

    /// Options; by default nothing is known.
    public init(
      fileName: String = "", date: CalendarDate? = nil, pageLabel: String? = nil, issueNumber: Int? = nil,
      corrections: [Correction] = [], explain: Bool = false
    ) {
      self.fileName = fileName
      self.date = date
      self.pageLabel = pageLabel
      self.issueNumber = issueNumber
      self.corrections = corrections
      self.explain = explain
    }
  }

  private let lexicon: Lexicon
  private let reader: PageReader

  /// A parser with that knowledge of the world.
  public init(lexicon: Lexicon = .zhuzhou) {
    self.lexicon = lexicon
    reader = PageReader(lexicon: lexicon)
  }

  /// A parser that tells the roles of lines by other models, what they speak of and how they go on by other tables, than those
  /// built in.
  package init(
    roles: RoleModels = .trained, meanings: WordMeanings = .builtIn, seams: SeamModel = .trained
  ) {
    lexicon = .zhuzhou
    reader = PageReader(lexicon: lexicon, roles: roles, meanings: meanings, seams: seams)
  }

  /// The pages and articles of a dump.
  ///
  /// Never fails: damaged text gives the best reading with diagnostics.
  public func parse(_ bytes: [UInt8], options: Options = Options()) -> ParsedDump {
    let decoded = DumpDecoder.decode(bytes)
    let (lines, lineCount) = LineReader.read(decoded.scalars)
    let furniture = FurnitureReader.read(lines, newspaper: lexicon.newspaper)
    let ranges = Self.pageRanges(lines, furniture)
    var pages = ranges.enumerated().map { position, range in
      var own = options
      if !options.corrections.isEmpty {
        let last = position + 1 < ranges.count ? lines[range.upperBound].number - 1 : Int.max
        let first = position == 0 ? 0 : lines[range.lowerBound].number
        own.corrections = options.corrections.filter { $0.concerns(first...last, isFirst: position == 0) }
      }
      return reader.read(lines, range, furniture, own)
    }
    if pages.count > 1 {
      IssueDater.share(&pages)
      let starts = furniture.pageStarts.filter { $0 > 0 && $0 < lines.count }.map { lines[$0].number }
      pages[0].diagnostics.append(
        Diagnostic(
          .severalPages, .note, lines: starts, "the file holds \(pages.count) pages and was split here"))
    }
    return ParsedDump(
      pages: pages, encoding: decoded.encoding, lineCount: lineCount, undecodable: decoded.undecodable)
  }

  /// The lines of a dump as they are compared with each other, page by page: their numbers and their folded text.
  package func foldedLines(_ bytes: [UInt8]) -> [[(numbers: [Int], text: String)]] {
    let (lines, _) = LineReader.read(DumpDecoder.decode(bytes).scalars)
    let furniture = FurnitureReader.read(lines, newspaper: lexicon.newspaper)
    return Self.pageRanges(lines, furniture).map { range in
      reader.see(lines, range, furniture).lines.map { ($0.numbers, String(scalars: $0.folded)) }
    }
  }

  /// What is seen of each line of a dump, page by page, before anything is decided.
  package func evidence(_ bytes: [UInt8]) -> [[LineEvidence]] {
    let (lines, _) = LineReader.read(DumpDecoder.decode(bytes).scalars)
    let furniture = FurnitureReader.read(lines, newspaper: lexicon.newspaper)
    return Self.pageRanges(lines, furniture).map { reader.evidence(lines, $0, furniture) }
  }

  /// What a first reading of a dump shows of the lines that may be titles, page by page.
  package func titleEvidence(_ bytes: [UInt8]) -> [[TitleEvidence]] {
    let (lines, _) = LineReader.read(DumpDecoder.decode(bytes).scalars)
    let furniture = FurnitureReader.read(lines, newspaper: lexicon.newspaper)
    return Self.pageRanges(lines, furniture).map { reader.titleEvidence(lines, $0, furniture) }
  }

  /// What is seen of the lines of a dump that may go on with the paragraph of the line above, in the stretches in which they
  /// stand.
  package func wrapEvidence(_ bytes: [UInt8]) -> [[WrapEvidence]] {
    let (lines, _) = LineReader.read(DumpDecoder.decode(bytes).scalars)
    let furniture = FurnitureReader.read(lines, newspaper: lexicon.newspaper)
    return Self.pageRanges(lines, furniture).flatMap { reader.wrapEvidence(lines, $0, furniture) }
  }

  /// The articles of a dump whose lines a person told apart, page by page: what credits and names are worth by themselves.
  package func articles(_ bytes: [UInt8], told: [ToldArticle.Items]) -> [[ToldArticle]] {
    let (lines, _) = LineReader.read(DumpDecoder.decode(bytes).scalars)
    let furniture = FurnitureReader.read(lines, newspaper: lexicon.newspaper)
    return Self.pageRanges(lines, furniture).map { reader.articles(lines, $0, furniture, told) }
  }

  /// What is seen of the articles of a dump before their kinds are told, page by page: of those that a person told apart,
  /// then of those that the parser finds.
  package func sights(_ bytes: [UInt8], told: [ToldArticle.Items]) -> [[ArticleSight]] {
    let (lines, _) = LineReader.read(DumpDecoder.decode(bytes).scalars)
    let furniture = FurnitureReader.read(lines, newspaper: lexicon.newspaper)
    return Self.pageRanges(lines, furniture).map { reader.sights(lines, $0, furniture, told) }
  }

  /// The pages of an annotated dump as the reassembler gets them.
  func examples(_ bytes: [UInt8], truth: [Int: Int], count: Float) -> [AssemblyLearner.Example] {
    let (lines, _) = LineReader.read(DumpDecoder.decode(bytes).scalars)
    let furniture = FurnitureReader.read(lines, newspaper: lexicon.newspaper)
    return Self.pageRanges(lines, furniture).map {
      reader.example(lines, $0, furniture, truth: truth, count: count)
    }
  }

  /// The lines of each page of a dump: most have one.
  private static func pageRanges(_ lines: [PageLine], _ furniture: FurnitureReading) -> [Range<Int>] {
    guard !lines.isEmpty else { return [] }
    var starts = [0]
    for start in furniture.pageStarts where start > starts[starts.count - 1] && start < lines.count {
      starts.append(start)
    }
    return zip(starts, starts.dropFirst() + [lines.count]).map { $0..<$1 }
  }
}

extension Correction {
  /// Whether it is of a page with those lines of the dump: the page of the first line that it names, or every page for
  /// what is said of pages.
  fileprivate func concerns(_ page: ClosedRange<Int>, isFirst: Bool) -> Bool {
    if case .unknown = self { return isFirst }
    return lines.first.map(page.contains) ?? true
  }
}
