//! 检查互认: mutual recognition of exams and lab tests.

use super::pc::{EXPLAIN, ORG_CODE, SEV, SEV_ACCOUNT_ID, SIGN, SOURCE, TIMESTAMP, TOKEN};
use super::terms::*;
use super::value_sets::{AGE_UNITS, CARD_TYPES, REQUEST_TYPES, SEXES};

const RULES: &[Rule] = &[Rule::RequiredWhen {
    param: "observation_item",
    when: "req_type",
    is: &["3103", "3104"],
}];

const EXAMPLE: &str = r#"{"visit_id":"V20210519001","org_code":"2470","depart_code":"NK","depart_name":"内科","doctor_no":"001","doctor_name":"李示例","doctor_id_card":"990101197501010018","card_type":1,"card_no":"YB0001","id_card_no":"990101199001010017","patient_name":"张示例","patient_sex":1,"patient_age":31,"age_unit":"岁","ip_address":"10.0.0.15","ip_mac":"00-11-22-33-44-55","req_type":3101}"#;

pub const QUERY_RECOGNITION: Operation = Operation {
    name: "query_recognition",
    title: said!(
        "获取互认检查（或检验）记录WebApi",
        "Recognised exams or lab tests (WebApi)"
    ),
    chapter: "获取互认检查（或检验）记录WebApi",
    summary: said!(
        "查询患者是否有申请单相关的检查或检验互认记录；有则返回互认页面地址。",
        "Asks whether the patient has exams or lab tests that can be recognised instead of being repeated; answers the page to confirm them on."
    ),
    path: "/api-idcas/observations/recognition",
    group: Group::Recognition,
    params: &[
        query_if_given(
            "visit_id",
            said!("就诊唯一号", "unique number of the visit"),
        )
        .max(64)
        .required(),
        query_if_given(
            "org_code",
            said!(
                "申请医生所属医院代码",
                "code of the requesting doctor's hospital"
            ),
        )
        .max(64)
        .required(),
        query_if_given(
            "depart_code",
            said!(
                "申请医生所属科室代码",
                "code of the requesting doctor's department"
            ),
        )
        .max(64)
        .required(),
        query_if_given(
            "depart_name",
            said!(
                "申请医生所属科室名称",
                "name of the requesting doctor's department"
            ),
        )
        .max(64)
        .required(),
        query_if_given(
            "doctor_no",
            said!("申请医生工号", "the requesting doctor's staff number"),
        )
        .max(64)
        .required(),
        query_if_given(
            "doctor_name",
            said!("申请医生姓名", "the requesting doctor's name"),
        )
        .max(36)
        .required(),
        query_if_given(
            "doctor_id_card",
            said!("申请医生身份证号", "the requesting doctor's ID card number"),
        )
        .max(20)
        .required(),
        query_if_given(
            "card_type",
            said!("患者诊疗卡类型", "type of the patient's card"),
        )
        .typed(Type::Short)
        .one_of(CARD_TYPES)
        .required(),
        query_if_given(
            "card_no",
            said!("患者诊疗卡号", "number of the patient's card"),
        )
        .max(20)
        .required(),
        query_if_given(
            "id_card_no",
            said!("患者身份证号", "patient's ID card number"),
        )
        .max(20)
        .required(),
        query_if_given("patient_name", said!("患者姓名", "patient's name"))
            .max(20)
            .required(),
        query_if_given("patient_sex", said!("患者性别", "patient's sex"))
            .typed(Type::Short)
            .one_of(SEXES)
            .required(),
        query_if_given("patient_age", said!("患者年龄", "patient's age"))
            .typed(Type::Int)
            .required(),
        query_if_given("age_unit", said!("年龄单位", "unit of the age"))
            .max(10)
            .one_of(AGE_UNITS)
            .required(),
        query_if_given(
            "ip_address",
            said!("医生工作站IP地址", "IP address of the doctor's workstation"),
        )
        .max(128)
        .required(),
        query_if_given(
            "ip_mac",
            said!(
                "医生工作站MAC地址",
                "MAC address of the doctor's workstation"
            ),
        )
        .max(128)
        .required(),
        query_if_given("req_type", said!("触发代码", "what triggers the query"))
            .typed(Type::Short)
            .one_of(REQUEST_TYPES)
            .required(),
        query_if_given(
            "observation_item",
            said!(
                "检查（或检验）项目代码",
                "codes of exam or lab items, the HIS's own"
            ),
        )
        .max(200)
        .note(said!(
            "检查或检验项目HIS编码，多个用英文逗号分割；触发代码为3103和3104则必填",
            "join several with commas; required for 3103 and 3104"
        )),
    ],
    rules: RULES,
    outputs: &[
        CODE,
        MSG,
        output(
            "data",
            Type::String,
            said!(
                "互认访问页面",
                "the page to confirm them on; empty if there are none"
            ),
        ),
    ],
    example: EXAMPLE,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/clinicview/recognition.html?source=his&token=..."}"#,
    ..REQUEST
};

pub const UPLOAD_RECOGNITION_STATS: Operation = Operation {
    name: "upload_recognition_stats",
    title: said!("上传互认统计信息", "Upload recognition statistics"),
    chapter: "上传互认统计信息",
    summary: said!(
        "上传医院前一日就诊人次与院内医生工作站总数；每日凌晨2点上报。",
        "Uploads yesterday's visits and the number of doctors' workstations; to be called daily at 2 in the morning."
    ),
    method: Method::Post,
    path: "/api-idcas/observations/recognition",
    writes: true,
    look_up: Some(said!(
        "接口没有查询统计信息的操作：请向平台确认当日的统计是否已收到。",
        "The interface has no operation for that: ask the platform whether the day's statistics have arrived."
    )),
    group: Group::Recognition,
    params: &[
        in_body("org_code", said!("所属医院代码", "code of the hospital"))
            .max(64)
            .required(),
        in_body("patients_cnt", said!("就诊人数", "visits"))
            .typed(Type::Int)
            .required(),
        in_body(
            "work_stations",
            said!("医生工作站数量", "doctors' workstations"),
        )
        .typed(Type::Int)
        .required(),
    ],
    outputs: &[CODE, MSG],
    example: r#"{"org_code":"2470","patients_cnt":1203,"work_stations":86}"#,
    example_answer: r#"{"code":0,"msg":"成功"}"#,
    ..REQUEST
};

/// The same questions as [`QUERY_RECOGNITION`], in its own chapter's words: it names no lengths.
pub const BUILD_RECOGNITION_URL: Operation = Operation {
    name: "build_recognition_url",
    title: said!("获取互认检查（或检验）记录WebView", "Recognition page (PC)"),
    chapter: "获取互认检查（或检验）记录WebView",
    summary: said!(
        "生成患者互认检查、检验记录的页面地址。",
        "Builds the address of the page that lists exams or lab tests to be recognised."
    ),
    path: "/clinicview/recognition.html",
    group: Group::Recognition,
    needs: &["domain", "des_key", "md5_key"],
    params: &[
        SOURCE,
        TOKEN,
        SEV,
        TIMESTAMP,
        SIGN,
        in_token(
            "visit_id",
            said!("就诊唯一号", "unique number of the visit"),
        )
        .required()
        .note(said!(
            "医生工作站接诊患者生成就诊唯一号",
            "generated by the workstation when the doctor receives the patient"
        )),
        ORG_CODE.required(),
        in_token(
            "depart_code",
            said!("医生所属科室代码", "code of the doctor's department"),
        )
        .required(),
        in_token(
            "depart_name",
            said!("医生所属科室名称", "name of the doctor's department"),
        )
        .required(),
        in_token("doctor_no", said!("医生工号", "the doctor's staff number")).required(),
        in_token("doctor_name", said!("医生姓名", "the doctor's name")).required(),
        in_token(
            "doctor_id_card",
            said!("医生身份证号", "the doctor's ID card number"),
        )
        .required(),
        in_token(
            "card_type",
            said!("患者诊疗卡类型", "type of the patient's card"),
        )
        .typed(Type::Short)
        .one_of(CARD_TYPES)
        .required(),
        in_token(
            "card_no",
            said!("患者诊疗卡号", "number of the patient's card"),
        )
        .required(),
        in_token(
            "id_card_no",
            said!("患者身份证号", "patient's ID card number"),
        )
        .required(),
        in_token("patient_name", said!("患者姓名", "patient's name")).required(),
        in_token("patient_sex", said!("患者性别", "patient's sex"))
            .typed(Type::Short)
            .one_of(SEXES)
            .required(),
        in_token("patient_age", said!("患者年龄", "patient's age"))
            .typed(Type::Int)
            .required(),
        in_token("age_unit", said!("年龄单位", "unit of the age"))
            .one_of(AGE_UNITS)
            .required(),
        in_token(
            "ip_address",
            said!("医生工作站IP地址", "IP address of the doctor's workstation"),
        )
        .required(),
        in_token(
            "ip_mac",
            said!(
                "医生工作站MAC地址",
                "MAC address of the doctor's workstation"
            ),
        )
        .required(),
        in_token("req_type", said!("触发代码", "what triggers the query"))
            .typed(Type::Short)
            .one_of(REQUEST_TYPES)
            .required(),
        in_token(
            "observation_item",
            said!("检查（或检验）项目代码", "codes of exam or lab items"),
        )
        .note(said!(
            "检查或检验项目代码，多个用英文逗号分割；触发代码为3103和3104则必填",
            "join several with commas; required for 3103 and 3104"
        )),
        SEV_ACCOUNT_ID,
        EXPLAIN,
    ],
    rules: RULES,
    token_keys: &[
        "visit_id",
        "org_code",
        "depart_code",
        "depart_name",
        "doctor_no",
        "doctor_name",
        "doctor_id_card",
        "card_type",
        "card_no",
        "id_card_no",
        "patient_name",
        "patient_sex",
        "patient_age",
        "age_unit",
        "ip_address",
        "ip_mac",
        "req_type",
        "observation_item",
    ],
    example: EXAMPLE,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/clinicview/recognition.html?source=his&token=R8DHV1do...&sev=itTbK...&timestamp=2021-05-19%2000%3A00%3A00&sign=ab908f03..."}"#,
    ..PAGE
};
