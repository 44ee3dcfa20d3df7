"""值域。 The value sets of the interface. Written by `make bindings`; do not edit.

A member is its value: numbers are int, texts are str. `zh` and `en` are what it means.
"""

from enum import Enum, IntEnum


class Number(IntEnum):
    """A value that is a number."""

    _value_: int
    zh: str
    en: str

    def __new__(cls, value: int, zh: str = "", en: str = "") -> "Number":
        member = int.__new__(cls, value)
        member._value_ = value
        member.zh = zh
        member.en = en
        return member

    __str__ = int.__repr__
    __format__ = int.__format__  # type: ignore[assignment]


class Word(str, Enum):
    """A value that is a text."""

    _value_: str
    zh: str
    en: str

    def __new__(cls, value: str, zh: str = "", en: str = "") -> "Word":
        member = str.__new__(cls, value)
        member._value_ = value
        member.zh = zh
        member.en = en
        return member

    __str__ = str.__str__
    __format__ = str.__format__  # type: ignore[assignment]


class ExamType(Word):
    """检查类型 exam type."""

    CT = ("CT", "放射系统", "radiology")
    CR = ("CR", "放射系统", "radiology")
    DX = ("DX", "放射系统", "radiology")
    MR = ("MR", "放射系统", "radiology")
    MG = ("MG", "放射系统", "radiology")
    NM = ("NM", "放射系统", "radiology")
    XA = ("XA", "放射系统", "radiology")
    RF = ("RF", "放射系统", "radiology")
    US = ("US", "超声系统", "ultrasound")
    ES = ("ES", "内镜系统", "endoscopy")
    ECG = ("ECG", "心电系统", "electrocardiography")
    PS = ("PS", "病理系统", "pathology")


class ArchiveExamType(Word):
    """检查类型 exam type."""

    CT = ("CT", "", "")
    CR = ("CR", "", "")
    DT = ("DT", "", "")
    DX = ("DX", "", "")
    MG = ("MG", "", "")
    MR = ("MR", "", "")
    NM = ("NM", "", "")
    RE = ("RE", "", "")
    XS = ("XS", "", "")
    US = ("US", "", "")
    ES = ("ES", "", "")
    PS = ("PS", "", "")
    ECG = ("ECG", "", "")


class Department(Word):
    """检查科室代码 department code."""

    RIS = ("RIS", "放射科", "radiology")
    UIS = ("UIS", "超声科", "ultrasound")
    EIS = ("EIS", "内镜科", "endoscopy")
    PIS = ("PIS", "病理科", "pathology")
    ECG = ("ECG", "心电科", "electrocardiography")
    LIS = ("LIS", "检验科", "laboratory")


class ArchiveDepartment(Word):
    """检查科室代码 department code."""

    RIS = ("RIS", "放射科", "radiology")
    ECT = ("ECT", "核医学科", "nuclear medicine")
    UIS = ("UIS", "超声科", "ultrasound")
    EIS = ("EIS", "内镜科", "endoscopy")
    XIS = ("XIS", "特检科", "special examinations")
    PIS = ("PIS", "病理科", "pathology")
    ECG = ("ECG", "心电科", "electrocardiography")


class TimeType(Number):
    """查询时间类型 which time the range applies to."""

    EXAM_TIME = (0, "检查时间", "exam time")
    REPORT_TIME = (1, "报告时间", "report time")
    AUDIT_TIME = (2, "审核时间", "audit time")
    ARCHIVE_TIME = (3, "归档时间", "archive time")
    REGISTRATION_TIME = (6, "登记时间", "registration time")
    REQUEST_TIME = (7, "申请时间", "request time")


class H5PatientClass(Number):
    """患者就诊类型 visit type."""

    OUTPATIENT = (1, "门诊", "outpatient")
    INPATIENT = (2, "住院", "inpatient")
    EMERGENCY = (3, "急诊", "emergency")
    HEALTH_CHECK = (4, "体检", "health check")
    OTHER = (9, "其它", "other")


class ArchivePatientClass(Number):
    """就诊类型 visit type."""

    OUTPATIENT = (0, "门诊", "outpatient")
    INPATIENT = (1, "住院", "inpatient")
    EMERGENCY = (2, "急诊", "emergency")
    HEALTH_CHECK = (3, "体检", "health check")
    GENERAL_OR_OTHER = (4, "普通/其它", "general or other")


class CardType(Number):
    """卡类型 card type."""

    SOCIAL_SECURITY_CARD = (0, "社保卡", "social security card")
    MEDICAL_INSURANCE_CARD = (1, "医保卡", "medical insurance card")
    HEALTH_CARD = (2, "健康卡", "health card")
    HOSPITAL_CARD = (3, "就诊卡（医院自费卡）", "hospital card")
    OTHER = (9, "其他", "other")


class ArchiveCardType(Number):
    """卡类型 card type."""

    SOCIAL_SECURITY_CARD = (0, "社保卡", "social security card")
    MEDICAL_INSURANCE_CARD = (1, "医保卡", "medical insurance card")
    HEALTH_CARD = (2, "健康卡", "health card")
    HOSPITAL_CARD = (3, "就诊卡", "hospital card")
    OTHER = (4, "其它", "other")


class IdentityType(Number):
    """证件类型 type of identity document."""

    IDENTITY_CARD = (1, "身份证", "identity card")
    MILITARY_IDENTITY_CARD = (2, "军人证", "military identity card")
    PASSPORT = (3, "护照", "passport")
    STUDENT_CARD = (4, "学生证", "student card")
    HOME_RETURN_PERMIT = (5, "回乡证", "home return permit")
    DRIVERS_LICENCE = (6, "驾驶证", "driver's licence")
    TAIWAN_COMPATRIOT_PERMIT = (7, "台胞证", "Taiwan compatriot permit")
    OTHER = (9, "其他", "other")


class Sex(Number):
    """患者性别 patient's sex."""

    UNKNOWN = (0, "未知", "unknown")
    MALE = (1, "男性", "male")
    FEMALE = (2, "女性", "female")


class DetailSex(Number):
    """患者性别 patient's sex."""

    MALE = (1, "男", "male")
    FEMALE = (2, "女", "female")


class ProvinceResult(Number):
    """检查结果代码 result code."""

    NEGATIVE = (0, "阴性", "negative")
    POSITIVE = (1, "阳性", "positive")
    UNKNOWN = (2, "未知", "unknown")


class MergedResult(Number):
    """阴阳性 result code."""

    NEGATIVE = (0, "阴性", "negative")
    POSITIVE = (1, "阳性", "positive")
    UNKNOWN = (9, "未知", "unknown")


class DetailResult(Number):
    """检查结果 result code."""

    NEGATIVE = (0, "阴性", "negative")
    POSITIVE = (1, "阳性", "positive")


class YesNo(Number):
    """是否最后一页 whether this is the last page."""

    NO = (0, "不是", "no")
    YES = (1, "是", "yes")


class RecordKind(Number):
    """检查检验标志 exam, lab test or health check."""

    EXAM = (0, "检查", "exam")
    LAB_TEST = (1, "检验", "lab test")
    HEALTH_CHECK = (2, "体检", "health check")


class ClinicType(Number):
    """重复检查标识 exam or lab test."""

    EXAM = (0, "重复检查", "exam")
    LAB_TEST = (1, "重复检验", "lab test")


class Platform(Number):
    """数据来源 data source."""

    THIS_PLATFORM = (0, "本平台数据", "this platform")
    THE_HIGHER_LEVEL_PLATFORM = (1, "上级平台数据", "the higher-level platform")


class FileFormat(Word):
    """文件格式 file format."""

    JPG = ("Jpg", "", "")
    PDF = ("Pdf", "", "")


class RequestType(Number):
    """触发代码 what triggers the query."""

    THE_DOCTOR_RECEIVES_THE_PATIENT = (3101, "医生接诊", "the doctor receives the patient")
    THE_DOCTOR_WRITES_AN_ORDER = (3103, "医生开处方", "the doctor writes an order")
    THE_DOCTOR_SAVES_AN_ORDER = (3104, "医生保存处方", "the doctor saves an order")


class AgeUnit(Word):
    """年龄单位 unit of the age."""

    YEARS = ("岁", "", "years")
    MONTHS = ("月", "", "months")
    DAYS = ("天", "", "days")


class ClientKind(Number):
    """调阅客户端类型 client type."""

    DOCTORS_WORKSTATION = (1, "医生站", "doctor's workstation")
    APP = (2, "APP", "app")
    WECHAT = (3, "微信", "WeChat")
    WEB_SITE = (4, "网站", "web site")
    H5 = (5, "H5", "H5")
