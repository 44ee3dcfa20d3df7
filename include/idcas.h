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
 * On Windows each function is exported a second time as NAME_std. In 32-bit
 * programs NAME is cdecl and NAME_std stdcall, for hosts that know no other
 * convention; 64-bit programs have one convention, and both names are the same.
 *
 * Every function may be called from any thread. None of them throws, exits or
 * changes the host's floating-point state, locale, signals or directory.
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
 调用成功。
 */
#define IDCAS_OK 0

/*
 The platform received the request and refused it; `msg` is its own text, and there is no `error`.
 平台收到了请求并拒绝；`msg` 是平台的原话，没有 `error` 成员。
 */
#define IDCAS_PLATFORM (-1)

/*
 A parameter is missing, unknown, malformed or breaks a rule; `error.faults` lists every one at once.
 参数缺少、多余、格式不对或违反规则；`error.faults` 一次列出全部问题。
 */
#define IDCAS_INVALID_ARGUMENT (-1001)

/*
 The configuration is unusable, or lacks what this operation needs; `error.faults` lists every fault.
 配置不可用，或缺少该操作所需的项；`error.faults` 列出全部问题。
 */
#define IDCAS_INVALID_CONFIG (-1002)

/*
 The handle is not open: it was never given out, or is closed.
 句柄无效：从未打开，或已经关闭。
 */
#define IDCAS_INVALID_HANDLE (-1003)

/*
 A text passed in is not valid in the client's encoding, or is evidently in another one.
 传入的文本不符合客户端的编码，或明显是另一种编码。
 */
#define IDCAS_ENCODING (-1004)

/*
 Name lookup, connection or transfer failed.
 域名解析、连接或传输失败。
 */
#define IDCAS_NETWORK (-1101)

/*
 The whole call, token steps and retries included, took longer than `timeout_ms`, or connecting longer than `connect_timeout_ms`; `msg` names the step.
 整个调用（含取令牌与重试）超过 `timeout_ms`，或连接超过 `connect_timeout_ms`；`msg` 说明停在哪一步。
 */
#define IDCAS_TIMEOUT (-1102)

/*
 No trusted TLS connection could be made; `msg` says why: an expired certificate, a wrong host name, an unknown issuer, a wrong fingerprint.
 无法建立可信的 TLS 连接；`msg` 说明原因：证书过期、主机名不符、签发者不受信任、指纹不符等。
 */
#define IDCAS_TLS (-1103)

/*
 The server returned an HTTP status other than success, see `error.http_status`; redirects count too, since they are not followed.
 服务器返回的 HTTP 状态不是成功，见 `error.http_status`；重定向（3xx）也在此列，本库不跟随。
 */
#define IDCAS_HTTP_STATUS (-1104)

/*
 The call was cancelled.
 调用被取消。
 */
#define IDCAS_CANCELLED (-1105)

/*
 The platform returned HTTP 401 again after a new token.
 更换令牌后，平台仍返回 HTTP 401。
 */
#define IDCAS_UNAUTHORIZED (-1106)

/*
 The response is not JSON, not of the expected structure, or its text is damaged.
 返回内容不是 JSON，或不符合约定的结构，或文字已损坏。
 */
#define IDCAS_BAD_RESPONSE (-1107)

/*
 A text or a response is larger than allowed, or there is not enough memory for it.
 文本或返回内容超过上限，或内存不足以容纳。
 */
#define IDCAS_TOO_LARGE (-1108)

/*
 The auth center refused, see `error.auth_error` (such as `invalid_client`, `invalid_grant`).
 认证中心拒绝，见 `error.auth_error`（如 `invalid_client`、`invalid_grant`）。
 */
#define IDCAS_AUTH_REJECTED (-1201)

/*
 A key is unusable, or a text is longer than RSA encrypts at once.
 密钥不可用，或文本超过 RSA 单次可加密的长度。
 */
#define IDCAS_CRYPTO (-1202)

/*
 A file could not be read or written, or no background thread could be started.
 文件不能读写，或后台线程无法启动。
 */
#define IDCAS_IO (-1301)

/*
 Too many clients, jobs or documents are open (8,192 of each at most), or the system has no thread for one more job: clients where `idcas_init` answers it, jobs or threads where `idcas_start` does, documents where `idcas_json_new` or `idcas_json_parse` does. Nothing was started, and nothing was sent.
 打开的客户端、后台任务或文档过多（每种最多 8192 个），或系统无法再为任务创建线程：`idcas_init` 返回它表示客户端过多，`idcas_start` 表示任务过多或没有线程，`idcas_json_new` 和 `idcas_json_parse` 表示文档过多。没有启动任何任务，也没有发出任何请求。
 */
#define IDCAS_EXHAUSTED (-1302)

/*
 An internal error of the library; this call did not complete, the client stays usable.
 动态库内部错误；本次调用未完成，客户端仍可继续使用。
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

 Its memory is wiped. A second release, a text of somebody else's or NULL is found out and does no harm; a second one,
 though, only as long as its address has not become another text's, which takes hundreds of further releases. No other
 function may free it, such as free() or a language's own strings: the library survives that where it can, and no more.
 Returns: 0, or IDCAS_INVALID_ARGUMENT where `text` is not a live text of this library.
 Threads: any; it need not be the one that got the text.
 */
IDCAS_API
int32_t idcas_free_string(char *text);

/*
 The length of a returned text without its NUL: bytes, or 16-bit units where the client's encoding is utf-16.

 Returns: the length, or IDCAS_INVALID_ARGUMENT where `text` is not a live text of this library.
 Threads: any.
 */
IDCAS_API
int32_t idcas_text_length(const char *text);

/*
 Copies a returned text into a buffer of the host's own, with its NUL: what fits of it, never half a character.

 `capacity` counts bytes, or 16-bit units where the client's encoding is utf-16; nothing is written past it.
 With a NULL `buffer` or a `capacity` below 1 nothing is written.
 Returns: the capacity that the whole text needs, NUL included, or IDCAS_INVALID_ARGUMENT where `text` is not a live
 text of this library. The text stays alive: release it with idcas_free_string().
 Threads: any.
 */
IDCAS_API
int32_t idcas_copy_text(const char *text,
                        char *buffer,
                        int32_t capacity);

/*
 What a code means, its usual causes and what to do about it, in words: for the functions that answer only a number.

 `language` is a short ASCII text: "zh" or "en", with a country if you like, then after a dot the encoding that the
 answer is wanted in: "zh.gbk", "zh_CN.GB18030", "en-US.utf-16", "zh.utf-8". Upper and lower case are the same; NULL
 or "" stands for "zh". Where no encoding is named, the answer is in UTF-8, or in UTF-16 where `language` itself is
 passed in UTF-16: it is taken for that where its second byte is NUL, so do not pass a single letter. No more than 64
 characters of it are read. Where language or encoding are unknown, the answer is in both languages and says so.
 Any number may be passed; where it is not a code, the answer says so. The -1 of idcas_json_count() means that there is
 nothing, and not what it means here.
 Returns: plain text, not an envelope, such as "IDCAS_TIMEOUT (-1102): ..."; never NULL. Release it with
 idcas_free_string().
 Threads: any. No client is needed, no network is used.
 */
IDCAS_API
char *idcas_code_text(int32_t code,
                      const char *language);

/*
 Opens a client from a configuration in JSON, and writes its handle to `*client` (0 where it fails); close it with
 idcas_close().

 All of the configuration is checked, and every fault reported at once in `error.faults`. No network is used, and
 no thread is started. The text is recognised as UTF-16 (its second byte is NUL), UTF-8 or GB18030, and a byte order mark
 before it is skipped. The client's encoding, and that of the answer, is the one that the configuration names as
 `encoding`; where it names none, utf-16 for a text in UTF-16, else utf-8. For bindings idcas_init_text() is simpler.
 A fault of the text itself has `line` and `column` too. What is allowed and seldom meant, such as the specification's
 test key beside a production domain, is told in a member of its own: "warnings":[{"kind","param","msg","hint"}].
 Returns: an envelope, `data` being {"client":HANDLE}; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT (an argument is NULL), IDCAS_INVALID_CONFIG, IDCAS_ENCODING (the text is in none of
 the three), IDCAS_TOO_LARGE, IDCAS_EXHAUSTED (too many clients are open).
 Threads: any. One client serves all threads of a program.
 */
IDCAS_API
char *idcas_init(const char *config_json,
                 int32_t *client);

/*
 Opens a client as idcas_init() does, in an encoding that the program names and not its configuration: a program that
 passes GBK can hand over a file in UTF-8 as it is.

 `encoding` is a short ASCII text: "utf-8", "gbk", "gb18030" or "utf-16"; upper and lower case are the same. It may be
 passed in bytes or in UTF-16. The client's texts are in it, whatever the configuration names, and so is this answer.
 NULL or "" stands for what idcas_init() does. `config_json` itself may be in UTF-16, UTF-8 or GB18030, whichever
 `encoding` is; a byte order mark before it is skipped.
 Returns: an envelope, `data` being {"client":HANDLE}; release it with idcas_free_string().
 Codes: those of idcas_init(); IDCAS_INVALID_CONFIG where `encoding` is not known.
 Threads: any.
 */
IDCAS_API
char *idcas_init_text(const char *config_json,
                      const char *encoding,
                      int32_t *client);

/*
 Opens a client as idcas_init_text() does, from a file.

 `path` is in `encoding`, in UTF-8 where that is NULL. The file, of 16 MB at most, is UTF-8 with or without a byte
 order mark, UTF-16 with one, or GB18030: that says nothing about the program, so where neither `encoding` nor the
 file names one, the client's encoding is utf-8. It is read once, and not kept open.
 Returns: an envelope, `data` being {"client":HANDLE}; release it with idcas_free_string().
 Codes: those of idcas_init_text(); IDCAS_IO where there is no such file or it cannot be read; IDCAS_INVALID_CONFIG where
 it is empty or too large. The message names the file without its folder.
 Threads: any.
 */
IDCAS_API
char *idcas_init_file(const char *path,
                      const char *encoding,
                      int32_t *client);

/*
 Closes a client. Nothing is waited for: calls and jobs under way go on, and end with their result.

 End each job with idcas_finish() first. Of jobs that were not, idcas_finish() still answers those under way, and up
 to 4 MB of results of those that are done; the rest is released, and whatever is not collected gives way to others.
 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_HANDLE.
 Threads: any.
 */
IDCAS_API
char *idcas_close(int32_t client);

/*
 Describes an operation: its parameters (name, title, type, length, value set, required, rule), outputs and an
 example, in the client's language. NULL or "" lists all operations; "configuration" describes the configuration's
 keys instead: name, title, type, default, bounds, choices, whether secret, and the operations that need each.

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT (there is no such operation; the nearest is named), IDCAS_INVALID_HANDLE,
 IDCAS_ENCODING.
 Threads: any. No network is used.
 */
IDCAS_API
char *idcas_describe(int32_t client,
                     const char *operation);

/*
 Runs any operation by its name, such as "query_exams"; blocks until it is done, `timeout_ms` at most.

 `params_json` is a JSON object; NULL or "" stands for {}. Both texts are in the client's encoding; a byte order mark
 before `params_json` is skipped. Text that is evidently in another encoding is refused (IDCAS_ENCODING). Where UTF-8 can
 be read as GBK just as well, the answer says so in a member of its own: "warnings":[{"kind":"encoding","msg","hint"}].
 Returns: the operation's envelope; release it with idcas_free_string().
 Codes: the operation's; IDCAS_INVALID_ARGUMENT where there is no such operation (the nearest is named).
 Threads: any, several at once.
 */
IDCAS_API
char *idcas_call(int32_t client,
                 const char *operation,
                 const char *params_json);

/*
 Checks everything between this program and the platform, step by step: configuration, crypto self-test, name
 look-up, connection, TLS, clock, each token step, RSA key, each address, a page's link. Where an address is wrong, a
 few neighbouring ones are asked, by requests without credentials.

 Returns: an envelope, `data` being {"ok","failed","steps":[{"number","step","target","status","ms","msg","advice",
 "detail"}],"environment":{...},"report"}, where status is ok, failed or skipped, `target` is the configuration key
 that the step is about, `environment` tells library, program, system, times and proxy, and `report` is all of it as
 a text to save and send, without secrets; release it with idcas_free_string(). A step that fails is part of the
 report, not a failure of the call.
 Codes: 0, IDCAS_INVALID_HANDLE.
 Threads: any. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_diagnose(int32_t client);

/*
 获取客户端令牌 (Get a client token). Gets the client token (client_credentials grant),
 which serves only to fetch the RSA public key. Cached until shortly before it expires. The
 parameters in token_params go with it.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - force: 忽略缓存，重新获取 ignore the cache and ask again, bool; default false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_get_client_token(int32_t client,
                             const char *params_json);

/*
 获取RSA公钥 (Get the RSA public key). Gets the platform's RSA public key (with a client
 token of its own), which encrypts passwords and account ids. A configured rsa_public_key is
 returned as it is; where the platform returns an object or a list, data is the key in it as
 Base64 of X.509.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - force: 忽略缓存，重新获取 ignore the cache and ask again, bool; default false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_get_rsa_public_key(int32_t client,
                               const char *params_json);

/*
 获取用户访问令牌 (Get a user access token). Gets the user access token: client token, RSA
 key and password encryption are done on the way. Cached; renewed with refresh_token if there
 is one, otherwise with the password. The parameters in token_params go with it. You need not
 call it before other operations.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - username: 用户名明文 user name, in plain text, string; else the configured username
 - password: 密码明文，由本库RSA加密后发送；username 不是配置的用户时必填 password in plain
   text; the library encrypts it with RSA. Required where username is not the configured
   user, string; else the configured password
 - force: 忽略缓存，重新获取 ignore the cache and ask again, bool; default false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_get_token(int32_t client,
                      const char *params_json);

/*
 临床调阅（PC端） (Clinic page (PC)). Builds the address of the page on which a doctor sees a
 patient's exams and reports.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - nosearch: 是否自定义查询 whether query conditions are given, string, one of true
 - start_time: 申请起始日期 start date of the request, date
 - end_time: 申请结束日期 end date of the request, date
 - sev: 请求令牌 request token, string; made by the library where absent
 - timestamp: 当前时间戳 current time in China, datetime; made by the library where absent
 - org_code: 医生所属机构代码 code of the doctor's institution, string; required
 - work_no: 医生工号 the doctor's staff number, string; required
 - med_rec_no: 病历号 medical record number, string
 - visit_id: 门诊号/住院号 outpatient or inpatient number, string
 - accession_number: 检查编号 accession number, string
 - id_card_no: 身份证号 ID card number, string
 - patient_name: 患者姓名 patient's name, string
 - placer_order_no: 申请单号 placer order number, string
 - sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library
   encrypts it into sev, string
 - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
   and the string to sign (without the key) to the result, bool; default false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
 IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
 IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
 IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
 */
IDCAS_API
char *idcas_build_clinic_url(int32_t client,
                             const char *params_json);

/*
 健康档案（PC端） (Health record page (PC)). Builds the address of the page on which a health
 record system shows one exam's report, images and films.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - obs_id: 检查唯一号 unique number of the exam, string
 - perform_org_code: 检查机构代码 code of the performing institution, string; required
 - accession_number: 检查编号 accession number, string
 - patient_id: 患者编号 patient number, string
 - placer_order_no: 申请单号 placer order number, string
 - exam_type: 检查类型 exam type, string, one of CT CR DX MR MG NM XA RF US ES ECG PS;
   required
 - sev: 请求令牌 request token, string; made by the library where absent
 - timestamp: 当前时间戳 current time in China, datetime; made by the library where absent
 - work_no: 医生工号 the doctor's staff number, string
 - org_code: 医生所属机构代码 code of the doctor's institution, string
 - med_rec_no: 病历号 medical record number, string
 - visit_id: 门诊号/住院号 outpatient or inpatient number, string
 - id_card_no: 身份证号 ID card number, string
 - patient_name: 患者姓名 patient's name, string
 - sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library
   encrypts it into sev, string
 - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
   and the string to sign (without the key) to the result, bool; default false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
 IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
 IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
 IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
 */
IDCAS_API
char *idcas_build_health_record_url(int32_t client,
                                    const char *params_json);

/*
 重复检查检验提醒（PC端） (Repeated exam reminder (PC)). Builds the address of the page that
 reminds a doctor of exams or lab tests the patient has had in the region.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - clinic_type: 重复检查标识 exam or lab test, short, one of 0 1; required
 - user_org_code: 调阅方所属机构code code of the caller's institution, string; required
 - user_org_name: 调阅方所属机构名称 name of the caller's institution, string; required
 - user_id: 调阅人工号 the caller's staff number, string; required
 - user_name: 调阅人姓名 the caller's name, string; required
 - patient_name: 患者姓名 patient's name, string; required
 - id_card_no: 身份证号 ID card number, string; required
 - mobile_phone: 联系方式 mobile phone, string
 - start_perform_date: 检查开始时间 start date of the exam, date
 - end_perform_date: 检查结束时间 end date of the exam, date
 - exam_body_part: 检查部位 body part, string
 - exam_item: 检查项目 exam item, string
 - exam_type: 检查类型 exam type, string
 - sev: 请求令牌 request token, string; made by the library where absent
 - timestamp: 当前时间戳 current time in China, datetime; made by the library where absent
 - sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library
   encrypts it into sev, string
 - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
   and the string to sign (without the key) to the result, bool; default false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
 IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
 IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
 IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
 */
IDCAS_API
char *idcas_build_repeat_reminder_url(int32_t client,
                                      const char *params_json);

/*
 检查列表（H5端） (Exam list (H5)). Builds the address of the phone page that lists a
 patient's exams of a time range.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - nosearch: 是否自定义查询 whether query conditions are given, string, one of true
 - identity_type: 证件类型 type of identity document, short, one of 1 2 3 4 5 6 7 9; required
 - identity_no: 证件号码 number of the identity document, string; required
 - card_type: 卡类型 card type, short, one of 0 1 2 3 9
 - card_no: 卡号 card number, string
 - clinic_no: 门诊号/住院号/急诊号/体检号 outpatient, inpatient, emergency or health check
   number, string
 - med_rec_no: 病历号 medical record number, string
 - perform_org_code: 检查机构代码 code of the performing institution, string; required
 - exam_type: 检查类型 exam type, string, one of CT CR DX MR MG NM XA RF US ES ECG PS
 - perform_depart_code: 检查科室代码 department code, string, one of RIS UIS EIS PIS ECG LIS
 - req_time_start: 申请时间开始 start date of the request, date
 - req_time_end: 申请时间结束 end date of the request, date
 - perform_time_start: 检查时间开始 start date of the exam, date
 - perform_time_end: 检查时间结束 end date of the exam, date
 - report_time_start: 报告时间开始 start date of the report, date
 - report_time_end: 报告时间结束 end date of the report, date
 - patient_class: 患者就诊类型 visit type, short, one of 1 2 3 4 9
 - result_state_code: 检查状态代码 status code of the exam, string
 - token: 请求用户令牌 user access token, string; made by the library where absent
 - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
   and the string to sign (without the key) to the result, bool; default false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
 IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
 IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
 IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
 */
IDCAS_API
char *idcas_build_h5_exam_list_url(int32_t client,
                                   const char *params_json);

/*
 检查详情（H5端） (Exam detail (H5)). Builds the address of the phone page with one exam's
 report, images and films.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - obs_id: 检查唯一号 unique number of the exam, string
 - perform_org_code: 检查机构代码 code of the performing institution, string; required
 - accession_number: 检查编号 accession number, string; required
 - patient_id: 患者编号 patient number, string; required
 - placer_order_no: 申请单号 placer order number, string
 - exam_type: 检查类型 exam type, string, one of CT CR DX MR MG NM XA RF US ES ECG PS;
   required
 - token: 请求用户令牌 user access token, string; made by the library where absent
 - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
   and the string to sign (without the key) to the result, bool; default false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
 IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
 IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
 IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
 */
IDCAS_API
char *idcas_build_h5_exam_detail_url(int32_t client,
                                     const char *params_json);

/*
 检验详情（H5端） (Lab test detail (H5)). Builds the address of the phone page with one lab
 test's results.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - obs_id: 检验唯一号 unique number of the lab test, string
 - perform_org_code: 检验机构代码 code of the performing institution, string; required
 - accession_number: 检验编号/标本编号 number of the lab test or specimen, string; required
 - patient_id: 患者编号 patient number, string; required
 - placer_order_no: 申请单号 placer order number, string
 - exam_type: 检验类型 type of lab test, string; required
 - token: 请求用户令牌 user access token, string; made by the library where absent
 - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
   and the string to sign (without the key) to the result, bool; default false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
 IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
 IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
 IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
 */
IDCAS_API
char *idcas_build_h5_lab_detail_url(int32_t client,
                                    const char *params_json);

/*
 健康档案（H5端） (Health record page (H5)). Builds the address of the phone page on which a
 health record system shows one exam.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - obs_id: 检查唯一号 unique number of the exam, string
 - perform_org_code: 检查机构代码 code of the performing institution, string; required
 - accession_number: 检查编号 accession number, string
 - patient_id: 患者编号 patient number, string
 - placer_order_no: 申请单号 placer order number, string
 - exam_type: 检查类型 exam type, string, one of CT CR DX MR MG NM XA RF US ES ECG PS;
   required
 - token: 访问令牌 user access token, string; made by the library where absent
 - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
   and the string to sign (without the key) to the result, bool; default false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
 IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
 IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
 IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
 */
IDCAS_API
char *idcas_build_h5_health_record_url(int32_t client,
                                       const char *params_json);

/*
 报告单二维码地址 (QR code of a report). Gets the address behind a report's QR code.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - tenancy_id: 客户唯一号 unique number of the customer, string
 - exam_type: 检查类型 exam type, string
 - perform_org_code: 检查机构代码 code of the performing institution, string
 - accession_number: 检查编号 accession number, string
 - placer_order_no: 申请单号 placer order number, string

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Writes: where error.outcome is "unknown", it may have been carried out; look it up before
 calling again. The interface has no operation for that: ask the platform whether a code may
 be made twice.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_get_report_qrcode(int32_t client,
                              const char *params_json);

/*
 获取影像浏览地址 (Image address (third party)). Gets the address at which a third party's
 browser shows an exam's images; always an absolute address.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - business_id: 检查唯一号 unique number of the exam, string
 - org_code: 检查机构代码 code of the performing institution, string; required
 - accession_number: 检查编号 accession number, string; required
 - patient_id: 患者编号 patient number, string; required
 - modality: 检查类型 exam type, string, one of CT CR DX MR MG NM XA RF US ES ECG PS;
   required
 - need_sev: 是否免登陆 whether the link opens without login, bool, one of true false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_get_image_url(int32_t client,
                          const char *params_json);

/*
 质量报告（H5） (Quality report (H5)). Builds the address of the report on how
 well an institution archives its exams; the page asks its host for the token, by
 window.AndroidApp.getToken().

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
   and the string to sign (without the key) to the result, bool; default false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
 IDCAS_ENCODING, IDCAS_CANCELLED, IDCAS_TOO_LARGE, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
 */
IDCAS_API
char *idcas_build_h5_quality_url(int32_t client,
                                 const char *params_json);

/*
 获取互认检查（或检验）记录WebApi (Recognised exams or lab tests (WebApi)). Asks whether the
 patient has exams or lab tests that can be recognised instead of being repeated; answers the
 page to confirm them on.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - visit_id: 就诊唯一号 unique number of the visit, string up to 64 characters; required
 - org_code: 申请医生所属医院代码 code of the requesting doctor's hospital, string up to 64
   characters; required
 - depart_code: 申请医生所属科室代码 code of the requesting doctor's department, string up to
   64 characters; required
 - depart_name: 申请医生所属科室名称 name of the requesting doctor's department, string up to
   64 characters; required
 - doctor_no: 申请医生工号 the requesting doctor's staff number, string up to 64 characters;
   required
 - doctor_name: 申请医生姓名 the requesting doctor's name, string up to 36 characters;
   required
 - doctor_id_card: 申请医生身份证号 the requesting doctor's ID card number, string up to 20
   characters; required
 - card_type: 患者诊疗卡类型 type of the patient's card, short, one of 0 1 2 3 9; required
 - card_no: 患者诊疗卡号 number of the patient's card, string up to 20 characters; required
 - id_card_no: 患者身份证号 patient's ID card number, string up to 20 characters; required
 - patient_name: 患者姓名 patient's name, string up to 20 characters; required
 - patient_sex: 患者性别 patient's sex, short, one of 0 1 2; required
 - patient_age: 患者年龄 patient's age, int; required
 - age_unit: 年龄单位 unit of the age, string up to 10 characters, one of 岁 月 天; required
 - ip_address: 医生工作站IP地址 IP address of the doctor's workstation, string up to 128
   characters; required
 - ip_mac: 医生工作站MAC地址 MAC address of the doctor's workstation, string up to 128
   characters; required
 - req_type: 触发代码 what triggers the query, short, one of 3101 3103 3104; required
 - observation_item: 检查（或检验）项目代码 codes of exam or lab items, the HIS's own, string
   up to 200 characters

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_query_recognition(int32_t client,
                              const char *params_json);

/*
 上传互认统计信息 (Upload recognition statistics). Uploads yesterday's visits and the number
 of doctors' workstations; to be called daily at 2 in the morning.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - org_code: 所属医院代码 code of the hospital, string up to 64 characters; required
 - patients_cnt: 就诊人数 visits, int; required
 - work_stations: 医生工作站数量 doctors' workstations, int; required

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Writes: where error.outcome is "unknown", it may have been carried out; look it up before
 calling again. The interface has no operation for that: ask the platform whether the day's
 statistics have arrived.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_upload_recognition_stats(int32_t client,
                                     const char *params_json);

/*
 获取互认检查（或检验）记录WebView (Recognition page (PC)). Builds the address of the page
 that lists exams or lab tests to be recognised.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - sev: 请求令牌 request token, string; made by the library where absent
 - timestamp: 当前时间戳 current time in China, datetime; made by the library where absent
 - visit_id: 就诊唯一号 unique number of the visit, string; required
 - org_code: 医生所属机构代码 code of the doctor's institution, string; required
 - depart_code: 医生所属科室代码 code of the doctor's department, string; required
 - depart_name: 医生所属科室名称 name of the doctor's department, string; required
 - doctor_no: 医生工号 the doctor's staff number, string; required
 - doctor_name: 医生姓名 the doctor's name, string; required
 - doctor_id_card: 医生身份证号 the doctor's ID card number, string; required
 - card_type: 患者诊疗卡类型 type of the patient's card, short, one of 0 1 2 3 9; required
 - card_no: 患者诊疗卡号 number of the patient's card, string; required
 - id_card_no: 患者身份证号 patient's ID card number, string; required
 - patient_name: 患者姓名 patient's name, string; required
 - patient_sex: 患者性别 patient's sex, short, one of 0 1 2; required
 - patient_age: 患者年龄 patient's age, int; required
 - age_unit: 年龄单位 unit of the age, string, one of 岁 月 天; required
 - ip_address: 医生工作站IP地址 IP address of the doctor's workstation, string; required
 - ip_mac: 医生工作站MAC地址 MAC address of the doctor's workstation, string; required
 - req_type: 触发代码 what triggers the query, short, one of 3101 3103 3104; required
 - observation_item: 检查（或检验）项目代码 codes of exam or lab items, string
 - sev_account_id: 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library
   encrypts it into sev, string
 - explain: 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token
   and the string to sign (without the key) to the result, bool; default false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG, IDCAS_INVALID_HANDLE,
 IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS, IDCAS_HTTP_STATUS, IDCAS_CANCELLED,
 IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE, IDCAS_AUTH_REJECTED, IDCAS_CRYPTO,
 IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks only where a token or key must be fetched, timeout_ms at most.
 */
IDCAS_API
char *idcas_build_recognition_url(int32_t client,
                                  const char *params_json);

/*
 获取市平台检查列表 (Exams in the city's archive). Lists archived exams by time and further
 conditions.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - time_type: 查询时间类型 which time the range applies to, short, one of 0 1 2 3 6 7;
   required
 - start_time: 查询开始时间 start date, date; required
 - end_time: 查询结束时间 end date, date; required
 - depart_code: 检查科室代码 department code, string, one of RIS ECT UIS EIS XIS PIS ECG
 - exam_type: 检查类型 exam type, string, one of CT CR DT DX MG MR NM RE XS US ES PS ECG
 - patient_class: 就诊类型 visit type, short, one of 0 1 2 3 4
 - org_code: 检查机构代码 code of the performing institution, string
 - accession_number: 检查编号 accession number, string
 - patient_id: 患者编号 patient number, string
 - patient_name: 患者姓名 patient's name, string
 - med_rec_no: 病历号 medical record number, string
 - card_no: 卡号 card number, string
 - card_type: 卡类型 card type, short, one of 0 1 2 3 4
 - id_card_no: 身份证号 ID card number, string
 - placer_order_no: 申请单号 placer order number, string
 - clinic_no: 住院号或门诊号 inpatient or outpatient number, string
 - visit_id: 就诊流水号 visit serial number, string
 - page_index: 分页索引页 page number, int
 - page_size: 分页页大小 rows per page, int

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_query_exams(int32_t client,
                        const char *params_json);

/*
 获取省平台检查列表 (Exams in the province's platform). Lists exams recorded on the higher-
 level platform.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - time_type: 时间类型 which time the range applies to, short, one of 0 1 2 3 6 7
 - start_time: 开始时间 start date, date
 - end_time: 结束时间 end date, date
 - identity_type: 证件类型 type of identity document, short, one of 1 2 3 4 5 6 7 9
 - identity_no: 证件号码 number of the identity document, string
 - page_index: 分页索引页 page number, int
 - page_size: 分页页大小 rows per page, int

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_query_province_exams(int32_t client,
                                 const char *params_json);

/*
 获取市平台+省平台检查列表 (Exams of city and province). Lists a patient's exams on this
 platform and on the higher-level platform.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - perform_org_code: 检查机构Code code of the performing institution, string
 - start_time: 检查开始时间 start date of the exam, date
 - end_time: 检查结束时间 end date of the exam, date
 - id_card_no: 患者身份证号 patient's ID card number, string; required

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_query_merged_exams(int32_t client,
                               const char *params_json);

/*
 获取检查详情 (Detail of an exam). Gets everything about one archived exam.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - id: 检查归档业务唯一号 id of the archived exam, long; required
 - client_kind: 调阅客户端类型 client type, short, one of 1 2 3 4 5

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_get_exam_detail(int32_t client,
                            const char *params_json);

/*
 获取检查图文报告浏览地址 (Address of a report). Gets the address at which a browser shows an
 exam's report; always absolute.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - business_id: 检查归档业务唯一号 id of the archived exam, string; required
 - need_token: 是否需要令牌 whether the link carries a token, bool, one of true false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_get_report_view_url(int32_t client,
                                const char *params_json);

/*
 获取检查影像浏览地址 (Address of the images). Gets the address at which a browser shows an
 exam's images; always absolute.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - business_id: 检查归档业务唯一号 id of the archived exam, string; required
 - need_token: 是否需要令牌 whether the link carries a token, bool, one of true false

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_get_image_view_url(int32_t client,
                               const char *params_json);

/*
 获取打印检查列表 (Exams to print). Lists exams whose reports can be printed.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - accession_number: 检查编号 accession number, string
 - placer_order_no: 申请单号 placer order number, string
 - id_card_no: 身份证号 ID card number, string
 - exam_type: 检查类型 exam type, string, one of CT CR DX MR MG NM XA RF US ES ECG PS;
   required
 - org_code: 检查机构代码 code of the performing institution, string; required
 - reg_time_begin: 检查登记时间开始 start time of registration, datetime; required
 - reg_time_end: 检查登记时间结束 end time of registration, datetime; required
 - print_flag: 打印标记 printed or not, bool, one of True False

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_query_print_exams(int32_t client,
                              const char *params_json);

/*
 获取打印文件列表 (Files to print). Gets an exam's files to print, in Base64 or as paths;
 save_print_files writes them to disk.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - business_id: 检查归档业务唯一号 id of the archived exam, string; required
 - file_format: 文件格式 file format, string, one of Jpg Pdf

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_get_print_files(int32_t client,
                            const char *params_json);

/*
 更新报告打印状态 (Set a report's print state). Marks a report as printed, or takes the mark
 back.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - cancel_flag: 取消标记 cancel the mark, bool, one of True False
 - placer_order_no: 申请单号 placer order number, string
 - business_id: 检查唯一号 id of the archived exam, string
 - accession_number: 检查编号 accession number, string
 - exam_type: 检查类型 exam type, string
 - org_code: 检查机构代码 code of the performing institution, string; required
 - user_id: 用户Id user id, string
 - user_name: 用户名 user name, string
 - print_time: 打印时间 when it was printed, datetime; required
 - client_host: 客户端主机IP IP address of the workstation, string; required
 - client_name: 客户端主机名 host name of the workstation, string; required

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Writes: where error.outcome is "unknown", it may have been carried out; look it up before
 calling again. query_print_exams shows in print_count how often the report was printed.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_set_print_flag(int32_t client,
                           const char *params_json);

/*
 （本库扩展） (Exams in the city's archive, every page). Fetches every page of query_exams
 and merges them; with progress in pages, and cancellable.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - time_type: 查询时间类型 which time the range applies to, short, one of 0 1 2 3 6 7;
   required
 - start_time: 查询开始时间 start date, date; required
 - end_time: 查询结束时间 end date, date; required
 - depart_code: 检查科室代码 department code, string, one of RIS ECT UIS EIS XIS PIS ECG
 - exam_type: 检查类型 exam type, string, one of CT CR DT DX MG MR NM RE XS US ES PS ECG
 - patient_class: 就诊类型 visit type, short, one of 0 1 2 3 4
 - org_code: 检查机构代码 code of the performing institution, string
 - accession_number: 检查编号 accession number, string
 - patient_id: 患者编号 patient number, string
 - patient_name: 患者姓名 patient's name, string
 - med_rec_no: 病历号 medical record number, string
 - card_no: 卡号 card number, string
 - card_type: 卡类型 card type, short, one of 0 1 2 3 4
 - id_card_no: 身份证号 ID card number, string
 - placer_order_no: 申请单号 placer order number, string
 - clinic_no: 住院号或门诊号 inpatient or outpatient number, string
 - visit_id: 就诊流水号 visit serial number, string
 - page_size: 分页页大小 rows per page, int; default 100
 - max_pages: 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code
   -1108, int; default 1000

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_query_exams_all(int32_t client,
                            const char *params_json);

/*
 （本库扩展） (Exams in the province's platform, every page). Fetches every page of
 query_province_exams and merges them; with progress in pages, and cancellable.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - time_type: 时间类型 which time the range applies to, short, one of 0 1 2 3 6 7
 - start_time: 开始时间 start date, date
 - end_time: 结束时间 end date, date
 - identity_type: 证件类型 type of identity document, short, one of 1 2 3 4 5 6 7 9
 - identity_no: 证件号码 number of the identity document, string
 - page_size: 分页页大小 rows per page, int; default 100
 - max_pages: 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code
   -1108, int; default 1000

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_query_province_exams_all(int32_t client,
                                     const char *params_json);

/*
 （本库扩展） (Inspect a link). Takes any page link apart, made here or by a HIS's own code:
 which page it is, what it decrypts to, whether the signature is right, how old the timestamp
 is. Each mistake is named with its true cause and what to do, and nothing that merely
 follows from it. No network is used.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - url: 要检查的链接 the link to inspect, string; required

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_CANCELLED, IDCAS_TOO_LARGE, IDCAS_IO,
 IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_inspect_url(int32_t client,
                        const char *params_json);

/*
 （本库扩展） (Save files to print). Calls get_print_files and writes the Base64 contents, or
 the file behind an HTTP path, to a directory; each file is whole and of its format, and all
 are saved or none is.

 `params_json` is a JSON object in the client's encoding; NULL or "" stands for {}. Parameters:
 - business_id: 检查归档业务唯一号 id of the archived exam, string; required
 - file_format: 文件格式 file format, string, one of Jpg Pdf
 - directory: 保存目录，须已存在 directory to save to; it must exist, string; required

 Returns: an envelope; release it with idcas_free_string().
 Codes: 0, IDCAS_PLATFORM, IDCAS_INVALID_ARGUMENT, IDCAS_INVALID_CONFIG,
 IDCAS_INVALID_HANDLE, IDCAS_ENCODING, IDCAS_NETWORK, IDCAS_TIMEOUT, IDCAS_TLS,
 IDCAS_HTTP_STATUS, IDCAS_CANCELLED, IDCAS_UNAUTHORIZED, IDCAS_BAD_RESPONSE, IDCAS_TOO_LARGE,
 IDCAS_AUTH_REJECTED, IDCAS_CRYPTO, IDCAS_IO, IDCAS_INTERNAL.
 Threads: any, several at once. Blocks until it is done, timeout_ms at most.
 */
IDCAS_API
char *idcas_save_print_files(int32_t client,
                             const char *params_json);

/*
 Starts an operation in the background.

 Where the operation's name or parameters are wrong, that is the job's result, as the call itself would answer it.
 Both texts are in the client's encoding, and may be released once this returns. Of many jobs 256 run at once, and 64
 requests to one server; the others wait for their turn, which is not part of their `timeout_ms`.
 Returns: a job handle above 0, to be ended with idcas_finish() before the client is closed; IDCAS_INVALID_HANDLE where
 `client` is not open; IDCAS_EXHAUSTED where 8,192 jobs are open that were not ended, or the system has no thread for
 one more: then nothing was started, and nothing is sent.
 Threads: any.
 */
IDCAS_API
int32_t idcas_start(int32_t client,
                    const char *operation,
                    const char *params_json);

/*
 Waits for a job, `timeout_ms` milliseconds at most; with 0 or less it only looks.

 Returns: 1 where the job is done, 0 where it still runs, IDCAS_INVALID_HANDLE where there is no such job.
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
 Codes: the operation's, IDCAS_CANCELLED after idcas_cancel(), IDCAS_INVALID_HANDLE (also where the client was closed
 first and the result is no longer there: see idcas_close()).
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
 Opens a new, empty JSON object, in the encoding of `client`.

 Returns: a document handle above 0, to be closed with idcas_json_close(); IDCAS_INVALID_HANDLE where `client` is
 not open; IDCAS_EXHAUSTED where too many documents are open.
 Threads: any. The document outlives its client.
 */
IDCAS_API
int32_t idcas_json_new(int32_t client);

/*
 Opens a document from JSON, such as an answer of this library. It is parsed once; reading from it costs no further
 parse. A byte order mark before it is skipped; one of UTF-8 says that the text is UTF-8, whatever the client's encoding.

 Returns: a document handle above 0, to be closed with idcas_json_close(); IDCAS_INVALID_HANDLE where `client` is
 not open; IDCAS_ENCODING where `json` is not text in the client's encoding; IDCAS_INVALID_ARGUMENT where it is
 NULL or not JSON; IDCAS_EXHAUSTED where too many documents are open; IDCAS_TOO_LARGE where there is not enough memory
 for it, it is larger than 1 GB, or an array or object in it has more than 1,000,000 elements or members.
 Threads: any. The document outlives its client and the text it was read from.
 */
IDCAS_API
int32_t idcas_json_parse(int32_t client,
                         const char *json);

/*
 Sets a text value at an RFC 6901 pointer such as "/patient_name", making objects on the way.

 NULL for `text` is the empty text. In an array, an index replaces an element, and "-" appends one. What
 idcas_json_get() wrote as \uXXXX is the character again, so a name that was read from a row can be passed on as it
 is; any other backslash stays a backslash.
 Returns: 0; IDCAS_INVALID_HANDLE where the document is not open; IDCAS_INVALID_ARGUMENT where the pointer is NULL,
 is not a pointer, or leads through a value that is neither object nor array; IDCAS_ENCODING where a text is not in
 the document's encoding, or is evidently in another one; IDCAS_TOO_LARGE where a text is larger than 16 MB, there is not enough memory, or
 an array or object would have more than 1,000,000 elements or members.
 Threads: any; the calls for one document run one after another.
 */
IDCAS_API
int32_t idcas_json_set(int32_t doc,
                       const char *pointer,
                       const char *text);

/*
 What stands at an RFC 6901 pointer: a string's content, a number's or boolean's literal as it was written, an
 object's or array's JSON; "" where there is nothing, or null, or the handle or pointer is unusable, or there is not
 enough memory for it.

 This is plain text, not an envelope. A character that the encoding lacks appears as \uXXXX, one beyond U+FFFF as two of
 these, with capital letters, and so does NUL; idcas_json_set() makes it the character again. Where the text itself has
 such six characters in it, their backslash appears as \u005C. An object's or array's JSON is JSON, with its escapes.
 Returns: a text, never NULL; release it with idcas_free_string().
 Threads: any; the calls for one document run one after another.
 */
IDCAS_API
char *idcas_json_get(int32_t doc,
                     const char *pointer);

/*
 How many elements or members stand at an RFC 6901 pointer.

 Returns: elements of an array, members of an object, 0 for any other value; -1 where there is nothing, the pointer
 is unusable, or there is not enough memory to find what it leads to; IDCAS_INVALID_HANDLE where the document is not open.
 Threads: any; the calls for one document run one after another.
 */
IDCAS_API
int32_t idcas_json_count(int32_t doc,
                         const char *pointer);

/*
 The whole document as JSON; "" where the handle is unusable, or there is not enough memory for it.

 Returns: a text, never NULL; release it with idcas_free_string().
 Threads: any; the calls for one document run one after another.
 */
IDCAS_API
char *idcas_json_text(int32_t doc);

/*
 Closes a document, once. Texts read from it stay alive.

 Returns: 0, or IDCAS_INVALID_HANDLE where the document is not open.
 Threads: any.
 */
IDCAS_API int32_t idcas_json_close(int32_t doc);

#ifdef __cplusplus
}
#endif

#endif /* IDCAS_H */
