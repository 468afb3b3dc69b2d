import QuyetSyntax
import QuyetText
import QuyetTime

extension Impact {
    /// For people: competence, provisions and findings, before and after.
    public func text(_ language: Language, _ sources: SourceSet) -> String {
        var lines = [
            ImpactMessages.heading([
                "number": .text(number), "draft": .message(isDraft ? ImpactMessages.draft : Message(vi: "", en: "")),
                "periods": ImpactMessages.periods(days),
            ]).sentence(language)
        ]
        lines += ["", ImpactMessages.competence(["count": .number(competence.count)]).rendered(language)]
        for change in competence {
            lines.append("  \(change.subject.id)\(change.name.isEmpty ? "" : "  \(change.name)")")
            lines += bands(change.before, ImpactMessages.before, language) + bands(change.after, ImpactMessages.after, language)
        }
        lines += ["", ImpactMessages.provisions(["count": .number(provisions.count)]).rendered(language)]
        for provision in provisions {
            lines.append(
                "  "
                    + ImpactMessages.provision([
                        "content": .message(provision.content), "citation": .text(provision.citation),
                        "before": ImpactMessages.periods(provision.before), "after": ImpactMessages.periods(provision.after),
                    ]).sentence(language) + " (\(provision.place.file):\(provision.place.line))")
        }
        for (title, findings) in [(ImpactMessages.appeared, appeared), (ImpactMessages.gone, gone)] {
            lines += ["", title(["count": .number(findings.count)]).rendered(language)]
            for finding in findings {
                let place = sources.place(finding.span)
                lines.append("  \(place.file):\(place.line):\(place.column): [\(finding.rule)] \(finding.message.sentence(language))")
            }
        }
        if !notVerified.isEmpty { lines += [""] + notVerified.map { $0.sentence(language) } }
        return lines.joined(separator: "\n") + "\n"
    }

    private func bands(_ bands: [CompetenceTimeline.Band], _ when: Message, _ language: Language) -> [String] {
        if bands.isEmpty { return ["    \(when.rendered(language)): \(ImpactMessages.nothing.rendered(language))"] }
        return bands.flatMap { band in
            ["    \(when.rendered(language)), \(TimelineMessages.heading(band, namesAct: band.act != .decide).rendered(language)):"]
                + band.segments.map {
                    "      \(MessageArgument.period($0.days).rendered(language))  \(TimelineMessages.result($0).rendered(language))"
                }
        }
    }

    public func json(_ language: Language, _ sources: SourceSet) -> String {
        let root = JSONWriter()
        root.object {
            $0.key("version").number(1)
            $0.key("instrument").string(number)
            $0.key("draft").bool(isDraft)
            $0.key("periods").periods(days)
            $0.key("competence").array(competence) { json, change in
                json.object {
                    $0.key("subject").subject(change.subject)
                    $0.key("name").string(change.name)
                    for (key, bands) in [("before", change.before), ("after", change.after)] {
                        $0.key(key).array(bands) { json, band in
                            json.object {
                                $0.key("act").string(band.act.spelling(.en))
                                $0.key("communes").communes(band.communes, language)
                                $0.key("cases").string(band.cases.rendered(language))
                                $0.key("segments").array(band.segments) { json, segment in
                                    json.object {
                                        $0.key("period").days(segment.days)
                                        $0.key("holders").array(segment.holdings) { $0.holding($1) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
            $0.key("provisions").array(provisions) { json, provision in
                json.object {
                    $0.key("citation").string(provision.citation)
                    $0.key("content").string(provision.content.rendered(language))
                    $0.key("file").string(provision.place.file)
                    $0.key("line").number(provision.place.line)
                    $0.key("before").periods(provision.before)
                    $0.key("after").periods(provision.after)
                }
            }
            for (key, findings) in [("appeared", appeared), ("gone", gone)] {
                $0.key(key).array(findings) { json, finding in
                    let place = sources.place(finding.span)
                    json.object {
                        $0.key("rule").string(finding.rule)
                        $0.key("level").string(finding.level.rawValue)
                        $0.key("file").string(place.file)
                        $0.key("line").number(place.line)
                        $0.key("column").number(place.column)
                        $0.key("message").string(finding.message.sentence(language))
                    }
                }
            }
            $0.key("notVerified").messages(notVerified, language)
        }
        return root.text + "\n"
    }
}

enum ImpactMessages {
    static let heading = Message(
        vi: "{number}{draft}, có hiệu lực {periods}: không có và có văn bản này.",
        en: "{number}{draft}, in force {periods}: without this instrument and with it.")
    static let draft = Message(vi: " (dự thảo)", en: " (draft)")
    static let competence = Message(
        vi: "Thẩm quyền thay đổi: {count} thủ tục, nhiệm vụ.", en: "Competence changes: {count} procedures and tasks.")
    static let before = Message(vi: "nếu không có", en: "without it")
    static let after = Message(vi: "nếu có", en: "with it")
    static let nothing = Message(vi: "không nói gì", en: "nothing is said")
    static let provisions = Message(
        vi: "Quy trình, công bố, triển khai và việc giao thẩm quyền thay đổi: {count}.",
        en: "Workflows, publications, deployments and transfers that change: {count}.")
    static let provision = Message(
        vi: "{content} theo {citation}: nếu không có văn bản này thì {before}; nếu có thì {after}",
        en: "{content}, {citation}: without it {before}; with it {after}")
    static let appeared = Message(vi: "Phát hiện chỉ có khi có văn bản này: {count}.", en: "Findings only with it: {count}.")
    static let gone = Message(vi: "Phát hiện chỉ có khi không có văn bản này: {count}.", en: "Findings only without it: {count}.")
    private static let never = Message(vi: "không có hiệu lực", en: "not in force")

    static func periods(_ days: DaySet) -> MessageArgument {
        days.isEmpty ? .message(never) : .list(days.intervals.map { .period($0) })
    }

    /// What a provision is, of those whose change is told.
    static func content(_ content: ProvisionContent) -> Message? {
        switch content {
        case .transfer(let transfer):
            Message(
                vi: "{kind} cho {to}", en: "{kind} to {to}", ["kind": .message(kind(transfer.kind)), "to": .text(transfer.to.value)])
        case .publication(let publication):
            Message(vi: "công bố {code}", en: "publication of {code}", ["code": .text(publication.procedure?.value ?? "")])
        case .workflow(let workflow):
            Message(
                vi: "quy trình “{name}” của {codes}", en: "workflow “{name}” of {codes}",
                ["name": .text(workflow.name?.value ?? ""), "codes": .list(workflow.allProcedures.map { .text($0.value) })])
        case .deployment(let deployment):
            Message(
                vi: "triển khai {codes}", en: "deployment of {codes}", ["codes": .list(deployment.procedures.map { .text($0.value) })])
        case .fragment, .effect, .venue, .earlyLapse, .confirmation, .requirement, .prohibition, .handoverGroup,
            .decisionTable, .other:
            nil
        }
    }

    private static func kind(_ kind: Transfer.Kind) -> Message {
        switch kind {
        case .original: Message(vi: "thẩm quyền", en: "competence")
        case .delimitation: Message(vi: "phân định", en: "delimitation")
        case .devolution: Message(vi: "phân quyền", en: "devolution")
        case .decentralisation: Message(vi: "phân cấp", en: "decentralisation")
        case .delegation: Message(vi: "ủy quyền", en: "delegation")
        }
    }

    static func unknown(_ number: String, _ near: String?) -> Message {
        Message(
            vi: "Kho văn bản không có “{number}”\(near == nil ? "" : "; có phải ý bạn là “{near}”?")",
            en: "The archive has no instrument “{number}”\(near == nil ? "" : "; did you mean “{near}”?")",
            ["number": .text(number), "near": .text(near ?? "")])
    }
}
