/// A town or street that is probably misprinted, with what is probably meant: 仙霞镇 behind 荷塘区 is 仙庾镇.
///
/// It is offered and never applied: the article keeps what is printed, and no place is counted by it. A diagnostic carries it as
/// a text in English; readers get the parts back from that.
public struct PlaceProposal: Sendable, Hashable {
  /// What is printed.
  public var printed: String
  /// The town or street that is probably meant, by its full name.
  public var place: String
  /// The county-level division that it lies in.
  public var district: String
  /// What speaks for it.
  public var signs: [Sign]

  /// What speaks for a proposal. The one character that differs is a part of each.
  public enum Sign: String, Sendable, Hashable, CaseIterable {
    /// The district of the place stands directly before the print.
    case districtBefore = "its district stands before it"
    /// The article names the district of the place.
    case districtNamed = "the article names its district"
    /// The two characters are known to be taken for one another in names of places here.
    case variant = "the characters are variants in place names"
    /// The two characters look alike.
    case shape = "the characters look alike"
    /// The two characters sound alike.
    case sound = "the characters sound alike"
  }

  /// A proposal.
  public init(printed: String, place: String, district: String, signs: [Sign]) {
    self.printed = printed
    self.place = place
    self.district = district
    self.signs = signs
  }

  /// The message of the diagnostic (`Diagnostic.Code.suspectPlace`), in English.
  public var message: String {
    "“\(printed)”\(Self.middle)\(place) (\(district)): \(signs.map(\.rawValue).joined(separator: ", "))"
  }

  /// The proposal that a message tells; `nil` for any other text.
  ///
  /// - Parameter message: what `message` gave.
  public init?(message: String) {
    guard message.hasPrefix("“"), let middle = message.firstRange(of: Self.middle) else { return nil }
    printed = String(message[..<middle.lowerBound].dropFirst().dropLast())
    let parts = message[middle.upperBound...].split(separator: ": ", maxSplits: 1)
    let names = parts.first?.split(separator: " (", maxSplits: 1) ?? []
    guard parts.count == 2, names.count == 2, names[1].hasSuffix(")") else { return nil }
    place = String(names[0])
    district = String(names[1].dropLast())
    signs = parts[1].split(separator: ", ").compactMap { Sign(rawValue: String($0)) }
  }

  private static let middle = " may be a misprint of "
}
