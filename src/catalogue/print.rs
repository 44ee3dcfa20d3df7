//! WebApi: printing reports, at `{doc-gateway}`.

use super::terms::*;
use super::value_sets::{EXAM_TYPES, FILE_FORMATS, PRINT_RESULTS, TRUE_FALSE_CAPITAL};

/// 获取打印检查列表
pub(super) const PRINT_EXAMS: &[Output] = &[
    CODE,
    MSG,
    output("data", Type::List, said!("结果列表", "the exams")),
    output(
        "data[].id",
        Type::Long,
        said!("检查唯一号", "id of the exam"),
    ),
    output(
        "data[].patient_id",
        Type::String,
        said!("患者编号", "patient number"),
    ),
    output(
        "data[].accession_number",
        Type::String,
        said!("检查编号", "accession number"),
    ),
    output(
        "data[].placer_order_no",
        Type::String,
        said!("申请单号", "placer order number"),
    ),
    output(
        "data[].service_text",
        Type::String,
        said!("检查项目名称", "name of the exam item"),
    ),
    output(
        "data[].exam_type",
        Type::String,
        said!("检查类型", "exam type"),
    ),
    output(
        "data[].procedure_name",
        Type::String,
        said!("检查部位", "body part"),
    ),
    output(
        "data[].result_state",
        Type::String,
        said!("检查状态", "exam status"),
    ),
    output(
        "data[].abnormal_flags",
        Type::String,
        said!("检查结果代码", "result code"),
    )
    .one_of(PRINT_RESULTS),
    output(
        "data[].print_count",
        Type::Short,
        said!("打印次数", "print count"),
    ),
];

/// 获取打印文件列表
pub(super) const PRINT_FILES: &[Output] = &[
    CODE,
    MSG,
    output("data", Type::List, said!("结果列表", "the files")),
    output(
        "data[].file_type",
        Type::String,
        said!("文件类型", "file type"),
    ),
    output(
        "data[].file_format",
        Type::String,
        said!("文件格式", "file format"),
    )
    .one_of(FILE_FORMATS),
    output(
        "data[].file_bytes",
        Type::String,
        said!("文件字节Base64编码", "the file's bytes in Base64"),
    ),
    output(
        "data[].file_path",
        Type::String,
        said!(
            "文件路径：共享、FTP、HTTP方式（大批量胶片文件以此方式提供）",
            "the file's path: share, FTP or HTTP (used for large films)"
        ),
    )
    .address(),
];

const PRINT: Operation = Operation {
    group: Group::Printing,
    base: Base::DocGateway,
    needs: &[
        "doc_gateway",
        "auth_center",
        "client_id",
        "client_secret",
        "gateway",
        "username",
        "password",
    ],
    ..REQUEST
};

pub const QUERY_PRINT_EXAMS: Operation = Operation {
    name: "query_print_exams",
    title: said!("获取打印检查列表", "Exams to print"),
    chapter: "获取打印检查列表",
    summary: said!(
        "获取可打印报告的检查列表。",
        "Lists exams whose reports can be printed."
    ),
    path: "/api-document/print/exam-list",
    params: &[
        query_if_given("accession_number", said!("检查编号", "accession number")),
        query_if_given("placer_order_no", said!("申请单号", "placer order number")),
        query_if_given("id_card_no", said!("身份证号", "ID card number")),
        query_if_given("exam_type", said!("检查类型", "exam type"))
            .required()
            .one_of(EXAM_TYPES),
        query_if_given(
            "org_code",
            said!("检查机构代码", "code of the performing institution"),
        )
        .required()
        .note(said!("平台提供", "provided by the platform")),
        query_if_given(
            "reg_time_begin",
            said!("检查登记时间开始", "start time of registration"),
        )
        .typed(Type::DateTime)
        .required(),
        query_if_given(
            "reg_time_end",
            said!("检查登记时间结束", "end time of registration"),
        )
        .typed(Type::DateTime)
        .required(),
        query_if_given("print_flag", said!("打印标记", "printed or not"))
            .typed(Type::Bool)
            .one_of(TRUE_FALSE_CAPITAL)
            .note(said!(
                "True：返回已打印；False：返回未打印",
                "True: those printed; False: those not printed"
            )),
    ],
    rules: &[
        Rule::AnyOf(&["accession_number", "placer_order_no", "id_card_no"]),
        Rule::Range {
            start: "reg_time_begin",
            end: "reg_time_end",
            both: true,
        },
    ],
    outputs: PRINT_EXAMS,
    example: r#"{"id_card_no":"990101199001010017","exam_type":"CT","org_code":"2470","reg_time_begin":"2021-05-01 00:00:00","reg_time_end":"2021-05-31 23:59:59"}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":[{"id":1394827364510000001,"accession_number":"SD-53242","exam_type":"CT","service_text":"胸部CT平扫","print_count":0}]}"#,
    ..PRINT
};

/// Shared with `save_print_files`.
pub(super) const BUSINESS_ID: Param = query_if_given(
    "business_id",
    said!("检查归档业务唯一号", "id of the archived exam"),
)
.required();

pub(super) const FILE_TYPE: Param = query_if_given("file_type", said!("文件类型", "file type"))
    .required()
    .fixed("Result");

pub(super) const FILE_FORMAT: Param =
    query_if_given("file_format", said!("文件格式", "file format")).one_of(FILE_FORMATS);

pub const GET_PRINT_FILES: Operation = Operation {
    name: "get_print_files",
    title: said!("获取打印文件列表", "Files to print"),
    chapter: "获取打印文件列表",
    summary: said!(
        "获取一次检查的打印文件（Base64 或文件路径）；直接存成文件请用 save_print_files。",
        "Gets an exam's files to print, in Base64 or as paths; save_print_files writes them to disk."
    ),
    path: "/api-document/print/file-list",
    params: &[BUSINESS_ID, FILE_TYPE, FILE_FORMAT],
    outputs: PRINT_FILES,
    example: r#"{"business_id":"1394827364510000001","file_format":"Pdf"}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":[{"file_type":"Result","file_format":"Pdf","file_bytes":"JVBERi0xLjcK...","file_path":""}]}"#,
    ..PRINT
};

/// A GET that writes: never sent twice.
pub const SET_PRINT_FLAG: Operation = Operation {
    name: "set_print_flag",
    title: said!("更新报告打印状态", "Set a report's print state"),
    chapter: "更新报告打印状态",
    summary: said!(
        "标记报告已打印，或取消标记。",
        "Marks a report as printed, or takes the mark back."
    ),
    path: "/api-document/print/print-flag",
    writes: true,
    look_up: Some(said!(
        "query_print_exams 返回的 print_count 是该报告的已打印次数。",
        "query_print_exams shows in print_count how often the report was printed."
    )),
    params: &[
        query_if_given("print_type", said!("打印类型", "what was printed"))
            .required()
            .fixed("Result"),
        query_if_given("cancel_flag", said!("取消标记", "cancel the mark"))
            .typed(Type::Bool)
            .one_of(TRUE_FALSE_CAPITAL)
            .note(said!("True：取消打印", "True: not printed after all")),
        query_if_given("placer_order_no", said!("申请单号", "placer order number")),
        query_if_given(
            "business_id",
            said!("检查唯一号", "id of the archived exam"),
        ),
        query_if_given("accession_number", said!("检查编号", "accession number")),
        query_if_given("exam_type", said!("检查类型", "exam type")),
        query_if_given(
            "org_code",
            said!("检查机构代码", "code of the performing institution"),
        )
        .required(),
        query_if_given("user_id", said!("用户Id", "user id")),
        query_if_given("user_name", said!("用户名", "user name")),
        // The chapter names no format; the platform's other times are written like this.
        query_if_given("print_time", said!("打印时间", "when it was printed"))
            .typed(Type::DateTime)
            .required(),
        query_if_given(
            "client_host",
            said!("客户端主机IP", "IP address of the workstation"),
        )
        .required(),
        query_if_given(
            "client_name",
            said!("客户端主机名", "host name of the workstation"),
        )
        .required(),
    ],
    rules: &[Rule::AnyOf(&[
        "placer_order_no",
        "business_id",
        "accession_number",
    ])],
    outputs: &[CODE, MSG],
    example: r#"{"business_id":"1394827364510000001","org_code":"2470","print_time":"2021-05-19 10:00:00","client_host":"10.0.0.15","client_name":"CLINIC-01"}"#,
    example_answer: r#"{"code":0,"msg":"成功"}"#,
    ..PRINT
};
