{ What the two Pascal drivers share: the table's rows, and values as text. }
unit rows;

{$MODE DELPHI}{$H+}

interface

uses
  Windows, SysUtils, Classes, Variants, ActiveX, ComObj;

type
  TTexts = array of UnicodeString;

  TRow = record
    Index: Integer;
    Name, Does, Client, Operation, Method, Params: UnicodeString;
    { Of its parameters: names, kinds (text, number, flag) and values. }
    Names, Kinds, Values, Shows: TTexts;
  end;

  TRun = procedure(const Row: TRow);

procedure ForEachRow(Run: TRun);
function Configuration(const Row: TRow): UnicodeString;
function TextOf(const Value: OleVariant): UnicodeString;
function Checked(const Client: OleVariant; Failure: EOleException): OleVariant;
procedure WriteText(const Text: UnicodeString);
function Memory: Int64;

implementation

function Bytes(const Path: string): AnsiString;
var
  Stream: TFileStream;
begin
  Stream := TFileStream.Create(Path, fmOpenRead or fmShareDenyNone);
  try
    SetLength(Result, Stream.Size);
    Stream.ReadBuffer(Result[1], Length(Result));
  finally
    Stream.Free;
  end;
end;

procedure WriteText(const Text: UnicodeString);
var
  Encoded: AnsiString;
begin
  Encoded := UTF8Encode(Text);
  if Length(Encoded) > 0 then
    FileWrite(GetStdHandle(STD_OUTPUT_HANDLE), Encoded[1], Length(Encoded));
end;

function Split(const Text: UnicodeString; Mark: WideChar): TTexts;
var
  From, At: Integer;
begin
  SetLength(Result, 0);
  From := 1;
  for At := 1 to Length(Text) + 1 do
    if (At > Length(Text)) or (Text[At] = Mark) then
    begin
      SetLength(Result, Length(Result) + 1);
      Result[High(Result)] := Copy(Text, From, At - From);
      From := At + 1;
    end;
end;

procedure Add(var Texts: TTexts; const Text: UnicodeString);
begin
  SetLength(Texts, Length(Texts) + 1);
  Texts[High(Texts)] := Text;
end;

procedure ForEachRow(Run: TRun);
var
  Text: UnicodeString;
  Raw: AnsiString;
  Lines, Fields: TTexts;
  Row: TRow;
  Line: Integer;
begin
  Raw := Bytes(ParamStr(1));
  SetLength(Text, Length(Raw) div 2 - 1);
  { After the mark. }
  Move(Raw[3], Text[1], Length(Text) * 2);
  Lines := Split(Text, #10);
  Row.Index := -1;
  for Line := 0 to High(Lines) do
  begin
    if Lines[Line] = '' then
      Continue;
    { Without the carriage return. }
    Fields := Split(Copy(Lines[Line], 1, Length(Lines[Line]) - 1), #9);
    if Fields[0] = 'arg' then
    begin
      Add(Row.Names, Fields[1]);
      Add(Row.Kinds, Fields[2]);
      Add(Row.Values, Fields[3]);
      Continue;
    end;
    if Row.Index >= 0 then
      Run(Row);
    if Fields[0] <> 'row' then
      Break;
    Inc(Row.Index);
    Row.Name := Fields[1];
    Row.Does := Fields[2];
    Row.Client := Fields[3];
    Row.Operation := Fields[4];
    Row.Method := Fields[5];
    Row.Params := Fields[6];
    Row.Shows := Split(Fields[7], ' ');
    Row.Names := nil;
    Row.Kinds := nil;
    Row.Values := nil;
  end;
end;

{ The file's path. Of the row that asks for GBK, the text, which says nothing to an object whose texts are BSTR. }
function Configuration(const Row: TRow): UnicodeString;
begin
  if Row.Client = 'silent' then
    Result := UnicodeString(ParamStr(3))
  else if Row.Client = 'gbk' then
    Result := UnicodeString(StringReplace(string(Bytes(ParamStr(2))), '{', '{"encoding":"gbk",', []))
  else
    Result := UnicodeString(ParamStr(2));
end;

function TextOf(const Value: OleVariant): UnicodeString;
begin
  if VarType(Value) = varDispatch then
    Result := Value.Json
  else if VarIsEmpty(Value) or VarIsNull(Value) then
    Result := ''
  else if VarType(Value) = varBoolean then
  begin
    if Value then
      Result := 'true'
    else
      Result := 'false';
  end
  else
    Result := VarToUnicodeStr(Value);
end;

{ LastError, which must say the same as what was raised. }
function Checked(const Client: OleVariant; Failure: EOleException): OleVariant;
var
  Code: Integer;
begin
  Result := Client.LastError;
  Code := Result.Code;
  if (Failure.ErrorCode <> Integer($80040200) - Code) or (Failure.Message <> string(UnicodeString(Result.Msg))) or
    (Failure.Source <> 'Idcas.Client') then
    WriteText(#9'(raised ' + UnicodeString(IntToHex(Failure.ErrorCode, 8) + ' ' + Failure.Message) + ')');
end;

{$I ../behaviours/memory.inc}

end.
