/// A JSON document as it stands, keys in order: a strict reader (RFC 8259) that shares nothing with the writer.
indirect enum JSONValue: Equatable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case array([JSONValue])
  case object([Member])

  struct Member: Equatable {
    var name: String
    var value: JSONValue
  }

  struct Malformed: Error {
    var offset: Int
  }

  init(_ text: some StringProtocol) throws {
    var reader = Reader(bytes: Array(text.utf8))
    self = try reader.value()
    reader.skipBlanks()
    if reader.index < reader.bytes.count { throw Malformed(offset: reader.index) }
  }

  /// The member of an object.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.map(\.name)
  }

  var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  var string: String? {
    guard case .text(let text) = self else { return nil }
    return text
  }

  var integer: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(exactly: number)
  }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    var current: UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func skipBlanks() {
      while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
    }

    mutating func expect(_ text: String) throws {
      guard bytes[index...].starts(with: text.utf8) else { throw Malformed(offset: index) }
      index += text.utf8.count
    }

    mutating func value() throws -> JSONValue {
      skipBlanks()
      switch current {
      case UInt8(ascii: "{"): return .object(try members())
      case UInt8(ascii: "["): return .array(try array())
      case UInt8(ascii: "\""): return .text(try string())
      case UInt8(ascii: "t"):
        try expect("true")
        return .flag(true)
      case UInt8(ascii: "f"):
        try expect("false")
        return .flag(false)
      case UInt8(ascii: "n"):
        try expect("null")
        return .null
      default: return .number(try number())
      }
    }

    mutating func members() throws -> [Member] {
      try expect("{")
      var members: [Member] = []
      skipBlanks()
      while current != UInt8(ascii: "}") {
        if !members.isEmpty { try expect(",") }
        skipBlanks()
        let name = try string()
        if members.contains(where: { $0.name == name }) { throw Malformed(offset: index) }
        skipBlanks()
        try expect(":")
        members.append(Member(name: name, value: try value()))
        skipBlanks()
      }
      index += 1
      return members
    }

    mutating func array() throws -> [JSONValue] {
      try expect("[")
      var elements: [JSONValue] = []
      skipBlanks()
      while current != UInt8(ascii: "]") {
        if !elements.isEmpty { try expect(",") }
        elements.append(try value())
        skipBlanks()
      }
      index += 1
      return elements
    }

    mutating func number() throws -> Double {
      let start = index
      while let byte = current, "+-.eE0123456789".utf8.contains(byte) { index += 1 }
      let text = String(decoding: bytes[start..<index], as: UTF8.self)
      guard let number = Double(text), !text.hasPrefix("+"), !text.hasPrefix("."), !text.hasSuffix(".") else {
        throw Malformed(offset: start)
      }
      return number
    }

    mutating func string() throws -> String {
      try expect("\"")
      var units: [UInt16] = []
      var plain: [UInt8] = []
      func flushed() -> [UInt16] { units + Array(String(decoding: plain, as: UTF8.self).utf16) }
      while let byte = current {
        index += 1
        switch byte {
        case UInt8(ascii: "\""): return String(decoding: flushed(), as: UTF16.self)
        case 0..<0x20: throw Malformed(offset: index)
        case UInt8(ascii: "\\"):
          units = flushed()
          plain = []
          units.append(try escape())
        default: plain.append(byte)
        }
      }
      throw Malformed(offset: index)
    }

    mutating func escape() throws -> UInt16 {
      guard let byte = current else { throw Malformed(offset: index) }
      index += 1
      switch byte {
      case UInt8(ascii: "n"): return 0x0A
      case UInt8(ascii: "t"): return 0x09
      case UInt8(ascii: "r"): return 0x0D
      case UInt8(ascii: "b"): return 0x08
      case UInt8(ascii: "f"): return 0x0C
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(byte)
      case UInt8(ascii: "u"):
        guard index + 4 <= bytes.count else { throw Malformed(offset: index) }
        let digits = String(decoding: bytes[index..<(index + 4)], as: UTF8.self)
        index += 4
        guard let unit = UInt16(digits, radix: 16) else { throw Malformed(offset: index) }
        return unit
      default: throw Malformed(offset: index)
      }
    }
  }
}
