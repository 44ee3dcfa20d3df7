//! Value sets (值域) that more than one chapter uses. Where chapters differ, each has its own.

use super::param::{Choice, choice, code};
use crate::said;

/// 附录「检查类型」
pub const EXAM_TYPES: &[Choice] = &[
    choice("CT", said!("放射系统", "radiology")),
    choice("CR", said!("放射系统", "radiology")),
    choice("DX", said!("放射系统", "radiology")),
    choice("MR", said!("放射系统", "radiology")),
    choice("MG", said!("放射系统", "radiology")),
    choice("NM", said!("放射系统", "radiology")),
    choice("XA", said!("放射系统", "radiology")),
    choice("RF", said!("放射系统", "radiology")),
    choice("US", said!("超声系统", "ultrasound")),
    choice("ES", said!("内镜系统", "endoscopy")),
    choice("ECG", said!("心电系统", "electrocardiography")),
    choice("PS", said!("病理系统", "pathology")),
];

/// 获取市平台检查列表：检查类型 (not the same list as the appendix)
pub const ARCHIVE_EXAM_TYPES: &[Choice] = &[
    code("CT"),
    code("CR"),
    code("DT"),
    code("DX"),
    code("MG"),
    code("MR"),
    code("NM"),
    code("RE"),
    code("XS"),
    code("US"),
    code("ES"),
    code("PS"),
    code("ECG"),
];

/// 获取市平台检查列表：检查科室代码
pub const ARCHIVE_DEPARTMENTS: &[Choice] = &[
    choice("RIS", said!("放射科", "radiology")),
    choice("ECT", said!("核医学科", "nuclear medicine")),
    choice("UIS", said!("超声科", "ultrasound")),
    choice("EIS", said!("内镜科", "endoscopy")),
    choice("XIS", said!("特检科", "special examinations")),
    choice("PIS", said!("病理科", "pathology")),
    choice("ECG", said!("心电科", "electrocardiography")),
];

/// 附录「检查科室」
pub const DEPARTMENTS: &[Choice] = &[
    choice("RIS", said!("放射科", "radiology")),
    choice("UIS", said!("超声科", "ultrasound")),
    choice("EIS", said!("内镜科", "endoscopy")),
    choice("PIS", said!("病理科", "pathology")),
    choice("ECG", said!("心电科", "electrocardiography")),
    choice("LIS", said!("检验科", "laboratory")),
];

/// 查询时间类型
pub const TIME_TYPES: &[Choice] = &[
    choice("0", said!("检查时间", "exam time")),
    choice("1", said!("报告时间", "report time")),
    choice("2", said!("审核时间", "audit time")),
    choice("3", said!("归档时间", "archive time")),
    choice("6", said!("登记时间", "registration time")),
    choice("7", said!("申请时间", "request time")),
];

/// 就诊类型 of the WebApis: 0 to 4
pub const ARCHIVE_PATIENT_CLASSES: &[Choice] = &[
    choice("0", said!("门诊", "outpatient")),
    choice("1", said!("住院", "inpatient")),
    choice("2", said!("急诊", "emergency")),
    choice("3", said!("体检", "health check")),
    choice("4", said!("普通/其它", "general or other")),
];

/// 卡类型 of 获取市平台检查列表, where 4 is "other"
pub const ARCHIVE_CARD_TYPES: &[Choice] = &[
    choice("0", said!("社保卡", "social security card")),
    choice("1", said!("医保卡", "medical insurance card")),
    choice("2", said!("健康卡", "health card")),
    choice("3", said!("就诊卡", "hospital card")),
    choice("4", said!("其它", "other")),
];

/// 患者性别
pub const SEXES: &[Choice] = &[
    choice("0", said!("未知", "unknown")),
    choice("1", said!("男性", "male")),
    choice("2", said!("女性", "female")),
];

/// `need_token` and the like
pub const TRUE_FALSE: &[Choice] = &[
    choice("true", said!("是", "yes")),
    choice("false", said!("否", "no")),
];

/// 患者性别 of 获取检查详情: no "unknown"
pub const DETAIL_SEXES: &[Choice] = &[
    choice("1", said!("男", "male")),
    choice("2", said!("女", "female")),
];

/// 证件类型
pub const IDENTITY_TYPES: &[Choice] = &[
    choice("1", said!("身份证", "identity card")),
    choice("2", said!("军人证", "military identity card")),
    choice("3", said!("护照", "passport")),
    choice("4", said!("学生证", "student card")),
    choice("5", said!("回乡证", "home return permit")),
    choice("6", said!("驾驶证", "driver's licence")),
    choice("7", said!("台胞证", "Taiwan compatriot permit")),
    choice("9", said!("其他", "other")),
];

/// 卡类型 of every chapter but 获取市平台检查列表, where 9 is "other"
pub const CARD_TYPES: &[Choice] = &[
    choice("0", said!("社保卡", "social security card")),
    choice("1", said!("医保卡", "medical insurance card")),
    choice("2", said!("健康卡", "health card")),
    choice("3", said!("就诊卡（医院自费卡）", "hospital card")),
    choice("9", said!("其他", "other")),
];

/// 患者就诊类型 of 检查列表（H5端）: 1 to 4 and 9
pub const H5_PATIENT_CLASSES: &[Choice] = &[
    choice("1", said!("门诊", "outpatient")),
    choice("2", said!("住院", "inpatient")),
    choice("3", said!("急诊", "emergency")),
    choice("4", said!("体检", "health check")),
    choice("9", said!("其它", "other")),
];

/// 获取省平台检查列表：检查结果代码, where 2 is "unknown"
pub const PROVINCE_RESULTS: &[Choice] = &[
    choice("0", said!("阴性", "negative")),
    choice("1", said!("阳性", "positive")),
    choice("2", said!("未知", "unknown")),
];

/// 获取市平台+省平台检查列表：阴阳性, where 9 is "unknown"
pub const MERGED_RESULTS: &[Choice] = &[
    choice("0", said!("阴性", "negative")),
    choice("1", said!("阳性", "positive")),
    choice("9", said!("未知", "unknown")),
];

/// 获取检查详情：检查结果
pub const DETAIL_RESULTS: &[Choice] = &[
    choice("0", said!("阴性", "negative")),
    choice("1", said!("阳性", "positive")),
];

/// 获取打印检查列表：检查结果代码. The chapter prints 阴性 for 1 as well, a slip of the pen.
pub const PRINT_RESULTS: &[Choice] = MERGED_RESULTS;

/// 是否最后一页
pub const YES_NO: &[Choice] = &[
    choice("0", said!("不是", "no")),
    choice("1", said!("是", "yes")),
];

/// 检查检验标志
pub const RECORD_KINDS: &[Choice] = &[
    choice("0", said!("检查", "exam")),
    choice("1", said!("检验", "lab test")),
    choice("2", said!("体检", "health check")),
];

/// table_type of 获取市平台+省平台检查列表
pub const PLATFORMS: &[Choice] = &[
    choice("0", said!("本平台数据", "this platform")),
    choice("1", said!("上级平台数据", "the higher-level platform")),
];

/// 文件格式
pub const FILE_FORMATS: &[Choice] = &[code("Jpg"), code("Pdf")];

/// 重复检查标识
pub const CLINIC_TYPES: &[Choice] = &[
    choice("0", said!("重复检查", "exam")),
    choice("1", said!("重复检验", "lab test")),
];

/// 触发代码
pub const REQUEST_TYPES: &[Choice] = &[
    choice("3101", said!("医生接诊", "the doctor receives the patient")),
    choice("3103", said!("医生开处方", "the doctor writes an order")),
    choice("3104", said!("医生保存处方", "the doctor saves an order")),
];

/// 年龄单位
pub const AGE_UNITS: &[Choice] = &[
    choice("岁", said!("", "years")),
    choice("月", said!("", "months")),
    choice("天", said!("", "days")),
];

/// 调阅客户端类型
pub const CLIENT_KINDS: &[Choice] = &[
    choice("1", said!("医生站", "doctor's workstation")),
    choice("2", said!("APP", "app")),
    choice("3", said!("微信", "WeChat")),
    choice("4", said!("网站", "web site")),
    choice("5", said!("H5", "H5")),
];

/// 打印标记 and 取消标记, spelt as the chapters do
pub const TRUE_FALSE_CAPITAL: &[Choice] = &[
    choice("True", said!("是", "yes")),
    choice("False", said!("否", "no")),
];
