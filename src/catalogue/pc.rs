//! 检查调阅（PC端）: signed pages for a workstation's browser.

use super::param::*;

pub(super) const SOURCE: Param = query("source", "调阅系统来源", "system the call comes from")
    .required()
    .fixed("his");

pub(super) const TOKEN: Param = query(
    "token",
    "json格式参数加密字符串",
    "the page's parameters as JSON, encrypted",
)
.required()
.made(Made::PageToken);

pub(super) const SEV: Param = query("sev", "请求令牌", "request token")
    .required()
    .made(Made::Sev)
    .note(
        "不传则用配置的 sev，或由 sev_account_id 经RSA加密而来",
        "else the configured sev, or sev_account_id encrypted by RSA",
    );

pub(super) const SEV_ACCOUNT_ID: Param = for_library(
    "sev_account_id",
    "医生账号ID，由本库RSA加密为 sev",
    "the doctor's account id, which the library encrypts into sev",
);

pub(super) const TIMESTAMP: Param = query(
    "timestamp",
    "当前时间戳",
    "the time of the call, China time",
)
.required()
.typed(Type::DateTime)
.made(Made::Timestamp);

pub(super) const SIGN: Param = query("sign", "签名字符串", "signature")
    .required()
    .made(Made::Sign);

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
    "医生所属机构代码",
    "code of the doctor's institution",
)
.note(
    "医疗机构组织机构代码，对接前请咨询平台运维人员确认",
    "ask the platform's operators for it",
);

pub(super) const WORK_NO: Param = in_token("work_no", "医生工号", "the doctor's staff number");

pub const BUILD_CLINIC_URL: Operation = Operation {
    name: "build_clinic_url",
    title: title("临床调阅（PC端）", "Clinic page (PC)"),
    chapter: "临床调阅（PC端）",
    summary: title(
        "生成医生站调阅患者检查检验报告的页面地址。",
        "Builds the address of the page on which a doctor sees a patient's exams and reports.",
    ),
    path: "/clinicview/index.html",
    params: &[
        SOURCE,
        query_if_given("nosearch", "是否自定义查询", "whether the query is given")
            .one_of(&[choice("true", "指定查询条件", "by the given conditions")])
            .note(
                "自定义查询不传，指定查询条件传true",
                "true to search by the given conditions; left out for a search of the user's own",
            ),
        query_if_given("start_time", "申请起始日期", "requested from, day").typed(Type::Date),
        query_if_given("end_time", "申请结束日期", "requested until, day").typed(Type::Date),
        TOKEN,
        SEV,
        TIMESTAMP,
        SIGN,
        ORG_CODE.required(),
        WORK_NO.required(),
        in_token("med_rec_no", "病历号", "medical record number"),
        in_token(
            "visit_id",
            "门诊号/住院号",
            "outpatient or inpatient number",
        ),
        in_token("accession_number", "检查编号", "accession number"),
        in_token("id_card_no", "身份证号", "identity card number"),
        in_token("patient_name", "患者姓名", "patient's name"),
        in_token("placer_order_no", "申请单号", "placer order number"),
        SEV_ACCOUNT_ID,
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
