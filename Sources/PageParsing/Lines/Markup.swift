import HanText

/// Markdown and HTML that a vision model leaves in a dump: it is layout, not text.
enum Markup {
  /// Takes the markup off a trimmed line and records what it said.
  static func strip(_ line: inout PageLine) {
    if isFenceOrRule(line.text) {
      line.isMarkupOnly = true
      return
    }
    if isImage(line.text) || isPartName(line.text) {
      line.isMarkupOnly = true
      return
    }
    if line.text.contains("<") || line.text.contains("&") { stripHTML(&line) }
    var start = 0
    var text = line.text
    while start < text.count, text[start] == ">" || text[start].isBlank { start += 1 }
    var level = 0
    while start + level < text.count, level < 7, text[start + level] == "#" || text[start + level] == "＃" {
      level += 1
    }
    if level > 0, level < 7, start + level < text.count {
      line.headingLevel = max(line.headingLevel, level)
      start += level
      while start < text.count, text[start].isBlank { start += 1 }
      while let last = text.last, last == "#" || last.isBlank { text.removeLast() }
    }
    if start + 1 < text.count, "-*+".unicodeScalars.contains(text[start]), text[start + 1].isBlank {
      line.isBullet = true
      start += 2
      while start < text.count, text[start].isBlank { start += 1 }
    }
    if start > 0 { text = HanScalars(text[min(start, text.count)...]) }
    if text.contains("*") || text.contains("_") { stripEmphasis(&text, &line) }
    if text.isEmpty {
      line.isMarkupOnly = true
    } else {
      line.text = text
    }
  }

  /// A code fence, a rule or ornament across the column: signs only.
  private static func isFenceOrRule(_ text: HanScalars) -> Bool {
    if text.starts(with: "```".unicodeScalars) || text.starts(with: "~~~".unicodeScalars) {
      return text.allSatisfy { !$0.isHan }
    }
    // The rule below the head of a table is a row of it.
    if text.count(where: { $0 == "|" }) >= 2, text.contains("-") { return false }
    return text.count { $0 == "…" } >= 4
      ? text.allSatisfy { $0 == "…" || $0 == "." || $0.isBlank }
      : text.allSatisfy { $0.isBlank || isOrnament($0) || ($0 == ":" && text.contains("-")) }
  }

  /// Whether a sign adorns a page or rules it off (━, ★, ↓, ×): no letter, no figure, and nothing that a sentence may have alone on
  /// its line. A square and its kin stand for a character that was not read.
  private static func isOrnament(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .dashPunctuation, .connectorPunctuation, .mathSymbol, .otherSymbol, .modifierSymbol:
      !"□〓\u{FFFD}".unicodeScalars.contains(scalar)
    case .otherPunctuation: "*#·•.※§&@/\\‖".unicodeScalars.contains(scalar)
    default: false
    }
  }

  private static let images: Set<String> = [
    "图片", "图", "照片", "image", "Image", "IMAGE", "插图", "广告图片", "二维码", "图像", "配图",
  ]
  private static let imageLost: Set<String> = ["图片已省略", "图片省略", "图略", "照片略"]

  /// The name of a part of the page that a transcription wrote for itself: `[TEXT]`, `[/SIDEBAR]`, `[Column 2]`.
  private static func isPartName(_ text: HanScalars) -> Bool {
    guard (6...24).contains(text.count), text.first == "[", text.last == "]" else { return false }
    let inner = text.dropFirst().dropLast()
    guard let first = inner.first, first.isLatin || first == "/" else { return false }
    return inner.allSatisfy { $0.isLatin || $0.isDigit || "/ _-.:".unicodeScalars.contains($0) }
  }

  /// A place where the page has a picture: `![…](…)`, `[图片]`, `**[Image: 工作人员在调试]**`, `【二维码】【二维码】`.
  private static func isImage(_ text: HanScalars) -> Bool {
    if text.starts(with: "![".unicodeScalars), text.last == ")" { return true }
    var text = text[...]
    while let first = text.first, ">*".unicodeScalars.contains(first) || first.isBlank {
      text = text.dropFirst()
    }
    while let last = text.last, last == "*" || last.isBlank { text = text.dropLast() }
    guard let first = text.first, let last = text.last, "[【(（".unicodeScalars.contains(first),
      "]】)）".unicodeScalars.contains(last)
    else { return false }
    let inner = text.dropFirst().dropLast()
    if images.contains(String(scalars: inner)) { return true }
    // Round brackets may hold a caption's remark: (图片由受访者提供).
    guard first == "[" || first == "【" else { return false }
    let name = inner.prefix { $0.isHan || $0.isLatin }
    return images.contains { $0.unicodeScalars.elementsEqual(name) }
      || imageLost.contains(String(scalars: inner))
  }

  /// `**bold**`, `__bold__`, `*italics*`: a whole line in bold is a heading of its own kind (level 5); one in italics is none.
  private static func stripEmphasis(_ text: inout HanScalars, _ line: inout PageLine) {
    func isDouble(_ index: Int) -> Bool {
      index + 1 < text.count && text[index] == text[index + 1] && (text[index] == "*" || text[index] == "_")
    }
    defer { stripItalics(&text) }
    guard text.indices.contains(where: isDouble) else { return }
    let isWhole =
      text.count > 4 && isDouble(0) && isDouble(text.count - 2)
      && !(2..<text.count - 2).contains(where: isDouble)
    var plain = HanScalars()
    var index = 0
    while index < text.count {
      if isDouble(index) {
        index += 2
      } else {
        plain.append(text[index])
        index += 1
      }
    }
    if isWhole, line.headingLevel == 0 { line.headingLevel = 5 }
    while let first = plain.first, first.isBlank { plain.removeFirst() }
    while let last = plain.last, last.isBlank { plain.removeLast() }
    text = plain
  }

  /// `*本报讯(记者 张三)* 昨日`: a pair of signs around part of a line or all of it. What stands for something else stays: a
  /// name's hidden character (张*、李*), a product (3*5*7), a note (*以上均为税前), a name with underscores.
  private static func stripItalics(_ text: inout HanScalars) {
    var start = 0
    var signs: [Int] = []
    while let open = text[start...].firstIndex(where: { $0 == "*" || $0 == "_" }) {
      start = open + 1
      guard open == 0 || isApart(text[open - 1]), start < text.count, !text[start].isBlank,
        let close = text[start...].firstIndex(of: text[open]), close > start + 1, !text[close - 1].isBlank,
        close + 1 == text.count || isApart(text[close + 1]) || ")）】”".unicodeScalars.contains(text[close - 1])
      else { continue }
      signs += [open, close]
      start = close + 1
    }
    guard !signs.isEmpty else { return }
    // All at once: a line may be as long as its page.
    var plain = HanScalars()
    var next = 0
    for index in text.indices {
      if next < signs.count, signs[next] == index { next += 1 } else { plain.append(text[index]) }
    }
    text = plain
  }

  /// Whether a sign of emphasis may stand beside a character: a blank or a mark, not a word.
  private static func isApart(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isHan && !scalar.isDigit && !scalar.isLatin && scalar != "*" && scalar != "_"
  }

  /// Tags of HTML go (a break leaves a blank), entities become their characters.
  private static func stripHTML(_ line: inout PageLine) {
    let text = line.text
    var plain = HanScalars()
    var index = 0
    var changed = false
    while index < text.count {
      if text[index] == "<", let tag = tag(in: text, at: index) {
        changed = true
        if tag.name == "br" || tag.name == "td" || tag.name == "th" {
          plain.append(tag.name == "br" ? " " : "\t")
        }
        if tag.name.count == 2, tag.name.first == "h", let level = tag.name.last?.wholeNumberValue,
          !tag.isClosing
        {
          line.headingLevel = level
        }
        if tag.name == "li", !tag.isClosing { line.isBullet = true }
        index = tag.end
      } else if text[index] == "&", let entity = entity(in: text, at: index) {
        changed = true
        plain.append(entity.scalar)
        index = entity.end
      } else {
        plain.append(text[index])
        index += 1
      }
    }
    guard changed else { return }
    while let first = plain.first, first.isBlank { plain.removeFirst() }
    while let last = plain.last, last.isBlank { plain.removeLast() }
    line.text = plain
    if plain.isEmpty {
      line.isMarkupOnly = true
      line.text = text
    }
  }

  /// The tag that begins at an index; `nil` when the sign is no tag (x<y).
  private static func tag(in text: HanScalars, at start: Int) -> (name: String, isClosing: Bool, end: Int)? {
    var index = start + 1
    guard index < text.count else { return nil }
    if text[index...].starts(with: "!--".unicodeScalars) {
      // Not far, that a page of signs alone takes no longer than another.
      let end = (index + 3..<min(text.count, index + 400)).first {
        text[$0...].starts(with: "-->".unicodeScalars)
      }
      return end.map { ("", false, $0 + 3) }
    }
    let isClosing = text[index] == "/"
    if isClosing || text[index] == "!" { index += 1 }
    var name = ""
    while index < text.count, text[index].isASCII, text[index].isLatin || text[index].isDigit,
      name.utf8.count < 12
    {
      name.unicodeScalars.append(text[index])
      index += 1
    }
    guard !name.isEmpty || text[start + 1] == "!" else { return nil }
    var length = 0
    while index < text.count, text[index] != ">" {
      guard length < 200, text[index] != "<", !text[index].isHan else { return nil }
      index += 1
      length += 1
    }
    guard index < text.count else { return nil }
    return (name.lowercased(), isClosing, index + 1)
  }

  private static let entities: [String: Unicode.Scalar] = [
    "nbsp": " ", "ensp": " ", "emsp": "\u{3000}", "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "middot": "·", "hellip": "…", "mdash": "—",
    "ndash": "–", "times": "×", "permil": "‰", "bull": "•",
  ]

  private static func entity(in text: HanScalars, at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
    guard let end = text[start..<min(start + 10, text.count)].firstIndex(of: ";"), end > start + 1 else {
      return nil
    }
    let name = String(scalars: text[start + 1..<end])
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let value =
        digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      guard let value, value >= 0x20, let scalar = Unicode.Scalar(value) else { return nil }
      return (scalar, end + 1)
    }
    return entities[name].map { ($0, end + 1) }
  }
}
