import QuyetText
import QuyetTime

/// The example of a new workspace. `‹…|…›` is what each language says; keywords are turned by the layout.
///
/// Every name in it is visibly made up (*Mẫu*, *Sample*). The procedure MẪU.01 is complete; MẪU.02 is a ministry's, there to be delegated.
enum NewExample {
    /// The template in a language, with what the workspace says of itself.
    static func fill(_ template: String, _ workspace: NewWorkspace, _ language: Language) -> DraftText {
        var text = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "‹"), let close = rest[open...].firstIndex(of: "›") {
            let both = rest[rest.index(after: open)..<close].split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
            text += rest[..<open] + (language == .en && both.count == 2 ? both[1] : both.first ?? "")
            rest = rest[rest.index(after: close)...]
        }
        text += rest
        let day = workday(workspace.from)
        let values = [
            ("from", workspace.from.vietnamese), ("to", workspace.to.vietnamese), ("day", day.vietnamese), ("next", (day + 1).vietnamese),
            ("province", DraftText.quoted(workspace.province)), ("name", DraftText.quoted(workspace.name)),
        ]
        for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
        return DraftText(text)
    }

    /// A Tuesday in the second week: the next day is a weekday too.
    private static func workday(_ from: Day) -> Day {
        var day = from + 7
        while (day.number - tuesday) % 7 != 0 { day = day + 1 }
        return day
    }

    /// 6 January 1970.
    private static let tuesday = 5

    static let manifest = """
        # ‹Xét: quyet check THƯ-MỤC. Chạy kịch bản: quyet test THƯ-MỤC.|Check: quyet check FOLDER. Run the scenarios: quyet test FOLDER.›
        không gian: {name}
        tỉnh: {province}
        xét từ: {from}
        xét đến hết: {to}
        ngôn ngữ: ‹vi|en›
        """

    static let units = """
        # ‹Tên giả định: thay bằng cơ quan thật.|Made-up names: put real offices in their place.›
        danh mục: cơ quan
        cơ quan:
          ‹Bộ Mẫu|Sample Ministry›: {cấp: trung ương, loại: ‹bộ|ministry›}
          ‹UBND tỉnh Mẫu|Sample Province Committee›: {cấp: tỉnh, loại: ubnd, địa bàn: toàn tỉnh}
          ‹Sở Mẫu|Sample Department›: {cấp: tỉnh, loại: ‹cơ quan chuyên môn|department›, thuộc: ‹UBND tỉnh Mẫu|Sample Province Committee›}
          ‹Bộ phận Một cửa Mẫu|Sample One-stop Office›: {loại: bộ phận một cửa, thuộc: ‹UBND tỉnh Mẫu|Sample Province Committee›}
        """

    static let positions = """
        danh mục: chức danh
        chức danh:
          ‹Bộ trưởng Bộ Mẫu|Sample Minister›: {thuộc: ‹Bộ Mẫu|Sample Ministry›, đứng đầu: có}
          ‹Chủ tịch UBND tỉnh Mẫu|Sample Province Chair›: {thuộc: ‹UBND tỉnh Mẫu|Sample Province Committee›, đứng đầu: có}
          ‹Giám đốc Sở Mẫu|Sample Director›: {thuộc: ‹Sở Mẫu|Sample Department›, đứng đầu: có}
          ‹Lãnh đạo phòng Mẫu|Sample Division Head›: {thuộc: ‹Sở Mẫu|Sample Department›}
          ‹Công chức Sở Mẫu|Sample Officer›: {thuộc: ‹Sở Mẫu|Sample Department›}
          ‹Văn thư Mẫu|Sample Registrar›: {thuộc: ‹Sở Mẫu|Sample Department›}
          ‹Công chức Một cửa Mẫu|Sample Receptionist›: {thuộc: ‹Bộ phận Một cửa Mẫu|Sample One-stop Office›}
        """

    static let systems = """
        danh mục: hệ thống
        hệ thống:
          ‹Hệ thống tỉnh Mẫu|Sample System›: {loại: ‹tỉnh|province›}
        """

    static let competence = """
        # ‹Ai được quyết định.|Who may decide.›
        văn bản: ‹Nghị định giả định 01|Sample Decree 01›
        loại: nghị định
        cơ quan: ‹Bộ Mẫu|Sample Ministry›
        ban hành: {from}
        hiệu lực: {từ: {from}}
        trích yếu: ‹(Văn bản giả định, để minh họa) Thẩm quyền|(A made-up instrument, to show how) Competence›
        điều khoản:
          - tại: ‹Điều|Article› 1
            thẩm quyền:
              của: ‹Giám đốc Sở Mẫu|Sample Director›
              nhiệm vụ: ‹Xác nhận đăng ký sử dụng nhà văn hóa|Confirm the use of a hall›
              thủ tục: ["MẪU.01"]
          - tại: ‹Điều|Article› 2
            thẩm quyền:
              của: ‹Bộ trưởng Bộ Mẫu|Sample Minister›
              nhiệm vụ: ‹Công nhận nhà văn hóa kiểu mẫu|Recognise a model hall›
              thủ tục: ["MẪU.02"]
        """

    static let publication = """
        # ‹Người dân được biết gì: tên, thời hạn, giấy tờ, cách nộp.|What the public is told: name, limit, papers, ways of submitting.›
        văn bản: ‹Giả định 02/QĐ-UBND|Sample 02›
        loại: quyết định
        cơ quan: ‹Chủ tịch UBND tỉnh Mẫu|Sample Province Chair›
        ban hành: {from}
        hiệu lực: {từ: {from}}
        trích yếu: ‹(Văn bản giả định, để minh họa) Công bố thủ tục|(A made-up instrument, to show how) Publication›
        điều khoản:
          - tại: ‹Phụ lục|Annex›
            công bố:
              thủ tục: "MẪU.01"
              thay đổi: mới
              tên: ‹Xác nhận đăng ký sử dụng nhà văn hóa|Confirmation of the use of a hall›
              lĩnh vực: ‹Văn hóa|Culture›
              loại thủ tục: đặc thù
              cấp thực hiện: [tỉnh]
              cơ quan có thẩm quyền: ‹Giám đốc Sở Mẫu|Sample Director›
              thời hạn giải quyết: 2 ngày làm việc
              thành phần hồ sơ:
                - {giấy tờ: ‹Giấy đăng ký (mẫu giả định)|Registration (a made-up form)›, bản chính: 1, bản sao: 0}
              cách thức thực hiện:
                trực tiếp: {phí: 0, lệ phí: 0}
                trực tuyến: {mức: ‹toàn trình|full›}
              kết quả: ‹Giấy xác nhận|Confirmation›
        """

    static let workflow = """
        # ‹Ai làm gì, trong bao lâu.|Who does what, in how long.›
        văn bản: ‹Giả định 03/QĐ-UBND|Sample 03›
        loại: quyết định
        cơ quan: ‹Chủ tịch UBND tỉnh Mẫu|Sample Province Chair›
        ban hành: {from}
        hiệu lực: {từ: {from}}
        trích yếu: ‹(Văn bản giả định, để minh họa) Quy trình|(A made-up instrument, to show how) Workflow›
        căn cứ: [‹Nghị định giả định 01|Sample Decree 01›]
        điều khoản:
          - tại: ‹Phụ lục|Annex›
            quy trình:
              tên: ‹Xác nhận|Confirmation›
              thủ tục: "MẪU.01"
              tính theo: ngày làm việc
              tổng thời gian: 2 ngày làm việc
              các bước:
                - bước: ‹Tiếp nhận hồ sơ|Reception›
                  việc: tiếp nhận
                  ai: ‹Công chức Một cửa Mẫu|Sample Receptionist›
                  hạn: 2 giờ
                  kết quả:
                    ‹đủ hồ sơ|complete›: tiếp
                    ‹từ chối tiếp nhận|reception refused›: {kết thúc: ‹từ chối tiếp nhận|reception refused›}
                - {bước: ‹Xem xét hồ sơ|Appraisal›, việc: thẩm định, ai: ‹Công chức Sở Mẫu|Sample Officer›, hạn: 1 ngày}
                - bước: ‹Ký văn bản|Signature›
                  việc: quyết định
                  ai: ‹Giám đốc Sở Mẫu|Sample Director›
                  hạn: 4 giờ
                  kết quả: {‹đồng ý|granted›: tiếp, ‹từ chối|refused›: tiếp}
                - bước: ‹Trả kết quả|Return›
                  việc: trả kết quả
                  ai: ‹Công chức Một cửa Mẫu|Sample Receptionist›
                  hạn: 2 giờ
                  kết quả: {‹đã trả|returned›: {kết thúc: ‹đã trả kết quả|result returned›}}
        """

    static let deployment = """
        # ‹Thủ tục chạy trên hệ thống nào, từ ngày nào.|On which system the procedures run, and from which day.›
        văn bản: ‹Giả định 04/QĐ-UBND|Sample 04›
        loại: quyết định
        cơ quan: ‹Chủ tịch UBND tỉnh Mẫu|Sample Province Chair›
        ban hành: {from}
        hiệu lực: {từ: {from}}
        trích yếu: ‹(Văn bản giả định, để minh họa) Triển khai|(A made-up instrument, to show how) Deployment›
        điều khoản:
          - tại: ‹Điều|Article› 1
            triển khai: {thủ tục: ["MẪU.01", "MẪU.02"], hệ thống: ‹Hệ thống tỉnh Mẫu|Sample System›}
        """

    static let scenario = """
        kịch bản: ‹Hồ sơ đủ, chờ Giám đốc ký|A complete dossier waits for the signature›
        thủ tục: "MẪU.01"
        ngày nộp: {day} 08:00
        nơi nộp: ‹Bộ phận Một cửa Mẫu|Sample One-stop Office›
        diễn biến:
          - {‹Tiếp nhận hồ sơ|Reception›: ‹đủ hồ sơ|complete›, lúc: {day} 09:00}
          - {‹Xem xét hồ sơ|Appraisal›: ‹xong|done›, lúc: {next} 09:00}
        mong đợi:
          đang ở: [‹Ký văn bản|Signature›]
          người quyết định: ‹Giám đốc Sở Mẫu|Sample Director›
        """
}
