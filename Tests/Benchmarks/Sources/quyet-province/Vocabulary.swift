/// A sector of administration: the words from which its procedures are made.
struct Sector: Sendable {
    /// The department of the province.
    let department: String
    /// Letters for its rooms and accounts.
    let code: String
    let ministry: String
    /// What a number of an instrument of the ministry ends in.
    let ministryCode: String
    let rooms: [String]
    let fields: [String]
    /// What is licensed, registered, recognised.
    let objects: [String]
    let papers: [String]
    let consulted: [String]
}

/// What procedures do with an object.
enum Vocabulary {
    static let verbs = [
        "Cấp", "Cấp lại", "Cấp điều chỉnh", "Gia hạn", "Thẩm định, phê duyệt", "Đăng ký", "Xác nhận", "Công nhận", "Chấp thuận",
        "Tiếp nhận thông báo về",
        "Thay đổi nội dung", "Chấm dứt hiệu lực", "Thu hồi", "Cho phép sử dụng", "Đề nghị cấp đổi",
    ]

    static let qualifiers = [
        "", " (trường hợp bị mất, bị hỏng)", " đối với tổ chức trong nước", " đối với hộ kinh doanh, hợp tác xã",
        " thuộc thẩm quyền của cấp tỉnh",
        " lần đầu", " có thời hạn", " đối với cơ sở có vốn đầu tư nước ngoài", " trong khu công nghiệp, khu kinh tế",
        " trên địa bàn biên giới",
    ]

    static let commonPapers = [
        "Đơn đề nghị", "Tờ khai", "Văn bản ủy quyền (nếu có)", "Bản thuyết minh", "Giấy tờ chứng minh tư cách pháp lý",
        "Bản kê khai kinh nghiệm chuyên môn",
        "Báo cáo kết quả hoạt động", "Sơ đồ vị trí, mặt bằng", "Giấy đăng ký doanh nghiệp",
        "Bản sao văn bằng, chứng chỉ của người phụ trách",
        "Hợp đồng, giấy tờ về quyền sử dụng địa điểm", "Cam kết bảo đảm điều kiện hoạt động",
    ]

    static let applicants = ["tổ chức", "cá nhân", "doanh nghiệp", "hợp tác xã", "hộ gia đình", "cơ quan nhà nước"]

    static let supplements = ["Chờ bổ sung", "Chờ bổ sung hồ sơ", "Chờ người nộp bổ sung", "Tạm dừng chờ bổ sung"]

    static let remarks = [
        "theo mẫu của trung ương", "đã rà soát với phòng chuyên môn", "giữ như quy trình cũ", "thống nhất tại cuộc họp rà soát",
        "giờ hành chính",
        "rút ngắn so với quy định", "kiểm tra lại khi có hướng dẫn mới",
    ]

    static let heads = [
        "Rà soát theo danh mục do Bộ công bố.", "Bản để nhập vào hệ thống, đối chiếu với bản ký.",
        "Xem thêm quyết định công bố cùng lĩnh vực.",
        "Thời gian tính bằng giờ làm việc, một ngày 8 giờ.", "Phụ lục đánh số như bản giấy.",
        "Văn bản sinh tự động để đo tốc độ, không có ngoài đời.",
    ]

    /// The department, its ministry, and the words of its sector.
    static let sectors: [Sector] = [
        Sector(
            department: "Sở Công Thương", code: "SCT", ministry: "Bộ Công Thương", ministryCode: "BCT",
            rooms: ["Quản lý công nghiệp", "Quản lý thương mại", "Kỹ thuật an toàn, môi trường", "Quản lý năng lượng", "Xuất nhập khẩu"],
            fields: [
                "Hóa chất", "Vật liệu nổ công nghiệp", "Lưu thông hàng hóa trong nước", "Điện lực", "Xuất nhập khẩu", "Kinh doanh khí",
            ],
            objects: [
                "Giấy phép vận chuyển hàng hóa nguy hiểm", "Giấy chứng nhận đủ điều kiện sản xuất hóa chất", "Giấy phép bán buôn rượu",
                "Giấy phép bán lẻ rượu",
                "Giấy chứng nhận đủ điều kiện nạp khí vào chai", "Giấy phép hoạt động phát điện", "Giấy phép phân phối điện",
                "Giấy phép sử dụng vật liệu nổ công nghiệp",
                "Giấy chứng nhận huấn luyện kỹ thuật an toàn", "Giấy phép lập cơ sở bán lẻ", "Giấy phép kinh doanh tạm nhập, tái xuất",
                "chương trình khuyến mại",
                "Giấy chứng nhận đủ điều kiện bán lẻ xăng dầu", "Giấy phép kinh doanh thuốc lá", "kế hoạch ứng phó sự cố hóa chất",
                "hội chợ, triển lãm thương mại",
            ],
            papers: ["Phương án ứng phó sự cố", "Phiếu an toàn hóa chất", "Giấy chứng nhận kiểm định phương tiện", "Phương án chữa cháy"],
            consulted: ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
        Sector(
            department: "Sở Tư pháp", code: "STP", ministry: "Bộ Tư pháp", ministryCode: "BTP",
            rooms: ["Bổ trợ tư pháp", "Hành chính tư pháp", "Phổ biến giáo dục pháp luật", "Công chứng và đấu giá"],
            fields: ["Hộ tịch", "Công chứng", "Luật sư", "Quốc tịch", "Chứng thực", "Nuôi con nuôi", "Lý lịch tư pháp"],
            objects: [
                "văn phòng công chứng", "tổ chức hành nghề luật sư", "Thẻ công chứng viên", "Thẻ tư vấn viên pháp luật",
                "trung tâm trọng tài", "hợp đồng nuôi con nuôi",
                "việc nuôi con nuôi trong nước", "giám định viên tư pháp", "văn phòng thừa phát lại", "Phiếu lý lịch tư pháp",
                "bản sao trích lục hộ tịch",
                "đấu giá viên", "trung tâm tư vấn pháp luật", "quản tài viên", "việc thay đổi, cải chính hộ tịch",
                "hòa giải viên thương mại",
            ],
            papers: ["Bản sao giấy tờ hộ tịch", "Phiếu lý lịch tư pháp", "Giấy khám sức khỏe", "Quyết định bổ nhiệm"],
            consulted: ["Công an tỉnh", "Thuế tỉnh"]),
        Sector(
            department: "Sở Xây dựng", code: "SXD", ministry: "Bộ Xây dựng", ministryCode: "BXD",
            rooms: [
                "Quản lý xây dựng", "Quy hoạch - Kiến trúc", "Quản lý vận tải", "Kết cấu hạ tầng giao thông", "Quản lý nhà",
                "Hạ tầng kỹ thuật",
            ],
            fields: ["Hoạt động xây dựng", "Quy hoạch đô thị", "Nhà ở và công sở", "Đường bộ", "Đường thủy nội địa", "Vật liệu xây dựng"],
            objects: [
                "giấy phép xây dựng", "chứng chỉ hành nghề hoạt động xây dựng", "chứng chỉ năng lực hoạt động xây dựng",
                "giấy phép quy hoạch", "thiết kế xây dựng sau thiết kế cơ sở",
                "báo cáo nghiên cứu khả thi", "giấy phép kinh doanh vận tải bằng xe ô tô", "phù hiệu xe ô tô",
                "giấy phép thi công trên đường bộ đang khai thác",
                "giấy phép đào tạo lái xe", "bến thủy nội địa", "chứng chỉ hành nghề môi giới bất động sản", "đồ án quy hoạch chi tiết",
                "giấy phép liên vận",
                "nhiệm vụ quy hoạch phân khu", "việc chuyển nhượng dự án bất động sản",
            ],
            papers: ["Bản vẽ thiết kế", "Thuyết minh thiết kế", "Kết quả thẩm tra", "Giấy tờ về quyền sử dụng đất"],
            consulted: ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
        Sector(
            department: "Sở Nông nghiệp và Môi trường", code: "SNNMT", ministry: "Bộ Nông nghiệp và Môi trường", ministryCode: "BNNMT",
            rooms: [
                "Quản lý đất đai", "Môi trường", "Tài nguyên nước và Khoáng sản", "Trồng trọt và Bảo vệ thực vật", "Chăn nuôi và Thú y",
                "Kiểm lâm", "Thủy lợi",
            ],
            fields: [
                "Đất đai", "Môi trường", "Tài nguyên nước", "Địa chất và khoáng sản", "Bảo vệ thực vật", "Thú y", "Lâm nghiệp", "Thủy sản",
            ],
            objects: [
                "giấy phép khai thác nước dưới đất", "giấy phép môi trường", "báo cáo đánh giá tác động môi trường",
                "giấy phép thăm dò khoáng sản", "giấy phép khai thác khoáng sản",
                "biện pháp bảo đảm bằng quyền sử dụng đất", "Giấy chứng nhận quyền sử dụng đất", "phương án cải tạo, phục hồi môi trường",
                "giấy phép hoạt động trong phạm vi bảo vệ công trình thủy lợi",
                "Giấy chứng nhận đủ điều kiện buôn bán thuốc bảo vệ thực vật", "chứng chỉ hành nghề thú y",
                "mã số cơ sở nuôi động vật hoang dã", "phương án khai thác lâm sản",
                "Giấy chứng nhận kiểm dịch động vật", "nguồn giống cây trồng lâm nghiệp", "việc chuyển mục đích sử dụng đất",
                "Giấy chứng nhận cơ sở an toàn dịch bệnh",
            ],
            papers: [
                "Trích lục bản đồ địa chính", "Kết quả quan trắc môi trường", "Bản đồ khu vực thăm dò",
                "Giấy chứng nhận quyền sử dụng đất đã cấp",
            ],
            consulted: ["Bộ Chỉ huy Quân sự tỉnh", "Thuế tỉnh"]),
        Sector(
            department: "Sở Y tế", code: "SYT", ministry: "Bộ Y tế", ministryCode: "BYT",
            rooms: ["Nghiệp vụ Y", "Nghiệp vụ Dược", "Bảo trợ xã hội", "An toàn thực phẩm", "Dân số, trẻ em"],
            fields: ["Khám bệnh, chữa bệnh", "Dược phẩm", "Mỹ phẩm", "An toàn thực phẩm", "Bảo trợ xã hội", "Thiết bị y tế"],
            objects: [
                "giấy phép hành nghề khám bệnh, chữa bệnh", "giấy phép hoạt động cơ sở khám bệnh, chữa bệnh",
                "Giấy chứng nhận đủ điều kiện kinh doanh dược", "chứng chỉ hành nghề dược",
                "phiếu công bố sản phẩm mỹ phẩm", "Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm",
                "bản công bố tiêu chuẩn thiết bị y tế", "cơ sở trợ giúp xã hội",
                "Giấy chứng nhận lương y", "cơ sở tiêm chủng", "cơ sở xét nghiệm an toàn sinh học", "bài thuốc gia truyền",
                "nội dung quảng cáo thực phẩm",
                "việc điều chuyển thuốc gây nghiện", "cơ sở cai nghiện ma túy tự nguyện",
            ],
            papers: [
                "Danh sách người hành nghề", "Danh mục trang thiết bị", "Giấy xác nhận quá trình thực hành", "Bản tự công bố sản phẩm",
            ],
            consulted: ["Công an tỉnh", "Thuế tỉnh"]),
        Sector(
            department: "Sở Giáo dục và Đào tạo", code: "SGDDT", ministry: "Bộ Giáo dục và Đào tạo", ministryCode: "BGDDT",
            rooms: ["Giáo dục mầm non, phổ thông", "Giáo dục nghề nghiệp", "Quản lý chất lượng", "Tổ chức cán bộ"],
            fields: ["Giáo dục trung học", "Giáo dục nghề nghiệp", "Văn bằng, chứng chỉ", "Giáo dục thường xuyên", "Quy chế thi"],
            objects: [
                "trường trung học phổ thông", "trung tâm ngoại ngữ, tin học", "trung tâm giáo dục thường xuyên",
                "trường tiểu học đạt chuẩn quốc gia", "bản sao văn bằng từ sổ gốc",
                "giấy chứng nhận đăng ký hoạt động giáo dục nghề nghiệp", "hoạt động tư vấn du học",
                "việc liên kết giáo dục với nước ngoài", "trường trung cấp tư thục",
                "lớp dạy thêm ngoài nhà trường", "trường mầm non tư thục", "việc chuyển trường của học sinh", "kế hoạch dạy học hai buổi",
                "chương trình bồi dưỡng giáo viên",
            ],
            papers: ["Đề án thành lập", "Danh sách giáo viên", "Quy chế tổ chức và hoạt động", "Chương trình giáo dục"],
            consulted: ["Công an tỉnh", "Thuế tỉnh"]),
        Sector(
            department: "Sở Nội vụ", code: "SNV", ministry: "Bộ Nội vụ", ministryCode: "BNV",
            rooms: ["Tổ chức, biên chế", "Công chức, viên chức", "Lao động - Việc làm", "Người có công", "Văn thư - Lưu trữ"],
            fields: ["Việc làm", "Người có công", "Tổ chức phi chính phủ", "Lao động", "An toàn, vệ sinh lao động", "Văn thư và lưu trữ"],
            objects: [
                "giấy phép lao động cho người nước ngoài", "giấy phép hoạt động dịch vụ việc làm", "hội hoạt động trong phạm vi tỉnh",
                "quỹ từ thiện", "điều lệ hội",
                "chế độ đối với thân nhân liệt sĩ", "giấy xác nhận người có công", "nội quy lao động", "chứng chỉ hành nghề lưu trữ",
                "việc thành lập đơn vị sự nghiệp công lập",
                "giấy phép cho thuê lại lao động", "chứng chỉ kiểm định viên", "hợp đồng đưa người lao động đi làm việc ở nước ngoài",
                "trợ cấp thờ cúng liệt sĩ",
            ],
            papers: ["Danh sách hội viên sáng lập", "Giấy xác nhận của cơ quan quản lý", "Bản khai cá nhân", "Dự thảo điều lệ"],
            consulted: ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
        Sector(
            department: "Sở Tài chính", code: "STC", ministry: "Bộ Tài chính", ministryCode: "BTC",
            rooms: ["Đăng ký kinh doanh", "Quản lý giá và công sản", "Quản lý đầu tư", "Hợp tác và kinh tế đối ngoại"],
            fields: ["Thành lập doanh nghiệp", "Đầu tư", "Quản lý giá", "Quản lý công sản", "Hợp tác xã", "Đấu thầu"],
            objects: [
                "doanh nghiệp tư nhân", "công ty trách nhiệm hữu hạn", "công ty cổ phần", "liên hiệp hợp tác xã",
                "chi nhánh, văn phòng đại diện", "chủ trương đầu tư", "giấy chứng nhận đăng ký đầu tư",
                "mã số đơn vị có quan hệ với ngân sách", "phương án giá", "việc điều chuyển tài sản công",
                "dự án sử dụng vốn hỗ trợ phát triển", "kế hoạch lựa chọn nhà thầu",
                "doanh nghiệp xã hội", "ưu đãi, hỗ trợ đầu tư", "tạm ngừng kinh doanh",
            ],
            papers: ["Điều lệ công ty", "Danh sách thành viên", "Đề xuất dự án đầu tư", "Báo cáo tài chính"],
            consulted: ["Thuế tỉnh", "Công an tỉnh"]),
        Sector(
            department: "Sở Khoa học và Công nghệ", code: "SKHCN", ministry: "Bộ Khoa học và Công nghệ", ministryCode: "BKHCN",
            rooms: ["Quản lý khoa học", "Công nghệ và Đổi mới sáng tạo", "Tiêu chuẩn, đo lường, chất lượng", "Bưu chính, viễn thông"],
            fields: [
                "Hoạt động khoa học và công nghệ", "An toàn bức xạ", "Tiêu chuẩn đo lường chất lượng", "Sở hữu trí tuệ", "Bưu chính",
                "Viễn thông",
            ],
            objects: [
                "giấy phép tiến hành công việc bức xạ", "chứng chỉ nhân viên bức xạ", "giấy chứng nhận hoạt động khoa học và công nghệ",
                "doanh nghiệp khoa học và công nghệ",
                "hợp đồng chuyển giao công nghệ", "giấy phép bưu chính", "công bố hợp chuẩn, hợp quy",
                "tổ chức giám định sở hữu công nghiệp", "giấy phép viễn thông cố định mặt đất",
                "kết quả thực hiện nhiệm vụ khoa học", "việc bổ nhiệm giám định viên", "kế hoạch ứng phó sự cố bức xạ",
                "cơ sở ươm tạo công nghệ",
            ],
            papers: ["Báo cáo đánh giá an toàn", "Chứng chỉ nhân viên bức xạ", "Hợp đồng chuyển giao", "Bản mô tả sản phẩm"],
            consulted: ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
        Sector(
            department: "Sở Văn hóa, Thể thao và Du lịch", code: "SVHTTDL", ministry: "Bộ Văn hóa, Thể thao và Du lịch",
            ministryCode: "BVHTTDL",
            rooms: ["Quản lý văn hóa", "Quản lý du lịch", "Quản lý thể thao", "Báo chí - Xuất bản", "Di sản"],
            fields: [
                "Di sản văn hóa", "Du lịch", "Thể dục thể thao", "Quảng cáo", "Nghệ thuật biểu diễn", "Báo chí", "Gia đình", "Xuất bản",
            ],
            objects: [
                "giấy phép kinh doanh dịch vụ lữ hành nội địa", "thẻ hướng dẫn viên du lịch",
                "giấy chứng nhận đủ điều kiện kinh doanh hoạt động thể thao", "bằng xếp hạng di tích",
                "giấy phép tổ chức triển lãm", "giấy phép kinh doanh dịch vụ karaoke", "sản phẩm quảng cáo trên bảng, băng rôn",
                "hạng cơ sở lưu trú du lịch", "giấy phép xuất bản bản tin",
                "biển hiệu phương tiện vận tải khách du lịch", "chương trình biểu diễn nghệ thuật", "lễ hội cấp tỉnh", "di vật, cổ vật",
                "giấy phép khai quật khảo cổ",
            ],
            papers: ["Kịch bản chương trình", "Ma-két quảng cáo", "Chứng chỉ nghiệp vụ du lịch", "Lý lịch di tích"],
            consulted: ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
        Sector(
            department: "Sở Dân tộc và Tôn giáo", code: "SDTTG", ministry: "Bộ Dân tộc và Tôn giáo", ministryCode: "BDTTG",
            rooms: ["Chính sách dân tộc", "Nghiệp vụ tôn giáo", "Tuyên truyền, địa bàn"],
            fields: ["Tín ngưỡng, tôn giáo", "Công tác dân tộc"],
            objects: [
                "tổ chức tôn giáo trực thuộc", "người được phong phẩm", "hội nghị thường niên của tổ chức tôn giáo",
                "việc giảng đạo ngoài địa bàn phụ trách", "cơ sở đào tạo tôn giáo",
                "người có uy tín trong đồng bào dân tộc thiểu số", "hoạt động tín ngưỡng bổ sung", "danh mục hoạt động tôn giáo",
                "điểm sinh hoạt tôn giáo tập trung", "chức việc, nhà tu hành",
            ],
            papers: ["Hiến chương của tổ chức tôn giáo", "Danh sách chức sắc", "Biên bản cuộc họp", "Bản tóm tắt giáo lý"],
            consulted: ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
        Sector(
            department: "Sở Ngoại vụ", code: "SNGV", ministry: "Bộ Ngoại giao", ministryCode: "BNG",
            rooms: ["Hợp tác quốc tế", "Lãnh sự", "Quản lý biên giới"],
            fields: ["Hội nghị, hội thảo quốc tế", "Công tác lãnh sự", "Quản lý biên giới"],
            objects: [
                "hội nghị, hội thảo quốc tế", "thỏa thuận quốc tế nhân danh cấp tỉnh", "giấy phép sử dụng thẻ đi lại của doanh nhân",
                "đoàn ra, đoàn vào", "khoản viện trợ không hoàn lại",
                "hoạt động của tổ chức phi chính phủ nước ngoài", "giấy thông hành xuất, nhập cảnh", "công trình biên giới",
            ],
            papers: ["Chương trình hội nghị", "Văn bản đồng ý của đối tác", "Danh sách đại biểu", "Dự thảo thỏa thuận"],
            consulted: ["Công an tỉnh", "Bộ Chỉ huy Quân sự tỉnh"]),
        Sector(
            department: "Thanh tra tỉnh", code: "TTT", ministry: "Thanh tra Chính phủ", ministryCode: "TTCP",
            rooms: ["Nghiệp vụ giải quyết đơn", "Giám sát, xử lý sau thanh tra"],
            fields: ["Tiếp công dân", "Giải quyết khiếu nại", "Giải quyết tố cáo", "Phòng, chống tham nhũng"],
            objects: [
                "đơn khiếu nại lần đầu", "đơn khiếu nại lần hai", "đơn tố cáo", "đơn kiến nghị, phản ánh", "yêu cầu giải trình",
                "bản kê khai tài sản, thu nhập", "việc tiếp công dân tại trụ sở",
            ],
            papers: [
                "Đơn khiếu nại hoặc bản ghi lời khiếu nại", "Quyết định hành chính bị khiếu nại", "Tài liệu, chứng cứ", "Biên bản làm việc",
            ],
            consulted: ["Công an tỉnh", "Thuế tỉnh"]),
        Sector(
            department: "Ban Quản lý Khu kinh tế", code: "BQLKKT", ministry: "Bộ Tài chính", ministryCode: "BTC",
            rooms: ["Đầu tư và Doanh nghiệp", "Quy hoạch, xây dựng và Môi trường", "Quản lý cửa khẩu"],
            fields: ["Đầu tư tại khu kinh tế", "Xây dựng trong khu công nghiệp", "Cửa khẩu, lối mở", "Lao động trong khu công nghiệp"],
            objects: [
                "giấy chứng nhận đăng ký đầu tư trong khu kinh tế", "giấy phép xây dựng trong khu công nghiệp",
                "văn phòng đại diện của thương nhân nước ngoài", "việc giãn tiến độ dự án",
                "giấy phép lao động trong khu công nghiệp", "quy hoạch chi tiết khu chức năng", "việc sử dụng kho bãi tại cửa khẩu",
                "giấy chứng nhận xuất xứ hàng hóa", "phương án phòng cháy của bến bãi",
            ],
            papers: ["Đề xuất dự án đầu tư", "Bản vẽ tổng mặt bằng", "Hợp đồng thuê đất", "Báo cáo tiến độ dự án"],
            consulted: ["Công an tỉnh", "Thuế tỉnh"]),
    ]

    /// What communes handle.
    static let commune = Sector(
        department: "UBND cấp xã", code: "UBNDX", ministry: "Bộ Tư pháp", ministryCode: "BTP",
        rooms: ["Kinh tế", "Văn hóa - Xã hội"],
        fields: [
            "Hộ tịch", "Chứng thực", "Bảo trợ xã hội", "Đất đai", "Người có công", "Thể dục thể thao", "Thành lập hộ kinh doanh",
            "Trồng trọt",
        ],
        objects: [
            "khai sinh", "khai tử", "kết hôn", "giám hộ", "việc nhận cha, mẹ, con", "tình trạng hôn nhân", "bản sao từ bản chính", "chữ ký",
            "hợp đồng, giao dịch", "hộ nghèo, hộ cận nghèo",
            "trợ cấp xã hội hằng tháng", "hộ kinh doanh", "giấy phép bán lẻ rượu tiêu dùng tại chỗ",
            "việc chuyển đổi cây trồng trên đất lúa", "hỗ trợ chi phí mai táng", "câu lạc bộ thể thao cơ sở",
            "tranh chấp đất đai", "mức độ khuyết tật", "nhóm trẻ độc lập tư thục", "giấy phép xây dựng nhà ở riêng lẻ",
        ],
        papers: ["Giấy chứng sinh", "Giấy tờ tùy thân", "Giấy tờ chứng minh nơi cư trú", "Sổ theo dõi"],
        consulted: ["Công an cấp xã"])

    /// Facts of the dossier: name, and what they may be.
    static let facts: [FactTemplate] = [
        FactTemplate("loại hình", .texts(["cấp mới", "gia hạn", "điều chỉnh"])),
        FactTemplate("phương tiện", .texts(["đường bộ", "thủy nội địa", "đường sắt"])),
        FactTemplate("hình thức nộp", .texts(["trực tiếp", "trực tuyến", "bưu chính"])),
        FactTemplate("loại cơ sở", .texts(["sản xuất", "kinh doanh", "dịch vụ", "kho chứa"])),
        FactTemplate("nhóm dự án", .texts(["A", "B", "C"])),
        FactTemplate("đối tượng nộp", .texts(["cá nhân", "hộ kinh doanh", "doanh nghiệp", "tổ chức khác"])),
        FactTemplate("khu vực", .texts(["đô thị", "nông thôn", "biên giới"])),
        FactTemplate("loại hàng", .numbers([1, 2, 3, 4, 9])),
        FactTemplate("cấp công trình", .numbers([1, 2, 3, 4])),
        FactTemplate("hạng cơ sở", .numbers([1, 2, 3, 4, 5])),
        FactTemplate("khối lượng", .amount("tấn", [10, 50, 200], nil)),
        FactTemplate("diện tích", .amount("m2", [100, 500, 2000], nil)),
        FactTemplate("vốn đầu tư", .amount("triệu đồng", [1500, 15000, 80000], nil)),
        FactTemplate("số lao động", .amount("người", [10, 50, 200], 5000)),
        FactTemplate("công suất", .amount("kW", [30, 500, 3000], 100_000)),
        FactTemplate("có yếu tố nước ngoài", .boolean),
        FactTemplate("phải xác minh", .boolean),
        FactTemplate("cần kiểm tra thực địa", .boolean),
        FactTemplate("thuộc diện ưu tiên", .boolean),
    ]
}

/// What a fact of the dossier may be.
struct FactTemplate: Sendable {
    enum Domain: Sendable {
        case texts([String])
        case numbers([Int])
        /// A unit, thresholds where cases part, and the highest value where there is one.
        case amount(String, [Int], Int?)
        case boolean
    }

    let name: String
    let domain: Domain

    init(_ name: String, _ domain: Domain) { (self.name, self.domain) = (name, domain) }
}
