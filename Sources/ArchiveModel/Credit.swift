/// What somebody did for an article.
public enum CreditRole: String, Sendable, Hashable, CaseIterable {
  /// 记者, 全媒体记者, 见习记者 ….
  case reporter
  /// 通讯员.
  case correspondent
  /// 实习生.
  case intern
  /// 摄, 摄影, 供图 by a named person.
  case photographer
  /// Whoever signed a piece without such a word.
  case author
  /// 编辑, 整理.
  case editor
}

/// A name with its role, as printed but for white space inside the name.
public struct Credit: Sendable, Hashable {
  /// The name.
  public var name: String
  /// What the person did.
  public var role: CreditRole

  /// A credit.
  public init(name: String, role: CreditRole) {
    self.name = name
    self.role = role
  }
}
