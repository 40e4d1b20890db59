/// SHA-256 after FIPS 180-4 (https://doi.org/10.6028/NIST.FIPS.180-4): names a dump by its bytes.
///
/// The toolchain has no hash function outside of packages, and this one must be stable for ever.
public struct SHA256: Sendable {
  /// The 32 bytes of the hash of these bytes.
  public static func hash(_ bytes: [UInt8]) -> [UInt8] { hash(bytes.span) }

  /// The 32 bytes of the hash of these bytes.
  public static func hash(_ bytes: Span<UInt8>) -> [UInt8] {
    var state = SHA256()
    var position = 0
    while position + 64 <= bytes.count {
      state.compress(bytes, at: position)
      position += 64
    }
    // The rest, the bit 1, zeros, and the length in bits as 64-bit big-endian number.
    var rest: [UInt8] = []
    rest.reserveCapacity(128)
    for index in position..<bytes.count { rest.append(bytes[index]) }
    rest.append(0x80)
    while rest.count % 64 != 56 { rest.append(0) }
    let bitCount = UInt64(bytes.count) &* 8
    for shift in stride(from: 56, through: 0, by: -8) {
      rest.append(UInt8(truncatingIfNeeded: bitCount >> UInt64(shift)))
    }
    for block in stride(from: 0, to: rest.count, by: 64) { state.compress(rest.span, at: block) }
    return state.digest
  }

  private var h: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  private var digest: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for index in 0..<8 {
      for shift: UInt32 in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: h[index] >> shift)) }
    }
    return bytes
  }

  /// One block of 64 bytes.
  private mutating func compress(_ bytes: Span<UInt8>, at start: Int) {
    var w = InlineArray<64, UInt32>(repeating: 0)
    for t in 0..<16 {
      let i = start + 4 * t
      w[t] =
        UInt32(bytes[i]) << 24 | UInt32(bytes[i + 1]) << 16 | UInt32(bytes[i + 2]) << 8 | UInt32(bytes[i + 3])
    }
    for t in 16..<64 {
      let x = w[t - 15]
      let y = w[t - 2]
      let s0 = x.rotated(7) ^ x.rotated(18) ^ x >> 3
      let s1 = y.rotated(17) ^ y.rotated(19) ^ y >> 10
      w[t] = w[t - 16] &+ s0 &+ w[t - 7] &+ s1
    }
    var (a, b, c, d, e, f, g, k) = (h[0], h[1], h[2], h[3], h[4], h[5], h[6], h[7])
    // Eight rounds after each other, so that the letters change places in the text and not in the processor.
    for t in stride(from: 0, to: 64, by: 8) {
      Self.round(a, b, c, &d, e, f, g, &k, Self.constants[t] &+ w[t])
      Self.round(k, a, b, &c, d, e, f, &g, Self.constants[t + 1] &+ w[t + 1])
      Self.round(g, k, a, &b, c, d, e, &f, Self.constants[t + 2] &+ w[t + 2])
      Self.round(f, g, k, &a, b, c, d, &e, Self.constants[t + 3] &+ w[t + 3])
      Self.round(e, f, g, &k, a, b, c, &d, Self.constants[t + 4] &+ w[t + 4])
      Self.round(d, e, f, &g, k, a, b, &c, Self.constants[t + 5] &+ w[t + 5])
      Self.round(c, d, e, &f, g, k, a, &b, Self.constants[t + 6] &+ w[t + 6])
      Self.round(b, c, d, &e, f, g, k, &a, Self.constants[t + 7] &+ w[t + 7])
    }
    h = h &+ SIMD8(a, b, c, d, e, f, g, k)
  }

  /// One round (FIPS 180-4, 6.2.2): `d` and `h` take what becomes of them.
  @inline(__always)
  private static func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
    _ h: inout UInt32, _ term: UInt32
  ) {
    let s1 = e.rotated(6) ^ e.rotated(11) ^ e.rotated(25)
    let t1 = h &+ s1 &+ (g ^ e & (f ^ g)) &+ term
    let s0 = a.rotated(2) ^ a.rotated(13) ^ a.rotated(22)
    d = d &+ t1
    h = t1 &+ s0 &+ (a & b ^ c & (a ^ b))
  }

  /// FIPS 180-4, 4.2.2: the fractional parts of the cube roots of the first 64 primes.
  private static let constants: InlineArray<64, UInt32> = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

extension UInt32 {
  fileprivate func rotated(_ count: UInt32) -> UInt32 { self >> count | self << (32 - count) }
}
