import Testing

@testable import PageParsing

@Suite struct FeatureListTests {
  @Test func knowsEachFeatureThatWasAddedAndNoOther() {
    for feature in Feature.allCases {
      var list = FeatureList()
      list.append((.verse, 1))
      list.append((feature, 0.5))
      #expect(list.map(\.value) == [1, 0.5])
      for other in Feature.allCases { #expect(list.contains(other) == (other == feature || other == .verse)) }
    }
    #expect(FeatureList().isEmpty)
  }

  @Test func allFeaturesHaveABit() { #expect(Feature.allCases.count <= FeatureList.most) }
}
