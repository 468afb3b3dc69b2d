import ArgumentParser
import Quyet
import QuyetText
import QuyetTime

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Arguments read, or one line on standard error and exit status 2.
enum Arguments {
    static func workspace(_ directory: String, language: Language?, known: Day? = nil) throws -> Workspace {
        do {
            return try Workspace(folder: directory, known: known)
        } catch {
            throw fail(error.message, language ?? .vi)
        }
    }

    /// Where a folder lies, seen from the current one: `a/b`; empty where it is the current folder itself, or does not lie below it.
    static func folder(_ path: String) -> String {
        var path = path[...]
        if path.hasPrefix("/") {
            guard let current = currentFolder, path == current || path.hasPrefix("\(current)/") else { return "" }
            path = path.dropFirst(current.count)
        }
        let parts = path.split(separator: "/").filter { $0 != "." }
        return parts.contains("..") ? "" : parts.joined(separator: "/")
    }

    private static var currentFolder: String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    static func day(_ text: String?, language: Language) throws -> Day? {
        guard let text else { return nil }
        guard let day = Day(parsing: text) else {
            throw fail(noDay(text), language)
        }
        return day
    }

    /// What is said of a text that should be a date.
    static func noDay(_ text: String) -> Message {
        Message(vi: "“{text}” không phải là một ngày có thật.", en: "“{text}” is not a real date.", ["text": .text(text)])
    }

    static func fail(_ message: Message, _ language: Language) -> ExitCode {
        Terminal.complain("quyet: \(message.rendered(language))")
        return Status.failure
    }
}

extension Arguments {
    /// `name=value` pairs.
    static func facts(_ pairs: [String], language: Language) throws -> [(name: String, value: String)] {
        try pairs.map { pair in
            guard let equals = pair.firstIndex(of: "=") else {
                throw fail(
                    Message(
                        vi: "“{text}” phải viết dạng tên=giá trị.", en: "“{text}” must be written as name=value.", ["text": .text(pair)]),
                    language)
            }
            return (pair[..<equals].trimmed, pair[pair.index(after: equals)...].trimmed)
        }
    }
}

extension Substring {
    var trimmed: String {
        var text = self
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
