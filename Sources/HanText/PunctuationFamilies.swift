/// Signs that differ in print and not in meaning.
///
/// Drawn up from the punctuation of GB/T 15834-2011 (《标点符号用法》) with its vertical and Taiwan forms, and from what
/// typesetters and character recognition put in their place. Forms of another width are not listed: Unicode knows them.
enum PunctuationFamilies {
  /// Each family with the sign that stands for it.
  ///
  /// - Quotes keep their direction; the straight quote has none and stays itself.
  /// - （）〔〕［］ are round brackets; 【】 and 〖〗 stay apart from them, since 【本报讯】 is a label.
  /// - 、 stays apart from the comma. ． is the full-width form of `.` (３．１４), not of 。.
  /// - ○ and ◯ are the zero of 二○二一; ● is a bullet and stays.
  static let printed: [([Unicode.Scalar], Unicode.Scalar)] = [
    (["\u{A0}", "\u{1680}", "\u{202F}", "\u{205F}", "\u{3000}"], " "),
    ((0x2000...0x200A).compactMap { Unicode.Scalar($0 as UInt32) }, " "),
    (["„", "‟", "「", "『", "〝"], "“"),
    (["」", "』", "〞", "〟"], "”"),
    (["‚", "‛"], "‘"),
    (["\u{2BC}"], "’"),
    (["〔", "〘", "〚", "["], "("),
    (["〕", "〙", "〛", "]"], ")"),
    (["〖"], "【"),
    (["〗"], "】"),
    (["\u{2329}"], "〈"),
    (["\u{232A}"], "〉"),
    // Hyphens, dashes, the minus sign, and the lines of boxes that stand for dashes.
    ((0x2010...0x2015).compactMap { Unicode.Scalar($0 as UInt32) }, "-"),
    (["\u{2212}", "\u{2500}", "\u{2501}", "\u{2E3A}", "\u{2E3B}", "\u{FE31}", "\u{FE32}"], "-"),
    (["•", "‧", "∙", "⋅", "・", "･", "\u{2E31}", "\u{16EB}"], "·"),
    (["⋯"], "…"),
    (["∶"], ":"),
    (["〜", "∼", "〰", "˜"], "~"),
    (["∕", "⁄"], "/"),
    (["○", "◯"], "〇"),
  ]

  /// What is one more in a search: typed quotes are straight.
  static let quotes: [([Unicode.Scalar], Unicode.Scalar)] = [
    (["“", "”"], "\""),
    (["‘", "’", "`", "´", "′"], "'"),
  ]
}
