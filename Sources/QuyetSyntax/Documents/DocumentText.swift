import QuyetText

/// What a document is.
public enum DocumentKind: UInt8, Sendable {
    case manifest, units, positions, officials, systems, calendar, instrument, rule, scenario
}

/// One file read: its bytes and its marked tree, through which the typed documents are read.
public final class DocumentText: Sendable {
    public let file: SourceFile
    public let tree: YAMLTree
    /// Nil for a file that is no document of the language.
    public let kind: DocumentKind?

    init(file: SourceFile, tree: YAMLTree, kind: DocumentKind?) {
        self.file = file
        self.tree = tree
        self.kind = kind
    }

    public var source: SourceID { tree.source }
    public var root: NodeRef { NodeRef(self, 0) }
    public func node(_ index: Int) -> NodeRef { NodeRef(self, index) }

    /// The document, by its kind.
    public var document: Document? {
        switch kind {
        case .manifest: .manifest(ManifestNode(root))
        case .units: .units(UnitsRegisterNode(root))
        case .positions: .positions(PositionsRegisterNode(root))
        case .officials: .officials(OfficialsRegisterNode(root))
        case .systems: .systems(SystemsRegisterNode(root))
        case .calendar: .calendar(CalendarRegisterNode(root))
        case .instrument: .instrument(InstrumentNode(root))
        case .rule: .rule(RuleNode(root))
        case .scenario: .scenario(ScenarioNode(root))
        case nil: nil
        }
    }
}

/// One file of a workspace, read.
public enum Document: Sendable {
    case manifest(ManifestNode)
    case units(UnitsRegisterNode)
    case positions(PositionsRegisterNode)
    case officials(OfficialsRegisterNode)
    case systems(SystemsRegisterNode)
    case calendar(CalendarRegisterNode)
    case instrument(InstrumentNode)
    case rule(RuleNode)
    case scenario(ScenarioNode)
}

/// A typed view of a mapping of a document: its properties are the keys of its shape, in English, each with its place. A key that is not
/// written, or whose value is not of its type (which is a finding), is nil; a list leaves such items out.
public protocol DocumentNode: Sendable {
    /// Index in `Grammar.allShapes`.
    static var shape: Int { get }
    var ref: NodeRef { get }
    init(_ ref: NodeRef)
}

extension DocumentNode {
    public var span: Span { ref.span }
}
