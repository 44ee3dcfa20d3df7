{ Does what each row of table.json says and prints what it saw: see driver.c.

      driver TABLE.json CONFIG.json SILENT.json }
program driver;

{$IFDEF FPC}{$IFNDEF FPC_UNICODESTRINGS}{$MODE DELPHI}{$ENDIF}{$H+}{$ENDIF}
{$APPTYPE CONSOLE}

uses
{$IFDEF UNIX}
  cthreads,
{$ENDIF}
{$IFDEF MSWINDOWS}
  Windows,
{$ENDIF}
  SysUtils, Classes, Idcas;

var
  Table: IIdcasDocument;
  Config, Silent: string;

function ReadText(const Path: string): string;
var
  Stream: TFileStream;
  Bytes: AnsiString;
begin
  Stream := TFileStream.Create(Path, fmOpenRead or fmShareDenyNone);
  try
    SetLength(Bytes, Stream.Size);
    Stream.ReadBuffer(Bytes[1], Length(Bytes));
  finally
    Stream.Free;
  end;
{$IFDEF FPC_UNICODESTRINGS}
  Result := UTF8Decode(Bytes);
{$ELSE}
  {$IFDEF IDCAS_GBK}
  { Windows' own conversion, to its code page: 936. }
  Result := AnsiString(UTF8Decode(Bytes));
  {$ELSE}
  Result := Bytes;
  {$ENDIF}
{$ENDIF}
end;

procedure WriteText(const Text: string);
var
  Bytes: AnsiString;
begin
{$IFDEF FPC_UNICODESTRINGS}
  Bytes := UTF8Encode(Text);
{$ELSE}
  {$IFDEF IDCAS_GBK}
  Bytes := UTF8Encode(UnicodeString(Text));
  {$ELSE}
  Bytes := Text;
  {$ENDIF}
{$ENDIF}
  if Length(Bytes) > 0 then
    FileWrite({$IFDEF MSWINDOWS}GetStdHandle(STD_OUTPUT_HANDLE){$ELSE}1{$ENDIF}, Bytes[1], Length(Bytes));
end;

{$I memory.inc}

{ The row's parameters, set one by one through the builder of the operation. }
function Built(const Client: IIdcas; const Row: string): IIdcasCall;
var
  Exams: IIdcasQueryExams;
begin
  Exams := Client.QueryExams;
  Exams.TimeType(StrToInt(Table.Value(Row + '/params/time_type')))
    .StartTime(Table.Value(Row + '/params/start_time'))
    .EndTime(Table.Value(Row + '/params/end_time'))
    .PageIndex(StrToInt(Table.Value(Row + '/params/page_index')))
    .PageSize(StrToInt(Table.Value(Row + '/params/page_size')))
    .ExamType(Table.Value(Row + '/params/exam_type'));
  Result := Exams;
end;

procedure Show(const Row: string; const Answer: IIdcasResult);
var
  Index: Integer;
begin
  for Index := 0 to Table.Count(Row + '/shows') - 1 do
    WriteText(#9 + Answer.Value(Table.Value(Row + '/shows/' + IntToStr(Index))));
end;

function InBackground(const Client: IIdcas; const Operation, Params: string; Cancelled: Boolean): IIdcasResult;
var
  Job: IIdcasJob;
  Done, Total: Int64;
begin
  Job := Client.Start(Operation, Params);
  if Cancelled then
  begin
    if Job.Done then
      raise Exception.Create('the job is done before it is cancelled');
    Job.Cancel;
  end;
  while not Job.Wait(10) do
    Job.Progress(Done, Total);
  Result := Job.TryFinish;
end;

procedure Thousand(const Client: IIdcas; const Operation, Params: string);
var
  Before: Int64;
  Index: Integer;
begin
  Before := 0;
  for Index := 1 to 1200 do
  begin
    if Index = 200 then
      Before := Memory;
    Client.Call(Operation, Params);
  end;
  if Memory - Before < 1024 then
    WriteText(#9'flat')
  else
    WriteText(#9'grown');
end;

procedure Run(const Row: string);
var
  Does, Operation, Params: string;
  Client: IIdcas;
begin
  Does := Table.Value(Row + '/does');
  Operation := Table.Value(Row + '/operation');
  Params := Table.Value(Row + '/params');
  { The unit sets the encoding that its strings have, whatever the row names. }
  if Table.Value(Row + '/client') = 'silent' then
    Client := NewIdcas(Silent)
  else
    Client := NewIdcas(Config);
  WriteText(Table.Value(Row + '/name'));
  if Does = 'call' then
    Show(Row, Client.TryCall(Operation, Params))
  else if (Does = 'job') or (Does = 'cancel') then
    Show(Row, InBackground(Client, Operation, Params, Does = 'cancel'))
  else if Does = 'closed' then
  begin
    Client.Close;
    Show(Row, Client.TryCall(Operation, Params));
  end
  else if Does = 'document' then
    Show(Row, Built(Client, Row).TryCall)
  else if Does = 'thousand' then
    Thousand(Client, Operation, Params)
  else
    raise Exception.Create(Does);
  WriteText(#10);
end;

var
  Index: Integer;
begin
  try
    Config := ReadText(ParamStr(2));
    Silent := ReadText(ParamStr(3));
    Table := NewIdcas('{}').ParseDocument(ReadText(ParamStr(1)));
    for Index := 0 to Table.Count('') - 1 do
      Run('/' + IntToStr(Index));
  except
    on Failure: Exception do
    begin
      WriteText('driver: ' + Failure.ClassName + ': ' + Failure.Message + #10);
      Halt(1);
    end;
  end;
end.
