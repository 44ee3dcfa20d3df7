{ The clinic workstation's window, VCL. Usage: ClinicDesk [CONFIG.json]; without a file, idcas.json beside the program. }
program ClinicDesk;

uses
  Forms,
{$IFDEF VER150}
  Idcas in '..\..\..\bindings\delphi\delphi7\Idcas.pas',
{$ELSE}
  Idcas in '..\..\..\bindings\delphi\Idcas.pas',
{$ENDIF}
  ClinicForm in 'ClinicForm.pas' {ClinicWindow};

begin
  Application.Initialize;
  Application.CreateForm(TClinicWindow, ClinicForm.ClinicWindow);
  Application.Run;
end.
