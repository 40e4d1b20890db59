/// Tells villages and communities from towns and streets by the last word of their names.
public enum VillageName {
  /// The words with which such a name ends.
  public static let endings = ["村", "社区", "居委会"]

  /// Whether a place of an article (`Article.places`) is a village or a community.
  ///
  /// - Parameter name: the name of the place.
  /// - Returns: true for 徐家塘村, false for 仙庾镇.
  public static func isVillage(_ name: String) -> Bool { endings.contains { name.hasSuffix($0) } }
}
