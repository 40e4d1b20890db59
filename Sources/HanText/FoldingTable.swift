/// What each character folds to: one array read for the basic plane, a binary search beyond it.
///
/// A loop over much text takes the table out once (`let table = FoldingTable.printed`) and reads `table[scalar]`.
@safe public struct FoldingTable: Sendable {
  /// For each code point of the basic plane what it folds to; lives as long as the process.
  @usableFromInline nonisolated(unsafe) let basicPlane: UnsafePointer<UInt16>
  /// The characters of other planes that fold, in rising order.
  private let sources: [UInt32]
  /// What they fold to.
  private let targets: [Unicode.Scalar]

  /// For comparing what is printed; case is kept.
  public static let printed = FoldingTable(lowerCase: false)

  /// For searching: as `printed`, and capital letters are small, quotes straight.
  public static let search = FoldingTable(lowerCase: true)

  /// What the character folds to.
  @inlinable public subscript(scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value <= 0xFFFF else { return beyondBasicPlane(scalar) }
    // The table has an entry for each of the 65,536 code points, and a scalar's entry is a scalar: both were
    // checked when it was made.
    return unsafe unsafeBitCast(UInt32(basicPlane[Int(scalar.value)]), to: Unicode.Scalar.self)
  }

  @usableFromInline func beyondBasicPlane(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var low = 0
    var high = sources.count
    while low < high {
      let middle = (low + high) / 2
      if sources[middle] < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < sources.count && sources[low] == scalar.value ? targets[low] : scalar
  }

  private init(lowerCase: Bool) {
    var basic = (0...0xFFFF).map { UInt16($0) }
    var beyond: [UInt32: Unicode.Scalar] = [:]
    func add(_ source: Unicode.Scalar, _ target: Unicode.Scalar) {
      if source.value > 0xFFFF {
        beyond[source.value] = target
      } else if target.value <= 0xFFFF {
        basic[Int(source.value)] = UInt16(target.value)
      }
    }
    FoldingTable.forEachPair(of: FoldingData.ideographs, add)
    FoldingTable.forEachPair(of: FoldingData.lookalikes, add)
    for (family, target) in PunctuationFamilies.printed { for source in family { add(source, target) } }
    if lowerCase {
      FoldingTable.forEachPair(of: FoldingData.lowerCase, add)
      for (family, target) in PunctuationFamilies.quotes { for source in family { add(source, target) } }
    }
    func settled(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
      var scalar = scalar
      while true {
        let next =
          scalar.value > 0xFFFF
          ? beyond[scalar.value] ?? scalar : Unicode.Scalar(basic[Int(scalar.value)]) ?? scalar
        if next == scalar { return scalar }
        scalar = next
      }
    }
    // A form of another width goes where its plain form goes.
    FoldingTable.forEachPair(of: FoldingData.widths) { source, target in
      if basic[Int(source.value)] == UInt16(source.value) { add(source, settled(target)) }
    }
    // What folds does so in one step.
    for code in 0...0xFFFF {
      guard let scalar = Unicode.Scalar(UInt16(code)) else { continue }
      basic[code] = UInt16(settled(scalar).value)
    }
    let pointer = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
    for code in 0...0xFFFF { unsafe (pointer + code).initialize(to: basic[code]) }
    unsafe basicPlane = UnsafePointer(pointer)
    sources = beyond.keys.sorted()
    targets = sources.map { Unicode.Scalar($0).map(settled) ?? " " }
  }

  /// Walks over a generated table: characters two by two.
  private static func forEachPair(
    of data: StaticString, _ body: (Unicode.Scalar, Unicode.Scalar) -> Void
  ) {
    var source: Unicode.Scalar?
    for scalar in data.description.unicodeScalars {
      if let first = source {
        body(first, scalar)
        source = nil
      } else {
        source = scalar
      }
    }
  }
}
