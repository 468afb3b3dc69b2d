import Foundation
import Testing

/// The scripts with which a shell completes the command.
@Suite struct CompletionTests {
    @Test(arguments: ["bash", "zsh", "fish"]) func isMade(_ shell: String) throws {
        let result = try CommandRunner.run(["--generate-completion-script", shell])
        #expect(result.status == 0 && result.output.count > 1_000)
        for word in ["check", "import", "annex", "delegation", "authority/gap", "timeline", "continuity", "stale"] {
            #expect(result.output.contains(word), "\(word)")
        }
    }

    @Test func bashAcceptsItsScript() throws {
        let script = try CommandRunner.folder().appending(path: "quyet.bash")
        try Data(try CommandRunner.run(["--generate-completion-script", "bash"]).output.utf8).write(to: script)
        let bash = URL(fileURLWithPath: "/bin/bash")
        guard FileManager.default.isExecutableFile(atPath: bash.path) else {
            print("skipped: there is no /bin/bash")
            return
        }
        let result = try CommandRunner.run(["-n", script.path], executable: bash)
        #expect(result.status == 0 && result.errors.isEmpty)
    }
}
