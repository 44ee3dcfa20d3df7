// Parameters, rows and a method for each operation. Written by `make bindings` from the catalogue; do not edit.
using System;
using System.Threading;
using System.Threading.Tasks;

namespace IdcasCloud
{
    /// <summary>错误码。 The codes.</summary>
    public static class IdcasCode
    {
        /// <summary>调用成功。 The call succeeded.</summary>
        public const int Ok = 0;
        /// <summary>平台收到了请求并拒绝；`msg` 是平台的原话，没有 `error` 成员。 The platform received the request and refused it; `msg` is its own text, and there is no `error`.</summary>
        public const int Platform = -1;
        /// <summary>参数缺少、多余、格式不对或违反规则；`error.faults` 一次列出全部问题。 A parameter is missing, unknown, malformed or breaks a rule; `error.faults` lists every one at once.</summary>
        public const int InvalidArgument = -1001;
        /// <summary>配置不可用，或缺少该操作所需的项；`error.faults` 列出全部问题。 The configuration is unusable, or lacks what this operation needs; `error.faults` lists every fault.</summary>
        public const int InvalidConfig = -1002;
        /// <summary>句柄无效：从未打开，或已经关闭。 The handle is not open: it was never given out, or is closed.</summary>
        public const int InvalidHandle = -1003;
        /// <summary>传入的文本不符合客户端的编码，或明显是另一种编码。 A text passed in is not valid in the client's encoding, or is evidently in another one.</summary>
        public const int Encoding = -1004;
        /// <summary>域名解析、连接或传输失败。 Name lookup, connection or transfer failed.</summary>
        public const int Network = -1101;
        /// <summary>整个调用（含取令牌与重试）超过 `timeout_ms`，或连接超过 `connect_timeout_ms`；`msg` 说明停在哪一步。 The whole call, token steps and retries included, took longer than `timeout_ms`, or connecting longer than `connect_timeout_ms`; `msg` names the step.</summary>
        public const int Timeout = -1102;
        /// <summary>无法建立可信的 TLS 连接；`msg` 说明原因：证书过期、主机名不符、签发者不受信任、指纹不符等。 No trusted TLS connection could be made; `msg` says why: an expired certificate, a wrong host name, an unknown issuer, a wrong fingerprint.</summary>
        public const int Tls = -1103;
        /// <summary>服务器返回的 HTTP 状态不是成功，见 `error.http_status`；重定向（3xx）也在此列，本库不跟随。 The server returned an HTTP status other than success, see `error.http_status`; redirects count too, since they are not followed.</summary>
        public const int HttpStatus = -1104;
        /// <summary>调用被取消。 The call was cancelled.</summary>
        public const int Cancelled = -1105;
        /// <summary>更换令牌后，平台仍返回 HTTP 401。 The platform returned HTTP 401 again after a new token.</summary>
        public const int Unauthorized = -1106;
        /// <summary>返回内容不是 JSON，或不符合约定的结构，或文字已损坏。 The response is not JSON, not of the expected structure, or its text is damaged.</summary>
        public const int BadResponse = -1107;
        /// <summary>文本或返回内容超过上限，或内存不足以容纳。 A text or a response is larger than allowed, or there is not enough memory for it.</summary>
        public const int TooLarge = -1108;
        /// <summary>认证中心拒绝，见 `error.auth_error`（如 `invalid_client`、`invalid_grant`）。 The auth center refused, see `error.auth_error` (such as `invalid_client`, `invalid_grant`).</summary>
        public const int AuthRejected = -1201;
        /// <summary>密钥不可用，或文本超过 RSA 单次可加密的长度。 A key is unusable, or a text is longer than RSA encrypts at once.</summary>
        public const int Crypto = -1202;
        /// <summary>文件不能读写，或后台线程无法启动。 A file could not be read or written, or no background thread could be started.</summary>
        public const int Io = -1301;
        /// <summary>打开的客户端、后台任务或文档过多（每种最多 8192 个），或系统无法再为任务创建线程：`idcas_init` 返回它表示客户端过多，`idcas_start` 表示任务过多或没有线程，`idcas_json_new` 和 `idcas_json_parse` 表示文档过多。没有启动任何任务，也没有发出任何请求。 Too many clients, jobs or documents are open (8,192 of each at most), or the system has no thread for one more job: clients where `idcas_init` answers it, jobs or threads where `idcas_start` does, documents where `idcas_json_new` or `idcas_json_parse` does. Nothing was started, and nothing was sent.</summary>
        public const int Exhausted = -1302;
        /// <summary>动态库内部错误；本次调用未完成，客户端仍可继续使用。 An internal error of the library; this call did not complete, the client stays usable.</summary>
        public const int Internal = -1999;
    }

    /// <summary>获取客户端令牌的参数。 Get a client token: parameters.</summary>
    public sealed class GetClientTokenParameters : IdcasParameters
    {
        /// <summary>忽略缓存，重新获取 ignore the cache and ask again; 默认 default false.</summary>
        public bool? Force { set { SetBool("force", value); } }
    }

    /// <summary>获取客户端令牌的返回结果。 Get a client token: the answer.</summary>
    public sealed class GetClientTokenAnswer : IdcasAnswer
    {
        /// <summary>访问令牌 the token.</summary>
        public string AccessToken { get { return Text("access_token"); } }
        /// <summary>令牌类型 token type, usually Bearer.</summary>
        public string TokenType { get { return Text("token_type"); } }
        /// <summary>剩余有效时间(单位:秒) seconds that remain until it expires.</summary>
        public int? ExpiresIn { get { return Int("expires_in"); } }
        /// <summary>应用域范围 scope.</summary>
        public string Scope { get { return Text("scope"); } }
    }

    /// <summary>获取RSA公钥的参数。 Get the RSA public key: parameters.</summary>
    public sealed class GetRsaPublicKeyParameters : IdcasParameters
    {
        /// <summary>忽略缓存，重新获取 ignore the cache and ask again; 默认 default false.</summary>
        public bool? Force { set { SetBool("force", value); } }
    }

    /// <summary>获取用户访问令牌的参数。 Get a user access token: parameters.</summary>
    public sealed class GetTokenParameters : IdcasParameters
    {
        /// <summary>用户名明文 user name, in plain text; 默认取自配置 default from the configuration: username.</summary>
        public string Username { set { Set("username", value); } }
        /// <summary>密码明文，由本库RSA加密后发送；username 不是配置的用户时必填 password in plain text; the library encrypts it with RSA. Required where username is not the configured user; 默认取自配置 default from the configuration: password.</summary>
        public string Password { set { Set("password", value); } }
        /// <summary>忽略缓存，重新获取 ignore the cache and ask again; 默认 default false.</summary>
        public bool? Force { set { SetBool("force", value); } }
    }

    /// <summary>获取用户访问令牌的返回结果。 Get a user access token: the answer.</summary>
    public sealed class GetTokenAnswer : IdcasAnswer
    {
        /// <summary>访问令牌 the token.</summary>
        public string AccessToken { get { return Text("access_token"); } }
        /// <summary>令牌类型 token type, usually Bearer.</summary>
        public string TokenType { get { return Text("token_type"); } }
        /// <summary>剩余有效时间(单位:秒) seconds that remain until it expires.</summary>
        public int? ExpiresIn { get { return Int("expires_in"); } }
        /// <summary>应用域范围 scope.</summary>
        public string Scope { get { return Text("scope"); } }
    }

    /// <summary>临床调阅（PC端）的参数。 Clinic page (PC): parameters. med_rec_no、visit_id、accession_number、id_card_no、patient_name、placer_order_no 至少填写一项。 At least one of med_rec_no, visit_id, accession_number, id_card_no, patient_name, placer_order_no. start_time 不得晚于 end_time。 start_time must not be after end_time.</summary>
    public sealed class BuildClinicUrlParameters : IdcasParameters
    {
        /// <summary>是否自定义查询 whether query conditions are given. true 指定查询条件 by the given conditions; 自定义查询不传，指定查询条件传true true to search by the given conditions; omit it to let the user enter conditions</summary>
        public string Nosearch { set { Set("nosearch", value); } }
        /// <summary>申请起始日期 start date of the request.</summary>
        public DateTime? StartTime { set { SetDate("start_time", value); } }
        /// <summary>申请结束日期 end date of the request.</summary>
        public DateTime? EndTime { set { SetDate("end_time", value); } }
        /// <summary>请求令牌 request token. 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id encrypted with RSA</summary>
        public string Sev { set { Set("sev", value); } }
        /// <summary>当前时间戳 current time in China.</summary>
        public DateTime? Timestamp { set { SetTime("timestamp", value); } }
        /// <summary>医生所属机构代码 code of the doctor's institution; 必填 required. 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it</summary>
        public string OrgCode { set { Set("org_code", value); } }
        /// <summary>医生工号 the doctor's staff number; 必填 required.</summary>
        public string WorkNo { set { Set("work_no", value); } }
        /// <summary>病历号 medical record number.</summary>
        public string MedRecNo { set { Set("med_rec_no", value); } }
        /// <summary>门诊号/住院号 outpatient or inpatient number.</summary>
        public string VisitId { set { Set("visit_id", value); } }
        /// <summary>检查编号 accession number.</summary>
        public string AccessionNumber { set { Set("accession_number", value); } }
        /// <summary>身份证号 ID card number.</summary>
        public string IdCardNo { set { Set("id_card_no", value); } }
        /// <summary>患者姓名 patient's name.</summary>
        public string PatientName { set { Set("patient_name", value); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { set { Set("placer_order_no", value); } }
        /// <summary>医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev.</summary>
        public string SevAccountId { set { Set("sev_account_id", value); } }
        /// <summary>在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false.</summary>
        public bool? Explain { set { SetBool("explain", value); } }
    }

    /// <summary>健康档案（PC端）的参数。 Health record page (PC): parameters. obs_id、accession_number、placer_order_no 至少填写一项。 At least one of obs_id, accession_number, placer_order_no.</summary>
    public sealed class BuildHealthRecordUrlParameters : IdcasParameters
    {
        /// <summary>检查唯一号 unique number of the exam.</summary>
        public string ObsId { set { Set("obs_id", value); } }
        /// <summary>检查机构代码 code of the performing institution; 必填 required. 平台提供 provided by the platform</summary>
        public string PerformOrgCode { set { Set("perform_org_code", value); } }
        /// <summary>检查编号 accession number.</summary>
        public string AccessionNumber { set { Set("accession_number", value); } }
        /// <summary>患者编号 patient number.</summary>
        public string PatientId { set { Set("patient_id", value); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { set { Set("placer_order_no", value); } }
        /// <summary>检查类型 exam type; 必填 required. CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology;</summary>
        public string ExamType { set { Set("exam_type", value); } }
        /// <summary>请求令牌 request token. 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id encrypted with RSA</summary>
        public string Sev { set { Set("sev", value); } }
        /// <summary>当前时间戳 current time in China.</summary>
        public DateTime? Timestamp { set { SetTime("timestamp", value); } }
        /// <summary>医生工号 the doctor's staff number.</summary>
        public string WorkNo { set { Set("work_no", value); } }
        /// <summary>医生所属机构代码 code of the doctor's institution. 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it</summary>
        public string OrgCode { set { Set("org_code", value); } }
        /// <summary>病历号 medical record number.</summary>
        public string MedRecNo { set { Set("med_rec_no", value); } }
        /// <summary>门诊号/住院号 outpatient or inpatient number.</summary>
        public string VisitId { set { Set("visit_id", value); } }
        /// <summary>身份证号 ID card number.</summary>
        public string IdCardNo { set { Set("id_card_no", value); } }
        /// <summary>患者姓名 patient's name.</summary>
        public string PatientName { set { Set("patient_name", value); } }
        /// <summary>医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev.</summary>
        public string SevAccountId { set { Set("sev_account_id", value); } }
        /// <summary>在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false.</summary>
        public bool? Explain { set { SetBool("explain", value); } }
    }

    /// <summary>重复检查检验提醒（PC端）的参数。 Repeated exam reminder (PC): parameters. clinic_type 为 0 时 exam_body_part 必填。 exam_body_part is required when clinic_type is 0. clinic_type 为 1 时 exam_item 必填。 exam_item is required when clinic_type is 1. exam_type 只在 clinic_type 为 1 时有效。 exam_type is used only when clinic_type is 1. start_perform_date 不得晚于 end_perform_date。 start_perform_date must not be after end_perform_date.</summary>
    public sealed class BuildRepeatReminderUrlParameters : IdcasParameters
    {
        /// <summary>重复检查标识 exam or lab test; 必填 required. 0 重复检查 exam; 1 重复检验 lab test;</summary>
        public int? ClinicType { set { SetLong("clinic_type", value); } }
        /// <summary>调阅方所属机构code code of the caller's institution; 必填 required. 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it</summary>
        public string UserOrgCode { set { Set("user_org_code", value); } }
        /// <summary>调阅方所属机构名称 name of the caller's institution; 必填 required.</summary>
        public string UserOrgName { set { Set("user_org_name", value); } }
        /// <summary>调阅人工号 the caller's staff number; 必填 required.</summary>
        public string UserId { set { Set("user_id", value); } }
        /// <summary>调阅人姓名 the caller's name; 必填 required.</summary>
        public string UserName { set { Set("user_name", value); } }
        /// <summary>患者姓名 patient's name; 必填 required.</summary>
        public string PatientName { set { Set("patient_name", value); } }
        /// <summary>身份证号 ID card number; 必填 required.</summary>
        public string IdCardNo { set { Set("id_card_no", value); } }
        /// <summary>联系方式 mobile phone.</summary>
        public string MobilePhone { set { Set("mobile_phone", value); } }
        /// <summary>检查开始时间 start date of the exam.</summary>
        public DateTime? StartPerformDate { set { SetDate("start_perform_date", value); } }
        /// <summary>检查结束时间 end date of the exam.</summary>
        public DateTime? EndPerformDate { set { SetDate("end_perform_date", value); } }
        /// <summary>检查部位 body part. 用于匹配重复率的检查部位值 used to find repeated exams</summary>
        public string ExamBodyPart { set { Set("exam_body_part", value); } }
        /// <summary>检查项目 exam item. 用于匹配重复率的值，多个使用英文逗号分割，匹配到其中一个即为100%的重复率 used to find repeated lab tests; join several with commas; one match counts as a full match</summary>
        public string ExamItem { set { Set("exam_item", value); } }
        /// <summary>检查类型 exam type.</summary>
        public string ExamType { set { Set("exam_type", value); } }
        /// <summary>请求令牌 request token. 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id encrypted with RSA</summary>
        public string Sev { set { Set("sev", value); } }
        /// <summary>当前时间戳 current time in China.</summary>
        public DateTime? Timestamp { set { SetTime("timestamp", value); } }
        /// <summary>医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev.</summary>
        public string SevAccountId { set { Set("sev_account_id", value); } }
        /// <summary>在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false.</summary>
        public bool? Explain { set { SetBool("explain", value); } }
    }

    /// <summary>检查列表（H5端）的参数。 Exam list (H5): parameters. req_time_start~req_time_end、perform_time_start~perform_time_end、report_time_start~report_time_end 至少填写一个时间段。 At least one of the ranges req_time_start~req_time_end, perform_time_start~perform_time_end, report_time_start~report_time_end. req_time_start 不得晚于 req_time_end，两者须成对填写。 req_time_start must not be after req_time_end; give both or neither. perform_time_start 不得晚于 perform_time_end，两者须成对填写。 perform_time_start must not be after perform_time_end; give both or neither. report_time_start 不得晚于 report_time_end，两者须成对填写。 report_time_start must not be after report_time_end; give both or neither.</summary>
    public sealed class BuildH5ExamListUrlParameters : IdcasParameters
    {
        /// <summary>是否自定义查询 whether query conditions are given. true 指定查询条件 by the given conditions; 自定义查询不传，指定查询条件传true true to search by the given conditions; omit it to let the user enter conditions</summary>
        public string Nosearch { set { Set("nosearch", value); } }
        /// <summary>证件类型 type of identity document; 必填 required. 1 身份证 identity card; 2 军人证 military identity card; 3 护照 passport; 4 学生证 student card; 5 回乡证 home return permit; 6 驾驶证 driver's licence; 7 台胞证 Taiwan compatriot permit; 9 其他 other;</summary>
        public int? IdentityType { set { SetLong("identity_type", value); } }
        /// <summary>证件号码 number of the identity document; 必填 required.</summary>
        public string IdentityNo { set { Set("identity_no", value); } }
        /// <summary>卡类型 card type. 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡（医院自费卡） hospital card; 9 其他 other;</summary>
        public int? CardType { set { SetLong("card_type", value); } }
        /// <summary>卡号 card number.</summary>
        public string CardNo { set { Set("card_no", value); } }
        /// <summary>门诊号/住院号/急诊号/体检号 outpatient, inpatient, emergency or health check number.</summary>
        public string ClinicNo { set { Set("clinic_no", value); } }
        /// <summary>病历号 medical record number.</summary>
        public string MedRecNo { set { Set("med_rec_no", value); } }
        /// <summary>检查机构代码 code of the performing institution; 必填 required.</summary>
        public string PerformOrgCode { set { Set("perform_org_code", value); } }
        /// <summary>检查类型 exam type. CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology;</summary>
        public string ExamType { set { Set("exam_type", value); } }
        /// <summary>检查科室代码 department code. RIS 放射科 radiology; UIS 超声科 ultrasound; EIS 内镜科 endoscopy; PIS 病理科 pathology; ECG 心电科 electrocardiography; LIS 检验科 laboratory;</summary>
        public string PerformDepartCode { set { Set("perform_depart_code", value); } }
        /// <summary>申请时间开始 start date of the request.</summary>
        public DateTime? ReqTimeStart { set { SetDate("req_time_start", value); } }
        /// <summary>申请时间结束 end date of the request.</summary>
        public DateTime? ReqTimeEnd { set { SetDate("req_time_end", value); } }
        /// <summary>检查时间开始 start date of the exam.</summary>
        public DateTime? PerformTimeStart { set { SetDate("perform_time_start", value); } }
        /// <summary>检查时间结束 end date of the exam.</summary>
        public DateTime? PerformTimeEnd { set { SetDate("perform_time_end", value); } }
        /// <summary>报告时间开始 start date of the report.</summary>
        public DateTime? ReportTimeStart { set { SetDate("report_time_start", value); } }
        /// <summary>报告时间结束 end date of the report.</summary>
        public DateTime? ReportTimeEnd { set { SetDate("report_time_end", value); } }
        /// <summary>患者就诊类型 visit type. 1 门诊 outpatient; 2 住院 inpatient; 3 急诊 emergency; 4 体检 health check; 9 其它 other;</summary>
        public int? PatientClass { set { SetLong("patient_class", value); } }
        /// <summary>检查状态代码 status code of the exam.</summary>
        public string ResultStateCode { set { Set("result_state_code", value); } }
        /// <summary>请求用户令牌 user access token. 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token</summary>
        public string Token { set { Set("token", value); } }
        /// <summary>在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false.</summary>
        public bool? Explain { set { SetBool("explain", value); } }
    }

    /// <summary>检查详情（H5端）的参数。 Exam detail (H5): parameters.</summary>
    public sealed class BuildH5ExamDetailUrlParameters : IdcasParameters
    {
        /// <summary>检查唯一号 unique number of the exam.</summary>
        public string ObsId { set { Set("obs_id", value); } }
        /// <summary>检查机构代码 code of the performing institution; 必填 required.</summary>
        public string PerformOrgCode { set { Set("perform_org_code", value); } }
        /// <summary>检查编号 accession number; 必填 required.</summary>
        public string AccessionNumber { set { Set("accession_number", value); } }
        /// <summary>患者编号 patient number; 必填 required.</summary>
        public string PatientId { set { Set("patient_id", value); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { set { Set("placer_order_no", value); } }
        /// <summary>检查类型 exam type; 必填 required. CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology;</summary>
        public string ExamType { set { Set("exam_type", value); } }
        /// <summary>请求用户令牌 user access token. 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token</summary>
        public string Token { set { Set("token", value); } }
        /// <summary>在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false.</summary>
        public bool? Explain { set { SetBool("explain", value); } }
    }

    /// <summary>检验详情（H5端）的参数。 Lab test detail (H5): parameters.</summary>
    public sealed class BuildH5LabDetailUrlParameters : IdcasParameters
    {
        /// <summary>检验唯一号 unique number of the lab test.</summary>
        public string ObsId { set { Set("obs_id", value); } }
        /// <summary>检验机构代码 code of the performing institution; 必填 required.</summary>
        public string PerformOrgCode { set { Set("perform_org_code", value); } }
        /// <summary>检验编号/标本编号 number of the lab test or specimen; 必填 required.</summary>
        public string AccessionNumber { set { Set("accession_number", value); } }
        /// <summary>患者编号 patient number; 必填 required.</summary>
        public string PatientId { set { Set("patient_id", value); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { set { Set("placer_order_no", value); } }
        /// <summary>检验类型 type of lab test; 必填 required. 血常规、咽拭子等 such as 血常规 or 咽拭子</summary>
        public string ExamType { set { Set("exam_type", value); } }
        /// <summary>请求用户令牌 user access token. 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token</summary>
        public string Token { set { Set("token", value); } }
        /// <summary>在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false.</summary>
        public bool? Explain { set { SetBool("explain", value); } }
    }

    /// <summary>健康档案（H5端）的参数。 Health record page (H5): parameters. obs_id、accession_number、placer_order_no 至少填写一项。 At least one of obs_id, accession_number, placer_order_no.</summary>
    public sealed class BuildH5HealthRecordUrlParameters : IdcasParameters
    {
        /// <summary>检查唯一号 unique number of the exam.</summary>
        public string ObsId { set { Set("obs_id", value); } }
        /// <summary>检查机构代码 code of the performing institution; 必填 required. 平台提供 provided by the platform</summary>
        public string PerformOrgCode { set { Set("perform_org_code", value); } }
        /// <summary>检查编号 accession number.</summary>
        public string AccessionNumber { set { Set("accession_number", value); } }
        /// <summary>患者编号 patient number.</summary>
        public string PatientId { set { Set("patient_id", value); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { set { Set("placer_order_no", value); } }
        /// <summary>检查类型 exam type; 必填 required. CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology;</summary>
        public string ExamType { set { Set("exam_type", value); } }
        /// <summary>访问令牌 user access token. 不传则由本库获取用户访问令牌 if omitted, the library gets the user access token</summary>
        public string Token { set { Set("token", value); } }
        /// <summary>在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false.</summary>
        public bool? Explain { set { SetBool("explain", value); } }
    }

    /// <summary>报告单二维码地址的参数。 QR code of a report: parameters.</summary>
    public sealed class GetReportQrcodeParameters : IdcasParameters
    {
        /// <summary>客户唯一号 unique number of the customer. 联系运营人员获取 ask the platform's operators for it</summary>
        public string TenancyId { set { Set("tenancy_id", value); } }
        /// <summary>检查类型 exam type.</summary>
        public string ExamType { set { Set("exam_type", value); } }
        /// <summary>检查机构代码 code of the performing institution.</summary>
        public string PerformOrgCode { set { Set("perform_org_code", value); } }
        /// <summary>检查编号 accession number.</summary>
        public string AccessionNumber { set { Set("accession_number", value); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { set { Set("placer_order_no", value); } }
    }

    /// <summary>获取影像浏览地址的参数。 Image address (third party): parameters.</summary>
    public sealed class GetImageUrlParameters : IdcasParameters
    {
        /// <summary>检查唯一号 unique number of the exam.</summary>
        public string BusinessId { set { Set("business_id", value); } }
        /// <summary>检查机构代码 code of the performing institution; 必填 required.</summary>
        public string OrgCode { set { Set("org_code", value); } }
        /// <summary>检查编号 accession number; 必填 required.</summary>
        public string AccessionNumber { set { Set("accession_number", value); } }
        /// <summary>患者编号 patient number; 必填 required.</summary>
        public string PatientId { set { Set("patient_id", value); } }
        /// <summary>检查类型 exam type; 必填 required. CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology;</summary>
        public string Modality { set { Set("modality", value); } }
        /// <summary>是否免登陆 whether the link opens without login. true 是 yes; false 否 no; 传true时返回长链地址，不需要再次登录即可直接打开浏览 if true, a long link that opens without another login</summary>
        public bool? NeedSev { set { SetBool("need_sev", value); } }
    }

    /// <summary>质量报告（H5）的参数。 Quality report (H5): parameters.</summary>
    public sealed class BuildH5QualityUrlParameters : IdcasParameters
    {
        /// <summary>在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false.</summary>
        public bool? Explain { set { SetBool("explain", value); } }
    }

    /// <summary>获取互认检查（或检验）记录WebApi的参数。 Recognised exams or lab tests (WebApi): parameters. req_type 为 3103/3104 时 observation_item 必填。 observation_item is required when req_type is 3103/3104.</summary>
    public sealed class QueryRecognitionParameters : IdcasParameters
    {
        /// <summary>就诊唯一号 unique number of the visit; 必填 required; 最长 64 个字符 up to 64 characters.</summary>
        public string VisitId { set { Set("visit_id", value); } }
        /// <summary>申请医生所属医院代码 code of the requesting doctor's hospital; 必填 required; 最长 64 个字符 up to 64 characters.</summary>
        public string OrgCode { set { Set("org_code", value); } }
        /// <summary>申请医生所属科室代码 code of the requesting doctor's department; 必填 required; 最长 64 个字符 up to 64 characters.</summary>
        public string DepartCode { set { Set("depart_code", value); } }
        /// <summary>申请医生所属科室名称 name of the requesting doctor's department; 必填 required; 最长 64 个字符 up to 64 characters.</summary>
        public string DepartName { set { Set("depart_name", value); } }
        /// <summary>申请医生工号 the requesting doctor's staff number; 必填 required; 最长 64 个字符 up to 64 characters.</summary>
        public string DoctorNo { set { Set("doctor_no", value); } }
        /// <summary>申请医生姓名 the requesting doctor's name; 必填 required; 最长 36 个字符 up to 36 characters.</summary>
        public string DoctorName { set { Set("doctor_name", value); } }
        /// <summary>申请医生身份证号 the requesting doctor's ID card number; 必填 required; 最长 20 个字符 up to 20 characters.</summary>
        public string DoctorIdCard { set { Set("doctor_id_card", value); } }
        /// <summary>患者诊疗卡类型 type of the patient's card; 必填 required. 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡（医院自费卡） hospital card; 9 其他 other;</summary>
        public int? CardType { set { SetLong("card_type", value); } }
        /// <summary>患者诊疗卡号 number of the patient's card; 必填 required; 最长 20 个字符 up to 20 characters.</summary>
        public string CardNo { set { Set("card_no", value); } }
        /// <summary>患者身份证号 patient's ID card number; 必填 required; 最长 20 个字符 up to 20 characters.</summary>
        public string IdCardNo { set { Set("id_card_no", value); } }
        /// <summary>患者姓名 patient's name; 必填 required; 最长 20 个字符 up to 20 characters.</summary>
        public string PatientName { set { Set("patient_name", value); } }
        /// <summary>患者性别 patient's sex; 必填 required. 0 未知 unknown; 1 男性 male; 2 女性 female;</summary>
        public int? PatientSex { set { SetLong("patient_sex", value); } }
        /// <summary>患者年龄 patient's age; 必填 required.</summary>
        public int? PatientAge { set { SetLong("patient_age", value); } }
        /// <summary>年龄单位 unit of the age; 必填 required; 最长 10 个字符 up to 10 characters. 岁; 月; 天;</summary>
        public string AgeUnit { set { Set("age_unit", value); } }
        /// <summary>医生工作站IP地址 IP address of the doctor's workstation; 必填 required; 最长 128 个字符 up to 128 characters.</summary>
        public string IpAddress { set { Set("ip_address", value); } }
        /// <summary>医生工作站MAC地址 MAC address of the doctor's workstation; 必填 required; 最长 128 个字符 up to 128 characters.</summary>
        public string IpMac { set { Set("ip_mac", value); } }
        /// <summary>触发代码 what triggers the query; 必填 required. 3101 医生接诊 the doctor receives the patient; 3103 医生开处方 the doctor writes an order; 3104 医生保存处方 the doctor saves an order;</summary>
        public int? ReqType { set { SetLong("req_type", value); } }
        /// <summary>检查（或检验）项目代码 codes of exam or lab items, the HIS's own; 最长 200 个字符 up to 200 characters. 检查或检验项目HIS编码，多个用英文逗号分割；触发代码为3103和3104则必填 join several with commas; required for 3103 and 3104</summary>
        public string ObservationItem { set { Set("observation_item", value); } }
    }

    /// <summary>上传互认统计信息的参数。 Upload recognition statistics: parameters.</summary>
    public sealed class UploadRecognitionStatsParameters : IdcasParameters
    {
        /// <summary>所属医院代码 code of the hospital; 必填 required; 最长 64 个字符 up to 64 characters.</summary>
        public string OrgCode { set { Set("org_code", value); } }
        /// <summary>就诊人数 visits; 必填 required.</summary>
        public int? PatientsCnt { set { SetLong("patients_cnt", value); } }
        /// <summary>医生工作站数量 doctors' workstations; 必填 required.</summary>
        public int? WorkStations { set { SetLong("work_stations", value); } }
    }

    /// <summary>获取互认检查（或检验）记录WebView的参数。 Recognition page (PC): parameters. req_type 为 3103/3104 时 observation_item 必填。 observation_item is required when req_type is 3103/3104.</summary>
    public sealed class BuildRecognitionUrlParameters : IdcasParameters
    {
        /// <summary>请求令牌 request token. 不传则用配置的 sev，或由 sev_account_id 经RSA加密而来 if omitted, the configured sev, or sev_account_id encrypted with RSA</summary>
        public string Sev { set { Set("sev", value); } }
        /// <summary>当前时间戳 current time in China.</summary>
        public DateTime? Timestamp { set { SetTime("timestamp", value); } }
        /// <summary>就诊唯一号 unique number of the visit; 必填 required. 医生工作站接诊患者生成就诊唯一号 generated by the workstation when the doctor receives the patient</summary>
        public string VisitId { set { Set("visit_id", value); } }
        /// <summary>医生所属机构代码 code of the doctor's institution; 必填 required. 医疗机构组织机构代码，对接前请咨询平台运维人员确认 ask the platform's operators for it</summary>
        public string OrgCode { set { Set("org_code", value); } }
        /// <summary>医生所属科室代码 code of the doctor's department; 必填 required.</summary>
        public string DepartCode { set { Set("depart_code", value); } }
        /// <summary>医生所属科室名称 name of the doctor's department; 必填 required.</summary>
        public string DepartName { set { Set("depart_name", value); } }
        /// <summary>医生工号 the doctor's staff number; 必填 required.</summary>
        public string DoctorNo { set { Set("doctor_no", value); } }
        /// <summary>医生姓名 the doctor's name; 必填 required.</summary>
        public string DoctorName { set { Set("doctor_name", value); } }
        /// <summary>医生身份证号 the doctor's ID card number; 必填 required.</summary>
        public string DoctorIdCard { set { Set("doctor_id_card", value); } }
        /// <summary>患者诊疗卡类型 type of the patient's card; 必填 required. 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡（医院自费卡） hospital card; 9 其他 other;</summary>
        public int? CardType { set { SetLong("card_type", value); } }
        /// <summary>患者诊疗卡号 number of the patient's card; 必填 required.</summary>
        public string CardNo { set { Set("card_no", value); } }
        /// <summary>患者身份证号 patient's ID card number; 必填 required.</summary>
        public string IdCardNo { set { Set("id_card_no", value); } }
        /// <summary>患者姓名 patient's name; 必填 required.</summary>
        public string PatientName { set { Set("patient_name", value); } }
        /// <summary>患者性别 patient's sex; 必填 required. 0 未知 unknown; 1 男性 male; 2 女性 female;</summary>
        public int? PatientSex { set { SetLong("patient_sex", value); } }
        /// <summary>患者年龄 patient's age; 必填 required.</summary>
        public int? PatientAge { set { SetLong("patient_age", value); } }
        /// <summary>年龄单位 unit of the age; 必填 required. 岁; 月; 天;</summary>
        public string AgeUnit { set { Set("age_unit", value); } }
        /// <summary>医生工作站IP地址 IP address of the doctor's workstation; 必填 required.</summary>
        public string IpAddress { set { Set("ip_address", value); } }
        /// <summary>医生工作站MAC地址 MAC address of the doctor's workstation; 必填 required.</summary>
        public string IpMac { set { Set("ip_mac", value); } }
        /// <summary>触发代码 what triggers the query; 必填 required. 3101 医生接诊 the doctor receives the patient; 3103 医生开处方 the doctor writes an order; 3104 医生保存处方 the doctor saves an order;</summary>
        public int? ReqType { set { SetLong("req_type", value); } }
        /// <summary>检查（或检验）项目代码 codes of exam or lab items. 检查或检验项目代码，多个用英文逗号分割；触发代码为3103和3104则必填 join several with commas; required for 3103 and 3104</summary>
        public string ObservationItem { set { Set("observation_item", value); } }
        /// <summary>医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev.</summary>
        public string SevAccountId { set { Set("sev_account_id", value); } }
        /// <summary>在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result; 默认 default false.</summary>
        public bool? Explain { set { SetBool("explain", value); } }
    }

    /// <summary>获取市平台检查列表的参数。 Exams in the city's archive: parameters. start_time 不得晚于 end_time，两者须成对填写。 start_time must not be after end_time; give both or neither.</summary>
    public sealed class QueryExamsParameters : IdcasParameters
    {
        /// <summary>查询时间类型 which time the range applies to; 必填 required. 0 检查时间 exam time; 1 报告时间 report time; 2 审核时间 audit time; 3 归档时间 archive time; 6 登记时间 registration time; 7 申请时间 request time;</summary>
        public int? TimeType { set { SetLong("time_type", value); } }
        /// <summary>查询开始时间 start date; 必填 required.</summary>
        public DateTime? StartTime { set { SetDate("start_time", value); } }
        /// <summary>查询结束时间 end date; 必填 required.</summary>
        public DateTime? EndTime { set { SetDate("end_time", value); } }
        /// <summary>检查科室代码 department code. RIS 放射科 radiology; ECT 核医学科 nuclear medicine; UIS 超声科 ultrasound; EIS 内镜科 endoscopy; XIS 特检科 special examinations; PIS 病理科 pathology; ECG 心电科 electrocardiography;</summary>
        public string DepartCode { set { Set("depart_code", value); } }
        /// <summary>检查类型 exam type. CT; CR; DT; DX; MG; MR; NM; RE; XS; US; ES; PS; ECG;</summary>
        public string ExamType { set { Set("exam_type", value); } }
        /// <summary>就诊类型 visit type. 0 门诊 outpatient; 1 住院 inpatient; 2 急诊 emergency; 3 体检 health check; 4 普通/其它 general or other;</summary>
        public int? PatientClass { set { SetLong("patient_class", value); } }
        /// <summary>检查机构代码 code of the performing institution.</summary>
        public string OrgCode { set { Set("org_code", value); } }
        /// <summary>检查编号 accession number.</summary>
        public string AccessionNumber { set { Set("accession_number", value); } }
        /// <summary>患者编号 patient number.</summary>
        public string PatientId { set { Set("patient_id", value); } }
        /// <summary>患者姓名 patient's name.</summary>
        public string PatientName { set { Set("patient_name", value); } }
        /// <summary>病历号 medical record number.</summary>
        public string MedRecNo { set { Set("med_rec_no", value); } }
        /// <summary>卡号 card number.</summary>
        public string CardNo { set { Set("card_no", value); } }
        /// <summary>卡类型 card type. 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡 hospital card; 4 其它 other;</summary>
        public int? CardType { set { SetLong("card_type", value); } }
        /// <summary>身份证号 ID card number.</summary>
        public string IdCardNo { set { Set("id_card_no", value); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { set { Set("placer_order_no", value); } }
        /// <summary>住院号或门诊号 inpatient or outpatient number. 根据就诊类型，住院查住院号，门诊查门诊号，急诊查急诊号，体检查体检号 patient_class decides which number is searched</summary>
        public string ClinicNo { set { Set("clinic_no", value); } }
        /// <summary>就诊流水号 visit serial number.</summary>
        public string VisitId { set { Set("visit_id", value); } }
        /// <summary>分页索引页 page number.</summary>
        public int? PageIndex { set { SetLong("page_index", value); } }
        /// <summary>分页页大小 rows per page.</summary>
        public int? PageSize { set { SetLong("page_size", value); } }
    }

    /// <summary>获取市平台检查列表的一行结果。 Exams in the city's archive: a row.</summary>
    public sealed class QueryExamsRow : IdcasRow
    {
        /// <summary>检查归档业务唯一号 id of the archived exam (business_id).</summary>
        public long? Id { get { return Long("id"); } }
        /// <summary>患者编号 patient number.</summary>
        public string PatientId { get { return Text("patient_id"); } }
        /// <summary>患者姓名 patient's name.</summary>
        public string PatientName { get { return Text("patient_name"); } }
        /// <summary>患者年龄 patient's age.</summary>
        public int? PatientAge { get { return Int("patient_age"); } }
        /// <summary>年龄单位 unit of the age.</summary>
        public string AgeUnit { get { return Text("age_unit"); } }
        /// <summary>患者性别 patient's sex. 0 未知 unknown; 1 男性 male; 2 女性 female;</summary>
        public int? PatientSex { get { return Int("patient_sex"); } }
        /// <summary>检查编号 accession number.</summary>
        public string AccessionNumber { get { return Text("accession_number"); } }
        /// <summary>检查类型 exam type.</summary>
        public string ExamType { get { return Text("exam_type"); } }
        /// <summary>检查项目 exam item.</summary>
        public string ExamItem { get { return Text("exam_item"); } }
        /// <summary>检查部位 body part.</summary>
        public string ExamBodyPart { get { return Text("exam_body_part"); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { get { return Text("placer_order_no"); } }
        /// <summary>检查时间 time of the exam.</summary>
        public DateTime? PerformTime { get { return Time("perform_time"); } }
        /// <summary>报告时间 time of the report.</summary>
        public DateTime? ReportTime { get { return Time("report_time"); } }
        /// <summary>审核时间 time of the audit.</summary>
        public DateTime? AuditTime { get { return Time("audit_time"); } }
        /// <summary>检查归档时间 time of archiving.</summary>
        public DateTime? ArchiveTime { get { return Time("archive_time"); } }
        /// <summary>申请医生 requesting doctor.</summary>
        public string ReqDoctorName { get { return Text("req_doctor_name"); } }
        /// <summary>申请科室 requesting department.</summary>
        public string ReqDepartName { get { return Text("req_depart_name"); } }
        /// <summary>检查医生 performing doctor.</summary>
        public string PerformDoctorName { get { return Text("perform_doctor_name"); } }
        /// <summary>检查科室 performing department.</summary>
        public string PerformDepartName { get { return Text("perform_depart_name"); } }
        /// <summary>检查医院 performing hospital.</summary>
        public string PerformOrgName { get { return Text("perform_org_name"); } }
        /// <summary>报告医生 reporting doctor.</summary>
        public string ReportDoctorName { get { return Text("report_doctor_name"); } }
        /// <summary>审核医生 auditing doctor.</summary>
        public string AuditDoctorName { get { return Text("audit_doctor_name"); } }
        /// <summary>病历号 medical record number.</summary>
        public string MedRecNo { get { return Text("med_rec_no"); } }
        /// <summary>门诊号或住院号 outpatient or inpatient number.</summary>
        public string ClinicNo { get { return Text("clinic_no"); } }
        /// <summary>就诊类型 visit type. 0 门诊 outpatient; 1 住院 inpatient; 2 急诊 emergency; 3 体检 health check; 4 普通/其它 general or other;</summary>
        public int? PatientClass { get { return Int("patient_class"); } }
        /// <summary>检查状态 exam status.</summary>
        public string ResultState { get { return Text("result_state"); } }
        /// <summary>检查结果 result.</summary>
        public int? AbnormalFlags { get { return Int("abnormal_flags"); } }
        /// <summary>危急值 critical value.</summary>
        public string CriticalValue { get { return Text("critical_value"); } }
        /// <summary>标准项目编码 standard item code.</summary>
        public string StandardItemCode { get { return Text("standard_item_code"); } }
        /// <summary>标准项目名称 standard item name.</summary>
        public string StandardItemName { get { return Text("standard_item_name"); } }
        /// <summary>审核开始时间 start time of the audit.</summary>
        public string AuditStartTime { get { return Text("audit_start_time"); } }
        /// <summary>报告开始时间 start time of the report.</summary>
        public string ReportStartTime { get { return Text("report_start_time"); } }
        /// <summary>检查医生身份证号 performing doctor's ID card number.</summary>
        public string PerformDoctorIdCard { get { return Text("perform_doctor_id_card"); } }
        /// <summary>报告医生身份证号 reporting doctor's ID card number.</summary>
        public string ReportDoctorIdCard { get { return Text("report_doctor_id_card"); } }
        /// <summary>审核医生身份证号 auditing doctor's ID card number.</summary>
        public string AuditDoctorIdCard { get { return Text("audit_doctor_id_card"); } }
        /// <summary>修订医生身份证号 revising doctor's ID card number.</summary>
        public string ReviseDoctorIdCard { get { return Text("revise_doctor_id_card"); } }
    }

    /// <summary>获取省平台检查列表的参数。 Exams in the province's platform: parameters. start_time 不得晚于 end_time。 start_time must not be after end_time.</summary>
    public sealed class QueryProvinceExamsParameters : IdcasParameters
    {
        /// <summary>时间类型 which time the range applies to. 0 检查时间 exam time; 1 报告时间 report time; 2 审核时间 audit time; 3 归档时间 archive time; 6 登记时间 registration time; 7 申请时间 request time;</summary>
        public int? TimeType { set { SetLong("time_type", value); } }
        /// <summary>开始时间 start date.</summary>
        public DateTime? StartTime { set { SetDate("start_time", value); } }
        /// <summary>结束时间 end date.</summary>
        public DateTime? EndTime { set { SetDate("end_time", value); } }
        /// <summary>证件类型 type of identity document. 1 身份证 identity card; 2 军人证 military identity card; 3 护照 passport; 4 学生证 student card; 5 回乡证 home return permit; 6 驾驶证 driver's licence; 7 台胞证 Taiwan compatriot permit; 9 其他 other;</summary>
        public int? IdentityType { set { SetLong("identity_type", value); } }
        /// <summary>证件号码 number of the identity document.</summary>
        public string IdentityNo { set { Set("identity_no", value); } }
        /// <summary>分页索引页 page number.</summary>
        public int? PageIndex { set { SetLong("page_index", value); } }
        /// <summary>分页页大小 rows per page.</summary>
        public int? PageSize { set { SetLong("page_size", value); } }
    }

    /// <summary>获取省平台检查列表的一行结果。 Exams in the province's platform: a row.</summary>
    public sealed class QueryProvinceExamsRow : IdcasRow
    {
        /// <summary>检查id id of the exam.</summary>
        public long? Id { get { return Long("id"); } }
        /// <summary>检查医院ID code of the performing hospital.</summary>
        public string PerformOrgCode { get { return Text("perform_org_code"); } }
        /// <summary>检查系统名称 name of the performing system.</summary>
        public string PerformSystemName { get { return Text("perform_system_name"); } }
        /// <summary>检查系统代码 code of the performing system.</summary>
        public string PerformSystemCode { get { return Text("perform_system_code"); } }
        /// <summary>检查科室名称 performing department.</summary>
        public string PerformDepartName { get { return Text("perform_depart_name"); } }
        /// <summary>检查科室代码 code of the performing department.</summary>
        public string PerformDepartCode { get { return Text("perform_depart_code"); } }
        /// <summary>检查医生 performing doctor.</summary>
        public string PerformDoctorName { get { return Text("perform_doctor_name"); } }
        /// <summary>检查医院 performing hospital.</summary>
        public string PerformOrgName { get { return Text("perform_org_name"); } }
        /// <summary>检查部位 body part.</summary>
        public string ExamBodyPart { get { return Text("exam_body_part"); } }
        /// <summary>检查项目 exam item.</summary>
        public string ExamItem { get { return Text("exam_item"); } }
        /// <summary>检查项目ID id of the exam item.</summary>
        public string ExamCode { get { return Text("exam_code"); } }
        /// <summary>检查类型 exam type.</summary>
        public string ExamType { get { return Text("exam_type"); } }
        /// <summary>检查编号 accession number.</summary>
        public string AccessionNumber { get { return Text("accession_number"); } }
        /// <summary>登记人员 registrar.</summary>
        public string RegDoctorName { get { return Text("reg_doctor_name"); } }
        /// <summary>登记人员ID id of the registrar.</summary>
        public string RegDoctorId { get { return Text("reg_doctor_id"); } }
        /// <summary>检查部位代码 body part code.</summary>
        public string ExamBodyPartCode { get { return Text("exam_body_part_code"); } }
        /// <summary>报告医生ID id of the reporting doctor.</summary>
        public string ReportDoctorId { get { return Text("report_doctor_id"); } }
        /// <summary>报告医生 reporting doctor.</summary>
        public string ReportDoctorName { get { return Text("report_doctor_name"); } }
        /// <summary>审核医生ID id of the auditing doctor.</summary>
        public string AuditDoctorId { get { return Text("audit_doctor_id"); } }
        /// <summary>审核时间 time of the audit.</summary>
        public DateTime? AuditTime { get { return Time("audit_time"); } }
        /// <summary>报告时间 time of the report.</summary>
        public DateTime? ReportTime { get { return Time("report_time"); } }
        /// <summary>检查时间 time of the exam.</summary>
        public DateTime? PerformTime { get { return Time("perform_time"); } }
        /// <summary>登记时间 time of registration.</summary>
        public DateTime? RegTime { get { return Time("reg_time"); } }
        /// <summary>申请时间 time of the request.</summary>
        public DateTime? ReqTime { get { return Time("req_time"); } }
        /// <summary>影像标记 whether there are images.</summary>
        public bool? HasImage { get { return Bool("has_image"); } }
        /// <summary>检查状态 exam status.</summary>
        public string ResultState { get { return Text("result_state"); } }
        /// <summary>检查结果代码 result code. 0 阴性 negative; 1 阳性 positive; 2 未知 unknown;</summary>
        public int? AbnormalFlags { get { return Int("abnormal_flags"); } }
        /// <summary>检查状态代码 status code.</summary>
        public string ResultStateCode { get { return Text("result_state_code"); } }
        /// <summary>危急值 critical value.</summary>
        public string CriticalValue { get { return Text("critical_value"); } }
        /// <summary>主观提示 impression.</summary>
        public string ImageDiagnosis { get { return Text("image_diagnosis"); } }
        /// <summary>客观所见 findings.</summary>
        public string Imagesight { get { return Text("imagesight"); } }
        /// <summary>修订医生 revising doctor.</summary>
        public string ReviseDoctorName { get { return Text("revise_doctor_name"); } }
        /// <summary>修订医生ID id of the revising doctor.</summary>
        public string ReviseDoctorId { get { return Text("revise_doctor_id"); } }
        /// <summary>审核医生 auditing doctor.</summary>
        public string AuditDoctorName { get { return Text("audit_doctor_name"); } }
        /// <summary>主任医生姓名 name of the chief physician.</summary>
        public string ArchiatName { get { return Text("archiat_name"); } }
        /// <summary>修订时间 time of the revision.</summary>
        public DateTime? ReviseTime { get { return Time("revise_time"); } }
        /// <summary>主任医师ID id of the chief physician.</summary>
        public string ArchiatId { get { return Text("archiat_id"); } }
        /// <summary>主治医师ID id of the attending physician.</summary>
        public string AttendId { get { return Text("attend_id"); } }
        /// <summary>门诊号或住院号 outpatient or inpatient number.</summary>
        public string ClinicNo { get { return Text("clinic_no"); } }
        /// <summary>病历号 medical record number.</summary>
        public string MedRecNo { get { return Text("med_rec_no"); } }
        /// <summary>患者主索引 the patient's master index.</summary>
        public long? PatientMasterId { get { return Long("patient_master_id"); } }
        /// <summary>患者手机号 patient's mobile phone.</summary>
        public string MobilePhone { get { return Text("mobile_phone"); } }
        /// <summary>卡号 card number.</summary>
        public string CardNo { get { return Text("card_no"); } }
        /// <summary>卡类型 card type. 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡（医院自费卡） hospital card; 9 其他 other;</summary>
        public int? CardType { get { return Int("card_type"); } }
        /// <summary>就诊号 visit number.</summary>
        public string VisitId { get { return Text("visit_id"); } }
        /// <summary>病史及临床信息 history and clinical information.</summary>
        public string RelevantClinicalInfo { get { return Text("relevant_clinical_info"); } }
        /// <summary>年龄单位 unit of the age.</summary>
        public string AgeUnit { get { return Text("age_unit"); } }
        /// <summary>患者年龄 patient's age.</summary>
        public int? PatientAge { get { return Int("patient_age"); } }
        /// <summary>患者性别 patient's sex. 0 未知 unknown; 1 男性 male; 2 女性 female;</summary>
        public int? PatientSex { get { return Int("patient_sex"); } }
        /// <summary>患者姓名 patient's name.</summary>
        public string PatientName { get { return Text("patient_name"); } }
        /// <summary>患者编号 patient number.</summary>
        public string PatientId { get { return Text("patient_id"); } }
        /// <summary>证件类型 type of identity document. 1 身份证 identity card; 2 军人证 military identity card; 3 护照 passport; 4 学生证 student card; 5 回乡证 home return permit; 6 驾驶证 driver's licence; 7 台胞证 Taiwan compatriot permit; 9 其他 other;</summary>
        public int? IdentityType { get { return Int("identity_type"); } }
        /// <summary>证件号码 number of the identity document.</summary>
        public string IdentityNo { get { return Text("identity_no"); } }
        /// <summary>病区 ward.</summary>
        public string InPatientWard { get { return Text("in_patient_ward"); } }
        /// <summary>病房 room.</summary>
        public string InPatientRoom { get { return Text("in_patient_room"); } }
        /// <summary>病床 bed.</summary>
        public string InPatientBed { get { return Text("in_patient_bed"); } }
        /// <summary>接诊医生姓名 name of the receiving doctor.</summary>
        public string AcceptName { get { return Text("accept_name"); } }
        /// <summary>接诊医生ID id of the receiving doctor.</summary>
        public string AcceptId { get { return Text("accept_id"); } }
        /// <summary>诊断疾病代码 code of the diagnosed disease.</summary>
        public string DiseaseCode { get { return Text("disease_code"); } }
        /// <summary>临床诊断 clinical diagnosis.</summary>
        public string ClinicDiagnosis { get { return Text("clinic_diagnosis"); } }
        /// <summary>过敏及不良反应 allergies and adverse reactions.</summary>
        public string AdverseReaction { get { return Text("adverse_reaction"); } }
        /// <summary>主诉症状体征 complaints and symptoms.</summary>
        public string Symptom { get { return Text("symptom"); } }
        /// <summary>注意事项 notes.</summary>
        public string Attention { get { return Text("attention"); } }
        /// <summary>申请目的 purpose of the request.</summary>
        public string Reason { get { return Text("reason"); } }
        /// <summary>申请医院 requesting hospital.</summary>
        public string ReqOrgName { get { return Text("req_org_name"); } }
        /// <summary>申请医院代码 code of the requesting hospital.</summary>
        public string ReqOrgCode { get { return Text("req_org_code"); } }
        /// <summary>申请科室 requesting department.</summary>
        public string ReqDepartName { get { return Text("req_depart_name"); } }
        /// <summary>申请医生 requesting doctor.</summary>
        public string ReqDoctorName { get { return Text("req_doctor_name"); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { get { return Text("placer_order_no"); } }
        /// <summary>患者分类 visit type.</summary>
        public string PatientClass { get { return Text("patient_class"); } }
        /// <summary>主治医师姓名 name of the attending physician.</summary>
        public string AttendName { get { return Text("attend_name"); } }
        /// <summary>归档时间 time of archiving.</summary>
        public DateTime? ArchiveDate { get { return Time("archive_date"); } }
    }

    /// <summary>获取市平台+省平台检查列表的参数。 Exams of city and province: parameters. start_time 不得晚于 end_time。 start_time must not be after end_time.</summary>
    public sealed class QueryMergedExamsParameters : IdcasParameters
    {
        /// <summary>检查机构Code code of the performing institution.</summary>
        public string PerformOrgCode { set { Set("perform_org_code", value); } }
        /// <summary>检查开始时间 start date of the exam.</summary>
        public DateTime? StartTime { set { SetDate("start_time", value); } }
        /// <summary>检查结束时间 end date of the exam.</summary>
        public DateTime? EndTime { set { SetDate("end_time", value); } }
        /// <summary>患者身份证号 patient's ID card number; 必填 required.</summary>
        public string IdCardNo { set { Set("id_card_no", value); } }
    }

    /// <summary>获取市平台+省平台检查列表的一行结果。 Exams of city and province: a row.</summary>
    public sealed class QueryMergedExamsRow : IdcasRow
    {
        /// <summary>检查id id of the exam.</summary>
        public long? Id { get { return Long("id"); } }
        /// <summary>检查医院名称 performing hospital.</summary>
        public string PerformOrgName { get { return Text("perform_org_name"); } }
        /// <summary>书写医生 reporting doctor.</summary>
        public string ReportDoctorName { get { return Text("report_doctor_name"); } }
        /// <summary>审核医生 auditing doctor.</summary>
        public string AuditDoctorName { get { return Text("audit_doctor_name"); } }
        /// <summary>病历号 medical record number.</summary>
        public string MedRecNo { get { return Text("med_rec_no"); } }
        /// <summary>门诊号或住院号 outpatient or inpatient number.</summary>
        public string ClinicNo { get { return Text("clinic_no"); } }
        /// <summary>就诊类型 visit type. 0 门诊 outpatient; 1 住院 inpatient; 2 急诊 emergency; 3 体检 health check; 4 普通/其它 general or other;</summary>
        public int? PatientClass { get { return Int("patient_class"); } }
        /// <summary>检查检验状态代码 status code.</summary>
        public string ResultStateCode { get { return Text("result_state_code"); } }
        /// <summary>检查检验状态 exam status.</summary>
        public string ResultState { get { return Text("result_state"); } }
        /// <summary>阴阳性 result code. 0 阴性 negative; 1 阳性 positive; 9 未知 unknown;</summary>
        public int? AbnormalFlags { get { return Int("abnormal_flags"); } }
        /// <summary>检查检验标志 exam, lab test or health check. 0 检查 exam; 1 检验 lab test; 2 体检 health check;</summary>
        public int? ClinicType { get { return Int("clinic_type"); } }
        /// <summary>危急值 critical value.</summary>
        public string CriticalValue { get { return Text("critical_value"); } }
        /// <summary>申请时间 time of the request.</summary>
        public DateTime? ReqTime { get { return Time("req_time"); } }
        /// <summary>登记时间 time of registration.</summary>
        public DateTime? RegTime { get { return Time("reg_time"); } }
        /// <summary>申请医生ID id of the requesting doctor.</summary>
        public string ReqDoctorId { get { return Text("req_doctor_id"); } }
        /// <summary>申请科室ID id of the requesting department.</summary>
        public string ReqDepartId { get { return Text("req_depart_id"); } }
        /// <summary>病区 ward.</summary>
        public string InPatientWard { get { return Text("in_patient_ward"); } }
        /// <summary>病房 room.</summary>
        public string InPatientRoom { get { return Text("in_patient_room"); } }
        /// <summary>病床 bed.</summary>
        public string InPatientBed { get { return Text("in_patient_bed"); } }
        /// <summary>存在原始影像 whether there are images.</summary>
        public bool? HasImage { get { return Bool("has_image"); } }
        /// <summary>登记人员 registrar.</summary>
        public string RegDoctorName { get { return Text("reg_doctor_name"); } }
        /// <summary>客观所见-影像所见 findings.</summary>
        public string ImageSight { get { return Text("image_sight"); } }
        /// <summary>检查医院代码 code of the performing hospital.</summary>
        public string PerformOrgCode { get { return Text("perform_org_code"); } }
        /// <summary>主观提示-影像诊断 impression.</summary>
        public string ImageDiagnosis { get { return Text("image_diagnosis"); } }
        /// <summary>检查科室名称 performing department.</summary>
        public string PerformDepartName { get { return Text("perform_depart_name"); } }
        /// <summary>检查医生 performing doctor.</summary>
        public string PerformDoctorName { get { return Text("perform_doctor_name"); } }
        /// <summary>患者编号 patient number.</summary>
        public string PatientId { get { return Text("patient_id"); } }
        /// <summary>患者姓名 patient's name.</summary>
        public string PatientName { get { return Text("patient_name"); } }
        /// <summary>患者性别 patient's sex. 0 未知 unknown; 1 男性 male; 2 女性 female;</summary>
        public int? PatientSex { get { return Int("patient_sex"); } }
        /// <summary>患者年龄 patient's age.</summary>
        public int? PatientAge { get { return Int("patient_age"); } }
        /// <summary>年龄单位 unit of the age.</summary>
        public string AgeUnit { get { return Text("age_unit"); } }
        /// <summary>患者手机号 patient's mobile phone.</summary>
        public string MobilePhone { get { return Text("mobile_phone"); } }
        /// <summary>身份证号 ID card number.</summary>
        public string IdCardNo { get { return Text("id_card_no"); } }
        /// <summary>检查号或检验号 accession number.</summary>
        public string AccessionNumber { get { return Text("accession_number"); } }
        /// <summary>检查或检验类型 exam type.</summary>
        public string ExamType { get { return Text("exam_type"); } }
        /// <summary>检查或检验项目 exam item.</summary>
        public string ExamItem { get { return Text("exam_item"); } }
        /// <summary>检查或检验部位 body part.</summary>
        public string ExamBodyPart { get { return Text("exam_body_part"); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { get { return Text("placer_order_no"); } }
        /// <summary>检查或检验时间 time of the exam.</summary>
        public DateTime? PerformTime { get { return Time("perform_time"); } }
        /// <summary>报告时间 time of the report.</summary>
        public DateTime? ReportTime { get { return Time("report_time"); } }
        /// <summary>审核时间 time of the audit.</summary>
        public DateTime? AuditTime { get { return Time("audit_time"); } }
        /// <summary>归档时间 time of archiving.</summary>
        public DateTime? ArchiveTime { get { return Time("archive_time"); } }
        /// <summary>申请医生 requesting doctor.</summary>
        public string ReqDoctorName { get { return Text("req_doctor_name"); } }
        /// <summary>申请科室 requesting department.</summary>
        public string ReqDepartName { get { return Text("req_depart_name"); } }
        /// <summary>申请医院代码 code of the requesting hospital.</summary>
        public string ReqOrgCode { get { return Text("req_org_code"); } }
        /// <summary>申请医院名称 requesting hospital.</summary>
        public string ReqOrgName { get { return Text("req_org_name"); } }
        /// <summary>检查科室代码 code of the performing department.</summary>
        public string PerformDepartCode { get { return Text("perform_depart_code"); } }
        /// <summary>数据来源 data source. 0 本平台数据 this platform; 1 上级平台数据 the higher-level platform;</summary>
        public int? TableType { get { return Int("table_type"); } }
    }

    /// <summary>获取检查详情的参数。 Detail of an exam: parameters.</summary>
    public sealed class GetExamDetailParameters : IdcasParameters
    {
        /// <summary>检查归档业务唯一号 id of the archived exam; 必填 required.</summary>
        public long? Id { set { SetLong("id", value); } }
        /// <summary>调阅客户端类型 client type. 1 医生站 doctor's workstation; 2 APP app; 3 微信 WeChat; 4 网站 web site; 5 H5 H5;</summary>
        public int? ClientKind { set { SetLong("client_kind", value); } }
    }

    /// <summary>获取检查详情的一行结果。 Detail of an exam: a row.</summary>
    public sealed class GetExamDetailRow : IdcasRow
    {
        /// <summary>检查归档业务唯一号 id of the exam.</summary>
        public long? Id { get { return Long("id"); } }
        /// <summary>患者编号 patient number.</summary>
        public string PatientId { get { return Text("patient_id"); } }
        /// <summary>患者姓名 patient's name.</summary>
        public string PatientName { get { return Text("patient_name"); } }
        /// <summary>患者年龄 patient's age.</summary>
        public int? PatientAge { get { return Int("patient_age"); } }
        /// <summary>年龄单位 unit of the age.</summary>
        public string AgeUnit { get { return Text("age_unit"); } }
        /// <summary>患者性别 patient's sex. 1 男 male; 2 女 female;</summary>
        public int? PatientSex { get { return Int("patient_sex"); } }
        /// <summary>检查编号 accession number.</summary>
        public string AccessionNumber { get { return Text("accession_number"); } }
        /// <summary>检查类型 exam type.</summary>
        public string ExamType { get { return Text("exam_type"); } }
        /// <summary>检查项目 exam item.</summary>
        public string ExamItem { get { return Text("exam_item"); } }
        /// <summary>检查部位 body part.</summary>
        public string ExamBodyPart { get { return Text("exam_body_part"); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { get { return Text("placer_order_no"); } }
        /// <summary>检查时间 time of the exam.</summary>
        public DateTime? PerformTime { get { return Time("perform_time"); } }
        /// <summary>报告时间 time of the report.</summary>
        public DateTime? ReportTime { get { return Time("report_time"); } }
        /// <summary>审核时间 time of the audit.</summary>
        public DateTime? AuditTime { get { return Time("audit_time"); } }
        /// <summary>检查归档时间 time of archiving.</summary>
        public DateTime? ArchiveTime { get { return Time("archive_time"); } }
        /// <summary>申请医生 requesting doctor.</summary>
        public string ReqDoctorName { get { return Text("req_doctor_name"); } }
        /// <summary>申请科室 requesting department.</summary>
        public string ReqDepartName { get { return Text("req_depart_name"); } }
        /// <summary>检查医生 performing doctor.</summary>
        public string PerformDoctorName { get { return Text("perform_doctor_name"); } }
        /// <summary>检查科室 performing department.</summary>
        public string PerformDepartName { get { return Text("perform_depart_name"); } }
        /// <summary>检查医院 performing hospital.</summary>
        public string PerformOrgName { get { return Text("perform_org_name"); } }
        /// <summary>报告医生 reporting doctor.</summary>
        public string ReportDoctorName { get { return Text("report_doctor_name"); } }
        /// <summary>审核医生 auditing doctor.</summary>
        public string AuditDoctorName { get { return Text("audit_doctor_name"); } }
        /// <summary>病历号 medical record number.</summary>
        public string MedRecNo { get { return Text("med_rec_no"); } }
        /// <summary>门诊号或住院号 outpatient or inpatient number.</summary>
        public string ClinicNo { get { return Text("clinic_no"); } }
        /// <summary>就诊类型 visit type. 0 门诊 outpatient; 1 住院 inpatient; 2 急诊 emergency; 3 体检 health check; 4 普通/其它 general or other;</summary>
        public int? PatientClass { get { return Int("patient_class"); } }
        /// <summary>检查状态 exam status.</summary>
        public string ResultState { get { return Text("result_state"); } }
        /// <summary>检查结果 result code. 0 阴性 negative; 1 阳性 positive;</summary>
        public int? AbnormalFlags { get { return Int("abnormal_flags"); } }
        /// <summary>危急值 critical value.</summary>
        public string CriticalValue { get { return Text("critical_value"); } }
        /// <summary>住院病区 ward.</summary>
        public string InPatientWard { get { return Text("in_patient_ward"); } }
        /// <summary>住院病房 room.</summary>
        public string InPatientRoom { get { return Text("in_patient_room"); } }
        /// <summary>住院病床 bed.</summary>
        public string InPatientBed { get { return Text("in_patient_bed"); } }
        /// <summary>申请目的 purpose of the request.</summary>
        public string Reason { get { return Text("reason"); } }
        /// <summary>注意事项 notes.</summary>
        public string Attention { get { return Text("attention"); } }
        /// <summary>过敏及不良反应 allergies and adverse reactions.</summary>
        public string AdverseReaction { get { return Text("adverse_reaction"); } }
        /// <summary>临床诊断 clinical diagnosis.</summary>
        public string ClinicDiagnosis { get { return Text("clinic_diagnosis"); } }
        /// <summary>病史临床信息 history and clinical information.</summary>
        public string RelevantClinicalInfo { get { return Text("relevant_clinical_info"); } }
        /// <summary>影像所见 findings.</summary>
        public string ImageSight { get { return Text("image_sight"); } }
        /// <summary>影像诊断 impression.</summary>
        public string ImageDiagnosis { get { return Text("image_diagnosis"); } }
        /// <summary>是否有报告 whether there is a report.</summary>
        public bool? HasReport { get { return Bool("has_report"); } }
        /// <summary>是否有影像 whether there are images.</summary>
        public bool? HasImage { get { return Bool("has_image"); } }
        /// <summary>是否有胶片 whether there is a film.</summary>
        public bool? HasFilm { get { return Bool("has_film"); } }
        /// <summary>标准项目编码 standard item code.</summary>
        public string StandardItemCode { get { return Text("standard_item_code"); } }
        /// <summary>标准项目名称 standard item name.</summary>
        public string StandardItemName { get { return Text("standard_item_name"); } }
        /// <summary>审核开始时间 start time of the audit.</summary>
        public string AuditStartTime { get { return Text("audit_start_time"); } }
        /// <summary>报告开始时间 start time of the report.</summary>
        public string ReportStartTime { get { return Text("report_start_time"); } }
        /// <summary>检查设备ID id of the equipment.</summary>
        public string EquipmentId { get { return Text("equipment_id"); } }
        /// <summary>检查设备名称 name of the equipment.</summary>
        public string EquipmentName { get { return Text("equipment_name"); } }
        /// <summary>检查设备型号 model of the equipment.</summary>
        public string EquipmentModel { get { return Text("equipment_model"); } }
        /// <summary>检查医生身份证号 performing doctor's ID card number.</summary>
        public string PerformDoctorIdCard { get { return Text("perform_doctor_id_card"); } }
        /// <summary>报告医生身份证号 reporting doctor's ID card number.</summary>
        public string ReportDoctorIdCard { get { return Text("report_doctor_id_card"); } }
        /// <summary>审核医生身份证号 auditing doctor's ID card number.</summary>
        public string AuditDoctorIdCard { get { return Text("audit_doctor_id_card"); } }
        /// <summary>修订医生身份证号 revising doctor's ID card number.</summary>
        public string ReviseDoctorIdCard { get { return Text("revise_doctor_id_card"); } }
    }

    /// <summary>获取检查图文报告浏览地址的参数。 Address of a report: parameters.</summary>
    public sealed class GetReportViewUrlParameters : IdcasParameters
    {
        /// <summary>检查归档业务唯一号 id of the archived exam; 必填 required.</summary>
        public string BusinessId { set { Set("business_id", value); } }
        /// <summary>是否需要令牌 whether the link carries a token. true 是 yes; false 否 no;</summary>
        public bool? NeedToken { set { SetBool("need_token", value); } }
    }

    /// <summary>获取检查影像浏览地址的参数。 Address of the images: parameters.</summary>
    public sealed class GetImageViewUrlParameters : IdcasParameters
    {
        /// <summary>检查归档业务唯一号 id of the archived exam; 必填 required.</summary>
        public string BusinessId { set { Set("business_id", value); } }
        /// <summary>是否需要令牌 whether the link carries a token. true 是 yes; false 否 no;</summary>
        public bool? NeedToken { set { SetBool("need_token", value); } }
    }

    /// <summary>获取打印检查列表的参数。 Exams to print: parameters. accession_number、placer_order_no、id_card_no 至少填写一项。 At least one of accession_number, placer_order_no, id_card_no. reg_time_begin 不得晚于 reg_time_end，两者须成对填写。 reg_time_begin must not be after reg_time_end; give both or neither.</summary>
    public sealed class QueryPrintExamsParameters : IdcasParameters
    {
        /// <summary>检查编号 accession number.</summary>
        public string AccessionNumber { set { Set("accession_number", value); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { set { Set("placer_order_no", value); } }
        /// <summary>身份证号 ID card number.</summary>
        public string IdCardNo { set { Set("id_card_no", value); } }
        /// <summary>检查类型 exam type; 必填 required. CT 放射系统 radiology; CR 放射系统 radiology; DX 放射系统 radiology; MR 放射系统 radiology; MG 放射系统 radiology; NM 放射系统 radiology; XA 放射系统 radiology; RF 放射系统 radiology; US 超声系统 ultrasound; ES 内镜系统 endoscopy; ECG 心电系统 electrocardiography; PS 病理系统 pathology;</summary>
        public string ExamType { set { Set("exam_type", value); } }
        /// <summary>检查机构代码 code of the performing institution; 必填 required. 平台提供 provided by the platform</summary>
        public string OrgCode { set { Set("org_code", value); } }
        /// <summary>检查登记时间开始 start time of registration; 必填 required.</summary>
        public DateTime? RegTimeBegin { set { SetTime("reg_time_begin", value); } }
        /// <summary>检查登记时间结束 end time of registration; 必填 required.</summary>
        public DateTime? RegTimeEnd { set { SetTime("reg_time_end", value); } }
        /// <summary>打印标记 printed or not. True 是 yes; False 否 no; True：返回已打印；False：返回未打印 True: those printed; False: those not printed</summary>
        public bool? PrintFlag { set { SetBool("print_flag", value); } }
    }

    /// <summary>获取打印检查列表的一行结果。 Exams to print: a row.</summary>
    public sealed class QueryPrintExamsRow : IdcasRow
    {
        /// <summary>检查唯一号 id of the exam.</summary>
        public long? Id { get { return Long("id"); } }
        /// <summary>患者编号 patient number.</summary>
        public string PatientId { get { return Text("patient_id"); } }
        /// <summary>检查编号 accession number.</summary>
        public string AccessionNumber { get { return Text("accession_number"); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { get { return Text("placer_order_no"); } }
        /// <summary>检查项目名称 name of the exam item.</summary>
        public string ServiceText { get { return Text("service_text"); } }
        /// <summary>检查类型 exam type.</summary>
        public string ExamType { get { return Text("exam_type"); } }
        /// <summary>检查部位 body part.</summary>
        public string ProcedureName { get { return Text("procedure_name"); } }
        /// <summary>检查状态 exam status.</summary>
        public string ResultState { get { return Text("result_state"); } }
        /// <summary>检查结果代码 result code. 0 阴性 negative; 1 阳性 positive; 9 未知 unknown;</summary>
        public string AbnormalFlags { get { return Text("abnormal_flags"); } }
        /// <summary>打印次数 print count.</summary>
        public int? PrintCount { get { return Int("print_count"); } }
    }

    /// <summary>获取打印文件列表的参数。 Files to print: parameters.</summary>
    public sealed class GetPrintFilesParameters : IdcasParameters
    {
        /// <summary>检查归档业务唯一号 id of the archived exam; 必填 required.</summary>
        public string BusinessId { set { Set("business_id", value); } }
        /// <summary>文件格式 file format. Jpg; Pdf;</summary>
        public string FileFormat { set { Set("file_format", value); } }
    }

    /// <summary>获取打印文件列表的一行结果。 Files to print: a row.</summary>
    public sealed class GetPrintFilesRow : IdcasRow
    {
        /// <summary>文件类型 file type.</summary>
        public string FileType { get { return Text("file_type"); } }
        /// <summary>文件格式 file format. Jpg; Pdf;</summary>
        public string FileFormat { get { return Text("file_format"); } }
        /// <summary>文件字节Base64编码 the file's bytes in Base64.</summary>
        public string FileBytes { get { return Text("file_bytes"); } }
        /// <summary>文件路径：共享、FTP、HTTP方式（大批量胶片文件以此方式提供） the file's path: share, FTP or HTTP (used for large films).</summary>
        public string FilePath { get { return Text("file_path"); } }
    }

    /// <summary>更新报告打印状态的参数。 Set a report's print state: parameters. placer_order_no、business_id、accession_number 至少填写一项。 At least one of placer_order_no, business_id, accession_number.</summary>
    public sealed class SetPrintFlagParameters : IdcasParameters
    {
        /// <summary>取消标记 cancel the mark. True 是 yes; False 否 no; True：取消打印 True: not printed after all</summary>
        public bool? CancelFlag { set { SetBool("cancel_flag", value); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { set { Set("placer_order_no", value); } }
        /// <summary>检查唯一号 id of the archived exam.</summary>
        public string BusinessId { set { Set("business_id", value); } }
        /// <summary>检查编号 accession number.</summary>
        public string AccessionNumber { set { Set("accession_number", value); } }
        /// <summary>检查类型 exam type.</summary>
        public string ExamType { set { Set("exam_type", value); } }
        /// <summary>检查机构代码 code of the performing institution; 必填 required.</summary>
        public string OrgCode { set { Set("org_code", value); } }
        /// <summary>用户Id user id.</summary>
        public string UserId { set { Set("user_id", value); } }
        /// <summary>用户名 user name.</summary>
        public string UserName { set { Set("user_name", value); } }
        /// <summary>打印时间 when it was printed; 必填 required.</summary>
        public DateTime? PrintTime { set { SetTime("print_time", value); } }
        /// <summary>客户端主机IP IP address of the workstation; 必填 required.</summary>
        public string ClientHost { set { Set("client_host", value); } }
        /// <summary>客户端主机名 host name of the workstation; 必填 required.</summary>
        public string ClientName { set { Set("client_name", value); } }
    }

    /// <summary>获取市平台检查列表（全部页）的参数。 Exams in the city's archive, every page: parameters. start_time 不得晚于 end_time，两者须成对填写。 start_time must not be after end_time; give both or neither.</summary>
    public sealed class QueryExamsAllParameters : IdcasParameters
    {
        /// <summary>查询时间类型 which time the range applies to; 必填 required. 0 检查时间 exam time; 1 报告时间 report time; 2 审核时间 audit time; 3 归档时间 archive time; 6 登记时间 registration time; 7 申请时间 request time;</summary>
        public int? TimeType { set { SetLong("time_type", value); } }
        /// <summary>查询开始时间 start date; 必填 required.</summary>
        public DateTime? StartTime { set { SetDate("start_time", value); } }
        /// <summary>查询结束时间 end date; 必填 required.</summary>
        public DateTime? EndTime { set { SetDate("end_time", value); } }
        /// <summary>检查科室代码 department code. RIS 放射科 radiology; ECT 核医学科 nuclear medicine; UIS 超声科 ultrasound; EIS 内镜科 endoscopy; XIS 特检科 special examinations; PIS 病理科 pathology; ECG 心电科 electrocardiography;</summary>
        public string DepartCode { set { Set("depart_code", value); } }
        /// <summary>检查类型 exam type. CT; CR; DT; DX; MG; MR; NM; RE; XS; US; ES; PS; ECG;</summary>
        public string ExamType { set { Set("exam_type", value); } }
        /// <summary>就诊类型 visit type. 0 门诊 outpatient; 1 住院 inpatient; 2 急诊 emergency; 3 体检 health check; 4 普通/其它 general or other;</summary>
        public int? PatientClass { set { SetLong("patient_class", value); } }
        /// <summary>检查机构代码 code of the performing institution.</summary>
        public string OrgCode { set { Set("org_code", value); } }
        /// <summary>检查编号 accession number.</summary>
        public string AccessionNumber { set { Set("accession_number", value); } }
        /// <summary>患者编号 patient number.</summary>
        public string PatientId { set { Set("patient_id", value); } }
        /// <summary>患者姓名 patient's name.</summary>
        public string PatientName { set { Set("patient_name", value); } }
        /// <summary>病历号 medical record number.</summary>
        public string MedRecNo { set { Set("med_rec_no", value); } }
        /// <summary>卡号 card number.</summary>
        public string CardNo { set { Set("card_no", value); } }
        /// <summary>卡类型 card type. 0 社保卡 social security card; 1 医保卡 medical insurance card; 2 健康卡 health card; 3 就诊卡 hospital card; 4 其它 other;</summary>
        public int? CardType { set { SetLong("card_type", value); } }
        /// <summary>身份证号 ID card number.</summary>
        public string IdCardNo { set { Set("id_card_no", value); } }
        /// <summary>申请单号 placer order number.</summary>
        public string PlacerOrderNo { set { Set("placer_order_no", value); } }
        /// <summary>住院号或门诊号 inpatient or outpatient number. 根据就诊类型，住院查住院号，门诊查门诊号，急诊查急诊号，体检查体检号 patient_class decides which number is searched</summary>
        public string ClinicNo { set { Set("clinic_no", value); } }
        /// <summary>就诊流水号 visit serial number.</summary>
        public string VisitId { set { Set("visit_id", value); } }
        /// <summary>分页页大小 rows per page; 默认 default 100.</summary>
        public int? PageSize { set { SetLong("page_size", value); } }
        /// <summary>最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108; 默认 default 1000.</summary>
        public int? MaxPages { set { SetLong("max_pages", value); } }
    }

    /// <summary>获取省平台检查列表（全部页）的参数。 Exams in the province's platform, every page: parameters. start_time 不得晚于 end_time。 start_time must not be after end_time.</summary>
    public sealed class QueryProvinceExamsAllParameters : IdcasParameters
    {
        /// <summary>时间类型 which time the range applies to. 0 检查时间 exam time; 1 报告时间 report time; 2 审核时间 audit time; 3 归档时间 archive time; 6 登记时间 registration time; 7 申请时间 request time;</summary>
        public int? TimeType { set { SetLong("time_type", value); } }
        /// <summary>开始时间 start date.</summary>
        public DateTime? StartTime { set { SetDate("start_time", value); } }
        /// <summary>结束时间 end date.</summary>
        public DateTime? EndTime { set { SetDate("end_time", value); } }
        /// <summary>证件类型 type of identity document. 1 身份证 identity card; 2 军人证 military identity card; 3 护照 passport; 4 学生证 student card; 5 回乡证 home return permit; 6 驾驶证 driver's licence; 7 台胞证 Taiwan compatriot permit; 9 其他 other;</summary>
        public int? IdentityType { set { SetLong("identity_type", value); } }
        /// <summary>证件号码 number of the identity document.</summary>
        public string IdentityNo { set { Set("identity_no", value); } }
        /// <summary>分页页大小 rows per page; 默认 default 100.</summary>
        public int? PageSize { set { SetLong("page_size", value); } }
        /// <summary>最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108; 默认 default 1000.</summary>
        public int? MaxPages { set { SetLong("max_pages", value); } }
    }

    /// <summary>检查链接的参数。 Inspect a link: parameters.</summary>
    public sealed class InspectUrlParameters : IdcasParameters
    {
        /// <summary>要检查的链接 the link to inspect; 必填 required. 可以带引号、换行、前面的“URL:”，也可以是一行日志、JSON 或 curl 命令 may have quotation marks, line breaks or "URL:" around it, or stand in a line of a log, JSON or a curl command</summary>
        public string Url { set { Set("url", value); } }
    }

    /// <summary>检查链接的返回结果。 Inspect a link: the answer.</summary>
    public sealed class InspectUrlAnswer : IdcasAnswer
    {
        /// <summary>生成该页面的操作 the operation that builds this page.</summary>
        public string Operation { get { return Text("operation"); } }
        /// <summary>所属章节 the page's chapter.</summary>
        public string Chapter { get { return Text("chapter"); } }
        /// <summary>是否没有发现问题 whether no problem was found.</summary>
        public bool? Ok { get { return Bool("ok"); } }
        /// <summary>结论 the verdict in words.</summary>
        public string Verdict { get { return Text("verdict"); } }
        /// <summary>平台会拒绝的原因 reasons for the platform to refuse it.</summary>
        public string Faults { get { return Text("faults"); } }
        /// <summary>不影响打开的提示 remarks that do not prevent it from opening.</summary>
        public string Remarks { get { return Text("remarks"); } }
        /// <summary>未加密的参数 parameters that are not encrypted.</summary>
        public string Query { get { return Text("query"); } }
        /// <summary>token 解密后的参数 what token decrypts to.</summary>
        public string Token { get { return Text("token"); } }
        /// <summary>逐个加密的参数解密后的值 what the encrypted parameters decrypt to.</summary>
        public string Encrypted { get { return Text("encrypted"); } }
        /// <summary>待签名字符串（密钥以***代替）、应有的签名与实际的签名 the string to sign (key masked), the expected and the actual signature.</summary>
        public string Signature { get { return Text("signature"); } }
        /// <summary>时间戳与距今秒数 the timestamp and its age in seconds.</summary>
        public string Timestamp { get { return Text("timestamp"); } }
    }

    /// <summary>保存打印文件的参数。 Save files to print: parameters.</summary>
    public sealed class SavePrintFilesParameters : IdcasParameters
    {
        /// <summary>检查归档业务唯一号 id of the archived exam; 必填 required.</summary>
        public string BusinessId { set { Set("business_id", value); } }
        /// <summary>文件格式 file format. Jpg; Pdf;</summary>
        public string FileFormat { set { Set("file_format", value); } }
        /// <summary>保存目录，须已存在 directory to save to; it must exist; 必填 required.</summary>
        public string Directory { set { Set("directory", value); } }
    }

    /// <summary>保存打印文件的一行结果。 Save files to print: a row.</summary>
    public sealed class SavePrintFilesRow : IdcasRow
    {
        /// <summary>文件类型 file type.</summary>
        public string FileType { get { return Text("file_type"); } }
        /// <summary>文件格式；内容是别的格式时为实际格式（Pdf、Jpg、Png、Tiff、Dicom、Bmp、Gif、Webp） file format as sent, or what the file is where that is another: Pdf, Jpg, Png, Tiff, Dicom, Bmp, Gif, Webp.</summary>
        public string FileFormat { get { return Text("file_format"); } }
        /// <summary>保存到的路径，扩展名按实际格式；空表示共享或FTP路径，须由宿主自行读取 where it was saved, with the ending of what it is; empty for a share or FTP path, which the host must read itself.</summary>
        public string Path { get { return Text("path"); } }
        /// <summary>字节数 bytes.</summary>
        public long? Bytes { get { return Long("bytes"); } }
        /// <summary>SHA-256 SHA-256.</summary>
        public string Sha256 { get { return Text("sha256"); } }
        /// <summary>平台给出的路径 the path that the platform gave.</summary>
        public string FilePath { get { return Text("file_path"); } }
    }

    public sealed partial class IdcasClient
    {

        /// <summary>获取客户端令牌. 以 client_credentials 模式获取客户端令牌；只用于获取RSA公钥。有缓存，到期前自动更换。token_params 中的参数一并发送。 Gets the client token (client_credentials grant), which serves only to fetch the RSA public key. Cached until shortly before it expires. The parameters in token_params go with it.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public GetClientTokenAnswer GetClientToken(GetClientTokenParameters parameters = null)
        {
            return Call<GetClientTokenAnswer>("get_client_token", parameters);
        }

        /// <summary>获取客户端令牌，在后台执行。 Get a client token, in the background.</summary>
        public Task<GetClientTokenAnswer> GetClientTokenAsync(GetClientTokenParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<GetClientTokenAnswer>("get_client_token", parameters, cancel, progress);
        }

        /// <summary>获取RSA公钥. 取得平台的RSA公钥（自动先取客户端令牌）；用于加密密码与账号ID。配置了 rsa_public_key 时直接返回配置值；平台以对象或数组返回时，data 为其中公钥的 X.509 Base64。 Gets the platform's RSA public key (with a client token of its own), which encrypts passwords and account ids. A configured rsa_public_key is returned as it is; where the platform returns an object or a list, data is the key in it as Base64 of X.509.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer GetRsaPublicKey(GetRsaPublicKeyParameters parameters = null)
        {
            return Call<IdcasAnswer>("get_rsa_public_key", parameters);
        }

        /// <summary>获取RSA公钥，在后台执行。 Get the RSA public key, in the background.</summary>
        public Task<IdcasAnswer> GetRsaPublicKeyAsync(GetRsaPublicKeyParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("get_rsa_public_key", parameters, cancel, progress);
        }

        /// <summary>获取用户访问令牌. 取得用户访问令牌：依次完成客户端令牌、RSA公钥、密码加密。有缓存；可刷新时先刷新，被拒再用密码。token_params 中的参数一并发送。调用业务接口前不必自己调用它。 Gets the user access token: client token, RSA key and password encryption are done on the way. Cached; renewed with refresh_token if there is one, otherwise with the password. The parameters in token_params go with it. You need not call it before other operations.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public GetTokenAnswer GetToken(GetTokenParameters parameters = null)
        {
            return Call<GetTokenAnswer>("get_token", parameters);
        }

        /// <summary>获取用户访问令牌，在后台执行。 Get a user access token, in the background.</summary>
        public Task<GetTokenAnswer> GetTokenAsync(GetTokenParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<GetTokenAnswer>("get_token", parameters, cancel, progress);
        }

        /// <summary>临床调阅（PC端）. 生成医生站调阅患者检查检验报告的页面地址。 Builds the address of the page on which a doctor sees a patient's exams and reports.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer BuildClinicUrl(BuildClinicUrlParameters parameters = null)
        {
            return Call<IdcasAnswer>("build_clinic_url", parameters);
        }

        /// <summary>临床调阅（PC端），在后台执行。 Clinic page (PC), in the background.</summary>
        public Task<IdcasAnswer> BuildClinicUrlAsync(BuildClinicUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("build_clinic_url", parameters, cancel, progress);
        }

        /// <summary>健康档案（PC端）. 生成居民健康档案系统查看指定检查的图文报告、影像、电子胶片的页面地址。 Builds the address of the page on which a health record system shows one exam's report, images and films.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer BuildHealthRecordUrl(BuildHealthRecordUrlParameters parameters = null)
        {
            return Call<IdcasAnswer>("build_health_record_url", parameters);
        }

        /// <summary>健康档案（PC端），在后台执行。 Health record page (PC), in the background.</summary>
        public Task<IdcasAnswer> BuildHealthRecordUrlAsync(BuildHealthRecordUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("build_health_record_url", parameters, cancel, progress);
        }

        /// <summary>重复检查检验提醒（PC端）. 生成指定患者在区域内重复检查、检验的提醒页面地址。 Builds the address of the page that reminds a doctor of exams or lab tests the patient has had in the region.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer BuildRepeatReminderUrl(BuildRepeatReminderUrlParameters parameters = null)
        {
            return Call<IdcasAnswer>("build_repeat_reminder_url", parameters);
        }

        /// <summary>重复检查检验提醒（PC端），在后台执行。 Repeated exam reminder (PC), in the background.</summary>
        public Task<IdcasAnswer> BuildRepeatReminderUrlAsync(BuildRepeatReminderUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("build_repeat_reminder_url", parameters, cancel, progress);
        }

        /// <summary>检查列表（H5端）. 生成指定患者、指定时间范围的检查列表页面地址（移动端）。 Builds the address of the phone page that lists a patient's exams of a time range.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer BuildH5ExamListUrl(BuildH5ExamListUrlParameters parameters = null)
        {
            return Call<IdcasAnswer>("build_h5_exam_list_url", parameters);
        }

        /// <summary>检查列表（H5端），在后台执行。 Exam list (H5), in the background.</summary>
        public Task<IdcasAnswer> BuildH5ExamListUrlAsync(BuildH5ExamListUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("build_h5_exam_list_url", parameters, cancel, progress);
        }

        /// <summary>检查详情（H5端）. 生成指定检查的详情页面地址（移动端），含报告、影像、电子胶片等。 Builds the address of the phone page with one exam's report, images and films.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer BuildH5ExamDetailUrl(BuildH5ExamDetailUrlParameters parameters = null)
        {
            return Call<IdcasAnswer>("build_h5_exam_detail_url", parameters);
        }

        /// <summary>检查详情（H5端），在后台执行。 Exam detail (H5), in the background.</summary>
        public Task<IdcasAnswer> BuildH5ExamDetailUrlAsync(BuildH5ExamDetailUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("build_h5_exam_detail_url", parameters, cancel, progress);
        }

        /// <summary>检验详情（H5端）. 生成指定检验的详情页面地址（移动端）。 Builds the address of the phone page with one lab test's results.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer BuildH5LabDetailUrl(BuildH5LabDetailUrlParameters parameters = null)
        {
            return Call<IdcasAnswer>("build_h5_lab_detail_url", parameters);
        }

        /// <summary>检验详情（H5端），在后台执行。 Lab test detail (H5), in the background.</summary>
        public Task<IdcasAnswer> BuildH5LabDetailUrlAsync(BuildH5LabDetailUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("build_h5_lab_detail_url", parameters, cancel, progress);
        }

        /// <summary>健康档案（H5端）. 生成居民健康档案系统在移动端查看指定检查的页面地址。 Builds the address of the phone page on which a health record system shows one exam.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer BuildH5HealthRecordUrl(BuildH5HealthRecordUrlParameters parameters = null)
        {
            return Call<IdcasAnswer>("build_h5_health_record_url", parameters);
        }

        /// <summary>健康档案（H5端），在后台执行。 Health record page (H5), in the background.</summary>
        public Task<IdcasAnswer> BuildH5HealthRecordUrlAsync(BuildH5HealthRecordUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("build_h5_health_record_url", parameters, cancel, progress);
        }

        /// <summary>报告单二维码地址. 获取检查报告单的二维码地址。 Gets the address behind a report's QR code.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer GetReportQrcode(GetReportQrcodeParameters parameters = null)
        {
            return Call<IdcasAnswer>("get_report_qrcode", parameters);
        }

        /// <summary>报告单二维码地址，在后台执行。 QR code of a report, in the background.</summary>
        public Task<IdcasAnswer> GetReportQrcodeAsync(GetReportQrcodeParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("get_report_qrcode", parameters, cancel, progress);
        }

        /// <summary>获取影像浏览地址. 第三方系统按检查信息获取影像浏览地址，用浏览器打开；返回的地址总是绝对地址。 Gets the address at which a third party's browser shows an exam's images; always an absolute address.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer GetImageUrl(GetImageUrlParameters parameters = null)
        {
            return Call<IdcasAnswer>("get_image_url", parameters);
        }

        /// <summary>获取影像浏览地址，在后台执行。 Image address (third party), in the background.</summary>
        public Task<IdcasAnswer> GetImageUrlAsync(GetImageUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("get_image_url", parameters, cancel, progress);
        }

        /// <summary>质量报告（H5）. 生成医疗机构检查数据归档质量报告的页面地址；页面通过 window.AndroidApp.getToken() 向宿主程序取令牌。 Builds the address of the report on how well an institution archives its exams; the page asks its host for the token, by window.AndroidApp.getToken().</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer BuildH5QualityUrl(BuildH5QualityUrlParameters parameters = null)
        {
            return Call<IdcasAnswer>("build_h5_quality_url", parameters);
        }

        /// <summary>质量报告（H5），在后台执行。 Quality report (H5), in the background.</summary>
        public Task<IdcasAnswer> BuildH5QualityUrlAsync(BuildH5QualityUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("build_h5_quality_url", parameters, cancel, progress);
        }

        /// <summary>获取互认检查（或检验）记录WebApi. 查询患者是否有申请单相关的检查或检验互认记录；有则返回互认页面地址。 Asks whether the patient has exams or lab tests that can be recognised instead of being repeated; answers the page to confirm them on.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer QueryRecognition(QueryRecognitionParameters parameters = null)
        {
            return Call<IdcasAnswer>("query_recognition", parameters);
        }

        /// <summary>获取互认检查（或检验）记录WebApi，在后台执行。 Recognised exams or lab tests (WebApi), in the background.</summary>
        public Task<IdcasAnswer> QueryRecognitionAsync(QueryRecognitionParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("query_recognition", parameters, cancel, progress);
        }

        /// <summary>上传互认统计信息. 上传医院前一日就诊人次与院内医生工作站总数；每日凌晨2点上报。 Uploads yesterday's visits and the number of doctors' workstations; to be called daily at 2 in the morning.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer UploadRecognitionStats(UploadRecognitionStatsParameters parameters = null)
        {
            return Call<IdcasAnswer>("upload_recognition_stats", parameters);
        }

        /// <summary>上传互认统计信息，在后台执行。 Upload recognition statistics, in the background.</summary>
        public Task<IdcasAnswer> UploadRecognitionStatsAsync(UploadRecognitionStatsParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("upload_recognition_stats", parameters, cancel, progress);
        }

        /// <summary>获取互认检查（或检验）记录WebView. 生成患者互认检查、检验记录的页面地址。 Builds the address of the page that lists exams or lab tests to be recognised.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer BuildRecognitionUrl(BuildRecognitionUrlParameters parameters = null)
        {
            return Call<IdcasAnswer>("build_recognition_url", parameters);
        }

        /// <summary>获取互认检查（或检验）记录WebView，在后台执行。 Recognition page (PC), in the background.</summary>
        public Task<IdcasAnswer> BuildRecognitionUrlAsync(BuildRecognitionUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("build_recognition_url", parameters, cancel, progress);
        }

        /// <summary>获取市平台检查列表. 查询已归档的患者检查列表。 Lists archived exams by time and further conditions.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasRows<QueryExamsRow> QueryExams(QueryExamsParameters parameters = null)
        {
            return Call<IdcasRows<QueryExamsRow>>("query_exams", parameters);
        }

        /// <summary>获取市平台检查列表，在后台执行。 Exams in the city's archive, in the background.</summary>
        public Task<IdcasRows<QueryExamsRow>> QueryExamsAsync(QueryExamsParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasRows<QueryExamsRow>>("query_exams", parameters, cancel, progress);
        }

        /// <summary>获取省平台检查列表. 查询上级平台的检查记录列表。 Lists exams recorded on the higher-level platform.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasRows<QueryProvinceExamsRow> QueryProvinceExams(QueryProvinceExamsParameters parameters = null)
        {
            return Call<IdcasRows<QueryProvinceExamsRow>>("query_province_exams", parameters);
        }

        /// <summary>获取省平台检查列表，在后台执行。 Exams in the province's platform, in the background.</summary>
        public Task<IdcasRows<QueryProvinceExamsRow>> QueryProvinceExamsAsync(QueryProvinceExamsParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasRows<QueryProvinceExamsRow>>("query_province_exams", parameters, cancel, progress);
        }

        /// <summary>获取市平台+省平台检查列表. 查询一位患者在本平台和上级平台的检查记录。 Lists a patient's exams on this platform and on the higher-level platform.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasRows<QueryMergedExamsRow> QueryMergedExams(QueryMergedExamsParameters parameters = null)
        {
            return Call<IdcasRows<QueryMergedExamsRow>>("query_merged_exams", parameters);
        }

        /// <summary>获取市平台+省平台检查列表，在后台执行。 Exams of city and province, in the background.</summary>
        public Task<IdcasRows<QueryMergedExamsRow>> QueryMergedExamsAsync(QueryMergedExamsParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasRows<QueryMergedExamsRow>>("query_merged_exams", parameters, cancel, progress);
        }

        /// <summary>获取检查详情. 获取已归档患者检查的详情。 Gets everything about one archived exam.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasRows<GetExamDetailRow> GetExamDetail(GetExamDetailParameters parameters = null)
        {
            return Call<IdcasRows<GetExamDetailRow>>("get_exam_detail", parameters);
        }

        /// <summary>获取检查详情，在后台执行。 Detail of an exam, in the background.</summary>
        public Task<IdcasRows<GetExamDetailRow>> GetExamDetailAsync(GetExamDetailParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasRows<GetExamDetailRow>>("get_exam_detail", parameters, cancel, progress);
        }

        /// <summary>获取检查图文报告浏览地址. 获取已归档检查报告的浏览地址；返回的地址总是绝对地址。 Gets the address at which a browser shows an exam's report; always absolute.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer GetReportViewUrl(GetReportViewUrlParameters parameters = null)
        {
            return Call<IdcasAnswer>("get_report_view_url", parameters);
        }

        /// <summary>获取检查图文报告浏览地址，在后台执行。 Address of a report, in the background.</summary>
        public Task<IdcasAnswer> GetReportViewUrlAsync(GetReportViewUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("get_report_view_url", parameters, cancel, progress);
        }

        /// <summary>获取检查影像浏览地址. 获取已归档检查影像的浏览地址；返回的地址总是绝对地址。 Gets the address at which a browser shows an exam's images; always absolute.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer GetImageViewUrl(GetImageViewUrlParameters parameters = null)
        {
            return Call<IdcasAnswer>("get_image_view_url", parameters);
        }

        /// <summary>获取检查影像浏览地址，在后台执行。 Address of the images, in the background.</summary>
        public Task<IdcasAnswer> GetImageViewUrlAsync(GetImageViewUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("get_image_view_url", parameters, cancel, progress);
        }

        /// <summary>获取打印检查列表. 获取可打印报告的检查列表。 Lists exams whose reports can be printed.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasRows<QueryPrintExamsRow> QueryPrintExams(QueryPrintExamsParameters parameters = null)
        {
            return Call<IdcasRows<QueryPrintExamsRow>>("query_print_exams", parameters);
        }

        /// <summary>获取打印检查列表，在后台执行。 Exams to print, in the background.</summary>
        public Task<IdcasRows<QueryPrintExamsRow>> QueryPrintExamsAsync(QueryPrintExamsParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasRows<QueryPrintExamsRow>>("query_print_exams", parameters, cancel, progress);
        }

        /// <summary>获取打印文件列表. 获取一次检查的打印文件（Base64 或文件路径）；直接存成文件请用 save_print_files。 Gets an exam's files to print, in Base64 or as paths; save_print_files writes them to disk.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasRows<GetPrintFilesRow> GetPrintFiles(GetPrintFilesParameters parameters = null)
        {
            return Call<IdcasRows<GetPrintFilesRow>>("get_print_files", parameters);
        }

        /// <summary>获取打印文件列表，在后台执行。 Files to print, in the background.</summary>
        public Task<IdcasRows<GetPrintFilesRow>> GetPrintFilesAsync(GetPrintFilesParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasRows<GetPrintFilesRow>>("get_print_files", parameters, cancel, progress);
        }

        /// <summary>更新报告打印状态. 标记报告已打印，或取消标记。 Marks a report as printed, or takes the mark back.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasAnswer SetPrintFlag(SetPrintFlagParameters parameters = null)
        {
            return Call<IdcasAnswer>("set_print_flag", parameters);
        }

        /// <summary>更新报告打印状态，在后台执行。 Set a report's print state, in the background.</summary>
        public Task<IdcasAnswer> SetPrintFlagAsync(SetPrintFlagParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasAnswer>("set_print_flag", parameters, cancel, progress);
        }

        /// <summary>（本库扩展）. 逐页查询 query_exams 并合并；可看进度、可取消。 Fetches every page of query_exams and merges them; with progress in pages, and cancellable.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasRows<QueryExamsRow> QueryExamsAll(QueryExamsAllParameters parameters = null)
        {
            return Call<IdcasRows<QueryExamsRow>>("query_exams_all", parameters);
        }

        /// <summary>获取市平台检查列表（全部页），在后台执行。 Exams in the city's archive, every page, in the background.</summary>
        public Task<IdcasRows<QueryExamsRow>> QueryExamsAllAsync(QueryExamsAllParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasRows<QueryExamsRow>>("query_exams_all", parameters, cancel, progress);
        }

        /// <summary>（本库扩展）. 逐页查询 query_province_exams 并合并；可看进度、可取消。 Fetches every page of query_province_exams and merges them; with progress in pages, and cancellable.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasRows<QueryProvinceExamsRow> QueryProvinceExamsAll(QueryProvinceExamsAllParameters parameters = null)
        {
            return Call<IdcasRows<QueryProvinceExamsRow>>("query_province_exams_all", parameters);
        }

        /// <summary>获取省平台检查列表（全部页），在后台执行。 Exams in the province's platform, every page, in the background.</summary>
        public Task<IdcasRows<QueryProvinceExamsRow>> QueryProvinceExamsAllAsync(QueryProvinceExamsAllParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasRows<QueryProvinceExamsRow>>("query_province_exams_all", parameters, cancel, progress);
        }

        /// <summary>（本库扩展）. 分析任何页面链接（本库或HIS自己生成的均可）：是哪个页面、解密出什么、验签是否通过、时间戳差多少；每个错误指出真正的原因和处理方法，不报由它引起的后果。不访问网络。 Takes any page link apart, made here or by a HIS's own code: which page it is, what it decrypts to, whether the signature is right, how old the timestamp is. Each mistake is named with its true cause and what to do, and nothing that merely follows from it. No network is used.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public InspectUrlAnswer InspectUrl(InspectUrlParameters parameters = null)
        {
            return Call<InspectUrlAnswer>("inspect_url", parameters);
        }

        /// <summary>检查链接，在后台执行。 Inspect a link, in the background.</summary>
        public Task<InspectUrlAnswer> InspectUrlAsync(InspectUrlParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<InspectUrlAnswer>("inspect_url", parameters, cancel, progress);
        }

        /// <summary>（本库扩展）. 调用 get_print_files，把 Base64 内容（或 HTTP 路径的文件）存入目录；每个文件都完整且与格式相符，要么全部保存，要么一个也不保存。 Calls get_print_files and writes the Base64 contents, or the file behind an HTTP path, to a directory; each file is whole and of its format, and all are saved or none is.</summary>
        /// <exception cref="IdcasException">code 不为 0。 The code is not 0.</exception>
        public IdcasRows<SavePrintFilesRow> SavePrintFiles(SavePrintFilesParameters parameters = null)
        {
            return Call<IdcasRows<SavePrintFilesRow>>("save_print_files", parameters);
        }

        /// <summary>保存打印文件，在后台执行。 Save files to print, in the background.</summary>
        public Task<IdcasRows<SavePrintFilesRow>> SavePrintFilesAsync(SavePrintFilesParameters parameters = null, CancellationToken cancel = default(CancellationToken), IProgress<IdcasProgress> progress = null)
        {
            return CallAsync<IdcasRows<SavePrintFilesRow>>("save_print_files", parameters, cancel, progress);
        }
    }
}
