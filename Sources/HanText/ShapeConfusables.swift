/// Characters that look alike and are taken for one another in printing and recognition: 日 and 曰, 未 and 末, 凤 and 风.
///
/// For suggestions only ("did you mean", likely misprints of one name): nothing is ever folded by it.
public enum ShapeConfusables {
  /// The characters that look like this one, in the order of the table; none for most.
  public static func alike(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    table[Folding.fold(scalar)] ?? []
  }

  /// Whether the two look alike, or are one after folding.
  public static func areAlike(_ a: Unicode.Scalar, _ b: Unicode.Scalar) -> Bool {
    let other = Folding.fold(b)
    return Folding.fold(a) == other || alike(a).contains(other)
  }

  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for group in groups {
      let members = Array(group.unicodeScalars)
      for member in members {
        table[member, default: []] += members.filter { $0 != member && table[member]?.contains($0) != true }
      }
    }
    return table
  }()

  /// Groups of simplified characters that differ by a stroke, a dot or one like component.
  ///
  /// Drawn up by hand for this program by that rule, characters of surnames and given names first; a character may be in
  /// several groups.
  static let groups = [
    "日曰", "未末", "己已巳", "凤风夙", "土士", "干千于", "天夭夫", "大太犬", "人入八", "刀力", "午牛", "田由甲申", "目且", "王玉主",
    "木本术", "贝见", "今令", "戊戌戍成", "毋母", "免兔", "住往佳", "侯候", "洒酒", "治冶", "冷泠", "茶荼", "辛幸", "亨享",
    "晴睛", "清情请", "拔拨", "折拆析", "段叚", "杨扬", "场汤", "陈阵", "陆陡", "刘浏", "萧箫", "谭潭", "彭澎", "胡湖", "周同",
    "邓郑", "邹邻", "廖寥", "蒋将", "曹曾", "曾鲁", "袁哀衷", "龙尤", "尹君", "汪江", "沈沉", "朱未", "李季", "孙孔",
    "丁了", "易昜", "欧殴", "唐康", "徐除", "余佘", "傅博", "付什", "史吏", "卢户", "丘兵", "毛手", "左右", "古吉", "申中",
    "白自百", "应庆", "霞露", "庾廋瘦", "渌绿录", "淞松凇", "仙仕", "芦庐", "荷苛", "株洙", "洲州", "峰锋烽", "慧惠", "恢灰",
    "晖辉", "辉挥", "伟炜", "炜玮", "莹萤", "颖颍", "婷停", "娟捐", "俊浚峻", "彬杉", "弘引", "洪哄", "海悔", "涛祷", "波坡",
    "建健", "键健", "刚钢", "纲网", "明朋", "朋用", "艳绝", "玲珍", "珊删", "瑞端", "祥详", "永水", "兵乒", "平乎", "强张",
    "雄维", "维准", "淮准", "远运", "达迈", "志忘", "思恩", "恩息", "忠患", "念怠", "梅海", "桂挂", "林材", "松枪", "柏拍",
    "栋拣", "根很", "荣菜", "莱菜", "萍苹", "蓉容", "蔡祭", "薇微",
  ]
}
