import ArgumentParser
import Quyet
import QuyetMachine
import QuyetRuntime
import QuyetText
import QuyetTime

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run", abstract: "Cho một hồ sơ chạy qua gói đã biên dịch. · Drive a dossier through a compiled bundle.",
        discussion: """
            Mỗi --event là “Bước: kết quả @ ngày giờ”; không có “@” thì xảy ra cùng lúc với việc trước.
            Each --event is “Step: outcome @ date time”; without “@” it happens when the one before it did.
            """)

    @Argument(help: "Tệp gói do quyet build tạo. · A bundle made by quyet build.", completion: .file(extensions: ["quyetb"])) var file:
        String
    @Option(help: "Mã thủ tục. · Code of the procedure.") var procedure: String
    @Option(help: "Lúc nộp (01/06/2026 08:00). · When it is submitted.") var submitted: String
    @Option(help: "Nơi nộp: tên một cơ quan. · Where it is submitted: the name of a unit.") var place: String?
    @Option(help: "Xã, phường của việc: tên hoặc mã. · The commune to which the matter belongs.") var commune: String?
    @Option(help: "Dữ liệu hồ sơ: “phương tiện=đường bộ”. · A fact of the dossier.") var data: [String] = []
    @Option(help: "Một việc xảy ra. · An event.") var event: [String] = []
    @Option(help: "Ngôn ngữ. · Language.") var lang: Language = .vi

    func run() throws {
        let workspace: CompiledWorkspace
        do { workspace = try BundleFile.read(file) } catch { throw Arguments.fail(error.message, lang) }
        guard let moment = Moment(parsing: submitted) else { throw Arguments.fail(RunText.notAMoment(["text": .text(submitted)]), lang) }
        if let place, !workspace.offices.contains(where: { VietnameseText.key($0.name) == VietnameseText.key(place) }) {
            let near = Suggestion.nearest(to: place, among: workspace.offices.map(\.name))
            throw Arguments.fail(
                (near == nil ? RunText.noPlace : RunText.noPlaceNear)(["name": .text(place), "near": .text(near ?? "")]), lang)
        }
        let engine = Engine(workspace)
        var dossier: Dossier
        do {
            dossier = try engine.receive(
                procedure: procedure, submitted: moment, commune: commune,
                facts: try Arguments.facts(data, language: lang).map { ($0.name, FactInput.text($0.value)) })
        } catch let error as RuntimeError {
            throw Arguments.fail(error.message, lang)
        }
        let machine = workspace.machines[dossier.machine]
        Terminal.write(
            RunText.received([
                "code": .text(procedure), "name": .text(machine.name), "instrument": .text(machine.version.instrument),
                "at": .moment(moment),
            ]).rendered(lang) + "\n")
        show(dossier, engine)
        for text in event {
            let (step, outcome, at) = try parsed(text, dossier)
            let before = dossier.journal.count
            do { try engine.apply(step: step, outcome: outcome, at: at, to: &dossier) } catch { throw Arguments.fail(error.message, lang) }
            for entry in dossier.journal[before...] {
                Terminal.write(
                    "\n\(MessageArgument.moment(entry.at).rendered(lang))  \(entry.step): \(entry.outcome)\(entry.isAutomatic ? " (tự động)" : "")\n"
                )
            }
            show(dossier, engine)
        }
    }

    /// `Step: outcome @ moment`.
    private func parsed(_ text: String, _ dossier: Dossier) throws -> (String, String, Moment) {
        var rest = Substring(text)
        var at = dossier.now
        if let sign = rest.lastIndex(of: "@") {
            let written = rest[rest.index(after: sign)...].trimmed
            guard let moment = Moment(parsing: written) else { throw Arguments.fail(RunText.notAMoment(["text": .text(written)]), lang) }
            at = moment
            rest = rest[..<sign]
        }
        guard let colon = rest.lastIndex(of: ":") else { throw Arguments.fail(RunText.notAnEvent(["text": .text(text)]), lang) }
        return (rest[..<colon].trimmed, rest[rest.index(after: colon)...].trimmed, at)
    }

    private func show(_ dossier: Dossier, _ engine: Engine) {
        func line(_ message: Message) { Terminal.write("  \(message.rendered(lang))\n") }
        if let ending = dossier.ending { return line(RunText.ended(["ending": .text(ending)])) }
        for step in engine.active(dossier) {
            line(
                RunText.active([
                    "step": .text(step.name), "actor": .text(step.actor ?? "—"), "outcomes": .list(step.outcomes.map { .text($0) }),
                ]))
            if let due = step.due { line(RunText.stepDue(["due": .moment(due)])) }
        }
        let due = engine.due(dossier)
        line(RunText.due(["due": .message(DueText.message(due))]))
        if case .at(let moment) = due, moment.day > engine.workspace.calendar.knownUntil {
            line(RunText.estimate(["day": .day(engine.workspace.calendar.knownUntil)]))
        }
        switch engine.decider(dossier, on: dossier.now.day) {
        case .one(let name, let chain):
            line(
                RunText.decider([
                    "name": .text(name),
                    "basis": .text(
                        chain.last.map { [$0.origin.instrument, $0.origin.provision].filter { !$0.isEmpty }.joined(separator: ", ") } ?? "—"
                    ),
                ]))
        case .gap: line(RunText.nobody)
        case .overlap(let names): line(RunText.overlap(["names": .list(names.map { .text($0) })]))
        case .dependsOnCommune: line(RunText.commune)
        case .dependsOnFact(let fact): line(RunText.fact(["fact": .text(fact)]))
        case .outsideHorizon: line(RunText.horizon)
        }
    }
}

private enum RunText {
    static let notAMoment = Message(
        vi: "“{text}” không phải là ngày giờ, như 01/06/2026 08:30.", en: "“{text}” is not a date and time, such as 01/06/2026 08:30.")
    static let notAnEvent = Message(
        vi: "“{text}” phải viết dạng “Bước: kết quả @ ngày giờ”.", en: "“{text}” must be written as “Step: outcome @ date time”.")
    static let noPlace = Message(vi: "Không có cơ quan “{name}”.", en: "There is no unit “{name}”.")
    static let noPlaceNear = Message(
        vi: "Không có cơ quan “{name}”; có phải ý bạn là “{near}”?", en: "There is no unit “{name}”; did you mean “{near}”?")
    static let received = Message(
        vi: "{at}  nộp hồ sơ {code}, quy trình “{name}” ({instrument})",
        en: "{at}  dossier {code} submitted, workflow “{name}” ({instrument})")
    static let active = Message(
        vi: "đang ở: {step}; người thực hiện: {actor}; kết quả: {outcomes}", en: "at: {step}; done by: {actor}; outcomes: {outcomes}")
    static let stepDue = Message(vi: "hạn của bước: {due}", en: "the step is due: {due}")
    static let due = Message(vi: "hạn trả kết quả: {due}", en: "the result is due: {due}")
    static let estimate = Message(
        vi: "hạn này là ước tính: lịch nghỉ lễ chỉ biết đến hết {day}", en: "this is an estimate: holidays are known until {day} only")
    static let decider = Message(vi: "người có thẩm quyền quyết định: {name} ({basis})", en: "competent to decide: {name} ({basis})")
    static let nobody = Message(vi: "không ai có thẩm quyền quyết định", en: "nobody is competent to decide")
    static let overlap = Message(vi: "chồng chéo thẩm quyền: {names}", en: "competence overlaps: {names}")
    static let fact = Message(
        vi: "người có thẩm quyền tùy thuộc dữ liệu “{fact}” mà hồ sơ không nêu",
        en: "the competent office depends on the fact “{fact}”, which the dossier does not state")
    static let horizon = Message(vi: "ngày này nằm ngoài khoảng được xét", en: "the day is outside the horizon")
    static let commune = Message(
        vi: "người có thẩm quyền khác nhau giữa các xã: thêm --commune", en: "the competent office differs between communes: add --commune")
    static let ended = Message(vi: "kết thúc: {ending}", en: "ended: {ending}")
}
