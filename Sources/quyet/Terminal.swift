import ArgumentParser
import QuyetText

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Where the command writes, and whether in colour.
enum Terminal {
    /// Colour only on a terminal, and never with `NO_COLOR` (no-color.org).
    static var hasColour: Bool {
        if let value = getenv("NO_COLOR"), value.pointee != 0 { return false }
        if let term = getenv("TERM"), String(cString: term) == "dumb" { return false }
        return isatty(1) == 1
    }

    /// All of standard input.
    static func input() -> [UInt8] {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(0, &buffer, buffer.count)
            if count <= 0 { return result }
            result += buffer[..<count]
        }
    }

    static func write(_ text: String) { put(text, to: 1) }
    static func complain(_ text: String) { put(text + "\n", to: 2) }
    /// A question; the answer goes on the same line.
    static func ask(_ text: String) { put(text, to: 2) }

    private static func put(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { buffer in
            var done = 0
            while done < buffer.count, let base = buffer.baseAddress {
                let count = write(descriptor, base + done, buffer.count - done)
                if count <= 0 { return }
                done += count
            }
        }
    }

    private static func write(_ descriptor: Int32, _ bytes: UnsafePointer<UInt8>, _ count: Int) -> Int {
        #if canImport(Glibc)
            Glibc.write(descriptor, bytes, count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes, count)
        #else
            Darwin.write(descriptor, bytes, count)
        #endif
    }
}

/// Exit statuses (architecture.md): 1 an error-level finding, 2 the command could not do its work.
enum Status {
    static let findings = ExitCode(1)
    static let failure = ExitCode(2)
}

extension Language: ExpressibleByArgument {}
