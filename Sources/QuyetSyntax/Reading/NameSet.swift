import QuyetText

/// The names of one mapping after normalisation, to find those that stand twice.
struct NameSet {
    /// Spellings seen in the file, each normalised once, since the names of a file are few and repeat.
    private var keys: [String: UInt32] = [:]
    private var exact: [String: UInt32] = [:]
    /// By name: the last mapping in which it stood, and at which node.
    private var last: [(mapping: Int, node: Int)] = []

    /// The node in this mapping that has the same name already; else the name is noted.
    mutating func first(_ text: String, mapping: Int, node: Int) -> Int? {
        let id: UInt32
        if let known = exact[text] {
            id = known
        } else {
            let key = VietnameseText.key(text)
            id = keys[key] ?? UInt32(last.count)
            if Int(id) == last.count {
                keys[key] = id
                last.append((-1, 0))
            }
            exact[text] = id
        }
        let seen = last[Int(id)]
        if seen.mapping == mapping { return seen.node }
        last[Int(id)] = (mapping, node)
        return nil
    }
}
