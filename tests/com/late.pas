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

function Answer(const Client: OleVariant; const Row: TRow): OleVariant;
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

function InBackground(const Client: OleVariant; const Row: TRow): OleVariant;
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
function ByObject(const Client: OleVariant; const Row: TRow): OleVariant;
var
  Params: OleVariant;
  Index: Integer;
begin
  Params := Client.NewParams;
  for Index := 0 to High(Row.Names) do
    Params.Item[Row.Names[Index]] := Row.Values[Index];
  Result := Client.QueryExams(Params);
end;

procedure Thousand(const Client: OleVariant; const Row: TRow);
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
  Client, Found: OleVariant;
  Index: Integer;
begin
  Client := CreateOleObject('Idcas.Client');
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
