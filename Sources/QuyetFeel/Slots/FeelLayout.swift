/// The slots of a row: their names and types, and the texts that have ids in them.
///
/// Guards and tables that are compiled for a layout add the texts they mention. Rows are made when all are compiled; a row that is older
/// gives the same results, only slower where it holds such a text.
public struct FeelLayout: Sendable {
    /// In the order of the slots.
    public let declarations: [FeelDeclaration]
    let names: [String]
    private let places: [String: Int]
    var symbols = FeelSymbols()

    public init(_ declarations: [FeelDeclaration]) {
        self.declarations = declarations
        names = declarations.map(\.name)
        var places: [String: Int] = [:]
        for (place, name) in names.enumerated() where places[name] == nil { places[name] = place }
        self.places = places
        for declaration in declarations { intern(textsOf: declaration.type) }
    }

    /// How many slots a row has.
    public var count: Int { declarations.count }

    /// The slot with this name, in the spelling of its declaration.
    public func slot(of name: String) -> Int? { places[name] }

    /// The id of a text that has one, for `FeelRow.setSymbol`.
    public func symbol(of text: String) -> UInt32? { symbols.id(of: text) }

    /// Gives a text an id, so that rows hold it as a number.
    @discardableResult
    public mutating func intern(_ text: String) -> UInt32 { symbols.intern(text) }

    private mutating func intern(textsOf type: FeelType) {
        if case .enumeration(let values) = type {
            for case .string(let text) in values { _ = symbols.intern(text) }
        }
    }
}
