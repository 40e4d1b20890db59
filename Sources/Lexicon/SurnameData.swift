/// Surnames and how many of a thousand people bear them.
enum SurnameData {
  /// A line: people per thousand, a tab, the single surnames that share the figure.
  ///
  /// The first hundred are rounded from the Ministry of Public Security's name reports (全国姓名报告, 2018-2020); the
  /// rest stand in descending steps of an estimate. A character that is far more often a word (和, 时, 来) has a
  /// smaller figure than its bearers alone would give.
  static let single: StaticString = """
    72	王李张
    53	刘
    46	陈
    31	杨
    22	黄
    20	吴赵周
    12.5	徐孙马朱胡林郭
    11	何高罗
    8.5	郑梁谢宋唐许
    7	邓冯韩曹曾彭蔡潘
    6	田董袁余叶蒋杜苏魏程吕丁沈任姚卢
    5	于傅钟姜崔谭廖范汪陆金戴贾韦肖
    4	石
    3.5	夏邱方侯邹孟秦江阎薛尹黎史龙陶贺顾毛郝龚邵万钱严
    3.4	熊雷
    3	白段
    2.6	向
    2.5	闫
    2.4	覃莫孔汤文易
    2.2	武温康
    2	施樊葛邢乔伍庞颜倪庄聂左常付
    1.6	牛齐章鲁岳翟殷詹耿兰俞柳
    1.5	安申尚单
    1.4	欧焦甘宁纪曲
    1.3	祝包符舒阮柯梅童凌毕季裴霍涂
    1.2	关成路游
    1	萧翁冉骆辛靳管蒙鲍喻祁蒲卫
    0.9	苗谷盛房
    0.8	柴华滕屈饶解牟艾尤阳穆司卓古吉缪项
    0.7	蓝
    0.6	简连芦麦褚娄窦戚岑景宫卜晏席柏宗瞿边
    0.5	车冷米桂全佟应臧闵苟邬卞姬仇栾隋荣池乐旷丘代
    0.4	时农费刁沙巫寇桑郎甄丛仲虞敖巩明佘查苑粟区
    0.3	党商麻迟邝封谈匡鞠荆冀郁胥原栗燕楚鄢劳皮楼盘强云邸习
    0.25	谌奚冼蔺厉伊仝郜阚帅屠朴盖廉禹井祖漆巴丰卿狄宣晋敬扈晁芮阙浦戈鹿薄雍辜羊乌裘亓邰赫杭况宿逯茹诺慕亢嵇哈湛宾戎茅於揭尉冶檀昝衡尧闭
    0.2	师惠班储闻权练容印展幸荀诸
    0.15	南满花平修危奉酆
    0.12	亥宓仵贠苻逄税卯令蹇禚嘉操矫桓贡咸郗滑蔚钮邴汲仰仉缑璩锺钭堵宰竺隗叔郏钦郦濮扶庾暨弘殳沃夔禄苍贲昌蒯盍佴伯赏墨谯笪莘毋郤郄芈恽鄂郇葭巢郯厍蔄幺候佀麴雒佰沐肇乜仙禤谬侍甯郸贝磨瓮楮衷虢漕茆揣粘拓萨宛竹楠庹邳忻侴俸眭伉冮戢尕
    0.1	和海豆支国计门来都伏母那鲜隆战勾干元束衣信阴富官
    0.08	初玉银呼
    0.05	位索相普阿利居智植逢弓松牧通东双红言巨仓晓铁岩宝从
    0.03	公但种蓬才步山寿别越广后福归敏青扎旦水
    0.02	斯由续承能益暴年爱营历库折线召尼户念格达
    """

  /// The same for surnames of two characters.
  static let compound: StaticString = """
    0.7	欧阳
    0.08	上官
    0.06	司徒
    0.05	诸葛 皇甫
    0.04	司马 令狐
    0.02	尉迟 慕容 夏侯 东方 申屠
    0.01	公孙 闻人
    0.005	长孙 宇文 澹台 公冶 濮阳 淳于 单于 太叔 端木 呼延 南宫 独孤 万俟 钟离 轩辕 赫连 拓跋 完颜 纳兰 东郭 西门 南门 左丘 公羊 仲孙 鲜于 司空 闾丘 亓官 司寇 颛孙 子车 巫马 公西 漆雕 乐正 壤驷 公良 夹谷 宰父 谷梁 段干 梁丘 耶律 即墨 达奚 褚师 归海 羊舌 微生
    """
}
