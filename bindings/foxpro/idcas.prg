* idcas：Visual FoxPro 6 及以上使用的过程文件，文件编码 GBK，由 make bindings 生成，请勿修改。用法见 README.zh-CN.md。
* idcas for Visual FoxPro 6 and later, in GBK. Written by make bindings; do not edit. README.md says how it is used.
*
*   SET PROCEDURE TO idcas ADDITIVE
*   IdcasLoad("C:\HIS")
*
* 失败时引发错误：MESSAGE() 是可显示的说明，IdcasCode() 是返回码。
* A failure is raised as an error: MESSAGE() is what to show, IdcasCode() is the code.

* 声明全部函数。IdcasLoad 会调用它；CLEAR DLLS 之后须再次调用。
* Declares every function. IdcasLoad calls it; call it again after CLEAR DLLS.
PROCEDURE IdcasDeclare
	DECLARE STRING idcas_version_std IN idcas.dll AS idcas_version
	DECLARE INTEGER idcas_abi_version_std IN idcas.dll AS idcas_abi_version
	DECLARE INTEGER idcas_free_string_std IN idcas.dll AS idcas_free_string INTEGER nText
	DECLARE INTEGER idcas_text_length_std IN idcas.dll AS idcas_text_length INTEGER nText
	DECLARE INTEGER idcas_copy_text_std IN idcas.dll AS idcas_copy_text INTEGER nText, STRING @ cBuffer, INTEGER nCapacity
	DECLARE INTEGER idcas_code_text_std IN idcas.dll AS idcas_code_text INTEGER nCode, STRING cLanguage
	DECLARE INTEGER idcas_init_std IN idcas.dll AS idcas_init STRING cConfigJson, INTEGER @ nClient
	DECLARE INTEGER idcas_init_text_std IN idcas.dll AS idcas_init_text STRING cConfigJson, STRING cEncoding, INTEGER @ nClient
	DECLARE INTEGER idcas_init_file_std IN idcas.dll AS idcas_init_file STRING cPath, STRING cEncoding, INTEGER @ nClient
	DECLARE INTEGER idcas_close_std IN idcas.dll AS idcas_close INTEGER nClient
	DECLARE INTEGER idcas_describe_std IN idcas.dll AS idcas_describe INTEGER nClient, STRING cOperation
	DECLARE INTEGER idcas_call_std IN idcas.dll AS idcas_call INTEGER nClient, STRING cOperation, STRING cParamsJson
	DECLARE INTEGER idcas_diagnose_std IN idcas.dll AS idcas_diagnose INTEGER nClient
	DECLARE INTEGER idcas_get_client_token_std IN idcas.dll AS idcas_get_client_token INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_get_rsa_public_key_std IN idcas.dll AS idcas_get_rsa_public_key INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_get_token_std IN idcas.dll AS idcas_get_token INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_build_clinic_url_std IN idcas.dll AS idcas_build_clinic_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_build_health_record_url_std IN idcas.dll AS idcas_build_health_record_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_build_repeat_reminder_url_std IN idcas.dll AS idcas_build_repeat_reminder_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_build_h5_exam_list_url_std IN idcas.dll AS idcas_build_h5_exam_list_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_build_h5_exam_detail_url_std IN idcas.dll AS idcas_build_h5_exam_detail_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_build_h5_lab_detail_url_std IN idcas.dll AS idcas_build_h5_lab_detail_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_build_h5_health_record_url_std IN idcas.dll AS idcas_build_h5_health_record_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_get_report_qrcode_std IN idcas.dll AS idcas_get_report_qrcode INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_get_image_url_std IN idcas.dll AS idcas_get_image_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_build_h5_quality_url_std IN idcas.dll AS idcas_build_h5_quality_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_query_recognition_std IN idcas.dll AS idcas_query_recognition INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_upload_recognition_stats_std IN idcas.dll AS idcas_upload_recognition_stats INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_build_recognition_url_std IN idcas.dll AS idcas_build_recognition_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_query_exams_std IN idcas.dll AS idcas_query_exams INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_query_province_exams_std IN idcas.dll AS idcas_query_province_exams INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_query_merged_exams_std IN idcas.dll AS idcas_query_merged_exams INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_get_exam_detail_std IN idcas.dll AS idcas_get_exam_detail INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_get_report_view_url_std IN idcas.dll AS idcas_get_report_view_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_get_image_view_url_std IN idcas.dll AS idcas_get_image_view_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_query_print_exams_std IN idcas.dll AS idcas_query_print_exams INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_get_print_files_std IN idcas.dll AS idcas_get_print_files INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_set_print_flag_std IN idcas.dll AS idcas_set_print_flag INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_query_exams_all_std IN idcas.dll AS idcas_query_exams_all INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_query_province_exams_all_std IN idcas.dll AS idcas_query_province_exams_all INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_inspect_url_std IN idcas.dll AS idcas_inspect_url INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_save_print_files_std IN idcas.dll AS idcas_save_print_files INTEGER nClient, STRING cParamsJson
	DECLARE INTEGER idcas_start_std IN idcas.dll AS idcas_start INTEGER nClient, STRING cOperation, STRING cParamsJson
	DECLARE INTEGER idcas_wait_std IN idcas.dll AS idcas_wait INTEGER nJob, INTEGER nTimeoutMs
	DECLARE INTEGER idcas_progress_std IN idcas.dll AS idcas_progress INTEGER nJob
	DECLARE INTEGER idcas_finish_std IN idcas.dll AS idcas_finish INTEGER nJob
	DECLARE INTEGER idcas_cancel_std IN idcas.dll AS idcas_cancel INTEGER nJob
	DECLARE INTEGER idcas_json_new_std IN idcas.dll AS idcas_json_new INTEGER nClient
	DECLARE INTEGER idcas_json_parse_std IN idcas.dll AS idcas_json_parse INTEGER nClient, STRING cJson
	DECLARE INTEGER idcas_json_set_std IN idcas.dll AS idcas_json_set INTEGER nDoc, STRING cPointer, STRING cText
	DECLARE INTEGER idcas_json_get_std IN idcas.dll AS idcas_json_get INTEGER nDoc, STRING cPointer
	DECLARE INTEGER idcas_json_count_std IN idcas.dll AS idcas_json_count INTEGER nDoc, STRING cPointer
	DECLARE INTEGER idcas_json_text_std IN idcas.dll AS idcas_json_text INTEGER nDoc
	DECLARE INTEGER idcas_json_close_std IN idcas.dll AS idcas_json_close INTEGER nDoc
ENDPROC

* 从目录中加载 idcas.dll（SDK 的 win32 目录中的），并声明函数。不给目录时为当前目录。
* Loads idcas.dll (that of win32 in the SDK) from a folder and declares its functions. Without a folder: the current one.
PROCEDURE IdcasLoad
	LPARAMETERS tcFolder
	LOCAL lcPath, lnError
	IF TYPE("gnIdcasSpare") <> "N"
		PUBLIC gnIdcasSpare, gnIdcasCode, gcIdcasHint
		gnIdcasSpare = 0
		gnIdcasCode = 0
		gcIdcasHint = ""
	ENDIF
	lcPath = ADDBS(IIF(VARTYPE(m.tcFolder) = "C", m.tcFolder, FULLPATH(CURDIR()))) + "idcas.dll"
	DECLARE INTEGER LoadLibraryA IN kernel32 AS IdcasWindowsLoad STRING cPath
	DECLARE INTEGER GetLastError IN kernel32 AS IdcasWindowsError
	IF IdcasWindowsLoad(m.lcPath) = 0
		lnError = IdcasWindowsError()
		DO CASE
		CASE NOT FILE(m.lcPath)
			IdcasFail(-1301, "找不到 " + m.lcPath + "。 The file is not there.")
		CASE m.lnError = 193
			IdcasFail(-1301, m.lcPath + " 不是 32 位动态库，或已损坏；请使用 SDK 中 win32 目录的文件。 It is not a 32-bit library, or damaged; take that of win32.")
		OTHERWISE
			IdcasFail(-1301, "不能加载 " + m.lcPath + "，系统错误 " + LTRIM(STR(m.lnError)) + "。 It cannot be loaded; this is the system's error.")
		ENDCASE
		RETURN
	ENDIF
	IdcasDeclare()
ENDPROC

* 由配置文本打开客户端，返回句柄。整个程序用一个即可。
* Opens a client from the text of a configuration. One is enough for the whole program.
FUNCTION IdcasOpen
	LPARAMETERS tcConfig
	LOCAL lnClient, lnSpare
	lnClient = 0
	lnSpare = IdcasReader()
	IdcasRelease(IdcasAnswered(m.lnSpare, idcas_init_text(m.tcConfig, "gbk", @lnClient)))
	RETURN m.lnClient
ENDFUNC

* 由配置文件打开客户端，文件可为 UTF-8、UTF-16 或 GBK。请给出完整路径。
* Opens a client from a file in UTF-8, UTF-16 or GBK. Give the whole path.
FUNCTION IdcasOpenFile
	LPARAMETERS tcPath
	LOCAL lnClient, lnSpare
	lnClient = 0
	lnSpare = IdcasReader()
	IdcasRelease(IdcasAnswered(m.lnSpare, idcas_init_file(m.tcPath, "gbk", @lnClient)))
	RETURN m.lnClient
ENDFUNC

PROCEDURE IdcasClose
	LPARAMETERS tnClient
	IdcasRelease(IdcasAnswered(IdcasReader(), idcas_close(m.tnClient)))
ENDPROC

* 执行操作并等待，参数名与值成对给出（最多 12 对），返回结果句柄，读完须用 IdcasRelease 释放。
* Runs an operation and waits for it. Names and values follow in pairs, 12 at most. The answer is to be released with IdcasRelease.
FUNCTION IdcasCall
	LPARAMETERS tnClient, tcOperation, ;
		tu1, tu2, tu3, tu4, tu5, tu6, tu7, tu8, tu9, tu10, tu11, tu12, ;
		tu13, tu14, tu15, tu16, tu17, tu18, tu19, tu20, tu21, tu22, tu23, tu24
	LOCAL lnParams, lnAt, lcJson, lnCount
	lnCount = PCOUNT() - 2
	IF MOD(m.lnCount, 2) <> 0
		IdcasFail(-1001, "参数须成对给出：名称、值。 Names and values must come in pairs.")
		RETURN 0
	ENDIF
	lnParams = IdcasNew(m.tnClient)
	IF m.lnParams <= 0
		RETURN 0
	ENDIF
	FOR lnAt = 1 TO m.lnCount STEP 2
		IF NOT IdcasSet(m.lnParams, EVALUATE("m.tu" + LTRIM(STR(m.lnAt))), EVALUATE("m.tu" + LTRIM(STR(m.lnAt + 1))))
			idcas_json_close(m.lnParams)
			RETURN 0
		ENDIF
	ENDFOR
	lcJson = IdcasTake(idcas_json_text(m.lnParams))
	idcas_json_close(m.lnParams)
	RETURN IdcasCallJson(m.tnClient, m.tcOperation, m.lcJson)
ENDFUNC

* 同上，参数为 JSON 对象。 The same with the parameters as a JSON object.
FUNCTION IdcasCallJson
	LPARAMETERS tnClient, tcOperation, tcJson
	LOCAL lnSpare
	lnSpare = IdcasReader()
	RETURN IdcasAnswered(m.lnSpare, idcas_call(m.tnClient, m.tcOperation, m.tcJson))
ENDFUNC

* 新建参数对象，用 IdcasSet 填写，用 idcas_json_close 关闭。
* A new object of parameters, for IdcasSet; close it with idcas_json_close.
FUNCTION IdcasNew
	LPARAMETERS tnClient
	RETURN IdcasChecked(idcas_json_new(m.tnClient))
ENDFUNC

* 填写一个参数；值可以是字符、数值、逻辑、日期或日期时间。成功时返回 .T.。
* Sets one parameter: a character, number, logical, date or datetime value. .T. where it is done.
FUNCTION IdcasSet
	LPARAMETERS tnParams, tcName, tuValue
	LOCAL lcPointer, lcValue
	lcPointer = "/" + STRTRAN(STRTRAN(m.tcName, "~", "~0"), "/", "~1")
	lcValue = IdcasValue(m.tcName, m.tuValue)
	IF ISNULL(m.lcValue)
		RETURN .F.
	ENDIF
	RETURN IdcasChecked(idcas_json_set(m.tnParams, m.lcPointer, m.lcValue)) = 0
ENDFUNC

* 逐项检查本机与平台之间的各个环节，返回可显示、保存、发送的报告。
* Checks everything between this machine and the platform; the report is to be shown, saved and sent.
FUNCTION IdcasDiagnose
	LPARAMETERS tnClient
	LOCAL lnAnswer, lnSpare, lcReport
	lnSpare = IdcasReader()
	lnAnswer = IdcasAnswered(m.lnSpare, idcas_diagnose(m.tnClient))
	IF m.lnAnswer <= 0
		RETURN ""
	ENDIF
	lcReport = IdcasText(m.lnAnswer, "/data/report")
	IdcasRelease(m.lnAnswer)
	RETURN m.lcReport
ENDFUNC

* 结果中某个位置（RFC 6901 指针）的内容：IdcasText(lnAnswer, "/data/0/patient_name")；没有时为空字符串。
* What stands in an answer at an RFC 6901 pointer; "" where there is nothing.
FUNCTION IdcasText
	LPARAMETERS tnAnswer, tcPointer
	LOCAL lcText
	lcText = IdcasTake(idcas_json_get(m.tnAnswer, m.tcPointer))
	IF EMPTY(m.lcText) AND idcas_json_count(m.tnAnswer, "") < -1
		IdcasChecked(idcas_json_count(m.tnAnswer, ""))
	ENDIF
	RETURN m.lcText
ENDFUNC

* 行数：IdcasCount(lnAnswer, "/data")；没有该列表时为 0。
* How many rows; 0 where there is no such list.
FUNCTION IdcasCount
	LPARAMETERS tnAnswer, tcPointer
	LOCAL lnCount
	lnCount = idcas_json_count(m.tnAnswer, m.tcPointer)
	RETURN IIF(m.lnCount = -1, 0, IdcasChecked(m.lnCount))
ENDFUNC

* 释放结果，一次。 Releases an answer, once.
PROCEDURE IdcasRelease
	LPARAMETERS tnAnswer
	IF m.tnAnswer > 0
		IdcasChecked(idcas_json_close(m.tnAnswer))
	ENDIF
ENDPROC

* 复制动态库返回的文本，并在动态库中释放。
* Copies a text out of the library and releases it there.
FUNCTION IdcasTake
	LPARAMETERS tnText
	LOCAL lnLength, lcText
	lnLength = idcas_text_length(m.tnText)
	lcText = ""
	IF m.lnLength > 0
		lcText = SYS(2600, m.tnText, m.lnLength)
	ENDIF
	idcas_free_string(m.tnText)
	RETURN m.lcText
ENDFUNC

* 返回结果的句柄；失败时引发错误，返回 0。
* The answer to read from; a failure is raised, and the result is 0.
FUNCTION IdcasAnswered
	LPARAMETERS tnSpare, tnEnvelope
	LOCAL lcEnvelope, lnAnswer, lnCode, lcMessage, lcHint
	lcEnvelope = IdcasTake(m.tnEnvelope)
	lnAnswer = IdcasChecked(idcas_json_parse(m.tnSpare, m.lcEnvelope))
	IF m.lnAnswer <= 0
		RETURN 0
	ENDIF
	lnCode = VAL(IdcasText(m.lnAnswer, "/code"))
	IF m.lnCode <> 0
		lcMessage = IdcasText(m.lnAnswer, "/msg")
		lcHint = IdcasText(m.lnAnswer, "/error/hint")
		idcas_json_close(m.lnAnswer)
		IdcasFail(m.lnCode, m.lcMessage, m.lcHint)
		RETURN 0
	ENDIF
	RETURN m.lnAnswer
ENDFUNC

* 用来读取结果的客户端。 A client that reads answers.
FUNCTION IdcasReader
	LOCAL lcSaid
	IF TYPE("gnIdcasSpare") <> "N"
		IdcasLoad()
	ENDIF
	IF gnIdcasSpare = 0
		lcSaid = IdcasTake(idcas_init_text("{}", "gbk", @gnIdcasSpare))
		IF gnIdcasSpare = 0
			IdcasFail(VAL(SUBSTR(m.lcSaid, LEN('{"code":') + 1)), m.lcSaid)
		ENDIF
	ENDIF
	RETURN gnIdcasSpare
ENDFUNC

* 参数值按规范写成文本。 A parameter's value as the specification writes it. .NULL. after a failure.
FUNCTION IdcasValue
	LPARAMETERS tcName, tuValue
	LOCAL lcType, lcTime
	lcType = VARTYPE(m.tuValue)
	DO CASE
	CASE ISNULL(m.tuValue) OR (m.lcType $ "CDT" AND EMPTY(m.tuValue))
		RETURN ""
	CASE m.lcType = "C" AND CHR(0) $ m.tuValue
		IdcasFail(-1001, m.tcName + "：文本中有 CHR(0)，请截取到它之前。 The text has a CHR(0) in it; pass what is before that.")
		RETURN .NULL.
	CASE m.lcType = "C"
		* 字符字段以空格补足长度。 Fields of fixed length are filled up with spaces.
		RETURN RTRIM(m.tuValue)
	CASE m.lcType = "L"
		RETURN IIF(m.tuValue, "true", "false")
	CASE m.lcType $ "DT"
		lcTime = IIF(m.lcType = "D", DTOS(m.tuValue) + "000000", TTOC(m.tuValue, 1))
		RETURN LEFT(m.lcTime, 4) + "-" + SUBSTR(m.lcTime, 5, 2) + "-" + SUBSTR(m.lcTime, 7, 2) + ;
			IIF(RIGHT(m.lcTime, 6) = "000000" AND NOT IdcasIsDateTime(m.tcName), "", ;
			" " + SUBSTR(m.lcTime, 9, 2) + ":" + SUBSTR(m.lcTime, 11, 2) + ":" + SUBSTR(m.lcTime, 13, 2))
	CASE m.lcType $ "NY" AND ABS(m.tuValue) < 1000000000000000
		RETURN IIF(m.tuValue = INT(m.tuValue), LTRIM(STR(m.tuValue, 20, 0)), STRTRAN(LTRIM(STR(m.tuValue, 20, 4)), SET("POINT"), "."))
	CASE m.lcType $ "NY"
		IdcasFail(-1001, m.tcName + "：位数这么多的数要用字符传递，否则末几位会丢失。 Pass a number of so many digits as characters.")
	OTHERWISE
		IdcasFail(-1001, m.tcName + "：不能传递这种类型的值。 No value of this type can be passed.")
	ENDCASE
	RETURN .NULL.
ENDFUNC

FUNCTION IdcasIsDateTime
	LPARAMETERS tcName
	RETURN ("," + m.tcName + ",") $ ",print_time,reg_time_begin,reg_time_end,timestamp,"
ENDFUNC

* 最近一次失败的返回码与处理建议。 Code and hint of the last failure.
FUNCTION IdcasCode
	RETURN gnIdcasCode
ENDFUNC

FUNCTION IdcasHint
	RETURN gcIdcasHint
ENDFUNC

* 小于 0 的数是返回码：引发错误。 A number below zero is a code, and is raised.
FUNCTION IdcasChecked
	LPARAMETERS tnNumber
	IF m.tnNumber < 0
		IdcasFail(m.tnNumber, IdcasTake(idcas_code_text(m.tnNumber, "zh.gbk")))
	ENDIF
	RETURN m.tnNumber
ENDFUNC

PROCEDURE IdcasFail
	LPARAMETERS tnCode, tcMessage, tcHint
	gnIdcasCode = m.tnCode
	gcIdcasHint = IIF(VARTYPE(m.tcHint) = "C", m.tcHint, "")
	ERROR m.tcMessage + IIF(EMPTY(gcIdcasHint) OR gcIdcasHint $ m.tcMessage, "", CHR(13) + gcIdcasHint)
ENDPROC
