import Lexicon
import Testing

@Suite struct PlaceRegisterTests {
  private let register = PlaceRegister.builtIn

  @Test func aCodeMeansNothingWithoutItsYear() throws {
    let now = try #require(register.place("荷塘区", [.county]))
    let before = try #require(register.place("东区"))
    #expect(now.code == before.code && now.code == "430202")
    #expect(now.first == before.last && now.first == "1997-05-31")
    #expect(before.successors == ["荷塘区", "石峰区"] && before.codeYear == nil && now.codeYear == 2024)
    #expect(register.predecessors(of: "渌口区").map(\.name) == ["株洲县"])
    #expect(register.predecessors(of: "荷塘区").map(\.name) == ["东区", "郊区", "株洲县"])
  }

  @Test func everyDistrictOfTheGazetteerIsInIt() {
    for name in Gazetteer.builtIn.districts {
      #expect(register.place(name, [.county, .zone]) != nil, "\(name)")
    }
    #expect(register.places.count { $0.level == .county } == 9)
    #expect(register.places.count { $0.level == .town } == 112)
  }

  @Test func placesFitTogether() {
    var codes: Set<String> = []
    for place in register.places {
      let isUnder = place.parent == "株洲市" || register.place(place.parent, [.county, .zone]) != nil
      #expect(isUnder, "\(place.name) lies in \(place.parent)")
      if let point = place.point {
        #expect(
          (113...114.2).contains(point.longitude) && (26...28.1).contains(point.latitude), "\(place.name)")
      }
      if place.level == .county || place.level == .town, let code = place.code {
        #expect(codes.insert(code).inserted, "\(code) stands twice")
        #expect(code.utf8.count == (place.level == .county ? 6 : 9) && code.hasPrefix("4302"))
      }
      if place.level == .town { #expect(place.last == nil && place.codeYear == 2023) }
    }
    // No source gives points of towns: none is made up.
    #expect(register.places.allSatisfy { $0.level == .county || $0.point == nil })
    #expect(register.place("南区")?.successors == ["芦淞区"])
    #expect(register.place("天心区") == nil)
  }
}
