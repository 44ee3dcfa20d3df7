{ idcas - the regional medical-image cloud archive (IDCAS) from Delphi 7 to 12 and Free Pascal.

  Written by `make bindings`; do not edit. This file is plain ASCII: Delphi 7 reads a source in the code page of the
  machine. README.md and README.zh-CN.md beside it say how to use it.

  Two layers. The upper one is IIdcas with one builder for each operation: nothing has to be freed by hand, and a
  failure raises EIdcas. The lower one is the C functions under their own names, as variables that LoadIdcas fills.

  Texts are the language's own `string`. From Delphi 2009 on that is UTF-16, and nothing is lost. Before, it is an
  AnsiString: GBK in Delphi 7 on a Chinese Windows, UTF-8 in Free Pascal; define IDCAS_GBK for GBK there as well.
  A character that GBK lacks arrives as its JSON escape: \u followed by four hexadecimal digits. }
unit Idcas;

{$IFDEF FPC}
  {$IFDEF IDCAS_UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}
  {$H+}
{$ENDIF}
{$IFDEF UNICODE}{$DEFINE IDCAS_UTF16}{$ENDIF}
{$IFDEF IDCAS_UNICODE}{$DEFINE IDCAS_UTF16}{$ENDIF}
{$IFNDEF FPC}{$IFNDEF IDCAS_UTF16}{$DEFINE IDCAS_GBK}{$ENDIF}{$ENDIF}
{$IFDEF WIN32}{$DEFINE IDCAS_STDCALL}{$ENDIF}

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

type
  { A text that belongs to the library: opaque, released by idcas_free_string. }
  PIdcasText = Pointer;

  { Raised where a call returns a code other than 0, and where the library cannot be loaded. }
  EIdcas = class(Exception)
  private
    FCode: Integer;
    FKind, FHint, FDetail, FOperation, FAnswer: string;
  public
    constructor CreateOf(const AOperation, AAnswer: string; ACode: Integer; const AMsg, AKind, AHint, ADetail: string);
    { -1: the platform refused. -1000 and below: a failure of the library, see the IDCAS_ constants. }
    property Code: Integer read FCode;
    { timeout, tls, invalid_argument, ...; platform for code -1. }
    property Kind: string read FKind;
    { What to do about it, in the configured language; in both languages where the failure is this unit's own. }
    property Hint: string read FHint;
    property Detail: string read FDetail;
    property Operation: string read FOperation;
    { The whole envelope in JSON, error.faults included. }
    property Answer: string read FAnswer;
  end;

  { A JSON text, parsed once. Pointers are those of RFC 6901: /data/0/patient_name. }
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
    { Rows of `data` where it is a list. }
    function RowCount: Integer;
    { A member of a row (from 0), or of a row inside: '/faults/0/msg'. }
    function Row(Index: Integer; const Name: string): string;
  end;

  { A call in the background. Check Done from a TTimer, then call Finish: the program needs no thread of its own. }
  IIdcasJob = interface
    ['{5E0B6F0A-6C0B-4E07-9C57-0D1D6D8C1A03}']
    function Done: Boolean;
    { Waits this many milliseconds at most. }
    function Wait(Milliseconds: Integer): Boolean;
    { How much of it is done; ATotal is 0 while that is not known. }
    procedure Progress(out ADone, ATotal: Int64);
    procedure Cancel;
    { Waits until it is done; to be called once. Raises EIdcas as the call itself would. }
    function Finish: IIdcasResult;
    { The same without raising. }
    function TryFinish: IIdcasResult;
  end;

  { What every builder has; its own methods set the parameters. }
  IIdcasCall = interface
    ['{5E0B6F0A-6C0B-4E07-9C57-0D1D6D8C1A04}']
    { Any parameter by the specification's name. }
    procedure Param(const Name, Value: string);
    function ParamsJson: string;
    { Blocks until it is done, for timeout_ms at most. Raises EIdcas unless code is 0. }
    function Call: IIdcasResult;
    { The same without raising: look at Code. }
    function TryCall: IIdcasResult;
    function Start: IIdcasJob;
  end;

  { Get a client token. Gets the client token (client_credentials grant), which serves only to fetch the RSA public key. Cached
    until shortly before it expires. The parameters in token_params go with it. }
  IIdcasGetClientToken = interface(IIdcasCall)
    { ignore the cache and ask again }
    function Force(const AValue: Boolean): IIdcasGetClientToken;
  end;

  { Get the RSA public key. Gets the platform's RSA public key (with a client token of its own), which encrypts passwords and account
    ids. A configured rsa_public_key is returned as it is; where the platform returns an object or a list,
    data is the key in it as Base64 of X.509. }
  IIdcasGetRsaPublicKey = interface(IIdcasCall)
    { ignore the cache and ask again }
    function Force(const AValue: Boolean): IIdcasGetRsaPublicKey;
  end;

  { Get a user access token. Gets the user access token: client token, RSA key and password encryption are done on the way. Cached;
    renewed with refresh_token if there is one, otherwise with the password. The parameters in token_params go
    with it. You need not call it before other operations. }
  IIdcasGetToken = interface(IIdcasCall)
    { user name, in plain text }
    function Username(const AValue: string): IIdcasGetToken;
    { password in plain text; the library encrypts it with RSA. Required where username is not the configured user }
    function Password(const AValue: string): IIdcasGetToken;
    { ignore the cache and ask again }
    function Force(const AValue: Boolean): IIdcasGetToken;
  end;

  { Clinic page (PC). Builds the address of the page on which a doctor sees a patient's exams and reports. }
  IIdcasBuildClinicUrl = interface(IIdcasCall)
    { whether query conditions are given; one of true (by the given conditions) }
    function Nosearch(const AValue: string): IIdcasBuildClinicUrl;
    { start date of the request; yyyy-MM-dd }
    function StartTime(const AValue: string): IIdcasBuildClinicUrl;
    { end date of the request; yyyy-MM-dd }
    function EndTime(const AValue: string): IIdcasBuildClinicUrl;
    { request token }
    function Sev(const AValue: string): IIdcasBuildClinicUrl;
    { current time in China; yyyy-MM-dd HH:mm:ss }
    function Timestamp(const AValue: string): IIdcasBuildClinicUrl;
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
    { adds plaintext, encrypted token and the string to sign (without the key) to the result }
    function Explain(const AValue: Boolean): IIdcasBuildClinicUrl;
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
    function Timestamp(const AValue: string): IIdcasBuildHealthRecordUrl;
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
    { adds plaintext, encrypted token and the string to sign (without the key) to the result }
    function Explain(const AValue: Boolean): IIdcasBuildHealthRecordUrl;
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
    function StartPerformDate(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { end date of the exam; yyyy-MM-dd }
    function EndPerformDate(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { body part }
    function ExamBodyPart(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { exam item }
    function ExamItem(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { exam type }
    function ExamType(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { request token }
    function Sev(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { current time in China; yyyy-MM-dd HH:mm:ss }
    function Timestamp(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { the doctor's account id; the library encrypts it into sev }
    function SevAccountId(const AValue: string): IIdcasBuildRepeatReminderUrl;
    { adds plaintext, encrypted token and the string to sign (without the key) to the result }
    function Explain(const AValue: Boolean): IIdcasBuildRepeatReminderUrl;
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
    function ReqTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl;
    { end date of the request; yyyy-MM-dd }
    function ReqTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl;
    { start date of the exam; yyyy-MM-dd }
    function PerformTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl;
    { end date of the exam; yyyy-MM-dd }
    function PerformTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl;
    { start date of the report; yyyy-MM-dd }
    function ReportTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl;
    { end date of the report; yyyy-MM-dd }
    function ReportTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl;
    { visit type; one of 1 (outpatient), 2 (inpatient), 3 (emergency), 4 (health check), 9 (other) }
    function PatientClass(const AValue: Integer): IIdcasBuildH5ExamListUrl;
    { status code of the exam }
    function ResultStateCode(const AValue: string): IIdcasBuildH5ExamListUrl;
    { user access token }
    function Token(const AValue: string): IIdcasBuildH5ExamListUrl;
    { adds plaintext, encrypted token and the string to sign (without the key) to the result }
    function Explain(const AValue: Boolean): IIdcasBuildH5ExamListUrl;
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
    { adds plaintext, encrypted token and the string to sign (without the key) to the result }
    function Explain(const AValue: Boolean): IIdcasBuildH5ExamDetailUrl;
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
    { adds plaintext, encrypted token and the string to sign (without the key) to the result }
    function Explain(const AValue: Boolean): IIdcasBuildH5LabDetailUrl;
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
    { adds plaintext, encrypted token and the string to sign (without the key) to the result }
    function Explain(const AValue: Boolean): IIdcasBuildH5HealthRecordUrl;
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
  end;

  { Image address (third party). Gets the address at which a third party's browser shows an exam's images; always an absolute address. }
  IIdcasGetImageUrl = interface(IIdcasCall)
    { unique number of the exam }
    function BusinessId(const AValue: string): IIdcasGetImageUrl;
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
  end;

  { Quality report (H5). Builds the address of the report on how well an institution archives its exams; the page asks its host for
    the token, by window.AndroidApp.getToken(). }
  IIdcasBuildH5QualityUrl = interface(IIdcasCall)
    { adds plaintext, encrypted token and the string to sign (without the key) to the result }
    function Explain(const AValue: Boolean): IIdcasBuildH5QualityUrl;
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
  end;

  { Recognition page (PC). Builds the address of the page that lists exams or lab tests to be recognised. }
  IIdcasBuildRecognitionUrl = interface(IIdcasCall)
    { request token }
    function Sev(const AValue: string): IIdcasBuildRecognitionUrl;
    { current time in China; yyyy-MM-dd HH:mm:ss }
    function Timestamp(const AValue: string): IIdcasBuildRecognitionUrl;
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
    { adds plaintext, encrypted token and the string to sign (without the key) to the result }
    function Explain(const AValue: Boolean): IIdcasBuildRecognitionUrl;
  end;

  { Exams in the city's archive. Lists archived exams by time and further conditions. }
  IIdcasQueryExams = interface(IIdcasCall)
    { which time the range applies to; required; one of 0 (exam time), 1 (report time), 2 (audit time), 3 (archive time), 6 (registration time), 7 (request time) }
    function TimeType(const AValue: Integer): IIdcasQueryExams;
    { start date; required; yyyy-MM-dd }
    function StartTime(const AValue: string): IIdcasQueryExams;
    { end date; required; yyyy-MM-dd }
    function EndTime(const AValue: string): IIdcasQueryExams;
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
  end;

  { Exams in the province's platform. Lists exams recorded on the higher-level platform. }
  IIdcasQueryProvinceExams = interface(IIdcasCall)
    { which time the range applies to; one of 0 (exam time), 1 (report time), 2 (audit time), 3 (archive time), 6 (registration time), 7 (request time) }
    function TimeType(const AValue: Integer): IIdcasQueryProvinceExams;
    { start date; yyyy-MM-dd }
    function StartTime(const AValue: string): IIdcasQueryProvinceExams;
    { end date; yyyy-MM-dd }
    function EndTime(const AValue: string): IIdcasQueryProvinceExams;
    { type of identity document; one of 1 (identity card), 2 (military identity card), 3 (passport), 4 (student card), 5 (home return permit), 6 (driver's licence), 7 (Taiwan compatriot permit), 9 (other) }
    function IdentityType(const AValue: Integer): IIdcasQueryProvinceExams;
    { number of the identity document }
    function IdentityNo(const AValue: string): IIdcasQueryProvinceExams;
    { page number }
    function PageIndex(const AValue: Integer): IIdcasQueryProvinceExams;
    { rows per page }
    function PageSize(const AValue: Integer): IIdcasQueryProvinceExams;
  end;

  { Exams of city and province. Lists a patient's exams on this platform and on the higher-level platform. }
  IIdcasQueryMergedExams = interface(IIdcasCall)
    { code of the performing institution }
    function PerformOrgCode(const AValue: string): IIdcasQueryMergedExams;
    { start date of the exam; yyyy-MM-dd }
    function StartTime(const AValue: string): IIdcasQueryMergedExams;
    { end date of the exam; yyyy-MM-dd }
    function EndTime(const AValue: string): IIdcasQueryMergedExams;
    { patient's ID card number; required }
    function IdCardNo(const AValue: string): IIdcasQueryMergedExams;
  end;

  { Detail of an exam. Gets everything about one archived exam. }
  IIdcasGetExamDetail = interface(IIdcasCall)
    { id of the archived exam; required }
    function Id(const AValue: Int64): IIdcasGetExamDetail;
    { client type; one of 1 (doctor's workstation), 2 (app), 3 (WeChat), 4 (web site), 5 (H5) }
    function ClientKind(const AValue: Integer): IIdcasGetExamDetail;
  end;

  { Address of a report. Gets the address at which a browser shows an exam's report; always absolute. }
  IIdcasGetReportViewUrl = interface(IIdcasCall)
    { id of the archived exam; required }
    function BusinessId(const AValue: string): IIdcasGetReportViewUrl;
    { whether the link carries a token; one of true (yes), false (no) }
    function NeedToken(const AValue: Boolean): IIdcasGetReportViewUrl;
  end;

  { Address of the images. Gets the address at which a browser shows an exam's images; always absolute. }
  IIdcasGetImageViewUrl = interface(IIdcasCall)
    { id of the archived exam; required }
    function BusinessId(const AValue: string): IIdcasGetImageViewUrl;
    { whether the link carries a token; one of true (yes), false (no) }
    function NeedToken(const AValue: Boolean): IIdcasGetImageViewUrl;
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
    function RegTimeBegin(const AValue: string): IIdcasQueryPrintExams;
    { end time of registration; required; yyyy-MM-dd HH:mm:ss }
    function RegTimeEnd(const AValue: string): IIdcasQueryPrintExams;
    { printed or not; one of True (yes), False (no) }
    function PrintFlag(const AValue: Boolean): IIdcasQueryPrintExams;
  end;

  { Files to print. Gets an exam's files to print, in Base64 or as paths; save_print_files writes them to disk. }
  IIdcasGetPrintFiles = interface(IIdcasCall)
    { id of the archived exam; required }
    function BusinessId(const AValue: string): IIdcasGetPrintFiles;
    { file format; one of Jpg, Pdf }
    function FileFormat(const AValue: string): IIdcasGetPrintFiles;
  end;

  { Set a report's print state. Marks a report as printed, or takes the mark back. }
  IIdcasSetPrintFlag = interface(IIdcasCall)
    { cancel the mark; one of True (yes), False (no) }
    function CancelFlag(const AValue: Boolean): IIdcasSetPrintFlag;
    { placer order number }
    function PlacerOrderNo(const AValue: string): IIdcasSetPrintFlag;
    { id of the archived exam }
    function BusinessId(const AValue: string): IIdcasSetPrintFlag;
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
    function PrintTime(const AValue: string): IIdcasSetPrintFlag;
    { IP address of the workstation; required }
    function ClientHost(const AValue: string): IIdcasSetPrintFlag;
    { host name of the workstation; required }
    function ClientName(const AValue: string): IIdcasSetPrintFlag;
  end;

  { Exams in the city's archive, every page. Fetches every page of query_exams and merges them; with progress in pages, and cancellable. }
  IIdcasQueryExamsAll = interface(IIdcasCall)
    { which time the range applies to; required; one of 0 (exam time), 1 (report time), 2 (audit time), 3 (archive time), 6 (registration time), 7 (request time) }
    function TimeType(const AValue: Integer): IIdcasQueryExamsAll;
    { start date; required; yyyy-MM-dd }
    function StartTime(const AValue: string): IIdcasQueryExamsAll;
    { end date; required; yyyy-MM-dd }
    function EndTime(const AValue: string): IIdcasQueryExamsAll;
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
    { rows per page }
    function PageSize(const AValue: Integer): IIdcasQueryExamsAll;
    { maximum number of pages; more than that is code -1108 }
    function MaxPages(const AValue: Integer): IIdcasQueryExamsAll;
  end;

  { Exams in the province's platform, every page. Fetches every page of query_province_exams and merges them; with progress in pages, and cancellable. }
  IIdcasQueryProvinceExamsAll = interface(IIdcasCall)
    { which time the range applies to; one of 0 (exam time), 1 (report time), 2 (audit time), 3 (archive time), 6 (registration time), 7 (request time) }
    function TimeType(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    { start date; yyyy-MM-dd }
    function StartTime(const AValue: string): IIdcasQueryProvinceExamsAll;
    { end date; yyyy-MM-dd }
    function EndTime(const AValue: string): IIdcasQueryProvinceExamsAll;
    { type of identity document; one of 1 (identity card), 2 (military identity card), 3 (passport), 4 (student card), 5 (home return permit), 6 (driver's licence), 7 (Taiwan compatriot permit), 9 (other) }
    function IdentityType(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    { number of the identity document }
    function IdentityNo(const AValue: string): IIdcasQueryProvinceExamsAll;
    { rows per page }
    function PageSize(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    { maximum number of pages; more than that is code -1108 }
    function MaxPages(const AValue: Integer): IIdcasQueryProvinceExamsAll;
  end;

  { Inspect a link. Takes any page link apart, made here or by a HIS's own code: which page it is, what it decrypts to,
    whether the signature is right, how old the timestamp is. Each mistake is named with its true cause and
    what to do, and nothing that merely follows from it. No network is used. }
  IIdcasInspectUrl = interface(IIdcasCall)
    { the link to inspect; required }
    function Url(const AValue: string): IIdcasInspectUrl;
  end;

  { Save files to print. Calls get_print_files and writes the Base64 contents, or the file behind an HTTP path, to a directory;
    each file is whole and of its format, and all are saved or none is. }
  IIdcasSavePrintFiles = interface(IIdcasCall)
    { id of the archived exam; required }
    function BusinessId(const AValue: string): IIdcasSavePrintFiles;
    { file format; one of Jpg, Pdf }
    function FileFormat(const AValue: string): IIdcasSavePrintFiles;
    { directory to save to; it must exist; required }
    function Directory(const AValue: string): IIdcasSavePrintFiles;
  end;

  { A client: one serves the whole program, from any thread. It is closed when the last reference is gone. }
  IIdcas = interface
    ['{5E0B6F0A-6C0B-4E07-9C57-0D1D6D8C1A05}']
    function Handle: Integer;
    { Any operation by name; ParamsJson may be ''. Raises EIdcas unless code is 0. }
    function Call(const Operation, ParamsJson: string): IIdcasResult;
    function TryCall(const Operation, ParamsJson: string): IIdcasResult;
    function Start(const Operation, ParamsJson: string): IIdcasJob;
    { What an operation takes and returns; '' lists all operations. }
    function Describe(const Operation: string): IIdcasResult;
    { Each step from name look-up to signature: /data/steps/0/step, status, advice. }
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

{ Opens a client from a configuration in JSON. Loads the library if it is not loaded yet. Raises EIdcas. This unit
  sets the configuration's `encoding` itself. }
function NewIdcas(const ConfigJson: string): IIdcas;

{ The library's version, such as 0.1.0. }
function IdcasVersion: string;

{ Loads the library from this path, or by its name from where the system searches. Raises EIdcas where it is missing or
  older than this unit. NewIdcas does it by itself; call it first where the library is elsewhere. }
procedure LoadIdcas(const Path: string = '');

{ Returns a text of the library as a string and releases it. For use with the functions below. }
function TakeIdcasText(Text: PIdcasText): string;

{ The C functions. Text arguments point at NUL-terminated text in the client's encoding. }
var
  idcas_version: function(): PAnsiChar; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_abi_version: function(): Integer; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_free_string: function(text: PIdcasText): Integer; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_text_length: function(text: PIdcasText): Integer; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_copy_text: function(text: PIdcasText; buffer: Pointer; capacity: Integer): Integer; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_code_text: function(code: Integer; language: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_init: function(config_json: Pointer; var client: Integer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_init_text: function(config_json: Pointer; encoding: Pointer; var client: Integer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_init_file: function(path: Pointer; encoding: Pointer; var client: Integer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_close: function(client: Integer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_describe: function(client: Integer; operation: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_call: function(client: Integer; operation: Pointer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_diagnose: function(client: Integer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_client_token: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_rsa_public_key: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_token: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_clinic_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_health_record_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_repeat_reminder_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_h5_exam_list_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_h5_exam_detail_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_h5_lab_detail_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_h5_health_record_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_report_qrcode: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_image_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_h5_quality_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_recognition: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_upload_recognition_stats: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_build_recognition_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_exams: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_province_exams: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_merged_exams: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_exam_detail: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_report_view_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_image_view_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_print_exams: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_get_print_files: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_set_print_flag: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_exams_all: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_query_province_exams_all: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_inspect_url: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_save_print_files: function(client: Integer; params_json: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_start: function(client: Integer; operation: Pointer; params_json: Pointer): Integer; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_wait: function(job: Integer; timeout_ms: Integer): Integer; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_progress: function(job: Integer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_finish: function(job: Integer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_cancel: function(job: Integer): Integer; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_new: function(client: Integer): Integer; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_parse: function(client: Integer; json: Pointer): Integer; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_set: function(doc: Integer; pointer: Pointer; text: Pointer): Integer; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_get: function(doc: Integer; pointer: Pointer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_count: function(doc: Integer; pointer: Pointer): Integer; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_text: function(doc: Integer): PIdcasText; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};
  idcas_json_close: function(doc: Integer): Integer; {$IFDEF IDCAS_STDCALL}stdcall{$ELSE}cdecl{$ENDIF};

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
{$ELSE}
  LibraryName = 'libidcas.so';
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
{$IFDEF IDCAS_STDCALL}
  Suffix = '_std';
{$ELSE}
  Suffix = '';
{$ENDIF}

var
{$IFDEF MSWINDOWS}
  Loaded: HMODULE = 0;
{$ELSE}
  Loaded: TLibHandle = 0;
{$ENDIF}
  { A client in the unit's encoding, for what is read before the program has opened one. }
  Reader: Integer = 0;

{ --- Failures --- }

type
  { A sentence in both languages. Chinese is written as the codes of its characters: this file is ASCII. }
  TSentence = record
    Zh, En: string;
  end;

const
  SCannotLoad: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$65E0#$6CD5#$52A0#$8F7D#$FF1A#$6587#$4EF6#$4E0D#$5B58#$5728#$FF0C#$6216#$4E0E#$7A0B#$5E8F#$7684 +
      #$4F4D#$6570#$FF08#$0033#$0032#$002F#$0036#$0034#$0020#$4F4D#$FF09#$4E0D#$4E00#$81F4#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$CE#$DE#$B7#$A8#$BC#$D3#$D4#$D8#$A3#$BA#$CE#$C4#$BC#$FE#$B2#$BB#$B4#$E6#$D4#$DA#$A3#$AC#$BB#$F2 +
      #$D3#$EB#$B3#$CC#$D0#$F2#$B5#$C4#$CE#$BB#$CA#$FD#$A3#$A8#$33#$32#$2F#$36#$34#$20#$CE#$BB#$A3#$A9 +
      #$B2#$BB#$D2#$BB#$D6#$C2#$A1#$A3
{$ELSE}
      #$E6#$97#$A0#$E6#$B3#$95#$E5#$8A#$A0#$E8#$BD#$BD#$EF#$BC#$9A#$E6#$96#$87#$E4#$BB#$B6#$E4#$B8#$8D +
      #$E5#$AD#$98#$E5#$9C#$A8#$EF#$BC#$8C#$E6#$88#$96#$E4#$B8#$8E#$E7#$A8#$8B#$E5#$BA#$8F#$E7#$9A#$84 +
      #$E4#$BD#$8D#$E6#$95#$B0#$EF#$BC#$88#$33#$32#$2F#$36#$34#$20#$E4#$BD#$8D#$EF#$BC#$89#$E4#$B8#$8D +
      #$E4#$B8#$80#$E8#$87#$B4#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'cannot be loaded: it is missing, or its bitness (32/64-bit) differs from the program''s.');
  SNotInLibrary: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$4E0D#$5728#$52A8#$6001#$5E93#$4E2D#$FF1A#$52A8#$6001#$5E93#$7684#$7248#$672C#$4F4E#$4E8E#$7A0B +
      #$5E8F#$7684#$8981#$6C42#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$B2#$BB#$D4#$DA#$B6#$AF#$CC#$AC#$BF#$E2#$D6#$D0#$A3#$BA#$B6#$AF#$CC#$AC#$BF#$E2#$B5#$C4#$B0#$E6 +
      #$B1#$BE#$B5#$CD#$D3#$DA#$B3#$CC#$D0#$F2#$B5#$C4#$D2#$AA#$C7#$F3#$A1#$A3
{$ELSE}
      #$E4#$B8#$8D#$E5#$9C#$A8#$E5#$8A#$A8#$E6#$80#$81#$E5#$BA#$93#$E4#$B8#$AD#$EF#$BC#$9A#$E5#$8A#$A8 +
      #$E6#$80#$81#$E5#$BA#$93#$E7#$9A#$84#$E7#$89#$88#$E6#$9C#$AC#$E4#$BD#$8E#$E4#$BA#$8E#$E7#$A8#$8B +
      #$E5#$BA#$8F#$E7#$9A#$84#$E8#$A6#$81#$E6#$B1#$82#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'is not in the library: the library is older than this program requires.');
  STooOld: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$7684#$7248#$672C#$4F4E#$4E8E#$7A0B#$5E8F#$7684#$8981#$6C42#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$B5#$C4#$B0#$E6#$B1#$BE#$B5#$CD#$D3#$DA#$B3#$CC#$D0#$F2#$B5#$C4#$D2#$AA#$C7#$F3#$A1#$A3
{$ELSE}
      #$E7#$9A#$84#$E7#$89#$88#$E6#$9C#$AC#$E4#$BD#$8E#$E4#$BA#$8E#$E7#$A8#$8B#$E5#$BA#$8F#$E7#$9A#$84 +
      #$E8#$A6#$81#$E6#$B1#$82#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'is older than this program requires.');
  SLoadHint: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$8BF7#$628A#$4E0E#$7A0B#$5E8F#$4F4D#$6570#$76F8#$540C#$3001#$7248#$672C#$4E0D#$4F4E#$4E8E#$0020 +
      #$0030#$002E#$0031#$002E#$0030#$0020#$7684#$52A8#$6001#$5E93#$653E#$5728#$7A0B#$5E8F#$6240#$5728 +
      #$76EE#$5F55#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$C7#$EB#$B0#$D1#$D3#$EB#$B3#$CC#$D0#$F2#$CE#$BB#$CA#$FD#$CF#$E0#$CD#$AC#$A1#$A2#$B0#$E6#$B1#$BE +
      #$B2#$BB#$B5#$CD#$D3#$DA#$20#$30#$2E#$31#$2E#$30#$20#$B5#$C4#$B6#$AF#$CC#$AC#$BF#$E2#$B7#$C5#$D4 +
      #$DA#$B3#$CC#$D0#$F2#$CB#$F9#$D4#$DA#$C4#$BF#$C2#$BC#$A1#$A3
{$ELSE}
      #$E8#$AF#$B7#$E6#$8A#$8A#$E4#$B8#$8E#$E7#$A8#$8B#$E5#$BA#$8F#$E4#$BD#$8D#$E6#$95#$B0#$E7#$9B#$B8 +
      #$E5#$90#$8C#$E3#$80#$81#$E7#$89#$88#$E6#$9C#$AC#$E4#$B8#$8D#$E4#$BD#$8E#$E4#$BA#$8E#$20#$30#$2E +
      #$31#$2E#$30#$20#$E7#$9A#$84#$E5#$8A#$A8#$E6#$80#$81#$E5#$BA#$93#$E6#$94#$BE#$E5#$9C#$A8#$E7#$A8 +
      #$8B#$E5#$BA#$8F#$E6#$89#$80#$E5#$9C#$A8#$E7#$9B#$AE#$E5#$BD#$95#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'Put the library of the program''s bitness, version 0.1.0 or later, beside the program.');
  SNul: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$6587#$672C#$4E2D#$542B#$6709#$0020#$004E#$0055#$004C#$0020#$5B57#$7B26#$FF08#$0023#$0030#$FF09 +
      #$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$CE#$C4#$B1#$BE#$D6#$D0#$BA#$AC#$D3#$D0#$20#$4E#$55#$4C#$20#$D7#$D6#$B7#$FB#$A3#$A8#$23#$30#$A3 +
      #$A9#$A1#$A3
{$ELSE}
      #$E6#$96#$87#$E6#$9C#$AC#$E4#$B8#$AD#$E5#$90#$AB#$E6#$9C#$89#$20#$4E#$55#$4C#$20#$E5#$AD#$97#$E7 +
      #$AC#$A6#$EF#$BC#$88#$23#$30#$EF#$BC#$89#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'a text contains a NUL character (#0).');
  SNulHint: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$8BF7#$53BB#$6389#$6587#$672C#$4E2D#$7684#$0020#$0023#$0030#$0020#$5B57#$7B26#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$C7#$EB#$C8#$A5#$B5#$F4#$CE#$C4#$B1#$BE#$D6#$D0#$B5#$C4#$20#$23#$30#$20#$D7#$D6#$B7#$FB#$A1#$A3
{$ELSE}
      #$E8#$AF#$B7#$E5#$8E#$BB#$E6#$8E#$89#$E6#$96#$87#$E6#$9C#$AC#$E4#$B8#$AD#$E7#$9A#$84#$20#$23#$30 +
      #$20#$E5#$AD#$97#$E7#$AC#$A6#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'Remove the #0 characters.');
  SNoDocument: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$65E0#$6CD5#$521B#$5EFA#$0020#$004A#$0053#$004F#$004E#$0020#$6587#$6863#$FF1A#$5BA2#$6237#$7AEF +
      #$5DF2#$5173#$95ED#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$CE#$DE#$B7#$A8#$B4#$B4#$BD#$A8#$20#$4A#$53#$4F#$4E#$20#$CE#$C4#$B5#$B5#$A3#$BA#$BF#$CD#$BB#$A7 +
      #$B6#$CB#$D2#$D1#$B9#$D8#$B1#$D5#$A1#$A3
{$ELSE}
      #$E6#$97#$A0#$E6#$B3#$95#$E5#$88#$9B#$E5#$BB#$BA#$20#$4A#$53#$4F#$4E#$20#$E6#$96#$87#$E6#$A1#$A3 +
      #$EF#$BC#$9A#$E5#$AE#$A2#$E6#$88#$B7#$E7#$AB#$AF#$E5#$B7#$B2#$E5#$85#$B3#$E9#$97#$AD#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'a document cannot be created: the client is closed.');
  SNoDocumentHint: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$4F7F#$7528#$6587#$6863#$671F#$95F4#$4E0D#$8981#$5173#$95ED#$5BA2#$6237#$7AEF#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$CA#$B9#$D3#$C3#$CE#$C4#$B5#$B5#$C6#$DA#$BC#$E4#$B2#$BB#$D2#$AA#$B9#$D8#$B1#$D5#$BF#$CD#$BB#$A7 +
      #$B6#$CB#$A1#$A3
{$ELSE}
      #$E4#$BD#$BF#$E7#$94#$A8#$E6#$96#$87#$E6#$A1#$A3#$E6#$9C#$9F#$E9#$97#$B4#$E4#$B8#$8D#$E8#$A6#$81 +
      #$E5#$85#$B3#$E9#$97#$AD#$E5#$AE#$A2#$E6#$88#$B7#$E7#$AB#$AF#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'Keep the client open while documents are used.');
  SDocuments: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$6253#$5F00#$7684#$0020#$004A#$0053#$004F#$004E#$0020#$6587#$6863#$8FC7#$591A#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$B4#$F2#$BF#$AA#$B5#$C4#$20#$4A#$53#$4F#$4E#$20#$CE#$C4#$B5#$B5#$B9#$FD#$B6#$E0#$A1#$A3
{$ELSE}
      #$E6#$89#$93#$E5#$BC#$80#$E7#$9A#$84#$20#$4A#$53#$4F#$4E#$20#$E6#$96#$87#$E6#$A1#$A3#$E8#$BF#$87 +
      #$E5#$A4#$9A#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'too many documents are open.');
  SDocumentsHint: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$8BF7#$91CA#$653E#$4E0D#$518D#$4F7F#$7528#$7684#$6587#$6863#$548C#$8FD4#$56DE#$7ED3#$679C#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$C7#$EB#$CA#$CD#$B7#$C5#$B2#$BB#$D4#$D9#$CA#$B9#$D3#$C3#$B5#$C4#$CE#$C4#$B5#$B5#$BA#$CD#$B7#$B5 +
      #$BB#$D8#$BD#$E1#$B9#$FB#$A1#$A3
{$ELSE}
      #$E8#$AF#$B7#$E9#$87#$8A#$E6#$94#$BE#$E4#$B8#$8D#$E5#$86#$8D#$E4#$BD#$BF#$E7#$94#$A8#$E7#$9A#$84 +
      #$E6#$96#$87#$E6#$A1#$A3#$E5#$92#$8C#$E8#$BF#$94#$E5#$9B#$9E#$E7#$BB#$93#$E6#$9E#$9C#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'Release documents and answers that are no longer used.');
  SNotJson: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$6587#$672C#$4E0D#$662F#$6709#$6548#$7684#$0020#$004A#$0053#$004F#$004E#$FF0C#$6216#$5BA2#$6237 +
      #$7AEF#$5DF2#$5173#$95ED#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$CE#$C4#$B1#$BE#$B2#$BB#$CA#$C7#$D3#$D0#$D0#$A7#$B5#$C4#$20#$4A#$53#$4F#$4E#$A3#$AC#$BB#$F2#$BF +
      #$CD#$BB#$A7#$B6#$CB#$D2#$D1#$B9#$D8#$B1#$D5#$A1#$A3
{$ELSE}
      #$E6#$96#$87#$E6#$9C#$AC#$E4#$B8#$8D#$E6#$98#$AF#$E6#$9C#$89#$E6#$95#$88#$E7#$9A#$84#$20#$4A#$53 +
      #$4F#$4E#$EF#$BC#$8C#$E6#$88#$96#$E5#$AE#$A2#$E6#$88#$B7#$E7#$AB#$AF#$E5#$B7#$B2#$E5#$85#$B3#$E9 +
      #$97#$AD#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'the text is not valid JSON, or the client is closed.');
  SNotJsonHint: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$8BF7#$4F20#$5165#$91C7#$7528#$672C#$5355#$5143#$7F16#$7801#$7684#$0020#$004A#$0053#$004F#$004E +
      #$0020#$6587#$672C#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$C7#$EB#$B4#$AB#$C8#$EB#$B2#$C9#$D3#$C3#$B1#$BE#$B5#$A5#$D4#$AA#$B1#$E0#$C2#$EB#$B5#$C4#$20#$4A +
      #$53#$4F#$4E#$20#$CE#$C4#$B1#$BE#$A1#$A3
{$ELSE}
      #$E8#$AF#$B7#$E4#$BC#$A0#$E5#$85#$A5#$E9#$87#$87#$E7#$94#$A8#$E6#$9C#$AC#$E5#$8D#$95#$E5#$85#$83 +
      #$E7#$BC#$96#$E7#$A0#$81#$E7#$9A#$84#$20#$4A#$53#$4F#$4E#$20#$E6#$96#$87#$E6#$9C#$AC#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'Pass JSON in this unit''s encoding.');
  SCannotSet: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$5904#$4E0D#$80FD#$8D4B#$503C#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$B4#$A6#$B2#$BB#$C4#$DC#$B8#$B3#$D6#$B5#$A1#$A3
{$ELSE}
      #$E5#$A4#$84#$E4#$B8#$8D#$E8#$83#$BD#$E8#$B5#$8B#$E5#$80#$BC#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'cannot be set.');
  SCannotSetHint: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$004A#$0053#$004F#$004E#$0020#$6307#$9488#$4EE5#$0020#$002F#$0020#$5F00#$5934#$FF0C#$5E76#$6307 +
      #$5411#$4E00#$4E2A#$6210#$5458#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$4A#$53#$4F#$4E#$20#$D6#$B8#$D5#$EB#$D2#$D4#$20#$2F#$20#$BF#$AA#$CD#$B7#$A3#$AC#$B2#$A2#$D6#$B8 +
      #$CF#$F2#$D2#$BB#$B8#$F6#$B3#$C9#$D4#$B1#$A1#$A3
{$ELSE}
      #$4A#$53#$4F#$4E#$20#$E6#$8C#$87#$E9#$92#$88#$E4#$BB#$A5#$20#$2F#$20#$E5#$BC#$80#$E5#$A4#$B4#$EF +
      #$BC#$8C#$E5#$B9#$B6#$E6#$8C#$87#$E5#$90#$91#$E4#$B8#$80#$E4#$B8#$AA#$E6#$88#$90#$E5#$91#$98#$E3 +
      #$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'A JSON pointer begins with / and names a member.');
  SNoJob: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$65E0#$6CD5#$542F#$52A8#$540E#$53F0#$4EFB#$52A1#$FF1A#$5BA2#$6237#$7AEF#$5DF2#$5173#$95ED#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$CE#$DE#$B7#$A8#$C6#$F4#$B6#$AF#$BA#$F3#$CC#$A8#$C8#$CE#$CE#$F1#$A3#$BA#$BF#$CD#$BB#$A7#$B6#$CB +
      #$D2#$D1#$B9#$D8#$B1#$D5#$A1#$A3
{$ELSE}
      #$E6#$97#$A0#$E6#$B3#$95#$E5#$90#$AF#$E5#$8A#$A8#$E5#$90#$8E#$E5#$8F#$B0#$E4#$BB#$BB#$E5#$8A#$A1 +
      #$EF#$BC#$9A#$E5#$AE#$A2#$E6#$88#$B7#$E7#$AB#$AF#$E5#$B7#$B2#$E5#$85#$B3#$E9#$97#$AD#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'no job can be started: the client is closed.');
  SNoJobHint: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$4EFB#$52A1#$7ED3#$675F#$4E4B#$524D#$4E0D#$8981#$5173#$95ED#$5BA2#$6237#$7AEF#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$C8#$CE#$CE#$F1#$BD#$E1#$CA#$F8#$D6#$AE#$C7#$B0#$B2#$BB#$D2#$AA#$B9#$D8#$B1#$D5#$BF#$CD#$BB#$A7 +
      #$B6#$CB#$A1#$A3
{$ELSE}
      #$E4#$BB#$BB#$E5#$8A#$A1#$E7#$BB#$93#$E6#$9D#$9F#$E4#$B9#$8B#$E5#$89#$8D#$E4#$B8#$8D#$E8#$A6#$81 +
      #$E5#$85#$B3#$E9#$97#$AD#$E5#$AE#$A2#$E6#$88#$B7#$E7#$AB#$AF#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'Keep the client open until its jobs are done.');
  SJobs: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$5C1A#$672A#$53D6#$7ED3#$679C#$7684#$4EFB#$52A1#$8FC7#$591A#$FF0C#$6216#$7CFB#$7EDF#$65E0#$6CD5 +
      #$518D#$521B#$5EFA#$7EBF#$7A0B#$FF1B#$6CA1#$6709#$53D1#$51FA#$4EFB#$4F55#$8BF7#$6C42#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$C9#$D0#$CE#$B4#$C8#$A1#$BD#$E1#$B9#$FB#$B5#$C4#$C8#$CE#$CE#$F1#$B9#$FD#$B6#$E0#$A3#$AC#$BB#$F2 +
      #$CF#$B5#$CD#$B3#$CE#$DE#$B7#$A8#$D4#$D9#$B4#$B4#$BD#$A8#$CF#$DF#$B3#$CC#$A3#$BB#$C3#$BB#$D3#$D0 +
      #$B7#$A2#$B3#$F6#$C8#$CE#$BA#$CE#$C7#$EB#$C7#$F3#$A1#$A3
{$ELSE}
      #$E5#$B0#$9A#$E6#$9C#$AA#$E5#$8F#$96#$E7#$BB#$93#$E6#$9E#$9C#$E7#$9A#$84#$E4#$BB#$BB#$E5#$8A#$A1 +
      #$E8#$BF#$87#$E5#$A4#$9A#$EF#$BC#$8C#$E6#$88#$96#$E7#$B3#$BB#$E7#$BB#$9F#$E6#$97#$A0#$E6#$B3#$95 +
      #$E5#$86#$8D#$E5#$88#$9B#$E5#$BB#$BA#$E7#$BA#$BF#$E7#$A8#$8B#$EF#$BC#$9B#$E6#$B2#$A1#$E6#$9C#$89 +
      #$E5#$8F#$91#$E5#$87#$BA#$E4#$BB#$BB#$E4#$BD#$95#$E8#$AF#$B7#$E6#$B1#$82#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'too many jobs were not finished, or the system has no thread for one more; nothing was sent.');
  SJobsHint: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$8BF7#$5BF9#$6BCF#$4E2A#$5DF2#$542F#$52A8#$7684#$4EFB#$52A1#$8C03#$7528#$0020#$0046#$0069#$006E +
      #$0069#$0073#$0068#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$C7#$EB#$B6#$D4#$C3#$BF#$B8#$F6#$D2#$D1#$C6#$F4#$B6#$AF#$B5#$C4#$C8#$CE#$CE#$F1#$B5#$F7#$D3#$C3 +
      #$20#$46#$69#$6E#$69#$73#$68#$A1#$A3
{$ELSE}
      #$E8#$AF#$B7#$E5#$AF#$B9#$E6#$AF#$8F#$E4#$B8#$AA#$E5#$B7#$B2#$E5#$90#$AF#$E5#$8A#$A8#$E7#$9A#$84 +
      #$E4#$BB#$BB#$E5#$8A#$A1#$E8#$B0#$83#$E7#$94#$A8#$20#$46#$69#$6E#$69#$73#$68#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'Call Finish on each job that was started.');
  SFinished: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$4EFB#$52A1#$7684#$7ED3#$679C#$5DF2#$88AB#$53D6#$8D70#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$C8#$CE#$CE#$F1#$B5#$C4#$BD#$E1#$B9#$FB#$D2#$D1#$B1#$BB#$C8#$A1#$D7#$DF#$A1#$A3
{$ELSE}
      #$E4#$BB#$BB#$E5#$8A#$A1#$E7#$9A#$84#$E7#$BB#$93#$E6#$9E#$9C#$E5#$B7#$B2#$E8#$A2#$AB#$E5#$8F#$96 +
      #$E8#$B5#$B0#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'the job''s result was already taken.');
  SFinishedHint: TSentence = (
    Zh:
{$IFDEF IDCAS_UTF16}
      #$6BCF#$4E2A#$4EFB#$52A1#$53EA#$80FD#$53D6#$4E00#$6B21#$7ED3#$679C#$3002
{$ELSE}{$IFDEF IDCAS_GBK}
      #$C3#$BF#$B8#$F6#$C8#$CE#$CE#$F1#$D6#$BB#$C4#$DC#$C8#$A1#$D2#$BB#$B4#$CE#$BD#$E1#$B9#$FB#$A1#$A3
{$ELSE}
      #$E6#$AF#$8F#$E4#$B8#$AA#$E4#$BB#$BB#$E5#$8A#$A1#$E5#$8F#$AA#$E8#$83#$BD#$E5#$8F#$96#$E4#$B8#$80 +
      #$E6#$AC#$A1#$E7#$BB#$93#$E6#$9E#$9C#$E3#$80#$82
{$ENDIF}{$ENDIF}
      ;
    En: 'Take a job''s result only once.');

constructor EIdcas.CreateOf(const AOperation, AAnswer: string; ACode: Integer;
  const AMsg, AKind, AHint, ADetail: string);
begin
  inherited Create(AMsg);
  FOperation := AOperation;
  FAnswer := AAnswer;
  FCode := ACode;
  FKind := AKind;
  FHint := AHint;
  FDetail := ADetail;
end;

{ A sentence in both languages, each after its subject if there is one. }
function InBoth(const Sentence: TSentence; const Subject: string = ''): string;
var
  Before: string;
begin
  Before := Subject;
  if Before <> '' then
    Before := Before + ' ';
  Result := Before + Sentence.Zh + ' / ' + Before + Sentence.En;
end;

function Failure(const Operation: string; Code: Integer; const Kind: string; const Msg, Hint: TSentence;
  const Subject: string = ''): EIdcas;
begin
  Result := EIdcas.CreateOf(Operation, '', Code, InBoth(Msg, Subject), Kind, InBoth(Hint), '');
end;

{ --- Loading --- }

function Unusable(const Subject: string; const Why: TSentence): EIdcas;
begin
  Result := Failure('LoadIdcas', IDCAS_IO, 'io', Why, SLoadHint, Subject);
end;

function Find(const Name: string): Pointer;
begin
{$IFDEF MSWINDOWS}
  Result := GetProcAddress(Loaded, PChar(Name + Suffix));
{$ELSE}
  Result := GetProcedureAddress(Loaded, Name + Suffix);
{$ENDIF}
  if Result = nil then
    raise Unusable(Name + Suffix, SNotInLibrary);
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

procedure LoadIdcas(const Path: string);
var
  Name: string;
begin
  if Loaded <> 0 then
    Exit;
  Name := Path;
  if Name = '' then
    Name := LibraryName;
{$IFDEF MSWINDOWS}
  Loaded := LoadLibrary(PChar(Name));
{$ELSE}
  Loaded := LoadLibrary(Name);
{$ENDIF}
  if Loaded = 0 then
    raise Unusable(Name, SCannotLoad);
  try
    @idcas_abi_version := Find('idcas_abi_version');
    if idcas_abi_version() < IDCAS_BINDING_ABI then
      raise Unusable(Name, STooOld);
    FindAll;
  except
    { It is not unloaded, since threads of its own may be running; but it is not used either. }
    Loaded := 0;
    raise;
  end;
end;

function IdcasVersion: string;
begin
  LoadIdcas;
  Result := string(AnsiString(idcas_version()));
end;

{ --- Texts --- }

function Passed(const Text: string): Pointer;
begin
  Result := PChar(Text);
end;

procedure CheckText(const Text: string);
begin
  if Pos(#0, Text) > 0 then
    raise Failure('', IDCAS_INVALID_ARGUMENT, 'invalid_argument', SNul, SNulHint);
end;

function TakeIdcasText(Text: PIdcasText): string;
begin
  try
{$IFDEF IDCAS_UTF16}
    SetString(Result, PWideChar(Text), idcas_text_length(Text));
{$ELSE}
    SetString(Result, PChar(Text), idcas_text_length(Text));
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

{ A member's name inside a JSON pointer. }
function Escaped(const Name: string): string;
begin
  Result := StringReplace(StringReplace(Name, '~', '~0', [rfReplaceAll]), '/', '~1', [rfReplaceAll]);
end;

type
  TDocument = class(TInterfacedObject, IIdcasDocument, IIdcasResult)
  private
    FHandle: Integer;
    FText: string;
  public
    constructor CreateNew(Client: Integer);
    constructor CreateOf(Client: Integer; const Json: string);
    destructor Destroy; override;
    function Value(const Pointer: string): string;
    function Count(const Pointer: string): Integer;
    procedure SetValue(const Pointer, AText: string);
    function Text: string;
    function Code: Integer;
    function Msg: string;
    function Data: string;
    function RowCount: Integer;
    function Row(Index: Integer; const Name: string): string;
  end;

  TClient = class;

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
    procedure Param(const Name, Value: string);
    procedure ParamBool(const Name: string; Value: Boolean);
    function ParamsJson: string;
    function Call: IIdcasResult;
    function TryCall: IIdcasResult;
    function Start: IIdcasJob;
  end;

  TIdcasGetClientToken = class(TCall, IIdcasGetClientToken)
    function Force(const AValue: Boolean): IIdcasGetClientToken;
  end;

  TIdcasGetRsaPublicKey = class(TCall, IIdcasGetRsaPublicKey)
    function Force(const AValue: Boolean): IIdcasGetRsaPublicKey;
  end;

  TIdcasGetToken = class(TCall, IIdcasGetToken)
    function Username(const AValue: string): IIdcasGetToken;
    function Password(const AValue: string): IIdcasGetToken;
    function Force(const AValue: Boolean): IIdcasGetToken;
  end;

  TIdcasBuildClinicUrl = class(TCall, IIdcasBuildClinicUrl)
    function Nosearch(const AValue: string): IIdcasBuildClinicUrl;
    function StartTime(const AValue: string): IIdcasBuildClinicUrl;
    function EndTime(const AValue: string): IIdcasBuildClinicUrl;
    function Sev(const AValue: string): IIdcasBuildClinicUrl;
    function Timestamp(const AValue: string): IIdcasBuildClinicUrl;
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
  end;

  TIdcasBuildHealthRecordUrl = class(TCall, IIdcasBuildHealthRecordUrl)
    function ObsId(const AValue: string): IIdcasBuildHealthRecordUrl;
    function PerformOrgCode(const AValue: string): IIdcasBuildHealthRecordUrl;
    function AccessionNumber(const AValue: string): IIdcasBuildHealthRecordUrl;
    function PatientId(const AValue: string): IIdcasBuildHealthRecordUrl;
    function PlacerOrderNo(const AValue: string): IIdcasBuildHealthRecordUrl;
    function ExamType(const AValue: string): IIdcasBuildHealthRecordUrl;
    function Sev(const AValue: string): IIdcasBuildHealthRecordUrl;
    function Timestamp(const AValue: string): IIdcasBuildHealthRecordUrl;
    function WorkNo(const AValue: string): IIdcasBuildHealthRecordUrl;
    function OrgCode(const AValue: string): IIdcasBuildHealthRecordUrl;
    function MedRecNo(const AValue: string): IIdcasBuildHealthRecordUrl;
    function VisitId(const AValue: string): IIdcasBuildHealthRecordUrl;
    function IdCardNo(const AValue: string): IIdcasBuildHealthRecordUrl;
    function PatientName(const AValue: string): IIdcasBuildHealthRecordUrl;
    function SevAccountId(const AValue: string): IIdcasBuildHealthRecordUrl;
    function Explain(const AValue: Boolean): IIdcasBuildHealthRecordUrl;
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
    function StartPerformDate(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function EndPerformDate(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function ExamBodyPart(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function ExamItem(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function ExamType(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function Sev(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function Timestamp(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function SevAccountId(const AValue: string): IIdcasBuildRepeatReminderUrl;
    function Explain(const AValue: Boolean): IIdcasBuildRepeatReminderUrl;
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
    function ReqTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl;
    function ReqTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl;
    function PerformTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl;
    function PerformTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl;
    function ReportTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl;
    function ReportTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl;
    function PatientClass(const AValue: Integer): IIdcasBuildH5ExamListUrl;
    function ResultStateCode(const AValue: string): IIdcasBuildH5ExamListUrl;
    function Token(const AValue: string): IIdcasBuildH5ExamListUrl;
    function Explain(const AValue: Boolean): IIdcasBuildH5ExamListUrl;
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
  end;

  TIdcasGetReportQrcode = class(TCall, IIdcasGetReportQrcode)
    function TenancyId(const AValue: string): IIdcasGetReportQrcode;
    function ExamType(const AValue: string): IIdcasGetReportQrcode;
    function PerformOrgCode(const AValue: string): IIdcasGetReportQrcode;
    function AccessionNumber(const AValue: string): IIdcasGetReportQrcode;
    function PlacerOrderNo(const AValue: string): IIdcasGetReportQrcode;
  end;

  TIdcasGetImageUrl = class(TCall, IIdcasGetImageUrl)
    function BusinessId(const AValue: string): IIdcasGetImageUrl;
    function OrgCode(const AValue: string): IIdcasGetImageUrl;
    function AccessionNumber(const AValue: string): IIdcasGetImageUrl;
    function PatientId(const AValue: string): IIdcasGetImageUrl;
    function Modality(const AValue: string): IIdcasGetImageUrl;
    function NeedSev(const AValue: Boolean): IIdcasGetImageUrl;
  end;

  TIdcasBuildH5QualityUrl = class(TCall, IIdcasBuildH5QualityUrl)
    function Explain(const AValue: Boolean): IIdcasBuildH5QualityUrl;
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
  end;

  TIdcasUploadRecognitionStats = class(TCall, IIdcasUploadRecognitionStats)
    function OrgCode(const AValue: string): IIdcasUploadRecognitionStats;
    function PatientsCnt(const AValue: Integer): IIdcasUploadRecognitionStats;
    function WorkStations(const AValue: Integer): IIdcasUploadRecognitionStats;
  end;

  TIdcasBuildRecognitionUrl = class(TCall, IIdcasBuildRecognitionUrl)
    function Sev(const AValue: string): IIdcasBuildRecognitionUrl;
    function Timestamp(const AValue: string): IIdcasBuildRecognitionUrl;
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
  end;

  TIdcasQueryExams = class(TCall, IIdcasQueryExams)
    function TimeType(const AValue: Integer): IIdcasQueryExams;
    function StartTime(const AValue: string): IIdcasQueryExams;
    function EndTime(const AValue: string): IIdcasQueryExams;
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
  end;

  TIdcasQueryProvinceExams = class(TCall, IIdcasQueryProvinceExams)
    function TimeType(const AValue: Integer): IIdcasQueryProvinceExams;
    function StartTime(const AValue: string): IIdcasQueryProvinceExams;
    function EndTime(const AValue: string): IIdcasQueryProvinceExams;
    function IdentityType(const AValue: Integer): IIdcasQueryProvinceExams;
    function IdentityNo(const AValue: string): IIdcasQueryProvinceExams;
    function PageIndex(const AValue: Integer): IIdcasQueryProvinceExams;
    function PageSize(const AValue: Integer): IIdcasQueryProvinceExams;
  end;

  TIdcasQueryMergedExams = class(TCall, IIdcasQueryMergedExams)
    function PerformOrgCode(const AValue: string): IIdcasQueryMergedExams;
    function StartTime(const AValue: string): IIdcasQueryMergedExams;
    function EndTime(const AValue: string): IIdcasQueryMergedExams;
    function IdCardNo(const AValue: string): IIdcasQueryMergedExams;
  end;

  TIdcasGetExamDetail = class(TCall, IIdcasGetExamDetail)
    function Id(const AValue: Int64): IIdcasGetExamDetail;
    function ClientKind(const AValue: Integer): IIdcasGetExamDetail;
  end;

  TIdcasGetReportViewUrl = class(TCall, IIdcasGetReportViewUrl)
    function BusinessId(const AValue: string): IIdcasGetReportViewUrl;
    function NeedToken(const AValue: Boolean): IIdcasGetReportViewUrl;
  end;

  TIdcasGetImageViewUrl = class(TCall, IIdcasGetImageViewUrl)
    function BusinessId(const AValue: string): IIdcasGetImageViewUrl;
    function NeedToken(const AValue: Boolean): IIdcasGetImageViewUrl;
  end;

  TIdcasQueryPrintExams = class(TCall, IIdcasQueryPrintExams)
    function AccessionNumber(const AValue: string): IIdcasQueryPrintExams;
    function PlacerOrderNo(const AValue: string): IIdcasQueryPrintExams;
    function IdCardNo(const AValue: string): IIdcasQueryPrintExams;
    function ExamType(const AValue: string): IIdcasQueryPrintExams;
    function OrgCode(const AValue: string): IIdcasQueryPrintExams;
    function RegTimeBegin(const AValue: string): IIdcasQueryPrintExams;
    function RegTimeEnd(const AValue: string): IIdcasQueryPrintExams;
    function PrintFlag(const AValue: Boolean): IIdcasQueryPrintExams;
  end;

  TIdcasGetPrintFiles = class(TCall, IIdcasGetPrintFiles)
    function BusinessId(const AValue: string): IIdcasGetPrintFiles;
    function FileFormat(const AValue: string): IIdcasGetPrintFiles;
  end;

  TIdcasSetPrintFlag = class(TCall, IIdcasSetPrintFlag)
    function CancelFlag(const AValue: Boolean): IIdcasSetPrintFlag;
    function PlacerOrderNo(const AValue: string): IIdcasSetPrintFlag;
    function BusinessId(const AValue: string): IIdcasSetPrintFlag;
    function AccessionNumber(const AValue: string): IIdcasSetPrintFlag;
    function ExamType(const AValue: string): IIdcasSetPrintFlag;
    function OrgCode(const AValue: string): IIdcasSetPrintFlag;
    function UserId(const AValue: string): IIdcasSetPrintFlag;
    function UserName(const AValue: string): IIdcasSetPrintFlag;
    function PrintTime(const AValue: string): IIdcasSetPrintFlag;
    function ClientHost(const AValue: string): IIdcasSetPrintFlag;
    function ClientName(const AValue: string): IIdcasSetPrintFlag;
  end;

  TIdcasQueryExamsAll = class(TCall, IIdcasQueryExamsAll)
    function TimeType(const AValue: Integer): IIdcasQueryExamsAll;
    function StartTime(const AValue: string): IIdcasQueryExamsAll;
    function EndTime(const AValue: string): IIdcasQueryExamsAll;
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
  end;

  TIdcasQueryProvinceExamsAll = class(TCall, IIdcasQueryProvinceExamsAll)
    function TimeType(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    function StartTime(const AValue: string): IIdcasQueryProvinceExamsAll;
    function EndTime(const AValue: string): IIdcasQueryProvinceExamsAll;
    function IdentityType(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    function IdentityNo(const AValue: string): IIdcasQueryProvinceExamsAll;
    function PageSize(const AValue: Integer): IIdcasQueryProvinceExamsAll;
    function MaxPages(const AValue: Integer): IIdcasQueryProvinceExamsAll;
  end;

  TIdcasInspectUrl = class(TCall, IIdcasInspectUrl)
    function Url(const AValue: string): IIdcasInspectUrl;
  end;

  TIdcasSavePrintFiles = class(TCall, IIdcasSavePrintFiles)
    function BusinessId(const AValue: string): IIdcasSavePrintFiles;
    function FileFormat(const AValue: string): IIdcasSavePrintFiles;
    function Directory(const AValue: string): IIdcasSavePrintFiles;
  end;

  TClient = class(TInterfacedObject, IIdcas)
  private
    FHandle: Integer;
  public
    constructor Create(const ConfigJson: string);
    destructor Destroy; override;
    function Handle: Integer;
    function Call(const Operation, ParamsJson: string): IIdcasResult;
    function TryCall(const Operation, ParamsJson: string): IIdcasResult;
    function Start(const Operation, ParamsJson: string): IIdcasJob;
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

{ The answer itself if its code is 0; raises EIdcas otherwise. }
function Succeeded(const Operation: string; const Answer: IIdcasResult): IIdcasResult;
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

procedure OpenReader;
var
  Config: string;
begin
  LoadIdcas;
  if Reader <> 0 then
    Exit;
  Config := '{"encoding":"' + Encoding + '"}';
  TakeEnvelope(idcas_init(Passed(Config), Reader));
end;

{ --- Documents --- }

constructor TDocument.CreateNew(Client: Integer);
begin
  inherited Create;
  FHandle := idcas_json_new(Client);
  if FHandle = IDCAS_EXHAUSTED then
    raise Failure('', FHandle, 'exhausted', SDocuments, SDocumentsHint);
  if FHandle <= 0 then
    raise Failure('', FHandle, 'invalid_handle', SNoDocument, SNoDocumentHint);
end;

constructor TDocument.CreateOf(Client: Integer; const Json: string);
begin
  inherited Create;
  FText := Json;
  CheckText(Json);
  FHandle := idcas_json_parse(Client, Passed(Json));
  if FHandle = IDCAS_EXHAUSTED then
    raise Failure('', FHandle, 'exhausted', SDocuments, SDocumentsHint);
  if FHandle <= 0 then
    raise EIdcas.CreateOf('', Json, FHandle, InBoth(SNotJson), 'invalid_argument', InBoth(SNotJsonHint), '');
end;

destructor TDocument.Destroy;
begin
  if FHandle > 0 then
    idcas_json_close(FHandle);
  inherited Destroy;
end;

function TDocument.Value(const Pointer: string): string;
begin
  CheckText(Pointer);
  Result := TakeIdcasText(idcas_json_get(FHandle, Passed(Pointer)));
end;

function TDocument.Count(const Pointer: string): Integer;
begin
  CheckText(Pointer);
  Result := idcas_json_count(FHandle, Passed(Pointer));
end;

procedure TDocument.SetValue(const Pointer, AText: string);
var
  Code: Integer;
begin
  CheckText(Pointer);
  CheckText(AText);
  FText := '';
  Code := idcas_json_set(FHandle, Passed(Pointer), Passed(AText));
  if Code <> 0 then
    raise Failure('', Code, 'invalid_argument', SCannotSet, SCannotSetHint, Pointer);
end;

function TDocument.Text: string;
begin
  if FText = '' then
    FText := TakeIdcasText(idcas_json_text(FHandle));
  Result := FText;
end;

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

function TDocument.RowCount: Integer;
begin
  Result := Count('/data');
  if Result < 0 then
    Result := 0;
end;

function TDocument.Row(Index: Integer; const Name: string): string;
begin
  if (Name <> '') and (Name[1] = '/') then
    Result := Value('/data/' + IntToStr(Index) + Name)
  else
    Result := Value('/data/' + IntToStr(Index) + '/' + Escaped(Name));
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
    raise Failure(Operation, FHandle, 'exhausted', SJobs, SJobsHint);
  if FHandle <= 0 then
    raise Failure(Operation, FHandle, 'invalid_handle', SNoJob, SNoJobHint);
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
  Told := TDocument.CreateOf(Reader, TakeEnvelope(idcas_progress(FHandle)));
  ADone := StrToInt64Def(Told.Value('/data/done'), 0);
  ATotal := StrToInt64Def(Told.Value('/data/total'), 0);
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
    raise Failure(FOperation, IDCAS_INVALID_HANDLE, 'invalid_handle', SFinished, SFinishedHint);
  Finished := FHandle;
  FHandle := 0;
  Result := TDocument.CreateOf(Reader, TakeEnvelope(idcas_finish(Finished)));
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

procedure TCall.Param(const Name, Value: string);
begin
  FParams.SetValue('/' + Escaped(Name), Value);
end;

procedure TCall.ParamBool(const Name: string; Value: Boolean);
begin
  if Value then
    Param(Name, 'true')
  else
    Param(Name, 'false');
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

function TIdcasGetClientToken.Force(const AValue: Boolean): IIdcasGetClientToken;
begin
  ParamBool('force', AValue);
  Result := Self;
end;

function TIdcasGetRsaPublicKey.Force(const AValue: Boolean): IIdcasGetRsaPublicKey;
begin
  ParamBool('force', AValue);
  Result := Self;
end;

function TIdcasGetToken.Username(const AValue: string): IIdcasGetToken;
begin
  Param('username', AValue);
  Result := Self;
end;

function TIdcasGetToken.Password(const AValue: string): IIdcasGetToken;
begin
  Param('password', AValue);
  Result := Self;
end;

function TIdcasGetToken.Force(const AValue: Boolean): IIdcasGetToken;
begin
  ParamBool('force', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.Nosearch(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('nosearch', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.StartTime(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('start_time', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.EndTime(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('end_time', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.Sev(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('sev', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.Timestamp(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('timestamp', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.OrgCode(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('org_code', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.WorkNo(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('work_no', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.MedRecNo(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('med_rec_no', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.VisitId(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('visit_id', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.AccessionNumber(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('accession_number', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.IdCardNo(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('id_card_no', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.PatientName(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('patient_name', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.PlacerOrderNo(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.SevAccountId(const AValue: string): IIdcasBuildClinicUrl;
begin
  Param('sev_account_id', AValue);
  Result := Self;
end;

function TIdcasBuildClinicUrl.Explain(const AValue: Boolean): IIdcasBuildClinicUrl;
begin
  ParamBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.ObsId(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('obs_id', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.PerformOrgCode(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.AccessionNumber(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('accession_number', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.PatientId(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('patient_id', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.PlacerOrderNo(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.ExamType(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('exam_type', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.Sev(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('sev', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.Timestamp(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('timestamp', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.WorkNo(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('work_no', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.OrgCode(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('org_code', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.MedRecNo(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('med_rec_no', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.VisitId(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('visit_id', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.IdCardNo(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('id_card_no', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.PatientName(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('patient_name', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.SevAccountId(const AValue: string): IIdcasBuildHealthRecordUrl;
begin
  Param('sev_account_id', AValue);
  Result := Self;
end;

function TIdcasBuildHealthRecordUrl.Explain(const AValue: Boolean): IIdcasBuildHealthRecordUrl;
begin
  ParamBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.ClinicType(const AValue: Integer): IIdcasBuildRepeatReminderUrl;
begin
  Param('clinic_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.UserOrgCode(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('user_org_code', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.UserOrgName(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('user_org_name', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.UserId(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('user_id', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.UserName(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('user_name', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.PatientName(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('patient_name', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.IdCardNo(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('id_card_no', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.MobilePhone(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('mobile_phone', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.StartPerformDate(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('start_perform_date', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.EndPerformDate(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('end_perform_date', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.ExamBodyPart(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('exam_body_part', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.ExamItem(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('exam_item', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.ExamType(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('exam_type', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.Sev(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('sev', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.Timestamp(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('timestamp', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.SevAccountId(const AValue: string): IIdcasBuildRepeatReminderUrl;
begin
  Param('sev_account_id', AValue);
  Result := Self;
end;

function TIdcasBuildRepeatReminderUrl.Explain(const AValue: Boolean): IIdcasBuildRepeatReminderUrl;
begin
  ParamBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.Nosearch(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('nosearch', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.IdentityType(const AValue: Integer): IIdcasBuildH5ExamListUrl;
begin
  Param('identity_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.IdentityNo(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('identity_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.CardType(const AValue: Integer): IIdcasBuildH5ExamListUrl;
begin
  Param('card_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.CardNo(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('card_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ClinicNo(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('clinic_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.MedRecNo(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('med_rec_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.PerformOrgCode(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ExamType(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('exam_type', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.PerformDepartCode(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('perform_depart_code', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ReqTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('req_time_start', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ReqTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('req_time_end', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.PerformTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('perform_time_start', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.PerformTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('perform_time_end', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ReportTimeStart(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('report_time_start', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ReportTimeEnd(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('report_time_end', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.PatientClass(const AValue: Integer): IIdcasBuildH5ExamListUrl;
begin
  Param('patient_class', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.ResultStateCode(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('result_state_code', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.Token(const AValue: string): IIdcasBuildH5ExamListUrl;
begin
  Param('token', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamListUrl.Explain(const AValue: Boolean): IIdcasBuildH5ExamListUrl;
begin
  ParamBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.ObsId(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  Param('obs_id', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.PerformOrgCode(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  Param('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.AccessionNumber(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  Param('accession_number', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.PatientId(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  Param('patient_id', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.PlacerOrderNo(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  Param('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.ExamType(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  Param('exam_type', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.Token(const AValue: string): IIdcasBuildH5ExamDetailUrl;
begin
  Param('token', AValue);
  Result := Self;
end;

function TIdcasBuildH5ExamDetailUrl.Explain(const AValue: Boolean): IIdcasBuildH5ExamDetailUrl;
begin
  ParamBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.ObsId(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  Param('obs_id', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.PerformOrgCode(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  Param('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.AccessionNumber(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  Param('accession_number', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.PatientId(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  Param('patient_id', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.PlacerOrderNo(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  Param('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.ExamType(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  Param('exam_type', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.Token(const AValue: string): IIdcasBuildH5LabDetailUrl;
begin
  Param('token', AValue);
  Result := Self;
end;

function TIdcasBuildH5LabDetailUrl.Explain(const AValue: Boolean): IIdcasBuildH5LabDetailUrl;
begin
  ParamBool('explain', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.ObsId(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  Param('obs_id', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.PerformOrgCode(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  Param('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.AccessionNumber(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  Param('accession_number', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.PatientId(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  Param('patient_id', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.PlacerOrderNo(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  Param('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.ExamType(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  Param('exam_type', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.Token(const AValue: string): IIdcasBuildH5HealthRecordUrl;
begin
  Param('token', AValue);
  Result := Self;
end;

function TIdcasBuildH5HealthRecordUrl.Explain(const AValue: Boolean): IIdcasBuildH5HealthRecordUrl;
begin
  ParamBool('explain', AValue);
  Result := Self;
end;

function TIdcasGetReportQrcode.TenancyId(const AValue: string): IIdcasGetReportQrcode;
begin
  Param('tenancy_id', AValue);
  Result := Self;
end;

function TIdcasGetReportQrcode.ExamType(const AValue: string): IIdcasGetReportQrcode;
begin
  Param('exam_type', AValue);
  Result := Self;
end;

function TIdcasGetReportQrcode.PerformOrgCode(const AValue: string): IIdcasGetReportQrcode;
begin
  Param('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasGetReportQrcode.AccessionNumber(const AValue: string): IIdcasGetReportQrcode;
begin
  Param('accession_number', AValue);
  Result := Self;
end;

function TIdcasGetReportQrcode.PlacerOrderNo(const AValue: string): IIdcasGetReportQrcode;
begin
  Param('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasGetImageUrl.BusinessId(const AValue: string): IIdcasGetImageUrl;
begin
  Param('business_id', AValue);
  Result := Self;
end;

function TIdcasGetImageUrl.OrgCode(const AValue: string): IIdcasGetImageUrl;
begin
  Param('org_code', AValue);
  Result := Self;
end;

function TIdcasGetImageUrl.AccessionNumber(const AValue: string): IIdcasGetImageUrl;
begin
  Param('accession_number', AValue);
  Result := Self;
end;

function TIdcasGetImageUrl.PatientId(const AValue: string): IIdcasGetImageUrl;
begin
  Param('patient_id', AValue);
  Result := Self;
end;

function TIdcasGetImageUrl.Modality(const AValue: string): IIdcasGetImageUrl;
begin
  Param('modality', AValue);
  Result := Self;
end;

function TIdcasGetImageUrl.NeedSev(const AValue: Boolean): IIdcasGetImageUrl;
begin
  ParamBool('need_sev', AValue);
  Result := Self;
end;

function TIdcasBuildH5QualityUrl.Explain(const AValue: Boolean): IIdcasBuildH5QualityUrl;
begin
  ParamBool('explain', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.VisitId(const AValue: string): IIdcasQueryRecognition;
begin
  Param('visit_id', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.OrgCode(const AValue: string): IIdcasQueryRecognition;
begin
  Param('org_code', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.DepartCode(const AValue: string): IIdcasQueryRecognition;
begin
  Param('depart_code', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.DepartName(const AValue: string): IIdcasQueryRecognition;
begin
  Param('depart_name', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.DoctorNo(const AValue: string): IIdcasQueryRecognition;
begin
  Param('doctor_no', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.DoctorName(const AValue: string): IIdcasQueryRecognition;
begin
  Param('doctor_name', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.DoctorIdCard(const AValue: string): IIdcasQueryRecognition;
begin
  Param('doctor_id_card', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.CardType(const AValue: Integer): IIdcasQueryRecognition;
begin
  Param('card_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryRecognition.CardNo(const AValue: string): IIdcasQueryRecognition;
begin
  Param('card_no', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.IdCardNo(const AValue: string): IIdcasQueryRecognition;
begin
  Param('id_card_no', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.PatientName(const AValue: string): IIdcasQueryRecognition;
begin
  Param('patient_name', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.PatientSex(const AValue: Integer): IIdcasQueryRecognition;
begin
  Param('patient_sex', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryRecognition.PatientAge(const AValue: Integer): IIdcasQueryRecognition;
begin
  Param('patient_age', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryRecognition.AgeUnit(const AValue: string): IIdcasQueryRecognition;
begin
  Param('age_unit', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.IpAddress(const AValue: string): IIdcasQueryRecognition;
begin
  Param('ip_address', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.IpMac(const AValue: string): IIdcasQueryRecognition;
begin
  Param('ip_mac', AValue);
  Result := Self;
end;

function TIdcasQueryRecognition.ReqType(const AValue: Integer): IIdcasQueryRecognition;
begin
  Param('req_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryRecognition.ObservationItem(const AValue: string): IIdcasQueryRecognition;
begin
  Param('observation_item', AValue);
  Result := Self;
end;

function TIdcasUploadRecognitionStats.OrgCode(const AValue: string): IIdcasUploadRecognitionStats;
begin
  Param('org_code', AValue);
  Result := Self;
end;

function TIdcasUploadRecognitionStats.PatientsCnt(const AValue: Integer): IIdcasUploadRecognitionStats;
begin
  Param('patients_cnt', IntToStr(AValue));
  Result := Self;
end;

function TIdcasUploadRecognitionStats.WorkStations(const AValue: Integer): IIdcasUploadRecognitionStats;
begin
  Param('work_stations', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.Sev(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('sev', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.Timestamp(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('timestamp', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.VisitId(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('visit_id', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.OrgCode(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('org_code', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.DepartCode(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('depart_code', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.DepartName(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('depart_name', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.DoctorNo(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('doctor_no', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.DoctorName(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('doctor_name', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.DoctorIdCard(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('doctor_id_card', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.CardType(const AValue: Integer): IIdcasBuildRecognitionUrl;
begin
  Param('card_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.CardNo(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('card_no', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.IdCardNo(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('id_card_no', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.PatientName(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('patient_name', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.PatientSex(const AValue: Integer): IIdcasBuildRecognitionUrl;
begin
  Param('patient_sex', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.PatientAge(const AValue: Integer): IIdcasBuildRecognitionUrl;
begin
  Param('patient_age', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.AgeUnit(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('age_unit', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.IpAddress(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('ip_address', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.IpMac(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('ip_mac', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.ReqType(const AValue: Integer): IIdcasBuildRecognitionUrl;
begin
  Param('req_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.ObservationItem(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('observation_item', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.SevAccountId(const AValue: string): IIdcasBuildRecognitionUrl;
begin
  Param('sev_account_id', AValue);
  Result := Self;
end;

function TIdcasBuildRecognitionUrl.Explain(const AValue: Boolean): IIdcasBuildRecognitionUrl;
begin
  ParamBool('explain', AValue);
  Result := Self;
end;

function TIdcasQueryExams.TimeType(const AValue: Integer): IIdcasQueryExams;
begin
  Param('time_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExams.StartTime(const AValue: string): IIdcasQueryExams;
begin
  Param('start_time', AValue);
  Result := Self;
end;

function TIdcasQueryExams.EndTime(const AValue: string): IIdcasQueryExams;
begin
  Param('end_time', AValue);
  Result := Self;
end;

function TIdcasQueryExams.DepartCode(const AValue: string): IIdcasQueryExams;
begin
  Param('depart_code', AValue);
  Result := Self;
end;

function TIdcasQueryExams.ExamType(const AValue: string): IIdcasQueryExams;
begin
  Param('exam_type', AValue);
  Result := Self;
end;

function TIdcasQueryExams.PatientClass(const AValue: Integer): IIdcasQueryExams;
begin
  Param('patient_class', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExams.OrgCode(const AValue: string): IIdcasQueryExams;
begin
  Param('org_code', AValue);
  Result := Self;
end;

function TIdcasQueryExams.AccessionNumber(const AValue: string): IIdcasQueryExams;
begin
  Param('accession_number', AValue);
  Result := Self;
end;

function TIdcasQueryExams.PatientId(const AValue: string): IIdcasQueryExams;
begin
  Param('patient_id', AValue);
  Result := Self;
end;

function TIdcasQueryExams.PatientName(const AValue: string): IIdcasQueryExams;
begin
  Param('patient_name', AValue);
  Result := Self;
end;

function TIdcasQueryExams.MedRecNo(const AValue: string): IIdcasQueryExams;
begin
  Param('med_rec_no', AValue);
  Result := Self;
end;

function TIdcasQueryExams.CardNo(const AValue: string): IIdcasQueryExams;
begin
  Param('card_no', AValue);
  Result := Self;
end;

function TIdcasQueryExams.CardType(const AValue: Integer): IIdcasQueryExams;
begin
  Param('card_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExams.IdCardNo(const AValue: string): IIdcasQueryExams;
begin
  Param('id_card_no', AValue);
  Result := Self;
end;

function TIdcasQueryExams.PlacerOrderNo(const AValue: string): IIdcasQueryExams;
begin
  Param('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasQueryExams.ClinicNo(const AValue: string): IIdcasQueryExams;
begin
  Param('clinic_no', AValue);
  Result := Self;
end;

function TIdcasQueryExams.VisitId(const AValue: string): IIdcasQueryExams;
begin
  Param('visit_id', AValue);
  Result := Self;
end;

function TIdcasQueryExams.PageIndex(const AValue: Integer): IIdcasQueryExams;
begin
  Param('page_index', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExams.PageSize(const AValue: Integer): IIdcasQueryExams;
begin
  Param('page_size', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExams.TimeType(const AValue: Integer): IIdcasQueryProvinceExams;
begin
  Param('time_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExams.StartTime(const AValue: string): IIdcasQueryProvinceExams;
begin
  Param('start_time', AValue);
  Result := Self;
end;

function TIdcasQueryProvinceExams.EndTime(const AValue: string): IIdcasQueryProvinceExams;
begin
  Param('end_time', AValue);
  Result := Self;
end;

function TIdcasQueryProvinceExams.IdentityType(const AValue: Integer): IIdcasQueryProvinceExams;
begin
  Param('identity_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExams.IdentityNo(const AValue: string): IIdcasQueryProvinceExams;
begin
  Param('identity_no', AValue);
  Result := Self;
end;

function TIdcasQueryProvinceExams.PageIndex(const AValue: Integer): IIdcasQueryProvinceExams;
begin
  Param('page_index', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExams.PageSize(const AValue: Integer): IIdcasQueryProvinceExams;
begin
  Param('page_size', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryMergedExams.PerformOrgCode(const AValue: string): IIdcasQueryMergedExams;
begin
  Param('perform_org_code', AValue);
  Result := Self;
end;

function TIdcasQueryMergedExams.StartTime(const AValue: string): IIdcasQueryMergedExams;
begin
  Param('start_time', AValue);
  Result := Self;
end;

function TIdcasQueryMergedExams.EndTime(const AValue: string): IIdcasQueryMergedExams;
begin
  Param('end_time', AValue);
  Result := Self;
end;

function TIdcasQueryMergedExams.IdCardNo(const AValue: string): IIdcasQueryMergedExams;
begin
  Param('id_card_no', AValue);
  Result := Self;
end;

function TIdcasGetExamDetail.Id(const AValue: Int64): IIdcasGetExamDetail;
begin
  Param('id', IntToStr(AValue));
  Result := Self;
end;

function TIdcasGetExamDetail.ClientKind(const AValue: Integer): IIdcasGetExamDetail;
begin
  Param('client_kind', IntToStr(AValue));
  Result := Self;
end;

function TIdcasGetReportViewUrl.BusinessId(const AValue: string): IIdcasGetReportViewUrl;
begin
  Param('business_id', AValue);
  Result := Self;
end;

function TIdcasGetReportViewUrl.NeedToken(const AValue: Boolean): IIdcasGetReportViewUrl;
begin
  ParamBool('need_token', AValue);
  Result := Self;
end;

function TIdcasGetImageViewUrl.BusinessId(const AValue: string): IIdcasGetImageViewUrl;
begin
  Param('business_id', AValue);
  Result := Self;
end;

function TIdcasGetImageViewUrl.NeedToken(const AValue: Boolean): IIdcasGetImageViewUrl;
begin
  ParamBool('need_token', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.AccessionNumber(const AValue: string): IIdcasQueryPrintExams;
begin
  Param('accession_number', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.PlacerOrderNo(const AValue: string): IIdcasQueryPrintExams;
begin
  Param('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.IdCardNo(const AValue: string): IIdcasQueryPrintExams;
begin
  Param('id_card_no', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.ExamType(const AValue: string): IIdcasQueryPrintExams;
begin
  Param('exam_type', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.OrgCode(const AValue: string): IIdcasQueryPrintExams;
begin
  Param('org_code', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.RegTimeBegin(const AValue: string): IIdcasQueryPrintExams;
begin
  Param('reg_time_begin', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.RegTimeEnd(const AValue: string): IIdcasQueryPrintExams;
begin
  Param('reg_time_end', AValue);
  Result := Self;
end;

function TIdcasQueryPrintExams.PrintFlag(const AValue: Boolean): IIdcasQueryPrintExams;
begin
  ParamBool('print_flag', AValue);
  Result := Self;
end;

function TIdcasGetPrintFiles.BusinessId(const AValue: string): IIdcasGetPrintFiles;
begin
  Param('business_id', AValue);
  Result := Self;
end;

function TIdcasGetPrintFiles.FileFormat(const AValue: string): IIdcasGetPrintFiles;
begin
  Param('file_format', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.CancelFlag(const AValue: Boolean): IIdcasSetPrintFlag;
begin
  ParamBool('cancel_flag', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.PlacerOrderNo(const AValue: string): IIdcasSetPrintFlag;
begin
  Param('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.BusinessId(const AValue: string): IIdcasSetPrintFlag;
begin
  Param('business_id', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.AccessionNumber(const AValue: string): IIdcasSetPrintFlag;
begin
  Param('accession_number', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.ExamType(const AValue: string): IIdcasSetPrintFlag;
begin
  Param('exam_type', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.OrgCode(const AValue: string): IIdcasSetPrintFlag;
begin
  Param('org_code', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.UserId(const AValue: string): IIdcasSetPrintFlag;
begin
  Param('user_id', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.UserName(const AValue: string): IIdcasSetPrintFlag;
begin
  Param('user_name', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.PrintTime(const AValue: string): IIdcasSetPrintFlag;
begin
  Param('print_time', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.ClientHost(const AValue: string): IIdcasSetPrintFlag;
begin
  Param('client_host', AValue);
  Result := Self;
end;

function TIdcasSetPrintFlag.ClientName(const AValue: string): IIdcasSetPrintFlag;
begin
  Param('client_name', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.TimeType(const AValue: Integer): IIdcasQueryExamsAll;
begin
  Param('time_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExamsAll.StartTime(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('start_time', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.EndTime(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('end_time', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.DepartCode(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('depart_code', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.ExamType(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('exam_type', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.PatientClass(const AValue: Integer): IIdcasQueryExamsAll;
begin
  Param('patient_class', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExamsAll.OrgCode(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('org_code', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.AccessionNumber(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('accession_number', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.PatientId(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('patient_id', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.PatientName(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('patient_name', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.MedRecNo(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('med_rec_no', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.CardNo(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('card_no', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.CardType(const AValue: Integer): IIdcasQueryExamsAll;
begin
  Param('card_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExamsAll.IdCardNo(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('id_card_no', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.PlacerOrderNo(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('placer_order_no', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.ClinicNo(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('clinic_no', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.VisitId(const AValue: string): IIdcasQueryExamsAll;
begin
  Param('visit_id', AValue);
  Result := Self;
end;

function TIdcasQueryExamsAll.PageSize(const AValue: Integer): IIdcasQueryExamsAll;
begin
  Param('page_size', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryExamsAll.MaxPages(const AValue: Integer): IIdcasQueryExamsAll;
begin
  Param('max_pages', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.TimeType(const AValue: Integer): IIdcasQueryProvinceExamsAll;
begin
  Param('time_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.StartTime(const AValue: string): IIdcasQueryProvinceExamsAll;
begin
  Param('start_time', AValue);
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.EndTime(const AValue: string): IIdcasQueryProvinceExamsAll;
begin
  Param('end_time', AValue);
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.IdentityType(const AValue: Integer): IIdcasQueryProvinceExamsAll;
begin
  Param('identity_type', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.IdentityNo(const AValue: string): IIdcasQueryProvinceExamsAll;
begin
  Param('identity_no', AValue);
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.PageSize(const AValue: Integer): IIdcasQueryProvinceExamsAll;
begin
  Param('page_size', IntToStr(AValue));
  Result := Self;
end;

function TIdcasQueryProvinceExamsAll.MaxPages(const AValue: Integer): IIdcasQueryProvinceExamsAll;
begin
  Param('max_pages', IntToStr(AValue));
  Result := Self;
end;

function TIdcasInspectUrl.Url(const AValue: string): IIdcasInspectUrl;
begin
  Param('url', AValue);
  Result := Self;
end;

function TIdcasSavePrintFiles.BusinessId(const AValue: string): IIdcasSavePrintFiles;
begin
  Param('business_id', AValue);
  Result := Self;
end;

function TIdcasSavePrintFiles.FileFormat(const AValue: string): IIdcasSavePrintFiles;
begin
  Param('file_format', AValue);
  Result := Self;
end;

function TIdcasSavePrintFiles.Directory(const AValue: string): IIdcasSavePrintFiles;
begin
  Param('directory', AValue);
  Result := Self;
end;

{ --- Client --- }

constructor TClient.Create(const ConfigJson: string);
var
  Answer: IIdcasResult;
begin
  inherited Create;
  OpenReader;
  CheckText(ConfigJson);
  Answer := TDocument.CreateOf(Reader,
    TakeEnvelope(idcas_init_text(Passed(ConfigJson), Passed(Encoding), FHandle)));
  Succeeded('init', Answer);
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

function TClient.Handle: Integer;
begin
  Result := FHandle;
end;

function TClient.TryCall(const Operation, ParamsJson: string): IIdcasResult;
begin
  CheckText(Operation);
  CheckText(ParamsJson);
  Result := TDocument.CreateOf(Reader, TakeEnvelope(idcas_call(FHandle, Passed(Operation), Passed(ParamsJson))));
end;

function TClient.Call(const Operation, ParamsJson: string): IIdcasResult;
begin
  Result := Succeeded(Operation, TryCall(Operation, ParamsJson));
end;

function TClient.Start(const Operation, ParamsJson: string): IIdcasJob;
begin
  Result := TJob.Create(Self, Operation, ParamsJson);
end;

function TClient.Describe(const Operation: string): IIdcasResult;
begin
  CheckText(Operation);
  Result := Succeeded('describe',
    TDocument.CreateOf(Reader, TakeEnvelope(idcas_describe(FHandle, Passed(Operation)))));
end;

function TClient.Diagnose: IIdcasResult;
begin
  Result := Succeeded('diagnose', TDocument.CreateOf(Reader, TakeEnvelope(idcas_diagnose(FHandle))));
end;

function TClient.NewDocument: IIdcasDocument;
begin
  Result := TDocument.CreateNew(Reader);
end;

function TClient.ParseDocument(const Json: string): IIdcasDocument;
begin
  Result := TDocument.CreateOf(Reader, Json);
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

end.
