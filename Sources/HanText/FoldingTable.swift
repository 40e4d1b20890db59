/// What each character folds to: one array read for the basic plane, a binary search beyond it.
///
/// A loop over much text takes the table out once (`let table = FoldingTable.printed`) and reads `table[scalar]`.
@safe public struct FoldingTable: Sendable {
  /// For each code point of the basic plane what it folds to; lives as long as the process.
  @usableFromInline nonisolated(unsafe) let basicPlane: UnsafePointer<UInt16>

  /// For comparing what is printed; case is kept.
  public static let printed = FoldingTable(forSearch: false)

  /// For searching: as `printed`, and capital letters are small, quotes straight.
  public static let search = FoldingTable(forSearch: true)

  /// What the character folds to.
  @inlinable public subscript(scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value <= 0xFFFF else { return FoldingTable.beyondBasicPlane(scalar) }
    // The table has an entry for each of the 65,536 code points, and the entry of a scalar is a scalar, since every
    // entry was one when it was written.
    return unsafe unsafeBitCast(UInt32(basicPlane[Int(scalar.value)]), to: Unicode.Scalar.self)
  }

  @usableFromInline static func beyondBasicPlane(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let (sources, targets) = farPairs
    var low = 0
    var high = sources.count
    while low < high {
      let middle = (low + high) / 2
      if sources[middle] < scalar { low = middle + 1 } else { high = middle }
    }
    return low < sources.count && sources[low] == scalar ? targets[low] : scalar
  }

  /// The characters of other planes that fold, in rising order, and what they fold to. Most runs never ask for them.
  private static let farPairs: (sources: HanScalars, targets: HanScalars) = {
    var sources: HanScalars = []
    var targets: HanScalars = []
    forEachPair(of: FoldingData.beyondBasicPlane) {
      sources.append($0)
      targets.append($1)
    }
    return (sources, targets)
  }()

  /// Fills the table in; some tens of microseconds, which every command pays.
  ///
  /// What a sign of a family, a width or a variant goes to is final among the printed forms, so each goes where that one
  /// goes: for searching, to the small letter or the straight quote that is set first.
  private init(forSearch: Bool) {
    let plane = Plane()
    if forSearch {
      FoldingTable.forEachPair(of: FoldingData.lowerCase) { plane[$0] = $1 }
      for (family, target) in PunctuationFamilies.quotes { for source in family { plane[source] = target } }
    }
    FoldingTable.forEachPair(of: FoldingData.ideographs) { plane[$0] = plane[$1] }
    FoldingTable.forEachPair(of: FoldingData.lookalikes) { plane[$0] = plane[$1] }
    func takeFamilies() {
      for (family, target) in PunctuationFamilies.printed {
        let final = plane[target]
        for source in family { plane[source] = final }
      }
    }
    takeFamilies()
    // A form of another width goes where its plain form goes, unless a family says better.
    FoldingTable.forEachPair(of: FoldingData.widths) { plane[$0] = plane[$1] }
    takeFamilies()
    unsafe basicPlane = UnsafePointer(plane.entries)
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
      nonmutating set {
        guard scalar.value <= 0xFFFF, newValue.value <= 0xFFFF else { return }
        unsafe entries[Int(scalar.value)] = UInt16(newValue.value)
      }
    }
  }

  /// Walks over a generated table: characters two by two.
  private static func forEachPair(
    of data: StaticString, _ body: (Unicode.Scalar, Unicode.Scalar) -> Void
  ) {
    data.withUTF8Buffer { buffer in
      let bytes = unsafe buffer.span
      var position = 0
      while position < bytes.count {
        let source = HanTokenizer.decode(bytes, &position)
        guard position < bytes.count else { return }
        body(source, HanTokenizer.decode(bytes, &position))
      }
    }
  }
}
