import QuyetLaw
import QuyetSyntax
import QuyetText
import QuyetTime

/// Reads every citation of a workspace, with the days on which the text that cites is in force.
struct CitationReader {
    struct Citation {
        let place: StaleCitations.Place
        let citing: String
        let isDraft: Bool
        let instrument: String
        let address: ProvisionAddress?
        let span: Span
        let days: DaySet

        /// As people cite.
        var text: String { address.map { "\(instrument), \($0.text)" } ?? instrument }
    }

    let workspace: Workspace

    var citations: [Citation] {
        let law = workspace.law
        var result: [Citation] = []
        for record in law.instruments {
            let living = law.living(record)
            for basis in record.text.bases {
                result.append(
                    Citation(
                        place: .basis, citing: record.number.value, isDraft: record.text.isDraft, instrument: basis.value.instrument,
                        address: basis.value.address, span: basis.span, days: living))
            }
            for index in record.provisions {
                let provision = law.provisions[index]
                // What an amendment puts into another instrument is read there.
                if case .effect(let effect) = provision.content, effect.kind == .amendment { continue }
                result += inside(
                    provision.text.ref, record.number.value, isDraft: law.isDraft(index), provision.days.intersection(record.days))
            }
        }
        for case .rule(let rule) in workspace.text.documents.map(\.document) {
            let effective = rule.effective
            let days = DaySet(DayInterval(effective?.from?.value ?? .distantPast, effective?.end?.value ?? .distantFuture))
            result += inside(rule.ref, rule.rule?.value ?? "", isDraft: false, days)
        }
        return result
    }

    /// Citations written as `{văn bản: …, tại: …}` in a node or below it.
    private func inside(_ ref: NodeRef, _ citing: String, isDraft: Bool, _ days: DaySet) -> [Citation] {
        var result: [Citation] = []
        let document = ref.document
        let start = Int(ref.id.index)
        for index in start..<Int(ref.node.next) where document.tree.nodes[index].kind == .mapping {
            let node = document.node(index)
            let place: StaleCitations.Place
            let (instrument, address): (Located<String>?, ProvisionAddress?)
            if node.key(FormNode.Key.instrument) != nil {
                let form = FormNode(node)
                (place, instrument, address) = (.form, form.instrument, form.at?.value)
            } else if node.key(RuleBasisNode.Key.instrument) != nil {
                let basis = RuleBasisNode(node)
                (place, instrument, address) = (.ruleBasis, basis.instrument, basis.at?.value)
            } else {
                continue
            }
            guard let instrument else { continue }
            result.append(
                Citation(
                    place: place, citing: citing, isDraft: isDraft, instrument: instrument.value, address: address, span: instrument.span,
                    days: days))
        }
        return result
    }
}
