{ Does what each row of the behaviour table says, bound late as Delphi's CreateOleObject does it, with named arguments, and
  prints what it saw: see tests/behaviours/driver.c.

      late ROWS CONFIG.json SILENT.json

  ROWS and late.inc are what rows.py made of table.json. }
program late;

{$MODE DELPHI}{$H+}
{$APPTYPE CONSOLE}

uses
  Windows, SysUtils, Classes, Variants, ActiveX, ComObj, rows;

{$I late.inc}

type
  TClient = OleVariant;
  TResult = OleVariant;

function NewClient: TClient;
begin
  Result := CreateOleObject('Idcas.Client');
end;

function Answer(const Client: TClient; const Row: TRow): TResult;
begin
  try
    if Row.Method = '-' then
      Result := Client.Call(Row.Operation, Row.Params)
    else
      Result := CalledLate(Client, Row.Index);
  except
    on Failure: EOleException do
      Result := Checked(Client, Failure);
  end;
end;

function InBackground(const Client: TClient; const Row: TRow): TResult;
var
  Job: OleVariant;
begin
  Job := Client.Start(Row.Operation, Row.Params);
  if Row.Does = 'cancel' then
  begin
    if Job.Done then
      WriteText(#9'(done before it is cancelled)');
    Job.Cancel;
  end;
  while not Job.Wait(10) do
    if Job.Progress.total < 0 then
      WriteText(#9'(no total)');
  try
    Result := Job.Finish;
  except
    on Failure: EOleException do
      Result := Checked(Client, Failure);
  end;
end;

{ Every parameter as text, by the default property. }
function ByObject(const Client: TClient; const Row: TRow): TResult;
var
  Params: OleVariant;
  Index: Integer;
begin
  Params := Client.NewParams;
  for Index := 0 to High(Row.Names) do
    Params.Item[Row.Names[Index]] := Row.Values[Index];
  Result := Client.QueryExams(Params);
end;

{$I table.inc}
