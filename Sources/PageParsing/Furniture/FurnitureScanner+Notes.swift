import HanCalendar
import HanText

// What the paper tells its readers of itself, wherever it stands on the page: in the middle of a dump such a line was once taken for
// part of the article around it.
extension FurnitureScanner {
  /// 本报广告部电话:28823900, 扫一扫,关注“株洲日报”官方微信, (本版漫画/何山), 广告 南岳云雾茶, 第四版: a line that is nothing but this.
  static func scanNote(_ text: HanScalars) -> FurnitureLine? {
    guard text.count <= 60, let first = text.firstIndex(where: { !isSeparator($0) && !$0.isBlank }) else {
      return nil
    }
    let words = HanScalars(text[first...])
    guard
      isService(words) || isScanned(words) || isPrinter(words) || isRemark(words) || isNotice(words)
        || isVersion(words) || isContents(words)
    else { return nil }
    var line = FurnitureLine(kinds: .note)
    line.total = text.count { !$0.isBlank && !isSeparator($0) }
    return line
  }

  /// 本报电话:总编室8222441, 购报热线 8222445: a service of the paper with its number or address, and no sentence.
  private static func isService(_ text: HanScalars) -> Bool {
    guard !text.contains(where: { $0 == "。" || $0 == "," }) else { return false }
    if let name = match(ownNames, text, at: 0) {
      guard let service = match(ownServices, text, at: name) else { return false }
      return hasValue(text[service...])
    }
    guard let service = first(of: readersServices, in: text, before: 12),
      text[..<service].allSatisfy({ $0.isHan || $0.isBlank }),
      let end = match(readersServices, text, at: service), end < text.count
    else { return false }
    return (!text[end].isHan || text[end] == "请") && hasValue(text[end...])
  }

  /// Whether a number, an address in Latin letters, or something behind a colon follows.
  private static func hasValue(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.contains(":") || rest.contains { $0.isDigit || $0.isLatin }
  }

  /// 扫码看视频, 长按识别二维码: what to do with a square that is no longer there.
  private static func isScanned(_ text: HanScalars) -> Bool {
    guard text.count <= 26, !text.contains("。"), first(of: scans, in: text, before: 14) != nil else {
      return false
    }
    return first(of: scanned, in: text, before: text.count) != nil
  }

  /// 本报印刷厂承印, 印刷:株洲日报社印务公司.
  private static func isPrinter(_ text: HanScalars) -> Bool {
    guard text.count <= 30, !text.contains("。") else { return false }
    if text.starts(with: Array("印刷:".unicodeScalars)) { return true }
    guard let name = match(ownNames, text, at: 0), let house = match(printers, text, at: name) else {
      return false
    }
    return house == text.count || match(printing, text, at: house) != nil
  }

  /// (本版漫画/何山), 重要提示:本版信息由客户提供: what holds for the page or the columns of advertisements.
  private static func isRemark(_ text: HanScalars) -> Bool {
    guard text.count <= 42 else { return false }
    if first(of: [Array("印装质量".unicodeScalars)], in: text, before: 10) != nil { return true }
    let start = match(hints, text, at: 0) ?? 0
    guard let page = match(pages, text, at: start) else { return false }
    return match(remarked, text, at: page) != nil
  }

  /// 广告 株洲农商银行, 广告:株洲啤酒, 广 告: an advertisement that is not more than its name.
  private static func isNotice(_ text: HanScalars) -> Bool {
    guard text.count <= 30, text.first == "广" else { return false }
    var index = 1
    while index < text.count, text[index].isBlank { index += 1 }
    guard index < text.count, text[index] == "告" else { return false }
    return index + 1 == text.count || text[index + 1].isBlank || isSeparator(text[index + 1])
  }

  /// 今日导读：湘江大堤一期竣工 A2　周末文体 A4: what stands on which page, in one line.
  private static func isContents(_ text: HanScalars) -> Bool {
    let start = match(contentsOf, text, at: 0) ?? 0
    guard text.count <= 80, !text.contains("。"), let end = match(contents, text, at: start), end < text.count,
      text[end] == ":" || text[end].isBlank
    else { return false }
    // A2, B1; 一版, 第四版.
    return text.indices.dropFirst(end + 1).contains { place in
      if text[place] == "版" { return HanNumeral.begins(text[place - 1]) || text[place - 1].isDigit }
      return text[place].isDigit && text[place - 1].isLatin && (place < 2 || !text[place - 2].isLatin)
    }
  }

  /// 第四版, (二版), 请看今日四版, 共四版: the number of a page, spelled out, or how many there are.
  private static func isVersion(_ text: HanScalars) -> Bool {
    let words = text.filter { !$0.isBlank && !isSeparator($0) }
    guard (2...7).contains(words.count), words.last == "版" else { return false }
    let start = match(counts, HanScalars(words), at: 0) ?? 0
    guard let number = HanNumeral.read(HanScalars(words), at: start) else { return false }
    return number.end == words.count - 1 && (1...99).contains(number.value)
  }

  private static func match(_ words: [HanScalars], _ text: HanScalars, at start: Int) -> Int? {
    words.first { text.starts(with: $0, at: start) }.map { start + $0.count }
  }

  private static func first(of words: [HanScalars], in text: HanScalars, before end: Int) -> Int? {
    (0..<min(end, text.count)).first { match(words, text, at: $0) != nil }
  }

  private static func words(_ text: String) -> [HanScalars] {
    text.split(separator: " ").map { HanScalars($0.unicodeScalars) }
  }

  // Longer words before those that they begin with.
  private static let ownNames = words("株洲日报社 株洲日报 本报社 本报 本刊 报社")
  private static let ownServices = words(
    """
    广告部 广告中心 广告热线 广告 印刷厂 电话 地址 社址 热线 短信平台 值班 法律顾问 常年法律顾问 总编室 网址 邮箱 微信公众号 官方微信 微信 出版 发行部 \
    发行科 发行热线 编辑部电话 通联部 记者部
    """)
  private static let readersServices = words(
    "新闻热线 新闻爆料 新闻报料 爆料热线 报料热线 购报热线 订报热线 订报服务 发行热线 发行投诉 投递热线 读者服务 读者热线 短信平台")
  private static let scans = words("扫一扫 扫码 扫描二维码 扫二维码 识别二维码 长按二维码 请扫二维码")
  private static let scanned = words("关注 下载 视频 二维码 公众号 微信 客户端 往期 请扫 更多")
  private static let printers = words("印刷厂 印务公司 印务中心 印刷所")
  private static let printing = words("承印 印刷 印")
  private static let hints = words("重要提示: 特别提示: 友情提示: 提示:")
  private static let pages = words("本版 本栏 以下广告 本期")
  private static let remarked = words(
    "漫画 稿件 照片 图片 文字 图文 文图 信息 广告 内容 编辑 责编 统筹 由 均由 摄影 校对 主办 协办 题图 插图 版式 美编")
  private static let contentsOf = words("今日 本期 版面 今天 明日")
  private static let contents = words("导读 看点 要目 提要")
  private static let counts = words("请看今日 今日 本期 今天 共 第")
}
