{ idcas - the regional medical-image cloud archive (IDCAS) from Delphi 7 to 12 and Free Pascal.

  Written by `make bindings`; do not edit. README.md and README.zh-CN.md beside it say how to use it.
  This is the source for Delphi 7. It is plain ASCII, since Delphi 7 reads a source in the code page of the machine; later
  versions take the one in the folder above, which is the same with the documentation that their IDE shows.

  Two layers. The upper one is IIdcas with one builder for each operation: nothing has to be freed by hand, and a
  failure raises EIdcas. The lower one is the C functions under their own names, as variables that LoadIdcas fills.

  Texts are the language's own `string`. From Delphi 2009 on that is UTF-16, and nothing is lost. Before, it is an
  AnsiString: GBK in Delphi 7 on a Chinese Windows, UTF-8 in Free Pascal; define IDCAS_GBK for GBK there as well.
  A character that GBK lacks arrives as its JSON escape: \u followed by four hexadecimal digits.

  In Free Pascal the unit has the strings that the command line asks for (-Mdelphi, -Mdelphiunicode); define IDCAS_UNICODE
  where it does not and the program's own sources choose DELPHIUNICODE. }
unit Idcas;

{$IFDEF FPC}
  {$IFDEF FPC_UNICODESTRINGS}{$IFNDEF IDCAS_GBK}{$DEFINE IDCAS_UNICODE}{$ENDIF}{$ENDIF}
  {$IFDEF IDCAS_UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}
{$ENDIF}
{ Whatever the project's options are. }
{$H+}{$B-}{$T-}{$X+}
{ A symbol UNICODE is not asked for: projects define it for reasons of their own. }
{$UNDEF IDCAS_UTF16}
{$IFDEF FPC}
  {$IFDEF FPC_UNICODESTRINGS}{$DEFINE IDCAS_UTF16}{$ENDIF}
{$ELSE}
  {$IF CompilerVersion >= 20}{$DEFINE IDCAS_UTF16}{$IFEND}
  {$IFNDEF IDCAS_UTF16}{$DEFINE IDCAS_GBK}{$ENDIF}
{$ENDIF}

interface

uses
  SysUtils;

const
  IDCAS_BINDING_VERSION = '0.1.0';
  { The version of the C interface that this unit was made for. }
  IDCAS_BINDING_ABI = 1;
  IDCAS_OK = 0;
  IDCAS_PLATFORM = -1;
  IDCAS_INVALID_ARGUMENT = -1001;
  IDCAS_INVALID_CONFIG = -1002;
  IDCAS_INVALID_HANDLE = -1003;
  IDCAS_ENCODING = -1004;
  IDCAS_NETWORK = -1101;
  IDCAS_TIMEOUT = -1102;
  IDCAS_TLS = -1103;
  IDCAS_HTTP_STATUS = -1104;
  IDCAS_CANCELLED = -1105;
  IDCAS_UNAUTHORIZED = -1106;
  IDCAS_BAD_RESPONSE = -1107;
  IDCAS_TOO_LARGE = -1108;
  IDCAS_AUTH_REJECTED = -1201;
  IDCAS_CRYPTO = -1202;
  IDCAS_IO = -1301;
  IDCAS_EXHAUSTED = -1302;
  IDCAS_INTERNAL = -1999;

{ Value sets, and the parameters and members that have them. }

  // exam type: build_health_record_url.exam_type, build_h5_exam_list_url.exam_type,
  // build_h5_exam_detail_url.exam_type, build_h5_health_record_url.exam_type, get_image_url.modality,
  // query_print_exams.exam_type
  IdcasExamType_CT = 'CT';
  IdcasExamType_CR = 'CR';
  IdcasExamType_DX = 'DX';
  IdcasExamType_MR = 'MR';
  IdcasExamType_MG = 'MG';
  IdcasExamType_NM = 'NM';
  IdcasExamType_XA = 'XA';
  IdcasExamType_RF = 'RF';
  IdcasExamType_US = 'US';
  IdcasExamType_ES = 'ES';
  IdcasExamType_ECG = 'ECG';
  IdcasExamType_PS = 'PS';

  // exam type: query_exams.exam_type, query_exams_all.exam_type
  IdcasArchiveExamType_CT = 'CT';
  IdcasArchiveExamType_CR = 'CR';
  IdcasArchiveExamType_DT = 'DT';
  IdcasArchiveExamType_DX = 'DX';
  IdcasArchiveExamType_MG = 'MG';
  IdcasArchiveExamType_MR = 'MR';
  IdcasArchiveExamType_NM = 'NM';
  IdcasArchiveExamType_RE = 'RE';
  IdcasArchiveExamType_XS = 'XS';
  IdcasArchiveExamType_US = 'US';
  IdcasArchiveExamType_ES = 'ES';
  IdcasArchiveExamType_PS = 'PS';
  IdcasArchiveExamType_ECG = 'ECG';

  // department code: build_h5_exam_list_url.perform_depart_code
  IdcasDepartment_RIS = 'RIS';
  IdcasDepartment_UIS = 'UIS';
  IdcasDepartment_EIS = 'EIS';
  IdcasDepartment_PIS = 'PIS';
  IdcasDepartment_ECG = 'ECG';
  IdcasDepartment_LIS = 'LIS';

  // department code: query_exams.depart_code, query_exams_all.depart_code
  IdcasArchiveDepartment_RIS = 'RIS';
  IdcasArchiveDepartment_ECT = 'ECT';
  IdcasArchiveDepartment_UIS = 'UIS';
  IdcasArchiveDepartment_EIS = 'EIS';
  IdcasArchiveDepartment_XIS = 'XIS';
  IdcasArchiveDepartment_PIS = 'PIS';
  IdcasArchiveDepartment_ECG = 'ECG';

  // which time the range applies to: query_exams.time_type, query_province_exams.time_type,
  // query_exams_all.time_type, query_province_exams_all.time_type
  IdcasTimeType_ExamTime = 0;
  IdcasTimeType_ReportTime = 1;
  IdcasTimeType_AuditTime = 2;
  IdcasTimeType_ArchiveTime = 3;
  IdcasTimeType_RegistrationTime = 6;
  IdcasTimeType_RequestTime = 7;

  // visit type: build_h5_exam_list_url.patient_class
  IdcasH5PatientClass_Outpatient = 1;
  IdcasH5PatientClass_Inpatient = 2;
  IdcasH5PatientClass_Emergency = 3;
  IdcasH5PatientClass_HealthCheck = 4;
  IdcasH5PatientClass_Other = 9;

  // visit type: query_exams.patient_class, query_merged_exams.patient_class, get_exam_detail.patient_class,
  // query_exams_all.patient_class
  IdcasArchivePatientClass_Outpatient = 0;
  IdcasArchivePatientClass_Inpatient = 1;
  IdcasArchivePatientClass_Emergency = 2;
  IdcasArchivePatientClass_HealthCheck = 3;
  IdcasArchivePatientClass_GeneralOrOther = 4;

  // card type: build_h5_exam_list_url.card_type, query_recognition.card_type,
  // build_recognition_url.card_type, query_province_exams.card_type
  IdcasCardType_SocialSecurityCard = 0;
  IdcasCardType_MedicalInsuranceCard = 1;
  IdcasCardType_HealthCard = 2;
  IdcasCardType_HospitalCard = 3;
  IdcasCardType_Other = 9;

  // card type: query_exams.card_type, query_exams_all.card_type
  IdcasArchiveCardType_SocialSecurityCard = 0;
  IdcasArchiveCardType_MedicalInsuranceCard = 1;
  IdcasArchiveCardType_HealthCard = 2;
  IdcasArchiveCardType_HospitalCard = 3;
  IdcasArchiveCardType_Other = 4;

  // type of identity document: build_h5_exam_list_url.identity_type, query_province_exams.identity_type,
  // query_province_exams_all.identity_type
  IdcasIdentityType_IdentityCard = 1;
  IdcasIdentityType_MilitaryIdentityCard = 2;
  IdcasIdentityType_Passport = 3;
  IdcasIdentityType_StudentCard = 4;
  IdcasIdentityType_HomeReturnPermit = 5;
  IdcasIdentityType_DriversLicence = 6;
  IdcasIdentityType_TaiwanCompatriotPermit = 7;
  IdcasIdentityType_Other = 9;

  // patient's sex: query_recognition.patient_sex, build_recognition_url.patient_sex, query_exams.patient_sex,
  // query_province_exams.patient_sex, query_merged_exams.patient_sex
  IdcasSex_Unknown = 0;
  IdcasSex_Male = 1;
  IdcasSex_Female = 2;

  // patient's sex: get_exam_detail.patient_sex
  IdcasDetailSex_Male = 1;
  IdcasDetailSex_Female = 2;

  // result code: query_province_exams.abnormal_flags
  IdcasProvinceResult_Negative = 0;
  IdcasProvinceResult_Positive = 1;
  IdcasProvinceResult_Unknown = 2;

  // result code: query_merged_exams.abnormal_flags, query_print_exams.abnormal_flags
  IdcasMergedResult_Negative = '0';
  IdcasMergedResult_Positive = '1';
  IdcasMergedResult_Unknown = '9';

  // result code: get_exam_detail.abnormal_flags
  IdcasDetailResult_Negative = 0;
  IdcasDetailResult_Positive = 1;

  // whether this is the last page: query_province_exams.page.eof
  IdcasYesNo_No = 0;
  IdcasYesNo_Yes = 1;

  // exam, lab test or health check: query_merged_exams.clinic_type
  IdcasRecordKind_Exam = 0;
  IdcasRecordKind_LabTest = 1;
  IdcasRecordKind_HealthCheck = 2;

  // exam or lab test: build_repeat_reminder_url.clinic_type
  IdcasClinicType_Exam = 0;
  IdcasClinicType_LabTest = 1;

  // data source: query_merged_exams.table_type
  IdcasPlatform_ThisPlatform = 0;
  IdcasPlatform_TheHigherLevelPlatform = 1;

  // file format: get_print_files.file_format, save_print_files.file_format
  IdcasFileFormat_Jpg = 'Jpg';
  IdcasFileFormat_Pdf = 'Pdf';

  // what triggers the query: query_recognition.req_type, build_recognition_url.req_type
  IdcasRequestType_TheDoctorReceivesThePatient = 3101;
  IdcasRequestType_TheDoctorWritesAnOrder = 3103;
  IdcasRequestType_TheDoctorSavesAnOrder = 3104;

  // unit of the age: query_recognition.age_unit, build_recognition_url.age_unit
  // IdcasAgeUnit_Years is a function below: its value is Chinese.
  // IdcasAgeUnit_Months is a function below: its value is Chinese.
  // IdcasAgeUnit_Days is a function below: its value is Chinese.

  // client type: get_exam_detail.client_kind
  IdcasClientKind_DoctorsWorkstation = 1;
  IdcasClientKind_App = 2;
  IdcasClientKind_WeChat = 3;
  IdcasClientKind_WebSite = 4;
  IdcasClientKind_H5 = 5;

{ What the configuration's keys may be. }
  IdcasTls_Modern = 'modern';
  IdcasTls_System = 'system';
  IdcasClock_Server = 'server';
  IdcasClock_Local = 'local';
  IdcasLanguage_Zh = 'zh';
  IdcasLanguage_En = 'en';
  IdcasLogLevel_Error = 'error';
  IdcasLogLevel_Warn = 'warn';
  IdcasLogLevel_Info = 'info';
  IdcasLogLevel_Debug = 'debug';

type
  { A text that belongs to the library: opaque, released by idcas_free_string. }
  PIdcasText = Pointer;

  { Raised where a call returns a code other than 0, and where the library cannot be loaded. }
  EIdcas = class(Exception)
  private
    FCode, FSystemCode: Integer;
    FKind, FHint, FDetail, FOperation, FAnswer: string;
    { What Message is; Free Pascal keeps that as an AnsiString, whatever the program has. }
    FWords: string;
  public
    constructor CreateOf(const AOperation, AAnswer: string; ACode: Integer; const AMsg, AKind, AHint, ADetail: string);
    { -1: the platform refused. -1000 and below: a failure of the library, see the IDCAS_ constants. }
    property Code: Integer read FCode;
    { timeout, tls, invalid_argument, ...; platform for code -1. }
    property Kind: string read FKind;
    { What to do about it, in the configured language; in both languages where the failure is this unit's own. }
    property Hint: string read FHint;
    { What the system or the platform said. }
    property Detail: string read FDetail;
    { The operating system's code where the library cannot be loaded, such as 126 or 193; otherwise 0. }
    property SystemCode: Integer read FSystemCode;
    property Operation: string read FOperation;
    { The whole envelope in JSON, error.faults included. }
    property Answer: string read FAnswer;
    { Message, hint, operation and code in lines, for a message box or a log. }
    function Full: string;
  end;

  { A JSON text. Pointers are those of RFC 6901: /data/0/patient_name. As many may be kept as memory holds. }
  IIdcasDocument = interface
    ['{5E0B6F0A-6C0B-4E07-9C57-0D1D6D8C1A01}']
    { A text's content, a number or boolean as written, the JSON of an object or array; '' where there is none. }
    function Value(const Pointer: string): string;
    { Elements of an array, members of an object, 0 for anything else, -1 where there is none. }
    function Count(const Pointer: string): Integer;
    procedure SetValue(const Pointer, Text: string);
    function Text: string;
  end;

  { The answer to a call. }
  IIdcasResult = interface(IIdcasDocument)
    ['{5E0B6F0A-6C0B-4E07-9C57-0D1D6D8C1A02}']
    function Code: Integer;
    function Msg: string;
    { `data` where it is one text: an address, a key. }
    function Data: string;
    { The operation that this is the answer to. }
    function Operation: string;
    { Rows of `data` where it is a list, otherwise 0. }
    function RowCount: Integer;
    { A member of a row (from 0), or of what is inside it: '/faults/0/msg'; '' where it is empty. Raises EIdcas where there is
      no such row, or no row can have such a member: then it names the nearest. }
    function Row(Index: Integer; const Name: string): string;
    { The same as number and as date or time; 0 where it is empty. }
    function RowInt64(Index: Integer; const Name: string): Int64;
    function RowDateTime(Index: Integer; const Name: string): TDateTime;
  end;

  { A row of an answer, with a function for each member in the interfaces made from it. }
  IIdcasRow = interface
    ['{5E0B6F0A-6C0B-4E07-9C57-0D1D6D8C1A06}']
    { '' where it is empty. Raises EIdcas where there is no such member, naming the nearest. }
    function AsText(const Name: string): string;
    { 0 where it is empty. Raises EIdcas where the platform sent something else. }
    function AsInteger(const Name: string): Integer;
    function AsInt64(const Name: string): Int64;
    function AsDateTime(const Name: string): TDateTime;
    function AsBoolean(const Name: string): Boolean;
    { Whether the platform gave no value: missing, null or ''. }
    function IsEmpty(const Name: string): Boolean;
  end;

  { A call in the background. Check Done from a TTimer, then call Finish: the program needs no thread of its own. }
  IIdcasJob = interface
    ['{5E0B6F0A-6C0B-4E07-9C57-0D1D6D8C1A03}']
    function Done: Boolean;
    { Waits this many milliseconds at most. }
    function Wait(Milliseconds: Integer): Boolean;
    { How much of it is done; ATotal is 0 while that is not known. }
    procedure Progress(out ADone, ATotal: Int64);
    { From 0 to 100, for a progress bar; 0 while the total is not known. }
    function Percent: Integer;
    { It ends soon, with the code -1105. }
    procedure Cancel;
    { Waits until it is done; to be called once. Raises EIdcas as the call itself would. }
    function Finish: IIdcasResult;
    { The same without raising. }
    function TryFinish: IIdcasResult;
  end;

  { What every builder has; its own methods set the parameters. }
  IIdcasCall = interface
    ['{5E0B6F0A-6C0B-4E07-9C57-0D1D6D8C1A04}']
    { Any parameter by the specification's name. Param of each operation does the same and can be chained. }
    procedure SetParam(const Name, Value: string);
    function ParamsJson: string;
    { Blocks until it is done, for timeout_ms at most. Raises EIdcas unless code is 0. }
    function Call: IIdcasResult;
    { The same without raising: look at Code. }
    function TryCall: IIdcasResult;
    function Start: IIdcasJob;
  end;

  { An operation by its name. }
  IIdcasOperation = interface(IIdcasCall)
    function Param(const Name, Value: string): IIdcasOperation;
  end;

  { Exams in the city's archive: a row. What the platform left empty is '', 0 or False: see IsEmpty. }
  IIdcasQueryExamsRow = interface(IIdcasRow)
    { id of the archived exam (business_id) }
    function Id: Int64;
    { patient number }
    function PatientId: string;
    { patient's name }
    function PatientName: string;
    { patient's age }
    function PatientAge: Integer;
    { unit of the age }
    function AgeUnit: string;
    { patient's sex; one of 0 (unknown), 1 (male), 2 (female) }
    function PatientSex: Integer;
    { accession number }
    function AccessionNumber: string;
    { exam type }
    function ExamType: string;
    { exam item }
    function ExamItem: string;
    { body part }
    function ExamBodyPart: string;
    { placer order number }
    function PlacerOrderNo: string;
    { time of the exam }
    function PerformTime: TDateTime;
    { time of the report }
    function ReportTime: TDateTime;
    { time of the audit }
    function AuditTime: TDateTime;
    { time of archiving }
    function ArchiveTime: TDateTime;
    { requesting doctor }
    function ReqDoctorName: string;
    { requesting department }
    function ReqDepartName: string;
    { performing doctor }
    function PerformDoctorName: string;
    { performing department }
    function PerformDepartName: string;
    { performing hospital }
    function PerformOrgName: string;
    { reporting doctor }
    function ReportDoctorName: string;
    { auditing doctor }
    function AuditDoctorName: string;
    { medical record number }
    function MedRecNo: string;
    { outpatient or inpatient number }
    function ClinicNo: string;
    { visit type; one of 0 (outpatient), 1 (inpatient), 2 (emergency), 3 (health check), 4 (general or other) }
    function PatientClass: Integer;
    { exam status }
    function ResultState: string;
    { result }
    function AbnormalFlags: Integer;
    { critical value }
    function CriticalValue: string;
    { standard item code }
    function StandardItemCode: string;
    { standard item name }
    function StandardItemName: string;
    { start time of the audit }
    function AuditStartTime: string;
    { start time of the report }
    function ReportStartTime: string;
    { performing doctor's ID card number }
    function PerformDoctorIdCard: string;
    { reporting doctor's ID card number }
    function ReportDoctorIdCard: string;
    { auditing doctor's ID card number }
    function AuditDoctorIdCard: string;
    { revising doctor's ID card number }
    function ReviseDoctorIdCard: string;
  end;

  { Exams in the city's archive: the answer with its rows, from 0: Rows[0]. }
  IIdcasQueryExamsRows = interface(IIdcasResult)
    { Raises EIdcas where there is no such row. }
    function Item(Index: Integer): IIdcasQueryExamsRow;
    property Items[Index: Integer]: IIdcasQueryExamsRow read Item; default;
  end;

  { Exams in the province's platform: a row. What the platform left empty is '', 0 or False: see IsEmpty. }
  IIdcasQueryProvinceExamsRow = interface(IIdcasRow)
    { id of the exam }
    function Id: Int64;
    { code of the performing hospital }
    function PerformOrgCode: string;
    { name of the performing system }
    function PerformSystemName: string;
    { code of the performing system }
    function PerformSystemCode: string;
    { performing department }
    function PerformDepartName: string;
    { code of the performing department }
    function PerformDepartCode: string;
    { performing doctor }
    function PerformDoctorName: string;
    { performing hospital }
    function PerformOrgName: string;
    { body part }
    function ExamBodyPart: string;
    { exam item }
    function ExamItem: string;
    { id of the exam item }
    function ExamCode: string;
    { exam type }
    function ExamType: string;
    { accession number }
    function AccessionNumber: string;
    { registrar }
    function RegDoctorName: string;
    { id of the registrar }
    function RegDoctorId: string;
    { body part code }
    function ExamBodyPartCode: string;
    { id of the reporting doctor }
    function ReportDoctorId: string;
    { reporting doctor }
    function ReportDoctorName: string;
    { id of the auditing doctor }
    function AuditDoctorId: string;
    { time of the audit }
    function AuditTime: TDateTime;
    { time of the report }
    function ReportTime: TDateTime;
    { time of the exam }
    function PerformTime: TDateTime;
    { time of registration }
    function RegTime: TDateTime;
    { time of the request }
    function ReqTime: TDateTime;
    { whether there are images }
    function HasImage: Boolean;
    { exam status }
    function ResultState: string;
    { result code; one of 0 (negative), 1 (positive), 2 (unknown) }
    function AbnormalFlags: Integer;
    { status code }
    function ResultStateCode: string;
    { critical value }
    function CriticalValue: string;
    { impression }
    function ImageDiagnosis: string;
    { findings }
    function Imagesight: string;
    { revising doctor }
    function ReviseDoctorName: string;
    { id of the revising doctor }
    function ReviseDoctorId: string;
    { auditing doctor }
    function AuditDoctorName: string;
    { name of the chief physician }
    function ArchiatName: string;
    { time of the revision }
    function ReviseTime: TDateTime;
    { id of the chief physician }
    function ArchiatId: string;
    { id of the attending physician }
    function AttendId: string;
    { outpatient or inpatient number }
    function ClinicNo: string;
    { medical record number }
    function MedRecNo: string;
    { the patient's master index }
    function PatientMasterId: Int64;
    { patient's mobile phone }
    function MobilePhone: string;
    { card number }
    function CardNo: string;
    { card type; one of 0 (social security card), 1 (medical insurance card), 2 (health card), 3 (hospital card), 9 (other) }
    function CardType: Integer;
    { visit number }
    function VisitId: string;
    { history and clinical information }
    function RelevantClinicalInfo: string;
    { unit of the age }
    function AgeUnit: string;
    { patient's age }
    function PatientAge: Integer;
    { patient's sex; one of 0 (unknown), 1 (male), 2 (female) }
    function PatientSex: Integer;
    { patient's name }
    function PatientName: string;
    { patient number }
    function PatientId: string;
    { type of identity document; one of 1 (identity card), 2 (military identity card), 3 (passport), 4 (student card), 5 (home return permit), 6 (driver's licence), 7 (Taiwan compatriot permit), 9 (other) }
    function IdentityType: Integer;
    { number of the identity document }
    function IdentityNo: string;
    { ward }
    function InPatientWard: string;
    { room }
    function InPatientRoom: string;
    { bed }
    function InPatientBed: string;
    { name of the receiving doctor }
    function AcceptName: string;
    { id of the receiving doctor }
    function AcceptId: string;
    { code of the diagnosed disease }
    function DiseaseCode: string;
    { clinical diagnosis }
    function ClinicDiagnosis: string;
    { allergies and adverse reactions }
    function AdverseReaction: string;
    { complaints and symptoms }
    function Symptom: string;
    { notes }
    function Attention: string;
    { purpose of the request }
    function Reason: string;
    { requesting hospital }
    function ReqOrgName: string;
    { code of the requesting hospital }
    function ReqOrgCode: string;
    { requesting department }
    function ReqDepartName: string;
    { requesting doctor }
    function ReqDoctorName: string;
    { placer order number }
    function PlacerOrderNo: string;
    { visit type }
    function PatientClass: string;
    { name of the attending physician }
    function AttendName: string;
    { time of archiving }
    function ArchiveDate: TDateTime;
  end;

  { Exams in the province's platform: the answer with its rows, from 0: Rows[0]. }
  IIdcasQueryProvinceExamsRows = interface(IIdcasResult)
    { Raises EIdcas where there is no such row. }
    function Item(Index: Integer): IIdcasQueryProvinceExamsRow;
    property Items[Index: Integer]: IIdcasQueryProvinceExamsRow read Item; default;
  end;

  { Exams of city and province: a row. What the platform left empty is '', 0 or False: see IsEmpty. }
  IIdcasQueryMergedExamsRow = interface(IIdcasRow)
    { id of the exam }
    function Id: Int64;
    { performing hospital }
    function PerformOrgName: string;
    { reporting doctor }
    function ReportDoctorName: string;
    { auditing doctor }
    function AuditDoctorName: string;
    { medical record number }
    function MedRecNo: string;
    { outpatient or inpatient number }
    function ClinicNo: string;
    { visit type; one of 0 (outpatient), 1 (inpatient), 2 (emergency), 3 (health check), 4 (general or other) }
    function PatientClass: Integer;
    { status code }
    function ResultStateCode: string;
    { exam status }
    function ResultState: string;
    { result code; one of 0 (negative), 1 (positive), 9 (unknown) }
    function AbnormalFlags: Integer;
    { exam, lab test or health check; one of 0 (exam), 1 (lab test), 2 (health check) }
    function ClinicType: Integer;
    { critical value }
    function CriticalValue: string;
    { time of the request }
    function ReqTime: TDateTime;
    { time of registration }
    function RegTime: TDateTime;
    { id of the requesting doctor }
    function ReqDoctorId: string;
    { id of the requesting department }
    function ReqDepartId: string;
    { ward }
    function InPatientWard: string;
    { room }
    function InPatientRoom: string;
    { bed }
    function InPatientBed: string;
    { whether there are images }
    function HasImage: Boolean;
    { registrar }
    function RegDoctorName: string;
    { findings }
    function ImageSight: string;
    { code of the performing hospital }
    function PerformOrgCode: string;
    { impression }
    function ImageDiagnosis: string;
    { performing department }
    function PerformDepartName: string;
    { performing doctor }
    function PerformDoctorName: string;
    { patient number }
    function PatientId: string;
    { patient's name }
    function PatientName: string;
    { patient's sex; one of 0 (unknown), 1 (male), 2 (female) }
    function PatientSex: Integer;
    { patient's age }
    function PatientAge: Integer;
    { unit of the age }
    function AgeUnit: string;
    { patient's mobile phone }
    function MobilePhone: string;
    { ID card number }
    function IdCardNo: string;
    { accession number }
    function AccessionNumber: string;
    { exam type }
    function ExamType: string;
    { exam item }
    function ExamItem: string;
    { body part }
    function ExamBodyPart: string;
    { placer order number }
    function PlacerOrderNo: string;
    { time of the exam }
    function PerformTime: TDateTime;
    { time of the report }
    function ReportTime: TDateTime;
    { time of the audit }
    function AuditTime: TDateTime;
    { time of archiving }
    function ArchiveTime: TDateTime;
    { requesting doctor }
    function ReqDoctorName: string;
    { requesting department }
    function ReqDepartName: string;
    { code of the requesting hospital }
    function ReqOrgCode: string;
    { requesting hospital }
    function ReqOrgName: string;
    { code of the performing department }
    function PerformDepartCode: string;
    { data source; one of 0 (this platform), 1 (the higher-level platform) }
    function TableType: Integer;
  end;

  { Exams of city and province: the answer with its rows, from 0: Rows[0]. }
  IIdcasQueryMergedExamsRows = interface(IIdcasResult)
    { Raises EIdcas where there is no such row. }
    function Item(Index: Integer): IIdcasQueryMergedExamsRow;
    property Items[Index: Integer]: IIdcasQueryMergedExamsRow read Item; default;
  end;

  { Detail of an exam: a row. What the platform left empty is '', 0 or False: see IsEmpty. }
  IIdcasGetExamDetailRow = interface(IIdcasRow)
    { id of the exam }
    function Id: Int64;
    { patient number }
    function PatientId: string;
    { patient's name }
    function PatientName: string;
    { patient's age }
    function PatientAge: Integer;
    { unit of the age }
    function AgeUnit: string;
    { patient's sex; one of 1 (male), 2 (female) }
    function PatientSex: Integer;
    { accession number }
    function AccessionNumber: string;
    { exam type }
    function ExamType: string;
    { exam item }
    function ExamItem: string;
    { body part }
    function ExamBodyPart: string;
    { placer order number }
    function PlacerOrderNo: string;
    { time of the exam }
    function PerformTime: TDateTime;
    { time of the report }
    function ReportTime: TDateTime;
    { time of the audit }
    function AuditTime: TDateTime;
    { time of archiving }
    function ArchiveTime: TDateTime;
    { requesting doctor }
    function ReqDoctorName: string;
    { requesting department }
    function ReqDepartName: string;
    { performing doctor }
    function PerformDoctorName: string;
    { performing department }
    function PerformDepartName: string;
    { performing hospital }
    function PerformOrgName: string;
    { reporting doctor }
    function ReportDoctorName: string;
    { auditing doctor }
    function AuditDoctorName: string;
    { medical record number }
    function MedRecNo: string;
    { outpatient or inpatient number }
    function ClinicNo: string;
    { visit type; one of 0 (outpatient), 1 (inpatient), 2 (emergency), 3 (health check), 4 (general or other) }
    function PatientClass: Integer;
    { exam status }
    function ResultState: string;
    { result code; one of 0 (negative), 1 (positive) }
    function AbnormalFlags: Integer;
    { critical value }
    function CriticalValue: string;
    { ward }
    function InPatientWard: string;
    { room }
    function InPatientRoom: string;
    { bed }
    function InPatientBed: string;
    { purpose of the request }
    function Reason: string;
    { notes }
    function Attention: string;
    { allergies and adverse reactions }
    function AdverseReaction: string;
    { clinical diagnosis }
    function ClinicDiagnosis: string;
    { history and clinical information }
    function RelevantClinicalInfo: string;
    { findings }
    function ImageSight: string;
    { impression }
    function ImageDiagnosis: string;
    { whether there is a report }
    function HasReport: Boolean;
    { whether there are images }
    function HasImage: Boolean;
    { whether there is a film }
    function HasFilm: Boolean;
    { standard item code }
    function StandardItemCode: string;
    { standard item name }
    function StandardItemName: string;
    { start time of the audit }
    function AuditStartTime: string;
    { start time of the report }
    function ReportStartTime: string;
    { id of the equipment }
    function EquipmentId: string;
    { name of the equipment }
    function EquipmentName: string;
    { model of the equipment }
    function EquipmentModel: string;
    { performing doctor's ID card number }
    function PerformDoctorIdCard: string;
    { reporting doctor's ID card number }
    function ReportDoctorIdCard: string;
    { auditing doctor's ID card number }
    function AuditDoctorIdCard: string;
    { revising doctor's ID card number }
    function ReviseDoctorIdCard: string;
  end;

  { Detail of an exam: the answer with its rows, from 0: Rows[0]. }
  IIdcasGetExamDetailRows = interface(IIdcasResult)
    { Raises EIdcas where there is no such row. }
    function Item(Index: Integer): IIdcasGetExamDetailRow;
    property Items[Index: Integer]: IIdcasGetExamDetailRow read Item; default;
  end;

  { Exams to print: a row. What the platform left empty is '', 0 or False: see IsEmpty. }
  IIdcasQueryPrintExamsRow = interface(IIdcasRow)
    { id of the exam }
    function Id: Int64;
    { patient number }
    function PatientId: string;
    { accession number }
    function AccessionNumber: string;
    { placer order number }
    function PlacerOrderNo: string;
    { name of the exam item }
    function ServiceText: string;
    { exam type }
    function ExamType: string;
    { body part }
    function ProcedureName: string;
    { exam status }
    function ResultState: string;
    { result code; one of 0 (negative), 1 (positive), 9 (unknown) }
    function AbnormalFlags: string;
    { print count }
    function PrintCount: Integer;
  end;

  { Exams to print: the answer with its rows, from 0: Rows[0]. }
  IIdcasQueryPrintExamsRows = interface(IIdcasResult)
    { Raises EIdcas where there is no such row. }
    function Item(Index: Integer): IIdcasQueryPrintExamsRow;
    property Items[Index: Integer]: IIdcasQueryPrintExamsRow read Item; default;
  end;

  { Files to print: a row. What the platform left empty is '', 0 or False: see IsEmpty. }
  IIdcasGetPrintFilesRow = interface(IIdcasRow)
    { file type }
    function FileType: string;
    { file format; one of Jpg, Pdf }
    function FileFormat: string;
    { the file's bytes in Base64 }
    function FileBytes: string;
    { the file's path: share, FTP or HTTP (used for large films) }
    function FilePath: string;
  end;

  { Files to print: the answer with its rows, from 0: Rows[0]. }
  IIdcasGetPrintFilesRows = interface(IIdcasResult)
    { Raises EIdcas where there is no such row. }
    function Item(Index: Integer): IIdcasGetPrintFilesRow;
    property Items[Index: Integer]: IIdcasGetPrintFilesRow read Item; default;
  end;

  { Save files to print: a row. What the platform left empty is '', 0 or False: see IsEmpty. }
  IIdcasSavePrintFilesRow = interface(IIdcasRow)
    { file type }
    function FileType: string;
    { file format as sent, or what the file is where that is another: Pdf, Jpg, Png, Tiff, Dicom, Bmp, Gif, Webp }
    function FileFormat: string;
    { where it was saved, with the ending of what it is; empty for a share or FTP path, which the host must read itself }
    function Path: string;
    { bytes }
    function Bytes: Int64;
    { SHA-256 }
    function Sha256: string;
    { the path that the platform gave }
    function FilePath: string;
  end;

  { Save files to print: the answer with its rows, from 0: Rows[0]. }
  IIdcasSavePrintFilesRows = interface(IIdcasResult)
    { Raises EIdcas where there is no such row. }
    function Item(Index: Integer): IIdcasSavePrintFilesRow;
    property Items[Index: Integer]: IIdcasSavePrintFilesRow read Item; default;
  end;

  { Get a client token. Gets the client token (client_credentials grant), which serves only to fetch the RSA public key. Cached
    until shortly before it expires. The parameters in token_params go with it. }
  IIdcasGetClientToken = interface(IIdcasCall)
    { ignore the cache and ask again; default false }
    function Force(const AValue: Boolean): IIdcasGetClientToken;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasGetClientToken;
  end;

  { Get the RSA public key. Gets the platform's RSA public key (with a client token of its own), which encrypts passwords and account
    ids. A configured rsa_public_key is returned as it is; where the platform returns an object or a list,
    data is the key in it as Base64 of X.509. }
  IIdcasGetRsaPublicKey = interface(IIdcasCall)
    { ignore the cache and ask again; default false }
    function Force(const AValue: Boolean): IIdcasGetRsaPublicKey;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasGetRsaPublicKey;
  end;

  { Get a user access token. Gets the user access token: client token, RSA key and password encryption are done on the way. Cached;
    renewed with refresh_token if there is one, otherwise with the password. The parameters in token_params go
    with it. You need not call it before other operations. }
  IIdcasGetToken = interface(IIdcasCall)
    { user name, in plain text; default: the configured username }
    function Username(const AValue: string): IIdcasGetToken;
    { password in plain text; the library encrypts it with RSA. Required where username is not the configured user; default: the configured password }
    function Password(const AValue: string): IIdcasGetToken;
    { ignore the cache and ask again; default false }
    function Force(const AValue: Boolean): IIdcasGetToken;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasGetToken;
  end;

  { Clinic page (PC). Builds the address of the page on which a doctor sees a patient's exams and reports. }
  IIdcasBuildClinicUrl = interface(IIdcasCall)
    { whether query conditions are given; one of true (by the given conditions) }
    function Nosearch(const AValue: string): IIdcasBuildClinicUrl;
    { start date of the request; yyyy-MM-dd }
    function StartTime(const AValue: string): IIdcasBuildClinicUrl; overload;
    function StartTime(const AValue: TDateTime): IIdcasBuildClinicUrl; overload;
    { end date of the request; yyyy-MM-dd }
    function EndTime(const AValue: string): IIdcasBuildClinicUrl; overload;
    function EndTime(const AValue: TDateTime): IIdcasBuildClinicUrl; overload;
    { request token }
    function Sev(const AValue: string): IIdcasBuildClinicUrl;
    { current time in China; yyyy-MM-dd HH:mm:ss }
    function Timestamp(const AValue: string): IIdcasBuildClinicUrl; overload;
    function Timestamp(const AValue: TDateTime): IIdcasBuildClinicUrl; overload;
    { code of the doctor's institution; required }
    function OrgCode(const AValue: string): IIdcasBuildClinicUrl;
    { the doctor's staff number; required }
    function WorkNo(const AValue: string): IIdcasBuildClinicUrl;
    { medical record number }
    function MedRecNo(const AValue: string): IIdcasBuildClinicUrl;
    { outpatient or inpatient number }
    function VisitId(const AValue: string): IIdcasBuildClinicUrl;
    { accession number }
    function AccessionNumber(const AValue: string): IIdcasBuildClinicUrl;
    { ID card number }
    function IdCardNo(const AValue: string): IIdcasBuildClinicUrl;
    { patient's name }
    function PatientName(const AValue: string): IIdcasBuildClinicUrl;
    { placer order number }
    function PlacerOrderNo(const AValue: string): IIdcasBuildClinicUrl;
    { the doctor's account id; the library encrypts it into sev }
    function SevAccountId(const AValue: string): IIdcasBuildClinicUrl;
    { adds plaintext, encrypted token and the string to sign (without the key) to the result; default false }
    function Explain(const AValue: Boolean): IIdcasBuildClinicUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasBuildClinicUrl;
  end;

  { Health record page (PC). Builds the address of the page on which a health record system shows one exam's report, images and films. }
  IIdcasBuildHealthRecordUrl = interface(IIdcasCall)
    { unique number of the exam }
    function ObsId(const AValue: string): IIdcasBuildHealthRecordUrl;
    { code of the performing institution; required }
    function PerformOrgCode(const AValue: string): IIdcasBuildHealthRecordUrl;
    { accession number }
    function AccessionNumber(const AValue: string): IIdcasBuildHealthRecordUrl;
    { patient number }
    function PatientId(const AValue: string): IIdcasBuildHealthRecordUrl;
    { placer order number }
    function PlacerOrderNo(const AValue: string): IIdcasBuildHealthRecordUrl;
    { exam type; required; one of CT (radiology), CR (radiology), DX (radiology), MR (radiology), MG (radiology), NM (radiology), XA (radiology), RF (radiology), US (ultrasound), ES (endoscopy), ECG (electrocardiography), PS (pathology) }
    function ExamType(const AValue: string): IIdcasBuildHealthRecordUrl;
    { request token }
    function Sev(const AValue: string): IIdcasBuildHealthRecordUrl;
    { current time in China; yyyy-MM-dd HH:mm:ss }
    function Timestamp(const AValue: string): IIdcasBuildHealthRecordUrl; overload;
    function Timestamp(const AValue: TDateTime): IIdcasBuildHealthRecordUrl; overload;
    { the doctor's staff number }
    function WorkNo(const AValue: string): IIdcasBuildHealthRecordUrl;
    { code of the doctor's institution }
    function OrgCode(const AValue: string): IIdcasBuildHealthRecordUrl;
    { medical record number }
    function MedRecNo(const AValue: string): IIdcasBuildHealthRecordUrl;
    { outpatient or inpatient number }
    function VisitId(const AValue: string): IIdcasBuildHealthRecordUrl;
    { ID card number }
    function IdCardNo(const AValue: string): IIdcasBuildHealthRecordUrl;
    { patient's name }
    function PatientName(const AValue: string): IIdcasBuildHealthRecordUrl;
    { the doctor's account id; the library encrypts it into sev }
    function SevAccountId(const AValue: string): IIdcasBuildHealthRecordUrl;
    { adds plaintext, encrypted token and the string to sign (without the key) to the result; default false }
    function Explain(const AValue: Boolean): IIdcasBuildHealthRecordUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasBuildHealthRecordUrl;
  end;

  { Repeated exam reminder (PC). Builds the address of the page that reminds a doctor of exams or lab tests the patient has had in the
    region. }
  IIdcasBuildRepeatReminderUrl = interface(IIdcasCall)
    { exam or lab test; required; one of 0 (exam), 1 (lab test) }
    function ClinicType(const AValue: Integer): IIdcasBuildRepeatReminderUrl;
    { code of the caller's institution; required }
    function UserOrgCode(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { name of the caller's institution; required }
    function UserOrgName(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { the caller's staff number; required }
    function UserId(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { the caller's name; required }
    function UserName(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { patient's name; required }
    function PatientName(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { ID card number; required }
    function IdCardNo(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { mobile phone }
    function MobilePhone(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { start date of the exam; yyyy-MM-dd }
    function StartPerformDate(const AValue: string): IIdcasBuildRepeatReminderUrl; overload;
    function StartPerformDate(const AValue: TDateTime): IIdcasBuildRepeatReminderUrl; overload;
    { end date of the exam; yyyy-MM-dd }
    function EndPerformDate(const AValue: string): IIdcasBuildRepeatReminderUrl; overload;
    function EndPerformDate(const AValue: TDateTime): IIdcasBuildRepeatReminderUrl; overload;
    { body part }
    function ExamBodyPart(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { exam item }
    function ExamItem(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { exam type }
    function ExamType(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { request token }
    function Sev(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { current time in China; yyyy-MM-dd HH:mm:ss }
    function Timestamp(const AValue: string): IIdcasBuildRepeatReminderUrl; overload;
    function Timestamp(const AValue: TDateTime): IIdcasBuildRepeatReminderUrl; overload;
    { the doctor's account id; the library encrypts it into sev }
    function SevAccountId(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { adds plaintext, encrypted token and the string to sign (without the key) to the result; default false }
    function Explain(const AValue: Boolean): IIdcasBuildRepeatReminderUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasBuildRepeatReminderUrl;
  end;

  { Exam list (H5). Builds the address of the phone page that lists a patient's exams of a time range. }
  IIdcasBuildH5ExamListUrl = interface(IIdcasCall)
    { whether query conditions are given; one of true (by the given conditions) }
    function Nosearch(const AValue: string): IIdcasBuildH5ExamListUrl;
    { type of identity document; required; one of 1 (identity card), 2 (military identity card), 3 (passport), 4 (student card), 5 (home return permit), 6 (driver's licence), 7 (Taiwan compatriot permit), 9 (other) }
    function IdentityType(const AValue: Integer): IIdcasBuildH5ExamListUrl;
    { number of the identity document; required }
    function IdentityNo(const AValue: string): IIdcasBuildH5ExamListUrl;
    { card type; one of 0 (social security card), 1 (medical insurance card), 2 (health card), 3 (hospital card), 9 (other) }
    function CardType(const AValue: Integer): IIdcasBuildH5ExamListUrl;
    { card number }
    function CardNo(const AValue: string): IIdcasBuildH5ExamListUrl;
    { outpatient, inpatient, emergency or health check number }
    function ClinicNo(const AValue: string): IIdcasBuildH5ExamListUrl;
    { medical record number }
    function MedRecNo(const AValue: string): IIdcasBuildH5ExamListUrl;
    { code of the performing institution; required }
    function PerformOrgCode(const AValue: string): IIdcasBuildH5ExamListUrl;
    { exam type; one of CT (radiology), CR (radiology), DX (radiology), MR (radiology), MG (radiology), NM (radiology), XA (radiology), RF (radiology), US (ultrasound), ES (endoscopy), ECG (electrocardiography), PS (pathology) }
    function ExamType(const AValue: string): IIdcasBuildH5ExamListUrl;
    { department code; one of RIS (radiology), UIS (ultrasound), EIS (endoscopy), PIS (pathology), ECG (electrocardiography), LIS (laboratory) }
    function PerformDepartCode(const AValue: string): IIdcasBuildH5ExamListUrl;
    { start date of the request; yyyy-MM-dd }
    function ReqTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl; overload;
    function ReqTimeStart(const AValue: TDateTime): IIdcasBuildH5ExamListUrl; overload;
    { end date of the request; yyyy-MM-dd }
    function ReqTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl; overload;
    function ReqTimeEnd(const AValue: TDateTime): IIdcasBuildH5ExamListUrl; overload;
    { start date of the exam; yyyy-MM-dd }
    function PerformTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl; overload;
    function PerformTimeStart(const AValue: TDateTime): IIdcasBuildH5ExamListUrl; overload;
    { end date of the exam; yyyy-MM-dd }
    function PerformTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl; overload;
    function PerformTimeEnd(const AValue: TDateTime): IIdcasBuildH5ExamListUrl; overload;
    { start date of the report; yyyy-MM-dd }
    function ReportTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl; overload;
    function ReportTimeStart(const AValue: TDateTime): IIdcasBuildH5ExamListUrl; overload;
    { end date of the report; yyyy-MM-dd }
    function ReportTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl; overload;
    function ReportTimeEnd(const AValue: TDateTime): IIdcasBuildH5ExamListUrl; overload;
    { visit type; one of 1 (outpatient), 2 (inpatient), 3 (emergency), 4 (health check), 9 (other) }
    function PatientClass(const AValue: Integer): IIdcasBuildH5ExamListUrl;
    { status code of the exam }
    function ResultStateCode(const AValue: string): IIdcasBuildH5ExamListUrl;
    { user access token }
    function Token(const AValue: string): IIdcasBuildH5ExamListUrl;
    { adds plaintext, encrypted token and the string to sign (without the key) to the result; default false }
    function Explain(const AValue: Boolean): IIdcasBuildH5ExamListUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasBuildH5ExamListUrl;
  end;

  { Exam detail (H5). Builds the address of the phone page with one exam's report, images and films. }
  IIdcasBuildH5ExamDetailUrl = interface(IIdcasCall)
    { unique number of the exam }
    function ObsId(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    { code of the performing institution; required }
    function PerformOrgCode(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    { accession number; required }
    function AccessionNumber(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    { patient number; required }
    function PatientId(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    { placer order number }
    function PlacerOrderNo(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    { exam type; required; one of CT (radiology), CR (radiology), DX (radiology), MR (radiology), MG (radiology), NM (radiology), XA (radiology), RF (radiology), US (ultrasound), ES (endoscopy), ECG (electrocardiography), PS (pathology) }
    function ExamType(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    { user access token }
    function Token(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    { adds plaintext, encrypted token and the string to sign (without the key) to the result; default false }
    function Explain(const AValue: Boolean): IIdcasBuildH5ExamDetailUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasBuildH5ExamDetailUrl;
  end;

  { Lab test detail (H5). Builds the address of the phone page with one lab test's results. }
  IIdcasBuildH5LabDetailUrl = interface(IIdcasCall)
    { unique number of the lab test }
    function ObsId(const AValue: string): IIdcasBuildH5LabDetailUrl;
    { code of the performing institution; required }
    function PerformOrgCode(const AValue: string): IIdcasBuildH5LabDetailUrl;
    { number of the lab test or specimen; required }
    function AccessionNumber(const AValue: string): IIdcasBuildH5LabDetailUrl;
    { patient number; required }
    function PatientId(const AValue: string): IIdcasBuildH5LabDetailUrl;
    { placer order number }
    function PlacerOrderNo(const AValue: string): IIdcasBuildH5LabDetailUrl;
    { type of lab test; required }
    function ExamType(const AValue: string): IIdcasBuildH5LabDetailUrl;
    { user access token }
    function Token(const AValue: string): IIdcasBuildH5LabDetailUrl;
    { adds plaintext, encrypted token and the string to sign (without the key) to the result; default false }
    function Explain(const AValue: Boolean): IIdcasBuildH5LabDetailUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasBuildH5LabDetailUrl;
  end;

  { Health record page (H5). Builds the address of the phone page on which a health record system shows one exam. }
  IIdcasBuildH5HealthRecordUrl = interface(IIdcasCall)
    { unique number of the exam }
    function ObsId(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    { code of the performing institution; required }
    function PerformOrgCode(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    { accession number }
    function AccessionNumber(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    { patient number }
    function PatientId(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    { placer order number }
    function PlacerOrderNo(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    { exam type; required; one of CT (radiology), CR (radiology), DX (radiology), MR (radiology), MG (radiology), NM (radiology), XA (radiology), RF (radiology), US (ultrasound), ES (endoscopy), ECG (electrocardiography), PS (pathology) }
    function ExamType(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    { user access token }
    function Token(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    { adds plaintext, encrypted token and the string to sign (without the key) to the result; default false }
    function Explain(const AValue: Boolean): IIdcasBuildH5HealthRecordUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasBuildH5HealthRecordUrl;
  end;

  { QR code of a report. Gets the address behind a report's QR code. }
  IIdcasGetReportQrcode = interface(IIdcasCall)
    { unique number of the customer }
    function TenancyId(const AValue: string): IIdcasGetReportQrcode;
    { exam type }
    function ExamType(const AValue: string): IIdcasGetReportQrcode;
    { code of the performing institution }
    function PerformOrgCode(const AValue: string): IIdcasGetReportQrcode;
    { accession number }
    function AccessionNumber(const AValue: string): IIdcasGetReportQrcode;
    { placer order number }
    function PlacerOrderNo(const AValue: string): IIdcasGetReportQrcode;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasGetReportQrcode;
  end;

  { Image address (third party). Gets the address at which a third party's browser shows an exam's images; always an absolute address. }
  IIdcasGetImageUrl = interface(IIdcasCall)
    { unique number of the exam }
    function BusinessId(const AValue: string): IIdcasGetImageUrl; overload;
    function BusinessId(const AValue: Int64): IIdcasGetImageUrl; overload;
    { code of the performing institution; required }
    function OrgCode(const AValue: string): IIdcasGetImageUrl;
    { accession number; required }
    function AccessionNumber(const AValue: string): IIdcasGetImageUrl;
    { patient number; required }
    function PatientId(const AValue: string): IIdcasGetImageUrl;
    { exam type; required; one of CT (radiology), CR (radiology), DX (radiology), MR (radiology), MG (radiology), NM (radiology), XA (radiology), RF (radiology), US (ultrasound), ES (endoscopy), ECG (electrocardiography), PS (pathology) }
    function Modality(const AValue: string): IIdcasGetImageUrl;
    { whether the link opens without login; one of true (yes), false (no) }
    function NeedSev(const AValue: Boolean): IIdcasGetImageUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasGetImageUrl;
  end;

  { Quality report (H5). Builds the address of the report on how well an institution archives its exams; the page asks its host for
    the token, by window.AndroidApp.getToken(). }
  IIdcasBuildH5QualityUrl = interface(IIdcasCall)
    { adds plaintext, encrypted token and the string to sign (without the key) to the result; default false }
    function Explain(const AValue: Boolean): IIdcasBuildH5QualityUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasBuildH5QualityUrl;
  end;

  { Recognised exams or lab tests (WebApi). Asks whether the patient has exams or lab tests that can be recognised instead of being repeated; answers
    the page to confirm them on. }
  IIdcasQueryRecognition = interface(IIdcasCall)
    { unique number of the visit; required; up to 64 characters }
    function VisitId(const AValue: string): IIdcasQueryRecognition;
    { code of the requesting doctor's hospital; required; up to 64 characters }
    function OrgCode(const AValue: string): IIdcasQueryRecognition;
    { code of the requesting doctor's department; required; up to 64 characters }
    function DepartCode(const AValue: string): IIdcasQueryRecognition;
    { name of the requesting doctor's department; required; up to 64 characters }
    function DepartName(const AValue: string): IIdcasQueryRecognition;
    { the requesting doctor's staff number; required; up to 64 characters }
    function DoctorNo(const AValue: string): IIdcasQueryRecognition;
    { the requesting doctor's name; required; up to 36 characters }
    function DoctorName(const AValue: string): IIdcasQueryRecognition;
    { the requesting doctor's ID card number; required; up to 20 characters }
    function DoctorIdCard(const AValue: string): IIdcasQueryRecognition;
    { type of the patient's card; required; one of 0 (social security card), 1 (medical insurance card), 2 (health card), 3 (hospital card), 9 (other) }
    function CardType(const AValue: Integer): IIdcasQueryRecognition;
    { number of the patient's card; required; up to 20 characters }
    function CardNo(const AValue: string): IIdcasQueryRecognition;
    { patient's ID card number; required; up to 20 characters }
    function IdCardNo(const AValue: string): IIdcasQueryRecognition;
    { patient's name; required; up to 20 characters }
    function PatientName(const AValue: string): IIdcasQueryRecognition;
    { patient's sex; required; one of 0 (unknown), 1 (male), 2 (female) }
    function PatientSex(const AValue: Integer): IIdcasQueryRecognition;
    { patient's age; required }
    function PatientAge(const AValue: Integer): IIdcasQueryRecognition;
    { unit of the age; required; up to 10 characters; one of U+5C81 (years), U+6708 (months), U+5929 (days) }
    function AgeUnit(const AValue: string): IIdcasQueryRecognition;
    { IP address of the doctor's workstation; required; up to 128 characters }
    function IpAddress(const AValue: string): IIdcasQueryRecognition;
    { MAC address of the doctor's workstation; required; up to 128 characters }
    function IpMac(const AValue: string): IIdcasQueryRecognition;
    { what triggers the query; required; one of 3101 (the doctor receives the patient), 3103 (the doctor writes an order), 3104 (the doctor saves an order) }
    function ReqType(const AValue: Integer): IIdcasQueryRecognition;
    { codes of exam or lab items, the HIS's own; up to 200 characters }
    function ObservationItem(const AValue: string): IIdcasQueryRecognition;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasQueryRecognition;
  end;

  { Upload recognition statistics. Uploads yesterday's visits and the number of doctors' workstations; to be called daily at 2 in the
    morning. }
  IIdcasUploadRecognitionStats = interface(IIdcasCall)
    { code of the hospital; required; up to 64 characters }
    function OrgCode(const AValue: string): IIdcasUploadRecognitionStats;
    { visits; required }
    function PatientsCnt(const AValue: Integer): IIdcasUploadRecognitionStats;
    { doctors' workstations; required }
    function WorkStations(const AValue: Integer): IIdcasUploadRecognitionStats;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasUploadRecognitionStats;
  end;

  { Recognition page (PC). Builds the address of the page that lists exams or lab tests to be recognised. }
  IIdcasBuildRecognitionUrl = interface(IIdcasCall)
    { request token }
    function Sev(const AValue: string): IIdcasBuildRecognitionUrl;
    { current time in China; yyyy-MM-dd HH:mm:ss }
    function Timestamp(const AValue: string): IIdcasBuildRecognitionUrl; overload;
    function Timestamp(const AValue: TDateTime): IIdcasBuildRecognitionUrl; overload;
    { unique number of the visit; required }
    function VisitId(const AValue: string): IIdcasBuildRecognitionUrl;
    { code of the doctor's institution; required }
    function OrgCode(const AValue: string): IIdcasBuildRecognitionUrl;
    { code of the doctor's department; required }
    function DepartCode(const AValue: string): IIdcasBuildRecognitionUrl;
    { name of the doctor's department; required }
    function DepartName(const AValue: string): IIdcasBuildRecognitionUrl;
    { the doctor's staff number; required }
    function DoctorNo(const AValue: string): IIdcasBuildRecognitionUrl;
    { the doctor's name; required }
    function DoctorName(const AValue: string): IIdcasBuildRecognitionUrl;
    { the doctor's ID card number; required }
    function DoctorIdCard(const AValue: string): IIdcasBuildRecognitionUrl;
    { type of the patient's card; required; one of 0 (social security card), 1 (medical insurance card), 2 (health card), 3 (hospital card), 9 (other) }
    function CardType(const AValue: Integer): IIdcasBuildRecognitionUrl;
    { number of the patient's card; required }
    function CardNo(const AValue: string): IIdcasBuildRecognitionUrl;
    { patient's ID card number; required }
    function IdCardNo(const AValue: string): IIdcasBuildRecognitionUrl;
    { patient's name; required }
    function PatientName(const AValue: string): IIdcasBuildRecognitionUrl;
    { patient's sex; required; one of 0 (unknown), 1 (male), 2 (female) }
    function PatientSex(const AValue: Integer): IIdcasBuildRecognitionUrl;
    { patient's age; required }
    function PatientAge(const AValue: Integer): IIdcasBuildRecognitionUrl;
    { unit of the age; required; one of U+5C81 (years), U+6708 (months), U+5929 (days) }
    function AgeUnit(const AValue: string): IIdcasBuildRecognitionUrl;
    { IP address of the doctor's workstation; required }
    function IpAddress(const AValue: string): IIdcasBuildRecognitionUrl;
    { MAC address of the doctor's workstation; required }
    function IpMac(const AValue: string): IIdcasBuildRecognitionUrl;
    { what triggers the query; required; one of 3101 (the doctor receives the patient), 3103 (the doctor writes an order), 3104 (the doctor saves an order) }
    function ReqType(const AValue: Integer): IIdcasBuildRecognitionUrl;
    { codes of exam or lab items }
    function ObservationItem(const AValue: string): IIdcasBuildRecognitionUrl;
    { the doctor's account id; the library encrypts it into sev }
    function SevAccountId(const AValue: string): IIdcasBuildRecognitionUrl;
    { adds plaintext, encrypted token and the string to sign (without the key) to the result; default false }
    function Explain(const AValue: Boolean): IIdcasBuildRecognitionUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasBuildRecognitionUrl;
  end;

  { Exams in the city's archive. Lists archived exams by time and further conditions. }
  IIdcasQueryExams = interface(IIdcasCall)
    { which time the range applies to; required; one of 0 (exam time), 1 (report time), 2 (audit time), 3 (archive time), 6 (registration time), 7 (request time) }
    function TimeType(const AValue: Integer): IIdcasQueryExams;
    { start date; required; yyyy-MM-dd }
    function StartTime(const AValue: string): IIdcasQueryExams; overload;
    function StartTime(const AValue: TDateTime): IIdcasQueryExams; overload;
    { end date; required; yyyy-MM-dd }
    function EndTime(const AValue: string): IIdcasQueryExams; overload;
    function EndTime(const AValue: TDateTime): IIdcasQueryExams; overload;
    { department code; one of RIS (radiology), ECT (nuclear medicine), UIS (ultrasound), EIS (endoscopy), XIS (special examinations), PIS (pathology), ECG (electrocardiography) }
    function DepartCode(const AValue: string): IIdcasQueryExams;
    { exam type; one of CT, CR, DT, DX, MG, MR, NM, RE, XS, US, ES, PS, ECG }
    function ExamType(const AValue: string): IIdcasQueryExams;
    { visit type; one of 0 (outpatient), 1 (inpatient), 2 (emergency), 3 (health check), 4 (general or other) }
    function PatientClass(const AValue: Integer): IIdcasQueryExams;
    { code of the performing institution }
    function OrgCode(const AValue: string): IIdcasQueryExams;
    { accession number }
    function AccessionNumber(const AValue: string): IIdcasQueryExams;
    { patient number }
    function PatientId(const AValue: string): IIdcasQueryExams;
    { patient's name }
    function PatientName(const AValue: string): IIdcasQueryExams;
    { medical record number }
    function MedRecNo(const AValue: string): IIdcasQueryExams;
    { card number }
    function CardNo(const AValue: string): IIdcasQueryExams;
    { card type; one of 0 (social security card), 1 (medical insurance card), 2 (health card), 3 (hospital card), 4 (other) }
    function CardType(const AValue: Integer): IIdcasQueryExams;
    { ID card number }
    function IdCardNo(const AValue: string): IIdcasQueryExams;
    { placer order number }
    function PlacerOrderNo(const AValue: string): IIdcasQueryExams;
    { inpatient or outpatient number }
    function ClinicNo(const AValue: string): IIdcasQueryExams;
    { visit serial number }
    function VisitId(const AValue: string): IIdcasQueryExams;
    { page number }
    function PageIndex(const AValue: Integer): IIdcasQueryExams;
    { rows per page }
    function PageSize(const AValue: Integer): IIdcasQueryExams;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasQueryExams;
    { Call, with typed rows. }
    function Rows: IIdcasQueryExamsRows;
  end;

  { Exams in the province's platform. Lists exams recorded on the higher-level platform. }
  IIdcasQueryProvinceExams = interface(IIdcasCall)
    { which time the range applies to; one of 0 (exam time), 1 (report time), 2 (audit time), 3 (archive time), 6 (registration time), 7 (request time) }
    function TimeType(const AValue: Integer): IIdcasQueryProvinceExams;
    { start date; yyyy-MM-dd }
    function StartTime(const AValue: string): IIdcasQueryProvinceExams; overload;
    function StartTime(const AValue: TDateTime): IIdcasQueryProvinceExams; overload;
    { end date; yyyy-MM-dd }
    function EndTime(const AValue: string): IIdcasQueryProvinceExams; overload;
    function EndTime(const AValue: TDateTime): IIdcasQueryProvinceExams; overload;
    { type of identity document; one of 1 (identity card), 2 (military identity card), 3 (passport), 4 (student card), 5 (home return permit), 6 (driver's licence), 7 (Taiwan compatriot permit), 9 (other) }
    function IdentityType(const AValue: Integer): IIdcasQueryProvinceExams;
    { number of the identity document }
    function IdentityNo(const AValue: string): IIdcasQueryProvinceExams;
    { page number }
    function PageIndex(const AValue: Integer): IIdcasQueryProvinceExams;
    { rows per page }
    function PageSize(const AValue: Integer): IIdcasQueryProvinceExams;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasQueryProvinceExams;
    { Call, with typed rows. }
    function Rows: IIdcasQueryProvinceExamsRows;
  end;

  { Exams of city and province. Lists a patient's exams on this platform and on the higher-level platform. }
  IIdcasQueryMergedExams = interface(IIdcasCall)
    { code of the performing institution }
    function PerformOrgCode(const AValue: string): IIdcasQueryMergedExams;
    { start date of the exam; yyyy-MM-dd }
    function StartTime(const AValue: string): IIdcasQueryMergedExams; overload;
    function StartTime(const AValue: TDateTime): IIdcasQueryMergedExams; overload;
    { end date of the exam; yyyy-MM-dd }
    function EndTime(const AValue: string): IIdcasQueryMergedExams; overload;
    function EndTime(const AValue: TDateTime): IIdcasQueryMergedExams; overload;
    { patient's ID card number; required }
    function IdCardNo(const AValue: string): IIdcasQueryMergedExams;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasQueryMergedExams;
    { Call, with typed rows. }
    function Rows: IIdcasQueryMergedExamsRows;
  end;

  { Detail of an exam. Gets everything about one archived exam. }
  IIdcasGetExamDetail = interface(IIdcasCall)
    { id of the archived exam; required }
    function Id(const AValue: Int64): IIdcasGetExamDetail; overload;
    function Id(const AValue: string): IIdcasGetExamDetail; overload;
    { client type; one of 1 (doctor's workstation), 2 (app), 3 (WeChat), 4 (web site), 5 (H5) }
    function ClientKind(const AValue: Integer): IIdcasGetExamDetail;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasGetExamDetail;
    { Call, with typed rows. }
    function Rows: IIdcasGetExamDetailRows;
  end;

  { Address of a report. Gets the address at which a browser shows an exam's report; always absolute. }
  IIdcasGetReportViewUrl = interface(IIdcasCall)
    { id of the archived exam; required }
    function BusinessId(const AValue: string): IIdcasGetReportViewUrl; overload;
    function BusinessId(const AValue: Int64): IIdcasGetReportViewUrl; overload;
    { whether the link carries a token; one of true (yes), false (no) }
    function NeedToken(const AValue: Boolean): IIdcasGetReportViewUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasGetReportViewUrl;
  end;

  { Address of the images. Gets the address at which a browser shows an exam's images; always absolute. }
  IIdcasGetImageViewUrl = interface(IIdcasCall)
    { id of the archived exam; required }
    function BusinessId(const AValue: string): IIdcasGetImageViewUrl; overload;
    function BusinessId(const AValue: Int64): IIdcasGetImageViewUrl; overload;
    { whether the link carries a token; one of true (yes), false (no) }
    function NeedToken(const AValue: Boolean): IIdcasGetImageViewUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasGetImageViewUrl;
  end;

  { Exams to print. Lists exams whose reports can be printed. }
  IIdcasQueryPrintExams = interface(IIdcasCall)
    { accession number }
    function AccessionNumber(const AValue: string): IIdcasQueryPrintExams;
    { placer order number }
    function PlacerOrderNo(const AValue: string): IIdcasQueryPrintExams;
    { ID card number }
    function IdCardNo(const AValue: string): IIdcasQueryPrintExams;
    { exam type; required; one of CT (radiology), CR (radiology), DX (radiology), MR (radiology), MG (radiology), NM (radiology), XA (radiology), RF (radiology), US (ultrasound), ES (endoscopy), ECG (electrocardiography), PS (pathology) }
    function ExamType(const AValue: string): IIdcasQueryPrintExams;
    { code of the performing institution; required }
    function OrgCode(const AValue: string): IIdcasQueryPrintExams;
    { start time of registration; required; yyyy-MM-dd HH:mm:ss }
    function RegTimeBegin(const AValue: string): IIdcasQueryPrintExams; overload;
    function RegTimeBegin(const AValue: TDateTime): IIdcasQueryPrintExams; overload;
    { end time of registration; required; yyyy-MM-dd HH:mm:ss }
    function RegTimeEnd(const AValue: string): IIdcasQueryPrintExams; overload;
    function RegTimeEnd(const AValue: TDateTime): IIdcasQueryPrintExams; overload;
    { printed or not; one of True (yes), False (no) }
    function PrintFlag(const AValue: Boolean): IIdcasQueryPrintExams;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasQueryPrintExams;
    { Call, with typed rows. }
    function Rows: IIdcasQueryPrintExamsRows;
  end;

  { Files to print. Gets an exam's files to print, in Base64 or as paths; save_print_files writes them to disk. }
  IIdcasGetPrintFiles = interface(IIdcasCall)
    { id of the archived exam; required }
    function BusinessId(const AValue: string): IIdcasGetPrintFiles; overload;
    function BusinessId(const AValue: Int64): IIdcasGetPrintFiles; overload;
    { file format; one of Jpg, Pdf }
    function FileFormat(const AValue: string): IIdcasGetPrintFiles;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasGetPrintFiles;
    { Call, with typed rows. }
    function Rows: IIdcasGetPrintFilesRows;
  end;

  { Set a report's print state. Marks a report as printed, or takes the mark back. }
  IIdcasSetPrintFlag = interface(IIdcasCall)
    { cancel the mark; one of True (yes), False (no) }
    function CancelFlag(const AValue: Boolean): IIdcasSetPrintFlag;
    { placer order number }
    function PlacerOrderNo(const AValue: string): IIdcasSetPrintFlag;
    { id of the archived exam }
    function BusinessId(const AValue: string): IIdcasSetPrintFlag; overload;
    function BusinessId(const AValue: Int64): IIdcasSetPrintFlag; overload;
    { accession number }
    function AccessionNumber(const AValue: string): IIdcasSetPrintFlag;
    { exam type }
    function ExamType(const AValue: string): IIdcasSetPrintFlag;
    { code of the performing institution; required }
    function OrgCode(const AValue: string): IIdcasSetPrintFlag;
    { user id }
    function UserId(const AValue: string): IIdcasSetPrintFlag;
    { user name }
    function UserName(const AValue: string): IIdcasSetPrintFlag;
    { when it was printed; required; yyyy-MM-dd HH:mm:ss }
    function PrintTime(const AValue: string): IIdcasSetPrintFlag; overload;
    function PrintTime(const AValue: TDateTime): IIdcasSetPrintFlag; overload;
    { IP address of the workstation; required }
    function ClientHost(const AValue: string): IIdcasSetPrintFlag;
    { host name of the workstation; required }
    function ClientName(const AValue: string): IIdcasSetPrintFlag;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasSetPrintFlag;
  end;

  { Exams in the city's archive, every page. Fetches every page of query_exams and merges them; with progress in pages, and cancellable. }
  IIdcasQueryExamsAll = interface(IIdcasCall)
    { which time the range applies to; required; one of 0 (exam time), 1 (report time), 2 (audit time), 3 (archive time), 6 (registration time), 7 (request time) }
    function TimeType(const AValue: Integer): IIdcasQueryExamsAll;
    { start date; required; yyyy-MM-dd }
    function StartTime(const AValue: string): IIdcasQueryExamsAll; overload;
    function StartTime(const AValue: TDateTime): IIdcasQueryExamsAll; overload;
    { end date; required; yyyy-MM-dd }
    function EndTime(const AValue: string): IIdcasQueryExamsAll; overload;
    function EndTime(const AValue: TDateTime): IIdcasQueryExamsAll; overload;
    { department code; one of RIS (radiology), ECT (nuclear medicine), UIS (ultrasound), EIS (endoscopy), XIS (special examinations), PIS (pathology), ECG (electrocardiography) }
    function DepartCode(const AValue: string): IIdcasQueryExamsAll;
    { exam type; one of CT, CR, DT, DX, MG, MR, NM, RE, XS, US, ES, PS, ECG }
    function ExamType(const AValue: string): IIdcasQueryExamsAll;
    { visit type; one of 0 (outpatient), 1 (inpatient), 2 (emergency), 3 (health check), 4 (general or other) }
    function PatientClass(const AValue: Integer): IIdcasQueryExamsAll;
    { code of the performing institution }
    function OrgCode(const AValue: string): IIdcasQueryExamsAll;
    { accession number }
    function AccessionNumber(const AValue: string): IIdcasQueryExamsAll;
    { patient number }
    function PatientId(const AValue: string): IIdcasQueryExamsAll;
    { patient's name }
    function PatientName(const AValue: string): IIdcasQueryExamsAll;
    { medical record number }
    function MedRecNo(const AValue: string): IIdcasQueryExamsAll;
    { card number }
    function CardNo(const AValue: string): IIdcasQueryExamsAll;
    { card type; one of 0 (social security card), 1 (medical insurance card), 2 (health card), 3 (hospital card), 4 (other) }
    function CardType(const AValue: Integer): IIdcasQueryExamsAll;
    { ID card number }
    function IdCardNo(const AValue: string): IIdcasQueryExamsAll;
    { placer order number }
    function PlacerOrderNo(const AValue: string): IIdcasQueryExamsAll;
    { inpatient or outpatient number }
    function ClinicNo(const AValue: string): IIdcasQueryExamsAll;
    { visit serial number }
    function VisitId(const AValue: string): IIdcasQueryExamsAll;
    { rows per page; default 100 }
    function PageSize(const AValue: Integer): IIdcasQueryExamsAll;
    { maximum number of pages; more than that is code -1108; default 1000 }
    function MaxPages(const AValue: Integer): IIdcasQueryExamsAll;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasQueryExamsAll;
    { Call, with typed rows. }
    function Rows: IIdcasQueryExamsRows;
  end;

  { Exams in the province's platform, every page. Fetches every page of query_province_exams and merges them; with progress in pages, and cancellable. }
  IIdcasQueryProvinceExamsAll = interface(IIdcasCall)
    { which time the range applies to; one of 0 (exam time), 1 (report time), 2 (audit time), 3 (archive time), 6 (registration time), 7 (request time) }
    function TimeType(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    { start date; yyyy-MM-dd }
    function StartTime(const AValue: string): IIdcasQueryProvinceExamsAll; overload;
    function StartTime(const AValue: TDateTime): IIdcasQueryProvinceExamsAll; overload;
    { end date; yyyy-MM-dd }
    function EndTime(const AValue: string): IIdcasQueryProvinceExamsAll; overload;
    function EndTime(const AValue: TDateTime): IIdcasQueryProvinceExamsAll; overload;
    { type of identity document; one of 1 (identity card), 2 (military identity card), 3 (passport), 4 (student card), 5 (home return permit), 6 (driver's licence), 7 (Taiwan compatriot permit), 9 (other) }
    function IdentityType(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    { number of the identity document }
    function IdentityNo(const AValue: string): IIdcasQueryProvinceExamsAll;
    { rows per page; default 100 }
    function PageSize(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    { maximum number of pages; more than that is code -1108; default 1000 }
    function MaxPages(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasQueryProvinceExamsAll;
    { Call, with typed rows. }
    function Rows: IIdcasQueryProvinceExamsRows;
  end;

  { Inspect a link. Takes any page link apart, made here or by a HIS's own code: which page it is, what it decrypts to,
    whether the signature is right, how old the timestamp is. Each mistake is named with its true cause and
    what to do, and nothing that merely follows from it. No network is used. }
  IIdcasInspectUrl = interface(IIdcasCall)
    { the link to inspect; required }
    function Url(const AValue: string): IIdcasInspectUrl;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasInspectUrl;
  end;

  { Save files to print. Calls get_print_files and writes the Base64 contents, or the file behind an HTTP path, to a directory;
    each file is whole and of its format, and all are saved or none is. }
  IIdcasSavePrintFiles = interface(IIdcasCall)
    { id of the archived exam; required }
    function BusinessId(const AValue: string): IIdcasSavePrintFiles; overload;
    function BusinessId(const AValue: Int64): IIdcasSavePrintFiles; overload;
    { file format; one of Jpg, Pdf }
    function FileFormat(const AValue: string): IIdcasSavePrintFiles;
    { directory to save to; it must exist; required }
    function Directory(const AValue: string): IIdcasSavePrintFiles;
    { Any parameter by the specification's name. }
    function Param(const Name, Value: string): IIdcasSavePrintFiles;
    { Call, with typed rows. }
    function Rows: IIdcasSavePrintFilesRows;
  end;

  { A client: one serves the whole program, from any thread. It is closed when the last reference is gone. }
  IIdcas = interface
    ['{5E0B6F0A-6C0B-4E07-9C57-0D1D6D8C1A05}']
    function Handle: Integer;
    { The answer to opening it: /warnings/0/msg where something in the configuration is seldom meant, such as test keys beside a
      production domain. }
    function Opened: IIdcasResult;
    { Any operation by name; ParamsJson may be ''. Raises EIdcas unless code is 0. }
    function Call(const Operation, ParamsJson: string): IIdcasResult;
    function TryCall(const Operation, ParamsJson: string): IIdcasResult;
    function Start(const Operation, ParamsJson: string): IIdcasJob;
    { A builder for any operation by its name: Operation('query_exams').Param('time_type', '0').Call }
    function Operation(const Name: string): IIdcasOperation;
    { What an operation takes and returns; '' lists all operations. }
    function Describe(const Operation: string): IIdcasResult;
    { Each step from name look-up to signature: /data/steps/0/step, status, advice; all of it as text in /data/report. }
    function Diagnose: IIdcasResult;
    function NewDocument: IIdcasDocument;
    function ParseDocument(const Json: string): IIdcasDocument;
    procedure Close;
    { Get a client token }
    function GetClientToken: IIdcasGetClientToken;
    { Get the RSA public key }
    function GetRsaPublicKey: IIdcasGetRsaPublicKey;
    { Get a user access token }
    function GetToken: IIdcasGetToken;
    { Clinic page (PC) }
    function BuildClinicUrl: IIdcasBuildClinicUrl;
    { Health record page (PC) }
    function BuildHealthRecordUrl: IIdcasBuildHealthRecordUrl;
    { Repeated exam reminder (PC) }
    function BuildRepeatReminderUrl: IIdcasBuildRepeatReminderUrl;
    { Exam list (H5) }
    function BuildH5ExamListUrl: IIdcasBuildH5ExamListUrl;
    { Exam detail (H5) }
    function BuildH5ExamDetailUrl: IIdcasBuildH5ExamDetailUrl;
    { Lab test detail (H5) }
    function BuildH5LabDetailUrl: IIdcasBuildH5LabDetailUrl;
    { Health record page (H5) }
    function BuildH5HealthRecordUrl: IIdcasBuildH5HealthRecordUrl;
    { QR code of a report }
    function GetReportQrcode: IIdcasGetReportQrcode;
    { Image address (third party) }
    function GetImageUrl: IIdcasGetImageUrl;
    { Quality report (H5) }
    function BuildH5QualityUrl: IIdcasBuildH5QualityUrl;
    { Recognised exams or lab tests (WebApi) }
    function QueryRecognition: IIdcasQueryRecognition;
    { Upload recognition statistics }
    function UploadRecognitionStats: IIdcasUploadRecognitionStats;
    { Recognition page (PC) }
    function BuildRecognitionUrl: IIdcasBuildRecognitionUrl;
    { Exams in the city's archive }
    function QueryExams: IIdcasQueryExams;
    { Exams in the province's platform }
    function QueryProvinceExams: IIdcasQueryProvinceExams;
    { Exams of city and province }
    function QueryMergedExams: IIdcasQueryMergedExams;
    { Detail of an exam }
    function GetExamDetail: IIdcasGetExamDetail;
    { Address of a report }
    function GetReportViewUrl: IIdcasGetReportViewUrl;
    { Address of the images }
    function GetImageViewUrl: IIdcasGetImageViewUrl;
    { Exams to print }
    function QueryPrintExams: IIdcasQueryPrintExams;
    { Files to print }
    function GetPrintFiles: IIdcasGetPrintFiles;
    { Set a report's print state }
    function SetPrintFlag: IIdcasSetPrintFlag;
    { Exams in the city's archive, every page }
    function QueryExamsAll: IIdcasQueryExamsAll;
    { Exams in the province's platform, every page }
    function QueryProvinceExamsAll: IIdcasQueryProvinceExamsAll;
    { Inspect a link }
    function InspectUrl: IIdcasInspectUrl;
    { Save files to print }
    function SavePrintFiles: IIdcasSavePrintFiles;
  end;

  { The configuration by its keys, instead of JSON: Options := NewIdcasOptions; Options.Domain := '...'; Client := Options.Open. }
  IIdcasOptions = interface
    ['{5E0B6F0A-6C0B-4E07-9C57-0D1D6D8C1A07}']
    function GetAuthCenter: string;
    procedure SetAuthCenter(const AValue: string);
    function GetGateway: string;
    procedure SetGateway(const AValue: string);
    function GetDocGateway: string;
    procedure SetDocGateway(const AValue: string);
    function GetDomain: string;
    procedure SetDomain(const AValue: string);
    function GetAddressMap(const Name: string): string;
    procedure SetAddressMap(const Name, AValue: string);
    function GetClientId: string;
    procedure SetClientId(const AValue: string);
    function GetClientSecret: string;
    procedure SetClientSecret(const AValue: string);
    function GetUsername: string;
    procedure SetUsername(const AValue: string);
    function GetPassword: string;
    procedure SetPassword(const AValue: string);
    function GetTokenParams(const Name: string): string;
    procedure SetTokenParams(const Name, AValue: string);
    function GetDesKey: string;
    procedure SetDesKey(const AValue: string);
    function GetDesIv: string;
    procedure SetDesIv(const AValue: string);
    function GetMd5Key: string;
    procedure SetMd5Key(const AValue: string);
    function GetSev: string;
    procedure SetSev(const AValue: string);
    function GetSevAccountId: string;
    procedure SetSevAccountId(const AValue: string);
    function GetRsaPublicKey: string;
    procedure SetRsaPublicKey(const AValue: string);
    function GetConnectTimeoutMs: Integer;
    procedure SetConnectTimeoutMs(const AValue: Integer);
    function GetTimeoutMs: Integer;
    procedure SetTimeoutMs(const AValue: Integer);
    function GetProxy: string;
    procedure SetProxy(const AValue: string);
    function GetTls: string;
    procedure SetTls(const AValue: string);
    function GetCaFile: string;
    procedure SetCaFile(const AValue: string);
    function GetTlsPinSha256: string;
    procedure SetTlsPinSha256(const AValue: string);
    function GetMaxResponseBytes: Integer;
    procedure SetMaxResponseBytes(const AValue: Integer);
    function GetRetries: Integer;
    procedure SetRetries(const AValue: Integer);
    function GetUtcOffsetMinutes: Integer;
    procedure SetUtcOffsetMinutes(const AValue: Integer);
    function GetClock: string;
    procedure SetClock(const AValue: string);
    function GetLanguage: string;
    procedure SetLanguage(const AValue: string);
    function GetLogFile: string;
    procedure SetLogFile(const AValue: string);
    function GetLogLevel: string;
    procedure SetLogLevel(const AValue: string);
    { Takes every key that the file has; those set before and not in it are lost. A relative path begins at the program's
      folder; '' is idcas.json there. The file is UTF-8, UTF-16 with a byte order mark, or GBK. Raises EIdcas. }
    procedure LoadFromFile(const Path: string);
    { The configuration as JSON to be shown or logged: a secret is ***. }
    function Text: string;
    { Opens a client. Raises EIdcas with every fault of the configuration. }
    function Open: IIdcas;
    { address of the auth center, <auth-center> }
    property AuthCenter: string read GetAuthCenter write SetAuthCenter;
    { address of the API gateway with its path, <gateway>, such as http://10.222.23.65:8888/api }
    property Gateway: string read GetGateway write SetGateway;
    { address of the document gateway with its path, <doc-gateway>, such as http://10.222.23.65:8888/doc }
    property DocGateway: string read GetDocGateway write SetDocGateway;
    { domain of the archive's web site, <domain> }
    property Domain: string read GetDomain write SetDomain;
    { addresses in answers, and what is given instead of each, for workstations behind a relay; the QR code's stays as it is }
    property AddressMap[const Name: string]: string read GetAddressMap write SetAddressMap;
    { client id, issued by the auth center }
    property ClientId: string read GetClientId write SetClientId;
    { client secret, issued by the auth center }
    property ClientSecret: string read GetClientSecret write SetClientSecret;
    { user name }
    property Username: string read GetUsername write SetUsername;
    { password in plain text; the library encrypts it with RSA before sending it }
    property Password: string read GetPassword write SetPassword;
    { parameters sent with every token request, such as scope, acr_values or a tenant }
    property TokenParams[const Name: string]: string read GetTokenParams write SetTokenParams;
    { TripleDES key; the production key comes from the platform }
    property DesKey: string read GetDesKey write SetDesKey;
    { TripleDES initialisation vector; default TomTaw#7 }
    property DesIv: string read GetDesIv write SetDesIv;
    { MD5 signature key; the production key comes from the platform }
    property Md5Key: string read GetMd5Key write SetMd5Key;
    { ready-made request token, from the platform's engineers }
    property Sev: string read GetSev write SetSev;
    { the doctor's account id, which the library encrypts into sev }
    property SevAccountId: string read GetSevAccountId write SetSevAccountId;
    { RSA public key; if absent it is fetched from the platform and kept for 12 hours }
    property RsaPublicKey: string read GetRsaPublicKey write SetRsaPublicKey;
    { time to connect; default 5000; 1 to 600000 }
    property ConnectTimeoutMs: Integer read GetConnectTimeoutMs write SetConnectTimeoutMs;
    { time for the whole call, token steps and retries included; default 30000; 1 to 3600000 }
    property TimeoutMs: Integer read GetTimeoutMs write SetTimeoutMs;
    { proxy; the system's if absent }
    property Proxy: string read GetProxy write SetProxy;
    { who does TLS; default modern }
    property Tls: string read GetTls write SetTls;
    { certificates to trust besides the system's }
    property CaFile: string read GetCaFile write SetCaFile;
    { fingerprint of the only server certificate to accept, which may be self-signed }
    property TlsPinSha256: string read GetTlsPinSha256 write SetTlsPinSha256;
    { largest reply; default 268435456; 1024 to 1073741824 }
    property MaxResponseBytes: Integer read GetMaxResponseBytes write SetMaxResponseBytes;
    { how often a read is tried again; after 429 it waits for its turn within timeout_ms, unless this is 0; default 2; 0 to 10 }
    property Retries: Integer read GetRetries write SetRetries;
    { time zone of timestamps; 480 is China time; default 480; -720 to 840 }
    property UtcOffsetMinutes: Integer read GetUtcOffsetMinutes write SetUtcOffsetMinutes;
    { clock of timestamps; default server }
    property Clock: string read GetClock write SetClock;
    { language of msg and hint; default zh }
    property Language: string read GetLanguage write SetLanguage;
    { log file; nothing is logged if absent }
    property LogFile: string read GetLogFile write SetLogFile;
    { log level; default info }
    property LogLevel: string read GetLogLevel write SetLogLevel;
  end;

{ Opens a client from a configuration in JSON. Loads the library if it is not loaded yet. Raises EIdcas. This unit
  sets the configuration's `encoding` itself. }
function NewIdcas(const ConfigJson: string): IIdcas; overload;
function NewIdcas(const Options: IIdcasOptions): IIdcas; overload;

{ The same from a file: UTF-8, UTF-16 with a byte order mark, or GBK, whatever the program's strings are. A relative path
  begins at the program's folder and not at the current one; '' is idcas.json there. }
function NewIdcasFromFile(const Path: string = ''): IIdcas;

function NewIdcasOptions: IIdcasOptions;

{ The library's version, such as 0.1.0. }
function IdcasVersion: string;

{ The file that the library was loaded from. }
function IdcasLibraryPath: string;

{ Loads the library from this path; without one, from the folder of the program (or of the DLL that this unit is in), then
  from where the system searches. Raises EIdcas where that fails or the library is older than this unit. NewIdcas does it by
  itself; call it first where the library is elsewhere. Nothing happens where it is loaded already. Threads that call it at
  the same time wait until it is done. }
procedure LoadIdcas(const Path: string = '');

{ What an operation takes and returns, without a client. }
function IdcasDescribe(const Operation: string): IIdcasResult;

{ The operation that describes the rows of another: query_exams for query_exams_all; otherwise the operation itself. }
function IdcasRowsOf(const Operation: string): string;

{ Raises EIdcas where the answer's code is not 0, as Call does. }
procedure IdcasCheck(const Answer: IIdcasResult);

{ Dates as the library takes them, whatever the machine's regional settings are: 2021-05-19, 2021-05-19 08:30:00. }
function IdcasDate(const AValue: TDateTime): string;
function IdcasDateTime(const AValue: TDateTime): string;
{ The other way; False where the text is neither. }
function TryIdcasDateTime(const AText: string; out AValue: TDateTime): Boolean;

function IdcasAgeUnit_Years: string;
function IdcasAgeUnit_Months: string;
function IdcasAgeUnit_Days: string;

{ The typed rows of an answer, such as a job's: IdcasQueryExamsRows(Job.Finish). }
function IdcasQueryExamsRows(const Answer: IIdcasResult): IIdcasQueryExamsRows;
{ The typed rows of an answer, such as a job's: IdcasQueryProvinceExamsRows(Job.Finish). }
function IdcasQueryProvinceExamsRows(const Answer: IIdcasResult): IIdcasQueryProvinceExamsRows;
{ The typed rows of an answer, such as a job's: IdcasQueryMergedExamsRows(Job.Finish). }
function IdcasQueryMergedExamsRows(const Answer: IIdcasResult): IIdcasQueryMergedExamsRows;
{ The typed rows of an answer, such as a job's: IdcasGetExamDetailRows(Job.Finish). }
function IdcasGetExamDetailRows(const Answer: IIdcasResult): IIdcasGetExamDetailRows;
{ The typed rows of an answer, such as a job's: IdcasQueryPrintExamsRows(Job.Finish). }
function IdcasQueryPrintExamsRows(const Answer: IIdcasResult): IIdcasQueryPrintExamsRows;
{ The typed rows of an answer, such as a job's: IdcasGetPrintFilesRows(Job.Finish). }
function IdcasGetPrintFilesRows(const Answer: IIdcasResult): IIdcasGetPrintFilesRows;
{ The typed rows of an answer, such as a job's: IdcasSavePrintFilesRows(Job.Finish). }
function IdcasSavePrintFilesRows(const Answer: IIdcasResult): IIdcasSavePrintFilesRows;

{ Returns a text of the library as a string and releases it. For use with the functions below. }
function TakeIdcasText(Text: PIdcasText): string;

{ The C functions. Text arguments point at NUL-terminated text in the client's encoding. }
var
  idcas_version: function(): PAnsiChar; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_abi_version: function(): Integer; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_free_string: function(text: PIdcasText): Integer; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_text_length: function(text: PIdcasText): Integer; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_copy_text: function(text: PIdcasText; buffer: Pointer; capacity: Integer): Integer; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_code_text: function(code: Integer; language: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_init: function(config_json: Pointer; var client: Integer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_init_text: function(config_json: Pointer; encoding: Pointer; var client: Integer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_init_file: function(path: Pointer; encoding: Pointer; var client: Integer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_close: function(client: Integer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_describe: function(client: Integer; operation: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_call: function(client: Integer; operation: Pointer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_diagnose: function(client: Integer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_client_token: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_rsa_public_key: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_token: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_clinic_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_health_record_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_repeat_reminder_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_h5_exam_list_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_h5_exam_detail_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_h5_lab_detail_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_h5_health_record_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_report_qrcode: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_image_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_h5_quality_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_recognition: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_upload_recognition_stats: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_recognition_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_exams: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_province_exams: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_merged_exams: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_exam_detail: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_report_view_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_image_view_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_print_exams: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_print_files: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_set_print_flag: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_exams_all: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_province_exams_all: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_inspect_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_save_print_files: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_start: function(client: Integer; operation: Pointer; params_json: Pointer): Integer; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_wait: function(job: Integer; timeout_ms: Integer): Integer; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_progress: function(job: Integer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_finish: function(job: Integer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_cancel: function(job: Integer): Integer; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_new: function(client: Integer): Integer; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_parse: function(client: Integer; json: Pointer): Integer; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_set: function(doc: Integer; pointer: Pointer; text: Pointer): Integer; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_get: function(doc: Integer; pointer: Pointer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_count: function(doc: Integer; pointer: Pointer): Integer; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_text: function(doc: Integer): PIdcasText; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_close: function(doc: Integer): Integer; {$IFDEF MSWINDOWS}stdcall{$ELSE}cdecl{$ENDIF};

implementation

uses
{$IFDEF MSWINDOWS}
  Windows;
{$ELSE}
  dynlibs;
{$ENDIF}

const
{$IFDEF MSWINDOWS}
  LibraryName = 'idcas.dll';
  Suffix = '_std';
{$ELSE}
  LibraryName = 'libidcas.so';
  Suffix = '';
{$ENDIF}
{$IFDEF IDCAS_UTF16}
  Encoding = 'utf-16';
{$ELSE}
  {$IFDEF IDCAS_GBK}
  Encoding = 'gbk';
  {$ELSE}
  Encoding = 'utf-8';
  {$ENDIF}
{$ENDIF}

var
  { Held while the library is loaded, and while documents are opened and closed. }
  Guard: TRTLCriticalSection;
  { Whether every function is found and the reader is open. }
  Ready: Boolean = False;
{$IFDEF MSWINDOWS}
  Loaded: HMODULE = 0;
{$ELSE}
  Loaded: TLibHandle = 0;
{$ENDIF}
  { A client in the unit's encoding, for what is read before the program has opened one. }
  Reader: Integer = 0;

{ --- Failures --- }

type
  { A sentence in both languages. }
  TSentence = record
    { Whether the Chinese is still the codes of its characters: Delphi 7 reads no UTF-8. }
    IsHex: Boolean;
    Zh, En: string;
  end;

const
  SCannotLoad: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '00250031002065E06CD552A08F7DFF1A00250032'
{$ELSE}{$IFDEF IDCAS_GBK}
      '253120CEDEB7A8BCD3D4D8A3BA2532'
{$ELSE}
      '253120E697A0E6B395E58AA0E8BDBDEFBC9A2532'
{$ENDIF}{$ENDIF}

      ;
    En: '%1 cannot be loaded: %2');
  SSystemSays: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '00250031FF087CFB7EDF4EE37801002000250032FF1A00250033FF09'
{$ELSE}{$IFDEF IDCAS_GBK}
      '2531A3A8CFB5CDB3B4FAC2EB202532A3BA2533A3A9'
{$ELSE}
      '2531EFBC88E7B3BBE7BB9FE4BBA3E7A081202532EFBC9A2533EFBC89'
{$ENDIF}{$ENDIF}

      ;
    En: '%1 (system code %2: %3)');
  SSystemCode: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '00250031FF087CFB7EDF4EE37801002000250032FF09'
{$ELSE}{$IFDEF IDCAS_GBK}
      '2531A3A8CFB5CDB3B4FAC2EB202532A3A9'
{$ELSE}
      '2531EFBC88E7B3BBE7BB9FE4BBA3E7A081202532EFBC89'
{$ENDIF}{$ENDIF}

      ;
    En: '%1 (system code %2)');
  SLoaderSays: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '00250031FF0800250032FF09'
{$ELSE}{$IFDEF IDCAS_GBK}
      '2531A3A82532A3A9'
{$ELSE}
      '2531EFBC882532EFBC89'
{$ENDIF}{$ENDIF}

      ;
    En: '%1 (%2)');
  SMissing: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '627E4E0D52308BE565874EF63002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'D5D2B2BBB5BDB8C3CEC4BCFEA1A3'
{$ELSE}
      'E689BEE4B88DE588B0E8AFA5E69687E4BBB6E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'the file is not there.');
  SMissingHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8BF7628A4E0E7A0B5E8F4F4D657076F8540C768452A860015E93653E57287A0B' +
      '5E8F6240572876EE5F55FF0C6216514875280020004C006F0061006400490064' +
      '006300610073002063075B9A5B8376845B8C65748DEF5F843002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C7EBB0D1D3EBB3CCD0F2CEBBCAFDCFE0CDACB5C4B6AFCCACBFE2B7C5D4DAB3CC' +
      'D0F2CBF9D4DAC4BFC2BCA3ACBBF2CFC8D3C3204C6F6164496463617320D6B8B6' +
      'A8CBFCB5C4CDEAD5FBC2B7BEB6A1A3'
{$ELSE}
      'E8AFB7E68A8AE4B88EE7A88BE5BA8FE4BD8DE695B0E79BB8E5908CE79A84E58A' +
      'A8E68081E5BA93E694BEE59CA8E7A88BE5BA8FE68980E59CA8E79BAEE5BD95EF' +
      'BC8CE68896E58588E794A8204C6F6164496463617320E68C87E5AE9AE5AE83E7' +
      '9A84E5AE8CE695B4E8B7AFE5BE84E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Put the library of the program''s bitness beside the program, or name its full path with LoadIdcas first.');
  SBits: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '5B834F9B0020002500314F7F7528FF0C800C672C7A0B5E8F662F002000250032' +
      '00204F4D76843002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'CBFCB9A9202531CAB9D3C3A3ACB6F8B1BEB3CCD0F2CAC720253220CEBBB5C4A1' +
      'A3'
{$ELSE}
      'E5AE83E4BE9B202531E4BDBFE794A8EFBC8CE8808CE69CACE7A88BE5BA8FE698' +
      'AF20253220E4BD8DE79A84E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'it is for %1, and this program is a %2-bit one.');
  SBitPrograms: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '0025003100204F4D7A0B5E8F'
{$ELSE}{$IFDEF IDCAS_GBK}
      '253120CEBBB3CCD0F2'
{$ELSE}
      '253120E4BD8DE7A88BE5BA8F'
{$ENDIF}{$ENDIF}

      ;
    En: '%1-bit programs');
  SOtherPrograms: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '51764ED659047406566876847A0B5E8F'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C6E4CBFBB4A6C0EDC6F7B5C4B3CCD0F2'
{$ELSE}
      'E585B6E4BB96E5A484E79086E599A8E79A84E7A88BE5BA8F'
{$ENDIF}{$ENDIF}

      ;
    En: 'programs of another processor');
  SBitsHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '0033003200204F4D7A0B5E8F8BF74F7F7528002000530044004B00204E2D0020' +
      '00770069006E00330032002076EE5F55768452A860015E93FF0C003600340020' +
      '4F4D7A0B5E8F4F7F7528002000770069006E00360034002076EE5F5576843002'
{$ELSE}{$IFDEF IDCAS_GBK}
      '333220CEBBB3CCD0F2C7EBCAB9D3C32053444B20D6D02077696E333220C4BFC2' +
      'BCB5C4B6AFCCACBFE2A3AC363420CEBBB3CCD0F2CAB9D3C32077696E363420C4' +
      'BFC2BCB5C4A1A3'
{$ELSE}
      '333220E4BD8DE7A88BE5BA8FE8AFB7E4BDBFE794A82053444B20E4B8AD207769' +
      '6E333220E79BAEE5BD95E79A84E58AA8E68081E5BA93EFBC8C363420E4BD8DE7' +
      'A88BE5BA8FE4BDBFE794A82077696E363420E79BAEE5BD95E79A84E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'A 32-bit program takes the library in the SDK''s folder win32, a 64-bit program the one in win64.');
  SFolder: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8FD9662F65874EF65939FF0C4E0D662F65874EF63002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'D5E2CAC7CEC4BCFEBCD0A3ACB2BBCAC7CEC4BCFEA1A3'
{$ELSE}
      'E8BF99E698AFE69687E4BBB6E5A4B9EFBC8CE4B88DE698AFE69687E4BBB6E380' +
      '82'
{$ENDIF}{$ENDIF}

      ;
    En: 'this is a folder and not a file.');
  SDamaged: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8BE565874EF64E0D662F52A860015E93FF0C62165DF2635F574F3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'B8C3CEC4BCFEB2BBCAC7B6AFCCACBFE2A3ACBBF2D2D1CBF0BBB5A1A3'
{$ELSE}
      'E8AFA5E69687E4BBB6E4B88DE698AFE58AA8E68081E5BA93EFBC8CE68896E5B7' +
      'B2E68D9FE59D8FE38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'the file is not a library, or is damaged.');
  SDamagedHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8BF74ECE002000530044004B002091CD65B0590D52368BE565874EF6FF0C5E76' +
      '68385BF9002000530048004100320035003600530055004D00533002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C7EBB4D32053444B20D6D8D0C2B8B4D6C6B8C3CEC4BCFEA3ACB2A2BACBB6D420' +
      '53484132353653554D53A1A3'
{$ELSE}
      'E8AFB7E4BB8E2053444B20E9878DE696B0E5A48DE588B6E8AFA5E69687E4BBB6' +
      'EFBC8CE5B9B6E6A0B8E5AFB92053484132353653554D53E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Copy it from the SDK again and compare SHA256SUMS.');
  SDependency: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '65874EF65B585728FF0C4F465B8362404F9D8D56768453E64E004E2A52A86001' +
      '5E93627E4E0D5230FF0C62167248672C4E0D7B263002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'CEC4BCFEB4E6D4DAA3ACB5ABCBFCCBF9D2C0C0B5B5C4C1EDD2BBB8F6B6AFCCAC' +
      'BFE2D5D2B2BBB5BDA3ACBBF2B0E6B1BEB2BBB7FBA1A3'
{$ELSE}
      'E69687E4BBB6E5AD98E59CA8EFBC8CE4BD86E5AE83E68980E4BE9DE8B596E79A' +
      '84E58FA6E4B880E4B8AAE58AA8E68081E5BA93E689BEE4B88DE588B0EFBC8CE6' +
      '8896E78988E69CACE4B88DE7ACA6E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'it is there, but another library that it needs is missing or of another version.');
  SDependencyHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '672C5E9353EA4F9D8D567CFB7EDF81EA5E26768452A860015E93FF1A00570069' +
      '006E0064006F007700730020987B4E3A002000370020005300500031002053CA' +
      '4EE54E0AFF0C004C0069006E007500780020768400200067006C006900620063' +
      '00204E0D80FD4F4E4E8E67845EFA65F676847248672C3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'B1BEBFE2D6BBD2C0C0B5CFB5CDB3D7D4B4F8B5C4B6AFCCACBFE2A3BA57696E64' +
      '6F777320D0EBCEAA20372053503120BCB0D2D4C9CFA3AC4C696E757820B5C420' +
      '676C69626320B2BBC4DCB5CDD3DAB9B9BDA8CAB1B5C4B0E6B1BEA1A3'
{$ELSE}
      'E69CACE5BA93E58FAAE4BE9DE8B596E7B3BBE7BB9FE887AAE5B8A6E79A84E58A' +
      'A8E68081E5BA93EFBC9A57696E646F777320E9A1BBE4B8BA20372053503120E5' +
      '8F8AE4BBA5E4B88AEFBC8C4C696E757820E79A8420676C69626320E4B88DE883' +
      'BDE4BD8EE4BA8EE69E84E5BBBAE697B6E79A84E78988E69CACE38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'It needs nothing but the system''s own libraries: Windows 7 SP1 or later, on Linux a glibc not older than the one it was built with.');
  SForbidden: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '6CA167098BFB53D662166267884C5B83768467439650FF0C621688AB5B895168' +
      '8F6F4EF662E6622A3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C3BBD3D0B6C1C8A1BBF2D6B4D0D0CBFCB5C4C8A8CFDEA3ACBBF2B1BBB0B2C8AB' +
      'C8EDBCFEC0B9BDD8A1A3'
{$ELSE}
      'E6B2A1E69C89E8AFBBE58F96E68896E689A7E8A18CE5AE83E79A84E69D83E999' +
      '90EFBC8CE68896E8A2ABE5AE89E585A8E8BDAFE4BBB6E68BA6E688AAE38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'it may not be read or executed, or a security product keeps it back.');
  SForbiddenHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8BF768C067E58BE565874EF64E0E6240572876EE5F555BF97A0B5E8F8D266237' +
      '768467439650FF0C5E7667E5770B5B8951688F6F4EF67684969479BB8BB05F55' +
      '3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C7EBBCECB2E9B8C3CEC4BCFED3EBCBF9D4DAC4BFC2BCB6D4B3CCD0F2D5CBBBA7' +
      'B5C4C8A8CFDEA3ACB2A2B2E9BFB4B0B2C8ABC8EDBCFEB5C4B8F4C0EBBCC7C2BC' +
      'A1A3'
{$ELSE}
      'E8AFB7E6A380E69FA5E8AFA5E69687E4BBB6E4B88EE68980E59CA8E79BAEE5BD' +
      '95E5AFB9E7A88BE5BA8FE8B4A6E688B7E79A84E69D83E99990EFBC8CE5B9B6E6' +
      '9FA5E79C8BE5AE89E585A8E8BDAFE4BBB6E79A84E99A94E7A6BBE8AEB0E5BD95' +
      'E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Check what the program''s account may do with the file and its folder, and what the security product has put aside.');
{$IFDEF MSWINDOWS}
  SBlocked: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '88AB7CFB7EDF7B56756562165B8951688F6F4EF6963B6B623002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'B1BBCFB5CDB3B2DFC2D4BBF2B0B2C8ABC8EDBCFED7E8D6B9A1A3'
{$ELSE}
      'E8A2ABE7B3BBE7BB9FE7AD96E795A5E68896E5AE89E585A8E8BDAFE4BBB6E998' +
      'BBE6ADA2E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'a policy of the system or a security product blocks it.');
{$ENDIF}
{$IFDEF MSWINDOWS}
  SBlockedHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8BF77BA17406545857285B8951688F6F4EF662168F6F4EF6965052367B567565' +
      'FF08004100700070004C006F0063006B0065007230010057004400410043FF09' +
      '4E2D653E884C8BE565874EF63002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C7EBB9DCC0EDD4B1D4DAB0B2C8ABC8EDBCFEBBF2C8EDBCFECFDED6C6B2DFC2D4' +
      'A3A84170704C6F636B6572A1A257444143A3A9D6D0B7C5D0D0B8C3CEC4BCFEA1' +
      'A3'
{$ELSE}
      'E8AFB7E7AEA1E79086E59198E59CA8E5AE89E585A8E8BDAFE4BBB6E68896E8BD' +
      'AFE4BBB6E99990E588B6E7AD96E795A5EFBC884170704C6F636B6572E3808157' +
      '444143EFBC89E4B8ADE694BEE8A18CE8AFA5E69687E4BBB6E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Ask the administrator to allow the file in the security product or the policy (AppLocker, WDAC).');
{$ENDIF}
  SNoMemory: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '51855B5862167CFB7EDF8D446E904E0D8DB33002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C4DAB4E6BBF2CFB5CDB3D7CAD4B4B2BBD7E3A1A3'
{$ELSE}
      'E58685E5AD98E68896E7B3BBE7BB9FE8B584E6BA90E4B88DE8B6B3E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'memory or another resource of the system is short.');
  SNoMemoryHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8BF7517395ED51764ED67A0B5E8FFF0C621691CD65B0542F52A88BA17B97673A' +
      '3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C7EBB9D8B1D5C6E4CBFBB3CCD0F2A3ACBBF2D6D8D0C2C6F4B6AFBCC6CBE3BBFA' +
      'A1A3'
{$ELSE}
      'E8AFB7E585B3E997ADE585B6E4BB96E7A88BE5BA8FEFBC8CE68896E9878DE696' +
      'B0E590AFE58AA8E8AEA1E7AE97E69CBAE38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Close other programs, or restart the machine.');
{$IFDEF MSWINDOWS}
  SBusy: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '65874EF66B6388AB51764ED67A0B5E8F536075283002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'CEC4BCFED5FDB1BBC6E4CBFBB3CCD0F2D5BCD3C3A1A3'
{$ELSE}
      'E69687E4BBB6E6ADA3E8A2ABE585B6E4BB96E7A88BE5BA8FE58DA0E794A8E380' +
      '82'
{$ENDIF}{$ENDIF}

      ;
    En: 'another program has the file in use.');
{$ENDIF}
{$IFDEF MSWINDOWS}
  SBusyHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '53EF80FD6B63572866F465B0621688AB626B63CFFF0C8BF77A0D540E518D8BD5' +
      '3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'BFC9C4DCD5FDD4DAB8FCD0C2BBF2B1BBC9A8C3E8A3ACC7EBC9D4BAF3D4D9CAD4' +
      'A1A3'
{$ELSE}
      'E58FAFE883BDE6ADA3E59CA8E69BB4E696B0E68896E8A2ABE689ABE68F8FEFBC' +
      '8CE8AFB7E7A88DE5908EE5868DE8AF95E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'It may be in the middle of an update or a scan; try again later.');
{$ENDIF}
  SUnknownCause: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '539F56E089C17CFB7EDF76848BF4660E3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'D4ADD2F2BCFBCFB5CDB3B5C4CBB5C3F7A1A3'
{$ELSE}
      'E58E9FE59BA0E8A781E7B3BBE7BB9FE79A84E8AFB4E6988EE38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'the system''s own words say why.');
  SUnknownCauseHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8BF7628A7CFB7EDF4EE378014E0E8BF4660E53CD99887ED97EF462A480053002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C7EBB0D1CFB5CDB3B4FAC2EBD3EBCBB5C3F7B7B4C0A1B8F8CEACBBA4D5DFA1A3'
{$ELSE}
      'E8AFB7E68A8AE7B3BBE7BB9FE4BBA3E7A081E4B88EE8AFB4E6988EE58F8DE9A6' +
      '88E7BB99E7BBB4E68AA4E88085E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Report the system''s code and words to the maintainers.');
  SNotInLibrary: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '0025003100204E0D572852A860015E934E2DFF1A52A860015E9376847248672C' +
      '4F4E4E8E7A0B5E8F768489816C423002'
{$ELSE}{$IFDEF IDCAS_GBK}
      '253120B2BBD4DAB6AFCCACBFE2D6D0A3BAB6AFCCACBFE2B5C4B0E6B1BEB5CDD3' +
      'DAB3CCD0F2B5C4D2AAC7F3A1A3'
{$ELSE}
      '253120E4B88DE59CA8E58AA8E68081E5BA93E4B8ADEFBC9AE58AA8E68081E5BA' +
      '93E79A84E78988E69CACE4BD8EE4BA8EE7A88BE5BA8FE79A84E8A681E6B182E3' +
      '8082'
{$ENDIF}{$ENDIF}

      ;
    En: '%1 is not in the library: the library is older than this program requires.');
  STooOld: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '00250031002076847248672C4F4E4E8E7A0B5E8F768489816C423002'
{$ELSE}{$IFDEF IDCAS_GBK}
      '253120B5C4B0E6B1BEB5CDD3DAB3CCD0F2B5C4D2AAC7F3A1A3'
{$ELSE}
      '253120E79A84E78988E69CACE4BD8EE4BA8EE7A88BE5BA8FE79A84E8A681E6B1' +
      '82E38082'
{$ENDIF}{$ENDIF}

      ;
    En: '%1 is older than this program requires.');
  SLoadHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8BF7628A4E0E7A0B5E8F4F4D657076F8540C30017248672C4E0D4F4E4E8E0020' +
      '0030002E0031002E00300020768452A860015E93653E57287A0B5E8F62405728' +
      '76EE5F553002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C7EBB0D1D3EBB3CCD0F2CEBBCAFDCFE0CDACA1A2B0E6B1BEB2BBB5CDD3DA2030' +
      '2E312E3020B5C4B6AFCCACBFE2B7C5D4DAB3CCD0F2CBF9D4DAC4BFC2BCA1A3'
{$ELSE}
      'E8AFB7E68A8AE4B88EE7A88BE5BA8FE4BD8DE695B0E79BB8E5908CE38081E789' +
      '88E69CACE4B88DE4BD8EE4BA8E20302E312E3020E79A84E58AA8E68081E5BA93' +
      'E694BEE59CA8E7A88BE5BA8FE68980E59CA8E79BAEE5BD95E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Put the library of the program''s bitness, version 0.1.0 or later, beside the program.');
  SNul: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '6587672C4E2D542B67090020004E0055004C00205B577B26FF0800230030FF09' +
      '3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'CEC4B1BED6D0BAACD3D0204E554C20D7D6B7FBA3A82330A3A9A1A3'
{$ELSE}
      'E69687E69CACE4B8ADE590ABE69C89204E554C20E5AD97E7ACA6EFBC882330EF' +
      'BC89E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'a text contains a NUL character (#0).');
  SNulHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8BF753BB63896587672C4E2D768400200023003000205B577B263002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C7EBC8A5B5F4CEC4B1BED6D0B5C420233020D7D6B7FBA1A3'
{$ELSE}
      'E8AFB7E58EBBE68E89E69687E69CACE4B8ADE79A8420233020E5AD97E7ACA6E3' +
      '8082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Remove the #0 characters.');
  SNotJson: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '6587672C4E0D662F6709654876840020004A0053004F004E3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'CEC4B1BEB2BBCAC7D3D0D0A7B5C4204A534F4EA1A3'
{$ELSE}
      'E69687E69CACE4B88DE698AFE69C89E69588E79A84204A534F4EE38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'the text is not valid JSON.');
  SNotJsonHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8BF74F20516591C77528672C535551437F16780176840020004A0053004F004E' +
      '00206587672C3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C7EBB4ABC8EBB2C9D3C3B1BEB5A5D4AAB1E0C2EBB5C4204A534F4E20CEC4B1BE' +
      'A1A3'
{$ELSE}
      'E8AFB7E4BCA0E585A5E98787E794A8E69CACE58D95E58583E7BC96E7A081E79A' +
      '84204A534F4E20E69687E69CACE38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Pass JSON in this unit''s encoding.');
  SCannotSet: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '00250031002059044E0D80FD8D4B503C3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      '253120B4A6B2BBC4DCB8B3D6B5A1A3'
{$ELSE}
      '253120E5A484E4B88DE883BDE8B58BE580BCE38082'
{$ENDIF}{$ENDIF}

      ;
    En: '%1 cannot be set.');
  SCannotSetHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '004A0053004F004E0020630794884EE50020002F00205F005934FF0C5E766307' +
      '54114E004E2A621054583002'
{$ELSE}{$IFDEF IDCAS_GBK}
      '4A534F4E20D6B8D5EBD2D4202F20BFAACDB7A3ACB2A2D6B8CFF2D2BBB8F6B3C9' +
      'D4B1A1A3'
{$ELSE}
      '4A534F4E20E68C87E99288E4BBA5202F20E5BC80E5A4B4EFBC8CE5B9B6E68C87' +
      'E59091E4B880E4B8AAE68890E59198E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'A JSON pointer begins with / and names a member.');
  SNoJob: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '65E06CD5542F52A8540E53F04EFB52A1FF1A5BA262377AEF5DF2517395ED3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'CEDEB7A8C6F4B6AFBAF3CCA8C8CECEF1A3BABFCDBBA7B6CBD2D1B9D8B1D5A1A3'
{$ELSE}
      'E697A0E6B395E590AFE58AA8E5908EE58FB0E4BBBBE58AA1EFBC9AE5AEA2E688' +
      'B7E7ABAFE5B7B2E585B3E997ADE38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'no job can be started: the client is closed.');
  SNoJobHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '4EFB52A17ED3675F4E4B524D4E0D8981517395ED5BA262377AEF3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C8CECEF1BDE1CAF8D6AEC7B0B2BBD2AAB9D8B1D5BFCDBBA7B6CBA1A3'
{$ELSE}
      'E4BBBBE58AA1E7BB93E69D9FE4B98BE5898DE4B88DE8A681E585B3E997ADE5AE' +
      'A2E688B7E7ABAFE38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Keep the client open until its jobs are done.');
  SJobs: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '5C1A672A53D67ED3679C76844EFB52A18FC7591AFF0C62167CFB7EDF65E06CD5' +
      '518D521B5EFA7EBF7A0BFF1B6CA1670953D151FA4EFB4F558BF76C423002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C9D0CEB4C8A1BDE1B9FBB5C4C8CECEF1B9FDB6E0A3ACBBF2CFB5CDB3CEDEB7A8' +
      'D4D9B4B4BDA8CFDFB3CCA3BBC3BBD3D0B7A2B3F6C8CEBACEC7EBC7F3A1A3'
{$ELSE}
      'E5B09AE69CAAE58F96E7BB93E69E9CE79A84E4BBBBE58AA1E8BF87E5A49AEFBC' +
      '8CE68896E7B3BBE7BB9FE697A0E6B395E5868DE5889BE5BBBAE7BABFE7A88BEF' +
      'BC9BE6B2A1E69C89E58F91E587BAE4BBBBE4BD95E8AFB7E6B182E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'too many jobs were not finished, or the system has no thread for one more; nothing was sent.');
  SJobsHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8BF75BF96BCF4E2A5DF2542F52A876844EFB52A18C037528002000460069006E' +
      '0069007300683002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C7EBB6D4C3BFB8F6D2D1C6F4B6AFB5C4C8CECEF1B5F7D3C32046696E697368A1' +
      'A3'
{$ELSE}
      'E8AFB7E5AFB9E6AF8FE4B8AAE5B7B2E590AFE58AA8E79A84E4BBBBE58AA1E8B0' +
      '83E794A82046696E697368E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Call Finish on each job that was started.');
  SFinished: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '4EFB52A176847ED3679C5DF288AB53D68D703002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C8CECEF1B5C4BDE1B9FBD2D1B1BBC8A1D7DFA1A3'
{$ELSE}
      'E4BBBBE58AA1E79A84E7BB93E69E9CE5B7B2E8A2ABE58F96E8B5B0E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'the job''s result was already taken.');
  SFinishedHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '6BCF4E2A4EFB52A153EA80FD53D64E006B217ED3679C3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C3BFB8F6C8CECEF1D6BBC4DCC8A1D2BBB4CEBDE1B9FBA1A3'
{$ELSE}
      'E6AF8FE4B8AAE4BBBBE58AA1E58FAAE883BDE58F96E4B880E6ACA1E7BB93E69E' +
      '9CE38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Take a job''s result only once.');
  SNoRow: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '6CA167097B2C0020002500310020884CFF1A7ED3679C51710020002500320020' +
      '884CFF0C884C53F74ECE0020003000208D773002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C3BBD3D0B5DA20253120D0D0A3BABDE1B9FBB9B220253220D0D0A3ACD0D0BAC5' +
      'B4D3203020C6F0A1A3'
{$ELSE}
      'E6B2A1E69C89E7ACAC20253120E8A18CEFBC9AE7BB93E69E9CE585B120253220' +
      'E8A18CEFBC8CE8A18CE58FB7E4BB8E203020E8B5B7E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'there is no row %1: the answer has %2 rows, counted from 0.');
  SNoRowHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '884C53F75E945728002000300020523000200052006F00770043006F0075006E' +
      '00740020002D0020003100204E4B95F4FF1B0052006F00770043006F0075006E' +
      '007400204E3A0020003000208868793A6CA167098BB05F553002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'D0D0BAC5D3A6D4DA203020B5BD20526F77436F756E74202D203120D6AEBCE4A3' +
      'BB526F77436F756E7420CEAA203020B1EDCABEC3BBD3D0BCC7C2BCA1A3'
{$ELSE}
      'E8A18CE58FB7E5BA94E59CA8203020E588B020526F77436F756E74202D203120' +
      'E4B98BE997B4EFBC9B526F77436F756E7420E4B8BA203020E8A1A8E7A4BAE6B2' +
      'A1E69C89E8AEB0E5BD95E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'Rows go from 0 to RowCount - 1; where RowCount is 0 there are none.');
  SNoRowOfFailure: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '6CA167097B2C0020002500310020884CFF1A8C03752859318D25FF0C0063006F' +
      '0064006500204E3A0020002500323002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C3BBD3D0B5DA20253120D0D0A3BAB5F7D3C3CAA7B0DCA3AC636F646520CEAA20' +
      '2532A1A3'
{$ELSE}
      'E6B2A1E69C89E7ACAC20253120E8A18CEFBC9AE8B083E794A8E5A4B1E8B4A5EF' +
      'BC8C636F646520E4B8BA202532E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'there is no row %1: the call failed with code %2.');
  SNoRowOfFailureHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '4F7F7528002000540072007900430061006C006C300100540072007900460069' +
      '006E006900730068002065F68BF7514868C067E500200043006F006400653002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'CAB9D3C32054727943616C6CA1A254727946696E69736820CAB1C7EBCFC8BCEC' +
      'B2E920436F6465A1A3'
{$ELSE}
      'E4BDBFE794A82054727943616C6CE3808154727946696E69736820E697B6E8AF' +
      'B7E58588E6A380E69FA520436F6465E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'After TryCall or TryFinish, look at Code first.');
  SNoMember: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '0025003100207684884C4E2D6CA16709621054580020002500323002'
{$ELSE}{$IFDEF IDCAS_GBK}
      '253120B5C4D0D0D6D0C3BBD3D0B3C9D4B1202532A1A3'
{$ELSE}
      '253120E79A84E8A18CE4B8ADE6B2A1E69C89E68890E59198202532E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'a row of %1 has no member %2.');
  SNearMember: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '0025003100207684884C4E2D6CA1670962105458002000250032FF0C662F5426' +
      '60F35199002000250033FF1F'
{$ELSE}{$IFDEF IDCAS_GBK}
      '253120B5C4D0D0D6D0C3BBD3D0B3C9D4B1202532A3ACCAC7B7F1CFEBD0B42025' +
      '33A3BF'
{$ELSE}
      '253120E79A84E8A18CE4B8ADE6B2A1E69C89E68890E59198202532EFBC8CE698' +
      'AFE590A6E683B3E58699202533EFBC9F'
{$ENDIF}{$ENDIF}

      ;
    En: 'a row of %1 has no member %2; did you mean %3?');
  SNoMemberHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '53EF7528768462105458FF1A00250031'
{$ELSE}{$IFDEF IDCAS_GBK}
      'BFC9D3C3B5C4B3C9D4B1A3BA2531'
{$ELSE}
      'E58FAFE794A8E79A84E68890E59198EFBC9A2531'
{$ENDIF}{$ENDIF}

      ;
    En: 'Members are: %1');
  SNotNumber: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '6210545800200025003100204E0D662F657465703002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'B3C9D4B120253120B2BBCAC7D5FBCAFDA1A3'
{$ELSE}
      'E68890E5919820253120E4B88DE698AFE695B4E695B0E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'the member %1 is not a whole number.');
  SNotTime: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '6210545800200025003100204E0D662F65E5671F65F695F43002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'B3C9D4B120253120B2BBCAC7C8D5C6DACAB1BCE4A1A3'
{$ELSE}
      'E68890E5919820253120E4B88DE698AFE697A5E69C9FE697B6E997B4E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'the member %1 is not a date or time.');
  SNotBoolean: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '6210545800200025003100204E0D662F5E035C14503C3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'B3C9D4B120253120B2BBCAC7B2BCB6FBD6B5A1A3'
{$ELSE}
      'E68890E5919820253120E4B88DE698AFE5B883E5B094E580BCE38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'the member %1 is neither true nor false.');
  SAsTextHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '5E7353F08FD456DE768451855BB94E0E89C483034E0D7B26FF1B8BF775280020' +
      '0041007300540065007800740020621600200052006F007700208BFB53D6539F' +
      '65873002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C6BDCCA8B7B5BBD8B5C4C4DAC8DDD3EBB9E6B7B6B2BBB7FBA3BBC7EBD3C32041' +
      '735465787420BBF220526F7720B6C1C8A1D4ADCEC4A1A3'
{$ELSE}
      'E5B9B3E58FB0E8BF94E59B9EE79A84E58685E5AEB9E4B88EE8A784E88C83E4B8' +
      '8DE7ACA6EFBC9BE8AFB7E794A82041735465787420E6889620526F7720E8AFBB' +
      'E58F96E58E9FE69687E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'The platform did not send what the specification says; read its text with AsText or Row.');
  SNoFile: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '627E4E0D5230914D7F6E65874EF60020002500313002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'D5D2B2BBB5BDC5E4D6C3CEC4BCFE202531A1A3'
{$ELSE}
      'E689BEE4B88DE588B0E9858DE7BDAEE69687E4BBB6202531E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'there is no configuration file %1.');
  SFileClosed: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '65E06CD58BFB53D6914D7F6E65874EF6002000250031FF087CFB7EDF4EE37801' +
      '002000250032FF1A00250033FF093002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'CEDEB7A8B6C1C8A1C5E4D6C3CEC4BCFE202531A3A8CFB5CDB3B4FAC2EB202532' +
      'A3BA2533A3A9A1A3'
{$ELSE}
      'E697A0E6B395E8AFBBE58F96E9858DE7BDAEE69687E4BBB6202531EFBC88E7B3' +
      'BBE7BB9FE4BBA3E7A081202532EFBC9A2533EFBC89E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'the configuration file %1 cannot be read (system code %2: %3).');
  SFileHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '76F85BF98DEF5F844ECE7A0B5E8F6240572876EE5F557B978D77FF1B8BF768C0' +
      '67E58DEF5F84FF0C4EE553CA7A0B5E8F8D266237662F542653EF4EE58BFB53D6' +
      '8BE565874EF63002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'CFE0B6D4C2B7BEB6B4D3B3CCD0F2CBF9D4DAC4BFC2BCCBE3C6F0A3BBC7EBBCEC' +
      'B2E9C2B7BEB6A3ACD2D4BCB0B3CCD0F2D5CBBBA7CAC7B7F1BFC9D2D4B6C1C8A1' +
      'B8C3CEC4BCFEA1A3'
{$ELSE}
      'E79BB8E5AFB9E8B7AFE5BE84E4BB8EE7A88BE5BA8FE68980E59CA8E79BAEE5BD' +
      '95E7AE97E8B5B7EFBC9BE8AFB7E6A380E69FA5E8B7AFE5BE84EFBC8CE4BBA5E5' +
      '8F8AE7A88BE5BA8FE8B4A6E688B7E698AFE590A6E58FAFE4BBA5E8AFBBE58F96' +
      'E8AFA5E69687E4BBB6E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'A relative path begins at the program''s folder. Check the path, and that the program''s account may read the file.');
  SFileEncoding: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '914D7F6E65874EF600200025003100204E0D662F0020005500540046002D0038' +
      '30015E265B578282987A5E8F68078BB076840020005500540046002D00310036' +
      'FF0C4E5F4E0D662F002000470042004B3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C5E4D6C3CEC4BCFE20253120B2BBCAC7205554462D38A1A2B4F8D7D6BDDACBB3' +
      'D0F2B1EABCC7B5C4205554462D3136A3ACD2B2B2BBCAC72047424BA1A3'
{$ELSE}
      'E9858DE7BDAEE69687E4BBB620253120E4B88DE698AF205554462D38E38081E5' +
      'B8A6E5AD97E88A82E9A1BAE5BA8FE6A087E8AEB0E79A84205554462D3136EFBC' +
      '8CE4B99FE4B88DE698AF2047424BE38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'the configuration file %1 is not UTF-8, UTF-16 with a byte order mark or GBK.');
  SFileEncodingHint: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '8BF775287F168F91566853E65B584E3A0020005500540046002D00383002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C7EBD3C3B1E0BCADC6F7C1EDB4E6CEAA205554462D38A1A3'
{$ELSE}
      'E8AFB7E794A8E7BC96E8BE91E599A8E58FA6E5AD98E4B8BA205554462D38E380' +
      '82'
{$ENDIF}{$ENDIF}

      ;
    En: 'Save it as UTF-8 in an editor.');
  SFileLarge: TSentence = (
    IsHex: True;
    Zh:{$IFDEF IDCAS_UTF16}
      '914D7F6E65874EF600200025003100208D858FC70020003100360020004D0042' +
      '3002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C5E4D6C3CEC4BCFE20253120B3ACB9FD203136204D42A1A3'
{$ELSE}
      'E9858DE7BDAEE69687E4BBB620253120E8B685E8BF87203136204D42E38082'
{$ENDIF}{$ENDIF}

      ;
    En: 'the configuration file %1 is larger than 16 MB.');

{ A text from the codes of its characters. As a constant it would have the code page of this file in Free Pascal, which would
  convert it. }
function FromHex(const Hex: string): string;
const
  Digits = {$IFDEF IDCAS_UTF16}4{$ELSE}2{$ENDIF};
var
  Index: Integer;
begin
  SetLength(Result, Length(Hex) div Digits);
  for Index := 1 to Length(Result) do
    Result[Index] := Char(StrToInt('$' + Copy(Hex, (Index - 1) * Digits + 1, Digits)));
end;

function IdcasAgeUnit_Years: string;
begin
  Result := FromHex({$IFDEF IDCAS_UTF16}
      '5C81'
{$ELSE}{$IFDEF IDCAS_GBK}
      'CBEA'
{$ELSE}
      'E5B281'
{$ENDIF}{$ENDIF}

      );
end;

function IdcasAgeUnit_Months: string;
begin
  Result := FromHex({$IFDEF IDCAS_UTF16}
      '6708'
{$ELSE}{$IFDEF IDCAS_GBK}
      'D4C2'
{$ELSE}
      'E69C88'
{$ENDIF}{$ENDIF}

      );
end;

function IdcasAgeUnit_Days: string;
begin
  Result := FromHex({$IFDEF IDCAS_UTF16}
      '5929'
{$ELSE}{$IFDEF IDCAS_GBK}
      'CCEC'
{$ELSE}
      'E5A4A9'
{$ENDIF}{$ENDIF}

      );
end;

{ The names of the codes. }
function KindOf(Code: Integer): string;
begin
  case Code of
    -1: Result := 'platform';
    -1001: Result := 'invalid_argument';
    -1002: Result := 'invalid_config';
    -1003: Result := 'invalid_handle';
    -1004: Result := 'encoding';
    -1101: Result := 'network';
    -1102: Result := 'timeout';
    -1103: Result := 'tls';
    -1104: Result := 'http_status';
    -1105: Result := 'cancelled';
    -1106: Result := 'unauthorized';
    -1107: Result := 'bad_response';
    -1108: Result := 'too_large';
    -1201: Result := 'auth_rejected';
    -1202: Result := 'crypto';
    -1301: Result := 'io';
    -1302: Result := 'exhausted';
    -1999: Result := 'internal';
  else
    Result := 'internal';
  end;
end;

constructor EIdcas.CreateOf(const AOperation, AAnswer: string; ACode: Integer;
  const AMsg, AKind, AHint, ADetail: string);
begin
  inherited Create(AMsg);
  FWords := AMsg;
  FOperation := AOperation;
  FAnswer := AAnswer;
  FCode := ACode;
  FKind := AKind;
  FHint := AHint;
  FDetail := ADetail;
end;

function EIdcas.Full: string;
begin
  Result := FWords;
  if FHint <> '' then
    Result := Result + sLineBreak + FHint;
  Result := Result + sLineBreak;
  if FOperation <> '' then
    Result := Result + FOperation + ': ';
  Result := Result + FKind + ' (' + IntToStr(FCode) + ')';
end;

{ A sentence with what belongs in it. What is filled in is not looked through again. }
function Filled(const Sentence, First, Second, Third: string): string;
var
  Index, Start: Integer;
begin
  Result := '';
  Start := 1;
  for Index := 1 to Length(Sentence) - 1 do
    if (Sentence[Index] = '%') and (Sentence[Index + 1] >= '1') and (Sentence[Index + 1] <= '3') then
    begin
      Result := Result + Copy(Sentence, Start, Index - Start);
      case Sentence[Index + 1] of
        '1': Result := Result + First;
        '2': Result := Result + Second;
      else
        Result := Result + Third;
      end;
      Start := Index + 2;
    end;
  Result := Result + Copy(Sentence, Start, Length(Sentence));
end;

function Readable(const Sentence: TSentence): TSentence;
begin
  Result := Sentence;
  if Sentence.IsHex then
    Result.Zh := FromHex(Sentence.Zh);
  Result.IsHex := False;
end;

{ The same in both languages. }
function Same(const Text: string): TSentence;
begin
  Result.IsHex := False;
  Result.Zh := Text;
  Result.En := Text;
end;

{ A sentence with others in it. }
function SaidOf(const Sentence, First, Second, Third: TSentence): TSentence;
begin
  Result := Readable(Sentence);
  Result.Zh := Filled(Result.Zh, Readable(First).Zh, Readable(Second).Zh, Readable(Third).Zh);
  Result.En := Filled(Result.En, First.En, Second.En, Third.En);
end;

function Said(const Sentence: TSentence; const First: string = ''; const Second: string = '';
  const Third: string = ''): TSentence;
begin
  Result := SaidOf(Sentence, Same(First), Same(Second), Same(Third));
end;

function InBoth(const Sentence: TSentence): string;
begin
  Result := Readable(Sentence).Zh + ' / ' + Sentence.En;
end;

function Failure(const Operation: string; Code: Integer; const Msg, Hint: TSentence; const Detail: string = ''): EIdcas;
begin
  Result := EIdcas.CreateOf(Operation, '', Code, InBoth(Msg), KindOf(Code), InBoth(Hint), Detail);
end;

{ --- Texts --- }

function Passed(const Text: string): Pointer;
begin
  Result := PChar(Text);
end;

procedure CheckText(const Text: string);
begin
  if Pos(#0, Text) > 0 then
    raise Failure('', IDCAS_INVALID_ARGUMENT, SNul, SNulHint);
end;

function FailureOf(const Operation: string; Code: Integer): EIdcas; forward;

function TakeIdcasText(Text: PIdcasText): string;
var
  Size: Integer;
begin
  Size := idcas_text_length(Text);
  { It is not a text of the library's, or was released already. }
  if Size < 0 then
    raise FailureOf('', Size);
  try
{$IFDEF IDCAS_UTF16}
    SetString(Result, PWideChar(Text), Size);
{$ELSE}
    SetString(Result, PAnsiChar(Text), Size);
{$ENDIF}
  finally
    idcas_free_string(Text);
  end;
end;

{ An answer in JSON, which begins with a brace. It is ASCII where the client is not known. }
function TakeEnvelope(Text: PIdcasText): string;
{$IFDEF IDCAS_UTF16}
var
  Narrow: AnsiString;
begin
  if PAnsiChar(Text)[1] = #0 then
  begin
    Result := TakeIdcasText(Text);
    Exit;
  end;
  try
    SetString(Narrow, PAnsiChar(Text), idcas_text_length(Text));
    Result := string(Narrow);
  finally
    idcas_free_string(Text);
  end;
end;
{$ELSE}
begin
  Result := TakeIdcasText(Text);
end;
{$ENDIF}

{ The library's own words for a code that came without any. }
function FailureOf(const Operation: string; Code: Integer): EIdcas;
var
  Words: TSentence;
begin
  Words.IsHex := False;
  Words.Zh := TakeIdcasText(idcas_code_text(Code, Passed('zh.' + Encoding)));
  Words.En := TakeIdcasText(idcas_code_text(Code, Passed('en.' + Encoding)));
  Result := EIdcas.CreateOf(Operation, '', Code, InBoth(Words), KindOf(Code), '', '');
end;

{ A member's name inside a JSON pointer. }
function Escaped(const Name: string): string;
var
  Index: Integer;
begin
  Result := '';
  for Index := 1 to Length(Name) do
    case Name[Index] of
      '~': Result := Result + '~0';
      '/': Result := Result + '~1';
    else
      Result := Result + Name[Index];
    end;
end;

{ --- Dates and times --- }

function IdcasDate(const AValue: TDateTime): string;
var
  Year, Month, Day: Word;
begin
  DecodeDate(AValue, Year, Month, Day);
  Result := Format('%.4d-%.2d-%.2d', [Year, Month, Day]);
end;

function IdcasDateTime(const AValue: TDateTime): string;
var
  Hour, Minute, Second, Rest: Word;
begin
  DecodeTime(AValue, Hour, Minute, Second, Rest);
  Result := IdcasDate(AValue) + Format(' %.2d:%.2d:%.2d', [Hour, Minute, Second]);
end;

{ A number of exactly so many digits, which this takes off the text. }
function TakeDigits(var Text: string; Digits: Integer; out Number: Word): Boolean;
var
  Index: Integer;
begin
  Result := Length(Text) >= Digits;
  Number := 0;
  Index := 1;
  while Result and (Index <= Digits) do
  begin
    Result := (Text[Index] >= '0') and (Text[Index] <= '9');
    if Result then
      Number := Number * 10 + Ord(Text[Index]) - Ord('0');
    Inc(Index);
  end;
  if Result then
    Delete(Text, 1, Digits);
end;

function TakeMark(var Text: string; const Mark: string): Boolean;
begin
  Result := Copy(Text, 1, Length(Mark)) = Mark;
  if Result then
    Delete(Text, 1, Length(Mark));
end;

{ What follows the seconds: nothing, or a fraction, which TDateTime has in milliseconds. }
function TakeFraction(var Text: string; out Milliseconds: Word): Boolean;
var
  Digit: Word;
  Weight: Integer;
begin
  Milliseconds := 0;
  Result := True;
  if not TakeMark(Text, '.') then
    Exit;
  Weight := 100;
  Result := TakeDigits(Text, 1, Digit);
  while Result do
  begin
    Milliseconds := Milliseconds + Digit * Weight;
    Weight := Weight div 10;
    if not TakeDigits(Text, 1, Digit) then
      Exit;
  end;
end;

{ 2021-05-19, 2021-05-19 08:30, 2021-05-19 08:30:00 and the same with a T or a fraction. An offset is not taken: it would be
  another time. }
function TryIdcasDateTime(const AText: string; out AValue: TDateTime): Boolean;
var
  Text: string;
  Year, Month, Day, Hour, Minute, Second, Rest: Word;
  Time: TDateTime;
begin
  AValue := 0;
  Text := Trim(AText);
  Result := TakeDigits(Text, 4, Year) and TakeMark(Text, '-') and TakeDigits(Text, 2, Month) and TakeMark(Text, '-')
    and TakeDigits(Text, 2, Day) and TryEncodeDate(Year, Month, Day, AValue);
  if not Result or (Text = '') then
    Exit;
  Second := 0;
  Rest := 0;
  Result := (TakeMark(Text, ' ') or TakeMark(Text, 'T')) and TakeDigits(Text, 2, Hour) and TakeMark(Text, ':')
    and TakeDigits(Text, 2, Minute);
  if Result and (Text <> '') then
    Result := TakeMark(Text, ':') and TakeDigits(Text, 2, Second) and TakeFraction(Text, Rest);
  Result := Result and (Text = '') and TryEncodeTime(Hour, Minute, Second, Rest, Time);
  if not Result then
    AValue := 0
  else if AValue < 0 then
    AValue := AValue - Time
  else
    AValue := AValue + Time;
end;

{ --- The library's file: where it is, and why it cannot be loaded --- }

const
  { What a file says that it is for. }
  NotALibrary = 0;
  ForOtherProcessors = 1;

{$IFDEF MSWINDOWS}
  ERROR_BLOCKED_BY_POLICY = 1260;
  ERROR_BAD_SIGNATURE = 577;
  ERROR_INFECTED = 225;
  ERROR_INFECTED_DELETED = 226;
  ERROR_CODE_INTEGRITY = 4551;
  ERROR_NO_COMMIT = 1455;
{$ENDIF}

type
  { A path as the system takes it. }
  TPath = {$IFDEF MSWINDOWS}WideString{$ELSE}string{$ENDIF};

{ Whether every byte belongs to a character in UTF-8. }
function IsUtf8(const Bytes: AnsiString): Boolean;
var
  Index, Follow: Integer;
begin
  Result := True;
  Follow := 0;
  for Index := 1 to Length(Bytes) do
    if Follow > 0 then
    begin
      Result := Result and (Ord(Bytes[Index]) and $C0 = $80);
      Dec(Follow);
    end
    else if Ord(Bytes[Index]) >= $F0 then
      Follow := 3
    else if Ord(Bytes[Index]) >= $E0 then
      Follow := 2
    else if Ord(Bytes[Index]) >= $C0 then
      Follow := 1
    else
      Result := Result and (Ord(Bytes[Index]) < $80);
  Result := Result and (Follow = 0);
end;

{$IFNDEF IDCAS_UTF16}
{ Text in UTF-8 as it is: Free Pascal would convert what it knows to be that. }
function ToUtf8(const Wide: WideString): string;
var
  Marked: UTF8String;
begin
  Marked := UTF8Encode(Wide);
  SetString(Result, PAnsiChar(Marked), Length(Marked));
end;
{$ENDIF}

function ToPath(const Text: string): TPath;
begin
{$IFDEF MSWINDOWS}
  {$IFNDEF IDCAS_UTF16}
  {$IFNDEF IDCAS_GBK}
  { Otherwise it is in the code page of Windows, as the run-time library gives paths. }
  if IsUtf8(Text) then
  begin
    Result := UTF8Decode(Text);
    Exit;
  end;
  {$ENDIF}
  {$ENDIF}
{$ENDIF}
  Result := Text;
end;

function FromPath(const Path: TPath): string;
begin
{$IFDEF MSWINDOWS}
  {$IFNDEF IDCAS_UTF16}
  {$IFNDEF IDCAS_GBK}
  Result := ToUtf8(Path);
  Exit;
  {$ENDIF}
  {$ENDIF}
{$ENDIF}
  Result := Path;
end;

{ What the system says of one of its codes. }
function SystemWords(Code: Integer): string;
{$IFDEF MSWINDOWS}
var
  Buffer: array[0..1023] of WideChar;
  Words: WideString;
  Size: DWORD;
begin
  Size := FormatMessageW(FORMAT_MESSAGE_FROM_SYSTEM or FORMAT_MESSAGE_IGNORE_INSERTS, nil, DWORD(Code), 0, @Buffer[0], 1024, nil);
  SetLength(Words, Size);
  if Size > 0 then
    Move(Buffer[0], Words[1], Size * 2);
  Result := Trim(FromPath(Words));
end;
{$ELSE}
begin
  Result := Trim(SysErrorMessage(Code));
end;
{$ENDIF}

function FolderOf(const Path: TPath): TPath;
var
  Last: Integer;
begin
  Last := Length(Path);
  while (Last > 0) and (Path[Last] <> '/'){$IFDEF MSWINDOWS} and (Path[Last] <> '\'){$ENDIF} do
    Dec(Last);
  Result := Copy(Path, 1, Last);
end;

{$IFDEF MSWINDOWS}
function PathOfModule(Module: HMODULE): TPath;
var
  Buffer: array[0..4095] of WideChar;
  Size: DWORD;
begin
  Size := GetModuleFileNameW(Module, @Buffer[0], 4096);
  SetLength(Result, Size);
  if Size > 0 then
    Move(Buffer[0], Result[1], Size * 2);
end;
{$ENDIF}

{ The folder of the program, or of the DLL that this unit is in, with its last slash. }
function HomeFolder: TPath;
begin
{$IFDEF MSWINDOWS}
  Result := FolderOf(PathOfModule(HInstance));
{$ELSE}
  Result := FolderOf(ParamStr(0));
{$ENDIF}
end;

{ Whether a path says from where it goes, so that it does not depend on the current folder. }
function IsAbsolute(const Path: TPath): Boolean;
begin
{$IFDEF MSWINDOWS}
  Result := (Copy(Path, 1, 1) = '\') or (Copy(Path, 1, 1) = '/') or (Copy(Path, 2, 1) = ':');
{$ELSE}
  Result := Copy(Path, 1, 1) = '/';
{$ENDIF}
end;

function IsThere(const Path: TPath): Boolean;
begin
{$IFDEF MSWINDOWS}
  Result := GetFileAttributesW(PWideChar(Path)) <> DWORD(-1);
{$ELSE}
  Result := FileExists(Path);
{$ENDIF}
end;

function IsFolder(const Path: TPath): Boolean;
begin
{$IFDEF MSWINDOWS}
  Result := IsThere(Path) and (GetFileAttributesW(PWideChar(Path)) and FILE_ATTRIBUTE_DIRECTORY <> 0);
{$ELSE}
  Result := DirectoryExists(Path);
{$ENDIF}
end;

{ All that a file has, up to a number of bytes; the system's code where it cannot be read. }
function ReadBytes(const Path: TPath; Most: Integer; out Error: Integer): AnsiString;
var
  Handle: THandle;
  Size: Integer;
begin
  Error := 0;
  Result := '';
{$IFDEF MSWINDOWS}
  Handle := CreateFileW(PWideChar(Path), GENERIC_READ, FILE_SHARE_READ or FILE_SHARE_WRITE or FILE_SHARE_DELETE, nil,
    OPEN_EXISTING, FILE_ATTRIBUTE_NORMAL, 0);
{$ELSE}
  Handle := THandle(FileOpen(Path, fmOpenRead or fmShareDenyNone));
{$ENDIF}
  if Integer(Handle) = -1 then
  begin
    Error := {$IFDEF FPC}GetLastOSError{$ELSE}Integer(GetLastError){$ENDIF};
    Exit;
  end;
  try
    SetLength(Result, Most);
    Size := FileRead({$IFDEF FPC}Handle{$ELSE}Integer(Handle){$ENDIF}, Result[1], Most);
    if Size < 0 then
    begin
      Error := {$IFDEF FPC}GetLastOSError{$ELSE}Integer(GetLastError){$ENDIF};
      Size := 0;
    end;
    SetLength(Result, Size);
  finally
    FileClose({$IFDEF FPC}Handle{$ELSE}Integer(Handle){$ENDIF});
  end;
end;

{ 32 or 64 where a library's head says so. }
function BitsOf(const Head: AnsiString): Integer;

  function ByteAt(Place: Integer): Integer;
  begin
    Result := -1;
    if Place < Length(Head) then
      Result := Ord(Head[Place + 1]);
  end;

{$IFDEF MSWINDOWS}
var
  At: Integer;
begin
  Result := NotALibrary;
  if (Length(Head) < 64) or (ByteAt(0) <> Ord('M')) or (ByteAt(1) <> Ord('Z')) then
    Exit;
  At := ByteAt(60) + ByteAt(61) * 256 + ByteAt(62) * 65536;
  if (ByteAt(At) <> Ord('P')) or (ByteAt(At + 1) <> Ord('E')) then
    Exit;
  case ByteAt(At + 4) + ByteAt(At + 5) * 256 of
    $014C: Result := 32;
    $8664: Result := 64;
  else
    Result := ForOtherProcessors;
  end;
end;
{$ELSE}
var
  Machine: Integer;
begin
  Result := NotALibrary;
  if (ByteAt(0) <> $7F) or (ByteAt(1) <> Ord('E')) or (ByteAt(2) <> Ord('L')) or (ByteAt(3) <> Ord('F')) then
    Exit;
  Machine := ByteAt(18) + ByteAt(19) * 256;
  Result := ForOtherProcessors;
  if ByteAt(4) = 1 then
    Result := 32
{$IFDEF CPUAARCH64}
  else if Machine = 183 then
    Result := 64
{$ELSE}
  else if Machine = 62 then
    Result := 64
{$ENDIF};
end;
{$ENDIF}

function BitsNamed(Bits: Integer): TSentence;
begin
  if Bits = ForOtherProcessors then
    Result := SOtherPrograms
  else
    Result := Said(SBitPrograms, IntToStr(Bits));
end;

{ Where the system would find a library; '' where it would not. }
function SearchedFile(const Name: TPath): TPath;
{$IFDEF MSWINDOWS}
var
  Buffer: array[0..4095] of WideChar;
  Size: DWORD;
  Part: PWideChar;
begin
  Part := nil;
  Size := SearchPathW(nil, PWideChar(Name), nil, 4096, @Buffer[0], Part);
  SetLength(Result, Size);
  if Size > 0 then
    Move(Buffer[0], Result[1], Size * 2);
end;
{$ELSE}
begin
  if Pos('/', Name) > 0 then
    Result := Name
  else
    Result := FileSearch(Name, GetEnvironmentVariable('LD_LIBRARY_PATH'));
end;
{$ENDIF}

type
  { Why a library cannot be loaded: the cause, what to do, what the system said. }
  TRefusal = record
    Cause, Hint: TSentence;
  end;

function Refusal(const Cause, Hint: TSentence): TRefusal;
begin
  Result.Cause := Cause;
  Result.Hint := Hint;
end;

{ By the file itself. False where the file is as it should be, so that only the system knows. }
function RefusedByFile(const Path: TPath; out Why: TRefusal; var SystemCode: Integer): Boolean;
var
  Head: AnsiString;
  Bits, Own, Error: Integer;
begin
  Result := True;
  if IsFolder(Path) then
  begin
    Why := Refusal(SFolder, SMissingHint);
    Exit;
  end;
  if (Path = '') or not IsThere(Path) then
  begin
    Why := Refusal(SMissing, SMissingHint);
    Exit;
  end;
  Head := ReadBytes(Path, 4096, Error);
  if Error <> 0 then
  begin
    if SystemCode = 0 then
      SystemCode := Error;
    Why := Refusal(SForbidden, SForbiddenHint);
{$IFDEF MSWINDOWS}
    if Error = ERROR_SHARING_VIOLATION then
      Why := Refusal(SBusy, SBusyHint)
    else if (Error = ERROR_INFECTED) or (Error = ERROR_INFECTED_DELETED) then
      Why := Refusal(SBlocked, SBlockedHint);
{$ENDIF}
    Exit;
  end;
  Bits := BitsOf(Head);
  Own := SizeOf(Pointer) * 8;
  if Bits = NotALibrary then
    Why := Refusal(SDamaged, SDamagedHint)
  else if Bits <> Own then
    Why := Refusal(SaidOf(SBits, BitsNamed(Bits), Same(IntToStr(Own)), Same('')), SBitsHint)
  else
    Result := False;
end;

{ By what the system says of a file that looks right. }
function RefusedBySystem(SystemCode: Integer; const Words: string): TRefusal;
begin
  Result := Refusal(SUnknownCause, SUnknownCauseHint);
{$IFDEF MSWINDOWS}
  case SystemCode of
    ERROR_MOD_NOT_FOUND, ERROR_PROC_NOT_FOUND: Result := Refusal(SDependency, SDependencyHint);
    ERROR_BAD_EXE_FORMAT: Result := Refusal(SDamaged, SDamagedHint);
    ERROR_ACCESS_DENIED: Result := Refusal(SForbidden, SForbiddenHint);
    ERROR_SHARING_VIOLATION: Result := Refusal(SBusy, SBusyHint);
    ERROR_NOT_ENOUGH_MEMORY, ERROR_OUTOFMEMORY, ERROR_NO_COMMIT: Result := Refusal(SNoMemory, SNoMemoryHint);
    ERROR_BLOCKED_BY_POLICY, ERROR_BAD_SIGNATURE, ERROR_INFECTED, ERROR_INFECTED_DELETED, ERROR_CODE_INTEGRITY:
      Result := Refusal(SBlocked, SBlockedHint);
  end;
{$ELSE}
  if (Pos('version `', Words) > 0) or (Pos('No such file', Words) > 0) or (Pos('undefined symbol', Words) > 0) then
    Result := Refusal(SDependency, SDependencyHint)
  else if (Pos('failed to map', Words) > 0) or (Pos('Permission denied', Words) > 0)
    or (Pos('Operation not permitted', Words) > 0) then
    Result := Refusal(SForbidden, SForbiddenHint)
  else if (Pos('too short', Words) > 0) or (Pos('invalid ELF', Words) > 0) or (Pos('ELF load command', Words) > 0)
    or (Pos('ELF file', Words) > 0) then
    Result := Refusal(SDamaged, SDamagedHint)
  else if Pos('Cannot allocate memory', Words) > 0 then
    Result := Refusal(SNoMemory, SNoMemoryHint);
{$ENDIF}
end;

{ The failure to load a library: Words is what the loader said where the system has no code for it. }
function Unloaded(const Name: string; const Path: TPath; SystemCode: Integer; Words: string): EIdcas;
var
  Why: TRefusal;
  Cause, Whole: TSentence;
begin
  if not RefusedByFile(Path, Why, SystemCode) then
    Why := RefusedBySystem(SystemCode, Words);
  Cause := Why.Cause;
  if SystemCode <> 0 then
  begin
    if Words = '' then
      Words := SystemWords(SystemCode);
    if Words = '' then
      Cause := SaidOf(SSystemCode, Cause, Same(IntToStr(SystemCode)), Same(''))
    else
      Cause := SaidOf(SSystemSays, Cause, Same(IntToStr(SystemCode)), Same(Words));
  end
  else if Words <> '' then
    Cause := SaidOf(SLoaderSays, Cause, Same(Words), Same(''));
  Whole := SaidOf(SCannotLoad, Same(Name), Cause, Same(''));
  Result := Failure('LoadIdcas', IDCAS_IO, Whole, Why.Hint, Words);
  Result.FSystemCode := SystemCode;
end;

type
  { Its JSON, and a document of the library's while it is in use: the library has 8,192 of these for all, so those that were
    read longest ago are closed where many are open, and opened again when they are read. }
  TDocument = class(TInterfacedObject, IIdcasDocument, IIdcasResult)
  private
    { 0 while it is not open. Guard protects this and what follows. }
    FHandle: Integer;
    { The JSON; '' where only the open document has it. }
    FText: string;
    { How many are reading it now: it stays open. }
    FHeld: Integer;
    { Neighbours in the list of open documents, the one read last in front. }
    FBefore, FAfter: TDocument;
    FOperation: string;
    procedure Hold;
    procedure Release;
    procedure Open;
    procedure Link;
    procedure Unlink;
    function CanClose: Boolean;
    procedure CheckRow(Index: Integer; const Name: string);
  public
    constructor CreateNew;
    constructor CreateOf(const AOperation, Json: string);
    destructor Destroy; override;
    function Value(const Pointer: string): string;
    function Count(const Pointer: string): Integer;
    procedure SetValue(const Pointer, AText: string);
    function Text: string;
    function Code: Integer;
    function Msg: string;
    function Data: string;
    function Operation: string;
    function RowCount: Integer;
    function Row(Index: Integer; const Name: string): string;
    function RowInt64(Index: Integer; const Name: string): Int64;
    function RowDateTime(Index: Integer; const Name: string): TDateTime;
  end;

  TRow = class(TInterfacedObject, IIdcasRow)
  private
    FAnswer: IIdcasResult;
    FIndex: Integer;
  public
    constructor Create(const Answer: IIdcasResult; Index: Integer);
    function AsText(const Name: string): string;
    function AsInteger(const Name: string): Integer;
    function AsInt64(const Name: string): Int64;
    function AsDateTime(const Name: string): TDateTime;
    function AsBoolean(const Name: string): Boolean;
    function IsEmpty(const Name: string): Boolean;
  end;

  TIdcasQueryExamsRow = class(TRow, IIdcasQueryExamsRow)
    function Id: Int64;
    function PatientId: string;
    function PatientName: string;
    function PatientAge: Integer;
    function AgeUnit: string;
    function PatientSex: Integer;
    function AccessionNumber: string;
    function ExamType: string;
    function ExamItem: string;
    function ExamBodyPart: string;
    function PlacerOrderNo: string;
    function PerformTime: TDateTime;
    function ReportTime: TDateTime;
    function AuditTime: TDateTime;
    function ArchiveTime: TDateTime;
    function ReqDoctorName: string;
    function ReqDepartName: string;
    function PerformDoctorName: string;
    function PerformDepartName: string;
    function PerformOrgName: string;
    function ReportDoctorName: string;
    function AuditDoctorName: string;
    function MedRecNo: string;
    function ClinicNo: string;
    function PatientClass: Integer;
    function ResultState: string;
    function AbnormalFlags: Integer;
    function CriticalValue: string;
    function StandardItemCode: string;
    function StandardItemName: string;
    function AuditStartTime: string;
    function ReportStartTime: string;
    function PerformDoctorIdCard: string;
    function ReportDoctorIdCard: string;
    function AuditDoctorIdCard: string;
    function ReviseDoctorIdCard: string;
  end;

  TIdcasQueryExamsRows = class(TDocument, IIdcasQueryExamsRows)
    function Item(Index: Integer): IIdcasQueryExamsRow;
  end;

  TIdcasQueryProvinceExamsRow = class(TRow, IIdcasQueryProvinceExamsRow)
    function Id: Int64;
    function PerformOrgCode: string;
    function PerformSystemName: string;
    function PerformSystemCode: string;
    function PerformDepartName: string;
    function PerformDepartCode: string;
    function PerformDoctorName: string;
    function PerformOrgName: string;
    function ExamBodyPart: string;
    function ExamItem: string;
    function ExamCode: string;
    function ExamType: string;
    function AccessionNumber: string;
    function RegDoctorName: string;
    function RegDoctorId: string;
    function ExamBodyPartCode: string;
    function ReportDoctorId: string;
    function ReportDoctorName: string;
    function AuditDoctorId: string;
    function AuditTime: TDateTime;
    function ReportTime: TDateTime;
    function PerformTime: TDateTime;
    function RegTime: TDateTime;
    function ReqTime: TDateTime;
    function HasImage: Boolean;
    function ResultState: string;
    function AbnormalFlags: Integer;
    function ResultStateCode: string;
    function CriticalValue: string;
    function ImageDiagnosis: string;
    function Imagesight: string;
    function ReviseDoctorName: string;
    function ReviseDoctorId: string;
    function AuditDoctorName: string;
    function ArchiatName: string;
    function ReviseTime: TDateTime;
    function ArchiatId: string;
    function AttendId: string;
    function ClinicNo: string;
    function MedRecNo: string;
    function PatientMasterId: Int64;
    function MobilePhone: string;
    function CardNo: string;
    function CardType: Integer;
    function VisitId: string;
    function RelevantClinicalInfo: string;
    function AgeUnit: string;
    function PatientAge: Integer;
    function PatientSex: Integer;
    function PatientName: string;
    function PatientId: string;
    function IdentityType: Integer;
    function IdentityNo: string;
    function InPatientWard: string;
    function InPatientRoom: string;
    function InPatientBed: string;
    function AcceptName: string;
    function AcceptId: string;
    function DiseaseCode: string;
    function ClinicDiagnosis: string;
    function AdverseReaction: string;
    function Symptom: string;
    function Attention: string;
    function Reason: string;
    function ReqOrgName: string;
    function ReqOrgCode: string;
    function ReqDepartName: string;
    function ReqDoctorName: string;
    function PlacerOrderNo: string;
    function PatientClass: string;
    function AttendName: string;
    function ArchiveDate: TDateTime;
  end;

  TIdcasQueryProvinceExamsRows = class(TDocument, IIdcasQueryProvinceExamsRows)
    function Item(Index: Integer): IIdcasQueryProvinceExamsRow;
  end;

  TIdcasQueryMergedExamsRow = class(TRow, IIdcasQueryMergedExamsRow)
    function Id: Int64;
    function PerformOrgName: string;
    function ReportDoctorName: string;
    function AuditDoctorName: string;
    function MedRecNo: string;
    function ClinicNo: string;
    function PatientClass: Integer;
    function ResultStateCode: string;
    function ResultState: string;
    function AbnormalFlags: Integer;
    function ClinicType: Integer;
    function CriticalValue: string;
    function ReqTime: TDateTime;
    function RegTime: TDateTime;
    function ReqDoctorId: string;
    function ReqDepartId: string;
    function InPatientWard: string;
    function InPatientRoom: string;
    function InPatientBed: string;
    function HasImage: Boolean;
    function RegDoctorName: string;
    function ImageSight: string;
    function PerformOrgCode: string;
    function ImageDiagnosis: string;
    function PerformDepartName: string;
    function PerformDoctorName: string;
    function PatientId: string;
    function PatientName: string;
    function PatientSex: Integer;
    function PatientAge: Integer;
    function AgeUnit: string;
    function MobilePhone: string;
    function IdCardNo: string;
    function AccessionNumber: string;
    function ExamType: string;
    function ExamItem: string;
    function ExamBodyPart: string;
    function PlacerOrderNo: string;
    function PerformTime: TDateTime;
    function ReportTime: TDateTime;
    function AuditTime: TDateTime;
    function ArchiveTime: TDateTime;
    function ReqDoctorName: string;
    function ReqDepartName: string;
    function ReqOrgCode: string;
    function ReqOrgName: string;
    function PerformDepartCode: string;
    function TableType: Integer;
  end;

  TIdcasQueryMergedExamsRows = class(TDocument, IIdcasQueryMergedExamsRows)
    function Item(Index: Integer): IIdcasQueryMergedExamsRow;
  end;

  TIdcasGetExamDetailRow = class(TRow, IIdcasGetExamDetailRow)
    function Id: Int64;
    function PatientId: string;
    function PatientName: string;
    function PatientAge: Integer;
    function AgeUnit: string;
    function PatientSex: Integer;
    function AccessionNumber: string;
    function ExamType: string;
    function ExamItem: string;
    function ExamBodyPart: string;
    function PlacerOrderNo: string;
    function PerformTime: TDateTime;
    function ReportTime: TDateTime;
    function AuditTime: TDateTime;
    function ArchiveTime: TDateTime;
    function ReqDoctorName: string;
    function ReqDepartName: string;
    function PerformDoctorName: string;
    function PerformDepartName: string;
    function PerformOrgName: string;
    function ReportDoctorName: string;
    function AuditDoctorName: string;
    function MedRecNo: string;
    function ClinicNo: string;
    function PatientClass: Integer;
    function ResultState: string;
    function AbnormalFlags: Integer;
    function CriticalValue: string;
    function InPatientWard: string;
    function InPatientRoom: string;
    function InPatientBed: string;
    function Reason: string;
    function Attention: string;
    function AdverseReaction: string;
    function ClinicDiagnosis: string;
    function RelevantClinicalInfo: string;
    function ImageSight: string;
    function ImageDiagnosis: string;
    function HasReport: Boolean;
    function HasImage: Boolean;
    function HasFilm: Boolean;
    function StandardItemCode: string;
    function StandardItemName: string;
    function AuditStartTime: string;
    function ReportStartTime: string;
    function EquipmentId: string;
    function EquipmentName: string;
    function EquipmentModel: string;
    function PerformDoctorIdCard: string;
    function ReportDoctorIdCard: string;
    function AuditDoctorIdCard: string;
    function ReviseDoctorIdCard: string;
  end;

  TIdcasGetExamDetailRows = class(TDocument, IIdcasGetExamDetailRows)
    function Item(Index: Integer): IIdcasGetExamDetailRow;
  end;

  TIdcasQueryPrintExamsRow = class(TRow, IIdcasQueryPrintExamsRow)
    function Id: Int64;
    function PatientId: string;
    function AccessionNumber: string;
    function PlacerOrderNo: string;
    function ServiceText: string;
    function ExamType: string;
    function ProcedureName: string;
    function ResultState: string;
    function AbnormalFlags: string;
    function PrintCount: Integer;
  end;

  TIdcasQueryPrintExamsRows = class(TDocument, IIdcasQueryPrintExamsRows)
    function Item(Index: Integer): IIdcasQueryPrintExamsRow;
  end;

  TIdcasGetPrintFilesRow = class(TRow, IIdcasGetPrintFilesRow)
    function FileType: string;
    function FileFormat: string;
    function FileBytes: string;
    function FilePath: string;
  end;

  TIdcasGetPrintFilesRows = class(TDocument, IIdcasGetPrintFilesRows)
    function Item(Index: Integer): IIdcasGetPrintFilesRow;
  end;

  TIdcasSavePrintFilesRow = class(TRow, IIdcasSavePrintFilesRow)
    function FileType: string;
    function FileFormat: string;
    function Path: string;
    function Bytes: Int64;
    function Sha256: string;
    function FilePath: string;
  end;

  TIdcasSavePrintFilesRows = class(TDocument, IIdcasSavePrintFilesRows)
    function Item(Index: Integer): IIdcasSavePrintFilesRow;
  end;

  TJob = class(TInterfacedObject, IIdcasJob)
  private
    FHandle: Integer;
    FOperation: string;
    { Keeps the client open while the job runs. }
    FClient: IIdcas;
  public
    constructor Create(const Client: IIdcas; const Operation, ParamsJson: string);
    destructor Destroy; override;
    function Done: Boolean;
    function Wait(Milliseconds: Integer): Boolean;
    procedure Progress(out ADone, ATotal: Int64);
    function Percent: Integer;
    procedure Cancel;
    function Finish: IIdcasResult;
    function TryFinish: IIdcasResult;
  end;

  TCall = class(TInterfacedObject, IIdcasCall)
  private
    FClient: IIdcas;
    FOperation: string;
    FParams: IIdcasDocument;
  public
    constructor Create(const Client: IIdcas; const Operation: string);
    procedure SetParam(const Name, Value: string);
    procedure SetBool(const Name: string; Value: Boolean);
    function ParamsJson: string;
    function Call: IIdcasResult;
    function TryCall: IIdcasResult;
    function Start: IIdcasJob;
  end;

  TOperation = class(TCall, IIdcasOperation)
    function Param(const Name, Value: string): IIdcasOperation;
  end;

  TIdcasGetClientToken = class(TCall, IIdcasGetClientToken)
    function Force(const AValue: Boolean): IIdcasGetClientToken;
    function Param(const Name, Value: string): IIdcasGetClientToken;
  end;

  TIdcasGetRsaPublicKey = class(TCall, IIdcasGetRsaPublicKey)
    function Force(const AValue: Boolean): IIdcasGetRsaPublicKey;
    function Param(const Name, Value: string): IIdcasGetRsaPublicKey;
  end;

  TIdcasGetToken = class(TCall, IIdcasGetToken)
    function Username(const AValue: string): IIdcasGetToken;
    function Password(const AValue: string): IIdcasGetToken;
    function Force(const AValue: Boolean): IIdcasGetToken;
    function Param(const Name, Value: string): IIdcasGetToken;
  end;

  TIdcasBuildClinicUrl = class(TCall, IIdcasBuildClinicUrl)
    function Nosearch(const AValue: string): IIdcasBuildClinicUrl;
    function StartTime(const AValue: string): IIdcasBuildClinicUrl; overload;
    function StartTime(const AValue: TDateTime): IIdcasBuildClinicUrl; overload;
    function EndTime(const AValue: string): IIdcasBuildClinicUrl; overload;
    function EndTime(const AValue: TDateTime): IIdcasBuildClinicUrl; overload;
    function Sev(const AValue: string): IIdcasBuildClinicUrl;
    function Timestamp(const AValue: string): IIdcasBuildClinicUrl; overload;
    function Timestamp(const AValue: TDateTime): IIdcasBuildClinicUrl; overload;
    function OrgCode(const AValue: string): IIdcasBuildClinicUrl;
    function WorkNo(const AValue: string): IIdcasBuildClinicUrl;
    function MedRecNo(const AValue: string): IIdcasBuildClinicUrl;
    function VisitId(const AValue: string): IIdcasBuildClinicUrl;
    function AccessionNumber(const AValue: string): IIdcasBuildClinicUrl;
    function IdCardNo(const AValue: string): IIdcasBuildClinicUrl;
    function PatientName(const AValue: string): IIdcasBuildClinicUrl;
    function PlacerOrderNo(const AValue: string): IIdcasBuildClinicUrl;
    function SevAccountId(const AValue: string): IIdcasBuildClinicUrl;
    function Explain(const AValue: Boolean): IIdcasBuildClinicUrl;
    function Param(const Name, Value: string): IIdcasBuildClinicUrl;
  end;

  TIdcasBuildHealthRecordUrl = class(TCall, IIdcasBuildHealthRecordUrl)
    function ObsId(const AValue: string): IIdcasBuildHealthRecordUrl;
    function PerformOrgCode(const AValue: string): IIdcasBuildHealthRecordUrl;
    function AccessionNumber(const AValue: string): IIdcasBuildHealthRecordUrl;
    function PatientId(const AValue: string): IIdcasBuildHealthRecordUrl;
    function PlacerOrderNo(const AValue: string): IIdcasBuildHealthRecordUrl;
    function ExamType(const AValue: string): IIdcasBuildHealthRecordUrl;
    function Sev(const AValue: string): IIdcasBuildHealthRecordUrl;
    function Timestamp(const AValue: string): IIdcasBuildHealthRecordUrl; overload;
    function Timestamp(const AValue: TDateTime): IIdcasBuildHealthRecordUrl; overload;
    function WorkNo(const AValue: string): IIdcasBuildHealthRecordUrl;
    function OrgCode(const AValue: string): IIdcasBuildHealthRecordUrl;
    function MedRecNo(const AValue: string): IIdcasBuildHealthRecordUrl;
    function VisitId(const AValue: string): IIdcasBuildHealthRecordUrl;
    function IdCardNo(const AValue: string): IIdcasBuildHealthRecordUrl;
    function PatientName(const AValue: string): IIdcasBuildHealthRecordUrl;
    function SevAccountId(const AValue: string): IIdcasBuildHealthRecordUrl;
    function Explain(const AValue: Boolean): IIdcasBuildHealthRecordUrl;
    function Param(const Name, Value: string): IIdcasBuildHealthRecordUrl;
  end;

  TIdcasBuildRepeatReminderUrl = class(TCall, IIdcasBuildRepeatReminderUrl)
    function ClinicType(const AValue: Integer): IIdcasBuildRepeatReminderUrl;
    function UserOrgCode(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function UserOrgName(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function UserId(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function UserName(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function PatientName(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function IdCardNo(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function MobilePhone(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function StartPerformDate(const AValue: string): IIdcasBuildRepeatReminderUrl; overload;
    function StartPerformDate(const AValue: TDateTime): IIdcasBuildRepeatReminderUrl; overload;
    function EndPerformDate(const AValue: string): IIdcasBuildRepeatReminderUrl; overload;
    function EndPerformDate(const AValue: TDateTime): IIdcasBuildRepeatReminderUrl; overload;
    function ExamBodyPart(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function ExamItem(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function ExamType(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function Sev(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function Timestamp(const AValue: string): IIdcasBuildRepeatReminderUrl; overload;
    function Timestamp(const AValue: TDateTime): IIdcasBuildRepeatReminderUrl; overload;
    function SevAccountId(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function Explain(const AValue: Boolean): IIdcasBuildRepeatReminderUrl;
    function Param(const Name, Value: string): IIdcasBuildRepeatReminderUrl;
  end;

  TIdcasBuildH5ExamListUrl = class(TCall, IIdcasBuildH5ExamListUrl)
    function Nosearch(const AValue: string): IIdcasBuildH5ExamListUrl;
    function IdentityType(const AValue: Integer): IIdcasBuildH5ExamListUrl;
    function IdentityNo(const AValue: string): IIdcasBuildH5ExamListUrl;
    function CardType(const AValue: Integer): IIdcasBuildH5ExamListUrl;
    function CardNo(const AValue: string): IIdcasBuildH5ExamListUrl;
    function ClinicNo(const AValue: string): IIdcasBuildH5ExamListUrl;
    function MedRecNo(const AValue: string): IIdcasBuildH5ExamListUrl;
    function PerformOrgCode(const AValue: string): IIdcasBuildH5ExamListUrl;
    function ExamType(const AValue: string): IIdcasBuildH5ExamListUrl;
    function PerformDepartCode(const AValue: string): IIdcasBuildH5ExamListUrl;
    function ReqTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl; overload;
    function ReqTimeStart(const AValue: TDateTime): IIdcasBuildH5ExamListUrl; overload;
    function ReqTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl; overload;
    function ReqTimeEnd(const AValue: TDateTime): IIdcasBuildH5ExamListUrl; overload;
    function PerformTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl; overload;
    function PerformTimeStart(const AValue: TDateTime): IIdcasBuildH5ExamListUrl; overload;
    function PerformTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl; overload;
    function PerformTimeEnd(const AValue: TDateTime): IIdcasBuildH5ExamListUrl; overload;
    function ReportTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl; overload;
    function ReportTimeStart(const AValue: TDateTime): IIdcasBuildH5ExamListUrl; overload;
    function ReportTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl; overload;
    function ReportTimeEnd(const AValue: TDateTime): IIdcasBuildH5ExamListUrl; overload;
    function PatientClass(const AValue: Integer): IIdcasBuildH5ExamListUrl;
    function ResultStateCode(const AValue: string): IIdcasBuildH5ExamListUrl;
    function Token(const AValue: string): IIdcasBuildH5ExamListUrl;
    function Explain(const AValue: Boolean): IIdcasBuildH5ExamListUrl;
    function Param(const Name, Value: string): IIdcasBuildH5ExamListUrl;
  end;

  TIdcasBuildH5ExamDetailUrl = class(TCall, IIdcasBuildH5ExamDetailUrl)
    function ObsId(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    function PerformOrgCode(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    function AccessionNumber(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    function PatientId(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    function PlacerOrderNo(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    function ExamType(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    function Token(const AValue: string): IIdcasBuildH5ExamDetailUrl;
    function Explain(const AValue: Boolean): IIdcasBuildH5ExamDetailUrl;
    function Param(const Name, Value: string): IIdcasBuildH5ExamDetailUrl;
  end;

  TIdcasBuildH5LabDetailUrl = class(TCall, IIdcasBuildH5LabDetailUrl)
    function ObsId(const AValue: string): IIdcasBuildH5LabDetailUrl;
    function PerformOrgCode(const AValue: string): IIdcasBuildH5LabDetailUrl;
    function AccessionNumber(const AValue: string): IIdcasBuildH5LabDetailUrl;
    function PatientId(const AValue: string): IIdcasBuildH5LabDetailUrl;
    function PlacerOrderNo(const AValue: string): IIdcasBuildH5LabDetailUrl;
    function ExamType(const AValue: string): IIdcasBuildH5LabDetailUrl;
    function Token(const AValue: string): IIdcasBuildH5LabDetailUrl;
    function Explain(const AValue: Boolean): IIdcasBuildH5LabDetailUrl;
    function Param(const Name, Value: string): IIdcasBuildH5LabDetailUrl;
  end;

  TIdcasBuildH5HealthRecordUrl = class(TCall, IIdcasBuildH5HealthRecordUrl)
    function ObsId(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    function PerformOrgCode(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    function AccessionNumber(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    function PatientId(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    function PlacerOrderNo(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    function ExamType(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    function Token(const AValue: string): IIdcasBuildH5HealthRecordUrl;
    function Explain(const AValue: Boolean): IIdcasBuildH5HealthRecordUrl;
    function Param(const Name, Value: string): IIdcasBuildH5HealthRecordUrl;
  end;

  TIdcasGetReportQrcode = class(TCall, IIdcasGetReportQrcode)
    function TenancyId(const AValue: string): IIdcasGetReportQrcode;
    function ExamType(const AValue: string): IIdcasGetReportQrcode;
    function PerformOrgCode(const AValue: string): IIdcasGetReportQrcode;
    function AccessionNumber(const AValue: string): IIdcasGetReportQrcode;
    function PlacerOrderNo(const AValue: string): IIdcasGetReportQrcode;
    function Param(const Name, Value: string): IIdcasGetReportQrcode;
  end;

  TIdcasGetImageUrl = class(TCall, IIdcasGetImageUrl)
    function BusinessId(const AValue: string): IIdcasGetImageUrl; overload;
    function BusinessId(const AValue: Int64): IIdcasGetImageUrl; overload;
    function OrgCode(const AValue: string): IIdcasGetImageUrl;
    function AccessionNumber(const AValue: string): IIdcasGetImageUrl;
    function PatientId(const AValue: string): IIdcasGetImageUrl;
    function Modality(const AValue: string): IIdcasGetImageUrl;
    function NeedSev(const AValue: Boolean): IIdcasGetImageUrl;
    function Param(const Name, Value: string): IIdcasGetImageUrl;
  end;

  TIdcasBuildH5QualityUrl = class(TCall, IIdcasBuildH5QualityUrl)
    function Explain(const AValue: Boolean): IIdcasBuildH5QualityUrl;
    function Param(const Name, Value: string): IIdcasBuildH5QualityUrl;
  end;

  TIdcasQueryRecognition = class(TCall, IIdcasQueryRecognition)
    function VisitId(const AValue: string): IIdcasQueryRecognition;
    function OrgCode(const AValue: string): IIdcasQueryRecognition;
    function DepartCode(const AValue: string): IIdcasQueryRecognition;
    function DepartName(const AValue: string): IIdcasQueryRecognition;
    function DoctorNo(const AValue: string): IIdcasQueryRecognition;
    function DoctorName(const AValue: string): IIdcasQueryRecognition;
    function DoctorIdCard(const AValue: string): IIdcasQueryRecognition;
    function CardType(const AValue: Integer): IIdcasQueryRecognition;
    function CardNo(const AValue: string): IIdcasQueryRecognition;
    function IdCardNo(const AValue: string): IIdcasQueryRecognition;
    function PatientName(const AValue: string): IIdcasQueryRecognition;
    function PatientSex(const AValue: Integer): IIdcasQueryRecognition;
    function PatientAge(const AValue: Integer): IIdcasQueryRecognition;
    function AgeUnit(const AValue: string): IIdcasQueryRecognition;
    function IpAddress(const AValue: string): IIdcasQueryRecognition;
    function IpMac(const AValue: string): IIdcasQueryRecognition;
    function ReqType(const AValue: Integer): IIdcasQueryRecognition;
    function ObservationItem(const AValue: string): IIdcasQueryRecognition;
    function Param(const Name, Value: string): IIdcasQueryRecognition;
  end;

  TIdcasUploadRecognitionStats = class(TCall, IIdcasUploadRecognitionStats)
    function OrgCode(const AValue: string): IIdcasUploadRecognitionStats;
    function PatientsCnt(const AValue: Integer): IIdcasUploadRecognitionStats;
    function WorkStations(const AValue: Integer): IIdcasUploadRecognitionStats;
    function Param(const Name, Value: string): IIdcasUploadRecognitionStats;
  end;

  TIdcasBuildRecognitionUrl = class(TCall, IIdcasBuildRecognitionUrl)
    function Sev(const AValue: string): IIdcasBuildRecognitionUrl;
    function Timestamp(const AValue: string): IIdcasBuildRecognitionUrl; overload;
    function Timestamp(const AValue: TDateTime): IIdcasBuildRecognitionUrl; overload;
    function VisitId(const AValue: string): IIdcasBuildRecognitionUrl;
    function OrgCode(const AValue: string): IIdcasBuildRecognitionUrl;
    function DepartCode(const AValue: string): IIdcasBuildRecognitionUrl;
    function DepartName(const AValue: string): IIdcasBuildRecognitionUrl;
    function DoctorNo(const AValue: string): IIdcasBuildRecognitionUrl;
    function DoctorName(const AValue: string): IIdcasBuildRecognitionUrl;
    function DoctorIdCard(const AValue: string): IIdcasBuildRecognitionUrl;
    function CardType(const AValue: Integer): IIdcasBuildRecognitionUrl;
    function CardNo(const AValue: string): IIdcasBuildRecognitionUrl;
    function IdCardNo(const AValue: string): IIdcasBuildRecognitionUrl;
    function PatientName(const AValue: string): IIdcasBuildRecognitionUrl;
    function PatientSex(const AValue: Integer): IIdcasBuildRecognitionUrl;
    function PatientAge(const AValue: Integer): IIdcasBuildRecognitionUrl;
    function AgeUnit(const AValue: string): IIdcasBuildRecognitionUrl;
    function IpAddress(const AValue: string): IIdcasBuildRecognitionUrl;
    function IpMac(const AValue: string): IIdcasBuildRecognitionUrl;
    function ReqType(const AValue: Integer): IIdcasBuildRecognitionUrl;
    function ObservationItem(const AValue: string): IIdcasBuildRecognitionUrl;
    function SevAccountId(const AValue: string): IIdcasBuildRecognitionUrl;
    function Explain(const AValue: Boolean): IIdcasBuildRecognitionUrl;
    function Param(const Name, Value: string): IIdcasBuildRecognitionUrl;
  end;

  TIdcasQueryExams = class(TCall, IIdcasQueryExams)
    function TimeType(const AValue: Integer): IIdcasQueryExams;
    function StartTime(const AValue: string): IIdcasQueryExams; overload;
    function StartTime(const AValue: TDateTime): IIdcasQueryExams; overload;
    function EndTime(const AValue: string): IIdcasQueryExams; overload;
    function EndTime(const AValue: TDateTime): IIdcasQueryExams; overload;
    function DepartCode(const AValue: string): IIdcasQueryExams;
    function ExamType(const AValue: string): IIdcasQueryExams;
    function PatientClass(const AValue: Integer): IIdcasQueryExams;
    function OrgCode(const AValue: string): IIdcasQueryExams;
    function AccessionNumber(const AValue: string): IIdcasQueryExams;
    function PatientId(const AValue: string): IIdcasQueryExams;
    function PatientName(const AValue: string): IIdcasQueryExams;
    function MedRecNo(const AValue: string): IIdcasQueryExams;
    function CardNo(const AValue: string): IIdcasQueryExams;
    function CardType(const AValue: Integer): IIdcasQueryExams;
    function IdCardNo(const AValue: string): IIdcasQueryExams;
    function PlacerOrderNo(const AValue: string): IIdcasQueryExams;
    function ClinicNo(const AValue: string): IIdcasQueryExams;
    function VisitId(const AValue: string): IIdcasQueryExams;
    function PageIndex(const AValue: Integer): IIdcasQueryExams;
    function PageSize(const AValue: Integer): IIdcasQueryExams;
    function Param(const Name, Value: string): IIdcasQueryExams;
    function Rows: IIdcasQueryExamsRows;
  end;

  TIdcasQueryProvinceExams = class(TCall, IIdcasQueryProvinceExams)
    function TimeType(const AValue: Integer): IIdcasQueryProvinceExams;
    function StartTime(const AValue: string): IIdcasQueryProvinceExams; overload;
    function StartTime(const AValue: TDateTime): IIdcasQueryProvinceExams; overload;
    function EndTime(const AValue: string): IIdcasQueryProvinceExams; overload;
    function EndTime(const AValue: TDateTime): IIdcasQueryProvinceExams; overload;
    function IdentityType(const AValue: Integer): IIdcasQueryProvinceExams;
    function IdentityNo(const AValue: string): IIdcasQueryProvinceExams;
    function PageIndex(const AValue: Integer): IIdcasQueryProvinceExams;
    function PageSize(const AValue: Integer): IIdcasQueryProvinceExams;
    function Param(const Name, Value: string): IIdcasQueryProvinceExams;
    function Rows: IIdcasQueryProvinceExamsRows;
  end;

  TIdcasQueryMergedExams = class(TCall, IIdcasQueryMergedExams)
    function PerformOrgCode(const AValue: string): IIdcasQueryMergedExams;
    function StartTime(const AValue: string): IIdcasQueryMergedExams; overload;
    function StartTime(const AValue: TDateTime): IIdcasQueryMergedExams; overload;
    function EndTime(const AValue: string): IIdcasQueryMergedExams; overload;
    function EndTime(const AValue: TDateTime): IIdcasQueryMergedExams; overload;
    function IdCardNo(const AValue: string): IIdcasQueryMergedExams;
    function Param(const Name, Value: string): IIdcasQueryMergedExams;
    function Rows: IIdcasQueryMergedExamsRows;
  end;

  TIdcasGetExamDetail = class(TCall, IIdcasGetExamDetail)
    function Id(const AValue: Int64): IIdcasGetExamDetail; overload;
    function Id(const AValue: string): IIdcasGetExamDetail; overload;
    function ClientKind(const AValue: Integer): IIdcasGetExamDetail;
    function Param(const Name, Value: string): IIdcasGetExamDetail;
    function Rows: IIdcasGetExamDetailRows;
  end;

  TIdcasGetReportViewUrl = class(TCall, IIdcasGetReportViewUrl)
    function BusinessId(const AValue: string): IIdcasGetReportViewUrl; overload;
    function BusinessId(const AValue: Int64): IIdcasGetReportViewUrl; overload;
    function NeedToken(const AValue: Boolean): IIdcasGetReportViewUrl;
    function Param(const Name, Value: string): IIdcasGetReportViewUrl;
  end;

  TIdcasGetImageViewUrl = class(TCall, IIdcasGetImageViewUrl)
    function BusinessId(const AValue: string): IIdcasGetImageViewUrl; overload;
    function BusinessId(const AValue: Int64): IIdcasGetImageViewUrl; overload;
    function NeedToken(const AValue: Boolean): IIdcasGetImageViewUrl;
    function Param(const Name, Value: string): IIdcasGetImageViewUrl;
  end;

  TIdcasQueryPrintExams = class(TCall, IIdcasQueryPrintExams)
    function AccessionNumber(const AValue: string): IIdcasQueryPrintExams;
    function PlacerOrderNo(const AValue: string): IIdcasQueryPrintExams;
    function IdCardNo(const AValue: string): IIdcasQueryPrintExams;
    function ExamType(const AValue: string): IIdcasQueryPrintExams;
    function OrgCode(const AValue: string): IIdcasQueryPrintExams;
    function RegTimeBegin(const AValue: string): IIdcasQueryPrintExams; overload;
    function RegTimeBegin(const AValue: TDateTime): IIdcasQueryPrintExams; overload;
    function RegTimeEnd(const AValue: string): IIdcasQueryPrintExams; overload;
    function RegTimeEnd(const AValue: TDateTime): IIdcasQueryPrintExams; overload;
    function PrintFlag(const AValue: Boolean): IIdcasQueryPrintExams;
    function Param(const Name, Value: string): IIdcasQueryPrintExams;
    function Rows: IIdcasQueryPrintExamsRows;
  end;

  TIdcasGetPrintFiles = class(TCall, IIdcasGetPrintFiles)
    function BusinessId(const AValue: string): IIdcasGetPrintFiles; overload;
    function BusinessId(const AValue: Int64): IIdcasGetPrintFiles; overload;
    function FileFormat(const AValue: string): IIdcasGetPrintFiles;
    function Param(const Name, Value: string): IIdcasGetPrintFiles;
    function Rows: IIdcasGetPrintFilesRows;
  end;

  TIdcasSetPrintFlag = class(TCall, IIdcasSetPrintFlag)
    function CancelFlag(const AValue: Boolean): IIdcasSetPrintFlag;
    function PlacerOrderNo(const AValue: string): IIdcasSetPrintFlag;
    function BusinessId(const AValue: string): IIdcasSetPrintFlag; overload;
    function BusinessId(const AValue: Int64): IIdcasSetPrintFlag; overload;
    function AccessionNumber(const AValue: string): IIdcasSetPrintFlag;
    function ExamType(const AValue: string): IIdcasSetPrintFlag;
    function OrgCode(const AValue: string): IIdcasSetPrintFlag;
    function UserId(const AValue: string): IIdcasSetPrintFlag;
    function UserName(const AValue: string): IIdcasSetPrintFlag;
    function PrintTime(const AValue: string): IIdcasSetPrintFlag; overload;
    function PrintTime(const AValue: TDateTime): IIdcasSetPrintFlag; overload;
    function ClientHost(const AValue: string): IIdcasSetPrintFlag;
    function ClientName(const AValue: string): IIdcasSetPrintFlag;
    function Param(const Name, Value: string): IIdcasSetPrintFlag;
  end;

  TIdcasQueryExamsAll = class(TCall, IIdcasQueryExamsAll)
    function TimeType(const AValue: Integer): IIdcasQueryExamsAll;
    function StartTime(const AValue: string): IIdcasQueryExamsAll; overload;
    function StartTime(const AValue: TDateTime): IIdcasQueryExamsAll; overload;
    function EndTime(const AValue: string): IIdcasQueryExamsAll; overload;
    function EndTime(const AValue: TDateTime): IIdcasQueryExamsAll; overload;
    function DepartCode(const AValue: string): IIdcasQueryExamsAll;
    function ExamType(const AValue: string): IIdcasQueryExamsAll;
    function PatientClass(const AValue: Integer): IIdcasQueryExamsAll;
    function OrgCode(const AValue: string): IIdcasQueryExamsAll;
    function AccessionNumber(const AValue: string): IIdcasQueryExamsAll;
    function PatientId(const AValue: string): IIdcasQueryExamsAll;
    function PatientName(const AValue: string): IIdcasQueryExamsAll;
    function MedRecNo(const AValue: string): IIdcasQueryExamsAll;
    function CardNo(const AValue: string): IIdcasQueryExamsAll;
    function CardType(const AValue: Integer): IIdcasQueryExamsAll;
    function IdCardNo(const AValue: string): IIdcasQueryExamsAll;
    function PlacerOrderNo(const AValue: string): IIdcasQueryExamsAll;
    function ClinicNo(const AValue: string): IIdcasQueryExamsAll;
    function VisitId(const AValue: string): IIdcasQueryExamsAll;
    function PageSize(const AValue: Integer): IIdcasQueryExamsAll;
    function MaxPages(const AValue: Integer): IIdcasQueryExamsAll;
    function Param(const Name, Value: string): IIdcasQueryExamsAll;
    function Rows: IIdcasQueryExamsRows;
  end;

  TIdcasQueryProvinceExamsAll = class(TCall, IIdcasQueryProvinceExamsAll)
    function TimeType(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    function StartTime(const AValue: string): IIdcasQueryProvinceExamsAll; overload;
    function StartTime(const AValue: TDateTime): IIdcasQueryProvinceExamsAll; overload;
    function EndTime(const AValue: string): IIdcasQueryProvinceExamsAll; overload;
    function EndTime(const AValue: TDateTime): IIdcasQueryProvinceExamsAll; overload;
    function IdentityType(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    function IdentityNo(const AValue: string): IIdcasQueryProvinceExamsAll;
    function PageSize(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    function MaxPages(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    function Param(const Name, Value: string): IIdcasQueryProvinceExamsAll;
    function Rows: IIdcasQueryProvinceExamsRows;
  end;

  TIdcasInspectUrl = class(TCall, IIdcasInspectUrl)
    function Url(const AValue: string): IIdcasInspectUrl;
    function Param(const Name, Value: string): IIdcasInspectUrl;
  end;

  TIdcasSavePrintFiles = class(TCall, IIdcasSavePrintFiles)
    function BusinessId(const AValue: string): IIdcasSavePrintFiles; overload;
    function BusinessId(const AValue: Int64): IIdcasSavePrintFiles; overload;
    function FileFormat(const AValue: string): IIdcasSavePrintFiles;
    function Directory(const AValue: string): IIdcasSavePrintFiles;
    function Param(const Name, Value: string): IIdcasSavePrintFiles;
    function Rows: IIdcasSavePrintFilesRows;
  end;

  TClient = class(TInterfacedObject, IIdcas)
  private
    FHandle: Integer;
    FOpened: IIdcasResult;
  public
    constructor Create(const ConfigJson: string);
    constructor CreateFromFile(const Path: string);
    destructor Destroy; override;
    function Handle: Integer;
    function Opened: IIdcasResult;
    function Call(const Operation, ParamsJson: string): IIdcasResult;
    function TryCall(const Operation, ParamsJson: string): IIdcasResult;
    function Start(const Operation, ParamsJson: string): IIdcasJob;
    function Operation(const Name: string): IIdcasOperation;
    function Describe(const Operation: string): IIdcasResult;
    function Diagnose: IIdcasResult;
    function NewDocument: IIdcasDocument;
    function ParseDocument(const Json: string): IIdcasDocument;
    procedure Close;
    function GetClientToken: IIdcasGetClientToken;
    function GetRsaPublicKey: IIdcasGetRsaPublicKey;
    function GetToken: IIdcasGetToken;
    function BuildClinicUrl: IIdcasBuildClinicUrl;
    function BuildHealthRecordUrl: IIdcasBuildHealthRecordUrl;
    function BuildRepeatReminderUrl: IIdcasBuildRepeatReminderUrl;
    function BuildH5ExamListUrl: IIdcasBuildH5ExamListUrl;
    function BuildH5ExamDetailUrl: IIdcasBuildH5ExamDetailUrl;
    function BuildH5LabDetailUrl: IIdcasBuildH5LabDetailUrl;
    function BuildH5HealthRecordUrl: IIdcasBuildH5HealthRecordUrl;
    function GetReportQrcode: IIdcasGetReportQrcode;
    function GetImageUrl: IIdcasGetImageUrl;
    function BuildH5QualityUrl: IIdcasBuildH5QualityUrl;
    function QueryRecognition: IIdcasQueryRecognition;
    function UploadRecognitionStats: IIdcasUploadRecognitionStats;
    function BuildRecognitionUrl: IIdcasBuildRecognitionUrl;
    function QueryExams: IIdcasQueryExams;
    function QueryProvinceExams: IIdcasQueryProvinceExams;
    function QueryMergedExams: IIdcasQueryMergedExams;
    function GetExamDetail: IIdcasGetExamDetail;
    function GetReportViewUrl: IIdcasGetReportViewUrl;
    function GetImageViewUrl: IIdcasGetImageViewUrl;
    function QueryPrintExams: IIdcasQueryPrintExams;
    function GetPrintFiles: IIdcasGetPrintFiles;
    function SetPrintFlag: IIdcasSetPrintFlag;
    function QueryExamsAll: IIdcasQueryExamsAll;
    function QueryProvinceExamsAll: IIdcasQueryProvinceExamsAll;
    function InspectUrl: IIdcasInspectUrl;
    function SavePrintFiles: IIdcasSavePrintFiles;
  end;

{ An answer of the library's. It is held from here on, so that it is released where anything raises. }
function AnswerTo(const Operation: string; Envelope: PIdcasText): IIdcasResult;
begin
  Result := TDocument.CreateOf(Operation, TakeEnvelope(Envelope));
end;

{ The answer itself if its code is 0; raises EIdcas otherwise. By value: an object made for it is released as well. }
function Succeeded(const Operation: string; Answer: IIdcasResult): IIdcasResult;
var
  Kind: string;
begin
  if Answer.Code <> 0 then
  begin
    Kind := Answer.Value('/error/kind');
    if Kind = '' then
      Kind := 'platform';
    raise EIdcas.CreateOf(Operation, Answer.Text, Answer.Code, Answer.Msg, Kind, Answer.Value('/error/hint'),
      Answer.Value('/error/detail'));
  end;
  Result := Answer;
end;

{ --- Loading --- }

function Find(const Name: string): Pointer;
begin
{$IFDEF MSWINDOWS}
  Result := GetProcAddress(Loaded, PAnsiChar(AnsiString(Name + Suffix)));
{$ELSE}
  Result := GetProcedureAddress(Loaded, AnsiString(Name + Suffix));
{$ENDIF}
  if Result = nil then
    raise Failure('LoadIdcas', IDCAS_IO, Said(SNotInLibrary, Name + Suffix), SLoadHint);
end;

procedure FindAll;
begin
  @idcas_version := Find('idcas_version');
  @idcas_abi_version := Find('idcas_abi_version');
  @idcas_free_string := Find('idcas_free_string');
  @idcas_text_length := Find('idcas_text_length');
  @idcas_copy_text := Find('idcas_copy_text');
  @idcas_code_text := Find('idcas_code_text');
  @idcas_init := Find('idcas_init');
  @idcas_init_text := Find('idcas_init_text');
  @idcas_init_file := Find('idcas_init_file');
  @idcas_close := Find('idcas_close');
  @idcas_describe := Find('idcas_describe');
  @idcas_call := Find('idcas_call');
  @idcas_diagnose := Find('idcas_diagnose');
  @idcas_get_client_token := Find('idcas_get_client_token');
  @idcas_get_rsa_public_key := Find('idcas_get_rsa_public_key');
  @idcas_get_token := Find('idcas_get_token');
  @idcas_build_clinic_url := Find('idcas_build_clinic_url');
  @idcas_build_health_record_url := Find('idcas_build_health_record_url');
  @idcas_build_repeat_reminder_url := Find('idcas_build_repeat_reminder_url');
  @idcas_build_h5_exam_list_url := Find('idcas_build_h5_exam_list_url');
  @idcas_build_h5_exam_detail_url := Find('idcas_build_h5_exam_detail_url');
  @idcas_build_h5_lab_detail_url := Find('idcas_build_h5_lab_detail_url');
  @idcas_build_h5_health_record_url := Find('idcas_build_h5_health_record_url');
  @idcas_get_report_qrcode := Find('idcas_get_report_qrcode');
  @idcas_get_image_url := Find('idcas_get_image_url');
  @idcas_build_h5_quality_url := Find('idcas_build_h5_quality_url');
  @idcas_query_recognition := Find('idcas_query_recognition');
  @idcas_upload_recognition_stats := Find('idcas_upload_recognition_stats');
  @idcas_build_recognition_url := Find('idcas_build_recognition_url');
  @idcas_query_exams := Find('idcas_query_exams');
  @idcas_query_province_exams := Find('idcas_query_province_exams');
  @idcas_query_merged_exams := Find('idcas_query_merged_exams');
  @idcas_get_exam_detail := Find('idcas_get_exam_detail');
  @idcas_get_report_view_url := Find('idcas_get_report_view_url');
  @idcas_get_image_view_url := Find('idcas_get_image_view_url');
  @idcas_query_print_exams := Find('idcas_query_print_exams');
  @idcas_get_print_files := Find('idcas_get_print_files');
  @idcas_set_print_flag := Find('idcas_set_print_flag');
  @idcas_query_exams_all := Find('idcas_query_exams_all');
  @idcas_query_province_exams_all := Find('idcas_query_province_exams_all');
  @idcas_inspect_url := Find('idcas_inspect_url');
  @idcas_save_print_files := Find('idcas_save_print_files');
  @idcas_start := Find('idcas_start');
  @idcas_wait := Find('idcas_wait');
  @idcas_progress := Find('idcas_progress');
  @idcas_finish := Find('idcas_finish');
  @idcas_cancel := Find('idcas_cancel');
  @idcas_json_new := Find('idcas_json_new');
  @idcas_json_parse := Find('idcas_json_parse');
  @idcas_json_set := Find('idcas_json_set');
  @idcas_json_get := Find('idcas_json_get');
  @idcas_json_count := Find('idcas_json_count');
  @idcas_json_text := Find('idcas_json_text');
  @idcas_json_close := Find('idcas_json_close');
end;

{ The library itself, and why not where the system refuses. }
procedure LoadFile(const Path: string);
var
  Name: TPath;
{$IFDEF MSWINDOWS}
  Mode: UINT;
  Error: Integer;
{$ENDIF}
begin
  Name := ToPath(Path);
  if Path = '' then
  begin
    Name := HomeFolder + LibraryName;
    if not IsThere(Name) then
      Name := LibraryName;
  end;
{$IFDEF MSWINDOWS}
  { No message box of the system's own. }
  Mode := SetErrorMode(SEM_FAILCRITICALERRORS or SEM_NOOPENFILEERRORBOX);
  try
    Loaded := LoadLibraryW(PWideChar(Name));
    Error := Integer(GetLastError);
  finally
    SetErrorMode(Mode);
  end;
  if Loaded = 0 then
    raise Unloaded(FromPath(Name), SearchedFile(Name), Error, '');
{$ELSE}
  Loaded := LoadLibrary(Name);
  if Loaded = 0 then
    raise Unloaded(Name, SearchedFile(Name), 0, string(GetLoadErrorStr));
{$ENDIF}
end;

procedure OpenReader;
var
  Config, Envelope: string;
begin
  Config := '{}';
  Envelope := TakeEnvelope(idcas_init_text(Passed(Config), Passed(Encoding), Reader));
  if Reader <= 0 then
    raise EIdcas.CreateOf('init', Envelope, IDCAS_INTERNAL, Envelope, KindOf(IDCAS_INTERNAL), '', '');
end;

procedure LoadIdcas(const Path: string);
begin
  { A thread that comes second waits here until every function is found. }
  EnterCriticalSection(Guard);
  try
    if Ready then
      Exit;
    LoadFile(Path);
    try
      @idcas_abi_version := Find('idcas_abi_version');
      if idcas_abi_version() < IDCAS_BINDING_ABI then
        raise Failure('LoadIdcas', IDCAS_IO, Said(STooOld, Path), SLoadHint);
      FindAll;
      OpenReader;
    except
      { It is not unloaded, since threads of its own may be running; but it is not used either. }
      Loaded := 0;
      raise;
    end;
    Ready := True;
  finally
    LeaveCriticalSection(Guard);
  end;
end;

function IdcasVersion: string;
begin
  LoadIdcas;
  Result := string(AnsiString(idcas_version()));
end;

function IdcasLibraryPath: string;
{$IFDEF MSWINDOWS}
begin
  LoadIdcas;
  Result := FromPath(PathOfModule(Loaded));
end;
{$ELSE}
type
  { What dladdr fills in. }
  TWhere = record
    Path: PAnsiChar;
    Base: Pointer;
    Name: PAnsiChar;
    Address: Pointer;
  end;
var
  Look: function(Address: Pointer; var Where: TWhere): Integer; cdecl;
  Where: TWhere;
begin
  LoadIdcas;
  Result := '';
  @Look := GetProcedureAddress(LoadLibrary('libc.so.6'), 'dladdr');
  if Assigned(Look) and (Look(@idcas_version, Where) <> 0) then
    Result := string(AnsiString(Where.Path));
end;
{$ENDIF}

{ --- Documents --- }

const
  { Of the library's 8,192, which other users of it in the program need as well. }
  MostOpen = 512;

var
  { The open documents, the one read last in front. }
  Newest, Oldest: TDocument;
  OpenCount: Integer = 0;

constructor TDocument.CreateNew;
begin
  inherited Create;
  FText := '{}';
end;

constructor TDocument.CreateOf(const AOperation, Json: string);
begin
  inherited Create;
  FOperation := AOperation;
  FText := Json;
  CheckText(Json);
  { Whether it is JSON at all is told at once. }
  Hold;
  Release;
end;

destructor TDocument.Destroy;
begin
  if FHandle > 0 then
  begin
    EnterCriticalSection(Guard);
    try
      if FHandle > 0 then
        Unlink;
    finally
      LeaveCriticalSection(Guard);
    end;
    { What CloseOldest has closed meanwhile is 0. }
    if FHandle > 0 then
      idcas_json_close(FHandle);
  end;
  inherited Destroy;
end;

{ The three that follow are called while Guard is held. }
procedure TDocument.Link;
begin
  FBefore := nil;
  FAfter := Newest;
  if Newest <> nil then
    Newest.FBefore := Self
  else
    Oldest := Self;
  Newest := Self;
  Inc(OpenCount);
end;

procedure TDocument.Unlink;
begin
  if FBefore <> nil then
    FBefore.FAfter := FAfter
  else
    Newest := FAfter;
  if FAfter <> nil then
    FAfter.FBefore := FBefore
  else
    Oldest := FBefore;
  FBefore := nil;
  FAfter := nil;
  Dec(OpenCount);
end;

{ Whether nobody reads it and its JSON is kept. }
function TDocument.CanClose: Boolean;
begin
  Result := FHeld = 0;
  if Result and (FText = '') then
  begin
    FText := TakeIdcasText(idcas_json_text(FHandle));
    Result := FText <> '';
  end;
end;

{ Closes the document that was read longest ago; whether there was one. }
function CloseOldest: Boolean;
var
  Document: TDocument;
begin
  EnterCriticalSection(Guard);
  try
    Document := Oldest;
    while (Document <> nil) and not Document.CanClose do
      Document := Document.FBefore;
    Result := Document <> nil;
    if Result then
    begin
      Document.Unlink;
      idcas_json_close(Document.FHandle);
      Document.FHandle := 0;
    end;
  finally
    LeaveCriticalSection(Guard);
  end;
end;

procedure TDocument.Open;
var
  Opened: Integer;
begin
  repeat
    Opened := idcas_json_parse(Reader, Passed(FText));
  until (Opened <> IDCAS_EXHAUSTED) or not CloseOldest;
  if Opened = IDCAS_INVALID_ARGUMENT then
    { The text is not shown: it may be a configuration with its secrets. }
    raise Failure(FOperation, Opened, SNotJson, SNotJsonHint);
  if Opened <= 0 then
    raise FailureOf(FOperation, Opened);
  EnterCriticalSection(Guard);
  try
    { Another thread may have been faster. }
    if FHandle = 0 then
    begin
      FHandle := Opened;
      Opened := 0;
      Link;
    end;
  finally
    LeaveCriticalSection(Guard);
  end;
  if Opened > 0 then
    idcas_json_close(Opened);
  while OpenCount > MostOpen do
    if not CloseOldest then
      Break;
end;

{ The document is open until Release. }
procedure TDocument.Hold;
var
  IsOpen: Boolean;
begin
  EnterCriticalSection(Guard);
  try
    Inc(FHeld);
    IsOpen := FHandle > 0;
    if IsOpen and (Newest <> Self) then
    begin
      Unlink;
      Link;
    end;
  finally
    LeaveCriticalSection(Guard);
  end;
  if IsOpen then
    Exit;
  try
    Open;
  except
    Release;
    raise;
  end;
end;

procedure TDocument.Release;
begin
  EnterCriticalSection(Guard);
  try
    Dec(FHeld);
  finally
    LeaveCriticalSection(Guard);
  end;
end;

function TDocument.Value(const Pointer: string): string;
begin
  CheckText(Pointer);
  Hold;
  try
    Result := TakeIdcasText(idcas_json_get(FHandle, Passed(Pointer)));
  finally
    Release;
  end;
end;

function TDocument.Count(const Pointer: string): Integer;
begin
  CheckText(Pointer);
  Hold;
  try
    Result := idcas_json_count(FHandle, Passed(Pointer));
  finally
    Release;
  end;
end;

procedure TDocument.SetValue(const Pointer, AText: string);
var
  Code: Integer;
begin
  CheckText(Pointer);
  CheckText(AText);
  Hold;
  try
    Code := idcas_json_set(FHandle, Passed(Pointer), Passed(AText));
    if Code = 0 then
      FText := '';
  finally
    Release;
  end;
  if Code = IDCAS_INVALID_ARGUMENT then
    raise Failure(FOperation, Code, Said(SCannotSet, Pointer), SCannotSetHint);
  if Code <> 0 then
    raise FailureOf(FOperation, Code);
end;

function TDocument.Text: string;
begin
  Hold;
  try
    if FText = '' then
      FText := TakeIdcasText(idcas_json_text(FHandle));
    Result := FText;
  finally
    Release;
  end;
end;

{ --- Names of members --- }

type
  TMembers = record
    Operation, RowsOf, Names: string;
  end;

const
  { What the specification says that the rows of an answer have, each name between blanks. }
  Members: array[0..8] of TMembers = (
    (Operation: 'query_exams'; RowsOf: 'query_exams'; Names: ' ' +
      'id patient_id patient_name patient_age ' +
      'age_unit patient_sex accession_number exam_type ' +
      'exam_item exam_body_part placer_order_no perform_time ' +
      'report_time audit_time archive_time req_doctor_name ' +
      'req_depart_name perform_doctor_name perform_depart_name perform_org_name ' +
      'report_doctor_name audit_doctor_name med_rec_no clinic_no ' +
      'patient_class result_state abnormal_flags critical_value ' +
      'standard_item_code standard_item_name audit_start_time report_start_time ' +
      'perform_doctor_id_card report_doctor_id_card audit_doctor_id_card revise_doctor_id_card '),
    (Operation: 'query_province_exams'; RowsOf: 'query_province_exams'; Names: ' ' +
      'id perform_org_code perform_system_name perform_system_code ' +
      'perform_depart_name perform_depart_code perform_doctor_name perform_org_name ' +
      'exam_body_part exam_item exam_code exam_type ' +
      'accession_number reg_doctor_name reg_doctor_id exam_body_part_code ' +
      'report_doctor_id report_doctor_name audit_doctor_id audit_time ' +
      'report_time perform_time reg_time req_time ' +
      'has_image result_state abnormal_flags result_state_code ' +
      'critical_value image_diagnosis imagesight revise_doctor_name ' +
      'revise_doctor_id audit_doctor_name archiat_name revise_time ' +
      'archiat_id attend_id clinic_no med_rec_no ' +
      'patient_master_id mobile_phone card_no card_type ' +
      'visit_id relevant_clinical_info age_unit patient_age ' +
      'patient_sex patient_name patient_id identity_type ' +
      'identity_no in_patient_ward in_patient_room in_patient_bed ' +
      'accept_name accept_id disease_code clinic_diagnosis ' +
      'adverse_reaction symptom attention reason ' +
      'req_org_name req_org_code req_depart_name req_doctor_name ' +
      'placer_order_no patient_class attend_name archive_date '),
    (Operation: 'query_merged_exams'; RowsOf: 'query_merged_exams'; Names: ' ' +
      'id perform_org_name report_doctor_name audit_doctor_name ' +
      'med_rec_no clinic_no patient_class result_state_code ' +
      'result_state abnormal_flags clinic_type critical_value ' +
      'req_time reg_time req_doctor_id req_depart_id ' +
      'in_patient_ward in_patient_room in_patient_bed has_image ' +
      'reg_doctor_name image_sight perform_org_code image_diagnosis ' +
      'perform_depart_name perform_doctor_name patient_id patient_name ' +
      'patient_sex patient_age age_unit mobile_phone ' +
      'id_card_no accession_number exam_type exam_item ' +
      'exam_body_part placer_order_no perform_time report_time ' +
      'audit_time archive_time req_doctor_name req_depart_name ' +
      'req_org_code req_org_name perform_depart_code table_type '),
    (Operation: 'get_exam_detail'; RowsOf: 'get_exam_detail'; Names: ' ' +
      'id patient_id patient_name patient_age ' +
      'age_unit patient_sex accession_number exam_type ' +
      'exam_item exam_body_part placer_order_no perform_time ' +
      'report_time audit_time archive_time req_doctor_name ' +
      'req_depart_name perform_doctor_name perform_depart_name perform_org_name ' +
      'report_doctor_name audit_doctor_name med_rec_no clinic_no ' +
      'patient_class result_state abnormal_flags critical_value ' +
      'in_patient_ward in_patient_room in_patient_bed reason ' +
      'attention adverse_reaction clinic_diagnosis relevant_clinical_info ' +
      'image_sight image_diagnosis has_report has_image ' +
      'has_film standard_item_code standard_item_name audit_start_time ' +
      'report_start_time equipment_id equipment_name equipment_model ' +
      'perform_doctor_id_card report_doctor_id_card audit_doctor_id_card revise_doctor_id_card '),
    (Operation: 'query_print_exams'; RowsOf: 'query_print_exams'; Names: ' ' +
      'id patient_id accession_number placer_order_no ' +
      'service_text exam_type procedure_name result_state ' +
      'abnormal_flags print_count '),
    (Operation: 'get_print_files'; RowsOf: 'get_print_files'; Names: ' ' +
      'file_type file_format file_bytes file_path '),
    (Operation: 'query_exams_all'; RowsOf: 'query_exams'; Names: ' ' +
      'id patient_id patient_name patient_age ' +
      'age_unit patient_sex accession_number exam_type ' +
      'exam_item exam_body_part placer_order_no perform_time ' +
      'report_time audit_time archive_time req_doctor_name ' +
      'req_depart_name perform_doctor_name perform_depart_name perform_org_name ' +
      'report_doctor_name audit_doctor_name med_rec_no clinic_no ' +
      'patient_class result_state abnormal_flags critical_value ' +
      'standard_item_code standard_item_name audit_start_time report_start_time ' +
      'perform_doctor_id_card report_doctor_id_card audit_doctor_id_card revise_doctor_id_card '),
    (Operation: 'query_province_exams_all'; RowsOf: 'query_province_exams'; Names: ' ' +
      'id perform_org_code perform_system_name perform_system_code ' +
      'perform_depart_name perform_depart_code perform_doctor_name perform_org_name ' +
      'exam_body_part exam_item exam_code exam_type ' +
      'accession_number reg_doctor_name reg_doctor_id exam_body_part_code ' +
      'report_doctor_id report_doctor_name audit_doctor_id audit_time ' +
      'report_time perform_time reg_time req_time ' +
      'has_image result_state abnormal_flags result_state_code ' +
      'critical_value image_diagnosis imagesight revise_doctor_name ' +
      'revise_doctor_id audit_doctor_name archiat_name revise_time ' +
      'archiat_id attend_id clinic_no med_rec_no ' +
      'patient_master_id mobile_phone card_no card_type ' +
      'visit_id relevant_clinical_info age_unit patient_age ' +
      'patient_sex patient_name patient_id identity_type ' +
      'identity_no in_patient_ward in_patient_room in_patient_bed ' +
      'accept_name accept_id disease_code clinic_diagnosis ' +
      'adverse_reaction symptom attention reason ' +
      'req_org_name req_org_code req_depart_name req_doctor_name ' +
      'placer_order_no patient_class attend_name archive_date '),
    (Operation: 'save_print_files'; RowsOf: 'save_print_files'; Names: ' ' +
      'file_type file_format path bytes ' +
      'sha256 file_path ')
  );

function MembersOf(const Operation: string): string;
var
  Index: Integer;
begin
  Result := '';
  for Index := Low(Members) to High(Members) do
    if Members[Index].Operation = Operation then
      Result := Members[Index].Names;
end;

function IdcasRowsOf(const Operation: string): string;
var
  Index: Integer;
begin
  Result := Operation;
  for Index := Low(Members) to High(Members) do
    if Members[Index].Operation = Operation then
      Result := Members[Index].RowsOf;
end;

{ How many letters must be changed, added or left out to make one name of the other. }
function Distance(const One, Other: string): Integer;
var
  Row: array of Integer;
  Across, Down, Corner, Above: Integer;
begin
  SetLength(Row, Length(Other) + 1);
  for Across := 0 to Length(Other) do
    Row[Across] := Across;
  for Down := 1 to Length(One) do
  begin
    Corner := Row[0];
    Row[0] := Down;
    for Across := 1 to Length(Other) do
    begin
      Above := Row[Across];
      if One[Down] <> Other[Across] then
        Inc(Corner);
      if Above + 1 < Corner then
        Corner := Above + 1;
      if Row[Across - 1] + 1 < Corner then
        Corner := Row[Across - 1] + 1;
      Row[Across] := Corner;
      Corner := Above;
    end;
  end;
  Result := Row[Length(Other)];
end;

{ Whether a name is another but for case and underscores: PatientName for patient_name. }
function SameLetters(const Known, Name: string): Boolean;
var
  Index, Place: Integer;
begin
  Result := True;
  Place := 1;
  for Index := 1 to Length(Known) do
    if Known[Index] <> '_' then
    begin
      Result := Result and (Place <= Length(Name)) and (Ord(Name[Place]) or $20 = Ord(Known[Index]) or $20);
      Inc(Place);
      while (Place <= Length(Name)) and (Name[Place] = '_') do
        Inc(Place);
    end;
  Result := Result and (Place > Length(Name));
end;

{ The name in the list that is nearest; '' where none is near. }
function Nearest(const Name: string; Names: string): string;
var
  Least, Found, Blank: Integer;
  Known: string;
begin
  Result := '';
  if Length(Name) > 64 then
    Exit;
  Least := 3;
  if Length(Name) div 3 + 1 > Least then
    Least := Length(Name) div 3 + 1;
  Names := TrimLeft(Names);
  while Names <> '' do
  begin
    Blank := Pos(' ', Names);
    Known := Copy(Names, 1, Blank - 1);
    Delete(Names, 1, Blank);
    Found := Distance(Name, Known);
    if SameLetters(Known, Name) then
      Found := 0;
    if Found < Least then
    begin
      Least := Found;
      Result := Known;
    end;
  end;
end;

{ --- Answers --- }

function TDocument.Code: Integer;
begin
  Result := StrToIntDef(Value('/code'), IDCAS_INTERNAL);
end;

function TDocument.Msg: string;
begin
  Result := Value('/msg');
end;

function TDocument.Data: string;
begin
  Result := Value('/data');
end;

function TDocument.Operation: string;
begin
  Result := FOperation;
end;

function TDocument.RowCount: Integer;
begin
  Result := Count('/data');
  { An object has members, and no first element. }
  if (Result < 0) or ((Result > 0) and (Count('/data/0') < 0)) then
    Result := 0;
end;

{ Where a member of a row is. }
function RowPointer(Index: Integer; const Name: string): string;
begin
  Result := '/data/' + IntToStr(Index);
  if Copy(Name, 1, 1) = '/' then
    Result := Result + Name
  else
    Result := Result + '/' + Escaped(Name);
end;

{ The member itself where a name leads into it: '/faults/0/msg'. }
function FirstName(const Name: string): string;
begin
  Result := Name;
  if Copy(Result, 1, 1) <> '/' then
    Exit;
  Delete(Result, 1, 1);
  if Pos('/', Result) > 0 then
    Result := Copy(Result, 1, Pos('/', Result) - 1);
end;

{ There is nothing at this place: raises EIdcas where there never can be. }
procedure TDocument.CheckRow(Index: Integer; const Name: string);
var
  Rows, Other: Integer;
  Known, First, Near: string;
begin
  Rows := RowCount;
  if (Index < 0) or (Index >= Rows) then
  begin
    if (Rows = 0) and (Code <> 0) then
      raise Failure(FOperation, IDCAS_INVALID_ARGUMENT,
        Said(SNoRowOfFailure, IntToStr(Index), IntToStr(Code)), SNoRowOfFailureHint);
    raise Failure(FOperation, IDCAS_INVALID_ARGUMENT, Said(SNoRow, IntToStr(Index), IntToStr(Rows)), SNoRowHint);
  end;
  First := FirstName(Name);
  Known := MembersOf(FOperation);
  if (Known = '') or ((First <> '') and (Pos(' ' + First + ' ', Known) > 0)) then
    Exit;
  if (First <> '') and (Pos(' ' + First + '/', Known) > 0) then
    Exit;
  { A member that the specification lacks, in this row or another. }
  if First <> '' then
    for Other := 0 to Rows - 1 do
      if Count(RowPointer(Other, First)) >= 0 then
        Exit;
  Near := Nearest(First, Known);
  if Near = '' then
    raise Failure(FOperation, IDCAS_INVALID_ARGUMENT, Said(SNoMember, FOperation, First),
      Said(SNoMemberHint, Trim(Known)));
  raise Failure(FOperation, IDCAS_INVALID_ARGUMENT, Said(SNearMember, FOperation, First, Near),
    Said(SNoMemberHint, Trim(Known)));
end;

function TDocument.Row(Index: Integer; const Name: string): string;
begin
  Result := '';
  if (Index >= 0) and (Name <> '') then
    Result := Value(RowPointer(Index, Name));
  if Result = '' then
    CheckRow(Index, Name);
end;

function ToInt64(const Operation, Name, Text: string): Int64;
var
  Wrong: Integer;
begin
  Result := 0;
  if Text = '' then
    Exit;
  Val(Text, Result, Wrong);
  { Val also reads $1F and 0x1F. }
  if (Wrong <> 0) or (Pos('$', Text) > 0) or (Pos('x', LowerCase(Text)) > 0) then
    raise Failure(Operation, IDCAS_BAD_RESPONSE, Said(SNotNumber, Name), SAsTextHint);
end;

function ToDateTime(const Operation, Name, Text: string): TDateTime;
begin
  Result := 0;
  if (Text <> '') and not TryIdcasDateTime(Text, Result) then
    raise Failure(Operation, IDCAS_BAD_RESPONSE, Said(SNotTime, Name), SAsTextHint);
end;

function TDocument.RowInt64(Index: Integer; const Name: string): Int64;
begin
  Result := ToInt64(FOperation, Name, Row(Index, Name));
end;

function TDocument.RowDateTime(Index: Integer; const Name: string): TDateTime;
begin
  Result := ToDateTime(FOperation, Name, Row(Index, Name));
end;

{ --- Typed rows --- }

constructor TRow.Create(const Answer: IIdcasResult; Index: Integer);
begin
  inherited Create;
  FAnswer := Answer;
  FIndex := Index;
end;

function TRow.AsText(const Name: string): string;
begin
  Result := FAnswer.Row(FIndex, Name);
end;

function TRow.AsInt64(const Name: string): Int64;
begin
  Result := FAnswer.RowInt64(FIndex, Name);
end;

function TRow.AsInteger(const Name: string): Integer;
var
  Whole: Int64;
begin
  Whole := AsInt64(Name);
  if (Whole < Low(Integer)) or (Whole > High(Integer)) then
    raise Failure(FAnswer.Operation, IDCAS_BAD_RESPONSE, Said(SNotNumber, Name), SAsTextHint);
  Result := Integer(Whole);
end;

function TRow.AsDateTime(const Name: string): TDateTime;
begin
  Result := FAnswer.RowDateTime(FIndex, Name);
end;

function TRow.AsBoolean(const Name: string): Boolean;
var
  Text: string;
begin
  Text := LowerCase(AsText(Name));
  Result := (Text = 'true') or (Text = '1');
  if not Result and (Text <> '') and (Text <> 'false') and (Text <> '0') then
    raise Failure(FAnswer.Operation, IDCAS_BAD_RESPONSE, Said(SNotBoolean, Name), SAsTextHint);
end;

function TRow.IsEmpty(const Name: string): Boolean;
begin
  Result := AsText(Name) = '';
end;

function TIdcasQueryExamsRow.Id: Int64;
begin
  Result := AsInt64('id');
end;

function TIdcasQueryExamsRow.PatientId: string;
begin
  Result := AsText('patient_id');
end;

function TIdcasQueryExamsRow.PatientName: string;
begin
  Result := AsText('patient_name');
end;

function TIdcasQueryExamsRow.PatientAge: Integer;
begin
  Result := AsInteger('patient_age');
end;

function TIdcasQueryExamsRow.AgeUnit: string;
begin
  Result := AsText('age_unit');
end;

function TIdcasQueryExamsRow.PatientSex: Integer;
begin
  Result := AsInteger('patient_sex');
end;

function TIdcasQueryExamsRow.AccessionNumber: string;
begin
  Result := AsText('accession_number');
end;

function TIdcasQueryExamsRow.ExamType: string;
begin
  Result := AsText('exam_type');
end;

function TIdcasQueryExamsRow.ExamItem: string;
begin
  Result := AsText('exam_item');
end;

function TIdcasQueryExamsRow.ExamBodyPart: string;
begin
  Result := AsText('exam_body_part');
end;

function TIdcasQueryExamsRow.PlacerOrderNo: string;
begin
  Result := AsText('placer_order_no');
end;

function TIdcasQueryExamsRow.PerformTime: TDateTime;
begin
  Result := AsDateTime('perform_time');
end;

function TIdcasQueryExamsRow.ReportTime: TDateTime;
begin
  Result := AsDateTime('report_time');
end;

function TIdcasQueryExamsRow.AuditTime: TDateTime;
begin
  Result := AsDateTime('audit_time');
end;

function TIdcasQueryExamsRow.ArchiveTime: TDateTime;
begin
  Result := AsDateTime('archive_time');
end;

function TIdcasQueryExamsRow.ReqDoctorName: string;
begin
  Result := AsText('req_doctor_name');
end;

function TIdcasQueryExamsRow.ReqDepartName: string;
begin
  Result := AsText('req_depart_name');
end;

function TIdcasQueryExamsRow.PerformDoctorName: string;
begin
  Result := AsText('perform_doctor_name');
end;

function TIdcasQueryExamsRow.PerformDepartName: string;
begin
  Result := AsText('perform_depart_name');
end;

function TIdcasQueryExamsRow.PerformOrgName: string;
begin
  Result := AsText('perform_org_name');
end;

function TIdcasQueryExamsRow.ReportDoctorName: string;
begin
  Result := AsText('report_doctor_name');
end;

function TIdcasQueryExamsRow.AuditDoctorName: string;
begin
  Result := AsText('audit_doctor_name');
end;

function TIdcasQueryExamsRow.MedRecNo: string;
begin
  Result := AsText('med_rec_no');
end;

function TIdcasQueryExamsRow.ClinicNo: string;
begin
  Result := AsText('clinic_no');
end;

function TIdcasQueryExamsRow.PatientClass: Integer;
begin
  Result := AsInteger('patient_class');
end;

function TIdcasQueryExamsRow.ResultState: string;
begin
  Result := AsText('result_state');
end;

function TIdcasQueryExamsRow.AbnormalFlags: Integer;
begin
  Result := AsInteger('abnormal_flags');
end;

function TIdcasQueryExamsRow.CriticalValue: string;
begin
  Result := AsText('critical_value');
end;

function TIdcasQueryExamsRow.StandardItemCode: string;
begin
  Result := AsText('standard_item_code');
end;

function TIdcasQueryExamsRow.StandardItemName: string;
begin
  Result := AsText('standard_item_name');
end;

function TIdcasQueryExamsRow.AuditStartTime: string;
begin
  Result := AsText('audit_start_time');
end;

function TIdcasQueryExamsRow.ReportStartTime: string;
begin
  Result := AsText('report_start_time');
end;

function TIdcasQueryExamsRow.PerformDoctorIdCard: string;
begin
  Result := AsText('perform_doctor_id_card');
end;

function TIdcasQueryExamsRow.ReportDoctorIdCard: string;
begin
  Result := AsText('report_doctor_id_card');
end;

function TIdcasQueryExamsRow.AuditDoctorIdCard: string;
begin
  Result := AsText('audit_doctor_id_card');
end;

function TIdcasQueryExamsRow.ReviseDoctorIdCard: string;
begin
  Result := AsText('revise_doctor_id_card');
end;

function TIdcasQueryExamsRows.Item(Index: Integer): IIdcasQueryExamsRow;
begin
  if (Index < 0) or (Count('/data/' + IntToStr(Index)) < 0) then
    CheckRow(Index, '');
  Result := TIdcasQueryExamsRow.Create(Self, Index);
end;

function IdcasQueryExamsRows(const Answer: IIdcasResult): IIdcasQueryExamsRows;
begin
  Result := TIdcasQueryExamsRows.CreateOf(Answer.Operation, Answer.Text);
end;

function TIdcasQueryProvinceExamsRow.Id: Int64;
begin
  Result := AsInt64('id');
end;

function TIdcasQueryProvinceExamsRow.PerformOrgCode: string;
begin
  Result := AsText('perform_org_code');
end;

function TIdcasQueryProvinceExamsRow.PerformSystemName: string;
begin
  Result := AsText('perform_system_name');
end;

function TIdcasQueryProvinceExamsRow.PerformSystemCode: string;
begin
  Result := AsText('perform_system_code');
end;

function TIdcasQueryProvinceExamsRow.PerformDepartName: string;
begin
  Result := AsText('perform_depart_name');
end;

function TIdcasQueryProvinceExamsRow.PerformDepartCode: string;
begin
  Result := AsText('perform_depart_code');
end;

function TIdcasQueryProvinceExamsRow.PerformDoctorName: string;
begin
  Result := AsText('perform_doctor_name');
end;

function TIdcasQueryProvinceExamsRow.PerformOrgName: string;
begin
  Result := AsText('perform_org_name');
end;

function TIdcasQueryProvinceExamsRow.ExamBodyPart: string;
begin
  Result := AsText('exam_body_part');
end;

function TIdcasQueryProvinceExamsRow.ExamItem: string;
begin
  Result := AsText('exam_item');
end;

function TIdcasQueryProvinceExamsRow.ExamCode: string;
begin
  Result := AsText('exam_code');
end;

function TIdcasQueryProvinceExamsRow.ExamType: string;
begin
  Result := AsText('exam_type');
end;

function TIdcasQueryProvinceExamsRow.AccessionNumber: string;
begin
  Result := AsText('accession_number');
end;

function TIdcasQueryProvinceExamsRow.RegDoctorName: string;
begin
  Result := AsText('reg_doctor_name');
end;

function TIdcasQueryProvinceExamsRow.RegDoctorId: string;
begin
  Result := AsText('reg_doctor_id');
end;

function TIdcasQueryProvinceExamsRow.ExamBodyPartCode: string;
begin
  Result := AsText('exam_body_part_code');
end;

function TIdcasQueryProvinceExamsRow.ReportDoctorId: string;
begin
  Result := AsText('report_doctor_id');
end;

function TIdcasQueryProvinceExamsRow.ReportDoctorName: string;
begin
  Result := AsText('report_doctor_name');
end;

function TIdcasQueryProvinceExamsRow.AuditDoctorId: string;
begin
  Result := AsText('audit_doctor_id');
end;

function TIdcasQueryProvinceExamsRow.AuditTime: TDateTime;
begin
  Result := AsDateTime('audit_time');
end;

function TIdcasQueryProvinceExamsRow.ReportTime: TDateTime;
begin
  Result := AsDateTime('report_time');
end;

function TIdcasQueryProvinceExamsRow.PerformTime: TDateTime;
begin
  Result := AsDateTime('perform_time');
end;

function TIdcasQueryProvinceExamsRow.RegTime: TDateTime;
begin
  Result := AsDateTime('reg_time');
end;

function TIdcasQueryProvinceExamsRow.ReqTime: TDateTime;
begin
  Result := AsDateTime('req_time');
end;

function TIdcasQueryProvinceExamsRow.HasImage: Boolean;
begin
  Result := AsBoolean('has_image');
end;

function TIdcasQueryProvinceExamsRow.ResultState: string;
begin
  Result := AsText('result_state');
end;

function TIdcasQueryProvinceExamsRow.AbnormalFlags: Integer;
begin
  Result := AsInteger('abnormal_flags');
end;

function TIdcasQueryProvinceExamsRow.ResultStateCode: string;
begin
  Result := AsText('result_state_code');
end;

function TIdcasQueryProvinceExamsRow.CriticalValue: string;
begin
  Result := AsText('critical_value');
end;

function TIdcasQueryProvinceExamsRow.ImageDiagnosis: string;
begin
  Result := AsText('image_diagnosis');
end;

function TIdcasQueryProvinceExamsRow.Imagesight: string;
begin
  Result := AsText('imagesight');
end;

function TIdcasQueryProvinceExamsRow.ReviseDoctorName: string;
begin
  Result := AsText('revise_doctor_name');
end;

function TIdcasQueryProvinceExamsRow.ReviseDoctorId: string;
begin
  Result := AsText('revise_doctor_id');
end;

function TIdcasQueryProvinceExamsRow.AuditDoctorName: string;
begin
  Result := AsText('audit_doctor_name');
end;

function TIdcasQueryProvinceExamsRow.ArchiatName: string;
begin
  Result := AsText('archiat_name');
end;

function TIdcasQueryProvinceExamsRow.ReviseTime: TDateTime;
begin
  Result := AsDateTime('revise_time');
end;

function TIdcasQueryProvinceExamsRow.ArchiatId: string;
begin
  Result := AsText('archiat_id');
end;

function TIdcasQueryProvinceExamsRow.AttendId: string;
begin
  Result := AsText('attend_id');
end;

function TIdcasQueryProvinceExamsRow.ClinicNo: string;
begin
  Result := AsText('clinic_no');
end;

function TIdcasQueryProvinceExamsRow.MedRecNo: string;
begin
  Result := AsText('med_rec_no');
end;

function TIdcasQueryProvinceExamsRow.PatientMasterId: Int64;
begin
  Result := AsInt64('patient_master_id');
end;

function TIdcasQueryProvinceExamsRow.MobilePhone: string;
begin
  Result := AsText('mobile_phone');
end;

function TIdcasQueryProvinceExamsRow.CardNo: string;
begin
  Result := AsText('card_no');
end;

function TIdcasQueryProvinceExamsRow.CardType: Integer;
begin
  Result := AsInteger('card_type');
end;

function TIdcasQueryProvinceExamsRow.VisitId: string;
begin
  Result := AsText('visit_id');
end;

function TIdcasQueryProvinceExamsRow.RelevantClinicalInfo: string;
begin
  Result := AsText('relevant_clinical_info');
end;

function TIdcasQueryProvinceExamsRow.AgeUnit: string;
begin
  Result := AsText('age_unit');
end;

function TIdcasQueryProvinceExamsRow.PatientAge: Integer;
begin
  Result := AsInteger('patient_age');
end;

function TIdcasQueryProvinceExamsRow.PatientSex: Integer;
begin
  Result := AsInteger('patient_sex');
end;

function TIdcasQueryProvinceExamsRow.PatientName: string;
begin
  Result := AsText('patient_name');
end;

function TIdcasQueryProvinceExamsRow.PatientId: string;
begin
  Result := AsText('patient_id');
end;

function TIdcasQueryProvinceExamsRow.IdentityType: Integer;
begin
  Result := AsInteger('identity_type');
end;

function TIdcasQueryProvinceExamsRow.IdentityNo: string;
begin
  Result := AsText('identity_no');
end;

function TIdcasQueryProvinceExamsRow.InPatientWard: string;
begin
  Result := AsText('in_patient_ward');
end;

function TIdcasQueryProvinceExamsRow.InPatientRoom: string;
begin
  Result := AsText('in_patient_room');
end;

function TIdcasQueryProvinceExamsRow.InPatientBed: string;
begin
  Result := AsText('in_patient_bed');
end;

function TIdcasQueryProvinceExamsRow.AcceptName: string;
begin
  Result := AsText('accept_name');
end;

function TIdcasQueryProvinceExamsRow.AcceptId: string;
begin
  Result := AsText('accept_id');
end;

function TIdcasQueryProvinceExamsRow.DiseaseCode: string;
begin
  Result := AsText('disease_code');
end;

function TIdcasQueryProvinceExamsRow.ClinicDiagnosis: string;
begin
  Result := AsText('clinic_diagnosis');
end;

function TIdcasQueryProvinceExamsRow.AdverseReaction: string;
begin
  Result := AsText('adverse_reaction');
end;

function TIdcasQueryProvinceExamsRow.Symptom: string;
begin
  Result := AsText('symptom');
end;

function TIdcasQueryProvinceExamsRow.Attention: string;
begin
  Result := AsText('attention');
end;

function TIdcasQueryProvinceExamsRow.Reason: string;
begin
  Result := AsText('reason');
end;

function TIdcasQueryProvinceExamsRow.ReqOrgName: string;
begin
  Result := AsText('req_org_name');
end;

function TIdcasQueryProvinceExamsRow.ReqOrgCode: string;
begin
  Result := AsText('req_org_code');
end;

function TIdcasQueryProvinceExamsRow.ReqDepartName: string;
begin
  Result := AsText('req_depart_name');
end;

function TIdcasQueryProvinceExamsRow.ReqDoctorName: string;
begin
  Result := AsText('req_doctor_name');
end;

function TIdcasQueryProvinceExamsRow.PlacerOrderNo: string;
begin
  Result := AsText('placer_order_no');
end;

function TIdcasQueryProvinceExamsRow.PatientClass: string;
begin
  Result := AsText('patient_class');
end;

function TIdcasQueryProvinceExamsRow.AttendName: string;
begin
  Result := AsText('attend_name');
end;

function TIdcasQueryProvinceExamsRow.ArchiveDate: TDateTime;
begin
  Result := AsDateTime('archive_date');
end;

function TIdcasQueryProvinceExamsRows.Item(Index: Integer): IIdcasQueryProvinceExamsRow;
begin
  if (Index < 0) or (Count('/data/' + IntToStr(Index)) < 0) then
    CheckRow(Index, '');
  Result := TIdcasQueryProvinceExamsRow.Create(Self, Index);
end;

function IdcasQueryProvinceExamsRows(const Answer: IIdcasResult): IIdcasQueryProvinceExamsRows;
begin
  Result := TIdcasQueryProvinceExamsRows.CreateOf(Answer.Operation, Answer.Text);
end;

function TIdcasQueryMergedExamsRow.Id: Int64;
begin
  Result := AsInt64('id');
end;

function TIdcasQueryMergedExamsRow.PerformOrgName: string;
begin
  Result := AsText('perform_org_name');
end;

function TIdcasQueryMergedExamsRow.ReportDoctorName: string;
begin
  Result := AsText('report_doctor_name');
end;

function TIdcasQueryMergedExamsRow.AuditDoctorName: string;
begin
  Result := AsText('audit_doctor_name');
end;

function TIdcasQueryMergedExamsRow.MedRecNo: string;
begin
  Result := AsText('med_rec_no');
end;

function TIdcasQueryMergedExamsRow.ClinicNo: string;
begin
  Result := AsText('clinic_no');
end;

function TIdcasQueryMergedExamsRow.PatientClass: Integer;
begin
  Result := AsInteger('patient_class');
end;

function TIdcasQueryMergedExamsRow.ResultStateCode: string;
begin
  Result := AsText('result_state_code');
end;

function TIdcasQueryMergedExamsRow.ResultState: string;
begin
  Result := AsText('result_state');
end;

function TIdcasQueryMergedExamsRow.AbnormalFlags: Integer;
begin
  Result := AsInteger('abnormal_flags');
end;

function TIdcasQueryMergedExamsRow.ClinicType: Integer;
begin
  Result := AsInteger('clinic_type');
end;

function TIdcasQueryMergedExamsRow.CriticalValue: string;
begin
  Result := AsText('critical_value');
end;

function TIdcasQueryMergedExamsRow.ReqTime: TDateTime;
begin
  Result := AsDateTime('req_time');
end;

function TIdcasQueryMergedExamsRow.RegTime: TDateTime;
begin
  Result := AsDateTime('reg_time');
end;

function TIdcasQueryMergedExamsRow.ReqDoctorId: string;
begin
  Result := AsText('req_doctor_id');
end;

function TIdcasQueryMergedExamsRow.ReqDepartId: string;
begin
  Result := AsText('req_depart_id');
end;

function TIdcasQueryMergedExamsRow.InPatientWard: string;
begin
  Result := AsText('in_patient_ward');
end;

function TIdcasQueryMergedExamsRow.InPatientRoom: string;
begin
  Result := AsText('in_patient_room');
end;

function TIdcasQueryMergedExamsRow.InPatientBed: string;
begin
  Result := AsText('in_patient_bed');
end;

function TIdcasQueryMergedExamsRow.HasImage: Boolean;
begin
  Result := AsBoolean('has_image');
end;

function TIdcasQueryMergedExamsRow.RegDoctorName: string;
begin
  Result := AsText('reg_doctor_name');
end;

function TIdcasQueryMergedExamsRow.ImageSight: string;
begin
  Result := AsText('image_sight');
end;

function TIdcasQueryMergedExamsRow.PerformOrgCode: string;
begin
  Result := AsText('perform_org_code');
end;

function TIdcasQueryMergedExamsRow.ImageDiagnosis: string;
begin
  Result := AsText('image_diagnosis');
end;

function TIdcasQueryMergedExamsRow.PerformDepartName: string;
begin
  Result := AsText('perform_depart_name');
end;

function TIdcasQueryMergedExamsRow.PerformDoctorName: string;
begin
  Result := AsText('perform_doctor_name');
end;

function TIdcasQueryMergedExamsRow.PatientId: string;
begin
  Result := AsText('patient_id');
end;

function TIdcasQueryMergedExamsRow.PatientName: string;
begin
  Result := AsText('patient_name');
end;

function TIdcasQueryMergedExamsRow.PatientSex: Integer;
begin
  Result := AsInteger('patient_sex');
end;

function TIdcasQueryMergedExamsRow.PatientAge: Integer;
begin
  Result := AsInteger('patient_age');
end;

function TIdcasQueryMergedExamsRow.AgeUnit: string;
begin
  Result := AsText('age_unit');
end;

function TIdcasQueryMergedExamsRow.MobilePhone: string;
begin
  Result := AsText('mobile_phone');
end;

function TIdcasQueryMergedExamsRow.IdCardNo: string;
begin
  Result := AsText('id_card_no');
end;

function TIdcasQueryMergedExamsRow.AccessionNumber: string;
begin
  Result := AsText('accession_number');
end;

function TIdcasQueryMergedExamsRow.ExamType: string;
begin
  Result := AsText('exam_type');
end;

function TIdcasQueryMergedExamsRow.ExamItem: string;
begin
  Result := AsText('exam_item');
end;

function TIdcasQueryMergedExamsRow.ExamBodyPart: string;
begin
  Result := AsText('exam_body_part');
end;

function TIdcasQueryMergedExamsRow.PlacerOrderNo: string;
begin
  Result := AsText('placer_order_no');
end;

function TIdcasQueryMergedExamsRow.PerformTime: TDateTime;
begin
  Result := AsDateTime('perform_time');
end;

function TIdcasQueryMergedExamsRow.ReportTime: TDateTime;
begin
  Result := AsDateTime('report_time');
end;

function TIdcasQueryMergedExamsRow.AuditTime: TDateTime;
begin
  Result := AsDateTime('audit_time');
end;

function TIdcasQueryMergedExamsRow.ArchiveTime: TDateTime;
begin
  Result := AsDateTime('archive_time');
end;

function TIdcasQueryMergedExamsRow.ReqDoctorName: string;
begin
  Result := AsText('req_doctor_name');
end;

function TIdcasQueryMergedExamsRow.ReqDepartName: string;
begin
  Result := AsText('req_depart_name');
end;

function TIdcasQueryMergedExamsRow.ReqOrgCode: string;
begin
  Result := AsText('req_org_code');
end;

function TIdcasQueryMergedExamsRow.ReqOrgName: string;
begin
  Result := AsText('req_org_name');
end;

function TIdcasQueryMergedExamsRow.PerformDepartCode: string;
begin
  Result := AsText('perform_depart_code');
end;

function TIdcasQueryMergedExamsRow.TableType: Integer;
begin
  Result := AsInteger('table_type');
end;

function TIdcasQueryMergedExamsRows.Item(Index: Integer): IIdcasQueryMergedExamsRow;
begin
  if (Index < 0) or (Count('/data/' + IntToStr(Index)) < 0) then
    CheckRow(Index, '');
  Result := TIdcasQueryMergedExamsRow.Create(Self, Index);
end;

function IdcasQueryMergedExamsRows(const Answer: IIdcasResult): IIdcasQueryMergedExamsRows;
begin
  Result := TIdcasQueryMergedExamsRows.CreateOf(Answer.Operation, Answer.Text);
end;

function TIdcasGetExamDetailRow.Id: Int64;
begin
  Result := AsInt64('id');
end;

function TIdcasGetExamDetailRow.PatientId: string;
begin
  Result := AsText('patient_id');
end;

function TIdcasGetExamDetailRow.PatientName: string;
begin
  Result := AsText('patient_name');
end;

function TIdcasGetExamDetailRow.PatientAge: Integer;
begin
  Result := AsInteger('patient_age');
end;

function TIdcasGetExamDetailRow.AgeUnit: string;
begin
  Result := AsText('age_unit');
end;

function TIdcasGetExamDetailRow.PatientSex: Integer;
begin
  Result := AsInteger('patient_sex');
end;

function TIdcasGetExamDetailRow.AccessionNumber: string;
begin
  Result := AsText('accession_number');
end;

function TIdcasGetExamDetailRow.ExamType: string;
begin
  Result := AsText('exam_type');
end;

function TIdcasGetExamDetailRow.ExamItem: string;
begin
  Result := AsText('exam_item');
end;

function TIdcasGetExamDetailRow.ExamBodyPart: string;
begin
  Result := AsText('exam_body_part');
end;

function TIdcasGetExamDetailRow.PlacerOrderNo: string;
begin
  Result := AsText('placer_order_no');
end;

function TIdcasGetExamDetailRow.PerformTime: TDateTime;
begin
  Result := AsDateTime('perform_time');
end;

function TIdcasGetExamDetailRow.ReportTime: TDateTime;
begin
  Result := AsDateTime('report_time');
end;

function TIdcasGetExamDetailRow.AuditTime: TDateTime;
begin
  Result := AsDateTime('audit_time');
end;

function TIdcasGetExamDetailRow.ArchiveTime: TDateTime;
begin
  Result := AsDateTime('archive_time');
end;

function TIdcasGetExamDetailRow.ReqDoctorName: string;
begin
  Result := AsText('req_doctor_name');
end;

function TIdcasGetExamDetailRow.ReqDepartName: string;
begin
  Result := AsText('req_depart_name');
end;

function TIdcasGetExamDetailRow.PerformDoctorName: string;
begin
  Result := AsText('perform_doctor_name');
end;

function TIdcasGetExamDetailRow.PerformDepartName: string;
begin
  Result := AsText('perform_depart_name');
end;

function TIdcasGetExamDetailRow.PerformOrgName: string;
begin
  Result := AsText('perform_org_name');
end;

function TIdcasGetExamDetailRow.ReportDoctorName: string;
begin
  Result := AsText('report_doctor_name');
end;

function TIdcasGetExamDetailRow.AuditDoctorName: string;
begin
  Result := AsText('audit_doctor_name');
end;

function TIdcasGetExamDetailRow.MedRecNo: string;
begin
  Result := AsText('med_rec_no');
end;

function TIdcasGetExamDetailRow.ClinicNo: string;
begin
  Result := AsText('clinic_no');
end;

function TIdcasGetExamDetailRow.PatientClass: Integer;
begin
  Result := AsInteger('patient_class');
end;

function TIdcasGetExamDetailRow.ResultState: string;
begin
  Result := AsText('result_state');
end;

function TIdcasGetExamDetailRow.AbnormalFlags: Integer;
begin
  Result := AsInteger('abnormal_flags');
end;

function TIdcasGetExamDetailRow.CriticalValue: string;
begin
  Result := AsText('critical_value');
end;

function TIdcasGetExamDetailRow.InPatientWard: string;
begin
  Result := AsText('in_patient_ward');
end;

function TIdcasGetExamDetailRow.InPatientRoom: string;
begin
  Result := AsText('in_patient_room');
end;

function TIdcasGetExamDetailRow.InPatientBed: string;
begin
  Result := AsText('in_patient_bed');
end;

function TIdcasGetExamDetailRow.Reason: string;
begin
  Result := AsText('reason');
end;

function TIdcasGetExamDetailRow.Attention: string;
begin
  Result := AsText('attention');
end;

function TIdcasGetExamDetailRow.AdverseReaction: string;
begin
  Result := AsText('adverse_reaction');
end;

function TIdcasGetExamDetailRow.ClinicDiagnosis: string;
begin
  Result := AsText('clinic_diagnosis');
end;

function TIdcasGetExamDetailRow.RelevantClinicalInfo: string;
begin
  Result := AsText('relevant_clinical_info');
end;

function TIdcasGetExamDetailRow.ImageSight: string;
begin
  Result := AsText('image_sight');
end;

function TIdcasGetExamDetailRow.ImageDiagnosis: string;
begin
  Result := AsText('image_diagnosis');
end;

function TIdcasGetExamDetailRow.HasReport: Boolean;
begin
  Result := AsBoolean('has_report');
end;

function TIdcasGetExamDetailRow.HasImage: Boolean;
begin
  Result := AsBoolean('has_image');
end;

function TIdcasGetExamDetailRow.HasFilm: Boolean;
begin
  Result := AsBoolean('has_film');
end;

function TIdcasGetExamDetailRow.StandardItemCode: string;
begin
  Result := AsText('standard_item_code');
end;

function TIdcasGetExamDetailRow.StandardItemName: string;
begin
  Result := AsText('standard_item_name');
end;

function TIdcasGetExamDetailRow.AuditStartTime: string;
begin
  Result := AsText('audit_start_time');
end;

function TIdcasGetExamDetailRow.ReportStartTime: string;
begin
  Result := AsText('report_start_time');
end;

function TIdcasGetExamDetailRow.EquipmentId: string;
begin
  Result := AsText('equipment_id');
end;

function TIdcasGetExamDetailRow.EquipmentName: string;
begin
  Result := AsText('equipment_name');
end;

function TIdcasGetExamDetailRow.EquipmentModel: string;
begin
  Result := AsText('equipment_model');
end;

function TIdcasGetExamDetailRow.PerformDoctorIdCard: string;
begin
  Result := AsText('perform_doctor_id_card');
end;

function TIdcasGetExamDetailRow.ReportDoctorIdCard: string;
begin
  Result := AsText('report_doctor_id_card');
end;

function TIdcasGetExamDetailRow.AuditDoctorIdCard: string;
begin
  Result := AsText('audit_doctor_id_card');
end;

function TIdcasGetExamDetailRow.ReviseDoctorIdCard: string;
begin
  Result := AsText('revise_doctor_id_card');
end;

function TIdcasGetExamDetailRows.Item(Index: Integer): IIdcasGetExamDetailRow;
begin
  if (Index < 0) or (Count('/data/' + IntToStr(Index)) < 0) then
    CheckRow(Index, '');
  Result := TIdcasGetExamDetailRow.Create(Self, Index);
end;

function IdcasGetExamDetailRows(const Answer: IIdcasResult): IIdcasGetExamDetailRows;
begin
  Result := TIdcasGetExamDetailRows.CreateOf(Answer.Operation, Answer.Text);
end;

function TIdcasQueryPrintExamsRow.Id: Int64;
begin
  Result := AsInt64('id');
end;

function TIdcasQueryPrintExamsRow.PatientId: string;
begin
  Result := AsText('patient_id');
end;

function TIdcasQueryPrintExamsRow.AccessionNumber: string;
begin
  Result := AsText('accession_number');
end;

function TIdcasQueryPrintExamsRow.PlacerOrderNo: string;
begin
  Result := AsText('placer_order_no');
end;

function TIdcasQueryPrintExamsRow.ServiceText: string;
begin
  Result := AsText('service_text');
end;

function TIdcasQueryPrintExamsRow.ExamType: string;
begin
  Result := AsText('exam_type');
end;

function TIdcasQueryPrintExamsRow.ProcedureName: string;
begin
  Result := AsText('procedure_name');
end;

function TIdcasQueryPrintExamsRow.ResultState: string;
begin
  Result := AsText('result_state');
end;

function TIdcasQueryPrintExamsRow.AbnormalFlags: string;
begin
  Result := AsText('abnormal_flags');
end;

function TIdcasQueryPrintExamsRow.PrintCount: Integer;
begin
  Result := AsInteger('print_count');
end;

function TIdcasQueryPrintExamsRows.Item(Index: Integer): IIdcasQueryPrintExamsRow;
begin
  if (Index < 0) or (Count('/data/' + IntToStr(Index)) < 0) then
    CheckRow(Index, '');
  Result := TIdcasQueryPrintExamsRow.Create(Self, Index);
end;

function IdcasQueryPrintExamsRows(const Answer: IIdcasResult): IIdcasQueryPrintExamsRows;
begin
  Result := TIdcasQueryPrintExamsRows.CreateOf(Answer.Operation, Answer.Text);
end;

function TIdcasGetPrintFilesRow.FileType: string;
begin
  Result := AsText('file_type');
end;

function TIdcasGetPrintFilesRow.FileFormat: string;
begin
  Result := AsText('file_format');
end;

function TIdcasGetPrintFilesRow.FileBytes: string;
begin
  Result := AsText('file_bytes');
end;

function TIdcasGetPrintFilesRow.FilePath: string;
begin
  Result := AsText('file_path');
end;

function TIdcasGetPrintFilesRows.Item(Index: Integer): IIdcasGetPrintFilesRow;
begin
  if (Index < 0) or (Count('/data/' + IntToStr(Index)) < 0) then
    CheckRow(Index, '');
  Result := TIdcasGetPrintFilesRow.Create(Self, Index);
end;

function IdcasGetPrintFilesRows(const Answer: IIdcasResult): IIdcasGetPrintFilesRows;
begin
  Result := TIdcasGetPrintFilesRows.CreateOf(Answer.Operation, Answer.Text);
end;

function TIdcasSavePrintFilesRow.FileType: string;
begin
  Result := AsText('file_type');
end;

function TIdcasSavePrintFilesRow.FileFormat: string;
begin
  Result := AsText('file_format');
end;

function TIdcasSavePrintFilesRow.Path: string;
begin
  Result := AsText('path');
end;

function TIdcasSavePrintFilesRow.Bytes: Int64;
begin
  Result := AsInt64('bytes');
end;

function TIdcasSavePrintFilesRow.Sha256: string;
begin
  Result := AsText('sha256');
end;

function TIdcasSavePrintFilesRow.FilePath: string;
begin
  Result := AsText('file_path');
end;

function TIdcasSavePrintFilesRows.Item(Index: Integer): IIdcasSavePrintFilesRow;
begin
  if (Index < 0) or (Count('/data/' + IntToStr(Index)) < 0) then
    CheckRow(Index, '');
  Result := TIdcasSavePrintFilesRow.Create(Self, Index);
end;

function IdcasSavePrintFilesRows(const Answer: IIdcasResult): IIdcasSavePrintFilesRows;
begin
  Result := TIdcasSavePrintFilesRows.CreateOf(Answer.Operation, Answer.Text);
end;

{ --- Jobs --- }

constructor TJob.Create(const Client: IIdcas; const Operation, ParamsJson: string);
begin
  inherited Create;
  CheckText(Operation);
  CheckText(ParamsJson);
  FClient := Client;
  FOperation := Operation;
  FHandle := idcas_start(Client.Handle, Passed(Operation), Passed(ParamsJson));
  if FHandle = IDCAS_EXHAUSTED then
    raise Failure(Operation, FHandle, SJobs, SJobsHint);
  if FHandle = IDCAS_INVALID_HANDLE then
    raise Failure(Operation, FHandle, SNoJob, SNoJobHint);
  if FHandle <= 0 then
    raise FailureOf(Operation, FHandle);
end;

destructor TJob.Destroy;
begin
  { The job was not finished. }
  if FHandle > 0 then
  begin
    idcas_cancel(FHandle);
    TakeEnvelope(idcas_finish(FHandle));
  end;
  inherited Destroy;
end;

function TJob.Done: Boolean;
begin
  Result := Wait(0);
end;

function TJob.Wait(Milliseconds: Integer): Boolean;
begin
  Result := (FHandle <= 0) or (idcas_wait(FHandle, Milliseconds) <> 0);
end;

procedure TJob.Progress(out ADone, ATotal: Int64);
var
  Told: IIdcasResult;
begin
  ADone := 0;
  ATotal := 0;
  if FHandle <= 0 then
    Exit;
  Told := AnswerTo(FOperation, idcas_progress(FHandle));
  ADone := StrToInt64Def(Told.Value('/data/done'), 0);
  ATotal := StrToInt64Def(Told.Value('/data/total'), 0);
end;

function TJob.Percent: Integer;
var
  Ended, Total: Int64;
begin
  Progress(Ended, Total);
  Result := 0;
  if (Total > 0) and (Ended > 0) then
    if Ended >= Total then
      Result := 100
    else
      Result := Integer(Ended * 100 div Total);
end;

procedure TJob.Cancel;
begin
  if FHandle > 0 then
    idcas_cancel(FHandle);
end;

function TJob.TryFinish: IIdcasResult;
var
  Finished: Integer;
begin
  if FHandle <= 0 then
    raise Failure(FOperation, IDCAS_INVALID_HANDLE, SFinished, SFinishedHint);
  Finished := FHandle;
  FHandle := 0;
  Result := AnswerTo(FOperation, idcas_finish(Finished));
end;

function TJob.Finish: IIdcasResult;
begin
  Result := Succeeded(FOperation, TryFinish);
end;

{ --- Calls --- }

constructor TCall.Create(const Client: IIdcas; const Operation: string);
begin
  inherited Create;
  FClient := Client;
  FOperation := Operation;
  FParams := Client.NewDocument;
end;

procedure TCall.SetParam(const Name, Value: string);
begin
  FParams.SetValue('/' + Escaped(Name), Value);
end;

procedure TCall.SetBool(const Name: string; Value: Boolean);
begin
  if Value then
    SetParam(Name, 'true')
  else
    SetParam(Name, 'false');
end;

function TCall.ParamsJson: string;
begin
  Result := FParams.Text;
end;

function TCall.Call: IIdcasResult;
begin
  Result := FClient.Call(FOperation, ParamsJson);
end;

function TCall.TryCall: IIdcasResult;
begin
  Result := FClient.TryCall(FOperation, ParamsJson);
end;

function TCall.Start: IIdcasJob;
begin
  Result := FClient.Start(FOperation, ParamsJson);
end;

function TOperation.Param(const Name, Value: string): IIdcasOperation;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasGetClientToken.Force(const AValue: Boolean): IIdcasGetClientToken;
begin
  SetBool('force', AValue);
  Result := Self;
end;

function TIdcasGetClientToken.Param(const Name, Value: string): IIdcasGetClientToken;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasGetRsaPublicKey.Force(const AValue: Boolean): IIdcasGetRsaPublicKey;
begin
  SetBool('force', AValue);
  Result := Self;
end;

function TIdcasGetRsaPublicKey.Param(const Name, Value: string): IIdcasGetRsaPublicKey;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasGetToken.Username(const AValue: string): IIdcasGetToken;
begin
  SetParam('username', AValue);
  Result := Self;
end;

function TIdcasGetToken.Password(const AValue: string): IIdcasGetToken;
begin
  SetParam('password', AValue);
  Result := Self;
end;

function TIdcasGetToken.Force(const AValue: Boolean): IIdcasGetToken;
begin
  SetBool('force', AValue);
  Result := Self;
end;

function TIdcasGetToken.Param(const Name, Value: string): IIdcasGetToken;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasBuildClinicUrl.Nosearch(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('nosearch', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.StartTime(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('start_time', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.StartTime(const AValue: TDateTime): IIdcasBuildClinicUrl;
begin
  SetParam('start_time', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasBuildClinicUrl.EndTime(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('end_time', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.EndTime(const AValue: TDateTime): IIdcasBuildClinicUrl;
begin
  SetParam('end_time', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasBuildClinicUrl.Sev(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('sev', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.Timestamp(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('timestamp', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.Timestamp(const AValue: TDateTime): IIdcasBuildClinicUrl;
begin
  SetParam('timestamp', IdcasDateTime(AValue));
  Result := Self;
end;

function TIdcasBuildClinicUrl.OrgCode(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('org_code', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.WorkNo(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('work_no', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.MedRecNo(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('med_rec_no', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.VisitId(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('visit_id', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.AccessionNumber(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('accession_number', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.IdCardNo(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('id_card_no', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.PatientName(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('patient_name', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.PlacerOrderNo(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.SevAccountId(const AValue: string): IIdcasBuildClinicUrl;
begin
  SetParam('sev_account_id', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.Explain(const AValue: Boolean): IIdcasBuildClinicUrl;
begin
  SetBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.Param(const Name, Value: string): IIdcasBuildClinicUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.ObsId(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('obs_id', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.PerformOrgCode(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.AccessionNumber(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('accession_number', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.PatientId(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('patient_id', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.PlacerOrderNo(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.ExamType(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('exam_type', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.Sev(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('sev', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.Timestamp(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('timestamp', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.Timestamp(const AValue: TDateTime): IIdcasBuildHealthRecordUrl;
begin
  SetParam('timestamp', IdcasDateTime(AValue));
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.WorkNo(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('work_no', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.OrgCode(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('org_code', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.MedRecNo(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('med_rec_no', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.VisitId(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('visit_id', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.IdCardNo(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('id_card_no', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.PatientName(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('patient_name', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.SevAccountId(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam('sev_account_id', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.Explain(const AValue: Boolean): IIdcasBuildHealthRecordUrl;
begin
  SetBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.Param(const Name, Value: string): IIdcasBuildHealthRecordUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.ClinicType(const AValue: Integer): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('clinic_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.UserOrgCode(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('user_org_code', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.UserOrgName(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('user_org_name', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.UserId(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('user_id', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.UserName(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('user_name', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.PatientName(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('patient_name', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.IdCardNo(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('id_card_no', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.MobilePhone(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('mobile_phone', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.StartPerformDate(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('start_perform_date', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.StartPerformDate(const AValue: TDateTime): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('start_perform_date', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.EndPerformDate(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('end_perform_date', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.EndPerformDate(const AValue: TDateTime): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('end_perform_date', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.ExamBodyPart(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('exam_body_part', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.ExamItem(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('exam_item', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.ExamType(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('exam_type', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.Sev(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('sev', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.Timestamp(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('timestamp', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.Timestamp(const AValue: TDateTime): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('timestamp', IdcasDateTime(AValue));
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.SevAccountId(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam('sev_account_id', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.Explain(const AValue: Boolean): IIdcasBuildRepeatReminderUrl;
begin
  SetBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.Param(const Name, Value: string): IIdcasBuildRepeatReminderUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.Nosearch(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('nosearch', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.IdentityType(const AValue: Integer): IIdcasBuildH5ExamListUrl;
begin
  SetParam('identity_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.IdentityNo(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('identity_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.CardType(const AValue: Integer): IIdcasBuildH5ExamListUrl;
begin
  SetParam('card_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.CardNo(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('card_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ClinicNo(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('clinic_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.MedRecNo(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('med_rec_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.PerformOrgCode(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ExamType(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('exam_type', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.PerformDepartCode(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('perform_depart_code', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ReqTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('req_time_start', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ReqTimeStart(const AValue: TDateTime): IIdcasBuildH5ExamListUrl;
begin
  SetParam('req_time_start', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ReqTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('req_time_end', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ReqTimeEnd(const AValue: TDateTime): IIdcasBuildH5ExamListUrl;
begin
  SetParam('req_time_end', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.PerformTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('perform_time_start', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.PerformTimeStart(const AValue: TDateTime): IIdcasBuildH5ExamListUrl;
begin
  SetParam('perform_time_start', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.PerformTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('perform_time_end', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.PerformTimeEnd(const AValue: TDateTime): IIdcasBuildH5ExamListUrl;
begin
  SetParam('perform_time_end', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ReportTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('report_time_start', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ReportTimeStart(const AValue: TDateTime): IIdcasBuildH5ExamListUrl;
begin
  SetParam('report_time_start', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ReportTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('report_time_end', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ReportTimeEnd(const AValue: TDateTime): IIdcasBuildH5ExamListUrl;
begin
  SetParam('report_time_end', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.PatientClass(const AValue: Integer): IIdcasBuildH5ExamListUrl;
begin
  SetParam('patient_class', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ResultStateCode(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('result_state_code', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.Token(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam('token', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.Explain(const AValue: Boolean): IIdcasBuildH5ExamListUrl;
begin
  SetBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.Param(const Name, Value: string): IIdcasBuildH5ExamListUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.ObsId(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  SetParam('obs_id', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.PerformOrgCode(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  SetParam('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.AccessionNumber(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  SetParam('accession_number', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.PatientId(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  SetParam('patient_id', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.PlacerOrderNo(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  SetParam('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.ExamType(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  SetParam('exam_type', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.Token(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  SetParam('token', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.Explain(const AValue: Boolean): IIdcasBuildH5ExamDetailUrl;
begin
  SetBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.Param(const Name, Value: string): IIdcasBuildH5ExamDetailUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.ObsId(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  SetParam('obs_id', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.PerformOrgCode(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  SetParam('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.AccessionNumber(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  SetParam('accession_number', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.PatientId(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  SetParam('patient_id', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.PlacerOrderNo(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  SetParam('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.ExamType(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  SetParam('exam_type', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.Token(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  SetParam('token', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.Explain(const AValue: Boolean): IIdcasBuildH5LabDetailUrl;
begin
  SetBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.Param(const Name, Value: string): IIdcasBuildH5LabDetailUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.ObsId(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  SetParam('obs_id', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.PerformOrgCode(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  SetParam('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.AccessionNumber(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  SetParam('accession_number', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.PatientId(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  SetParam('patient_id', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.PlacerOrderNo(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  SetParam('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.ExamType(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  SetParam('exam_type', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.Token(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  SetParam('token', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.Explain(const AValue: Boolean): IIdcasBuildH5HealthRecordUrl;
begin
  SetBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.Param(const Name, Value: string): IIdcasBuildH5HealthRecordUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasGetReportQrcode.TenancyId(const AValue: string): IIdcasGetReportQrcode;
begin
  SetParam('tenancy_id', AValue);
  Result := Self;
end;

function TIdcasGetReportQrcode.ExamType(const AValue: string): IIdcasGetReportQrcode;
begin
  SetParam('exam_type', AValue);
  Result := Self;
end;

function TIdcasGetReportQrcode.PerformOrgCode(const AValue: string): IIdcasGetReportQrcode;
begin
  SetParam('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasGetReportQrcode.AccessionNumber(const AValue: string): IIdcasGetReportQrcode;
begin
  SetParam('accession_number', AValue);
  Result := Self;
end;

function TIdcasGetReportQrcode.PlacerOrderNo(const AValue: string): IIdcasGetReportQrcode;
begin
  SetParam('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasGetReportQrcode.Param(const Name, Value: string): IIdcasGetReportQrcode;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasGetImageUrl.BusinessId(const AValue: string): IIdcasGetImageUrl;
begin
  SetParam('business_id', AValue);
  Result := Self;
end;

function TIdcasGetImageUrl.BusinessId(const AValue: Int64): IIdcasGetImageUrl;
begin
  SetParam('business_id', IntToStr(AValue));
  Result := Self;
end;

function TIdcasGetImageUrl.OrgCode(const AValue: string): IIdcasGetImageUrl;
begin
  SetParam('org_code', AValue);
  Result := Self;
end;

function TIdcasGetImageUrl.AccessionNumber(const AValue: string): IIdcasGetImageUrl;
begin
  SetParam('accession_number', AValue);
  Result := Self;
end;

function TIdcasGetImageUrl.PatientId(const AValue: string): IIdcasGetImageUrl;
begin
  SetParam('patient_id', AValue);
  Result := Self;
end;

function TIdcasGetImageUrl.Modality(const AValue: string): IIdcasGetImageUrl;
begin
  SetParam('modality', AValue);
  Result := Self;
end;

function TIdcasGetImageUrl.NeedSev(const AValue: Boolean): IIdcasGetImageUrl;
begin
  SetBool('need_sev', AValue);
  Result := Self;
end;

function TIdcasGetImageUrl.Param(const Name, Value: string): IIdcasGetImageUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasBuildH5QualityUrl.Explain(const AValue: Boolean): IIdcasBuildH5QualityUrl;
begin
  SetBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildH5QualityUrl.Param(const Name, Value: string): IIdcasBuildH5QualityUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasQueryRecognition.VisitId(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('visit_id', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.OrgCode(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('org_code', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.DepartCode(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('depart_code', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.DepartName(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('depart_name', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.DoctorNo(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('doctor_no', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.DoctorName(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('doctor_name', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.DoctorIdCard(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('doctor_id_card', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.CardType(const AValue: Integer): IIdcasQueryRecognition;
begin
  SetParam('card_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryRecognition.CardNo(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('card_no', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.IdCardNo(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('id_card_no', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.PatientName(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('patient_name', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.PatientSex(const AValue: Integer): IIdcasQueryRecognition;
begin
  SetParam('patient_sex', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryRecognition.PatientAge(const AValue: Integer): IIdcasQueryRecognition;
begin
  SetParam('patient_age', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryRecognition.AgeUnit(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('age_unit', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.IpAddress(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('ip_address', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.IpMac(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('ip_mac', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.ReqType(const AValue: Integer): IIdcasQueryRecognition;
begin
  SetParam('req_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryRecognition.ObservationItem(const AValue: string): IIdcasQueryRecognition;
begin
  SetParam('observation_item', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.Param(const Name, Value: string): IIdcasQueryRecognition;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasUploadRecognitionStats.OrgCode(const AValue: string): IIdcasUploadRecognitionStats;
begin
  SetParam('org_code', AValue);
  Result := Self;
end;

function TIdcasUploadRecognitionStats.PatientsCnt(const AValue: Integer): IIdcasUploadRecognitionStats;
begin
  SetParam('patients_cnt', IntToStr(AValue));
  Result := Self;
end;

function TIdcasUploadRecognitionStats.WorkStations(const AValue: Integer): IIdcasUploadRecognitionStats;
begin
  SetParam('work_stations', IntToStr(AValue));
  Result := Self;
end;

function TIdcasUploadRecognitionStats.Param(const Name, Value: string): IIdcasUploadRecognitionStats;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.Sev(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('sev', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.Timestamp(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('timestamp', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.Timestamp(const AValue: TDateTime): IIdcasBuildRecognitionUrl;
begin
  SetParam('timestamp', IdcasDateTime(AValue));
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.VisitId(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('visit_id', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.OrgCode(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('org_code', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.DepartCode(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('depart_code', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.DepartName(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('depart_name', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.DoctorNo(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('doctor_no', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.DoctorName(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('doctor_name', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.DoctorIdCard(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('doctor_id_card', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.CardType(const AValue: Integer): IIdcasBuildRecognitionUrl;
begin
  SetParam('card_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.CardNo(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('card_no', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.IdCardNo(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('id_card_no', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.PatientName(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('patient_name', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.PatientSex(const AValue: Integer): IIdcasBuildRecognitionUrl;
begin
  SetParam('patient_sex', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.PatientAge(const AValue: Integer): IIdcasBuildRecognitionUrl;
begin
  SetParam('patient_age', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.AgeUnit(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('age_unit', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.IpAddress(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('ip_address', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.IpMac(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('ip_mac', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.ReqType(const AValue: Integer): IIdcasBuildRecognitionUrl;
begin
  SetParam('req_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.ObservationItem(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('observation_item', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.SevAccountId(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  SetParam('sev_account_id', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.Explain(const AValue: Boolean): IIdcasBuildRecognitionUrl;
begin
  SetBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.Param(const Name, Value: string): IIdcasBuildRecognitionUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasQueryExams.TimeType(const AValue: Integer): IIdcasQueryExams;
begin
  SetParam('time_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExams.StartTime(const AValue: string): IIdcasQueryExams;
begin
  SetParam('start_time', AValue);
  Result := Self;
end;

function TIdcasQueryExams.StartTime(const AValue: TDateTime): IIdcasQueryExams;
begin
  SetParam('start_time', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasQueryExams.EndTime(const AValue: string): IIdcasQueryExams;
begin
  SetParam('end_time', AValue);
  Result := Self;
end;

function TIdcasQueryExams.EndTime(const AValue: TDateTime): IIdcasQueryExams;
begin
  SetParam('end_time', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasQueryExams.DepartCode(const AValue: string): IIdcasQueryExams;
begin
  SetParam('depart_code', AValue);
  Result := Self;
end;

function TIdcasQueryExams.ExamType(const AValue: string): IIdcasQueryExams;
begin
  SetParam('exam_type', AValue);
  Result := Self;
end;

function TIdcasQueryExams.PatientClass(const AValue: Integer): IIdcasQueryExams;
begin
  SetParam('patient_class', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExams.OrgCode(const AValue: string): IIdcasQueryExams;
begin
  SetParam('org_code', AValue);
  Result := Self;
end;

function TIdcasQueryExams.AccessionNumber(const AValue: string): IIdcasQueryExams;
begin
  SetParam('accession_number', AValue);
  Result := Self;
end;

function TIdcasQueryExams.PatientId(const AValue: string): IIdcasQueryExams;
begin
  SetParam('patient_id', AValue);
  Result := Self;
end;

function TIdcasQueryExams.PatientName(const AValue: string): IIdcasQueryExams;
begin
  SetParam('patient_name', AValue);
  Result := Self;
end;

function TIdcasQueryExams.MedRecNo(const AValue: string): IIdcasQueryExams;
begin
  SetParam('med_rec_no', AValue);
  Result := Self;
end;

function TIdcasQueryExams.CardNo(const AValue: string): IIdcasQueryExams;
begin
  SetParam('card_no', AValue);
  Result := Self;
end;

function TIdcasQueryExams.CardType(const AValue: Integer): IIdcasQueryExams;
begin
  SetParam('card_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExams.IdCardNo(const AValue: string): IIdcasQueryExams;
begin
  SetParam('id_card_no', AValue);
  Result := Self;
end;

function TIdcasQueryExams.PlacerOrderNo(const AValue: string): IIdcasQueryExams;
begin
  SetParam('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasQueryExams.ClinicNo(const AValue: string): IIdcasQueryExams;
begin
  SetParam('clinic_no', AValue);
  Result := Self;
end;

function TIdcasQueryExams.VisitId(const AValue: string): IIdcasQueryExams;
begin
  SetParam('visit_id', AValue);
  Result := Self;
end;

function TIdcasQueryExams.PageIndex(const AValue: Integer): IIdcasQueryExams;
begin
  SetParam('page_index', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExams.PageSize(const AValue: Integer): IIdcasQueryExams;
begin
  SetParam('page_size', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExams.Param(const Name, Value: string): IIdcasQueryExams;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasQueryExams.Rows: IIdcasQueryExamsRows;
begin
  Result := IdcasQueryExamsRows(Call);
end;

function TIdcasQueryProvinceExams.TimeType(const AValue: Integer): IIdcasQueryProvinceExams;
begin
  SetParam('time_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExams.StartTime(const AValue: string): IIdcasQueryProvinceExams;
begin
  SetParam('start_time', AValue);
  Result := Self;
end;

function TIdcasQueryProvinceExams.StartTime(const AValue: TDateTime): IIdcasQueryProvinceExams;
begin
  SetParam('start_time', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExams.EndTime(const AValue: string): IIdcasQueryProvinceExams;
begin
  SetParam('end_time', AValue);
  Result := Self;
end;

function TIdcasQueryProvinceExams.EndTime(const AValue: TDateTime): IIdcasQueryProvinceExams;
begin
  SetParam('end_time', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExams.IdentityType(const AValue: Integer): IIdcasQueryProvinceExams;
begin
  SetParam('identity_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExams.IdentityNo(const AValue: string): IIdcasQueryProvinceExams;
begin
  SetParam('identity_no', AValue);
  Result := Self;
end;

function TIdcasQueryProvinceExams.PageIndex(const AValue: Integer): IIdcasQueryProvinceExams;
begin
  SetParam('page_index', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExams.PageSize(const AValue: Integer): IIdcasQueryProvinceExams;
begin
  SetParam('page_size', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExams.Param(const Name, Value: string): IIdcasQueryProvinceExams;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasQueryProvinceExams.Rows: IIdcasQueryProvinceExamsRows;
begin
  Result := IdcasQueryProvinceExamsRows(Call);
end;

function TIdcasQueryMergedExams.PerformOrgCode(const AValue: string): IIdcasQueryMergedExams;
begin
  SetParam('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasQueryMergedExams.StartTime(const AValue: string): IIdcasQueryMergedExams;
begin
  SetParam('start_time', AValue);
  Result := Self;
end;

function TIdcasQueryMergedExams.StartTime(const AValue: TDateTime): IIdcasQueryMergedExams;
begin
  SetParam('start_time', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasQueryMergedExams.EndTime(const AValue: string): IIdcasQueryMergedExams;
begin
  SetParam('end_time', AValue);
  Result := Self;
end;

function TIdcasQueryMergedExams.EndTime(const AValue: TDateTime): IIdcasQueryMergedExams;
begin
  SetParam('end_time', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasQueryMergedExams.IdCardNo(const AValue: string): IIdcasQueryMergedExams;
begin
  SetParam('id_card_no', AValue);
  Result := Self;
end;

function TIdcasQueryMergedExams.Param(const Name, Value: string): IIdcasQueryMergedExams;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasQueryMergedExams.Rows: IIdcasQueryMergedExamsRows;
begin
  Result := IdcasQueryMergedExamsRows(Call);
end;

function TIdcasGetExamDetail.Id(const AValue: Int64): IIdcasGetExamDetail;
begin
  SetParam('id', IntToStr(AValue));
  Result := Self;
end;

function TIdcasGetExamDetail.Id(const AValue: string): IIdcasGetExamDetail;
begin
  SetParam('id', AValue);
  Result := Self;
end;

function TIdcasGetExamDetail.ClientKind(const AValue: Integer): IIdcasGetExamDetail;
begin
  SetParam('client_kind', IntToStr(AValue));
  Result := Self;
end;

function TIdcasGetExamDetail.Param(const Name, Value: string): IIdcasGetExamDetail;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasGetExamDetail.Rows: IIdcasGetExamDetailRows;
begin
  Result := IdcasGetExamDetailRows(Call);
end;

function TIdcasGetReportViewUrl.BusinessId(const AValue: string): IIdcasGetReportViewUrl;
begin
  SetParam('business_id', AValue);
  Result := Self;
end;

function TIdcasGetReportViewUrl.BusinessId(const AValue: Int64): IIdcasGetReportViewUrl;
begin
  SetParam('business_id', IntToStr(AValue));
  Result := Self;
end;

function TIdcasGetReportViewUrl.NeedToken(const AValue: Boolean): IIdcasGetReportViewUrl;
begin
  SetBool('need_token', AValue);
  Result := Self;
end;

function TIdcasGetReportViewUrl.Param(const Name, Value: string): IIdcasGetReportViewUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasGetImageViewUrl.BusinessId(const AValue: string): IIdcasGetImageViewUrl;
begin
  SetParam('business_id', AValue);
  Result := Self;
end;

function TIdcasGetImageViewUrl.BusinessId(const AValue: Int64): IIdcasGetImageViewUrl;
begin
  SetParam('business_id', IntToStr(AValue));
  Result := Self;
end;

function TIdcasGetImageViewUrl.NeedToken(const AValue: Boolean): IIdcasGetImageViewUrl;
begin
  SetBool('need_token', AValue);
  Result := Self;
end;

function TIdcasGetImageViewUrl.Param(const Name, Value: string): IIdcasGetImageViewUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasQueryPrintExams.AccessionNumber(const AValue: string): IIdcasQueryPrintExams;
begin
  SetParam('accession_number', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.PlacerOrderNo(const AValue: string): IIdcasQueryPrintExams;
begin
  SetParam('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.IdCardNo(const AValue: string): IIdcasQueryPrintExams;
begin
  SetParam('id_card_no', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.ExamType(const AValue: string): IIdcasQueryPrintExams;
begin
  SetParam('exam_type', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.OrgCode(const AValue: string): IIdcasQueryPrintExams;
begin
  SetParam('org_code', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.RegTimeBegin(const AValue: string): IIdcasQueryPrintExams;
begin
  SetParam('reg_time_begin', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.RegTimeBegin(const AValue: TDateTime): IIdcasQueryPrintExams;
begin
  SetParam('reg_time_begin', IdcasDateTime(AValue));
  Result := Self;
end;

function TIdcasQueryPrintExams.RegTimeEnd(const AValue: string): IIdcasQueryPrintExams;
begin
  SetParam('reg_time_end', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.RegTimeEnd(const AValue: TDateTime): IIdcasQueryPrintExams;
begin
  SetParam('reg_time_end', IdcasDateTime(AValue));
  Result := Self;
end;

function TIdcasQueryPrintExams.PrintFlag(const AValue: Boolean): IIdcasQueryPrintExams;
begin
  SetBool('print_flag', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.Param(const Name, Value: string): IIdcasQueryPrintExams;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasQueryPrintExams.Rows: IIdcasQueryPrintExamsRows;
begin
  Result := IdcasQueryPrintExamsRows(Call);
end;

function TIdcasGetPrintFiles.BusinessId(const AValue: string): IIdcasGetPrintFiles;
begin
  SetParam('business_id', AValue);
  Result := Self;
end;

function TIdcasGetPrintFiles.BusinessId(const AValue: Int64): IIdcasGetPrintFiles;
begin
  SetParam('business_id', IntToStr(AValue));
  Result := Self;
end;

function TIdcasGetPrintFiles.FileFormat(const AValue: string): IIdcasGetPrintFiles;
begin
  SetParam('file_format', AValue);
  Result := Self;
end;

function TIdcasGetPrintFiles.Param(const Name, Value: string): IIdcasGetPrintFiles;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasGetPrintFiles.Rows: IIdcasGetPrintFilesRows;
begin
  Result := IdcasGetPrintFilesRows(Call);
end;

function TIdcasSetPrintFlag.CancelFlag(const AValue: Boolean): IIdcasSetPrintFlag;
begin
  SetBool('cancel_flag', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.PlacerOrderNo(const AValue: string): IIdcasSetPrintFlag;
begin
  SetParam('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.BusinessId(const AValue: string): IIdcasSetPrintFlag;
begin
  SetParam('business_id', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.BusinessId(const AValue: Int64): IIdcasSetPrintFlag;
begin
  SetParam('business_id', IntToStr(AValue));
  Result := Self;
end;

function TIdcasSetPrintFlag.AccessionNumber(const AValue: string): IIdcasSetPrintFlag;
begin
  SetParam('accession_number', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.ExamType(const AValue: string): IIdcasSetPrintFlag;
begin
  SetParam('exam_type', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.OrgCode(const AValue: string): IIdcasSetPrintFlag;
begin
  SetParam('org_code', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.UserId(const AValue: string): IIdcasSetPrintFlag;
begin
  SetParam('user_id', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.UserName(const AValue: string): IIdcasSetPrintFlag;
begin
  SetParam('user_name', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.PrintTime(const AValue: string): IIdcasSetPrintFlag;
begin
  SetParam('print_time', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.PrintTime(const AValue: TDateTime): IIdcasSetPrintFlag;
begin
  SetParam('print_time', IdcasDateTime(AValue));
  Result := Self;
end;

function TIdcasSetPrintFlag.ClientHost(const AValue: string): IIdcasSetPrintFlag;
begin
  SetParam('client_host', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.ClientName(const AValue: string): IIdcasSetPrintFlag;
begin
  SetParam('client_name', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.Param(const Name, Value: string): IIdcasSetPrintFlag;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasQueryExamsAll.TimeType(const AValue: Integer): IIdcasQueryExamsAll;
begin
  SetParam('time_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExamsAll.StartTime(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('start_time', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.StartTime(const AValue: TDateTime): IIdcasQueryExamsAll;
begin
  SetParam('start_time', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasQueryExamsAll.EndTime(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('end_time', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.EndTime(const AValue: TDateTime): IIdcasQueryExamsAll;
begin
  SetParam('end_time', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasQueryExamsAll.DepartCode(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('depart_code', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.ExamType(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('exam_type', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.PatientClass(const AValue: Integer): IIdcasQueryExamsAll;
begin
  SetParam('patient_class', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExamsAll.OrgCode(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('org_code', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.AccessionNumber(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('accession_number', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.PatientId(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('patient_id', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.PatientName(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('patient_name', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.MedRecNo(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('med_rec_no', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.CardNo(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('card_no', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.CardType(const AValue: Integer): IIdcasQueryExamsAll;
begin
  SetParam('card_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExamsAll.IdCardNo(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('id_card_no', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.PlacerOrderNo(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.ClinicNo(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('clinic_no', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.VisitId(const AValue: string): IIdcasQueryExamsAll;
begin
  SetParam('visit_id', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.PageSize(const AValue: Integer): IIdcasQueryExamsAll;
begin
  SetParam('page_size', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExamsAll.MaxPages(const AValue: Integer): IIdcasQueryExamsAll;
begin
  SetParam('max_pages', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExamsAll.Param(const Name, Value: string): IIdcasQueryExamsAll;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasQueryExamsAll.Rows: IIdcasQueryExamsRows;
begin
  Result := IdcasQueryExamsRows(Call);
end;

function TIdcasQueryProvinceExamsAll.TimeType(const AValue: Integer): IIdcasQueryProvinceExamsAll;
begin
  SetParam('time_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.StartTime(const AValue: string): IIdcasQueryProvinceExamsAll;
begin
  SetParam('start_time', AValue);
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.StartTime(const AValue: TDateTime): IIdcasQueryProvinceExamsAll;
begin
  SetParam('start_time', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.EndTime(const AValue: string): IIdcasQueryProvinceExamsAll;
begin
  SetParam('end_time', AValue);
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.EndTime(const AValue: TDateTime): IIdcasQueryProvinceExamsAll;
begin
  SetParam('end_time', IdcasDate(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.IdentityType(const AValue: Integer): IIdcasQueryProvinceExamsAll;
begin
  SetParam('identity_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.IdentityNo(const AValue: string): IIdcasQueryProvinceExamsAll;
begin
  SetParam('identity_no', AValue);
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.PageSize(const AValue: Integer): IIdcasQueryProvinceExamsAll;
begin
  SetParam('page_size', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.MaxPages(const AValue: Integer): IIdcasQueryProvinceExamsAll;
begin
  SetParam('max_pages', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.Param(const Name, Value: string): IIdcasQueryProvinceExamsAll;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.Rows: IIdcasQueryProvinceExamsRows;
begin
  Result := IdcasQueryProvinceExamsRows(Call);
end;

function TIdcasInspectUrl.Url(const AValue: string): IIdcasInspectUrl;
begin
  SetParam('url', AValue);
  Result := Self;
end;

function TIdcasInspectUrl.Param(const Name, Value: string): IIdcasInspectUrl;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasSavePrintFiles.BusinessId(const AValue: string): IIdcasSavePrintFiles;
begin
  SetParam('business_id', AValue);
  Result := Self;
end;

function TIdcasSavePrintFiles.BusinessId(const AValue: Int64): IIdcasSavePrintFiles;
begin
  SetParam('business_id', IntToStr(AValue));
  Result := Self;
end;

function TIdcasSavePrintFiles.FileFormat(const AValue: string): IIdcasSavePrintFiles;
begin
  SetParam('file_format', AValue);
  Result := Self;
end;

function TIdcasSavePrintFiles.Directory(const AValue: string): IIdcasSavePrintFiles;
begin
  SetParam('directory', AValue);
  Result := Self;
end;

function TIdcasSavePrintFiles.Param(const Name, Value: string): IIdcasSavePrintFiles;
begin
  SetParam(Name, Value);
  Result := Self;
end;

function TIdcasSavePrintFiles.Rows: IIdcasSavePrintFilesRows;
begin
  Result := IdcasSavePrintFilesRows(Call);
end;

{ --- Configuration files --- }

const
  MostOfFile = 16 * 1024 * 1024;

{ A path from the program's folder, where it does not say from where it goes. }
function FromHome(const Path: string): TPath;
begin
  Result := ToPath(Path);
  if Result = '' then
    Result := 'idcas.json';
  if not IsAbsolute(Result) then
    Result := HomeFolder + Result;
end;

{ A path without its folders, which may name a person. }
function NameOf(const Path: TPath): string;
begin
  Result := FromPath(Copy(Path, Length(FolderOf(Path)) + 1, Length(Path)));
end;

function FileBytes(const Path: TPath): AnsiString;
var
  Error: Integer;
  Name: string;
begin
  Name := NameOf(Path);
  Result := ReadBytes(Path, MostOfFile + 1, Error);
  if IsFolder(Path) then
    raise Failure('init', IDCAS_IO, Said(SFolder), SFileHint);
  if (Error <> 0) and not IsThere(Path) then
    raise Failure('init', IDCAS_IO, Said(SNoFile, Name), SFileHint);
  if Error <> 0 then
    raise Failure('init', IDCAS_IO, Said(SFileClosed, Name, IntToStr(Error), SystemWords(Error)), SFileHint);
  if Length(Result) > MostOfFile then
    raise Failure('init', IDCAS_TOO_LARGE, Said(SFileLarge, Name), SFileHint);
end;

function StartsWith(const Bytes: AnsiString; First, Second: Byte): Boolean;
begin
  Result := (Length(Bytes) >= 2) and (Ord(Bytes[1]) = First) and (Ord(Bytes[2]) = Second);
end;

{ The text after a byte order mark of UTF-16; False where there is none. }
function IsUtf16(const Bytes: AnsiString; out Text: WideString): Boolean;
var
  Index, Low, High: Integer;
begin
  Low := 0;
  if StartsWith(Bytes, $FE, $FF) then
    Low := 1;
  High := 1 - Low;
  Result := (Low = 1) or StartsWith(Bytes, $FF, $FE);
  if not Result then
    Exit;
  SetLength(Text, Length(Bytes) div 2 - 1);
  for Index := 1 to Length(Text) do
    Text[Index] := WideChar(Ord(Bytes[Index * 2 + 1 + Low]) + Ord(Bytes[Index * 2 + 1 + High]) * 256);
end;

{$IFNDEF IDCAS_GBK}
{ Bytes in GBK as UTF-16; '' where they are not that. }
function FromGbk(const Bytes: AnsiString): WideString;
{$IFDEF MSWINDOWS}
const
  Gb18030 = 54936;
  Gbk = 936;
  ErrInvalid = 8;
var
  Page, Units: Integer;
begin
  { A Windows without the larger one has the smaller. }
  Page := Gb18030;
  Units := MultiByteToWideChar(Page, ErrInvalid, PAnsiChar(Bytes), Length(Bytes), nil, 0);
  if Units = 0 then
  begin
    Page := Gbk;
    Units := MultiByteToWideChar(Page, ErrInvalid, PAnsiChar(Bytes), Length(Bytes), nil, 0);
  end;
  SetLength(Result, Units);
  if Units > 0 then
    MultiByteToWideChar(Page, ErrInvalid, PAnsiChar(Bytes), Length(Bytes), PWideChar(Result), Units);
end;
{$ELSE}
var
  Marked: RawByteString;
  Index, Doubts: Integer;
begin
  { Free Pascal's own conversion, which programs have with the unit cwstring. What it cannot convert becomes a question mark,
    which no character of GBK has among its bytes. }
  Marked := Bytes;
  SetCodePage(Marked, 936, False);
  Result := UnicodeString(Marked);
  Doubts := 0;
  for Index := 1 to Length(Bytes) do
    if Bytes[Index] = '?' then
      Dec(Doubts);
  for Index := 1 to Length(Result) do
    if (Result[Index] = '?') or (Ord(Result[Index]) = $FFFD) then
      Inc(Doubts);
  if Doubts <> 0 then
    Result := '';
end;
{$ENDIF}
{$ENDIF}

{ A file's text, as the unit passes it to the library. }
function ReadConfiguration(const Path: TPath): string;
{$IFDEF IDCAS_UTF16}
var
  Bytes: AnsiString;
  Wide: WideString;
begin
  Bytes := FileBytes(Path);
  if not IsUtf16(Bytes, Wide) then
    if IsUtf8(Bytes) then
      Wide := UTF8Decode(Bytes)
    else
    begin
      Wide := FromGbk(Bytes);
      if Wide = '' then
        raise Failure('init', IDCAS_ENCODING, Said(SFileEncoding, NameOf(Path)), SFileEncodingHint);
    end;
  Result := Wide;
end;
{$ELSE}
var
  Wide: WideString;
begin
  Result := FileBytes(Path);
  if IsUtf16(Result, Wide) then
    Result := ToUtf8(Wide);
{$IFDEF IDCAS_GBK}
  { The mark says that a text is in UTF-8, whatever the client's encoding. }
  if IsUtf8(Result) and not StartsWith(Result, $EF, $BB) then
    Result := FromHex('EFBBBF') + Result;
{$ELSE}
  if not IsUtf8(Result) then
  begin
    Wide := FromGbk(Result);
    if Wide = '' then
      raise Failure('init', IDCAS_ENCODING, Said(SFileEncoding, NameOf(Path)), SFileEncodingHint);
    Result := ToUtf8(Wide);
  end;
{$ENDIF}
end;
{$ENDIF}

{ --- Client --- }

constructor TClient.Create(const ConfigJson: string);
begin
  inherited Create;
  LoadIdcas;
  CheckText(ConfigJson);
  FOpened := AnswerTo('init', idcas_init_text(Passed(ConfigJson), Passed(Encoding), FHandle));
  Succeeded('init', FOpened);
end;

constructor TClient.CreateFromFile(const Path: string);
begin
  inherited Create;
  LoadIdcas;
  CheckText(Path);
  FOpened := AnswerTo('init', idcas_init_file(Passed(Path), Passed(Encoding), FHandle));
  Succeeded('init', FOpened);
end;

destructor TClient.Destroy;
begin
  Close;
  inherited Destroy;
end;

procedure TClient.Close;
var
  Closed: Integer;
begin
  Closed := FHandle;
  FHandle := 0;
  if Closed > 0 then
    TakeEnvelope(idcas_close(Closed));
end;

function TClient.Opened: IIdcasResult;
begin
  Result := FOpened;
end;

function TClient.Handle: Integer;
begin
  Result := FHandle;
end;

function TClient.TryCall(const Operation, ParamsJson: string): IIdcasResult;
begin
  CheckText(Operation);
  CheckText(ParamsJson);
  Result := AnswerTo(Operation, idcas_call(FHandle, Passed(Operation), Passed(ParamsJson)));
end;

function TClient.Call(const Operation, ParamsJson: string): IIdcasResult;
begin
  Result := Succeeded(Operation, TryCall(Operation, ParamsJson));
end;

function TClient.Start(const Operation, ParamsJson: string): IIdcasJob;
begin
  Result := TJob.Create(Self, Operation, ParamsJson);
end;

function TClient.Operation(const Name: string): IIdcasOperation;
begin
  Result := TOperation.Create(Self, Name);
end;

function TClient.Describe(const Operation: string): IIdcasResult;
begin
  CheckText(Operation);
  Result := Succeeded('describe', AnswerTo('describe', idcas_describe(FHandle, Passed(Operation))));
end;

function TClient.Diagnose: IIdcasResult;
begin
  Result := Succeeded('diagnose', AnswerTo('diagnose', idcas_diagnose(FHandle)));
end;

function TClient.NewDocument: IIdcasDocument;
begin
  Result := TDocument.CreateNew;
end;

function TClient.ParseDocument(const Json: string): IIdcasDocument;
begin
  Result := TDocument.CreateOf('', Json);
end;

function TClient.GetClientToken: IIdcasGetClientToken;
begin
  Result := TIdcasGetClientToken.Create(Self, 'get_client_token');
end;

function TClient.GetRsaPublicKey: IIdcasGetRsaPublicKey;
begin
  Result := TIdcasGetRsaPublicKey.Create(Self, 'get_rsa_public_key');
end;

function TClient.GetToken: IIdcasGetToken;
begin
  Result := TIdcasGetToken.Create(Self, 'get_token');
end;

function TClient.BuildClinicUrl: IIdcasBuildClinicUrl;
begin
  Result := TIdcasBuildClinicUrl.Create(Self, 'build_clinic_url');
end;

function TClient.BuildHealthRecordUrl: IIdcasBuildHealthRecordUrl;
begin
  Result := TIdcasBuildHealthRecordUrl.Create(Self, 'build_health_record_url');
end;

function TClient.BuildRepeatReminderUrl: IIdcasBuildRepeatReminderUrl;
begin
  Result := TIdcasBuildRepeatReminderUrl.Create(Self, 'build_repeat_reminder_url');
end;

function TClient.BuildH5ExamListUrl: IIdcasBuildH5ExamListUrl;
begin
  Result := TIdcasBuildH5ExamListUrl.Create(Self, 'build_h5_exam_list_url');
end;

function TClient.BuildH5ExamDetailUrl: IIdcasBuildH5ExamDetailUrl;
begin
  Result := TIdcasBuildH5ExamDetailUrl.Create(Self, 'build_h5_exam_detail_url');
end;

function TClient.BuildH5LabDetailUrl: IIdcasBuildH5LabDetailUrl;
begin
  Result := TIdcasBuildH5LabDetailUrl.Create(Self, 'build_h5_lab_detail_url');
end;

function TClient.BuildH5HealthRecordUrl: IIdcasBuildH5HealthRecordUrl;
begin
  Result := TIdcasBuildH5HealthRecordUrl.Create(Self, 'build_h5_health_record_url');
end;

function TClient.GetReportQrcode: IIdcasGetReportQrcode;
begin
  Result := TIdcasGetReportQrcode.Create(Self, 'get_report_qrcode');
end;

function TClient.GetImageUrl: IIdcasGetImageUrl;
begin
  Result := TIdcasGetImageUrl.Create(Self, 'get_image_url');
end;

function TClient.BuildH5QualityUrl: IIdcasBuildH5QualityUrl;
begin
  Result := TIdcasBuildH5QualityUrl.Create(Self, 'build_h5_quality_url');
end;

function TClient.QueryRecognition: IIdcasQueryRecognition;
begin
  Result := TIdcasQueryRecognition.Create(Self, 'query_recognition');
end;

function TClient.UploadRecognitionStats: IIdcasUploadRecognitionStats;
begin
  Result := TIdcasUploadRecognitionStats.Create(Self, 'upload_recognition_stats');
end;

function TClient.BuildRecognitionUrl: IIdcasBuildRecognitionUrl;
begin
  Result := TIdcasBuildRecognitionUrl.Create(Self, 'build_recognition_url');
end;

function TClient.QueryExams: IIdcasQueryExams;
begin
  Result := TIdcasQueryExams.Create(Self, 'query_exams');
end;

function TClient.QueryProvinceExams: IIdcasQueryProvinceExams;
begin
  Result := TIdcasQueryProvinceExams.Create(Self, 'query_province_exams');
end;

function TClient.QueryMergedExams: IIdcasQueryMergedExams;
begin
  Result := TIdcasQueryMergedExams.Create(Self, 'query_merged_exams');
end;

function TClient.GetExamDetail: IIdcasGetExamDetail;
begin
  Result := TIdcasGetExamDetail.Create(Self, 'get_exam_detail');
end;

function TClient.GetReportViewUrl: IIdcasGetReportViewUrl;
begin
  Result := TIdcasGetReportViewUrl.Create(Self, 'get_report_view_url');
end;

function TClient.GetImageViewUrl: IIdcasGetImageViewUrl;
begin
  Result := TIdcasGetImageViewUrl.Create(Self, 'get_image_view_url');
end;

function TClient.QueryPrintExams: IIdcasQueryPrintExams;
begin
  Result := TIdcasQueryPrintExams.Create(Self, 'query_print_exams');
end;

function TClient.GetPrintFiles: IIdcasGetPrintFiles;
begin
  Result := TIdcasGetPrintFiles.Create(Self, 'get_print_files');
end;

function TClient.SetPrintFlag: IIdcasSetPrintFlag;
begin
  Result := TIdcasSetPrintFlag.Create(Self, 'set_print_flag');
end;

function TClient.QueryExamsAll: IIdcasQueryExamsAll;
begin
  Result := TIdcasQueryExamsAll.Create(Self, 'query_exams_all');
end;

function TClient.QueryProvinceExamsAll: IIdcasQueryProvinceExamsAll;
begin
  Result := TIdcasQueryProvinceExamsAll.Create(Self, 'query_province_exams_all');
end;

function TClient.InspectUrl: IIdcasInspectUrl;
begin
  Result := TIdcasInspectUrl.Create(Self, 'inspect_url');
end;

function TClient.SavePrintFiles: IIdcasSavePrintFiles;
begin
  Result := TIdcasSavePrintFiles.Create(Self, 'save_print_files');
end;

function NewIdcas(const ConfigJson: string): IIdcas;
begin
  Result := TClient.Create(ConfigJson);
end;

function NewIdcas(const Options: IIdcasOptions): IIdcas;
begin
  Result := Options.Open;
end;

function NewIdcasFromFile(const Path: string): IIdcas;
begin
  Result := TClient.CreateFromFile(FromPath(FromHome(Path)));
end;

procedure IdcasCheck(const Answer: IIdcasResult);
begin
  Succeeded(Answer.Operation, Answer);
end;

function IdcasDescribe(const Operation: string): IIdcasResult;
begin
  LoadIdcas;
  CheckText(Operation);
  Result := Succeeded('describe', AnswerTo('describe', idcas_describe(Reader, Passed(Operation))));
end;

{ --- Options --- }

type
  TOptions = class(TInterfacedObject, IIdcasOptions)
  private
    FKeys: IIdcasDocument;
    function Get(const Key: string): string;
    procedure Put(const Key, AValue: string);
    function GetNumber(const Key: string; Default: Integer): Integer;
  public
    constructor Create;
    function GetAuthCenter: string;
    procedure SetAuthCenter(const AValue: string);
    function GetGateway: string;
    procedure SetGateway(const AValue: string);
    function GetDocGateway: string;
    procedure SetDocGateway(const AValue: string);
    function GetDomain: string;
    procedure SetDomain(const AValue: string);
    function GetAddressMap(const Name: string): string;
    procedure SetAddressMap(const Name, AValue: string);
    function GetClientId: string;
    procedure SetClientId(const AValue: string);
    function GetClientSecret: string;
    procedure SetClientSecret(const AValue: string);
    function GetUsername: string;
    procedure SetUsername(const AValue: string);
    function GetPassword: string;
    procedure SetPassword(const AValue: string);
    function GetTokenParams(const Name: string): string;
    procedure SetTokenParams(const Name, AValue: string);
    function GetDesKey: string;
    procedure SetDesKey(const AValue: string);
    function GetDesIv: string;
    procedure SetDesIv(const AValue: string);
    function GetMd5Key: string;
    procedure SetMd5Key(const AValue: string);
    function GetSev: string;
    procedure SetSev(const AValue: string);
    function GetSevAccountId: string;
    procedure SetSevAccountId(const AValue: string);
    function GetRsaPublicKey: string;
    procedure SetRsaPublicKey(const AValue: string);
    function GetConnectTimeoutMs: Integer;
    procedure SetConnectTimeoutMs(const AValue: Integer);
    function GetTimeoutMs: Integer;
    procedure SetTimeoutMs(const AValue: Integer);
    function GetProxy: string;
    procedure SetProxy(const AValue: string);
    function GetTls: string;
    procedure SetTls(const AValue: string);
    function GetCaFile: string;
    procedure SetCaFile(const AValue: string);
    function GetTlsPinSha256: string;
    procedure SetTlsPinSha256(const AValue: string);
    function GetMaxResponseBytes: Integer;
    procedure SetMaxResponseBytes(const AValue: Integer);
    function GetRetries: Integer;
    procedure SetRetries(const AValue: Integer);
    function GetUtcOffsetMinutes: Integer;
    procedure SetUtcOffsetMinutes(const AValue: Integer);
    function GetClock: string;
    procedure SetClock(const AValue: string);
    function GetLanguage: string;
    procedure SetLanguage(const AValue: string);
    function GetLogFile: string;
    procedure SetLogFile(const AValue: string);
    function GetLogLevel: string;
    procedure SetLogLevel(const AValue: string);
    procedure LoadFromFile(const Path: string);
    function Text: string;
    function Open: IIdcas;
  end;

  TOptionKey = record
    Name: string;
    IsSecret: Boolean;
  end;

const
  OptionKeys: array[0..28] of TOptionKey = (
    (Name: 'auth_center'; IsSecret: False),
    (Name: 'gateway'; IsSecret: False),
    (Name: 'doc_gateway'; IsSecret: False),
    (Name: 'domain'; IsSecret: False),
    (Name: 'address_map'; IsSecret: False),
    (Name: 'client_id'; IsSecret: False),
    (Name: 'client_secret'; IsSecret: True),
    (Name: 'username'; IsSecret: False),
    (Name: 'password'; IsSecret: True),
    (Name: 'token_params'; IsSecret: True),
    (Name: 'des_key'; IsSecret: True),
    (Name: 'des_iv'; IsSecret: False),
    (Name: 'md5_key'; IsSecret: True),
    (Name: 'sev'; IsSecret: True),
    (Name: 'sev_account_id'; IsSecret: True),
    (Name: 'rsa_public_key'; IsSecret: False),
    (Name: 'connect_timeout_ms'; IsSecret: False),
    (Name: 'timeout_ms'; IsSecret: False),
    (Name: 'proxy'; IsSecret: True),
    (Name: 'tls'; IsSecret: False),
    (Name: 'ca_file'; IsSecret: False),
    (Name: 'tls_pin_sha256'; IsSecret: False),
    (Name: 'max_response_bytes'; IsSecret: False),
    (Name: 'retries'; IsSecret: False),
    (Name: 'utc_offset_minutes'; IsSecret: False),
    (Name: 'clock'; IsSecret: False),
    (Name: 'language'; IsSecret: False),
    (Name: 'log_file'; IsSecret: False),
    (Name: 'log_level'; IsSecret: False)
  );

constructor TOptions.Create;
begin
  inherited Create;
  LoadIdcas;
  FKeys := TDocument.CreateNew;
end;

function TOptions.Get(const Key: string): string;
begin
  Result := FKeys.Value('/' + Key);
end;

procedure TOptions.Put(const Key, AValue: string);
begin
  FKeys.SetValue('/' + Key, AValue);
end;

{ The default where it is not set. }
function TOptions.GetNumber(const Key: string; Default: Integer): Integer;
begin
  Result := StrToIntDef(Get(Key), Default);
end;

procedure TOptions.LoadFromFile(const Path: string);
begin
  FKeys := TDocument.CreateOf('init', ReadConfiguration(FromHome(Path)));
end;

function TOptions.Text: string;
var
  Shown: IIdcasDocument;
  Index: Integer;
  Given: string;
begin
  Shown := TDocument.CreateNew;
  for Index := Low(OptionKeys) to High(OptionKeys) do
  begin
    Given := Get(OptionKeys[Index].Name);
    if (Given <> '') and OptionKeys[Index].IsSecret then
      Given := '***';
    if Given <> '' then
      Shown.SetValue('/' + OptionKeys[Index].Name, Given);
  end;
  Result := Shown.Text;
end;

function TOptions.Open: IIdcas;
begin
  Result := TClient.Create(FKeys.Text);
end;

function TOptions.GetAuthCenter: string;
begin
  Result := Get('auth_center');
end;

procedure TOptions.SetAuthCenter(const AValue: string);
begin
  Put('auth_center', AValue);
end;

function TOptions.GetGateway: string;
begin
  Result := Get('gateway');
end;

procedure TOptions.SetGateway(const AValue: string);
begin
  Put('gateway', AValue);
end;

function TOptions.GetDocGateway: string;
begin
  Result := Get('doc_gateway');
end;

procedure TOptions.SetDocGateway(const AValue: string);
begin
  Put('doc_gateway', AValue);
end;

function TOptions.GetDomain: string;
begin
  Result := Get('domain');
end;

procedure TOptions.SetDomain(const AValue: string);
begin
  Put('domain', AValue);
end;

function TOptions.GetAddressMap(const Name: string): string;
begin
  Result := Get('address_map/' + Escaped(Name));
end;

procedure TOptions.SetAddressMap(const Name, AValue: string);
begin
  Put('address_map/' + Escaped(Name), AValue);
end;

function TOptions.GetClientId: string;
begin
  Result := Get('client_id');
end;

procedure TOptions.SetClientId(const AValue: string);
begin
  Put('client_id', AValue);
end;

function TOptions.GetClientSecret: string;
begin
  Result := Get('client_secret');
end;

procedure TOptions.SetClientSecret(const AValue: string);
begin
  Put('client_secret', AValue);
end;

function TOptions.GetUsername: string;
begin
  Result := Get('username');
end;

procedure TOptions.SetUsername(const AValue: string);
begin
  Put('username', AValue);
end;

function TOptions.GetPassword: string;
begin
  Result := Get('password');
end;

procedure TOptions.SetPassword(const AValue: string);
begin
  Put('password', AValue);
end;

function TOptions.GetTokenParams(const Name: string): string;
begin
  Result := Get('token_params/' + Escaped(Name));
end;

procedure TOptions.SetTokenParams(const Name, AValue: string);
begin
  Put('token_params/' + Escaped(Name), AValue);
end;

function TOptions.GetDesKey: string;
begin
  Result := Get('des_key');
end;

procedure TOptions.SetDesKey(const AValue: string);
begin
  Put('des_key', AValue);
end;

function TOptions.GetDesIv: string;
begin
  Result := Get('des_iv');
end;

procedure TOptions.SetDesIv(const AValue: string);
begin
  Put('des_iv', AValue);
end;

function TOptions.GetMd5Key: string;
begin
  Result := Get('md5_key');
end;

procedure TOptions.SetMd5Key(const AValue: string);
begin
  Put('md5_key', AValue);
end;

function TOptions.GetSev: string;
begin
  Result := Get('sev');
end;

procedure TOptions.SetSev(const AValue: string);
begin
  Put('sev', AValue);
end;

function TOptions.GetSevAccountId: string;
begin
  Result := Get('sev_account_id');
end;

procedure TOptions.SetSevAccountId(const AValue: string);
begin
  Put('sev_account_id', AValue);
end;

function TOptions.GetRsaPublicKey: string;
begin
  Result := Get('rsa_public_key');
end;

procedure TOptions.SetRsaPublicKey(const AValue: string);
begin
  Put('rsa_public_key', AValue);
end;

function TOptions.GetConnectTimeoutMs: Integer;
begin
  Result := GetNumber('connect_timeout_ms', 5000);
end;

procedure TOptions.SetConnectTimeoutMs(const AValue: Integer);
begin
  Put('connect_timeout_ms', IntToStr(AValue));
end;

function TOptions.GetTimeoutMs: Integer;
begin
  Result := GetNumber('timeout_ms', 30000);
end;

procedure TOptions.SetTimeoutMs(const AValue: Integer);
begin
  Put('timeout_ms', IntToStr(AValue));
end;

function TOptions.GetProxy: string;
begin
  Result := Get('proxy');
end;

procedure TOptions.SetProxy(const AValue: string);
begin
  Put('proxy', AValue);
end;

function TOptions.GetTls: string;
begin
  Result := Get('tls');
end;

procedure TOptions.SetTls(const AValue: string);
begin
  Put('tls', AValue);
end;

function TOptions.GetCaFile: string;
begin
  Result := Get('ca_file');
end;

procedure TOptions.SetCaFile(const AValue: string);
begin
  Put('ca_file', AValue);
end;

function TOptions.GetTlsPinSha256: string;
begin
  Result := Get('tls_pin_sha256');
end;

procedure TOptions.SetTlsPinSha256(const AValue: string);
begin
  Put('tls_pin_sha256', AValue);
end;

function TOptions.GetMaxResponseBytes: Integer;
begin
  Result := GetNumber('max_response_bytes', 268435456);
end;

procedure TOptions.SetMaxResponseBytes(const AValue: Integer);
begin
  Put('max_response_bytes', IntToStr(AValue));
end;

function TOptions.GetRetries: Integer;
begin
  Result := GetNumber('retries', 2);
end;

procedure TOptions.SetRetries(const AValue: Integer);
begin
  Put('retries', IntToStr(AValue));
end;

function TOptions.GetUtcOffsetMinutes: Integer;
begin
  Result := GetNumber('utc_offset_minutes', 480);
end;

procedure TOptions.SetUtcOffsetMinutes(const AValue: Integer);
begin
  Put('utc_offset_minutes', IntToStr(AValue));
end;

function TOptions.GetClock: string;
begin
  Result := Get('clock');
end;

procedure TOptions.SetClock(const AValue: string);
begin
  Put('clock', AValue);
end;

function TOptions.GetLanguage: string;
begin
  Result := Get('language');
end;

procedure TOptions.SetLanguage(const AValue: string);
begin
  Put('language', AValue);
end;

function TOptions.GetLogFile: string;
begin
  Result := Get('log_file');
end;

procedure TOptions.SetLogFile(const AValue: string);
begin
  Put('log_file', AValue);
end;

function TOptions.GetLogLevel: string;
begin
  Result := Get('log_level');
end;

procedure TOptions.SetLogLevel(const AValue: string);
begin
  Put('log_level', AValue);
end;

function NewIdcasOptions: IIdcasOptions;
begin
  Result := TOptions.Create;
end;

initialization
  { It is never deleted: another thread may still be in a call when the program ends. }
{$IFDEF MSWINDOWS}
  InitializeCriticalSection(Guard);
{$ELSE}
  InitCriticalSection(Guard);
{$ENDIF}

end.
