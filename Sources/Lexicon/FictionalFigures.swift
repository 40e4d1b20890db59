/// Figures of plays, novels and legends with names like persons': no natural persons.
///
/// Facts of common knowledge, collected by hand from the four great novels, the repertoire of 京剧, 湘剧 and 花鼓戏, the model
/// operas and books for children. Names that living persons commonly bear (李玉和, 刘海, 李双双) and persons of history who
/// became figures of plays (包拯, 关羽) are left out.
public enum FictionalFigures {
  /// The names by their characters, 16 bits each.
  private static let keys: Set<UInt64> = {
    var keys: Set<UInt64> = []
    for name in names.description.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      var key: UInt64 = 0
      for (offset, scalar) in name.unicodeScalars.enumerated() {
        key |= UInt64(scalar.value & 0xFFFF) << UInt64(16 * offset)
      }
      keys.insert(key)
    }
    return keys
  }()

  /// Whether it is the name of such a figure.
  ///
  /// - Parameter key: two to four folded characters, 16 bits each, the first lowest.
  /// - Returns: true for 穆桂英.
  public static func contains(_ key: UInt64) -> Bool { keys.contains(key) }

  private static let names: StaticString = """
    穆桂英 佘太君 佘赛花 花木兰 杨宗保 杨排风 樊梨花 薛丁山 王宝钏 薛平贵 秦香莲 陈世美 窦娥 赵五娘 杜十娘 崔莺莺
    杜丽娘 柳梦梅 白素贞 白娘子 许仙 祝英台 梁山伯 马文才 孟姜女 董永 七仙女 刘巧儿 小二黑 嫦娥 女娲 夸父
    精卫 牛郎 织女 愚公 玉皇大帝 王母娘娘 太上老君 二郎神 托塔天王 哪吒 钟馗 济公 铁拐李 吕洞宾 何仙姑 张果老 汉钟离
    曹国舅 蓝采和 韩湘子 孙悟空 猪八戒 沙和尚 沙悟净 唐僧 白骨精 牛魔王 铁扇公主 红孩儿 贾宝玉 林黛玉 薛宝钗 王熙凤
    史湘云 刘姥姥 晴雯 袭人 鲁智深 李逵 潘金莲 西门庆 武大郎 孙二娘 扈三娘 范进 严监生 孔乙己 祥林嫂 闰土 华老栓
    骆驼祥子 繁漪 周朴园 杨白劳 黄世仁 阿庆嫂 刁德一 胡传魁 沙奶奶 座山雕 小常宝 李铁梅 江水英 南霸天 吴琼花 胡汉三
    潘冬子 张嘎子 孟丽君 谢瑶环 貂蝉 陈三两 玉堂春 石敢当 田螺姑娘 白雪公主 匹诺曹 福尔摩斯 堂吉诃德 哈姆雷特
    罗密欧 朱丽叶 鲁滨逊 葛朗台 葫芦娃 阿凡提 美猴王
    """
}
