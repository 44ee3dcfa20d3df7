{ The window of a small clinic workstation: a patient's exams by the number of the ID card, as a job with progress and cancel;
  the clinic page, the report, the diagnosis. Nothing blocks the window, and every failure is shown with what to do about it.

  One source for the VCL, Delphi 7 to 12, with ClinicForm.dfm, and for the LCL with ClinicForm.lfm. It is ASCII, for Delphi 7:
  what is Chinese is in the form, or comes from the library. }
unit ClinicForm;

{$IFDEF FPC}{$MODE DELPHI}{$H+}{$ENDIF}

interface

uses
{$IFDEF FPC}
  LCLIntf,
{$ELSE}
  Windows, Messages, ShellAPI,
{$ENDIF}
  SysUtils, Classes, Graphics, Controls, Forms, Dialogs, StdCtrls, ExtCtrls, ComCtrls, Grids, Idcas;

type
  { What follows when a job is done. }
  TAnswered = procedure(const Answer: IIdcasResult) of object;
  TAddressEvent = procedure(const Address: string) of object;

  { The diagnosis takes a while and is no job: it has a thread of its own. }
  TDiagnosis = class(TThread)
  private
    FClient: IIdcas;
    FReport: string;
  protected
    procedure Execute; override;
  public
    constructor Create(const Client: IIdcas; OnEnd: TNotifyEvent);
    property Report: string read FReport;
  end;

  TClinicWindow = class(TForm)
    Bar: TPanel;
    CardLabel: TLabel;
    Card: TEdit;
    FindButton: TButton;
    CancelButton: TButton;
    OpenButton: TButton;
    PrintButton: TButton;
    DiagnoseButton: TButton;
    Grid: TStringGrid;
    Words: TMemo;
    Foot: TPanel;
    Progress: TProgressBar;
    Status: TLabel;
    Ticker: TTimer;
    { Invisible: its lines are what the status says. }
    Sentences: TMemo;
    procedure FormCreate(Sender: TObject);
    procedure FormDestroy(Sender: TObject);
    procedure FindButtonClick(Sender: TObject);
    procedure CancelButtonClick(Sender: TObject);
    procedure OpenButtonClick(Sender: TObject);
    procedure PrintButtonClick(Sender: TObject);
    procedure DiagnoseButtonClick(Sender: TObject);
    procedure GridDblClick(Sender: TObject);
    procedure TickerTimer(Sender: TObject);
  private
    FClient: IIdcas;
    FJob: IIdcasJob;
    FAnswered: TAnswered;
    FDiagnosis: TDiagnosis;
    FExams: IIdcasQueryMergedExamsRows;
    FOnAddress: TAddressEvent;
    function Client: IIdcas;
    procedure Run(const Job: IIdcasJob; Answered: TAnswered);
    procedure Ready(const Text: string);
    procedure Failed(E: Exception);
    procedure ShowTitles;
    function Chosen: IIdcasQueryMergedExamsRow;
    procedure Found(const Answer: IIdcasResult);
    procedure Linked(const Answer: IIdcasResult);
    procedure Saved(const Answer: IIdcasResult);
    procedure Marked(const Answer: IIdcasResult);
    procedure Diagnosed(Sender: TObject);
    procedure OpenAddress(const Address: string);
    procedure PrintFile(const Path: string);
  public
    { The configuration's file; '' is idcas.json beside the program. }
    ConfigFile: string;
    { Whether something is under way. }
    function IsBusy: Boolean;
    { Gets pages and files instead of the system's browser, for a program with one of its own. }
    property OnAddress: TAddressEvent read FOnAddress write FOnAddress;
  end;

var
  ClinicWindow: TClinicWindow;

implementation

{$IFDEF FPC}{$R *.lfm}{$ELSE}{$R *.dfm}{$ENDIF}

const
  { The columns of the grid, by the specification's names. }
  Columns: array[0..5] of string = ('perform_time', 'exam_type', 'accession_number', 'patient_name', 'exam_item',
    'perform_org_name');
  Widths: array[0..5] of Integer = (165, 120, 215, 80, 180, 190);
  { The lines of Sentences. }
  SaysBusy = 0;
  SaysFound = 1;
  SaysOpened = 2;
  SaysPrinted = 3;
  SaysDiagnosed = 4;
  SaysFailed = 5;
  SaysNoFiles = 6;

constructor TDiagnosis.Create(const Client: IIdcas; OnEnd: TNotifyEvent);
begin
  FClient := Client;
  OnTerminate := OnEnd;
  inherited Create(False);
end;

procedure TDiagnosis.Execute;
begin
  try
    FReport := FClient.Diagnose.Value('/data/report');
  except
    on E: EIdcas do
      FReport := E.Full;
    on E: Exception do
      FReport := E.Message;
  end;
  FClient := nil;
end;

procedure TClinicWindow.FormCreate(Sender: TObject);
var
  Column: Integer;
begin
  for Column := 0 to High(Widths) do
    Grid.ColWidths[Column] := Widths[Column];
  ConfigFile := ParamStr(1);
  if ConfigFile <> '' then
    ConfigFile := ExpandFileName(ConfigFile);
  Sentences.Visible := False;
  Grid.RowCount := 2;
  Ready('');
end;

procedure TClinicWindow.FormDestroy(Sender: TObject);
begin
  { A job whose last reference is gone is cancelled. }
  FJob := nil;
  if FDiagnosis <> nil then
  begin
    FDiagnosis.OnTerminate := nil;
    FDiagnosis.WaitFor;
    FreeAndNil(FDiagnosis);
  end;
end;

{ One client for the whole program. }
function TClinicWindow.Client: IIdcas;
begin
  if FClient = nil then
  begin
    FClient := NewIdcasFromFile(ConfigFile);
    ShowTitles;
  end;
  Result := FClient;
end;

function TClinicWindow.IsBusy: Boolean;
begin
  Result := (FJob <> nil) or (FDiagnosis <> nil);
end;

procedure TClinicWindow.Run(const Job: IIdcasJob; Answered: TAnswered);
begin
  FJob := Job;
  FAnswered := Answered;
  Ticker.Enabled := True;
  Ready(Sentences.Lines[SaysBusy]);
end;

{ What can be clicked now. }
procedure TClinicWindow.Ready(const Text: string);
begin
  Status.Caption := Text;
  Progress.Position := 0;
  FindButton.Enabled := not IsBusy;
  OpenButton.Enabled := not IsBusy;
  PrintButton.Enabled := not IsBusy;
  DiagnoseButton.Enabled := not IsBusy;
  CancelButton.Enabled := FJob <> nil;
end;

procedure TClinicWindow.Failed(E: Exception);
begin
  { Full has the cause, what to do, the operation and the code. }
  if E is EIdcas then
    Words.Text := EIdcas(E).Full
  else
    Words.Text := E.Message;
  Ready(Sentences.Lines[SaysFailed]);
end;

procedure TClinicWindow.TickerTimer(Sender: TObject);
var
  Done: IIdcasJob;
begin
  if FJob = nil then
    Exit;
  if not FJob.Done then
  begin
    Progress.Position := FJob.Percent;
    Exit;
  end;
  Ticker.Enabled := False;
  Done := FJob;
  FJob := nil;
  try
    FAnswered(Done.Finish);
  except
    on E: Exception do
      Failed(E);
  end;
end;

procedure TClinicWindow.CancelButtonClick(Sender: TObject);
begin
  { The job ends soon, with the code -1105. }
  if FJob <> nil then
    FJob.Cancel;
end;

procedure TClinicWindow.ShowTitles;
var
  Said: IIdcasResult;
  Index, Column: Integer;
  At: string;
begin
  Said := FClient.Describe('query_merged_exams');
  for Index := 0 to Said.Count('/data/outputs') - 1 do
  begin
    At := '/data/outputs/' + IntToStr(Index);
    for Column := 0 to High(Columns) do
      if Said.Value(At + '/name') = 'data[].' + Columns[Column] then
        Grid.Cells[Column, 0] := Said.Value(At + '/title');
  end;
end;

procedure TClinicWindow.FindButtonClick(Sender: TObject);
begin
  Words.Clear;
  FExams := nil;
  Grid.RowCount := 2;
  Grid.Rows[1].Clear;
  try
    Run(Client.QueryMergedExams.IdCardNo(Trim(Card.Text)).Start, Found);
  except
    on E: Exception do
      Failed(E);
  end;
end;

procedure TClinicWindow.Found(const Answer: IIdcasResult);
var
  Row, Column: Integer;
begin
  FExams := IdcasQueryMergedExamsRows(Answer);
  { A grid keeps one row below its head. A patient without exams is no error. }
  if FExams.RowCount > 0 then
    Grid.RowCount := FExams.RowCount + 1;
  for Row := 0 to FExams.RowCount - 1 do
    for Column := 0 to High(Columns) do
      Grid.Cells[Column, Row + 1] := FExams.Row(Row, Columns[Column]);
  Ready(Format('%s %d', [Sentences.Lines[SaysFound], FExams.RowCount]));
end;

{ The exam in the chosen row; nil where there is none. }
function TClinicWindow.Chosen: IIdcasQueryMergedExamsRow;
begin
  Result := nil;
  if (FExams <> nil) and (Grid.Row >= 1) and (Grid.Row <= FExams.RowCount) then
    Result := FExams[Grid.Row - 1];
end;

procedure TClinicWindow.OpenButtonClick(Sender: TObject);
begin
  if (Chosen = nil) or IsBusy then
    Exit;
  try
    Run(Client.BuildClinicUrl.WorkNo('001').OrgCode(Chosen.PerformOrgCode).AccessionNumber(Chosen.AccessionNumber)
      .PatientName(Chosen.PatientName).Start, Linked);
  except
    on E: Exception do
      Failed(E);
  end;
end;

procedure TClinicWindow.GridDblClick(Sender: TObject);
begin
  OpenButtonClick(Sender);
end;

procedure TClinicWindow.Linked(const Answer: IIdcasResult);
begin
  OpenAddress(Answer.Data);
  Ready(Sentences.Lines[SaysOpened]);
end;

procedure TClinicWindow.OpenAddress(const Address: string);
begin
  if Assigned(FOnAddress) then
    FOnAddress(Address)
{$IFDEF FPC}
  else if Pos('://', Address) > 0 then
    OpenURL(Address)
  else
    OpenDocument(Address);
{$ELSE}
  else
    ShellExecute(Handle, 'open', PChar(Address), nil, nil, SW_SHOWNORMAL);
{$ENDIF}
end;

{ The system's program for such files prints it, or shows it to be printed. }
procedure TClinicWindow.PrintFile(const Path: string);
begin
{$IFNDEF FPC}
  if not Assigned(FOnAddress) then
    ShellExecute(Handle, 'print', PChar(Path), nil, nil, SW_SHOWNORMAL)
  else
{$ENDIF}
    OpenAddress(Path);
end;

procedure TClinicWindow.PrintButtonClick(Sender: TObject);
var
  Folder: string;
begin
  if (Chosen = nil) or IsBusy then
    Exit;
  Folder := {$IFDEF FPC}GetTempDir{$ELSE}GetEnvironmentVariable('TEMP'){$ENDIF};
  try
    Run(Client.SavePrintFiles.BusinessId(Chosen.Id).Directory(Folder).Start, Saved);
  except
    on E: Exception do
      Failed(E);
  end;
end;

{ The files are there: the system's viewer prints them, and the platform is told. }
procedure TClinicWindow.Saved(const Answer: IIdcasResult);
var
  Files: IIdcasSavePrintFilesRows;
  Index: Integer;
begin
  Files := IdcasSavePrintFilesRows(Answer);
  if (Files.RowCount = 0) or (Chosen = nil) then
  begin
    Ready(Sentences.Lines[SaysNoFiles]);
    Exit;
  end;
  for Index := 0 to Files.RowCount - 1 do
    PrintFile(Files[Index].Path);
  Run(Client.SetPrintFlag.BusinessId(Chosen.Id).OrgCode(Chosen.PerformOrgCode).PrintTime(Now).ClientHost('10.0.0.15')
    .ClientName('CLINIC-01').Start, Marked);
end;

procedure TClinicWindow.Marked(const Answer: IIdcasResult);
begin
  Ready(Sentences.Lines[SaysPrinted]);
end;

procedure TClinicWindow.DiagnoseButtonClick(Sender: TObject);
begin
  if IsBusy then
    Exit;
  try
    FDiagnosis := TDiagnosis.Create(Client, Diagnosed);
    Ready(Sentences.Lines[SaysBusy]);
  except
    on E: Exception do
      Failed(E);
  end;
end;

procedure TClinicWindow.Diagnosed(Sender: TObject);
begin
  Words.Text := FDiagnosis.Report;
  { This is the thread's own event: it is released by itself after it. }
  FDiagnosis.FreeOnTerminate := True;
  FDiagnosis := nil;
  Ready(Sentences.Lines[SaysDiagnosed]);
end;

end.
