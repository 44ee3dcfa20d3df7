{ What the example needs of Windows' shell. Free Pascal's own unit asks for COM, which is not built here. }
unit ShellAPI;

{$MODE DELPHI}

interface

uses
  Windows;

function ShellExecute(Window: HWND; Operation, FileName, Parameters, Directory: PChar; Show: Integer): HINST; stdcall;
  external 'shell32.dll' name 'ShellExecuteA';

implementation

end.
