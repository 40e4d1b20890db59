import HanCalendar
import HanText

/// Words of the table: editors and ways to reach the paper.
extension FurnitureScanner {
  mutating func readWord() -> Bool {
    guard let entry = FurnitureWords.match(text, at: index) else { return false }
    let end = entry.end
    switch entry.kind {
    case .editor, .weakEditor: return readEditors(behind: end, isWeak: entry.kind == .weakEditor)
    case .contact: return readContact(behind: end, as: .contact)
    case .mailContact: return readContact(behind: end, as: .mailContact)
    case .weakContact: return readContact(behind: end, as: .weakContact)
    case .register: return readRegister(behind: end)
    case .price: return readPrice(behind: end)
    case .pageCount: return readPageCount(behind: end)
    case .weather: return readWeather(behind: end)
    case .statement:
      line.kinds.insert(.statement)
      index = text.count
      return true
    case .pageName:
      // 民生版 编辑 廖媛.
      let end = scalar(end) == "版" ? end + 1 : end
      guard end == text.count || !scalar(end).isHan || scalar(end) == "第" else { return false }
      line.kinds.insert(.pageName)
      index = end
      return true
    }
  }

  /// The names behind 责编: runs of at most four characters, up to the next word of the table.
  mutating func readEditors(behind start: Int, isWeak: Bool) -> Bool {
    var position = start
    var names = 0
    while position < text.count {
      let begin = skipBlanks(position, separators: true)
      guard begin < text.count, scalar(begin).isHan, !isPiece(at: begin) else {
        position = min(begin, text.count)
        break
      }
      var end = begin
      while end < text.count, text[end].isHan, end - begin < 5, end == begin || !isPiece(at: end) { end += 1 }
      guard end - begin <= 4 else { break }
      names += 1
      position = end
    }
    guard names > 0, names <= 8 else { return false }
    if isWeak {
      // 编辑同志: and 编辑部 open letters and notices.
      let next = scalar(skipBlanks(start, separators: true))
      guard next != "同", next != "部", next != "出", next != "中", scalar(start) != "部" else { return false }
      guard scalar(start).isBlank || FurnitureScanner.isSeparator(scalar(start)) else { return false }
    }
    line.kinds.insert(isWeak ? .weakEditor : .editor)
    index = position
    return true
  }

  /// Whether another piece begins there, so that a name ends.
  func isPiece(at position: Int) -> Bool {
    if scalar(position) == "第" { return true }
    guard let entry = FurnitureWords.match(text, at: position) else { return false }
    switch entry.kind {
    case .editor, .weakEditor, .contact: return true
    default: return false
    }
  }

  mutating func readContact(behind start: Int, as kind: FurnitureLine.Kinds) -> Bool {
    var position = start
    // 本报热线值班表 is no address; 扫码关注… goes on in words.
    guard !scalar(start).isHan || scalar(index) == "扫" else { return false }
    // The value: figures and Latin letters, or a few words, up to a blank before the next piece.
    while position < text.count {
      let value = text[position]
      if value.isHan {
        if position > start, let next = FurnitureWords.match(text, at: position)?.kind,
          next == .editor || next == .contact
        {
          break
        }
        if kind == .weakContact, position - start > 24 { return false }
      } else if value.isBlank, scalar(position + 1).isHan || isDay(position + 1) {
        position += 1
        break
      }
      position += 1
    }
    if kind != .contact, position == start { return false }
    line.kinds.insert(kind)
    index = position
    return true
  }

  /// Whether a whole date stands there: 邮编:412000 1998年11月7日.
  private func isDay(_ position: Int) -> Bool {
    guard let date = WrittenDate.read(dateText, at: position) else { return false }
    return date.year != nil && date.month != nil && date.day != nil
  }
}
