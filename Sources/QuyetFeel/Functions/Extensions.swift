/// Functions that the standard does not have, in a namespace of their own.
extension FeelFunction {
    static let extensions: [FeelFunction] = []
}
