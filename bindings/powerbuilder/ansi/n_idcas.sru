HA$PBExportHeader$n_idcas.sru
$PBExportComments$idcas 0.1.0$$HEX13$$1aff3a53df573b539775715fcf50914e525f6368023031752000$$ENDHEX$$make bindings $$HEX9$$1f7510620cfff78bff52ee4f396502302000$$ENDHEX$$The regional medical-image cloud archive. Generated; do not edit.
forward
global type n_idcas from nonvisualobject
end type
end forward

global type n_idcas from nonvisualobject
end type
global n_idcas n_idcas

type prototypes
FUNCTION string idcas_version() LIBRARY "idcas.dll" ALIAS FOR "idcas_version_std;ansi"
FUNCTION long idcas_abi_version() LIBRARY "idcas.dll" ALIAS FOR "idcas_abi_version_std;ansi"
FUNCTION long idcas_free_string(ulong al_text) LIBRARY "idcas.dll" ALIAS FOR "idcas_free_string_std;ansi"
FUNCTION long idcas_text_length(ulong al_text) LIBRARY "idcas.dll" ALIAS FOR "idcas_text_length_std;ansi"
FUNCTION long idcas_copy_text(ulong al_text, ref string as_buffer, long al_capacity) LIBRARY "idcas.dll" ALIAS FOR "idcas_copy_text_std;ansi"
FUNCTION ulong idcas_code_text(long al_code, string as_language) LIBRARY "idcas.dll" ALIAS FOR "idcas_code_text_std;ansi"
FUNCTION ulong idcas_init(string as_config_json, ref long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_init_std;ansi"
FUNCTION ulong idcas_init_text(string as_config_json, string as_encoding, ref long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_init_text_std;ansi"
FUNCTION ulong idcas_init_file(string as_path, string as_encoding, ref long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_init_file_std;ansi"
FUNCTION ulong idcas_close(long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_close_std;ansi"
FUNCTION ulong idcas_describe(long al_client, string as_operation) LIBRARY "idcas.dll" ALIAS FOR "idcas_describe_std;ansi"
FUNCTION ulong idcas_call(long al_client, string as_operation, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_call_std;ansi"
FUNCTION ulong idcas_diagnose(long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_diagnose_std;ansi"
FUNCTION ulong idcas_get_client_token(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_client_token_std;ansi"
FUNCTION ulong idcas_get_rsa_public_key(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_rsa_public_key_std;ansi"
FUNCTION ulong idcas_get_token(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_token_std;ansi"
FUNCTION ulong idcas_build_clinic_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_clinic_url_std;ansi"
FUNCTION ulong idcas_build_health_record_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_health_record_url_std;ansi"
FUNCTION ulong idcas_build_repeat_reminder_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_repeat_reminder_url_std;ansi"
FUNCTION ulong idcas_build_h5_exam_list_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_exam_list_url_std;ansi"
FUNCTION ulong idcas_build_h5_exam_detail_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_exam_detail_url_std;ansi"
FUNCTION ulong idcas_build_h5_lab_detail_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_lab_detail_url_std;ansi"
FUNCTION ulong idcas_build_h5_health_record_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_health_record_url_std;ansi"
FUNCTION ulong idcas_get_report_qrcode(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_report_qrcode_std;ansi"
FUNCTION ulong idcas_get_image_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_image_url_std;ansi"
FUNCTION ulong idcas_build_h5_quality_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_quality_url_std;ansi"
FUNCTION ulong idcas_query_recognition(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_recognition_std;ansi"
FUNCTION ulong idcas_upload_recognition_stats(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_upload_recognition_stats_std;ansi"
FUNCTION ulong idcas_build_recognition_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_recognition_url_std;ansi"
FUNCTION ulong idcas_query_exams(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_exams_std;ansi"
FUNCTION ulong idcas_query_province_exams(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_province_exams_std;ansi"
FUNCTION ulong idcas_query_merged_exams(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_merged_exams_std;ansi"
FUNCTION ulong idcas_get_exam_detail(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_exam_detail_std;ansi"
FUNCTION ulong idcas_get_report_view_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_report_view_url_std;ansi"
FUNCTION ulong idcas_get_image_view_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_image_view_url_std;ansi"
FUNCTION ulong idcas_query_print_exams(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_print_exams_std;ansi"
FUNCTION ulong idcas_get_print_files(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_print_files_std;ansi"
FUNCTION ulong idcas_set_print_flag(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_set_print_flag_std;ansi"
FUNCTION ulong idcas_query_exams_all(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_exams_all_std;ansi"
FUNCTION ulong idcas_query_province_exams_all(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_province_exams_all_std;ansi"
FUNCTION ulong idcas_inspect_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_inspect_url_std;ansi"
FUNCTION ulong idcas_save_print_files(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_save_print_files_std;ansi"
FUNCTION long idcas_start(long al_client, string as_operation, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_start_std;ansi"
FUNCTION long idcas_wait(long al_job, long al_timeout_ms) LIBRARY "idcas.dll" ALIAS FOR "idcas_wait_std;ansi"
FUNCTION ulong idcas_progress(long al_job) LIBRARY "idcas.dll" ALIAS FOR "idcas_progress_std;ansi"
FUNCTION ulong idcas_finish(long al_job) LIBRARY "idcas.dll" ALIAS FOR "idcas_finish_std;ansi"
FUNCTION long idcas_cancel(long al_job) LIBRARY "idcas.dll" ALIAS FOR "idcas_cancel_std;ansi"
FUNCTION long idcas_json_new(long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_new_std;ansi"
FUNCTION long idcas_json_parse(long al_client, string as_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_parse_std;ansi"
FUNCTION long idcas_json_set(long al_doc, string as_pointer, string as_text) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_set_std;ansi"
FUNCTION ulong idcas_json_get(long al_doc, string as_pointer) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_get_std;ansi"
FUNCTION long idcas_json_count(long al_doc, string as_pointer) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_count_std;ansi"
FUNCTION ulong idcas_json_text(long al_doc) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_text_std;ansi"
FUNCTION long idcas_json_close(long al_doc) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_close_std;ansi"
FUNCTION long windows_program(ulong al_module, ref string as_path, long al_size) LIBRARY "kernel32.dll" ALIAS FOR "GetModuleFileNameA;ansi"
FUNCTION ulong windows_load(string as_name) LIBRARY "kernel32.dll" ALIAS FOR "LoadLibraryA;ansi"
FUNCTION long windows_unload(ulong al_module) LIBRARY "kernel32.dll" ALIAS FOR "FreeLibrary"
FUNCTION long windows_error() LIBRARY "kernel32.dll" ALIAS FOR "GetLastError"
end prototypes

type variables
public:
// $$HEX8$$d48fde5601780cff2b54494ec1892000$$ENDHEX$$docs/reference/zh/codes.md
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

// $$HEX14$$3c50df571affc25370650e4ed48fde56575bb56bef53d65384763c50$$ENDHEX$$
// Value sets of parameters and of members of answers
constant string EXAM_TYPE_CT = "CT" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string EXAM_TYPE_CR = "CR" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string EXAM_TYPE_DX = "DX" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string EXAM_TYPE_MR = "MR" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string EXAM_TYPE_MG = "MG" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string EXAM_TYPE_NM = "NM" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string EXAM_TYPE_XA = "XA" // $$HEX5$$3e65045cfb7cdf7e08ff$$ENDHEX$$build_health_record_url$$HEX1$$0130$$ENDHEX$$build_h5_exam_list_url$$HEX1$$0130$$ENDHEX$$build_h5_exam_detail_url$$HEX1$$0130$$ENDHEX$$build_h5_health_record_url$$HEX1$$0130$$ENDHEX$$query_print_exams$$HEX1$$09ff$$ENDHEX$$
constant string EXAM_TYPE_RF = "RF" // $$HEX5$$3e65045cfb7cdf7e08ff$$ENDHEX$$build_health_record_url$$HEX1$$0130$$ENDHEX$$build_h5_exam_list_url$$HEX1$$0130$$ENDHEX$$build_h5_exam_detail_url$$HEX1$$0130$$ENDHEX$$build_h5_health_record_url$$HEX1$$0130$$ENDHEX$$query_print_exams$$HEX1$$09ff$$ENDHEX$$
constant string EXAM_TYPE_US = "US" // $$HEX4$$858df058fb7cdf7e$$ENDHEX$$
constant string EXAM_TYPE_ES = "ES" // $$HEX4$$85515c95fb7cdf7e$$ENDHEX$$
constant string EXAM_TYPE_ECG = "ECG" // $$HEX4$$c35f3575fb7cdf7e$$ENDHEX$$
constant string EXAM_TYPE_PS = "PS" // $$HEX4$$c5750674fb7cdf7e$$ENDHEX$$
constant string CLINIC_TYPE_EXAM = "0" // $$HEX4$$cd910d59c068e567$$ENDHEX$$
constant string CLINIC_TYPE_LAB_TEST = "1" // $$HEX4$$cd910d59c0688c9a$$ENDHEX$$
constant string IDENTITY_TYPE_IDENTITY_CARD = "1" // $$HEX3$$ab8efd4ec18b$$ENDHEX$$
constant string IDENTITY_TYPE_MILITARY_IDENTITY_CARD = "2" // $$HEX3$$9b51ba4ec18b$$ENDHEX$$
constant string IDENTITY_TYPE_PASSPORT = "3" // $$HEX2$$a4626771$$ENDHEX$$
constant string IDENTITY_TYPE_STUDENT_CARD = "4" // $$HEX3$$665b1f75c18b$$ENDHEX$$
constant string IDENTITY_TYPE_HOME_RETURN_PERMIT = "5" // $$HEX3$$de56614ec18b$$ENDHEX$$
constant string IDENTITY_TYPE_DRIVERS_LICENCE = "6" // $$HEX3$$7e9a769ac18b$$ENDHEX$$
constant string IDENTITY_TYPE_TAIWAN_COMPATRIOT_PERMIT = "7" // $$HEX3$$f053de80c18b$$ENDHEX$$
constant string IDENTITY_TYPE_OTHER = "9" // $$HEX2$$7651d64e$$ENDHEX$$
constant string CARD_TYPE_SOCIAL_SECURITY_CARD = "0" // $$HEX3$$3e79dd4f6153$$ENDHEX$$
constant string CARD_TYPE_MEDICAL_INSURANCE_CARD = "1" // $$HEX3$$3b53dd4f6153$$ENDHEX$$
constant string CARD_TYPE_HEALTH_CARD = "2" // $$HEX3$$6550b75e6153$$ENDHEX$$
constant string CARD_TYPE_HOSPITAL_CARD = "3" // $$HEX10$$315cca8b615308ff3b536296ea81398d615309ff$$ENDHEX$$
constant string CARD_TYPE_OTHER_9 = "9" // $$HEX3$$7651d64e08ff$$ENDHEX$$build_h5_exam_list_url$$HEX1$$0130$$ENDHEX$$query_recognition$$HEX1$$0130$$ENDHEX$$build_recognition_url$$HEX1$$0130$$ENDHEX$$query_province_exams$$HEX1$$09ff$$ENDHEX$$
constant string PERFORM_DEPART_CODE_RIS = "RIS" // $$HEX3$$3e65045cd179$$ENDHEX$$
constant string PERFORM_DEPART_CODE_UIS = "UIS" // $$HEX3$$858df058d179$$ENDHEX$$
constant string PERFORM_DEPART_CODE_EIS = "EIS" // $$HEX3$$85515c95d179$$ENDHEX$$
constant string PERFORM_DEPART_CODE_PIS = "PIS" // $$HEX3$$c5750674d179$$ENDHEX$$
constant string PERFORM_DEPART_CODE_ECG = "ECG" // $$HEX3$$c35f3575d179$$ENDHEX$$
constant string PERFORM_DEPART_CODE_LIS = "LIS" // $$HEX3$$c0688c9ad179$$ENDHEX$$
constant string PATIENT_CLASS_OUTPATIENT_1 = "1" // $$HEX3$$e895ca8b08ff$$ENDHEX$$build_h5_exam_list_url$$HEX1$$09ff$$ENDHEX$$
constant string PATIENT_CLASS_INPATIENT_2 = "2" // $$HEX3$$4f4f629608ff$$ENDHEX$$build_h5_exam_list_url$$HEX1$$09ff$$ENDHEX$$
constant string PATIENT_CLASS_EMERGENCY_3 = "3" // $$HEX3$$2560ca8b08ff$$ENDHEX$$build_h5_exam_list_url$$HEX1$$09ff$$ENDHEX$$
constant string PATIENT_CLASS_HEALTH_CHECK_4 = "4" // $$HEX3$$534fc06808ff$$ENDHEX$$build_h5_exam_list_url$$HEX1$$09ff$$ENDHEX$$
constant string PATIENT_CLASS_OTHER = "9" // $$HEX3$$7651835b08ff$$ENDHEX$$build_h5_exam_list_url$$HEX1$$09ff$$ENDHEX$$
constant string MODALITY_CT = "CT" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string MODALITY_CR = "CR" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string MODALITY_DX = "DX" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string MODALITY_MR = "MR" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string MODALITY_MG = "MG" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string MODALITY_NM = "NM" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string MODALITY_XA = "XA" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string MODALITY_RF = "RF" // $$HEX4$$3e65045cfb7cdf7e$$ENDHEX$$
constant string MODALITY_US = "US" // $$HEX4$$858df058fb7cdf7e$$ENDHEX$$
constant string MODALITY_ES = "ES" // $$HEX4$$85515c95fb7cdf7e$$ENDHEX$$
constant string MODALITY_ECG = "ECG" // $$HEX4$$c35f3575fb7cdf7e$$ENDHEX$$
constant string MODALITY_PS = "PS" // $$HEX4$$c5750674fb7cdf7e$$ENDHEX$$
constant string PATIENT_SEX_UNKNOWN = "0" // $$HEX3$$2a67e57708ff$$ENDHEX$$query_recognition$$HEX1$$0130$$ENDHEX$$build_recognition_url$$HEX1$$0130$$ENDHEX$$query_exams$$HEX1$$0130$$ENDHEX$$query_province_exams$$HEX1$$0130$$ENDHEX$$query_merged_exams$$HEX1$$09ff$$ENDHEX$$
constant string PATIENT_SEX_MALE = "1" // $$HEX2$$37752760$$ENDHEX$$
constant string PATIENT_SEX_FEMALE = "2" // $$HEX2$$73592760$$ENDHEX$$
constant string AGE_UNIT_YEARS = "$$HEX1$$815c$$ENDHEX$$" // $$HEX1$$815c$$ENDHEX$$
constant string AGE_UNIT_MONTHS = "$$HEX1$$0867$$ENDHEX$$" // $$HEX1$$0867$$ENDHEX$$
constant string AGE_UNIT_DAYS = "$$HEX1$$2959$$ENDHEX$$" // $$HEX1$$2959$$ENDHEX$$
constant string REQ_TYPE_DOCTOR_RECEIVES_PATIENT = "3101" // $$HEX4$$3b531f75a563ca8b$$ENDHEX$$
constant string REQ_TYPE_DOCTOR_WRITES_ORDER = "3103" // $$HEX5$$3b531f75005f0459b965$$ENDHEX$$
constant string REQ_TYPE_DOCTOR_SAVES_ORDER = "3104" // $$HEX6$$3b531f75dd4f585b0459b965$$ENDHEX$$
constant string TIME_TYPE_EXAM_TIME = "0" // $$HEX4$$c068e567f665f495$$ENDHEX$$
constant string TIME_TYPE_REPORT_TIME = "1" // $$HEX4$$a5624a54f665f495$$ENDHEX$$
constant string TIME_TYPE_AUDIT_TIME = "2" // $$HEX4$$a15b3868f665f495$$ENDHEX$$
constant string TIME_TYPE_ARCHIVE_TIME = "3" // $$HEX4$$525f6368f665f495$$ENDHEX$$
constant string TIME_TYPE_REGISTRATION_TIME = "6" // $$HEX4$$7b76b08bf665f495$$ENDHEX$$
constant string TIME_TYPE_REQUEST_TIME = "7" // $$HEX4$$3375f78bf665f495$$ENDHEX$$
constant string DEPART_CODE_RIS = "RIS" // $$HEX3$$3e65045cd179$$ENDHEX$$
constant string DEPART_CODE_ECT = "ECT" // $$HEX4$$38683b53665bd179$$ENDHEX$$
constant string DEPART_CODE_UIS = "UIS" // $$HEX3$$858df058d179$$ENDHEX$$
constant string DEPART_CODE_EIS = "EIS" // $$HEX3$$85515c95d179$$ENDHEX$$
constant string DEPART_CODE_XIS = "XIS" // $$HEX3$$7972c068d179$$ENDHEX$$
constant string DEPART_CODE_PIS = "PIS" // $$HEX3$$c5750674d179$$ENDHEX$$
constant string DEPART_CODE_ECG = "ECG" // $$HEX3$$c35f3575d179$$ENDHEX$$
constant string EXAM_TYPE_DT = "DT" // DT$$HEX1$$08ff$$ENDHEX$$query_exams$$HEX1$$0130$$ENDHEX$$query_exams_all$$HEX1$$09ff$$ENDHEX$$
constant string EXAM_TYPE_RE = "RE" // RE$$HEX1$$08ff$$ENDHEX$$query_exams$$HEX1$$0130$$ENDHEX$$query_exams_all$$HEX1$$09ff$$ENDHEX$$
constant string EXAM_TYPE_XS = "XS" // XS$$HEX1$$08ff$$ENDHEX$$query_exams$$HEX1$$0130$$ENDHEX$$query_exams_all$$HEX1$$09ff$$ENDHEX$$
constant string PATIENT_CLASS_OUTPATIENT_0 = "0" // $$HEX3$$e895ca8b08ff$$ENDHEX$$query_exams$$HEX1$$0130$$ENDHEX$$query_merged_exams$$HEX1$$0130$$ENDHEX$$get_exam_detail$$HEX1$$0130$$ENDHEX$$query_exams_all$$HEX1$$09ff$$ENDHEX$$
constant string PATIENT_CLASS_INPATIENT_1 = "1" // $$HEX3$$4f4f629608ff$$ENDHEX$$query_exams$$HEX1$$0130$$ENDHEX$$query_merged_exams$$HEX1$$0130$$ENDHEX$$get_exam_detail$$HEX1$$0130$$ENDHEX$$query_exams_all$$HEX1$$09ff$$ENDHEX$$
constant string PATIENT_CLASS_EMERGENCY_2 = "2" // $$HEX3$$2560ca8b08ff$$ENDHEX$$query_exams$$HEX1$$0130$$ENDHEX$$query_merged_exams$$HEX1$$0130$$ENDHEX$$get_exam_detail$$HEX1$$0130$$ENDHEX$$query_exams_all$$HEX1$$09ff$$ENDHEX$$
constant string PATIENT_CLASS_HEALTH_CHECK_3 = "3" // $$HEX3$$534fc06808ff$$ENDHEX$$query_exams$$HEX1$$0130$$ENDHEX$$query_merged_exams$$HEX1$$0130$$ENDHEX$$get_exam_detail$$HEX1$$0130$$ENDHEX$$query_exams_all$$HEX1$$09ff$$ENDHEX$$
constant string PATIENT_CLASS_GENERAL_OR_OTHER = "4" // $$HEX2$$6e661a90$$ENDHEX$$/$$HEX3$$7651835b08ff$$ENDHEX$$query_exams$$HEX1$$0130$$ENDHEX$$query_merged_exams$$HEX1$$0130$$ENDHEX$$get_exam_detail$$HEX1$$0130$$ENDHEX$$query_exams_all$$HEX1$$09ff$$ENDHEX$$
constant string CARD_TYPE_OTHER_4 = "4" // $$HEX3$$7651835b08ff$$ENDHEX$$query_exams$$HEX1$$0130$$ENDHEX$$query_exams_all$$HEX1$$09ff$$ENDHEX$$
constant string ABNORMAL_FLAGS_NEGATIVE = "0" // $$HEX2$$34962760$$ENDHEX$$
constant string ABNORMAL_FLAGS_POSITIVE = "1" // $$HEX2$$33962760$$ENDHEX$$
constant string ABNORMAL_FLAGS_UNKNOWN_2 = "2" // $$HEX3$$2a67e57708ff$$ENDHEX$$query_province_exams$$HEX1$$09ff$$ENDHEX$$
constant string ABNORMAL_FLAGS_UNKNOWN_9 = "9" // $$HEX3$$2a67e57708ff$$ENDHEX$$query_merged_exams$$HEX1$$0130$$ENDHEX$$query_print_exams$$HEX1$$09ff$$ENDHEX$$
constant string CLINIC_TYPE_HEALTH_CHECK = "2" // $$HEX3$$534fc06808ff$$ENDHEX$$query_merged_exams$$HEX1$$09ff$$ENDHEX$$
constant string TABLE_TYPE_THIS_PLATFORM = "0" // $$HEX5$$2c67735ef05370656e63$$ENDHEX$$
constant string TABLE_TYPE_HIGHER_LEVEL_PLATFORM = "1" // $$HEX6$$0a4ea77e735ef05370656e63$$ENDHEX$$
constant string CLIENT_KIND_DOCTORS_WORKSTATION = "1" // $$HEX3$$3b531f75d97a$$ENDHEX$$
constant string CLIENT_KIND_APP = "2" // APP
constant string CLIENT_KIND_WECHAT = "3" // $$HEX2$$ae5fe14f$$ENDHEX$$
constant string CLIENT_KIND_WEB_SITE = "4" // $$HEX2$$517fd97a$$ENDHEX$$
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
public subroutine of_set (string as_name, longlong all_value)
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
public function longlong of_row_id (long al_row, string as_name)
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
// $$HEX2$$28752000$$ENDHEX$$JSON $$HEX11$$87652c675362005fa25b3762ef7a0230d48fde562000$$ENDHEX$$0 $$HEX7$$16621995ef8b01780cffc1892000$$ENDHEX$$of_last_error$$HEX19$$0230167f017831752c67f95b618c07639a5b0cff0d4ea17b4d916e7f2d4e0e60484e99510230$$ENDHEX$$
// Opens the client from a configuration in JSON. Returns 0, or a code: see of_last_error. This object sets the encoding
// itself, whatever the configuration says. If the configuration is in a file, use of_init_file.
if of_loaded() <> 0 then
	return il_code
end if
if IsNull(as_config) or Trim(as_config) = "" then
	return of_fail("init", INVALID_CONFIG, &
		"$$HEX6$$4d916e7f3a4e7a7a02302000$$ENDHEX$$/ " + &
		"the configuration is empty.", &
		"$$HEX10$$f78b8a624d916e7f84768551b95b204fd97e2000$$ENDHEX$$of_init$$HEX12$$1bff4d916e7f28578765f64e2d4ef6650cfff78b28752000$$ENDHEX$$of_init_file$$HEX2$$02302000$$ENDHEX$$/ " + &
		"Pass the contents of the configuration to of_init; if it is in a file, use of_init_file.")
end if
return of_taken("init", idcas_init_text(as_config, "gbk", il_client))
end function

public function long of_init (n_idcas_options anv_options);
// $$HEX2$$28752000$$ENDHEX$$n_idcas_options $$HEX14$$84765e5c27605362005fa25b3762ef7a0cff0d4ec55f167f99512000$$ENDHEX$$JSON$$HEX4$$0230d48fde562000$$ENDHEX$$0 $$HEX5$$16621995ef8b01780230$$ENDHEX$$
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
		"$$HEX4$$5362005f84762000$$ENDHEX$$JSON $$HEX6$$87656368c78f1a5902302000$$ENDHEX$$/ " + &
		"too many documents are open.", of_code_text(ll_doc))
end if
ll_code = anv_options.of_put(ll_doc)
ls_json = of_take(idcas_json_text(ll_doc))
idcas_json_close(ll_doc)
if ll_code <> 0 then
	return of_fail("init", ll_code, &
		anv_options.of_refused() + ": " + "$$HEX10$$e58b4d916e7f7998e065d56cbe8b6e7f02302000$$ENDHEX$$/ " + &
		"this key could not be set.", of_code_text(ll_code))
end if
return of_taken("init", idcas_init_text(ls_json, "gbk", il_client))
end function

public function long of_init_file (string as_path);
// $$HEX39$$28754d916e7f8765f64e5362005fa25b3762ef7a02300d4e265ed876267b8c54ee76555f84768765f64e0d5428570b7a8f5e40622857ee76555f2d4ee5677e6202308765f64eef53e54e2f662000$$ENDHEX$$UTF-8$$HEX1$$0130$$ENDHEX$$GBK $$HEX2$$16622000$$ENDHEX$$UTF-16$$HEX4$$0230d48fde562000$$ENDHEX$$0 $$HEX5$$16621995ef8b01780230$$ENDHEX$$
// Opens the client from a configuration file; a name without a drive or share is looked for in the program's folder. The file
// may be in UTF-8, GBK or UTF-16. Returns 0, or a code.
if of_loaded() <> 0 then
	return il_code
end if
if IsNull(as_path) or Trim(as_path) = "" then
	return of_fail("init_file", INVALID_ARGUMENT, &
		"$$HEX9$$2a6707639a5b4d916e7f8765f64e02302000$$ENDHEX$$/ " + &
		"no configuration file is named.", &
		"$$HEX14$$f78b204f65514d916e7f8765f64e84760d54f0790cff8b4f82592000$$ENDHEX$$idcas.json$$HEX2$$02302000$$ENDHEX$$/ " + &
		"Pass the name of the configuration file, such as idcas.json.")
end if
return of_taken("init_file", idcas_init_file(of_beside(Trim(as_path)), "gbk", il_client))
end function

public subroutine of_close ();
// $$HEX41$$ca913e652c67f95b618c6053287584766851e890448d906e1bff0e54f053038c28758f964b4ed653886d02307651d64ef95b618c0d4ed753715fcd540230f95b618c0095c16bf665ea81a852038c28750230$$ENDHEX$$
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
		"idcas.dll $$HEX12$$847648722c674e4f8e4e0b7a8f5e84768189426c02302000$$ENDHEX$$/ " + &
		"idcas.dll is older than this program requires.", &
		"$$HEX3$$f78b8a622000$$ENDHEX$$0.1.0 $$HEX7$$1662f466d89a48722c6784762000$$ENDHEX$$idcas.dll $$HEX10$$3e6528570b7a8f5e40622857ee76555f02302000$$ENDHEX$$/ " + &
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
		"idcas.dll$$HEX1$$08ff$$ENDHEX$$32 $$HEX29$$4d4f09fff25d7e6230520cff464f76512d4ea16c0967406200978476fd5170651aff48722c67c78fe7650cff16620d4e2f662c67935e02302000$$ENDHEX$$/ " + &
		"idcas.dll (32-bit) was found, but lacks a function that is needed: it is too old, or another library.", &
		"$$HEX3$$f78b8a622000$$ENDHEX$$0.1.0 $$HEX7$$1662f466d89a48722c6784762000$$ENDHEX$$idcas.dll $$HEX10$$3e6528570b7a8f5e40622857ee76555f02302000$$ENDHEX$$/ " + &
		"Put idcas.dll 0.1.0 or later beside the program.")
end if
choose case ll_error
	case 126
		ls_cause = "$$HEX21$$7e620d4e3052e58b8765f64e0cff16627e620d4e3052835b9d4f568d8476fb7cdf7e8765f64e02302000$$ENDHEX$$/ " + &
		"it was not found, or a system file that it depends on was not."
		ls_hint = "$$HEX3$$f78b8a622000$$ENDHEX$$32 $$HEX3$$4d4f84762000$$ENDHEX$$idcas.dll$$HEX1$$08ff$$ENDHEX$$0.1.0 $$HEX16$$1662f466d89a48722c6709ff3e6528570b7a8f5e40622857ee76555f02302000$$ENDHEX$$/ " + &
		"Put the 32-bit idcas.dll, version 0.1.0 or later, beside the program."
	case 193
		ls_cause = "$$HEX19$$8765f64e84764d4f70650e4e0b7a8f5e0d4e0c540cff16628765f64ef25d5f634f5702302000$$ENDHEX$$/ " + &
		"its bitness differs from the program's, or the file is damaged."
		ls_hint = "$$HEX5$$2c670b7a8f5e2f662000$$ENDHEX$$32 $$HEX6$$4d4f1afff78b7f4f28752000$$ENDHEX$$win32 $$HEX5$$ee76555f2d4e84762000$$ENDHEX$$idcas.dll$$HEX2$$02302000$$ENDHEX$$/ " + &
		"This program is 32-bit: use idcas.dll from the folder win32."
	case 5
		ls_cause = "$$HEX24$$a16c0967fb8bd653166267624c88e58b8765f64e8476436750960cff1662ab88895b68516f8ff64ee6622a6202302000$$ENDHEX$$/ " + &
		"access was denied, or security software blocks it."
		ls_hint = "$$HEX31$$f78bd97ed08f4c880b7a8f5e8476268d3762fb8bd6538c5467624c88436750960cff765ec068e567895b68516f8ff64e8476e6622a62b08b555f02302000$$ENDHEX$$/ " + &
		"Let the account that runs the program read and execute the file, and look into the log of the security software."
	case 127
		ls_cause = "$$HEX10$$3a7f115c406200978476fb7cdf7efd5170651aff$$ENDHEX$$Windows $$HEX6$$48722c67c78fe76502302000$$ENDHEX$$/ " + &
		"a system function that it needs is missing: Windows is too old."
		ls_hint = "$$HEX3$$009781892000$$ENDHEX$$Windows 7 $$HEX7$$1662f466d89a48722c6702302000$$ENDHEX$$/ " + &
		"Windows 7 or later is needed."
	case 225
		ls_cause = "$$HEX13$$ab884067d26b6f8ff64e535f5c4fc575d26be6622a6202302000$$ENDHEX$$/ " + &
		"antivirus software took it for a virus."
		ls_hint = "$$HEX7$$f78b3868f95b8765f64e84762000$$ENDHEX$$SHA-256 $$HEX7$$0e4ed153035e05532d4e84762000$$ENDHEX$$SHA256SUMS $$HEX14$$004ef4810cff8d518a62835ba0526551e14ffb4e1752688802302000$$ENDHEX$$/ " + &
		"Compare the file's SHA-256 with SHA256SUMS in the package, then tell the antivirus software to trust it."
	case 577
		ls_cause = "$$HEX12$$fb7cdf7e567b65758189426c7065575b7e7b0d5402302000$$ENDHEX$$/ " + &
		"the system's policy demands a digital signature."
		ls_hint = "$$HEX15$$f78ba17b067458542857567b65752d4e4151b88be58b8765f64e02302000$$ENDHEX$$/ " + &
		"Ask the administrator to allow the file in the policy."
	case 1114
		ls_cause = "$$HEX10$$a8520160935e1d52cb5916533159258d02302000$$ENDHEX$$/ " + &
		"its initialisation failed."
		ls_hint = "$$HEX25$$f78b7351ed957651d64e0b7a8f5e0e54cd91d58b1bffcd4e0d4e4c88f665f78bcd91b0650d593652e58b8765f64e02302000$$ENDHEX$$/ " + &
		"Close other programs and try again; if that does not help, copy the file anew."
	case 1260
		ls_cause = "$$HEX11$$ab88c47e567b657508ff6f8ff64e5096365216622000$$ENDHEX$$AppLocker$$HEX5$$09ff8179626b02302000$$ENDHEX$$/ " + &
		"group policy (software restriction or AppLocker) forbids it."
		ls_hint = "$$HEX15$$f78ba17b067458542857567b65752d4e4151b88be58b8765f64e02302000$$ENDHEX$$/ " + &
		"Ask the administrator to allow the file in the policy."
	case else
		ls_cause = "$$HEX6$$9f53e0562a67e57702302000$$ENDHEX$$/ " + &
		"the cause is not known."
		ls_hint = "$$HEX11$$f78b28570b7a8f5e40622857ee76555f3868f95b2000$$ENDHEX$$32 $$HEX3$$4d4f84762000$$ENDHEX$$idcas.dll$$HEX15$$0cff765ee567e28be58bfb7cdf7e1995ef8b017884762b54494e02302000$$ENDHEX$$/ " + &
		"Check the 32-bit idcas.dll beside the program, and look up what the system's error code means."
end choose
ls_number = String(ll_error)
return of_fail("init", IO, "$$HEX5$$e065d56ca0527d8f2000$$ENDHEX$$idcas.dll$$HEX1$$08ff$$ENDHEX$$32 $$HEX9$$4d4f09ff0cfffb7cdf7e1995ef8b01782000$$ENDHEX$$" + ls_number + "$$HEX1$$1aff$$ENDHEX$$" + Left(ls_cause, Pos(ls_cause, " / ") - 1) + &
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
	ll_at = ll_at + 1
loop
return Left(ls_program, ll_folder) + as_path
end function

public subroutine of_new_params ();
// $$HEX19$$056e7a7af25dbe8b6e7f8476c25370650230cf6b216b038c28750e54ea81a852056e7a7a0230$$ENDHEX$$
// Clears the parameters set so far. Every call does this itself.
is_refused = ""
if il_params > 0 then
	idcas_json_close(il_params)
end if
il_params = 0
end subroutine

public subroutine of_set (string as_name, string as_value);
// $$HEX34$$0963c48903832d4e8476c25370650d54be8b6e7f0b4e004e216b038c28758476c253706502307a7a3c5008ff825970656e63977ae35384767a7a175209fffd5f65750230$$ENDHEX$$
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
// $$HEX5$$74657065c25370650230$$ENDHEX$$A whole number.
of_set(as_name, String(al_value))
end subroutine

public subroutine of_set (string as_name, longlong all_value);
// 64 $$HEX10$$4d4f74657065c25370650cff8259c068e5672000$$ENDHEX$$id$$HEX1$$0230$$ENDHEX$$A 64-bit number, such as the id of an exam.
of_set(as_name, String(all_value))
end subroutine

public subroutine of_set (string as_name, decimal adec_value);
// $$HEX13$$70653c50c25370650cff825970656e63977ae3532d4e84762000$$ENDHEX$$decimal $$HEX10$$17521bff0f5c7065e89006522b673e5c84762000$$ENDHEX$$0 $$HEX3$$0d4e204f0230$$ENDHEX$$
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
// $$HEX5$$035e145cc25370650230$$ENDHEX$$A boolean.
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
// $$HEX8$$e5651f67c25370650cff995110622000$$ENDHEX$$yyyy-MM-dd$$HEX1$$0230$$ENDHEX$$A date, written yyyy-MM-dd.
of_set(as_name, String(ad_value, "yyyy-mm-dd"))
end subroutine

public subroutine of_set (string as_name, datetime adt_value);
// $$HEX8$$f665f495c25370650cff995110622000$$ENDHEX$$yyyy-MM-dd HH:mm:ss$$HEX1$$0230$$ENDHEX$$A date and time, written yyyy-MM-dd HH:mm:ss.
of_set(as_name, String(adt_value, "yyyy-mm-dd hh:mm:ss"))
end subroutine

public function string of_params ();
// $$HEX7$$f25dbe8b6e7f8476c253706508ff$$ENDHEX$$JSON$$HEX2$$09ff0230$$ENDHEX$$The parameters set so far, in JSON.
if il_params <= 0 then
	return "{}"
end if
return of_take(idcas_json_text(il_params))
end function

public function long of_call (string as_operation);
// $$HEX27$$09630d54f07967624c88fb4e0f61cd645c4f0cff7f4f28750a4e216b038c28754b4e0e54be8b6e7f8476c25370650230d48fde562000$$ENDHEX$$0 $$HEX7$$16621995ef8b01780cffc1892000$$ENDHEX$$of_last_error$$HEX1$$0230$$ENDHEX$$
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
// $$HEX8$$28570e54f05367624c881aff28572000$$ENDHEX$$timer $$HEX5$$8b4ef64e2d4e28752000$$ENDHEX$$of_poll $$HEX9$$e567e28b0cff8c5b10620e54038c28752000$$ENDHEX$$of_finish$$HEX17$$0230cf6b2a4ef95b618c0c54f665ea53fd800967004e2a4e0e54f053038c28750230$$ENDHEX$$
// The same in the background: check of_poll in a timer event, then call of_finish. One at a time.
string ls_params

if of_ready(as_operation) <> 0 then
	return il_code
end if
if il_job > 0 then
	return of_fail(as_operation, INVALID_ARGUMENT, &
		"$$HEX13$$0a4e004e2a4e0e54f053038c28751a5c2a67d37e5f6702302000$$ENDHEX$$/ " + &
		"another call is still in progress.", &
		"$$HEX5$$f78b4851038c28752000$$ENDHEX$$of_finish$$HEX7$$0cff1662e653fa5e004e2a4e2000$$ENDHEX$$n_idcas$$HEX2$$02302000$$ENDHEX$$/ " + &
		"Call of_finish first, or use a second n_idcas.")
end if
ls_params = of_params()
of_new_params()
il_job = idcas_start(il_client, as_operation, ls_params)
if il_job = EXHAUSTED then
	il_job = 0
	return of_fail(as_operation, EXHAUSTED, &
		"$$HEX33$$2a67d653d37e9c6784760e54f053038c2875c78f1a590cff1662fb7cdf7ee065d56c8d511b52fa5ebf7e0b7a1bffa16c0967d153fa51fb4e554ff78b426c02302000$$ENDHEX$$/ " + &
		"too many calls were not finished, or the system has no thread for one more; nothing was sent.", &
		"$$HEX13$$f78bf95bcf6b2a4ef25d2f54a8528476038c287567624c882000$$ENDHEX$$of_finish$$HEX2$$02302000$$ENDHEX$$/ " + &
		"Call of_finish for every call that was started.")
end if
if il_job <= 0 then
	return of_fail(as_operation, il_job, &
		"$$HEX11$$e065d56c28570e54f0532f54a852038c287502302000$$ENDHEX$$/ " + &
		"the call cannot be started in the background.", of_code_text(il_job))
end if
is_started = as_operation
return of_say(as_operation, 0, "", "")
end function

public function boolean of_poll ();
// $$HEX14$$0e54f053038c28752f662654f25d8c5b106202300d4e497b855f0230$$ENDHEX$$
// Whether the call in the background is done. Never waits.
if il_job <= 0 then
	return true
end if
return idcas_wait(il_job, 0) <> 0
end function

public subroutine of_progress (ref long al_done, ref long al_total);
// $$HEX15$$0e54f053038c28758476db8fa65e1bff3b6070652a67e577f6653a4e2000$$ENDHEX$$0$$HEX1$$0230$$ENDHEX$$
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
// $$HEX10$$d653886d0e54f053038c28751bff8f960e542000$$ENDHEX$$of_finish $$HEX3$$d48fde562000$$ENDHEX$$CANCELLED$$HEX1$$0230$$ENDHEX$$
// Cancels the call in the background; of_finish then returns CANCELLED.
if il_job > 0 then
	idcas_cancel(il_job)
end if
end subroutine

public function long of_finish ();
// $$HEX17$$497b855f0e54f053038c28758c5b1062765efb8bd653d37e9c670230d48fde562000$$ENDHEX$$0 $$HEX5$$16621995ef8b01780230$$ENDHEX$$
// Waits for the call in the background and reads its answer. Returns 0, or a code.
long ll_job

if il_job <= 0 then
	return of_fail("finish", INVALID_HANDLE, &
		"$$HEX12$$a16c0967f25d2f54a85284760e54f053038c287502302000$$ENDHEX$$/ " + &
		"nothing was started.", &
		"$$HEX5$$f78b4851038c28752000$$ENDHEX$$of_start$$HEX2$$02302000$$ENDHEX$$/ " + &
		"Call of_start first.")
end if
ll_job = il_job
il_job = 0
return of_taken(is_started, idcas_finish(ll_job))
end function

public function string of_get (string as_pointer);
// $$HEX2$$28752000$$ENDHEX$$JSON $$HEX15$$07638894fb8bd653d48fde56d37e9c672d4e8476004e79980cff82592000$$ENDHEX$$/page/total_count$$HEX8$$1bffa16c0967f6653a4e7a7a324e0230$$ENDHEX$$
// A member of the last answer by its JSON pointer, such as /page/total_count; empty if there is none.
if il_answer <= 0 then
	return ""
end if
return of_take(idcas_json_get(il_answer, as_pointer))
end function

public function long of_count (string as_pointer);
// $$HEX26$$d48fde56d37e9c672d4ed0672a4e1752688884764351207d70651662f95b618c84761062585470651bffa16c0967f6653a4e2000$$ENDHEX$$-1$$HEX1$$0230$$ENDHEX$$
// Elements of a list or members of an object of the last answer; -1 if there is none.
if il_answer <= 0 then
	return -1
end if
return idcas_json_count(il_answer, as_pointer)
end function

public function long of_rows ();
// $$HEX15$$d48fde56d37e9c6784764c8870651bff0d4e2f6617526888f6653a4e2000$$ENDHEX$$0$$HEX1$$0230$$ENDHEX$$
// The number of rows in the last answer; 0 if it has no list.
long ll_rows

ll_rows = of_count("/data")
if ll_rows <= 0 or of_count("/data/0") < 0 then
	return 0
end if
return ll_rows
end function

public function string of_data ();
// $$HEX6$$d48fde56d37e9c6784762000$$ENDHEX$$data $$HEX17$$3a4e55532a4e87652c67f66508ff305740570130c65ba59409ff84768551b95b0230$$ENDHEX$$
// The data of the last answer if it is a single text: an address, a key.
return of_get("/data")
end function

public function string of_answer ();
// $$HEX7$$d48fde56d37e9c676851876508ff$$ENDHEX$$JSON$$HEX2$$09ff0230$$ENDHEX$$The last answer in JSON.
if il_answer <= 0 then
	return ""
end if
return of_take(idcas_json_text(il_answer))
end function

public function long of_code ();
// $$HEX11$$0067d18f004e216b038c28758476d48fde5601780230$$ENDHEX$$The code of the last answer.
return il_code
end function

public function string of_last_error ();
// $$HEX17$$0067d18f004e216b3159258d8476886d6f600cffef533e663a79d97e287537620230$$ENDHEX$$The message of the last failure, for the user.
return is_message
end function

public function string of_last_kind ();
// $$HEX12$$3159258d84767b7c2b520cff9b4f0b7a8f5e2452ad651aff$$ENDHEX$$timeout$$HEX1$$0130$$ENDHEX$$tls$$HEX1$$0130$$ENDHEX$$invalid_argument $$HEX9$$497b1bff735ef053d262dd7ef6653a4e2000$$ENDHEX$$platform$$HEX1$$0230$$ENDHEX$$
// The kind of failure, for the program: timeout, tls, invalid_argument, ...; platform if the platform refused.
return is_kind
end function

public function string of_last_hint ();
// $$HEX5$$04590674fa5eae8b0230$$ENDHEX$$What to do about it.
return is_hint
end function

public function string of_last_operation ();
// $$HEX13$$0067d18f004e216bd37e9c675e5c8e4eea542a4ecd645c4f0230$$ENDHEX$$The operation that the last answer belongs to.
return is_operation
end function

public function string of_row_get (long al_row, string as_name);
// $$HEX15$$d067004e4c88d067004e575bb56b847687652c671bff4c88f753ce4e2000$$ENDHEX$$1 $$HEX11$$005fcb590cff0e4e70656e63977ae353f8760c540230$$ENDHEX$$
// A member of a row of the last answer. Rows count from 1, as a DataWindow's do.
return of_get("/data/" + String(al_row - 1) + "/" + of_escaped(as_name))
end function

public function long of_row_long (long al_row, string as_name);
// $$HEX11$$74657065575bb56b1bffa16c096716620d4e2f662000$$ENDHEX$$32 $$HEX8$$4d4f74657065f6653a4e7a7a3c500230$$ENDHEX$$
// A whole number; null if there is none, or it has more than 32 bits.
return of_to_long(of_row_get(al_row, as_name))
end function

public function longlong of_row_id (long al_row, string as_name);
// id $$HEX3$$575bb56b08ff$$ENDHEX$$64 $$HEX12$$4d4f7465706509ff1bffa16c0967f6653a4e7a7a3c500230$$ENDHEX$$
// An id, which has 64 bits; null if there is none.
string ls_id
longlong lll_id

ls_id = of_row_get(al_row, as_name)
if of_is_number(ls_id) and Pos(ls_id, ".") = 0 then
	lll_id = LongLong(ls_id)
else
	SetNull(lll_id)
end if
return lll_id
end function

public function decimal of_row_decimal (long al_row, string as_name);
// $$HEX12$$70653c50575bb56b1bffa16c0967f6653a4e7a7a3c500230$$ENDHEX$$A number; null if there is none.
return of_to_decimal(of_row_get(al_row, as_name))
end function

public function boolean of_row_boolean (long al_row, string as_name);
// $$HEX12$$035e145c575bb56b1bffa16c0967f6653a4e7a7a3c500230$$ENDHEX$$A boolean; null if there is none.
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
// $$HEX17$$e5651f67575bb56b1bffa16c096716620d4e2f66e5651f67f6653a4e7a7a3c500230$$ENDHEX$$A date; null if there is none.
return of_to_date(of_row_get(al_row, as_name))
end function

public function datetime of_row_datetime (long al_row, string as_name);
// $$HEX17$$f665f495575bb56b1bffa16c096716620d4e2f66f665f495f6653a4e7a7a3c500230$$ENDHEX$$A date and time; null if there is none.
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
// $$HEX52$$8a62d48fde56d37e9c67847604544c886b58655170656e63977ae3531aff17520d540e4e575bb56b0d54f8760c5473536b5865510cff9f53096784764c884851056e64960230d48fde564c8870651bff0a4e216b038c287516626b5865513159258df6653a4e2000$$ENDHEX$$-1$$HEX3$$0cffc1892000$$ENDHEX$$of_last_error$$HEX1$$0230$$ENDHEX$$
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
		"$$HEX8$$70656e63977ae353e065486502302000$$ENDHEX$$/ " + &
		"the DataWindow is not valid.", &
		"$$HEX10$$f78b48511b52fa5e835b0cff8d51204fd97e2000$$ENDHEX$$of_fill$$HEX2$$02302000$$ENDHEX$$/ " + &
		"Create it before passing it to of_fill.")
	return -1
end if
// Whatever happens, the rows of another call, perhaps of another patient, do not stay.
adw_rows.Reset()
if il_answer <= 0 then
	if il_code = 0 then
		of_say("fill", INVALID_ARGUMENT, &
			"$$HEX9$$d88fa16c0967d48fde56d37e9c6702302000$$ENDHEX$$/ " + &
		"there is no answer yet.", &
			"$$HEX14$$f78b4851038c2875004e2a4e17526888cd645c4f0cff8b4f82592000$$ENDHEX$$of_query_exams$$HEX2$$02302000$$ENDHEX$$/ " + &
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
		"$$HEX9$$70656e63977ae353a16c0967175202302000$$ENDHEX$$/ " + &
		"the DataWindow has no columns.", &
		"$$HEX5$$f78b4851be8b6e7f2000$$ENDHEX$$DataObject$$HEX4$$0cff8b4f82592000$$ENDHEX$$d_idcas_query_exams$$HEX2$$02302000$$ENDHEX$$/ " + &
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
		ls_wrong + ": " + "$$HEX18$$e58b175284767b7c8b5716627f95a65e3e650d4e0b4ed48fde5684768551b95b02302000$$ENDHEX$$/ " + &
		"the column's type or length does not hold what was answered.", &
		"$$HEX4$$f78b396528752000$$ENDHEX$$d_idcas_ $$HEX16$$005f3459847670656e63977ae353f95b618c2d4ee58b175284767b7c8b571bff$$ENDHEX$$id $$HEX3$$7b983a4e2000$$ENDHEX$$char$$HEX2$$02302000$$ENDHEX$$/ " + &
		"Give the column the type that it has in the objects d_idcas_...; an id has to be char.")
	return -1
end if
if ll_filled = 0 and of_rows() > 0 then
	of_say("fill", INVALID_ARGUMENT, &
		"$$HEX16$$a16c0967004e17520e4ed48fde56d37e9c678476575bb56b0c540d5402302000$$ENDHEX$$/ " + &
		"no column has the name of a member of the answer.", &
		"$$HEX28$$17520d547b980e4ec48903832d4e8476575bb56b0d54f8760c541bfff78b7f4f2875e58bcd645c4f847670656e63977ae353f95b618c2000$$ENDHEX$$d_idcas_<$$HEX2$$cd645c4f$$ENDHEX$$>$$HEX2$$02302000$$ENDHEX$$/ " + &
		"Name the columns as the specification names the members, or use the operation's own object, d_idcas_<operation>.")
	return -1
end if
return of_rows()
end function

public function long of_fill (datastore ads_rows);
// $$HEX52$$8a62d48fde56d37e9c67847604544c886b58655170656e63585ba8501aff17520d540e4e575bb56b0d54f8760c5473536b5865510cff9f53096784764c884851056e64960230d48fde564c8870651bff0a4e216b038c287516626b5865513159258df6653a4e2000$$ENDHEX$$-1$$HEX3$$0cffc1892000$$ENDHEX$$of_last_error$$HEX1$$0230$$ENDHEX$$
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
		"$$HEX8$$70656e63585ba850e065486502302000$$ENDHEX$$/ " + &
		"the DataStore is not valid.", &
		"$$HEX10$$f78b48511b52fa5e835b0cff8d51204fd97e2000$$ENDHEX$$of_fill$$HEX2$$02302000$$ENDHEX$$/ " + &
		"Create it before passing it to of_fill.")
	return -1
end if
// Whatever happens, the rows of another call, perhaps of another patient, do not stay.
ads_rows.Reset()
if il_answer <= 0 then
	if il_code = 0 then
		of_say("fill", INVALID_ARGUMENT, &
			"$$HEX9$$d88fa16c0967d48fde56d37e9c6702302000$$ENDHEX$$/ " + &
		"there is no answer yet.", &
			"$$HEX14$$f78b4851038c2875004e2a4e17526888cd645c4f0cff8b4f82592000$$ENDHEX$$of_query_exams$$HEX2$$02302000$$ENDHEX$$/ " + &
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
		"$$HEX9$$70656e63585ba850a16c0967175202302000$$ENDHEX$$/ " + &
		"the DataStore has no columns.", &
		"$$HEX5$$f78b4851be8b6e7f2000$$ENDHEX$$DataObject$$HEX4$$0cff8b4f82592000$$ENDHEX$$d_idcas_query_exams$$HEX2$$02302000$$ENDHEX$$/ " + &
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
		ls_wrong + ": " + "$$HEX18$$e58b175284767b7c8b5716627f95a65e3e650d4e0b4ed48fde5684768551b95b02302000$$ENDHEX$$/ " + &
		"the column's type or length does not hold what was answered.", &
		"$$HEX4$$f78b396528752000$$ENDHEX$$d_idcas_ $$HEX16$$005f3459847670656e63977ae353f95b618c2d4ee58b175284767b7c8b571bff$$ENDHEX$$id $$HEX3$$7b983a4e2000$$ENDHEX$$char$$HEX2$$02302000$$ENDHEX$$/ " + &
		"Give the column the type that it has in the objects d_idcas_...; an id has to be char.")
	return -1
end if
if ll_filled = 0 and of_rows() > 0 then
	of_say("fill", INVALID_ARGUMENT, &
		"$$HEX16$$a16c0967004e17520e4ed48fde56d37e9c678476575bb56b0c540d5402302000$$ENDHEX$$/ " + &
		"no column has the name of a member of the answer.", &
		"$$HEX28$$17520d547b980e4ec48903832d4e8476575bb56b0d54f8760c541bfff78b7f4f2875e58bcd645c4f847670656e63977ae353f95b618c2000$$ENDHEX$$d_idcas_<$$HEX2$$cd645c4f$$ENDHEX$$>$$HEX2$$02302000$$ENDHEX$$/ " + &
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
// $$HEX20$$1090656bc068e567ce4e4d916e7f0130df570d54e389906730527e7b0d548476cf6b004e656b0230$$ENDHEX$$of_get("/data/report") $$HEX15$$2f66ef53dd4f585b8476a5624a54685187651bff0454656ba49ac1892000$$ENDHEX$$/data/steps/0/status$$HEX1$$0130$$ENDHEX$$step$$HEX1$$0130$$ENDHEX$$msg$$HEX1$$0130$$ENDHEX$$advice$$HEX1$$0230$$ENDHEX$$
// Checks each step from configuration and name look-up to signature. of_get("/data/report") is the whole report as a text to
// save; the steps are in /data/steps/0/status, /step, /msg and /advice.
if of_ready("diagnose") <> 0 then
	return il_code
end if
return of_taken("diagnose", idcas_diagnose(il_client))
end function

public function long of_describe (string as_operation);
// $$HEX25$$d0672a4ecd645c4f8476c25370650e4ed48fde56575bb56b1bff204f7a7a324e1752fa516851e890cd645c4f0cff204f2000$$ENDHEX$$configuration $$HEX8$$1752fa516851e8904d916e7f79980230$$ENDHEX$$
// What an operation takes and returns; an empty text lists all operations, "configuration" the configuration's keys.
if of_ready("describe") <> 0 then
	return il_code
end if
return of_taken("describe", idcas_describe(il_client, as_operation))
end function

public function string of_version ();
// $$HEX16$$a8520160935e847648722c671bffe065d56ca0527d8ff6653a4e7a7a324e0230$$ENDHEX$$
// The library's version; empty if it cannot be loaded.
try
	return idcas_version()
catch (RuntimeError le_missing)
	return ""
end try
end function

public function long of_get_client_token ();
// $$HEX10$$b783d653a25b3762ef7ae44e4c720230e54e2000$$ENDHEX$$client_credentials $$HEX15$$216a0f5fb783d653a25b3762ef7ae44e4c721bffea5328758e4eb783d653$$ENDHEX$$RSA$$HEX15$$6c51a59402300967137f585b0cff30521f674d52ea81a852f46662630230$$ENDHEX$$token_params $$HEX9$$2d4e8476c2537065004e765ed15301900230$$ENDHEX$$
// Get a client token. Gets the client token (client_credentials grant), which serves only to fetch the RSA
// public key. Cached until shortly before it expires. The parameters in token_params go with it.
//   force  $$HEX10$$fd5f6575137f585b0cffcd91b065b783d6532000$$ENDHEX$$ignore the cache and ask again
return of_call("get_client_token")
end function

public function long of_get_rsa_public_key ();
// $$HEX2$$b783d653$$ENDHEX$$RSA$$HEX8$$6c51a5940230d653975f735ef0538476$$ENDHEX$$RSA$$HEX23$$6c51a59408ffea81a8524851d653a25b3762ef7ae44e4c7209ff1bff28758e4ea052c65bc65b01780e4e268df753$$ENDHEX$$ID$$HEX5$$02304d916e7f864e2000$$ENDHEX$$rsa_public_key $$HEX21$$f665f476a563d48fde564d916e7f3c501bff735ef053e54ef95b618c16627065c47ed48fde56f6650cff$$ENDHEX$$data $$HEX7$$3a4e76512d4e6c51a59484762000$$ENDHEX$$X.509 Base64$$HEX1$$0230$$ENDHEX$$
// Get the RSA public key. Gets the platform's RSA public key (with a client token of its own), which encrypts
// passwords and account ids. A configured rsa_public_key is returned as it is; where the platform returns an
// object or a list, data is the key in it as Base64 of X.509.
//   force  $$HEX10$$fd5f6575137f585b0cffcd91b065b783d6532000$$ENDHEX$$ignore the cache and ask again
return of_call("get_rsa_public_key")
end function

public function long of_get_token ();
// $$HEX28$$b783d65328753762bf8bee95e44e4c720230d653975f28753762bf8bee95e44e4c721aff9d4f216b8c5b1062a25b3762ef7ae44e4c720130$$ENDHEX$$RSA$$HEX27$$6c51a5940130c65b0178a052c65b02300967137f585b1bffef533752b065f66548513752b0650cffab88d2628d512875c65b01780230$$ENDHEX$$token_params $$HEX24$$2d4e8476c2537065004e765ed15301900230038c28751a4ea152a563e3534d520d4ec55fea81f15d038c2875835b0230$$ENDHEX$$
// Get a user access token. Gets the user access token: client token, RSA key and password encryption are done
// on the way. Cached; renewed with refresh_token if there is one, otherwise with the password. The parameters
// in token_params go with it. You need not call it before other operations.
//   username  $$HEX6$$287537620d540e6687652000$$ENDHEX$$user name, in plain text
//   password  $$HEX8$$c65b01780e6687650cff31752c67935e$$ENDHEX$$RSA$$HEX6$$a052c65b0e54d15301901bff$$ENDHEX$$username $$HEX11$$0d4e2f664d916e7f847628753762f665c55f6b582000$$ENDHEX$$password in plain text; the library encrypts it with RSA. Required where username is not the configured user
//   force  $$HEX10$$fd5f6575137f585b0cffcd91b065b783d6532000$$ENDHEX$$ignore the cache and ask again
return of_call("get_token")
end function

public function long of_build_clinic_url ();
// $$HEX5$$344e8a5e038c059608ff$$ENDHEX$$PC$$HEX24$$ef7a09ff02301f7510623b531f75d97a038c0596a3600580c068e567c0688c9aa5624a54847675986297305740570230$$ENDHEX$$
// Clinic page (PC). Builds the address of the page on which a doctor sees a patient's exams and reports.
//   nosearch  $$HEX8$$2f662654ea819a5b494ee567e28b2000$$ENDHEX$$whether query conditions are given$$HEX1$$1bff$$ENDHEX$$true=$$HEX6$$07639a5be567e28b6167f64e$$ENDHEX$$
//   start_time  $$HEX7$$3375f78b778dcb59e5651f672000$$ENDHEX$$start date of the request
//   end_time  $$HEX7$$3375f78bd37e5f67e5651f672000$$ENDHEX$$end date of the request
//   sev  $$HEX5$$f78b426ce44e4c722000$$ENDHEX$$request token
//   timestamp  $$HEX6$$535f4d52f665f49533622000$$ENDHEX$$current time in China
//   org_code  $$HEX9$$3b531f7540625e5c3a678467e34e01782000$$ENDHEX$$code of the doctor's institution$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   work_no  $$HEX5$$3b531f75e55df7532000$$ENDHEX$$the doctor's staff number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   med_rec_no  $$HEX4$$c5758653f7532000$$ENDHEX$$medical record number
//   visit_id  $$HEX3$$e895ca8bf753$$ENDHEX$$/$$HEX4$$4f4f6296f7532000$$ENDHEX$$outpatient or inpatient number
//   accession_number  $$HEX5$$c068e567167ff7532000$$ENDHEX$$accession number
//   id_card_no  $$HEX5$$ab8efd4ec18bf7532000$$ENDHEX$$ID card number
//   patient_name  $$HEX5$$a3600580d3590d542000$$ENDHEX$$patient's name
//   placer_order_no  $$HEX5$$3375f78b5553f7532000$$ENDHEX$$placer order number
//   sev_account_id  $$HEX4$$3b531f75268df753$$ENDHEX$$ID$$HEX4$$0cff31752c67935e$$ENDHEX$$RSA$$HEX4$$a052c65b3a4e2000$$ENDHEX$$sev the doctor's account id; the library encrypts it into sev
//   explain  $$HEX25$$2857d37e9c672d4e44960a4e0e6687650130c65b87650e4e855f7e7b0d54575b267b324e08ff0d4e2b54c65ba59409ff2000$$ENDHEX$$adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_clinic_url")
end function

public function long of_build_health_record_url ();
// $$HEX5$$6550b75e6368486808ff$$ENDHEX$$PC$$HEX38$$ef7a09ff02301f751062455c116c6550b75e63684868fb7cdf7ee5670b7707639a5bc068e5678476fe568765a5624a540130715fcf5001303575505bf6804772847675986297305740570230$$ENDHEX$$
// Health record page (PC). Builds the address of the page on which a health record system shows one exam's
// report, images and films.
//   obs_id  $$HEX6$$c068e5672f55004ef7532000$$ENDHEX$$unique number of the exam
//   perform_org_code  $$HEX7$$c068e5673a678467e34e01782000$$ENDHEX$$code of the performing institution$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   accession_number  $$HEX5$$c068e567167ff7532000$$ENDHEX$$accession number
//   patient_id  $$HEX5$$a3600580167ff7532000$$ENDHEX$$patient number
//   placer_order_no  $$HEX5$$3375f78b5553f7532000$$ENDHEX$$placer order number
//   exam_type  $$HEX5$$c068e5677b7c8b572000$$ENDHEX$$exam type$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$CT=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$CR=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$DX=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$MR=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$MG=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$NM=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$XA=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$RF=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$US=$$HEX5$$858df058fb7cdf7e0130$$ENDHEX$$ES=$$HEX5$$85515c95fb7cdf7e0130$$ENDHEX$$ECG=$$HEX5$$c35f3575fb7cdf7e0130$$ENDHEX$$PS=$$HEX4$$c5750674fb7cdf7e$$ENDHEX$$
//   sev  $$HEX5$$f78b426ce44e4c722000$$ENDHEX$$request token
//   timestamp  $$HEX6$$535f4d52f665f49533622000$$ENDHEX$$current time in China
//   work_no  $$HEX5$$3b531f75e55df7532000$$ENDHEX$$the doctor's staff number
//   org_code  $$HEX9$$3b531f7540625e5c3a678467e34e01782000$$ENDHEX$$code of the doctor's institution
//   med_rec_no  $$HEX4$$c5758653f7532000$$ENDHEX$$medical record number
//   visit_id  $$HEX3$$e895ca8bf753$$ENDHEX$$/$$HEX4$$4f4f6296f7532000$$ENDHEX$$outpatient or inpatient number
//   id_card_no  $$HEX5$$ab8efd4ec18bf7532000$$ENDHEX$$ID card number
//   patient_name  $$HEX5$$a3600580d3590d542000$$ENDHEX$$patient's name
//   sev_account_id  $$HEX4$$3b531f75268df753$$ENDHEX$$ID$$HEX4$$0cff31752c67935e$$ENDHEX$$RSA$$HEX4$$a052c65b3a4e2000$$ENDHEX$$sev the doctor's account id; the library encrypts it into sev
//   explain  $$HEX25$$2857d37e9c672d4e44960a4e0e6687650130c65b87650e4e855f7e7b0d54575b267b324e08ff0d4e2b54c65ba59409ff2000$$ENDHEX$$adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_health_record_url")
end function

public function long of_build_repeat_reminder_url ();
// $$HEX9$$cd910d59c068e567c0688c9ad063929108ff$$ENDHEX$$PC$$HEX28$$ef7a09ff02301f75106207639a5ba360058028573a53df578551cd910d59c068e5670130c0688c9a8476d063929175986297305740570230$$ENDHEX$$
// Repeated exam reminder (PC). Builds the address of the page that reminds a doctor of exams or lab tests the
// patient has had in the region.
//   clinic_type  $$HEX7$$cd910d59c068e5670768c68b2000$$ENDHEX$$exam or lab test$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$0=$$HEX5$$cd910d59c068e5670130$$ENDHEX$$1=$$HEX4$$cd910d59c0688c9a$$ENDHEX$$
//   user_org_code  $$HEX7$$038c0596b96540625e5c3a678467$$ENDHEX$$code code of the caller's institution$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   user_org_name  $$HEX10$$038c0596b96540625e5c3a6784670d54f0792000$$ENDHEX$$name of the caller's institution$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   user_id  $$HEX6$$038c0596ba4ee55df7532000$$ENDHEX$$the caller's staff number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   user_name  $$HEX6$$038c0596ba4ed3590d542000$$ENDHEX$$the caller's name$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   patient_name  $$HEX5$$a3600580d3590d542000$$ENDHEX$$patient's name$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   id_card_no  $$HEX5$$ab8efd4ec18bf7532000$$ENDHEX$$ID card number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   mobile_phone  $$HEX5$$5480fb7cb9650f5f2000$$ENDHEX$$mobile phone
//   start_perform_date  $$HEX7$$c068e567005fcb59f665f4952000$$ENDHEX$$start date of the exam
//   end_perform_date  $$HEX7$$c068e567d37e5f67f665f4952000$$ENDHEX$$end date of the exam
//   exam_body_part  $$HEX5$$c068e567e8904d4f2000$$ENDHEX$$body part
//   exam_item  $$HEX5$$c068e5677998ee762000$$ENDHEX$$exam item
//   exam_type  $$HEX5$$c068e5677b7c8b572000$$ENDHEX$$exam type
//   sev  $$HEX5$$f78b426ce44e4c722000$$ENDHEX$$request token
//   timestamp  $$HEX6$$535f4d52f665f49533622000$$ENDHEX$$current time in China
//   sev_account_id  $$HEX4$$3b531f75268df753$$ENDHEX$$ID$$HEX4$$0cff31752c67935e$$ENDHEX$$RSA$$HEX4$$a052c65b3a4e2000$$ENDHEX$$sev the doctor's account id; the library encrypts it into sev
//   explain  $$HEX25$$2857d37e9c672d4e44960a4e0e6687650130c65b87650e4e855f7e7b0d54575b267b324e08ff0d4e2b54c65ba59409ff2000$$ENDHEX$$adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_repeat_reminder_url")
end function

public function long of_build_h5_exam_list_url ();
// $$HEX5$$c068e5671752688808ff$$ENDHEX$$H5$$HEX31$$ef7a09ff02301f75106207639a5ba3600580013007639a5bf665f4950383f4568476c068e56717526888759862973057405708fffb79a852ef7a09ff0230$$ENDHEX$$
// Exam list (H5). Builds the address of the phone page that lists a patient's exams of a time range.
//   nosearch  $$HEX8$$2f662654ea819a5b494ee567e28b2000$$ENDHEX$$whether query conditions are given$$HEX1$$1bff$$ENDHEX$$true=$$HEX6$$07639a5be567e28b6167f64e$$ENDHEX$$
//   identity_type  $$HEX5$$c18bf64e7b7c8b572000$$ENDHEX$$type of identity document$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$1=$$HEX4$$ab8efd4ec18b0130$$ENDHEX$$2=$$HEX4$$9b51ba4ec18b0130$$ENDHEX$$3=$$HEX3$$a46267710130$$ENDHEX$$4=$$HEX4$$665b1f75c18b0130$$ENDHEX$$5=$$HEX4$$de56614ec18b0130$$ENDHEX$$6=$$HEX4$$7e9a769ac18b0130$$ENDHEX$$7=$$HEX4$$f053de80c18b0130$$ENDHEX$$9=$$HEX2$$7651d64e$$ENDHEX$$
//   identity_no  $$HEX5$$c18bf64ef75301782000$$ENDHEX$$number of the identity document$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   card_type  $$HEX4$$61537b7c8b572000$$ENDHEX$$card type$$HEX1$$1bff$$ENDHEX$$0=$$HEX4$$3e79dd4f61530130$$ENDHEX$$1=$$HEX4$$3b53dd4f61530130$$ENDHEX$$2=$$HEX4$$6550b75e61530130$$ENDHEX$$3=$$HEX11$$315cca8b615308ff3b536296ea81398d615309ff0130$$ENDHEX$$9=$$HEX2$$7651d64e$$ENDHEX$$
//   card_no  $$HEX3$$6153f7532000$$ENDHEX$$card number
//   clinic_no  $$HEX3$$e895ca8bf753$$ENDHEX$$/$$HEX3$$4f4f6296f753$$ENDHEX$$/$$HEX3$$2560ca8bf753$$ENDHEX$$/$$HEX4$$534fc068f7532000$$ENDHEX$$outpatient, inpatient, emergency or health check number
//   med_rec_no  $$HEX4$$c5758653f7532000$$ENDHEX$$medical record number
//   perform_org_code  $$HEX7$$c068e5673a678467e34e01782000$$ENDHEX$$code of the performing institution$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   exam_type  $$HEX5$$c068e5677b7c8b572000$$ENDHEX$$exam type$$HEX1$$1bff$$ENDHEX$$CT=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$CR=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$DX=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$MR=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$MG=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$NM=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$XA=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$RF=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$US=$$HEX5$$858df058fb7cdf7e0130$$ENDHEX$$ES=$$HEX5$$85515c95fb7cdf7e0130$$ENDHEX$$ECG=$$HEX5$$c35f3575fb7cdf7e0130$$ENDHEX$$PS=$$HEX4$$c5750674fb7cdf7e$$ENDHEX$$
//   perform_depart_code  $$HEX7$$c068e567d179a45be34e01782000$$ENDHEX$$department code$$HEX1$$1bff$$ENDHEX$$RIS=$$HEX4$$3e65045cd1790130$$ENDHEX$$UIS=$$HEX4$$858df058d1790130$$ENDHEX$$EIS=$$HEX4$$85515c95d1790130$$ENDHEX$$PIS=$$HEX4$$c5750674d1790130$$ENDHEX$$ECG=$$HEX4$$c35f3575d1790130$$ENDHEX$$LIS=$$HEX3$$c0688c9ad179$$ENDHEX$$
//   req_time_start  $$HEX7$$3375f78bf665f495005fcb592000$$ENDHEX$$start date of the request
//   req_time_end  $$HEX7$$3375f78bf665f495d37e5f672000$$ENDHEX$$end date of the request
//   perform_time_start  $$HEX7$$c068e567f665f495005fcb592000$$ENDHEX$$start date of the exam
//   perform_time_end  $$HEX7$$c068e567f665f495d37e5f672000$$ENDHEX$$end date of the exam
//   report_time_start  $$HEX7$$a5624a54f665f495005fcb592000$$ENDHEX$$start date of the report
//   report_time_end  $$HEX7$$a5624a54f665f495d37e5f672000$$ENDHEX$$end date of the report
//   patient_class  $$HEX7$$a3600580315cca8b7b7c8b572000$$ENDHEX$$visit type$$HEX1$$1bff$$ENDHEX$$1=$$HEX3$$e895ca8b0130$$ENDHEX$$2=$$HEX3$$4f4f62960130$$ENDHEX$$3=$$HEX3$$2560ca8b0130$$ENDHEX$$4=$$HEX3$$534fc0680130$$ENDHEX$$9=$$HEX2$$7651835b$$ENDHEX$$
//   result_state_code  $$HEX7$$c068e567b6720160e34e01782000$$ENDHEX$$status code of the exam
//   token  $$HEX7$$f78b426c28753762e44e4c722000$$ENDHEX$$user access token
//   explain  $$HEX25$$2857d37e9c672d4e44960a4e0e6687650130c65b87650e4e855f7e7b0d54575b267b324e08ff0d4e2b54c65ba59409ff2000$$ENDHEX$$adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_exam_list_url")
end function

public function long of_build_h5_exam_detail_url ();
// $$HEX5$$c068e567e68bc56008ff$$ENDHEX$$H5$$HEX35$$ef7a09ff02301f75106207639a5bc068e5678476e68bc560759862973057405708fffb79a852ef7a09ff0cff2b54a5624a540130715fcf5001303575505bf6804772497b0230$$ENDHEX$$
// Exam detail (H5). Builds the address of the phone page with one exam's report, images and films.
//   obs_id  $$HEX6$$c068e5672f55004ef7532000$$ENDHEX$$unique number of the exam
//   perform_org_code  $$HEX7$$c068e5673a678467e34e01782000$$ENDHEX$$code of the performing institution$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   accession_number  $$HEX5$$c068e567167ff7532000$$ENDHEX$$accession number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   patient_id  $$HEX5$$a3600580167ff7532000$$ENDHEX$$patient number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   placer_order_no  $$HEX5$$3375f78b5553f7532000$$ENDHEX$$placer order number
//   exam_type  $$HEX5$$c068e5677b7c8b572000$$ENDHEX$$exam type$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$CT=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$CR=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$DX=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$MR=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$MG=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$NM=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$XA=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$RF=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$US=$$HEX5$$858df058fb7cdf7e0130$$ENDHEX$$ES=$$HEX5$$85515c95fb7cdf7e0130$$ENDHEX$$ECG=$$HEX5$$c35f3575fb7cdf7e0130$$ENDHEX$$PS=$$HEX4$$c5750674fb7cdf7e$$ENDHEX$$
//   token  $$HEX7$$f78b426c28753762e44e4c722000$$ENDHEX$$user access token
//   explain  $$HEX25$$2857d37e9c672d4e44960a4e0e6687650130c65b87650e4e855f7e7b0d54575b267b324e08ff0d4e2b54c65ba59409ff2000$$ENDHEX$$adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_exam_detail_url")
end function

public function long of_build_h5_lab_detail_url ();
// $$HEX5$$c0688c9ae68bc56008ff$$ENDHEX$$H5$$HEX22$$ef7a09ff02301f75106207639a5bc0688c9a8476e68bc560759862973057405708fffb79a852ef7a09ff0230$$ENDHEX$$
// Lab test detail (H5). Builds the address of the phone page with one lab test's results.
//   obs_id  $$HEX6$$c0688c9a2f55004ef7532000$$ENDHEX$$unique number of the lab test
//   perform_org_code  $$HEX7$$c0688c9a3a678467e34e01782000$$ENDHEX$$code of the performing institution$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   accession_number  $$HEX4$$c0688c9a167ff753$$ENDHEX$$/$$HEX5$$07682c67167ff7532000$$ENDHEX$$number of the lab test or specimen$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   patient_id  $$HEX5$$a3600580167ff7532000$$ENDHEX$$patient number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   placer_order_no  $$HEX5$$3375f78b5553f7532000$$ENDHEX$$placer order number
//   exam_type  $$HEX5$$c0688c9a7b7c8b572000$$ENDHEX$$type of lab test$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   token  $$HEX7$$f78b426c28753762e44e4c722000$$ENDHEX$$user access token
//   explain  $$HEX25$$2857d37e9c672d4e44960a4e0e6687650130c65b87650e4e855f7e7b0d54575b267b324e08ff0d4e2b54c65ba59409ff2000$$ENDHEX$$adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_lab_detail_url")
end function

public function long of_build_h5_health_record_url ();
// $$HEX5$$6550b75e6368486808ff$$ENDHEX$$H5$$HEX29$$ef7a09ff02301f751062455c116c6550b75e63684868fb7cdf7e2857fb79a852ef7ae5670b7707639a5bc068e567847675986297305740570230$$ENDHEX$$
// Health record page (H5). Builds the address of the phone page on which a health record system shows one
// exam.
//   obs_id  $$HEX6$$c068e5672f55004ef7532000$$ENDHEX$$unique number of the exam
//   perform_org_code  $$HEX7$$c068e5673a678467e34e01782000$$ENDHEX$$code of the performing institution$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   accession_number  $$HEX5$$c068e567167ff7532000$$ENDHEX$$accession number
//   patient_id  $$HEX5$$a3600580167ff7532000$$ENDHEX$$patient number
//   placer_order_no  $$HEX5$$3375f78b5553f7532000$$ENDHEX$$placer order number
//   exam_type  $$HEX5$$c068e5677b7c8b572000$$ENDHEX$$exam type$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$CT=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$CR=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$DX=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$MR=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$MG=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$NM=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$XA=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$RF=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$US=$$HEX5$$858df058fb7cdf7e0130$$ENDHEX$$ES=$$HEX5$$85515c95fb7cdf7e0130$$ENDHEX$$ECG=$$HEX5$$c35f3575fb7cdf7e0130$$ENDHEX$$PS=$$HEX4$$c5750674fb7cdf7e$$ENDHEX$$
//   token  $$HEX5$$bf8bee95e44e4c722000$$ENDHEX$$user access token
//   explain  $$HEX25$$2857d37e9c672d4e44960a4e0e6687650130c65b87650e4e855f7e7b0d54575b267b324e08ff0d4e2b54c65ba59409ff2000$$ENDHEX$$adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_health_record_url")
end function

public function long of_get_report_qrcode ();
// $$HEX23$$a5624a5455538c4ef47e0178305740570230b783d653c068e567a5624a54555384768c4ef47e0178305740570230$$ENDHEX$$
// QR code of a report. Gets the address behind a report's QR code.
//   tenancy_id  $$HEX6$$a25b37622f55004ef7532000$$ENDHEX$$unique number of the customer
//   exam_type  $$HEX5$$c068e5677b7c8b572000$$ENDHEX$$exam type
//   perform_org_code  $$HEX7$$c068e5673a678467e34e01782000$$ENDHEX$$code of the performing institution
//   accession_number  $$HEX5$$c068e567167ff7532000$$ENDHEX$$accession number
//   placer_order_no  $$HEX5$$3375f78b5553f7532000$$ENDHEX$$placer order number
return of_call("get_report_qrcode")
end function

public function long of_get_image_url ();
// $$HEX47$$b783d653715fcf504f6dc8893057405702302c7b094eb965fb7cdf7e0963c068e567e14f6f60b783d653715fcf504f6dc889305740570cff28754f6dc88968565362005f1bffd48fde568476305740573b602f66dd7ef95b305740570230$$ENDHEX$$
// Image address (third party). Gets the address at which a third party's browser shows an exam's images;
// always an absolute address.
//   business_id  $$HEX6$$c068e5672f55004ef7532000$$ENDHEX$$unique number of the exam
//   org_code  $$HEX7$$c068e5673a678467e34e01782000$$ENDHEX$$code of the performing institution$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   accession_number  $$HEX5$$c068e567167ff7532000$$ENDHEX$$accession number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   patient_id  $$HEX5$$a3600580167ff7532000$$ENDHEX$$patient number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   modality  $$HEX5$$c068e5677b7c8b572000$$ENDHEX$$exam type$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$CT=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$CR=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$DX=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$MR=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$MG=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$NM=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$XA=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$RF=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$US=$$HEX5$$858df058fb7cdf7e0130$$ENDHEX$$ES=$$HEX5$$85515c95fb7cdf7e0130$$ENDHEX$$ECG=$$HEX5$$c35f3575fb7cdf7e0130$$ENDHEX$$PS=$$HEX4$$c5750674fb7cdf7e$$ENDHEX$$
//   need_sev  $$HEX6$$2f6626544d517b7646962000$$ENDHEX$$whether the link opens without login$$HEX1$$1bff$$ENDHEX$$true=$$HEX2$$2f660130$$ENDHEX$$false=$$HEX1$$2654$$ENDHEX$$
return of_call("get_image_url")
end function

public function long of_build_h5_quality_url ();
// $$HEX5$$288dcf91a5624a5408ff$$ENDHEX$$H5$$HEX29$$09ff02301f7510623b5397753a678467c068e56770656e63525f6368288dcf91a5624a54847675986297305740571bff759862971a90c78f2000$$ENDHEX$$window.AndroidApp.getToken() $$HEX9$$1154bf5b3b4e0b7a8f5ed653e44e4c720230$$ENDHEX$$
// Quality report (H5). Builds the address of the report on how well an institution archives its exams; the
// page asks its host for the token, by window.AndroidApp.getToken().
//   explain  $$HEX25$$2857d37e9c672d4e44960a4e0e6687650130c65b87650e4e855f7e7b0d54575b267b324e08ff0d4e2b54c65ba59409ff2000$$ENDHEX$$adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_quality_url")
end function

public function long of_query_recognition ();
// $$HEX13$$b783d653924ea48bc068e56708ff1662c0688c9a09ffb08b555f$$ENDHEX$$WebApi$$HEX35$$0230e567e28ba36005802f66265409673375f78b5553f87673518476c068e5671662c0688c9a924ea48bb08b555f1bff09671952d48fde56924ea48b75986297305740570230$$ENDHEX$$
// Recognised exams or lab tests (WebApi). Asks whether the patient has exams or lab tests that can be
// recognised instead of being repeated; answers the page to confirm them on.
//   visit_id  $$HEX6$$315cca8b2f55004ef7532000$$ENDHEX$$unique number of the visit$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   org_code  $$HEX11$$3375f78b3b531f7540625e5c3b536296e34e01782000$$ENDHEX$$code of the requesting doctor's hospital$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   depart_code  $$HEX11$$3375f78b3b531f7540625e5cd179a45be34e01782000$$ENDHEX$$code of the requesting doctor's department$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   depart_name  $$HEX11$$3375f78b3b531f7540625e5cd179a45b0d54f0792000$$ENDHEX$$name of the requesting doctor's department$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   doctor_no  $$HEX7$$3375f78b3b531f75e55df7532000$$ENDHEX$$the requesting doctor's staff number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   doctor_name  $$HEX7$$3375f78b3b531f75d3590d542000$$ENDHEX$$the requesting doctor's name$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   doctor_id_card  $$HEX9$$3375f78b3b531f75ab8efd4ec18bf7532000$$ENDHEX$$the requesting doctor's ID card number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   card_type  $$HEX8$$a3600580ca8b977561537b7c8b572000$$ENDHEX$$type of the patient's card$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$0=$$HEX4$$3e79dd4f61530130$$ENDHEX$$1=$$HEX4$$3b53dd4f61530130$$ENDHEX$$2=$$HEX4$$6550b75e61530130$$ENDHEX$$3=$$HEX11$$315cca8b615308ff3b536296ea81398d615309ff0130$$ENDHEX$$9=$$HEX2$$7651d64e$$ENDHEX$$
//   card_no  $$HEX7$$a3600580ca8b97756153f7532000$$ENDHEX$$number of the patient's card$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   id_card_no  $$HEX7$$a3600580ab8efd4ec18bf7532000$$ENDHEX$$patient's ID card number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   patient_name  $$HEX5$$a3600580d3590d542000$$ENDHEX$$patient's name$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   patient_sex  $$HEX5$$a360058027602b522000$$ENDHEX$$patient's sex$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$0=$$HEX3$$2a67e5770130$$ENDHEX$$1=$$HEX3$$377527600130$$ENDHEX$$2=$$HEX2$$73592760$$ENDHEX$$
//   patient_age  $$HEX5$$a3600580745e849f2000$$ENDHEX$$patient's age$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   age_unit  $$HEX5$$745e849f55534d4f2000$$ENDHEX$$unit of the age$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX6$$1bff815c0130086701302959$$ENDHEX$$
//   ip_address  $$HEX5$$3b531f75e55d5c4fd97a$$ENDHEX$$IP$$HEX3$$305740572000$$ENDHEX$$IP address of the doctor's workstation$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   ip_mac  $$HEX5$$3b531f75e55d5c4fd97a$$ENDHEX$$MAC$$HEX3$$305740572000$$ENDHEX$$MAC address of the doctor's workstation$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   req_type  $$HEX5$$e689d153e34e01782000$$ENDHEX$$what triggers the query$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$3101=$$HEX5$$3b531f75a563ca8b0130$$ENDHEX$$3103=$$HEX6$$3b531f75005f0459b9650130$$ENDHEX$$3104=$$HEX6$$3b531f75dd4f585b0459b965$$ENDHEX$$
//   observation_item  $$HEX12$$c068e56708ff1662c0688c9a09ff7998ee76e34e01782000$$ENDHEX$$codes of exam or lab items, the HIS's own
return of_call("query_recognition")
end function

public function long of_upload_recognition_stats ();
// $$HEX35$$0a4e204f924ea48bdf7ea18be14f6f6002300a4e204f3b5362964d52004ee565315cca8bba4e216b0e4e629685513b531f75e55d5c4fd97a3b6070651bffcf6be565cc516866$$ENDHEX$$2$$HEX4$$b9700a4ea5620230$$ENDHEX$$
// Upload recognition statistics. Uploads yesterday's visits and the number of doctors' workstations; to be
// called daily at 2 in the morning.
//   org_code  $$HEX7$$40625e5c3b536296e34e01782000$$ENDHEX$$code of the hospital$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   patients_cnt  $$HEX5$$315cca8bba4e70652000$$ENDHEX$$visits$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   work_stations  $$HEX8$$3b531f75e55d5c4fd97a7065cf912000$$ENDHEX$$doctors' workstations$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
return of_call("upload_recognition_stats")
end function

public function long of_build_recognition_url ();
// $$HEX13$$b783d653924ea48bc068e56708ff1662c0688c9a09ffb08b555f$$ENDHEX$$WebView$$HEX20$$02301f751062a3600580924ea48bc068e5670130c0688c9ab08b555f847675986297305740570230$$ENDHEX$$
// Recognition page (PC). Builds the address of the page that lists exams or lab tests to be recognised.
//   sev  $$HEX5$$f78b426ce44e4c722000$$ENDHEX$$request token
//   timestamp  $$HEX6$$535f4d52f665f49533622000$$ENDHEX$$current time in China
//   visit_id  $$HEX6$$315cca8b2f55004ef7532000$$ENDHEX$$unique number of the visit$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   org_code  $$HEX9$$3b531f7540625e5c3a678467e34e01782000$$ENDHEX$$code of the doctor's institution$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   depart_code  $$HEX9$$3b531f7540625e5cd179a45be34e01782000$$ENDHEX$$code of the doctor's department$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   depart_name  $$HEX9$$3b531f7540625e5cd179a45b0d54f0792000$$ENDHEX$$name of the doctor's department$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   doctor_no  $$HEX5$$3b531f75e55df7532000$$ENDHEX$$the doctor's staff number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   doctor_name  $$HEX5$$3b531f75d3590d542000$$ENDHEX$$the doctor's name$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   doctor_id_card  $$HEX7$$3b531f75ab8efd4ec18bf7532000$$ENDHEX$$the doctor's ID card number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   card_type  $$HEX8$$a3600580ca8b977561537b7c8b572000$$ENDHEX$$type of the patient's card$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$0=$$HEX4$$3e79dd4f61530130$$ENDHEX$$1=$$HEX4$$3b53dd4f61530130$$ENDHEX$$2=$$HEX4$$6550b75e61530130$$ENDHEX$$3=$$HEX11$$315cca8b615308ff3b536296ea81398d615309ff0130$$ENDHEX$$9=$$HEX2$$7651d64e$$ENDHEX$$
//   card_no  $$HEX7$$a3600580ca8b97756153f7532000$$ENDHEX$$number of the patient's card$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   id_card_no  $$HEX7$$a3600580ab8efd4ec18bf7532000$$ENDHEX$$patient's ID card number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   patient_name  $$HEX5$$a3600580d3590d542000$$ENDHEX$$patient's name$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   patient_sex  $$HEX5$$a360058027602b522000$$ENDHEX$$patient's sex$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$0=$$HEX3$$2a67e5770130$$ENDHEX$$1=$$HEX3$$377527600130$$ENDHEX$$2=$$HEX2$$73592760$$ENDHEX$$
//   patient_age  $$HEX5$$a3600580745e849f2000$$ENDHEX$$patient's age$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   age_unit  $$HEX5$$745e849f55534d4f2000$$ENDHEX$$unit of the age$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX6$$1bff815c0130086701302959$$ENDHEX$$
//   ip_address  $$HEX5$$3b531f75e55d5c4fd97a$$ENDHEX$$IP$$HEX3$$305740572000$$ENDHEX$$IP address of the doctor's workstation$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   ip_mac  $$HEX5$$3b531f75e55d5c4fd97a$$ENDHEX$$MAC$$HEX3$$305740572000$$ENDHEX$$MAC address of the doctor's workstation$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   req_type  $$HEX5$$e689d153e34e01782000$$ENDHEX$$what triggers the query$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$3101=$$HEX5$$3b531f75a563ca8b0130$$ENDHEX$$3103=$$HEX6$$3b531f75005f0459b9650130$$ENDHEX$$3104=$$HEX6$$3b531f75dd4f585b0459b965$$ENDHEX$$
//   observation_item  $$HEX12$$c068e56708ff1662c0688c9a09ff7998ee76e34e01782000$$ENDHEX$$codes of exam or lab items
//   sev_account_id  $$HEX4$$3b531f75268df753$$ENDHEX$$ID$$HEX4$$0cff31752c67935e$$ENDHEX$$RSA$$HEX4$$a052c65b3a4e2000$$ENDHEX$$sev the doctor's account id; the library encrypts it into sev
//   explain  $$HEX25$$2857d37e9c672d4e44960a4e0e6687650130c65b87650e4e855f7e7b0d54575b267b324e08ff0d4e2b54c65ba59409ff2000$$ENDHEX$$adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_recognition_url")
end function

public function long of_query_exams ();
// $$HEX23$$b783d653025e735ef053c068e567175268880230e567e28bf25d525f63688476a3600580c068e567175268880230$$ENDHEX$$
// Exams in the city's archive. Lists archived exams by time and further conditions.
//   time_type  $$HEX7$$e567e28bf665f4957b7c8b572000$$ENDHEX$$which time the range applies to$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$0=$$HEX5$$c068e567f665f4950130$$ENDHEX$$1=$$HEX5$$a5624a54f665f4950130$$ENDHEX$$2=$$HEX5$$a15b3868f665f4950130$$ENDHEX$$3=$$HEX5$$525f6368f665f4950130$$ENDHEX$$6=$$HEX5$$7b76b08bf665f4950130$$ENDHEX$$7=$$HEX4$$3375f78bf665f495$$ENDHEX$$
//   start_time  $$HEX7$$e567e28b005fcb59f665f4952000$$ENDHEX$$start date$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   end_time  $$HEX7$$e567e28bd37e5f67f665f4952000$$ENDHEX$$end date$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   depart_code  $$HEX7$$c068e567d179a45be34e01782000$$ENDHEX$$department code$$HEX1$$1bff$$ENDHEX$$RIS=$$HEX4$$3e65045cd1790130$$ENDHEX$$ECT=$$HEX5$$38683b53665bd1790130$$ENDHEX$$UIS=$$HEX4$$858df058d1790130$$ENDHEX$$EIS=$$HEX4$$85515c95d1790130$$ENDHEX$$XIS=$$HEX4$$7972c068d1790130$$ENDHEX$$PIS=$$HEX4$$c5750674d1790130$$ENDHEX$$ECG=$$HEX3$$c35f3575d179$$ENDHEX$$
//   exam_type  $$HEX5$$c068e5677b7c8b572000$$ENDHEX$$exam type$$HEX1$$1bff$$ENDHEX$$CT$$HEX1$$0130$$ENDHEX$$CR$$HEX1$$0130$$ENDHEX$$DT$$HEX1$$0130$$ENDHEX$$DX$$HEX1$$0130$$ENDHEX$$MG$$HEX1$$0130$$ENDHEX$$MR$$HEX1$$0130$$ENDHEX$$NM$$HEX1$$0130$$ENDHEX$$RE$$HEX1$$0130$$ENDHEX$$XS$$HEX1$$0130$$ENDHEX$$US$$HEX1$$0130$$ENDHEX$$ES$$HEX1$$0130$$ENDHEX$$PS$$HEX1$$0130$$ENDHEX$$ECG
//   patient_class  $$HEX5$$315cca8b7b7c8b572000$$ENDHEX$$visit type$$HEX1$$1bff$$ENDHEX$$0=$$HEX3$$e895ca8b0130$$ENDHEX$$1=$$HEX3$$4f4f62960130$$ENDHEX$$2=$$HEX3$$2560ca8b0130$$ENDHEX$$3=$$HEX3$$534fc0680130$$ENDHEX$$4=$$HEX2$$6e661a90$$ENDHEX$$/$$HEX2$$7651835b$$ENDHEX$$
//   org_code  $$HEX7$$c068e5673a678467e34e01782000$$ENDHEX$$code of the performing institution
//   accession_number  $$HEX5$$c068e567167ff7532000$$ENDHEX$$accession number
//   patient_id  $$HEX5$$a3600580167ff7532000$$ENDHEX$$patient number
//   patient_name  $$HEX5$$a3600580d3590d542000$$ENDHEX$$patient's name
//   med_rec_no  $$HEX4$$c5758653f7532000$$ENDHEX$$medical record number
//   card_no  $$HEX3$$6153f7532000$$ENDHEX$$card number
//   card_type  $$HEX4$$61537b7c8b572000$$ENDHEX$$card type$$HEX1$$1bff$$ENDHEX$$0=$$HEX4$$3e79dd4f61530130$$ENDHEX$$1=$$HEX4$$3b53dd4f61530130$$ENDHEX$$2=$$HEX4$$6550b75e61530130$$ENDHEX$$3=$$HEX4$$315cca8b61530130$$ENDHEX$$4=$$HEX2$$7651835b$$ENDHEX$$
//   id_card_no  $$HEX5$$ab8efd4ec18bf7532000$$ENDHEX$$ID card number
//   placer_order_no  $$HEX5$$3375f78b5553f7532000$$ENDHEX$$placer order number
//   clinic_no  $$HEX8$$4f4f6296f7531662e895ca8bf7532000$$ENDHEX$$inpatient or outpatient number
//   visit_id  $$HEX6$$315cca8b416d346cf7532000$$ENDHEX$$visit serial number
//   page_index  $$HEX6$$06527598227d155f75982000$$ENDHEX$$page number
//   page_size  $$HEX6$$06527598759827590f5c2000$$ENDHEX$$rows per page
return of_call("query_exams")
end function

public function long of_query_province_exams ();
// $$HEX24$$b783d6530177735ef053c068e567175268880230e567e28b0a4ea77e735ef0538476c068e567b08b555f175268880230$$ENDHEX$$
// Exams in the province's platform. Lists exams recorded on the higher-level platform.
//   time_type  $$HEX5$$f665f4957b7c8b572000$$ENDHEX$$which time the range applies to$$HEX1$$1bff$$ENDHEX$$0=$$HEX5$$c068e567f665f4950130$$ENDHEX$$1=$$HEX5$$a5624a54f665f4950130$$ENDHEX$$2=$$HEX5$$a15b3868f665f4950130$$ENDHEX$$3=$$HEX5$$525f6368f665f4950130$$ENDHEX$$6=$$HEX5$$7b76b08bf665f4950130$$ENDHEX$$7=$$HEX4$$3375f78bf665f495$$ENDHEX$$
//   start_time  $$HEX5$$005fcb59f665f4952000$$ENDHEX$$start date
//   end_time  $$HEX5$$d37e5f67f665f4952000$$ENDHEX$$end date
//   identity_type  $$HEX5$$c18bf64e7b7c8b572000$$ENDHEX$$type of identity document$$HEX1$$1bff$$ENDHEX$$1=$$HEX4$$ab8efd4ec18b0130$$ENDHEX$$2=$$HEX4$$9b51ba4ec18b0130$$ENDHEX$$3=$$HEX3$$a46267710130$$ENDHEX$$4=$$HEX4$$665b1f75c18b0130$$ENDHEX$$5=$$HEX4$$de56614ec18b0130$$ENDHEX$$6=$$HEX4$$7e9a769ac18b0130$$ENDHEX$$7=$$HEX4$$f053de80c18b0130$$ENDHEX$$9=$$HEX2$$7651d64e$$ENDHEX$$
//   identity_no  $$HEX5$$c18bf64ef75301782000$$ENDHEX$$number of the identity document
//   page_index  $$HEX6$$06527598227d155f75982000$$ENDHEX$$page number
//   page_size  $$HEX6$$06527598759827590f5c2000$$ENDHEX$$rows per page
return of_call("query_province_exams")
end function

public function long of_query_merged_exams ();
// $$HEX5$$b783d653025e735ef053$$ENDHEX$$+$$HEX29$$0177735ef053c068e567175268880230e567e28b004e4d4fa360058028572c67735ef0538c540a4ea77e735ef0538476c068e567b08b555f0230$$ENDHEX$$
// Exams of city and province. Lists a patient's exams on this platform and on the higher-level platform.
//   perform_org_code  $$HEX4$$c068e5673a678467$$ENDHEX$$Code code of the performing institution
//   start_time  $$HEX7$$c068e567005fcb59f665f4952000$$ENDHEX$$start date of the exam
//   end_time  $$HEX7$$c068e567d37e5f67f665f4952000$$ENDHEX$$end date of the exam
//   id_card_no  $$HEX7$$a3600580ab8efd4ec18bf7532000$$ENDHEX$$patient's ID card number$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
return of_call("query_merged_exams")
end function

public function long of_get_exam_detail ();
// $$HEX20$$b783d653c068e567e68bc5600230b783d653f25d525f6368a3600580c068e5678476e68bc5600230$$ENDHEX$$
// Detail of an exam. Gets everything about one archived exam.
//   id  $$HEX10$$c068e567525f63681a4ea1522f55004ef7532000$$ENDHEX$$id of the archived exam$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   client_kind  $$HEX8$$038c0596a25b3762ef7a7b7c8b572000$$ENDHEX$$client type$$HEX1$$1bff$$ENDHEX$$1=$$HEX4$$3b531f75d97a0130$$ENDHEX$$2=APP$$HEX1$$0130$$ENDHEX$$3=$$HEX3$$ae5fe14f0130$$ENDHEX$$4=$$HEX3$$517fd97a0130$$ENDHEX$$5=H5
return of_call("get_exam_detail")
end function

public function long of_get_report_view_url ();
// $$HEX40$$b783d653c068e567fe568765a5624a544f6dc889305740570230b783d653f25d525f6368c068e567a5624a5484764f6dc889305740571bffd48fde568476305740573b602f66dd7ef95b305740570230$$ENDHEX$$
// Address of a report. Gets the address at which a browser shows an exam's report; always absolute.
//   business_id  $$HEX10$$c068e567525f63681a4ea1522f55004ef7532000$$ENDHEX$$id of the archived exam$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   need_token  $$HEX7$$2f66265400978189e44e4c722000$$ENDHEX$$whether the link carries a token$$HEX1$$1bff$$ENDHEX$$true=$$HEX2$$2f660130$$ENDHEX$$false=$$HEX1$$2654$$ENDHEX$$
return of_call("get_report_view_url")
end function

public function long of_get_image_view_url ();
// $$HEX38$$b783d653c068e567715fcf504f6dc889305740570230b783d653f25d525f6368c068e567715fcf5084764f6dc889305740571bffd48fde568476305740573b602f66dd7ef95b305740570230$$ENDHEX$$
// Address of the images. Gets the address at which a browser shows an exam's images; always absolute.
//   business_id  $$HEX10$$c068e567525f63681a4ea1522f55004ef7532000$$ENDHEX$$id of the archived exam$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   need_token  $$HEX7$$2f66265400978189e44e4c722000$$ENDHEX$$whether the link carries a token$$HEX1$$1bff$$ENDHEX$$true=$$HEX2$$2f660130$$ENDHEX$$false=$$HEX1$$2654$$ENDHEX$$
return of_call("get_image_view_url")
end function

public function long of_query_print_exams ();
// $$HEX22$$b783d65353627053c068e567175268880230b783d653ef5353627053a5624a548476c068e567175268880230$$ENDHEX$$
// Exams to print. Lists exams whose reports can be printed.
//   accession_number  $$HEX5$$c068e567167ff7532000$$ENDHEX$$accession number
//   placer_order_no  $$HEX5$$3375f78b5553f7532000$$ENDHEX$$placer order number
//   id_card_no  $$HEX5$$ab8efd4ec18bf7532000$$ENDHEX$$ID card number
//   exam_type  $$HEX5$$c068e5677b7c8b572000$$ENDHEX$$exam type$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$CT=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$CR=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$DX=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$MR=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$MG=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$NM=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$XA=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$RF=$$HEX5$$3e65045cfb7cdf7e0130$$ENDHEX$$US=$$HEX5$$858df058fb7cdf7e0130$$ENDHEX$$ES=$$HEX5$$85515c95fb7cdf7e0130$$ENDHEX$$ECG=$$HEX5$$c35f3575fb7cdf7e0130$$ENDHEX$$PS=$$HEX4$$c5750674fb7cdf7e$$ENDHEX$$
//   org_code  $$HEX7$$c068e5673a678467e34e01782000$$ENDHEX$$code of the performing institution$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   reg_time_begin  $$HEX9$$c068e5677b76b08bf665f495005fcb592000$$ENDHEX$$start time of registration$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   reg_time_end  $$HEX9$$c068e5677b76b08bf665f495d37e5f672000$$ENDHEX$$end time of registration$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   print_flag  $$HEX5$$536270530768b08b2000$$ENDHEX$$printed or not$$HEX1$$1bff$$ENDHEX$$True=$$HEX2$$2f660130$$ENDHEX$$False=$$HEX1$$2654$$ENDHEX$$
return of_call("query_print_exams")
end function

public function long of_get_print_files ();
// $$HEX21$$b783d653536270538765f64e175268880230b783d653004e216bc068e5678476536270538765f64e08ff$$ENDHEX$$Base64 $$HEX16$$16628765f64eef8d845f09ff1bfff476a563585b10628765f64ef78b28752000$$ENDHEX$$save_print_files$$HEX1$$0230$$ENDHEX$$
// Files to print. Gets an exam's files to print, in Base64 or as paths; save_print_files writes them to disk.
//   business_id  $$HEX10$$c068e567525f63681a4ea1522f55004ef7532000$$ENDHEX$$id of the archived exam$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   file_format  $$HEX5$$8765f64e3c680f5f2000$$ENDHEX$$file format$$HEX1$$1bff$$ENDHEX$$Jpg$$HEX1$$0130$$ENDHEX$$Pdf
return of_call("get_print_files")
end function

public function long of_set_print_flag ();
// $$HEX23$$f466b065a5624a5453627053b672016002300768b08ba5624a54f25d536270530cff1662d653886d0768b08b0230$$ENDHEX$$
// Set a report's print state. Marks a report as printed, or takes the mark back.
//   cancel_flag  $$HEX5$$d653886d0768b08b2000$$ENDHEX$$cancel the mark$$HEX1$$1bff$$ENDHEX$$True=$$HEX2$$2f660130$$ENDHEX$$False=$$HEX1$$2654$$ENDHEX$$
//   placer_order_no  $$HEX5$$3375f78b5553f7532000$$ENDHEX$$placer order number
//   business_id  $$HEX6$$c068e5672f55004ef7532000$$ENDHEX$$id of the archived exam
//   accession_number  $$HEX5$$c068e567167ff7532000$$ENDHEX$$accession number
//   exam_type  $$HEX5$$c068e5677b7c8b572000$$ENDHEX$$exam type
//   org_code  $$HEX7$$c068e5673a678467e34e01782000$$ENDHEX$$code of the performing institution$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   user_id  $$HEX2$$28753762$$ENDHEX$$Id user id
//   user_name  $$HEX4$$287537620d542000$$ENDHEX$$user name
//   print_time  $$HEX5$$53627053f665f4952000$$ENDHEX$$when it was printed$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   client_host  $$HEX5$$a25b3762ef7a3b4e3a67$$ENDHEX$$IP IP address of the workstation$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   client_name  $$HEX7$$a25b3762ef7a3b4e3a670d542000$$ENDHEX$$host name of the workstation$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
return of_call("set_print_flag")
end function

public function long of_query_exams_all ();
// $$HEX20$$b783d653025e735ef053c068e5671752688808ff6851e890759809ff023010907598e567e28b2000$$ENDHEX$$query_exams $$HEX13$$765e0854765e1bffef530b77db8fa65e0130ef53d653886d0230$$ENDHEX$$
// Exams in the city's archive, every page. Fetches every page of query_exams and merges them; with progress
// in pages, and cancellable.
//   time_type  $$HEX7$$e567e28bf665f4957b7c8b572000$$ENDHEX$$which time the range applies to$$HEX4$$1bffc55f6b582000$$ENDHEX$$required$$HEX1$$1bff$$ENDHEX$$0=$$HEX5$$c068e567f665f4950130$$ENDHEX$$1=$$HEX5$$a5624a54f665f4950130$$ENDHEX$$2=$$HEX5$$a15b3868f665f4950130$$ENDHEX$$3=$$HEX5$$525f6368f665f4950130$$ENDHEX$$6=$$HEX5$$7b76b08bf665f4950130$$ENDHEX$$7=$$HEX4$$3375f78bf665f495$$ENDHEX$$
//   start_time  $$HEX7$$e567e28b005fcb59f665f4952000$$ENDHEX$$start date$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   end_time  $$HEX7$$e567e28bd37e5f67f665f4952000$$ENDHEX$$end date$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   depart_code  $$HEX7$$c068e567d179a45be34e01782000$$ENDHEX$$department code$$HEX1$$1bff$$ENDHEX$$RIS=$$HEX4$$3e65045cd1790130$$ENDHEX$$ECT=$$HEX5$$38683b53665bd1790130$$ENDHEX$$UIS=$$HEX4$$858df058d1790130$$ENDHEX$$EIS=$$HEX4$$85515c95d1790130$$ENDHEX$$XIS=$$HEX4$$7972c068d1790130$$ENDHEX$$PIS=$$HEX4$$c5750674d1790130$$ENDHEX$$ECG=$$HEX3$$c35f3575d179$$ENDHEX$$
//   exam_type  $$HEX5$$c068e5677b7c8b572000$$ENDHEX$$exam type$$HEX1$$1bff$$ENDHEX$$CT$$HEX1$$0130$$ENDHEX$$CR$$HEX1$$0130$$ENDHEX$$DT$$HEX1$$0130$$ENDHEX$$DX$$HEX1$$0130$$ENDHEX$$MG$$HEX1$$0130$$ENDHEX$$MR$$HEX1$$0130$$ENDHEX$$NM$$HEX1$$0130$$ENDHEX$$RE$$HEX1$$0130$$ENDHEX$$XS$$HEX1$$0130$$ENDHEX$$US$$HEX1$$0130$$ENDHEX$$ES$$HEX1$$0130$$ENDHEX$$PS$$HEX1$$0130$$ENDHEX$$ECG
//   patient_class  $$HEX5$$315cca8b7b7c8b572000$$ENDHEX$$visit type$$HEX1$$1bff$$ENDHEX$$0=$$HEX3$$e895ca8b0130$$ENDHEX$$1=$$HEX3$$4f4f62960130$$ENDHEX$$2=$$HEX3$$2560ca8b0130$$ENDHEX$$3=$$HEX3$$534fc0680130$$ENDHEX$$4=$$HEX2$$6e661a90$$ENDHEX$$/$$HEX2$$7651835b$$ENDHEX$$
//   org_code  $$HEX7$$c068e5673a678467e34e01782000$$ENDHEX$$code of the performing institution
//   accession_number  $$HEX5$$c068e567167ff7532000$$ENDHEX$$accession number
//   patient_id  $$HEX5$$a3600580167ff7532000$$ENDHEX$$patient number
//   patient_name  $$HEX5$$a3600580d3590d542000$$ENDHEX$$patient's name
//   med_rec_no  $$HEX4$$c5758653f7532000$$ENDHEX$$medical record number
//   card_no  $$HEX3$$6153f7532000$$ENDHEX$$card number
//   card_type  $$HEX4$$61537b7c8b572000$$ENDHEX$$card type$$HEX1$$1bff$$ENDHEX$$0=$$HEX4$$3e79dd4f61530130$$ENDHEX$$1=$$HEX4$$3b53dd4f61530130$$ENDHEX$$2=$$HEX4$$6550b75e61530130$$ENDHEX$$3=$$HEX4$$315cca8b61530130$$ENDHEX$$4=$$HEX2$$7651835b$$ENDHEX$$
//   id_card_no  $$HEX5$$ab8efd4ec18bf7532000$$ENDHEX$$ID card number
//   placer_order_no  $$HEX5$$3375f78b5553f7532000$$ENDHEX$$placer order number
//   clinic_no  $$HEX8$$4f4f6296f7531662e895ca8bf7532000$$ENDHEX$$inpatient or outpatient number
//   visit_id  $$HEX6$$315cca8b416d346cf7532000$$ENDHEX$$visit serial number
//   page_size  $$HEX6$$06527598759827590f5c2000$$ENDHEX$$rows per page
//   max_pages  $$HEX13$$00671a59d6531a59115c75980cff858dc78f1952d48fde562000$$ENDHEX$$-1108 maximum number of pages; more than that is code -1108
return of_call("query_exams_all")
end function

public function long of_query_province_exams_all ();
// $$HEX20$$b783d6530177735ef053c068e5671752688808ff6851e890759809ff023010907598e567e28b2000$$ENDHEX$$query_province_exams $$HEX13$$765e0854765e1bffef530b77db8fa65e0130ef53d653886d0230$$ENDHEX$$
// Exams in the province's platform, every page. Fetches every page of query_province_exams and merges them;
// with progress in pages, and cancellable.
//   time_type  $$HEX5$$f665f4957b7c8b572000$$ENDHEX$$which time the range applies to$$HEX1$$1bff$$ENDHEX$$0=$$HEX5$$c068e567f665f4950130$$ENDHEX$$1=$$HEX5$$a5624a54f665f4950130$$ENDHEX$$2=$$HEX5$$a15b3868f665f4950130$$ENDHEX$$3=$$HEX5$$525f6368f665f4950130$$ENDHEX$$6=$$HEX5$$7b76b08bf665f4950130$$ENDHEX$$7=$$HEX4$$3375f78bf665f495$$ENDHEX$$
//   start_time  $$HEX5$$005fcb59f665f4952000$$ENDHEX$$start date
//   end_time  $$HEX5$$d37e5f67f665f4952000$$ENDHEX$$end date
//   identity_type  $$HEX5$$c18bf64e7b7c8b572000$$ENDHEX$$type of identity document$$HEX1$$1bff$$ENDHEX$$1=$$HEX4$$ab8efd4ec18b0130$$ENDHEX$$2=$$HEX4$$9b51ba4ec18b0130$$ENDHEX$$3=$$HEX3$$a46267710130$$ENDHEX$$4=$$HEX4$$665b1f75c18b0130$$ENDHEX$$5=$$HEX4$$de56614ec18b0130$$ENDHEX$$6=$$HEX4$$7e9a769ac18b0130$$ENDHEX$$7=$$HEX4$$f053de80c18b0130$$ENDHEX$$9=$$HEX2$$7651d64e$$ENDHEX$$
//   identity_no  $$HEX5$$c18bf64ef75301782000$$ENDHEX$$number of the identity document
//   page_size  $$HEX6$$06527598759827590f5c2000$$ENDHEX$$rows per page
//   max_pages  $$HEX13$$00671a59d6531a59115c75980cff858dc78f1952d48fde562000$$ENDHEX$$-1108 maximum number of pages; more than that is code -1108
return of_call("query_province_exams_all")
end function

public function long of_inspect_url ();
// $$HEX17$$c068e567fe94a563023006529067fb4e554f75986297fe94a56308ff2c67935e1662$$ENDHEX$$HIS$$HEX68$$ea81f15d1f75106284764757ef5309ff1aff2f66ea542a4e759862970130e389c65bfa51c04e484e01308c9a7e7b2f6626541a90c78f0130f665f4953362ee5d1a59115c1bffcf6b2a4e1995ef8b0763fa511f77636b84769f53e0568c5404590674b965d56c0cff0d4ea5623175835b155f778d84760e549c6702300d4ebf8bee95517fdc7e0230$$ENDHEX$$
// Inspect a link. Takes any page link apart, made here or by a HIS's own code: which page it is, what it
// decrypts to, whether the signature is right, how old the timestamp is. Each mistake is named with its true
// cause and what to do, and nothing that merely follows from it. No network is used.
//   url  $$HEX7$$8189c068e5678476fe94a5632000$$ENDHEX$$the link to inspect$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
return of_call("inspect_url")
end function

public function long of_save_print_files ();
// $$HEX10$$dd4f585b536270538765f64e0230038c28752000$$ENDHEX$$get_print_files$$HEX3$$0cff8a622000$$ENDHEX$$Base64 $$HEX5$$8551b95b08ff16622000$$ENDHEX$$HTTP $$HEX41$$ef8d845f84768765f64e09ff585b6551ee76555f1bffcf6b2a4e8765f64efd908c5b7465144e0e4e3c680f5ff876267b0cff8189484e6851e890dd4f585b0cff8189484e004e2a4e5f4e0d4edd4f585b0230$$ENDHEX$$
// Save files to print. Calls get_print_files and writes the Base64 contents, or the file behind an HTTP path,
// to a directory; each file is whole and of its format, and all are saved or none is.
//   business_id  $$HEX10$$c068e567525f63681a4ea1522f55004ef7532000$$ENDHEX$$id of the archived exam$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
//   file_format  $$HEX5$$8765f64e3c680f5f2000$$ENDHEX$$file format$$HEX1$$1bff$$ENDHEX$$Jpg$$HEX1$$0130$$ENDHEX$$Pdf
//   directory  $$HEX10$$dd4f585bee76555f0cff7b98f25d585b28572000$$ENDHEX$$directory to save to; it must exist$$HEX4$$1bffc55f6b582000$$ENDHEX$$required
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
		"$$HEX7$$d48fde568551b95b0d4e2f662000$$ENDHEX$$JSON$$HEX2$$02302000$$ENDHEX$$/ " + &
		"the answer is not JSON.", &
		"$$HEX4$$f78b5480fb7c2000$$ENDHEX$$idcas $$HEX6$$8476f47ea462058002302000$$ENDHEX$$/ " + &
		"Report this to the maintainers of idcas.")
end if
return of_fail(as_operation, al_why, &
	"$$HEX17$$038c2875f25dcf7e8c5b10620cff464fe065d56cfb8bd6537651d37e9c6702302000$$ENDHEX$$/ " + &
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
		"$$HEX7$$a25b3762ef7a2a675362005f1aff$$ENDHEX$$of_init $$HEX6$$1a5c2a6710629f5202302000$$ENDHEX$$/ " + &
		"the client is not open: of_init has not succeeded.", &
		"$$HEX4$$f78bc068e5672000$$ENDHEX$$of_init $$HEX6$$8476d48fde563c5002302000$$ENDHEX$$/ " + &
		"Check what of_init returned.")
end if
if il_spare <= 0 then
	il_spare = idcas_json_new(il_client)
end if
if il_spare <= 0 then
	of_new_params()
	return of_fail(as_operation, il_spare, &
		"$$HEX4$$5362005f84762000$$ENDHEX$$JSON $$HEX15$$87656368c78f1a590cffa16c0967d153fa51fb4e554ff78b426c02302000$$ENDHEX$$/ " + &
		"too many documents are open; nothing was sent.", &
		"$$HEX9$$f78b0095c16b0d4e8d517f4f287584762000$$ENDHEX$$n_idcas $$HEX17$$f95b618c0cff765e7351ed950b7a8f5eea814c885362005f84768765636802302000$$ENDHEX$$/ " + &
		"Destroy n_idcas objects that are no longer used, and close documents that the program opened itself.")
end if
if is_refused <> "" then
	ls_refused = is_refused
	ll_refused = il_refused
	of_new_params()
	if ll_refused = ENCODING then
		return of_fail(as_operation, ll_refused, &
			ls_refused + ": " + "$$HEX9$$e58bc2537065e065d56cbe8b6e7f02302000$$ENDHEX$$/ " + &
		"this parameter could not be set.", &
			"$$HEX24$$f78bc068e567c25370653c502d4e2f66265409670b7a8f5e8476e34e017875980d4e2f6501638476575b267b02302000$$ENDHEX$$/ " + &
		"Look for a character that is not in the program's code page.")
	end if
	return of_fail(as_operation, ll_refused, &
		ls_refused + ": " + "$$HEX9$$e58bc2537065e065d56cbe8b6e7f02302000$$ENDHEX$$/ " + &
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
