import HanText

/// Words beside 村 and 社区 that tell names of villages from talk of villages. Collected by hand for this program.
enum VillageWords {
  /// What sorts of villages and communities there are, and what is done in them: 示范村, 老旧社区, 组织社区.
  private static let generic: Set<ArraySlice<Unicode.Scalar>> = words(
    """
    新农 贫困 示范 重点 文明 美丽 城市 城镇 农村 乡村 乡镇 老旧 智慧 城中 中心 附近 所有 部分 基层 自然 行政 偏远 边远 薄弱 先进 特色 帮扶
    驻点 试点 周边 所辖 下辖 辖内 辖区 各级 农业 旅游 生态 宜居 秀美 新型 现代 移民 安置 空心 异地 结对 联点 深度 省级 市级 国家 全国
    全省 全市 全区 全县 全镇 全乡 组织 召开 开展 深入 走进 进入 走访 推进 发动 动员 联合 指导 要求 号召 鼓励 协调 安排 选派 调研 打造
    创建 加强 实现 完成 通过 针对 按照 发布 启动 举办 举行 成立 派出 服务 下沉 入驻 联系 包保 包村 相关 其他 其余 不少 许多 干部 党员
    """)

  /// Whether such a word stands in a text of a few characters.
  static func isGeneric(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.indices.dropLast().contains { generic.contains(text[$0..<$0 + 2]) }
  }

  /// What stands behind the name of a village.
  private static let behind: [ArraySlice<Unicode.Scalar>] = Array(
    words("村民 居民 党 支部 支书 书记 主任 委 村委 居委 网格 组 妇女 民兵 会计 卫生 小学 的 人 第 秘书 驻村 扶贫 农民 老 在 因"))

  /// Whether such a word stands at a place.
  static func follows(_ text: HanScalars, _ at: Int) -> Bool {
    behind.contains { at + $0.count <= text.count && text[at..<at + $0.count].elementsEqual($0) }
  }

  private static func words(_ list: StaticString) -> Set<ArraySlice<Unicode.Scalar>> {
    Set(
      list.description.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
        Folding.fold($0.unicodeScalars)[...]
      })
  }
}
