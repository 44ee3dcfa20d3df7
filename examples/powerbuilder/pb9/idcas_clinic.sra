$PBExportHeader$idcas_clinic.sra
$PBExportComments$打开工作站窗口；idcas.dll 与 idcas.json 放在程序所在目录。 Opens the clinic workstation. Put idcas.dll and idcas.json beside the program.
forward
global type idcas_clinic from application
end type
global transaction sqlca
global dynamicdescriptionarea sqlda
global dynamicstagingarea sqlsa
global error error
global message message
end forward

global type idcas_clinic from application
string appname = "idcas_clinic"
end type
global idcas_clinic idcas_clinic

on idcas_clinic.create
appname = "idcas_clinic"
message = create message
sqlca = create transaction
sqlda = create dynamicdescriptionarea
sqlsa = create dynamicstagingarea
error = create error
end on

on idcas_clinic.destroy
destroy(sqlca)
destroy(sqlda)
destroy(sqlsa)
destroy(error)
destroy(message)
end on

event open;
Open(w_clinic)
end event
