//! One export for each operation. Written by `make bindings` from the catalogue; do not edit.

use std::ffi::c_char;

use super::answer::operate;

/// 获取客户端令牌 (Get a client token). Gets the client token (client_credentials grant), which serves only to fetch the RSA public key. Cached until shortly before it expires.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - client_id: 客户端ID,由认证系统颁发 client id, issued by the auth center, string; else the configured client_id
/// - client_secret: 客户端密钥,由认证系统颁发 client secret, issued by the auth center, string; else the configured client_secret
/// - force: 忽略缓存，重新获取 ask anew, whatever is cached, bool; default false
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_get_client_token(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "get_client_token", params_json) }
}

/// 获取RSA公钥 (Get the RSA public key). Gets the platform's RSA public key (with a client token of its own), which encrypts passwords and account ids. A configured rsa_public_key is answered as it is.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - force: 忽略缓存，重新获取 ask anew, whatever is cached, bool; default false
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_get_rsa_public_key(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "get_rsa_public_key", params_json) }
}

/// 获取用户访问令牌 (Get a user access token). Gets the user access token: client token, RSA key and password encryption are done on the way. Cached; renewed by refresh_token where there is one, else by password. No need to call it before other operations.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - client_id: 客户端ID,由认证系统颁发 client id, issued by the auth center, string; else the configured client_id
/// - client_secret: 客户端密钥,由认证系统颁发 client secret, issued by the auth center, string; else the configured client_secret
/// - username: 用户名明文 user name, in the clear, string; else the configured username
/// - password: 密码明文，由本库RSA加密后发送 password in the clear; the library encrypts it by RSA, string; else the configured password
/// - force: 忽略缓存，重新获取 ask anew, whatever is cached, bool; default false
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_get_token(client: i32, params_json: *const c_char) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "get_token", params_json) }
}

/// 临床调阅（PC端） (Clinic page (PC)). Builds the address of the page on which a doctor sees a patient's exams and reports.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - nosearch: 是否自定义查询 whether the query is given, string, one of true
/// - start_time: 申请起始日期 requested from, day, date
/// - end_time: 申请结束日期 requested until, day, date
/// - sev: 请求令牌 request token, string; made by the library where absent
/// - timestamp: 当前时间戳 the time of the call, China time, datetime; made by the library where absent
/// - org_code: 医生所属机构代码 code of the doctor's institution, string; required
/// - work_no: 医生工号 the doctor's staff number, string; required
/// - med_rec_no: 病历号 medical record number, string
/// - visit_id: 门诊号/住院号 outpatient or inpatient number, string
/// - accession_number: 检查编号 accession number, string
/// - id_card_no: 身份证号 identity card number, string
/// - patient_name: 患者姓名 patient's name, string
/// - placer_order_no: 申请单号 placer order number, string
/// - sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id, which the library encrypts into sev, string
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_build_clinic_url(
    client: i32,
    params_json: *const c_char,
) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "build_clinic_url", params_json) }
}

/// 获取市平台检查列表 (Exams in the city's archive). Lists archived exams by time and further conditions.
///
/// `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
/// - time_type: 查询时间类型 which time is searched, short, one of 0 1 2 3 6 7; required
/// - start_time: 查询开始时间 from, day, date; required
/// - end_time: 查询结束时间 until, day, date; required
/// - depart_code: 检查科室代码 department code, string, one of RIS ECT UIS EIS XIS PIS ECG
/// - exam_type: 检查类型 exam type, string, one of CT CR DT DX MG MR NM RE XS US ES PS ECG
/// - patient_class: 就诊类型 kind of visit, short, one of 0 1 2 3 4
/// - org_code: 检查机构代码 code of the performing institution, string
/// - accession_number: 检查编号 accession number, string
/// - patient_id: 患者编号 patient number, string
/// - patient_name: 患者姓名 patient's name, string
/// - med_rec_no: 病历号 medical record number, string
/// - card_no: 卡号 card number, string
/// - card_type: 卡类型 card type, short, one of 0 1 2 3 4
/// - id_card_no: 身份证号 identity card number, string
/// - placer_order_no: 申请单号 placer order number, string
/// - clinic_no: 住院号或门诊号 inpatient or outpatient number, string
/// - visit_id: 就诊流水号 visit serial number, string
/// - page_index: 分页索引页 page wanted, int
/// - page_size: 分页页大小 rows a page, int
/// Returns: an envelope; release it with idcas_free_string().
/// Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_INTERNAL.
/// Threads: any, several at once. Blocks until it is done, timeout_ms at most.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn idcas_query_exams(client: i32, params_json: *const c_char) -> *mut c_char {
    // SAFETY: the header asks for a NUL-terminated text or NULL.
    unsafe { operate(client, "query_exams", params_json) }
}
