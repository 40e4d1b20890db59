import ArchiveModel
import HanText

/// Tells items that only sign for a text from rows of a roster: `令狐小楼`, `玻璃廠工人　言景行`, `莫高作。`
enum Signature {
  private static let longest = 26

  /// The items of an article whose one name signs.
  ///
  /// - Parameters:
  ///   - items: role, folded text and the names of each.
  ///   - context: reads what stands before a name.
  /// - Returns: whether the item signs; rows that stand among others of their form do not.
  static func read(
    _ items: [(role: ItemRole, text: HanScalars, names: [NameMention])], _ context: NameContext
  ) -> [Bool] {
    let signs = items.map { item in
      guard let name = item.names.first?.range, item.names.count == 1 else { return false }
      // 孝女 邓亚玲, 厂长 郑柱, 联系人 曾宪忠: persons of a notice. Writers are told by trade and unit.
      switch context.before(item.text, name.lowerBound).kind {
      case .kin, .title: return false
      default: break
      }
      switch item.role {
      case .body, .note, .deck, .subhead, .list: return hasForm(item.text, name)
      default: return false
      }
    }
    return signs.indices.map { index in
      guard signs[index] else { return false }
      let before = index > 0 && signs[index - 1]
      let behind = index + 1 < signs.count && signs[index + 1]
      return !before && !behind
    }
  }

  /// Whether a text is a name with at most a unit before it and a word for what was done, or a bracket, behind it.
  private static func hasForm(_ text: HanScalars, _ name: Range<Int>) -> Bool {
    guard text.count <= longest else { return false }
    var start = 0
    while start < text.count, text[start].isBlank || text[start] == "(" { start += 1 }
    let before = text[min(start, name.lowerBound)..<name.lowerBound]
    if let last = before.last {
      // A unit or trade stands apart from the name; inside a sentence nothing does.
      guard last == " " || last == ItemText.mask else { return false }
      guard before.allSatisfy({ $0.isHan || $0.isBlank || $0 == ItemText.mask }) else { return false }
      if ends(before.reversed().drop { $0.isBlank }) { return false }
    }
    let behind = text[name.upperBound...].filter { !$0.isBlank && $0 != ")" && $0 != "。" }
    guard let first = behind.first else { return true }
    // 杨桂英(女) is of a roster.
    if first == "(" { return behind.count < 8 && !behind.dropFirst().starts(with: ["女"]) }
    return behind.count == 1 && Self.works.contains(first)
  }

  /// 一等奖, 孝女, 联系人: what stands before the name of a person whom the text names.
  private static func ends(_ reversed: some Sequence<Unicode.Scalar>) -> Bool {
    var last = reversed.makeIterator()
    switch last.next() {
    case "奖", "名", "女", "男": return true
    // 联系人, 介绍人; not 工人.
    case "人": return last.next().map { !trades.contains($0) } ?? false
    default: return false
    }
  }

  /// What stands before 人 in words for trades.
  private static let trades: Set<Unicode.Scalar> = ["工", "军", "诗", "艺", "猎", "老", "盲", "僧"]

  private static let works: Set<Unicode.Scalar> = ["作", "画", "词", "曲", "书", "刻", "文", "图", "写", "编", "译"]
}
