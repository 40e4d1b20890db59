import ArchiveModel
import HanCalendar
import HanText
import Lexicon

/// What a stretch of byline says.
struct CreditReading: Sendable {
  /// The credits in printed order.
  var credits: [(name: Range<Int>, role: CreditRole)] = []
  /// Whether a word such as 记者, 通讯员 or 摄 stands in it.
  var hasRoleWord = false
  /// Whether a word names nobody on purpose (通讯员供图, 本报评论员).
  var hasNobody = false
  /// Whether it says outright that nobody is credited for a picture (通讯员供图).
  var hasUncredited = false
  /// Whether the paper or an agency is named.
  var hasAgency = false
  /// Whether all credits are of photographers, and a word says so.
  var isPhoto = false
  /// Whether a word at the end says that all who are named took the picture: 记者 张三 通讯员 李四 摄.
  var isPhotoOfAll = false
  /// Han characters that are neither name nor word nor a unit before a name.
  var unexplained = 0
  /// Units that stand before names (市公安局 张三).
  var units: [Range<Int>] = []
  /// The log-odds that the names are names, added up.
  var nameScore = 0.0
}

/// Gives each name of a tokenised byline its role.
struct CreditResolver: Sendable {
  let lexicon: Lexicon

  enum Part {
    case name(Range<Int>)
    case word(CreditWord)
    case separator(isTie: Bool)
  }

  /// Reads the tokens of a stretch of folded text.
  ///
  /// `after` is the role of a word that stands before the stretch (a second line of a byline goes on in the role of
  /// the first).
  ///
  /// `isKnown` says that nothing but credits stands there, so that a name may stand right behind what somebody is
  /// (车间主任张三).
  func resolve(
    _ tokens: [CreditToken], in text: HanScalars, after: CreditRole? = nil, isKnown: Bool = false
  ) -> CreditReading {
    var reading = CreditReading()
    let parts = parts(of: tokens, in: text, isKnown: isKnown, &reading)
    // Names wait until a word claims them: one before them (记者/张三) or one behind them (张三 摄).
    var role: CreditRole? = after
    var hasBoth = false
    var group: [Range<Int>] = []
    var photoWord = false
    var otherWord = false
    // Names behind 主讲人 are of people who did not write.
    var isOther = false

    func flush(as role: CreditRole?, both: Bool) {
      for name in group {
        if both {
          reading.credits.append((name, role ?? .reporter))
          reading.credits.append((name, .photographer))
        } else {
          reading.credits.append((name, role ?? .author))
        }
      }
      group = []
    }

    let isEachBehind = areWordsBehindNames(parts)
    for (index, part) in parts.enumerated() {
      switch part {
      case .name(let range):
        if !isOther { group.append(range) }
      case .separator: break
      case .word(let word):
        // 策划/株洲日报经济部 张三: the paper's name parts a name from no word.
        if case .agency = word {} else { isOther = false }
        switch word {
        case .agency: reading.hasAgency = true
        case .column, .takenAt: break
        case .behind(let said):
          reading.hasRoleWord = true
          flush(as: said, both: false)
          (role, hasBoth) = (nil, false)
        case .other:
          reading.hasNobody = true
          flush(as: role, both: hasBoth)
          (role, hasBoth, isOther) = (nil, false, true)
        case .neutral, .reader:
          reading.hasNobody = true
          // 口述：张三 整理：李四: whoever was named before is of the word before.
          if nameFollows(parts, index), case .separator(isTie: true)? = parts[(index + 1)...].first {
            flush(as: role, both: hasBoth)
          }
        case .nobody:
          reading.hasNobody = true
          reading.hasUncredited = true
          photoWord = true
        case .writesAndPhotographs:
          reading.hasRoleWord = true
          (photoWord, otherWord) = (true, true)
          // 席月/文、图 通讯员 施敏: the slash says whose it is, and no name follows at once.
          // 通讯员/席月 文/图 记者/施敏: who is named next has a word of his own.
          let isOfNameBefore =
            (isTiedToNameBefore(parts, index) && (role == nil || !nameFollows(parts, index)))
            || (!group.isEmpty && isTiedWordNext(parts, index))
          if nameFollows(parts, index, pastRoles: true), group.isEmpty || !isOfNameBefore {
            flush(as: role, both: hasBoth)
            (role, hasBoth) = (nil, true)
          } else {
            // 记者 张三 通讯员 李四 文/图: behind all it is of all, unless a slash ties each word to a name.
            let isTied = parts[..<index].contains {
              if case .separator(isTie: true) = $0 { true } else { false }
            }
            if !isTied, endsAll(parts, index) {
              reading.credits = reading.credits.flatMap { [$0, ($0.name, .photographer)] }
            }
            // 通讯员/张三 文/图: a correspondent who photographed too.
            flush(as: role, both: true)
            (role, hasBoth) = (nil, false)
          }
        case .role(let said):
          reading.hasRoleWord = true
          if said == .photographer { photoWord = true } else { otherWord = true }
          // 文/张三 图/受访者提供: the pictures are nobody's; whoever was named before keeps his role.
          if said == .photographer, !group.isEmpty, isOfNobody(parts, index) {
            flush(as: role, both: hasBoth)
            (role, hasBoth) = (nil, false)
            continue
          }
          // 见习记者 张三/通讯员 李四: of one who has been called something the slash parts the next.
          let isParted = role != nil && said != .photographer && said != .author
          // 记者 张三 通讯员: who has been called something keeps it, though no name is read behind the next word.
          let isCalled = role == .reporter && said == .correspondent
          // 文/张三 图/记者 李四: of the next.
          let isNext =
            role == .author && said == .photographer && isTied(parts, index)
            && nameFollows(parts, index, pastRoles: true)
          let isBehind =
            !group.isEmpty
            && (isEachBehind || (!nameFollows(parts, index) && !isCalled && !isNext)
              || isRightBehindName(parts, index)
              || (isTiedToNameBefore(parts, index) && !isTiedToNameAfter(parts, index) && !isParted))
          if isBehind {
            // 记者张三/文 李四/图: whoever a word calls a reporter wrote as one.
            reading.isPhotoOfAll = said == .photographer && endsAll(parts, index)
            let writes = said == .author && (role == .reporter || role == .correspondent || role == .intern)
            flush(as: writes ? role : said, both: hasBoth)
            (role, hasBoth) = (nil, false)
          } else {
            // 图/通讯员 张三: whoever a word says photographed did so, whatever he is called.
            if role == .photographer, group.isEmpty,
              said == .reporter || said == .correspondent || said == .intern
            {
              continue
            }
            // 文/图 记者 张三: who is named next writes and photographs.
            let waits = hasBoth && group.isEmpty && said != .photographer
            flush(as: role, both: hasBoth)
            (role, hasBoth) = (said, waits)
          }
        }
      }
    }
    flush(as: role, both: hasBoth)
    reading.isPhoto = photoWord && (!otherWord || reading.credits.allSatisfy { $0.role == .photographer })
    return reading
  }

  /// The credits of a line that ends with 摄: of all who are named, if nothing says that one of them wrote.
  func ofPicture(_ reading: CreditReading, _ text: ArraySlice<Unicode.Scalar>) -> CreditReading {
    guard reading.isPhotoOfAll, text.last(where: \.isHan) == "摄" else { return reading }
    var shared = reading
    shared.credits = reading.credits.map { ($0.name, .photographer) }
    return shared
  }

  /// The log-odds that a run of a byline is a name: where names are expected, they are fifty times as frequent as in
  /// running text.
  func nameOdds(_ text: ArraySlice<Unicode.Scalar>) -> Double { lexicon.isPersonName(text) + 4 }
}
