{ What the example needs of Windows' shell. Free Pascal's own unit asks for COM, which is not built here. }
unit ShellAPI;

{$IFNDEF FPC_UNICODESTRINGS}{$MODE DELPHI}{$ENDIF}

interface

uses
  Windows;

function ShellExecute(Window: HWND; Operation, FileName, Parameters, Directory: PChar; Show: Integer): HINST; stdcall;
  external 'shell32.dll' name {$IFDEF FPC_UNICODESTRINGS}'ShellExecuteW'{$ELSE}'ShellExecuteA'{$ENDIF};

implementation

end.
