// idcas for Node.js: a client with a method for each operation. Written by `make bindings`; do not edit.
'use strict';

const fs = require('fs');
const path = require('path');
const url = require('url');
const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');
const koffi = require('koffi');

/** 返回码。 The codes. */
const Code = Object.freeze({
  /** 调用成功。 The call succeeded. */
  OK: 0,
  /** 平台收到了请求并拒绝；`msg` 是平台的原话，没有 `error` 成员。 The platform received the request and refused it; `msg` is its own text, and there is no `error`. */
  PLATFORM: -1,
  /** 参数缺少、多余、格式不对或违反规则；`error.faults` 一次列出全部问题。 A parameter is missing, unknown, malformed or breaks a rule; `error.faults` lists every one at once. */
  INVALID_ARGUMENT: -1001,
  /** 配置不可用，或缺少该操作所需的项；`error.faults` 列出全部问题。 The configuration is unusable, or lacks what this operation needs; `error.faults` lists every fault. */
  INVALID_CONFIG: -1002,
  /** 句柄无效：从未打开，或已经关闭。 The handle is not open: it was never given out, or is closed. */
  INVALID_HANDLE: -1003,
  /** 传入的文本不符合客户端的编码，或明显是另一种编码。 A text passed in is not valid in the client's encoding, or is evidently in another one. */
  ENCODING: -1004,
  /** 域名解析、连接或传输失败。 Name lookup, connection or transfer failed. */
  NETWORK: -1101,
  /** 整个调用（含取令牌与重试）超过 `timeout_ms`，或连接超过 `connect_timeout_ms`；`msg` 说明停在哪一步。 The whole call, token steps and retries included, took longer than `timeout_ms`, or connecting longer than `connect_timeout_ms`; `msg` names the step. */
  TIMEOUT: -1102,
  /** 无法建立可信的 TLS 连接；`msg` 说明原因：证书过期、主机名不符、签发者不受信任、指纹不符等。 No trusted TLS connection could be made; `msg` says why: an expired certificate, a wrong host name, an unknown issuer, a wrong fingerprint. */
  TLS: -1103,
  /** 服务器返回的 HTTP 状态不是成功，见 `error.http_status`；重定向（3xx）也在此列，本库不跟随。 The server returned an HTTP status other than success, see `error.http_status`; redirects count too, since they are not followed. */
  HTTP_STATUS: -1104,
  /** 调用被取消。 The call was cancelled. */
  CANCELLED: -1105,
  /** 更换令牌后，平台仍返回 HTTP 401。 The platform returned HTTP 401 again after a new token. */
  UNAUTHORIZED: -1106,
  /** 返回内容不是 JSON，或不符合约定的结构，或文字已损坏。 The response is not JSON, not of the expected structure, or its text is damaged. */
  BAD_RESPONSE: -1107,
  /** 文本或返回内容超过上限，或内存不足以容纳。 A text or a response is larger than allowed, or there is not enough memory for it. */
  TOO_LARGE: -1108,
  /** 认证中心拒绝，见 `error.auth_error`（如 `invalid_client`、`invalid_grant`）。 The auth center refused, see `error.auth_error` (such as `invalid_client`, `invalid_grant`). */
  AUTH_REJECTED: -1201,
  /** 密钥不可用，或文本超过 RSA 单次可加密的长度。 A key is unusable, or a text is longer than RSA encrypts at once. */
  CRYPTO: -1202,
  /** 文件不能读写，或后台线程无法启动。 A file could not be read or written, or no background thread could be started. */
  IO: -1301,
  /** 打开的客户端、后台任务或文档过多（每种最多 8192 个），或系统无法再为任务创建线程：`idcas_init` 返回它表示客户端过多，`idcas_start` 表示任务过多或没有线程，`idcas_json_new` 和 `idcas_json_parse` 表示文档过多。没有启动任何任务，也没有发出任何请求。 Too many clients, jobs or documents are open (8,192 of each at most), or the system has no thread for one more job: clients where `idcas_init` answers it, jobs or threads where `idcas_start` does, documents where `idcas_json_new` or `idcas_json_parse` does. Nothing was started, and nothing was sent. */
  EXHAUSTED: -1302,
  /** 动态库内部错误；本次调用未完成，客户端仍可继续使用。 An internal error of the library; this call did not complete, the client stays usable. */
  INTERNAL: -1999,
});

/** 检查类型 exam type */
const ExamType = Object.freeze({
  CT: 'CT', // 放射系统 radiology
  CR: 'CR', // 放射系统 radiology
  DX: 'DX', // 放射系统 radiology
  MR: 'MR', // 放射系统 radiology
  MG: 'MG', // 放射系统 radiology
  NM: 'NM', // 放射系统 radiology
  XA: 'XA', // 放射系统 radiology
  RF: 'RF', // 放射系统 radiology
  US: 'US', // 超声系统 ultrasound
  ES: 'ES', // 内镜系统 endoscopy
  ECG: 'ECG', // 心电系统 electrocardiography
  PS: 'PS', // 病理系统 pathology
});

/** 检查类型 exam type */
const ArchiveExamType = Object.freeze({
  CT: 'CT',
  CR: 'CR',
  DT: 'DT',
  DX: 'DX',
  MG: 'MG',
  MR: 'MR',
  NM: 'NM',
  RE: 'RE',
  XS: 'XS',
  US: 'US',
  ES: 'ES',
  PS: 'PS',
  ECG: 'ECG',
});

/** 检查科室代码 department code */
const Department = Object.freeze({
  RIS: 'RIS', // 放射科 radiology
  UIS: 'UIS', // 超声科 ultrasound
  EIS: 'EIS', // 内镜科 endoscopy
  PIS: 'PIS', // 病理科 pathology
  ECG: 'ECG', // 心电科 electrocardiography
  LIS: 'LIS', // 检验科 laboratory
});

/** 检查科室代码 department code */
const ArchiveDepartment = Object.freeze({
  RIS: 'RIS', // 放射科 radiology
  ECT: 'ECT', // 核医学科 nuclear medicine
  UIS: 'UIS', // 超声科 ultrasound
  EIS: 'EIS', // 内镜科 endoscopy
  XIS: 'XIS', // 特检科 special examinations
  PIS: 'PIS', // 病理科 pathology
  ECG: 'ECG', // 心电科 electrocardiography
});

/** 查询时间类型 which time the range applies to */
const TimeType = Object.freeze({
  EXAM_TIME: 0, // 检查时间 exam time
  REPORT_TIME: 1, // 报告时间 report time
  AUDIT_TIME: 2, // 审核时间 audit time
  ARCHIVE_TIME: 3, // 归档时间 archive time
  REGISTRATION_TIME: 6, // 登记时间 registration time
  REQUEST_TIME: 7, // 申请时间 request time
});

/** 患者就诊类型 visit type */
const H5PatientClass = Object.freeze({
  OUTPATIENT: 1, // 门诊 outpatient
  INPATIENT: 2, // 住院 inpatient
  EMERGENCY: 3, // 急诊 emergency
  HEALTH_CHECK: 4, // 体检 health check
  OTHER: 9, // 其它 other
});

/** 就诊类型 visit type */
const ArchivePatientClass = Object.freeze({
  OUTPATIENT: 0, // 门诊 outpatient
  INPATIENT: 1, // 住院 inpatient
  EMERGENCY: 2, // 急诊 emergency
  HEALTH_CHECK: 3, // 体检 health check
  GENERAL_OR_OTHER: 4, // 普通/其它 general or other
});

/** 卡类型 card type */
const CardType = Object.freeze({
  SOCIAL_SECURITY_CARD: 0, // 社保卡 social security card
  MEDICAL_INSURANCE_CARD: 1, // 医保卡 medical insurance card
  HEALTH_CARD: 2, // 健康卡 health card
  HOSPITAL_CARD: 3, // 就诊卡（医院自费卡） hospital card
  OTHER: 9, // 其他 other
});

/** 卡类型 card type */
const ArchiveCardType = Object.freeze({
  SOCIAL_SECURITY_CARD: 0, // 社保卡 social security card
  MEDICAL_INSURANCE_CARD: 1, // 医保卡 medical insurance card
  HEALTH_CARD: 2, // 健康卡 health card
  HOSPITAL_CARD: 3, // 就诊卡 hospital card
  OTHER: 4, // 其它 other
});

/** 证件类型 type of identity document */
const IdentityType = Object.freeze({
  IDENTITY_CARD: 1, // 身份证 identity card
  MILITARY_IDENTITY_CARD: 2, // 军人证 military identity card
  PASSPORT: 3, // 护照 passport
  STUDENT_CARD: 4, // 学生证 student card
  HOME_RETURN_PERMIT: 5, // 回乡证 home return permit
  DRIVERS_LICENCE: 6, // 驾驶证 driver's licence
  TAIWAN_COMPATRIOT_PERMIT: 7, // 台胞证 Taiwan compatriot permit
  OTHER: 9, // 其他 other
});

/** 患者性别 patient's sex */
const Sex = Object.freeze({
  UNKNOWN: 0, // 未知 unknown
  MALE: 1, // 男性 male
  FEMALE: 2, // 女性 female
});

/** 患者性别 patient's sex */
const DetailSex = Object.freeze({
  MALE: 1, // 男 male
  FEMALE: 2, // 女 female
});

/** 检查结果代码 result code */
const ProvinceResult = Object.freeze({
  NEGATIVE: 0, // 阴性 negative
  POSITIVE: 1, // 阳性 positive
  UNKNOWN: 2, // 未知 unknown
});

/** 阴阳性 result code */
const MergedResult = Object.freeze({
  NEGATIVE: 0, // 阴性 negative
  POSITIVE: 1, // 阳性 positive
  UNKNOWN: 9, // 未知 unknown
});

/** 检查结果 result code */
const DetailResult = Object.freeze({
  NEGATIVE: 0, // 阴性 negative
  POSITIVE: 1, // 阳性 positive
});

/** 是否最后一页 whether this is the last page */
const YesNo = Object.freeze({
  NO: 0, // 不是 no
  YES: 1, // 是 yes
});

/** 检查检验标志 exam, lab test or health check */
const RecordKind = Object.freeze({
  EXAM: 0, // 检查 exam
  LAB_TEST: 1, // 检验 lab test
  HEALTH_CHECK: 2, // 体检 health check
});

/** 重复检查标识 exam or lab test */
const ClinicType = Object.freeze({
  EXAM: 0, // 重复检查 exam
  LAB_TEST: 1, // 重复检验 lab test
});

/** 数据来源 data source */
const Platform = Object.freeze({
  THIS_PLATFORM: 0, // 本平台数据 this platform
  THE_HIGHER_LEVEL_PLATFORM: 1, // 上级平台数据 the higher-level platform
});

/** 文件格式 file format */
const FileFormat = Object.freeze({
  JPG: 'Jpg',
  PDF: 'Pdf',
});

/** 触发代码 what triggers the query */
const RequestType = Object.freeze({
  THE_DOCTOR_RECEIVES_THE_PATIENT: 3101, // 医生接诊 the doctor receives the patient
  THE_DOCTOR_WRITES_AN_ORDER: 3103, // 医生开处方 the doctor writes an order
  THE_DOCTOR_SAVES_AN_ORDER: 3104, // 医生保存处方 the doctor saves an order
});

/** 年龄单位 unit of the age */
const AgeUnit = Object.freeze({
  YEARS: '岁', //  years
  MONTHS: '月', //  months
  DAYS: '天', //  days
});

/** 调阅客户端类型 client type */
const ClientKind = Object.freeze({
  DOCTORS_WORKSTATION: 1, // 医生站 doctor's workstation
  APP: 2, // APP app
  WECHAT: 3, // 微信 WeChat
  WEB_SITE: 4, // 网站 web site
  H5: 5, // H5 H5
});

/**
 * code 不为 0 的返回结果。 An answer whose code is not 0: a failure of the library, or the platform's refusal.
 */
class IdcasError extends Error {
  constructor(operation, answer) {
    const error = answer.error || {};
    super(answer.msg || '');
    this.name = new.target.name;
    /** 操作名。 The operation's name. */
    this.operation = operation;
    /** 返回码，见 Code。 See Code. */
    this.code = typeof answer.code === 'number' ? answer.code : Code.INTERNAL;
    /** timeout、tls 等；平台拒绝时为 platform。 timeout, tls, ...; platform where the platform refused. */
    this.kind = this.code === Code.PLATFORM ? 'platform' : error.kind || '';
    /** 应如何处理。 What to do about it. */
    this.hint = error.hint || '';
    this.detail = error.detail || '';
    this.httpStatus = error.http_status || 0;
    this.authError = error.auth_error || '';
    /** unknown：写操作已发出而结果未知。 unknown: a write has left and it is not known whether it was carried out. */
    this.outcome = error.outcome || '';
    /** 参数或配置的全部问题。 All that is wrong with the parameters or the configuration: { param, rule, msg }. */
    this.faults = error.faults || [];
    // Not shown where the error is printed: an answer may be long.
    Object.defineProperty(this, 'answer', { value: answer, enumerable: false });
  }
}

/** 平台收到了请求并拒绝；message 是平台的原话。 The platform refused; the message is its own text. */
class PlatformError extends IdcasError {}

function failureOf(operation, answer) {
  return answer.code === Code.PLATFORM ? new PlatformError(operation, answer) : new IdcasError(operation, answer);
}

/** A failure that is found before the library is called. */
function ownFailure(operation, code, kind, msg, hint, detail = '') {
  return new IdcasError(operation, { code, msg, error: { kind, operation, detail, hint } });
}

const EXPECTED_ABI = 1;
let loaded;

/** The library with its functions declared; loaded by the first call. */
function library() {
  loaded = loaded || declare(load());
  return loaded;
}

function load() {
  const inside = process.platform === 'win32' ? 'idcas.dll' : 'libidcas.so';
  const chosen = process.env.IDCAS_LIBRARY;
  const beside = path.join(__dirname, inside);
  // A path that was chosen counts, and no other; then the file beside this one; then what the system knows.
  const names = chosen ? [chosen] : fs.existsSync(beside) ? [beside] : inside === 'idcas.dll' ? [inside] : ['libidcas.so.0', inside];
  let failure;
  for (const name of names) {
    try {
      return koffi.load(name);
    } catch (error) {
      if (!failure || reason(String(error.message), false)) failure = error;
    }
  }
  const there = path.isAbsolute(names[0]) && fs.existsSync(names[0]);
  const [msg, hint] = reason(String(failure.message), there) || [
    `找不到动态库 ${names[names.length - 1]}。 / the library ${names[names.length - 1]} is missing.`,
    `请把动态库放到 ${__dirname}，或用环境变量 IDCAS_LIBRARY 写明它的路径。 / Put the library into ${__dirname}, or name its path in the environment variable IDCAS_LIBRARY.`,
  ];
  throw ownFailure('load', Code.IO, 'io', msg, hint, failure.message);
}

/** Why a library does not load, and what to do; nothing where it is not there at all. */
function reason(said, exists) {
  if (said.includes('GLIBC_')) {
    return [
      '动态库需要比本机更新的 glibc。 / the library needs a newer glibc than this system has.',
      '请使用适用于 glibc 2.17 的动态库。 / Use the library for glibc 2.17.',
    ];
  }
  if (/ELFCLASS|wrong ELF class|not a valid Win32|incompatible architecture/i.test(said)) {
    return [
      `动态库与本进程（${process.arch}）的位数或处理器类型不一致。 / the library is for another bitness or processor than this ${process.arch} process.`,
      '请使用与 Node.js 的位数、处理器类型相同的动态库。 / Use the library for the bitness and processor of this Node.js.',
    ];
  }
  if (/invalid ELF header|file too short/.test(said)) {
    return [
      '动态库文件已损坏，或不是本系统的动态库。 / the library\'s file is damaged, or not a library of this system.',
      '请重新放置动态库。 / Put the library there again.',
    ];
  }
  if (exists) {
    return [
      '动态库不能载入，原因未知。 / the library does not load; why is not known.',
      'detail 是系统给出的原因。 / `detail` is what the system says.',
    ];
  }
  return undefined;
}

function declare(file) {
  try {
    const free = file.func('idcas_free_string', 'int32_t', ['void *']);
    // What the library gives is copied and released at once.
    const owned = koffi.disposable(koffi.types.str, free);
    const functions = {
      idcas_version: file.func('idcas_version', 'str', []),
      idcas_abi_version: file.func('idcas_abi_version', 'int32_t', []),
      idcas_code_text: file.func('idcas_code_text', owned, ['int32_t', 'str']),
      idcas_init: file.func('idcas_init', owned, ['str', koffi.out(koffi.pointer('int32_t'))]),
      idcas_init_text: file.func('idcas_init_text', owned, ['str', 'str', koffi.out(koffi.pointer('int32_t'))]),
      idcas_init_file: file.func('idcas_init_file', owned, ['str', 'str', koffi.out(koffi.pointer('int32_t'))]),
      idcas_close: file.func('idcas_close', owned, ['int32_t']),
      idcas_describe: file.func('idcas_describe', owned, ['int32_t', 'str']),
      idcas_call: file.func('idcas_call', owned, ['int32_t', 'str', 'str']),
      idcas_diagnose: file.func('idcas_diagnose', owned, ['int32_t']),
      idcas_start: file.func('idcas_start', 'int32_t', ['int32_t', 'str', 'str']),
      idcas_wait: file.func('idcas_wait', 'int32_t', ['int32_t', 'int32_t']),
      idcas_progress: file.func('idcas_progress', owned, ['int32_t']),
      idcas_finish: file.func('idcas_finish', owned, ['int32_t']),
      idcas_cancel: file.func('idcas_cancel', 'int32_t', ['int32_t']),
    };
    if (functions.idcas_abi_version() >= EXPECTED_ABI) return functions;
  } catch (error) {
    if (!/function|symbol/i.test(error.message)) throw error;
  }
  throw ownFailure('load', Code.IO, 'io', '动态库的版本低于本模块的要求。 / the library is older than this module requires.',
    '请使用与本模块版本相同的动态库。 / Use the library of this module\'s version.');
}

/** 动态库的版本。 The library's version. */
function libraryVersion() {
  return library().idcas_version();
}

/** 返回码的原因与处理办法，language 为 zh 或 en。 A code's cause and remedy in words. */
function codeText(code, language = 'zh') {
  return library().idcas_code_text(code, plain(language));
}

/** A text as the library reads it. What it cannot be given is refused rather than cut off. */
function plain(text) {
  if (typeof text !== 'string') throw new TypeError('应传入文本。 / a text is expected.');
  if (text.includes('\0')) throw new TypeError('文本中含有 NUL 字符。 / a text contains a NUL character.');
  return text;
}

/** Which parameters of an operation are dates. */
const DATES = {
  build_clinic_url: ['start_time', 'end_time'],
  build_repeat_reminder_url: ['start_perform_date', 'end_perform_date'],
  build_h5_exam_list_url: ['req_time_start', 'req_time_end', 'perform_time_start', 'perform_time_end', 'report_time_start', 'report_time_end'],
  query_exams: ['start_time', 'end_time'],
  query_province_exams: ['start_time', 'end_time'],
  query_merged_exams: ['start_time', 'end_time'],
  query_exams_all: ['start_time', 'end_time'],
  query_province_exams_all: ['start_time', 'end_time'],
};

/** An instant as the platform tells it: in China time. */
function chinaTime(date) {
  return new Date(date.getTime() + 8 * 3600 * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

function parametersOf(operation, params) {
  if (params === undefined || params === null) return '{}';
  const given = {};
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined) continue;
    if (typeof value === 'bigint') {
      given[name] = value.toString();
    } else if (value instanceof Date) {
      const time = chinaTime(value);
      given[name] = (DATES[operation] || []).includes(name) ? time.slice(0, 10) : time;
    } else if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      throw new TypeError(`${name} 的值超出了 number 的精度，请以文本或 BigInt 传入。 / the value of ${name} has more digits than a number holds: pass it as text or BigInt.`);
    } else {
      given[name] = value;
    }
  }
  return plain(JSON.stringify(given));
}

/** The members of each operation's rows, or of its `data`, that are ids: texts, since a number would round them. */
const IDS = {
  query_exams: ['id'],
  query_province_exams: ['id', 'patient_master_id'],
  query_merged_exams: ['id'],
  get_exam_detail: ['id'],
  query_print_exams: ['id'],
  query_exams_all: ['id'],
  query_province_exams_all: ['id', 'patient_master_id'],
  save_print_files: ['bytes'],
};

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A number that JavaScript would round becomes a text. */
function kept(digits) {
  return /^-?\d+$/.test(digits) && !Number.isSafeInteger(Number(digits)) ? `"${digits}"` : digits;
}

/** The end of the string that begins at `from`. */
function stringEnd(json, from) {
  for (let end = json.indexOf('"', from + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let slashes = 0;
    while (json[end - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return end;
  }
  return json.length;
}

/** JSON.parse without rounding: whole numbers beyond 2^53 become texts. */
function parseExactly(json) {
  if (!/\d{16}/.test(json)) return JSON.parse(json);
  const parts = [];
  for (let at = 0; at < json.length;) {
    const quote = json.indexOf('"', at);
    const until = quote < 0 ? json.length : quote;
    parts.push(json.slice(at, until).replace(NUMBER, kept));
    at = until === json.length ? until : stringEnd(json, until) + 1;
    parts.push(json.slice(until, at));
  }
  return JSON.parse(parts.join(''));
}

function answerOf(operation, json) {
  const answer = parseExactly(json);
  const rows = Array.isArray(answer.data) ? answer.data : [answer.data];
  for (const name of IDS[operation] || []) {
    for (const row of rows) {
      if (row && typeof row[name] === 'number') row[name] = String(row[name]);
    }
  }
  Object.defineProperty(answer, 'json', { value: json, enumerable: false });
  return answer;
}

function demanded(operation, answer) {
  if (answer.code !== 0) throw failureOf(operation, answer);
  return answer;
}

/** Clients that were forgotten without close(). */
const forgotten = new FinalizationRegistry((handle) => library().idcas_close(handle));

/** A path that is told from a configuration's text. */
class ConfigurationFile {
  constructor(path) {
    this.path = path;
  }
}

/**
 * 客户端：一个程序用一个即可。 A client: one serves the whole program.
 */
class Client {
  #handle;

  /**
   * 打开客户端，不使用网络。 Opens a client; no network is used.
   * @param {object|string} configuration 配置对象或 JSON 文本。 The configuration as an object, or a text in JSON.
   */
  constructor(configuration) {
    const native = library();
    const handle = [0];
    const answer = answerOf('init', configuration instanceof ConfigurationFile
      ? native.idcas_init_file(plain(configuration.path), 'utf-8', handle)
      : native.idcas_init_text(plain(typeof configuration === 'string' ? configuration : JSON.stringify(configuration)), 'utf-8', handle));
    demanded('init', answer);
    this.#handle = handle[0];
    /** 配置中被允许但多半不是本意的内容。 What of the configuration is allowed and seldom meant: { kind, param, msg, hint }. */
    this.warnings = answer.warnings || [];
    forgotten.register(this, this.#handle, this);
  }

  /** 按配置文件打开客户端（UTF-8、UTF-16、GB18030 均可）。 Opens a client by a file. */
  static fromFile(file) {
    return new Client(new ConfigurationFile(file instanceof URL ? url.fileURLToPath(file) : String(file)));
  }

  /**
   * 按名称执行操作，不阻塞事件循环。 Any operation by its name, in the library's background.
   * @param {string} operation
   * @param {object} [params] 规范中的参数名。 By the specification's names.
   * @param { {signal?: AbortSignal, onProgress?: function} } [options]
   */
  async call(operation, params, options = {}) {
    return demanded(operation, await this.tryCall(operation, params, options));
  }

  /** 同上，但不因 code 引发异常。 The same, without an exception for any code. */
  async tryCall(operation, params, { signal, onProgress } = {}) {
    const native = library();
    if (signal) signal.throwIfAborted();
    const job = native.idcas_start(this.#handle, plain(operation), parametersOf(operation, params));
    if (job <= 0) throw notStarted(operation, job);
    const abort = () => native.idcas_cancel(job);
    if (signal) signal.addEventListener('abort', abort);
    let answer;
    try {
      await ended(job, onProgress);
    } finally {
      if (signal) signal.removeEventListener('abort', abort);
      // Ended in every case, also where onProgress has thrown.
      if (native.idcas_wait(job, 0) === 0) native.idcas_cancel(job);
      answer = answerOf(operation, native.idcas_finish(job));
    }
    if (signal && signal.aborted && answer.code === Code.CANCELLED) throw signal.reason;
    return answer;
  }

  /** 同步执行，期间阻塞事件循环：用于不联网的操作，如 build_*。 Blocks the event loop: for what needs no network, such as most build_*. */
  callSync(operation, params) {
    return demanded(operation, answerOf(operation, library().idcas_call(this.#handle, plain(operation), parametersOf(operation, params))));
  }

  /** 操作的参数与输出。 An operation's parameters and outputs; without a name, all operations. */
  describe(operation = '') {
    return demanded('describe', answerOf('describe', library().idcas_describe(this.#handle, plain(operation))));
  }

  /** 逐步检查从配置到页面的每一环。 Checks each step from the configuration to a page. */
  async diagnose() {
    const worker = new Worker(__filename, { workerData: { idcasDiagnose: this.#handle } });
    const json = await new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
    });
    return demanded('diagnose', answerOf('diagnose', json));
  }

  /** 关闭客户端；进行中的调用仍会返回结果。 Closes the client. Calls under way still return their result. */
  close() {
    if (forgotten.unregister(this)) library().idcas_close(this.#handle);
  }

  /**
   * 获取客户端令牌。 以 client_credentials 模式获取客户端令牌；只用于获取RSA公钥。有缓存，到期前自动更换。token_params 中的参数一并发送。 Gets the client token (client_credentials grant), which serves only to fetch the RSA public key. Cached until shortly before it expires. The parameters in token_params go with it.
   * @param {*} [params.force] 忽略缓存，重新获取 ignore the cache and ask again
   */
  getClientToken(params, options) {
    return this.call('get_client_token', params, options);
  }

  /**
   * 获取RSA公钥。 取得平台的RSA公钥（自动先取客户端令牌）；用于加密密码与账号ID。配置了 rsa_public_key 时直接返回配置值；平台以对象或数组返回时，data 为其中公钥的 X.509 Base64。 Gets the platform's RSA public key (with a client token of its own), which encrypts passwords and account ids. A configured rsa_public_key is returned as it is; where the platform returns an object or a list, data is the key in it as Base64 of X.509.
   * @param {*} [params.force] 忽略缓存，重新获取 ignore the cache and ask again
   */
  getRsaPublicKey(params, options) {
    return this.call('get_rsa_public_key', params, options);
  }

  /**
   * 获取用户访问令牌。 取得用户访问令牌：依次完成客户端令牌、RSA公钥、密码加密。有缓存；可刷新时先刷新，被拒再用密码。token_params 中的参数一并发送。调用业务接口前不必自己调用它。 Gets the user access token: client token, RSA key and password encryption are done on the way. Cached; renewed with refresh_token if there is one, otherwise with the password. The parameters in token_params go with it. You need not call it before other operations.
   * @param {*} [params.username] 用户名明文 user name, in plain text
   * @param {*} [params.password] 密码明文，由本库RSA加密后发送；username 不是配置的用户时必填 password in plain text; the library encrypts it with RSA. Required where username is not the configured user
   * @param {*} [params.force] 忽略缓存，重新获取 ignore the cache and ask again
   */
  getToken(params, options) {
    return this.call('get_token', params, options);
  }

  /**
   * 临床调阅（PC端）。 生成医生站调阅患者检查检验报告的页面地址。 Builds the address of the page on which a doctor sees a patient's exams and reports.
   * @param {*} [params.nosearch] 是否自定义查询 whether query conditions are given
   * @param {*} [params.start_time] 申请起始日期 start date of the request
   * @param {*} [params.end_time] 申请结束日期 end date of the request
   * @param {*} [params.sev] 请求令牌 request token
   * @param {*} [params.timestamp] 当前时间戳 current time in China
   * @param {*} params.org_code 医生所属机构代码 code of the doctor's institution
   * @param {*} params.work_no 医生工号 the doctor's staff number
   * @param {*} [params.med_rec_no] 病历号 medical record number
   * @param {*} [params.visit_id] 门诊号/住院号 outpatient or inpatient number
   * @param {*} [params.accession_number] 检查编号 accession number
   * @param {*} [params.id_card_no] 身份证号 ID card number
   * @param {*} [params.patient_name] 患者姓名 patient's name
   * @param {*} [params.placer_order_no] 申请单号 placer order number
   * @param {*} [params.sev_account_id] 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
   * @param {*} [params.explain] 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
   */
  buildClinicUrl(params, options) {
    return this.call('build_clinic_url', params, options);
  }

  /**
   * 健康档案（PC端）。 生成居民健康档案系统查看指定检查的图文报告、影像、电子胶片的页面地址。 Builds the address of the page on which a health record system shows one exam's report, images and films.
   * @param {*} [params.obs_id] 检查唯一号 unique number of the exam
   * @param {*} params.perform_org_code 检查机构代码 code of the performing institution
   * @param {*} [params.accession_number] 检查编号 accession number
   * @param {*} [params.patient_id] 患者编号 patient number
   * @param {*} [params.placer_order_no] 申请单号 placer order number
   * @param {*} params.exam_type 检查类型 exam type
   * @param {*} [params.sev] 请求令牌 request token
   * @param {*} [params.timestamp] 当前时间戳 current time in China
   * @param {*} [params.work_no] 医生工号 the doctor's staff number
   * @param {*} [params.org_code] 医生所属机构代码 code of the doctor's institution
   * @param {*} [params.med_rec_no] 病历号 medical record number
   * @param {*} [params.visit_id] 门诊号/住院号 outpatient or inpatient number
   * @param {*} [params.id_card_no] 身份证号 ID card number
   * @param {*} [params.patient_name] 患者姓名 patient's name
   * @param {*} [params.sev_account_id] 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
   * @param {*} [params.explain] 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
   */
  buildHealthRecordUrl(params, options) {
    return this.call('build_health_record_url', params, options);
  }

  /**
   * 重复检查检验提醒（PC端）。 生成指定患者在区域内重复检查、检验的提醒页面地址。 Builds the address of the page that reminds a doctor of exams or lab tests the patient has had in the region.
   * @param {*} params.clinic_type 重复检查标识 exam or lab test
   * @param {*} params.user_org_code 调阅方所属机构code code of the caller's institution
   * @param {*} params.user_org_name 调阅方所属机构名称 name of the caller's institution
   * @param {*} params.user_id 调阅人工号 the caller's staff number
   * @param {*} params.user_name 调阅人姓名 the caller's name
   * @param {*} params.patient_name 患者姓名 patient's name
   * @param {*} params.id_card_no 身份证号 ID card number
   * @param {*} [params.mobile_phone] 联系方式 mobile phone
   * @param {*} [params.start_perform_date] 检查开始时间 start date of the exam
   * @param {*} [params.end_perform_date] 检查结束时间 end date of the exam
   * @param {*} [params.exam_body_part] 检查部位 body part
   * @param {*} [params.exam_item] 检查项目 exam item
   * @param {*} [params.exam_type] 检查类型 exam type
   * @param {*} [params.sev] 请求令牌 request token
   * @param {*} [params.timestamp] 当前时间戳 current time in China
   * @param {*} [params.sev_account_id] 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
   * @param {*} [params.explain] 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
   */
  buildRepeatReminderUrl(params, options) {
    return this.call('build_repeat_reminder_url', params, options);
  }

  /**
   * 检查列表（H5端）。 生成指定患者、指定时间范围的检查列表页面地址（移动端）。 Builds the address of the phone page that lists a patient's exams of a time range.
   * @param {*} [params.nosearch] 是否自定义查询 whether query conditions are given
   * @param {*} params.identity_type 证件类型 type of identity document
   * @param {*} params.identity_no 证件号码 number of the identity document
   * @param {*} [params.card_type] 卡类型 card type
   * @param {*} [params.card_no] 卡号 card number
   * @param {*} [params.clinic_no] 门诊号/住院号/急诊号/体检号 outpatient, inpatient, emergency or health check number
   * @param {*} [params.med_rec_no] 病历号 medical record number
   * @param {*} params.perform_org_code 检查机构代码 code of the performing institution
   * @param {*} [params.exam_type] 检查类型 exam type
   * @param {*} [params.perform_depart_code] 检查科室代码 department code
   * @param {*} [params.req_time_start] 申请时间开始 start date of the request
   * @param {*} [params.req_time_end] 申请时间结束 end date of the request
   * @param {*} [params.perform_time_start] 检查时间开始 start date of the exam
   * @param {*} [params.perform_time_end] 检查时间结束 end date of the exam
   * @param {*} [params.report_time_start] 报告时间开始 start date of the report
   * @param {*} [params.report_time_end] 报告时间结束 end date of the report
   * @param {*} [params.patient_class] 患者就诊类型 visit type
   * @param {*} [params.result_state_code] 检查状态代码 status code of the exam
   * @param {*} [params.token] 请求用户令牌 user access token
   * @param {*} [params.explain] 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
   */
  buildH5ExamListUrl(params, options) {
    return this.call('build_h5_exam_list_url', params, options);
  }

  /**
   * 检查详情（H5端）。 生成指定检查的详情页面地址（移动端），含报告、影像、电子胶片等。 Builds the address of the phone page with one exam's report, images and films.
   * @param {*} [params.obs_id] 检查唯一号 unique number of the exam
   * @param {*} params.perform_org_code 检查机构代码 code of the performing institution
   * @param {*} params.accession_number 检查编号 accession number
   * @param {*} params.patient_id 患者编号 patient number
   * @param {*} [params.placer_order_no] 申请单号 placer order number
   * @param {*} params.exam_type 检查类型 exam type
   * @param {*} [params.token] 请求用户令牌 user access token
   * @param {*} [params.explain] 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
   */
  buildH5ExamDetailUrl(params, options) {
    return this.call('build_h5_exam_detail_url', params, options);
  }

  /**
   * 检验详情（H5端）。 生成指定检验的详情页面地址（移动端）。 Builds the address of the phone page with one lab test's results.
   * @param {*} [params.obs_id] 检验唯一号 unique number of the lab test
   * @param {*} params.perform_org_code 检验机构代码 code of the performing institution
   * @param {*} params.accession_number 检验编号/标本编号 number of the lab test or specimen
   * @param {*} params.patient_id 患者编号 patient number
   * @param {*} [params.placer_order_no] 申请单号 placer order number
   * @param {*} params.exam_type 检验类型 type of lab test
   * @param {*} [params.token] 请求用户令牌 user access token
   * @param {*} [params.explain] 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
   */
  buildH5LabDetailUrl(params, options) {
    return this.call('build_h5_lab_detail_url', params, options);
  }

  /**
   * 健康档案（H5端）。 生成居民健康档案系统在移动端查看指定检查的页面地址。 Builds the address of the phone page on which a health record system shows one exam.
   * @param {*} [params.obs_id] 检查唯一号 unique number of the exam
   * @param {*} params.perform_org_code 检查机构代码 code of the performing institution
   * @param {*} [params.accession_number] 检查编号 accession number
   * @param {*} [params.patient_id] 患者编号 patient number
   * @param {*} [params.placer_order_no] 申请单号 placer order number
   * @param {*} params.exam_type 检查类型 exam type
   * @param {*} [params.token] 访问令牌 user access token
   * @param {*} [params.explain] 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
   */
  buildH5HealthRecordUrl(params, options) {
    return this.call('build_h5_health_record_url', params, options);
  }

  /**
   * 报告单二维码地址。 获取检查报告单的二维码地址。 Gets the address behind a report's QR code.
   * @param {*} [params.tenancy_id] 客户唯一号 unique number of the customer
   * @param {*} [params.exam_type] 检查类型 exam type
   * @param {*} [params.perform_org_code] 检查机构代码 code of the performing institution
   * @param {*} [params.accession_number] 检查编号 accession number
   * @param {*} [params.placer_order_no] 申请单号 placer order number
   */
  getReportQrcode(params, options) {
    return this.call('get_report_qrcode', params, options);
  }

  /**
   * 获取影像浏览地址。 第三方系统按检查信息获取影像浏览地址，用浏览器打开；返回的地址总是绝对地址。 Gets the address at which a third party's browser shows an exam's images; always an absolute address.
   * @param {*} [params.business_id] 检查唯一号 unique number of the exam
   * @param {*} params.org_code 检查机构代码 code of the performing institution
   * @param {*} params.accession_number 检查编号 accession number
   * @param {*} params.patient_id 患者编号 patient number
   * @param {*} params.modality 检查类型 exam type
   * @param {*} [params.need_sev] 是否免登陆 whether the link opens without login
   */
  getImageUrl(params, options) {
    return this.call('get_image_url', params, options);
  }

  /**
   * 质量报告（H5）。 生成医疗机构检查数据归档质量报告的页面地址；页面通过 window.AndroidApp.getToken() 向宿主程序取令牌。 Builds the address of the report on how well an institution archives its exams; the page asks its host for the token, by window.AndroidApp.getToken().
   * @param {*} [params.explain] 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
   */
  buildH5QualityUrl(params, options) {
    return this.call('build_h5_quality_url', params, options);
  }

  /**
   * 获取互认检查（或检验）记录WebApi。 查询患者是否有申请单相关的检查或检验互认记录；有则返回互认页面地址。 Asks whether the patient has exams or lab tests that can be recognised instead of being repeated; answers the page to confirm them on.
   * @param {*} params.visit_id 就诊唯一号 unique number of the visit
   * @param {*} params.org_code 申请医生所属医院代码 code of the requesting doctor's hospital
   * @param {*} params.depart_code 申请医生所属科室代码 code of the requesting doctor's department
   * @param {*} params.depart_name 申请医生所属科室名称 name of the requesting doctor's department
   * @param {*} params.doctor_no 申请医生工号 the requesting doctor's staff number
   * @param {*} params.doctor_name 申请医生姓名 the requesting doctor's name
   * @param {*} params.doctor_id_card 申请医生身份证号 the requesting doctor's ID card number
   * @param {*} params.card_type 患者诊疗卡类型 type of the patient's card
   * @param {*} params.card_no 患者诊疗卡号 number of the patient's card
   * @param {*} params.id_card_no 患者身份证号 patient's ID card number
   * @param {*} params.patient_name 患者姓名 patient's name
   * @param {*} params.patient_sex 患者性别 patient's sex
   * @param {*} params.patient_age 患者年龄 patient's age
   * @param {*} params.age_unit 年龄单位 unit of the age
   * @param {*} params.ip_address 医生工作站IP地址 IP address of the doctor's workstation
   * @param {*} params.ip_mac 医生工作站MAC地址 MAC address of the doctor's workstation
   * @param {*} params.req_type 触发代码 what triggers the query
   * @param {*} [params.observation_item] 检查（或检验）项目代码 codes of exam or lab items, the HIS's own
   */
  queryRecognition(params, options) {
    return this.call('query_recognition', params, options);
  }

  /**
   * 上传互认统计信息。 上传医院前一日就诊人次与院内医生工作站总数；每日凌晨2点上报。 Uploads yesterday's visits and the number of doctors' workstations; to be called daily at 2 in the morning.
   * @param {*} params.org_code 所属医院代码 code of the hospital
   * @param {*} params.patients_cnt 就诊人数 visits
   * @param {*} params.work_stations 医生工作站数量 doctors' workstations
   */
  uploadRecognitionStats(params, options) {
    return this.call('upload_recognition_stats', params, options);
  }

  /**
   * 获取互认检查（或检验）记录WebView。 生成患者互认检查、检验记录的页面地址。 Builds the address of the page that lists exams or lab tests to be recognised.
   * @param {*} [params.sev] 请求令牌 request token
   * @param {*} [params.timestamp] 当前时间戳 current time in China
   * @param {*} params.visit_id 就诊唯一号 unique number of the visit
   * @param {*} params.org_code 医生所属机构代码 code of the doctor's institution
   * @param {*} params.depart_code 医生所属科室代码 code of the doctor's department
   * @param {*} params.depart_name 医生所属科室名称 name of the doctor's department
   * @param {*} params.doctor_no 医生工号 the doctor's staff number
   * @param {*} params.doctor_name 医生姓名 the doctor's name
   * @param {*} params.doctor_id_card 医生身份证号 the doctor's ID card number
   * @param {*} params.card_type 患者诊疗卡类型 type of the patient's card
   * @param {*} params.card_no 患者诊疗卡号 number of the patient's card
   * @param {*} params.id_card_no 患者身份证号 patient's ID card number
   * @param {*} params.patient_name 患者姓名 patient's name
   * @param {*} params.patient_sex 患者性别 patient's sex
   * @param {*} params.patient_age 患者年龄 patient's age
   * @param {*} params.age_unit 年龄单位 unit of the age
   * @param {*} params.ip_address 医生工作站IP地址 IP address of the doctor's workstation
   * @param {*} params.ip_mac 医生工作站MAC地址 MAC address of the doctor's workstation
   * @param {*} params.req_type 触发代码 what triggers the query
   * @param {*} [params.observation_item] 检查（或检验）项目代码 codes of exam or lab items
   * @param {*} [params.sev_account_id] 医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
   * @param {*} [params.explain] 在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
   */
  buildRecognitionUrl(params, options) {
    return this.call('build_recognition_url', params, options);
  }

  /**
   * 获取市平台检查列表。 查询已归档的患者检查列表。 Lists archived exams by time and further conditions.
   * @param {*} params.time_type 查询时间类型 which time the range applies to
   * @param {*} params.start_time 查询开始时间 start date
   * @param {*} params.end_time 查询结束时间 end date
   * @param {*} [params.depart_code] 检查科室代码 department code
   * @param {*} [params.exam_type] 检查类型 exam type
   * @param {*} [params.patient_class] 就诊类型 visit type
   * @param {*} [params.org_code] 检查机构代码 code of the performing institution
   * @param {*} [params.accession_number] 检查编号 accession number
   * @param {*} [params.patient_id] 患者编号 patient number
   * @param {*} [params.patient_name] 患者姓名 patient's name
   * @param {*} [params.med_rec_no] 病历号 medical record number
   * @param {*} [params.card_no] 卡号 card number
   * @param {*} [params.card_type] 卡类型 card type
   * @param {*} [params.id_card_no] 身份证号 ID card number
   * @param {*} [params.placer_order_no] 申请单号 placer order number
   * @param {*} [params.clinic_no] 住院号或门诊号 inpatient or outpatient number
   * @param {*} [params.visit_id] 就诊流水号 visit serial number
   * @param {*} [params.page_index] 分页索引页 page number
   * @param {*} [params.page_size] 分页页大小 rows per page
   */
  queryExams(params, options) {
    return this.call('query_exams', params, options);
  }

  /**
   * 获取省平台检查列表。 查询上级平台的检查记录列表。 Lists exams recorded on the higher-level platform.
   * @param {*} [params.time_type] 时间类型 which time the range applies to
   * @param {*} [params.start_time] 开始时间 start date
   * @param {*} [params.end_time] 结束时间 end date
   * @param {*} [params.identity_type] 证件类型 type of identity document
   * @param {*} [params.identity_no] 证件号码 number of the identity document
   * @param {*} [params.page_index] 分页索引页 page number
   * @param {*} [params.page_size] 分页页大小 rows per page
   */
  queryProvinceExams(params, options) {
    return this.call('query_province_exams', params, options);
  }

  /**
   * 获取市平台+省平台检查列表。 查询一位患者在本平台和上级平台的检查记录。 Lists a patient's exams on this platform and on the higher-level platform.
   * @param {*} [params.perform_org_code] 检查机构Code code of the performing institution
   * @param {*} [params.start_time] 检查开始时间 start date of the exam
   * @param {*} [params.end_time] 检查结束时间 end date of the exam
   * @param {*} params.id_card_no 患者身份证号 patient's ID card number
   */
  queryMergedExams(params, options) {
    return this.call('query_merged_exams', params, options);
  }

  /**
   * 获取检查详情。 获取已归档患者检查的详情。 Gets everything about one archived exam.
   * @param {*} params.id 检查归档业务唯一号 id of the archived exam
   * @param {*} [params.client_kind] 调阅客户端类型 client type
   */
  getExamDetail(params, options) {
    return this.call('get_exam_detail', params, options);
  }

  /**
   * 获取检查图文报告浏览地址。 获取已归档检查报告的浏览地址；返回的地址总是绝对地址。 Gets the address at which a browser shows an exam's report; always absolute.
   * @param {*} params.business_id 检查归档业务唯一号 id of the archived exam
   * @param {*} [params.need_token] 是否需要令牌 whether the link carries a token
   */
  getReportViewUrl(params, options) {
    return this.call('get_report_view_url', params, options);
  }

  /**
   * 获取检查影像浏览地址。 获取已归档检查影像的浏览地址；返回的地址总是绝对地址。 Gets the address at which a browser shows an exam's images; always absolute.
   * @param {*} params.business_id 检查归档业务唯一号 id of the archived exam
   * @param {*} [params.need_token] 是否需要令牌 whether the link carries a token
   */
  getImageViewUrl(params, options) {
    return this.call('get_image_view_url', params, options);
  }

  /**
   * 获取打印检查列表。 获取可打印报告的检查列表。 Lists exams whose reports can be printed.
   * @param {*} [params.accession_number] 检查编号 accession number
   * @param {*} [params.placer_order_no] 申请单号 placer order number
   * @param {*} [params.id_card_no] 身份证号 ID card number
   * @param {*} params.exam_type 检查类型 exam type
   * @param {*} params.org_code 检查机构代码 code of the performing institution
   * @param {*} params.reg_time_begin 检查登记时间开始 start time of registration
   * @param {*} params.reg_time_end 检查登记时间结束 end time of registration
   * @param {*} [params.print_flag] 打印标记 printed or not
   */
  queryPrintExams(params, options) {
    return this.call('query_print_exams', params, options);
  }

  /**
   * 获取打印文件列表。 获取一次检查的打印文件（Base64 或文件路径）；直接存成文件请用 save_print_files。 Gets an exam's files to print, in Base64 or as paths; save_print_files writes them to disk.
   * @param {*} params.business_id 检查归档业务唯一号 id of the archived exam
   * @param {*} [params.file_format] 文件格式 file format
   */
  getPrintFiles(params, options) {
    return this.call('get_print_files', params, options);
  }

  /**
   * 更新报告打印状态。 标记报告已打印，或取消标记。 Marks a report as printed, or takes the mark back.
   * @param {*} [params.cancel_flag] 取消标记 cancel the mark
   * @param {*} [params.placer_order_no] 申请单号 placer order number
   * @param {*} [params.business_id] 检查唯一号 id of the archived exam
   * @param {*} [params.accession_number] 检查编号 accession number
   * @param {*} [params.exam_type] 检查类型 exam type
   * @param {*} params.org_code 检查机构代码 code of the performing institution
   * @param {*} [params.user_id] 用户Id user id
   * @param {*} [params.user_name] 用户名 user name
   * @param {*} params.print_time 打印时间 when it was printed
   * @param {*} params.client_host 客户端主机IP IP address of the workstation
   * @param {*} params.client_name 客户端主机名 host name of the workstation
   */
  setPrintFlag(params, options) {
    return this.call('set_print_flag', params, options);
  }

  /**
   * （本库扩展）。 逐页查询 query_exams 并合并；可看进度、可取消。 Fetches every page of query_exams and merges them; with progress in pages, and cancellable.
   * @param {*} params.time_type 查询时间类型 which time the range applies to
   * @param {*} params.start_time 查询开始时间 start date
   * @param {*} params.end_time 查询结束时间 end date
   * @param {*} [params.depart_code] 检查科室代码 department code
   * @param {*} [params.exam_type] 检查类型 exam type
   * @param {*} [params.patient_class] 就诊类型 visit type
   * @param {*} [params.org_code] 检查机构代码 code of the performing institution
   * @param {*} [params.accession_number] 检查编号 accession number
   * @param {*} [params.patient_id] 患者编号 patient number
   * @param {*} [params.patient_name] 患者姓名 patient's name
   * @param {*} [params.med_rec_no] 病历号 medical record number
   * @param {*} [params.card_no] 卡号 card number
   * @param {*} [params.card_type] 卡类型 card type
   * @param {*} [params.id_card_no] 身份证号 ID card number
   * @param {*} [params.placer_order_no] 申请单号 placer order number
   * @param {*} [params.clinic_no] 住院号或门诊号 inpatient or outpatient number
   * @param {*} [params.visit_id] 就诊流水号 visit serial number
   * @param {*} [params.page_size] 分页页大小 rows per page
   * @param {*} [params.max_pages] 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108
   */
  queryExamsAll(params, options) {
    return this.call('query_exams_all', params, options);
  }

  /**
   * （本库扩展）。 逐页查询 query_province_exams 并合并；可看进度、可取消。 Fetches every page of query_province_exams and merges them; with progress in pages, and cancellable.
   * @param {*} [params.time_type] 时间类型 which time the range applies to
   * @param {*} [params.start_time] 开始时间 start date
   * @param {*} [params.end_time] 结束时间 end date
   * @param {*} [params.identity_type] 证件类型 type of identity document
   * @param {*} [params.identity_no] 证件号码 number of the identity document
   * @param {*} [params.page_size] 分页页大小 rows per page
   * @param {*} [params.max_pages] 最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108
   */
  queryProvinceExamsAll(params, options) {
    return this.call('query_province_exams_all', params, options);
  }

  /**
   * （本库扩展）。 分析任何页面链接（本库或HIS自己生成的均可）：是哪个页面、解密出什么、验签是否通过、时间戳差多少；每个错误指出真正的原因和处理方法，不报由它引起的后果。不访问网络。 Takes any page link apart, made here or by a HIS's own code: which page it is, what it decrypts to, whether the signature is right, how old the timestamp is. Each mistake is named with its true cause and what to do, and nothing that merely follows from it. No network is used.
   * @param {*} params.url 要检查的链接 the link to inspect
   */
  inspectUrl(params, options) {
    return this.call('inspect_url', params, options);
  }

  /**
   * （本库扩展）。 调用 get_print_files，把 Base64 内容（或 HTTP 路径的文件）存入目录；每个文件都完整且与格式相符，要么全部保存，要么一个也不保存。 Calls get_print_files and writes the Base64 contents, or the file behind an HTTP path, to a directory; each file is whole and of its format, and all are saved or none is.
   * @param {*} params.business_id 检查归档业务唯一号 id of the archived exam
   * @param {*} [params.file_format] 文件格式 file format
   * @param {*} params.directory 保存目录，须已存在 directory to save to; it must exist
   */
  savePrintFiles(params, options) {
    return this.call('save_print_files', params, options);
  }
}

// A worker of diagnose(). koffi's own asynchronous calls run on stacks of 128 KB, and the library wants 256 KB.
if (!isMainThread && workerData && workerData.idcasDiagnose !== undefined) {
  parentPort.postMessage(library().idcas_diagnose(workerData.idcasDiagnose));
}

function notStarted(operation, code) {
  if (code === Code.EXHAUSTED) {
    return ownFailure(operation, code, 'exhausted',
      '后台任务过多，或系统无法再创建线程；没有发出任何请求。 / too many jobs are open, or the system has no thread for one more; nothing was sent.',
      '请减少同时进行的调用，稍后再试。 / Make fewer calls at once, and try again later.');
  }
  return ownFailure(operation, Code.INVALID_HANDLE, 'invalid_handle',
    '无法开始调用：客户端已关闭。 / no call can be started: the client is closed.',
    '请等待各调用结束后再关闭客户端。 / Await every call before closing the client.');
}

/** Looks at a job after a tenth of the time that has passed, from 1 ms to 50 ms: no thread waits for it. */
async function ended(job, onProgress) {
  const native = library();
  let waited = 0;
  let told = 0;
  while (native.idcas_wait(job, 0) === 0) {
    const pause = Math.min(Math.max(waited / 10, 1), 50);
    await new Promise((resolve) => setTimeout(resolve, pause));
    waited += pause;
    if (onProgress && waited - told >= 100) {
      told = waited;
      onProgress(JSON.parse(native.idcas_progress(job)).data);
    }
  }
  if (onProgress) onProgress(JSON.parse(native.idcas_progress(job)).data);
}

module.exports = {
  Client,
  Code,
  IdcasError,
  PlatformError,
  codeText,
  libraryVersion,
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
  DetailSex,
  ProvinceResult,
  MergedResult,
  DetailResult,
  YesNo,
  RecordKind,
  ClinicType,
  Platform,
  FileFormat,
  RequestType,
  AgeUnit,
  ClientKind,
};
