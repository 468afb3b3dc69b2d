import QuyetText

/// Reads on in a file that is not YAML: what libyaml stops at is put aside with all that belongs to it, and the rest is read, so that a file
/// with several slips is answered in one run (panic-mode recovery: Aho, Lam, Sethi, Ullman, *Compilers*, 4.8.3). Only findings come of
/// it; a document with a part put aside is no document.
struct MendedReading {
    /// Most places that are put aside in one file.
    static let placeLimit = 20
    /// Most bytes that are read again for one file, so that a huge one is not read twenty times.
    static let workLimit = 8 << 20

    private let file: SourceFile
    private let source: SourceID
    private let lineStarts: [UInt32]
    private var bytes: [UInt8]
    /// Lines, from 1, that have been put aside.
    private var aside: Set<Int> = []
    private var findings: [Finding]

    init(_ file: SourceFile, _ source: SourceID, findings: [Finding]) {
        self.file = file
        self.source = source
        self.findings = findings
        lineStarts = file.lineStarts
        bytes = file.bytes
    }

    /// All findings: those of `first`, where libyaml stopped, and of what follows. `read` reads the rest as a document.
    static func findings(
        _ file: SourceFile, _ source: SourceID, first: [Finding], read: (inout YAMLTree, SourceFile) -> [Finding]
    ) -> [Finding] {
        guard UTF8Check.firstInvalid(file.bytes) == nil else { return first }
        var reading = MendedReading(file, source, findings: first)
        var stop = first.last { $0.rule == "syntax/malformed" }
        for _ in 0..<min(placeLimit, workLimit / max(1, file.bytes.count)) {
            guard let place = stop?.span, reading.putAside(Int(place.lower)) else { break }
            let mended = SourceFile(path: file.path, bytes: reading.bytes)
            let (tree, problems) = YAMLReader.read(mended, source)
            reading.add(problems)
            if var tree {
                reading.add(read(&tree, mended))
                break
            }
            stop = problems.last { $0.rule == "syntax/malformed" }
        }
        return reading.findings
    }

    /// Blanks the line at the offset, and the lines below it that stand deeper. False when nothing is left to put aside.
    private mutating func putAside(_ offset: Int) -> Bool {
        let first = file.line(at: UInt32(min(offset, max(0, bytes.count - 1))))
        guard aside.insert(first).inserted, let indentation = indentation(ofLine: first) else { return false }
        var last = first
        var next = first + 1
        while next <= lineStarts.count {
            if let other = self.indentation(ofLine: next) {
                guard other > indentation else { break }
                last = next
            }
            next += 1
        }
        for line in first...last {
            aside.insert(line)
            for index in range(ofLine: line) where bytes[index] != 10 && bytes[index] != 13 { bytes[index] = 32 }
        }
        return true
    }

    /// Keeps the findings that do not come of what was put aside: a key is not missing that may stand there, and what holds the place may have
    /// lost its value.
    private mutating func add(_ found: [Finding]) {
        let suspect = suspectLines()
        let uncertain: Set<String> = ["syntax/missing", "syntax/silencing", "syntax/unused-silencing", "syntax/unreachable-file"]
        for finding in found where !uncertain.contains(finding.rule) && !findings.contains(finding) {
            let line = file.line(at: finding.span.lower)
            if finding.rule == "syntax/malformed" {
                // The same again, right below: both come of what stands above them.
                if aside.contains(line - 1), findings.last(where: { $0.rule == finding.rule })?.message == finding.message { continue }
            } else if suspect.contains(line) {
                continue
            }
            findings.append(finding)
        }
    }

    private func suspectLines() -> Set<Int> {
        var result: Set<Int> = [1]
        for line in aside where !aside.contains(line - 1) {
            // Every line above that holds it; the items of a list may stand right below its key.
            guard let own = indentation(ofLine: line) else { continue }
            var depth = file.bytes[Int(lineStarts[line - 1]) + own] == UInt8(ascii: "-") ? own + 1 : own
            var above = line - 1
            while above >= 1, depth > 0 {
                if let indentation = indentation(ofLine: above), !aside.contains(above), indentation < depth {
                    depth = indentation
                    result.insert(above)
                }
                above -= 1
            }
        }
        return result
    }

    private func range(ofLine line: Int) -> Range<Int> {
        Int(lineStarts[line - 1])..<(line < lineStarts.count ? Int(lineStarts[line]) : file.bytes.count)
    }

    /// Columns before the first sign of a line, as it was written; nil for a line that is empty or a comment.
    private func indentation(ofLine line: Int) -> Int? {
        let range = range(ofLine: line)
        // U+00A0 is C2 A0: no space for YAML, but meant as one.
        guard let first = range.first(where: { file.bytes[$0] > 32 && file.bytes[$0] != 0xC2 && file.bytes[$0] != 0xA0 }),
            file.bytes[first] != UInt8(ascii: "#")
        else { return nil }
        return first - range.lowerBound
    }
}
