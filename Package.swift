// swift-tools-version: 6.2
import PackageDescription

/// Set in CI: every warning of this package is an error.
let strict = Context.environment["QUYET_WARNINGS_AS_ERRORS"] != nil
let settings: [SwiftSetting] = strict ? [.treatAllWarnings(as: .error)] : []

func library(_ name: String, _ dependencies: [Target.Dependency], plugins: [Target.PluginUsage] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings, plugins: plugins)
}

let package = Package(
    name: "quyet",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Quyet", targets: ["Quyet"]),
        .library(name: "QuyetRuntime", targets: ["QuyetRuntime"]),
        .library(name: "QuyetFeel", targets: ["QuyetFeel", "QuyetTime"]),
        .library(name: "QuyetInterchange", targets: ["QuyetInterchange", "QuyetFeel"]),
        .library(name: "QuyetLaw", targets: ["QuyetLaw", "QuyetTime"]),
        .library(name: "QuyetVerification", targets: ["QuyetVerification", "QuyetMachine", "QuyetTime"]),
        .library(name: "QuyetSyntax", targets: ["QuyetSyntax", "QuyetText"]),
        .executable(name: "quyet", targets: ["quyet"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0", traits: []),
    ],
    targets: [
        .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
        library("QuyetTime", []),
        library("QuyetText", ["QuyetTime"]),
        .executableTarget(name: "quyet-generate", swiftSettings: settings),
        .plugin(name: "QuyetSources", capability: .buildTool(), dependencies: ["quyet-generate"]),
        library("QuyetSyntax", ["QuyetText", "QuyetTime", "CLibYAML"], plugins: ["QuyetSources"]),
        library("QuyetFeel", ["QuyetText", "QuyetTime"]),
        library("QuyetLaw", ["QuyetText", "QuyetTime", "QuyetSyntax", "QuyetFeel"], plugins: ["QuyetSources"]),
        library("QuyetMachine", ["QuyetText", "QuyetTime", "QuyetFeel"]),
        library("QuyetVerification", ["QuyetTime", "QuyetMachine"]),
        library("QuyetLowering", ["QuyetText", "QuyetTime", "QuyetSyntax", "QuyetFeel", "QuyetLaw", "QuyetMachine"]),
        library(
            "QuyetBundle",
            ["QuyetText", "QuyetTime", "QuyetFeel", "QuyetMachine", .product(name: "SwiftProtobuf", package: "swift-protobuf")]),
        library("QuyetRuntime", ["QuyetText", "QuyetTime", "QuyetFeel", "QuyetMachine"]),
        library("QuyetInterchange", ["QuyetFeel"]),
        library(
            "QuyetChecks",
            ["QuyetText", "QuyetTime", "QuyetSyntax", "QuyetFeel", "QuyetLaw", "QuyetMachine", "QuyetVerification", "QuyetLowering"],
            plugins: ["QuyetSources"]),
        library(
            "Quyet",
            [
                "QuyetText", "QuyetTime", "QuyetSyntax", "QuyetFeel", "QuyetLaw", "QuyetMachine", "QuyetLowering", "QuyetChecks",
                "QuyetBundle", "QuyetRuntime",
            ]),
        .executableTarget(
            name: "quyet",
            dependencies: [
                "Quyet", "QuyetText", "QuyetTime", "QuyetMachine", "QuyetRuntime",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: settings),
        .executableTarget(name: "feel-tck", dependencies: ["QuyetInterchange", "QuyetFeel"], swiftSettings: settings),
        .testTarget(
            name: "QuyetBundleTests",
            dependencies: ["QuyetBundle", "QuyetRuntime", "QuyetText", "QuyetTime", "QuyetFeel", "QuyetMachine"], swiftSettings: settings),
        .testTarget(
            name: "QuyetRuntimeTests",
            dependencies: ["QuyetRuntime", "QuyetText", "QuyetTime", "QuyetFeel", "QuyetMachine"], swiftSettings: settings),
        .testTarget(
            name: "QuyetTests",
            dependencies: [
                "QuyetTestSupport", "Quyet", "QuyetText", "QuyetTime", "QuyetSyntax", "QuyetFeel", "QuyetLaw", "QuyetMachine",
                "QuyetLowering", "QuyetBundle",
                "QuyetRuntime",
            ], exclude: ["Fixtures", "Goldens", "Slips"],
            swiftSettings: settings),
        .testTarget(
            name: "QuyetFeelTests", dependencies: ["QuyetTestSupport", "QuyetFeel", "QuyetText", "QuyetTime"], exclude: ["Fixtures"],
            swiftSettings: settings),
        .executableTarget(
            name: "quyet-fuzz",
            dependencies: [
                "Quyet", "QuyetText", "QuyetTime", "QuyetSyntax", "QuyetFeel", "QuyetInterchange", "QuyetBundle", "QuyetRuntime",
            ],
            path: "Tests/Fuzz", exclude: ["corpus", "feel", "front"], swiftSettings: settings),
        .testTarget(
            name: "QuyetChecksTests", dependencies: ["Quyet", "QuyetChecks", "QuyetText"], exclude: ["Fixtures"], swiftSettings: settings),
        // In `Tests/`, for tests only: a seeded generator and markers in texts.
        .target(name: "QuyetTestSupport", path: "Tests/QuyetTestSupport", swiftSettings: settings),
        .testTarget(name: "QuyetTimeTests", dependencies: ["QuyetTestSupport", "QuyetTime"], swiftSettings: settings),
        .testTarget(
            name: "QuyetTextTests", dependencies: ["QuyetText", "QuyetTime"], exclude: ["Fixtures", "Goldens"], swiftSettings: settings),
        .testTarget(
            name: "QuyetSyntaxTests", dependencies: ["QuyetTestSupport", "QuyetSyntax", "QuyetText", "QuyetTime"], swiftSettings: settings),
        .testTarget(
            name: "QuyetLawTests", dependencies: ["QuyetTestSupport", "QuyetLaw", "QuyetSyntax", "QuyetText", "QuyetTime"],
            swiftSettings: settings),
        .testTarget(
            name: "QuyetVerificationTests", dependencies: ["QuyetTestSupport", "QuyetVerification", "QuyetTime"], swiftSettings: settings),
        .testTarget(name: "QuyetGenerateTests", dependencies: ["quyet-generate"], swiftSettings: settings),
        .testTarget(name: "FeelTCKTests", dependencies: ["feel-tck"], swiftSettings: settings),
        .testTarget(name: "QuyetInterchangeTests", dependencies: ["QuyetInterchange", "QuyetFeel"], swiftSettings: settings),
        .testTarget(name: "ArchitectureTests", swiftSettings: settings),
    ]
)
