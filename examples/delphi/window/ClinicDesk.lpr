{ The clinic workstation's window, LCL. Usage: ClinicDesk [CONFIG.json]; without a file, idcas.json beside the program. }
program ClinicDesk;

{$MODE DELPHI}{$H+}

uses
{$IFDEF UNIX}
  cthreads,
{$ENDIF}
  Interfaces, Forms, ClinicForm;

begin
  Application.Initialize;
  Application.CreateForm(TClinicWindow, ClinicForm.ClinicWindow);
  Application.Run;
end.
