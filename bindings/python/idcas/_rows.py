"""返回结果的类型。 What answers consist of. Written by `make bindings` from the catalogue; do not edit.

A member that the platform has not sent, or not in the form of its type, is None; `raw` is what was sent.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, ClassVar, Dict, List, Optional, Union

from . import _answers
from ._answers import Readers, Row
from ._values import (
    ArchivePatientClass,
    CardType,
    IdentityType,
    Sex,
    DetailSex,
    ProvinceResult,
    MergedResult,
    DetailResult,
    YesNo,
    RecordKind,
    Platform,
    FileFormat,
)


@dataclass(frozen=True)
class Page(Row):
    """分页。 Paging, and how many rows there are."""

    page_index: Optional[int] = None
    """当前页 current page"""
    page_size: Optional[int] = None
    """每页数 rows per page"""
    total_count: Optional[int] = None
    """总数量 total number of rows"""
    total_pages: Optional[int] = None
    """总页数 total number of pages"""
    eof: Optional[Union[YesNo, int]] = None
    """是否最后一页 whether this is the last page: 0 不是 no; 1 是 yes"""
    pages: Optional[int] = None
    """取了多少页 pages fetched"""
    rows: Optional[int] = None
    """合并后的行数 rows after merging"""
    changed: Optional[bool] = None
    """取页期间总数量变化，或取到的行可能不是全部（rows 少于 total_count 等）；若为 true，可再取一次 whether the total changed while pages were fetched, or rows may be missing, as where rows is below total_count; if so, query again"""

    _readers: ClassVar[Readers] = {
        "page_index": _answers.whole,
        "page_size": _answers.whole,
        "total_count": _answers.whole,
        "total_pages": _answers.whole,
        "eof": _answers.one_of(YesNo, _answers.whole),
        "pages": _answers.whole,
        "rows": _answers.whole,
        "changed": _answers.truth,
    }


@dataclass(frozen=True)
class GetClientTokenAnswer(Row):
    """获取客户端令牌的返回结果。 Get a client token: the answer."""

    access_token: Optional[str] = field(default=None, repr=False)
    """访问令牌 the token"""
    token_type: Optional[str] = field(default=None, repr=False)
    """令牌类型 token type, usually Bearer"""
    expires_in: Optional[int] = None
    """剩余有效时间(单位:秒) seconds that remain until it expires"""
    scope: Optional[str] = None
    """应用域范围 scope"""

    _readers: ClassVar[Readers] = {
        "access_token": _answers.text,
        "token_type": _answers.text,
        "expires_in": _answers.whole,
        "scope": _answers.text,
    }


@dataclass(frozen=True)
class GetTokenAnswer(Row):
    """获取用户访问令牌的返回结果。 Get a user access token: the answer."""

    access_token: Optional[str] = field(default=None, repr=False)
    """访问令牌 the token"""
    token_type: Optional[str] = field(default=None, repr=False)
    """令牌类型 token type, usually Bearer"""
    expires_in: Optional[int] = None
    """剩余有效时间(单位:秒) seconds that remain until it expires"""
    scope: Optional[str] = None
    """应用域范围 scope"""

    _readers: ClassVar[Readers] = {
        "access_token": _answers.text,
        "token_type": _answers.text,
        "expires_in": _answers.whole,
        "scope": _answers.text,
    }


@dataclass(frozen=True)
class QueryExamsRow(Row):
    """获取市平台检查列表的一行结果。 Exams in the city's archive: a row."""

    id: Optional[int] = None
    """检查归档业务唯一号 id of the archived exam (business_id)"""
    patient_id: Optional[str] = None
    """患者编号 patient number"""
    patient_name: Optional[str] = None
    """患者姓名 patient's name"""
    patient_age: Optional[int] = None
    """患者年龄 patient's age"""
    age_unit: Optional[str] = None
    """年龄单位 unit of the age"""
    patient_sex: Optional[Union[Sex, int]] = None
    """患者性别 patient's sex: 0 未知 unknown; 1 男性 male; 2 女性 female"""
    accession_number: Optional[str] = None
    """检查编号 accession number"""
    exam_type: Optional[str] = None
    """检查类型 exam type"""
    exam_item: Optional[str] = None
    """检查项目 exam item"""
    exam_body_part: Optional[str] = None
    """检查部位 body part"""
    placer_order_no: Optional[str] = None
    """申请单号 placer order number"""
    perform_time: Optional[datetime] = None
    """检查时间 time of the exam"""
    report_time: Optional[datetime] = None
    """报告时间 time of the report"""
    audit_time: Optional[datetime] = None
    """审核时间 time of the audit"""
    archive_time: Optional[datetime] = None
    """检查归档时间 time of archiving"""
    req_doctor_name: Optional[str] = None
    """申请医生 requesting doctor"""
    req_depart_name: Optional[str] = None
    """申请科室 requesting department"""
    perform_doctor_name: Optional[str] = None
    """检查医生 performing doctor"""
    perform_depart_name: Optional[str] = None
    """检查科室 performing department"""
    perform_org_name: Optional[str] = None
    """检查医院 performing hospital"""
    report_doctor_name: Optional[str] = None
    """报告医生 reporting doctor"""
    audit_doctor_name: Optional[str] = None
    """审核医生 auditing doctor"""
    med_rec_no: Optional[str] = None
    """病历号 medical record number"""
    clinic_no: Optional[str] = None
    """门诊号或住院号 outpatient or inpatient number"""
    patient_class: Optional[Union[ArchivePatientClass, int]] = None
    """就诊类型 visit type: 0 门诊 outpatient; 1 住院 inpatient; 2 急诊 emergency; 3 体检 health check; 4 普通/其它 general or other"""
    result_state: Optional[str] = None
    """检查状态 exam status"""
    abnormal_flags: Optional[int] = None
    """检查结果 result"""
    critical_value: Optional[str] = None
    """危急值 critical value"""
    standard_item_code: Optional[str] = None
    """标准项目编码 standard item code"""
    standard_item_name: Optional[str] = None
    """标准项目名称 standard item name"""
    audit_start_time: Optional[str] = None
    """审核开始时间 start time of the audit"""
    report_start_time: Optional[str] = None
    """报告开始时间 start time of the report"""
    perform_doctor_id_card: Optional[str] = None
    """检查医生身份证号 performing doctor's ID card number"""
    report_doctor_id_card: Optional[str] = None
    """报告医生身份证号 reporting doctor's ID card number"""
    audit_doctor_id_card: Optional[str] = None
    """审核医生身份证号 auditing doctor's ID card number"""
    revise_doctor_id_card: Optional[str] = None
    """修订医生身份证号 revising doctor's ID card number"""

    _readers: ClassVar[Readers] = {
        "id": _answers.whole,
        "patient_id": _answers.text,
        "patient_name": _answers.text,
        "patient_age": _answers.whole,
        "age_unit": _answers.text,
        "patient_sex": _answers.one_of(Sex, _answers.whole),
        "accession_number": _answers.text,
        "exam_type": _answers.text,
        "exam_item": _answers.text,
        "exam_body_part": _answers.text,
        "placer_order_no": _answers.text,
        "perform_time": _answers.moment,
        "report_time": _answers.moment,
        "audit_time": _answers.moment,
        "archive_time": _answers.moment,
        "req_doctor_name": _answers.text,
        "req_depart_name": _answers.text,
        "perform_doctor_name": _answers.text,
        "perform_depart_name": _answers.text,
        "perform_org_name": _answers.text,
        "report_doctor_name": _answers.text,
        "audit_doctor_name": _answers.text,
        "med_rec_no": _answers.text,
        "clinic_no": _answers.text,
        "patient_class": _answers.one_of(ArchivePatientClass, _answers.whole),
        "result_state": _answers.text,
        "abnormal_flags": _answers.whole,
        "critical_value": _answers.text,
        "standard_item_code": _answers.text,
        "standard_item_name": _answers.text,
        "audit_start_time": _answers.text,
        "report_start_time": _answers.text,
        "perform_doctor_id_card": _answers.text,
        "report_doctor_id_card": _answers.text,
        "audit_doctor_id_card": _answers.text,
        "revise_doctor_id_card": _answers.text,
    }


@dataclass(frozen=True)
class QueryProvinceExamsRow(Row):
    """获取省平台检查列表的一行结果。 Exams in the province's platform: a row."""

    id: Optional[int] = None
    """检查id id of the exam"""
    perform_org_code: Optional[str] = None
    """检查医院ID code of the performing hospital"""
    perform_system_name: Optional[str] = None
    """检查系统名称 name of the performing system"""
    perform_system_code: Optional[str] = None
    """检查系统代码 code of the performing system"""
    perform_depart_name: Optional[str] = None
    """检查科室名称 performing department"""
    perform_depart_code: Optional[str] = None
    """检查科室代码 code of the performing department"""
    perform_doctor_name: Optional[str] = None
    """检查医生 performing doctor"""
    perform_org_name: Optional[str] = None
    """检查医院 performing hospital"""
    exam_body_part: Optional[str] = None
    """检查部位 body part"""
    exam_item: Optional[str] = None
    """检查项目 exam item"""
    exam_code: Optional[str] = None
    """检查项目ID id of the exam item"""
    exam_type: Optional[str] = None
    """检查类型 exam type"""
    accession_number: Optional[str] = None
    """检查编号 accession number"""
    reg_doctor_name: Optional[str] = None
    """登记人员 registrar"""
    reg_doctor_id: Optional[str] = None
    """登记人员ID id of the registrar"""
    exam_body_part_code: Optional[str] = None
    """检查部位代码 body part code"""
    report_doctor_id: Optional[str] = None
    """报告医生ID id of the reporting doctor"""
    report_doctor_name: Optional[str] = None
    """报告医生 reporting doctor"""
    audit_doctor_id: Optional[str] = None
    """审核医生ID id of the auditing doctor"""
    audit_time: Optional[datetime] = None
    """审核时间 time of the audit"""
    report_time: Optional[datetime] = None
    """报告时间 time of the report"""
    perform_time: Optional[datetime] = None
    """检查时间 time of the exam"""
    reg_time: Optional[datetime] = None
    """登记时间 time of registration"""
    req_time: Optional[datetime] = None
    """申请时间 time of the request"""
    has_image: Optional[bool] = None
    """影像标记 whether there are images"""
    result_state: Optional[str] = None
    """检查状态 exam status"""
    abnormal_flags: Optional[Union[ProvinceResult, int]] = None
    """检查结果代码 result code: 0 阴性 negative; 1 阳性 positive; 2 未知 unknown"""
    result_state_code: Optional[str] = None
    """检查状态代码 status code"""
    critical_value: Optional[str] = None
    """危急值 critical value"""
    image_diagnosis: Optional[str] = None
    """主观提示 impression"""
    imagesight: Optional[str] = None
    """客观所见 findings"""
    revise_doctor_name: Optional[str] = None
    """修订医生 revising doctor"""
    revise_doctor_id: Optional[str] = None
    """修订医生ID id of the revising doctor"""
    audit_doctor_name: Optional[str] = None
    """审核医生 auditing doctor"""
    archiat_name: Optional[str] = None
    """主任医生姓名 name of the chief physician"""
    revise_time: Optional[datetime] = None
    """修订时间 time of the revision"""
    archiat_id: Optional[str] = None
    """主任医师ID id of the chief physician"""
    attend_id: Optional[str] = None
    """主治医师ID id of the attending physician"""
    clinic_no: Optional[str] = None
    """门诊号或住院号 outpatient or inpatient number"""
    med_rec_no: Optional[str] = None
    """病历号 medical record number"""
    patient_master_id: Optional[int] = None
    """患者主索引 the patient's master index"""
    mobile_phone: Optional[str] = None
    """患者手机号 patient's mobile phone"""
    card_no: Optional[str] = None
    """卡号 card number"""
    card_type: Optional[Union[CardType, int]] = None
    """卡类型 card type: 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡（医院自费卡） hospital card; 9 其他 other"""
    visit_id: Optional[str] = None
    """就诊号 visit number"""
    relevant_clinical_info: Optional[str] = None
    """病史及临床信息 history and clinical information"""
    age_unit: Optional[str] = None
    """年龄单位 unit of the age"""
    patient_age: Optional[int] = None
    """患者年龄 patient's age"""
    patient_sex: Optional[Union[Sex, int]] = None
    """患者性别 patient's sex: 0 未知 unknown; 1 男性 male; 2 女性 female"""
    patient_name: Optional[str] = None
    """患者姓名 patient's name"""
    patient_id: Optional[str] = None
    """患者编号 patient number"""
    identity_type: Optional[Union[IdentityType, int]] = None
    """证件类型 type of identity document: 1 身份证 identity card; 2 军人证 military identity card; 3 护照 passport; 4 学生证 student card; 5 回乡证 home return permit; 6 驾驶证 driver's licence; 7 台胞证 Taiwan compatriot permit; 9 其他 other"""
    identity_no: Optional[str] = None
    """证件号码 number of the identity document"""
    in_patient_ward: Optional[str] = None
    """病区 ward"""
    in_patient_room: Optional[str] = None
    """病房 room"""
    in_patient_bed: Optional[str] = None
    """病床 bed"""
    accept_name: Optional[str] = None
    """接诊医生姓名 name of the receiving doctor"""
    accept_id: Optional[str] = None
    """接诊医生ID id of the receiving doctor"""
    disease_code: Optional[str] = None
    """诊断疾病代码 code of the diagnosed disease"""
    clinic_diagnosis: Optional[str] = None
    """临床诊断 clinical diagnosis"""
    adverse_reaction: Optional[str] = None
    """过敏及不良反应 allergies and adverse reactions"""
    symptom: Optional[str] = None
    """主诉症状体征 complaints and symptoms"""
    attention: Optional[str] = None
    """注意事项 notes"""
    reason: Optional[str] = None
    """申请目的 purpose of the request"""
    req_org_name: Optional[str] = None
    """申请医院 requesting hospital"""
    req_org_code: Optional[str] = None
    """申请医院代码 code of the requesting hospital"""
    req_depart_name: Optional[str] = None
    """申请科室 requesting department"""
    req_doctor_name: Optional[str] = None
    """申请医生 requesting doctor"""
    placer_order_no: Optional[str] = None
    """申请单号 placer order number"""
    patient_class: Optional[str] = None
    """患者分类 visit type"""
    attend_name: Optional[str] = None
    """主治医师姓名 name of the attending physician"""
    archive_date: Optional[datetime] = None
    """归档时间 time of archiving"""

    _readers: ClassVar[Readers] = {
        "id": _answers.whole,
        "perform_org_code": _answers.text,
        "perform_system_name": _answers.text,
        "perform_system_code": _answers.text,
        "perform_depart_name": _answers.text,
        "perform_depart_code": _answers.text,
        "perform_doctor_name": _answers.text,
        "perform_org_name": _answers.text,
        "exam_body_part": _answers.text,
        "exam_item": _answers.text,
        "exam_code": _answers.text,
        "exam_type": _answers.text,
        "accession_number": _answers.text,
        "reg_doctor_name": _answers.text,
        "reg_doctor_id": _answers.text,
        "exam_body_part_code": _answers.text,
        "report_doctor_id": _answers.text,
        "report_doctor_name": _answers.text,
        "audit_doctor_id": _answers.text,
        "audit_time": _answers.moment,
        "report_time": _answers.moment,
        "perform_time": _answers.moment,
        "reg_time": _answers.moment,
        "req_time": _answers.moment,
        "has_image": _answers.truth,
        "result_state": _answers.text,
        "abnormal_flags": _answers.one_of(ProvinceResult, _answers.whole),
        "result_state_code": _answers.text,
        "critical_value": _answers.text,
        "image_diagnosis": _answers.text,
        "imagesight": _answers.text,
        "revise_doctor_name": _answers.text,
        "revise_doctor_id": _answers.text,
        "audit_doctor_name": _answers.text,
        "archiat_name": _answers.text,
        "revise_time": _answers.moment,
        "archiat_id": _answers.text,
        "attend_id": _answers.text,
        "clinic_no": _answers.text,
        "med_rec_no": _answers.text,
        "patient_master_id": _answers.whole,
        "mobile_phone": _answers.text,
        "card_no": _answers.text,
        "card_type": _answers.one_of(CardType, _answers.whole),
        "visit_id": _answers.text,
        "relevant_clinical_info": _answers.text,
        "age_unit": _answers.text,
        "patient_age": _answers.whole,
        "patient_sex": _answers.one_of(Sex, _answers.whole),
        "patient_name": _answers.text,
        "patient_id": _answers.text,
        "identity_type": _answers.one_of(IdentityType, _answers.whole),
        "identity_no": _answers.text,
        "in_patient_ward": _answers.text,
        "in_patient_room": _answers.text,
        "in_patient_bed": _answers.text,
        "accept_name": _answers.text,
        "accept_id": _answers.text,
        "disease_code": _answers.text,
        "clinic_diagnosis": _answers.text,
        "adverse_reaction": _answers.text,
        "symptom": _answers.text,
        "attention": _answers.text,
        "reason": _answers.text,
        "req_org_name": _answers.text,
        "req_org_code": _answers.text,
        "req_depart_name": _answers.text,
        "req_doctor_name": _answers.text,
        "placer_order_no": _answers.text,
        "patient_class": _answers.text,
        "attend_name": _answers.text,
        "archive_date": _answers.moment,
    }


@dataclass(frozen=True)
class QueryMergedExamsRow(Row):
    """获取市平台+省平台检查列表的一行结果。 Exams of city and province: a row."""

    id: Optional[int] = None
    """检查id id of the exam"""
    perform_org_name: Optional[str] = None
    """检查医院名称 performing hospital"""
    report_doctor_name: Optional[str] = None
    """书写医生 reporting doctor"""
    audit_doctor_name: Optional[str] = None
    """审核医生 auditing doctor"""
    med_rec_no: Optional[str] = None
    """病历号 medical record number"""
    clinic_no: Optional[str] = None
    """门诊号或住院号 outpatient or inpatient number"""
    patient_class: Optional[Union[ArchivePatientClass, int]] = None
    """就诊类型 visit type: 0 门诊 outpatient; 1 住院 inpatient; 2 急诊 emergency; 3 体检 health check; 4 普通/其它 general or other"""
    result_state_code: Optional[str] = None
    """检查检验状态代码 status code"""
    result_state: Optional[str] = None
    """检查检验状态 exam status"""
    abnormal_flags: Optional[Union[MergedResult, int]] = None
    """阴阳性 result code: 0 阴性 negative; 1 阳性 positive; 9 未知 unknown"""
    clinic_type: Optional[Union[RecordKind, int]] = None
    """检查检验标志 exam, lab test or health check: 0 检查 exam; 1 检验 lab test; 2 体检 health check"""
    critical_value: Optional[str] = None
    """危急值 critical value"""
    req_time: Optional[datetime] = None
    """申请时间 time of the request"""
    reg_time: Optional[datetime] = None
    """登记时间 time of registration"""
    req_doctor_id: Optional[str] = None
    """申请医生ID id of the requesting doctor"""
    req_depart_id: Optional[str] = None
    """申请科室ID id of the requesting department"""
    in_patient_ward: Optional[str] = None
    """病区 ward"""
    in_patient_room: Optional[str] = None
    """病房 room"""
    in_patient_bed: Optional[str] = None
    """病床 bed"""
    has_image: Optional[bool] = None
    """存在原始影像 whether there are images"""
    reg_doctor_name: Optional[str] = None
    """登记人员 registrar"""
    image_sight: Optional[str] = None
    """客观所见-影像所见 findings"""
    perform_org_code: Optional[str] = None
    """检查医院代码 code of the performing hospital"""
    image_diagnosis: Optional[str] = None
    """主观提示-影像诊断 impression"""
    perform_depart_name: Optional[str] = None
    """检查科室名称 performing department"""
    perform_doctor_name: Optional[str] = None
    """检查医生 performing doctor"""
    patient_id: Optional[str] = None
    """患者编号 patient number"""
    patient_name: Optional[str] = None
    """患者姓名 patient's name"""
    patient_sex: Optional[Union[Sex, int]] = None
    """患者性别 patient's sex: 0 未知 unknown; 1 男性 male; 2 女性 female"""
    patient_age: Optional[int] = None
    """患者年龄 patient's age"""
    age_unit: Optional[str] = None
    """年龄单位 unit of the age"""
    mobile_phone: Optional[str] = None
    """患者手机号 patient's mobile phone"""
    id_card_no: Optional[str] = None
    """身份证号 ID card number"""
    accession_number: Optional[str] = None
    """检查号或检验号 accession number"""
    exam_type: Optional[str] = None
    """检查或检验类型 exam type"""
    exam_item: Optional[str] = None
    """检查或检验项目 exam item"""
    exam_body_part: Optional[str] = None
    """检查或检验部位 body part"""
    placer_order_no: Optional[str] = None
    """申请单号 placer order number"""
    perform_time: Optional[datetime] = None
    """检查或检验时间 time of the exam"""
    report_time: Optional[datetime] = None
    """报告时间 time of the report"""
    audit_time: Optional[datetime] = None
    """审核时间 time of the audit"""
    archive_time: Optional[datetime] = None
    """归档时间 time of archiving"""
    req_doctor_name: Optional[str] = None
    """申请医生 requesting doctor"""
    req_depart_name: Optional[str] = None
    """申请科室 requesting department"""
    req_org_code: Optional[str] = None
    """申请医院代码 code of the requesting hospital"""
    req_org_name: Optional[str] = None
    """申请医院名称 requesting hospital"""
    perform_depart_code: Optional[str] = None
    """检查科室代码 code of the performing department"""
    table_type: Optional[Union[Platform, int]] = None
    """数据来源 data source: 0 本平台数据 this platform; 1 上级平台数据 the higher-level platform"""

    _readers: ClassVar[Readers] = {
        "id": _answers.whole,
        "perform_org_name": _answers.text,
        "report_doctor_name": _answers.text,
        "audit_doctor_name": _answers.text,
        "med_rec_no": _answers.text,
        "clinic_no": _answers.text,
        "patient_class": _answers.one_of(ArchivePatientClass, _answers.whole),
        "result_state_code": _answers.text,
        "result_state": _answers.text,
        "abnormal_flags": _answers.one_of(MergedResult, _answers.whole),
        "clinic_type": _answers.one_of(RecordKind, _answers.whole),
        "critical_value": _answers.text,
        "req_time": _answers.moment,
        "reg_time": _answers.moment,
        "req_doctor_id": _answers.text,
        "req_depart_id": _answers.text,
        "in_patient_ward": _answers.text,
        "in_patient_room": _answers.text,
        "in_patient_bed": _answers.text,
        "has_image": _answers.truth,
        "reg_doctor_name": _answers.text,
        "image_sight": _answers.text,
        "perform_org_code": _answers.text,
        "image_diagnosis": _answers.text,
        "perform_depart_name": _answers.text,
        "perform_doctor_name": _answers.text,
        "patient_id": _answers.text,
        "patient_name": _answers.text,
        "patient_sex": _answers.one_of(Sex, _answers.whole),
        "patient_age": _answers.whole,
        "age_unit": _answers.text,
        "mobile_phone": _answers.text,
        "id_card_no": _answers.text,
        "accession_number": _answers.text,
        "exam_type": _answers.text,
        "exam_item": _answers.text,
        "exam_body_part": _answers.text,
        "placer_order_no": _answers.text,
        "perform_time": _answers.moment,
        "report_time": _answers.moment,
        "audit_time": _answers.moment,
        "archive_time": _answers.moment,
        "req_doctor_name": _answers.text,
        "req_depart_name": _answers.text,
        "req_org_code": _answers.text,
        "req_org_name": _answers.text,
        "perform_depart_code": _answers.text,
        "table_type": _answers.one_of(Platform, _answers.whole),
    }


@dataclass(frozen=True)
class GetExamDetailRow(Row):
    """获取检查详情的一行结果。 Detail of an exam: a row."""

    id: Optional[int] = None
    """检查归档业务唯一号 id of the exam"""
    patient_id: Optional[str] = None
    """患者编号 patient number"""
    patient_name: Optional[str] = None
    """患者姓名 patient's name"""
    patient_age: Optional[int] = None
    """患者年龄 patient's age"""
    age_unit: Optional[str] = None
    """年龄单位 unit of the age"""
    patient_sex: Optional[Union[DetailSex, int]] = None
    """患者性别 patient's sex: 1 男 male; 2 女 female"""
    accession_number: Optional[str] = None
    """检查编号 accession number"""
    exam_type: Optional[str] = None
    """检查类型 exam type"""
    exam_item: Optional[str] = None
    """检查项目 exam item"""
    exam_body_part: Optional[str] = None
    """检查部位 body part"""
    placer_order_no: Optional[str] = None
    """申请单号 placer order number"""
    perform_time: Optional[datetime] = None
    """检查时间 time of the exam"""
    report_time: Optional[datetime] = None
    """报告时间 time of the report"""
    audit_time: Optional[datetime] = None
    """审核时间 time of the audit"""
    archive_time: Optional[datetime] = None
    """检查归档时间 time of archiving"""
    req_doctor_name: Optional[str] = None
    """申请医生 requesting doctor"""
    req_depart_name: Optional[str] = None
    """申请科室 requesting department"""
    perform_doctor_name: Optional[str] = None
    """检查医生 performing doctor"""
    perform_depart_name: Optional[str] = None
    """检查科室 performing department"""
    perform_org_name: Optional[str] = None
    """检查医院 performing hospital"""
    report_doctor_name: Optional[str] = None
    """报告医生 reporting doctor"""
    audit_doctor_name: Optional[str] = None
    """审核医生 auditing doctor"""
    med_rec_no: Optional[str] = None
    """病历号 medical record number"""
    clinic_no: Optional[str] = None
    """门诊号或住院号 outpatient or inpatient number"""
    patient_class: Optional[Union[ArchivePatientClass, int]] = None
    """就诊类型 visit type: 0 门诊 outpatient; 1 住院 inpatient; 2 急诊 emergency; 3 体检 health check; 4 普通/其它 general or other"""
    result_state: Optional[str] = None
    """检查状态 exam status"""
    abnormal_flags: Optional[Union[DetailResult, int]] = None
    """检查结果 result code: 0 阴性 negative; 1 阳性 positive"""
    critical_value: Optional[str] = None
    """危急值 critical value"""
    in_patient_ward: Optional[str] = None
    """住院病区 ward"""
    in_patient_room: Optional[str] = None
    """住院病房 room"""
    in_patient_bed: Optional[str] = None
    """住院病床 bed"""
    reason: Optional[str] = None
    """申请目的 purpose of the request"""
    attention: Optional[str] = None
    """注意事项 notes"""
    adverse_reaction: Optional[str] = None
    """过敏及不良反应 allergies and adverse reactions"""
    clinic_diagnosis: Optional[str] = None
    """临床诊断 clinical diagnosis"""
    relevant_clinical_info: Optional[str] = None
    """病史临床信息 history and clinical information"""
    image_sight: Optional[str] = None
    """影像所见 findings"""
    image_diagnosis: Optional[str] = None
    """影像诊断 impression"""
    has_report: Optional[bool] = None
    """是否有报告 whether there is a report"""
    has_image: Optional[bool] = None
    """是否有影像 whether there are images"""
    has_film: Optional[bool] = None
    """是否有胶片 whether there is a film"""
    standard_item_code: Optional[str] = None
    """标准项目编码 standard item code"""
    standard_item_name: Optional[str] = None
    """标准项目名称 standard item name"""
    audit_start_time: Optional[str] = None
    """审核开始时间 start time of the audit"""
    report_start_time: Optional[str] = None
    """报告开始时间 start time of the report"""
    equipment_id: Optional[str] = None
    """检查设备ID id of the equipment"""
    equipment_name: Optional[str] = None
    """检查设备名称 name of the equipment"""
    equipment_model: Optional[str] = None
    """检查设备型号 model of the equipment"""
    perform_doctor_id_card: Optional[str] = None
    """检查医生身份证号 performing doctor's ID card number"""
    report_doctor_id_card: Optional[str] = None
    """报告医生身份证号 reporting doctor's ID card number"""
    audit_doctor_id_card: Optional[str] = None
    """审核医生身份证号 auditing doctor's ID card number"""
    revise_doctor_id_card: Optional[str] = None
    """修订医生身份证号 revising doctor's ID card number"""

    _readers: ClassVar[Readers] = {
        "id": _answers.whole,
        "patient_id": _answers.text,
        "patient_name": _answers.text,
        "patient_age": _answers.whole,
        "age_unit": _answers.text,
        "patient_sex": _answers.one_of(DetailSex, _answers.whole),
        "accession_number": _answers.text,
        "exam_type": _answers.text,
        "exam_item": _answers.text,
        "exam_body_part": _answers.text,
        "placer_order_no": _answers.text,
        "perform_time": _answers.moment,
        "report_time": _answers.moment,
        "audit_time": _answers.moment,
        "archive_time": _answers.moment,
        "req_doctor_name": _answers.text,
        "req_depart_name": _answers.text,
        "perform_doctor_name": _answers.text,
        "perform_depart_name": _answers.text,
        "perform_org_name": _answers.text,
        "report_doctor_name": _answers.text,
        "audit_doctor_name": _answers.text,
        "med_rec_no": _answers.text,
        "clinic_no": _answers.text,
        "patient_class": _answers.one_of(ArchivePatientClass, _answers.whole),
        "result_state": _answers.text,
        "abnormal_flags": _answers.one_of(DetailResult, _answers.whole),
        "critical_value": _answers.text,
        "in_patient_ward": _answers.text,
        "in_patient_room": _answers.text,
        "in_patient_bed": _answers.text,
        "reason": _answers.text,
        "attention": _answers.text,
        "adverse_reaction": _answers.text,
        "clinic_diagnosis": _answers.text,
        "relevant_clinical_info": _answers.text,
        "image_sight": _answers.text,
        "image_diagnosis": _answers.text,
        "has_report": _answers.truth,
        "has_image": _answers.truth,
        "has_film": _answers.truth,
        "standard_item_code": _answers.text,
        "standard_item_name": _answers.text,
        "audit_start_time": _answers.text,
        "report_start_time": _answers.text,
        "equipment_id": _answers.text,
        "equipment_name": _answers.text,
        "equipment_model": _answers.text,
        "perform_doctor_id_card": _answers.text,
        "report_doctor_id_card": _answers.text,
        "audit_doctor_id_card": _answers.text,
        "revise_doctor_id_card": _answers.text,
    }


@dataclass(frozen=True)
class QueryPrintExamsRow(Row):
    """获取打印检查列表的一行结果。 Exams to print: a row."""

    id: Optional[int] = None
    """检查唯一号 id of the exam"""
    patient_id: Optional[str] = None
    """患者编号 patient number"""
    accession_number: Optional[str] = None
    """检查编号 accession number"""
    placer_order_no: Optional[str] = None
    """申请单号 placer order number"""
    service_text: Optional[str] = None
    """检查项目名称 name of the exam item"""
    exam_type: Optional[str] = None
    """检查类型 exam type"""
    procedure_name: Optional[str] = None
    """检查部位 body part"""
    result_state: Optional[str] = None
    """检查状态 exam status"""
    abnormal_flags: Optional[Union[MergedResult, str]] = None
    """检查结果代码 result code: 0 阴性 negative; 1 阳性 positive; 9 未知 unknown"""
    print_count: Optional[int] = None
    """打印次数 print count"""

    _readers: ClassVar[Readers] = {
        "id": _answers.whole,
        "patient_id": _answers.text,
        "accession_number": _answers.text,
        "placer_order_no": _answers.text,
        "service_text": _answers.text,
        "exam_type": _answers.text,
        "procedure_name": _answers.text,
        "result_state": _answers.text,
        "abnormal_flags": _answers.one_of(MergedResult, _answers.text),
        "print_count": _answers.whole,
    }


@dataclass(frozen=True)
class GetPrintFilesRow(Row):
    """获取打印文件列表的一行结果。 Files to print: a row."""

    file_type: Optional[str] = None
    """文件类型 file type"""
    file_format: Optional[Union[FileFormat, str]] = None
    """文件格式 file format: Jpg; Pdf"""
    file_bytes: Optional[str] = None
    """文件字节Base64编码 the file's bytes in Base64"""
    file_path: Optional[str] = None
    """文件路径：共享、FTP、HTTP方式（大批量胶片文件以此方式提供） the file's path: share, FTP or HTTP (used for large films)"""

    _readers: ClassVar[Readers] = {
        "file_type": _answers.text,
        "file_format": _answers.one_of(FileFormat, _answers.text),
        "file_bytes": _answers.text,
        "file_path": _answers.text,
    }


@dataclass(frozen=True)
class InspectUrlAnswer(Row):
    """检查链接的返回结果。 Inspect a link: the answer."""

    operation: Optional[str] = None
    """生成该页面的操作 the operation that builds this page"""
    chapter: Optional[str] = None
    """所属章节 the page's chapter"""
    ok: Optional[bool] = None
    """是否没有发现问题 whether no problem was found"""
    verdict: Optional[str] = None
    """结论 the verdict in words"""
    faults: Optional[List[Any]] = None
    """平台会拒绝的原因 reasons for the platform to refuse it"""
    remarks: Optional[List[Any]] = None
    """不影响打开的提示 remarks that do not prevent it from opening"""
    query: Optional[Dict[str, Any]] = None
    """未加密的参数 parameters that are not encrypted"""
    token: Optional[Dict[str, Any]] = field(default=None, repr=False)
    """token 解密后的参数 what token decrypts to"""
    encrypted: Optional[Dict[str, Any]] = None
    """逐个加密的参数解密后的值 what the encrypted parameters decrypt to"""
    signature: Optional[Dict[str, Any]] = None
    """待签名字符串（密钥以***代替）、应有的签名与实际的签名 the string to sign (key masked), the expected and the actual signature"""
    timestamp: Optional[Dict[str, Any]] = None
    """时间戳与距今秒数 the timestamp and its age in seconds"""

    _readers: ClassVar[Readers] = {
        "operation": _answers.text,
        "chapter": _answers.text,
        "ok": _answers.truth,
        "verdict": _answers.text,
        "faults": _answers.items,
        "remarks": _answers.items,
        "query": _answers.members,
        "token": _answers.members,
        "encrypted": _answers.members,
        "signature": _answers.members,
        "timestamp": _answers.members,
    }


@dataclass(frozen=True)
class SavePrintFilesRow(Row):
    """保存打印文件的一行结果。 Save files to print: a row."""

    file_type: Optional[str] = None
    """文件类型 file type"""
    file_format: Optional[str] = None
    """文件格式；内容是别的格式时为实际格式（Pdf、Jpg、Png、Tiff、Dicom、Bmp、Gif、Webp） file format as sent, or what the file is where that is another: Pdf, Jpg, Png, Tiff, Dicom, Bmp, Gif, Webp"""
    path: Optional[str] = None
    """保存到的路径，扩展名按实际格式；空表示共享或FTP路径，须由宿主自行读取 where it was saved, with the ending of what it is; empty for a share or FTP path, which the host must read itself"""
    bytes: Optional[int] = None
    """字节数 bytes"""
    sha256: Optional[str] = None
    """SHA-256 SHA-256"""
    file_path: Optional[str] = None
    """平台给出的路径 the path that the platform gave"""

    _readers: ClassVar[Readers] = {
        "file_type": _answers.text,
        "file_format": _answers.text,
        "path": _answers.text,
        "bytes": _answers.whole,
        "sha256": _answers.text,
        "file_path": _answers.text,
    }
