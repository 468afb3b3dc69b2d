import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Work on many things at once, in an order of results that does not depend on who did what.
public enum Cores {
    /// Things that one core takes at a time: enough to make taking them cheap, few enough to keep the cores level.
    public static let usualBatch = 16

    /// The result for each input, in the order of the inputs.
    public static func map<Input: Sendable, Result: Sendable>(
        _ inputs: [Input], batch: Int = usualBatch, _ work: @Sendable (Input) -> Result
    ) -> [Result] {
        map(inputs, batch: batch, state: {}, { input, _, _ in work(input) })
    }

    /// The result for each input, in the order of the inputs. Each core has a `state` of its own.
    ///
    /// - Parameter cores: How many to use; nil for all of the machine.
    public static func map<Input: Sendable, State, Result: Sendable>(
        _ inputs: [Input], cores: Int? = nil, batch: Int = usualBatch, state: @Sendable () -> State,
        _ work: @Sendable (Input, Int, State) -> Result
    ) -> [Result] {
        let workers = max(1, min(cores ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)), 64))
        guard inputs.count > batch, workers > 1 else {
            let state = state()
            return inputs.enumerated().map { work($0.element, $0.offset, state) }
        }
        let results = UnsafeMutableBufferPointer<Result?>.allocate(capacity: inputs.count)
        results.initialize(repeating: nil)
        defer {
            results.deinitialize()
            results.deallocate()
        }
        // Each place is written by the one core that took its batch.
        nonisolated(unsafe) let shared = results
        let taken = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            let state = state()
            while true {
                let start = taken.wrappingAdd(batch, ordering: .relaxed).oldValue
                guard start < inputs.count else { return }
                for index in start..<min(inputs.count, start + batch) { shared[index] = work(inputs[index], index, state) }
            }
        }
        return results.compactMap { $0 }
    }
}
