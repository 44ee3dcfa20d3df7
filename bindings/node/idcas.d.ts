// idcas for Node.js: types. Written by `make bindings`; do not edit.

/** 返回码。 The codes. */
export const Code: {
  readonly OK: 0;
  readonly PLATFORM: -1;
  readonly INVALID_ARGUMENT: -1001;
  readonly INVALID_CONFIG: -1002;
  readonly INVALID_HANDLE: -1003;
  readonly ENCODING: -1004;
  readonly NETWORK: -1101;
  readonly TIMEOUT: -1102;
  readonly TLS: -1103;
  readonly HTTP_STATUS: -1104;
  readonly CANCELLED: -1105;
  readonly UNAUTHORIZED: -1106;
  readonly BAD_RESPONSE: -1107;
  readonly TOO_LARGE: -1108;
  readonly AUTH_REJECTED: -1201;
  readonly CRYPTO: -1202;
  readonly IO: -1301;
  readonly EXHAUSTED: -1302;
  readonly INTERNAL: -1999;
};
/** 检查类型 exam type */
export const ExamType: {
  /** 放射系统 radiology */
  readonly CT: 'CT';
  /** 放射系统 radiology */
  readonly CR: 'CR';
  /** 放射系统 radiology */
  readonly DX: 'DX';
  /** 放射系统 radiology */
  readonly MR: 'MR';
  /** 放射系统 radiology */
  readonly MG: 'MG';
  /** 放射系统 radiology */
  readonly NM: 'NM';
  /** 放射系统 radiology */
  readonly XA: 'XA';
  /** 放射系统 radiology */
  readonly RF: 'RF';
  /** 超声系统 ultrasound */
  readonly US: 'US';
  /** 内镜系统 endoscopy */
  readonly ES: 'ES';
  /** 心电系统 electrocardiography */
  readonly ECG: 'ECG';
  /** 病理系统 pathology */
  readonly PS: 'PS';
};
/** 检查类型 exam type */
export const ArchiveExamType: {
  /**   */
  readonly CT: 'CT';
  /**   */
  readonly CR: 'CR';
  /**   */
  readonly DT: 'DT';
  /**   */
  readonly DX: 'DX';
  /**   */
  readonly MG: 'MG';
  /**   */
  readonly MR: 'MR';
  /**   */
  readonly NM: 'NM';
  /**   */
  readonly RE: 'RE';
  /**   */
  readonly XS: 'XS';
  /**   */
  readonly US: 'US';
  /**   */
  readonly ES: 'ES';
  /**   */
  readonly PS: 'PS';
  /**   */
  readonly ECG: 'ECG';
};
/** 检查科室代码 department code */
export const Department: {
  /** 放射科 radiology */
  readonly RIS: 'RIS';
  /** 超声科 ultrasound */
  readonly UIS: 'UIS';
  /** 内镜科 endoscopy */
  readonly EIS: 'EIS';
  /** 病理科 pathology */
  readonly PIS: 'PIS';
  /** 心电科 electrocardiography */
  readonly ECG: 'ECG';
  /** 检验科 laboratory */
  readonly LIS: 'LIS';
};
/** 检查科室代码 department code */
export const ArchiveDepartment: {
  /** 放射科 radiology */
  readonly RIS: 'RIS';
  /** 核医学科 nuclear medicine */
  readonly ECT: 'ECT';
  /** 超声科 ultrasound */
  readonly UIS: 'UIS';
  /** 内镜科 endoscopy */
  readonly EIS: 'EIS';
  /** 特检科 special examinations */
  readonly XIS: 'XIS';
  /** 病理科 pathology */
  readonly PIS: 'PIS';
  /** 心电科 electrocardiography */
  readonly ECG: 'ECG';
};
/** 查询时间类型 which time the range applies to */
export const TimeType: {
  /** 检查时间 exam time */
  readonly EXAM_TIME: 0;
  /** 报告时间 report time */
  readonly REPORT_TIME: 1;
  /** 审核时间 audit time */
  readonly AUDIT_TIME: 2;
  /** 归档时间 archive time */
  readonly ARCHIVE_TIME: 3;
  /** 登记时间 registration time */
  readonly REGISTRATION_TIME: 6;
  /** 申请时间 request time */
  readonly REQUEST_TIME: 7;
};
/** 患者就诊类型 visit type */
export const H5PatientClass: {
  /** 门诊 outpatient */
  readonly OUTPATIENT: 1;
  /** 住院 inpatient */
  readonly INPATIENT: 2;
  /** 急诊 emergency */
  readonly EMERGENCY: 3;
  /** 体检 health check */
  readonly HEALTH_CHECK: 4;
  /** 其它 other */
  readonly OTHER: 9;
};
/** 就诊类型 visit type */
export const ArchivePatientClass: {
  /** 门诊 outpatient */
  readonly OUTPATIENT: 0;
  /** 住院 inpatient */
  readonly INPATIENT: 1;
  /** 急诊 emergency */
  readonly EMERGENCY: 2;
  /** 体检 health check */
  readonly HEALTH_CHECK: 3;
  /** 普通/其它 general or other */
  readonly GENERAL_OR_OTHER: 4;
};
/** 卡类型 card type */
export const CardType: {
  /** 社保卡 social security card */
  readonly SOCIAL_SECURITY_CARD: 0;
  /** 医保卡 medical insurance card */
  readonly MEDICAL_INSURANCE_CARD: 1;
  /** 健康卡 health card */
  readonly HEALTH_CARD: 2;
  /** 就诊卡（医院自费卡） hospital card */
  readonly HOSPITAL_CARD: 3;
  /** 其他 other */
  readonly OTHER: 9;
};
/** 卡类型 card type */
export const ArchiveCardType: {
  /** 社保卡 social security card */
  readonly SOCIAL_SECURITY_CARD: 0;
  /** 医保卡 medical insurance card */
  readonly MEDICAL_INSURANCE_CARD: 1;
  /** 健康卡 health card */
  readonly HEALTH_CARD: 2;
  /** 就诊卡 hospital card */
  readonly HOSPITAL_CARD: 3;
  /** 其它 other */
  readonly OTHER: 4;
};
/** 证件类型 type of identity document */
export const IdentityType: {
  /** 身份证 identity card */
  readonly IDENTITY_CARD: 1;
  /** 军人证 military identity card */
  readonly MILITARY_IDENTITY_CARD: 2;
  /** 护照 passport */
  readonly PASSPORT: 3;
  /** 学生证 student card */
  readonly STUDENT_CARD: 4;
  /** 回乡证 home return permit */
  readonly HOME_RETURN_PERMIT: 5;
  /** 驾驶证 driver's licence */
  readonly DRIVERS_LICENCE: 6;
  /** 台胞证 Taiwan compatriot permit */
  readonly TAIWAN_COMPATRIOT_PERMIT: 7;
  /** 其他 other */
  readonly OTHER: 9;
};
/** 患者性别 patient's sex */
export const Sex: {
  /** 未知 unknown */
  readonly UNKNOWN: 0;
  /** 男性 male */
  readonly MALE: 1;
  /** 女性 female */
  readonly FEMALE: 2;
};
/** 患者性别 patient's sex */
export const DetailSex: {
  /** 男 male */
  readonly MALE: 1;
  /** 女 female */
  readonly FEMALE: 2;
};
/** 检查结果代码 result code */
export const ProvinceResult: {
  /** 阴性 negative */
  readonly NEGATIVE: 0;
  /** 阳性 positive */
  readonly POSITIVE: 1;
  /** 未知 unknown */
  readonly UNKNOWN: 2;
};
/** 阴阳性 result code */
export const MergedResult: {
  /** 阴性 negative */
  readonly NEGATIVE: 0;
  /** 阳性 positive */
  readonly POSITIVE: 1;
  /** 未知 unknown */
  readonly UNKNOWN: 9;
};
/** 检查结果 result code */
export const DetailResult: {
  /** 阴性 negative */
  readonly NEGATIVE: 0;
  /** 阳性 positive */
  readonly POSITIVE: 1;
};
/** 是否最后一页 whether this is the last page */
export const YesNo: {
  /** 不是 no */
  readonly NO: 0;
  /** 是 yes */
  readonly YES: 1;
};
/** 检查检验标志 exam, lab test or health check */
export const RecordKind: {
  /** 检查 exam */
  readonly EXAM: 0;
  /** 检验 lab test */
  readonly LAB_TEST: 1;
  /** 体检 health check */
  readonly HEALTH_CHECK: 2;
};
/** 重复检查标识 exam or lab test */
export const ClinicType: {
  /** 重复检查 exam */
  readonly EXAM: 0;
  /** 重复检验 lab test */
  readonly LAB_TEST: 1;
};
/** 数据来源 data source */
export const Platform: {
  /** 本平台数据 this platform */
  readonly THIS_PLATFORM: 0;
  /** 上级平台数据 the higher-level platform */
  readonly THE_HIGHER_LEVEL_PLATFORM: 1;
};
/** 文件格式 file format */
export const FileFormat: {
  /**   */
  readonly JPG: 'Jpg';
  /**   */
  readonly PDF: 'Pdf';
};
/** 触发代码 what triggers the query */
export const RequestType: {
  /** 医生接诊 the doctor receives the patient */
  readonly THE_DOCTOR_RECEIVES_THE_PATIENT: 3101;
  /** 医生开处方 the doctor writes an order */
  readonly THE_DOCTOR_WRITES_AN_ORDER: 3103;
  /** 医生保存处方 the doctor saves an order */
  readonly THE_DOCTOR_SAVES_AN_ORDER: 3104;
};
/** 年龄单位 unit of the age */
export const AgeUnit: {
  /**  years */
  readonly YEARS: '岁';
  /**  months */
  readonly MONTHS: '月';
  /**  days */
  readonly DAYS: '天';
};
/** 调阅客户端类型 client type */
export const ClientKind: {
  /** 医生站 doctor's workstation */
  readonly DOCTORS_WORKSTATION: 1;
  /** APP app */
  readonly APP: 2;
  /** 微信 WeChat */
  readonly WECHAT: 3;
  /** 网站 web site */
  readonly WEB_SITE: 4;
  /** H5 H5 */
  readonly H5: 5;
};

export interface Fault { param: string; rule: string; msg: string; }

export class IdcasError extends Error {
  readonly operation: string;
  readonly code: number;
  readonly kind: string;
  readonly hint: string;
  readonly detail: string;
  readonly httpStatus: number;
  readonly authError: string;
  readonly outcome: string;
  readonly faults: Fault[];
  readonly answer: Answer;
}
export class PlatformError extends IdcasError {}

export interface Answer<T = any> {
  code: number;
  msg: string;
  data: T;
  page?: { page_index?: number; page_size?: number; total_count?: number; total_pages?: number; [name: string]: unknown };
  /** JSON，未作改动。 The JSON, unchanged. */
  readonly json: string;
  [name: string]: any;
}

export interface Progress { done: number; total: number; unit: string; }

export interface Options {
  /** 取消时以 signal.reason 拒绝。 Where it aborts, the call is cancelled and rejects with signal.reason. */
  signal?: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/** 配置。 The configuration. */
export interface Configuration {
  /** 认证授权中心地址 {auth-center} address of the auth center, {auth-center} */
  auth_center?: string;
  /** API网关地址（含路径）{gateway}，例 http://10.222.23.65:8888/api address of the API gateway with its path, {gateway}, such as http://10.222.23.65:8888/api */
  gateway?: string;
  /** 文档接口网关地址（含路径）{doc-gateway}，例 http://10.222.23.65:8888/doc address of the document gateway with its path, {doc-gateway}, such as http://10.222.23.65:8888/doc */
  doc_gateway?: string;
  /** 云归档网站服务域名 {domain} domain of the archive's web site, {domain} */
  domain?: string;
  /** 返回内容中的地址替换表，供经前置机访问平台的工作站使用；二维码地址不替换 addresses in answers, and what is given instead of each, for workstations behind a relay; the QR code's stays as it is */
  address_map?: Record<string, string>;
  /** 客户端ID,由认证系统颁发 client id, issued by the auth center */
  client_id?: string;
  /** 客户端密钥,由认证系统颁发 client secret, issued by the auth center */
  client_secret?: string;
  /** 用户名 user name */
  username?: string;
  /** 密码明文，发送前由本库RSA加密 password in plain text; the library encrypts it with RSA before sending it */
  password?: string;
  /** 每次向认证中心取令牌时附带的参数，如 scope、acr_values、租户 parameters sent with every token request, such as scope, acr_values or a tenant */
  token_params?: Record<string, string>;
  /** TripleDES 密钥，正式密钥由平台提供 TripleDES key; the production key comes from the platform */
  des_key?: string;
  /** TripleDES 初始向量 TripleDES initialisation vector */
  des_iv?: string;
  /** MD5 签名密钥，正式密钥由平台提供 MD5 signature key; the production key comes from the platform */
  md5_key?: string;
  /** 请求令牌，由平台工程师提供 ready-made request token, from the platform's engineers */
  sev?: string;
  /** 医生账号ID，由本库RSA加密为 sev the doctor's account id, which the library encrypts into sev */
  sev_account_id?: string;
  /** RSA公钥；不配置则向平台获取并保留 12 小时 RSA public key; if absent it is fetched from the platform and kept for 12 hours */
  rsa_public_key?: string;
  /** 连接超时 time to connect */
  connect_timeout_ms?: number;
  /** 整个调用的超时（含取令牌与重试） time for the whole call, token steps and retries included */
  timeout_ms?: number;
  /** 代理；不配置则用系统代理 proxy; the system's if absent */
  proxy?: string;
  /** 由谁完成 TLS who does TLS */
  tls?: 'modern' | 'system';
  /** 附加的根证书文件 certificates to trust besides the system's */
  ca_file?: string;
  /** 锁定证书指纹：只接受这一张服务器证书（可为自签名） fingerprint of the only server certificate to accept, which may be self-signed */
  tls_pin_sha256?: string;
  /** 返回内容的最大长度 largest reply */
  max_response_bytes?: number;
  /** 读操作的重试次数；遇到 429 时在 timeout_ms 之内等待并重发，0 为不重发 how often a read is tried again; after 429 it waits for its turn within timeout_ms, unless this is 0 */
  retries?: number;
  /** 时间戳的时区，480 为中国时间 time zone of timestamps; 480 is China time */
  utc_offset_minutes?: number;
  /** 时间戳所用的时钟 clock of timestamps */
  clock?: 'server' | 'local';
  /** msg 与 hint 的语言 language of msg and hint */
  language?: 'zh' | 'en';
  /** 日志文件；不配置则不写 log file; nothing is logged if absent */
  log_file?: string;
  /** 日志级别 log level */
  log_level?: 'error' | 'warn' | 'info' | 'debug';
}

/** 获取客户端令牌 Get a client token */
export interface GetClientTokenParameters {
  /** 忽略缓存，重新获取 ignore the cache and ask again */
  force?: boolean;
}

export interface GetClientTokenData {
  /** 访问令牌 the token */
  access_token?: string | null;
  /** 令牌类型 token type, usually Bearer */
  token_type?: string | null;
  /** 剩余有效时间(单位:秒) seconds that remain until it expires */
  expires_in?: number | null;
  /** 应用域范围 scope */
  scope?: string | null;
  [name: string]: unknown;
}

/** 获取RSA公钥 Get the RSA public key */
export interface GetRsaPublicKeyParameters {
  /** 忽略缓存，重新获取 ignore the cache and ask again */
  force?: boolean;
}

/** 获取用户访问令牌 Get a user access token */
export interface GetTokenParameters {
  /** 用户名明文 user name, in plain text */
  username?: string;
  /** 密码明文，由本库RSA加密后发送；username 不是配置的用户时必填 password in plain text; the library encrypts it with RSA. Required where username is not the configured user */
  password?: string;
  /** 忽略缓存，重新获取 ignore the cache and ask again */
  force?: boolean;
}

export interface GetTokenData {
  /** 访问令牌 the token */
  access_token?: string | null;
  /** 令牌类型 token type, usually Bearer */
  token_type?: string | null;
  /** 剩余有效时间(单位:秒) seconds that remain until it expires */
  expires_in?: number | null;
  /** 应用域范围 scope */
  scope?: string | null;
  [name: string]: unknown;
}

/** 临床调阅（PC端） Clinic page (PC) */
export interface BuildClinicUrlParameters {
  /** 是否自定义查询 whether query conditions are given */
  nosearch?: string;
  /** 申请起始日期 start date of the request */
  start_time?: string | Date;
  /** 申请结束日期 end date of the request */
  end_time?: string | Date;
  /** 请求令牌 request token */
  sev?: string;
  /** 当前时间戳 current time in China */
  timestamp?: string | Date;
  /** 医生所属机构代码 code of the doctor's institution */
  org_code: string;
  /** 医生工号 the doctor's staff number */
  work_no: string;
  /** 病历号 medical record number */
  med_rec_no?: string;
  /** 门诊号/住院号 outpatient or inpatient number */
  visit_id?: string;
  /** 检查编号 accession number */
  accession_number?: string;
  /** 身份证号 ID card number */
  id_card_no?: string;
  /** 患者姓名 patient's name */
  patient_name?: string;
  /** 申请单号 placer order number */
  placer_order_no?: string;
  /** 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev */
  sev_account_id?: string;
  /** 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result */
  explain?: boolean;
}

/** 健康档案（PC端） Health record page (PC) */
export interface BuildHealthRecordUrlParameters {
  /** 检查唯一号 unique number of the exam */
  obs_id?: string;
  /** 检查机构代码 code of the performing institution */
  perform_org_code: string;
  /** 检查编号 accession number */
  accession_number?: string;
  /** 患者编号 patient number */
  patient_id?: string;
  /** 申请单号 placer order number */
  placer_order_no?: string;
  /** 检查类型 exam type */
  exam_type: string;
  /** 请求令牌 request token */
  sev?: string;
  /** 当前时间戳 current time in China */
  timestamp?: string | Date;
  /** 医生工号 the doctor's staff number */
  work_no?: string;
  /** 医生所属机构代码 code of the doctor's institution */
  org_code?: string;
  /** 病历号 medical record number */
  med_rec_no?: string;
  /** 门诊号/住院号 outpatient or inpatient number */
  visit_id?: string;
  /** 身份证号 ID card number */
  id_card_no?: string;
  /** 患者姓名 patient's name */
  patient_name?: string;
  /** 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev */
  sev_account_id?: string;
  /** 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result */
  explain?: boolean;
}

/** 重复检查检验提醒（PC端） Repeated exam reminder (PC) */
export interface BuildRepeatReminderUrlParameters {
  /** 重复检查标识 exam or lab test */
  clinic_type: number;
  /** 调阅方所属机构code code of the caller's institution */
  user_org_code: string;
  /** 调阅方所属机构名称 name of the caller's institution */
  user_org_name: string;
  /** 调阅人工号 the caller's staff number */
  user_id: string;
  /** 调阅人姓名 the caller's name */
  user_name: string;
  /** 患者姓名 patient's name */
  patient_name: string;
  /** 身份证号 ID card number */
  id_card_no: string;
  /** 联系方式 mobile phone */
  mobile_phone?: string;
  /** 检查开始时间 start date of the exam */
  start_perform_date?: string | Date;
  /** 检查结束时间 end date of the exam */
  end_perform_date?: string | Date;
  /** 检查部位 body part */
  exam_body_part?: string;
  /** 检查项目 exam item */
  exam_item?: string;
  /** 检查类型 exam type */
  exam_type?: string;
  /** 请求令牌 request token */
  sev?: string;
  /** 当前时间戳 current time in China */
  timestamp?: string | Date;
  /** 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev */
  sev_account_id?: string;
  /** 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result */
  explain?: boolean;
}

/** 检查列表（H5端） Exam list (H5) */
export interface BuildH5ExamListUrlParameters {
  /** 是否自定义查询 whether query conditions are given */
  nosearch?: string;
  /** 证件类型 type of identity document */
  identity_type: number;
  /** 证件号码 number of the identity document */
  identity_no: string;
  /** 卡类型 card type */
  card_type?: number;
  /** 卡号 card number */
  card_no?: string;
  /** 门诊号/住院号/急诊号/体检号 outpatient, inpatient, emergency or health check number */
  clinic_no?: string;
  /** 病历号 medical record number */
  med_rec_no?: string;
  /** 检查机构代码 code of the performing institution */
  perform_org_code: string;
  /** 检查类型 exam type */
  exam_type?: string;
  /** 检查科室代码 department code */
  perform_depart_code?: string;
  /** 申请时间开始 start date of the request */
  req_time_start?: string | Date;
  /** 申请时间结束 end date of the request */
  req_time_end?: string | Date;
  /** 检查时间开始 start date of the exam */
  perform_time_start?: string | Date;
  /** 检查时间结束 end date of the exam */
  perform_time_end?: string | Date;
  /** 报告时间开始 start date of the report */
  report_time_start?: string | Date;
  /** 报告时间结束 end date of the report */
  report_time_end?: string | Date;
  /** 患者就诊类型 visit type */
  patient_class?: number;
  /** 检查状态代码 status code of the exam */
  result_state_code?: string;
  /** 请求用户令牌 user access token */
  token?: string;
  /** 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result */
  explain?: boolean;
}

/** 检查详情（H5端） Exam detail (H5) */
export interface BuildH5ExamDetailUrlParameters {
  /** 检查唯一号 unique number of the exam */
  obs_id?: string;
  /** 检查机构代码 code of the performing institution */
  perform_org_code: string;
  /** 检查编号 accession number */
  accession_number: string;
  /** 患者编号 patient number */
  patient_id: string;
  /** 申请单号 placer order number */
  placer_order_no?: string;
  /** 检查类型 exam type */
  exam_type: string;
  /** 请求用户令牌 user access token */
  token?: string;
  /** 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result */
  explain?: boolean;
}

/** 检验详情（H5端） Lab test detail (H5) */
export interface BuildH5LabDetailUrlParameters {
  /** 检验唯一号 unique number of the lab test */
  obs_id?: string;
  /** 检验机构代码 code of the performing institution */
  perform_org_code: string;
  /** 检验编号/标本编号 number of the lab test or specimen */
  accession_number: string;
  /** 患者编号 patient number */
  patient_id: string;
  /** 申请单号 placer order number */
  placer_order_no?: string;
  /** 检验类型 type of lab test */
  exam_type: string;
  /** 请求用户令牌 user access token */
  token?: string;
  /** 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result */
  explain?: boolean;
}

/** 健康档案（H5端） Health record page (H5) */
export interface BuildH5HealthRecordUrlParameters {
  /** 检查唯一号 unique number of the exam */
  obs_id?: string;
  /** 检查机构代码 code of the performing institution */
  perform_org_code: string;
  /** 检查编号 accession number */
  accession_number?: string;
  /** 患者编号 patient number */
  patient_id?: string;
  /** 申请单号 placer order number */
  placer_order_no?: string;
  /** 检查类型 exam type */
  exam_type: string;
  /** 访问令牌 user access token */
  token?: string;
  /** 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result */
  explain?: boolean;
}

/** 报告单二维码地址 QR code of a report */
export interface GetReportQrcodeParameters {
  /** 客户唯一号 unique number of the customer */
  tenancy_id?: string;
  /** 检查类型 exam type */
  exam_type?: string;
  /** 检查机构代码 code of the performing institution */
  perform_org_code?: string;
  /** 检查编号 accession number */
  accession_number?: string;
  /** 申请单号 placer order number */
  placer_order_no?: string;
}

/** 获取影像浏览地址 Image address (third party) */
export interface GetImageUrlParameters {
  /** 检查唯一号 unique number of the exam */
  business_id?: string | bigint;
  /** 检查机构代码 code of the performing institution */
  org_code: string;
  /** 检查编号 accession number */
  accession_number: string;
  /** 患者编号 patient number */
  patient_id: string;
  /** 检查类型 exam type */
  modality: string;
  /** 是否免登陆 whether the link opens without login */
  need_sev?: boolean;
}

/** 质量报告（H5） Quality report (H5) */
export interface BuildH5QualityUrlParameters {
  /** 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result */
  explain?: boolean;
}

/** 获取互认检查（或检验）记录WebApi Recognised exams or lab tests (WebApi) */
export interface QueryRecognitionParameters {
  /** 就诊唯一号 unique number of the visit */
  visit_id: string;
  /** 申请医生所属医院代码 code of the requesting doctor's hospital */
  org_code: string;
  /** 申请医生所属科室代码 code of the requesting doctor's department */
  depart_code: string;
  /** 申请医生所属科室名称 name of the requesting doctor's department */
  depart_name: string;
  /** 申请医生工号 the requesting doctor's staff number */
  doctor_no: string;
  /** 申请医生姓名 the requesting doctor's name */
  doctor_name: string;
  /** 申请医生身份证号 the requesting doctor's ID card number */
  doctor_id_card: string;
  /** 患者诊疗卡类型 type of the patient's card */
  card_type: number;
  /** 患者诊疗卡号 number of the patient's card */
  card_no: string;
  /** 患者身份证号 patient's ID card number */
  id_card_no: string;
  /** 患者姓名 patient's name */
  patient_name: string;
  /** 患者性别 patient's sex */
  patient_sex: number;
  /** 患者年龄 patient's age */
  patient_age: number;
  /** 年龄单位 unit of the age */
  age_unit: string;
  /** 医生工作站IP地址 IP address of the doctor's workstation */
  ip_address: string;
  /** 医生工作站MAC地址 MAC address of the doctor's workstation */
  ip_mac: string;
  /** 触发代码 what triggers the query */
  req_type: number;
  /** 检查（或检验）项目代码 codes of exam or lab items, the HIS's own */
  observation_item?: string;
}

/** 上传互认统计信息 Upload recognition statistics */
export interface UploadRecognitionStatsParameters {
  /** 所属医院代码 code of the hospital */
  org_code: string;
  /** 就诊人数 visits */
  patients_cnt: number;
  /** 医生工作站数量 doctors' workstations */
  work_stations: number;
}

/** 获取互认检查（或检验）记录WebView Recognition page (PC) */
export interface BuildRecognitionUrlParameters {
  /** 请求令牌 request token */
  sev?: string;
  /** 当前时间戳 current time in China */
  timestamp?: string | Date;
  /** 就诊唯一号 unique number of the visit */
  visit_id: string;
  /** 医生所属机构代码 code of the doctor's institution */
  org_code: string;
  /** 医生所属科室代码 code of the doctor's department */
  depart_code: string;
  /** 医生所属科室名称 name of the doctor's department */
  depart_name: string;
  /** 医生工号 the doctor's staff number */
  doctor_no: string;
  /** 医生姓名 the doctor's name */
  doctor_name: string;
  /** 医生身份证号 the doctor's ID card number */
  doctor_id_card: string;
  /** 患者诊疗卡类型 type of the patient's card */
  card_type: number;
  /** 患者诊疗卡号 number of the patient's card */
  card_no: string;
  /** 患者身份证号 patient's ID card number */
  id_card_no: string;
  /** 患者姓名 patient's name */
  patient_name: string;
  /** 患者性别 patient's sex */
  patient_sex: number;
  /** 患者年龄 patient's age */
  patient_age: number;
  /** 年龄单位 unit of the age */
  age_unit: string;
  /** 医生工作站IP地址 IP address of the doctor's workstation */
  ip_address: string;
  /** 医生工作站MAC地址 MAC address of the doctor's workstation */
  ip_mac: string;
  /** 触发代码 what triggers the query */
  req_type: number;
  /** 检查（或检验）项目代码 codes of exam or lab items */
  observation_item?: string;
  /** 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev */
  sev_account_id?: string;
  /** 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result */
  explain?: boolean;
}

/** 获取市平台检查列表 Exams in the city's archive */
export interface QueryExamsParameters {
  /** 查询时间类型 which time the range applies to */
  time_type: number;
  /** 查询开始时间 start date */
  start_time: string | Date;
  /** 查询结束时间 end date */
  end_time: string | Date;
  /** 检查科室代码 department code */
  depart_code?: string;
  /** 检查类型 exam type */
  exam_type?: string;
  /** 就诊类型 visit type */
  patient_class?: number;
  /** 检查机构代码 code of the performing institution */
  org_code?: string;
  /** 检查编号 accession number */
  accession_number?: string;
  /** 患者编号 patient number */
  patient_id?: string;
  /** 患者姓名 patient's name */
  patient_name?: string;
  /** 病历号 medical record number */
  med_rec_no?: string;
  /** 卡号 card number */
  card_no?: string;
  /** 卡类型 card type */
  card_type?: number;
  /** 身份证号 ID card number */
  id_card_no?: string;
  /** 申请单号 placer order number */
  placer_order_no?: string;
  /** 住院号或门诊号 inpatient or outpatient number */
  clinic_no?: string;
  /** 就诊流水号 visit serial number */
  visit_id?: string;
  /** 分页索引页 page number */
  page_index?: number;
  /** 分页页大小 rows per page */
  page_size?: number;
}

export interface QueryExamsRow {
  /** 检查归档业务唯一号 id of the archived exam (business_id) */
  id?: string | null;
  /** 患者编号 patient number */
  patient_id?: string | null;
  /** 患者姓名 patient's name */
  patient_name?: string | null;
  /** 患者年龄 patient's age */
  patient_age?: number | null;
  /** 年龄单位 unit of the age */
  age_unit?: string | null;
  /** 患者性别 patient's sex */
  patient_sex?: number | null;
  /** 检查编号 accession number */
  accession_number?: string | null;
  /** 检查类型 exam type */
  exam_type?: string | null;
  /** 检查项目 exam item */
  exam_item?: string | null;
  /** 检查部位 body part */
  exam_body_part?: string | null;
  /** 申请单号 placer order number */
  placer_order_no?: string | null;
  /** 检查时间 time of the exam */
  perform_time?: string | null;
  /** 报告时间 time of the report */
  report_time?: string | null;
  /** 审核时间 time of the audit */
  audit_time?: string | null;
  /** 检查归档时间 time of archiving */
  archive_time?: string | null;
  /** 申请医生 requesting doctor */
  req_doctor_name?: string | null;
  /** 申请科室 requesting department */
  req_depart_name?: string | null;
  /** 检查医生 performing doctor */
  perform_doctor_name?: string | null;
  /** 检查科室 performing department */
  perform_depart_name?: string | null;
  /** 检查医院 performing hospital */
  perform_org_name?: string | null;
  /** 报告医生 reporting doctor */
  report_doctor_name?: string | null;
  /** 审核医生 auditing doctor */
  audit_doctor_name?: string | null;
  /** 病历号 medical record number */
  med_rec_no?: string | null;
  /** 门诊号或住院号 outpatient or inpatient number */
  clinic_no?: string | null;
  /** 就诊类型 visit type */
  patient_class?: number | null;
  /** 检查状态 exam status */
  result_state?: string | null;
  /** 检查结果 result */
  abnormal_flags?: number | null;
  /** 危急值 critical value */
  critical_value?: string | null;
  /** 标准项目编码 standard item code */
  standard_item_code?: string | null;
  /** 标准项目名称 standard item name */
  standard_item_name?: string | null;
  /** 审核开始时间 start time of the audit */
  audit_start_time?: string | null;
  /** 报告开始时间 start time of the report */
  report_start_time?: string | null;
  /** 检查医生身份证号 performing doctor's ID card number */
  perform_doctor_id_card?: string | null;
  /** 报告医生身份证号 reporting doctor's ID card number */
  report_doctor_id_card?: string | null;
  /** 审核医生身份证号 auditing doctor's ID card number */
  audit_doctor_id_card?: string | null;
  /** 修订医生身份证号 revising doctor's ID card number */
  revise_doctor_id_card?: string | null;
  [name: string]: unknown;
}

/** 获取省平台检查列表 Exams in the province's platform */
export interface QueryProvinceExamsParameters {
  /** 时间类型 which time the range applies to */
  time_type?: number;
  /** 开始时间 start date */
  start_time?: string | Date;
  /** 结束时间 end date */
  end_time?: string | Date;
  /** 证件类型 type of identity document */
  identity_type?: number;
  /** 证件号码 number of the identity document */
  identity_no?: string;
  /** 分页索引页 page number */
  page_index?: number;
  /** 分页页大小 rows per page */
  page_size?: number;
}

export interface QueryProvinceExamsRow {
  /** 检查id id of the exam */
  id?: string | null;
  /** 检查医院ID code of the performing hospital */
  perform_org_code?: string | null;
  /** 检查系统名称 name of the performing system */
  perform_system_name?: string | null;
  /** 检查系统代码 code of the performing system */
  perform_system_code?: string | null;
  /** 检查科室名称 performing department */
  perform_depart_name?: string | null;
  /** 检查科室代码 code of the performing department */
  perform_depart_code?: string | null;
  /** 检查医生 performing doctor */
  perform_doctor_name?: string | null;
  /** 检查医院 performing hospital */
  perform_org_name?: string | null;
  /** 检查部位 body part */
  exam_body_part?: string | null;
  /** 检查项目 exam item */
  exam_item?: string | null;
  /** 检查项目ID id of the exam item */
  exam_code?: string | null;
  /** 检查类型 exam type */
  exam_type?: string | null;
  /** 检查编号 accession number */
  accession_number?: string | null;
  /** 登记人员 registrar */
  reg_doctor_name?: string | null;
  /** 登记人员ID id of the registrar */
  reg_doctor_id?: string | null;
  /** 检查部位代码 body part code */
  exam_body_part_code?: string | null;
  /** 报告医生ID id of the reporting doctor */
  report_doctor_id?: string | null;
  /** 报告医生 reporting doctor */
  report_doctor_name?: string | null;
  /** 审核医生ID id of the auditing doctor */
  audit_doctor_id?: string | null;
  /** 审核时间 time of the audit */
  audit_time?: string | null;
  /** 报告时间 time of the report */
  report_time?: string | null;
  /** 检查时间 time of the exam */
  perform_time?: string | null;
  /** 登记时间 time of registration */
  reg_time?: string | null;
  /** 申请时间 time of the request */
  req_time?: string | null;
  /** 影像标记 whether there are images */
  has_image?: boolean | null;
  /** 检查状态 exam status */
  result_state?: string | null;
  /** 检查结果代码 result code */
  abnormal_flags?: number | null;
  /** 检查状态代码 status code */
  result_state_code?: string | null;
  /** 危急值 critical value */
  critical_value?: string | null;
  /** 主观提示 impression */
  image_diagnosis?: string | null;
  /** 客观所见 findings */
  imagesight?: string | null;
  /** 修订医生 revising doctor */
  revise_doctor_name?: string | null;
  /** 修订医生ID id of the revising doctor */
  revise_doctor_id?: string | null;
  /** 审核医生 auditing doctor */
  audit_doctor_name?: string | null;
  /** 主任医生姓名 name of the chief physician */
  archiat_name?: string | null;
  /** 修订时间 time of the revision */
  revise_time?: string | null;
  /** 主任医师ID id of the chief physician */
  archiat_id?: string | null;
  /** 主治医师ID id of the attending physician */
  attend_id?: string | null;
  /** 门诊号或住院号 outpatient or inpatient number */
  clinic_no?: string | null;
  /** 病历号 medical record number */
  med_rec_no?: string | null;
  /** 患者主索引 the patient's master index */
  patient_master_id?: string | null;
  /** 患者手机号 patient's mobile phone */
  mobile_phone?: string | null;
  /** 卡号 card number */
  card_no?: string | null;
  /** 卡类型 card type */
  card_type?: number | null;
  /** 就诊号 visit number */
  visit_id?: string | null;
  /** 病史及临床信息 history and clinical information */
  relevant_clinical_info?: string | null;
  /** 年龄单位 unit of the age */
  age_unit?: string | null;
  /** 患者年龄 patient's age */
  patient_age?: number | null;
  /** 患者性别 patient's sex */
  patient_sex?: number | null;
  /** 患者姓名 patient's name */
  patient_name?: string | null;
  /** 患者编号 patient number */
  patient_id?: string | null;
  /** 证件类型 type of identity document */
  identity_type?: number | null;
  /** 证件号码 number of the identity document */
  identity_no?: string | null;
  /** 病区 ward */
  in_patient_ward?: string | null;
  /** 病房 room */
  in_patient_room?: string | null;
  /** 病床 bed */
  in_patient_bed?: string | null;
  /** 接诊医生姓名 name of the receiving doctor */
  accept_name?: string | null;
  /** 接诊医生ID id of the receiving doctor */
  accept_id?: string | null;
  /** 诊断疾病代码 code of the diagnosed disease */
  disease_code?: string | null;
  /** 临床诊断 clinical diagnosis */
  clinic_diagnosis?: string | null;
  /** 过敏及不良反应 allergies and adverse reactions */
  adverse_reaction?: string | null;
  /** 主诉症状体征 complaints and symptoms */
  symptom?: string | null;
  /** 注意事项 notes */
  attention?: string | null;
  /** 申请目的 purpose of the request */
  reason?: string | null;
  /** 申请医院 requesting hospital */
  req_org_name?: string | null;
  /** 申请医院代码 code of the requesting hospital */
  req_org_code?: string | null;
  /** 申请科室 requesting department */
  req_depart_name?: string | null;
  /** 申请医生 requesting doctor */
  req_doctor_name?: string | null;
  /** 申请单号 placer order number */
  placer_order_no?: string | null;
  /** 患者分类 visit type */
  patient_class?: string | null;
  /** 主治医师姓名 name of the attending physician */
  attend_name?: string | null;
  /** 归档时间 time of archiving */
  archive_date?: string | null;
  [name: string]: unknown;
}

/** 获取市平台+省平台检查列表 Exams of city and province */
export interface QueryMergedExamsParameters {
  /** 检查机构Code code of the performing institution */
  perform_org_code?: string;
  /** 检查开始时间 start date of the exam */
  start_time?: string | Date;
  /** 检查结束时间 end date of the exam */
  end_time?: string | Date;
  /** 患者身份证号 patient's ID card number */
  id_card_no: string;
}

export interface QueryMergedExamsRow {
  /** 检查id id of the exam */
  id?: string | null;
  /** 检查医院名称 performing hospital */
  perform_org_name?: string | null;
  /** 书写医生 reporting doctor */
  report_doctor_name?: string | null;
  /** 审核医生 auditing doctor */
  audit_doctor_name?: string | null;
  /** 病历号 medical record number */
  med_rec_no?: string | null;
  /** 门诊号或住院号 outpatient or inpatient number */
  clinic_no?: string | null;
  /** 就诊类型 visit type */
  patient_class?: number | null;
  /** 检查检验状态代码 status code */
  result_state_code?: string | null;
  /** 检查检验状态 exam status */
  result_state?: string | null;
  /** 阴阳性 result code */
  abnormal_flags?: number | null;
  /** 检查检验标志 exam, lab test or health check */
  clinic_type?: number | null;
  /** 危急值 critical value */
  critical_value?: string | null;
  /** 申请时间 time of the request */
  req_time?: string | null;
  /** 登记时间 time of registration */
  reg_time?: string | null;
  /** 申请医生ID id of the requesting doctor */
  req_doctor_id?: string | null;
  /** 申请科室ID id of the requesting department */
  req_depart_id?: string | null;
  /** 病区 ward */
  in_patient_ward?: string | null;
  /** 病房 room */
  in_patient_room?: string | null;
  /** 病床 bed */
  in_patient_bed?: string | null;
  /** 存在原始影像 whether there are images */
  has_image?: boolean | null;
  /** 登记人员 registrar */
  reg_doctor_name?: string | null;
  /** 客观所见-影像所见 findings */
  image_sight?: string | null;
  /** 检查医院代码 code of the performing hospital */
  perform_org_code?: string | null;
  /** 主观提示-影像诊断 impression */
  image_diagnosis?: string | null;
  /** 检查科室名称 performing department */
  perform_depart_name?: string | null;
  /** 检查医生 performing doctor */
  perform_doctor_name?: string | null;
  /** 患者编号 patient number */
  patient_id?: string | null;
  /** 患者姓名 patient's name */
  patient_name?: string | null;
  /** 患者性别 patient's sex */
  patient_sex?: number | null;
  /** 患者年龄 patient's age */
  patient_age?: number | null;
  /** 年龄单位 unit of the age */
  age_unit?: string | null;
  /** 患者手机号 patient's mobile phone */
  mobile_phone?: string | null;
  /** 身份证号 ID card number */
  id_card_no?: string | null;
  /** 检查号或检验号 accession number */
  accession_number?: string | null;
  /** 检查或检验类型 exam type */
  exam_type?: string | null;
  /** 检查或检验项目 exam item */
  exam_item?: string | null;
  /** 检查或检验部位 body part */
  exam_body_part?: string | null;
  /** 申请单号 placer order number */
  placer_order_no?: string | null;
  /** 检查或检验时间 time of the exam */
  perform_time?: string | null;
  /** 报告时间 time of the report */
  report_time?: string | null;
  /** 审核时间 time of the audit */
  audit_time?: string | null;
  /** 归档时间 time of archiving */
  archive_time?: string | null;
  /** 申请医生 requesting doctor */
  req_doctor_name?: string | null;
  /** 申请科室 requesting department */
  req_depart_name?: string | null;
  /** 申请医院代码 code of the requesting hospital */
  req_org_code?: string | null;
  /** 申请医院名称 requesting hospital */
  req_org_name?: string | null;
  /** 检查科室代码 code of the performing department */
  perform_depart_code?: string | null;
  /** 数据来源 data source */
  table_type?: number | null;
  [name: string]: unknown;
}

/** 获取检查详情 Detail of an exam */
export interface GetExamDetailParameters {
  /** 检查归档业务唯一号 id of the archived exam */
  id: string | bigint;
  /** 调阅客户端类型 client type */
  client_kind?: number;
}

export interface GetExamDetailRow {
  /** 检查归档业务唯一号 id of the exam */
  id?: string | null;
  /** 患者编号 patient number */
  patient_id?: string | null;
  /** 患者姓名 patient's name */
  patient_name?: string | null;
  /** 患者年龄 patient's age */
  patient_age?: number | null;
  /** 年龄单位 unit of the age */
  age_unit?: string | null;
  /** 患者性别 patient's sex */
  patient_sex?: number | null;
  /** 检查编号 accession number */
  accession_number?: string | null;
  /** 检查类型 exam type */
  exam_type?: string | null;
  /** 检查项目 exam item */
  exam_item?: string | null;
  /** 检查部位 body part */
  exam_body_part?: string | null;
  /** 申请单号 placer order number */
  placer_order_no?: string | null;
  /** 检查时间 time of the exam */
  perform_time?: string | null;
  /** 报告时间 time of the report */
  report_time?: string | null;
  /** 审核时间 time of the audit */
  audit_time?: string | null;
  /** 检查归档时间 time of archiving */
  archive_time?: string | null;
  /** 申请医生 requesting doctor */
  req_doctor_name?: string | null;
  /** 申请科室 requesting department */
  req_depart_name?: string | null;
  /** 检查医生 performing doctor */
  perform_doctor_name?: string | null;
  /** 检查科室 performing department */
  perform_depart_name?: string | null;
  /** 检查医院 performing hospital */
  perform_org_name?: string | null;
  /** 报告医生 reporting doctor */
  report_doctor_name?: string | null;
  /** 审核医生 auditing doctor */
  audit_doctor_name?: string | null;
  /** 病历号 medical record number */
  med_rec_no?: string | null;
  /** 门诊号或住院号 outpatient or inpatient number */
  clinic_no?: string | null;
  /** 就诊类型 visit type */
  patient_class?: number | null;
  /** 检查状态 exam status */
  result_state?: string | null;
  /** 检查结果 result code */
  abnormal_flags?: number | null;
  /** 危急值 critical value */
  critical_value?: string | null;
  /** 住院病区 ward */
  in_patient_ward?: string | null;
  /** 住院病房 room */
  in_patient_room?: string | null;
  /** 住院病床 bed */
  in_patient_bed?: string | null;
  /** 申请目的 purpose of the request */
  reason?: string | null;
  /** 注意事项 notes */
  attention?: string | null;
  /** 过敏及不良反应 allergies and adverse reactions */
  adverse_reaction?: string | null;
  /** 临床诊断 clinical diagnosis */
  clinic_diagnosis?: string | null;
  /** 病史临床信息 history and clinical information */
  relevant_clinical_info?: string | null;
  /** 影像所见 findings */
  image_sight?: string | null;
  /** 影像诊断 impression */
  image_diagnosis?: string | null;
  /** 是否有报告 whether there is a report */
  has_report?: boolean | null;
  /** 是否有影像 whether there are images */
  has_image?: boolean | null;
  /** 是否有胶片 whether there is a film */
  has_film?: boolean | null;
  /** 标准项目编码 standard item code */
  standard_item_code?: string | null;
  /** 标准项目名称 standard item name */
  standard_item_name?: string | null;
  /** 审核开始时间 start time of the audit */
  audit_start_time?: string | null;
  /** 报告开始时间 start time of the report */
  report_start_time?: string | null;
  /** 检查设备ID id of the equipment */
  equipment_id?: string | null;
  /** 检查设备名称 name of the equipment */
  equipment_name?: string | null;
  /** 检查设备型号 model of the equipment */
  equipment_model?: string | null;
  /** 检查医生身份证号 performing doctor's ID card number */
  perform_doctor_id_card?: string | null;
  /** 报告医生身份证号 reporting doctor's ID card number */
  report_doctor_id_card?: string | null;
  /** 审核医生身份证号 auditing doctor's ID card number */
  audit_doctor_id_card?: string | null;
  /** 修订医生身份证号 revising doctor's ID card number */
  revise_doctor_id_card?: string | null;
  [name: string]: unknown;
}

/** 获取检查图文报告浏览地址 Address of a report */
export interface GetReportViewUrlParameters {
  /** 检查归档业务唯一号 id of the archived exam */
  business_id: string | bigint;
  /** 是否需要令牌 whether the link carries a token */
  need_token?: boolean;
}

/** 获取检查影像浏览地址 Address of the images */
export interface GetImageViewUrlParameters {
  /** 检查归档业务唯一号 id of the archived exam */
  business_id: string | bigint;
  /** 是否需要令牌 whether the link carries a token */
  need_token?: boolean;
}

/** 获取打印检查列表 Exams to print */
export interface QueryPrintExamsParameters {
  /** 检查编号 accession number */
  accession_number?: string;
  /** 申请单号 placer order number */
  placer_order_no?: string;
  /** 身份证号 ID card number */
  id_card_no?: string;
  /** 检查类型 exam type */
  exam_type: string;
  /** 检查机构代码 code of the performing institution */
  org_code: string;
  /** 检查登记时间开始 start time of registration */
  reg_time_begin: string | Date;
  /** 检查登记时间结束 end time of registration */
  reg_time_end: string | Date;
  /** 打印标记 printed or not */
  print_flag?: boolean;
}

export interface QueryPrintExamsRow {
  /** 检查唯一号 id of the exam */
  id?: string | null;
  /** 患者编号 patient number */
  patient_id?: string | null;
  /** 检查编号 accession number */
  accession_number?: string | null;
  /** 申请单号 placer order number */
  placer_order_no?: string | null;
  /** 检查项目名称 name of the exam item */
  service_text?: string | null;
  /** 检查类型 exam type */
  exam_type?: string | null;
  /** 检查部位 body part */
  procedure_name?: string | null;
  /** 检查状态 exam status */
  result_state?: string | null;
  /** 检查结果代码 result code */
  abnormal_flags?: string | null;
  /** 打印次数 print count */
  print_count?: number | null;
  [name: string]: unknown;
}

/** 获取打印文件列表 Files to print */
export interface GetPrintFilesParameters {
  /** 检查归档业务唯一号 id of the archived exam */
  business_id: string | bigint;
  /** 文件格式 file format */
  file_format?: string;
}

export interface GetPrintFilesRow {
  /** 文件类型 file type */
  file_type?: string | null;
  /** 文件格式 file format */
  file_format?: string | null;
  /** 文件字节Base64编码 the file's bytes in Base64 */
  file_bytes?: string | null;
  /** 文件路径：共享、FTP、HTTP方式（大批量胶片文件以此方式提供） the file's path: share, FTP or HTTP (used for large films) */
  file_path?: string | null;
  [name: string]: unknown;
}

/** 更新报告打印状态 Set a report's print state */
export interface SetPrintFlagParameters {
  /** 取消标记 cancel the mark */
  cancel_flag?: boolean;
  /** 申请单号 placer order number */
  placer_order_no?: string;
  /** 检查唯一号 id of the archived exam */
  business_id?: string | bigint;
  /** 检查编号 accession number */
  accession_number?: string;
  /** 检查类型 exam type */
  exam_type?: string;
  /** 检查机构代码 code of the performing institution */
  org_code: string;
  /** 用户Id user id */
  user_id?: string;
  /** 用户名 user name */
  user_name?: string;
  /** 打印时间 when it was printed */
  print_time: string | Date;
  /** 客户端主机IP IP address of the workstation */
  client_host: string;
  /** 客户端主机名 host name of the workstation */
  client_name: string;
}

/** 获取市平台检查列表（全部页） Exams in the city's archive, every page */
export interface QueryExamsAllParameters {
  /** 查询时间类型 which time the range applies to */
  time_type: number;
  /** 查询开始时间 start date */
  start_time: string | Date;
  /** 查询结束时间 end date */
  end_time: string | Date;
  /** 检查科室代码 department code */
  depart_code?: string;
  /** 检查类型 exam type */
  exam_type?: string;
  /** 就诊类型 visit type */
  patient_class?: number;
  /** 检查机构代码 code of the performing institution */
  org_code?: string;
  /** 检查编号 accession number */
  accession_number?: string;
  /** 患者编号 patient number */
  patient_id?: string;
  /** 患者姓名 patient's name */
  patient_name?: string;
  /** 病历号 medical record number */
  med_rec_no?: string;
  /** 卡号 card number */
  card_no?: string;
  /** 卡类型 card type */
  card_type?: number;
  /** 身份证号 ID card number */
  id_card_no?: string;
  /** 申请单号 placer order number */
  placer_order_no?: string;
  /** 住院号或门诊号 inpatient or outpatient number */
  clinic_no?: string;
  /** 就诊流水号 visit serial number */
  visit_id?: string;
  /** 分页页大小 rows per page */
  page_size?: number;
  /** 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108 */
  max_pages?: number;
}

/** 获取省平台检查列表（全部页） Exams in the province's platform, every page */
export interface QueryProvinceExamsAllParameters {
  /** 时间类型 which time the range applies to */
  time_type?: number;
  /** 开始时间 start date */
  start_time?: string | Date;
  /** 结束时间 end date */
  end_time?: string | Date;
  /** 证件类型 type of identity document */
  identity_type?: number;
  /** 证件号码 number of the identity document */
  identity_no?: string;
  /** 分页页大小 rows per page */
  page_size?: number;
  /** 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108 */
  max_pages?: number;
}

/** 检查链接 Inspect a link */
export interface InspectUrlParameters {
  /** 要检查的链接 the link to inspect */
  url: string;
}

export interface InspectUrlData {
  /** 生成该页面的操作 the operation that builds this page */
  operation?: string | null;
  /** 所属章节 the page's chapter */
  chapter?: string | null;
  /** 是否没有发现问题 whether no problem was found */
  ok?: boolean | null;
  /** 结论 the verdict in words */
  verdict?: string | null;
  /** 平台会拒绝的原因 reasons for the platform to refuse it */
  faults?: unknown[] | null;
  /** 不影响打开的提示 remarks that do not prevent it from opening */
  remarks?: unknown[] | null;
  /** 未加密的参数 parameters that are not encrypted */
  query?: Record<string, unknown> | null;
  /** token 解密后的参数 what token decrypts to */
  token?: Record<string, unknown> | null;
  /** 逐个加密的参数解密后的值 what the encrypted parameters decrypt to */
  encrypted?: Record<string, unknown> | null;
  /** 待签名字符串（密钥以***代替）、应有的签名与实际的签名 the string to sign (key masked), the expected and the actual signature */
  signature?: Record<string, unknown> | null;
  /** 时间戳与距今秒数 the timestamp and its age in seconds */
  timestamp?: Record<string, unknown> | null;
  [name: string]: unknown;
}

/** 保存打印文件 Save files to print */
export interface SavePrintFilesParameters {
  /** 检查归档业务唯一号 id of the archived exam */
  business_id: string | bigint;
  /** 文件格式 file format */
  file_format?: string;
  /** 保存目录，须已存在 directory to save to; it must exist */
  directory: string;
}

export interface SavePrintFilesRow {
  /** 文件类型 file type */
  file_type?: string | null;
  /** 文件格式；内容是别的格式时为实际格式（Pdf、Jpg、Png、Tiff、Dicom、Bmp、Gif、Webp） file format as sent, or what the file is where that is another: Pdf, Jpg, Png, Tiff, Dicom, Bmp, Gif, Webp */
  file_format?: string | null;
  /** 保存到的路径，扩展名按实际格式；空表示共享或FTP路径，须由宿主自行读取 where it was saved, with the ending of what it is; empty for a share or FTP path, which the host must read itself */
  path?: string | null;
  /** 字节数 bytes */
  bytes?: string | null;
  /** SHA-256 SHA-256 */
  sha256?: string | null;
  /** 平台给出的路径 the path that the platform gave */
  file_path?: string | null;
  [name: string]: unknown;
}

export class Client {
  constructor(configuration: Configuration | string);
  static fromFile(file: string | URL): Client;
  readonly warnings: Array<Record<string, string>>;
  call(operation: string, params?: object, options?: Options): Promise<Answer>;
  tryCall(operation: string, params?: object, options?: Options): Promise<Answer>;
  callSync(operation: string, params?: object): Answer;
  describe(operation?: string): Answer;
  diagnose(): Promise<Answer>;
  close(): void;
  /** 以 client_credentials 模式获取客户端令牌；只用于获取RSA公钥。有缓存，到期前自动更换。token_params 中的参数一并发送。 Gets the client token (client_credentials grant), which serves only to fetch the RSA public key. Cached until shortly before it expires. The parameters in token_params go with it. */
  getClientToken(params?: GetClientTokenParameters, options?: Options): Promise<Answer<GetClientTokenData>>;
  /** 取得平台的RSA公钥（自动先取客户端令牌）；用于加密密码与账号ID。配置了 rsa_public_key 时直接返回配置值；平台以对象或数组返回时，data 为其中公钥的 X.509 Base64。 Gets the platform's RSA public key (with a client token of its own), which encrypts passwords and account ids. A configured rsa_public_key is returned as it is; where the platform returns an object or a list, data is the key in it as Base64 of X.509. */
  getRsaPublicKey(params?: GetRsaPublicKeyParameters, options?: Options): Promise<Answer<string>>;
  /** 取得用户访问令牌：依次完成客户端令牌、RSA公钥、密码加密。有缓存；可刷新时先刷新，被拒再用密码。token_params 中的参数一并发送。调用业务接口前不必自己调用它。 Gets the user access token: client token, RSA key and password encryption are done on the way. Cached; renewed with refresh_token if there is one, otherwise with the password. The parameters in token_params go with it. You need not call it before other operations. */
  getToken(params?: GetTokenParameters, options?: Options): Promise<Answer<GetTokenData>>;
  /** 生成医生站调阅患者检查检验报告的页面地址。 Builds the address of the page on which a doctor sees a patient's exams and reports. */
  buildClinicUrl(params: BuildClinicUrlParameters, options?: Options): Promise<Answer<string>>;
  /** 生成居民健康档案系统查看指定检查的图文报告、影像、电子胶片的页面地址。 Builds the address of the page on which a health record system shows one exam's report, images and films. */
  buildHealthRecordUrl(params: BuildHealthRecordUrlParameters, options?: Options): Promise<Answer<string>>;
  /** 生成指定患者在区域内重复检查、检验的提醒页面地址。 Builds the address of the page that reminds a doctor of exams or lab tests the patient has had in the region. */
  buildRepeatReminderUrl(params: BuildRepeatReminderUrlParameters, options?: Options): Promise<Answer<string>>;
  /** 生成指定患者、指定时间范围的检查列表页面地址（移动端）。 Builds the address of the phone page that lists a patient's exams of a time range. */
  buildH5ExamListUrl(params: BuildH5ExamListUrlParameters, options?: Options): Promise<Answer<string>>;
  /** 生成指定检查的详情页面地址（移动端），含报告、影像、电子胶片等。 Builds the address of the phone page with one exam's report, images and films. */
  buildH5ExamDetailUrl(params: BuildH5ExamDetailUrlParameters, options?: Options): Promise<Answer<string>>;
  /** 生成指定检验的详情页面地址（移动端）。 Builds the address of the phone page with one lab test's results. */
  buildH5LabDetailUrl(params: BuildH5LabDetailUrlParameters, options?: Options): Promise<Answer<string>>;
  /** 生成居民健康档案系统在移动端查看指定检查的页面地址。 Builds the address of the phone page on which a health record system shows one exam. */
  buildH5HealthRecordUrl(params: BuildH5HealthRecordUrlParameters, options?: Options): Promise<Answer<string>>;
  /** 获取检查报告单的二维码地址。 Gets the address behind a report's QR code. */
  getReportQrcode(params?: GetReportQrcodeParameters, options?: Options): Promise<Answer<string>>;
  /** 第三方系统按检查信息获取影像浏览地址，用浏览器打开；返回的地址总是绝对地址。 Gets the address at which a third party's browser shows an exam's images; always an absolute address. */
  getImageUrl(params: GetImageUrlParameters, options?: Options): Promise<Answer<string>>;
  /** 生成医疗机构检查数据归档质量报告的页面地址；页面通过 window.AndroidApp.getToken() 向宿主程序取令牌。 Builds the address of the report on how well an institution archives its exams; the page asks its host for the token, by window.AndroidApp.getToken(). */
  buildH5QualityUrl(params?: BuildH5QualityUrlParameters, options?: Options): Promise<Answer<string>>;
  /** 查询患者是否有申请单相关的检查或检验互认记录；有则返回互认页面地址。 Asks whether the patient has exams or lab tests that can be recognised instead of being repeated; answers the page to confirm them on. */
  queryRecognition(params: QueryRecognitionParameters, options?: Options): Promise<Answer<string>>;
  /** 上传医院前一日就诊人次与院内医生工作站总数；每日凌晨2点上报。 Uploads yesterday's visits and the number of doctors' workstations; to be called daily at 2 in the morning. */
  uploadRecognitionStats(params: UploadRecognitionStatsParameters, options?: Options): Promise<Answer<any>>;
  /** 生成患者互认检查、检验记录的页面地址。 Builds the address of the page that lists exams or lab tests to be recognised. */
  buildRecognitionUrl(params: BuildRecognitionUrlParameters, options?: Options): Promise<Answer<string>>;
  /** 查询已归档的患者检查列表。 Lists archived exams by time and further conditions. */
  queryExams(params: QueryExamsParameters, options?: Options): Promise<Answer<QueryExamsRow[]>>;
  /** 查询上级平台的检查记录列表。 Lists exams recorded on the higher-level platform. */
  queryProvinceExams(params?: QueryProvinceExamsParameters, options?: Options): Promise<Answer<QueryProvinceExamsRow[]>>;
  /** 查询一位患者在本平台和上级平台的检查记录。 Lists a patient's exams on this platform and on the higher-level platform. */
  queryMergedExams(params: QueryMergedExamsParameters, options?: Options): Promise<Answer<QueryMergedExamsRow[]>>;
  /** 获取已归档患者检查的详情。 Gets everything about one archived exam. */
  getExamDetail(params: GetExamDetailParameters, options?: Options): Promise<Answer<GetExamDetailRow[]>>;
  /** 获取已归档检查报告的浏览地址；返回的地址总是绝对地址。 Gets the address at which a browser shows an exam's report; always absolute. */
  getReportViewUrl(params: GetReportViewUrlParameters, options?: Options): Promise<Answer<string>>;
  /** 获取已归档检查影像的浏览地址；返回的地址总是绝对地址。 Gets the address at which a browser shows an exam's images; always absolute. */
  getImageViewUrl(params: GetImageViewUrlParameters, options?: Options): Promise<Answer<string>>;
  /** 获取可打印报告的检查列表。 Lists exams whose reports can be printed. */
  queryPrintExams(params: QueryPrintExamsParameters, options?: Options): Promise<Answer<QueryPrintExamsRow[]>>;
  /** 获取一次检查的打印文件（Base64 或文件路径）；直接存成文件请用 save_print_files。 Gets an exam's files to print, in Base64 or as paths; save_print_files writes them to disk. */
  getPrintFiles(params: GetPrintFilesParameters, options?: Options): Promise<Answer<GetPrintFilesRow[]>>;
  /** 标记报告已打印，或取消标记。 Marks a report as printed, or takes the mark back. */
  setPrintFlag(params: SetPrintFlagParameters, options?: Options): Promise<Answer<any>>;
  /** 逐页查询 query_exams 并合并；可看进度、可取消。 Fetches every page of query_exams and merges them; with progress in pages, and cancellable. */
  queryExamsAll(params: QueryExamsAllParameters, options?: Options): Promise<Answer<QueryExamsRow[]>>;
  /** 逐页查询 query_province_exams 并合并；可看进度、可取消。 Fetches every page of query_province_exams and merges them; with progress in pages, and cancellable. */
  queryProvinceExamsAll(params?: QueryProvinceExamsAllParameters, options?: Options): Promise<Answer<QueryProvinceExamsRow[]>>;
  /** 分析任何页面链接（本库或HIS自己生成的均可）：是哪个页面、解密出什么、验签是否通过、时间戳差多少；每个错误指出真正的原因和处理方法，不报由它引起的后果。不访问网络。 Takes any page link apart, made here or by a HIS's own code: which page it is, what it decrypts to, whether the signature is right, how old the timestamp is. Each mistake is named with its true cause and what to do, and nothing that merely follows from it. No network is used. */
  inspectUrl(params: InspectUrlParameters, options?: Options): Promise<Answer<InspectUrlData>>;
  /** 调用 get_print_files，把 Base64 内容（或 HTTP 路径的文件）存入目录；每个文件都完整且与格式相符，要么全部保存，要么一个也不保存。 Calls get_print_files and writes the Base64 contents, or the file behind an HTTP path, to a directory; each file is whole and of its format, and all are saved or none is. */
  savePrintFiles(params: SavePrintFilesParameters, options?: Options): Promise<Answer<SavePrintFilesRow[]>>;
}

export function codeText(code: number, language?: 'zh' | 'en'): string;
export function libraryVersion(): string;
