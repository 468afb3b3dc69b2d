/// Functions that the standard does not have, in a namespace of their own.
extension FeelFunction {
    static let extensions: [FeelFunction] = []
    /// Extensions that have no value for some arguments that are there.
    static let partialExtensions: Set<String> = []
}
