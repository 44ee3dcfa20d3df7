{ What the unit promises beyond the behaviours that all languages share. Usage: unit_tests CONFIG.json SILENT.json }
program unit_tests;

{$IFDEF FPC}{$IFDEF IDCAS_UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}{$H+}{$ENDIF}
{$APPTYPE CONSOLE}

uses
{$IFDEF UNIX}
  cthreads, cwstring,
{$ENDIF}
  SysUtils, Classes, Idcas;

var
  Passed, Failed: Integer;
  Config, Silent: string;

procedure Check(Condition: Boolean; const What: string);
begin
  if Condition then
    Inc(Passed)
  else
  begin
    Inc(Failed);
    WriteLn('FAILED   ', What);
  end;
end;

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

{ The message and hint of a failure that is the unit's own, whose library could not speak for it. }
procedure CheckBoth(const Failure: EIdcas; const Zh, En, What: string);
begin
  Check((Zh = '') or (Pos(Zh, Failure.Message) = 1), What + ' in Chinese');
  Check(Pos(' / ' + En, Failure.Message) > 1, What + ' in English');
  Check(Pos(' / ', Failure.Hint) > 1, What + ': its hint in both');
end;

procedure MissingLibrary;
const
  { "cannot be loaded" }
{$IFDEF IDCAS_UNICODE}
  CannotLoad = #$65E0#$6CD5#$52A0#$8F7D;
{$ELSE}
  CannotLoad = #$E6#$97#$A0#$E6#$B3#$95#$E5#$8A#$A0#$E8#$BD#$BD;
{$ENDIF}
begin
  try
    LoadIdcas('/nowhere/libidcas.so');
    Check(False, 'a library that is not there');
  except
    on Failure: EIdcas do
    begin
      Check(Failure.Code = IDCAS_IO, 'its code');
      CheckBoth(Failure, '/nowhere/libidcas.so ' + CannotLoad, '/nowhere/libidcas.so cannot be loaded', 'its words');
    end;
  end;
end;

procedure BadConfigurations;
begin
  try
    NewIdcas('{"gatway":"https://idcas.example.com"}');
    Check(False, 'a misspelt key');
  except
    on Failure: EIdcas do
    begin
      Check(Failure.Code = IDCAS_INVALID_CONFIG, 'code of a misspelt key');
      Check(Pos('gateway', Failure.Answer) > 0, 'the nearest key is named');
    end;
  end;
  try
    NewIdcas('not JSON');
    Check(False, 'a configuration that is not JSON');
  except
    on Failure: EIdcas do
      Check(Failure.Code < -1000, 'code of what is not JSON');
  end;
end;

procedure Failures;
var
  Client: IIdcas;
begin
  Client := NewIdcas(Config);
  try
    Client.QueryExams.StartTime('2021-13-01').Call;
    Check(False, 'a date that is none');
  except
    on Failure: EIdcas do
    begin
      Check(Failure.Code = IDCAS_INVALID_ARGUMENT, 'code of a date that is none');
      Check(Failure.Kind = 'invalid_argument', 'its kind');
      Check(Failure.Operation = 'query_exams', 'its operation');
      Check(Failure.Hint <> '', 'its hint');
      Check(Pos('faults', Failure.Answer) > 0, 'its faults');
    end;
  end;
  Check(Client.QueryExams.TryCall.Code = IDCAS_INVALID_ARGUMENT, 'TryCall raises nothing');
  try
    Client.GetImageUrl.OrgCode('2470').AccessionNumber('none').PatientId('none').Modality('CT').NeedSev(True).Call;
    Check(False, 'a refusal');
  except
    on Failure: EIdcas do
      Check((Failure.Code = IDCAS_PLATFORM) and (Failure.Kind = 'platform'), 'the platform''s refusal');
  end;
  try
    Client.Call('query_exams', 'a'#0'b');
    Check(False, 'a NUL inside a text');
  except
    on Failure: EIdcas do
    begin
      Check(Failure.Code = IDCAS_INVALID_ARGUMENT, 'a NUL inside a text is told of');
      CheckBoth(Failure, '', 'a text contains a NUL character (#0).', 'a NUL inside a text');
    end;
  end;
end;

procedure Builders;
var
  Client: IIdcas;
  Exams: IIdcasResult;
begin
  Client := NewIdcas(Config);
  Check(Client.QueryExams.TimeType(0).StartTime('2021-01-01').ParamsJson =
    '{"time_type":"0","start_time":"2021-01-01"}', 'a builder''s JSON');
  Exams := Client.QueryExams.TimeType(0).StartTime('2021-01-01').EndTime('2021-12-31').PageSize(5).Call;
  Check(Exams.RowCount = 5, 'rows');
  Check(Exams.Row(4, 'exam_type') <> '', 'a member of a row');
  Check(Exams.Row(5, 'exam_type') = '', 'a row that is not there');
  Check(Exams.Value('/page/page_size') = '5', 'a member beside the rows');
  Check(Client.Describe('query_exams').Value('/data/name') = 'query_exams', 'a description');
  Check(Client.Diagnose.Count('/data/steps') > 5, 'a diagnosis');
  Check(IdcasVersion <> '', 'the version');
end;

procedure Jobs;
var
  Client: IIdcas;
  Job: IIdcasJob;
begin
  Client := NewIdcas(Silent);
  Job := Client.QueryExams.TimeType(0).StartTime('2021-01-01').EndTime('2021-12-31').Start;
  { The job keeps the client open. }
  Client := nil;
  Check(not Job.Done, 'a job under way');
  Job.Cancel;
  try
    Job.Finish;
    Check(False, 'a cancelled job');
  except
    on Failure: EIdcas do
      Check(Failure.Code = IDCAS_CANCELLED, 'code of a cancelled job');
  end;
  try
    Job.Finish;
    Check(False, 'a job finished twice');
  except
    on Failure: EIdcas do
    begin
      Check(Failure.Code = IDCAS_INVALID_HANDLE, 'a job is finished once');
      CheckBoth(Failure, '', 'the job''s result was already taken.', 'a job finished twice');
    end;
  end;
  { One that nobody finishes ends with its last reference. }
  NewIdcas(Silent).QueryExams.TimeType(0).StartTime('2021-01-01').EndTime('2021-12-31').Start;
end;

begin
  Config := ReadText(ParamStr(1));
  Silent := ReadText(ParamStr(2));
  MissingLibrary;
  BadConfigurations;
  Failures;
  Builders;
  Jobs;
  WriteLn(Passed, ' checks hold, ', Failed, ' do not');
  if Failed > 0 then
    Halt(1);
end.
