import QuyetText
import QuyetTime

extension Message {
    /// A text that is the same in every language.
    static func plain(_ text: String) -> Message { Message(vi: "{text}", en: "{text}", ["text": .text(text)]) }

    /// Messages in a row, with a word between them.
    static func joined(_ messages: [Message], vi: String, en: String) -> Message {
        if messages.count == 1 { return messages[0] }
        let names = messages.indices.map { "{\($0)}" }
        var arguments: [String: MessageArgument] = [:]
        for (index, message) in messages.enumerated() { arguments["\(index)"] = .message(message) }
        return Message(vi: names.joined(separator: vi), en: names.joined(separator: en), arguments)
    }

    /// `từ … đến hết …`.
    static func period(_ days: DayInterval) -> Message { Message(vi: "{period}", en: "{period}", ["period": .period(days)]) }
}
