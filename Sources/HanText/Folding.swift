/// Folding: characters that mean the same to a reader become one, one scalar for one scalar.
///
/// Positions in folded text are positions in the text itself, and folding twice changes nothing more.
///
/// What is folded:
/// - full-width, half-width, small and vertical forms to the plain form: `Ａ` to `A`, `，` to `,`, `．` to `.`;
/// - traditional characters to simplified ones and variants to the standard form: 臺 to 台, 淥 to 渌, 峯 to 峰.
///   Where one traditional character has several simplified ones, it goes to the general one (乾 to 干, 鍾 to 钟),
///   as OpenCC's character table has it. 著 stays itself: 著 and 着 are two words in simplified text;
/// - compatibility ideographs and radicals to the character itself;
/// - families of quotes, brackets, dashes, dots and blanks to one of them (`PunctuationFamilies`).
///
/// What is not: 曰 and 日, 己 and 已, names told apart by 堃 and 坤 or 喆 and 哲, numbers in circles (the marks of jumps),
/// and ー (one for one, a sign of the Japanese script cannot be told from a misread dash).
public enum Folding {
  /// The character folded for comparing what is printed; case is kept.
  @inlinable public static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    FoldingTable.printed[scalar]
  }

  /// The character folded for searching: as `fold`, and capital letters are small, quotes straight.
  @inlinable public static func foldForSearch(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    FoldingTable.search[scalar]
  }

  /// The text folded, of the same length.
  public static func fold(_ text: HanScalars) -> HanScalars {
    let table = FoldingTable.printed
    // What nothing has to be changed in is not copied.
    guard let first = text.firstIndex(where: { table[$0] != $0 }) else { return text }
    var folded = text
    var characters = folded.mutableSpan
    for index in first..<characters.count { characters[index] = table[characters[index]] }
    return folded
  }

  /// The text folded, of the same length.
  @inlinable public static func fold(_ text: some Sequence<Unicode.Scalar>) -> HanScalars {
    let table = FoldingTable.printed
    return text.map { table[$0] }
  }

  /// The text folded for searching, of the same length.
  @inlinable public static func foldForSearch(_ text: some Sequence<Unicode.Scalar>) -> HanScalars {
    let table = FoldingTable.search
    return text.map { table[$0] }
  }
}
