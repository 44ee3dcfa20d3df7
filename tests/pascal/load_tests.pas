{ Why a library cannot be loaded. Usage: load_tests LIBRARY; prints the failure, or the path of what was loaded. }
program load_tests;

{$IFDEF FPC}{$IFNDEF FPC_UNICODESTRINGS}{$MODE DELPHI}{$ENDIF}{$H+}{$ENDIF}
{$APPTYPE CONSOLE}

uses
{$IFDEF UNIX}
  cthreads, cwstring,
{$ENDIF}
  SysUtils, Idcas;

begin
{$IFDEF FPC_UNICODESTRINGS}
  SetTextCodePage(Output, 65001);
{$ENDIF}
  try
    LoadIdcas(ParamStr(1));
    WriteLn('loaded ', IdcasLibraryPath);
  except
    on Failure: EIdcas do
      WriteLn(Failure.SystemCode, ': ', Failure.Full);
  end;
end.
