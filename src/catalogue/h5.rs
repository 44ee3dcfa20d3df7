//! 检查调阅（H5端） and 质量报告（H5）: pages for phones.

use super::pc::EXPLAIN;
use super::terms::*;
use super::value_sets::{CARD_TYPES, DEPARTMENTS, EXAM_TYPES, H5_PATIENT_CLASSES, IDENTITY_TYPES};

const ENCRYPT_TYPE: Param = query("encrypt_type", said!("加密类型", "encryption type")).fixed("1");

const FROM: Param = query("from", said!("调用来源", "source of the call"))
    .required()
    .fixed("third");

const TOKEN: Param = query("token", said!("请求用户令牌", "user access token"))
    .required()
    .made(Made::AccessToken)
    .note(said!(
        "不传则由本库获取用户访问令牌",
        "if omitted, the library gets the user access token"
    ));

const DETAIL_EXAMPLE: &str = r#"{"perform_org_code":"2402","accession_number":"acc123","patient_id":"P0001","exam_type":"CT"}"#;

/// The page carries encrypted values and the user access token.
const ENCRYPTED_PAGE_NEEDS: &[&str] = &[
    "domain",
    "des_key",
    "auth_center",
    "client_id",
    "client_secret",
    "gateway",
    "username",
    "password",
];

/// 注意：样式中除nosearch外所有{}内部的值都需要先加密再URL编码
pub const BUILD_H5_EXAM_LIST_URL: Operation = Operation {
    name: "build_h5_exam_list_url",
    title: said!("检查列表（H5端）", "Exam list (H5)"),
    chapter: "检查列表（H5端）",
    summary: said!(
        "生成指定患者、指定时间范围的检查列表页面地址（移动端）。",
        "Builds the address of the phone page that lists a patient's exams of a time range."
    ),
    path: "/sharevisit/mobile/digitalimage/report-list",
    group: Group::PhonePages,
    needs: ENCRYPTED_PAGE_NEEDS,
    params: &[
        ENCRYPT_TYPE.required(),
        query(
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
        encrypted(
            "identity_type",
            said!("证件类型", "type of identity document"),
        )
        .typed(Type::Short)
        .required()
        .one_of(IDENTITY_TYPES),
        encrypted(
            "identity_no",
            said!("证件号码", "number of the identity document"),
        )
        .required(),
        encrypted("card_type", said!("卡类型", "card type"))
            .typed(Type::Short)
            .one_of(CARD_TYPES),
        encrypted("card_no", said!("卡号", "card number")),
        encrypted(
            "clinic_no",
            said!(
                "门诊号/住院号/急诊号/体检号",
                "outpatient, inpatient, emergency or health check number"
            ),
        ),
        encrypted("med_rec_no", said!("病历号", "medical record number")),
        encrypted(
            "perform_org_code",
            said!("检查机构代码", "code of the performing institution"),
        )
        .required(),
        encrypted("exam_type", said!("检查类型", "exam type")).one_of(EXAM_TYPES),
        encrypted(
            "perform_depart_code",
            said!("检查科室代码", "department code"),
        )
        .one_of(DEPARTMENTS),
        encrypted(
            "req_time_start",
            said!("申请时间开始", "start date of the request"),
        )
        .typed(Type::Date),
        encrypted(
            "req_time_end",
            said!("申请时间结束", "end date of the request"),
        )
        .typed(Type::Date),
        encrypted(
            "perform_time_start",
            said!("检查时间开始", "start date of the exam"),
        )
        .typed(Type::Date),
        encrypted(
            "perform_time_end",
            said!("检查时间结束", "end date of the exam"),
        )
        .typed(Type::Date),
        encrypted(
            "report_time_start",
            said!("报告时间开始", "start date of the report"),
        )
        .typed(Type::Date),
        encrypted(
            "report_time_end",
            said!("报告时间结束", "end date of the report"),
        )
        .typed(Type::Date),
        encrypted("patient_class", said!("患者就诊类型", "visit type"))
            .typed(Type::Short)
            .one_of(H5_PATIENT_CLASSES),
        encrypted(
            "result_state_code",
            said!("检查状态代码", "status code of the exam"),
        ),
        TOKEN,
        EXPLAIN,
    ],
    rules: &[
        Rule::AnyRange(&[
            ("req_time_start", "req_time_end"),
            ("perform_time_start", "perform_time_end"),
            ("report_time_start", "report_time_end"),
        ]),
        Rule::Range {
            start: "req_time_start",
            end: "req_time_end",
            both: true,
        },
        Rule::Range {
            start: "perform_time_start",
            end: "perform_time_end",
            both: true,
        },
        Rule::Range {
            start: "report_time_start",
            end: "report_time_end",
            both: true,
        },
    ],
    example: r#"{"nosearch":true,"identity_type":1,"identity_no":"990101199001010017","perform_org_code":"2470","perform_time_start":"2021-05-01","perform_time_end":"2021-05-31"}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/sharevisit/mobile/digitalimage/report-list?encrypt_type=1&nosearch=true&identity_type=lpeFKtXZ1kc%3D&...&token=eyJhbGci..."}"#,
    ..PAGE
};

/// 注：样式中所有{}内部的值都需先TripleDES加密再URL编码
pub const BUILD_H5_EXAM_DETAIL_URL: Operation = Operation {
    name: "build_h5_exam_detail_url",
    title: said!("检查详情（H5端）", "Exam detail (H5)"),
    chapter: "检查详情（H5端）",
    summary: said!(
        "生成指定检查的详情页面地址（移动端），含报告、影像、电子胶片等。",
        "Builds the address of the phone page with one exam's report, images and films."
    ),
    path: "/sharevisit/mobile/digitalimage/exam-detail",
    group: Group::PhonePages,
    needs: ENCRYPTED_PAGE_NEEDS,
    params: &[
        encrypted("obs_id", said!("检查唯一号", "unique number of the exam")),
        encrypted(
            "perform_org_code",
            said!("检查机构代码", "code of the performing institution"),
        )
        .required(),
        encrypted("accession_number", said!("检查编号", "accession number")).required(),
        encrypted("patient_id", said!("患者编号", "patient number")).required(),
        encrypted("placer_order_no", said!("申请单号", "placer order number")),
        encrypted("exam_type", said!("检查类型", "exam type"))
            .required()
            .one_of(EXAM_TYPES),
        FROM,
        ENCRYPT_TYPE,
        TOKEN,
        EXPLAIN,
    ],
    example: DETAIL_EXAMPLE,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/sharevisit/mobile/digitalimage/exam-detail?obs_id=&perform_org_code=mQ3OZ5VwkhQ%3D&accession_number=W4TzqL72se4%3D&...&from=third&encrypt_type=1&token=eyJhbGci..."}"#,
    ..PAGE
};

/// 注：样式中所有{}内部的值都需先TripleDES加密再URL编码
pub const BUILD_H5_LAB_DETAIL_URL: Operation = Operation {
    name: "build_h5_lab_detail_url",
    title: said!("检验详情（H5端）", "Lab test detail (H5)"),
    chapter: "检验详情（H5端）",
    summary: said!(
        "生成指定检验的详情页面地址（移动端）。",
        "Builds the address of the phone page with one lab test's results."
    ),
    path: "/sharevisit/mobile/digitalimage/lab-detail",
    group: Group::PhonePages,
    needs: ENCRYPTED_PAGE_NEEDS,
    params: &[
        encrypted(
            "obs_id",
            said!("检验唯一号", "unique number of the lab test"),
        ),
        encrypted(
            "perform_org_code",
            said!("检验机构代码", "code of the performing institution"),
        )
        .required(),
        encrypted(
            "accession_number",
            said!("检验编号/标本编号", "number of the lab test or specimen"),
        )
        .required(),
        encrypted("patient_id", said!("患者编号", "patient number")).required(),
        encrypted("placer_order_no", said!("申请单号", "placer order number")),
        encrypted("exam_type", said!("检验类型", "type of lab test"))
            .required()
            .note(said!("血常规、咽拭子等", "such as 血常规 or 咽拭子")),
        FROM,
        ENCRYPT_TYPE,
        TOKEN,
        EXPLAIN,
    ],
    example: r#"{"perform_org_code":"221","accession_number":"L0001","patient_id":"P0001","exam_type":"血常规"}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/sharevisit/mobile/digitalimage/lab-detail?obs_id=&perform_org_code=36ynFgk4lxE%3D&...&from=third&encrypt_type=1&token=eyJhbGci..."}"#,
    ..PAGE
};

/// Nothing on this page is encrypted.
pub const BUILD_H5_HEALTH_RECORD_URL: Operation = Operation {
    name: "build_h5_health_record_url",
    title: said!("健康档案（H5端）", "Health record page (H5)"),
    chapter: "健康档案（H5端）",
    summary: said!(
        "生成居民健康档案系统在移动端查看指定检查的页面地址。",
        "Builds the address of the phone page on which a health record system shows one exam."
    ),
    path: "/sharevisit/mobile/digitalimage/exam-report",
    group: Group::PhonePages,
    needs: &[
        "domain",
        "auth_center",
        "client_id",
        "client_secret",
        "gateway",
        "username",
        "password",
    ],
    params: &[
        query("obs_id", said!("检查唯一号", "unique number of the exam")),
        query(
            "perform_org_code",
            said!("检查机构代码", "code of the performing institution"),
        )
        .required()
        .note(said!("平台提供", "provided by the platform")),
        query("accession_number", said!("检查编号", "accession number")),
        query("patient_id", said!("患者编号", "patient number")),
        query("placer_order_no", said!("申请单号", "placer order number")),
        query("exam_type", said!("检查类型", "exam type"))
            .required()
            .one_of(EXAM_TYPES),
        FROM,
        query("clinic_type", said!("类型", "type"))
            .required()
            .fixed("0"),
        Param {
            title: said!("访问令牌", "user access token"),
            ..TOKEN
        },
        EXPLAIN,
    ],
    rules: &[Rule::AnyOf(&[
        "obs_id",
        "accession_number",
        "placer_order_no",
    ])],
    example: r#"{"perform_org_code":"2470","accession_number":"SD-53242","exam_type":"CT"}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/sharevisit/mobile/digitalimage/exam-report?obs_id=&perform_org_code=2470&accession_number=SD-53242&patient_id=&placer_order_no=&exam_type=CT&from=third&clinic_type=0&token=eyJhbGci..."}"#,
    ..PAGE
};

/// 附录「应用端接入说明」: the page takes its token from its host, `window.AndroidApp.getToken()`.
pub const BUILD_H5_QUALITY_URL: Operation = Operation {
    name: "build_h5_quality_url",
    title: said!("质量报告（H5）", "Quality report (H5)"),
    chapter: "质量报告（H5）",
    summary: said!(
        "生成医疗机构检查数据归档质量报告的页面地址；页面通过 window.AndroidApp.getToken() 向宿主程序取令牌。",
        "Builds the address of the report on how well an institution archives its exams; the page asks its host for the token, by window.AndroidApp.getToken()."
    ),
    path: "/sharevisit/mobile/system/dataquality",
    group: Group::Quality,
    params: &[EXPLAIN],
    example: "{}",
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/sharevisit/mobile/system/dataquality"}"#,
    ..PAGE
};
