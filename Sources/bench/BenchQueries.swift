/// The queries of the benchmark: words of 1 to 11 characters, common and rare, names, AND, ASCII, and one without a hit.
///
/// A blank means AND. The corpus plants the rare ones at known rates.
enum BenchQueries {
  static let all = [
    "株洲", "记者", "学校", "禁毒", "渌口", "农民", "李建国", "曹正清", "覃春霞", "佘雁秋", "欧阳明远", "黎望舒", "天元区", "图书馆", "城市更新",
    "营商环境",
    "制造名城", "攸县香干", "学校 禁毒", "株洲 图书馆", "曹正清 城市更新", "天元区 营商环境", "清水塘老工业区搬迁改造", "家庭联产承包责任制", "株洲火车站改扩建",
    "枫溪港旧码头",
    "瓷", "的", "饴", "LED", "5G", "火星殖民地",
  ]
}
