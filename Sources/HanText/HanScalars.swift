/// Text as the parser and the indexer handle it: an array of Unicode scalars.
///
/// Positions are plain integers, a comparison is one machine instruction, and a literal such as `"。"` compares
/// directly. A `String` is made only for what is stored or shown.
public typealias HanScalars = [Unicode.Scalar]

extension Unicode.Scalar {
  /// Whether it is a Chinese character: the unified ideographs with their extensions, 〇 and 々.
  @inlinable @inline(__always)
  public var isHan: Bool {
    // Most are of the first block; marks stand before all of them.
    value &- 0x4E00 < 0x5200 || value >= 0x3005 && isSeldomHan
  }

  /// Whether it is a Chinese character outside the first block.
  @usableFromInline var isSeldomHan: Bool {
    switch value {
    case 0x3400...0x4DBF, 0xF900...0xFAFF, 0x20000...0x323AF, 0x3005, 0x3007: true
    default: false
    }
  }

  /// Whether it is `0`…`9`, half or full width.
  @inlinable public var isDigit: Bool { (0x30...0x39).contains(value) || (0xFF10...0xFF19).contains(value) }

  /// The value of a digit, half or full width.
  @inlinable public var digitValue: Int? {
    switch value {
    case 0x30...0x39: Int(value) - 0x30
    case 0xFF10...0xFF19: Int(value) - 0xFF10
    default: nil
    }
  }

  /// Whether it is a letter `A`…`Z` or `a`…`z`, half or full width.
  @inlinable public var isLatin: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: false
    }
  }

  /// Whether it leaves a blank: spaces of every width, tabs, line ends, and marks that print nothing.
  @inlinable public var isBlank: Bool {
    if value > 0x3000 { return value == 0xFEFF }
    return switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000:
      true
    default: false
    }
  }
}

extension String {
  /// A string of these scalars.
  @inlinable public init(scalars: some Collection<Unicode.Scalar>) {
    let string = scalars.withContiguousStorageIfAvailable { buffer in
      String(contiguous: unsafe Span(_unsafeElements: buffer))
    }
    self = string ?? String(contiguous: Array(scalars).span)
  }

  /// Writes the scalars as UTF-8, which nobody has to check after that.
  @usableFromInline init(contiguous scalars: Span<Unicode.Scalar>) {
    // A scalar has at most four bytes.
    self = unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: scalars.count * 4) { bytes in
      var end = 0
      for index in scalars.indices {
        let value = scalars[index].value
        // Nearly all.
        if value &- 0x800 < 0xF800 {
          unsafe bytes[end] = UInt8(truncatingIfNeeded: 0xE0 | value >> 12)
          unsafe bytes[end &+ 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
          unsafe bytes[end &+ 2] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
          end &+= 3
          continue
        }
        switch value {
        case ..<0x80:
          unsafe bytes[end] = UInt8(truncatingIfNeeded: value)
          end += 1
        case ..<0x800:
          unsafe bytes[end] = UInt8(truncatingIfNeeded: 0xC0 | value >> 6)
          unsafe bytes[end + 1] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
          end += 2
        default:
          unsafe bytes[end] = UInt8(truncatingIfNeeded: 0xF0 | value >> 18)
          unsafe bytes[end + 1] = UInt8(truncatingIfNeeded: 0x80 | value >> 12 & 0x3F)
          unsafe bytes[end + 2] = UInt8(truncatingIfNeeded: 0x80 | value >> 6 & 0x3F)
          unsafe bytes[end + 3] = UInt8(truncatingIfNeeded: 0x80 | value & 0x3F)
          end += 4
        }
      }
      return unsafe String(
        copying: UTF8Span(unchecked: Span(_unsafeElements: UnsafeBufferPointer(rebasing: bytes[..<end]))))
    }
  }
}

extension HanScalars {
  /// The scalars of a text: what `Array(text.unicodeScalars)` gives, in a fraction of the time.
  @inlinable public init(of text: String) {
    let bytes = text.utf8Span.span
    self = []
    // A Chinese character has three bytes.
    reserveCapacity(bytes.count / 3 + 8)
    var position = 0
    while position < bytes.count { append(HanTokenizer.decode(bytes, &position)) }
  }
}
