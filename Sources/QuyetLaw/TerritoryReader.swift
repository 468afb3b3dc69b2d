import QuyetFeel
import QuyetSyntax
import QuyetText
import QuyetTime

extension ExpressionReader {
    /// The communes of a stated territory; what names nothing is a finding and stands for no commune.
    mutating func communes(of territory: Territory, _ registers: Registers) -> (
        communes: BitSet, findings: [Finding]
    ) {
        switch territory {
        case .wholeProvince: return (registers.wholeProvince, [])
        case .communes(let names):
            var result = BitSet()
            var findings: [Finding] = []
            for name in names {
                if let commune = registers.commune(named: name.value) {
                    result.insert(commune)
                } else {
                    findings.append(LawMessages.unknownCommune(name, among: registers))
                }
            }
            return (result, findings)
        case .condition(let expression):
            let columns = registers.communes.first?.columns.map(\.name) ?? []
            let numeric = columns.indices.map { index in registers.communes.allSatisfy { TerritoryColumn.isNumber($0.columns[index].value) }
            }
            let scope = FeelScope(zip(columns, numeric).map { FeelDeclaration($0, $1 ? .number : .string) })
            guard let condition = condition(expression, scope), let program = FeelProgram.compile(condition, slots: columns).program else {
                return (BitSet(), [])
            }
            var result = BitSet()
            for (index, commune) in registers.communes.enumerated() {
                let values = zip(commune.columns, numeric).map { TerritoryColumn.value($0.value, isNumber: $1) }
                if program.truth(values) == true { result.insert(index) }
            }
            return (result, [])
        }
    }
}

/// A CSV column is text if any cell is not a number or has a leading zero (language.md, "Required keys").
private enum TerritoryColumn {
    static func isNumber(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard FeelDecimal(text) != nil else { return false }
        return bytes.first != 48 || bytes.count == 1 || bytes[1] == UInt8(ascii: ".")
    }

    static func value(_ text: String, isNumber: Bool) -> FeelValue {
        isNumber ? FeelDecimal(text).map { .number($0) } ?? .null : .string(text)
    }
}
