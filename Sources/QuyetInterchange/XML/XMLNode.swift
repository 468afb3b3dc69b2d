import QuyetFeel

/// An element of the namespaces that are read, with its own children and text.
final class XMLNode {
    /// Without its prefix.
    let name: String
    /// Nil where the prefix is not bound.
    let namespace: String?
    let place: ModelPlace
    private let attributes: [String: String]
    private let scope: XMLScope
    private(set) var children: [XMLNode] = []
    /// The characters directly in the element, as they are.
    private(set) var text = ""

    init(name: String, namespace: String?, place: ModelPlace, attributes: [String: String], scope: XMLScope) {
        self.name = name
        self.namespace = namespace
        self.place = place
        self.attributes = attributes
        self.scope = scope
    }

    func append(_ child: XMLNode) { children.append(child) }
    func append(_ characters: String) { text += characters }

    /// An attribute without a prefix.
    subscript(attribute: String) -> String? { attributes[attribute] }

    /// An attribute of a namespace.
    func attribute(_ name: String, of namespace: String) -> String? {
        for (key, value) in attributes {
            let parts = XMLScope.parts(key)
            if parts.local == name, let prefix = parts.prefix, scope.namespace(prefix) == namespace { return value }
        }
        return nil
    }

    /// The namespace to which a prefix is bound here.
    func namespace(ofPrefix prefix: String) -> String? { scope.namespace(prefix) }

    func first(_ name: String) -> XMLNode? { children.first { $0.name == name } }
}

/// The namespaces that an element declares, within those of its parents.
final class XMLScope {
    private let parent: XMLScope?
    /// By prefix; the default namespace under "".
    private let own: [String: String]

    init(_ own: [String: String], within parent: XMLScope?) {
        self.parent = parent
        self.own = own
    }

    func namespace(_ prefix: String) -> String? {
        var scope: XMLScope? = self
        while let one = scope {
            if let found = one.own[prefix] { return found.isEmpty ? nil : found }
            scope = one.parent
        }
        return nil
    }

    /// The parts of `prefix:local`.
    static func parts(_ name: String) -> (prefix: String?, local: String) {
        guard let colon = name.firstIndex(of: ":") else { return (nil, name) }
        return (String(name[..<colon]), String(name[name.index(after: colon)...]))
    }
}
