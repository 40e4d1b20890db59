import HanText

/// Where a report comes from, as its first words say: 本报讯, 株洲日报·掌上株洲讯, 新华社北京7月7日电, 据新华社报道.
enum Dateline {
  /// What was found.
  struct Source: Sendable {
    /// The paper or agency, without 讯 or 电.
    var agency: Range<Int>
    /// The end of the dateline: behind 讯, 电 or 报道.
    var end: Int
    /// How strongly it speaks for the first paragraph of an article, in log-odds.
    var strength: Double
  }

  /// Papers and agencies.
  static let agencies = Vocabulary<Void>([
    "株洲日报·掌上株洲", "株洲日报·知株侠", "株洲日报", "株洲晚报", "掌上株洲", "株洲报", "本报", "本台", "本刊", "新华社",
    "新华网", "人民日报", "人民网", "湖南日报", "湖南日报·新湖南", "新湖南", "红网", "中新社", "中新网", "中国新闻社", "中央社",
    "光明日报", "经济日报", "中国青年报", "解放军报", "央视", "央视新闻", "中央人民广播电台", "塔斯社", "路透社", "法新社",
    "美联社", "共同社", "新华", "时代新报", "株洲新闻网", "株洲电视台", "株洲融媒", "株洲发布", "三湘都市报", "潇湘晨报", "长沙晚报", "工人日报",
    "农民日报", "法制日报", "科技日报", "参考消息", "合众国际社", "越通社", "朝中社", "安莎社", "俄新社", "华声在线", "时刻新闻",
    "澎湃新闻", "中国日报", "中国之声",
  ])

  /// Reads a dateline from an index on, or `nil`.
  static func read(_ text: HanScalars, from start: Int, before limit: Int) -> Source? {
    var index = start
    var isQuoted = false
    if index < limit, text[index] == "据" || text[index] == "综" {
      let word = HanScalars("综合".unicodeScalars)
      if text[index] == "据" {
        index += 1
      } else if text[index..<limit].starts(with: word) {
        index += 2
      } else {
        return nil
      }
      if index < limit, text[index] == "《" { index += 1 }
      isQuoted = true
    }
    guard let agency = agencies.match(in: text, at: index, before: limit) else { return nil }
    let name = index..<agency.end
    index = agency.end
    if index < limit, text[index] == "》" { index += 1 }
    // Between the name and 讯 or 电 may stand a place and a day: 新华社北京7月7日电, 本报北京五日专电.
    let reach = min(limit, index + 20)
    var end = index
    while end < reach {
      switch text[end] {
      case "讯", "訊":
        // 讯 ends the dateline unless it begins a word (讯问).
        return Source(agency: name, end: end + 1, strength: isQuoted ? 3 : 6)
      case "电":
        guard end + 1 >= limit || !startsWord(text, end, limit) else { return nil }
        return Source(agency: name, end: end + 1, strength: isQuoted ? 4 : 5.5)
      case "消" where end + 1 < limit && text[end + 1] == "息" && end <= index + 6:
        return Source(agency: name, end: end + 2, strength: isQuoted ? 2 : 5)
      case "报" where isQuoted && end + 1 < limit && text[end + 1] == "道":
        return Source(agency: name, end: end + 2, strength: 2.5)
      case "(":
        // 株洲日报(全媒体记者/…): 讯 was lost.
        guard end == index, !isQuoted, end + 2 < limit else { return nil }
        guard CreditWords.long.first(in: text, (end + 1)..<min(limit, end + 8)) != nil else { return nil }
        return Source(agency: name, end: end, strength: 5)
      case "记", "通", "特", "见", "全", "首", "实", "融":
        // 本报记者张三报道: the words of a role follow at once.
        if let word = CreditWords.long.match(in: text, at: end, before: limit), case .role = word.value {
          guard end == index || text[end - 1].isBlank || text[end - 1] == "·" else { return nil }
          return leadByReporter(text, name, end, limit)
        }
        if !text[end].isHan { return nil }
      case _ where text[end].isHan || text[end].isDigit || text[end].isBlank || text[end] == "·": break
      default: return nil
      }
      end += 1
    }
    return nil
  }

  /// 本报记者 张三 报道: a dateline only when 报道 or a bracket of a report follows soon.
  private static func leadByReporter(_ text: HanScalars, _ name: Range<Int>, _ start: Int, _ limit: Int)
    -> Source?
  {
    let reach = min(limit, start + 28)
    var index = start
    while index + 1 < reach {
      if text[index] == "报", text[index + 1] == "道", index > start + 3 {
        return Source(agency: name, end: start, strength: 4)
      }
      if text[index] == "," || text[index] == "。" || text[index] == "!" { return nil }
      index += 1
    }
    return nil
  }

  /// Whether 电 at an index begins a word instead of ending a dateline (电视台, 电力, 电话).
  private static func startsWord(_ text: HanScalars, _ index: Int, _ limit: Int) -> Bool {
    guard index + 1 < limit else { return false }
    return "视力话影子气信商器网台厂动机路业".unicodeScalars.contains(text[index + 1])
  }

  /// Whether a bracket at the end of a text names its source: (新华社), (摘自《…》), (本报综合).
  static func isSource(_ text: HanScalars, _ range: Range<Int>) -> Bool {
    guard !range.isEmpty else { return false }
    if let source = read(text, from: range.lowerBound, before: range.upperBound),
      source.end == range.upperBound
    {
      return true
    }
    if agencies.match(in: text, at: range.lowerBound, before: range.upperBound)?.end == range.upperBound {
      return true
    }
    return sources.match(in: text, at: range.lowerBound, before: range.upperBound) != nil
  }

  private static let sources = Vocabulary<Void>([
    "摘自", "原载", "均据", "据新", "综合新", "据《", "综合《", "据人", "据本", "转自", "转载自", "选自", "综合", "本报综合", "来源", "新华社供",
    "本报资料", "均据", "本报讯",
  ])
}
