{ A small clinic workstation: finds a patient's exams, opens the clinic page, saves a report and marks it as printed, and
  runs the diagnosis.

      clinic CONFIG.json ID_CARD_NO FOLDER

  On Windows the page opens in the browser; its address is printed everywhere. The folder window beside this has the same
  as a form. }
program clinic;

{$IFDEF FPC}{$IFNDEF FPC_UNICODESTRINGS}{$MODE DELPHI}{$ENDIF}{$H+}{$ENDIF}
{$APPTYPE CONSOLE}

uses
{$IFDEF UNIX}
  cthreads, cwstring,
{$ENDIF}
{$IFDEF MSWINDOWS}
  Windows, ShellAPI,
{$ENDIF}
  SysUtils, Classes, Idcas;

procedure OpenInBrowser(const Address: string);
begin
{$IFDEF MSWINDOWS}
  if GetEnvironmentVariable('IDCAS_NO_BROWSER') = '' then
    ShellExecute(0, 'open', PChar(Address), nil, nil, SW_SHOWNORMAL);
{$ENDIF}
  WriteLn('page: ', Address);
end;

{ The search runs in the background; a program with windows asks from a timer whether it is done. }
function FindExams(const Client: IIdcas; const Card: string): IIdcasQueryMergedExamsRows;
var
  Job: IIdcasJob;
begin
  Job := Client.QueryMergedExams.IdCardNo(Card).Start;
  while not Job.Wait(200) do
    Write('.');
  Result := IdcasQueryMergedExamsRows(Job.Finish);
end;

procedure Diagnose(const Client: IIdcas);
var
  Report: IIdcasResult;
  Index: Integer;
begin
  Report := Client.Diagnose;
  for Index := 0 to Report.Count('/data/steps') - 1 do
    WriteLn(Report.Value('/data/steps/' + IntToStr(Index) + '/status'), '  ',
      Report.Value('/data/steps/' + IntToStr(Index) + '/step'));
end;

procedure PrintReport(const Client: IIdcas; const Exam: IIdcasQueryMergedExamsRow; const Folder: string);
var
  Files: IIdcasSavePrintFilesRows;
  Index: Integer;
begin
  Files := Client.SavePrintFiles.BusinessId(Exam.Id).Directory(Folder).Rows;
  for Index := 0 to Files.RowCount - 1 do
    WriteLn('saved: ', Files[Index].Path, ' (', Files[Index].Bytes, ' bytes)');
  Client.SetPrintFlag.BusinessId(Exam.Id).OrgCode(Exam.PerformOrgCode).PrintTime(Now).ClientHost('10.0.0.15')
    .ClientName('CLINIC-01').Call;
  WriteLn('marked as printed');
end;

procedure Work(const Client: IIdcas; const Card, Folder: string);
var
  Exams: IIdcasQueryMergedExamsRows;
  Index: Integer;
begin
  Exams := FindExams(Client, Card);
  WriteLn('exams: ', Exams.RowCount);
  for Index := 0 to Exams.RowCount - 1 do
    WriteLn(IdcasDateTime(Exams[Index].PerformTime), '  ', Exams[Index].ExamType, '  ', Exams[Index].AccessionNumber, '  ',
      Exams[Index].PatientName, '  ', Exams[Index].ExamItem);
  { A patient without exams has nothing to open or print, which is no error. }
  if Exams.RowCount > 0 then
  begin
    OpenInBrowser(Client.BuildClinicUrl.WorkNo('001').OrgCode(Exams[0].PerformOrgCode).IdCardNo(Card).Call.Data);
    PrintReport(Client, Exams[0], Folder);
  end;
  Diagnose(Client);
end;

begin
{$IFDEF FPC_UNICODESTRINGS}
  SetTextCodePage(Output, 65001);
{$ENDIF}
  try
    Work(NewIdcasFromFile(ExpandFileName(ParamStr(1))), ParamStr(2), ParamStr(3));
  except
    on Failure: EIdcas do
    begin
      WriteLn(Failure.Full);
      Halt(1);
    end;
    on Failure: Exception do
    begin
      WriteLn(Failure.Message);
      Halt(1);
    end;
  end;
end.
