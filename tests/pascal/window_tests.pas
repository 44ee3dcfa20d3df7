{ The example's window, used as a person would: its grid, its words and its buttons are read.

      window_tests CONFIG.json SILENT.json WRONG.json ID_CARD_NO [PICTURE.png]

  PICTURE gets what the window looks like with a patient's exams. }
program window_tests;

{$MODE DELPHI}{$H+}

uses
  cthreads, Interfaces, SysUtils, Classes, Controls, Forms, Graphics, StdCtrls, Idcas, ClinicForm;

type
  TWatcher = class
    Addresses: TStringList;
    procedure Open(const Address: string);
    procedure Unhandled(Sender: TObject; E: Exception);
  end;

var
  Passed: Integer = 0;
  Failed: Integer = 0;
  Watcher: TWatcher;
  Window: TClinicWindow;

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

procedure TWatcher.Open(const Address: string);
begin
  Addresses.Add(Address);
end;

procedure TWatcher.Unhandled(Sender: TObject; E: Exception);
begin
  Check(False, 'an exception that the window did not show: ' + E.Message);
end;

{ Until nothing is under way; two minutes at most. }
procedure WaitForWindow;
var
  Last: TDateTime;
begin
  Last := Now + 2 / 24 / 60;
  repeat
    Application.ProcessMessages;
    Sleep(10);
  until not Window.IsBusy or (Now > Last);
  Check(not Window.IsBusy, 'it ends');
end;

procedure Click(Button: TButton);
begin
  Check(Button.Enabled and Button.Visible, Button.Name + ' can be clicked');
  Button.Click;
end;

procedure Search(const Config, Number: string);
begin
  FreeAndNil(Window);
  Application.CreateForm(TClinicWindow, Window);
  Window.ConfigFile := ExpandFileName(Config);
  Window.OnAddress := Watcher.Open;
  Window.Show;
  Watcher.Addresses.Clear;
  Window.Card.Text := Number;
  Click(Window.FindButton);
end;

procedure Exams(const Config, Number: string);
var
  Expected: IIdcasQueryMergedExamsRows;
  Row: Integer;
  Picture: TPortableNetworkGraphic;
  Image: TBitmap;
begin
  Expected := NewIdcasFromFile(ExpandFileName(Config)).QueryMergedExams.IdCardNo(Number).Rows;
  Search(Config, Number);
  Check(Window.CancelButton.Enabled and not Window.FindButton.Enabled, 'a search under way can be cancelled');
  WaitForWindow;
  Check((Expected.RowCount > 0) and (Window.Grid.RowCount = Expected.RowCount + 1), 'each exam has a row');
  Check(Window.Grid.Cells[3, 0] = #$E6#$82#$A3#$E8#$80#$85#$E5#$A7#$93#$E5#$90#$8D, 'a title in Chinese');
  for Row := 0 to Expected.RowCount - 1 do
  begin
    Check(Window.Grid.Cells[0, Row + 1] = IdcasDateTime(Expected[Row].PerformTime), 'its time');
    Check(Window.Grid.Cells[2, Row + 1] = Expected[Row].AccessionNumber, 'its number');
    Check(Window.Grid.Cells[3, Row + 1] = Expected[Row].PatientName, 'its patient');
  end;
  Check(Window.Words.Text = '', 'nothing went wrong');
  Check(Pos(IntToStr(Expected.RowCount), Window.Status.Caption) > 0, 'how many');
  Check(not Window.CancelButton.Enabled and Window.FindButton.Enabled, 'the buttons afterwards');
  if ParamStr(5) <> '' then
  begin
    for Row := 1 to 50 do
    begin
      Application.ProcessMessages;
      Sleep(10);
    end;
    Picture := TPortableNetworkGraphic.Create;
    Image := Window.GetFormImage;
    Picture.Assign(Image);
    Picture.SaveToFile(ParamStr(5));
    Image.Free;
    Picture.Free;
  end;
  Click(Window.OpenButton);
  WaitForWindow;
  Check((Watcher.Addresses.Count = 1) and (Pos('/clinicview/index.html?', Watcher.Addresses.Text) > 0), 'the page of an exam');
  Watcher.Addresses.Clear;
  Click(Window.PrintButton);
  WaitForWindow;
  Check((Watcher.Addresses.Count > 0) and FileExists(Watcher.Addresses[0]), 'the report of an exam: ' + Window.Words.Text);
  Check(Window.Status.Caption = Window.Sentences.Lines[3], 'it is marked as printed: ' + Window.Status.Caption);
  Click(Window.DiagnoseButton);
  WaitForWindow;
  Check(Window.Words.Lines.Count > 5, 'the diagnosis');
end;

procedure NoExams(const Config: string);
begin
  Search(Config, '990101190001010014');
  WaitForWindow;
  Check(Window.Words.Text = '', 'a patient without exams is no error: ' + Window.Words.Text);
  Check((Window.Grid.RowCount = 2) and (Window.Grid.Cells[3, 1] = ''), 'the grid is empty');
  Window.OpenButton.Click;
  Check(not Window.IsBusy and (Watcher.Addresses.Count = 0), 'there is nothing to open');
end;

procedure Failures(const Config, Wrong: string);
begin
  Search(Config, '');
  WaitForWindow;
  Check(Pos('invalid_argument (-1001)', Window.Words.Text) > 0, 'no number');
  Check(Window.Words.Lines.Count >= 3, 'with what to do about it');
  Search(Wrong, '990101190001010014');
  WaitForWindow;
  Check(Pos('auth_rejected (-1201)', Window.Words.Text) > 0, 'a wrong password');
  Search('/nowhere/idcas.json', '990101190001010014');
  Check(not Window.IsBusy and (Pos('idcas.json', Window.Words.Text) > 0), 'a configuration that is not there');
end;

procedure Cancelled(const Silent, Number: string);
begin
  Search(Silent, Number);
  Check(Window.IsBusy, 'a platform that says nothing');
  Click(Window.CancelButton);
  WaitForWindow;
  Check(Pos('cancelled (-1105)', Window.Words.Text) > 0, 'a search that was cancelled');
  { A window may be closed while a search is under way. }
  Click(Window.FindButton);
  FreeAndNil(Window);
end;

begin
  Application.Initialize;
  Watcher := TWatcher.Create;
  Watcher.Addresses := TStringList.Create;
  Application.OnException := Watcher.Unhandled;
  Exams(ParamStr(1), ParamStr(4));
  NoExams(ParamStr(1));
  Failures(ParamStr(1), ParamStr(3));
  Cancelled(ParamStr(2), ParamStr(4));
  WriteLn(Passed, ' checks hold, ', Failed, ' do not');
  if Failed > 0 then
    Halt(1);
end.
