import HanText
import Testing

@testable import PageParsing

/// How much a text goes on in another: only what both say tells which rest belongs to which beginning.
@Suite struct SeamModelTests {
  /// Ends of columns and what stood behind them, all without a word that stands across.
  private static let seams = [
    ("全市规模工业增加值同比增长", "8.6%,高于全省平均水平。"), ("她从口袋里掏出一张皱巴巴的", "照片,说这是她的儿子。"),
    ("会议强调,各级各部门要切实", "加强领导,把责任落实到人。"), ("这条全长十二公里的公路将于明年六月", "建成通车。"),
    ("记者来到村口时,老人正坐在", "门槛上剥豆子。"), ("他说,厂里的机器已经有三十多", "年没有换过了。"),
    ("当天共发放宣传资料两千余", "份,接受群众咨询三百多人次。"), ("去年秋天他查出了胃病,医生劝他", "住院,他却舍不得那几亩橘子。"),
  ]

  private static func fits(_ model: SeamModel) -> [[Float]] {
    func said(_ text: String, _ side: SeamModel.Side) -> SeamModel.Said {
      model.read(Folding.fold(Array(text.unicodeScalars)), side)
    }
    return seams.map { seam in
      let end = said(seam.0, .before)
      return seams.map { SeamModel.fit(end, said($0.1, .behind)) }
    }
  }

  @Test func tellsWhichRestBelongsToWhichEnd() {
    let fits = Self.fits(.trained)
    let right = fits.indices.count { end in fits[end].indices.allSatisfy { fits[end][$0] <= fits[end][end] } }
    // By chance it would be one of the eight.
    #expect(right >= 6, "\(fits)")
  }

  @Test func staysWithinItsBoundsWhateverItReads() {
    for text in ["", " ", "。", "\u{20000}\u{FFFF}", String(repeating: "长", count: 5000), "12345", "abc"] {
      let scalars = Folding.fold(Array(text.unicodeScalars))
      for other in Self.seams.map(\.1) + [""] {
        let fit = SeamModel.fit(
          SeamModel.trained.read(scalars, .before),
          SeamModel.trained.read(Folding.fold(Array(other.unicodeScalars)), .behind))
        #expect((-8...8).contains(fit))
      }
    }
  }

  /// Only the characters near the seam are read.
  @Test func readsNoFartherThanItsReach() {
    let near = "他说,厂里的机器已经有三十多年没有换过,每年都要停工检修两次"
    let model = SeamModel.trained
    let long = Folding.fold(Array((String(repeating: "稻田", count: 40) + near).unicodeScalars))
    let short = Folding.fold(Array(near.unicodeScalars))
    #expect(short.count >= SeamModel.near + SeamModel.beyond)
    #expect(model.read(long, .before) == model.read(short, .before))
  }

  /// Digits are all one and Latin letters too, so that figures that were never seen are read.
  @Test func readsAllFiguresAlike() {
    let model = SeamModel.trained
    func said(_ text: String) -> SeamModel.Said {
      model.read(Folding.fold(Array(text.unicodeScalars)), .behind)
    }
    #expect(said("41%,高于平均水平。") == said("97%,高于平均水平。"))
    #expect(said("APP上线。") == said("ktv上线。"))
  }

  @Test func aTableWithoutRowsSaysNothing() {
    for table in ["", "characters 1\n", "before1 x\n?\n", "characters 0.1\n4E00 AB\nFFFFFFFF AB\n-1 AB\n"] {
      let fits = Self.fits(SeamModel(table: Array(table.utf8)))
      #expect(fits.allSatisfy { $0.allSatisfy { $0 == 0 } }, "\(table)")
    }
  }
}
