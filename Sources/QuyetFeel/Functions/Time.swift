import QuyetTime

extension FeelFunction {
    static let time: [FeelFunction] = [
        FeelFunction(name: "date", parameters: [.any], result: .date) { arguments in
            switch arguments[0] {
            case .string(let text): Day(iso: text).map { .date($0) } ?? .null
            case .date: arguments[0]
            default: .null
            }
        },
        FeelFunction(name: "date", parameters: [.number, .number, .number], result: .date) { arguments in
            guard case .number(let year) = arguments[0], case .number(let month) = arguments[1], case .number(let day) = arguments[2],
                let y = year.integer, let m = month.integer, let d = day.integer, let date = Day(year: y, month: m, day: d)
            else { return .null }
            return .date(date)
        },
    ]
}
