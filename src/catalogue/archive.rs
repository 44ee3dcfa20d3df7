//! WebApi: exams in the archive of the city's and the province's platform.

use super::archive_outputs::*;
use super::terms::*;
use super::value_sets::*;

pub(super) const PAGE_INDEX: Param =
    query_if_given("page_index", said!("分页索引页", "page number")).typed(Type::Int);
pub(super) const PAGE_SIZE: Param =
    query_if_given("page_size", said!("分页页大小", "rows per page")).typed(Type::Int);

/// The conditions of 获取市平台检查列表, without its pages: `query_exams_all` has the same.
pub(super) const EXAM_FILTERS: [Param; 17] = [
    query_if_given(
        "time_type",
        said!("查询时间类型", "which time the range applies to"),
    )
    .typed(Type::Short)
    .required()
    .one_of(TIME_TYPES),
    query_if_given("start_time", said!("查询开始时间", "start date"))
        .typed(Type::Date)
        .required(),
    query_if_given("end_time", said!("查询结束时间", "end date"))
        .typed(Type::Date)
        .required(),
    query_if_given("depart_code", said!("检查科室代码", "department code"))
        .one_of(ARCHIVE_DEPARTMENTS),
    query_if_given("exam_type", said!("检查类型", "exam type")).one_of(ARCHIVE_EXAM_TYPES),
    query_if_given("patient_class", said!("就诊类型", "visit type"))
        .typed(Type::Short)
        .one_of(ARCHIVE_PATIENT_CLASSES),
    query_if_given(
        "org_code",
        said!("检查机构代码", "code of the performing institution"),
    ),
    query_if_given("accession_number", said!("检查编号", "accession number")),
    query_if_given("patient_id", said!("患者编号", "patient number")),
    query_if_given("patient_name", said!("患者姓名", "patient's name")),
    query_if_given("med_rec_no", said!("病历号", "medical record number")),
    query_if_given("card_no", said!("卡号", "card number")),
    query_if_given("card_type", said!("卡类型", "card type"))
        .typed(Type::Short)
        .one_of(ARCHIVE_CARD_TYPES),
    query_if_given("id_card_no", said!("身份证号", "ID card number")),
    query_if_given("placer_order_no", said!("申请单号", "placer order number")),
    query_if_given(
        "clinic_no",
        said!("住院号或门诊号", "inpatient or outpatient number"),
    )
    .note(said!(
        "根据就诊类型，住院查住院号，门诊查门诊号，急诊查急诊号，体检查体检号",
        "patient_class decides which number is searched"
    )),
    query_if_given("visit_id", said!("就诊流水号", "visit serial number")),
];

/// The conditions of 获取省平台检查列表, without its pages.
pub(super) const PROVINCE_FILTERS: [Param; 5] = [
    query_if_given(
        "time_type",
        said!("时间类型", "which time the range applies to"),
    )
    .typed(Type::Short)
    .one_of(TIME_TYPES),
    query_if_given("start_time", said!("开始时间", "start date")).typed(Type::Date),
    query_if_given("end_time", said!("结束时间", "end date")).typed(Type::Date),
    query_if_given(
        "identity_type",
        said!("证件类型", "type of identity document"),
    )
    .typed(Type::Short)
    .one_of(IDENTITY_TYPES),
    query_if_given(
        "identity_no",
        said!("证件号码", "number of the identity document"),
    ),
];

/// Conditions, then the page.
const fn paged<const N: usize, const M: usize>(conditions: &[Param; N]) -> [Param; M] {
    let mut params = [PAGE_SIZE; M];
    let mut index = 0;
    while index < N {
        params[index] = conditions[index];
        index += 1;
    }
    params[N] = PAGE_INDEX;
    params
}

const EXAM_PARAMS: [Param; EXAM_FILTERS.len() + 2] = paged(&EXAM_FILTERS);
const PROVINCE_PARAMS: [Param; PROVINCE_FILTERS.len() + 2] = paged(&PROVINCE_FILTERS);

pub const QUERY_EXAMS: Operation = Operation {
    name: "query_exams",
    title: said!("获取市平台检查列表", "Exams in the city's archive"),
    chapter: "获取市平台检查列表",
    summary: said!(
        "查询已归档的患者检查列表。",
        "Lists archived exams by time and further conditions."
    ),
    path: "/api-idcas/observations/exams",
    params: &EXAM_PARAMS,
    rules: &[Rule::Range {
        start: "start_time",
        end: "end_time",
        both: true,
    }],
    outputs: &[
        CODE,
        MSG,
        output("data", Type::List, said!("检查列表", "the exams")),
        output(
            "data[].id",
            Type::Long,
            said!(
                "检查归档业务唯一号",
                "id of the archived exam (business_id)"
            ),
        ),
        output(
            "data[].patient_id",
            Type::String,
            said!("患者编号", "patient number"),
        ),
        output(
            "data[].patient_name",
            Type::String,
            said!("患者姓名", "patient's name"),
        ),
        output(
            "data[].patient_age",
            Type::Int,
            said!("患者年龄", "patient's age"),
        ),
        output(
            "data[].age_unit",
            Type::String,
            said!("年龄单位", "unit of the age"),
        ),
        output(
            "data[].patient_sex",
            Type::Short,
            said!("患者性别", "patient's sex"),
        )
        .one_of(SEXES),
        output(
            "data[].accession_number",
            Type::String,
            said!("检查编号", "accession number"),
        ),
        output(
            "data[].exam_type",
            Type::String,
            said!("检查类型", "exam type"),
        ),
        output(
            "data[].exam_item",
            Type::String,
            said!("检查项目", "exam item"),
        ),
        output(
            "data[].exam_body_part",
            Type::String,
            said!("检查部位", "body part"),
        ),
        output(
            "data[].placer_order_no",
            Type::String,
            said!("申请单号", "placer order number"),
        ),
        output(
            "data[].perform_time",
            Type::DateTime,
            said!("检查时间", "time of the exam"),
        ),
        output(
            "data[].report_time",
            Type::DateTime,
            said!("报告时间", "time of the report"),
        ),
        output(
            "data[].audit_time",
            Type::DateTime,
            said!("审核时间", "time of the audit"),
        ),
        output(
            "data[].archive_time",
            Type::DateTime,
            said!("检查归档时间", "time of archiving"),
        ),
        output(
            "data[].req_doctor_name",
            Type::String,
            said!("申请医生", "requesting doctor"),
        ),
        output(
            "data[].req_depart_name",
            Type::String,
            said!("申请科室", "requesting department"),
        ),
        output(
            "data[].perform_doctor_name",
            Type::String,
            said!("检查医生", "performing doctor"),
        ),
        output(
            "data[].perform_depart_name",
            Type::String,
            said!("检查科室", "performing department"),
        ),
        output(
            "data[].perform_org_name",
            Type::String,
            said!("检查医院", "performing hospital"),
        ),
        output(
            "data[].report_doctor_name",
            Type::String,
            said!("报告医生", "reporting doctor"),
        ),
        output(
            "data[].audit_doctor_name",
            Type::String,
            said!("审核医生", "auditing doctor"),
        ),
        output(
            "data[].med_rec_no",
            Type::String,
            said!("病历号", "medical record number"),
        ),
        output(
            "data[].clinic_no",
            Type::String,
            said!("门诊号或住院号", "outpatient or inpatient number"),
        ),
        output(
            "data[].patient_class",
            Type::Short,
            said!("就诊类型", "visit type"),
        )
        .one_of(ARCHIVE_PATIENT_CLASSES),
        output(
            "data[].result_state",
            Type::String,
            said!("检查状态", "exam status"),
        ),
        output(
            "data[].abnormal_flags",
            Type::Short,
            said!("检查结果", "result"),
        ),
        output(
            "data[].critical_value",
            Type::String,
            said!("危急值", "critical value"),
        ),
        output(
            "data[].standard_item_code",
            Type::String,
            said!("标准项目编码", "standard item code"),
        ),
        output(
            "data[].standard_item_name",
            Type::String,
            said!("标准项目名称", "standard item name"),
        ),
        output(
            "data[].audit_start_time",
            Type::String,
            said!("审核开始时间", "start time of the audit"),
        ),
        output(
            "data[].report_start_time",
            Type::String,
            said!("报告开始时间", "start time of the report"),
        ),
        output(
            "data[].perform_doctor_id_card",
            Type::String,
            said!("检查医生身份证号", "performing doctor's ID card number"),
        ),
        output(
            "data[].report_doctor_id_card",
            Type::String,
            said!("报告医生身份证号", "reporting doctor's ID card number"),
        ),
        output(
            "data[].audit_doctor_id_card",
            Type::String,
            said!("审核医生身份证号", "auditing doctor's ID card number"),
        ),
        output(
            "data[].revise_doctor_id_card",
            Type::String,
            said!("修订医生身份证号", "revising doctor's ID card number"),
        ),
    ],
    example: r#"{"time_type":0,"start_time":"2021-05-01","end_time":"2021-05-31","exam_type":"CT","page_index":1,"page_size":20}"#,
    example_answer: r#"{"code":0,"msg":"成功","page":{"page_index":1,"page_size":20,"total_count":1,"total_pages":1,"eof":1},"data":[{"id":1394827364510000001,"patient_name":"张示例","exam_type":"CT","accession_number":"SD-53242","perform_time":"2021-05-06 09:12:00"}]}"#,
    ..REQUEST
};

pub const QUERY_PROVINCE_EXAMS: Operation = Operation {
    name: "query_province_exams",
    title: said!("获取省平台检查列表", "Exams in the province's platform"),
    chapter: "获取省平台检查列表",
    summary: said!(
        "查询上级平台的检查记录列表。",
        "Lists exams recorded on the higher-level platform."
    ),
    path: "/api-idcas/observations/observation-change-download-list",
    params: &PROVINCE_PARAMS,
    rules: &[Rule::Range {
        start: "start_time",
        end: "end_time",
        both: false,
    }],
    outputs: PROVINCE_EXAMS,
    example: r#"{"time_type":0,"start_time":"2021-05-01","end_time":"2021-05-31","page_index":1,"page_size":20}"#,
    example_answer: r#"{"code":0,"msg":"成功","page":{"page_index":1,"page_size":20,"total_count":1,"total_pages":1,"eof":1},"data":[{"id":7001,"patient_name":"张示例","exam_type":"MR","perform_time":"2021-05-06 09:12:00"}]}"#,
    ..REQUEST
};

pub const QUERY_MERGED_EXAMS: Operation = Operation {
    name: "query_merged_exams",
    title: said!("获取市平台+省平台检查列表", "Exams of city and province"),
    chapter: "获取市平台+省平台检查列表",
    summary: said!(
        "查询一位患者在本平台和上级平台的检查记录。",
        "Lists a patient's exams on this platform and on the higher-level platform."
    ),
    path: "/api-idcas/observations/observations-from-main-and-changedownload",
    params: &[
        query_if_given(
            "perform_org_code",
            said!("检查机构Code", "code of the performing institution"),
        ),
        query_if_given(
            "start_time",
            said!("检查开始时间", "start date of the exam"),
        )
        .typed(Type::Date),
        query_if_given("end_time", said!("检查结束时间", "end date of the exam")).typed(Type::Date),
        query_if_given(
            "id_card_no",
            said!("患者身份证号", "patient's ID card number"),
        )
        .required(),
    ],
    rules: &[Rule::Range {
        start: "start_time",
        end: "end_time",
        both: false,
    }],
    outputs: MERGED_EXAMS,
    example: r#"{"id_card_no":"990101199001010017"}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":[{"id":1394827364510000001,"patient_name":"张示例","table_type":0},{"id":7001,"patient_name":"张示例","table_type":1}]}"#,
    ..REQUEST
};

/// No parameter is marked as required, but without `id` there is no address.
pub const GET_EXAM_DETAIL: Operation = Operation {
    name: "get_exam_detail",
    title: said!("获取检查详情", "Detail of an exam"),
    chapter: "获取检查详情",
    summary: said!(
        "获取已归档患者检查的详情。",
        "Gets everything about one archived exam."
    ),
    path: "/api-idcas/observations/{id}/exam-detail",
    params: &[
        in_path("id", said!("检查归档业务唯一号", "id of the archived exam"))
            .typed(Type::Long)
            .required(),
        query_if_given("client_kind", said!("调阅客户端类型", "client type"))
            .typed(Type::Short)
            .one_of(CLIENT_KINDS),
    ],
    outputs: EXAM_DETAIL,
    example: r#"{"id":"1394827364510000001","client_kind":1}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":[{"id":1394827364510000001,"patient_name":"张示例","image_diagnosis":"两肺未见明显异常。","has_report":true}]}"#,
    ..REQUEST
};

/// The two chapters that take it mark nothing as required, but nothing else names the exam.
const BUSINESS_ID: Param = query_if_given(
    "business_id",
    said!("检查归档业务唯一号", "id of the archived exam"),
)
.required();

const NEED_TOKEN: Param = query_if_given(
    "need_token",
    said!("是否需要令牌", "whether the link carries a token"),
)
.typed(Type::Bool)
.one_of(TRUE_FALSE);

pub const GET_REPORT_VIEW_URL: Operation = Operation {
    name: "get_report_view_url",
    title: said!("获取检查图文报告浏览地址", "Address of a report"),
    chapter: "获取检查图文报告浏览地址",
    summary: said!(
        "获取已归档检查报告的浏览地址；返回的地址总是绝对地址。",
        "Gets the address at which a browser shows an exam's report; always absolute."
    ),
    path: "/api-idcas/observations/report-view-url",
    answer: Answer::Url,
    params: &[BUSINESS_ID, NEED_TOKEN],
    outputs: &[
        CODE,
        MSG,
        output(
            "data",
            Type::String,
            said!("访问短链", "the address, absolute"),
        )
        .address(),
    ],
    example: r#"{"business_id":"1394827364510000001","need_token":true}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/s/Qp71"}"#,
    ..REQUEST
};

/// By `business_id`, at the gateway; the third party's chapter is `get_image_url`.
pub const GET_IMAGE_VIEW_URL: Operation = Operation {
    name: "get_image_view_url",
    title: said!("获取检查影像浏览地址", "Address of the images"),
    chapter: "获取检查影像浏览地址",
    summary: said!(
        "获取已归档检查影像的浏览地址；返回的地址总是绝对地址。",
        "Gets the address at which a browser shows an exam's images; always absolute."
    ),
    path: "/api-idcas/observations/image-web-view-url",
    answer: Answer::Url,
    params: &[BUSINESS_ID, NEED_TOKEN],
    outputs: &[
        CODE,
        MSG,
        output(
            "data",
            Type::String,
            said!("访问短链", "the address, absolute"),
        )
        .address(),
    ],
    example: r#"{"business_id":"1394827364510000001","need_token":true}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/s/Rk82"}"#,
    ..REQUEST
};
