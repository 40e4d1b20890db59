import Testing

@testable import CommandLineTool

@Suite struct DecimalsTests {
  /// A confidence of 0.995 was told as 1.00, where the JSON had it less than certain.
  @Test(
    arguments: [
      (0.995, 2, "0.99"), (0.9999999, 2, "0.99"), (1, 2, "1.00"), (0.994, 2, "0.99"), (0.5, 2, "0.50"),
      (0.001, 2, "0.01"), (0, 2, "0.00"), (0.99996, 4, "0.9999"), (0.985, 1, "0.9"), (0.949, 1, "0.9"),
    ])
  func whatIsNotCertainIsNotShownAsCertain(number: Double, count: Int, expected: String) {
    #expect(share(number, count) == expected)
  }
}
