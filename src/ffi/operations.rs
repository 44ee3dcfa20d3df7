//! One export for each operation. Written by `make bindings` from the catalogue; do not edit.

use std::ffi::c_char;

use super::answer::operate;

/// 获取客户端令牌 (Get a client token). Gets the client token (client_credentials grant),
/// which serves only to fetch the RSA public key. Cached until shortly before it expires. The
/// parameters in token_params go with it.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - force: 忽略缓存，重新获取 ignore the cache and ask again, bool; default false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_get_client_token(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "get_client_token", params_json) }
}

/// 获取RSA公钥 (Get the RSA public key). Gets the platform's RSA public key (with a client
/// token of its own), which encrypts passwords and account ids. A configured rsa_public_key is
/// returned as it is; where the platform returns an object or a list, data is the key in it as
/// Base64 of X.509.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - force: 忽略缓存，重新获取 ignore the cache and ask again, bool; default false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_get_rsa_public_key(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "get_rsa_public_key", params_json) }
}

/// 获取用户访问令牌 (Get a user access token). Gets the user access token: client token, RSA
/// key and password encryption are done on the way. Cached; renewed with refresh_token if there
/// is one, otherwise with the password. The parameters in token_params go with it. You need not
/// call it before other operations.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - username: 用户名明文 user name, in plain text, string; else the configured username
/// - password: 密码明文，由本库RSA加密后发送；username 不是配置的用户时必填 password in plain
///   text; the library encrypts it with RSA. Required where username is not the configured
///   user, string; else the configured password
/// - force: 忽略缓存，重新获取 ignore the cache and ask again, bool; default false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_get_token(client: i32, params_json: *const c_char) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "get_token", params_json) }
}

/// 临床调阅（PC端） (Clinic page (PC)). Builds the address of the page on which a doctor sees a
/// patient's exams and reports.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - nosearch: 是否自定义查询 whether query conditions are given, string, one of true
/// - start_time: 申请起始日期 start date of the request, date
/// - end_time: 申请结束日期 end date of the request, date
/// - sev: 请求令牌 request token, string; made by the library where absent
/// - timestamp: 当前时间戳 current time in China, datetime; made by the library where absent
/// - org_code: 医生所属机构代码 code of the doctor's institution, string; required
/// - work_no: 医生工号 the doctor's staff number, string; required
/// - med_rec_no: 病历号 medical record number, string
/// - visit_id: 门诊号/住院号 outpatient or inpatient number, string
/// - accession_number: 检查编号 accession number, string
/// - id_card_no: 身份证号 ID card number, string
/// - patient_name: 患者姓名 patient's name, string
/// - placer_order_no: 申请单号 placer order number, string
/// - sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library
///   encrypts it into sev, string
/// - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
///   and the string to sign (without the key) to the result, bool; default false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
/// IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
/// IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
/// IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_build_clinic_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "build_clinic_url", params_json) }
}

/// 健康档案（PC端） (Health record page (PC)). Builds the address of the page on which a health
/// record system shows one exam's report, images and films.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - obs_id: 检查唯一号 unique number of the exam, string
/// - perform_org_code: 检查机构代码 code of the performing institution, string; required
/// - accession_number: 检查编号 accession number, string
/// - patient_id: 患者编号 patient number, string
/// - placer_order_no: 申请单号 placer order number, string
/// - exam_type: 检查类型 exam type, string, one of CT CR DX MR MG NM XA RF US ES ECG PS;
///   required
/// - sev: 请求令牌 request token, string; made by the library where absent
/// - timestamp: 当前时间戳 current time in China, datetime; made by the library where absent
/// - work_no: 医生工号 the doctor's staff number, string
/// - org_code: 医生所属机构代码 code of the doctor's institution, string
/// - med_rec_no: 病历号 medical record number, string
/// - visit_id: 门诊号/住院号 outpatient or inpatient number, string
/// - id_card_no: 身份证号 ID card number, string
/// - patient_name: 患者姓名 patient's name, string
/// - sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library
///   encrypts it into sev, string
/// - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
///   and the string to sign (without the key) to the result, bool; default false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
/// IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
/// IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
/// IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_build_health_record_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "build_health_record_url", params_json) }
}

/// 重复检查检验提醒（PC端） (Repeated exam reminder (PC)). Builds the address of the page that
/// reminds a doctor of exams or lab tests the patient has had in the region.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - clinic_type: 重复检查标识 exam or lab test, short, one of 0 1; required
/// - user_org_code: 调阅方所属机构code code of the caller's institution, string; required
/// - user_org_name: 调阅方所属机构名称 name of the caller's institution, string; required
/// - user_id: 调阅人工号 the caller's staff number, string; required
/// - user_name: 调阅人姓名 the caller's name, string; required
/// - patient_name: 患者姓名 patient's name, string; required
/// - id_card_no: 身份证号 ID card number, string; required
/// - mobile_phone: 联系方式 mobile phone, string
/// - start_perform_date: 检查开始时间 start date of the exam, date
/// - end_perform_date: 检查结束时间 end date of the exam, date
/// - exam_body_part: 检查部位 body part, string
/// - exam_item: 检查项目 exam item, string
/// - exam_type: 检查类型 exam type, string
/// - sev: 请求令牌 request token, string; made by the library where absent
/// - timestamp: 当前时间戳 current time in China, datetime; made by the library where absent
/// - sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library
///   encrypts it into sev, string
/// - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
///   and the string to sign (without the key) to the result, bool; default false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
/// IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
/// IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
/// IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_build_repeat_reminder_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "build_repeat_reminder_url", params_json) }
}

/// 检查列表（H5端） (Exam list (H5)). Builds the address of the phone page that lists a
/// patient's exams of a time range.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - nosearch: 是否自定义查询 whether query conditions are given, string, one of true
/// - identity_type: 证件类型 type of identity document, short, one of 1 2 3 4 5 6 7 9; required
/// - identity_no: 证件号码 number of the identity document, string; required
/// - card_type: 卡类型 card type, short, one of 0 1 2 3 9
/// - card_no: 卡号 card number, string
/// - clinic_no: 门诊号/住院号/急诊号/体检号 outpatient, inpatient, emergency or health check
///   number, string
/// - med_rec_no: 病历号 medical record number, string
/// - perform_org_code: 检查机构代码 code of the performing institution, string; required
/// - exam_type: 检查类型 exam type, string, one of CT CR DX MR MG NM XA RF US ES ECG PS
/// - perform_depart_code: 检查科室代码 department code, string, one of RIS UIS EIS PIS ECG LIS
/// - req_time_start: 申请时间开始 start date of the request, date
/// - req_time_end: 申请时间结束 end date of the request, date
/// - perform_time_start: 检查时间开始 start date of the exam, date
/// - perform_time_end: 检查时间结束 end date of the exam, date
/// - report_time_start: 报告时间开始 start date of the report, date
/// - report_time_end: 报告时间结束 end date of the report, date
/// - patient_class: 患者就诊类型 visit type, short, one of 1 2 3 4 9
/// - result_state_code: 检查状态代码 status code of the exam, string
/// - token: 请求用户令牌 user access token, string; made by the library where absent
/// - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
///   and the string to sign (without the key) to the result, bool; default false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
/// IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
/// IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
/// IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_build_h5_exam_list_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "build_h5_exam_list_url", params_json) }
}

/// 检查详情（H5端） (Exam detail (H5)). Builds the address of the phone page with one exam's
/// report, images and films.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - obs_id: 检查唯一号 unique number of the exam, string
/// - perform_org_code: 检查机构代码 code of the performing institution, string; required
/// - accession_number: 检查编号 accession number, string; required
/// - patient_id: 患者编号 patient number, string; required
/// - placer_order_no: 申请单号 placer order number, string
/// - exam_type: 检查类型 exam type, string, one of CT CR DX MR MG NM XA RF US ES ECG PS;
///   required
/// - token: 请求用户令牌 user access token, string; made by the library where absent
/// - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
///   and the string to sign (without the key) to the result, bool; default false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
/// IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
/// IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
/// IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_build_h5_exam_detail_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "build_h5_exam_detail_url", params_json) }
}

/// 检验详情（H5端） (Lab test detail (H5)). Builds the address of the phone page with one lab
/// test's results.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - obs_id: 检验唯一号 unique number of the lab test, string
/// - perform_org_code: 检验机构代码 code of the performing institution, string; required
/// - accession_number: 检验编号/标本编号 number of the lab test or specimen, string; required
/// - patient_id: 患者编号 patient number, string; required
/// - placer_order_no: 申请单号 placer order number, string
/// - exam_type: 检验类型 type of lab test, string; required
/// - token: 请求用户令牌 user access token, string; made by the library where absent
/// - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
///   and the string to sign (without the key) to the result, bool; default false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
/// IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
/// IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
/// IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_build_h5_lab_detail_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "build_h5_lab_detail_url", params_json) }
}

/// 健康档案（H5端） (Health record page (H5)). Builds the address of the phone page on which a
/// health record system shows one exam.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - obs_id: 检查唯一号 unique number of the exam, string
/// - perform_org_code: 检查机构代码 code of the performing institution, string; required
/// - accession_number: 检查编号 accession number, string
/// - patient_id: 患者编号 patient number, string
/// - placer_order_no: 申请单号 placer order number, string
/// - exam_type: 检查类型 exam type, string, one of CT CR DX MR MG NM XA RF US ES ECG PS;
///   required
/// - token: 访问令牌 user access token, string; made by the library where absent
/// - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
///   and the string to sign (without the key) to the result, bool; default false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
/// IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
/// IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
/// IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_build_h5_health_record_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "build_h5_health_record_url", params_json) }
}

/// 报告单二维码地址 (QR code of a report). Gets the address behind a report's QR code.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - tenancy_id: 客户唯一号 unique number of the customer, string
/// - exam_type: 检查类型 exam type, string
/// - perform_org_code: 检查机构代码 code of the performing institution, string
/// - accession_number: 检查编号 accession number, string
/// - placer_order_no: 申请单号 placer order number, string
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Writes: where error.outcome is "unknown", it may have been carried out; look it up before
/// calling again. The interface has no operation for that: ask the platform whether a code may
/// be made twice.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_get_report_qrcode(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "get_report_qrcode", params_json) }
}

/// 获取影像浏览地址 (Image address (third party)). Gets the address at which a third party's
/// browser shows an exam's images; always an absolute address.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - business_id: 检查唯一号 unique number of the exam, string
/// - org_code: 检查机构代码 code of the performing institution, string; required
/// - accession_number: 检查编号 accession number, string; required
/// - patient_id: 患者编号 patient number, string; required
/// - modality: 检查类型 exam type, string, one of CT CR DX MR MG NM XA RF US ES ECG PS;
///   required
/// - need_sev: 是否免登陆 whether the link opens without login, bool, one of true false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_get_image_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "get_image_url", params_json) }
}

/// 质量报告（H5） (Quality report (H5)). Builds the address of the report on how
/// well an institution archives its exams; the page asks its host for the token, by
/// window.AndroidApp.getToken().
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
///   and the string to sign (without the key) to the result, bool; default false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
/// IDCAS_ENCODING, IDCAS_CANCELLED, IDCAS_TOO_LARGE, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_build_h5_quality_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "build_h5_quality_url", params_json) }
}

/// 获取互认检查（或检验）记录WebApi (Recognised exams or lab tests (WebApi)). Asks whether the
/// patient has exams or lab tests that can be recognised instead of being repeated; answers the
/// page to confirm them on.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - visit_id: 就诊唯一号 unique number of the visit, string up to 64 characters; required
/// - org_code: 申请医生所属医院代码 code of the requesting doctor's hospital, string up to 64
///   characters; required
/// - depart_code: 申请医生所属科室代码 code of the requesting doctor's department, string up to
///   64 characters; required
/// - depart_name: 申请医生所属科室名称 name of the requesting doctor's department, string up to
///   64 characters; required
/// - doctor_no: 申请医生工号 the requesting doctor's staff number, string up to 64 characters;
///   required
/// - doctor_name: 申请医生姓名 the requesting doctor's name, string up to 36 characters;
///   required
/// - doctor_id_card: 申请医生身份证号 the requesting doctor's ID card number, string up to 20
///   characters; required
/// - card_type: 患者诊疗卡类型 type of the patient's card, short, one of 0 1 2 3 9; required
/// - card_no: 患者诊疗卡号 number of the patient's card, string up to 20 characters; required
/// - id_card_no: 患者身份证号 patient's ID card number, string up to 20 characters; required
/// - patient_name: 患者姓名 patient's name, string up to 20 characters; required
/// - patient_sex: 患者性别 patient's sex, short, one of 0 1 2; required
/// - patient_age: 患者年龄 patient's age, int; required
/// - age_unit: 年龄单位 unit of the age, string up to 10 characters, one of 岁 月 天; required
/// - ip_address: 医生工作站IP地址 IP address of the doctor's workstation, string up to 128
///   characters; required
/// - ip_mac: 医生工作站MAC地址 MAC address of the doctor's workstation, string up to 128
///   characters; required
/// - req_type: 触发代码 what triggers the query, short, one of 3101 3103 3104; required
/// - observation_item: 检查（或检验）项目代码 codes of exam or lab items, the HIS's own, string
///   up to 200 characters
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_query_recognition(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "query_recognition", params_json) }
}

/// 上传互认统计信息 (Upload recognition statistics). Uploads yesterday's visits and the number
/// of doctors' workstations; to be called daily at 2 in the morning.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - org_code: 所属医院代码 code of the hospital, string up to 64 characters; required
/// - patients_cnt: 就诊人数 visits, int; required
/// - work_stations: 医生工作站数量 doctors' workstations, int; required
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Writes: where error.outcome is "unknown", it may have been carried out; look it up before
/// calling again. The interface has no operation for that: ask the platform whether the day's
/// statistics have arrived.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_upload_recognition_stats(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "upload_recognition_stats", params_json) }
}

/// 获取互认检查（或检验）记录WebView (Recognition page (PC)). Builds the address of the page
/// that lists exams or lab tests to be recognised.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - sev: 请求令牌 request token, string; made by the library where absent
/// - timestamp: 当前时间戳 current time in China, datetime; made by the library where absent
/// - visit_id: 就诊唯一号 unique number of the visit, string; required
/// - org_code: 医生所属机构代码 code of the doctor's institution, string; required
/// - depart_code: 医生所属科室代码 code of the doctor's department, string; required
/// - depart_name: 医生所属科室名称 name of the doctor's department, string; required
/// - doctor_no: 医生工号 the doctor's staff number, string; required
/// - doctor_name: 医生姓名 the doctor's name, string; required
/// - doctor_id_card: 医生身份证号 the doctor's ID card number, string; required
/// - card_type: 患者诊疗卡类型 type of the patient's card, short, one of 0 1 2 3 9; required
/// - card_no: 患者诊疗卡号 number of the patient's card, string; required
/// - id_card_no: 患者身份证号 patient's ID card number, string; required
/// - patient_name: 患者姓名 patient's name, string; required
/// - patient_sex: 患者性别 patient's sex, short, one of 0 1 2; required
/// - patient_age: 患者年龄 patient's age, int; required
/// - age_unit: 年龄单位 unit of the age, string, one of 岁 月 天; required
/// - ip_address: 医生工作站IP地址 IP address of the doctor's workstation, string; required
/// - ip_mac: 医生工作站MAC地址 MAC address of the doctor's workstation, string; required
/// - req_type: 触发代码 what triggers the query, short, one of 3101 3103 3104; required
/// - observation_item: 检查（或检验）项目代码 codes of exam or lab items, string
/// - sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library
///   encrypts it into sev, string
/// - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
///   and the string to sign (without the key) to the result, bool; default false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
/// IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
/// IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
/// IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_build_recognition_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "build_recognition_url", params_json) }
}

/// 获取市平台检查列表 (Exams in the city's archive). Lists archived exams by time and further
/// conditions.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - time_type: 查询时间类型 which time the range applies to, short, one of 0 1 2 3 6 7;
///   required
/// - start_time: 查询开始时间 start date, date; required
/// - end_time: 查询结束时间 end date, date; required
/// - depart_code: 检查科室代码 department code, string, one of RIS ECT UIS EIS XIS PIS ECG
/// - exam_type: 检查类型 exam type, string, one of CT CR DT DX MG MR NM RE XS US ES PS ECG
/// - patient_class: 就诊类型 visit type, short, one of 0 1 2 3 4
/// - org_code: 检查机构代码 code of the performing institution, string
/// - accession_number: 检查编号 accession number, string
/// - patient_id: 患者编号 patient number, string
/// - patient_name: 患者姓名 patient's name, string
/// - med_rec_no: 病历号 medical record number, string
/// - card_no: 卡号 card number, string
/// - card_type: 卡类型 card type, short, one of 0 1 2 3 4
/// - id_card_no: 身份证号 ID card number, string
/// - placer_order_no: 申请单号 placer order number, string
/// - clinic_no: 住院号或门诊号 inpatient or outpatient number, string
/// - visit_id: 就诊流水号 visit serial number, string
/// - page_index: 分页索引页 page number, int
/// - page_size: 分页页大小 rows per page, int
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_query_exams(client: i32, params_json: *const c_char) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "query_exams", params_json) }
}

/// 获取省平台检查列表 (Exams in the province's platform). Lists exams recorded on the higher-
/// level platform.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - time_type: 时间类型 which time the range applies to, short, one of 0 1 2 3 6 7
/// - start_time: 开始时间 start date, date
/// - end_time: 结束时间 end date, date
/// - identity_type: 证件类型 type of identity document, short, one of 1 2 3 4 5 6 7 9
/// - identity_no: 证件号码 number of the identity document, string
/// - page_index: 分页索引页 page number, int
/// - page_size: 分页页大小 rows per page, int
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_query_province_exams(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "query_province_exams", params_json) }
}

/// 获取市平台+省平台检查列表 (Exams of city and province). Lists a patient's exams on this
/// platform and on the higher-level platform.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - perform_org_code: 检查机构Code code of the performing institution, string
/// - start_time: 检查开始时间 start date of the exam, date
/// - end_time: 检查结束时间 end date of the exam, date
/// - id_card_no: 患者身份证号 patient's ID card number, string; required
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_query_merged_exams(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "query_merged_exams", params_json) }
}

/// 获取检查详情 (Detail of an exam). Gets everything about one archived exam.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - id: 检查归档业务唯一号 id of the archived exam, long; required
/// - client_kind: 调阅客户端类型 client type, short, one of 1 2 3 4 5
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_get_exam_detail(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "get_exam_detail", params_json) }
}

/// 获取检查图文报告浏览地址 (Address of a report). Gets the address at which a browser shows an
/// exam's report; always absolute.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - business_id: 检查归档业务唯一号 id of the archived exam, string; required
/// - need_token: 是否需要令牌 whether the link carries a token, bool, one of true false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_get_report_view_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "get_report_view_url", params_json) }
}

/// 获取检查影像浏览地址 (Address of the images). Gets the address at which a browser shows an
/// exam's images; always absolute.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - business_id: 检查归档业务唯一号 id of the archived exam, string; required
/// - need_token: 是否需要令牌 whether the link carries a token, bool, one of true false
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_get_image_view_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "get_image_view_url", params_json) }
}

/// 获取打印检查列表 (Exams to print). Lists exams whose reports can be printed.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - accession_number: 检查编号 accession number, string
/// - placer_order_no: 申请单号 placer order number, string
/// - id_card_no: 身份证号 ID card number, string
/// - exam_type: 检查类型 exam type, string, one of CT CR DX MR MG NM XA RF US ES ECG PS;
///   required
/// - org_code: 检查机构代码 code of the performing institution, string; required
/// - reg_time_begin: 检查登记时间开始 start time of registration, datetime; required
/// - reg_time_end: 检查登记时间结束 end time of registration, datetime; required
/// - print_flag: 打印标记 printed or not, bool, one of True False
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_query_print_exams(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "query_print_exams", params_json) }
}

/// 获取打印文件列表 (Files to print). Gets an exam's files to print, in Base64 or as paths;
/// save_print_files writes them to disk.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - business_id: 检查归档业务唯一号 id of the archived exam, string; required
/// - file_format: 文件格式 file format, string, one of Jpg Pdf
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_get_print_files(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "get_print_files", params_json) }
}

/// 更新报告打印状态 (Set a report's print state). Marks a report as printed, or takes the mark
/// back.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - cancel_flag: 取消标记 cancel the mark, bool, one of True False
/// - placer_order_no: 申请单号 placer order number, string
/// - business_id: 检查唯一号 id of the archived exam, string
/// - accession_number: 检查编号 accession number, string
/// - exam_type: 检查类型 exam type, string
/// - org_code: 检查机构代码 code of the performing institution, string; required
/// - user_id: 用户Id user id, string
/// - user_name: 用户名 user name, string
/// - print_time: 打印时间 when it was printed, datetime; required
/// - client_host: 客户端主机IP IP address of the workstation, string; required
/// - client_name: 客户端主机名 host name of the workstation, string; required
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Writes: where error.outcome is "unknown", it may have been carried out; look it up before
/// calling again. query_print_exams shows in print_count how often the report was printed.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_set_print_flag(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "set_print_flag", params_json) }
}

/// （本库扩展） (Exams in the city's archive, every page). Fetches every page of query_exams
/// and merges them; with progress in pages, and cancellable.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - time_type: 查询时间类型 which time the range applies to, short, one of 0 1 2 3 6 7;
///   required
/// - start_time: 查询开始时间 start date, date; required
/// - end_time: 查询结束时间 end date, date; required
/// - depart_code: 检查科室代码 department code, string, one of RIS ECT UIS EIS XIS PIS ECG
/// - exam_type: 检查类型 exam type, string, one of CT CR DT DX MG MR NM RE XS US ES PS ECG
/// - patient_class: 就诊类型 visit type, short, one of 0 1 2 3 4
/// - org_code: 检查机构代码 code of the performing institution, string
/// - accession_number: 检查编号 accession number, string
/// - patient_id: 患者编号 patient number, string
/// - patient_name: 患者姓名 patient's name, string
/// - med_rec_no: 病历号 medical record number, string
/// - card_no: 卡号 card number, string
/// - card_type: 卡类型 card type, short, one of 0 1 2 3 4
/// - id_card_no: 身份证号 ID card number, string
/// - placer_order_no: 申请单号 placer order number, string
/// - clinic_no: 住院号或门诊号 inpatient or outpatient number, string
/// - visit_id: 就诊流水号 visit serial number, string
/// - page_size: 分页页大小 rows per page, int; default 100
/// - max_pages: 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code
///   -1108, int; default 1000
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_query_exams_all(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "query_exams_all", params_json) }
}

/// （本库扩展） (Exams in the province's platform, every page). Fetches every page of
/// query_province_exams and merges them; with progress in pages, and cancellable.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - time_type: 时间类型 which time the range applies to, short, one of 0 1 2 3 6 7
/// - start_time: 开始时间 start date, date
/// - end_time: 结束时间 end date, date
/// - identity_type: 证件类型 type of identity document, short, one of 1 2 3 4 5 6 7 9
/// - identity_no: 证件号码 number of the identity document, string
/// - page_size: 分页页大小 rows per page, int; default 100
/// - max_pages: 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code
///   -1108, int; default 1000
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_query_province_exams_all(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "query_province_exams_all", params_json) }
}

/// （本库扩展） (Inspect a link). Takes any page link apart, made here or by a HIS's own code:
/// which page it is, what it decrypts to, whether the signature is right, how old the timestamp
/// is. Each mistake is named with its true cause and what to do, and nothing that merely
/// follows from it. No network is used.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - url: 要检查的链接 the link to inspect, string; required
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_CANCELLED, IDCAS_TOO_LARGE, IDCAS_IO,
/// IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_inspect_url(client: i32, params_json: *const c_char) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "inspect_url", params_json) }
}

/// （本库扩展） (Save files to print). Calls get_print_files and writes the Base64 contents, or
/// the file behind an HTTP path, to a directory; each file is whole and of its format, and all
/// are saved or none is.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - business_id: 检查归档业务唯一号 id of the archived exam, string; required
/// - file_format: 文件格式 file format, string, one of Jpg Pdf
/// - directory: 保存目录，须已存在 directory to save to; it must exist, string; required
///
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
/// IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
/// IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
/// IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_save_print_files(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "save_print_files", params_json) }
}
