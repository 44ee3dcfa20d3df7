/*
 * idcas - C interface to a regional medical-image cloud archive (IDCAS).
 *
 * Written by the build from src/ffi; do not edit.
 *
 * Texts are NUL-terminated, in the encoding that the client's configuration
 * names: utf-8 (default), gbk, gb18030, or utf-16, where `char *` points at
 * 16-bit units and NUL is two bytes. A `const char *` argument stays the
 * caller's. A returned `char *` is never NULL and belongs to the caller, who
 * releases it with idcas_free_string(), exactly once.
 *
 * Most functions return an envelope in JSON: {"code":0,"msg":"..","data":..}.
 * Code -1 is the platform's refusal; codes of -1000 and below are failures of
 * the library's own and add "error":{"kind","operation","detail","hint"}.
 *
 * Every function may be called from any thread. None of them throws, exits or
 * changes the host's floating-point state, locale, signals or directory.
 *
 * On 32-bit Windows each function idcas_x is cdecl and has a stdcall twin
 * idcas_x_std of the same arguments, both undecorated.
 */

#ifndef IDCAS_H
#define IDCAS_H

#if defined(_MSC_VER) && _MSC_VER < 1600
typedef __int32 int32_t;
#else
#include <stdint.h>
#endif

#if defined(_WIN32) && !defined(IDCAS_STATIC)
#define IDCAS_API __declspec(dllimport)
#else
#define IDCAS_API
#endif

#ifdef __cplusplus
extern "C" {
#endif


/*
 The call succeeded.
 */
#define IDCAS_OK 0

/*
 The platform refused; `msg` is its own.
 */
#define IDCAS_PLATFORM (-1)

/*
 A parameter is missing, unknown, malformed or breaks a rule; `error.faults` lists every one.
 */
#define IDCAS_INVALID_ARGUMENT (-1001)

/*
 The configuration is unusable; `error.faults` lists every fault.
 */
#define IDCAS_INVALID_CONFIG (-1002)

/*
 The handle was never given out, or is closed.
 */
#define IDCAS_INVALID_HANDLE (-1003)

/*
 Text is not valid in the client's encoding.
 */
#define IDCAS_ENCODING (-1004)

/*
 Name look-up, connection or transfer failed.
 */
#define IDCAS_NETWORK (-1101)

/*
 The whole call took longer than `timeout_ms`.
 */
#define IDCAS_TIMEOUT (-1102)

/*
 No trusted TLS connection could be made.
 */
#define IDCAS_TLS (-1103)

/*
 The server answered an HTTP status other than success; see `error.http_status`.
 */
#define IDCAS_HTTP_STATUS (-1104)

/*
 The call was cancelled.
 */
#define IDCAS_CANCELLED (-1105)

/*
 HTTP 401 again after a new token.
 */
#define IDCAS_UNAUTHORIZED (-1106)

/*
 The answer is not JSON, or not of the expected shape.
 */
#define IDCAS_BAD_RESPONSE (-1107)

/*
 Text or an answer is larger than allowed.
 */
#define IDCAS_TOO_LARGE (-1108)

/*
 The auth center refused; see `error.auth_error`.
 */
#define IDCAS_AUTH_REJECTED (-1201)

/*
 A key is unusable, or a text does not fit one RSA block.
 */
#define IDCAS_CRYPTO (-1202)

/*
 A file could not be read or written.
 */
#define IDCAS_IO (-1301)

/*
 A fault inside the library; nothing was lost, the client stays usable.
 */
#define IDCAS_INTERNAL (-1999)



/*
 The library's version, such as "0.1.0".

 Ownership: static text in ASCII; never pass it to idcas_free_string().
 Threads: any.
 */
IDCAS_API const char *idcas_version(void);

/*
 The version of this interface: 1. Functions and codes are added to it, never changed.

 Threads: any.
 */
IDCAS_API
int32_t idcas_abi_version(void);

/*
 Releases a text that this library returned, exactly once.

 Its memory is wiped. A second release, a text of somebody else's or NULL does no harm.
 Returns: 0, or IDCAS_INVALID_ARGUMENT where `text` is no live text of this library.
 Threads: any, also another than the one that got the text.
 */
IDCAS_API
int32_t idcas_free_string(char *text);

/*
 The length of a returned text without its NUL: bytes, or 16-bit units where the client's encoding is utf-16.

 Returns: the length, or IDCAS_INVALID_ARGUMENT where `text` is no live text of this library.
 Threads: any.
 */
IDCAS_API
int32_t idcas_text_length(const char *text);

/*
 Copies a returned text into a buffer of the host's own, with its NUL: what fits of it, never half a character.

 `capacity` counts bytes, or 16-bit units where the client's encoding is utf-16; nothing is written past it.
 With a NULL `buffer` or a `capacity` below 1 nothing is written.
 Returns: the capacity that the whole text needs, NUL included, or IDCAS_INVALID_ARGUMENT where `text` is no live
 text of this library. The text stays alive: release it with idcas_free_string().
 Threads: any.
 */
IDCAS_API
int32_t idcas_copy_text(const char *text,
                        char *buffer,
                        int32_t capacity);

/*
 Opens a client from a configuration in JSON, and writes its handle to `*client` (0 where it fails).

 All of the configuration is checked, and every fault reported at once in `error.faults`. No network is used, no
 thread started. The text is recognised as UTF-16, UTF-8 or GB18030; the answer comes in the encoding that the
 configuration names.
 Returns: an envelope, `data` being {"client":HANDLE}; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT (`client` is NULL), IDCAS_INVALID_CONFIG, IDCAS_ENCODING, IDCAS_TOO_LARGE.
 Threads: any. One client serves all threads of a program.
 */
IDCAS_API
char *idcas_init(const char *config_json,
                 int32_t *client);

/*
 Closes a client. Calls and jobs under way end with their result; nothing is waited for.

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_HANDLE.
 Threads: any.
 */
IDCAS_API
char *idcas_close(int32_t client);

/*
 Describes an operation: its parameters (name, title, type, length, value set, required, rule), outputs and an
 example, in the client's language. NULL or "" lists all operations.

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT (no such operation; the nearest is named), IDCAS_INVALID_HANDLE, IDCAS_ENCODING.
 Threads: any. No network is used.
 */
IDCAS_API
char *idcas_describe(int32_t client,
                     const char *operation);

/*
 Runs any operation by its name, such as "query_exams"; blocks until it is done, `timeout_ms` at most.

 `params_json` is a JSON object; NULL or "" stands for {}. Both texts are in the client's encoding.
 Returns: the operation's envelope; release it with idcas_free_string().
 Codes: the operation's; IDCAS_INVALID_ARGUMENT where there is no such operation (the nearest is named).
 Threads: any, several at once.
 */
IDCAS_API
char *idcas_call(int32_t client,
                 const char *operation,
                 const char *params_json);

/*
 获取客户端令牌 (Get a client token). Gets the client token (client_credentials grant), which serves only to fetch the RSA public key. Cached until shortly before it expires.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - client_id: 客户端ID,由认证系统颁发 client id, issued by the auth center, string; else the configured client_id
 - client_secret: 客户端密钥,由认证系统颁发 client secret, issued by the auth center, string; else the configured client_secret
 - force: 忽略缓存，重新获取 ask anew, whatever is cached, bool; default false
 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_get_client_token(int32_t client,
                             const char *params_json);

/*
 获取RSA公钥 (Get the RSA public key). Gets the platform's RSA public key (with a client token of its own), which encrypts passwords and account ids. A configured rsa_public_key is answered as it is.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - force: 忽略缓存，重新获取 ask anew, whatever is cached, bool; default false
 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_get_rsa_public_key(int32_t client,
                               const char *params_json);

/*
 获取用户访问令牌 (Get a user access token). Gets the user access token: client token, RSA key and password encryption are done on the way. Cached; renewed by refresh_token where there is one, else by password. No need to call it before other operations.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - client_id: 客户端ID,由认证系统颁发 client id, issued by the auth center, string; else the configured client_id
 - client_secret: 客户端密钥,由认证系统颁发 client secret, issued by the auth center, string; else the configured client_secret
 - username: 用户名明文 user name, in the clear, string; else the configured username
 - password: 密码明文，由本库RSA加密后发送 password in the clear; the library encrypts it by RSA, string; else the configured password
 - force: 忽略缓存，重新获取 ask anew, whatever is cached, bool; default false
 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_get_token(int32_t client,
                      const char *params_json);

/*
 临床调阅（PC端） (Clinic page (PC)). Builds the address of the page on which a doctor sees a patient's exams and reports.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - nosearch: 是否自定义查询 whether the query is given, string, one of true
 - start_time: 申请起始日期 requested from, day, date
 - end_time: 申请结束日期 requested until, day, date
 - sev: 请求令牌 request token, string; made by the library where absent
 - timestamp: 当前时间戳 the time of the call, China time, datetime; made by the library where absent
 - org_code: 医生所属机构代码 code of the doctor's institution, string; required
 - work_no: 医生工号 the doctor's staff number, string; required
 - med_rec_no: 病历号 medical record number, string
 - visit_id: 门诊号/住院号 outpatient or inpatient number, string
 - accession_number: 检查编号 accession number, string
 - id_card_no: 身份证号 identity card number, string
 - patient_name: 患者姓名 patient's name, string
 - placer_order_no: 申请单号 placer order number, string
 - sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id, which the library encrypts into sev, string
 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
 */
IDCAS_API
char *idcas_build_clinic_url(int32_t client,
                             const char *params_json);

/*
 获取市平台检查列表 (Exams in the city's archive). Lists archived exams by time and further conditions.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - time_type: 查询时间类型 which time is searched, short, one of 0 1 2 3 6 7; required
 - start_time: 查询开始时间 from, day, date; required
 - end_time: 查询结束时间 until, day, date; required
 - depart_code: 检查科室代码 department code, string, one of RIS ECT UIS EIS XIS PIS ECG
 - exam_type: 检查类型 exam type, string, one of CT CR DT DX MG MR NM RE XS US ES PS ECG
 - patient_class: 就诊类型 kind of visit, short, one of 0 1 2 3 4
 - org_code: 检查机构代码 code of the performing institution, string
 - accession_number: 检查编号 accession number, string
 - patient_id: 患者编号 patient number, string
 - patient_name: 患者姓名 patient's name, string
 - med_rec_no: 病历号 medical record number, string
 - card_no: 卡号 card number, string
 - card_type: 卡类型 card type, short, one of 0 1 2 3 4
 - id_card_no: 身份证号 identity card number, string
 - placer_order_no: 申请单号 placer order number, string
 - clinic_no: 住院号或门诊号 inpatient or outpatient number, string
 - visit_id: 就诊流水号 visit serial number, string
 - page_index: 分页索引页 page wanted, int
 - page_size: 分页页大小 rows a page, int
 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_query_exams(int32_t client,
                        const char *params_json);

/*
 Starts an operation in the background.

 A fault of the operation's name, parameters or text is the job's result, as the call itself would have answered it.
 Returns: a job handle above 0, to be ended with idcas_finish(); IDCAS_INVALID_HANDLE where `client` is not open;
 IDCAS_INVALID_ARGUMENT where too many jobs are open.
 Threads: any.
 */
IDCAS_API
int32_t idcas_start(int32_t client,
                    const char *operation,
                    const char *params_json);

/*
 Waits for a job, `timeout_ms` milliseconds at most; 0 or less only looks.

 Returns: 1 done, 0 still running, IDCAS_INVALID_HANDLE where there is no such job.
 Threads: any.
 */
IDCAS_API
int32_t idcas_wait(int32_t job,
                   int32_t timeout_ms);

/*
 How far a job is: {"code":0,"data":{"done":3,"total":10,"unit":"page"}}; `total` is 0 while unknown.

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_HANDLE.
 Threads: any.
 */
IDCAS_API
char *idcas_progress(int32_t job);

/*
 Waits for a job, returns its result and ends it; its handle is then closed.

 Returns: the operation's envelope; release it with idcas_free_string().
 Codes: the operation's, IDCAS_CANCELLED after idcas_cancel(), IDCAS_INVALID_HANDLE.
 Threads: any. Of two threads that finish one job, one gets the result and the other IDCAS_INVALID_HANDLE.
 */
IDCAS_API
char *idcas_finish(int32_t job);

/*
 Asks a job to stop. It ends soon, and idcas_finish() then answers IDCAS_CANCELLED; a job that is done already keeps
 its result.

 Returns: 0, or IDCAS_INVALID_HANDLE where there is no such job.
 Threads: any.
 */
IDCAS_API
int32_t idcas_cancel(int32_t job);

/*
 A new, empty JSON object, in the encoding of `client`.

 Returns: a document handle above 0, to be closed with idcas_json_close(); IDCAS_INVALID_HANDLE where `client` is
 not open; IDCAS_INVALID_ARGUMENT where too many documents are open.
 Threads: any. The document outlives its client.
 */
IDCAS_API
int32_t idcas_json_new(int32_t client);

/*
 Reads JSON, such as an answer of this library, once; reading from it then costs no further parse.

 Returns: a document handle above 0, to be closed with idcas_json_close(); IDCAS_INVALID_HANDLE where `client` is
 not open; IDCAS_ENCODING where `json` is not text in its encoding; IDCAS_INVALID_ARGUMENT where it is NULL or no
 JSON, or too many documents are open.
 Threads: any. The document outlives its client and the text it was read from.
 */
IDCAS_API
int32_t idcas_json_parse(int32_t client,
                         const char *json);

/*
 Sets a text value at an RFC 6901 pointer such as "/patient_name", making objects on the way.

 NULL for `text` is the empty text. In an array, an index replaces an element and "-" appends one.
 Returns: 0; IDCAS_INVALID_HANDLE; IDCAS_INVALID_ARGUMENT where the pointer is NULL or leads through a scalar;
 IDCAS_ENCODING.
 Threads: any.
 */
IDCAS_API
int32_t idcas_json_set(int32_t doc,
                       const char *pointer,
                       const char *text);

/*
 What stands at an RFC 6901 pointer: a string's content, a number's or boolean's literal as it was written, an
 object's or array's JSON; "" where there is nothing, or null, or the handle or pointer is unusable.

 This is plain text and no envelope. A character that the encoding lacks appears as \uXXXX.
 Returns: a text, never NULL; release it with idcas_free_string().
 Threads: any.
 */
IDCAS_API
char *idcas_json_get(int32_t doc,
                     const char *pointer);

/*
 How many elements or members stand at an RFC 6901 pointer.

 Returns: elements of an array, members of an object, 0 for a scalar, -1 where there is nothing or the pointer is
 unusable; IDCAS_INVALID_HANDLE.
 Threads: any.
 */
IDCAS_API
int32_t idcas_json_count(int32_t doc,
                         const char *pointer);

/*
 The whole document as JSON; "" where the handle is unusable.

 Returns: a text, never NULL; release it with idcas_free_string().
 Threads: any.
 */
IDCAS_API char *idcas_json_text(int32_t doc);

/*
 Closes a document.

 Returns: 0, or IDCAS_INVALID_HANDLE where there is no such document. Texts read from it stay alive.
 Threads: any.
 */
IDCAS_API
int32_t idcas_json_close(int32_t doc);

#ifdef __cplusplus
}
#endif

#endif /* IDCAS_H */
