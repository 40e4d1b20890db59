import HanText

/// Writes JSON into a buffer of bytes, value after value: keys keep their order and nothing is held twice.
///
/// Control characters, DEL and C1 controls, the line separators U+2028 and U+2029 and the marks that turn the
/// direction of writing are escaped, so that a line of NDJSON is one line for every reader and harmless on a
/// terminal. A Swift string holds no lone surrogates, so none can be written.
struct JSONWriter {
  /// How values are laid out.
  enum Layout {
    /// No white space: for NDJSON.
    case compact
    /// Members on lines of their own but for small values: for people.
    case pretty
  }

  private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  private var isFirst = true
  /// How many of the open values stand on one line.
  private var inline = 0

  init(layout: Layout = .compact) {
    self.layout = layout
  }

  /// Takes out what has been written, to hand it on.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  mutating func object(inline isInline: Bool = false, _ members: (inout JSONWriter) -> Void) {
    container("{", "}", isInline, members)
  }

  mutating func array(inline isInline: Bool = false, _ elements: (inout JSONWriter) -> Void) {
    container("[", "]", isInline, elements)
  }

  /// Begins a member of the open object; a value must follow.
  mutating func key(_ name: String) {
    separate()
    string(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
  }

  /// Begins an element of the open array; a value must follow.
  mutating func element() { separate() }

  mutating func null() { raw("null") }

  mutating func value(_ flag: Bool) { raw(flag ? "true" : "false") }

  mutating func value(_ number: Int) { raw(String(number)) }

  /// A number of at most four decimals; what is no number becomes `null`.
  mutating func value(_ number: Double) {
    guard number.isFinite, abs(number) < 1e12 else { return null() }
    let scaled = (number * 10_000).rounded()
    let whole = Int(scaled)
    raw((whole < 0 ? "-" : "") + String(whole.magnitude / 10_000))
    // The digits behind the point, without the zeros that end them.
    var rest = whole.magnitude % 10_000
    if rest > 0 { bytes.append(UInt8(ascii: ".")) }
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / 1_000))
      rest = rest % 1_000 * 10
    }
  }

  /// A number with as many digits as it takes to read the same number back; infinity is one too large for any reader.
  mutating func exactly(_ number: Double) {
    raw(number.isInfinite ? (number < 0 ? "-9e999" : "9e999") : number.isNaN ? "null" : String(number))
  }

  mutating func value(_ text: String) { string(text) }

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ isInline: Bool, _ body: (inout JSONWriter) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    let outerIsInline = inline > 0
    if isInline || outerIsInline { inline += 1 }
    depth += 1
    isFirst = true
    body(&self)
    depth -= 1
    if !isFirst, inline == 0 { newLine() }
    if inline > 0 { inline -= 1 }
    isFirst = false
    bytes.append(UInt8(ascii: close))
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    if inline == 0 {
      newLine()
    } else if !isFirst, layout == .pretty {
      bytes.append(UInt8(ascii: " "))
    }
    isFirst = false
  }

  private mutating func newLine() {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }

  private mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      // What needs no escape is copied in one piece, from `start` on.
      var start = 0
      var index = 0
      while index < utf8.count {
        guard unsafe Self.mayNeedEscape[Int(utf8[index])] else {
          index += 1
          continue
        }
        let (scalar, length) = unsafe Self.scalar(utf8, at: index)
        if Self.needsEscape(scalar) {
          unsafe bytes.append(contentsOf: utf8[start..<index])
          escape(scalar)
          start = index + length
        }
        index += length
      }
      unsafe bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || ControlCharacters.isUnsafe(scalar)
  }

  /// Whether a character that needs an escape can begin with a byte: a quick look before it is decoded.
  private static let mayNeedEscape: [Bool] = {
    var table = [Bool](repeating: false, count: 256)
    // Controls, quotation mark and backslash; then what U+0080, U+061C, U+2028, U+FFF9 and U+E0000 begin with.
    for byte in Array(0..<0x20) + [0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF3] { table[byte] = true }
    return table
  }()

  /// The character that begins at a place, with the number of its bytes.
  private static func scalar(
    _ utf8: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int) {
    let first = unsafe UInt32(utf8[index])
    guard first >= 0x80 else { return (Unicode.Scalar(UInt8(first)), 1) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var value = first & (0x7F >> UInt32(length))
    for offset in 1..<length { value = unsafe value << 6 | UInt32(utf8[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": raw("\\\"")
    case "\\": raw("\\\\")
    case "\n": raw("\\n")
    case "\r": raw("\\r")
    case "\t": raw("\\t")
    default:
      for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
        let digits = String(unit, radix: 16)
        raw("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
      }
    }
  }
}

extension JSONWriter {
  /// A member that is `null` where nothing is known.
  mutating func member(_ name: String, _ text: String?) {
    key(name)
    if let text { value(text) } else { null() }
  }

  /// A member that is `null` where nothing is known.
  mutating func member(_ name: String, _ number: Int?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  /// A member that is `null` where nothing is known.
  mutating func member(_ name: String, _ number: Double?) {
    key(name)
    if let number { value(number) } else { null() }
  }

  /// A list of texts.
  mutating func member(_ name: String, _ texts: [String]) {
    key(name)
    array(inline: true) { writer in
      for text in texts {
        writer.element()
        writer.value(text)
      }
    }
  }

  /// A list of numbers.
  mutating func member(_ name: String, _ numbers: [Int]) {
    key(name)
    array(inline: true) { writer in
      for number in numbers {
        writer.element()
        writer.value(number)
      }
    }
  }

  /// A list of objects, each on a line of its own in a pretty layout.
  mutating func member<Value>(
    _ name: String, _ values: [Value], _ write: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    array { writer in
      for value in values {
        writer.element()
        writer.object(inline: true) { write(&$0, value) }
      }
    }
  }
}
