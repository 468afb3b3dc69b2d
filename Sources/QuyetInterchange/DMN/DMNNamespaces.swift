/// The names of the versions of DMN.
enum DMNNamespaces {
    /// Models of DMN 1.5, 1.4, 1.3, 1.2 and 1.1.
    static let models: Set<String> = [
        "https://www.omg.org/spec/DMN/20230324/MODEL/", "https://www.omg.org/spec/DMN/20211108/MODEL/",
        "https://www.omg.org/spec/DMN/20191111/MODEL/", "http://www.omg.org/spec/DMN/20180521/MODEL/",
        "http://www.omg.org/spec/DMN/20151101/dmn.xsd",
    ]

    /// FEEL's own types; in DMN 1.1 `typeRef` is a qualified name with a prefix bound to one of these.
    static func isFeel(_ namespace: String) -> Bool {
        namespace.hasPrefix("http://www.omg.org/spec/FEEL/")
            || (namespace.hasPrefix("https://www.omg.org/spec/DMN/") || namespace.hasPrefix("http://www.omg.org/spec/DMN/"))
                && namespace.hasSuffix("/FEEL/")
    }

    /// Parts of a model that say nothing about what is decided: documentation, sources, organisation, drawings (DMN 1.5, clause 6.3).
    static let withoutEffect: Set<String> = [
        "description", "question", "allowedAnswers", "knowledgeSource", "authorityRequirement", "textAnnotation", "association", "group",
        "performanceIndicator", "organizationUnit", "businessContextElement", "elementCollection", "supportedObjective",
        "impactedPerformanceIndicator", "decisionMaker", "decisionOwner", "usingProcess", "usingTask", "annotation", "annotationEntry",
        "artifact", "extensionElements",
    ]
}
