import ArchiveModel
import ArchiveStore
import Lexicon
import NameRecognition
import Synchronization

/// The names that may be known, with what the texts read so far show of each. Shared by the threads of a refresh.
final class NameLedger: Sendable {
  /// What one span of articles adds.
  struct Gain: Sendable {
    var mentions: [KnownMention] = []
    /// Names that stand in an article and are none, one entry an article, by number.
    var doubts: [Int32] = []
    /// Names that an article mentions, one entry an article, by number.
    var numbers: [Int32] = []
  }

  private struct State {
    var names: [KnownName]
    var changed: Set<Int32> = []
  }

  private let keys: KnownNames
  private let limits: [KnownNameRule.Limits]
  private let state: Mutex<State>

  init(_ names: [KnownName], _ rule: KnownNameRule) {
    let keys = names.map { KnownNames.key(of: $0.name) }
    self.keys = KnownNames(keys)
    limits = zip(keys, names).map { rule.limits($0, articles: $1.articles, titled: $1.titled) }
    state = Mutex(State(names: names))
  }

  /// All names.
  var all: [KnownName] { state.withLock { $0.names } }

  /// Whether a name of the ledger is known.
  func knows(_ name: KnownName) -> Bool {
    guard let number = keys.number(of: KnownNames.key(of: name.name)) else { return false }
    return limits[number].hold(mentions: name.mentions, doubts: name.doubts)
  }

  /// Adds what a span showed.
  func add(_ gain: Gain) {
    state.withLock { state in
      for number in gain.numbers {
        state.names[Int(number)].mentions += 1
        state.changed.insert(number)
      }
      for number in gain.doubts {
        state.names[Int(number)].doubts += 1
        state.changed.insert(number)
      }
    }
  }

  /// The names whose counts changed since the last call.
  func takeChanged() -> [KnownName] {
    state.withLock { state in
      let numbers = state.changed.sorted()
      state.changed.removeAll(keepingCapacity: true)
      return numbers.map { state.names[Int($0)] }
    }
  }

  /// Reads a span of articles; done on any thread.
  ///
  /// Names beyond their limits already are passed over: counts only grow, so that no order of spans changes what is known.
  func read(_ span: ClosedRange<Int64>, of archive: String, _ lexicon: Lexicon) -> Result<Gain, StoreError> {
    let isHopeless = state.withLock { state in
      zip(state.names, limits).map { !$1.hold(mentions: $0.mentions, doubts: $0.doubts) }
    }
    var reader = KnownNameReader(lexicon: lexicon)
    var gain = Gain()
    do throws(StoreError) {
      try ArchiveReader(path: archive).forEachReading(in: span) { number, article in
        for sighting in reader.read(article, keys, isWanted: { !isHopeless[$0] }) {
          let name = Int32(truncatingIfNeeded: sighting.number)
          guard sighting.count > 0 else {
            gain.doubts.append(name)
            continue
          }
          gain.numbers.append(name)
          gain.mentions.append(
            KnownMention(
              article: number, position: sighting.item << 24 | sighting.offset,
              name: KnownNames.name(of: keys.keys[sighting.number]),
              printed: sighting.name, count: sighting.count, titles: sighting.titles,
              lines: sighting.items.flatMap { article.items[$0].lines }, weight: sighting.weight))
        }
      }
    } catch { return .failure(error) }
    return .success(gain)
  }
}
