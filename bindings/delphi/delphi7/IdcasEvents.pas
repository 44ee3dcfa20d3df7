{ Events for jobs, for programs that want no timer: OnDone when a job is done, OnProgress meanwhile, in the thread that made
  the watch: a form's.

  Written by `make bindings`; do not edit. On Windows a hidden window gets a message, in a thread that has a message loop.
  Elsewhere it is TThread.Synchronize, for the main thread, as the LCL answers it. }
unit IdcasEvents;

{$IFDEF FPC}
  {$IFDEF FPC_UNICODESTRINGS}{$IFNDEF IDCAS_GBK}{$DEFINE IDCAS_UNICODE}{$ENDIF}{$ENDIF}
  {$IFDEF IDCAS_UNICODE}{$MODE DELPHIUNICODE}{$ELSE}{$MODE DELPHI}{$ENDIF}
{$ENDIF}
{$H+}{$B-}{$T-}{$X+}

interface

uses
{$IFDEF MSWINDOWS}
  Windows, Messages,
{$ENDIF}
  SysUtils, Classes, Idcas;

type
  TIdcasJobEvent = procedure(Sender: TObject; const Job: IIdcasJob) of object;

  { Watch.Watch(Client.QueryExams....Start) and OnDone. With a form as its owner it ends with the form, and so do its events. }
  TIdcasWatch = class(TComponent)
  private
    FJob: IIdcasJob;
    FWaiter: TThread;
    FOnDone, FOnProgress: TIdcasJobEvent;
{$IFDEF MSWINDOWS}
    FWindow: HWND;
{$ELSE}
    { Whether the waiter is waiting for an event to return. }
    FIsTelling: Boolean;
{$ENDIF}
    procedure Told(IsDone: Boolean);
  public
    constructor Create(AOwner: TComponent); override;
    destructor Destroy; override;
    { Watches this job; one watched before is no longer. }
    procedure Watch(const Job: IIdcasJob);
    { No event comes any more. The job itself goes on as long as somebody has it. }
    procedure Stop;
    property Job: IIdcasJob read FJob;
  published
    { The job is done, failed or cancelled: call Finish, which raises EIdcas as the call would. }
    property OnDone: TIdcasJobEvent read FOnDone write FOnDone;
    { Several times a second while it runs. }
    property OnProgress: TIdcasJobEvent read FOnProgress write FOnProgress;
  end;

implementation

const
  { How often progress is told. }
  Interval = 200;
{$IFDEF MSWINDOWS}
  WM_TOLD = WM_USER + 1;
{$ENDIF}

type
  { Waits for the job in the library, which takes no processor time. }
  TWaiter = class(TThread)
  private
    FJob: IIdcasJob;
    FWatch: TIdcasWatch;
{$IFDEF MSWINDOWS}
    FWindow: HWND;
{$ELSE}
    FIsDone: Boolean;
    procedure Tell;
{$ENDIF}
  protected
    procedure Execute; override;
  public
    constructor Create(Watch: TIdcasWatch; const Job: IIdcasJob);
  end;

constructor TWaiter.Create(Watch: TIdcasWatch; const Job: IIdcasJob);
begin
  FJob := Job;
  FWatch := Watch;
{$IFDEF MSWINDOWS}
  FWindow := Watch.FWindow;
{$ENDIF}
  inherited Create(False);
end;

procedure TWaiter.Execute;
var
  IsDone: Boolean;
begin
  repeat
    IsDone := FJob.Wait(Interval);
    if Terminated then
      Break;
{$IFDEF MSWINDOWS}
    PostMessage(FWindow, WM_TOLD, WPARAM(Ord(IsDone)), LPARAM(Self));
{$ELSE}
    FIsDone := IsDone;
    Synchronize(Tell);
{$ENDIF}
  until IsDone;
  FJob := nil;
end;

{ An event has raised an exception: it is shown as that of any other event, and does not leave through Windows. }
procedure ShowRaised;
begin
  if Assigned(ApplicationHandleException) then
    ApplicationHandleException(nil)
  else
    ShowException(ExceptObject, ExceptAddr);
end;

{$IFDEF MSWINDOWS}
function Handle(Window: HWND; Message: UINT; Word: WPARAM; Long: LPARAM): LRESULT; stdcall;
var
  Watch: TIdcasWatch;
begin
  if Message = WM_TOLD then
  begin
    Watch := TIdcasWatch(Pointer({$IFDEF WIN64}GetWindowLongPtr{$ELSE}GetWindowLong{$ENDIF}(Window, GWL_USERDATA)));
    { One that was under way for a job no longer watched is from another waiter. }
    if (Watch <> nil) and (Pointer(Long) = Pointer(Watch.FWaiter)) then
      try
        Watch.Told(Word <> 0);
      except
        ShowRaised;
      end;
    Result := 0;
  end
  else
    Result := DefWindowProc(Window, Message, Word, Long);
end;

const
  ClassName = 'IdcasWatch';
  { A window that only gets messages. }
  MessageOnly = HWND(-3);

function NewWindow(Watch: TIdcasWatch): HWND;
var
  Shape: TWndClassA;
  Name: AnsiString;
begin
  { Another module of the program has one of its own. }
  Name := AnsiString(ClassName + IntToHex(Integer(HInstance), 8));
  FillChar(Shape, SizeOf(Shape), 0);
  Shape.lpfnWndProc := @Handle;
  Shape.hInstance := HInstance;
  Shape.lpszClassName := PAnsiChar(Name);
  { It fails where it is registered already. }
  Windows.RegisterClassA(Shape);
  Result := CreateWindowExA(0, PAnsiChar(Name), nil, 0, 0, 0, 0, 0, MessageOnly, 0, HInstance, nil);
  if Result = 0 then
    raise EOutOfResources.Create(SysErrorMessage(GetLastError));
  {$IFDEF WIN64}SetWindowLongPtr(Result, GWL_USERDATA, LONG_PTR(Watch)){$ELSE}SetWindowLong(Result, GWL_USERDATA, Longint(Watch)){$ENDIF};
end;
{$ELSE}
procedure TWaiter.Tell;
begin
  if Terminated or (FWatch.FWaiter <> Self) then
    Exit;
  FWatch.FIsTelling := True;
  try
    FWatch.Told(FIsDone);
  except
    ShowRaised;
  end;
  { The watch may be gone by now; where it is not, it has stopped or waits for this. }
  if not Terminated then
    FWatch.FIsTelling := False;
end;
{$ENDIF}

constructor TIdcasWatch.Create(AOwner: TComponent);
begin
  inherited Create(AOwner);
{$IFDEF MSWINDOWS}
  if not (csDesigning in ComponentState) then
    FWindow := NewWindow(Self);
{$ENDIF}
end;

destructor TIdcasWatch.Destroy;
begin
  Stop;
{$IFDEF MSWINDOWS}
  if FWindow <> 0 then
    DestroyWindow(FWindow);
{$ENDIF}
  inherited Destroy;
end;

procedure TIdcasWatch.Watch(const Job: IIdcasJob);
begin
  Stop;
{$IFNDEF MSWINDOWS}
  FIsTelling := False;
{$ENDIF}
  FJob := Job;
  FWaiter := TWaiter.Create(Self, Job);
end;

procedure TIdcasWatch.Stop;
var
  Waiter: TThread;
begin
  Waiter := FWaiter;
  FWaiter := nil;
  FJob := nil;
  if Waiter = nil then
    Exit;
  Waiter.Terminate;
{$IFNDEF MSWINDOWS}
  if FIsTelling then
  begin
    Waiter.FreeOnTerminate := True;
    Exit;
  end;
{$ENDIF}
  { An interval at most. }
  Waiter.WaitFor;
  Waiter.Free;
end;

procedure TIdcasWatch.Told(IsDone: Boolean);
var
  Job: IIdcasJob;
begin
  Job := FJob;
  if Job = nil then
    Exit;
  if not IsDone then
  begin
    if Assigned(FOnProgress) then
      FOnProgress(Self, Job);
    Exit;
  end;
  { Before the event, which may start to watch the next job. }
  Stop;
  if Assigned(FOnDone) then
    FOnDone(Self, Job);
end;

end.
