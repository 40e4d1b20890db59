/// What tells the roles of lines, as learned: the models that are learned together.
package struct RoleModels: Sendable {
  let decoder: RoleDecoder
  let wording: WordingModel

  /// Those that are built in.
  package static let trained = RoleModels(decoder: .trained, wording: .trained)

  private init(decoder: RoleDecoder, wording: WordingModel) {
    (self.decoder, self.wording) = (decoder, wording)
  }

  /// Models from tables in the form of those that are built in, without a second reading: those by which
  /// `scripts/roles/train` reads pages that it left out.
  package init(weights: [UInt8], network: [UInt8], wording: [UInt8]) {
    decoder = RoleDecoder(
      weights: RoleWeights(table: WeightTable(weights)),
      network: LineNetwork(table: WeightTable(network), signs: LineNetwork.roleSigns), second: nil)
    self.wording = WordingModel(table: wording)
  }
}
