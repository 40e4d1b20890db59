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
  public static let printed = FoldingTable()

  /// For searching: as `printed`, and capital letters are small, quotes straight.
  public static let search = FoldingTable(searchingAfter: printed)

  /// What the character folds to.
  @inlinable public subscript(scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value <= 0xFFFF else { return beyondBasicPlane(scalar) }
    // The table has an entry for each of the 65,536 code points, and the entry of a scalar is a scalar, since every
    // entry was one when it was written.
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

  /// Fills the table in; some tens of microseconds, which every command pays.
  private init() {
    var plane = Plane()
    FoldingTable.forEachPair(of: FoldingData.ideographs) { plane[$0] = $1 }
    FoldingTable.forEachPair(of: FoldingData.lookalikes) { plane[$0] = $1 }
    for (family, target) in PunctuationFamilies.printed { for source in family { plane[source] = target } }
    // A form of another width goes where its plain form goes.
    FoldingTable.forEachPair(of: FoldingData.widths) { source, plain in
      if plane[source] == source { plane[source] = plane[plain] }
    }
    unsafe basicPlane = UnsafePointer(plane.entries)
    var sources: [UInt32] = []
    var targets: [Unicode.Scalar] = []
    FoldingTable.forEachPair(of: FoldingData.beyondBasicPlane) {
      sources.append($0.value)
      targets.append($1)
    }
    self.sources = sources
    self.targets = targets
  }

  private init(searchingAfter printed: FoldingTable) {
    var step = Plane()
    FoldingTable.forEachPair(of: FoldingData.lowerCase) { step[$0] = $1 }
    for (family, target) in PunctuationFamilies.quotes { for source in family { step[source] = target } }
    let plane = Plane()
    for code in 0...0xFFFF {
      unsafe plane.entries[code] = step.entries[Int(printed.basicPlane[code])]
    }
    unsafe step.entries.deallocate()
    unsafe basicPlane = UnsafePointer(plane.entries)
    sources = printed.sources
    targets = printed.targets
  }

  /// A table of the basic plane while it is filled in; at first each code point stands for itself.
  @safe private struct Plane {
    let entries: UnsafeMutablePointer<UInt16>

    init() {
      unsafe entries = UnsafeMutablePointer<UInt16>.allocate(capacity: 0x10000)
      for code in 0...0xFFFF { unsafe (entries + code).initialize(to: UInt16(truncatingIfNeeded: code)) }
    }

    subscript(scalar: Unicode.Scalar) -> Unicode.Scalar {
      get {
        guard scalar.value <= 0xFFFF else { return scalar }
        return Unicode.Scalar(unsafe entries[Int(scalar.value)]) ?? scalar
      }
      set {
        guard scalar.value <= 0xFFFF, newValue.value <= 0xFFFF else { return }
        unsafe entries[Int(scalar.value)] = UInt16(newValue.value)
      }
    }
  }

  /// Walks over a generated table: characters two by two.
  private static func forEachPair(
    of data: StaticString, _ body: (Unicode.Scalar, Unicode.Scalar) -> Void
  ) {
    var scalars = data.description.unicodeScalars.makeIterator()
    while let source = scalars.next(), let target = scalars.next() { body(source, target) }
  }
}
