{ What a late bound program gets wrong, and what it may give, as Delphi's Variants pass it: each an EOleException with words, or
  right.

      hostile CONFIG.json }
program hostile;

{$MODE DELPHI}{$H+}
{$APPTYPE CONSOLE}

uses
  Windows, SysUtils, Classes, Variants, ActiveX, ComObj;

type
  TWrong = procedure;

var
  Client, Found, Row, Params, Value: OleVariant;
  Passed, Failed: Integer;

procedure Check(Condition: Boolean; const Name: string);
begin
  if Condition then
    Inc(Passed)
  else
  begin
    Inc(Failed);
    WriteLn('FAILED ', Name);
  end;
end;

procedure Refused(Wrong: TWrong; Code: Integer; const Name: string);
begin
  try
    Wrong;
    Check(False, Name + ': not refused');
  except
    on Failure: EOleException do
      Check((Failure.ErrorCode = Integer($80040200) - Code) and (Failure.Message <> '') and (Failure.Source = 'Idcas.Client'),
        Name + ': ' + IntToHex(Failure.ErrorCode, 8) + ' ' + Failure.Source + ' ' + Failure.Message);
    on Failure: Exception do
      Check(False, Name + ': ' + Failure.ClassName + ' ' + Failure.Message);
  end;
end;

procedure UnknownName;
begin
  Client.BuildClinicUrl(work_no := UnicodeString('001'), org_cod := UnicodeString('2470'));
end;

{ What is given by its name goes over what the text says. }
procedure TwoWays;
begin
  Client.BuildClinicUrl(UnicodeString('{"work_no":"001","org_code":"2470"}'), work_no := UnicodeString('002'), org_code := Null);
end;

procedure AnArray;
begin
  Client.BuildClinicUrl(VarArrayCreate([0, 3], varVariant));
end;

procedure ASquare;
begin
  Client.BuildClinicUrl(work_no := VarArrayCreate([0, 3, 1, 2], varInteger));
end;

procedure NoObject;
begin
  Value := IDispatch(nil);
  Client.BuildClinicUrl(Value);
end;

procedure TooMany;
begin
  Client.Call(UnicodeString('aa'), UnicodeString('{}'), 3);
end;

procedure TooFew;
begin
  Client.Call;
end;

procedure LongNumber;
var
  Id: Int64;
begin
  Id := 1394827364510000001;
  Found := Client.GetExamDetail(id := Id, client_kind := 1);
  { 64 bits hold it, so it may go out as it is; a Double does not. }
  Client.GetExamDetail(id := Double(1394827364510000001.0), client_kind := 1);
end;

procedure ReadOnly;
begin
  Found.Count := 3;
end;

procedure AfterClose;
begin
  Client.QueryExams(UnicodeString('{}'));
end;

procedure NoMember;
begin
  Client.NoSuchMethod;
end;

function Rows(const Of_: OleVariant): Integer;
var
  Each: IEnumVariant;
  One: OleVariant;
  Fetched: LongWord;
begin
  Result := 0;
  Each := IUnknown(Of_._NewEnum) as IEnumVariant;
  while Each.Next(1, One, Fetched) = S_OK do
  begin
    if One.exam_type = 'CT' then
      Inc(Result);
    One := Unassigned;
  end;
end;

procedure Run;
begin
  Client := CreateOleObject('Idcas.Client');
  Refused(AfterClose, -1003, 'a call before Open');
  Client.Open(UnicodeString(ParamStr(1)));
  Check(Client.IsOpen, 'Open');
  Refused(UnknownName, -1001, 'an unknown named argument');
  Refused(TwoWays, -1001, 'a parameter taken out by its name');
  Refused(AnArray, -1001, 'an array');
  Refused(ASquare, -1001, 'a square');
  Refused(NoObject, -1001, 'no object');
  Refused(TooMany, -1001, 'too many arguments');
  Refused(TooFew, -1001, 'too few arguments');
  Refused(LongNumber, -1001, 'an id as a Double');
  try
    NoMember;
    Check(False, 'no such member');
  except
    on Failure: Exception do
      Check(Failure.Message <> '', 'no such member');
  end;

  Found := Client.BuildClinicUrl(work_no := UnicodeString('001'), org_code := UnicodeString('2470'),
    accession_number := UnicodeString('SD-53242'), start_time := EncodeDate(2021, 5, 5), end_time := VarFromDateTime(EncodeDate(2021, 5, 19)),
    patient_name := Null, visit_id := Unassigned);
  Check(Pos('start_time=2021-05-05&end_time=2021-05-19', string(Found.Data)) > 0, 'TDateTime');

  Params := Client.NewParams;
  Params.time_type := 0;
  Params.Item['start_time'] := EncodeDate(2021, 1, 1);
  { Set is a word of Pascal's own. }
  Params.&Set('end_time', EncodeDate(2021, 12, 31)).&Set('page_size', 3).&Set('exam_type', UnicodeString('CT'))
    .&Set('page_index', 1);
  Check(Params.Count = 6, 'parameters');
  Found := Client.QueryExams(Params);
  Check(Found.Count = 3, 'rows');
  Check(Rows(Found) = 3, 'IEnumVariant');
  Row := Found.Item[0];
  Check(Length(string(Row.id)) = 19, 'an id is text');
  Check(VarIsEmpty(Row.no_such_member), 'what is missing');
  Refused(ReadOnly, -1001, 'a property that cannot be set');
  Client.RaiseErrors := False;
  Found := Client.QueryExams(time_typ := 0);
  Check(Found.Code = -1001, 'without exceptions');
  Client.RaiseErrors := True;
  Client.Close;
  Refused(AfterClose, -1003, 'a call after Close');
  Client := Unassigned;
  Found := Unassigned;
  Check(Row.exam_type = UnicodeString('CT'), 'a row without its client');
end;

begin
  CoInitialize(nil);
  try
    Run;
  except
    on Failure: Exception do
      Check(False, Failure.ClassName + ' ' + Failure.Message);
  end;
  WriteLn('hostile: ', Passed, ' passed, ', Failed, ' failed');
  if Failed > 0 then
    Halt(1);
end.
