$PBExportHeader$n_idcas.sru
$PBExportComments$idcas 0.1.0：区域医疗影像云归档。由 make bindings 生成，请勿修改。 The regional medical-image cloud archive. Generated; do not edit.
forward
global type n_idcas from nonvisualobject
end type
end forward

global type n_idcas from nonvisualobject
end type
global n_idcas n_idcas

type prototypes
FUNCTION string idcas_version() LIBRARY "idcas.dll" ALIAS FOR "idcas_version_std"
FUNCTION long idcas_abi_version() LIBRARY "idcas.dll" ALIAS FOR "idcas_abi_version_std"
FUNCTION long idcas_free_string(ulong al_text) LIBRARY "idcas.dll" ALIAS FOR "idcas_free_string_std"
FUNCTION long idcas_text_length(ulong al_text) LIBRARY "idcas.dll" ALIAS FOR "idcas_text_length_std"
FUNCTION long idcas_copy_text(ulong al_text, ref string as_buffer, long al_capacity) LIBRARY "idcas.dll" ALIAS FOR "idcas_copy_text_std"
FUNCTION ulong idcas_code_text(long al_code, string as_language) LIBRARY "idcas.dll" ALIAS FOR "idcas_code_text_std"
FUNCTION ulong idcas_init(string as_config_json, ref long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_init_std"
FUNCTION ulong idcas_init_text(string as_config_json, string as_encoding, ref long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_init_text_std"
FUNCTION ulong idcas_init_file(string as_path, string as_encoding, ref long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_init_file_std"
FUNCTION ulong idcas_close(long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_close_std"
FUNCTION ulong idcas_describe(long al_client, string as_operation) LIBRARY "idcas.dll" ALIAS FOR "idcas_describe_std"
FUNCTION ulong idcas_call(long al_client, string as_operation, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_call_std"
FUNCTION ulong idcas_diagnose(long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_diagnose_std"
FUNCTION ulong idcas_get_client_token(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_client_token_std"
FUNCTION ulong idcas_get_rsa_public_key(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_rsa_public_key_std"
FUNCTION ulong idcas_get_token(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_token_std"
FUNCTION ulong idcas_build_clinic_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_clinic_url_std"
FUNCTION ulong idcas_build_health_record_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_health_record_url_std"
FUNCTION ulong idcas_build_repeat_reminder_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_repeat_reminder_url_std"
FUNCTION ulong idcas_build_h5_exam_list_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_exam_list_url_std"
FUNCTION ulong idcas_build_h5_exam_detail_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_exam_detail_url_std"
FUNCTION ulong idcas_build_h5_lab_detail_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_lab_detail_url_std"
FUNCTION ulong idcas_build_h5_health_record_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_health_record_url_std"
FUNCTION ulong idcas_get_report_qrcode(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_report_qrcode_std"
FUNCTION ulong idcas_get_image_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_image_url_std"
FUNCTION ulong idcas_build_h5_quality_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_quality_url_std"
FUNCTION ulong idcas_query_recognition(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_recognition_std"
FUNCTION ulong idcas_upload_recognition_stats(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_upload_recognition_stats_std"
FUNCTION ulong idcas_build_recognition_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_recognition_url_std"
FUNCTION ulong idcas_query_exams(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_exams_std"
FUNCTION ulong idcas_query_province_exams(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_province_exams_std"
FUNCTION ulong idcas_query_merged_exams(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_merged_exams_std"
FUNCTION ulong idcas_get_exam_detail(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_exam_detail_std"
FUNCTION ulong idcas_get_report_view_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_report_view_url_std"
FUNCTION ulong idcas_get_image_view_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_image_view_url_std"
FUNCTION ulong idcas_query_print_exams(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_print_exams_std"
FUNCTION ulong idcas_get_print_files(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_print_files_std"
FUNCTION ulong idcas_set_print_flag(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_set_print_flag_std"
FUNCTION ulong idcas_query_exams_all(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_exams_all_std"
FUNCTION ulong idcas_query_province_exams_all(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_province_exams_all_std"
FUNCTION ulong idcas_inspect_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_inspect_url_std"
FUNCTION ulong idcas_save_print_files(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_save_print_files_std"
FUNCTION long idcas_start(long al_client, string as_operation, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_start_std"
FUNCTION long idcas_wait(long al_job, long al_timeout_ms) LIBRARY "idcas.dll" ALIAS FOR "idcas_wait_std"
FUNCTION ulong idcas_progress(long al_job) LIBRARY "idcas.dll" ALIAS FOR "idcas_progress_std"
FUNCTION ulong idcas_finish(long al_job) LIBRARY "idcas.dll" ALIAS FOR "idcas_finish_std"
FUNCTION long idcas_cancel(long al_job) LIBRARY "idcas.dll" ALIAS FOR "idcas_cancel_std"
FUNCTION long idcas_json_new(long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_new_std"
FUNCTION long idcas_json_parse(long al_client, string as_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_parse_std"
FUNCTION long idcas_json_set(long al_doc, string as_pointer, string as_text) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_set_std"
FUNCTION ulong idcas_json_get(long al_doc, string as_pointer) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_get_std"
FUNCTION long idcas_json_count(long al_doc, string as_pointer) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_count_std"
FUNCTION ulong idcas_json_text(long al_doc) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_text_std"
FUNCTION long idcas_json_close(long al_doc) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_close_std"
FUNCTION long windows_program(ulong al_module, ref string as_path, long al_size) LIBRARY "kernel32.dll" ALIAS FOR "GetModuleFileNameA"
FUNCTION ulong windows_load(string as_name) LIBRARY "kernel32.dll" ALIAS FOR "LoadLibraryA"
FUNCTION long windows_unload(ulong al_module) LIBRARY "kernel32.dll" ALIAS FOR "FreeLibrary"
FUNCTION long windows_error() LIBRARY "kernel32.dll" ALIAS FOR "GetLastError"
end prototypes

type variables
public:
// 返回码，含义见 docs/reference/zh/codes.md
// Codes; docs/reference/codes.md says what each means.
constant long OK = 0
constant long PLATFORM = -1
constant long INVALID_ARGUMENT = -1001
constant long INVALID_CONFIG = -1002
constant long INVALID_HANDLE = -1003
constant long ENCODING = -1004
constant long NETWORK = -1101
constant long TIMEOUT = -1102
constant long TLS = -1103
constant long HTTP_STATUS = -1104
constant long CANCELLED = -1105
constant long UNAUTHORIZED = -1106
constant long BAD_RESPONSE = -1107
constant long TOO_LARGE = -1108
constant long AUTH_REJECTED = -1201
constant long CRYPTO = -1202
constant long IO = -1301
constant long EXHAUSTED = -1302
constant long INTERNAL = -1999

// 值域：参数与返回字段可取的值
// Value sets of parameters and of members of answers
constant string EXAM_TYPE_CT = "CT" // 放射系统
constant string EXAM_TYPE_CR = "CR" // 放射系统
constant string EXAM_TYPE_DX = "DX" // 放射系统
constant string EXAM_TYPE_MR = "MR" // 放射系统
constant string EXAM_TYPE_MG = "MG" // 放射系统
constant string EXAM_TYPE_NM = "NM" // 放射系统
constant string EXAM_TYPE_XA = "XA" // 放射系统（build_health_record_url、build_h5_exam_list_url、build_h5_exam_detail_url、build_h5_health_record_url、query_print_exams）
constant string EXAM_TYPE_RF = "RF" // 放射系统（build_health_record_url、build_h5_exam_list_url、build_h5_exam_detail_url、build_h5_health_record_url、query_print_exams）
constant string EXAM_TYPE_US = "US" // 超声系统
constant string EXAM_TYPE_ES = "ES" // 内镜系统
constant string EXAM_TYPE_ECG = "ECG" // 心电系统
constant string EXAM_TYPE_PS = "PS" // 病理系统
constant string CLINIC_TYPE_EXAM = "0" // 重复检查
constant string CLINIC_TYPE_LAB_TEST = "1" // 重复检验
constant string IDENTITY_TYPE_IDENTITY_CARD = "1" // 身份证
constant string IDENTITY_TYPE_MILITARY_IDENTITY_CARD = "2" // 军人证
constant string IDENTITY_TYPE_PASSPORT = "3" // 护照
constant string IDENTITY_TYPE_STUDENT_CARD = "4" // 学生证
constant string IDENTITY_TYPE_HOME_RETURN_PERMIT = "5" // 回乡证
constant string IDENTITY_TYPE_DRIVERS_LICENCE = "6" // 驾驶证
constant string IDENTITY_TYPE_TAIWAN_COMPATRIOT_PERMIT = "7" // 台胞证
constant string IDENTITY_TYPE_OTHER = "9" // 其他
constant string CARD_TYPE_SOCIAL_SECURITY_CARD = "0" // 社保卡
constant string CARD_TYPE_MEDICAL_INSURANCE_CARD = "1" // 医保卡
constant string CARD_TYPE_HEALTH_CARD = "2" // 健康卡
constant string CARD_TYPE_HOSPITAL_CARD = "3" // 就诊卡（医院自费卡）
constant string CARD_TYPE_OTHER_9 = "9" // 其他（build_h5_exam_list_url、query_recognition、build_recognition_url、query_province_exams）
constant string PERFORM_DEPART_CODE_RIS = "RIS" // 放射科
constant string PERFORM_DEPART_CODE_UIS = "UIS" // 超声科
constant string PERFORM_DEPART_CODE_EIS = "EIS" // 内镜科
constant string PERFORM_DEPART_CODE_PIS = "PIS" // 病理科
constant string PERFORM_DEPART_CODE_ECG = "ECG" // 心电科
constant string PERFORM_DEPART_CODE_LIS = "LIS" // 检验科
constant string PATIENT_CLASS_OUTPATIENT_1 = "1" // 门诊（build_h5_exam_list_url）
constant string PATIENT_CLASS_INPATIENT_2 = "2" // 住院（build_h5_exam_list_url）
constant string PATIENT_CLASS_EMERGENCY_3 = "3" // 急诊（build_h5_exam_list_url）
constant string PATIENT_CLASS_HEALTH_CHECK_4 = "4" // 体检（build_h5_exam_list_url）
constant string PATIENT_CLASS_OTHER = "9" // 其它（build_h5_exam_list_url）
constant string MODALITY_CT = "CT" // 放射系统
constant string MODALITY_CR = "CR" // 放射系统
constant string MODALITY_DX = "DX" // 放射系统
constant string MODALITY_MR = "MR" // 放射系统
constant string MODALITY_MG = "MG" // 放射系统
constant string MODALITY_NM = "NM" // 放射系统
constant string MODALITY_XA = "XA" // 放射系统
constant string MODALITY_RF = "RF" // 放射系统
constant string MODALITY_US = "US" // 超声系统
constant string MODALITY_ES = "ES" // 内镜系统
constant string MODALITY_ECG = "ECG" // 心电系统
constant string MODALITY_PS = "PS" // 病理系统
constant string PATIENT_SEX_UNKNOWN = "0" // 未知（query_recognition、build_recognition_url、query_exams、query_province_exams、query_merged_exams）
constant string PATIENT_SEX_MALE = "1" // 男性
constant string PATIENT_SEX_FEMALE = "2" // 女性
constant string AGE_UNIT_YEARS = "岁" // 岁
constant string AGE_UNIT_MONTHS = "月" // 月
constant string AGE_UNIT_DAYS = "天" // 天
constant string REQ_TYPE_DOCTOR_RECEIVES_PATIENT = "3101" // 医生接诊
constant string REQ_TYPE_DOCTOR_WRITES_ORDER = "3103" // 医生开处方
constant string REQ_TYPE_DOCTOR_SAVES_ORDER = "3104" // 医生保存处方
constant string TIME_TYPE_EXAM_TIME = "0" // 检查时间
constant string TIME_TYPE_REPORT_TIME = "1" // 报告时间
constant string TIME_TYPE_AUDIT_TIME = "2" // 审核时间
constant string TIME_TYPE_ARCHIVE_TIME = "3" // 归档时间
constant string TIME_TYPE_REGISTRATION_TIME = "6" // 登记时间
constant string TIME_TYPE_REQUEST_TIME = "7" // 申请时间
constant string DEPART_CODE_RIS = "RIS" // 放射科
constant string DEPART_CODE_ECT = "ECT" // 核医学科
constant string DEPART_CODE_UIS = "UIS" // 超声科
constant string DEPART_CODE_EIS = "EIS" // 内镜科
constant string DEPART_CODE_XIS = "XIS" // 特检科
constant string DEPART_CODE_PIS = "PIS" // 病理科
constant string DEPART_CODE_ECG = "ECG" // 心电科
constant string EXAM_TYPE_DT = "DT" // DT（query_exams、query_exams_all）
constant string EXAM_TYPE_RE = "RE" // RE（query_exams、query_exams_all）
constant string EXAM_TYPE_XS = "XS" // XS（query_exams、query_exams_all）
constant string PATIENT_CLASS_OUTPATIENT_0 = "0" // 门诊（query_exams、query_merged_exams、get_exam_detail、query_exams_all）
constant string PATIENT_CLASS_INPATIENT_1 = "1" // 住院（query_exams、query_merged_exams、get_exam_detail、query_exams_all）
constant string PATIENT_CLASS_EMERGENCY_2 = "2" // 急诊（query_exams、query_merged_exams、get_exam_detail、query_exams_all）
constant string PATIENT_CLASS_HEALTH_CHECK_3 = "3" // 体检（query_exams、query_merged_exams、get_exam_detail、query_exams_all）
constant string PATIENT_CLASS_GENERAL_OR_OTHER = "4" // 普通/其它（query_exams、query_merged_exams、get_exam_detail、query_exams_all）
constant string CARD_TYPE_OTHER_4 = "4" // 其它（query_exams、query_exams_all）
constant string ABNORMAL_FLAGS_NEGATIVE = "0" // 阴性
constant string ABNORMAL_FLAGS_POSITIVE = "1" // 阳性
constant string ABNORMAL_FLAGS_UNKNOWN_2 = "2" // 未知（query_province_exams）
constant string ABNORMAL_FLAGS_UNKNOWN_9 = "9" // 未知（query_merged_exams、query_print_exams）
constant string CLINIC_TYPE_HEALTH_CHECK = "2" // 体检（query_merged_exams）
constant string TABLE_TYPE_THIS_PLATFORM = "0" // 本平台数据
constant string TABLE_TYPE_HIGHER_LEVEL_PLATFORM = "1" // 上级平台数据
constant string CLIENT_KIND_DOCTORS_WORKSTATION = "1" // 医生站
constant string CLIENT_KIND_APP = "2" // APP
constant string CLIENT_KIND_WECHAT = "3" // 微信
constant string CLIENT_KIND_WEB_SITE = "4" // 网站
constant string CLIENT_KIND_H5 = "5" // H5
constant string FILE_FORMAT_JPG = "Jpg" // Jpg
constant string FILE_FORMAT_PDF = "Pdf" // Pdf

private:
// The version of the C interface that this object was made for.
constant long EXPECTED_ABI = 1
long il_client, il_params, il_spare, il_answer, il_job, il_code, il_refused
string is_message, is_kind, is_hint, is_operation, is_started, is_refused
end variables

forward prototypes
public function long of_init (string as_config)
public function long of_init (n_idcas_options anv_options)
public function long of_init_file (string as_path)
public subroutine of_close ()
public subroutine of_new_params ()
public subroutine of_set (string as_name, string as_value)
public subroutine of_set (string as_name, long al_value)
public subroutine of_set (string as_name, decimal adec_value)
public subroutine of_set (string as_name, boolean ab_value)
public subroutine of_set (string as_name, date ad_value)
public subroutine of_set (string as_name, datetime adt_value)
public function string of_params ()
public function long of_call (string as_operation)
public function long of_start (string as_operation)
public function boolean of_poll ()
public subroutine of_progress (ref long al_done, ref long al_total)
public subroutine of_cancel ()
public function long of_finish ()
public function string of_get (string as_pointer)
public function long of_count (string as_pointer)
public function long of_rows ()
public function string of_row_get (long al_row, string as_name)
public function long of_row_long (long al_row, string as_name)
public function string of_row_id (long al_row, string as_name)
public function decimal of_row_decimal (long al_row, string as_name)
public function boolean of_row_boolean (long al_row, string as_name)
public function date of_row_date (long al_row, string as_name)
public function datetime of_row_datetime (long al_row, string as_name)
public function long of_fill (datawindow adw_rows)
public function long of_fill (datastore ads_rows)
public function string of_data ()
public function string of_answer ()
public function long of_code ()
public function string of_last_error ()
public function string of_last_kind ()
public function string of_last_hint ()
public function string of_last_operation ()
public function long of_diagnose ()
public function long of_describe (string as_operation)
public function string of_version ()
public function long of_get_client_token ()
public function long of_get_rsa_public_key ()
public function long of_get_token ()
public function long of_build_clinic_url ()
public function long of_build_health_record_url ()
public function long of_build_repeat_reminder_url ()
public function long of_build_h5_exam_list_url ()
public function long of_build_h5_exam_detail_url ()
public function long of_build_h5_lab_detail_url ()
public function long of_build_h5_health_record_url ()
public function long of_get_report_qrcode ()
public function long of_get_image_url ()
public function long of_build_h5_quality_url ()
public function long of_query_recognition ()
public function long of_upload_recognition_stats ()
public function long of_build_recognition_url ()
public function long of_query_exams ()
public function long of_query_province_exams ()
public function long of_query_merged_exams ()
public function long of_get_exam_detail ()
public function long of_get_report_view_url ()
public function long of_get_image_view_url ()
public function long of_query_print_exams ()
public function long of_get_print_files ()
public function long of_set_print_flag ()
public function long of_query_exams_all ()
public function long of_query_province_exams_all ()
public function long of_inspect_url ()
public function long of_save_print_files ()
private function long of_loaded ()
private function long of_missing ()
private function string of_beside (string as_path)
private function string of_take (ulong al_text)
private function long of_taken (string as_operation, ulong al_envelope)
private function long of_unread (string as_operation, string as_envelope, long al_why)
private function long of_parse (string as_json)
private function string of_text_in (string as_json, string as_name)
private function long of_number_in (string as_json, string as_name)
private function long of_ready (string as_operation)
private function long of_fail (string as_operation, long al_code, string as_message, string as_hint)
private function long of_say (string as_operation, long al_code, string as_message, string as_hint)
private function string of_kind (long al_code)
private function string of_code_text (long al_code)
private function string of_escaped (string as_name)
private function string of_type (string as_column_type)
private function long of_to_long (string as_text)
private function decimal of_to_decimal (string as_text)
private function date of_to_date (string as_text)
private function time of_to_time (string as_text)
private function datetime of_to_datetime (string as_text)
private function boolean of_is_number (string as_text)
end prototypes

public function long of_init (string as_config);
// 用 JSON 文本打开客户端。返回 0 或错误码，见 of_last_error。编码由本对象指定，不管配置中怎么写。
// Opens the client from a configuration in JSON. Returns 0, or a code: see of_last_error. This object sets the encoding
// itself, whatever the configuration says. If the configuration is in a file, use of_init_file.
if of_loaded() <> 0 then
	return il_code
end if
if IsNull(as_config) or Trim(as_config) = "" then
	return of_fail("init", INVALID_CONFIG, &
		"配置为空。 / " + &
		"the configuration is empty.", &
		"请把配置的内容传给 of_init；配置在文件中时，请用 of_init_file。 / " + &
		"Pass the contents of the configuration to of_init; if it is in a file, use of_init_file.")
end if
return of_taken("init", idcas_init_text(as_config, "gbk", il_client))
end function

public function long of_init (n_idcas_options anv_options);
// 用 n_idcas_options 的属性打开客户端，不必编写 JSON。返回 0 或错误码。
// Opens the client from the properties of an n_idcas_options: no JSON to write. Returns 0, or a code.
long ll_reader, ll_doc, ll_code
string ls_json

if of_loaded() <> 0 then
	return il_code
end if
// The document outlives the client that it is opened for.
ls_json = of_take(idcas_init_text("{}", "gbk", ll_reader))
if ll_reader <= 0 then
	return of_unread("init", ls_json, INTERNAL)
end if
ll_doc = idcas_json_new(ll_reader)
of_take(idcas_close(ll_reader))
if ll_doc <= 0 then
	return of_fail("init", ll_doc, &
		"打开的 JSON 文档过多。 / " + &
		"too many documents are open.", of_code_text(ll_doc))
end if
ll_code = anv_options.of_put(ll_doc)
ls_json = of_take(idcas_json_text(ll_doc))
idcas_json_close(ll_doc)
if ll_code <> 0 then
	return of_fail("init", ll_code, &
		anv_options.of_refused() + ": " + "该配置项无法设置。 / " + &
		"this key could not be set.", of_code_text(ll_code))
end if
return of_taken("init", idcas_init_text(ls_json, "gbk", il_client))
end function

public function long of_init_file (string as_path);
// 用配置文件打开客户端。不带盘符和目录的文件名在程序所在目录中查找。文件可以是 UTF-8、GBK 或 UTF-16。返回 0 或错误码。
// Opens the client from a configuration file; a name without a drive or share is looked for in the program's folder. The file
// may be in UTF-8, GBK or UTF-16. Returns 0, or a code.
if of_loaded() <> 0 then
	return il_code
end if
if IsNull(as_path) or Trim(as_path) = "" then
	return of_fail("init_file", INVALID_ARGUMENT, &
		"未指定配置文件。 / " + &
		"no configuration file is named.", &
		"请传入配置文件的名称，例如 idcas.json。 / " + &
		"Pass the name of the configuration file, such as idcas.json.")
end if
return of_taken("init_file", idcas_init_file(of_beside(Trim(as_path)), "gbk", il_client))
end function

public subroutine of_close ();
// 释放本对象占用的全部资源；后台调用随之取消。其他对象不受影响。对象销毁时自动调用。
// Releases everything that this object holds, and cancels its call in the background. Other objects are not affected.
// Destroying the object does this itself.
if il_job > 0 then
	idcas_cancel(il_job)
	of_take(idcas_finish(il_job))
	il_job = 0
end if
if il_answer > 0 then
	idcas_json_close(il_answer)
end if
if il_params > 0 then
	idcas_json_close(il_params)
end if
if il_spare > 0 then
	idcas_json_close(il_spare)
end if
if il_client > 0 then
	of_take(idcas_close(il_client))
end if
il_answer = 0
il_params = 0
il_spare = 0
il_client = 0
is_refused = ""
end subroutine

private function long of_loaded ();
// Closes what is open. 0 if the library is there and recent enough.
long ll_abi

of_close()
try
	ll_abi = idcas_abi_version()
catch (RuntimeError le_missing)
	return of_missing()
end try
if ll_abi < EXPECTED_ABI then
	return of_fail("init", IO, &
		"idcas.dll 的版本低于程序的要求。 / " + &
		"idcas.dll is older than this program requires.", &
		"请把 0.1.0 或更高版本的 idcas.dll 放在程序所在目录。 / " + &
		"Put idcas.dll 0.1.0 or later beside the program.")
end if
return 0
end function

private function long of_missing ();
// Asks Windows itself why the library cannot be loaded.
ulong ll_module
long ll_error
string ls_cause, ls_hint, ls_number

ll_module = windows_load("idcas.dll")
if ll_module = 0 then
	ll_error = windows_error()
else
	windows_unload(ll_module)
	return of_fail("init", IO, &
		"idcas.dll（32 位）已找到，但其中没有所需的函数：版本过旧，或不是本库。 / " + &
		"idcas.dll (32-bit) was found, but lacks a function that is needed: it is too old, or another library.", &
		"请把 0.1.0 或更高版本的 idcas.dll 放在程序所在目录。 / " + &
		"Put idcas.dll 0.1.0 or later beside the program.")
end if
choose case ll_error
	case 126
		ls_cause = "找不到该文件，或找不到它依赖的系统文件。 / " + &
		"it was not found, or a system file that it depends on was not."
		ls_hint = "请把 32 位的 idcas.dll（0.1.0 或更高版本）放在程序所在目录。 / " + &
		"Put the 32-bit idcas.dll, version 0.1.0 or later, beside the program."
	case 193
		ls_cause = "文件的位数与程序不同，或文件已损坏。 / " + &
		"its bitness differs from the program's, or the file is damaged."
		ls_hint = "本程序是 32 位：请使用 win32 目录中的 idcas.dll。 / " + &
		"This program is 32-bit: use idcas.dll from the folder win32."
	case 5
		ls_cause = "没有读取或执行该文件的权限，或被安全软件拦截。 / " + &
		"access was denied, or security software blocks it."
		ls_hint = "请给运行程序的账户读取和执行权限，并检查安全软件的拦截记录。 / " + &
		"Let the account that runs the program read and execute the file, and look into the log of the security software."
	case 127
		ls_cause = "缺少所需的系统函数：Windows 版本过旧。 / " + &
		"a system function that it needs is missing: Windows is too old."
		ls_hint = "需要 Windows 7 或更高版本。 / " + &
		"Windows 7 or later is needed."
	case 225
		ls_cause = "被杀毒软件当作病毒拦截。 / " + &
		"antivirus software took it for a virus."
		ls_hint = "请核对文件的 SHA-256 与发布包中的 SHA256SUMS 一致，再把它加入信任列表。 / " + &
		"Compare the file's SHA-256 with SHA256SUMS in the package, then tell the antivirus software to trust it."
	case 577
		ls_cause = "系统策略要求数字签名。 / " + &
		"the system's policy demands a digital signature."
		ls_hint = "请管理员在策略中允许该文件。 / " + &
		"Ask the administrator to allow the file in the policy."
	case 1114
		ls_cause = "动态库初始化失败。 / " + &
		"its initialisation failed."
		ls_hint = "请关闭其他程序后重试；仍不行时请重新复制该文件。 / " + &
		"Close other programs and try again; if that does not help, copy the file anew."
	case 1260
		ls_cause = "被组策略（软件限制或 AppLocker）禁止。 / " + &
		"group policy (software restriction or AppLocker) forbids it."
		ls_hint = "请管理员在策略中允许该文件。 / " + &
		"Ask the administrator to allow the file in the policy."
	case else
		ls_cause = "原因未知。 / " + &
		"the cause is not known."
		ls_hint = "请在程序所在目录核对 32 位的 idcas.dll，并查询该系统错误码的含义。 / " + &
		"Check the 32-bit idcas.dll beside the program, and look up what the system's error code means."
end choose
ls_number = String(ll_error)
return of_fail("init", IO, "无法加载 idcas.dll（32 位），系统错误码 " + ls_number + "：" + Left(ls_cause, Pos(ls_cause, " / ") - 1) + &
	" / idcas.dll (32-bit) cannot be loaded, system error " + ls_number + ": " + Mid(ls_cause, Pos(ls_cause, " / ") + 3), ls_hint)
end function

private function string of_beside (string as_path);
// A path with a drive or share as it is; any other in the program's folder. While the program runs inside PowerBuilder that
// would be PowerBuilder's folder: there it is the current one.
string ls_program, ls_letter
long ll_at, ll_folder

if Mid(as_path, 2, 1) = ":" or Left(as_path, 1) = "\" or Left(as_path, 1) = "/" then
	return as_path
end if
if Handle(GetApplication()) = 0 then
	return as_path
end if
ls_program = Space(1024)
if windows_program(0, ls_program, 1024) <= 0 then
	return as_path
end if
ll_at = 1
do while ll_at <= Len(ls_program)
	ls_letter = Mid(ls_program, ll_at, 1)
	if ls_letter = "\" or ls_letter = "/" then
		ll_folder = ll_at
	end if
	// The second byte of a Chinese character may look like a backslash.
	if Asc(ls_letter) > 128 then
		ll_at = ll_at + 1
	end if
	ll_at = ll_at + 1
loop
return Left(ls_program, ll_folder) + as_path
end function

public subroutine of_new_params ();
// 清空已设置的参数。每次调用后自动清空。
// Clears the parameters set so far. Every call does this itself.
is_refused = ""
if il_params > 0 then
	idcas_json_close(il_params)
end if
il_params = 0
end subroutine

public subroutine of_set (string as_name, string as_value);
// 按规范中的参数名设置下一次调用的参数。空值（如数据窗口的空列）忽略。
// Sets a parameter of the next call, by the specification's name. A null, such as an empty column of a DataWindow, is ignored.
long ll_code

if IsNull(as_name) or IsNull(as_value) or il_client <= 0 then
	return
end if
if il_params <= 0 then
	il_params = idcas_json_new(il_client)
end if
ll_code = il_params
if il_params > 0 then
	ll_code = idcas_json_set(il_params, "/" + of_escaped(as_name), as_value)
end if
if ll_code <> 0 and is_refused = "" then
	// Reported by the call: without this parameter it would ask for something else.
	is_refused = as_name
	il_refused = ll_code
end if
end subroutine

public subroutine of_set (string as_name, long al_value);
// 整数参数。A whole number.
of_set(as_name, String(al_value))
end subroutine

public subroutine of_set (string as_name, decimal adec_value);
// 数值参数，如数据窗口中的 decimal 列；小数部分末尾的 0 不传。
// A number such as a decimal column of a DataWindow; zeros at the end of its fraction are left out.
string ls_value

ls_value = String(adec_value)
if IsNull(ls_value) then
	return
end if
// The decimal separator is the machine's.
if Pos(ls_value, ",") > 0 then
	ls_value = Left(ls_value, Pos(ls_value, ",") - 1) + "." + Mid(ls_value, Pos(ls_value, ",") + 1)
end if
if Pos(ls_value, ".") > 0 then
	do while Right(ls_value, 1) = "0"
		ls_value = Left(ls_value, Len(ls_value) - 1)
	loop
	if Right(ls_value, 1) = "." then
		ls_value = Left(ls_value, Len(ls_value) - 1)
	end if
end if
of_set(as_name, ls_value)
end subroutine

public subroutine of_set (string as_name, boolean ab_value);
// 布尔参数。A boolean.
if IsNull(ab_value) then
	return
end if
if ab_value then
	of_set(as_name, "true")
else
	of_set(as_name, "false")
end if
end subroutine

public subroutine of_set (string as_name, date ad_value);
// 日期参数，写成 yyyy-MM-dd。A date, written yyyy-MM-dd.
of_set(as_name, String(ad_value, "yyyy-mm-dd"))
end subroutine

public subroutine of_set (string as_name, datetime adt_value);
// 时间参数，写成 yyyy-MM-dd HH:mm:ss。A date and time, written yyyy-MM-dd HH:mm:ss.
of_set(as_name, String(adt_value, "yyyy-mm-dd hh:mm:ss"))
end subroutine

public function string of_params ();
// 已设置的参数（JSON）。The parameters set so far, in JSON.
if il_params <= 0 then
	return "{}"
end if
return of_take(idcas_json_text(il_params))
end function

public function long of_call (string as_operation);
// 按名称执行任意操作，使用上次调用之后设置的参数。返回 0 或错误码，见 of_last_error。
// Any operation, with the parameters set since the last call. Returns 0, or a code: see of_last_error.
string ls_params

if of_ready(as_operation) <> 0 then
	return il_code
end if
ls_params = of_params()
of_new_params()
return of_taken(as_operation, idcas_call(il_client, as_operation, ls_params))
end function

public function long of_start (string as_operation);
// 在后台执行：在 timer 事件中用 of_poll 查询，完成后调用 of_finish。每个对象同时只能有一个后台调用。
// The same in the background: check of_poll in a timer event, then call of_finish. One at a time.
string ls_params

if of_ready(as_operation) <> 0 then
	return il_code
end if
if il_job > 0 then
	return of_fail(as_operation, INVALID_ARGUMENT, &
		"上一个后台调用尚未结束。 / " + &
		"another call is still in progress.", &
		"请先调用 of_finish，或另建一个 n_idcas。 / " + &
		"Call of_finish first, or use a second n_idcas.")
end if
ls_params = of_params()
of_new_params()
il_job = idcas_start(il_client, as_operation, ls_params)
if il_job = EXHAUSTED then
	il_job = 0
	return of_fail(as_operation, EXHAUSTED, &
		"未取结果的后台调用过多，或系统无法再创建线程；没有发出任何请求。 / " + &
		"too many calls were not finished, or the system has no thread for one more; nothing was sent.", &
		"请对每个已启动的调用执行 of_finish。 / " + &
		"Call of_finish for every call that was started.")
end if
if il_job <= 0 then
	return of_fail(as_operation, il_job, &
		"无法在后台启动调用。 / " + &
		"the call cannot be started in the background.", of_code_text(il_job))
end if
is_started = as_operation
return of_say(as_operation, 0, "", "")
end function

public function boolean of_poll ();
// 后台调用是否已完成。不等待。
// Whether the call in the background is done. Never waits.
if il_job <= 0 then
	return true
end if
return idcas_wait(il_job, 0) <> 0
end function

public subroutine of_progress (ref long al_done, ref long al_total);
// 后台调用的进度；总数未知时为 0。
// How much of the call in the background is done. The total is 0 while it is not known.
string ls_progress

al_done = 0
al_total = 0
if il_job <= 0 then
	return
end if
ls_progress = of_take(idcas_progress(il_job))
al_done = of_number_in(ls_progress, "done")
al_total = of_number_in(ls_progress, "total")
end subroutine

public subroutine of_cancel ();
// 取消后台调用；随后 of_finish 返回 CANCELLED。
// Cancels the call in the background; of_finish then returns CANCELLED.
if il_job > 0 then
	idcas_cancel(il_job)
end if
end subroutine

public function long of_finish ();
// 等待后台调用完成并读取结果。返回 0 或错误码。
// Waits for the call in the background and reads its answer. Returns 0, or a code.
long ll_job

if il_job <= 0 then
	return of_fail("finish", INVALID_HANDLE, &
		"没有已启动的后台调用。 / " + &
		"nothing was started.", &
		"请先调用 of_start。 / " + &
		"Call of_start first.")
end if
ll_job = il_job
il_job = 0
return of_taken(is_started, idcas_finish(ll_job))
end function

public function string of_get (string as_pointer);
// 用 JSON 指针读取返回结果中的一项，如 /page/total_count；没有时为空串。
// A member of the last answer by its JSON pointer, such as /page/total_count; empty if there is none.
if il_answer <= 0 then
	return ""
end if
return of_take(idcas_json_get(il_answer, as_pointer))
end function

public function long of_count (string as_pointer);
// 返回结果中某个列表的元素数或对象的成员数；没有时为 -1。
// Elements of a list or members of an object of the last answer; -1 if there is none.
if il_answer <= 0 then
	return -1
end if
return idcas_json_count(il_answer, as_pointer)
end function

public function long of_rows ();
// 返回结果的行数；不是列表时为 0。
// The number of rows in the last answer; 0 if it has no list.
long ll_rows

ll_rows = of_count("/data")
if ll_rows <= 0 or of_count("/data/0") < 0 then
	return 0
end if
return ll_rows
end function

public function string of_data ();
// 返回结果的 data 为单个文本时（地址、密钥）的内容。
// The data of the last answer if it is a single text: an address, a key.
return of_get("/data")
end function

public function string of_answer ();
// 返回结果全文（JSON）。The last answer in JSON.
if il_answer <= 0 then
	return ""
end if
return of_take(idcas_json_text(il_answer))
end function

public function long of_code ();
// 最近一次调用的返回码。The code of the last answer.
return il_code
end function

public function string of_last_error ();
// 最近一次失败的消息，可显示给用户。The message of the last failure, for the user.
return is_message
end function

public function string of_last_kind ();
// 失败的类别，供程序判断：timeout、tls、invalid_argument 等；平台拒绝时为 platform。
// The kind of failure, for the program: timeout, tls, invalid_argument, ...; platform if the platform refused.
return is_kind
end function

public function string of_last_hint ();
// 处理建议。What to do about it.
return is_hint
end function

public function string of_last_operation ();
// 最近一次结果属于哪个操作。The operation that the last answer belongs to.
return is_operation
end function

public function string of_row_get (long al_row, string as_name);
// 某一行某一字段的文本；行号从 1 开始，与数据窗口相同。
// A member of a row of the last answer. Rows count from 1, as a DataWindow's do.
return of_get("/data/" + String(al_row - 1) + "/" + of_escaped(as_name))
end function

public function long of_row_long (long al_row, string as_name);
// 整数字段；没有或不是 32 位整数时为空值。
// A whole number; null if there is none, or it has more than 32 bits.
return of_to_long(of_row_get(al_row, as_name))
end function

public function string of_row_id (long al_row, string as_name);
// id 字段。id 最多 19 位数字，PowerBuilder 9 没有这么长的整数，所以是文本；没有时为空串。
// An id, as text: it has up to 19 digits, and PowerBuilder 9 has no number for that. Empty if there is none.
return of_row_get(al_row, as_name)
end function

public function decimal of_row_decimal (long al_row, string as_name);
// 数值字段；没有时为空值。A number; null if there is none.
return of_to_decimal(of_row_get(al_row, as_name))
end function

public function boolean of_row_boolean (long al_row, string as_name);
// 布尔字段；没有时为空值。A boolean; null if there is none.
boolean lb_value

choose case Lower(of_row_get(al_row, as_name))
	case "true", "1"
		lb_value = true
	case "false", "0"
		lb_value = false
	case else
		SetNull(lb_value)
end choose
return lb_value
end function

public function date of_row_date (long al_row, string as_name);
// 日期字段；没有或不是日期时为空值。A date; null if there is none.
return of_to_date(of_row_get(al_row, as_name))
end function

public function datetime of_row_datetime (long al_row, string as_name);
// 时间字段；没有或不是时间时为空值。A date and time; null if there is none.
return of_to_datetime(of_row_get(al_row, as_name))
end function

private function boolean of_is_number (string as_text);
// Whether it is a number as JSON writes it without an exponent, whatever the machine's decimal separator.
long ll_at, ll_points
string ls_letter

for ll_at = 1 to Len(as_text)
	ls_letter = Mid(as_text, ll_at, 1)
	if ls_letter = "." then
		ll_points = ll_points + 1
	elseif ls_letter = "-" then
		if ll_at > 1 then
			return false
		end if
	elseif Pos("0123456789", ls_letter) = 0 then
		return false
	end if
next
return as_text <> "" and as_text <> "-" and ll_points <= 1
end function

private function long of_to_long (string as_text);
long ll_value

choose case Lower(as_text)
	case "true"
		return 1
	case "false"
		return 0
end choose
SetNull(ll_value)
if of_is_number(as_text) and Len(as_text) <= 11 and Pos(as_text, ".") = 0 then
	if Dec(as_text) >= -2147483647 and Dec(as_text) <= 2147483647 then
		ll_value = Long(as_text)
	end if
end if
return ll_value
end function

private function decimal of_to_decimal (string as_text);
decimal ldec_value, ldec_fraction
long ll_point

SetNull(ldec_value)
if not of_is_number(as_text) then
	return ldec_value
end if
ll_point = Pos(as_text, ".")
if ll_point = 0 then
	return Dec(as_text)
end if
// Dec() reads the machine's decimal separator, which need not be a point.
if Mid(String(0.5, "0.0"), 2, 1) <> "." then
	return Dec(Left(as_text, ll_point - 1) + Mid(String(0.5, "0.0"), 2, 1) + Mid(as_text, ll_point + 1))
end if
ldec_fraction = Dec(as_text)
return ldec_fraction
end function

private function date of_to_date (string as_text);
// From yyyy-MM-dd: Date() of a text would read it by the machine's settings. Of a day that there is not, Date() makes the first
// of 1900.
date ld_value
integer li_year, li_month, li_day

if Len(as_text) >= 10 and Mid(as_text, 5, 1) = "-" and Mid(as_text, 8, 1) = "-" then
	if of_is_number(Left(as_text, 4)) and of_is_number(Mid(as_text, 6, 2)) and of_is_number(Mid(as_text, 9, 2)) then
		li_year = Integer(Left(as_text, 4))
		li_month = Integer(Mid(as_text, 6, 2))
		li_day = Integer(Mid(as_text, 9, 2))
		ld_value = Date(li_year, li_month, li_day)
		if Year(ld_value) = li_year and Month(ld_value) = li_month and Day(ld_value) = li_day then
			return ld_value
		end if
	end if
end if
SetNull(ld_value)
return ld_value
end function

private function time of_to_time (string as_text);
// From HH:mm:ss or HH:mm, with or without a date before it; what follows the seconds is left out. Of a time that there is not,
// Time() makes midnight.
time lt_value
string ls_time
integer li_hour, li_minute, li_second

ls_time = as_text
if Mid(ls_time, 5, 1) = "-" then
	ls_time = Mid(ls_time, 12)
end if
if Mid(ls_time, 3, 1) = ":" and of_is_number(Left(ls_time, 2)) and of_is_number(Mid(ls_time, 4, 2)) then
	li_hour = Integer(Left(ls_time, 2))
	li_minute = Integer(Mid(ls_time, 4, 2))
	if of_is_number(Mid(ls_time, 7, 2)) then
		li_second = Integer(Mid(ls_time, 7, 2))
	end if
	lt_value = Time(li_hour, li_minute, li_second)
	if Hour(lt_value) = li_hour and Minute(lt_value) = li_minute and Second(lt_value) = li_second then
		return lt_value
	end if
end if
SetNull(lt_value)
return lt_value
end function

private function datetime of_to_datetime (string as_text);
// A date alone is its midnight.
datetime ldt_value

SetNull(ldt_value)
if IsNull(of_to_date(as_text)) then
	return ldt_value
end if
if Len(as_text) = 10 then
	return DateTime(of_to_date(as_text), Time(0, 0, 0))
end if
if IsNull(of_to_time(as_text)) then
	return ldt_value
end if
return DateTime(of_to_date(as_text), of_to_time(as_text))
end function

public function long of_fill (datawindow adw_rows);
// 把返回结果的各行填入数据窗口：列名与字段名相同即填入，原有的行先清除。返回行数；上次调用或填入失败时为 -1，见 of_last_error。
// Fills a DataWindow with the rows of the last answer: a column takes the member of its name, and rows that were there
// are removed. Returns the number of rows, or -1 if the call or this has failed: see of_last_error.
long ll_row, ll_new, ll_column, ll_columns, ll_filled, ll_room
integer li_set
boolean lb_fits
string ls_names[], ls_types[], ls_value, ls_wrong
date ld_value
time lt_value
datetime ldt_value
long ll_value
decimal ldec_value

if not IsValid(adw_rows) then
	of_say("fill", INVALID_ARGUMENT, &
		"数据窗口无效。 / " + &
		"the DataWindow is not valid.", &
		"请先创建它，再传给 of_fill。 / " + &
		"Create it before passing it to of_fill.")
	return -1
end if
// Whatever happens, the rows of another call, perhaps of another patient, do not stay.
adw_rows.Reset()
if il_answer <= 0 then
	if il_code = 0 then
		of_say("fill", INVALID_ARGUMENT, &
			"还没有返回结果。 / " + &
		"there is no answer yet.", &
			"请先调用一个列表操作，例如 of_query_exams。 / " + &
		"Call an operation that answers a list first, such as of_query_exams.")
	end if
	return -1
end if
if of_get("/code") <> "0" then
	return -1
end if
ll_columns = Long(adw_rows.Describe("DataWindow.Column.Count"))
if ll_columns <= 0 then
	of_say("fill", INVALID_ARGUMENT, &
		"数据窗口没有列。 / " + &
		"the DataWindow has no columns.", &
		"请先设置 DataObject，例如 d_idcas_query_exams。 / " + &
		"Set its DataObject first, such as d_idcas_query_exams.")
	return -1
end if
for ll_column = 1 to ll_columns
	ls_names[ll_column] = Lower(adw_rows.Describe("#" + String(ll_column) + ".Name"))
	ls_types[ll_column] = Lower(adw_rows.Describe("#" + String(ll_column) + ".ColType"))
next
adw_rows.SetRedraw(false)
for ll_row = 1 to of_rows()
	ll_new = adw_rows.InsertRow(0)
	for ll_column = 1 to ll_columns
		ls_value = of_row_get(ll_row, ls_names[ll_column])
		if ls_value <> "" then
			lb_fits = false
			choose case of_type(ls_types[ll_column])
				case "char"
					ll_room = Long(Mid(ls_types[ll_column], 6, Len(ls_types[ll_column]) - 6))
					lb_fits = ll_room <= 0 or Len(ls_value) <= ll_room
					li_set = adw_rows.SetItem(ll_new, ll_column, ls_value)
				case "date"
					ld_value = of_to_date(ls_value)
					lb_fits = not IsNull(ld_value)
					li_set = adw_rows.SetItem(ll_new, ll_column, ld_value)
				case "datetime"
					ldt_value = of_to_datetime(ls_value)
					lb_fits = not IsNull(ldt_value)
					li_set = adw_rows.SetItem(ll_new, ll_column, ldt_value)
				case "time"
					lt_value = of_to_time(ls_value)
					lb_fits = not IsNull(lt_value)
					li_set = adw_rows.SetItem(ll_new, ll_column, lt_value)
				case "long"
					ll_value = of_to_long(ls_value)
					lb_fits = not IsNull(ll_value)
					li_set = adw_rows.SetItem(ll_new, ll_column, ll_value)
				case else
					ldec_value = of_to_decimal(ls_value)
					// A number column holds 15 digits, a decimal one 18.
					lb_fits = not IsNull(ldec_value) and (Len(ls_value) <= 15 or Left(ls_types[ll_column], 7) = "decimal" and Len(ls_value) <= 18)
					li_set = adw_rows.SetItem(ll_new, ll_column, ldec_value)
			end choose
			if lb_fits and li_set = 1 then
				ll_filled = ll_filled + 1
			elseif ls_wrong = "" then
				ls_wrong = ls_names[ll_column] + " " + ls_types[ll_column]
			end if
		end if
	next
next
adw_rows.ResetUpdate()
adw_rows.SetRedraw(true)
if ls_wrong <> "" then
	of_say("fill", INVALID_ARGUMENT, &
		ls_wrong + ": " + "该列的类型或长度放不下返回的内容。 / " + &
		"the column's type or length does not hold what was answered.", &
		"请改用 d_idcas_ 开头的数据窗口对象中该列的类型；id 须为 char。 / " + &
		"Give the column the type that it has in the objects d_idcas_...; an id has to be char.")
	return -1
end if
if ll_filled = 0 and of_rows() > 0 then
	of_say("fill", INVALID_ARGUMENT, &
		"没有一列与返回结果的字段同名。 / " + &
		"no column has the name of a member of the answer.", &
		"列名须与规范中的字段名相同；请使用该操作的数据窗口对象 d_idcas_<操作>。 / " + &
		"Name the columns as the specification names the members, or use the operation's own object, d_idcas_<operation>.")
	return -1
end if
return of_rows()
end function

public function long of_fill (datastore ads_rows);
// 把返回结果的各行填入数据存储：列名与字段名相同即填入，原有的行先清除。返回行数；上次调用或填入失败时为 -1，见 of_last_error。
// Fills a DataStore with the rows of the last answer: a column takes the member of its name, and rows that were there
// are removed. Returns the number of rows, or -1 if the call or this has failed: see of_last_error.
long ll_row, ll_new, ll_column, ll_columns, ll_filled, ll_room
integer li_set
boolean lb_fits
string ls_names[], ls_types[], ls_value, ls_wrong
date ld_value
time lt_value
datetime ldt_value
long ll_value
decimal ldec_value

if not IsValid(ads_rows) then
	of_say("fill", INVALID_ARGUMENT, &
		"数据存储无效。 / " + &
		"the DataStore is not valid.", &
		"请先创建它，再传给 of_fill。 / " + &
		"Create it before passing it to of_fill.")
	return -1
end if
// Whatever happens, the rows of another call, perhaps of another patient, do not stay.
ads_rows.Reset()
if il_answer <= 0 then
	if il_code = 0 then
		of_say("fill", INVALID_ARGUMENT, &
			"还没有返回结果。 / " + &
		"there is no answer yet.", &
			"请先调用一个列表操作，例如 of_query_exams。 / " + &
		"Call an operation that answers a list first, such as of_query_exams.")
	end if
	return -1
end if
if of_get("/code") <> "0" then
	return -1
end if
ll_columns = Long(ads_rows.Describe("DataWindow.Column.Count"))
if ll_columns <= 0 then
	of_say("fill", INVALID_ARGUMENT, &
		"数据存储没有列。 / " + &
		"the DataStore has no columns.", &
		"请先设置 DataObject，例如 d_idcas_query_exams。 / " + &
		"Set its DataObject first, such as d_idcas_query_exams.")
	return -1
end if
for ll_column = 1 to ll_columns
	ls_names[ll_column] = Lower(ads_rows.Describe("#" + String(ll_column) + ".Name"))
	ls_types[ll_column] = Lower(ads_rows.Describe("#" + String(ll_column) + ".ColType"))
next
for ll_row = 1 to of_rows()
	ll_new = ads_rows.InsertRow(0)
	for ll_column = 1 to ll_columns
		ls_value = of_row_get(ll_row, ls_names[ll_column])
		if ls_value <> "" then
			lb_fits = false
			choose case of_type(ls_types[ll_column])
				case "char"
					ll_room = Long(Mid(ls_types[ll_column], 6, Len(ls_types[ll_column]) - 6))
					lb_fits = ll_room <= 0 or Len(ls_value) <= ll_room
					li_set = ads_rows.SetItem(ll_new, ll_column, ls_value)
				case "date"
					ld_value = of_to_date(ls_value)
					lb_fits = not IsNull(ld_value)
					li_set = ads_rows.SetItem(ll_new, ll_column, ld_value)
				case "datetime"
					ldt_value = of_to_datetime(ls_value)
					lb_fits = not IsNull(ldt_value)
					li_set = ads_rows.SetItem(ll_new, ll_column, ldt_value)
				case "time"
					lt_value = of_to_time(ls_value)
					lb_fits = not IsNull(lt_value)
					li_set = ads_rows.SetItem(ll_new, ll_column, lt_value)
				case "long"
					ll_value = of_to_long(ls_value)
					lb_fits = not IsNull(ll_value)
					li_set = ads_rows.SetItem(ll_new, ll_column, ll_value)
				case else
					ldec_value = of_to_decimal(ls_value)
					// A number column holds 15 digits, a decimal one 18.
					lb_fits = not IsNull(ldec_value) and (Len(ls_value) <= 15 or Left(ls_types[ll_column], 7) = "decimal" and Len(ls_value) <= 18)
					li_set = ads_rows.SetItem(ll_new, ll_column, ldec_value)
			end choose
			if lb_fits and li_set = 1 then
				ll_filled = ll_filled + 1
			elseif ls_wrong = "" then
				ls_wrong = ls_names[ll_column] + " " + ls_types[ll_column]
			end if
		end if
	next
next
ads_rows.ResetUpdate()
if ls_wrong <> "" then
	of_say("fill", INVALID_ARGUMENT, &
		ls_wrong + ": " + "该列的类型或长度放不下返回的内容。 / " + &
		"the column's type or length does not hold what was answered.", &
		"请改用 d_idcas_ 开头的数据窗口对象中该列的类型；id 须为 char。 / " + &
		"Give the column the type that it has in the objects d_idcas_...; an id has to be char.")
	return -1
end if
if ll_filled = 0 and of_rows() > 0 then
	of_say("fill", INVALID_ARGUMENT, &
		"没有一列与返回结果的字段同名。 / " + &
		"no column has the name of a member of the answer.", &
		"列名须与规范中的字段名相同；请使用该操作的数据窗口对象 d_idcas_<操作>。 / " + &
		"Name the columns as the specification names the members, or use the operation's own object, d_idcas_<operation>.")
	return -1
end if
return of_rows()
end function

private function string of_type (string as_column_type);
// The kind of value that SetItem takes for a column type of Describe.
choose case Left(as_column_type, 4)
	case "char"
		return "char"
	case "date"
		if as_column_type = "date" then
			return "date"
		end if
		return "datetime"
	case "time"
		if as_column_type = "time" then
			return "time"
		end if
		return "datetime"
	case "int", "long", "ulon"
		return "long"
end choose
return "number"
end function

public function long of_diagnose ();
// 逐步检查从配置、域名解析到签名的每一步。of_get("/data/report") 是可保存的报告全文；各步骤见 /data/steps/0/status、step、msg、advice。
// Checks each step from configuration and name look-up to signature. of_get("/data/report") is the whole report as a text to
// save; the steps are in /data/steps/0/status, /step, /msg and /advice.
if of_ready("diagnose") <> 0 then
	return il_code
end if
return of_taken("diagnose", idcas_diagnose(il_client))
end function

public function long of_describe (string as_operation);
// 某个操作的参数与返回字段；传空串列出全部操作，传 configuration 列出全部配置项。
// What an operation takes and returns; an empty text lists all operations, "configuration" the configuration's keys.
if of_ready("describe") <> 0 then
	return il_code
end if
return of_taken("describe", idcas_describe(il_client, as_operation))
end function

public function string of_version ();
// 动态库的版本；无法加载时为空串。
// The library's version; empty if it cannot be loaded.
try
	return idcas_version()
catch (RuntimeError le_missing)
	return ""
end try
end function

public function long of_get_client_token ();
// 获取客户端令牌。以 client_credentials 模式获取客户端令牌；只用于获取RSA公钥。有缓存，到期前自动更换。token_params 中的参数一并发送。
// Get a client token. Gets the client token (client_credentials grant), which serves only to fetch the RSA
// public key. Cached until shortly before it expires. The parameters in token_params go with it.
//   force  忽略缓存，重新获取 ignore the cache and ask again
return of_call("get_client_token")
end function

public function long of_get_rsa_public_key ();
// 获取RSA公钥。取得平台的RSA公钥（自动先取客户端令牌）；用于加密密码与账号ID。配置了 rsa_public_key 时直接返回配置值；平台以对象或数组返回时，data 为其中公钥的 X.509 Base64。
// Get the RSA public key. Gets the platform's RSA public key (with a client token of its own), which encrypts
// passwords and account ids. A configured rsa_public_key is returned as it is; where the platform returns an
// object or a list, data is the key in it as Base64 of X.509.
//   force  忽略缓存，重新获取 ignore the cache and ask again
return of_call("get_rsa_public_key")
end function

public function long of_get_token ();
// 获取用户访问令牌。取得用户访问令牌：依次完成客户端令牌、RSA公钥、密码加密。有缓存；可刷新时先刷新，被拒再用密码。token_params 中的参数一并发送。调用业务接口前不必自己调用它。
// Get a user access token. Gets the user access token: client token, RSA key and password encryption are done
// on the way. Cached; renewed with refresh_token if there is one, otherwise with the password. The parameters
// in token_params go with it. You need not call it before other operations.
//   username  用户名明文 user name, in plain text
//   password  密码明文，由本库RSA加密后发送；username 不是配置的用户时必填 password in plain text; the library encrypts it with RSA. Required where username is not the configured user
//   force  忽略缓存，重新获取 ignore the cache and ask again
return of_call("get_token")
end function

public function long of_build_clinic_url ();
// 临床调阅（PC端）。生成医生站调阅患者检查检验报告的页面地址。
// Clinic page (PC). Builds the address of the page on which a doctor sees a patient's exams and reports.
//   nosearch  是否自定义查询 whether query conditions are given；true=指定查询条件
//   start_time  申请起始日期 start date of the request
//   end_time  申请结束日期 end date of the request
//   sev  请求令牌 request token
//   timestamp  当前时间戳 current time in China
//   org_code  医生所属机构代码 code of the doctor's institution；必填 required
//   work_no  医生工号 the doctor's staff number；必填 required
//   med_rec_no  病历号 medical record number
//   visit_id  门诊号/住院号 outpatient or inpatient number
//   accession_number  检查编号 accession number
//   id_card_no  身份证号 ID card number
//   patient_name  患者姓名 patient's name
//   placer_order_no  申请单号 placer order number
//   sev_account_id  医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
//   explain  在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_clinic_url")
end function

public function long of_build_health_record_url ();
// 健康档案（PC端）。生成居民健康档案系统查看指定检查的图文报告、影像、电子胶片的页面地址。
// Health record page (PC). Builds the address of the page on which a health record system shows one exam's
// report, images and films.
//   obs_id  检查唯一号 unique number of the exam
//   perform_org_code  检查机构代码 code of the performing institution；必填 required
//   accession_number  检查编号 accession number
//   patient_id  患者编号 patient number
//   placer_order_no  申请单号 placer order number
//   exam_type  检查类型 exam type；必填 required；CT=放射系统、CR=放射系统、DX=放射系统、MR=放射系统、MG=放射系统、NM=放射系统、XA=放射系统、RF=放射系统、US=超声系统、ES=内镜系统、ECG=心电系统、PS=病理系统
//   sev  请求令牌 request token
//   timestamp  当前时间戳 current time in China
//   work_no  医生工号 the doctor's staff number
//   org_code  医生所属机构代码 code of the doctor's institution
//   med_rec_no  病历号 medical record number
//   visit_id  门诊号/住院号 outpatient or inpatient number
//   id_card_no  身份证号 ID card number
//   patient_name  患者姓名 patient's name
//   sev_account_id  医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
//   explain  在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_health_record_url")
end function

public function long of_build_repeat_reminder_url ();
// 重复检查检验提醒（PC端）。生成指定患者在区域内重复检查、检验的提醒页面地址。
// Repeated exam reminder (PC). Builds the address of the page that reminds a doctor of exams or lab tests the
// patient has had in the region.
//   clinic_type  重复检查标识 exam or lab test；必填 required；0=重复检查、1=重复检验
//   user_org_code  调阅方所属机构code code of the caller's institution；必填 required
//   user_org_name  调阅方所属机构名称 name of the caller's institution；必填 required
//   user_id  调阅人工号 the caller's staff number；必填 required
//   user_name  调阅人姓名 the caller's name；必填 required
//   patient_name  患者姓名 patient's name；必填 required
//   id_card_no  身份证号 ID card number；必填 required
//   mobile_phone  联系方式 mobile phone
//   start_perform_date  检查开始时间 start date of the exam
//   end_perform_date  检查结束时间 end date of the exam
//   exam_body_part  检查部位 body part
//   exam_item  检查项目 exam item
//   exam_type  检查类型 exam type
//   sev  请求令牌 request token
//   timestamp  当前时间戳 current time in China
//   sev_account_id  医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
//   explain  在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_repeat_reminder_url")
end function

public function long of_build_h5_exam_list_url ();
// 检查列表（H5端）。生成指定患者、指定时间范围的检查列表页面地址（移动端）。
// Exam list (H5). Builds the address of the phone page that lists a patient's exams of a time range.
//   nosearch  是否自定义查询 whether query conditions are given；true=指定查询条件
//   identity_type  证件类型 type of identity document；必填 required；1=身份证、2=军人证、3=护照、4=学生证、5=回乡证、6=驾驶证、7=台胞证、9=其他
//   identity_no  证件号码 number of the identity document；必填 required
//   card_type  卡类型 card type；0=社保卡、1=医保卡、2=健康卡、3=就诊卡（医院自费卡）、9=其他
//   card_no  卡号 card number
//   clinic_no  门诊号/住院号/急诊号/体检号 outpatient, inpatient, emergency or health check number
//   med_rec_no  病历号 medical record number
//   perform_org_code  检查机构代码 code of the performing institution；必填 required
//   exam_type  检查类型 exam type；CT=放射系统、CR=放射系统、DX=放射系统、MR=放射系统、MG=放射系统、NM=放射系统、XA=放射系统、RF=放射系统、US=超声系统、ES=内镜系统、ECG=心电系统、PS=病理系统
//   perform_depart_code  检查科室代码 department code；RIS=放射科、UIS=超声科、EIS=内镜科、PIS=病理科、ECG=心电科、LIS=检验科
//   req_time_start  申请时间开始 start date of the request
//   req_time_end  申请时间结束 end date of the request
//   perform_time_start  检查时间开始 start date of the exam
//   perform_time_end  检查时间结束 end date of the exam
//   report_time_start  报告时间开始 start date of the report
//   report_time_end  报告时间结束 end date of the report
//   patient_class  患者就诊类型 visit type；1=门诊、2=住院、3=急诊、4=体检、9=其它
//   result_state_code  检查状态代码 status code of the exam
//   token  请求用户令牌 user access token
//   explain  在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_exam_list_url")
end function

public function long of_build_h5_exam_detail_url ();
// 检查详情（H5端）。生成指定检查的详情页面地址（移动端），含报告、影像、电子胶片等。
// Exam detail (H5). Builds the address of the phone page with one exam's report, images and films.
//   obs_id  检查唯一号 unique number of the exam
//   perform_org_code  检查机构代码 code of the performing institution；必填 required
//   accession_number  检查编号 accession number；必填 required
//   patient_id  患者编号 patient number；必填 required
//   placer_order_no  申请单号 placer order number
//   exam_type  检查类型 exam type；必填 required；CT=放射系统、CR=放射系统、DX=放射系统、MR=放射系统、MG=放射系统、NM=放射系统、XA=放射系统、RF=放射系统、US=超声系统、ES=内镜系统、ECG=心电系统、PS=病理系统
//   token  请求用户令牌 user access token
//   explain  在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_exam_detail_url")
end function

public function long of_build_h5_lab_detail_url ();
// 检验详情（H5端）。生成指定检验的详情页面地址（移动端）。
// Lab test detail (H5). Builds the address of the phone page with one lab test's results.
//   obs_id  检验唯一号 unique number of the lab test
//   perform_org_code  检验机构代码 code of the performing institution；必填 required
//   accession_number  检验编号/标本编号 number of the lab test or specimen；必填 required
//   patient_id  患者编号 patient number；必填 required
//   placer_order_no  申请单号 placer order number
//   exam_type  检验类型 type of lab test；必填 required
//   token  请求用户令牌 user access token
//   explain  在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_lab_detail_url")
end function

public function long of_build_h5_health_record_url ();
// 健康档案（H5端）。生成居民健康档案系统在移动端查看指定检查的页面地址。
// Health record page (H5). Builds the address of the phone page on which a health record system shows one
// exam.
//   obs_id  检查唯一号 unique number of the exam
//   perform_org_code  检查机构代码 code of the performing institution；必填 required
//   accession_number  检查编号 accession number
//   patient_id  患者编号 patient number
//   placer_order_no  申请单号 placer order number
//   exam_type  检查类型 exam type；必填 required；CT=放射系统、CR=放射系统、DX=放射系统、MR=放射系统、MG=放射系统、NM=放射系统、XA=放射系统、RF=放射系统、US=超声系统、ES=内镜系统、ECG=心电系统、PS=病理系统
//   token  访问令牌 user access token
//   explain  在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_health_record_url")
end function

public function long of_get_report_qrcode ();
// 报告单二维码地址。获取检查报告单的二维码地址。
// QR code of a report. Gets the address behind a report's QR code.
//   tenancy_id  客户唯一号 unique number of the customer
//   exam_type  检查类型 exam type
//   perform_org_code  检查机构代码 code of the performing institution
//   accession_number  检查编号 accession number
//   placer_order_no  申请单号 placer order number
return of_call("get_report_qrcode")
end function

public function long of_get_image_url ();
// 获取影像浏览地址。第三方系统按检查信息获取影像浏览地址，用浏览器打开；返回的地址总是绝对地址。
// Image address (third party). Gets the address at which a third party's browser shows an exam's images;
// always an absolute address.
//   business_id  检查唯一号 unique number of the exam
//   org_code  检查机构代码 code of the performing institution；必填 required
//   accession_number  检查编号 accession number；必填 required
//   patient_id  患者编号 patient number；必填 required
//   modality  检查类型 exam type；必填 required；CT=放射系统、CR=放射系统、DX=放射系统、MR=放射系统、MG=放射系统、NM=放射系统、XA=放射系统、RF=放射系统、US=超声系统、ES=内镜系统、ECG=心电系统、PS=病理系统
//   need_sev  是否免登陆 whether the link opens without login；true=是、false=否
return of_call("get_image_url")
end function

public function long of_build_h5_quality_url ();
// 质量报告（H5）。生成医疗机构检查数据归档质量报告的页面地址；页面通过 window.AndroidApp.getToken() 向宿主程序取令牌。
// Quality report (H5). Builds the address of the report on how well an institution archives its exams; the
// page asks its host for the token, by window.AndroidApp.getToken().
//   explain  在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_quality_url")
end function

public function long of_query_recognition ();
// 获取互认检查（或检验）记录WebApi。查询患者是否有申请单相关的检查或检验互认记录；有则返回互认页面地址。
// Recognised exams or lab tests (WebApi). Asks whether the patient has exams or lab tests that can be
// recognised instead of being repeated; answers the page to confirm them on.
//   visit_id  就诊唯一号 unique number of the visit；必填 required
//   org_code  申请医生所属医院代码 code of the requesting doctor's hospital；必填 required
//   depart_code  申请医生所属科室代码 code of the requesting doctor's department；必填 required
//   depart_name  申请医生所属科室名称 name of the requesting doctor's department；必填 required
//   doctor_no  申请医生工号 the requesting doctor's staff number；必填 required
//   doctor_name  申请医生姓名 the requesting doctor's name；必填 required
//   doctor_id_card  申请医生身份证号 the requesting doctor's ID card number；必填 required
//   card_type  患者诊疗卡类型 type of the patient's card；必填 required；0=社保卡、1=医保卡、2=健康卡、3=就诊卡（医院自费卡）、9=其他
//   card_no  患者诊疗卡号 number of the patient's card；必填 required
//   id_card_no  患者身份证号 patient's ID card number；必填 required
//   patient_name  患者姓名 patient's name；必填 required
//   patient_sex  患者性别 patient's sex；必填 required；0=未知、1=男性、2=女性
//   patient_age  患者年龄 patient's age；必填 required
//   age_unit  年龄单位 unit of the age；必填 required；岁、月、天
//   ip_address  医生工作站IP地址 IP address of the doctor's workstation；必填 required
//   ip_mac  医生工作站MAC地址 MAC address of the doctor's workstation；必填 required
//   req_type  触发代码 what triggers the query；必填 required；3101=医生接诊、3103=医生开处方、3104=医生保存处方
//   observation_item  检查（或检验）项目代码 codes of exam or lab items, the HIS's own
return of_call("query_recognition")
end function

public function long of_upload_recognition_stats ();
// 上传互认统计信息。上传医院前一日就诊人次与院内医生工作站总数；每日凌晨2点上报。
// Upload recognition statistics. Uploads yesterday's visits and the number of doctors' workstations; to be
// called daily at 2 in the morning.
//   org_code  所属医院代码 code of the hospital；必填 required
//   patients_cnt  就诊人数 visits；必填 required
//   work_stations  医生工作站数量 doctors' workstations；必填 required
return of_call("upload_recognition_stats")
end function

public function long of_build_recognition_url ();
// 获取互认检查（或检验）记录WebView。生成患者互认检查、检验记录的页面地址。
// Recognition page (PC). Builds the address of the page that lists exams or lab tests to be recognised.
//   sev  请求令牌 request token
//   timestamp  当前时间戳 current time in China
//   visit_id  就诊唯一号 unique number of the visit；必填 required
//   org_code  医生所属机构代码 code of the doctor's institution；必填 required
//   depart_code  医生所属科室代码 code of the doctor's department；必填 required
//   depart_name  医生所属科室名称 name of the doctor's department；必填 required
//   doctor_no  医生工号 the doctor's staff number；必填 required
//   doctor_name  医生姓名 the doctor's name；必填 required
//   doctor_id_card  医生身份证号 the doctor's ID card number；必填 required
//   card_type  患者诊疗卡类型 type of the patient's card；必填 required；0=社保卡、1=医保卡、2=健康卡、3=就诊卡（医院自费卡）、9=其他
//   card_no  患者诊疗卡号 number of the patient's card；必填 required
//   id_card_no  患者身份证号 patient's ID card number；必填 required
//   patient_name  患者姓名 patient's name；必填 required
//   patient_sex  患者性别 patient's sex；必填 required；0=未知、1=男性、2=女性
//   patient_age  患者年龄 patient's age；必填 required
//   age_unit  年龄单位 unit of the age；必填 required；岁、月、天
//   ip_address  医生工作站IP地址 IP address of the doctor's workstation；必填 required
//   ip_mac  医生工作站MAC地址 MAC address of the doctor's workstation；必填 required
//   req_type  触发代码 what triggers the query；必填 required；3101=医生接诊、3103=医生开处方、3104=医生保存处方
//   observation_item  检查（或检验）项目代码 codes of exam or lab items
//   sev_account_id  医生账号ID，由本库RSA加密为 sev the doctor's account id; the library encrypts it into sev
//   explain  在结果中附上明文、密文与待签名字符串（不含密钥） adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_recognition_url")
end function

public function long of_query_exams ();
// 获取市平台检查列表。查询已归档的患者检查列表。
// Exams in the city's archive. Lists archived exams by time and further conditions.
//   time_type  查询时间类型 which time the range applies to；必填 required；0=检查时间、1=报告时间、2=审核时间、3=归档时间、6=登记时间、7=申请时间
//   start_time  查询开始时间 start date；必填 required
//   end_time  查询结束时间 end date；必填 required
//   depart_code  检查科室代码 department code；RIS=放射科、ECT=核医学科、UIS=超声科、EIS=内镜科、XIS=特检科、PIS=病理科、ECG=心电科
//   exam_type  检查类型 exam type；CT、CR、DT、DX、MG、MR、NM、RE、XS、US、ES、PS、ECG
//   patient_class  就诊类型 visit type；0=门诊、1=住院、2=急诊、3=体检、4=普通/其它
//   org_code  检查机构代码 code of the performing institution
//   accession_number  检查编号 accession number
//   patient_id  患者编号 patient number
//   patient_name  患者姓名 patient's name
//   med_rec_no  病历号 medical record number
//   card_no  卡号 card number
//   card_type  卡类型 card type；0=社保卡、1=医保卡、2=健康卡、3=就诊卡、4=其它
//   id_card_no  身份证号 ID card number
//   placer_order_no  申请单号 placer order number
//   clinic_no  住院号或门诊号 inpatient or outpatient number
//   visit_id  就诊流水号 visit serial number
//   page_index  分页索引页 page number
//   page_size  分页页大小 rows per page
return of_call("query_exams")
end function

public function long of_query_province_exams ();
// 获取省平台检查列表。查询上级平台的检查记录列表。
// Exams in the province's platform. Lists exams recorded on the higher-level platform.
//   time_type  时间类型 which time the range applies to；0=检查时间、1=报告时间、2=审核时间、3=归档时间、6=登记时间、7=申请时间
//   start_time  开始时间 start date
//   end_time  结束时间 end date
//   identity_type  证件类型 type of identity document；1=身份证、2=军人证、3=护照、4=学生证、5=回乡证、6=驾驶证、7=台胞证、9=其他
//   identity_no  证件号码 number of the identity document
//   page_index  分页索引页 page number
//   page_size  分页页大小 rows per page
return of_call("query_province_exams")
end function

public function long of_query_merged_exams ();
// 获取市平台+省平台检查列表。查询一位患者在本平台和上级平台的检查记录。
// Exams of city and province. Lists a patient's exams on this platform and on the higher-level platform.
//   perform_org_code  检查机构Code code of the performing institution
//   start_time  检查开始时间 start date of the exam
//   end_time  检查结束时间 end date of the exam
//   id_card_no  患者身份证号 patient's ID card number；必填 required
return of_call("query_merged_exams")
end function

public function long of_get_exam_detail ();
// 获取检查详情。获取已归档患者检查的详情。
// Detail of an exam. Gets everything about one archived exam.
//   id  检查归档业务唯一号 id of the archived exam；必填 required
//   client_kind  调阅客户端类型 client type；1=医生站、2=APP、3=微信、4=网站、5=H5
return of_call("get_exam_detail")
end function

public function long of_get_report_view_url ();
// 获取检查图文报告浏览地址。获取已归档检查报告的浏览地址；返回的地址总是绝对地址。
// Address of a report. Gets the address at which a browser shows an exam's report; always absolute.
//   business_id  检查归档业务唯一号 id of the archived exam；必填 required
//   need_token  是否需要令牌 whether the link carries a token；true=是、false=否
return of_call("get_report_view_url")
end function

public function long of_get_image_view_url ();
// 获取检查影像浏览地址。获取已归档检查影像的浏览地址；返回的地址总是绝对地址。
// Address of the images. Gets the address at which a browser shows an exam's images; always absolute.
//   business_id  检查归档业务唯一号 id of the archived exam；必填 required
//   need_token  是否需要令牌 whether the link carries a token；true=是、false=否
return of_call("get_image_view_url")
end function

public function long of_query_print_exams ();
// 获取打印检查列表。获取可打印报告的检查列表。
// Exams to print. Lists exams whose reports can be printed.
//   accession_number  检查编号 accession number
//   placer_order_no  申请单号 placer order number
//   id_card_no  身份证号 ID card number
//   exam_type  检查类型 exam type；必填 required；CT=放射系统、CR=放射系统、DX=放射系统、MR=放射系统、MG=放射系统、NM=放射系统、XA=放射系统、RF=放射系统、US=超声系统、ES=内镜系统、ECG=心电系统、PS=病理系统
//   org_code  检查机构代码 code of the performing institution；必填 required
//   reg_time_begin  检查登记时间开始 start time of registration；必填 required
//   reg_time_end  检查登记时间结束 end time of registration；必填 required
//   print_flag  打印标记 printed or not；True=是、False=否
return of_call("query_print_exams")
end function

public function long of_get_print_files ();
// 获取打印文件列表。获取一次检查的打印文件（Base64 或文件路径）；直接存成文件请用 save_print_files。
// Files to print. Gets an exam's files to print, in Base64 or as paths; save_print_files writes them to disk.
//   business_id  检查归档业务唯一号 id of the archived exam；必填 required
//   file_format  文件格式 file format；Jpg、Pdf
return of_call("get_print_files")
end function

public function long of_set_print_flag ();
// 更新报告打印状态。标记报告已打印，或取消标记。
// Set a report's print state. Marks a report as printed, or takes the mark back.
//   cancel_flag  取消标记 cancel the mark；True=是、False=否
//   placer_order_no  申请单号 placer order number
//   business_id  检查唯一号 id of the archived exam
//   accession_number  检查编号 accession number
//   exam_type  检查类型 exam type
//   org_code  检查机构代码 code of the performing institution；必填 required
//   user_id  用户Id user id
//   user_name  用户名 user name
//   print_time  打印时间 when it was printed；必填 required
//   client_host  客户端主机IP IP address of the workstation；必填 required
//   client_name  客户端主机名 host name of the workstation；必填 required
return of_call("set_print_flag")
end function

public function long of_query_exams_all ();
// 获取市平台检查列表（全部页）。逐页查询 query_exams 并合并；可看进度、可取消。
// Exams in the city's archive, every page. Fetches every page of query_exams and merges them; with progress
// in pages, and cancellable.
//   time_type  查询时间类型 which time the range applies to；必填 required；0=检查时间、1=报告时间、2=审核时间、3=归档时间、6=登记时间、7=申请时间
//   start_time  查询开始时间 start date；必填 required
//   end_time  查询结束时间 end date；必填 required
//   depart_code  检查科室代码 department code；RIS=放射科、ECT=核医学科、UIS=超声科、EIS=内镜科、XIS=特检科、PIS=病理科、ECG=心电科
//   exam_type  检查类型 exam type；CT、CR、DT、DX、MG、MR、NM、RE、XS、US、ES、PS、ECG
//   patient_class  就诊类型 visit type；0=门诊、1=住院、2=急诊、3=体检、4=普通/其它
//   org_code  检查机构代码 code of the performing institution
//   accession_number  检查编号 accession number
//   patient_id  患者编号 patient number
//   patient_name  患者姓名 patient's name
//   med_rec_no  病历号 medical record number
//   card_no  卡号 card number
//   card_type  卡类型 card type；0=社保卡、1=医保卡、2=健康卡、3=就诊卡、4=其它
//   id_card_no  身份证号 ID card number
//   placer_order_no  申请单号 placer order number
//   clinic_no  住院号或门诊号 inpatient or outpatient number
//   visit_id  就诊流水号 visit serial number
//   page_size  分页页大小 rows per page
//   max_pages  最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108
return of_call("query_exams_all")
end function

public function long of_query_province_exams_all ();
// 获取省平台检查列表（全部页）。逐页查询 query_province_exams 并合并；可看进度、可取消。
// Exams in the province's platform, every page. Fetches every page of query_province_exams and merges them;
// with progress in pages, and cancellable.
//   time_type  时间类型 which time the range applies to；0=检查时间、1=报告时间、2=审核时间、3=归档时间、6=登记时间、7=申请时间
//   start_time  开始时间 start date
//   end_time  结束时间 end date
//   identity_type  证件类型 type of identity document；1=身份证、2=军人证、3=护照、4=学生证、5=回乡证、6=驾驶证、7=台胞证、9=其他
//   identity_no  证件号码 number of the identity document
//   page_size  分页页大小 rows per page
//   max_pages  最多取多少页，超过则返回 -1108 maximum number of pages; more than that is code -1108
return of_call("query_province_exams_all")
end function

public function long of_inspect_url ();
// 检查链接。分析任何页面链接（本库或HIS自己生成的均可）：是哪个页面、解密出什么、验签是否通过、时间戳差多少；每个错误指出真正的原因和处理方法，不报由它引起的后果。不访问网络。
// Inspect a link. Takes any page link apart, made here or by a HIS's own code: which page it is, what it
// decrypts to, whether the signature is right, how old the timestamp is. Each mistake is named with its true
// cause and what to do, and nothing that merely follows from it. No network is used.
//   url  要检查的链接 the link to inspect；必填 required
return of_call("inspect_url")
end function

public function long of_save_print_files ();
// 保存打印文件。调用 get_print_files，把 Base64 内容（或 HTTP 路径的文件）存入目录；每个文件都完整且与格式相符，要么全部保存，要么一个也不保存。
// Save files to print. Calls get_print_files and writes the Base64 contents, or the file behind an HTTP path,
// to a directory; each file is whole and of its format, and all are saved or none is.
//   business_id  检查归档业务唯一号 id of the archived exam；必填 required
//   file_format  文件格式 file format；Jpg、Pdf
//   directory  保存目录，须已存在 directory to save to; it must exist；必填 required
return of_call("save_print_files")
end function

private function string of_take (ulong al_text);
// A text of the library as a string; it is released here and nowhere else.
long ll_length
string ls_text

ll_length = idcas_text_length(al_text)
if ll_length > 0 then
	ls_text = Space(ll_length + 1)
	idcas_copy_text(al_text, ls_text, ll_length + 1)
end if
idcas_free_string(al_text)
return ls_text
end function

private function long of_taken (string as_operation, ulong al_envelope);
// Reads an answer, which becomes the last one.
string ls_envelope, ls_code
long ll_answer, ll_code

ls_envelope = of_take(al_envelope)
if il_answer > 0 then
	idcas_json_close(il_answer)
	il_answer = 0
end if
// The document that of_ready has kept free for this answer.
if il_spare > 0 then
	idcas_json_close(il_spare)
	il_spare = 0
end if
ll_answer = of_parse(ls_envelope)
if ll_answer <= 0 then
	return of_unread(as_operation, ls_envelope, ll_answer)
end if
il_answer = ll_answer
if il_job > 0 then
	il_spare = idcas_json_new(il_client)
end if
// A code of the platform's own may have more digits than a long.
ls_code = of_get("/code")
ll_code = PLATFORM
if Len(ls_code) < 10 then
	ll_code = Long(ls_code)
end if
if ll_code = 0 then
	return of_say(as_operation, 0, "", "")
end if
return of_say(as_operation, ll_code, of_get("/msg"), of_get("/error/hint"))
end function

private function long of_parse (string as_json);
// A document. Where no client is open one is opened for it: documents outlive their client.
long ll_reader, ll_doc
string ls_opened

if il_client > 0 then
	return idcas_json_parse(il_client, as_json)
end if
ls_opened = of_take(idcas_init_text("{}", "gbk", ll_reader))
if ll_reader <= 0 then
	return of_number_in(ls_opened, "code")
end if
ll_doc = idcas_json_parse(ll_reader, as_json)
of_take(idcas_close(ll_reader))
return ll_doc
end function

private function long of_unread (string as_operation, string as_envelope, long al_why);
// An answer that no document could be had for: what it says itself, else why it cannot be read.
long ll_code

ll_code = of_number_in(as_envelope, "code")
if ll_code <> 0 then
	return of_fail(as_operation, ll_code, of_text_in(as_envelope, "msg"), of_code_text(ll_code))
end if
if as_operation = "init" or as_operation = "init_file" then
	// There is nothing to read in it.
	return of_say(as_operation, 0, "", "")
end if
if al_why = INVALID_ARGUMENT then
	return of_fail(as_operation, INTERNAL, &
		"返回内容不是 JSON。 / " + &
		"the answer is not JSON.", &
		"请联系 idcas 的维护者。 / " + &
		"Report this to the maintainers of idcas.")
end if
return of_fail(as_operation, al_why, &
	"调用已经完成，但无法读取其结果。 / " + &
		"the call was carried out, but its answer cannot be read.", of_code_text(al_why))
end function

private function long of_number_in (string as_json, string as_name);
// The first whole number of this name in JSON of the library's own; 0 if there is none.
long ll_from, ll_to

ll_from = Pos(as_json, "~"" + as_name + "~":")
if ll_from = 0 then
	return 0
end if
ll_from = ll_from + Len(as_name) + 3
ll_to = ll_from
do while ll_to <= Len(as_json) and Pos("-0123456789", Mid(as_json, ll_to, 1)) > 0
	ll_to = ll_to + 1
loop
return Long(Mid(as_json, ll_from, ll_to - ll_from))
end function

private function string of_text_in (string as_json, string as_name);
// The first text of this name in JSON of the library's own, for where no document can be had.
long ll_at
string ls_letter, ls_text

ll_at = Pos(as_json, "~"" + as_name + "~":~"")
if ll_at = 0 then
	return ""
end if
ll_at = ll_at + Len(as_name) + 4
do while ll_at <= Len(as_json)
	ls_letter = Mid(as_json, ll_at, 1)
	if ls_letter = "~"" then
		return ls_text
	end if
	if ls_letter = "\" then
		ll_at = ll_at + 1
		ls_letter = Mid(as_json, ll_at, 1)
		if ls_letter = "n" or ls_letter = "r" or ls_letter = "t" then
			ls_letter = " "
		end if
	end if
	ls_text = ls_text + ls_letter
	// The second byte of a Chinese character may look like a backslash.
	if Asc(ls_letter) > 128 then
		ll_at = ll_at + 1
		ls_text = ls_text + Mid(as_json, ll_at, 1)
	end if
	ll_at = ll_at + 1
loop
return ls_text
end function

private function long of_ready (string as_operation);
// 0 if a call can be made with the parameters that were set, and its answer can be read.
long ll_refused
string ls_refused

if il_client <= 0 then
	return of_fail(as_operation, INVALID_HANDLE, &
		"客户端未打开：of_init 尚未成功。 / " + &
		"the client is not open: of_init has not succeeded.", &
		"请检查 of_init 的返回值。 / " + &
		"Check what of_init returned.")
end if
if il_spare <= 0 then
	il_spare = idcas_json_new(il_client)
end if
if il_spare <= 0 then
	of_new_params()
	return of_fail(as_operation, il_spare, &
		"打开的 JSON 文档过多，没有发出任何请求。 / " + &
		"too many documents are open; nothing was sent.", &
		"请销毁不再使用的 n_idcas 对象，并关闭程序自行打开的文档。 / " + &
		"Destroy n_idcas objects that are no longer used, and close documents that the program opened itself.")
end if
if is_refused <> "" then
	ls_refused = is_refused
	ll_refused = il_refused
	of_new_params()
	if ll_refused = ENCODING then
		return of_fail(as_operation, ll_refused, &
			ls_refused + ": " + "该参数无法设置。 / " + &
		"this parameter could not be set.", &
			"请检查参数值中是否有程序的代码页不支持的字符。 / " + &
		"Look for a character that is not in the program's code page.")
	end if
	return of_fail(as_operation, ll_refused, &
		ls_refused + ": " + "该参数无法设置。 / " + &
		"this parameter could not be set.", of_code_text(ll_refused))
end if
return 0
end function

private function long of_fail (string as_operation, long al_code, string as_message, string as_hint);
// A failure of this object itself replaces the last answer.
if il_answer > 0 then
	idcas_json_close(il_answer)
end if
il_answer = 0
return of_say(as_operation, al_code, as_message, as_hint)
end function

private function long of_say (string as_operation, long al_code, string as_message, string as_hint);
is_operation = as_operation
il_code = al_code
is_kind = of_kind(al_code)
is_message = as_message
is_hint = as_hint
return al_code
end function

private function string of_kind (long al_code);
choose case al_code
	case OK
		return ""
	case PLATFORM
		return "platform"
	case INVALID_ARGUMENT
		return "invalid_argument"
	case INVALID_CONFIG
		return "invalid_config"
	case INVALID_HANDLE
		return "invalid_handle"
	case ENCODING
		return "encoding"
	case NETWORK
		return "network"
	case TIMEOUT
		return "timeout"
	case TLS
		return "tls"
	case HTTP_STATUS
		return "http_status"
	case CANCELLED
		return "cancelled"
	case UNAUTHORIZED
		return "unauthorized"
	case BAD_RESPONSE
		return "bad_response"
	case TOO_LARGE
		return "too_large"
	case AUTH_REJECTED
		return "auth_rejected"
	case CRYPTO
		return "crypto"
	case IO
		return "io"
	case EXHAUSTED
		return "exhausted"
	case INTERNAL
		return "internal"
end choose
return ""
end function

private function string of_code_text (long al_code);
// What a code means and what to do about it, in both languages.
return of_take(idcas_code_text(al_code, "zh.gbk")) + " / " + of_take(idcas_code_text(al_code, "en.gbk"))
end function

private function string of_escaped (string as_name);
// A name inside a JSON pointer: ~ and / are written ~0 and ~1.
long ll_at
string ls_name, ls_letter

ll_at = 1
do while ll_at <= Len(as_name)
	ls_letter = Mid(as_name, ll_at, 1)
	// A tilde is written as its code: not every reader of sources takes it right at the end of a literal.
	if ls_letter = Char(126) then
		ls_name = ls_name + "~~0"
	elseif ls_letter = "/" then
		ls_name = ls_name + "~~1"
	else
		ls_name = ls_name + ls_letter
	end if
	// The second byte of a Chinese character may look like a tilde.
	if Asc(ls_letter) > 128 then
		ll_at = ll_at + 1
		ls_name = ls_name + Mid(as_name, ll_at, 1)
	end if
	ll_at = ll_at + 1
loop
return ls_name
end function

on n_idcas.create
call super::create
TriggerEvent(this, "constructor")
end on

on n_idcas.destroy
TriggerEvent(this, "destructor")
call super::destroy
end on

event destructor;
of_close()
end event
