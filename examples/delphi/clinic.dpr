{ A small clinic workstation: finds a patient's exams, opens the clinic page, saves a report and marks it as printed, and
  runs the diagnosis.

      clinic CONFIG.json ID_CARD_NO FOLDER

  On Windows the page opens in the browser; its address is printed everywhere. In a program with windows, make each call
  from a button and run the search as a job, as bindings/delphi/README.md shows. }
program clinic;

{$IFDEF FPC}{$IFDEF IDCAS_UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$H+}{$ENDIF}
{$APPTYPE CONSOLE}

uses
{$IFDEF UNIX}
  cthreads, cwstring,
{$ENDIF}
{$IFDEF MSWINDOWS}
  Windows, ShellAPI,
{$ENDIF}
  SysUtils, Classes, Idcas;

function ReadText(const Path: string): string;
var
  Lines: TStringList;
begin
  Lines := TStringList.Create;
  try
    Lines.LoadFromFile(Path);
    Result := Lines.Text;
  finally
    Lines.Free;
  end;
end;

procedure OpenInBrowser(const Address: string);
begin
{$IFDEF MSWINDOWS}
  if GetEnvironmentVariable('IDCAS_NO_BROWSER') = '' then
    ShellExecute(0, 'open', PChar(Address), nil, nil, SW_SHOWNORMAL);
{$ENDIF}
  WriteLn('page: ', Address);
end;

{ The search runs in the background; a program with windows asks from a timer whether it is done. }
function FindExams(const Client: IIdcas; const Card: string): IIdcasResult;
var
  Job: IIdcasJob;
begin
  Job := Client.QueryMergedExams.IdCardNo(Card).Start;
  while not Job.Wait(200) do
    Write('.');
  Result := Job.Finish;
end;

procedure Work(const Client: IIdcas; const Card, Folder: string);
var
  Exams, Files, Report: IIdcasResult;
  Index: Integer;
begin
  Exams := FindExams(Client, Card);
  WriteLn('exams: ', Exams.RowCount);
  for Index := 0 to Exams.RowCount - 1 do
    WriteLn(Exams.Row(Index, 'perform_time'), '  ', Exams.Row(Index, 'exam_type'), '  ',
      Exams.Row(Index, 'accession_number'), '  ', Exams.Row(Index, 'patient_name'), '  ', Exams.Row(Index, 'exam_item'));

  OpenInBrowser(Client.BuildClinicUrl.WorkNo('001').OrgCode(Exams.Row(0, 'perform_org_code')).IdCardNo(Card).Call.Data);

  Files := Client.SavePrintFiles.BusinessId(Exams.Row(0, 'id')).Directory(Folder).Call;
  for Index := 0 to Files.RowCount - 1 do
    WriteLn('saved: ', Files.Row(Index, 'path'), ' (', Files.Row(Index, 'bytes'), ' bytes)');
  Client.SetPrintFlag.BusinessId(Exams.Row(0, 'id')).OrgCode(Exams.Row(0, 'perform_org_code'))
    .PrintTime(FormatDateTime('yyyy-mm-dd hh:nn:ss', Now)).ClientHost('10.0.0.15').ClientName('CLINIC-01').Call;
  WriteLn('marked as printed');

  Report := Client.Diagnose;
  for Index := 0 to Report.Count('/data/steps') - 1 do
    WriteLn(Report.Value('/data/steps/' + IntToStr(Index) + '/status'), '  ',
      Report.Value('/data/steps/' + IntToStr(Index) + '/step'));
end;

begin
{$IFDEF IDCAS_UNICODE}
  SetTextCodePage(Output, 65001);
{$ENDIF}
  try
    Work(NewIdcas(ReadText(ParamStr(1))), ParamStr(2), ParamStr(3));
  except
    on Failure: EIdcas do
    begin
      WriteLn(Failure.Operation, ': ', Failure.Code, ' ', Failure.Kind);
      WriteLn(Failure.Message);
      WriteLn(Failure.Hint);
      Halt(1);
    end;
    on Failure: Exception do
    begin
      WriteLn(Failure.Message);
      Halt(1);
    end;
  end;
end.
