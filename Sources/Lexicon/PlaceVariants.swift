/// Characters that are taken for one another in the names of the city's places.
///
/// From the project's collected gazetteer, where each group names what it was seen in: 塅 and 段 both stand in official lists,
/// 渌 and 淥 in the samples, 仙庾镇 is printed 仙霞镇 in one of them. For proposals only: nothing is folded by it.
public enum PlaceVariants {
  private static let groups = ["渌淥绿", "塅段", "陇垅垄", "庾瘐廋霞", "淞凇松", "槠株", "酃鄘灵", "凤风"]

  /// Whether two different characters are taken for one another.
  ///
  /// - Parameters:
  ///   - a: a folded character.
  ///   - b: a folded character.
  /// - Returns: true for 庾 and 霞.
  public static func areTaken(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    groups.contains { $0.unicodeScalars.contains(a) && $0.unicodeScalars.contains(b) }
  }
}
