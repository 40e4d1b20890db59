/// A value of a row, by the five types that SQLite stores (https://www.sqlite.org/datatype3.html).
public enum Value: Sendable, Hashable {
  /// No value.
  case null
  /// A whole number.
  case integer(Int64)
  /// A floating-point number; never NaN, which SQLite stores as NULL.
  case real(Double)
  /// A text; what is not UTF-8 is repaired.
  case text(String)
  /// Bytes.
  case blob([UInt8])
}
