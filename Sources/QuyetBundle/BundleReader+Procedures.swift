import QuyetFeel
import QuyetMachine
import QuyetTime

extension BundleReader {
    func plan(_ procedure: Quyet_Bundle_V1_Procedure) throws(BundleError) -> ProcedurePlan {
        var forms: [PublishedForm] = []
        for form in procedure.forms { forms.append(try self.form(form)) }
        let cases = try space(procedure.axes)
        var competence: [(act: Act, segments: [CompetenceSegment])] = []
        for item in procedure.competence {
            guard let raw = UInt8(exactly: item.act), let act = Act(rawValue: raw) else { throw .damaged(.competence) }
            var segments: [CompetenceSegment] = []
            for segment in item.segments { segments.append(try self.segment(segment, cases)) }
            competence.append((act, segments))
        }
        return ProcedurePlan(
            code: procedure.code, name: procedure.name, forms: forms, cases: cases, competence: competence,
            machines: try BundleReader.indices(procedure.machines, below: message.machines.count, .machine))
    }

    private func form(_ form: Quyet_Bundle_V1_Form) throws(BundleError) -> PublishedForm {
        var facts: [Fact] = []
        for fact in form.facts { facts.append(try self.fact(fact)) }
        var limits: [TimeLimit] = []
        for limit in form.limits {
            limits.append(
                TimeLimit(
                    condition: try tables.condition(limit.condition), limit: try span(limit.span), origin: try tables.origin(limit.origin)))
        }
        return PublishedForm(
            days: DaySet(try BundleReader.intervals(form.days)), facts: facts, limits: limits, origin: try tables.origin(form.origin))
    }

    private func space(_ axes: [Quyet_Bundle_V1_Axis]) throws(BundleError) -> CaseSpace {
        var total = 1
        var result: [CaseSpace.Axis] = []
        for axis in axes {
            let (product, overflow) = total.multipliedReportingOverflow(by: axis.cells.count)
            guard !overflow, product > 0, product <= CaseSpace.limit else { throw .damaged(.cases) }
            total = product
            var cells: [CaseSpace.Cell] = []
            for cell in axis.cells { cells.append(try self.cell(cell)) }
            result.append(CaseSpace.Axis(name: axis.name, cells: cells))
        }
        return CaseSpace(axes: result)
    }

    private func cell(_ cell: Quyet_Bundle_V1_Cell) throws(BundleError) -> CaseSpace.Cell {
        switch cell.kind {
        case 0: return .value(try value(cell.shown))
        case 1:
            let lower = cell.hasLower ? try value(cell.lower) : nil
            let upper = cell.hasUpper ? try value(cell.upper) : nil
            return .between(lower, upper, shown: try value(cell.shown))
        case 2: return .absent
        default: throw .damaged(.cases)
        }
    }

    private func segment(_ segment: Quyet_Bundle_V1_Segment, _ cases: CaseSpace) throws(BundleError) -> CompetenceSegment {
        guard segment.holders.count == segment.chains.count else { throw .damaged(.competence) }
        var holders: [OfficeRef] = []
        for holder in segment.holders { holders.append(try office(holder)) }
        var chains: [[ChainLink]] = []
        for chain in segment.chains {
            var links: [ChainLink] = []
            for link in chain.links { links.append(try self.link(link)) }
            chains.append(links)
        }
        return CompetenceSegment(
            days: try BundleReader.interval(segment.days),
            communes: try BundleReader.set(segment.communeSet, below: message.communes.count, .competence),
            cases: try BundleReader.set(segment.caseSet, below: cases.count, .competence), holders: holders, chains: chains)
    }

    private func link(_ link: Quyet_Bundle_V1_Link) throws(BundleError) -> ChainLink {
        guard let raw = UInt8(exactly: link.kind), let kind = ChainLink.Kind(rawValue: raw) else { throw .damaged(.competence) }
        return ChainLink(
            kind: kind, from: try optionalOffice(link.from), to: try office(link.to), origin: try tables.origin(link.origin),
            isDraft: link.isDraft)
    }
}
