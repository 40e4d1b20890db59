import Glibc

/// Works on inputs on several threads and takes the results in the order of the inputs on the calling thread.
///
/// At most `window` results wait to be taken, so that the memory used does not grow with the number of inputs. Threads of
/// the system are used and not tasks: the one that takes blocks in SQLite, and callers need not be asynchronous.
enum OrderedParallelMap {
  /// Works on all inputs.
  ///
  /// - Parameters:
  ///   - count: the number of inputs.
  ///   - jobs: the number of threads beside the calling one.
  ///   - window: how far the threads may be ahead of what was taken.
  ///   - work: works on one input, on any thread.
  ///   - take: takes each result, on the calling thread.
  /// - Throws: what `take` throws; then the rest of the inputs is left.
  static func run<Output: Sendable, Failure: Error>(
    count: Int, jobs: Int, window: Int, work: @escaping @Sendable (Int) -> Output,
    take: (Output) throws(Failure) -> Void
  ) throws(Failure) {
    let line = AssemblyLine(count: count, window: max(1, window), work: work)
    var threads: [pthread_t] = []
    for _ in 0..<max(1, min(jobs, count)) {
      if let thread = line.startThread() { threads.append(thread) }
    }
    defer {
      line.stop()
      for thread in threads { pthread_join(thread, nil) }
    }
    for index in 0..<count {
      // Without a thread (the system refused one) the work is done here.
      guard let output = threads.isEmpty ? work(index) : line.waitForResult(index) else { return }
      try take(output)
    }
  }
}

/// The state that the threads share, behind one lock.
@safe private final class AssemblyLine<Output: Sendable>: @unchecked Sendable {
  private let count: Int
  private let window: Int
  private let work: @Sendable (Int) -> Output
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var next = 0
  private var taken = 0
  private var results: [Int: Output] = [:]
  private var isStopped = false

  init(count: Int, window: Int, work: @escaping @Sendable (Int) -> Output) {
    self.count = count
    self.window = window
    self.work = work
    unsafe lock = .allocate(capacity: 1)
    unsafe changed = .allocate(capacity: 1)
    unsafe lock.initialize(to: pthread_mutex_t())
    unsafe changed.initialize(to: pthread_cond_t())
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(lock)
    unsafe pthread_cond_destroy(changed)
    unsafe lock.deallocate()
    unsafe changed.deallocate()
  }

  func startThread() -> pthread_t? {
    var thread = pthread_t()
    let context = unsafe Unmanaged.passRetained(Runner(run: { self.runThread() })).toOpaque()
    let code = unsafe pthread_create(
      &thread, nil,
      { context in
        if let context = unsafe context {
          unsafe Unmanaged<Runner>.fromOpaque(context).takeRetainedValue().run()
        }
        return nil
      }, context)
    guard code == 0 else {
      unsafe Unmanaged<Runner>.fromOpaque(context).release()
      return nil
    }
    return thread
  }

  private func runThread() {
    while true {
      unsafe pthread_mutex_lock(lock)
      while !isStopped, next < count, next >= taken + window { unsafe pthread_cond_wait(changed, lock) }
      guard !isStopped, next < count else {
        unsafe pthread_mutex_unlock(lock)
        return
      }
      let index = next
      next += 1
      unsafe pthread_mutex_unlock(lock)
      let output = work(index)
      unsafe pthread_mutex_lock(lock)
      results[index] = output
      unsafe pthread_cond_broadcast(changed)
      unsafe pthread_mutex_unlock(lock)
    }
  }

  func waitForResult(_ index: Int) -> Output? {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while true {
      if let output = results.removeValue(forKey: index) {
        taken = index + 1
        unsafe pthread_cond_broadcast(changed)
        return output
      }
      if isStopped { return nil }
      unsafe pthread_cond_wait(changed, lock)
    }
  }

  func stop() {
    unsafe pthread_mutex_lock(lock)
    isStopped = true
    unsafe pthread_cond_broadcast(changed)
    unsafe pthread_mutex_unlock(lock)
  }
}

/// Carries a closure through C.
private final class Runner {
  let run: () -> Void

  init(run: @escaping () -> Void) { self.run = run }
}
