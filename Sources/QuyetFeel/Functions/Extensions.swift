import QuyetText
import QuyetTime

/// Functions that the standard does not have. Their names begin with a namespace and a point, which no function of the standard does, and
/// they give way to a declared name: where `calendar` is declared, `calendar.…` is a property of it.
///
/// A tree holds the English name; both spellings are read, and the printer writes the one that is asked for. What they ask is in
/// `FeelEnvironment`.
extension FeelFunction {
    static let extensions: [FeelFunction] = [
        // Working days: the day itself is not counted, so that adding what `working days between` counts gives the later day.
        FeelFunction("calendar.add working days", [.init("date", .date), .init("days", .number)], .date) {
            arguments, frame throws(FeelFailure) in
            let calendar = try frame.calendar()
            let (start, count) = (try day(arguments[0]), try number(arguments[1]))
            guard let days = count.integer, let result = calendar.day(after: days, workingDaysFrom: start) else {
                throw FeelFailure(
                    "Số ngày làm việc phải là số nguyên, không quá \(WorkingCalendar.mostWorkingDays).",
                    "The working days must be a whole number, at most \(WorkingCalendar.mostWorkingDays).")
            }
            return .date(result)
        },
        FeelFunction("calendar.working days between", [.init("from", .date), .init("to", .date)], .number) {
            arguments, frame throws(FeelFailure) in
            .integer(try frame.calendar().workingDays(after: try day(arguments[0]), through: try day(arguments[1])))
        },
        FeelFunction("calendar.is working day", [.init("date", .date)], .boolean) { arguments, frame throws(FeelFailure) in
            .boolean(try frame.calendar().isWorkingDay(try day(arguments[0])))
        },
        FeelFunction("parameter.value", [.init("name", .string), .init("day", .date)], .any) { arguments, frame throws(FeelFailure) in
            let (name, day) = (try string(arguments[0]), try day(arguments[1]))
            guard let parameter = frame.environment?.parameter else {
                throw FeelFailure("Không có bảng tham số nào được cho trước.", "No parameters were given.")
            }
            guard let value = parameter(name, day) else {
                throw FeelFailure(
                    "Ngày \(day.vietnamese) không có tham số nào tên “\(name)”.", "There is no parameter “\(name)” on \(day.vietnamese).")
            }
            return value
        },
        FeelFunction(
            "authority.holds",
            [.init("office", .string), .init("procedure", .string), .init("day", .date), .omissible("commune", .string)], .boolean
        ) { arguments, frame throws(FeelFailure) in
            let (office, procedure, day) = (try string(arguments[0]), try string(arguments[1]), try day(arguments[2]))
            let commune: String? = arguments[3] == .null ? nil : try string(arguments[3])
            guard let competence = frame.environment?.competence else {
                throw FeelFailure("Không có thẩm quyền nào được cho trước.", "No competence was given.")
            }
            guard let holds = competence(office, procedure, day, commune) else {
                throw FeelFailure(
                    "Không xác định được “\(office)” có thẩm quyền với “\(procedure)” hay không: tên không có, ngày ngoài khoảng được xét, "
                        + "hoặc thẩm quyền còn tùy xã, tùy hồ sơ.",
                    "Whether “\(office)” is competent for “\(procedure)” is undetermined: a name is unknown, the day is outside the horizon, "
                        + "or it differs between communes or dossiers.")
            }
            return .boolean(holds)
        },
    ]

    /// Extensions that have no value for some arguments that are there.
    static let partialExtensions: Set<String> = ["parameter.value", "authority.holds"]

    /// The Vietnamese name of each extension.
    static let vietnameseExtensions: [String: String] = [
        "calendar.add working days": "lịch.cộng ngày làm việc",
        "calendar.working days between": "lịch.số ngày làm việc",
        "calendar.is working day": "lịch.là ngày làm việc",
        "parameter.value": "tham số.giá trị",
        "authority.holds": "thẩm quyền.thuộc",
    ]

    private static let extensionNames = Set(extensions.map(\.name))

    static func isExtension(_ name: String) -> Bool { extensionNames.contains(name) }

    private static let englishExtensions = Dictionary(uniqueKeysWithValues: vietnameseExtensions.map { ($1, $0) })

    /// The name in a tree of a function by one of its spellings.
    static func canonical(_ name: String) -> String { englishExtensions[name] ?? name }

    private static func day(_ value: FeelValue) throws(FeelFailure) -> Day {
        guard case .date(let day) = value else { throw FeelFailure("Cần một ngày.", "This wants a date.") }
        return day
    }
}

extension FeelFrame {
    fileprivate func calendar() throws(FeelFailure) -> WorkingCalendar {
        guard let calendar = environment?.calendar else {
            throw FeelFailure("Không có lịch làm việc nào được cho trước.", "No working calendar was given.")
        }
        return calendar
    }
}

extension FeelExpression {
    /// Whether it calls a function that the standard does not have.
    public var usesExtensions: Bool { !nonStandard.isEmpty }

    /// What other tools that read FEEL do not know, each with its place: for an export, which must refuse or flag it.
    public var nonStandard: [FeelDiagnostic] {
        var result: [FeelDiagnostic] = []
        collectExtensions(&result)
        return result
    }

    private func collectExtensions(_ result: inout [FeelDiagnostic]) {
        if case .name(let name) = kind, FeelFunction.isExtension(name) {
            let vietnamese = FeelFunction.vietnameseExtensions[name] ?? name
            result.append(
                FeelDiagnostic(
                    .nonStandard, range, vi: "Hàm “\(vietnamese)” không có trong chuẩn DMN: công cụ khác không tính được.",
                    en: "The function “\(name)” is not in the DMN standard: other tools cannot compute it."))
        }
        kind.forEachChild { $0.collectExtensions(&result) }
    }
}
