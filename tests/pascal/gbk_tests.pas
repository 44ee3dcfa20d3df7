{ Strings in GBK, as Delphi 7 has them on a Chinese Windows. Usage: gbk_tests CONFIG.json }
program gbk_tests;

{$MODE DELPHI}{$H+}

uses
{$IFDEF UNIX}
  cthreads,
{$ENDIF}
  SysUtils, Classes, Idcas;

var
  Lines: TStringList;
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
  Lines := TStringList.Create;
  Lines.LoadFromFile(ParamStr(1));
  Client := NewIdcas(Lines.Text);
  Lines.Free;
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
  try
    Client.QueryExams.PatientName(#$FF#$FF).Call;
    Check('no failure', '', 'bytes that are not GBK');
  except
    on Failure: EIdcas do
      if (Failure.Code <> IDCAS_ENCODING) and (Failure.Code <> IDCAS_INVALID_ARGUMENT) then
        Check(IntToStr(Failure.Code), '-1004', 'bytes that are not GBK');
  end;
end.
