{ Rows in a dataset. Usage: db_tests CONFIG.json }
program db_tests;

{$IFDEF FPC}{$IFNDEF FPC_UNICODESTRINGS}{$MODE DELPHI}{$ENDIF}{$H+}{$ENDIF}
{$APPTYPE CONSOLE}

uses
{$IFDEF UNIX}
  cthreads, cwstring,
{$ENDIF}
  SysUtils, Classes, DB, BufDataset, Idcas, IdcasDB;

var
  Passed: Integer = 0;
  Failed: Integer = 0;

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

{ A field's text, in the strings that this program has. }
function TextOf(Field: TField): string;
begin
{$IFDEF FPC_UNICODESTRINGS}
  Result := Field.AsWideString;
{$ELSE}
  Result := Field.AsString;
{$ENDIF}
end;

procedure Filled(const Client: IIdcas);
var
  Data: TBufDataset;
  Exams: IIdcasResult;
  Index: Integer;
begin
  Data := TBufDataset.Create(nil);
  try
    Exams := Client.QueryExamsAll.TimeType(0).StartTime('2021-05-01').EndTime('2021-05-31').Call;
    Check(IdcasFill(Data, Exams) = 22, 'how many rows');
    Check(Data.RecordCount = 22, 'rows in the dataset');
    Check(Data.RecNo = 1, 'it is at the first row');
    Check(Data.FieldByName('id') is TLargeintField, 'an id is a number of 64 bits');
    Check(Data.FieldByName('perform_time') is TDateTimeField, 'a time is a time');
    Check(Data.FieldByName('patient_age').DataType = ftInteger, 'an age is a number');
{$IFNDEF FPC_UNICODESTRINGS}
    Check(Data.FieldByName('patient_name').DisplayLabel = #$E6#$82#$A3#$E8#$80#$85#$E5#$A7#$93#$E5#$90#$8D, 'a title in Chinese');
{$ENDIF}
    for Index := 0 to 21 do
    begin
      Check(Data.FieldByName('id').AsLargeInt = Exams.RowInt64(Index, 'id'), 'an id');
      Check(TextOf(Data.FieldByName('patient_name')) = Exams.Row(Index, 'patient_name'), 'a name');
      Check(IdcasDateTime(Data.FieldByName('perform_time').AsDateTime) = Exams.Row(Index, 'perform_time'), 'a time');
      Check(Data.FieldByName('report_time').IsNull = (Exams.Row(Index, 'report_time') = ''), 'what is empty is NULL');
      Data.Next;
    end;
    Check(Data.EOF, 'no row more');
    { Another answer in the same dataset; and one without rows, which is no error. }
    Check(IdcasFill(Data, Client.QueryExams.TimeType(0).StartTime('2021-05-01').EndTime('2021-05-31').PageSize(3).Call) = 3, 'filled again');
    Check(Data.RecordCount = 3, 'the earlier rows are gone');
    Check(IdcasFill(Data, Client.QueryMergedExams.IdCardNo('990101190001010014').Call) = 0, 'a patient without exams');
    Check(Data.Active and Data.IsEmpty and (Data.FindField('patient_name') <> nil), 'it is open and empty');
    try
      IdcasFill(Data, Client.QueryExams.TryCall);
      Check(False, 'an answer that is a failure');
    except
      on Failure: EIdcas do
        Check(Failure.Code = IDCAS_INVALID_ARGUMENT, 'an answer that is a failure');
    end;
  finally
    Data.Free;
  end;
end;

procedure Persistent(const Client: IIdcas);
var
  Data: TBufDataset;
  Exams: IIdcasResult;
  Item: TStringField;
begin
  Data := TBufDataset.Create(nil);
  try
    Exams := Client.QueryExams.TimeType(0).StartTime('2021-05-01').EndTime('2021-05-31').PageSize(3).Call;
    Item := TStringField.Create(Data);
    Item.FieldName := 'accession_number';
    Item.Size := 40;
    Item.DisplayLabel := 'number';
    Item.DataSet := Data;
    Check(IdcasFill(Data, Exams) = 3, 'persistent fields');
    Check((Data.Fields.Count = 1) and (Item.AsString = Exams.Row(0, 'accession_number')), 'one of them is filled');
    Check(Item.DisplayLabel = 'number', 'it keeps its title');
    Data.Close;
    Item.Size := 2;
    try
      IdcasFill(Data, Exams);
      Check(False, 'a field that is too short');
    except
      on Failure: EIdcas do
        Check((Failure.Code = IDCAS_TOO_LARGE) and (Pos('accession_number', Failure.Full) > 0), 'a field that is too short');
    end;
  finally
    Data.Free;
  end;
end;

{ What the platform should not send: nothing of it is lost. }
procedure Odd(const Client: IIdcas);
var
  Data: TBufDataset;
  Kind: TFieldType;
begin
  Data := TBufDataset.Create(nil);
  try
    Kind := ftUnknown;
    IdcasFill(Data, Client.GetExamDetail.Id(1394827364510000001).Call);
    Kind := Data.FieldByName('id').DataType;
    Check(Kind = ftLargeint, 'a detail');
    Check(IdcasFill(Data, Client.GetToken.Call) = 0, 'an answer that is no list');
  finally
    Data.Free;
  end;
end;

begin
  try
    Filled(NewIdcasFromFile(ExpandFileName(ParamStr(1))));
    Persistent(NewIdcasFromFile(ExpandFileName(ParamStr(1))));
    Odd(NewIdcasFromFile(ExpandFileName(ParamStr(1))));
  except
    on Failure: EIdcas do
      Check(False, Failure.Full);
  end;
  WriteLn(Passed, ' checks hold, ', Failed, ' do not');
  if Failed > 0 then
    Halt(1);
end.
