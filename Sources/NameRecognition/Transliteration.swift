import HanText

/// The characters that write the sounds of foreign and minority names.
///
/// Drawn from Xinhua's tables for names (《世界人名翻译大辞典》) and from the usual ones for Uyghur, Tibetan and Mongol
/// names.
enum Transliteration {
  private static let sounds: [Bool] = {
    let characters: StaticString = """
      阿埃艾爱安昂奥巴芭白柏班邦包保堡鲍贝本比彼毕边宾波伯博勃布卜采蔡查察昌茨慈措达大代戴黛丹当道德登邓狄迪蒂丁东杜顿多
      厄恩尔耳法凡方菲费芬丰冯佛夫弗福富盖甘冈高戈哥格葛根贡古瓜圭郭果哈海汉豪赫黑亨洪胡华怀惠霍基吉季加贾简江姜杰捷金津
      卡凯坎康考柯科克肯孔寇库夸奎昆阔拉莱赖兰朗劳勒雷蕾黎里理利丽莉莲连廉列林琳龙卢鲁露伦罗洛吕马玛迈麦曼芒毛茂梅门蒙孟
      米密敏明摩莫默姆穆拿那娜纳乃奈南瑙内嫩尼涅宁纽农努诺欧帕派潘庞培佩彭皮平泼珀普奇齐契恰强乔切钦琴丘热仁荣茹儒瑞若萨塞
      赛桑瑟森沙莎珊尚绍舍申圣盛施什史叔舒斯丝松苏素梭索塔泰坦汤唐陶特滕提蒂田廷通图土吐托瓦旺威韦维魏温文翁沃乌武伍西希
      锡席夏显香肖谢辛欣星雄休许旭逊雅亚延扬尧耶叶伊依易因英尤于约扎泽曾詹哲珍芝治兹朱卓宗祖佐娅妮妲吾买孜木江艾古丽合提
      次仁旦增扎西央金卓玛才让多吉贡嘎索南尼玛巴图其其格那仁高娃日乌力罕孟毕力格布赫达来吐尔逊热依木努肉孜库尔班得翰
      """
    var table = [Bool](repeating: false, count: 0x10000)
    for scalar in characters.description.unicodeScalars where scalar.isHan {
      table[Int(Folding.fold(scalar).value)] = true
    }
    return table
  }()

  /// Characters that hardly ever stand in a Chinese word of two characters: what holds one is written by its sounds.
  private static let foreign: ScalarSet = "埃芭彼蒂娅妮妲耶伊詹兹姬玛莎珊娜琳莉"

  /// Whether a part of a name is written by its sounds, though the table of words may have it: 乔治, 玛丽, 杰克逊.
  static func isForeign(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    part.count > 2 || part.contains(where: foreign.contains)
  }

  /// Whether the character at a place writes a sound of such names.
  static func isSound(_ text: HanScalars, _ position: Int) -> Bool {
    let scalar = text[position]
    if scalar.value < 0x10000, sounds[Int(scalar.value)] { return true }
    guard position > 0 else { return false }
    // Words of their own outside a few names: 阿不都拉, 阿卜都热依木, 艾山.
    return switch (text[position - 1], scalar) {
    case ("阿", "不"), ("不", "都"), ("卜", "都"), ("艾", "山"): true
    default: false
    }
  }

  /// Where a name begins whose sounds go back to a place: behind a word that announces it (歌星迈克尔·杰克逊) or joins it to
  /// what stands before (当胡安·安东尼奥).
  static func beginning(_ text: HanScalars, _ first: Int, _ dot: Int, _ context: NameContext) -> Int {
    guard first + 2 < dot else { return first }
    for start in first + 1..<dot - 1 {
      let side = context.before(text, start)
      if side.kind.isWord, side.length > 1 { return start }
    }
    return text[first] == "当" || text[first] == "因" ? first + 1 : first
  }

  /// Whether a name ends before a place, since a word begins there that goes on the sentence.
  static func endsBefore(_ text: HanScalars, _ position: Int) -> Bool {
    // 因, 当 and the like are sounds only inside a name.
    let goesOn = position + 1 < text.count && isSound(text, position + 1)
    switch text[position] {
    case "因", "当", "来": if !goesOn { return true }
    default: break
    }
    guard position + 1 < text.count else { return false }
    return pairs.contains(UInt64(text[position].value) << 32 | UInt64(text[position + 1].value))
  }

  private static let pairs: Set<UInt64> = {
    let words: StaticString =
      "当天 当选 当日 当地 当时 通过 通报 因为 因此 大使 大夫 强调 提出 提到 提议 代表 明天 明确 高兴 来到 连任 易手 希望 平静 得到 得知 得出 得了 得以"
    var result: Set<UInt64> = []
    for word in words.description.split(separator: " ") {
      let scalars = Array(word.unicodeScalars)
      result.insert(UInt64(scalars[0].value) << 32 | UInt64(scalars[1].value))
    }
    return result
  }()
}
