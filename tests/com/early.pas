{ Does what each row of the behaviour table says, bound early: by the unit that Free Pascal's importer made of the type library,
  every argument in its place. Prints what it saw: see tests/behaviours/driver.c.

      early ROWS CONFIG.json SILENT.json

  ROWS and early.inc are what rows.py made of table.json. }
program early;

{$MODE DELPHI}{$H+}
{$APPTYPE CONSOLE}

uses
  Windows, SysUtils, Classes, Variants, ActiveX, ComObj, rows, Idcas_1_0_TLB;

{$I early.inc}

function Answer(const Client: IIdcasClient; const Row: TRow): IIdcasResult;
begin
  try
    if Row.Method = '-' then
      Result := Client.Call(Row.Operation, Row.Params)
    else
      Result := CalledEarly(Client, Row);
  except
    on Failure: EOleException do
    begin
      Checked(Client, Failure);
      Result := Client.LastError;
    end;
  end;
end;

function InBackground(const Client: IIdcasClient; const Row: TRow): IIdcasResult;
var
  Job: IIdcasJob;
begin
  Job := Client.Start(Row.Operation, Row.Params);
  if Row.Does = 'cancel' then
  begin
    if Job.Done then
      WriteText(#9'(done before it is cancelled)');
    Job.Cancel;
  end;
  while not Job.Wait(10) do
    if Job.Progress.Value('total') < 0 then
      WriteText(#9'(no total)');
  try
    Result := Job.Finish;
  except
    on Failure: EOleException do
    begin
      Checked(Client, Failure);
      Result := Client.LastError;
    end;
  end;
end;

{ Every parameter as text. }
function ByObject(const Client: IIdcasClient; const Row: TRow): IIdcasResult;
var
  Params: IIdcasParams;
  Index: Integer;
begin
  Params := Client.NewParams(EmptyParam);
  for Index := 0 to High(Row.Names) do
    if Odd(Index) then
      Params.Item[Row.Names[Index]] := Row.Values[Index]
    else
      Params.Set_(Row.Names[Index], Row.Values[Index]);
  Result := Client.Call(Row.Operation, Params);
end;

procedure Thousand(const Client: IIdcasClient; const Row: TRow);
var
  Before: Int64;
  Index: Integer;
begin
  Before := 0;
  for Index := 0 to 1199 do
  begin
    if Index = 200 then
      Before := Memory;
    Answer(Client, Row);
  end;
  if Memory - Before < 1024 then
    WriteText(#9'flat')
  else
    WriteText(#9'grown');
end;

procedure Run(const Row: TRow);
var
  Client: IIdcasClient;
  Found: IIdcasResult;
  Index: Integer;
begin
  Client := CoClient.Create;
  Client.Open(Configuration(Row));
  WriteText(Row.Name);
  if Row.Does = 'closed' then
    Client.Close;
  if Row.Does = 'thousand' then
    Thousand(Client, Row)
  else
  begin
    if (Row.Does = 'job') or (Row.Does = 'cancel') then
      Found := InBackground(Client, Row)
    else if Row.Does = 'document' then
      Found := ByObject(Client, Row)
    else
      Found := Answer(Client, Row);
    for Index := 0 to High(Row.Shows) do
      WriteText(#9 + TextOf(Found.Value(Row.Shows[Index])));
  end;
  WriteText(#10);
end;

begin
  CoInitialize(nil);
  try
    ForEachRow(Run);
  except
    on Failure: Exception do
    begin
      WriteText('driver: ' + UnicodeString(Failure.ClassName + ': ' + Failure.Message) + #10);
      Halt(1);
    end;
  end;
end.
