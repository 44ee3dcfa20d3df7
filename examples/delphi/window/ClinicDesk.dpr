{ The clinic workstation's window, VCL. Usage: ClinicDesk [CONFIG.json]; without a file, idcas.json beside the program. }
program ClinicDesk;

uses
  Forms,
  ClinicForm in 'ClinicForm.pas' {ClinicWindow};

begin
  Application.Initialize;
  Application.CreateForm(TClinicWindow, ClinicForm.ClinicWindow);
  Application.Run;
end.
