HA$PBExportHeader$idcas_clinic.sra
$PBExportComments$$$HEX8$$5362005fe55d5c4fd97a977ae3531bff$$ENDHEX$$idcas.dll $$HEX2$$0e4e2000$$ENDHEX$$idcas.json $$HEX10$$3e6528570b7a8f5e40622857ee76555f02302000$$ENDHEX$$Opens the clinic workstation. Put idcas.dll and idcas.json beside the program.
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
