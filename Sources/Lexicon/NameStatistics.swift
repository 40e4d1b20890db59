import HanText

/// What Chinese personal names are made of: how frequent surnames are, and which characters given names use.
///
/// An object, since it is handed on to each place of a text that may begin a name.
public final class NameStatistics: Sendable {
  /// Costs in quarter nats by character, 255 where it is none.
  @usableFromInline let surnames: [UInt8]
  @usableFromInline let givens: [UInt8]
  /// Costs of compound surnames by their two characters.
  @usableFromInline let compounds: [UInt32: UInt8]
  /// Whether a compound surname begins with this character.
  @usableFromInline let opensCompound: [Bool]

  /// The statistics built into the program.
  public static let builtIn = NameStatistics(
    singles: SurnameData.single, compounds: SurnameData.compound, givens: givenText)

  @usableFromInline static let none: UInt8 = 255

  private init(singles: StaticString, compounds: StaticString, givens: StaticString) {
    var surnames = [UInt8](repeating: Self.none, count: 0x10000)
    for (cost, names) in Self.shares(singles) {
      for scalar in names.unicodeScalars where scalar.isHan && scalar.value < 0x10000 {
        surnames[Int(Folding.fold(scalar).value)] = cost
      }
    }
    var pairs: [UInt32: UInt8] = [:]
    var opens = [Bool](repeating: false, count: 0x10000)
    for (cost, names) in Self.shares(compounds) {
      for name in names.split(separator: " ") {
        let scalars = Folding.fold(name.unicodeScalars)
        guard scalars.count == 2 else { continue }
        pairs[scalars[0].value << 16 | scalars[1].value] = cost
        opens[Int(scalars[0].value)] = true
      }
    }
    var table = [UInt8](repeating: Self.none, count: 0x10000)
    var level: UInt8?
    for scalar in givens.description.unicodeScalars {
      if scalar == "\n" {
        level = nil
      } else if let level {
        if scalar.value < 0x10000 { table[Int(scalar.value)] = level }
      } else {
        level = UInt8(truncatingIfNeeded: scalar.value &- 48 &+ 14)
      }
    }
    self.surnames = surnames
    self.compounds = pairs
    self.opensCompound = opens
    self.givens = table
  }

  /// Lines of people per thousand and surnames, as cost and surnames.
  private static func shares(_ text: StaticString) -> [(cost: UInt8, names: Substring)] {
    text.description.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: "\t")
      guard parts.count == 2, let share = Double(parts[0]), share > 0 else { return nil }
      // -4 ln(share / 1000), counted up in quarter nats: no logarithm is at hand without a C library.
      var cost = 0
      var probability = 1.0
      while probability > share / 1000, cost < 254 {
        probability *= 0.778_800_783_071_404_9
        cost += 1
      }
      return (UInt8(cost), parts[1])
    }
  }

  /// The cost of a single surname: its negative log probability in nats among all people.
  ///
  /// - Parameter scalar: a folded character.
  /// - Returns: `nil` when it is no surname.
  @inlinable
  public func surnameCost(_ scalar: Unicode.Scalar) -> Double? {
    guard scalar.value < 0x10000 else { return nil }
    let cost = surnames[Int(scalar.value)]
    return cost == Self.none ? nil : Double(cost) / 4
  }

  /// Whether a compound surname begins with a character: a quick look before `compoundCost`.
  @inlinable
  public func mayOpenCompound(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x10000 && opensCompound[Int(scalar.value)]
  }

  /// Whether a surname of one or two characters begins with a character.
  ///
  /// - Parameter code: the code of a folded character of the basic plane.
  /// - Returns: false for most characters.
  @inlinable
  public func mayBeginSurname(_ code: Int) -> Bool { surnames[code] != Self.none || opensCompound[code] }

  /// The cost of a compound surname, in nats.
  ///
  /// - Parameters:
  ///   - first: its first character, folded.
  ///   - second: its second character, folded.
  /// - Returns: `nil` when they are none.
  @inlinable
  public func compoundCost(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Double? {
    guard first.value < 0x10000, second.value < 0x10000, opensCompound[Int(first.value)] else { return nil }
    return compounds[first.value << 16 | second.value].map { Double($0) / 4 }
  }

  /// The cost of a character as part of a given name, in nats; 17 for one that is never seen in names.
  ///
  /// - Parameter scalar: a folded character.
  /// - Returns: at most 17.
  @inlinable
  public func givenCost(_ scalar: Unicode.Scalar) -> Double {
    guard scalar.value < 0x10000 else { return 17 }
    let cost = givens[Int(scalar.value)]
    return cost == Self.none ? 17 : Double(cost) / 4
  }

  /// What a surname costs that the tables do not have: one person in a quarter of a million.
  public static let unlistedSurnameCost = 12.5

  /// What one and two characters of a given name cost by their number: one in seven people has one.
  public static let lengthCosts = (one: 2.0, two: 0.15)

  /// The negative log probability, in nats, that a person has just this name.
  ///
  /// - Parameter name: two to four folded characters.
  /// - Returns: `nil` for what has not the form of a surname with one or two characters behind it.
  public func nameCost(_ name: ArraySlice<Unicode.Scalar>) -> Double? {
    guard name.count >= 2, name.allSatisfy({ $0.isHan }) else { return nil }
    let start = name.startIndex
    var best: Double?
    if name.count <= 3, let surname = surnameCost(name[start]) {
      best = surname + givenCost(name.dropFirst())
    }
    if name.count >= 3, let surname = compoundCost(name[start], name[start + 1]) {
      best = min(best ?? .infinity, surname + givenCost(name.dropFirst(2)))
    }
    return best
  }

  private func givenCost(_ given: ArraySlice<Unicode.Scalar>) -> Double {
    given.reduce(given.count == 1 ? Self.lengthCosts.one : Self.lengthCosts.two) { $0 + givenCost($1) }
  }
}

extension Lexicon {
  /// What personal names are made of.
  public var names: NameStatistics { .builtIn }

  /// How much more probable a text is as a person's name than as words, before anything is known of what stands
  /// around it.
  ///
  /// - Parameter folded: folded characters, blanks taken out.
  /// - Returns: log odds in nats: above 0 speaks for a name (张伟 is far above, 高兴 far below); minus infinity for what
  ///   has not the form of a Chinese name of two to four characters.
  public func isPersonName(_ folded: ArraySlice<Unicode.Scalar>) -> Double {
    guard folded.count <= 4, let cost = names.nameCost(folded) else { return -.infinity }
    return words.cost(folded) - cost - Self.personPrior
  }

  /// What it costs a word of running text to be a person's name: one in a hundred is.
  static let personPrior = 4.6
}
