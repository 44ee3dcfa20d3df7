"""每个操作一个方法。 A method for each operation. Written by `make bindings` from the catalogue; do not edit."""

import os
from datetime import date, datetime
from typing import Any, Dict, Optional, Union

from ._answers import Answer, OnProgress, Rows, Text, given_day, given_moment
from ._rows import (
    Page,
    GetClientTokenAnswer,
    GetTokenAnswer,
    QueryExamsRow,
    QueryProvinceExamsRow,
    QueryMergedExamsRow,
    GetExamDetailRow,
    QueryPrintExamsRow,
    GetPrintFilesRow,
    InspectUrlAnswer,
    SavePrintFilesRow,
)
from ._values import (
    ExamType,
    ArchiveExamType,
    Department,
    ArchiveDepartment,
    TimeType,
    H5PatientClass,
    ArchivePatientClass,
    CardType,
    ArchiveCardType,
    IdentityType,
    Sex,
    ClinicType,
    FileFormat,
    RequestType,
    AgeUnit,
    ClientKind,
)


class Operations:
    """每个操作一个方法，执行完才返回。 A method for each operation, which returns when it is done."""

    def _run(self, operation: str, params: Dict[str, Any], progress: Optional[OnProgress]) -> Answer:
        raise NotImplementedError

    def get_client_token(
        self,
        *,
        force: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> GetClientTokenAnswer:
        """获取客户端令牌。 Get a client token.

        以 client_credentials 模式获取客户端令牌；只用于获取RSA公钥。有缓存，到期前自动更换。token_params 中的
        参数一并发送。
        Gets the client token (client_credentials grant), which serves only to fetch the RSA public key.
        Cached until shortly before it expires. The parameters in token_params go with it.

        :param force: 忽略缓存，重新获取 ignore the cache and ask again; 默认 default false
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "get_client_token",
            {
                "force": force,
            },
            progress,
        )
        return GetClientTokenAnswer.read(answer.data, answer)

    def get_rsa_public_key(
        self,
        *,
        force: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """获取RSA公钥。 Get the RSA public key.

        取得平台的RSA公钥（自动先取客户端令牌）；用于加密密码与账号ID。配置了 rsa_public_key 时直接返回配置
        值；平台以对象或数组返回时，data 为其中公钥的 X.509 Base64。
        Gets the platform's RSA public key (with a client token of its own), which encrypts passwords and
        account ids. A configured rsa_public_key is returned as it is; where the platform returns an object or
        a list, data is the key in it as Base64 of X.509.

        :param force: 忽略缓存，重新获取 ignore the cache and ask again; 默认 default false
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "get_rsa_public_key",
            {
                "force": force,
            },
            progress,
        )
        return Text.read(answer)

    def get_token(
        self,
        *,
        username: Optional[str] = None,
        password: Optional[str] = None,
        force: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> GetTokenAnswer:
        """获取用户访问令牌。 Get a user access token.

        取得用户访问令牌：依次完成客户端令牌、RSA公钥、密码加密。有缓存；可刷新时先刷新，被拒再用密码。
        token_params 中的参数一并发送。调用业务接口前不必自己调用它。
        Gets the user access token: client token, RSA key and password encryption are done on the way.
        Cached; renewed with refresh_token if there is one, otherwise with the password. The parameters in
        token_params go with it. You need not call it before other operations.

        :param username: 用户名明文 user name, in plain text; 默认取自配置 default from the configuration: username
        :param password: 密码明文，由本库RSA加密后发送；username 不是配置的用户时必填 password in plain text; the library encrypts it with RSA. Required where username is not the configured user; 默认取自配置 default from the configuration: password
        :param force: 忽略缓存，重新获取 ignore the cache and ask again; 默认 default false
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "get_token",
            {
                "username": username,
                "password": password,
                "force": force,
            },
            progress,
        )
        return GetTokenAnswer.read(answer.data, answer)

    def build_clinic_url(
        self,
        *,
        org_code: str,
        work_no: str,
        nosearch: Optional[bool] = None,
        start_time: Optional[Union[date, str]] = None,
        end_time: Optional[Union[date, str]] = None,
        sev: Optional[str] = None,
        timestamp: Optional[Union[datetime, str]] = None,
        med_rec_no: Optional[str] = None,
        visit_id: Optional[str] = None,
        accession_number: Optional[str] = None,
        id_card_no: Optional[str] = None,
        patient_name: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        sev_account_id: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """临床调阅（PC端）。 Clinic page (PC).

        生成医生站调阅患者检查检验报告的页面地址。
        Builds the address of the page on which a doctor sees a patient's exams and reports.

        :param nosearch: 是否自定义查询 whether query conditions are given; true 指定查询条件 by the given conditions; 自定义查询不传，指定查询条件传true true to search by the given conditions; omit it to let the user enter conditions
        :param start_time: 申请起始日期 start date of the request
        :param end_time: 申请结束日期 end date of the request
        :param sev: 请求令牌 request token; 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id encrypted with RSA
        :param timestamp: 当前时间戳 current time in China
        :param org_code: 医生所属机构代码 code of the doctor's institution; 必填 required; 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it
        :param work_no: 医生工号 the doctor's staff number; 必填 required
        :param med_rec_no: 病历号 medical record number
        :param visit_id: 门诊号/住院号 outpatient or inpatient number
        :param accession_number: 检查编号 accession number
        :param id_card_no: 身份证号 ID card number
        :param patient_name: 患者姓名 patient's name
        :param placer_order_no: 申请单号 placer order number
        :param sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        med_rec_no、visit_id、accession_number、id_card_no、patient_name、placer_order_no 至少填写一项。 At least one of med_rec_no, visit_id, accession_number, id_card_no, patient_name, placer_order_no.
        start_time 不得晚于 end_time。 start_time must not be after end_time.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "build_clinic_url",
            {
                "nosearch": nosearch,
                "start_time": given_day(start_time),
                "end_time": given_day(end_time),
                "sev": sev,
                "timestamp": given_moment(timestamp),
                "org_code": org_code,
                "work_no": work_no,
                "med_rec_no": med_rec_no,
                "visit_id": visit_id,
                "accession_number": accession_number,
                "id_card_no": id_card_no,
                "patient_name": patient_name,
                "placer_order_no": placer_order_no,
                "sev_account_id": sev_account_id,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    def build_health_record_url(
        self,
        *,
        perform_org_code: str,
        exam_type: Union[ExamType, str],
        obs_id: Optional[str] = None,
        accession_number: Optional[str] = None,
        patient_id: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        sev: Optional[str] = None,
        timestamp: Optional[Union[datetime, str]] = None,
        work_no: Optional[str] = None,
        org_code: Optional[str] = None,
        med_rec_no: Optional[str] = None,
        visit_id: Optional[str] = None,
        id_card_no: Optional[str] = None,
        patient_name: Optional[str] = None,
        sev_account_id: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """健康档案（PC端）。 Health record page (PC).

        生成居民健康档案系统查看指定检查的图文报告、影像、电子胶片的页面地址。
        Builds the address of the page on which a health record system shows one exam's report, images and
        films.

        :param obs_id: 检查唯一号 unique number of the exam
        :param perform_org_code: 检查机构代码 code of the performing institution; 必填 required; 平台提供 provided by the platform
        :param accession_number: 检查编号 accession number
        :param patient_id: 患者编号 patient number
        :param placer_order_no: 申请单号 placer order number
        :param exam_type: 检查类型 exam type; 必填 required; CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology
        :param sev: 请求令牌 request token; 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id encrypted with RSA
        :param timestamp: 当前时间戳 current time in China
        :param work_no: 医生工号 the doctor's staff number
        :param org_code: 医生所属机构代码 code of the doctor's institution; 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it
        :param med_rec_no: 病历号 medical record number
        :param visit_id: 门诊号/住院号 outpatient or inpatient number
        :param id_card_no: 身份证号 ID card number
        :param patient_name: 患者姓名 patient's name
        :param sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        obs_id、accession_number、placer_order_no 至少填写一项。 At least one of obs_id, accession_number, placer_order_no.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "build_health_record_url",
            {
                "obs_id": obs_id,
                "perform_org_code": perform_org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "placer_order_no": placer_order_no,
                "exam_type": exam_type,
                "sev": sev,
                "timestamp": given_moment(timestamp),
                "work_no": work_no,
                "org_code": org_code,
                "med_rec_no": med_rec_no,
                "visit_id": visit_id,
                "id_card_no": id_card_no,
                "patient_name": patient_name,
                "sev_account_id": sev_account_id,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    def build_repeat_reminder_url(
        self,
        *,
        clinic_type: Union[ClinicType, int],
        user_org_code: str,
        user_org_name: str,
        user_id: str,
        user_name: str,
        patient_name: str,
        id_card_no: str,
        mobile_phone: Optional[str] = None,
        start_perform_date: Optional[Union[date, str]] = None,
        end_perform_date: Optional[Union[date, str]] = None,
        exam_body_part: Optional[str] = None,
        exam_item: Optional[str] = None,
        exam_type: Optional[str] = None,
        sev: Optional[str] = None,
        timestamp: Optional[Union[datetime, str]] = None,
        sev_account_id: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """重复检查检验提醒（PC端）。 Repeated exam reminder (PC).

        生成指定患者在区域内重复检查、检验的提醒页面地址。
        Builds the address of the page that reminds a doctor of exams or lab tests the patient has had in
        the region.

        :param clinic_type: 重复检查标识 exam or lab test; 必填 required; 0 重复检查 exam; 1 重复检验 lab test
        :param user_org_code: 调阅方所属机构code code of the caller's institution; 必填 required; 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it
        :param user_org_name: 调阅方所属机构名称 name of the caller's institution; 必填 required
        :param user_id: 调阅人工号 the caller's staff number; 必填 required
        :param user_name: 调阅人姓名 the caller's name; 必填 required
        :param patient_name: 患者姓名 patient's name; 必填 required
        :param id_card_no: 身份证号 ID card number; 必填 required
        :param mobile_phone: 联系方式 mobile phone
        :param start_perform_date: 检查开始时间 start date of the exam
        :param end_perform_date: 检查结束时间 end date of the exam
        :param exam_body_part: 检查部位 body part; 用于匹配重复率的检查部位值 used to find repeated exams
        :param exam_item: 检查项目 exam item; 用于匹配重复率的值，多个使用英文逗号分割，匹配到其中一个即为100%的重复率 used to find repeated lab tests; join several with commas; one match counts as a full match
        :param exam_type: 检查类型 exam type
        :param sev: 请求令牌 request token; 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id encrypted with RSA
        :param timestamp: 当前时间戳 current time in China
        :param sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        clinic_type 为 0 时 exam_body_part 必填。 exam_body_part is required when clinic_type is 0.
        clinic_type 为 1 时 exam_item 必填。 exam_item is required when clinic_type is 1.
        exam_type 只在 clinic_type 为 1 时有效。 exam_type is used only when clinic_type is 1.
        start_perform_date 不得晚于 end_perform_date。 start_perform_date must not be after end_perform_date.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "build_repeat_reminder_url",
            {
                "clinic_type": clinic_type,
                "user_org_code": user_org_code,
                "user_org_name": user_org_name,
                "user_id": user_id,
                "user_name": user_name,
                "patient_name": patient_name,
                "id_card_no": id_card_no,
                "mobile_phone": mobile_phone,
                "start_perform_date": given_day(start_perform_date),
                "end_perform_date": given_day(end_perform_date),
                "exam_body_part": exam_body_part,
                "exam_item": exam_item,
                "exam_type": exam_type,
                "sev": sev,
                "timestamp": given_moment(timestamp),
                "sev_account_id": sev_account_id,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    def build_h5_exam_list_url(
        self,
        *,
        identity_type: Union[IdentityType, int],
        identity_no: str,
        perform_org_code: str,
        nosearch: Optional[bool] = None,
        card_type: Optional[Union[CardType, int]] = None,
        card_no: Optional[str] = None,
        clinic_no: Optional[str] = None,
        med_rec_no: Optional[str] = None,
        exam_type: Optional[Union[ExamType, str]] = None,
        perform_depart_code: Optional[Union[Department, str]] = None,
        req_time_start: Optional[Union[date, str]] = None,
        req_time_end: Optional[Union[date, str]] = None,
        perform_time_start: Optional[Union[date, str]] = None,
        perform_time_end: Optional[Union[date, str]] = None,
        report_time_start: Optional[Union[date, str]] = None,
        report_time_end: Optional[Union[date, str]] = None,
        patient_class: Optional[Union[H5PatientClass, int]] = None,
        result_state_code: Optional[str] = None,
        token: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """检查列表（H5端）。 Exam list (H5).

        生成指定患者、指定时间范围的检查列表页面地址（移动端）。
        Builds the address of the phone page that lists a patient's exams of a time range.

        :param nosearch: 是否自定义查询 whether query conditions are given; true 指定查询条件 by the given conditions; 自定义查询不传，指定查询条件传true true to search by the given conditions; omit it to let the user enter conditions
        :param identity_type: 证件类型 type of identity document; 必填 required; 1 身份证 identity card; 2 军人证 military identity card; 3 护照 passport; 4 学生证 student card; 5 回乡证 home return permit; 6 驾驶证 driver's licence; 7 台胞证 Taiwan compatriot permit; 9 其他 other
        :param identity_no: 证件号码 number of the identity document; 必填 required
        :param card_type: 卡类型 card type; 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡（医院自费卡） hospital card; 9 其他 other
        :param card_no: 卡号 card number
        :param clinic_no: 门诊号/住院号/急诊号/体检号 outpatient, inpatient, emergency or health check number
        :param med_rec_no: 病历号 medical record number
        :param perform_org_code: 检查机构代码 code of the performing institution; 必填 required
        :param exam_type: 检查类型 exam type; CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology
        :param perform_depart_code: 检查科室代码 department code; RIS 放射科 radiology; UIS 超声科 ultrasound; EIS 内镜科 endoscopy; PIS 病理科 pathology; ECG 心电科 electrocardiography; LIS 检验科 laboratory
        :param req_time_start: 申请时间开始 start date of the request
        :param req_time_end: 申请时间结束 end date of the request
        :param perform_time_start: 检查时间开始 start date of the exam
        :param perform_time_end: 检查时间结束 end date of the exam
        :param report_time_start: 报告时间开始 start date of the report
        :param report_time_end: 报告时间结束 end date of the report
        :param patient_class: 患者就诊类型 visit type; 1 门诊 outpatient; 2 住院 inpatient; 3 急诊 emergency; 4 体检 health check; 9 其它 other
        :param result_state_code: 检查状态代码 status code of the exam
        :param token: 请求用户令牌 user access token; 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        req_time_start~req_time_end、perform_time_start~perform_time_end、report_time_start~report_time_end 至少填写一个时间段。 At least one of the ranges req_time_start~req_time_end, perform_time_start~perform_time_end, report_time_start~report_time_end.
        req_time_start 不得晚于 req_time_end，两者须成对填写。 req_time_start must not be after req_time_end; give both or neither.
        perform_time_start 不得晚于 perform_time_end，两者须成对填写。 perform_time_start must not be after perform_time_end; give both or neither.
        report_time_start 不得晚于 report_time_end，两者须成对填写。 report_time_start must not be after report_time_end; give both or neither.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "build_h5_exam_list_url",
            {
                "nosearch": nosearch,
                "identity_type": identity_type,
                "identity_no": identity_no,
                "card_type": card_type,
                "card_no": card_no,
                "clinic_no": clinic_no,
                "med_rec_no": med_rec_no,
                "perform_org_code": perform_org_code,
                "exam_type": exam_type,
                "perform_depart_code": perform_depart_code,
                "req_time_start": given_day(req_time_start),
                "req_time_end": given_day(req_time_end),
                "perform_time_start": given_day(perform_time_start),
                "perform_time_end": given_day(perform_time_end),
                "report_time_start": given_day(report_time_start),
                "report_time_end": given_day(report_time_end),
                "patient_class": patient_class,
                "result_state_code": result_state_code,
                "token": token,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    def build_h5_exam_detail_url(
        self,
        *,
        perform_org_code: str,
        accession_number: str,
        patient_id: str,
        exam_type: Union[ExamType, str],
        obs_id: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        token: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """检查详情（H5端）。 Exam detail (H5).

        生成指定检查的详情页面地址（移动端），含报告、影像、电子胶片等。
        Builds the address of the phone page with one exam's report, images and films.

        :param obs_id: 检查唯一号 unique number of the exam
        :param perform_org_code: 检查机构代码 code of the performing institution; 必填 required
        :param accession_number: 检查编号 accession number; 必填 required
        :param patient_id: 患者编号 patient number; 必填 required
        :param placer_order_no: 申请单号 placer order number
        :param exam_type: 检查类型 exam type; 必填 required; CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology
        :param token: 请求用户令牌 user access token; 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "build_h5_exam_detail_url",
            {
                "obs_id": obs_id,
                "perform_org_code": perform_org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "placer_order_no": placer_order_no,
                "exam_type": exam_type,
                "token": token,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    def build_h5_lab_detail_url(
        self,
        *,
        perform_org_code: str,
        accession_number: str,
        patient_id: str,
        exam_type: str,
        obs_id: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        token: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """检验详情（H5端）。 Lab test detail (H5).

        生成指定检验的详情页面地址（移动端）。
        Builds the address of the phone page with one lab test's results.

        :param obs_id: 检验唯一号 unique number of the lab test
        :param perform_org_code: 检验机构代码 code of the performing institution; 必填 required
        :param accession_number: 检验编号/标本编号 number of the lab test or specimen; 必填 required
        :param patient_id: 患者编号 patient number; 必填 required
        :param placer_order_no: 申请单号 placer order number
        :param exam_type: 检验类型 type of lab test; 必填 required; 血常规、咽拭子等 such as 血常规 or 咽拭子
        :param token: 请求用户令牌 user access token; 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "build_h5_lab_detail_url",
            {
                "obs_id": obs_id,
                "perform_org_code": perform_org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "placer_order_no": placer_order_no,
                "exam_type": exam_type,
                "token": token,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    def build_h5_health_record_url(
        self,
        *,
        perform_org_code: str,
        exam_type: Union[ExamType, str],
        obs_id: Optional[str] = None,
        accession_number: Optional[str] = None,
        patient_id: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        token: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """健康档案（H5端）。 Health record page (H5).

        生成居民健康档案系统在移动端查看指定检查的页面地址。
        Builds the address of the phone page on which a health record system shows one exam.

        :param obs_id: 检查唯一号 unique number of the exam
        :param perform_org_code: 检查机构代码 code of the performing institution; 必填 required; 平台提供 provided by the platform
        :param accession_number: 检查编号 accession number
        :param patient_id: 患者编号 patient number
        :param placer_order_no: 申请单号 placer order number
        :param exam_type: 检查类型 exam type; 必填 required; CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology
        :param token: 访问令牌 user access token; 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        obs_id、accession_number、placer_order_no 至少填写一项。 At least one of obs_id, accession_number, placer_order_no.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "build_h5_health_record_url",
            {
                "obs_id": obs_id,
                "perform_org_code": perform_org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "placer_order_no": placer_order_no,
                "exam_type": exam_type,
                "token": token,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    def get_report_qrcode(
        self,
        *,
        tenancy_id: Optional[str] = None,
        exam_type: Optional[str] = None,
        perform_org_code: Optional[str] = None,
        accession_number: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """报告单二维码地址。 QR code of a report.

        获取检查报告单的二维码地址。
        Gets the address behind a report's QR code.

        :param tenancy_id: 客户唯一号 unique number of the customer; 联系运营人员获取 ask the platform's operators for it
        :param exam_type: 检查类型 exam type
        :param perform_org_code: 检查机构代码 code of the performing institution
        :param accession_number: 检查编号 accession number
        :param placer_order_no: 申请单号 placer order number
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "get_report_qrcode",
            {
                "tenancy_id": tenancy_id,
                "exam_type": exam_type,
                "perform_org_code": perform_org_code,
                "accession_number": accession_number,
                "placer_order_no": placer_order_no,
            },
            progress,
        )
        return Text.read(answer)

    def get_image_url(
        self,
        *,
        org_code: str,
        accession_number: str,
        patient_id: str,
        modality: Union[ExamType, str],
        business_id: Optional[Union[int, str]] = None,
        need_sev: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """获取影像浏览地址。 Image address (third party).

        第三方系统按检查信息获取影像浏览地址，用浏览器打开；返回的地址总是绝对地址。
        Gets the address at which a third party's browser shows an exam's images; always an absolute address.

        :param business_id: 检查唯一号 unique number of the exam
        :param org_code: 检查机构代码 code of the performing institution; 必填 required
        :param accession_number: 检查编号 accession number; 必填 required
        :param patient_id: 患者编号 patient number; 必填 required
        :param modality: 检查类型 exam type; 必填 required; CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology
        :param need_sev: 是否免登陆 whether the link opens without login; true 是 yes; false 否 no; 传true时返回长链地址，不需要再次登录即可直接打开浏览 if true, a long link that opens without another login
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "get_image_url",
            {
                "business_id": business_id,
                "org_code": org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "modality": modality,
                "need_sev": need_sev,
            },
            progress,
        )
        return Text.read(answer)

    def build_h5_quality_url(
        self,
        *,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """质量报告（H5）。 Quality report (H5).

        生成医疗机构检查数据归档质量报告的页面地址；页面通过 window.AndroidApp.getToken() 向宿主程序取令牌。
        Builds the address of the report on how well an institution archives its exams; the page asks its host
        for the token, by window.AndroidApp.getToken().

        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "build_h5_quality_url",
            {
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    def query_recognition(
        self,
        *,
        visit_id: str,
        org_code: str,
        depart_code: str,
        depart_name: str,
        doctor_no: str,
        doctor_name: str,
        doctor_id_card: str,
        card_type: Union[CardType, int],
        card_no: str,
        id_card_no: str,
        patient_name: str,
        patient_sex: Union[Sex, int],
        patient_age: int,
        age_unit: Union[AgeUnit, str],
        ip_address: str,
        ip_mac: str,
        req_type: Union[RequestType, int],
        observation_item: Optional[str] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """获取互认检查（或检验）记录WebApi。 Recognised exams or lab tests (WebApi).

        查询患者是否有申请单相关的检查或检验互认记录；有则返回互认页面地址。
        Asks whether the patient has exams or lab tests that can be recognised instead of being repeated;
        answers the page to confirm them on.

        :param visit_id: 就诊唯一号 unique number of the visit; 必填 required; 最长 64 个字符 up to 64 characters
        :param org_code: 申请医生所属医院代码 code of the requesting doctor's hospital; 必填 required; 最长 64 个字符 up to 64 characters
        :param depart_code: 申请医生所属科室代码 code of the requesting doctor's department; 必填 required; 最长 64 个字符 up to 64 characters
        :param depart_name: 申请医生所属科室名称 name of the requesting doctor's department; 必填 required; 最长 64 个字符 up to 64 characters
        :param doctor_no: 申请医生工号 the requesting doctor's staff number; 必填 required; 最长 64 个字符 up to 64 characters
        :param doctor_name: 申请医生姓名 the requesting doctor's name; 必填 required; 最长 36 个字符 up to 36 characters
        :param doctor_id_card: 申请医生身份证号 the requesting doctor's ID card number; 必填 required; 最长 20 个字符 up to 20 characters
        :param card_type: 患者诊疗卡类型 type of the patient's card; 必填 required; 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡（医院自费卡） hospital card; 9 其他 other
        :param card_no: 患者诊疗卡号 number of the patient's card; 必填 required; 最长 20 个字符 up to 20 characters
        :param id_card_no: 患者身份证号 patient's ID card number; 必填 required; 最长 20 个字符 up to 20 characters
        :param patient_name: 患者姓名 patient's name; 必填 required; 最长 20 个字符 up to 20 characters
        :param patient_sex: 患者性别 patient's sex; 必填 required; 0 未知 unknown; 1 男性 male; 2 女性 female
        :param patient_age: 患者年龄 patient's age; 必填 required
        :param age_unit: 年龄单位 unit of the age; 必填 required; 最长 10 个字符 up to 10 characters; 岁 years; 月 months; 天 days
        :param ip_address: 医生工作站IP地址 IP address of the doctor's workstation; 必填 required; 最长 128 个字符 up to 128 characters
        :param ip_mac: 医生工作站MAC地址 MAC address of the doctor's workstation; 必填 required; 最长 128 个字符 up to 128 characters
        :param req_type: 触发代码 what triggers the query; 必填 required; 3101 医生接诊 the doctor receives the patient; 3103 医生开处方 the doctor writes an order; 3104 医生保存处方 the doctor saves an order
        :param observation_item: 检查（或检验）项目代码 codes of exam or lab items, the HIS's own; 最长 200 个字符 up to 200 characters; 检查或检验项目HIS编码，多个用英文逗号分割；触发代码为3103和3104则必填 join several with commas; required for 3103 and 3104
        req_type 为 3103/3104 时 observation_item 必填。 observation_item is required when req_type is 3103/3104.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "query_recognition",
            {
                "visit_id": visit_id,
                "org_code": org_code,
                "depart_code": depart_code,
                "depart_name": depart_name,
                "doctor_no": doctor_no,
                "doctor_name": doctor_name,
                "doctor_id_card": doctor_id_card,
                "card_type": card_type,
                "card_no": card_no,
                "id_card_no": id_card_no,
                "patient_name": patient_name,
                "patient_sex": patient_sex,
                "patient_age": patient_age,
                "age_unit": age_unit,
                "ip_address": ip_address,
                "ip_mac": ip_mac,
                "req_type": req_type,
                "observation_item": observation_item,
            },
            progress,
        )
        return Text.read(answer)

    def upload_recognition_stats(
        self,
        *,
        org_code: str,
        patients_cnt: int,
        work_stations: int,
        progress: Optional[OnProgress] = None,
    ) -> Answer:
        """上传互认统计信息。 Upload recognition statistics.

        上传医院前一日就诊人次与院内医生工作站总数；每日凌晨2点上报。
        Uploads yesterday's visits and the number of doctors' workstations; to be called daily at 2 in the
        morning.

        :param org_code: 所属医院代码 code of the hospital; 必填 required; 最长 64 个字符 up to 64 characters
        :param patients_cnt: 就诊人数 visits; 必填 required
        :param work_stations: 医生工作站数量 doctors' workstations; 必填 required
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "upload_recognition_stats",
            {
                "org_code": org_code,
                "patients_cnt": patients_cnt,
                "work_stations": work_stations,
            },
            progress,
        )
        return answer

    def build_recognition_url(
        self,
        *,
        visit_id: str,
        org_code: str,
        depart_code: str,
        depart_name: str,
        doctor_no: str,
        doctor_name: str,
        doctor_id_card: str,
        card_type: Union[CardType, int],
        card_no: str,
        id_card_no: str,
        patient_name: str,
        patient_sex: Union[Sex, int],
        patient_age: int,
        age_unit: Union[AgeUnit, str],
        ip_address: str,
        ip_mac: str,
        req_type: Union[RequestType, int],
        sev: Optional[str] = None,
        timestamp: Optional[Union[datetime, str]] = None,
        observation_item: Optional[str] = None,
        sev_account_id: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """获取互认检查（或检验）记录WebView。 Recognition page (PC).

        生成患者互认检查、检验记录的页面地址。
        Builds the address of the page that lists exams or lab tests to be recognised.

        :param sev: 请求令牌 request token; 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id encrypted with RSA
        :param timestamp: 当前时间戳 current time in China
        :param visit_id: 就诊唯一号 unique number of the visit; 必填 required; 医生工作站接诊患者生成就诊唯一号 generated by the workstation when the doctor receives the patient
        :param org_code: 医生所属机构代码 code of the doctor's institution; 必填 required; 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it
        :param depart_code: 医生所属科室代码 code of the doctor's department; 必填 required
        :param depart_name: 医生所属科室名称 name of the doctor's department; 必填 required
        :param doctor_no: 医生工号 the doctor's staff number; 必填 required
        :param doctor_name: 医生姓名 the doctor's name; 必填 required
        :param doctor_id_card: 医生身份证号 the doctor's ID card number; 必填 required
        :param card_type: 患者诊疗卡类型 type of the patient's card; 必填 required; 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡（医院自费卡） hospital card; 9 其他 other
        :param card_no: 患者诊疗卡号 number of the patient's card; 必填 required
        :param id_card_no: 患者身份证号 patient's ID card number; 必填 required
        :param patient_name: 患者姓名 patient's name; 必填 required
        :param patient_sex: 患者性别 patient's sex; 必填 required; 0 未知 unknown; 1 男性 male; 2 女性 female
        :param patient_age: 患者年龄 patient's age; 必填 required
        :param age_unit: 年龄单位 unit of the age; 必填 required; 岁 years; 月 months; 天 days
        :param ip_address: 医生工作站IP地址 IP address of the doctor's workstation; 必填 required
        :param ip_mac: 医生工作站MAC地址 MAC address of the doctor's workstation; 必填 required
        :param req_type: 触发代码 what triggers the query; 必填 required; 3101 医生接诊 the doctor receives the patient; 3103 医生开处方 the doctor writes an order; 3104 医生保存处方 the doctor saves an order
        :param observation_item: 检查（或检验）项目代码 codes of exam or lab items; 检查或检验项目代码，多个用英文逗号分割；触发代码为3103和3104则必填 join several with commas; required for 3103 and 3104
        :param sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        req_type 为 3103/3104 时 observation_item 必填。 observation_item is required when req_type is 3103/3104.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "build_recognition_url",
            {
                "sev": sev,
                "timestamp": given_moment(timestamp),
                "visit_id": visit_id,
                "org_code": org_code,
                "depart_code": depart_code,
                "depart_name": depart_name,
                "doctor_no": doctor_no,
                "doctor_name": doctor_name,
                "doctor_id_card": doctor_id_card,
                "card_type": card_type,
                "card_no": card_no,
                "id_card_no": id_card_no,
                "patient_name": patient_name,
                "patient_sex": patient_sex,
                "patient_age": patient_age,
                "age_unit": age_unit,
                "ip_address": ip_address,
                "ip_mac": ip_mac,
                "req_type": req_type,
                "observation_item": observation_item,
                "sev_account_id": sev_account_id,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    def query_exams(
        self,
        *,
        time_type: Union[TimeType, int],
        start_time: Union[date, str],
        end_time: Union[date, str],
        depart_code: Optional[Union[ArchiveDepartment, str]] = None,
        exam_type: Optional[Union[ArchiveExamType, str]] = None,
        patient_class: Optional[Union[ArchivePatientClass, int]] = None,
        org_code: Optional[str] = None,
        accession_number: Optional[str] = None,
        patient_id: Optional[str] = None,
        patient_name: Optional[str] = None,
        med_rec_no: Optional[str] = None,
        card_no: Optional[str] = None,
        card_type: Optional[Union[ArchiveCardType, int]] = None,
        id_card_no: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        clinic_no: Optional[str] = None,
        visit_id: Optional[str] = None,
        page_index: Optional[int] = None,
        page_size: Optional[int] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[QueryExamsRow]:
        """获取市平台检查列表。 Exams in the city's archive.

        查询已归档的患者检查列表。
        Lists archived exams by time and further conditions.

        :param time_type: 查询时间类型 which time the range applies to; 必填 required; 0 检查时间 exam time; 1 报告时间 report time; 2 审核时间 audit time; 3 归档时间 archive time; 6 登记时间 registration time; 7 申请时间 request time
        :param start_time: 查询开始时间 start date; 必填 required
        :param end_time: 查询结束时间 end date; 必填 required
        :param depart_code: 检查科室代码 department code; RIS 放射科 radiology; ECT 核医学科 nuclear medicine; UIS 超声科 ultrasound; EIS 内镜科 endoscopy; XIS 特检科 special examinations; PIS 病理科 pathology; ECG 心电科 electrocardiography
        :param exam_type: 检查类型 exam type; CT; CR; DT; DX; MG; MR; NM; RE; XS; US; ES; PS; ECG
        :param patient_class: 就诊类型 visit type; 0 门诊 outpatient; 1 住院 inpatient; 2 急诊 emergency; 3 体检 health check; 4 普通/其它 general or other
        :param org_code: 检查机构代码 code of the performing institution
        :param accession_number: 检查编号 accession number
        :param patient_id: 患者编号 patient number
        :param patient_name: 患者姓名 patient's name
        :param med_rec_no: 病历号 medical record number
        :param card_no: 卡号 card number
        :param card_type: 卡类型 card type; 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡 hospital card; 4 其它 other
        :param id_card_no: 身份证号 ID card number
        :param placer_order_no: 申请单号 placer order number
        :param clinic_no: 住院号或门诊号 inpatient or outpatient number; 根据就诊类型，住院查住院号，门诊查门诊号，急诊查急诊号，体检查体检号 patient_class decides which number is searched
        :param visit_id: 就诊流水号 visit serial number
        :param page_index: 分页索引页 page number
        :param page_size: 分页页大小 rows per page
        start_time 不得晚于 end_time，两者须成对填写。 start_time must not be after end_time; give both or neither.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "query_exams",
            {
                "time_type": time_type,
                "start_time": given_day(start_time),
                "end_time": given_day(end_time),
                "depart_code": depart_code,
                "exam_type": exam_type,
                "patient_class": patient_class,
                "org_code": org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "patient_name": patient_name,
                "med_rec_no": med_rec_no,
                "card_no": card_no,
                "card_type": card_type,
                "id_card_no": id_card_no,
                "placer_order_no": placer_order_no,
                "clinic_no": clinic_no,
                "visit_id": visit_id,
                "page_index": page_index,
                "page_size": page_size,
            },
            progress,
        )
        return Rows.read(QueryExamsRow, Page, answer)

    def query_province_exams(
        self,
        *,
        time_type: Optional[Union[TimeType, int]] = None,
        start_time: Optional[Union[date, str]] = None,
        end_time: Optional[Union[date, str]] = None,
        identity_type: Optional[Union[IdentityType, int]] = None,
        identity_no: Optional[str] = None,
        page_index: Optional[int] = None,
        page_size: Optional[int] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[QueryProvinceExamsRow]:
        """获取省平台检查列表。 Exams in the province's platform.

        查询上级平台的检查记录列表。
        Lists exams recorded on the higher-level platform.

        :param time_type: 时间类型 which time the range applies to; 0 检查时间 exam time; 1 报告时间 report time; 2 审核时间 audit time; 3 归档时间 archive time; 6 登记时间 registration time; 7 申请时间 request time
        :param start_time: 开始时间 start date
        :param end_time: 结束时间 end date
        :param identity_type: 证件类型 type of identity document; 1 身份证 identity card; 2 军人证 military identity card; 3 护照 passport; 4 学生证 student card; 5 回乡证 home return permit; 6 驾驶证 driver's licence; 7 台胞证 Taiwan compatriot permit; 9 其他 other
        :param identity_no: 证件号码 number of the identity document
        :param page_index: 分页索引页 page number
        :param page_size: 分页页大小 rows per page
        start_time 不得晚于 end_time。 start_time must not be after end_time.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "query_province_exams",
            {
                "time_type": time_type,
                "start_time": given_day(start_time),
                "end_time": given_day(end_time),
                "identity_type": identity_type,
                "identity_no": identity_no,
                "page_index": page_index,
                "page_size": page_size,
            },
            progress,
        )
        return Rows.read(QueryProvinceExamsRow, Page, answer)

    def query_merged_exams(
        self,
        *,
        id_card_no: str,
        perform_org_code: Optional[str] = None,
        start_time: Optional[Union[date, str]] = None,
        end_time: Optional[Union[date, str]] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[QueryMergedExamsRow]:
        """获取市平台+省平台检查列表。 Exams of city and province.

        查询一位患者在本平台和上级平台的检查记录。
        Lists a patient's exams on this platform and on the higher-level platform.

        :param perform_org_code: 检查机构Code code of the performing institution
        :param start_time: 检查开始时间 start date of the exam
        :param end_time: 检查结束时间 end date of the exam
        :param id_card_no: 患者身份证号 patient's ID card number; 必填 required
        start_time 不得晚于 end_time。 start_time must not be after end_time.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "query_merged_exams",
            {
                "perform_org_code": perform_org_code,
                "start_time": given_day(start_time),
                "end_time": given_day(end_time),
                "id_card_no": id_card_no,
            },
            progress,
        )
        return Rows.read(QueryMergedExamsRow, Page, answer)

    def get_exam_detail(
        self,
        *,
        id: Union[int, str],
        client_kind: Optional[Union[ClientKind, int]] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[GetExamDetailRow]:
        """获取检查详情。 Detail of an exam.

        获取已归档患者检查的详情。
        Gets everything about one archived exam.

        :param id: 检查归档业务唯一号 id of the archived exam; 必填 required
        :param client_kind: 调阅客户端类型 client type; 1 医生站 doctor's workstation; 2 APP app; 3 微信 WeChat; 4 网站 web site; 5 H5 H5
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "get_exam_detail",
            {
                "id": id,
                "client_kind": client_kind,
            },
            progress,
        )
        return Rows.read(GetExamDetailRow, Page, answer)

    def get_report_view_url(
        self,
        *,
        business_id: Union[int, str],
        need_token: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """获取检查图文报告浏览地址。 Address of a report.

        获取已归档检查报告的浏览地址；返回的地址总是绝对地址。
        Gets the address at which a browser shows an exam's report; always absolute.

        :param business_id: 检查归档业务唯一号 id of the archived exam; 必填 required
        :param need_token: 是否需要令牌 whether the link carries a token; true 是 yes; false 否 no
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "get_report_view_url",
            {
                "business_id": business_id,
                "need_token": need_token,
            },
            progress,
        )
        return Text.read(answer)

    def get_image_view_url(
        self,
        *,
        business_id: Union[int, str],
        need_token: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """获取检查影像浏览地址。 Address of the images.

        获取已归档检查影像的浏览地址；返回的地址总是绝对地址。
        Gets the address at which a browser shows an exam's images; always absolute.

        :param business_id: 检查归档业务唯一号 id of the archived exam; 必填 required
        :param need_token: 是否需要令牌 whether the link carries a token; true 是 yes; false 否 no
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "get_image_view_url",
            {
                "business_id": business_id,
                "need_token": need_token,
            },
            progress,
        )
        return Text.read(answer)

    def query_print_exams(
        self,
        *,
        exam_type: Union[ExamType, str],
        org_code: str,
        reg_time_begin: Union[datetime, str],
        reg_time_end: Union[datetime, str],
        accession_number: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        id_card_no: Optional[str] = None,
        print_flag: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[QueryPrintExamsRow]:
        """获取打印检查列表。 Exams to print.

        获取可打印报告的检查列表。
        Lists exams whose reports can be printed.

        :param accession_number: 检查编号 accession number
        :param placer_order_no: 申请单号 placer order number
        :param id_card_no: 身份证号 ID card number
        :param exam_type: 检查类型 exam type; 必填 required; CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology
        :param org_code: 检查机构代码 code of the performing institution; 必填 required; 平台提供 provided by the platform
        :param reg_time_begin: 检查登记时间开始 start time of registration; 必填 required
        :param reg_time_end: 检查登记时间结束 end time of registration; 必填 required
        :param print_flag: 打印标记 printed or not; True 是 yes; False 否 no; True：返回已打印；False：返回未打印 True: those printed; False: those not printed
        accession_number、placer_order_no、id_card_no 至少填写一项。 At least one of accession_number, placer_order_no, id_card_no.
        reg_time_begin 不得晚于 reg_time_end，两者须成对填写。 reg_time_begin must not be after reg_time_end; give both or neither.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "query_print_exams",
            {
                "accession_number": accession_number,
                "placer_order_no": placer_order_no,
                "id_card_no": id_card_no,
                "exam_type": exam_type,
                "org_code": org_code,
                "reg_time_begin": given_moment(reg_time_begin),
                "reg_time_end": given_moment(reg_time_end),
                "print_flag": print_flag,
            },
            progress,
        )
        return Rows.read(QueryPrintExamsRow, Page, answer)

    def get_print_files(
        self,
        *,
        business_id: Union[int, str],
        file_format: Optional[Union[FileFormat, str]] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[GetPrintFilesRow]:
        """获取打印文件列表。 Files to print.

        获取一次检查的打印文件（Base64 或文件路径）；直接存成文件请用 save_print_files。
        Gets an exam's files to print, in Base64 or as paths; save_print_files writes them to disk.

        :param business_id: 检查归档业务唯一号 id of the archived exam; 必填 required
        :param file_format: 文件格式 file format; Jpg; Pdf
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "get_print_files",
            {
                "business_id": business_id,
                "file_format": file_format,
            },
            progress,
        )
        return Rows.read(GetPrintFilesRow, Page, answer)

    def set_print_flag(
        self,
        *,
        org_code: str,
        print_time: Union[datetime, str],
        client_host: str,
        client_name: str,
        cancel_flag: Optional[bool] = None,
        placer_order_no: Optional[str] = None,
        business_id: Optional[Union[int, str]] = None,
        accession_number: Optional[str] = None,
        exam_type: Optional[str] = None,
        user_id: Optional[str] = None,
        user_name: Optional[str] = None,
        progress: Optional[OnProgress] = None,
    ) -> Answer:
        """更新报告打印状态。 Set a report's print state.

        标记报告已打印，或取消标记。
        Marks a report as printed, or takes the mark back.

        :param cancel_flag: 取消标记 cancel the mark; True 是 yes; False 否 no; True：取消打印 True: not printed after all
        :param placer_order_no: 申请单号 placer order number
        :param business_id: 检查唯一号 id of the archived exam
        :param accession_number: 检查编号 accession number
        :param exam_type: 检查类型 exam type
        :param org_code: 检查机构代码 code of the performing institution; 必填 required
        :param user_id: 用户Id user id
        :param user_name: 用户名 user name
        :param print_time: 打印时间 when it was printed; 必填 required
        :param client_host: 客户端主机IP IP address of the workstation; 必填 required
        :param client_name: 客户端主机名 host name of the workstation; 必填 required
        placer_order_no、business_id、accession_number 至少填写一项。 At least one of placer_order_no, business_id, accession_number.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "set_print_flag",
            {
                "cancel_flag": cancel_flag,
                "placer_order_no": placer_order_no,
                "business_id": business_id,
                "accession_number": accession_number,
                "exam_type": exam_type,
                "org_code": org_code,
                "user_id": user_id,
                "user_name": user_name,
                "print_time": given_moment(print_time),
                "client_host": client_host,
                "client_name": client_name,
            },
            progress,
        )
        return answer

    def query_exams_all(
        self,
        *,
        time_type: Union[TimeType, int],
        start_time: Union[date, str],
        end_time: Union[date, str],
        depart_code: Optional[Union[ArchiveDepartment, str]] = None,
        exam_type: Optional[Union[ArchiveExamType, str]] = None,
        patient_class: Optional[Union[ArchivePatientClass, int]] = None,
        org_code: Optional[str] = None,
        accession_number: Optional[str] = None,
        patient_id: Optional[str] = None,
        patient_name: Optional[str] = None,
        med_rec_no: Optional[str] = None,
        card_no: Optional[str] = None,
        card_type: Optional[Union[ArchiveCardType, int]] = None,
        id_card_no: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        clinic_no: Optional[str] = None,
        visit_id: Optional[str] = None,
        page_size: Optional[int] = None,
        max_pages: Optional[int] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[QueryExamsRow]:
        """（本库扩展）。 Exams in the city's archive, every page.

        逐页查询 query_exams 并合并；可看进度、可取消。
        Fetches every page of query_exams and merges them; with progress in pages, and cancellable.

        :param time_type: 查询时间类型 which time the range applies to; 必填 required; 0 检查时间 exam time; 1 报告时间 report time; 2 审核时间 audit time; 3 归档时间 archive time; 6 登记时间 registration time; 7 申请时间 request time
        :param start_time: 查询开始时间 start date; 必填 required
        :param end_time: 查询结束时间 end date; 必填 required
        :param depart_code: 检查科室代码 department code; RIS 放射科 radiology; ECT 核医学科 nuclear medicine; UIS 超声科 ultrasound; EIS 内镜科 endoscopy; XIS 特检科 special examinations; PIS 病理科 pathology; ECG 心电科 electrocardiography
        :param exam_type: 检查类型 exam type; CT; CR; DT; DX; MG; MR; NM; RE; XS; US; ES; PS; ECG
        :param patient_class: 就诊类型 visit type; 0 门诊 outpatient; 1 住院 inpatient; 2 急诊 emergency; 3 体检 health check; 4 普通/其它 general or other
        :param org_code: 检查机构代码 code of the performing institution
        :param accession_number: 检查编号 accession number
        :param patient_id: 患者编号 patient number
        :param patient_name: 患者姓名 patient's name
        :param med_rec_no: 病历号 medical record number
        :param card_no: 卡号 card number
        :param card_type: 卡类型 card type; 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡 hospital card; 4 其它 other
        :param id_card_no: 身份证号 ID card number
        :param placer_order_no: 申请单号 placer order number
        :param clinic_no: 住院号或门诊号 inpatient or outpatient number; 根据就诊类型，住院查住院号，门诊查门诊号，急诊查急诊号，体检查体检号 patient_class decides which number is searched
        :param visit_id: 就诊流水号 visit serial number
        :param page_size: 分页页大小 rows per page; 默认 default 100
        :param max_pages: 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108; 默认 default 1000
        start_time 不得晚于 end_time，两者须成对填写。 start_time must not be after end_time; give both or neither.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "query_exams_all",
            {
                "time_type": time_type,
                "start_time": given_day(start_time),
                "end_time": given_day(end_time),
                "depart_code": depart_code,
                "exam_type": exam_type,
                "patient_class": patient_class,
                "org_code": org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "patient_name": patient_name,
                "med_rec_no": med_rec_no,
                "card_no": card_no,
                "card_type": card_type,
                "id_card_no": id_card_no,
                "placer_order_no": placer_order_no,
                "clinic_no": clinic_no,
                "visit_id": visit_id,
                "page_size": page_size,
                "max_pages": max_pages,
            },
            progress,
        )
        return Rows.read(QueryExamsRow, Page, answer)

    def query_province_exams_all(
        self,
        *,
        time_type: Optional[Union[TimeType, int]] = None,
        start_time: Optional[Union[date, str]] = None,
        end_time: Optional[Union[date, str]] = None,
        identity_type: Optional[Union[IdentityType, int]] = None,
        identity_no: Optional[str] = None,
        page_size: Optional[int] = None,
        max_pages: Optional[int] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[QueryProvinceExamsRow]:
        """（本库扩展）。 Exams in the province's platform, every page.

        逐页查询 query_province_exams 并合并；可看进度、可取消。
        Fetches every page of query_province_exams and merges them; with progress in pages, and cancellable.

        :param time_type: 时间类型 which time the range applies to; 0 检查时间 exam time; 1 报告时间 report time; 2 审核时间 audit time; 3 归档时间 archive time; 6 登记时间 registration time; 7 申请时间 request time
        :param start_time: 开始时间 start date
        :param end_time: 结束时间 end date
        :param identity_type: 证件类型 type of identity document; 1 身份证 identity card; 2 军人证 military identity card; 3 护照 passport; 4 学生证 student card; 5 回乡证 home return permit; 6 驾驶证 driver's licence; 7 台胞证 Taiwan compatriot permit; 9 其他 other
        :param identity_no: 证件号码 number of the identity document
        :param page_size: 分页页大小 rows per page; 默认 default 100
        :param max_pages: 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108; 默认 default 1000
        start_time 不得晚于 end_time。 start_time must not be after end_time.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "query_province_exams_all",
            {
                "time_type": time_type,
                "start_time": given_day(start_time),
                "end_time": given_day(end_time),
                "identity_type": identity_type,
                "identity_no": identity_no,
                "page_size": page_size,
                "max_pages": max_pages,
            },
            progress,
        )
        return Rows.read(QueryProvinceExamsRow, Page, answer)

    def inspect_url(
        self,
        *,
        url: str,
        progress: Optional[OnProgress] = None,
    ) -> InspectUrlAnswer:
        """（本库扩展）。 Inspect a link.

        分析任何页面链接（本库或HIS自己生成的均可）：是哪个页面、解密出什么、验签是否通过、时间戳差多少；每个
        错误指出真正的原因和处理方法，不报由它引起的后果。不访问网络。
        Takes any page link apart, made here or by a HIS's own code: which page it is, what it decrypts to,
        whether the signature is right, how old the timestamp is. Each mistake is named with its true cause
        and what to do, and nothing that merely follows from it. No network is used.

        :param url: 要检查的链接 the link to inspect; 必填 required; 可以带引号、换行、前面的“URL:”，也可以是一行日志、JSON 或 curl 命令 may have quotation marks, line breaks or "URL:" around it, or stand in a line of a log, JSON or a curl command
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "inspect_url",
            {
                "url": url,
            },
            progress,
        )
        return InspectUrlAnswer.read(answer.data, answer)

    def save_print_files(
        self,
        *,
        business_id: Union[int, str],
        directory: Union[str, "os.PathLike[str]"],
        file_format: Optional[Union[FileFormat, str]] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[SavePrintFilesRow]:
        """（本库扩展）。 Save files to print.

        调用 get_print_files，把 Base64 内容（或 HTTP 路径的文件）存入目录；每个文件都完整且与格式相符，要么全
        部保存，要么一个也不保存。
        Calls get_print_files and writes the Base64 contents, or the file behind an HTTP path, to a directory;
        each file is whole and of its format, and all are saved or none is.

        :param business_id: 检查归档业务唯一号 id of the archived exam; 必填 required
        :param file_format: 文件格式 file format; Jpg; Pdf
        :param directory: 保存目录，须已存在 directory to save to; it must exist; 必填 required
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = self._run(
            "save_print_files",
            {
                "business_id": business_id,
                "file_format": file_format,
                "directory": directory,
            },
            progress,
        )
        return Rows.read(SavePrintFilesRow, Page, answer)



class AsyncOperations:
    """每个操作一个协程。 A coroutine for each operation."""

    async def _run(self, operation: str, params: Dict[str, Any], progress: Optional[OnProgress]) -> Answer:
        raise NotImplementedError

    async def get_client_token(
        self,
        *,
        force: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> GetClientTokenAnswer:
        """获取客户端令牌。 Get a client token.

        以 client_credentials 模式获取客户端令牌；只用于获取RSA公钥。有缓存，到期前自动更换。token_params 中的
        参数一并发送。
        Gets the client token (client_credentials grant), which serves only to fetch the RSA public key.
        Cached until shortly before it expires. The parameters in token_params go with it.

        :param force: 忽略缓存，重新获取 ignore the cache and ask again; 默认 default false
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "get_client_token",
            {
                "force": force,
            },
            progress,
        )
        return GetClientTokenAnswer.read(answer.data, answer)

    async def get_rsa_public_key(
        self,
        *,
        force: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """获取RSA公钥。 Get the RSA public key.

        取得平台的RSA公钥（自动先取客户端令牌）；用于加密密码与账号ID。配置了 rsa_public_key 时直接返回配置
        值；平台以对象或数组返回时，data 为其中公钥的 X.509 Base64。
        Gets the platform's RSA public key (with a client token of its own), which encrypts passwords and
        account ids. A configured rsa_public_key is returned as it is; where the platform returns an object or
        a list, data is the key in it as Base64 of X.509.

        :param force: 忽略缓存，重新获取 ignore the cache and ask again; 默认 default false
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "get_rsa_public_key",
            {
                "force": force,
            },
            progress,
        )
        return Text.read(answer)

    async def get_token(
        self,
        *,
        username: Optional[str] = None,
        password: Optional[str] = None,
        force: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> GetTokenAnswer:
        """获取用户访问令牌。 Get a user access token.

        取得用户访问令牌：依次完成客户端令牌、RSA公钥、密码加密。有缓存；可刷新时先刷新，被拒再用密码。
        token_params 中的参数一并发送。调用业务接口前不必自己调用它。
        Gets the user access token: client token, RSA key and password encryption are done on the way.
        Cached; renewed with refresh_token if there is one, otherwise with the password. The parameters in
        token_params go with it. You need not call it before other operations.

        :param username: 用户名明文 user name, in plain text; 默认取自配置 default from the configuration: username
        :param password: 密码明文，由本库RSA加密后发送；username 不是配置的用户时必填 password in plain text; the library encrypts it with RSA. Required where username is not the configured user; 默认取自配置 default from the configuration: password
        :param force: 忽略缓存，重新获取 ignore the cache and ask again; 默认 default false
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "get_token",
            {
                "username": username,
                "password": password,
                "force": force,
            },
            progress,
        )
        return GetTokenAnswer.read(answer.data, answer)

    async def build_clinic_url(
        self,
        *,
        org_code: str,
        work_no: str,
        nosearch: Optional[bool] = None,
        start_time: Optional[Union[date, str]] = None,
        end_time: Optional[Union[date, str]] = None,
        sev: Optional[str] = None,
        timestamp: Optional[Union[datetime, str]] = None,
        med_rec_no: Optional[str] = None,
        visit_id: Optional[str] = None,
        accession_number: Optional[str] = None,
        id_card_no: Optional[str] = None,
        patient_name: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        sev_account_id: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """临床调阅（PC端）。 Clinic page (PC).

        生成医生站调阅患者检查检验报告的页面地址。
        Builds the address of the page on which a doctor sees a patient's exams and reports.

        :param nosearch: 是否自定义查询 whether query conditions are given; true 指定查询条件 by the given conditions; 自定义查询不传，指定查询条件传true true to search by the given conditions; omit it to let the user enter conditions
        :param start_time: 申请起始日期 start date of the request
        :param end_time: 申请结束日期 end date of the request
        :param sev: 请求令牌 request token; 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id encrypted with RSA
        :param timestamp: 当前时间戳 current time in China
        :param org_code: 医生所属机构代码 code of the doctor's institution; 必填 required; 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it
        :param work_no: 医生工号 the doctor's staff number; 必填 required
        :param med_rec_no: 病历号 medical record number
        :param visit_id: 门诊号/住院号 outpatient or inpatient number
        :param accession_number: 检查编号 accession number
        :param id_card_no: 身份证号 ID card number
        :param patient_name: 患者姓名 patient's name
        :param placer_order_no: 申请单号 placer order number
        :param sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        med_rec_no、visit_id、accession_number、id_card_no、patient_name、placer_order_no 至少填写一项。 At least one of med_rec_no, visit_id, accession_number, id_card_no, patient_name, placer_order_no.
        start_time 不得晚于 end_time。 start_time must not be after end_time.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "build_clinic_url",
            {
                "nosearch": nosearch,
                "start_time": given_day(start_time),
                "end_time": given_day(end_time),
                "sev": sev,
                "timestamp": given_moment(timestamp),
                "org_code": org_code,
                "work_no": work_no,
                "med_rec_no": med_rec_no,
                "visit_id": visit_id,
                "accession_number": accession_number,
                "id_card_no": id_card_no,
                "patient_name": patient_name,
                "placer_order_no": placer_order_no,
                "sev_account_id": sev_account_id,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    async def build_health_record_url(
        self,
        *,
        perform_org_code: str,
        exam_type: Union[ExamType, str],
        obs_id: Optional[str] = None,
        accession_number: Optional[str] = None,
        patient_id: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        sev: Optional[str] = None,
        timestamp: Optional[Union[datetime, str]] = None,
        work_no: Optional[str] = None,
        org_code: Optional[str] = None,
        med_rec_no: Optional[str] = None,
        visit_id: Optional[str] = None,
        id_card_no: Optional[str] = None,
        patient_name: Optional[str] = None,
        sev_account_id: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """健康档案（PC端）。 Health record page (PC).

        生成居民健康档案系统查看指定检查的图文报告、影像、电子胶片的页面地址。
        Builds the address of the page on which a health record system shows one exam's report, images and
        films.

        :param obs_id: 检查唯一号 unique number of the exam
        :param perform_org_code: 检查机构代码 code of the performing institution; 必填 required; 平台提供 provided by the platform
        :param accession_number: 检查编号 accession number
        :param patient_id: 患者编号 patient number
        :param placer_order_no: 申请单号 placer order number
        :param exam_type: 检查类型 exam type; 必填 required; CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology
        :param sev: 请求令牌 request token; 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id encrypted with RSA
        :param timestamp: 当前时间戳 current time in China
        :param work_no: 医生工号 the doctor's staff number
        :param org_code: 医生所属机构代码 code of the doctor's institution; 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it
        :param med_rec_no: 病历号 medical record number
        :param visit_id: 门诊号/住院号 outpatient or inpatient number
        :param id_card_no: 身份证号 ID card number
        :param patient_name: 患者姓名 patient's name
        :param sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        obs_id、accession_number、placer_order_no 至少填写一项。 At least one of obs_id, accession_number, placer_order_no.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "build_health_record_url",
            {
                "obs_id": obs_id,
                "perform_org_code": perform_org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "placer_order_no": placer_order_no,
                "exam_type": exam_type,
                "sev": sev,
                "timestamp": given_moment(timestamp),
                "work_no": work_no,
                "org_code": org_code,
                "med_rec_no": med_rec_no,
                "visit_id": visit_id,
                "id_card_no": id_card_no,
                "patient_name": patient_name,
                "sev_account_id": sev_account_id,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    async def build_repeat_reminder_url(
        self,
        *,
        clinic_type: Union[ClinicType, int],
        user_org_code: str,
        user_org_name: str,
        user_id: str,
        user_name: str,
        patient_name: str,
        id_card_no: str,
        mobile_phone: Optional[str] = None,
        start_perform_date: Optional[Union[date, str]] = None,
        end_perform_date: Optional[Union[date, str]] = None,
        exam_body_part: Optional[str] = None,
        exam_item: Optional[str] = None,
        exam_type: Optional[str] = None,
        sev: Optional[str] = None,
        timestamp: Optional[Union[datetime, str]] = None,
        sev_account_id: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """重复检查检验提醒（PC端）。 Repeated exam reminder (PC).

        生成指定患者在区域内重复检查、检验的提醒页面地址。
        Builds the address of the page that reminds a doctor of exams or lab tests the patient has had in
        the region.

        :param clinic_type: 重复检查标识 exam or lab test; 必填 required; 0 重复检查 exam; 1 重复检验 lab test
        :param user_org_code: 调阅方所属机构code code of the caller's institution; 必填 required; 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it
        :param user_org_name: 调阅方所属机构名称 name of the caller's institution; 必填 required
        :param user_id: 调阅人工号 the caller's staff number; 必填 required
        :param user_name: 调阅人姓名 the caller's name; 必填 required
        :param patient_name: 患者姓名 patient's name; 必填 required
        :param id_card_no: 身份证号 ID card number; 必填 required
        :param mobile_phone: 联系方式 mobile phone
        :param start_perform_date: 检查开始时间 start date of the exam
        :param end_perform_date: 检查结束时间 end date of the exam
        :param exam_body_part: 检查部位 body part; 用于匹配重复率的检查部位值 used to find repeated exams
        :param exam_item: 检查项目 exam item; 用于匹配重复率的值，多个使用英文逗号分割，匹配到其中一个即为100%的重复率 used to find repeated lab tests; join several with commas; one match counts as a full match
        :param exam_type: 检查类型 exam type
        :param sev: 请求令牌 request token; 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id encrypted with RSA
        :param timestamp: 当前时间戳 current time in China
        :param sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        clinic_type 为 0 时 exam_body_part 必填。 exam_body_part is required when clinic_type is 0.
        clinic_type 为 1 时 exam_item 必填。 exam_item is required when clinic_type is 1.
        exam_type 只在 clinic_type 为 1 时有效。 exam_type is used only when clinic_type is 1.
        start_perform_date 不得晚于 end_perform_date。 start_perform_date must not be after end_perform_date.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "build_repeat_reminder_url",
            {
                "clinic_type": clinic_type,
                "user_org_code": user_org_code,
                "user_org_name": user_org_name,
                "user_id": user_id,
                "user_name": user_name,
                "patient_name": patient_name,
                "id_card_no": id_card_no,
                "mobile_phone": mobile_phone,
                "start_perform_date": given_day(start_perform_date),
                "end_perform_date": given_day(end_perform_date),
                "exam_body_part": exam_body_part,
                "exam_item": exam_item,
                "exam_type": exam_type,
                "sev": sev,
                "timestamp": given_moment(timestamp),
                "sev_account_id": sev_account_id,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    async def build_h5_exam_list_url(
        self,
        *,
        identity_type: Union[IdentityType, int],
        identity_no: str,
        perform_org_code: str,
        nosearch: Optional[bool] = None,
        card_type: Optional[Union[CardType, int]] = None,
        card_no: Optional[str] = None,
        clinic_no: Optional[str] = None,
        med_rec_no: Optional[str] = None,
        exam_type: Optional[Union[ExamType, str]] = None,
        perform_depart_code: Optional[Union[Department, str]] = None,
        req_time_start: Optional[Union[date, str]] = None,
        req_time_end: Optional[Union[date, str]] = None,
        perform_time_start: Optional[Union[date, str]] = None,
        perform_time_end: Optional[Union[date, str]] = None,
        report_time_start: Optional[Union[date, str]] = None,
        report_time_end: Optional[Union[date, str]] = None,
        patient_class: Optional[Union[H5PatientClass, int]] = None,
        result_state_code: Optional[str] = None,
        token: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """检查列表（H5端）。 Exam list (H5).

        生成指定患者、指定时间范围的检查列表页面地址（移动端）。
        Builds the address of the phone page that lists a patient's exams of a time range.

        :param nosearch: 是否自定义查询 whether query conditions are given; true 指定查询条件 by the given conditions; 自定义查询不传，指定查询条件传true true to search by the given conditions; omit it to let the user enter conditions
        :param identity_type: 证件类型 type of identity document; 必填 required; 1 身份证 identity card; 2 军人证 military identity card; 3 护照 passport; 4 学生证 student card; 5 回乡证 home return permit; 6 驾驶证 driver's licence; 7 台胞证 Taiwan compatriot permit; 9 其他 other
        :param identity_no: 证件号码 number of the identity document; 必填 required
        :param card_type: 卡类型 card type; 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡（医院自费卡） hospital card; 9 其他 other
        :param card_no: 卡号 card number
        :param clinic_no: 门诊号/住院号/急诊号/体检号 outpatient, inpatient, emergency or health check number
        :param med_rec_no: 病历号 medical record number
        :param perform_org_code: 检查机构代码 code of the performing institution; 必填 required
        :param exam_type: 检查类型 exam type; CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology
        :param perform_depart_code: 检查科室代码 department code; RIS 放射科 radiology; UIS 超声科 ultrasound; EIS 内镜科 endoscopy; PIS 病理科 pathology; ECG 心电科 electrocardiography; LIS 检验科 laboratory
        :param req_time_start: 申请时间开始 start date of the request
        :param req_time_end: 申请时间结束 end date of the request
        :param perform_time_start: 检查时间开始 start date of the exam
        :param perform_time_end: 检查时间结束 end date of the exam
        :param report_time_start: 报告时间开始 start date of the report
        :param report_time_end: 报告时间结束 end date of the report
        :param patient_class: 患者就诊类型 visit type; 1 门诊 outpatient; 2 住院 inpatient; 3 急诊 emergency; 4 体检 health check; 9 其它 other
        :param result_state_code: 检查状态代码 status code of the exam
        :param token: 请求用户令牌 user access token; 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        req_time_start~req_time_end、perform_time_start~perform_time_end、report_time_start~report_time_end 至少填写一个时间段。 At least one of the ranges req_time_start~req_time_end, perform_time_start~perform_time_end, report_time_start~report_time_end.
        req_time_start 不得晚于 req_time_end，两者须成对填写。 req_time_start must not be after req_time_end; give both or neither.
        perform_time_start 不得晚于 perform_time_end，两者须成对填写。 perform_time_start must not be after perform_time_end; give both or neither.
        report_time_start 不得晚于 report_time_end，两者须成对填写。 report_time_start must not be after report_time_end; give both or neither.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "build_h5_exam_list_url",
            {
                "nosearch": nosearch,
                "identity_type": identity_type,
                "identity_no": identity_no,
                "card_type": card_type,
                "card_no": card_no,
                "clinic_no": clinic_no,
                "med_rec_no": med_rec_no,
                "perform_org_code": perform_org_code,
                "exam_type": exam_type,
                "perform_depart_code": perform_depart_code,
                "req_time_start": given_day(req_time_start),
                "req_time_end": given_day(req_time_end),
                "perform_time_start": given_day(perform_time_start),
                "perform_time_end": given_day(perform_time_end),
                "report_time_start": given_day(report_time_start),
                "report_time_end": given_day(report_time_end),
                "patient_class": patient_class,
                "result_state_code": result_state_code,
                "token": token,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    async def build_h5_exam_detail_url(
        self,
        *,
        perform_org_code: str,
        accession_number: str,
        patient_id: str,
        exam_type: Union[ExamType, str],
        obs_id: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        token: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """检查详情（H5端）。 Exam detail (H5).

        生成指定检查的详情页面地址（移动端），含报告、影像、电子胶片等。
        Builds the address of the phone page with one exam's report, images and films.

        :param obs_id: 检查唯一号 unique number of the exam
        :param perform_org_code: 检查机构代码 code of the performing institution; 必填 required
        :param accession_number: 检查编号 accession number; 必填 required
        :param patient_id: 患者编号 patient number; 必填 required
        :param placer_order_no: 申请单号 placer order number
        :param exam_type: 检查类型 exam type; 必填 required; CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology
        :param token: 请求用户令牌 user access token; 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "build_h5_exam_detail_url",
            {
                "obs_id": obs_id,
                "perform_org_code": perform_org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "placer_order_no": placer_order_no,
                "exam_type": exam_type,
                "token": token,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    async def build_h5_lab_detail_url(
        self,
        *,
        perform_org_code: str,
        accession_number: str,
        patient_id: str,
        exam_type: str,
        obs_id: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        token: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """检验详情（H5端）。 Lab test detail (H5).

        生成指定检验的详情页面地址（移动端）。
        Builds the address of the phone page with one lab test's results.

        :param obs_id: 检验唯一号 unique number of the lab test
        :param perform_org_code: 检验机构代码 code of the performing institution; 必填 required
        :param accession_number: 检验编号/标本编号 number of the lab test or specimen; 必填 required
        :param patient_id: 患者编号 patient number; 必填 required
        :param placer_order_no: 申请单号 placer order number
        :param exam_type: 检验类型 type of lab test; 必填 required; 血常规、咽拭子等 such as 血常规 or 咽拭子
        :param token: 请求用户令牌 user access token; 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "build_h5_lab_detail_url",
            {
                "obs_id": obs_id,
                "perform_org_code": perform_org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "placer_order_no": placer_order_no,
                "exam_type": exam_type,
                "token": token,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    async def build_h5_health_record_url(
        self,
        *,
        perform_org_code: str,
        exam_type: Union[ExamType, str],
        obs_id: Optional[str] = None,
        accession_number: Optional[str] = None,
        patient_id: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        token: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """健康档案（H5端）。 Health record page (H5).

        生成居民健康档案系统在移动端查看指定检查的页面地址。
        Builds the address of the phone page on which a health record system shows one exam.

        :param obs_id: 检查唯一号 unique number of the exam
        :param perform_org_code: 检查机构代码 code of the performing institution; 必填 required; 平台提供 provided by the platform
        :param accession_number: 检查编号 accession number
        :param patient_id: 患者编号 patient number
        :param placer_order_no: 申请单号 placer order number
        :param exam_type: 检查类型 exam type; 必填 required; CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology
        :param token: 访问令牌 user access token; 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        obs_id、accession_number、placer_order_no 至少填写一项。 At least one of obs_id, accession_number, placer_order_no.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "build_h5_health_record_url",
            {
                "obs_id": obs_id,
                "perform_org_code": perform_org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "placer_order_no": placer_order_no,
                "exam_type": exam_type,
                "token": token,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    async def get_report_qrcode(
        self,
        *,
        tenancy_id: Optional[str] = None,
        exam_type: Optional[str] = None,
        perform_org_code: Optional[str] = None,
        accession_number: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """报告单二维码地址。 QR code of a report.

        获取检查报告单的二维码地址。
        Gets the address behind a report's QR code.

        :param tenancy_id: 客户唯一号 unique number of the customer; 联系运营人员获取 ask the platform's operators for it
        :param exam_type: 检查类型 exam type
        :param perform_org_code: 检查机构代码 code of the performing institution
        :param accession_number: 检查编号 accession number
        :param placer_order_no: 申请单号 placer order number
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "get_report_qrcode",
            {
                "tenancy_id": tenancy_id,
                "exam_type": exam_type,
                "perform_org_code": perform_org_code,
                "accession_number": accession_number,
                "placer_order_no": placer_order_no,
            },
            progress,
        )
        return Text.read(answer)

    async def get_image_url(
        self,
        *,
        org_code: str,
        accession_number: str,
        patient_id: str,
        modality: Union[ExamType, str],
        business_id: Optional[Union[int, str]] = None,
        need_sev: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """获取影像浏览地址。 Image address (third party).

        第三方系统按检查信息获取影像浏览地址，用浏览器打开；返回的地址总是绝对地址。
        Gets the address at which a third party's browser shows an exam's images; always an absolute address.

        :param business_id: 检查唯一号 unique number of the exam
        :param org_code: 检查机构代码 code of the performing institution; 必填 required
        :param accession_number: 检查编号 accession number; 必填 required
        :param patient_id: 患者编号 patient number; 必填 required
        :param modality: 检查类型 exam type; 必填 required; CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology
        :param need_sev: 是否免登陆 whether the link opens without login; true 是 yes; false 否 no; 传true时返回长链地址，不需要再次登录即可直接打开浏览 if true, a long link that opens without another login
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "get_image_url",
            {
                "business_id": business_id,
                "org_code": org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "modality": modality,
                "need_sev": need_sev,
            },
            progress,
        )
        return Text.read(answer)

    async def build_h5_quality_url(
        self,
        *,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """质量报告（H5）。 Quality report (H5).

        生成医疗机构检查数据归档质量报告的页面地址；页面通过 window.AndroidApp.getToken() 向宿主程序取令牌。
        Builds the address of the report on how well an institution archives its exams; the page asks its host
        for the token, by window.AndroidApp.getToken().

        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "build_h5_quality_url",
            {
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    async def query_recognition(
        self,
        *,
        visit_id: str,
        org_code: str,
        depart_code: str,
        depart_name: str,
        doctor_no: str,
        doctor_name: str,
        doctor_id_card: str,
        card_type: Union[CardType, int],
        card_no: str,
        id_card_no: str,
        patient_name: str,
        patient_sex: Union[Sex, int],
        patient_age: int,
        age_unit: Union[AgeUnit, str],
        ip_address: str,
        ip_mac: str,
        req_type: Union[RequestType, int],
        observation_item: Optional[str] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """获取互认检查（或检验）记录WebApi。 Recognised exams or lab tests (WebApi).

        查询患者是否有申请单相关的检查或检验互认记录；有则返回互认页面地址。
        Asks whether the patient has exams or lab tests that can be recognised instead of being repeated;
        answers the page to confirm them on.

        :param visit_id: 就诊唯一号 unique number of the visit; 必填 required; 最长 64 个字符 up to 64 characters
        :param org_code: 申请医生所属医院代码 code of the requesting doctor's hospital; 必填 required; 最长 64 个字符 up to 64 characters
        :param depart_code: 申请医生所属科室代码 code of the requesting doctor's department; 必填 required; 最长 64 个字符 up to 64 characters
        :param depart_name: 申请医生所属科室名称 name of the requesting doctor's department; 必填 required; 最长 64 个字符 up to 64 characters
        :param doctor_no: 申请医生工号 the requesting doctor's staff number; 必填 required; 最长 64 个字符 up to 64 characters
        :param doctor_name: 申请医生姓名 the requesting doctor's name; 必填 required; 最长 36 个字符 up to 36 characters
        :param doctor_id_card: 申请医生身份证号 the requesting doctor's ID card number; 必填 required; 最长 20 个字符 up to 20 characters
        :param card_type: 患者诊疗卡类型 type of the patient's card; 必填 required; 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡（医院自费卡） hospital card; 9 其他 other
        :param card_no: 患者诊疗卡号 number of the patient's card; 必填 required; 最长 20 个字符 up to 20 characters
        :param id_card_no: 患者身份证号 patient's ID card number; 必填 required; 最长 20 个字符 up to 20 characters
        :param patient_name: 患者姓名 patient's name; 必填 required; 最长 20 个字符 up to 20 characters
        :param patient_sex: 患者性别 patient's sex; 必填 required; 0 未知 unknown; 1 男性 male; 2 女性 female
        :param patient_age: 患者年龄 patient's age; 必填 required
        :param age_unit: 年龄单位 unit of the age; 必填 required; 最长 10 个字符 up to 10 characters; 岁 years; 月 months; 天 days
        :param ip_address: 医生工作站IP地址 IP address of the doctor's workstation; 必填 required; 最长 128 个字符 up to 128 characters
        :param ip_mac: 医生工作站MAC地址 MAC address of the doctor's workstation; 必填 required; 最长 128 个字符 up to 128 characters
        :param req_type: 触发代码 what triggers the query; 必填 required; 3101 医生接诊 the doctor receives the patient; 3103 医生开处方 the doctor writes an order; 3104 医生保存处方 the doctor saves an order
        :param observation_item: 检查（或检验）项目代码 codes of exam or lab items, the HIS's own; 最长 200 个字符 up to 200 characters; 检查或检验项目HIS编码，多个用英文逗号分割；触发代码为3103和3104则必填 join several with commas; required for 3103 and 3104
        req_type 为 3103/3104 时 observation_item 必填。 observation_item is required when req_type is 3103/3104.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "query_recognition",
            {
                "visit_id": visit_id,
                "org_code": org_code,
                "depart_code": depart_code,
                "depart_name": depart_name,
                "doctor_no": doctor_no,
                "doctor_name": doctor_name,
                "doctor_id_card": doctor_id_card,
                "card_type": card_type,
                "card_no": card_no,
                "id_card_no": id_card_no,
                "patient_name": patient_name,
                "patient_sex": patient_sex,
                "patient_age": patient_age,
                "age_unit": age_unit,
                "ip_address": ip_address,
                "ip_mac": ip_mac,
                "req_type": req_type,
                "observation_item": observation_item,
            },
            progress,
        )
        return Text.read(answer)

    async def upload_recognition_stats(
        self,
        *,
        org_code: str,
        patients_cnt: int,
        work_stations: int,
        progress: Optional[OnProgress] = None,
    ) -> Answer:
        """上传互认统计信息。 Upload recognition statistics.

        上传医院前一日就诊人次与院内医生工作站总数；每日凌晨2点上报。
        Uploads yesterday's visits and the number of doctors' workstations; to be called daily at 2 in the
        morning.

        :param org_code: 所属医院代码 code of the hospital; 必填 required; 最长 64 个字符 up to 64 characters
        :param patients_cnt: 就诊人数 visits; 必填 required
        :param work_stations: 医生工作站数量 doctors' workstations; 必填 required
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "upload_recognition_stats",
            {
                "org_code": org_code,
                "patients_cnt": patients_cnt,
                "work_stations": work_stations,
            },
            progress,
        )
        return answer

    async def build_recognition_url(
        self,
        *,
        visit_id: str,
        org_code: str,
        depart_code: str,
        depart_name: str,
        doctor_no: str,
        doctor_name: str,
        doctor_id_card: str,
        card_type: Union[CardType, int],
        card_no: str,
        id_card_no: str,
        patient_name: str,
        patient_sex: Union[Sex, int],
        patient_age: int,
        age_unit: Union[AgeUnit, str],
        ip_address: str,
        ip_mac: str,
        req_type: Union[RequestType, int],
        sev: Optional[str] = None,
        timestamp: Optional[Union[datetime, str]] = None,
        observation_item: Optional[str] = None,
        sev_account_id: Optional[str] = None,
        explain: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """获取互认检查（或检验）记录WebView。 Recognition page (PC).

        生成患者互认检查、检验记录的页面地址。
        Builds the address of the page that lists exams or lab tests to be recognised.

        :param sev: 请求令牌 request token; 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id encrypted with RSA
        :param timestamp: 当前时间戳 current time in China
        :param visit_id: 就诊唯一号 unique number of the visit; 必填 required; 医生工作站接诊患者生成就诊唯一号 generated by the workstation when the doctor receives the patient
        :param org_code: 医生所属机构代码 code of the doctor's institution; 必填 required; 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it
        :param depart_code: 医生所属科室代码 code of the doctor's department; 必填 required
        :param depart_name: 医生所属科室名称 name of the doctor's department; 必填 required
        :param doctor_no: 医生工号 the doctor's staff number; 必填 required
        :param doctor_name: 医生姓名 the doctor's name; 必填 required
        :param doctor_id_card: 医生身份证号 the doctor's ID card number; 必填 required
        :param card_type: 患者诊疗卡类型 type of the patient's card; 必填 required; 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡（医院自费卡） hospital card; 9 其他 other
        :param card_no: 患者诊疗卡号 number of the patient's card; 必填 required
        :param id_card_no: 患者身份证号 patient's ID card number; 必填 required
        :param patient_name: 患者姓名 patient's name; 必填 required
        :param patient_sex: 患者性别 patient's sex; 必填 required; 0 未知 unknown; 1 男性 male; 2 女性 female
        :param patient_age: 患者年龄 patient's age; 必填 required
        :param age_unit: 年龄单位 unit of the age; 必填 required; 岁 years; 月 months; 天 days
        :param ip_address: 医生工作站IP地址 IP address of the doctor's workstation; 必填 required
        :param ip_mac: 医生工作站MAC地址 MAC address of the doctor's workstation; 必填 required
        :param req_type: 触发代码 what triggers the query; 必填 required; 3101 医生接诊 the doctor receives the patient; 3103 医生开处方 the doctor writes an order; 3104 医生保存处方 the doctor saves an order
        :param observation_item: 检查（或检验）项目代码 codes of exam or lab items; 检查或检验项目代码，多个用英文逗号分割；触发代码为3103和3104则必填 join several with commas; required for 3103 and 3104
        :param sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
        :param explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false
        req_type 为 3103/3104 时 observation_item 必填。 observation_item is required when req_type is 3103/3104.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "build_recognition_url",
            {
                "sev": sev,
                "timestamp": given_moment(timestamp),
                "visit_id": visit_id,
                "org_code": org_code,
                "depart_code": depart_code,
                "depart_name": depart_name,
                "doctor_no": doctor_no,
                "doctor_name": doctor_name,
                "doctor_id_card": doctor_id_card,
                "card_type": card_type,
                "card_no": card_no,
                "id_card_no": id_card_no,
                "patient_name": patient_name,
                "patient_sex": patient_sex,
                "patient_age": patient_age,
                "age_unit": age_unit,
                "ip_address": ip_address,
                "ip_mac": ip_mac,
                "req_type": req_type,
                "observation_item": observation_item,
                "sev_account_id": sev_account_id,
                "explain": explain,
            },
            progress,
        )
        return Text.read(answer)

    async def query_exams(
        self,
        *,
        time_type: Union[TimeType, int],
        start_time: Union[date, str],
        end_time: Union[date, str],
        depart_code: Optional[Union[ArchiveDepartment, str]] = None,
        exam_type: Optional[Union[ArchiveExamType, str]] = None,
        patient_class: Optional[Union[ArchivePatientClass, int]] = None,
        org_code: Optional[str] = None,
        accession_number: Optional[str] = None,
        patient_id: Optional[str] = None,
        patient_name: Optional[str] = None,
        med_rec_no: Optional[str] = None,
        card_no: Optional[str] = None,
        card_type: Optional[Union[ArchiveCardType, int]] = None,
        id_card_no: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        clinic_no: Optional[str] = None,
        visit_id: Optional[str] = None,
        page_index: Optional[int] = None,
        page_size: Optional[int] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[QueryExamsRow]:
        """获取市平台检查列表。 Exams in the city's archive.

        查询已归档的患者检查列表。
        Lists archived exams by time and further conditions.

        :param time_type: 查询时间类型 which time the range applies to; 必填 required; 0 检查时间 exam time; 1 报告时间 report time; 2 审核时间 audit time; 3 归档时间 archive time; 6 登记时间 registration time; 7 申请时间 request time
        :param start_time: 查询开始时间 start date; 必填 required
        :param end_time: 查询结束时间 end date; 必填 required
        :param depart_code: 检查科室代码 department code; RIS 放射科 radiology; ECT 核医学科 nuclear medicine; UIS 超声科 ultrasound; EIS 内镜科 endoscopy; XIS 特检科 special examinations; PIS 病理科 pathology; ECG 心电科 electrocardiography
        :param exam_type: 检查类型 exam type; CT; CR; DT; DX; MG; MR; NM; RE; XS; US; ES; PS; ECG
        :param patient_class: 就诊类型 visit type; 0 门诊 outpatient; 1 住院 inpatient; 2 急诊 emergency; 3 体检 health check; 4 普通/其它 general or other
        :param org_code: 检查机构代码 code of the performing institution
        :param accession_number: 检查编号 accession number
        :param patient_id: 患者编号 patient number
        :param patient_name: 患者姓名 patient's name
        :param med_rec_no: 病历号 medical record number
        :param card_no: 卡号 card number
        :param card_type: 卡类型 card type; 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡 hospital card; 4 其它 other
        :param id_card_no: 身份证号 ID card number
        :param placer_order_no: 申请单号 placer order number
        :param clinic_no: 住院号或门诊号 inpatient or outpatient number; 根据就诊类型，住院查住院号，门诊查门诊号，急诊查急诊号，体检查体检号 patient_class decides which number is searched
        :param visit_id: 就诊流水号 visit serial number
        :param page_index: 分页索引页 page number
        :param page_size: 分页页大小 rows per page
        start_time 不得晚于 end_time，两者须成对填写。 start_time must not be after end_time; give both or neither.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "query_exams",
            {
                "time_type": time_type,
                "start_time": given_day(start_time),
                "end_time": given_day(end_time),
                "depart_code": depart_code,
                "exam_type": exam_type,
                "patient_class": patient_class,
                "org_code": org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "patient_name": patient_name,
                "med_rec_no": med_rec_no,
                "card_no": card_no,
                "card_type": card_type,
                "id_card_no": id_card_no,
                "placer_order_no": placer_order_no,
                "clinic_no": clinic_no,
                "visit_id": visit_id,
                "page_index": page_index,
                "page_size": page_size,
            },
            progress,
        )
        return Rows.read(QueryExamsRow, Page, answer)

    async def query_province_exams(
        self,
        *,
        time_type: Optional[Union[TimeType, int]] = None,
        start_time: Optional[Union[date, str]] = None,
        end_time: Optional[Union[date, str]] = None,
        identity_type: Optional[Union[IdentityType, int]] = None,
        identity_no: Optional[str] = None,
        page_index: Optional[int] = None,
        page_size: Optional[int] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[QueryProvinceExamsRow]:
        """获取省平台检查列表。 Exams in the province's platform.

        查询上级平台的检查记录列表。
        Lists exams recorded on the higher-level platform.

        :param time_type: 时间类型 which time the range applies to; 0 检查时间 exam time; 1 报告时间 report time; 2 审核时间 audit time; 3 归档时间 archive time; 6 登记时间 registration time; 7 申请时间 request time
        :param start_time: 开始时间 start date
        :param end_time: 结束时间 end date
        :param identity_type: 证件类型 type of identity document; 1 身份证 identity card; 2 军人证 military identity card; 3 护照 passport; 4 学生证 student card; 5 回乡证 home return permit; 6 驾驶证 driver's licence; 7 台胞证 Taiwan compatriot permit; 9 其他 other
        :param identity_no: 证件号码 number of the identity document
        :param page_index: 分页索引页 page number
        :param page_size: 分页页大小 rows per page
        start_time 不得晚于 end_time。 start_time must not be after end_time.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "query_province_exams",
            {
                "time_type": time_type,
                "start_time": given_day(start_time),
                "end_time": given_day(end_time),
                "identity_type": identity_type,
                "identity_no": identity_no,
                "page_index": page_index,
                "page_size": page_size,
            },
            progress,
        )
        return Rows.read(QueryProvinceExamsRow, Page, answer)

    async def query_merged_exams(
        self,
        *,
        id_card_no: str,
        perform_org_code: Optional[str] = None,
        start_time: Optional[Union[date, str]] = None,
        end_time: Optional[Union[date, str]] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[QueryMergedExamsRow]:
        """获取市平台+省平台检查列表。 Exams of city and province.

        查询一位患者在本平台和上级平台的检查记录。
        Lists a patient's exams on this platform and on the higher-level platform.

        :param perform_org_code: 检查机构Code code of the performing institution
        :param start_time: 检查开始时间 start date of the exam
        :param end_time: 检查结束时间 end date of the exam
        :param id_card_no: 患者身份证号 patient's ID card number; 必填 required
        start_time 不得晚于 end_time。 start_time must not be after end_time.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "query_merged_exams",
            {
                "perform_org_code": perform_org_code,
                "start_time": given_day(start_time),
                "end_time": given_day(end_time),
                "id_card_no": id_card_no,
            },
            progress,
        )
        return Rows.read(QueryMergedExamsRow, Page, answer)

    async def get_exam_detail(
        self,
        *,
        id: Union[int, str],
        client_kind: Optional[Union[ClientKind, int]] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[GetExamDetailRow]:
        """获取检查详情。 Detail of an exam.

        获取已归档患者检查的详情。
        Gets everything about one archived exam.

        :param id: 检查归档业务唯一号 id of the archived exam; 必填 required
        :param client_kind: 调阅客户端类型 client type; 1 医生站 doctor's workstation; 2 APP app; 3 微信 WeChat; 4 网站 web site; 5 H5 H5
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "get_exam_detail",
            {
                "id": id,
                "client_kind": client_kind,
            },
            progress,
        )
        return Rows.read(GetExamDetailRow, Page, answer)

    async def get_report_view_url(
        self,
        *,
        business_id: Union[int, str],
        need_token: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """获取检查图文报告浏览地址。 Address of a report.

        获取已归档检查报告的浏览地址；返回的地址总是绝对地址。
        Gets the address at which a browser shows an exam's report; always absolute.

        :param business_id: 检查归档业务唯一号 id of the archived exam; 必填 required
        :param need_token: 是否需要令牌 whether the link carries a token; true 是 yes; false 否 no
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "get_report_view_url",
            {
                "business_id": business_id,
                "need_token": need_token,
            },
            progress,
        )
        return Text.read(answer)

    async def get_image_view_url(
        self,
        *,
        business_id: Union[int, str],
        need_token: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Text:
        """获取检查影像浏览地址。 Address of the images.

        获取已归档检查影像的浏览地址；返回的地址总是绝对地址。
        Gets the address at which a browser shows an exam's images; always absolute.

        :param business_id: 检查归档业务唯一号 id of the archived exam; 必填 required
        :param need_token: 是否需要令牌 whether the link carries a token; true 是 yes; false 否 no
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "get_image_view_url",
            {
                "business_id": business_id,
                "need_token": need_token,
            },
            progress,
        )
        return Text.read(answer)

    async def query_print_exams(
        self,
        *,
        exam_type: Union[ExamType, str],
        org_code: str,
        reg_time_begin: Union[datetime, str],
        reg_time_end: Union[datetime, str],
        accession_number: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        id_card_no: Optional[str] = None,
        print_flag: Optional[bool] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[QueryPrintExamsRow]:
        """获取打印检查列表。 Exams to print.

        获取可打印报告的检查列表。
        Lists exams whose reports can be printed.

        :param accession_number: 检查编号 accession number
        :param placer_order_no: 申请单号 placer order number
        :param id_card_no: 身份证号 ID card number
        :param exam_type: 检查类型 exam type; 必填 required; CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology
        :param org_code: 检查机构代码 code of the performing institution; 必填 required; 平台提供 provided by the platform
        :param reg_time_begin: 检查登记时间开始 start time of registration; 必填 required
        :param reg_time_end: 检查登记时间结束 end time of registration; 必填 required
        :param print_flag: 打印标记 printed or not; True 是 yes; False 否 no; True：返回已打印；False：返回未打印 True: those printed; False: those not printed
        accession_number、placer_order_no、id_card_no 至少填写一项。 At least one of accession_number, placer_order_no, id_card_no.
        reg_time_begin 不得晚于 reg_time_end，两者须成对填写。 reg_time_begin must not be after reg_time_end; give both or neither.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "query_print_exams",
            {
                "accession_number": accession_number,
                "placer_order_no": placer_order_no,
                "id_card_no": id_card_no,
                "exam_type": exam_type,
                "org_code": org_code,
                "reg_time_begin": given_moment(reg_time_begin),
                "reg_time_end": given_moment(reg_time_end),
                "print_flag": print_flag,
            },
            progress,
        )
        return Rows.read(QueryPrintExamsRow, Page, answer)

    async def get_print_files(
        self,
        *,
        business_id: Union[int, str],
        file_format: Optional[Union[FileFormat, str]] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[GetPrintFilesRow]:
        """获取打印文件列表。 Files to print.

        获取一次检查的打印文件（Base64 或文件路径）；直接存成文件请用 save_print_files。
        Gets an exam's files to print, in Base64 or as paths; save_print_files writes them to disk.

        :param business_id: 检查归档业务唯一号 id of the archived exam; 必填 required
        :param file_format: 文件格式 file format; Jpg; Pdf
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "get_print_files",
            {
                "business_id": business_id,
                "file_format": file_format,
            },
            progress,
        )
        return Rows.read(GetPrintFilesRow, Page, answer)

    async def set_print_flag(
        self,
        *,
        org_code: str,
        print_time: Union[datetime, str],
        client_host: str,
        client_name: str,
        cancel_flag: Optional[bool] = None,
        placer_order_no: Optional[str] = None,
        business_id: Optional[Union[int, str]] = None,
        accession_number: Optional[str] = None,
        exam_type: Optional[str] = None,
        user_id: Optional[str] = None,
        user_name: Optional[str] = None,
        progress: Optional[OnProgress] = None,
    ) -> Answer:
        """更新报告打印状态。 Set a report's print state.

        标记报告已打印，或取消标记。
        Marks a report as printed, or takes the mark back.

        :param cancel_flag: 取消标记 cancel the mark; True 是 yes; False 否 no; True：取消打印 True: not printed after all
        :param placer_order_no: 申请单号 placer order number
        :param business_id: 检查唯一号 id of the archived exam
        :param accession_number: 检查编号 accession number
        :param exam_type: 检查类型 exam type
        :param org_code: 检查机构代码 code of the performing institution; 必填 required
        :param user_id: 用户Id user id
        :param user_name: 用户名 user name
        :param print_time: 打印时间 when it was printed; 必填 required
        :param client_host: 客户端主机IP IP address of the workstation; 必填 required
        :param client_name: 客户端主机名 host name of the workstation; 必填 required
        placer_order_no、business_id、accession_number 至少填写一项。 At least one of placer_order_no, business_id, accession_number.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "set_print_flag",
            {
                "cancel_flag": cancel_flag,
                "placer_order_no": placer_order_no,
                "business_id": business_id,
                "accession_number": accession_number,
                "exam_type": exam_type,
                "org_code": org_code,
                "user_id": user_id,
                "user_name": user_name,
                "print_time": given_moment(print_time),
                "client_host": client_host,
                "client_name": client_name,
            },
            progress,
        )
        return answer

    async def query_exams_all(
        self,
        *,
        time_type: Union[TimeType, int],
        start_time: Union[date, str],
        end_time: Union[date, str],
        depart_code: Optional[Union[ArchiveDepartment, str]] = None,
        exam_type: Optional[Union[ArchiveExamType, str]] = None,
        patient_class: Optional[Union[ArchivePatientClass, int]] = None,
        org_code: Optional[str] = None,
        accession_number: Optional[str] = None,
        patient_id: Optional[str] = None,
        patient_name: Optional[str] = None,
        med_rec_no: Optional[str] = None,
        card_no: Optional[str] = None,
        card_type: Optional[Union[ArchiveCardType, int]] = None,
        id_card_no: Optional[str] = None,
        placer_order_no: Optional[str] = None,
        clinic_no: Optional[str] = None,
        visit_id: Optional[str] = None,
        page_size: Optional[int] = None,
        max_pages: Optional[int] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[QueryExamsRow]:
        """（本库扩展）。 Exams in the city's archive, every page.

        逐页查询 query_exams 并合并；可看进度、可取消。
        Fetches every page of query_exams and merges them; with progress in pages, and cancellable.

        :param time_type: 查询时间类型 which time the range applies to; 必填 required; 0 检查时间 exam time; 1 报告时间 report time; 2 审核时间 audit time; 3 归档时间 archive time; 6 登记时间 registration time; 7 申请时间 request time
        :param start_time: 查询开始时间 start date; 必填 required
        :param end_time: 查询结束时间 end date; 必填 required
        :param depart_code: 检查科室代码 department code; RIS 放射科 radiology; ECT 核医学科 nuclear medicine; UIS 超声科 ultrasound; EIS 内镜科 endoscopy; XIS 特检科 special examinations; PIS 病理科 pathology; ECG 心电科 electrocardiography
        :param exam_type: 检查类型 exam type; CT; CR; DT; DX; MG; MR; NM; RE; XS; US; ES; PS; ECG
        :param patient_class: 就诊类型 visit type; 0 门诊 outpatient; 1 住院 inpatient; 2 急诊 emergency; 3 体检 health check; 4 普通/其它 general or other
        :param org_code: 检查机构代码 code of the performing institution
        :param accession_number: 检查编号 accession number
        :param patient_id: 患者编号 patient number
        :param patient_name: 患者姓名 patient's name
        :param med_rec_no: 病历号 medical record number
        :param card_no: 卡号 card number
        :param card_type: 卡类型 card type; 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡 hospital card; 4 其它 other
        :param id_card_no: 身份证号 ID card number
        :param placer_order_no: 申请单号 placer order number
        :param clinic_no: 住院号或门诊号 inpatient or outpatient number; 根据就诊类型，住院查住院号，门诊查门诊号，急诊查急诊号，体检查体检号 patient_class decides which number is searched
        :param visit_id: 就诊流水号 visit serial number
        :param page_size: 分页页大小 rows per page; 默认 default 100
        :param max_pages: 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108; 默认 default 1000
        start_time 不得晚于 end_time，两者须成对填写。 start_time must not be after end_time; give both or neither.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "query_exams_all",
            {
                "time_type": time_type,
                "start_time": given_day(start_time),
                "end_time": given_day(end_time),
                "depart_code": depart_code,
                "exam_type": exam_type,
                "patient_class": patient_class,
                "org_code": org_code,
                "accession_number": accession_number,
                "patient_id": patient_id,
                "patient_name": patient_name,
                "med_rec_no": med_rec_no,
                "card_no": card_no,
                "card_type": card_type,
                "id_card_no": id_card_no,
                "placer_order_no": placer_order_no,
                "clinic_no": clinic_no,
                "visit_id": visit_id,
                "page_size": page_size,
                "max_pages": max_pages,
            },
            progress,
        )
        return Rows.read(QueryExamsRow, Page, answer)

    async def query_province_exams_all(
        self,
        *,
        time_type: Optional[Union[TimeType, int]] = None,
        start_time: Optional[Union[date, str]] = None,
        end_time: Optional[Union[date, str]] = None,
        identity_type: Optional[Union[IdentityType, int]] = None,
        identity_no: Optional[str] = None,
        page_size: Optional[int] = None,
        max_pages: Optional[int] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[QueryProvinceExamsRow]:
        """（本库扩展）。 Exams in the province's platform, every page.

        逐页查询 query_province_exams 并合并；可看进度、可取消。
        Fetches every page of query_province_exams and merges them; with progress in pages, and cancellable.

        :param time_type: 时间类型 which time the range applies to; 0 检查时间 exam time; 1 报告时间 report time; 2 审核时间 audit time; 3 归档时间 archive time; 6 登记时间 registration time; 7 申请时间 request time
        :param start_time: 开始时间 start date
        :param end_time: 结束时间 end date
        :param identity_type: 证件类型 type of identity document; 1 身份证 identity card; 2 军人证 military identity card; 3 护照 passport; 4 学生证 student card; 5 回乡证 home return permit; 6 驾驶证 driver's licence; 7 台胞证 Taiwan compatriot permit; 9 其他 other
        :param identity_no: 证件号码 number of the identity document
        :param page_size: 分页页大小 rows per page; 默认 default 100
        :param max_pages: 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108; 默认 default 1000
        start_time 不得晚于 end_time。 start_time must not be after end_time.
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "query_province_exams_all",
            {
                "time_type": time_type,
                "start_time": given_day(start_time),
                "end_time": given_day(end_time),
                "identity_type": identity_type,
                "identity_no": identity_no,
                "page_size": page_size,
                "max_pages": max_pages,
            },
            progress,
        )
        return Rows.read(QueryProvinceExamsRow, Page, answer)

    async def inspect_url(
        self,
        *,
        url: str,
        progress: Optional[OnProgress] = None,
    ) -> InspectUrlAnswer:
        """（本库扩展）。 Inspect a link.

        分析任何页面链接（本库或HIS自己生成的均可）：是哪个页面、解密出什么、验签是否通过、时间戳差多少；每个
        错误指出真正的原因和处理方法，不报由它引起的后果。不访问网络。
        Takes any page link apart, made here or by a HIS's own code: which page it is, what it decrypts to,
        whether the signature is right, how old the timestamp is. Each mistake is named with its true cause
        and what to do, and nothing that merely follows from it. No network is used.

        :param url: 要检查的链接 the link to inspect; 必填 required; 可以带引号、换行、前面的“URL:”，也可以是一行日志、JSON 或 curl 命令 may have quotation marks, line breaks or "URL:" around it, or stand in a line of a log, JSON or a curl command
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "inspect_url",
            {
                "url": url,
            },
            progress,
        )
        return InspectUrlAnswer.read(answer.data, answer)

    async def save_print_files(
        self,
        *,
        business_id: Union[int, str],
        directory: Union[str, "os.PathLike[str]"],
        file_format: Optional[Union[FileFormat, str]] = None,
        progress: Optional[OnProgress] = None,
    ) -> Rows[SavePrintFilesRow]:
        """（本库扩展）。 Save files to print.

        调用 get_print_files，把 Base64 内容（或 HTTP 路径的文件）存入目录；每个文件都完整且与格式相符，要么全
        部保存，要么一个也不保存。
        Calls get_print_files and writes the Base64 contents, or the file behind an HTTP path, to a directory;
        each file is whole and of its format, and all are saved or none is.

        :param business_id: 检查归档业务唯一号 id of the archived exam; 必填 required
        :param file_format: 文件格式 file format; Jpg; Pdf
        :param directory: 保存目录，须已存在 directory to save to; it must exist; 必填 required
        :raises IdcasError: code 不为 0。 The code is not 0.
        """
        answer = await self._run(
            "save_print_files",
            {
                "business_id": business_id,
                "file_format": file_format,
                "directory": directory,
            },
            progress,
        )
        return Rows.read(SavePrintFilesRow, Page, answer)
