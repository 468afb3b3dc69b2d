import QuyetFeel

/// A model that was read, with what was left out.
public struct DMNDocument: Hashable, Sendable {
    public let model: DecisionModel
    public let notes: [DMNNote]
}

/// Reads decision models of DMN 1.1 to 1.5 (the XML interchange format of DMN 1.5, clause 12).
///
/// Nothing is taken from outside the bytes: no entities, no document types, no other files. Beyond the limits of `XMLLimit` a file is
/// refused. Foreign elements and `extensionElements` are passed over; an element of DMN that is not known here leaves a note.
public struct DMNReader {
    let file: String
    /// Its name of each namespace that is imported.
    var importNames: [String: String] = [:]
    var namespace = ""
    var notes: [DMNNote] = []

    /// - Parameter name: the name of the file, for messages; also the name of a model that has none.
    public static func read(_ bytes: [UInt8], name: String) throws(DMNError) -> DMNDocument {
        let root = try XMLTreeReader.root(bytes, file: name, namespaces: DMNNamespaces.models)
        guard root.name == "definitions", root.namespace.map(DMNNamespaces.models.contains) == true else {
            throw .wrongRoot(root.name, expected: "<definitions> (DMN 1.1–1.5)", name, root.place)
        }
        var reader = DMNReader(file: name)
        let model = try reader.model(root)
        return DMNDocument(model: model, notes: reader.notes)
    }

    private init(file: String) { self.file = file }

    private mutating func model(_ root: XMLNode) throws(DMNError) -> DecisionModel {
        namespace = root["namespace"] ?? ""
        var model = DecisionModel(name: root["name"] ?? file, namespace: namespace)
        // Imports come first: types and references may use their names wherever they stand.
        for node in root.children where node.name == "import" {
            if let one = try modelImport(node) { model.imports.append(one) }
        }
        for node in root.children {
            switch node.name {
            case "import": break
            case "itemDefinition": model.itemDefinitions.append(try itemDefinition(node))
            case "inputData":
                model.inputData.append(InputData(id: id(node), variable: try variable(node), place: node.place))
                passOver(node, ["variable"])
            case "decision": model.decisions.append(try decision(node))
            case "businessKnowledgeModel": model.knowledgeModels.append(try knowledgeModel(node))
            case "decisionService": model.services.append(try service(node))
            default: unread(node)
            }
        }
        return model
    }

    /// DMN 1.5, clause 6.3.3: other kinds of imports (schemas, PMML) take no part.
    private mutating func modelImport(_ node: XMLNode) throws(DMNError) -> ModelImport? {
        let target = try required("namespace", node)
        if let type = node["importType"], !DMNNamespaces.models.contains(type) {
            notes.append(
                DMNNote(
                    node.place, vi: "Không đọc <import> loại “\(type)”: chỉ đọc mô hình DMN.",
                    en: "An <import> of type “\(type)” is not read: only DMN models are."))
            return nil
        }
        // Before DMN 1.2 an import has no name.
        let name = node["name"] ?? ""
        importNames[target] = name
        return ModelImport(name: name, namespace: target)
    }
}

extension DMNReader {
    /// Notes an element that is not read, unless it has no effect anyway.
    mutating func unread(_ node: XMLNode) {
        if DMNNamespaces.withoutEffect.contains(node.name) { return }
        notes.append(
            DMNNote(
                node.place, vi: "Không đọc phần tử <\(node.name)>: DMN không có phần tử này ở đây.",
                en: "The element <\(node.name)> is not read: DMN has none here."))
    }

    /// Notes the children that are not among the ones read.
    mutating func passOver(_ node: XMLNode, _ read: Set<String>) {
        for child in node.children where !read.contains(child.name) { unread(child) }
    }

    func required(_ attribute: String, _ node: XMLNode) throws(DMNError) -> String {
        guard let value = node[attribute] else { throw .missing("“\(attribute)”", in: node.name, file, node.place) }
        return value
    }

    /// What nothing refers to needs no id.
    func id(_ node: XMLNode) -> String { node["id"] ?? "" }

    /// `variable`, under the name of its element: the two are the same (DMN 1.5, clause 6.3.7), and elements are known by theirs.
    mutating func variable(_ node: XMLNode) throws(DMNError) -> InformationItem {
        let child = node.first("variable")
        guard let name = node["name"] ?? child?["name"] else { throw .missing("“name”", in: node.name, file, node.place) }
        if let child, let other = child["name"], other != name {
            notes.append(
                DMNNote(
                    child.place, vi: "<variable> tên “\(other)” khác tên “\(name)” của <\(node.name)>: dùng “\(name)”.",
                    en: "The <variable> is named “\(other)”, its <\(node.name)> “\(name)”: “\(name)” is used."))
        }
        return InformationItem(name: name, typeRef: child.flatMap { typeRef($0["typeRef"], $0) })
    }

    func item(_ node: XMLNode) throws(DMNError) -> InformationItem {
        InformationItem(name: try required("name", node), typeRef: typeRef(node["typeRef"], node))
    }

    /// A type as DMN 1.2 and later name it: the qualified names of DMN 1.1 are turned into these.
    func typeRef(_ text: String?, _ node: XMLNode) -> String? {
        guard let text = text?.trimmed, !text.isEmpty else { return nil }
        let parts = XMLScope.parts(text)
        guard let prefix = parts.prefix, let bound = node.namespace(ofPrefix: prefix) else { return text }
        if DMNNamespaces.isFeel(bound) || bound == namespace { return parts.local }
        guard let name = importNames[bound] else { return text }
        return name.isEmpty ? parts.local : "\(name).\(parts.local)"
    }
}

extension String {
    /// Without the white space at both ends.
    var trimmed: String {
        let text = drop(while: \.isWhitespace)
        guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(text[...last])
    }
}
