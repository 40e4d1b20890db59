import ArchiveModel

/// Whose a word of a byline is: how it stands to the names and words around it.
extension CreditResolver {
  /// Whether a name comes before the next word of a role, or at all.
  func nameFollows(_ parts: [Part], _ index: Int, pastRoles: Bool = false) -> Bool {
    for part in parts[(index + 1)...] {
      switch part {
      case .name: return true
      case .word(.agency), .separator: continue
      case .word(.role) where pastRoles: continue
      case .word: return false
      }
    }
    return false
  }

  /// Whether the next word is one of what somebody is called, tied to a name behind it, and the name before is tied to its word too.
  func isTiedWordNext(_ parts: [Part], _ index: Int) -> Bool {
    func isTiedWord(_ place: Int) -> Bool {
      guard place >= 0, place < parts.count, case .word(.role) = parts[place] else { return false }
      return isTiedToNameAfter(parts, place)
    }
    guard
      let next = (index + 1..<parts.count).first(where: {
        if case .separator = parts[$0] { false } else { true }
      })
    else { return false }
    return isTiedWord(next) && (0..<index).contains(where: isTiedWord)
  }

  /// Whether a word that names nobody stands right behind the word, or is tied to it: 图/受访者提供, 图片由受访者提供.
  func isOfNobody(_ parts: [Part], _ index: Int) -> Bool {
    var next = index + 1
    if isTied(parts, index) { next += 1 }
    guard next < parts.count, case .word(.nobody) = parts[next] else { return false }
    return true
  }

  /// Whether a word stands behind everything else, and nothing before it but names and what the paper calls them.
  func endsAll(_ parts: [Part], _ index: Int) -> Bool {
    let isLast = parts[(index + 1)...].allSatisfy { if case .separator = $0 { true } else { false } }
    return isLast
      && parts[..<index].allSatisfy { part in
        switch part {
        case .word(.role(let role)): role == .reporter || role == .correspondent || role == .intern
        case .word(.agency), .name, .separator: true
        case .word: false
        }
      }
  }

  /// 张三 本报记者 李四 通讯员: the first name stands before all words and the last word behind all names, so that each word
  /// is of the name before it.
  func areWordsBehindNames(_ parts: [Part]) -> Bool {
    let core = parts.filter { if case .separator = $0 { false } else { true } }
    guard core.count >= 4, case .name? = core.first, case .word(.role(let said))? = core.last else {
      return false
    }
    return said == .reporter || said == .correspondent || said == .intern
  }

  /// Whether `/` stands behind the word.
  func isTied(_ parts: [Part], _ index: Int) -> Bool {
    guard index + 1 < parts.count, case .separator(isTie: true) = parts[index + 1] else { return false }
    return true
  }

  /// Whether `/` ties the word to the name before it (张三/摄).
  func isTiedToNameBefore(_ parts: [Part], _ index: Int) -> Bool {
    guard index >= 2, case .separator(isTie: true) = parts[index - 1], case .name = parts[index - 2] else {
      return false
    }
    return true
  }

  /// 张三摄 李四文: the word of what somebody did stands right behind the name and apart from the next.
  func isRightBehindName(_ parts: [Part], _ index: Int) -> Bool {
    guard index >= 1, index + 1 < parts.count, case .name = parts[index - 1],
      case .separator(isTie: false) = parts[index + 1], case .word(.role(let role)) = parts[index]
    else { return false }
    return role == .photographer || role == .author
  }

  func isTiedToNameAfter(_ parts: [Part], _ index: Int) -> Bool {
    guard index + 2 < parts.count, case .separator(isTie: true) = parts[index + 1],
      case .name = parts[index + 2]
    else {
      return false
    }
    return true
  }
}
