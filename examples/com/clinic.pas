{ A small clinic workstation over the COM object Idcas.Client, by CreateOleObject: gets a token, builds the link to the clinic
  page, lists a patient's exams, saves the report of the first exam and marks it as printed, and runs the diagnosis. For Delphi
  and Free Pascal; the unit Idcas.pas needs no COM and is the better way for a new program in Delphi.

      clinic CONFIG.json [ID_CARD_NO [FOLDER]]

  The report is saved only if a FOLDER is given. }
program clinic;

{$IFDEF FPC}{$MODE DELPHI}{$ENDIF}
{$APPTYPE CONSOLE}

uses
  SysUtils, Variants, ActiveX, ComObj;

{ Parameters are named arguments. }
procedure ShowToken(const Client: OleVariant);
var
  Token: OleVariant;
begin
  Token := Client.GetToken;
  { A token is a credential: only its beginning is shown. }
  WriteLn('token: ', Copy(string(Token.Value('data/access_token')), 1, 12), '...');
  WriteLn('expires in: ', string(Token.Value('data/expires_in')));
end;

procedure ShowPage(const Client: OleVariant; const Card: string);
begin
  WriteLn('clinic page:');
  if Card <> '' then
    WriteLn(string(Client.BuildClinicUrl(work_no := '001', org_code := '2470', id_card_no := Card).Data))
  else
    WriteLn(string(Client.BuildClinicUrl(work_no := '001', org_code := '2470', accession_number := 'SD-53242').Data));
end;

{ The first exam's id, which has 19 digits and is always a text; '' where there is no exam. }
function ShowExams(const Client: OleVariant; const Card: string): string;
var
  Params, Exams, Row: OleVariant;
  Index: Integer;
begin
  Params := Client.NewParams;
  Params.time_type := 0;
  Params.start_time := EncodeDate(2021, 1, 1);
  Params.end_time := EncodeDate(2021, 12, 31);
  if Card <> '' then
    Params.id_card_no := Card;
  Exams := Client.QueryExams(Params);
  for Index := 0 to Exams.Count - 1 do
  begin
    Row := Exams.Item(Index);
    WriteLn(string(Row.accession_number), '  ', string(Row.patient_name), '  ', string(Row.exam_type), '  ', string(Row.exam_item), '  ',
      string(Row.perform_time), '  ', string(Row.perform_org_name));
  end;
  WriteLn(Integer(Exams.Count), ' rows');
  Result := '';
  if Exams.Count > 0 then
    Result := Exams.Value('data/0/id');
end;

procedure PrintReport(const Client: OleVariant; const Id, Folder: string);
var
  Files: OleVariant;
  Index: Integer;
begin
  Files := Client.SavePrintFiles(business_id := Id, directory := Folder);
  for Index := 0 to Files.Count - 1 do
    WriteLn('saved: ', string(Files.Item(Index).Value('path')));
  if Files.Count = 0 then
  begin
    WriteLn('nothing to print');
    Exit;
  end;
  Client.SetPrintFlag(business_id := Id, org_code := '2470', print_time := Now, client_host := '10.0.0.15', client_name := 'CLINIC-01');
  WriteLn('marked as printed');
end;

procedure Run(const Config, Card, Folder: string);
var
  Client: OleVariant;
  Id: string;
begin
  Client := CreateOleObject('Idcas.Client');
  Client.Open(Config);
  WriteLn('idcas ', string(Client.Version));
  ShowToken(Client);
  ShowPage(Client, Card);
  Id := ShowExams(Client, Card);
  if (Folder <> '') and (Id <> '') then
    PrintReport(Client, Id, Folder);
  WriteLn(string(Client.Diagnose.Report));
  Client.Close;
end;

begin
  if ParamCount < 1 then
  begin
    WriteLn('usage: clinic CONFIG.json [ID_CARD_NO [FOLDER]]');
    Halt(2);
  end;
  try
    Run(ParamStr(1), ParamStr(2), ParamStr(3));
  except
    { EOleException: what to show, with what to do. Where the class is not registered: run idcas register. }
    on E: Exception do
    begin
      WriteLn(E.Message);
      Halt(1);
    end;
  end;
end.
