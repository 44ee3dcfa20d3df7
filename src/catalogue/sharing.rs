//! Report codes and image addresses for third parties.

use super::terms::*;
use super::value_sets::{EXAM_TYPES, TRUE_FALSE};

/// The chapter marks no parameter as required. An exam cannot be named without its institution and one of its numbers,
/// but which the platform asks for is left to it.
pub const GET_REPORT_QRCODE: Operation = Operation {
    name: "get_report_qrcode",
    title: said!("报告单二维码地址", "QR code of a report"),
    chapter: "报告单二维码地址",
    summary: said!(
        "获取检查报告单的二维码地址。",
        "Gets the address behind a report's QR code."
    ),
    method: Method::Post,
    path: "/api-idcas/shares/qrcode",
    writes: true,
    look_up: Some(said!(
        "接口没有查询已生成二维码的操作：请向平台确认能否重复生成。",
        "The interface has no operation for that: ask the platform whether a code may be made twice."
    )),
    group: Group::Sharing,
    params: &[
        in_body(
            "tenancy_id",
            said!("客户唯一号", "unique number of the customer"),
        )
        .note(said!(
            "联系运营人员获取",
            "ask the platform's operators for it"
        )),
        in_body("exam_type", said!("检查类型", "exam type")),
        in_body(
            "perform_org_code",
            said!("检查机构代码", "code of the performing institution"),
        ),
        in_body("accession_number", said!("检查编号", "accession number")),
        in_body("placer_order_no", said!("申请单号", "placer order number")),
    ],
    outputs: &[
        CODE,
        MSG,
        // For patients' phones, which are outside: `address_map` does not apply.
        output(
            "data",
            Type::String,
            said!("浏览地址二维码", "the address to show as a QR code"),
        ),
    ],
    example: r#"{"tenancy_id":"T0001","exam_type":"CT","perform_org_code":"2470","accession_number":"SD-53242"}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/s/8fK2"}"#,
    ..REQUEST
};

/// The third party's chapter, by `{domain}`; the gateway's own is `get_image_view_url`.
pub const GET_IMAGE_URL: Operation = Operation {
    name: "get_image_url",
    title: said!("获取影像浏览地址", "Image address (third party)"),
    chapter: "获取影像浏览地址",
    summary: said!(
        "第三方系统按检查信息获取影像浏览地址，用浏览器打开；返回的地址总是绝对地址。",
        "Gets the address at which a third party's browser shows an exam's images; always an absolute address."
    ),
    base: Base::Domain,
    path: "/observations/image-web-view-url",
    answer: Answer::Url,
    group: Group::Sharing,
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
        query(
            "business_id",
            said!("检查唯一号", "unique number of the exam"),
        ),
        query(
            "org_code",
            said!("检查机构代码", "code of the performing institution"),
        )
        .required(),
        query("accession_number", said!("检查编号", "accession number")).required(),
        query("patient_id", said!("患者编号", "patient number")).required(),
        query("modality", said!("检查类型", "exam type"))
            .required()
            .one_of(EXAM_TYPES),
        query("need_token", said!("生成访问链接", "create an access link"))
            .required()
            .fixed("true"),
        query(
            "need_sev",
            said!("是否免登陆", "whether the link opens without login"),
        )
        .typed(Type::Bool)
        .one_of(TRUE_FALSE)
        .note(said!(
            "传true时返回长链地址，不需要再次登录即可直接打开浏览",
            "if true, a long link that opens without another login"
        )),
        query("access_source", said!("调用来源", "source of the call"))
            .required()
            .fixed("third"),
    ],
    outputs: &[
        CODE,
        MSG,
        output(
            "data",
            Type::String,
            said!("影像浏览地址", "the address, absolute"),
        )
        .address(),
    ],
    example: r#"{"org_code":"2470","accession_number":"SD-53242","patient_id":"P0001","modality":"CT","need_sev":true}"#,
    example_answer: r#"{"code":0,"msg":"成功","data":"https://portal.example.com/imageview/index.html?id=1394827364510000001"}"#,
    ..REQUEST
};
