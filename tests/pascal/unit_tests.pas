{ What the unit promises beyond the behaviours that all languages share.

      unit_tests CONFIG.json SILENT.json FOLDER

  FOLDER gets the files that it writes. }
program unit_tests;

{$IFDEF FPC}{$IFNDEF FPC_UNICODESTRINGS}{$MODE DELPHI}{$ENDIF}{$H+}{$ENDIF}
{$APPTYPE CONSOLE}

uses
{$IFDEF UNIX}
  cthreads, cwstring,
{$ENDIF}
{$IFDEF MSWINDOWS}
  Windows,
{$ENDIF}
  SysUtils, Classes, Idcas, IdcasEvents;

var
  Passed: Integer = 0;
  Failed: Integer = 0;
  Config, Silent, SilentFile, Folder: string;

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

{ A text from its UTF-16 units. }
function Zh(const Text: UnicodeString): string;
begin
{$IFDEF FPC_UNICODESTRINGS}
  Result := Text;
{$ELSE}
  Result := UTF8Encode(Text);
  { The unit's strings are in UTF-8, whatever the code page of Windows is. }
  SetCodePage(RawByteString(Result), DefaultSystemCodePage, False);
{$ENDIF}
end;

procedure MissingLibrary;
begin
  try
    LoadIdcas('/nowhere/libidcas.so');
    Check(False, 'a library that is not there');
  except
    on Failure: EIdcas do
    begin
      Check(Failure.Code = IDCAS_IO, 'its code');
      { "cannot be loaded: the file is not found" }
      Check(Pos('/nowhere/libidcas.so ' + Zh(#$65E0#$6CD5#$52A0#$8F7D#$FF1A#$627E#$4E0D#$5230), Failure.Full) = 1, 'its words in Chinese');
      Check(Pos(' / /nowhere/libidcas.so cannot be loaded: the file is not there', Failure.Full) > 1, 'its words in English');
      Check(Pos(' / ', Failure.Hint) > 1, 'its hint in both');
      Check(Failure.Detail <> '', 'what the system says');
{$IFDEF MSWINDOWS}
      Check((Failure.SystemCode = 126) or (Failure.SystemCode = 2) or (Failure.SystemCode = 3), 'the system''s code');
{$ENDIF}
    end;
  end;
end;

type
  { Uses the unit as soon as all of them are there. }
  TFirstUse = class(TThread)
  public
    Said: string;
    procedure Execute; override;
  end;

var
  Waiting: LongInt = 0;

procedure TFirstUse.Execute;
begin
  InterlockedIncrement(Waiting);
  while Waiting < 8 do
    ThreadSwitch;
  try
    Said := NewIdcas('{}').Describe('').Value('/data/0/name');
  except
    on Failure: Exception do
      Said := Failure.ClassName + ': ' + Failure.Message;
  end;
end;

procedure ThreadsThatLoad;
var
  Threads: array[0..7] of TFirstUse;
  Index: Integer;
begin
  for Index := 0 to 7 do
    Threads[Index] := TFirstUse.Create(False);
  for Index := 0 to 7 do
  begin
    Threads[Index].WaitFor;
    Check(Threads[Index].Said = 'get_client_token', 'a thread that loads: ' + Threads[Index].Said);
    Threads[Index].Free;
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
  Check(Client.QueryExams.Param('time_type', '0').StartTime('2021-01-01').Param('end_time', '2021-12-31').ParamsJson =
    '{"time_type":"0","start_time":"2021-01-01","end_time":"2021-12-31"}', 'Param in a chain');
  Check(Client.Operation('query_exams').Param('time_type', '0').Param('page_size', '5').ParamsJson =
    '{"time_type":"0","page_size":"5"}', 'an operation by its name');
  Check(Client.QueryExams.TimeType(IdcasTimeType_ReportTime).ExamType(IdcasExamType_CT).ParamsJson =
    '{"time_type":"1","exam_type":"CT"}', 'value sets');
  Check(IdcasAgeUnit_Years = Zh(#$5C81), 'a value that is Chinese');
  Check(Client.GetExamDetail.Id(1394827364510000001).ParamsJson = Client.GetExamDetail.Id('1394827364510000001').ParamsJson,
    'an id as number and as text');
  Check(Client.GetPrintFiles.BusinessId(1394827364510000001).ParamsJson = '{"business_id":"1394827364510000001"}',
    'a text that is an id');
  Exams := Client.QueryExams.TimeType(0).StartTime('2021-01-01').EndTime('2021-12-31').PageSize(5).Call;
  Check(Exams.RowCount = 5, 'rows');
  Check(Exams.Row(4, 'exam_type') <> '', 'a member of a row');
  Check(Exams.Operation = 'query_exams', 'the operation of an answer');
  Check(Exams.Value('/page/page_size') = '5', 'a member beside the rows');
  Check(Client.Describe('query_exams').Value('/data/name') = 'query_exams', 'a description');
  Check(IdcasDescribe('query_exams').Value('/data/name') = 'query_exams', 'a description without a client');
  Check(Client.Diagnose.Count('/data/steps') > 5, 'a diagnosis');
  Check(IdcasVersion <> '', 'the version');
  Check((Client.Opened.Code = 0) and (Client.Opened.Count('/warnings') <= 0), 'a configuration without doubts');
  Check(NewIdcas('{"password":"it ends with a blank "}').Opened.Count('/warnings') = 1, 'a doubtful configuration');
  try
    TakeIdcasText(nil);
    Check(False, 'a text that is none');
  except
    on Failure: EIdcas do
      Check(Failure.Code = IDCAS_INVALID_ARGUMENT, 'a text that is none');
  end;
  Check(FileExists(IdcasLibraryPath), 'the library''s file: ' + IdcasLibraryPath);
end;

procedure CheckNoRow(const Exams: IIdcasResult; Index: Integer; const Name, Words, What: string);
begin
  try
    Exams.Row(Index, Name);
    Check(False, What);
  except
    on Failure: EIdcas do
    begin
      Check(Failure.Code = IDCAS_INVALID_ARGUMENT, What + ': its code');
      Check(Pos(Words, Failure.Full) > 0, What + ': ' + Failure.Full);
    end;
  end;
end;

procedure RowsThatAreNotThere;
var
  Client: IIdcas;
  Exams: IIdcasResult;
begin
  Client := NewIdcas(Config);
  Exams := Client.QueryExams.TimeType(0).StartTime('2021-01-01').EndTime('2021-12-31').PageSize(5).Call;
  CheckNoRow(Exams, 5, 'exam_type', 'there is no row 5: the answer has 5 rows', 'a row after the last');
  CheckNoRow(Exams, 99, 'exam_type', 'there is no row 99', 'a row far away');
  CheckNoRow(Exams, -1, 'exam_type', 'there is no row -1', 'a row before the first');
  CheckNoRow(Exams, 0, 'patient_nam', 'did you mean patient_name?', 'a misspelt name');
  CheckNoRow(Exams, 0, 'PatientName', 'did you mean patient_name?', 'a name in Pascal''s spelling');
  CheckNoRow(Exams, 0, '', 'has no member', 'no name');
  CheckNoRow(Exams, 0, 'quite_something_else', 'Members are: id patient_id', 'a name like no other');
  CheckNoRow(Client.QueryExams.TryCall, 0, 'id', 'the call failed with code -1001', 'a row of a failure');
  CheckNoRow(Client.GetToken.Call, 0, 'access_token', 'the answer has 0 rows', 'a row of what is no list');
  { A member that the specification has and this row lacks is no mistake. }
  Check(Exams.Row(0, 'patient_id') = Exams.Value('/data/0/patient_id'), 'a member that may be empty');
end;

procedure TypedRows;
var
  Client: IIdcas;
  Exams: IIdcasQueryExamsRows;
  Exam: IIdcasQueryExamsRow;
  Detail: IIdcasGetExamDetailRow;
begin
  Client := NewIdcas(Config);
  Exams := Client.QueryExams.TimeType(0).StartTime(EncodeDate(2021, 1, 1)).EndTime(EncodeDate(2021, 12, 31)).PageSize(3).Rows;
  Check((Exams.RowCount = 3) and (Exams.Code = 0), 'typed rows');
  Exam := Exams[2];
  Check(Exam.Id = Exams.RowInt64(2, 'id'), 'an id');
  Check(IntToStr(Exam.Id) = Exams.Row(2, 'id'), 'an id of 64 bits');
  Check(Exam.ExamType = Exams.Row(2, 'exam_type'), 'a text');
  Check(IdcasDateTime(Exam.PerformTime) = Exams.Row(2, 'perform_time'), 'a time');
  Check(Exam.PatientAge = StrToInt(Exams.Row(2, 'patient_age')), 'a number');
  Detail := Client.GetExamDetail.Id(Exam.Id).Rows[0];
  Check(Detail.PatientName <> '', 'a row of a detail');
  Exams := IdcasQueryExamsRows(Client.QueryExamsAll.TimeType(0).StartTime('2021-05-01').EndTime('2021-05-31').Start.Finish);
  Check((Exams.RowCount = 22) and (Exams[21].PatientName <> ''), 'the rows of a job');
  Exams := nil;
  Check(Exam.AsText('patient_name') = Exam.PatientName, 'a row outlives its answer');
  try
    Exam.AsInt64('patient_name');
    Check(False, 'a name as a number');
  except
    on Failure: EIdcas do
      Check(Failure.Code = IDCAS_BAD_RESPONSE, 'a name as a number');
  end;
end;

procedure Times;

  function Is_(const Text, Expected: string): Boolean;
  var
    Time: TDateTime;
  begin
    if TryIdcasDateTime(Text, Time) then
      Result := IdcasDateTime(Time) = Expected
    else
      Result := Expected = '';
  end;

begin
  { As a machine in Germany, or an odd one, would have it. }
  {$IFDEF FPC}DefaultFormatSettings.{$ENDIF}TimeSeparator := '.';
  {$IFDEF FPC}DefaultFormatSettings.{$ENDIF}DateSeparator := '/';
  Check(IdcasDate(EncodeDate(2021, 5, 9)) = '2021-05-09', 'a date');
  Check(IdcasDateTime(EncodeDate(2021, 5, 9) + EncodeTime(8, 3, 7, 999)) = '2021-05-09 08:03:07', 'a time');
  Check(Is_('2021-05-09 08:03:07', '2021-05-09 08:03:07'), 'a time from text');
  Check(Is_('2021-05-09T08:03:07', '2021-05-09 08:03:07'), 'a time with T');
  Check(Is_('2021-05-09 08:03', '2021-05-09 08:03:00'), 'a time without seconds');
  Check(Is_('2021-05-09', '2021-05-09 00:00:00'), 'a date from text');
  Check(Is_('2021-05-09 08:03:07.125', '2021-05-09 08:03:07'), 'a time with a fraction');
  Check(Is_('1890-01-02 06:00:00', '1890-01-02 06:00:00'), 'a time before 1900');
  Check(Is_('2021-02-30', '') and Is_('2021-5-9', '') and Is_('', '') and Is_('2021-05-09 25:00:00', '')
    and Is_('2021-05-09 08:03:07Z', '') and Is_('2021-05-09x', ''), 'what is no time');
end;

procedure WriteBytes(const Name: string; const Bytes: RawByteString);
var
  Stream: TFileStream;
begin
  Stream := TFileStream.Create(Folder + Name, fmCreate);
  try
    Stream.WriteBuffer(Bytes[1], Length(Bytes));
  finally
    Stream.Free;
  end;
end;

{ A Chinese name of a server, "address", which links show in Punycode. }
procedure Files;
const
  Names: array[0..4] of string = ('utf8.json', 'mark.json', 'utf16.json', 'utf16be.json', 'gbk.json');
var
  Index: Integer;
  Options: IIdcasOptions;
  Wide: UnicodeString;
  Little, Big: RawByteString;
  Expected: string;
begin
  WriteBytes('utf8.json', '{"username":"'#$E5#$9C#$B0#$E5#$9D#$80'","domain":"'#$E5#$9C#$B0#$E5#$9D#$80'.example"}');
  WriteBytes('mark.json', #$EF#$BB#$BF'{"username":"'#$E5#$9C#$B0#$E5#$9D#$80'","domain":"'#$E5#$9C#$B0#$E5#$9D#$80'.example"}');
  WriteBytes('gbk.json', '{"username":"'#$B5#$D8#$D6#$B7'","domain":"'#$B5#$D8#$D6#$B7'.example"}');
  Wide := '{"username":"'#$5730#$5740'","domain":"'#$5730#$5740'.example"}';
  Little := #$FF#$FE;
  Big := #$FE#$FF;
  for Index := 1 to Length(Wide) do
  begin
    Little := Little + AnsiChar(Ord(Wide[Index]) and $FF) + AnsiChar(Ord(Wide[Index]) shr 8);
    Big := Big + AnsiChar(Ord(Wide[Index]) shr 8) + AnsiChar(Ord(Wide[Index]) and $FF);
  end;
  WriteBytes('utf16.json', Little);
  WriteBytes('utf16be.json', Big);
  Expected := NewIdcas('{"domain":"\u5730\u5740.example"}').BuildH5QualityUrl.Call.Data;
  Check(Pos('xn--', Expected) > 0, Expected);
  for Index := 0 to High(Names) do
  begin
    Options := NewIdcasOptions;
    try
      Options.LoadFromFile(Folder + Names[Index]);
      Check(Options.Username = Zh(#$5730#$5740), 'a value in ' + Names[Index] + ': ' + Options.Username);
    except
      on Failure: EIdcas do
        Check(False, Names[Index] + ': ' + Failure.Full);
    end;
    try
      Check(NewIdcasFromFile(Folder + Names[Index]).BuildH5QualityUrl.Call.Data = Expected, 'a client from ' + Names[Index]);
    except
      on Failure: EIdcas do
        Check(False, Names[Index] + ': ' + Failure.Full);
    end;
  end;
  try
    NewIdcasFromFile('no-such-file.json');
    Check(False, 'a file that is not there');
  except
    on Failure: EIdcas do
      Check((Failure.Code = IDCAS_IO) and (Pos('no-such-file.json', Failure.Full) > 0), 'a file that is not there');
  end;
  { Beside the program, whatever the current folder is. }
  ChDir(Folder);
  WriteBytes('beside.json', '{"domain":"idcas.example.com"}');
  try
    NewIdcasFromFile('beside.json');
    Check(False, 'a file in the current folder is not beside the program');
  except
    on Failure: EIdcas do
      Check(Failure.Code = IDCAS_IO, 'a file in the current folder is not beside the program');
  end;
  WriteBytes('wrong.json', '{"password":"hush-hush"');
  try
    NewIdcasOptions.LoadFromFile(Folder + 'wrong.json');
    Check(False, 'a file that is not JSON');
  except
    on Failure: EIdcas do
      Check(Pos('hush', Failure.Full + Failure.Answer + Failure.Detail) = 0, 'a file that is not JSON shows no secret');
  end;
end;

procedure Options;
var
  Given: IIdcasOptions;
  Client: IIdcas;
begin
  Given := NewIdcasOptions;
  Check((Given.TimeoutMs = 30000) and (Given.Domain = ''), 'what is not set');
  Given.Domain := 'https://idcas.example.com';
  Given.Password := 'hush-hush';
  Given.ClientSecret := 'hush-hush too';
  Given.TokenParams['scope'] := 'api';
  Given.AddressMap['http://10.0.0.1'] := 'http://10.0.0.2';
  Given.TimeoutMs := 9000;
  Given.Language := IdcasLanguage_En;
  Check((Given.Domain = 'https://idcas.example.com') and (Given.TimeoutMs = 9000) and (Given.Password = 'hush-hush')
    and (Given.TokenParams['scope'] = 'api') and (Given.AddressMap['http://10.0.0.1'] = 'http://10.0.0.2'), 'what is set');
  Check((Pos('hush', Given.Text) = 0) and (Pos('***', Given.Text) > 0) and (Pos('idcas.example.com', Given.Text) > 0),
    'no secret in the text: ' + Given.Text);
  Client := NewIdcas(Given);
  Check(Client.BuildH5QualityUrl.TryCall.Operation = 'build_h5_quality_url', 'a client of options');
  Check(Pos('English', Client.Describe('').Text) + Pos('Get a client token', Client.Describe('').Text) > 0, 'its language');
  Given.TimeoutMs := -1;
  try
    Given.Open;
    Check(False, 'an option out of bounds');
  except
    on Failure: EIdcas do
      Check((Failure.Code = IDCAS_INVALID_CONFIG) and (Pos('timeout_ms', Failure.Answer) > 0), 'an option out of bounds');
  end;
end;

{ More than the library has documents for. }
procedure KeptResults;
const
  Many = 9000;
var
  Client: IIdcas;
  Kept: array[0..Many - 1] of IIdcasResult;
  Changed: IIdcasDocument;
  Index, Wrong: Integer;
begin
  Client := NewIdcas('{}');
  Changed := Client.NewDocument;
  Changed.SetValue('/name', 'value');
  Wrong := 0;
  for Index := 0 to Many - 1 do
    Kept[Index] := Client.TryCall('inspect_url', '{"url":"' + IntToStr(Index) + '"}');
  for Index := Many - 1 downto 0 do
    if (Kept[Index].Operation <> 'inspect_url') or (Kept[Index].Text = '') or (Kept[Index].Value('/msg') = '') then
      Inc(Wrong);
  Check(Wrong = 0, IntToStr(Wrong) + ' of many kept results');
  Check(Changed.Value('/name') = 'value', 'a document that was changed and closed');
  Changed.SetValue('/other', 'too');
  Check(Changed.Text = '{"name":"value","other":"too"}', 'it is changed again: ' + Changed.Text);
end;

type
  { Reads results that other threads read as well, more than are open at once. }
  TReading = class(TThread)
  public
    Kept: array of IIdcasResult;
    First, Wrong: Integer;
    procedure Execute; override;
  end;

procedure TReading.Execute;
var
  Round, Index: Integer;
begin
  for Round := 1 to 3 do
    for Index := 0 to High(Kept) do
      if Kept[(First + Index * 7) mod Length(Kept)].Value('/code') = '' then
        Inc(Wrong);
end;

procedure ResultsOfManyThreads;
var
  Client: IIdcas;
  Threads: array[0..3] of TReading;
  Kept: array of IIdcasResult;
  Index: Integer;
begin
  Client := NewIdcas('{}');
  SetLength(Kept, 1100);
  for Index := 0 to High(Kept) do
    Kept[Index] := Client.TryCall('inspect_url', '{}');
  for Index := 0 to High(Threads) do
  begin
    Threads[Index] := TReading.Create(True);
    Threads[Index].Kept := Kept;
    Threads[Index].First := Index * 200;
    Threads[Index].Start;
  end;
  for Index := 0 to High(Threads) do
  begin
    Threads[Index].WaitFor;
    Check(Threads[Index].Wrong = 0, 'results that many threads read');
    Threads[Index].Free;
  end;
end;

{ Failures of every kind, again and again: the heap shows what they leave behind. }
procedure FailuresLeaveNothing;
var
  Client: IIdcas;
  Index: Integer;
begin
  Client := NewIdcas('{}');
  Client.Close;
  for Index := 1 to 3 do
  begin
    try Client.Describe('nothing'); Check(False, 'Describe of nothing'); except on EIdcas do; end;
    try Client.Diagnose; Check(False, 'Diagnose of a closed client'); except on EIdcas do; end;
    try Client.QueryExams.Call; Check(False, 'a call of a closed client'); except on EIdcas do; end;
    try Client.QueryExams.Rows; Check(False, 'rows of a closed client'); except on EIdcas do; end;
    try Client.QueryExams.Start; Check(False, 'a job of a closed client'); except on EIdcas do; end;
    try Client.ParseDocument('{'); Check(False, 'no JSON'); except on EIdcas do; end;
    try IdcasDescribe('nothing'); Check(False, 'a description of nothing'); except on EIdcas do; end;
    try Client.NewDocument.SetValue('no pointer', ''); Check(False, 'no pointer'); except on EIdcas do; end;
    try NewIdcas('{"gatway":1}'); Check(False, 'a misspelt key'); except on EIdcas do; end;
    try NewIdcasFromFile('nothing.json'); Check(False, 'no file'); except on EIdcas do; end;
    try IdcasQueryExamsRows(Client.QueryExams.TryCall)[0]; Check(False, 'no row'); except on EIdcas do; end;
  end;
end;

type
  TListener = class
    Done, Progress: Integer;
    Watch: TIdcasWatch;
    Again: IIdcasJob;
    procedure TellDone(Sender: TObject; const Job: IIdcasJob);
    procedure TellProgress(Sender: TObject; const Job: IIdcasJob);
    procedure StopAtOnce(Sender: TObject; const Job: IIdcasJob);
    procedure Fail(Sender: TObject; const Job: IIdcasJob);
    procedure HandleException(Sender: TObject);
  end;

procedure TListener.TellDone(Sender: TObject; const Job: IIdcasJob);
begin
  Inc(Done);
  Check(Job.Done, 'OnDone comes when the job is done');
  if Again <> nil then
    TIdcasWatch(Sender).Watch(Again);
  Again := nil;
end;

procedure TListener.TellProgress(Sender: TObject; const Job: IIdcasJob);
begin
  Inc(Progress);
  Check((Job.Percent >= 0) and (Job.Percent <= 100), 'a percentage');
  if Progress = 2 then
    Job.Cancel;
end;

procedure TListener.StopAtOnce(Sender: TObject; const Job: IIdcasJob);
begin
  Inc(Progress);
  TIdcasWatch(Sender).Stop;
end;

procedure TListener.Fail(Sender: TObject; const Job: IIdcasJob);
begin
  raise Exception.Create('an event that raises');
end;

procedure TListener.HandleException(Sender: TObject);
begin
  Inc(Done);
  Check(Exception(ExceptObject).Message = 'an event that raises', 'what an event raises');
end;

{ What a message loop does, until a condition holds or a minute has gone. }
procedure Pump(var Count: Integer; Wanted: Integer);
var
  Until_: TDateTime;
{$IFDEF MSWINDOWS}
  Message: TMsg;
{$ENDIF}
begin
  Until_ := Now + 1 / 24 / 60;
  while (Count < Wanted) and (Now < Until_) do
  begin
{$IFDEF MSWINDOWS}
    while PeekMessage(Message, 0, 0, 0, PM_REMOVE) do
      DispatchMessage(Message);
{$ENDIF}
    CheckSynchronize(10);
  end;
end;

procedure Events;
var
  Client, Fast: IIdcas;
  Options: IIdcasOptions;
  Listener: TListener;
begin
  { One whose jobs run until they are cancelled. }
  Options := NewIdcasOptions;
  Options.LoadFromFile(SilentFile);
  Options.TimeoutMs := 600000;
  Client := Options.Open;
  Fast := NewIdcas(Config);
  Listener := TListener.Create;
  Listener.Watch := TIdcasWatch.Create(nil);
  try
    Listener.Watch.OnDone := Listener.TellDone;
    Listener.Watch.OnProgress := Listener.TellProgress;
    { From OnDone the next job is watched. }
    Listener.Again := Fast.GetToken.Start;
    Listener.Watch.Watch(Client.GetToken.Start);
    Pump(Listener.Done, 2);
    Check(Listener.Progress >= 2, 'OnProgress while a job runs');
    Check(Listener.Done = 2, 'OnDone, once for each job');
    { One that is no longer watched is silent. }
    Listener.Watch.Watch(Client.GetToken.Start);
    Listener.Watch.Watch(Fast.GetToken.Start);
    Pump(Listener.Done, 3);
    Check(Listener.Done = 3, 'a job that is no longer watched');
    { An event may stop the watch, or end with it. }
    Listener.Progress := 0;
    Listener.Watch.OnProgress := Listener.StopAtOnce;
    Listener.Watch.Watch(Client.GetToken.Start);
    Pump(Listener.Progress, 1);
    Check(Listener.Progress = 1, 'an event that stops the watch');
    { What an event raises goes where the program shows all such. }
    ApplicationHandleException := Listener.HandleException;
    Listener.Watch.OnDone := Listener.Fail;
    Listener.Done := 0;
    Listener.Watch.Watch(Fast.GetToken.Start);
    Pump(Listener.Done, 1);
    Check(Listener.Done = 1, 'an event that raises');
    ApplicationHandleException := nil;
    Listener.Watch.Watch(Client.GetToken.Start);
  finally
    Listener.Watch.Free;
    Listener.Free;
  end;
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
  SilentFile := ExpandFileName(ParamStr(2));
  Silent := ReadText(SilentFile);
  Folder := IncludeTrailingPathDelimiter(ParamStr(3));
  MissingLibrary;
  ThreadsThatLoad;
  BadConfigurations;
  Failures;
  Builders;
  RowsThatAreNotThere;
  TypedRows;
  Times;
  Files;
  Options;
  KeptResults;
  ResultsOfManyThreads;
  FailuresLeaveNothing;
  Jobs;
  Events;
  { Globals of a program are not released before the heap is looked at. }
  Config := '';
  Silent := '';
  SilentFile := '';
  Folder := '';
  WriteLn(Passed, ' checks hold, ', Failed, ' do not');
  if Failed > 0 then
    Halt(1);
end.
