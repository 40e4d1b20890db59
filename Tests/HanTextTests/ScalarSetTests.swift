import HanText
import Testing

@Suite struct ScalarSetTests {
  @Test func holdsItsCharactersAndNoOthers() {
    let set: ScalarSet = ["。", "a", "\u{0}", "\u{FFFF}", "𠀀"]
    let others: [Unicode.Scalar] = ["、", "b", "\u{1}", "\u{FFFE}", "𠀁", "\u{20}", "\u{10FFFF}"]
    for scalar in ["。", "a", "\u{0}", "\u{FFFF}", "𠀀"] as [Unicode.Scalar] { #expect(set.contains(scalar)) }
    for scalar in others { #expect(!set.contains(scalar)) }
  }

  @Test func isTheSetOfALiteralsCharacters() {
    let text = "的和与在为把将，。、！《》()abc〔〕"
    let set: ScalarSet = "的和与在为把将，。、！《》()abc〔〕"
    let plain = Set(text.unicodeScalars)
    for value: UInt32 in 0...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      #expect(set.contains(scalar) == plain.contains(scalar))
    }
  }
}
