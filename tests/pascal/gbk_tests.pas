{ Strings in GBK, as Delphi 7 has them on a Chinese Windows. Usage: gbk_tests CONFIG.json FOLDER }
program gbk_tests;

{$MODE DELPHI}{$H+}

uses
{$IFDEF UNIX}
  cthreads,
{$ENDIF}
  SysUtils, Classes, Idcas;

var
  Client: IIdcas;
  Exams: IIdcasResult;
  Plain: string;

procedure Check(const Found, Expected, What: string);
begin
  if Found <> Expected then
  begin
    WriteLn('FAILED   ', What, ': ', Found);
    Halt(1);
  end;
end;

procedure WriteBytes(const Name, Bytes: AnsiString);
var
  Stream: TFileStream;
begin
  Stream := TFileStream.Create(Name, fmCreate);
  try
    Stream.WriteBuffer(Bytes[1], Length(Bytes));
  finally
    Stream.Free;
  end;
end;

{ "address" in Chinese, as a user's name, in the encodings that editors write. }
procedure Files;
const
  Contents: array[0..3] of AnsiString = (
    '{"username":"'#$B5#$D8#$D6#$B7'","domain":"'#$B5#$D8#$D6#$B7'.example"}',
    '{"username":"'#$E5#$9C#$B0#$E5#$9D#$80'","domain":"'#$E5#$9C#$B0#$E5#$9D#$80'.example"}',
    #$EF#$BB#$BF'{"username":"'#$E5#$9C#$B0#$E5#$9D#$80'","domain":"'#$E5#$9C#$B0#$E5#$9D#$80'.example"}',
    #$FF#$FE'{'#0'"'#0'u'#0's'#0'e'#0'r'#0'n'#0'a'#0'm'#0'e'#0'"'#0':'#0'"'#0#$30#$57#$40#$57'"'#0','#0 +
    '"'#0'd'#0'o'#0'm'#0'a'#0'i'#0'n'#0'"'#0':'#0'"'#0#$30#$57#$40#$57'.'#0'e'#0'x'#0'a'#0'm'#0'p'#0'l'#0'e'#0'"'#0'}'#0);
var
  Index: Integer;
  Name, Link: string;
  Options: IIdcasOptions;
begin
  Link := NewIdcas(Contents[0]).BuildH5QualityUrl.Call.Data;
  for Index := 0 to High(Contents) do
  begin
    Name := IncludeTrailingPathDelimiter(ExpandFileName(ParamStr(2))) + 'gbk' + IntToStr(Index) + '.json';
    WriteBytes(Name, Contents[Index]);
    Options := NewIdcasOptions;
    Options.LoadFromFile(Name);
    Check(Options.Username, #$B5#$D8#$D6#$B7, 'a value in a file');
    Check(Options.Open.BuildH5QualityUrl.Call.Data, Link, 'options from a file');
    Check(NewIdcasFromFile(Name).BuildH5QualityUrl.Call.Data, Link, 'a client from a file');
    Check(NewIdcas(Contents[Index]).BuildH5QualityUrl.Call.Data, Link, 'a client from text');
    if Index = 2 then
      Break;
  end;
  { UTF-16 as text would end at its first NUL; as a file it is read. }
  Name := IncludeTrailingPathDelimiter(ExpandFileName(ParamStr(2))) + 'gbk3.json';
  WriteBytes(Name, Contents[3]);
  Check(NewIdcasFromFile(Name).BuildH5QualityUrl.Call.Data, Link, 'a client from a file in UTF-16');
  Options.LoadFromFile(Name);
  Check(Options.Username, #$B5#$D8#$D6#$B7, 'a value in a file in UTF-16');
end;

begin
{$IFDEF MSWINDOWS}
  Check(IntToStr(DefaultSystemCodePage), '936', 'the code page of Windows');
{$ENDIF}
  try
    LoadIdcas('/nowhere/libidcas.so');
    Check('no failure', '', 'a library that is not there');
  except
    on Failure: EIdcas do
      { "cannot be loaded" in GBK. }
      Check(Copy(Failure.Message, 1, 29), '/nowhere/libidcas.so '#$CE#$DE#$B7#$A8#$BC#$D3#$D4#$D8, 'a missing library in Chinese');
  end;
  Client := NewIdcasFromFile(ExpandFileName(ParamStr(1)));
  { Huang Juan in GBK, out and in. }
  Check(Client.GetExamDetail.Id(1394827364510000001).Call.Row(0, 'patient_name'), #$BB#$C6#$BE#$EA, 'a name that arrives');
  Exams := Client.QueryExams.TimeType(0).StartTime('2021-01-01').EndTime('2021-12-31').PatientName(#$BB#$C6#$BE#$EA).Call;
  Check(Exams.Row(0, 'patient_name'), #$BB#$C6#$BE#$EA, 'a name that leaves');
  { Wang and a character that GBK lacks: nothing is lost. }
  Check(Client.GetExamDetail.Id(1394827364510000295).Call.Row(0, 'patient_name'), #$CD#$F5'\uD842\uDFB7', 'a rare name');
  { Passed on as it was read it is the character again, and not a backslash and letters. }
  Plain := Client.BuildClinicUrl.WorkNo('1').OrgCode('1').PatientName(
    Client.GetExamDetail.Id(1394827364510000295).Call.Row(0, 'patient_name')).Explain(True).Call.Value('/explain/plaintext');
  Check(Client.ParseDocument(Plain).Value('/patient_name'), #$CD#$F5'\uD842\uDFB7', 'a rare name that is passed on');
  if Pos('\\u', Plain) + Pos('\u005C', Plain) > 0 then
    Check(Plain, '', 'a rare name that is passed on');
  { A configuration in UTF-8, as editors save it: Zhang San. }
  Client := NewIdcas(#$EF#$BB#$BF'{"username":"'#$E5#$BC#$A0#$E4#$B8#$89'","encoding":"utf-8"}');
  { The name of the first operation: its first character in GBK. }
  Check(Copy(Client.Describe('').Value('/data/0/title'), 1, 2), #$BB#$F1, 'a configuration in UTF-8');
  { The same in files, and in options. }
  Files;
  try
    Client.QueryExams.PatientName(#$FF#$FF).Call;
    Check('no failure', '', 'bytes that are not GBK');
  except
    on Failure: EIdcas do
      if (Failure.Code <> IDCAS_ENCODING) and (Failure.Code <> IDCAS_INVALID_ARGUMENT) then
        Check(IntToStr(Failure.Code), '-1004', 'bytes that are not GBK');
  end;
  { Globals of a program are not released before the heap is looked at. }
  Plain := '';
end.
