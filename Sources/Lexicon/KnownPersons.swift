public import HanText

/// Persons whom a newspaper names without saying who they are, as it is sure that its readers know.
public struct KnownPersons: Sendable {
  /// The names, folded, 16 bits a character, in an open-addressing table; 0 is an empty place. Behind it stands a bit for
  /// the hash of each pair of characters with which a name begins.
  private var keys = [UInt64](repeating: 0, count: places + 1 << (beginningBits - 6))
  private var count = 0
  @usableFromInline var firsts = ScalarSet()

  private static let places = 1 << 14
  private static let mask = places - 1
  private static let beginningBits = 14

  /// The persons built into the program.
  public static let builtIn = KnownPersons(KnownPersonData.names)

  private init(_ names: StaticString) {
    for name in names.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      add(Array(name.unicodeScalars))
    }
  }

  /// Adds a name of two to four folded characters; others are left out.
  mutating func add(_ name: [Unicode.Scalar]) {
    guard (2...4).contains(name.count), name.allSatisfy({ $0.value < 0x10000 }), count < Self.places / 2
    else { return }
    var key: UInt64 = 0
    for (offset, scalar) in name.enumerated() { key |= UInt64(scalar.value) << UInt64(16 * offset) }
    var place = Self.place(key)
    while keys[place] != 0, keys[place] != key { place = (place + 1) & Self.mask }
    if keys[place] == 0 { count += 1 }
    keys[place] = key
    firsts.insert(name[0])
    let bit = Self.beginning(key)
    keys[Self.places + bit >> 6] |= 1 << UInt64(bit & 63)
  }

  @inline(__always)
  private static func beginning(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: ((key & 0xFFFF_FFFF) &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - beginningBits))
  }

  private static func place(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 50)
  }

  /// Whether any such name begins with a character: a quick look before `contains`.
  ///
  /// - Parameter scalar: a folded character.
  /// - Returns: false for most characters.
  @inlinable
  public func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    firsts.contains(scalar)
  }

  /// Whether it is the name of such a person.
  ///
  /// - Parameter key: two to four folded characters, 16 bits each, the first lowest.
  /// - Returns: true for 毛泽东.
  public func contains(_ key: UInt64) -> Bool {
    let bit = Self.beginning(key)
    guard keys[Self.places + bit >> 6] & 1 << UInt64(bit & 63) != 0 else { return false }
    var place = Self.place(key)
    while keys[place] != 0 {
      if keys[place] == key { return true }
      place = (place + 1) & Self.mask
    }
    return false
  }
}

/// Leaders of the state and the Party since 1921, persons of the Party's history, those held up as examples, persons
/// of the city's own past and classics of literature: facts of common knowledge, collected by hand. Names that many
/// others bear (李强) are left out.
enum KnownPersonData {
  static let names: StaticString = """
    毛泽东 周恩来 刘少奇 朱德 邓小平 陈云 任弼时 林彪 董必武 宋庆龄 彭真 邓颖超 李先念 叶剑英 华国锋 胡耀邦 赵紫阳 江泽民
    胡锦涛 习近平 李鹏 朱镕基 温家宝 李克强 乔石 李瑞环 吴邦国 贾庆林 曾庆红 吴官正 李长春 贺国强 周永康
    张德江 俞正声 刘云山 王岐山 张高丽 栗战书 汪洋 王沪宁 赵乐际 韩正 蔡奇 丁薛祥 万里 姚依林 宋平 刘华清 尉健行
    李岚清 杨尚昆 王震 薄一波 陈毅 贺龙 彭德怀 刘伯承 徐向前 聂荣臻 罗荣桓 粟裕 徐海东 黄克诚 陈赓 谭政 萧劲光 张云逸
    罗瑞卿 王树声 许光达 陶铸 谭震林 习仲勋 李富春 李立三 陆定一 康生 陈伯达 江青 张春桥 姚文元 王洪文 王光美 蔡畅 康克清
    陈独秀 李大钊 瞿秋白 向警予 蔡和森 何叔衡 邓中夏 夏明翰 方志敏 刘胡兰 赵一曼 杨靖宇 左权 张思德 董存瑞 黄继光 邱少云
    罗盛教 雷锋 欧阳海 焦裕禄 王进喜 时传祥 张秉贵 孔繁森 郑培民 任长霞 杨善洲 黄大年 张富清 黄文秀 张桂梅
    袁隆平 钱学森 邓稼先 李四光 华罗庚 陈景润 钟南山 屠呦呦 杨利伟 聂海胜 王亚平 孙中山 黄兴 宋教仁 蔡锷 谭嗣同 曾国藩
    左宗棠 林则徐 康有为 梁启超 魏源 袁世凯 蒋介石 汪精卫 宋美龄 程潜 陈明仁 张学良 杨虎城 何键 许克祥 毛岸英 杨开慧 毛泽民
    毛泽覃 贺子珍 耿飚 杨得志 宋时轮 李聚奎 谭冠三 罗哲文 汪原放 彭公达 潘心元 李味农 谭家述 段苏权 龙书金 刘道生 王首道
    张闻天 王稼祥 项英 叶挺 潘汉年 李维汉 胡乔木 邓力群 吴晗 邓拓 廖沫沙 孔丘 孟轲 屈原 司马迁 李白
    杜甫 白居易 苏轼 辛弃疾 陆游 李清照 曹雪芹 施耐庵 罗贯中 吴承恩 蒲松龄 鲁迅 郭沫若 茅盾 巴金 曹禺 沈从文
    丁玲 周立波 赵树理 徐志摩 朱自清 闻一多 聂耳 冼星海 田汉 梅兰芳 齐白石 徐悲鸿 张大千 怀素 欧阳询 王船山 王夫之 朱熹
    张栻 王羲之 王献之 颜真卿 柳公权 苏东坡 苏洵 苏辙 陶渊明 谢灵运 孟浩然 王昌龄 李商隐 杜牧 韩愈 柳宗元 刘禹锡 贾岛 骆宾王 贺知章
    李煜 柳永 黄庭坚 秦观 姜夔 周敦颐 杨万里 元好问 关汉卿 王实甫 马致远 汤显祖 唐伯虎 郑板桥 纳兰性德 袁枚 龚自珍 魏征 徐霞客
    宋应星 徐光启 沈括 郭守敬 司马光 司马相如 司马懿 刘备 关羽 张飞 周瑜 黄盖 孙权 曹操 曹植 刘邦 项羽 张良 萧何 秦始皇 汉武帝
    武则天 李世民 赵匡胤 朱元璋 李自成 洪秀全 石达开 胡林翼 彭玉麟 郭嵩焘 陈天华 唐才常 秋瑾 蔡元培 胡适 陶行知 陈寅恪 钱穆
    钱钟书 杨绛 老舍 冰心 叶圣陶 郁达夫 林语堂 梁实秋 张爱玲 萧红 艾青 臧克家 贺敬之 郭小川 柳青 路遥 陈忠实 贾平凹 余秋雨
    金庸 琼瑶 汪曾祺 孙犁 冯骥才 余光中 吴道子 吴昌硕 黄宾虹 傅抱石 李可染 黄永玉 何绍基 谭延闿 丰子恺 启功 马连良
    常香玉 侯宝林 林徽因 周树人 宋希濂 詹天佑 竺可桢 茅以升 钱三强 苏步青 李政道 杨振宁 丁肇中 鲁班 扁鹊 孙思邈 蔡邕 班超 霍去病 苏武
    诸葛亮 岳飞 文天祥 戚继光 郑成功 包拯 范仲淹 王安石 欧阳修 张仲景 李时珍 华佗 蔡伦 毕昇 张衡 祖冲之
    成吉思汗 尼克松 基辛格 里根 克林顿 奥巴马 特朗普 拜登 普京 叶利钦 斯大林 赫鲁晓夫 勃列日涅夫 戈尔巴乔夫 金日成 金正日
    金正恩 胡志明 卡斯特罗 曼德拉 撒切尔 默克尔 马克龙 安倍晋三 田中角荣 潘基文 古特雷斯 查韦斯 萨达姆 卡扎菲
    阿拉法特 白求恩 柯棣华 肯尼迪 杜鲁门 艾森豪威尔 丘吉尔 希特勒 拿破仑 林肯 罗斯福 莎士比亚 托尔斯泰 高尔基
    列宁 海瑞 岑参 郑玄 贾谊 史可法 吉鸿昌 李畋 毕升 方毅 王维 张骞 郑和 林觉民 张自忠 戴安澜 刘志丹 罗学瓒
    陈永贵 邢燕子 董加耕 赵梦桃 郝建秀 王崇伦 孟泰 李素丽 徐虎 张海迪 赖宁 蒋筑英 吴运铎 向秀丽 麦贤得 史来贺 吴仁宝 申纪兰
    许振超 李向群 郭明义 张定宇 廖俊波 李保国 黄旭华 南仁东 于敏 孙家栋 吴孟超 费俊龙 翟志刚 景海鹏 尼赫鲁 西哈努克 铁托
    蓬皮杜 密特朗 布莱尔 村山富市 南丁格尔 门捷列夫 巴甫洛夫 米丘林 法拉第 达芬奇 梵高 肖邦 舒伯特 雨果 歌德 但丁 安徒生
    卢梭 伏尔泰 黑格尔 弗洛伊德 果戈里 屠格涅夫 狄更斯 萧伯纳 卓别林 邓亚萍 王楠 张怡宁 伏明霞 孔令辉 刘国梁 王励勤 孙杨
    林丹 丁俊晖 聂卫平 常昊 马拉多纳 罗纳尔多 贝克汉姆
    爱因斯坦 达尔文 萨马兰奇 哥白尼 伽利略 爱迪生 贝多芬 莫扎特 柴可夫斯基 毕加索 泰戈尔 巴尔扎克 莫泊桑 契诃夫 普希金 海明威 霍金 郎平 姚明 刘翔 许海峰 王濛 熊倪 刘璇 李小鹏 龙清泉 向艳梅 侯志慧
    """
}
