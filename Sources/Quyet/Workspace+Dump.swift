import QuyetLaw
import QuyetMachine
import QuyetSyntax
import QuyetText
import QuyetTime

/// A stage at which the compiler can be looked at (`quyet dump --stage`).
public enum Stage: String, Sendable, CaseIterable {
    case syntax, law, machine
}

extension Workspace {
    /// What a stage holds, as text: the same bytes on every run.
    public func dump(_ stage: Stage) -> String {
        switch stage {
        case .syntax: text.texts.map { dump($0.tree) }.joined(separator: "\n")
        case .law: dumpLaw()
        case .machine:
            compiled.machines.map { MachinePrinter(compiled).print($0) }.joined(separator: "\n")
        }
    }

    private func dump(_ tree: YAMLTree) -> String {
        var lines = ["file \(sources[tree.source].path)"]
        func walk(_ node: NodeID, _ depth: Int, _ label: String) {
            let place = sources.place(tree.span(node))
            let at = "\(place.line):\(place.column)-\(place.endLine):\(place.endColumn)"
            let indent = String(repeating: "  ", count: depth)
            switch tree[node].kind {
            case .scalar: lines.append("\(indent)\(label)“\(tree.text(node))” \(at)")
            case .sequence:
                lines.append("\(indent)\(label)list \(at)")
                for child in tree.children(node) { walk(child, depth + 1, "- ") }
            case .mapping:
                lines.append("\(indent)\(label)mapping \(at)")
                for (key, value) in tree.entries(node) { walk(value, depth + 1, tree[key].kind == .scalar ? "\(tree.text(key)): " : "?: ") }
            }
        }
        if let root = tree.root { walk(root, 1, "") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func dumpLaw() -> String {
        var lines = ["horizon \(text(law.horizon))", "communes \(law.registers.communes.count)"]
        for record in law.instruments {
            lines.append("instrument \(record.number.value)\(record.text.isDraft ? " (draft)" : "") \(text(record.days))")
            for index in record.provisions {
                let provision = law.provisions[index]
                lines.append("  \(provision.address?.value.text ?? "—"): \(kind(provision.content)) \(text(provision.days))")
            }
        }
        for effect in law.effects {
            let target = [law.instruments[effect.instrument].number.value, effect.address?.text].compactMap { $0 }.joined(
                separator: ", ")
            lines.append("effect \(law.citation(effect.provision)) \(effect.kind) of \(target) \(text(effect.days))")
        }
        for subject in law.subjects {
            switch subject {
            case .procedure(let index):
                lines.append(
                    "procedure \(law.procedures[index].code) \(text(law.procedures[index].life)), \(law.procedures[index].cases.count) cases"
                )
            case .task(let index): lines.append("task “\(law.tasks[index].text)” \(text(law.tasks[index].life))")
            }
            let links = law.links(of: subject)
            for (act, resolution) in lowering.competence[subject] ?? [] {
                for box in resolution.boxes {
                    let ends = box.ends.isEmpty ? "nobody" : box.ends.map { law.registers.name($0) }.joined(separator: " + ")
                    let chains = box.chains.map { $0.map { law.citation(links[$0].provision) }.joined(separator: " → ") }.joined(
                        separator: " | ")
                    lines.append("  \(act) \(text(box.days)) communes \(box.communes.count) cases \(box.cases.count): \(ends) (\(chains))")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func kind(_ content: ProvisionContent) -> String {
        switch content {
        case .transfer(let transfer):
            "\(transfer.kind) \(transfer.from.map { "\($0.value) → " } ?? "")\(transfer.to.value): \(transfer.procedures.isEmpty ? transfer.task?.value ?? "" : transfer.procedures.map(\.value).joined(separator: ", "))"
        case .publication(let publication): "publication \(publication.procedure?.value ?? "")"
        case .workflow(let workflow):
            "workflow “\(workflow.name?.value ?? "")” \(workflow.allProcedures.map(\.value).joined(separator: ", "))"
        case .deployment(let deployment):
            "deployment \(deployment.system?.value ?? ""): \(deployment.procedures.map(\.value).joined(separator: ", "))"
        case .effect(let effect): "\(effect.kind) \(effect.instrument?.value ?? "")"
        case .venue(let venue): "venue by \(venue.by.map(\.value).joined(separator: ", "))"
        case .earlyLapse(let lapse): "early lapse on \(lapse.whenIssued.map { "\($0.value)" }.joined(separator: ", "))"
        case .confirmation(let text): "confirmation \(text.instrument?.value ?? "")"
        case .fragment(let fragment): "fragment “\(fragment.name?.value ?? "")”"
        case .requirement(let step): "required step \(step.act?.value.spelling(.en) ?? "")"
        case .prohibition(let step): "forbidden step \(step.act?.value.spelling(.en) ?? "")"
        case .handoverGroup(let group): "hand-over group “\(group.name?.value ?? "")”"
        case .decisionTable(let table): "decision table “\(table.name?.value ?? "")”"
        case .other: "not judged"
        }
    }

    private func text(_ days: DaySet) -> String { days.isEmpty ? "never" : days.intervals.map { text($0) }.joined(separator: " ") }

    private func text(_ interval: DayInterval) -> String {
        "[\(interval.from <= .distantPast ? "…" : interval.from.iso), \(interval.to >= .distantFuture ? "…" : interval.to.iso))"
    }
}
