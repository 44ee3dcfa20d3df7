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

type
  TClient = IIdcasClient;
  TResult = IIdcasResult;

function NewClient: TClient;
begin
  Result := CoClient.Create;
end;

function Failed(const Client: TClient; Failure: EOleException): TResult;
begin
  Checked(Client, Failure);
  Result := Client.LastError;
end;

function Answer(const Client: TClient; const Row: TRow): TResult;
begin
  try
    if Row.Method = '-' then
      Result := Client.Call(Row.Operation, Row.Params)
    else
      Result := CalledEarly(Client, Row);
  except
    on Failure: EOleException do
      Result := Failed(Client, Failure);
  end;
end;

function InBackground(const Client: TClient; const Row: TRow): TResult;
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
      Result := Failed(Client, Failure);
  end;
end;

{ Every parameter as text. }
function ByObject(const Client: TClient; const Row: TRow): TResult;
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

{$I table.inc}
