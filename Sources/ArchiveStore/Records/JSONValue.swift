/// A JSON value (RFC 8259), as far as the archive's own columns need one: no fractions.
enum JSONValue: Sendable, Hashable {
  case null
  case int(Int)
  case string(String)
  case array([JSONValue])
  /// Members in the order of the text.
  case object([Member])

  struct Member: Sendable, Hashable {
    var name: String
    var value: JSONValue
  }

  /// The member of an object; `nil` for anything else.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var string: String? { if case .string(let value) = self { value } else { nil } }
  var int: Int? { if case .int(let value) = self { value } else { nil } }
  var array: [JSONValue] { if case .array(let values) = self { values } else { [] } }
  var strings: [String] { array.compactMap(\.string) }
  var ints: [Int] { array.compactMap(\.int) }
}

extension JSONValue {
  /// The value as text without blanks.
  var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += Array("null".utf8)
    case .int(let value): bytes += Array(String(value).utf8)
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private static func write(_ string: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in string.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        bytes += Array("\\u00".utf8)
        bytes += Array(Hexadecimal.text([byte]).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

extension JSONValue {
  /// The value that a text holds; `nil` when it is not JSON.
  init?(_ text: String) {
    var text = text
    let value = text.withUTF8 { unsafe Self.parse($0.span) }
    guard let value else { return nil }
    self = value
  }

  private static func parse(_ text: Span<UInt8>) -> JSONValue? {
    var reader = JSONReader()
    guard let value = reader.value(text, depth: 0) else { return nil }
    reader.skipBlanks(text)
    return reader.position == text.count ? value : nil
  }
}

/// Reads JSON by recursive descent; the depth is bounded so that no text can exhaust the stack.
private struct JSONReader {
  var position = 0

  private static let deepest = 64

  mutating func skipBlanks(_ text: Span<UInt8>) {
    while position < text.count, text[position] <= 0x20 {
      guard [0x20, 0x09, 0x0A, 0x0D].contains(text[position]) else { return }
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
    skipBlanks(text)
    guard position < text.count, text[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func value(_ text: Span<UInt8>, depth: Int) -> JSONValue? {
    skipBlanks(text)
    guard position < text.count, depth < Self.deepest else { return nil }
    switch text[position] {
    case UInt8(ascii: "\""): return string(text).map(JSONValue.string)
    case UInt8(ascii: "["): return array(text, depth: depth)
    case UInt8(ascii: "{"): return object(text, depth: depth)
    case UInt8(ascii: "n"):
      guard position + 4 <= text.count else { return nil }
      position += 4
      return .null
    default: return number(text)
    }
  }

  private mutating func array(_ text: Span<UInt8>, depth: Int) -> JSONValue? {
    position += 1
    var values: [JSONValue] = []
    if take(UInt8(ascii: "]"), text) { return .array(values) }
    while let next = value(text, depth: depth + 1) {
      values.append(next)
      if take(UInt8(ascii: "]"), text) { return .array(values) }
      guard take(UInt8(ascii: ","), text) else { return nil }
    }
    return nil
  }

  private mutating func object(_ text: Span<UInt8>, depth: Int) -> JSONValue? {
    position += 1
    var members: [JSONValue.Member] = []
    if take(UInt8(ascii: "}"), text) { return .object(members) }
    while true {
      skipBlanks(text)
      guard position < text.count, text[position] == UInt8(ascii: "\""), let name = string(text),
        take(UInt8(ascii: ":"), text), let next = value(text, depth: depth + 1)
      else { return nil }
      members.append(JSONValue.Member(name: name, value: next))
      if take(UInt8(ascii: "}"), text) { return .object(members) }
      guard take(UInt8(ascii: ","), text) else { return nil }
    }
  }

  private mutating func number(_ text: Span<UInt8>) -> JSONValue? {
    let isNegative = text[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let start = position
    var number = 0
    while position < text.count, (0x30...0x39).contains(text[position]) {
      let (tens, isTooBig) = number.multipliedReportingOverflow(by: 10)
      let (sum, isTooBigNow) = tens.addingReportingOverflow(Int(text[position] - 0x30))
      guard !isTooBig, !isTooBigNow else { return nil }
      number = sum
      position += 1
    }
    return position > start ? .int(isNegative ? -number : number) : nil
  }

  /// A string; the archive writes no escapes but `\"`, `\\` and `\u00XX`, others are read all the same.
  private mutating func string(_ text: Span<UInt8>) -> String? {
    position += 1
    let start = position
    while position < text.count, text[position] != UInt8(ascii: "\""), text[position] != UInt8(ascii: "\\") {
      position += 1
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(position - start)
    for index in start..<position { bytes.append(text[index]) }
    while position < text.count {
      let byte = text[position]
      position += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: bytes, as: UTF8.self) }
      guard byte == UInt8(ascii: "\\") else {
        bytes.append(byte)
        continue
      }
      guard position < text.count else { return nil }
      let escape = text[position]
      position += 1
      switch escape {
      case UInt8(ascii: "n"): bytes.append(0x0A)
      case UInt8(ascii: "t"): bytes.append(0x09)
      case UInt8(ascii: "r"): bytes.append(0x0D)
      case UInt8(ascii: "u"):
        guard position + 4 <= text.count else { return nil }
        var code: UInt32 = 0
        for index in position..<(position + 4) {
          guard let digit = Hexadecimal.value(text[index]) else { return nil }
          code = code << 4 | UInt32(digit)
        }
        position += 4
        bytes += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      default: bytes.append(escape)
      }
    }
    return nil
  }
}
