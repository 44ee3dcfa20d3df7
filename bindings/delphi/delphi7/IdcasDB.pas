{ The rows of an answer in a dataset: TClientDataSet in Delphi, TBufDataset in Free Pascal, or any other that keeps its rows in
  memory and is opened by Open.

  Written by `make bindings`; do not edit. In Delphi, add the unit MidasLib to the program, or deploy midas.dll, for
  TClientDataSet. }
unit IdcasDB;

{$IFDEF FPC}
  {$IFDEF FPC_UNICODESTRINGS}{$IFNDEF IDCAS_GBK}{$DEFINE IDCAS_UNICODE}{$ENDIF}{$ENDIF}
  {$IFDEF IDCAS_UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}
{$ENDIF}
{$H+}{$B-}{$T-}{$X+}
{$UNDEF IDCAS_UTF16}
{$IFDEF FPC}
  {$IFDEF FPC_UNICODESTRINGS}{$DEFINE IDCAS_UTF16}{$ENDIF}
{$ELSE}
  {$IF CompilerVersion >= 20}{$DEFINE IDCAS_UTF16}{$IFEND}
  {$IFNDEF IDCAS_UTF16}{$DEFINE IDCAS_GBK}{$ENDIF}
{$ENDIF}

interface

uses
  SysUtils, Classes, DB, Idcas;

{ Puts every row of the answer into the dataset, in place of the rows that it has. Without persistent fields the dataset is
  made anew, with the fields of the operation, their types and their Chinese titles; with persistent fields, those are filled
  whose names are members. What the platform left empty is NULL. Answers how many rows there are; none is no error.
  Raises EIdcas where the answer's code is not 0, or a persistent field cannot hold a value. }
function IdcasFill(DataSet: TDataSet; const Answer: IIdcasResult): Integer;

implementation

uses
{$IFDEF FPC}
  BufDataset;
{$ELSE}
  DBClient;
{$ENDIF}

type
  { A member that the rows may have. }
  TMember = record
    Name, Title, Kind: string;
    { Characters of its longest value. }
    Longest: Integer;
    { Whether every value is what the specification says; otherwise the column is text, so that nothing is lost. }
    AsSaid: Boolean;
    Field: TField;
  end;
  TMembers = array of TMember;

const
  { Longer ones are memos. }
  MostInString = 250;

function IsWhole(const Text: string; Least, Most: Int64): Boolean;
var
  Number: Int64;
  Wrong: Integer;
begin
  Val(Text, Number, Wrong);
  Result := (Wrong = 0) and (Number >= Least) and (Number <= Most) and (Pos('$', Text) = 0) and (Pos('x', Text) = 0);
end;

function IsTrue(const Text: string): Boolean;
begin
  Result := (Text = 'true') or (Text = 'True') or (Text = '1');
end;

{ Whether a value is what its type says. }
function Fits(const Kind, Text: string): Boolean;
var
  Time: TDateTime;
begin
  if (Kind = 'int') or (Kind = 'short') then
    Result := IsWhole(Text, Low(Integer), High(Integer))
  else if Kind = 'long' then
    Result := IsWhole(Text, Low(Int64), High(Int64))
  else if Kind = 'bool' then
    Result := IsTrue(Text) or (Text = 'false') or (Text = 'False') or (Text = '0')
  else if (Kind = 'date') or (Kind = 'datetime') then
    Result := TryIdcasDateTime(Text, Time)
  else
    Result := True;
end;

{ The members of the operation's rows, and what the rows have in them. }
function MembersIn(const Answer: IIdcasResult): TMembers;
var
  Said: IIdcasResult;
  Index, Row, Count, Rows: Integer;
  At, Name, Text: string;
begin
  Said := IdcasDescribe(IdcasRowsOf(Answer.Operation));
  Result := nil;
  Rows := Answer.RowCount;
  Count := 0;
  for Index := 0 to Said.Count('/data/outputs') - 1 do
  begin
    At := '/data/outputs/' + IntToStr(Index) + '/';
    Name := Said.Value(At + 'name');
    if (Copy(Name, 1, 7) <> 'data[].') or (Pos('[', Copy(Name, 8, MaxInt)) > 0) or (Pos('.', Copy(Name, 8, MaxInt)) > 0) then
      Continue;
    SetLength(Result, Count + 1);
    Result[Count].Name := Copy(Name, 8, MaxInt);
    Result[Count].Title := Said.Value(At + 'title');
    Result[Count].Kind := Said.Value(At + 'type');
    Result[Count].AsSaid := True;
    Result[Count].Longest := 0;
    Result[Count].Field := nil;
    for Row := 0 to Rows - 1 do
    begin
      Text := Answer.Row(Row, Result[Count].Name);
      if Length(Text) > Result[Count].Longest then
        Result[Count].Longest := Length(Text);
      if (Text <> '') and not Fits(Result[Count].Kind, Text) then
        Result[Count].AsSaid := False;
    end;
    Inc(Count);
  end;
end;

function TypeOf(const Member: TMember): TFieldType;
begin
  Result := {$IFDEF IDCAS_UTF16}ftWideString{$ELSE}ftString{$ENDIF};
  if not Member.AsSaid then
    Exit;
  if (Member.Kind = 'int') or (Member.Kind = 'short') then
    Result := ftInteger
  else if Member.Kind = 'long' then
    Result := ftLargeint
  else if Member.Kind = 'bool' then
    Result := ftBoolean
  else if Member.Kind = 'date' then
    Result := ftDate
  else if Member.Kind = 'datetime' then
    Result := ftDateTime;
end;

procedure DefineFields(DataSet: TDataSet; const Members: TMembers);
var
  Index, Size: Integer;
  Kind: TFieldType;
begin
  for Index := 0 to High(Members) do
  begin
    Kind := TypeOf(Members[Index]);
    Size := 0;
    if Kind in [ftString, ftWideString] then
      if Members[Index].Longest > MostInString then
        Kind := {$IFDEF IDCAS_UTF16}ftWideMemo{$ELSE}ftMemo{$ENDIF}
      else
        Size := MostInString;
    DataSet.FieldDefs.Add(Members[Index].Name, Kind, Size, False);
  end;
end;

procedure MakeDataSet(DataSet: TDataSet);
begin
{$IFDEF FPC}
  if DataSet is TCustomBufDataset then
  begin
    TCustomBufDataset(DataSet).CreateDataset;
    Exit;
  end;
{$ELSE}
  if DataSet is TCustomClientDataSet then
  begin
    TClientDataSet(DataSet).CreateDataSet;
    Exit;
  end;
{$ENDIF}
  DataSet.Open;
end;

{ A value in a field. }
procedure Put(const Member: TMember; const Text: string);
var
  Time: TDateTime;
begin
  if Text = '' then
    Member.Field.Clear
  else if not Fits(Member.Kind, Text) then
    Member.Field.AsString := Text
  else if Member.Field is TDateTimeField then
  begin
    TryIdcasDateTime(Text, Time);
    Member.Field.AsDateTime := Time;
  end
  else if Member.Field is TBooleanField then
    Member.Field.AsBoolean := IsTrue(Text)
  else
{$IFDEF IDCAS_UTF16}
  if Member.Field is TWideStringField then
    TWideStringField(Member.Field).Value := Text
  else if Member.Field is TWideMemoField then
    TWideMemoField(Member.Field).Value := Text
  else
{$ENDIF}
    Member.Field.AsString := Text;
end;

{ A text from the codes of its characters. As a constant it would have the code page of this file in Free Pascal, which would
  convert it. }
function FromHex(const Hex: string): string;
const
  Digits = {$IFDEF IDCAS_UTF16}4{$ELSE}2{$ENDIF};
var
  Index: Integer;
begin
  SetLength(Result, Length(Hex) div Digits);
  for Index := 1 to Length(Result) do
    Result[Index] := Char(StrToInt('$' + Copy(Hex, (Index - 1) * Digits + 1, Digits)));
end;

const
  STooShort ={$IFDEF IDCAS_UTF16}
      'FF1A63014E455B576BB57684002000530069007A006500205C0F4E8E5E7353F0' +
      '8FD456DE76846587672C957F5EA63002'
{$ELSE}{$IFDEF IDCAS_GBK}
      'A3BAB3D6BEC3D7D6B6CEB5C42053697A6520D0A1D3DAC6BDCCA8B7B5BBD8B5C4' +
      'CEC4B1BEB3A4B6C8A1A3'
{$ELSE}
      'EFBC9AE68C81E4B985E5AD97E6AEB5E79A842053697A6520E5B08FE4BA8EE5B9' +
      'B3E58FB0E8BF94E59B9EE79A84E69687E69CACE995BFE5BAA6E38082'
{$ENDIF}{$ENDIF}

      ;
  STooShortHint ={$IFDEF IDCAS_UTF16}
      '8BF7628A8BE55B576BB57684002000530069007A0065002065394E3A4E0D5C0F' +
      '4E8EFF1A'
{$ELSE}{$IFDEF IDCAS_GBK}
      'C7EBB0D1B8C3D7D6B6CEB5C42053697A6520B8C4CEAAB2BBD0A1D3DAA3BA'
{$ELSE}
      'E8AFB7E68A8AE8AFA5E5AD97E6AEB5E79A842053697A6520E694B9E4B8BAE4B8' +
      '8DE5B08FE4BA8EEFBC9A'
{$ENDIF}{$ENDIF}

      ;

{ A persistent field that is too short would cut a value off and say nothing. }
procedure CheckSize(const Member: TMember; const Operation: string);
var
  Size: string;
begin
  if not ((Member.Field is TStringField) or (Member.Field is TWideStringField)) or (Member.Field.Size >= Member.Longest) then
    Exit;
  Size := IntToStr(Member.Longest);
  raise EIdcas.CreateOf(Operation, '', IDCAS_TOO_LARGE,
    Member.Name + FromHex(STooShort) + ' / ' + Member.Name + ': the persistent field is shorter than what the platform sent.',
    'too_large', FromHex(STooShortHint) + Size + ' / Make the field''s Size at least ' + Size + '.', '');
end;

procedure FindFields(DataSet: TDataSet; var Members: TMembers; const Operation: string; WithTitles: Boolean);
var
  Index: Integer;
begin
  for Index := 0 to High(Members) do
  begin
    Members[Index].Field := DataSet.FindField(Members[Index].Name);
    if Members[Index].Field = nil then
      Continue;
    CheckSize(Members[Index], Operation);
    if WithTitles then
      Members[Index].Field.DisplayLabel := Members[Index].Title;
  end;
end;

function IdcasFill(DataSet: TDataSet; const Answer: IIdcasResult): Integer;
var
  Members: TMembers;
  Row, Index: Integer;
  IsOwn: Boolean;
begin
  IdcasCheck(Answer);
  Members := MembersIn(Answer);
  Result := Answer.RowCount;
  DataSet.DisableControls;
  try
    if DataSet.Active then
      DataSet.Close;
    { Persistent fields are there while it is closed. }
    IsOwn := DataSet.Fields.Count = 0;
    { Definitions from the last time would have other sizes than the fields. }
    DataSet.FieldDefs.Clear;
    if IsOwn then
      DefineFields(DataSet, Members);
    MakeDataSet(DataSet);
    FindFields(DataSet, Members, Answer.Operation, IsOwn);
    for Row := 0 to Result - 1 do
    begin
      DataSet.Append;
      try
        for Index := 0 to High(Members) do
          if Members[Index].Field <> nil then
            Put(Members[Index], Answer.Row(Row, Members[Index].Name));
        DataSet.Post;
      except
        DataSet.Cancel;
        raise;
      end;
    end;
    DataSet.First;
  finally
    DataSet.EnableControls;
  end;
end;

end.
