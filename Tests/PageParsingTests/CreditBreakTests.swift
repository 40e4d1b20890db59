import ArchiveModel
import Testing

@testable import PageParsing

/// A byline that runs over the end of a printed line: 荣田 was credited, the end of one name with the first half of the next.
@Suite struct CreditBreakTests {
  @Test(arguments: [
    ("新华社的黎波里电（记者张毅荣", "田 栋）多国部队", true), ("（记者　高殿民　李　铮", "许基仁）国际", true),
    ("（记者 张毅荣", "田栋）今天", true),
    // Half a name, or half a word, ends the line.
    ("（记者 周轶", "君 冯 康）今天", false), ("（记者 张三 通讯员 李", "四）今天", false), ("（记者 李大", "明）今天", false),
    ("（记者 张毅荣 通讯", "员田栋）今天", false),
    // Nothing is parted outside of a bracket of credits.
    ("（记者 张毅荣）多国部队", "田 栋", false), ("两岸的人从此走桥", "渡工们上了岸", false), ("（包括田心街", "道）今天", false),
  ])
  func partsNamesThatALineBreakParts(_ before: String, _ next: String, _ expected: Bool) {
    #expect(CreditBreak.partsNames(pageLine(before).folded, pageLine(next).folded) == expected)
  }
}
