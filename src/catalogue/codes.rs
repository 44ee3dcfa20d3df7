//! Value sets (值域) that more than one chapter uses. Where chapters differ, each has its own.

use super::param::{Choice, choice, code};

/// 附录「检查类型」
pub const EXAM_TYPES: &[Choice] = &[
    choice("CT", "放射系统", "radiology"),
    choice("CR", "放射系统", "radiology"),
    choice("DX", "放射系统", "radiology"),
    choice("MR", "放射系统", "radiology"),
    choice("MG", "放射系统", "radiology"),
    choice("NM", "放射系统", "radiology"),
    choice("XA", "放射系统", "radiology"),
    choice("RF", "放射系统", "radiology"),
    choice("US", "超声系统", "ultrasound"),
    choice("ES", "内镜系统", "endoscopy"),
    choice("ECG", "心电系统", "electrocardiography"),
    choice("PS", "病理系统", "pathology"),
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
    choice("RIS", "放射科", "radiology"),
    choice("ECT", "核医学科", "nuclear medicine"),
    choice("UIS", "超声科", "ultrasound"),
    choice("EIS", "内镜科", "endoscopy"),
    choice("XIS", "特检科", "special examinations"),
    choice("PIS", "病理科", "pathology"),
    choice("ECG", "心电科", "electrocardiography"),
];

/// 附录「检查科室」
pub const DEPARTMENTS: &[Choice] = &[
    choice("RIS", "放射科", "radiology"),
    choice("UIS", "超声科", "ultrasound"),
    choice("EIS", "内镜科", "endoscopy"),
    choice("PIS", "病理科", "pathology"),
    choice("ECG", "心电科", "electrocardiography"),
    choice("LIS", "检验科", "laboratory"),
];

/// 查询时间类型
pub const TIME_TYPES: &[Choice] = &[
    choice("0", "检查时间", "exam time"),
    choice("1", "报告时间", "report time"),
    choice("2", "审核时间", "audit time"),
    choice("3", "归档时间", "archive time"),
    choice("6", "登记时间", "registration time"),
    choice("7", "申请时间", "request time"),
];

/// 就诊类型 of the WebApis: 0 to 4
pub const ARCHIVE_PATIENT_CLASSES: &[Choice] = &[
    choice("0", "门诊", "outpatient"),
    choice("1", "住院", "inpatient"),
    choice("2", "急诊", "emergency"),
    choice("3", "体检", "health check"),
    choice("4", "普通/其它", "ordinary or other"),
];

/// 卡类型 of 获取市平台检查列表, where 4 is "other"
pub const ARCHIVE_CARD_TYPES: &[Choice] = &[
    choice("0", "社保卡", "social security card"),
    choice("1", "医保卡", "medical insurance card"),
    choice("2", "健康卡", "health card"),
    choice("3", "就诊卡", "hospital card"),
    choice("4", "其它", "other"),
];

/// 患者性别
pub const SEXES: &[Choice] = &[
    choice("0", "未知", "unknown"),
    choice("1", "男性", "male"),
    choice("2", "女性", "female"),
];

/// `need_token` and the like
pub const TRUE_FALSE: &[Choice] = &[choice("true", "是", "yes"), choice("false", "否", "no")];
