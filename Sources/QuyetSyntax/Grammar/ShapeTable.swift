/// The grammar as the reader goes through it: shapes and types without arrays, made once and never freed.
struct ShapeTable: @unchecked Sendable {
    static let shared = ShapeTable()

    struct Shape {
        /// Mark of its first key.
        let firstKey: Int
        /// Where the types of its keys begin in `keyTypes`.
        let types: Int
        /// The type of the value of a key that is a name, or -1.
        let open: Int
        /// The key that ends in a time of day, or -1.
        let timed: Int
        let required: UInt64
        let needs: UInt64
        let content: UInt64
    }

    enum Form: UInt8 { case scalar, word, shape, partial, list, names, either }

    struct ValueType {
        let form: Form
        /// The kind of a scalar; a set, a shape, the type of an element; of alternatives, the first in `parts`.
        let argument: Int
        let count: Int
    }

    let shapes: UnsafePointer<Shape>
    let keyTypes: UnsafePointer<Int>
    let types: UnsafePointer<ValueType>
    let parts: UnsafePointer<Int>

    private init() {
        var keyTypes: [Int] = []
        var shapes: [Shape] = []
        for (index, shape) in Grammar.shapes.enumerated() {
            shapes.append(
                Shape(
                    firstKey: Grammar.firstKey[index], types: keyTypes.count, open: shape.open ?? -1,
                    timed: shape.keys.firstIndex(where: \.takesTime) ?? -1, required: shape.requiredMask, needs: shape.needsMask,
                    content: shape.contentMask))
            keyTypes += shape.keys.map(\.type)
        }
        var parts: [Int] = []
        let types = Grammar.types.map { type -> ValueType in
            switch type {
            case .scalar(let kind): return ValueType(form: .scalar, argument: Int(kind.rawValue), count: 0)
            case .word(let set): return ValueType(form: .word, argument: set, count: 0)
            case .shape(let shape): return ValueType(form: .shape, argument: shape, count: 0)
            case .partial(let shape): return ValueType(form: .partial, argument: shape, count: 0)
            case .list(let element): return ValueType(form: .list, argument: element, count: 0)
            case .names(let element): return ValueType(form: .names, argument: element, count: 0)
            case .either(let all):
                defer { parts += all }
                return ValueType(form: .either, argument: parts.count, count: all.count)
            }
        }
        func kept<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
            let pointer = UnsafeMutablePointer<Element>.allocate(capacity: max(1, elements.count))
            pointer.initialize(from: elements, count: elements.count)
            return UnsafePointer(pointer)
        }
        self.shapes = kept(shapes)
        self.keyTypes = kept(keyTypes)
        self.types = kept(types)
        self.parts = kept(parts)
    }
}
