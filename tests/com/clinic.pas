{ The clinic example by the object: a patient's exams found in the background, the clinic page's link, the report saved, the
  diagnosis. With EARLY bound by the imported type library, without it late as by Delphi's CreateOleObject.

      clinic CONFIG.json ID_CARD_NO FOLDER }
program clinic;

{$MODE DELPHI}{$H+}
{$APPTYPE CONSOLE}

uses
  Windows, SysUtils, Classes, Variants, ActiveX, ComObj, rows{$IFDEF EARLY}, Idcas_1_0_TLB{$ENDIF};

type
{$IFDEF EARLY}
  TClient = IIdcasClient;
  TJob = IIdcasJob;
  TAnswer = IIdcasResult;
{$ELSE}
  TClient = OleVariant;
  TJob = OleVariant;
  TAnswer = OleVariant;
{$ENDIF}

procedure Line(const Text: UnicodeString);
begin
  WriteText(Text + #10);
end;

function FindExams(const Client: TClient; const Card: UnicodeString): TAnswer;
var
  Params: OleVariant;
  Job: TJob;
begin
  Params := Client.NewParams{$IFDEF EARLY}(EmptyParam){$ENDIF};
  Params.id_card_no := Card;
  Job := Client.Start(UnicodeString('query_merged_exams'), Params);
  { A program with windows asks from a timer. }
  while not Job.Wait(200) do
    Line('...');
  Result := Job.Finish;
end;

procedure SaveReport(const Client: TClient; const Exam: OleVariant; const Folder: UnicodeString);
var
  Files: TAnswer;
  Saved: OleVariant;
begin
{$IFDEF EARLY}
  Files := Client.SavePrintFiles(EmptyParam, Exam.id, EmptyParam, EmptyParam, Folder);
{$ELSE}
  Files := Client.SavePrintFiles(business_id := Exam.id, directory := Folder);
{$ENDIF}
  Saved := Files.Item[0];
  Line('saved: ' + UnicodeString(Saved.path));
end;

function Link(const Client: TClient; const Exam: OleVariant; const Card: UnicodeString): UnicodeString;
var
  Params: OleVariant;
begin
{$IFDEF EARLY}
  Params := Client.NewParams(EmptyParam);
  Params.Item['work_no'] := UnicodeString('001');
  Params.org_code := Exam.perform_org_code;
  Params.id_card_no := Card;
  Result := Client.Call(UnicodeString('build_clinic_url'), Params).Data;
{$ELSE}
  Params := Unassigned;
  Result := Client.BuildClinicUrl(work_no := UnicodeString('001'), org_code := Exam.perform_org_code, id_card_no := Card).Data;
{$ENDIF}
end;

procedure Work(const Client: TClient; const Card, Folder: UnicodeString);
var
  Exams: TAnswer;
  Each: IEnumVariant;
  Exam: OleVariant;
  Fetched: LongWord;
begin
  Exams := FindExams(Client, Card);
  Line('exams: ' + UnicodeString(IntToStr(Exams.Count)));
  Each := IUnknown(Exams._NewEnum) as IEnumVariant;
  while Each.Next(1, Exam, Fetched) = S_OK do
  begin
    Line('  ' + TextOf(Exam.perform_time) + '  ' + TextOf(Exam.exam_type) + '  ' + TextOf(Exam.patient_name) + '  ' +
      TextOf(Exam.PerformOrgName));
    Exam := Unassigned;
  end;
  if Exams.Count > 0 then
  begin
    Exam := Exams.Item[0];
    Line('page: ' + Link(Client, Exam, Card));
    SaveReport(Client, Exam, Folder);
  end;
  Line(UnicodeString(Client.Diagnose.Report));
end;

var
  Client: TClient;
begin
  CoInitialize(nil);
  try
{$IFDEF EARLY}
    Client := CoClient.Create;
{$ELSE}
    Client := CreateOleObject('Idcas.Client');
{$ENDIF}
    Client.Open(UnicodeString(ParamStr(1)));
    Work(Client, UnicodeString(ParamStr(2)), UnicodeString(ParamStr(3)));
  except
    on Failure: EOleException do
    begin
      Line('failed: ' + UnicodeString(Failure.Message));
      Halt(1);
    end;
  end;
end.
