$PBExportHeader$n_idcas.sru
$PBExportComments$idcas 0.1.0: the regional medical-image cloud archive. Written by make bindings; do not edit.
forward
global type n_idcas from nonvisualobject
end type
end forward

global type n_idcas from nonvisualobject
end type
global n_idcas n_idcas

type prototypes
FUNCTION string idcas_version() LIBRARY "idcas.dll" ALIAS FOR "idcas_version;ansi"
FUNCTION long idcas_abi_version() LIBRARY "idcas.dll" ALIAS FOR "idcas_abi_version"
FUNCTION long idcas_free_string(longptr al_text) LIBRARY "idcas.dll" ALIAS FOR "idcas_free_string"
FUNCTION long idcas_text_length(longptr al_text) LIBRARY "idcas.dll" ALIAS FOR "idcas_text_length"
FUNCTION long idcas_copy_text(longptr al_text, ref string as_buffer, long al_capacity) LIBRARY "idcas.dll" ALIAS FOR "idcas_copy_text"
FUNCTION longptr idcas_code_text(long al_code, string as_language) LIBRARY "idcas.dll" ALIAS FOR "idcas_code_text"
FUNCTION longptr idcas_init(string as_config_json, ref long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_init"
FUNCTION longptr idcas_init_text(string as_config_json, string as_encoding, ref long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_init_text"
FUNCTION longptr idcas_init_file(string as_path, string as_encoding, ref long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_init_file"
FUNCTION longptr idcas_close(long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_close"
FUNCTION longptr idcas_describe(long al_client, string as_operation) LIBRARY "idcas.dll" ALIAS FOR "idcas_describe"
FUNCTION longptr idcas_call(long al_client, string as_operation, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_call"
FUNCTION longptr idcas_diagnose(long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_diagnose"
FUNCTION longptr idcas_get_client_token(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_client_token"
FUNCTION longptr idcas_get_rsa_public_key(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_rsa_public_key"
FUNCTION longptr idcas_get_token(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_token"
FUNCTION longptr idcas_build_clinic_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_clinic_url"
FUNCTION longptr idcas_build_health_record_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_health_record_url"
FUNCTION longptr idcas_build_repeat_reminder_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_repeat_reminder_url"
FUNCTION longptr idcas_build_h5_exam_list_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_exam_list_url"
FUNCTION longptr idcas_build_h5_exam_detail_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_exam_detail_url"
FUNCTION longptr idcas_build_h5_lab_detail_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_lab_detail_url"
FUNCTION longptr idcas_build_h5_health_record_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_health_record_url"
FUNCTION longptr idcas_get_report_qrcode(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_report_qrcode"
FUNCTION longptr idcas_get_image_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_image_url"
FUNCTION longptr idcas_build_h5_quality_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_h5_quality_url"
FUNCTION longptr idcas_query_recognition(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_recognition"
FUNCTION longptr idcas_upload_recognition_stats(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_upload_recognition_stats"
FUNCTION longptr idcas_build_recognition_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_build_recognition_url"
FUNCTION longptr idcas_query_exams(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_exams"
FUNCTION longptr idcas_query_province_exams(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_province_exams"
FUNCTION longptr idcas_query_merged_exams(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_merged_exams"
FUNCTION longptr idcas_get_exam_detail(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_exam_detail"
FUNCTION longptr idcas_get_report_view_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_report_view_url"
FUNCTION longptr idcas_get_image_view_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_image_view_url"
FUNCTION longptr idcas_query_print_exams(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_print_exams"
FUNCTION longptr idcas_get_print_files(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_get_print_files"
FUNCTION longptr idcas_set_print_flag(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_set_print_flag"
FUNCTION longptr idcas_query_exams_all(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_exams_all"
FUNCTION longptr idcas_query_province_exams_all(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_query_province_exams_all"
FUNCTION longptr idcas_inspect_url(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_inspect_url"
FUNCTION longptr idcas_save_print_files(long al_client, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_save_print_files"
FUNCTION long idcas_start(long al_client, string as_operation, string as_params_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_start"
FUNCTION long idcas_wait(long al_job, long al_timeout_ms) LIBRARY "idcas.dll" ALIAS FOR "idcas_wait"
FUNCTION longptr idcas_progress(long al_job) LIBRARY "idcas.dll" ALIAS FOR "idcas_progress"
FUNCTION longptr idcas_finish(long al_job) LIBRARY "idcas.dll" ALIAS FOR "idcas_finish"
FUNCTION long idcas_cancel(long al_job) LIBRARY "idcas.dll" ALIAS FOR "idcas_cancel"
FUNCTION long idcas_json_new(long al_client) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_new"
FUNCTION long idcas_json_parse(long al_client, string as_json) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_parse"
FUNCTION long idcas_json_set(long al_doc, string as_pointer, string as_text) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_set"
FUNCTION longptr idcas_json_get(long al_doc, string as_pointer) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_get"
FUNCTION long idcas_json_count(long al_doc, string as_pointer) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_count"
FUNCTION longptr idcas_json_text(long al_doc) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_text"
FUNCTION long idcas_json_close(long al_doc) LIBRARY "idcas.dll" ALIAS FOR "idcas_json_close"
end prototypes

type variables
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

private:
// The version of the C interface that this object was made for.
constant long EXPECTED_ABI = 1
// The configuration of a client that only reads answers.
constant string READER = "{~"encoding~":~"utf-16~"}"
long il_reader, il_client, il_params, il_answer, il_job, il_code, il_refused
string is_message, is_kind, is_hint, is_operation, is_started, is_refused
end variables

forward prototypes
public function long of_init (string as_config)
public subroutine of_close ()
public subroutine of_new_params ()
public subroutine of_set (string as_name, string as_value)
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
private function string of_take (longptr al_text)
private function long of_taken (string as_operation, longptr al_envelope)
private function long of_ready (string as_operation)
private function long of_fail (string as_operation, long al_code, string as_message, string as_hint)
private function string of_kind (long al_code)
private function string of_bilingual (string as_zh, string as_en)
private function string of_escaped (string as_name)
end prototypes

public function long of_init (string as_config);
// Opens the client from a configuration in JSON. Returns 0, or a code: see of_last_error.
// This object sets the encoding itself, whatever the configuration says; the file may be in UTF-8 or GBK.
long ll_abi

of_close()
try
	ll_abi = idcas_abi_version()
catch (RuntimeError le_missing)
	return of_fail("init", IO, &
		of_bilingual("2608027861211523673300032001050010000099000970011500046001000010800108653062599120214199812338422312652922511019982312432420730340203012596865288000510005000047000540005200032203016528919981199683326812290", &
		"idcas.dll cannot be loaded: it is missing, or its bitness (32/64-bit) differs from the program's."), &
		of_bilingual("35831252260003200054000520003220301303400003200105001000009900097001150004600100001080010865288000480004600049000460004800032251102635639640292562641265289259182231231243242072515222312304462440512290", &
		"Put the 64-bit idcas.dll, version 0.1.0 or later, beside the program."))
end try
if ll_abi < EXPECTED_ABI then
	return of_fail("init", IO, &
		of_bilingual("001050010000099000970011500046001000010800108000323034029256264122030220110312432420730340352012771412290", &
		"idcas.dll is older than this program requires."), &
		of_bilingual("3583125226000320004800046000490004600048000322511026356396402925626412303400003200105001000009900097001150004600100001080010800032259182231231243242072515222312304462440512290", &
		"Put idcas.dll 0.1.0 or later beside the program."))
end if
if IsNull(as_config) or Trim(as_config) = "" then
	return of_fail("init", INVALID_CONFIG, &
		of_bilingual("3719732622200263135412290", &
		"the configuration is empty."), &
		of_bilingual("3583125226371973262225991202143034020869234812025632473000320011100102000950010500110001050011665307358312681626597259912021426159215423583521462251042115112290", &
		"Pass the contents of the configuration file to of_init; check that the file could be read."))
end if
of_take(idcas_init(READER, il_reader))
of_taken("init", idcas_init_text(as_config, "utf-16", il_client))
if il_client > 0 then
	of_new_params()
end if
return il_code
end function

public subroutine of_close ();
// Releases everything that this object holds. Calls of other objects continue.
if il_job > 0 then
	idcas_cancel(il_job)
	of_take(idcas_finish(il_job))
	il_job = 0
end if
if il_answer > 0 then
	idcas_json_close(il_answer)
	il_answer = 0
end if
if il_params > 0 then
	idcas_json_close(il_params)
	il_params = 0
end if
if il_client > 0 then
	of_take(idcas_close(il_client))
	il_client = 0
end if
if il_reader > 0 then
	of_take(idcas_close(il_reader))
	il_reader = 0
end if
end subroutine

public subroutine of_new_params ();
// Clears the parameters set so far. Every call does this itself.
is_refused = ""
if il_client <= 0 then
	return
end if
if il_params > 0 then
	idcas_json_close(il_params)
end if
il_params = idcas_json_new(il_client)
end subroutine

public subroutine of_set (string as_name, string as_value);
// Sets a parameter of the next call, by the specification's name. Numbers and booleans as text: "1", "true".
// A null, such as an empty column of a DataWindow, is ignored.
long ll_code

if IsNull(as_name) or IsNull(as_value) then
	return
end if
ll_code = idcas_json_set(il_params, "/" + of_escaped(as_name), as_value)
if ll_code <> 0 and is_refused = "" then
	// Reported by the call: without this parameter it would ask for something else.
	is_refused = as_name
	il_refused = ll_code
end if
end subroutine

public function string of_params ();
// The parameters set so far, in JSON.
if il_params <= 0 then
	return "{}"
end if
return of_take(idcas_json_text(il_params))
end function

public function long of_call (string as_operation);
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
// The same in the background: check of_poll in a timer event, then call of_finish. One at a time.
string ls_params

if of_ready(as_operation) <> 0 then
	return il_code
end if
if il_job > 0 then
	return of_fail(as_operation, INVALID_ARGUMENT, &
		of_bilingual("199781996820010215182148835843299922357826410324672646312290", &
		"another call is still in progress."), &
		of_bilingual("3583120808358432999200032001110010200095001020010500110001050011500104652922511021478243141996820010000320011000095001050010000099000970011512290", &
		"Call of_finish first, or use a second n_idcas."))
end if
ls_params = of_params()
of_new_params()
il_job = idcas_start(il_client, as_operation, ls_params)
if il_job = EXHAUSTED then
	return of_fail(as_operation, EXHAUSTED, &
		of_bilingual("2641021462324672652430340215182148835843299923680722810652922511031995324792608027861208772101924314324473124365307278092637721457209862021920309358312771412290", &
		"too many calls were not finished, or the system has no thread for one more; nothing was sent."), &
		of_bilingual("3583123545275992001024050215512116030340358432999225191348920003200111001020009500102001050011000105001150010412290", &
		"Call of_finish for every call that was started."))
end if
if il_job <= 0 then
	return of_fail(as_operation, il_job, &
		of_bilingual("26080278612231221518214882155121160358432999212290", &
		"the call cannot be started in the background."), &
		of_bilingual("3583126816265970003200111001020009500105001100010500116000323034036820222382054012290", &
		"Check what of_init returned."))
end if
is_started = as_operation
is_operation = as_operation
is_message = ""
is_kind = ""
is_hint = ""
il_code = 0
return 0
end function

public function boolean of_poll ();
// Whether the call in the background is done. Never waits.
if il_job <= 0 then
	return true
end if
return idcas_wait(il_job, 0) <> 0
end function

public subroutine of_progress (ref long al_done, ref long al_total);
// How much of the call in the background is done. The total is 0 while it is not known.
long ll_doc

al_done = 0
al_total = 0
if il_job <= 0 then
	return
end if
ll_doc = idcas_json_parse(il_client, of_take(idcas_progress(il_job)))
if ll_doc > 0 then
	al_done = Long(of_take(idcas_json_get(ll_doc, "/data/done")))
	al_total = Long(of_take(idcas_json_get(ll_doc, "/data/total")))
	idcas_json_close(ll_doc)
end if
end subroutine

public subroutine of_cancel ();
// Cancels the call in the background; of_finish then returns CANCELLED.
if il_job > 0 then
	idcas_cancel(il_job)
end if
end subroutine

public function long of_finish ();
// Waits for the call in the background and reads its answer. Returns 0, or a code.
long ll_job

if il_job <= 0 then
	return of_fail("finish", INVALID_HANDLE, &
		of_bilingual("2780926377240502155121160303402151821488358432999212290", &
		"nothing was started."), &
		of_bilingual("3583120808358432999200032001110010200095001150011600097001140011612290", &
		"Call of_start first."))
end if
ll_job = il_job
il_job = 0
return of_taken(is_started, idcas_finish(ll_job))
end function

public function string of_get (string as_pointer);
// A member of the last answer by its JSON pointer, such as /data/0/patient_name; empty if there is none.
if il_answer <= 0 then
	return ""
end if
return of_take(idcas_json_get(il_answer, as_pointer))
end function

public function long of_count (string as_pointer);
// Elements of a list or members of an object of the last answer; -1 if there is none.
if il_answer <= 0 then
	return -1
end if
return idcas_json_count(il_answer, as_pointer)
end function

public function long of_rows ();
// The number of rows in the last answer.
long ll_rows

ll_rows = of_count("/data")
if ll_rows < 0 then
	return 0
end if
return ll_rows
end function

public function string of_row_get (long al_row, string as_name);
// A member of a row of the last answer. Rows count from 1, as a DataWindow's do.
return of_get("/data/" + String(al_row - 1) + "/" + of_escaped(as_name))
end function

public function string of_data ();
// The data of the last answer if it is a single text: an address, a key.
return of_get("/data")
end function

public function string of_answer ();
// The last answer in JSON.
if il_answer <= 0 then
	return ""
end if
return of_take(idcas_json_text(il_answer))
end function

public function long of_code ();
// The code of the last answer.
return il_code
end function

public function string of_last_error ();
// The message of the last failure, for the user.
return is_message
end function

public function string of_last_kind ();
// timeout, tls, invalid_argument, ...; platform if the platform refused.
return is_kind
end function

public function string of_last_hint ();
// What to do about it.
return is_hint
end function

public function string of_last_operation ();
// The operation that the last answer belongs to.
return is_operation
end function

public function long of_diagnose ();
// Checks each step from name look-up to signature. Steps count from 0: of_count("/data/steps"),
// of_get("/data/steps/0/status"), /step, /msg and /advice.
if of_ready("diagnose") <> 0 then
	return il_code
end if
return of_taken("diagnose", idcas_diagnose(il_client))
end function

public function long of_describe (string as_operation);
// What an operation takes and returns; an empty text lists all operations.
if of_ready("describe") <> 0 then
	return il_code
end if
return of_taken("describe", idcas_describe(il_client, as_operation))
end function

public function string of_version ();
// The library's version; empty if it cannot be loaded.
try
	return idcas_version()
catch (RuntimeError le_missing)
	return ""
end try
end function

public function long of_get_client_token ();
// Get a client token. Gets the client token (client_credentials grant), which serves only to fetch the RSA
// public key. Cached until shortly before it expires. The parameters in token_params go with it.
//   force: ignore the cache and ask again
return of_call("get_client_token")
end function

public function long of_get_rsa_public_key ();
// Get the RSA public key. Gets the platform's RSA public key (with a client token of its own), which encrypts
// passwords and account ids. A configured rsa_public_key is returned as it is; where the platform returns an
// object or a list, data is the key in it as Base64 of X.509.
//   force: ignore the cache and ask again
return of_call("get_rsa_public_key")
end function

public function long of_get_token ();
// Get a user access token. Gets the user access token: client token, RSA key and password encryption are done
// on the way. Cached; renewed with refresh_token if there is one, otherwise with the password. The parameters
// in token_params go with it. You need not call it before other operations.
//   username: user name, in plain text
//   password: password in plain text; the library encrypts it with RSA. Required where username is not the configured user
//   force: ignore the cache and ask again
return of_call("get_token")
end function

public function long of_build_clinic_url ();
// Clinic page (PC). Builds the address of the page on which a doctor sees a patient's exams and reports.
//   nosearch: whether query conditions are given; one of true=by the given conditions
//   start_time: start date of the request
//   end_time: end date of the request
//   sev: request token
//   timestamp: current time in China
//   org_code: code of the doctor's institution; required
//   work_no: the doctor's staff number; required
//   med_rec_no: medical record number
//   visit_id: outpatient or inpatient number
//   accession_number: accession number
//   id_card_no: ID card number
//   patient_name: patient's name
//   placer_order_no: placer order number
//   sev_account_id: the doctor's account id; the library encrypts it into sev
//   explain: adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_clinic_url")
end function

public function long of_build_health_record_url ();
// Health record page (PC). Builds the address of the page on which a health record system shows one exam's
// report, images and films.
//   obs_id: unique number of the exam
//   perform_org_code: code of the performing institution; required
//   accession_number: accession number
//   patient_id: patient number
//   placer_order_no: placer order number
//   exam_type: exam type; required; one of CT=radiology, CR=radiology, DX=radiology, MR=radiology, MG=radiology, NM=radiology, XA=radiology, RF=radiology, US=ultrasound, ES=endoscopy, ECG=electrocardiography, PS=pathology
//   sev: request token
//   timestamp: current time in China
//   work_no: the doctor's staff number
//   org_code: code of the doctor's institution
//   med_rec_no: medical record number
//   visit_id: outpatient or inpatient number
//   id_card_no: ID card number
//   patient_name: patient's name
//   sev_account_id: the doctor's account id; the library encrypts it into sev
//   explain: adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_health_record_url")
end function

public function long of_build_repeat_reminder_url ();
// Repeated exam reminder (PC). Builds the address of the page that reminds a doctor of exams or lab tests the
// patient has had in the region.
//   clinic_type: exam or lab test; required; one of 0=exam, 1=lab test
//   user_org_code: code of the caller's institution; required
//   user_org_name: name of the caller's institution; required
//   user_id: the caller's staff number; required
//   user_name: the caller's name; required
//   patient_name: patient's name; required
//   id_card_no: ID card number; required
//   mobile_phone: mobile phone
//   start_perform_date: start date of the exam
//   end_perform_date: end date of the exam
//   exam_body_part: body part
//   exam_item: exam item
//   exam_type: exam type
//   sev: request token
//   timestamp: current time in China
//   sev_account_id: the doctor's account id; the library encrypts it into sev
//   explain: adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_repeat_reminder_url")
end function

public function long of_build_h5_exam_list_url ();
// Exam list (H5). Builds the address of the phone page that lists a patient's exams of a time range.
//   nosearch: whether query conditions are given; one of true=by the given conditions
//   identity_type: type of identity document; required; one of 1=identity card, 2=military identity card, 3=passport, 4=student card, 5=home return permit, 6=driver's licence, 7=Taiwan compatriot permit, 9=other
//   identity_no: number of the identity document; required
//   card_type: card type; one of 0=social security card, 1=medical insurance card, 2=health card, 3=hospital card, 9=other
//   card_no: card number
//   clinic_no: outpatient, inpatient, emergency or health check number
//   med_rec_no: medical record number
//   perform_org_code: code of the performing institution; required
//   exam_type: exam type; one of CT=radiology, CR=radiology, DX=radiology, MR=radiology, MG=radiology, NM=radiology, XA=radiology, RF=radiology, US=ultrasound, ES=endoscopy, ECG=electrocardiography, PS=pathology
//   perform_depart_code: department code; one of RIS=radiology, UIS=ultrasound, EIS=endoscopy, PIS=pathology, ECG=electrocardiography, LIS=laboratory
//   req_time_start: start date of the request
//   req_time_end: end date of the request
//   perform_time_start: start date of the exam
//   perform_time_end: end date of the exam
//   report_time_start: start date of the report
//   report_time_end: end date of the report
//   patient_class: visit type; one of 1=outpatient, 2=inpatient, 3=emergency, 4=health check, 9=other
//   result_state_code: status code of the exam
//   token: user access token
//   explain: adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_exam_list_url")
end function

public function long of_build_h5_exam_detail_url ();
// Exam detail (H5). Builds the address of the phone page with one exam's report, images and films.
//   obs_id: unique number of the exam
//   perform_org_code: code of the performing institution; required
//   accession_number: accession number; required
//   patient_id: patient number; required
//   placer_order_no: placer order number
//   exam_type: exam type; required; one of CT=radiology, CR=radiology, DX=radiology, MR=radiology, MG=radiology, NM=radiology, XA=radiology, RF=radiology, US=ultrasound, ES=endoscopy, ECG=electrocardiography, PS=pathology
//   token: user access token
//   explain: adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_exam_detail_url")
end function

public function long of_build_h5_lab_detail_url ();
// Lab test detail (H5). Builds the address of the phone page with one lab test's results.
//   obs_id: unique number of the lab test
//   perform_org_code: code of the performing institution; required
//   accession_number: number of the lab test or specimen; required
//   patient_id: patient number; required
//   placer_order_no: placer order number
//   exam_type: type of lab test; required
//   token: user access token
//   explain: adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_lab_detail_url")
end function

public function long of_build_h5_health_record_url ();
// Health record page (H5). Builds the address of the phone page on which a health record system shows one
// exam.
//   obs_id: unique number of the exam
//   perform_org_code: code of the performing institution; required
//   accession_number: accession number
//   patient_id: patient number
//   placer_order_no: placer order number
//   exam_type: exam type; required; one of CT=radiology, CR=radiology, DX=radiology, MR=radiology, MG=radiology, NM=radiology, XA=radiology, RF=radiology, US=ultrasound, ES=endoscopy, ECG=electrocardiography, PS=pathology
//   token: user access token
//   explain: adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_health_record_url")
end function

public function long of_get_report_qrcode ();
// QR code of a report. Gets the address behind a report's QR code.
//   tenancy_id: unique number of the customer
//   exam_type: exam type
//   perform_org_code: code of the performing institution
//   accession_number: accession number
//   placer_order_no: placer order number
return of_call("get_report_qrcode")
end function

public function long of_get_image_url ();
// Image address (third party). Gets the address at which a third party's browser shows an exam's images;
// always an absolute address.
//   business_id: unique number of the exam
//   org_code: code of the performing institution; required
//   accession_number: accession number; required
//   patient_id: patient number; required
//   modality: exam type; required; one of CT=radiology, CR=radiology, DX=radiology, MR=radiology, MG=radiology, NM=radiology, XA=radiology, RF=radiology, US=ultrasound, ES=endoscopy, ECG=electrocardiography, PS=pathology
//   need_sev: whether the link opens without login; one of true=yes, false=no
return of_call("get_image_url")
end function

public function long of_build_h5_quality_url ();
// Quality report (H5). Builds the address of the report on how well an institution archives its exams; the
// page asks its host for the token, by window.AndroidApp.getToken().
//   explain: adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_h5_quality_url")
end function

public function long of_query_recognition ();
// Recognised exams or lab tests (WebApi). Asks whether the patient has exams or lab tests that can be
// recognised instead of being repeated; answers the page to confirm them on.
//   visit_id: unique number of the visit; required
//   org_code: code of the requesting doctor's hospital; required
//   depart_code: code of the requesting doctor's department; required
//   depart_name: name of the requesting doctor's department; required
//   doctor_no: the requesting doctor's staff number; required
//   doctor_name: the requesting doctor's name; required
//   doctor_id_card: the requesting doctor's ID card number; required
//   card_type: type of the patient's card; required; one of 0=social security card, 1=medical insurance card, 2=health card, 3=hospital card, 9=other
//   card_no: number of the patient's card; required
//   id_card_no: patient's ID card number; required
//   patient_name: patient's name; required
//   patient_sex: patient's sex; required; one of 0=unknown, 1=male, 2=female
//   patient_age: patient's age; required
//   age_unit: unit of the age; required; one of U+5C81=years, U+6708=months, U+5929=days
//   ip_address: IP address of the doctor's workstation; required
//   ip_mac: MAC address of the doctor's workstation; required
//   req_type: what triggers the query; required; one of 3101=the doctor receives the patient, 3103=the doctor writes an order, 3104=the doctor saves an order
//   observation_item: codes of exam or lab items, the HIS's own
return of_call("query_recognition")
end function

public function long of_upload_recognition_stats ();
// Upload recognition statistics. Uploads yesterday's visits and the number of doctors' workstations; to be
// called daily at 2 in the morning.
//   org_code: code of the hospital; required
//   patients_cnt: visits; required
//   work_stations: doctors' workstations; required
return of_call("upload_recognition_stats")
end function

public function long of_build_recognition_url ();
// Recognition page (PC). Builds the address of the page that lists exams or lab tests to be recognised.
//   sev: request token
//   timestamp: current time in China
//   visit_id: unique number of the visit; required
//   org_code: code of the doctor's institution; required
//   depart_code: code of the doctor's department; required
//   depart_name: name of the doctor's department; required
//   doctor_no: the doctor's staff number; required
//   doctor_name: the doctor's name; required
//   doctor_id_card: the doctor's ID card number; required
//   card_type: type of the patient's card; required; one of 0=social security card, 1=medical insurance card, 2=health card, 3=hospital card, 9=other
//   card_no: number of the patient's card; required
//   id_card_no: patient's ID card number; required
//   patient_name: patient's name; required
//   patient_sex: patient's sex; required; one of 0=unknown, 1=male, 2=female
//   patient_age: patient's age; required
//   age_unit: unit of the age; required; one of U+5C81=years, U+6708=months, U+5929=days
//   ip_address: IP address of the doctor's workstation; required
//   ip_mac: MAC address of the doctor's workstation; required
//   req_type: what triggers the query; required; one of 3101=the doctor receives the patient, 3103=the doctor writes an order, 3104=the doctor saves an order
//   observation_item: codes of exam or lab items
//   sev_account_id: the doctor's account id; the library encrypts it into sev
//   explain: adds plaintext, encrypted token and the string to sign (without the key) to the result
return of_call("build_recognition_url")
end function

public function long of_query_exams ();
// Exams in the city's archive. Lists archived exams by time and further conditions.
//   time_type: which time the range applies to; required; one of 0=exam time, 1=report time, 2=audit time, 3=archive time, 6=registration time, 7=request time
//   start_time: start date; required
//   end_time: end date; required
//   depart_code: department code; one of RIS=radiology, ECT=nuclear medicine, UIS=ultrasound, EIS=endoscopy, XIS=special examinations, PIS=pathology, ECG=electrocardiography
//   exam_type: exam type; one of CT, CR, DT, DX, MG, MR, NM, RE, XS, US, ES, PS, ECG
//   patient_class: visit type; one of 0=outpatient, 1=inpatient, 2=emergency, 3=health check, 4=general or other
//   org_code: code of the performing institution
//   accession_number: accession number
//   patient_id: patient number
//   patient_name: patient's name
//   med_rec_no: medical record number
//   card_no: card number
//   card_type: card type; one of 0=social security card, 1=medical insurance card, 2=health card, 3=hospital card, 4=other
//   id_card_no: ID card number
//   placer_order_no: placer order number
//   clinic_no: inpatient or outpatient number
//   visit_id: visit serial number
//   page_index: page number
//   page_size: rows per page
return of_call("query_exams")
end function

public function long of_query_province_exams ();
// Exams in the province's platform. Lists exams recorded on the higher-level platform.
//   time_type: which time the range applies to; one of 0=exam time, 1=report time, 2=audit time, 3=archive time, 6=registration time, 7=request time
//   start_time: start date
//   end_time: end date
//   identity_type: type of identity document; one of 1=identity card, 2=military identity card, 3=passport, 4=student card, 5=home return permit, 6=driver's licence, 7=Taiwan compatriot permit, 9=other
//   identity_no: number of the identity document
//   page_index: page number
//   page_size: rows per page
return of_call("query_province_exams")
end function

public function long of_query_merged_exams ();
// Exams of city and province. Lists a patient's exams on this platform and on the higher-level platform.
//   perform_org_code: code of the performing institution
//   start_time: start date of the exam
//   end_time: end date of the exam
//   id_card_no: patient's ID card number; required
return of_call("query_merged_exams")
end function

public function long of_get_exam_detail ();
// Detail of an exam. Gets everything about one archived exam.
//   id: id of the archived exam; required
//   client_kind: client type; one of 1=doctor's workstation, 2=app, 3=WeChat, 4=web site, 5=H5
return of_call("get_exam_detail")
end function

public function long of_get_report_view_url ();
// Address of a report. Gets the address at which a browser shows an exam's report; always absolute.
//   business_id: id of the archived exam; required
//   need_token: whether the link carries a token; one of true=yes, false=no
return of_call("get_report_view_url")
end function

public function long of_get_image_view_url ();
// Address of the images. Gets the address at which a browser shows an exam's images; always absolute.
//   business_id: id of the archived exam; required
//   need_token: whether the link carries a token; one of true=yes, false=no
return of_call("get_image_view_url")
end function

public function long of_query_print_exams ();
// Exams to print. Lists exams whose reports can be printed.
//   accession_number: accession number
//   placer_order_no: placer order number
//   id_card_no: ID card number
//   exam_type: exam type; required; one of CT=radiology, CR=radiology, DX=radiology, MR=radiology, MG=radiology, NM=radiology, XA=radiology, RF=radiology, US=ultrasound, ES=endoscopy, ECG=electrocardiography, PS=pathology
//   org_code: code of the performing institution; required
//   reg_time_begin: start time of registration; required
//   reg_time_end: end time of registration; required
//   print_flag: printed or not; one of True=yes, False=no
return of_call("query_print_exams")
end function

public function long of_get_print_files ();
// Files to print. Gets an exam's files to print, in Base64 or as paths; save_print_files writes them to disk.
//   business_id: id of the archived exam; required
//   file_format: file format; one of Jpg, Pdf
return of_call("get_print_files")
end function

public function long of_set_print_flag ();
// Set a report's print state. Marks a report as printed, or takes the mark back.
//   cancel_flag: cancel the mark; one of True=yes, False=no
//   placer_order_no: placer order number
//   business_id: id of the archived exam
//   accession_number: accession number
//   exam_type: exam type
//   org_code: code of the performing institution; required
//   user_id: user id
//   user_name: user name
//   print_time: when it was printed; required
//   client_host: IP address of the workstation; required
//   client_name: host name of the workstation; required
return of_call("set_print_flag")
end function

public function long of_query_exams_all ();
// Exams in the city's archive, every page. Fetches every page of query_exams and merges them; with progress
// in pages, and cancellable.
//   time_type: which time the range applies to; required; one of 0=exam time, 1=report time, 2=audit time, 3=archive time, 6=registration time, 7=request time
//   start_time: start date; required
//   end_time: end date; required
//   depart_code: department code; one of RIS=radiology, ECT=nuclear medicine, UIS=ultrasound, EIS=endoscopy, XIS=special examinations, PIS=pathology, ECG=electrocardiography
//   exam_type: exam type; one of CT, CR, DT, DX, MG, MR, NM, RE, XS, US, ES, PS, ECG
//   patient_class: visit type; one of 0=outpatient, 1=inpatient, 2=emergency, 3=health check, 4=general or other
//   org_code: code of the performing institution
//   accession_number: accession number
//   patient_id: patient number
//   patient_name: patient's name
//   med_rec_no: medical record number
//   card_no: card number
//   card_type: card type; one of 0=social security card, 1=medical insurance card, 2=health card, 3=hospital card, 4=other
//   id_card_no: ID card number
//   placer_order_no: placer order number
//   clinic_no: inpatient or outpatient number
//   visit_id: visit serial number
//   page_size: rows per page
//   max_pages: maximum number of pages; more than that is code -1108
return of_call("query_exams_all")
end function

public function long of_query_province_exams_all ();
// Exams in the province's platform, every page. Fetches every page of query_province_exams and merges them;
// with progress in pages, and cancellable.
//   time_type: which time the range applies to; one of 0=exam time, 1=report time, 2=audit time, 3=archive time, 6=registration time, 7=request time
//   start_time: start date
//   end_time: end date
//   identity_type: type of identity document; one of 1=identity card, 2=military identity card, 3=passport, 4=student card, 5=home return permit, 6=driver's licence, 7=Taiwan compatriot permit, 9=other
//   identity_no: number of the identity document
//   page_size: rows per page
//   max_pages: maximum number of pages; more than that is code -1108
return of_call("query_province_exams_all")
end function

public function long of_inspect_url ();
// Inspect a link. Takes any page link apart, made here or by a HIS's own code: which page it is, what it
// decrypts to, whether the signature is right, how old the timestamp is. Each mistake is named with its true
// cause and what to do, and nothing that merely follows from it. No network is used.
//   url: the link to inspect; required
return of_call("inspect_url")
end function

public function long of_save_print_files ();
// Save files to print. Calls get_print_files and writes the Base64 contents, or the file behind an HTTP path,
// to a directory; each file is whole and of its format, and all are saved or none is.
//   business_id: id of the archived exam; required
//   file_format: file format; one of Jpg, Pdf
//   directory: directory to save to; it must exist; required
return of_call("save_print_files")
end function

private function string of_take (longptr al_text);
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

private function long of_taken (string as_operation, longptr al_envelope);
// Reads an answer, which becomes the last one.
string ls_envelope

if il_answer > 0 then
	idcas_json_close(il_answer)
end if
ls_envelope = of_take(al_envelope)
il_answer = idcas_json_parse(il_reader, ls_envelope)
if il_answer = EXHAUSTED then
	return of_fail(as_operation, EXHAUSTED, &
		of_bilingual("2517124320303400003200074000830007900078000322599126723368072281012290", &
		"too many documents are open."), &
		of_bilingual("3583138144275851998120877203512999230340000320011000095001050010000099000970011500032235453593712290", &
		"Destroy n_idcas objects that are no longer used."))
end if
if il_answer <= 0 then
	return of_fail(as_operation, INTERNAL, &
		of_bilingual("368202223820869234811998126159000320007400083000790007812290", &
		"the answer is not JSON."), &
		of_bilingual("358313285231995000320010500100000990009700115000323034032500252523277312290", &
		"Report this to the maintainers of idcas."))
end if
is_operation = as_operation
il_code = Long(of_get("/code"))
is_kind = of_kind(il_code)
is_message = ""
is_hint = ""
if il_code <> 0 then
	is_message = of_get("/msg")
	is_hint = of_get("/error/hint")
end if
return il_code
end function

private function long of_ready (string as_operation);
// 0 if a call can be made with the parameters that were set.
long ll_refused
string ls_refused

if il_client <= 0 then
	return of_fail(as_operation, INVALID_HANDLE, &
		of_bilingual("2345825143314712641025171243206530600111001020009500105001100010500116000322357826410251042115112290", &
		"the client is not open: of_init has not succeeded."), &
		of_bilingual("3583126816265970003200111001020009500105001100010500116000323034036820222382054012290", &
		"Check what of_init returned."))
end if
if il_params = EXHAUSTED then
	of_new_params()
	return of_fail(as_operation, EXHAUSTED, &
		of_bilingual("2517124320303400003200074000830007900078000322599126723368072281012290", &
		"too many documents are open."), &
		of_bilingual("3583138144275851998120877203512999230340000320011000095001050010000099000970011500032235453593712290", &
		"Destroy n_idcas objects that are no longer used."))
end if
if is_refused <> "" then
	ls_refused = is_refused
	ll_refused = il_refused
	of_new_params()
	return of_fail(as_operation, ll_refused, &
		ls_refused + ": " + of_bilingual("3581321442259682608027861357743262212290", &
		"this parameter could not be set."), &
		of_bilingual("3583126816265972144225968205402001326159215422637731243242073034020195307213902919981259032534530340233833152612290", &
		"Look for a character that is not in the program's code page."))
end if
return 0
end function

private function long of_fail (string as_operation, long al_code, string as_message, string as_hint);
// A failure of this object itself replaces the last answer.
if il_answer > 0 then
	idcas_json_close(il_answer)
end if
il_answer = 0
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

private function string of_bilingual (string as_zh, string as_en);
// A sentence in both languages. This source is ASCII: Chinese is the decimal codes of its characters, five digits each.
long ll_place, ll_next
string ls_zh

ll_next = 1
for ll_place = 1 to Len(as_zh)
	if ll_place = ll_next then
		ls_zh = ls_zh + Char(Long(Mid(as_zh, ll_place, 5)))
		ll_next = ll_place + 5
	end if
next
return ls_zh + " / " + as_en
end function

private function string of_escaped (string as_name);
// A name inside a JSON pointer: ~ and / are written ~0 and ~1.
long ll_at
string ls_name, ls_letter

for ll_at = 1 to Len(as_name)
	ls_letter = Mid(as_name, ll_at, 1)
	choose case ls_letter
		case "~~"
			ls_name = ls_name + "~~0"
		case "/"
			ls_name = ls_name + "~~1"
		case else
			ls_name = ls_name + ls_letter
	end choose
next
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
