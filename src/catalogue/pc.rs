//! 检查调阅（PC端）: signed pages for a workstation's browser.

use super::terms::*;
use super::value_sets::{CLINIC_TYPES, EXAM_TYPES};

pub(super) const SOURCE: Param = query("source", said!("调阅系统来源", "calling system"))
    .required()
    .fixed("his");

pub(super) const TOKEN: Param = query(
    "token",
    said!(
        "json格式参数加密字符串",
        "the page's parameters as JSON, encrypted"
    ),
)
.required()
.made(Made::PageToken);

pub(super) const SEV: Param = query("sev", said!("请求令牌", "request token"))
    .required()
    .made(Made::Sev)
    .note(said!(
        "不传则用配置的 sev，或由 sev_account_id 经RSA加密而来",
        "if omitted, the configured sev, or sev_account_id encrypted with RSA"
    ));

pub(super) const SEV_ACCOUNT_ID: Param = for_library(
    "sev_account_id",
    said!(
        "医生账号ID，由本库RSA加密为 sev",
        "the doctor's account id; the library encrypts it into sev"
    ),
);

pub(super) const TIMESTAMP: Param =
    query("timestamp", said!("当前时间戳", "current time in China"))
        .required()
        .typed(Type::DateTime)
        .made(Made::Timestamp);

pub(super) const SIGN: Param = query("sign", said!("签名字符串", "signature"))
    .required()
    .made(Made::Sign);

/// For every page: says in the answer what the link was made from.
pub(super) const EXPLAIN: Param = for_library(
    "explain",
    said!(
        "在结果中附上明文、密文与待签名字符串（不含密钥）",
        "adds plaintext, encrypted token and the string to sign (without the key) to the result"
    ),
)
.typed(Type::Bool)
.or_default("false");

/// The keys of the token of 临床调阅（PC端） and 健康档案（PC端）, in the order of the appendix TripleDes加密说明.
pub(super) const CLINIC_TOKEN_KEYS: &[&str] = &[
    "work_no",
    "org_code",
    "med_rec_no",
    "visit_id",
    "accession_number",
    "id_card_no",
    "patient_name",
    "placer_order_no",
];

pub(super) const ORG_CODE: Param = in_token(
    "org_code",
    said!("医生所属机构代码", "code of the doctor's institution"),
)
.note(said!(
    "医疗机构组织机构代码，对接前请咨询平台运维人员确认",
    "ask the platform's operators for it"
));

pub(super) const WORK_NO: Param =
    in_token("work_no", said!("医生工号", "the doctor's staff number"));

pub const BUILD_CLINIC_URL: Operation = Operation {
    name: "build_clinic_url",
    title: said!("临床调阅（PC端）", "Clinic page (PC)"),
    chapter: "临床调阅（PC端）",
    summary: said!(
        "生成医生站调阅患者检查检验报告的页面地址。",
        "Builds the address of the page on which a doctor sees a patient's exams and reports."
    ),
    path: "/clinicview/index.html",
    group: Group::WorkstationPages,
    needs: &["domain", "des_key", "md5_key"],
    params: &[
        SOURCE,
        query_if_given(
            "nosearch",
            said!("是否自定义查询", "whether query conditions are given"),
        )
        .one_of(&[choice(
            "true",
            said!("指定查询条件", "by the given conditions"),
        )])
        .note(said!(
            "自定义查询不传，指定查询条件传true",
            "true to search by the given conditions; omit it to let the user enter conditions"
        )),
        query_if_given(
            "start_time",
            said!("申请起始日期", "start date of the request"),
        )
        .typed(Type::Date),
        query_if_given("end_time", said!("申请结束日期", "end date of the request"))
            .typed(Type::Date),
        TOKEN,
        SEV,
        TIMESTAMP,
        SIGN,
        ORG_CODE.required(),
        WORK_NO.required(),
        in_token("med_rec_no", said!("病历号", "medical record number")),
        in_token(
            "visit_id",
            said!("门诊号/住院号", "outpatient or inpatient number"),
        ),
        in_token("accession_number", said!("检查编号", "accession number")),
        in_token("id_card_no", said!("身份证号", "ID card number")),
        in_token("patient_name", said!("患者姓名", "patient's name")),
        in_token("placer_order_no", said!("申请单号", "placer order number")),
        SEV_ACCOUNT_ID,
        EXPLAIN,
    ],
    token_keys: CLINIC_TOKEN_KEYS,
    rules: &[
        Rule::AnyOf(&[
            "med_rec_no",
            "visit_id",
            "accession_number",
            "id_card_no",
            "patient_name",
            "placer_order_no",
        ]),
        Rule::Range {
            start: "start_time",
            end: "end_time",
            both: false,
        },
    ],
    example: r#"{"work_no":"001","org_code":"2470","accession_number":"SD-53242","start_time":"2021-05-05","end_time":"2021-05-19"}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/clinicview/index.html?source=his&start_time=2021-05-05&end_time=2021-05-19&token=R8DHV1do...&sev=itTbK...&timestamp=2021-05-19%2000%3A00%3A00&sign=ab908f03..."}"#,
    ..PAGE
};

pub const BUILD_HEALTH_RECORD_URL: Operation = Operation {
    name: "build_health_record_url",
    title: said!("健康档案（PC端）", "Health record page (PC)"),
    chapter: "健康档案（PC端）",
    summary: said!(
        "生成居民健康档案系统查看指定检查的图文报告、影像、电子胶片的页面地址。",
        "Builds the address of the page on which a health record system shows one exam's report, images and films."
    ),
    path: "/clinicview/exam-report.html",
    group: Group::WorkstationPages,
    needs: &["domain", "des_key", "md5_key"],
    params: &[
        query("obs_id", said!("检查唯一号", "unique number of the exam")),
        query(
            "perform_org_code",
            said!("检查机构代码", "code of the performing institution"),
        )
        .required()
        .note(said!("平台提供", "provided by the platform")),
        // These two travel in the query and inside the token.
        query("accession_number", said!("检查编号", "accession number")),
        query("patient_id", said!("患者编号", "patient number")),
        query("placer_order_no", said!("申请单号", "placer order number")),
        query("exam_type", said!("检查类型", "exam type"))
            .required()
            .one_of(EXAM_TYPES),
        query("from", said!("来源", "source of the call"))
            .required()
            .fixed("third"),
        query("clinic_type", said!("类型", "type"))
            .required()
            .fixed("0"),
        Param {
            title: said!("参数加密字符串", "parameters, encrypted"),
            ..TOKEN
        },
        SEV,
        TIMESTAMP,
        SIGN,
        WORK_NO,
        ORG_CODE,
        in_token("med_rec_no", said!("病历号", "medical record number")),
        in_token(
            "visit_id",
            said!("门诊号/住院号", "outpatient or inpatient number"),
        ),
        in_token("id_card_no", said!("身份证号", "ID card number")),
        in_token("patient_name", said!("患者姓名", "patient's name")),
        SEV_ACCOUNT_ID,
        EXPLAIN,
    ],
    token_keys: CLINIC_TOKEN_KEYS,
    rules: &[Rule::AnyOf(&[
        "obs_id",
        "accession_number",
        "placer_order_no",
    ])],
    example: r#"{"perform_org_code":"2470","accession_number":"SD-53242","exam_type":"CT","work_no":"001","org_code":"2470"}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/clinicview/exam-report.html?obs_id=&perform_org_code=2470&accession_number=SD-53242&patient_id=&placer_order_no=&exam_type=CT&from=third&clinic_type=0&token=R8DHV1do...&sev=I7g83t8S...&timestamp=2021-05-25%2016%3A00%3A00&sign=aee6746e..."}"#,
    ..PAGE
};

/// The page has no token: its signature takes an empty one. The chapter gives no Url样式; the order is that of its
/// example, then of its table.
pub const BUILD_REPEAT_REMINDER_URL: Operation = Operation {
    name: "build_repeat_reminder_url",
    title: said!("重复检查检验提醒（PC端）", "Repeated exam reminder (PC)"),
    chapter: "重复检查检验提醒（PC端）",
    summary: said!("生成指定患者在区域内重复检查、检验的提醒页面地址。", "Builds the address of the page that reminds a doctor of exams or lab tests the patient has had in the region."),
    path: "/clinicview/repeat-reminder.html",
    group: Group::WorkstationPages,
    needs: &["domain", "md5_key"],
    params: &[
        query("clinic_type", said!("重复检查标识", "exam or lab test"))
            .typed(Type::Short)
            .required()
            .one_of(CLINIC_TYPES),
        SOURCE,
        query("user_org_code", said!("调阅方所属机构code", "code of the caller's institution"))
            .required()
            .note(said!("医疗机构组织机构代码，对接前请咨询平台运维人员确认", "ask the platform's operators for it")),
        query("user_org_name", said!("调阅方所属机构名称", "name of the caller's institution"))
            .required(),
        query("user_id", said!("调阅人工号", "the caller's staff number")).required(),
        query("user_name", said!("调阅人姓名", "the caller's name")).required(),
        query("patient_name", said!("患者姓名", "patient's name")).required(),
        query("id_card_no", said!("身份证号", "ID card number")).required(),
        query_if_given("mobile_phone", said!("联系方式", "mobile phone")),
        query_if_given("start_perform_date", said!("检查开始时间", "start date of the exam"))
            .typed(Type::Date),
        query_if_given("end_perform_date", said!("检查结束时间", "end date of the exam"))
            .typed(Type::Date),
        query_if_given("exam_body_part", said!("检查部位", "body part")).note(said!("用于匹配重复率的检查部位值", "used to find repeated exams")),
        query_if_given("exam_item", said!("检查项目", "exam item")).note(said!("用于匹配重复率的值，多个使用英文逗号分割，匹配到其中一个即为100%的重复率", "used to find repeated lab tests; join several with commas; one match counts as a full match")),
        query_if_given("exam_type", said!("检查类型", "exam type")),
        SEV,
        TIMESTAMP,
        SIGN,
        SEV_ACCOUNT_ID,
        EXPLAIN,
    ],
    rules: &[
        Rule::RequiredWhen {
            param: "exam_body_part",
            when: "clinic_type",
            is: &["0"],
        },
        Rule::RequiredWhen {
            param: "exam_item",
            when: "clinic_type",
            is: &["1"],
        },
        Rule::OnlyWhen {
            param: "exam_type",
            when: "clinic_type",
            is: &["1"],
        },
        Rule::Range {
            start: "start_perform_date",
            end: "end_perform_date",
            both: false,
        },
    ],
    example: r#"{"clinic_type":0,"user_org_code":"2470","user_org_name":"示例医院","user_id":"001","user_name":"李示例","patient_name":"张示例","id_card_no":"990101199001010017","exam_body_part":"头部"}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/clinicview/repeat-reminder.html?clinic_type=0&source=his&user_org_code=2470&...&sev=g9G5bdqX...&timestamp=2021-06-17%2009%3A00%3A00&sign=2a473b73..."}"#,
    ..PAGE
};
