Attribute VB_Name = "Idcas"
Option Explicit
' idcas for VB6 and VBA, 32-bit and 64-bit. Written by `make bindings`; do not edit. README.md and README.zh-CN.md beside it.
'
' Texts are UTF-16 on the way in and out, so no character of a name is lost. A failure is raised as an error: Err.Description is
' what to show, IdcasCode(Err.Number) is the code.

' Codes; docs/reference/codes.md says what each means.
Public Const IDCAS_OK As Long = 0
Public Const IDCAS_PLATFORM As Long = -1
Public Const IDCAS_INVALID_ARGUMENT As Long = -1001
Public Const IDCAS_INVALID_CONFIG As Long = -1002
Public Const IDCAS_INVALID_HANDLE As Long = -1003
Public Const IDCAS_ENCODING As Long = -1004
Public Const IDCAS_NETWORK As Long = -1101
Public Const IDCAS_TIMEOUT As Long = -1102
Public Const IDCAS_TLS As Long = -1103
Public Const IDCAS_HTTP_STATUS As Long = -1104
Public Const IDCAS_CANCELLED As Long = -1105
Public Const IDCAS_UNAUTHORIZED As Long = -1106
Public Const IDCAS_BAD_RESPONSE As Long = -1107
Public Const IDCAS_TOO_LARGE As Long = -1108
Public Const IDCAS_AUTH_REJECTED As Long = -1201
Public Const IDCAS_CRYPTO As Long = -1202
Public Const IDCAS_IO As Long = -1301
Public Const IDCAS_EXHAUSTED As Long = -1302
Public Const IDCAS_INTERNAL As Long = -1999

' Value sets of parameters and of members of answers.
Public Const IDCAS_EXAM_TYPE_CT As String = "CT" ' radiology
Public Const IDCAS_EXAM_TYPE_CR As String = "CR" ' radiology
Public Const IDCAS_EXAM_TYPE_DX As String = "DX" ' radiology
Public Const IDCAS_EXAM_TYPE_MR As String = "MR" ' radiology
Public Const IDCAS_EXAM_TYPE_MG As String = "MG" ' radiology
Public Const IDCAS_EXAM_TYPE_NM As String = "NM" ' radiology
Public Const IDCAS_EXAM_TYPE_XA As String = "XA" ' radiology
Public Const IDCAS_EXAM_TYPE_RF As String = "RF" ' radiology
Public Const IDCAS_EXAM_TYPE_US As String = "US" ' ultrasound
Public Const IDCAS_EXAM_TYPE_ES As String = "ES" ' endoscopy
Public Const IDCAS_EXAM_TYPE_ECG As String = "ECG" ' electrocardiography
Public Const IDCAS_EXAM_TYPE_PS As String = "PS" ' pathology
Public Const IDCAS_CLINIC_TYPE_EXAM As String = "0" ' exam
Public Const IDCAS_CLINIC_TYPE_LAB_TEST As String = "1" ' lab test
Public Const IDCAS_IDENTITY_TYPE_IDENTITY_CARD As String = "1" ' identity card
Public Const IDCAS_IDENTITY_TYPE_MILITARY_IDENTITY_CARD As String = "2" ' military identity card
Public Const IDCAS_IDENTITY_TYPE_PASSPORT As String = "3" ' passport
Public Const IDCAS_IDENTITY_TYPE_STUDENT_CARD As String = "4" ' student card
Public Const IDCAS_IDENTITY_TYPE_HOME_RETURN_PERMIT As String = "5" ' home return permit
Public Const IDCAS_IDENTITY_TYPE_DRIVERS_LICENCE As String = "6" ' driver's licence
Public Const IDCAS_IDENTITY_TYPE_TAIWAN_COMPATRIOT_PERMIT As String = "7" ' Taiwan compatriot permit
Public Const IDCAS_IDENTITY_TYPE_OTHER As String = "9" ' other
Public Const IDCAS_CARD_TYPE_SOCIAL_SECURITY_CARD As String = "0" ' social security card
Public Const IDCAS_CARD_TYPE_MEDICAL_INSURANCE_CARD As String = "1" ' medical insurance card
Public Const IDCAS_CARD_TYPE_HEALTH_CARD As String = "2" ' health card
Public Const IDCAS_CARD_TYPE_HOSPITAL_CARD As String = "3" ' hospital card
Public Const IDCAS_CARD_TYPE_OTHER_9 As String = "9" ' other
Public Const IDCAS_PERFORM_DEPART_CODE_RIS As String = "RIS" ' radiology
Public Const IDCAS_PERFORM_DEPART_CODE_UIS As String = "UIS" ' ultrasound
Public Const IDCAS_PERFORM_DEPART_CODE_EIS As String = "EIS" ' endoscopy
Public Const IDCAS_PERFORM_DEPART_CODE_PIS As String = "PIS" ' pathology
Public Const IDCAS_PERFORM_DEPART_CODE_ECG As String = "ECG" ' electrocardiography
Public Const IDCAS_PERFORM_DEPART_CODE_LIS As String = "LIS" ' laboratory
Public Const IDCAS_PATIENT_CLASS_OUTPATIENT_1 As String = "1" ' outpatient
Public Const IDCAS_PATIENT_CLASS_INPATIENT_2 As String = "2" ' inpatient
Public Const IDCAS_PATIENT_CLASS_EMERGENCY_3 As String = "3" ' emergency
Public Const IDCAS_PATIENT_CLASS_HEALTH_CHECK_4 As String = "4" ' health check
Public Const IDCAS_PATIENT_CLASS_OTHER As String = "9" ' other
Public Const IDCAS_MODALITY_CT As String = "CT" ' radiology
Public Const IDCAS_MODALITY_CR As String = "CR" ' radiology
Public Const IDCAS_MODALITY_DX As String = "DX" ' radiology
Public Const IDCAS_MODALITY_MR As String = "MR" ' radiology
Public Const IDCAS_MODALITY_MG As String = "MG" ' radiology
Public Const IDCAS_MODALITY_NM As String = "NM" ' radiology
Public Const IDCAS_MODALITY_XA As String = "XA" ' radiology
Public Const IDCAS_MODALITY_RF As String = "RF" ' radiology
Public Const IDCAS_MODALITY_US As String = "US" ' ultrasound
Public Const IDCAS_MODALITY_ES As String = "ES" ' endoscopy
Public Const IDCAS_MODALITY_ECG As String = "ECG" ' electrocardiography
Public Const IDCAS_MODALITY_PS As String = "PS" ' pathology
Public Const IDCAS_PATIENT_SEX_UNKNOWN As String = "0" ' unknown
Public Const IDCAS_PATIENT_SEX_MALE As String = "1" ' male
Public Const IDCAS_PATIENT_SEX_FEMALE As String = "2" ' female
Public Const IDCAS_REQ_TYPE_DOCTOR_RECEIVES_PATIENT As String = "3101" ' the doctor receives the patient
Public Const IDCAS_REQ_TYPE_DOCTOR_WRITES_ORDER As String = "3103" ' the doctor writes an order
Public Const IDCAS_REQ_TYPE_DOCTOR_SAVES_ORDER As String = "3104" ' the doctor saves an order
Public Const IDCAS_TIME_TYPE_EXAM_TIME As String = "0" ' exam time
Public Const IDCAS_TIME_TYPE_REPORT_TIME As String = "1" ' report time
Public Const IDCAS_TIME_TYPE_AUDIT_TIME As String = "2" ' audit time
Public Const IDCAS_TIME_TYPE_ARCHIVE_TIME As String = "3" ' archive time
Public Const IDCAS_TIME_TYPE_REGISTRATION_TIME As String = "6" ' registration time
Public Const IDCAS_TIME_TYPE_REQUEST_TIME As String = "7" ' request time
Public Const IDCAS_DEPART_CODE_RIS As String = "RIS" ' radiology
Public Const IDCAS_DEPART_CODE_ECT As String = "ECT" ' nuclear medicine
Public Const IDCAS_DEPART_CODE_UIS As String = "UIS" ' ultrasound
Public Const IDCAS_DEPART_CODE_EIS As String = "EIS" ' endoscopy
Public Const IDCAS_DEPART_CODE_XIS As String = "XIS" ' special examinations
Public Const IDCAS_DEPART_CODE_PIS As String = "PIS" ' pathology
Public Const IDCAS_DEPART_CODE_ECG As String = "ECG" ' electrocardiography
Public Const IDCAS_EXAM_TYPE_DT As String = "DT"
Public Const IDCAS_EXAM_TYPE_RE As String = "RE"
Public Const IDCAS_EXAM_TYPE_XS As String = "XS"
Public Const IDCAS_PATIENT_CLASS_OUTPATIENT_0 As String = "0" ' outpatient
Public Const IDCAS_PATIENT_CLASS_INPATIENT_1 As String = "1" ' inpatient
Public Const IDCAS_PATIENT_CLASS_EMERGENCY_2 As String = "2" ' emergency
Public Const IDCAS_PATIENT_CLASS_HEALTH_CHECK_3 As String = "3" ' health check
Public Const IDCAS_PATIENT_CLASS_GENERAL_OR_OTHER As String = "4" ' general or other
Public Const IDCAS_CARD_TYPE_OTHER_4 As String = "4" ' other
Public Const IDCAS_ABNORMAL_FLAGS_NEGATIVE As String = "0" ' negative
Public Const IDCAS_ABNORMAL_FLAGS_POSITIVE As String = "1" ' positive
Public Const IDCAS_ABNORMAL_FLAGS_UNKNOWN_2 As String = "2" ' unknown
Public Const IDCAS_ABNORMAL_FLAGS_UNKNOWN_9 As String = "9" ' unknown
Public Const IDCAS_CLINIC_TYPE_HEALTH_CHECK As String = "2" ' health check
Public Const IDCAS_TABLE_TYPE_THIS_PLATFORM As String = "0" ' this platform
Public Const IDCAS_TABLE_TYPE_HIGHER_LEVEL_PLATFORM As String = "1" ' the higher-level platform
Public Const IDCAS_CLIENT_KIND_DOCTORS_WORKSTATION As String = "1" ' doctor's workstation
Public Const IDCAS_CLIENT_KIND_APP As String = "2" ' app
Public Const IDCAS_CLIENT_KIND_WECHAT As String = "3" ' WeChat
Public Const IDCAS_CLIENT_KIND_WEB_SITE As String = "4" ' web site
Public Const IDCAS_CLIENT_KIND_H5 As String = "5" ' H5
Public Const IDCAS_FILE_FORMAT_JPG As String = "Jpg"
Public Const IDCAS_FILE_FORMAT_PDF As String = "Pdf"
' Each text is a pointer: pass StrPtr of a variable, and release what comes back with idcas_free_string. The functions further down do
' both.
#If VBA7 Then
    Private Declare PtrSafe Function LoadLibraryW Lib "kernel32" (ByVal Path As LongPtr) As LongPtr
    Private Declare PtrSafe Function lstrlenA Lib "kernel32" (ByVal Text As LongPtr) As Long
    Private Declare PtrSafe Sub CopyMemory Lib "kernel32" Alias "RtlMoveMemory" (ByRef Target As Any, ByVal Source As LongPtr, ByVal Length As LongPtr)
#Else
    Private Declare Function LoadLibraryW Lib "kernel32" (ByVal Path As Long) As Long
    Private Declare Function lstrlenA Lib "kernel32" (ByVal Text As Long) As Long
    Private Declare Sub CopyMemory Lib "kernel32" Alias "RtlMoveMemory" (ByRef Target As Any, ByVal Source As Long, ByVal Length As Long)
#End If
#If VBA7 Then
Public Declare PtrSafe Function idcas_version Lib "idcas.dll" Alias "idcas_version_std" () As LongPtr
Public Declare PtrSafe Function idcas_abi_version Lib "idcas.dll" Alias "idcas_abi_version_std" () As Long
Public Declare PtrSafe Function idcas_free_string Lib "idcas.dll" Alias "idcas_free_string_std" (ByVal Text As LongPtr) As Long
Public Declare PtrSafe Function idcas_text_length Lib "idcas.dll" Alias "idcas_text_length_std" (ByVal Text As LongPtr) As Long
Public Declare PtrSafe Function idcas_copy_text Lib "idcas.dll" Alias "idcas_copy_text_std" (ByVal Text As LongPtr, ByVal Buffer As LongPtr, ByVal Capacity As Long) As Long
Public Declare PtrSafe Function idcas_code_text Lib "idcas.dll" Alias "idcas_code_text_std" (ByVal Code As Long, ByVal Language As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_init Lib "idcas.dll" Alias "idcas_init_std" (ByVal ConfigJson As LongPtr, ByRef Client As Long) As LongPtr
Public Declare PtrSafe Function idcas_init_text Lib "idcas.dll" Alias "idcas_init_text_std" (ByVal ConfigJson As LongPtr, ByVal Encoding As LongPtr, ByRef Client As Long) As LongPtr
Public Declare PtrSafe Function idcas_init_file Lib "idcas.dll" Alias "idcas_init_file_std" (ByVal Path As LongPtr, ByVal Encoding As LongPtr, ByRef Client As Long) As LongPtr
Public Declare PtrSafe Function idcas_close Lib "idcas.dll" Alias "idcas_close_std" (ByVal Client As Long) As LongPtr
Public Declare PtrSafe Function idcas_describe Lib "idcas.dll" Alias "idcas_describe_std" (ByVal Client As Long, ByVal Operation As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_call Lib "idcas.dll" Alias "idcas_call_std" (ByVal Client As Long, ByVal Operation As LongPtr, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_diagnose Lib "idcas.dll" Alias "idcas_diagnose_std" (ByVal Client As Long) As LongPtr
Public Declare PtrSafe Function idcas_get_client_token Lib "idcas.dll" Alias "idcas_get_client_token_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_get_rsa_public_key Lib "idcas.dll" Alias "idcas_get_rsa_public_key_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_get_token Lib "idcas.dll" Alias "idcas_get_token_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_build_clinic_url Lib "idcas.dll" Alias "idcas_build_clinic_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_build_health_record_url Lib "idcas.dll" Alias "idcas_build_health_record_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_build_repeat_reminder_url Lib "idcas.dll" Alias "idcas_build_repeat_reminder_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_build_h5_exam_list_url Lib "idcas.dll" Alias "idcas_build_h5_exam_list_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_build_h5_exam_detail_url Lib "idcas.dll" Alias "idcas_build_h5_exam_detail_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_build_h5_lab_detail_url Lib "idcas.dll" Alias "idcas_build_h5_lab_detail_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_build_h5_health_record_url Lib "idcas.dll" Alias "idcas_build_h5_health_record_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_get_report_qrcode Lib "idcas.dll" Alias "idcas_get_report_qrcode_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_get_image_url Lib "idcas.dll" Alias "idcas_get_image_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_build_h5_quality_url Lib "idcas.dll" Alias "idcas_build_h5_quality_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_query_recognition Lib "idcas.dll" Alias "idcas_query_recognition_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_upload_recognition_stats Lib "idcas.dll" Alias "idcas_upload_recognition_stats_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_build_recognition_url Lib "idcas.dll" Alias "idcas_build_recognition_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_query_exams Lib "idcas.dll" Alias "idcas_query_exams_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_query_province_exams Lib "idcas.dll" Alias "idcas_query_province_exams_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_query_merged_exams Lib "idcas.dll" Alias "idcas_query_merged_exams_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_get_exam_detail Lib "idcas.dll" Alias "idcas_get_exam_detail_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_get_report_view_url Lib "idcas.dll" Alias "idcas_get_report_view_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_get_image_view_url Lib "idcas.dll" Alias "idcas_get_image_view_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_query_print_exams Lib "idcas.dll" Alias "idcas_query_print_exams_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_get_print_files Lib "idcas.dll" Alias "idcas_get_print_files_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_set_print_flag Lib "idcas.dll" Alias "idcas_set_print_flag_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_query_exams_all Lib "idcas.dll" Alias "idcas_query_exams_all_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_query_province_exams_all Lib "idcas.dll" Alias "idcas_query_province_exams_all_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_inspect_url Lib "idcas.dll" Alias "idcas_inspect_url_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_save_print_files Lib "idcas.dll" Alias "idcas_save_print_files_std" (ByVal Client As Long, ByVal ParamsJson As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_start Lib "idcas.dll" Alias "idcas_start_std" (ByVal Client As Long, ByVal Operation As LongPtr, ByVal ParamsJson As LongPtr) As Long
Public Declare PtrSafe Function idcas_wait Lib "idcas.dll" Alias "idcas_wait_std" (ByVal Job As Long, ByVal TimeoutMs As Long) As Long
Public Declare PtrSafe Function idcas_progress Lib "idcas.dll" Alias "idcas_progress_std" (ByVal Job As Long) As LongPtr
Public Declare PtrSafe Function idcas_finish Lib "idcas.dll" Alias "idcas_finish_std" (ByVal Job As Long) As LongPtr
Public Declare PtrSafe Function idcas_cancel Lib "idcas.dll" Alias "idcas_cancel_std" (ByVal Job As Long) As Long
Public Declare PtrSafe Function idcas_json_new Lib "idcas.dll" Alias "idcas_json_new_std" (ByVal Client As Long) As Long
Public Declare PtrSafe Function idcas_json_parse Lib "idcas.dll" Alias "idcas_json_parse_std" (ByVal Client As Long, ByVal Json As LongPtr) As Long
Public Declare PtrSafe Function idcas_json_set Lib "idcas.dll" Alias "idcas_json_set_std" (ByVal Doc As Long, ByVal Pointer As LongPtr, ByVal Text As LongPtr) As Long
Public Declare PtrSafe Function idcas_json_get Lib "idcas.dll" Alias "idcas_json_get_std" (ByVal Doc As Long, ByVal Pointer As LongPtr) As LongPtr
Public Declare PtrSafe Function idcas_json_count Lib "idcas.dll" Alias "idcas_json_count_std" (ByVal Doc As Long, ByVal Pointer As LongPtr) As Long
Public Declare PtrSafe Function idcas_json_text Lib "idcas.dll" Alias "idcas_json_text_std" (ByVal Doc As Long) As LongPtr
Public Declare PtrSafe Function idcas_json_close Lib "idcas.dll" Alias "idcas_json_close_std" (ByVal Doc As Long) As Long
#Else
Public Declare Function idcas_version Lib "idcas.dll" Alias "idcas_version_std" () As Long
Public Declare Function idcas_abi_version Lib "idcas.dll" Alias "idcas_abi_version_std" () As Long
Public Declare Function idcas_free_string Lib "idcas.dll" Alias "idcas_free_string_std" (ByVal Text As Long) As Long
Public Declare Function idcas_text_length Lib "idcas.dll" Alias "idcas_text_length_std" (ByVal Text As Long) As Long
Public Declare Function idcas_copy_text Lib "idcas.dll" Alias "idcas_copy_text_std" (ByVal Text As Long, ByVal Buffer As Long, ByVal Capacity As Long) As Long
Public Declare Function idcas_code_text Lib "idcas.dll" Alias "idcas_code_text_std" (ByVal Code As Long, ByVal Language As Long) As Long
Public Declare Function idcas_init Lib "idcas.dll" Alias "idcas_init_std" (ByVal ConfigJson As Long, ByRef Client As Long) As Long
Public Declare Function idcas_init_text Lib "idcas.dll" Alias "idcas_init_text_std" (ByVal ConfigJson As Long, ByVal Encoding As Long, ByRef Client As Long) As Long
Public Declare Function idcas_init_file Lib "idcas.dll" Alias "idcas_init_file_std" (ByVal Path As Long, ByVal Encoding As Long, ByRef Client As Long) As Long
Public Declare Function idcas_close Lib "idcas.dll" Alias "idcas_close_std" (ByVal Client As Long) As Long
Public Declare Function idcas_describe Lib "idcas.dll" Alias "idcas_describe_std" (ByVal Client As Long, ByVal Operation As Long) As Long
Public Declare Function idcas_call Lib "idcas.dll" Alias "idcas_call_std" (ByVal Client As Long, ByVal Operation As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_diagnose Lib "idcas.dll" Alias "idcas_diagnose_std" (ByVal Client As Long) As Long
Public Declare Function idcas_get_client_token Lib "idcas.dll" Alias "idcas_get_client_token_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_get_rsa_public_key Lib "idcas.dll" Alias "idcas_get_rsa_public_key_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_get_token Lib "idcas.dll" Alias "idcas_get_token_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_build_clinic_url Lib "idcas.dll" Alias "idcas_build_clinic_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_build_health_record_url Lib "idcas.dll" Alias "idcas_build_health_record_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_build_repeat_reminder_url Lib "idcas.dll" Alias "idcas_build_repeat_reminder_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_build_h5_exam_list_url Lib "idcas.dll" Alias "idcas_build_h5_exam_list_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_build_h5_exam_detail_url Lib "idcas.dll" Alias "idcas_build_h5_exam_detail_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_build_h5_lab_detail_url Lib "idcas.dll" Alias "idcas_build_h5_lab_detail_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_build_h5_health_record_url Lib "idcas.dll" Alias "idcas_build_h5_health_record_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_get_report_qrcode Lib "idcas.dll" Alias "idcas_get_report_qrcode_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_get_image_url Lib "idcas.dll" Alias "idcas_get_image_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_build_h5_quality_url Lib "idcas.dll" Alias "idcas_build_h5_quality_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_query_recognition Lib "idcas.dll" Alias "idcas_query_recognition_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_upload_recognition_stats Lib "idcas.dll" Alias "idcas_upload_recognition_stats_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_build_recognition_url Lib "idcas.dll" Alias "idcas_build_recognition_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_query_exams Lib "idcas.dll" Alias "idcas_query_exams_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_query_province_exams Lib "idcas.dll" Alias "idcas_query_province_exams_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_query_merged_exams Lib "idcas.dll" Alias "idcas_query_merged_exams_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_get_exam_detail Lib "idcas.dll" Alias "idcas_get_exam_detail_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_get_report_view_url Lib "idcas.dll" Alias "idcas_get_report_view_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_get_image_view_url Lib "idcas.dll" Alias "idcas_get_image_view_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_query_print_exams Lib "idcas.dll" Alias "idcas_query_print_exams_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_get_print_files Lib "idcas.dll" Alias "idcas_get_print_files_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_set_print_flag Lib "idcas.dll" Alias "idcas_set_print_flag_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_query_exams_all Lib "idcas.dll" Alias "idcas_query_exams_all_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_query_province_exams_all Lib "idcas.dll" Alias "idcas_query_province_exams_all_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_inspect_url Lib "idcas.dll" Alias "idcas_inspect_url_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_save_print_files Lib "idcas.dll" Alias "idcas_save_print_files_std" (ByVal Client As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_start Lib "idcas.dll" Alias "idcas_start_std" (ByVal Client As Long, ByVal Operation As Long, ByVal ParamsJson As Long) As Long
Public Declare Function idcas_wait Lib "idcas.dll" Alias "idcas_wait_std" (ByVal Job As Long, ByVal TimeoutMs As Long) As Long
Public Declare Function idcas_progress Lib "idcas.dll" Alias "idcas_progress_std" (ByVal Job As Long) As Long
Public Declare Function idcas_finish Lib "idcas.dll" Alias "idcas_finish_std" (ByVal Job As Long) As Long
Public Declare Function idcas_cancel Lib "idcas.dll" Alias "idcas_cancel_std" (ByVal Job As Long) As Long
Public Declare Function idcas_json_new Lib "idcas.dll" Alias "idcas_json_new_std" (ByVal Client As Long) As Long
Public Declare Function idcas_json_parse Lib "idcas.dll" Alias "idcas_json_parse_std" (ByVal Client As Long, ByVal Json As Long) As Long
Public Declare Function idcas_json_set Lib "idcas.dll" Alias "idcas_json_set_std" (ByVal Doc As Long, ByVal Pointer As Long, ByVal Text As Long) As Long
Public Declare Function idcas_json_get Lib "idcas.dll" Alias "idcas_json_get_std" (ByVal Doc As Long, ByVal Pointer As Long) As Long
Public Declare Function idcas_json_count Lib "idcas.dll" Alias "idcas_json_count_std" (ByVal Doc As Long, ByVal Pointer As Long) As Long
Public Declare Function idcas_json_text Lib "idcas.dll" Alias "idcas_json_text_std" (ByVal Doc As Long) As Long
Public Declare Function idcas_json_close Lib "idcas.dll" Alias "idcas_json_close_std" (ByVal Doc As Long) As Long
#End If

Public IdcasEnglish As Boolean
Private SpareClient As Long

' Loads idcas.dll from a folder; once, before anything else. VB6: IdcasLoad App.Path. Excel: IdcasLoad ThisWorkbook.Path.
' Without it Windows searches: beside the program (that of Excel, too), then in its own folders.
Public Sub IdcasLoad(ByVal Folder As String)
    Dim Path As String, Code As Long
    If Len(Folder) = 0 Then
        Failed "load", IDCAS_INVALID_ARGUMENT, Said("6CA167097ED951FA76EE5F55FF1B5DE54F5C7C3F5C1A672A4FDD5B5865F66CA1670976EE5F55FF0C8BF751484FDD5B583002", "No folder is given; a workbook that was never saved has none: save it first.")
    End If
    Path = Folder
    If Right$(Path, 1) <> "\" Then Path = Path & "\"
    Path = Path & "idcas.dll"
    If LoadLibraryW(StrPtr(Path)) <> 0 Then Exit Sub
    Code = Err.LastDllError
    Err.Raise 53, "idcas", NotLoaded(Path, Code)
End Sub

' Opens a client from the text of a configuration. One client is enough for the whole program.
Public Function IdcasOpen(ByVal Config As String) As Long
    Dim Client As Long, Spare As Long
    Spare = Reader()
    NoNul "init", "Config", Config
    IdcasRelease Answered("init", Spare, idcas_init_text(StrPtr(Config), StrPtr("utf-16"), Client))
    IdcasOpen = Client
End Function

' Opens a client from a file, in whichever encoding it is. Give the whole path.
Public Function IdcasOpenFile(ByVal Path As String) As Long
    Dim Client As Long, Spare As Long
    Spare = Reader()
    NoNul "init_file", "Path", Path
    IdcasRelease Answered("init_file", Spare, idcas_init_file(StrPtr(Path), StrPtr("utf-16"), Client))
    IdcasOpenFile = Client
End Function

Public Sub IdcasClose(ByVal Client As Long)
    Dim Spare As Long
    Spare = Reader()
    IdcasRelease Answered("close", Spare, idcas_close(Client))
End Sub

' Runs an operation; waits for it. Names and values follow in pairs. The result is an answer to read from and to release:
'   Answer = IdcasCall(Client, "query_exams", "time_type", 0, "start_time", "2021-05-01", "end_time", "2021-05-31")
Public Function IdcasCall(ByVal Client As Long, ByVal Operation As String, ParamArray Pairs() As Variant) As Long
    Dim List As Variant
    List = Pairs
    IdcasCall = IdcasCallJson(Client, Operation, Parameters(Client, Operation, List))
End Function

' The same with the parameters as a JSON object.
Public Function IdcasCallJson(ByVal Client As Long, ByVal Operation As String, ByVal Json As String) As Long
    Dim Spare As Long
    Spare = Reader()
    NoNul Operation, "Operation", Operation
    NoNul Operation, "Json", Json
    IdcasCallJson = Answered(Operation, Spare, idcas_call(Client, StrPtr(Operation), StrPtr(Json)))
End Function

' Starts an operation in the background, so that a form keeps painting. The result is a job, to be ended with IdcasFinish:
'   Do While idcas_wait(Job, 50) = 0: DoEvents: Loop
'   Answer = IdcasFinish(Job)
Public Function IdcasStart(ByVal Client As Long, ByVal Operation As String, ParamArray Pairs() As Variant) As Long
    Dim List As Variant, Json As String
    List = Pairs
    Json = Parameters(Client, Operation, List)
    IdcasStart = Checked(Operation, idcas_start(Client, StrPtr(Operation), StrPtr(Json)))
End Function

' Waits for a job and ends it; the result is its answer.
Public Function IdcasFinish(ByVal Job As Long) As Long
    Dim Spare As Long
    Spare = Reader()
    IdcasFinish = Answered("finish", Spare, idcas_finish(Job))
End Function

' Checks everything between this machine and the platform; the result is a report to show, save and send.
Public Function IdcasDiagnose(ByVal Client As Long) As String
    Dim Answer As Long, Spare As Long
    Spare = Reader()
    Answer = Answered("diagnose", Spare, idcas_diagnose(Client))
    IdcasDiagnose = IdcasText(Answer, "/data/report")
    IdcasRelease Answer
End Function

' The library's version.
Public Function IdcasVersion() As String
    Dim Bytes() As Byte, Length As Long
    Loaded
    Length = lstrlenA(idcas_version())
    If Length <= 0 Then Exit Function
    ReDim Bytes(0 To Length - 1)
    CopyMemory Bytes(0), idcas_version(), Length
    IdcasVersion = StrConv(Bytes, vbUnicode)
End Function

' Names and values as a JSON object.
Private Function Parameters(ByVal Client As Long, ByVal Operation As String, ByVal Pairs As Variant) As String
    Dim Document As Long, At As Long, Pointer As String, Value As String
    Dim Number As Long, Source As String, Description As String
    If (UBound(Pairs) - LBound(Pairs)) Mod 2 = 0 Then
        Failed Operation, IDCAS_INVALID_ARGUMENT, Said("53C26570898162105BF97ED951FAFF1A540D79F03001503C3002", "Names and values must come in pairs.")
    End If
    Document = Checked(Operation, idcas_json_new(Client))
    On Error GoTo Wrong
    For At = LBound(Pairs) To UBound(Pairs) - 1 Step 2
        Pointer = "/" & Replace(Replace(CStr(Pairs(At)), "~", "~0"), "/", "~1")
        Value = AsText(Operation, CStr(Pairs(At)), Pairs(At + 1))
        NoNul Operation, "", CStr(Pairs(At))
        NoNul Operation, CStr(Pairs(At)), Value
        If Len(Value) > 0 Then Checked Operation, idcas_json_set(Document, StrPtr(Pointer), StrPtr(Value))
    Next At
    Parameters = IdcasTake(idcas_json_text(Document))
    IdcasRelease Document
    Exit Function
Wrong:
    Number = Err.Number
    Source = Err.Source
    Description = Err.Description
    idcas_json_close Document
    Err.Raise Number, Source, Description
End Function

' What stands in an answer at an RFC 6901 pointer: IdcasText(Answer, "/data/0/patient_name"). "" where there is nothing.
' IdcasText(Answer, "") is the whole of it.
Public Function IdcasText(ByVal Answer As Long, ByVal Pointer As String) As String
    Dim Whole As String
    If Len(Pointer) = 0 Then
        IdcasText = IdcasTake(idcas_json_text(Answer))
    Else
        IdcasText = IdcasTake(idcas_json_get(Answer, StrPtr(Pointer)))
    End If
    If Len(IdcasText) > 0 Then Exit Function
    Whole = "/"
    If idcas_json_count(Answer, StrPtr(Whole)) = IDCAS_INVALID_HANDLE Then Checked "text", IDCAS_INVALID_HANDLE
End Function

' How many rows: IdcasCount(Answer, "/data"). 0 where there is no such list.
Public Function IdcasCount(ByVal Answer As Long, ByVal Pointer As String) As Long
    Dim Count As Long
    Count = idcas_json_count(Answer, StrPtr(Pointer))
    If Count = -1 Then Count = 0
    IdcasCount = Checked("count", Count)
End Function

' Releases an answer, once.
Public Sub IdcasRelease(ByVal Answer As Long)
    Checked "release", idcas_json_close(Answer)
End Sub

' Copies a text out of the library and releases it there.
#If VBA7 Then
Public Function IdcasTake(ByVal Text As LongPtr) As String
#Else
Public Function IdcasTake(ByVal Text As Long) As String
#End If
    Dim Length As Long, Copy As String
    Length = idcas_text_length(Text)
    If Length > 0 Then
        Copy = String$(Length, vbNullChar)
        idcas_copy_text Text, StrPtr(Copy), Length + 1
    End If
    idcas_free_string Text
    IdcasTake = Copy
End Function

' The envelope as an answer to read from; a failure is raised.
#If VBA7 Then
Private Function Answered(ByVal Operation As String, ByVal Spare As Long, ByVal Envelope As LongPtr) As Long
#Else
Private Function Answered(ByVal Operation As String, ByVal Spare As Long, ByVal Envelope As Long) As Long
#End If
    Dim Answer As Long, Code As Double, Message As String, Hint As String
    Answer = idcas_json_parse(Spare, Envelope)
    idcas_free_string Envelope
    Checked Operation, Answer
    Code = Val(IdcasText(Answer, "/code"))
    If Code <> IDCAS_OK Then
        Message = IdcasText(Answer, "/msg")
        Hint = IdcasText(Answer, "/error/hint")
        If InStr(Message, Hint) = 0 Then Message = Message & vbCrLf & Hint
        IdcasRelease Answer
        Failed Operation, Code, Message
    End If
    Answered = Answer
End Function

' A client that reads answers, also that of a client that did not open.
Private Function Reader() As Long
    Dim Said As String
    If SpareClient = 0 Then
        Loaded
        Said = IdcasTake(idcas_init_text(StrPtr("{}"), StrPtr("utf-16"), SpareClient))
        If SpareClient = 0 Then Failed "init", CLng(Val(Mid$(Said, Len("{""code"":") + 1))), Said
    End If
    Reader = SpareClient
End Function

' A parameter's value as the specification writes it, whatever the machine's regional settings.
Private Function AsText(ByVal Operation As String, ByVal Name As String, ByVal Value As Variant) As String
    Const DATE_TIMES As String = ",print_time,reg_time_begin,reg_time_end,timestamp,"
    Const LONG_LONG As Integer = 20
    Select Case VarType(Value)
    Case vbEmpty, vbNull, vbError
        AsText = ""
    Case vbString
        AsText = Value
    Case vbBoolean
        If Value Then AsText = "true" Else AsText = "false"
    Case vbDate
        AsText = Format$(Value, "yyyy\-mm\-dd")
        If CDbl(Value) <> Int(CDbl(Value)) Or InStr(DATE_TIMES, "," & Name & ",") > 0 Then
            AsText = AsText & Format$(Value, " hh\:nn\:ss")
        End If
    Case vbByte, vbInteger, vbLong, LONG_LONG, vbCurrency, vbDecimal
        AsText = Trim$(Str$(Value))
    Case vbSingle, vbDouble
        If Abs(Value) >= 1E+15 Then
            Failed Operation, IDCAS_INVALID_ARGUMENT, Name & Said("FF1A4F4D65708FD94E48591A76846570898175286587672C4F209012FF0C54265219672B51E04F4D4F1A4E2259313002", ": pass a number of so many digits as a text; as a number it loses its last ones.")
        End If
        AsText = Trim$(Str$(Value))
    Case Else
        Failed Operation, IDCAS_INVALID_ARGUMENT, Name & Said("FF1A4E0D80FD4F2090128FD979CD7C7B578B7684503CFF0C8BF775286587672C300165705B57300165E5671F62165E035C14503C3002", ": no value of this type can be passed; use a text, number, date or boolean.")
    End Select
End Function

' Values of the value sets that are Chinese, which a constant cannot be here.
Public Property Get IDCAS_AGE_UNIT_YEARS() As String ' years
    IDCAS_AGE_UNIT_YEARS = Chinese("5C81")
End Property
Public Property Get IDCAS_AGE_UNIT_MONTHS() As String ' months
    IDCAS_AGE_UNIT_MONTHS = Chinese("6708")
End Property
Public Property Get IDCAS_AGE_UNIT_DAYS() As String ' days
    IDCAS_AGE_UNIT_DAYS = Chinese("5929")
End Property

' The code of an error that was raised here, such as IDCAS_TIMEOUT; 0 where the error is another one, or the code the platform's own.
Public Function IdcasCode(ByVal Number As Long) As Long
    Dim Code As Double
    Code = CDbl(vbObjectError) + 10000 - CDbl(Number)
    If Code <= -1 And Code >= -9999 Then IdcasCode = CLng(Code)
End Function

' A code of the platform's own may be too large for an error's number.
Private Sub Failed(ByVal Operation As String, ByVal Code As Double, ByVal Message As String)
    If Abs(Code) > 9999 Then Code = 0
    Err.Raise CLng(vbObjectError + 10000 - Code), "idcas." & Operation, Message
End Sub

' A number that is a code where it is below zero.
Private Function Checked(ByVal Operation As String, ByVal Number As Long) As Long
    Dim Language As String
    If IdcasEnglish Then Language = "en.utf-16" Else Language = "zh.utf-16"
    If Number < 0 Then Failed Operation, Number, IdcasTake(idcas_code_text(Number, StrPtr(Language)))
    Checked = Number
End Function

' The library reads a text up to the first NUL: what follows, in a buffer of the system's for instance, would be lost without a word.
Private Sub NoNul(ByVal Operation As String, ByVal Name As String, ByVal Text As String)
    If InStr(1, Text, vbNullChar, vbBinaryCompare) = 0 Then Exit Sub
    Failed Operation, IDCAS_INVALID_ARGUMENT, Name & Said("FF1A6587672C4E2D67090020004E0055004C00205B577B26FF08004300680072002800300029FF09FF0C8BF7622A53D652305B834E4B524D3002", ": the text has a NUL (Chr(0)) in it; pass what is before that.")
End Sub

' In words why the library cannot be called, in place of "File not found".
Private Sub Loaded()
    Dim Number As Long, Description As String
    On Error Resume Next
    idcas_abi_version
    Number = Err.Number
    Description = Err.Description
    On Error GoTo 0
    If Number <> 0 Then Err.Raise Number, "idcas", Description & vbCrLf & NotLoaded("idcas.dll", 0)
End Sub

Private Function NotLoaded(ByVal Path As String, ByVal Code As Long) As String
    Select Case Code
    Case 2, 3, 126
        NotLoaded = Said("627E4E0D523065874EF6FF0C62167F3A5C115B834F9D8D5676847CFB7EDF65874EF63002", "The file, or a file of the system that it needs, is not there.")
    Case 193
        NotLoaded = Said("4F4D65704E0E672C7A0B5E8F4E0D7B26FF0C621665874EF65DF2635F574F3002", "It is for programs of the other bitness, or damaged.")
    Case 0
        NotLoaded = ""
    Case Else
        NotLoaded = Said("7CFB7EDF95198BEFFF1A", "System error: ") & Code & "."
    End Select
    NotLoaded = Said("4E0D80FD52A08F7D0020", "Cannot load ") & Path & Said("3002", ". ") & NotLoaded
#If Win64 Then
    NotLoaded = NotLoaded & Said("672C7A0B5E8F662F00200036003400204F4DFF0C8BF74F7F7528002000530044004B00204E2D002000770069006E00360034002076EE5F557684002000690064006300610073002E0064006C006CFF0C5E7651484EE55B8362405728768476EE5F558C037528002000490064006300610073004C006F006100643002", " This program is a 64-bit one: take idcas.dll from win64 of the SDK, and call IdcasLoad with its folder first.")
#Else
    NotLoaded = NotLoaded & Said("672C7A0B5E8F662F00200033003200204F4DFF0C8BF74F7F7528002000530044004B00204E2D002000770069006E00330032002076EE5F557684002000690064006300610073002E0064006C006CFF0C5E7651484EE55B8362405728768476EE5F558C037528002000490064006300610073004C006F006100643002", " This program is a 32-bit one: take idcas.dll from win32 of the SDK, and call IdcasLoad with its folder first.")
#End If
End Function

' This module's own messages: in Chinese, or in English after IdcasEnglish = True. What the library says is in the configured
' `language`.
Private Function Said(ByVal Units As String, ByVal English As String) As String
    If IdcasEnglish Then Said = English Else Said = Chinese(Units)
End Function

' This source is ASCII, so its Chinese is written as UTF-16 units.
Private Function Chinese(ByVal Units As String) As String
    Dim At As Long
    For At = 1 To Len(Units) Step 4
        Chinese = Chinese & ChrW$(CLng("&H" & Mid$(Units, At, 4)))
    Next At
End Function
