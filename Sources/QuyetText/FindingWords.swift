/// The parts of a finding in words, as every renderer says them.
struct FindingWords {
    let language: Language

    /// Why, an example, and a way out: a paragraph each, `vì: …`, `ví dụ: …`, `sửa: …`.
    func reasons(_ finding: Finding, _ sources: SourceSet) -> [String] {
        var paragraphs = finding.because.map { because in
            let at = sources.place(because.span)
            return "\(label(vi: "vì", en: "because")): \(at.file):\(at.line): \(because.message.rendered(language))"
        }
        if let witness = finding.witness, let text = text(of: witness) {
            paragraphs.append("\(label(vi: "ví dụ", en: "for example")): \(text)")
        }
        if let advice = advice(finding) { paragraphs.append(advice) }
        return paragraphs
    }

    /// `sửa: …`, or nil where there is no advice.
    func advice(_ finding: Finding) -> String? {
        finding.advice.map { "\(label(vi: "sửa", en: "fix")): \($0.rendered(language))" }
    }

    func levelName(_ level: Level) -> String {
        switch (level, language) {
        case (.error, .vi): "lỗi"
        case (.warning, .vi): "cảnh báo"
        case (.note, .vi): "gợi ý"
        case (_, .en): level.rawValue
        }
    }

    /// ` (dự thảo)` after the rule of a finding that rests on a text not yet signed.
    func draftMark(_ finding: Finding) -> String { finding.draft ? label(vi: " (dự thảo)", en: " (draft)") : "" }

    /// What heads the list of what was not judged.
    var notVerified: String { label(vi: "chưa xét", en: "not verified") }

    /// What heads the list of what comments let pass.
    var silenced: String { label(vi: "được cho qua", en: "silenced") }

    func label(vi: String, en: String) -> String { language == .vi ? vi : en }

    private func text(of witness: Witness) -> String? {
        var parts: [String] = []
        if !witness.data.isEmpty { parts.append(witness.data.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")) }
        if let commune = witness.commune { parts.append(commune) }
        if !witness.path.isEmpty { parts.append(witness.path.joined(separator: " → ")) }
        // A day alone says no more than the period does.
        if let date = witness.date, !parts.isEmpty { parts.append(MessageArgument.day(date).rendered(language)) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }
}
