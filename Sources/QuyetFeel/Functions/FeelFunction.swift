/// Why an operation has no value; it becomes null and a diagnostic.
struct FeelFailure: Error, Hashable, Sendable {
    let vi: String
    let en: String

    init(_ vi: String, _ en: String) {
        self.vi = vi
        self.en = en
    }
}

/// One form of a built-in function of FEEL (DMN 1.5, clause 10.3.4): what may be passed, and how it is computed.
struct FeelFunction: Sendable {
    struct Parameter: Sendable {
        let name: String
        let type: FeelType
        /// It may be left out, and is null then.
        var isOptional = false
        /// Null may be passed.
        var allowsNull = false
    }

    enum Body: Sendable {
        case plain(@Sendable ([FeelValue]) throws(FeelFailure) -> FeelValue)
        /// For functions that call functions or read the instant.
        case inFrame(@Sendable ([FeelValue], inout FeelFrame) throws(FeelFailure) -> FeelValue)
    }

    let name: String
    let parameters: [Parameter]
    /// The last parameter may be repeated.
    var isVariadic = false
    let result: FeelType
    let body: Body

    init(
        _ name: String, _ parameters: [Parameter], variadic: Bool = false, _ result: FeelType,
        _ body: @escaping @Sendable ([FeelValue]) throws(FeelFailure) -> FeelValue
    ) {
        self.name = name
        self.parameters = parameters
        isVariadic = variadic
        self.result = result
        self.body = .plain(body)
    }

    init(
        _ name: String, _ parameters: [Parameter], _ result: FeelType,
        inFrame body: @escaping @Sendable ([FeelValue], inout FeelFrame) throws(FeelFailure) -> FeelValue
    ) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.body = .inFrame(body)
    }

    /// Whether so many arguments may be given.
    func accepts(_ count: Int) -> Bool {
        let least = parameters.count { !$0.isOptional }
        return count >= least && (isVariadic || count <= parameters.count)
    }

    func parameter(_ index: Int) -> FeelType { parameters[min(index, parameters.count - 1)].type }

    /// The places of the parameters with these names, in the order given; nil if they do not fit.
    func places(of names: [String]) -> [Int]? {
        guard !isVariadic, Set(names).count == names.count else { return nil }
        var places: [Int] = []
        for name in names {
            guard let place = parameters.firstIndex(where: { $0.name == name }) else { return nil }
            places.append(place)
        }
        let isComplete = parameters.indices.allSatisfy { parameters[$0].isOptional || places.contains($0) || parameters[$0].allowsNull }
        return isComplete ? places : nil
    }
}

extension FeelFunction.Parameter {
    init(_ name: String, _ type: FeelType) {
        self.name = name
        self.type = type
    }

    static func optional(_ name: String, _ type: FeelType) -> Self { Self(name: name, type: type, isOptional: true, allowsNull: true) }
    /// May be left out, but may not be null when it is given.
    static func omissible(_ name: String, _ type: FeelType) -> Self { Self(name: name, type: type, isOptional: true, allowsNull: false) }
    static func nullable(_ name: String, _ type: FeelType) -> Self { Self(name: name, type: type, isOptional: false, allowsNull: true) }
}

// MARK: The registry

extension FeelFunction {
    /// All forms of all functions.
    static let all: [FeelFunction] =
        conversion + booleans + text + numbers + rounding + lists + listChanges + aggregates + contexts + ranges + temporal + extensions

    private static let byName: [String: [FeelFunction]] = Dictionary(grouping: all, by: \.name)

    static func forms(of name: String) -> [FeelFunction] { byName[name] ?? [] }
    static func forms(of name: String, arguments: Int) -> [FeelFunction] { forms(of: name).filter { $0.accepts(arguments) } }
    /// The first form of a function for so many arguments.
    static func find(_ name: String, arguments: Int) -> FeelFunction? { byName[name]?.first { $0.accepts(arguments) } }
    static func isKnown(_ name: String) -> Bool { byName[name] != nil }

    /// Every name that may be called, in each of its spellings; `canonical` is the one in a tree.
    static let knownNames: [String] = byName.keys.sorted() + vietnameseExtensions.values.sorted()
    static let names = NameIndex(knownNames)
}

// MARK: Calling

extension FeelFunction {
    /// The arguments as the parameters want them (clause 10.3.2.9.4: a singleton list becomes its element, a value a list of itself).
    func fitted(_ arguments: [FeelValue]) throws(FeelFailure) -> [FeelValue] {
        var result: [FeelValue] = []
        result.reserveCapacity(max(arguments.count, parameters.count))
        for (index, argument) in arguments.enumerated() {
            let parameter = parameters[min(index, parameters.count - 1)]
            if argument == .null {
                guard parameter.allowsNull else { throw mismatch(index, argument) }
                result.append(argument)
            } else if parameter.type == .any || parameter.type.holds(argument) {
                result.append(argument)
            } else {
                guard let value = parameter.type.converted(argument) else { throw mismatch(index, argument) }
                result.append(value)
            }
        }
        while result.count < parameters.count { result.append(.null) }
        return result
    }

    /// Whether the arguments are of the parameters' types without any conversion.
    func holds(_ arguments: [FeelValue]) -> Bool {
        arguments.enumerated().allSatisfy { index, argument in
            let parameter = parameters[min(index, parameters.count - 1)]
            return argument == .null ? parameter.allowsNull && !isVariadic : parameter.type == .any || parameter.type.holds(argument)
        }
    }

    private func mismatch(_ index: Int, _ argument: FeelValue) -> FeelFailure {
        let wanted = parameters[min(index, parameters.count - 1)].type
        let found = FeelType(of: argument)
        return FeelFailure(
            "Tham số \(index + 1) của “\(name)” phải là \(wanted.vietnameseName), nhưng ở đây là \(found.vietnameseName).",
            "Argument \(index + 1) of “\(name)” must be \(wanted.englishName), but this is \(found.englishName).")
    }
}
