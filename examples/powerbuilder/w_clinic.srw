$PBExportHeader$w_clinic.srw
$PBExportComments$A small clinic workstation: find a patient's exams, open the clinic page, print a report, diagnose.
forward
global type w_clinic from window
end type
type st_status from statictext within w_clinic
end type
type lv_exams from listview within w_clinic
end type
type sle_card from singlelineedit within w_clinic
end type
type cb_find from commandbutton within w_clinic
end type
type cb_cancel from commandbutton within w_clinic
end type
type cb_open from commandbutton within w_clinic
end type
type cb_print from commandbutton within w_clinic
end type
type cb_diagnose from commandbutton within w_clinic
end type
end forward

global type w_clinic from window
integer width = 3250
integer height = 2000
boolean titlebar = true
string title = "idcas"
boolean controlmenu = true
boolean minbox = true
long backcolor = 67108864
st_status st_status
lv_exams lv_exams
sle_card sle_card
cb_find cb_find
cb_cancel cb_cancel
cb_open cb_open
cb_print cb_print
cb_diagnose cb_diagnose
end type
global w_clinic w_clinic

type variables
private:
n_idcas in_idcas
// The Windows shell, which opens links and prints files.
oleobject iole_shell
end variables

forward prototypes
public subroutine wf_failed ()
public subroutine wf_show ()
public function string wf_read (string as_path)
public function string wf_setting (string as_key, string as_default)
public function string wf_selected (integer ai_column)
public subroutine wf_print (string as_id, string as_org, string as_folder)
end prototypes

public subroutine wf_failed ();
// The library's message: what went wrong and what to do about it.
MessageBox(in_idcas.of_last_operation() + " " + String(in_idcas.of_code()), &
	in_idcas.of_last_error() + "~r~n~r~n" + in_idcas.of_last_hint())
end subroutine

public subroutine wf_show ();
// Shows the rows of the last result in the list. Printing needs the last two columns.
long ll_row
integer li_item

lv_exams.DeleteItems()
for ll_row = 1 to in_idcas.of_rows()
	li_item = lv_exams.AddItem(in_idcas.of_row_get(ll_row, "perform_time"), 0)
	lv_exams.SetItem(li_item, 2, in_idcas.of_row_get(ll_row, "patient_name"))
	lv_exams.SetItem(li_item, 3, in_idcas.of_row_get(ll_row, "exam_type"))
	lv_exams.SetItem(li_item, 4, in_idcas.of_row_get(ll_row, "exam_item"))
	lv_exams.SetItem(li_item, 5, in_idcas.of_row_get(ll_row, "id"))
	lv_exams.SetItem(li_item, 6, in_idcas.of_row_get(ll_row, "perform_org_code"))
next
st_status.text = String(in_idcas.of_rows()) + " exams"
end subroutine

public function string wf_read (string as_path);
// Reads a whole text file, line by line, which works in every version of PowerBuilder; empty if it cannot be read.
integer li_file
string ls_line, ls_text

li_file = FileOpen(as_path, LineMode!)
if li_file < 0 then
	return ""
end if
do while FileRead(li_file, ls_line) >= 0
	ls_text = ls_text + ls_line + "~r~n"
loop
FileClose(li_file)
return ls_text
end function

public function string wf_setting (string as_key, string as_default);
// The doctor, the institution and the workstation are configured in idcas.ini beside the program.
return ProfileString("idcas.ini", "clinic", as_key, as_default)
end function

public function string wf_selected (integer ai_column);
// A column of the selected exam; empty if none is selected.
string ls_text

if lv_exams.SelectedIndex() < 1 then
	return ""
end if
lv_exams.GetItem(lv_exams.SelectedIndex(), ai_column, ls_text)
return ls_text
end function

public subroutine wf_print (string as_id, string as_org, string as_folder);
// Saves an exam's report, prints it and tells the platform.
long ll_file

in_idcas.of_set("business_id", as_id)
in_idcas.of_set("directory", as_folder)
if in_idcas.of_save_print_files() <> 0 then
	wf_failed()
	return
end if
for ll_file = 1 to in_idcas.of_rows()
	iole_shell.ShellExecute(in_idcas.of_row_get(ll_file, "path"), "", "", "print", 0)
next
in_idcas.of_set("business_id", as_id)
in_idcas.of_set("org_code", as_org)
in_idcas.of_set("print_time", String(Today(), "yyyy-mm-dd") + " " + String(Now(), "hh:mm:ss"))
in_idcas.of_set("client_host", wf_setting("client_host", "10.0.0.15"))
in_idcas.of_set("client_name", wf_setting("client_name", "CLINIC-01"))
if in_idcas.of_set_print_flag() <> 0 then
	wf_failed()
	return
end if
st_status.text = "printed"
end subroutine

on w_clinic.create
this.st_status = create st_status
this.lv_exams = create lv_exams
this.sle_card = create sle_card
this.cb_find = create cb_find
this.cb_cancel = create cb_cancel
this.cb_open = create cb_open
this.cb_print = create cb_print
this.cb_diagnose = create cb_diagnose
this.Control[] = {this.st_status, &
	this.lv_exams, &
	this.sle_card, &
	this.cb_find, &
	this.cb_cancel, &
	this.cb_open, &
	this.cb_print, &
	this.cb_diagnose}
end on

on w_clinic.destroy
destroy(this.st_status)
destroy(this.lv_exams)
destroy(this.sle_card)
destroy(this.cb_find)
destroy(this.cb_cancel)
destroy(this.cb_open)
destroy(this.cb_print)
destroy(this.cb_diagnose)
end on

event open;
iole_shell = create oleobject
iole_shell.ConnectToNewObject("Shell.Application")
lv_exams.AddColumn("time", Left!, 600)
lv_exams.AddColumn("patient", Left!, 400)
lv_exams.AddColumn("type", Left!, 200)
lv_exams.AddColumn("exam", Left!, 700)
lv_exams.AddColumn("id", Left!, 650)
lv_exams.AddColumn("institution", Left!, 300)
in_idcas = create n_idcas
if in_idcas.of_init(wf_read("idcas.json")) <> 0 then
	wf_failed()
	return
end if
st_status.text = "idcas " + in_idcas.of_version()
end event

event timer;
// The window stays responsive during the query: each tick only checks whether it is done.
long ll_done, ll_total

if not in_idcas.of_poll() then
	in_idcas.of_progress(ll_done, ll_total)
	st_status.text = String(ll_done) + " / " + String(ll_total)
	return
end if
Timer(0, this)
if in_idcas.of_finish() <> 0 then
	wf_failed()
	return
end if
wf_show()
end event

event close;
// This also ends a call that is still in progress.
destroy in_idcas
destroy iole_shell
end event

type st_status from statictext within w_clinic
integer x = 40
integer y = 1800
integer width = 3130
integer height = 80
integer textsize = -9
integer weight = 400
string facename = "Tahoma"
long backcolor = 67108864
end type

type lv_exams from listview within w_clinic
integer x = 40
integer y = 200
integer width = 3130
integer height = 1560
integer taborder = 70
integer textsize = -9
integer weight = 400
string facename = "Tahoma"
boolean fullrowselect = true
boolean hideselection = false
listviewview view = listviewreport!
end type

type sle_card from singlelineedit within w_clinic
integer x = 40
integer y = 60
integer width = 900
integer height = 100
integer taborder = 10
integer textsize = -9
integer weight = 400
string facename = "Tahoma"
end type

type cb_find from commandbutton within w_clinic
integer x = 980
integer y = 60
integer width = 400
integer height = 100
integer taborder = 20
integer textsize = -9
integer weight = 400
string facename = "Tahoma"
string text = "Find"
boolean default = true
end type

event clicked;
// Queries both platforms, which takes a while: in the background.
in_idcas.of_set("id_card_no", sle_card.text)
if in_idcas.of_start("query_merged_exams") <> 0 then
	wf_failed()
	return
end if
Timer(0.2, parent)
end event

type cb_cancel from commandbutton within w_clinic
integer x = 1420
integer y = 60
integer width = 400
integer height = 100
integer taborder = 30
integer textsize = -9
integer weight = 400
string facename = "Tahoma"
string text = "Cancel"
end type

event clicked;
in_idcas.of_cancel()
end event

type cb_open from commandbutton within w_clinic
integer x = 1860
integer y = 60
integer width = 400
integer height = 100
integer taborder = 40
integer textsize = -9
integer weight = 400
string facename = "Tahoma"
string text = "Clinic page"
end type

event clicked;
in_idcas.of_set("work_no", wf_setting("work_no", "001"))
in_idcas.of_set("org_code", wf_setting("org_code", "2470"))
in_idcas.of_set("id_card_no", sle_card.text)
if in_idcas.of_build_clinic_url() <> 0 then
	wf_failed()
	return
end if
iole_shell.ShellExecute(in_idcas.of_data(), "", "", "open", 1)
end event

type cb_print from commandbutton within w_clinic
integer x = 2300
integer y = 60
integer width = 400
integer height = 100
integer taborder = 50
integer textsize = -9
integer weight = 400
string facename = "Tahoma"
string text = "Print"
end type

event clicked;
if wf_selected(5) = "" then
	st_status.text = "select an exam first"
	return
end if
wf_print(wf_selected(5), wf_selected(6), wf_setting("reports", "C:\Windows\Temp"))
end event

type cb_diagnose from commandbutton within w_clinic
integer x = 2740
integer y = 60
integer width = 430
integer height = 100
integer taborder = 60
integer textsize = -9
integer weight = 400
string facename = "Tahoma"
string text = "Diagnose"
end type

event clicked;
long ll_step
string ls_report, ls_at

if in_idcas.of_diagnose() <> 0 then
	wf_failed()
	return
end if
for ll_step = 0 to in_idcas.of_count("/data/steps") - 1
	ls_at = "/data/steps/" + String(ll_step)
	ls_report = ls_report + in_idcas.of_get(ls_at + "/status") + "  " + in_idcas.of_get(ls_at + "/step") + "  " + &
		in_idcas.of_get(ls_at + "/msg") + " " + in_idcas.of_get(ls_at + "/advice") + "~r~n"
next
MessageBox("idcas", ls_report)
end event
