import QuyetFeel
import QuyetMachine
import QuyetTime

extension BundleWriter {
    mutating func procedure(_ plan: ProcedurePlan) -> Quyet_Bundle_V1_Procedure {
        var message = Quyet_Bundle_V1_Procedure()
        message.code = plan.code
        message.name = plan.name
        for form in plan.forms { message.forms.append(self.form(form)) }
        for axis in plan.cases.axes {
            var cells: [Quyet_Bundle_V1_Cell] = []
            for cell in axis.cells { cells.append(self.cell(cell)) }
            message.axes.append(
                .with {
                    $0.name = axis.name
                    $0.cells = cells
                })
        }
        for (act, segments) in plan.competence {
            var competence = Quyet_Bundle_V1_Competence()
            competence.act = UInt32(act.rawValue)
            for segment in segments { competence.segments.append(self.segment(segment)) }
            message.competence.append(competence)
        }
        message.machines = tables.words(plan.machines, .machine)
        return message
    }

    private mutating func form(_ form: PublishedForm) -> Quyet_Bundle_V1_Form {
        var message = Quyet_Bundle_V1_Form()
        message.days = flat(form.days.intervals)
        for fact in form.facts { message.facts.append(self.fact(fact)) }
        for limit in form.limits {
            var result = Quyet_Bundle_V1_Limit()
            result.condition = tables.condition(limit.condition)
            result.span = span(limit.limit)
            result.origin = tables.origin(limit.origin)
            message.limits.append(result)
        }
        message.origin = tables.origin(form.origin)
        return message
    }

    private mutating func cell(_ cell: CaseSpace.Cell) -> Quyet_Bundle_V1_Cell {
        var message = Quyet_Bundle_V1_Cell()
        switch cell {
        case .value(let own): message.shown = value(own)
        case .between(let lower, let upper, let shown):
            message.kind = 1
            message.shown = value(shown)
            if let lower { message.lower = value(lower) }
            if let upper { message.upper = value(upper) }
        case .absent: message.kind = 2
        }
        return message
    }

    private mutating func segment(_ segment: CompetenceSegment) -> Quyet_Bundle_V1_Segment {
        var message = Quyet_Bundle_V1_Segment()
        message.days = flat([segment.days])
        message.communeSet = flat(segment.communes)
        message.caseSet = flat(segment.cases)
        for holder in segment.holders { message.holders.append(tables.reference(holder)) }
        for chain in segment.chains {
            var links: [Quyet_Bundle_V1_Link] = []
            for link in chain { links.append(self.link(link)) }
            message.chains.append(.with { $0.links = links })
        }
        return message
    }

    private mutating func link(_ link: ChainLink) -> Quyet_Bundle_V1_Link {
        var message = Quyet_Bundle_V1_Link()
        message.kind = UInt32(link.kind.rawValue)
        message.from = tables.reference(link.from)
        message.to = tables.reference(link.to)
        message.origin = tables.origin(link.origin)
        message.isDraft = link.isDraft
        return message
    }
}
