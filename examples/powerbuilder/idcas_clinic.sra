$PBExportHeader$idcas_clinic.sra
$PBExportComments$Opens the clinic workstation. Put idcas.dll and idcas.json beside the program.
forward
global type idcas_clinic from application
end type
end forward

global type idcas_clinic from application
string appname = "idcas_clinic"
end type
global idcas_clinic idcas_clinic

event open;
Open(w_clinic)
end event
