// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that what only benchmarks need stays out of the project.
let package = Package(
    name: "quyet-benchmarks",
    dependencies: [.package(name: "quyet", path: "../..")],
    targets: [
        .executableTarget(
            name: "quyet-bench",
            dependencies: [
                .product(name: "Quyet", package: "quyet"), .product(name: "QuyetSyntax", package: "quyet"),
                .product(name: "QuyetFeel", package: "quyet"), .product(name: "QuyetLaw", package: "quyet"),
                .product(name: "QuyetVerification", package: "quyet"),
            ]),
        // Makes a province to work on; it knows nothing of what it tests.
        .executableTarget(name: "quyet-province"),
    ]
)
