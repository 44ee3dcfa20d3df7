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
type cb_open from commandbutton within w_clinic
end type
type cb_print from commandbutton within w_clinic
end type
type cb_diagnose from commandbutton within w_clinic
end type
end forward

global type w_clinic from window
integer width = 3200
integer height = 2000
boolean titlebar = true
string title = "idcas"
boolean controlmenu = true
st_status st_status
lv_exams lv_exams
sle_card sle_card
cb_find cb_find
cb_open cb_open
cb_print cb_print
cb_diagnose cb_diagnose
end type
global w_clinic w_clinic

type prototypes
FUNCTION ulong ShellExecuteA(ulong al_window, string as_verb, string as_file, string as_parameters, string as_folder, long al_show) LIBRARY "shell32.dll" ALIAS FOR "ShellExecuteA;ansi"
end prototypes

type variables
private:
n_idcas in_idcas
string is_id, is_org, is_accession
end variables

forward prototypes
public subroutine wf_say (string as_text)
public subroutine wf_failed ()
public subroutine wf_show ()
public function string wf_read (string as_path)
end prototypes

public subroutine wf_say (string as_text);
st_status.text = as_text
end subroutine

public subroutine wf_failed ();
// What went wrong and what to do about it, in the words of the library.
MessageBox(in_idcas.of_last_operation() + " " + String(in_idcas.of_code()), &
	in_idcas.of_last_error() + "~r~n" + in_idcas.of_last_hint())
end subroutine

public subroutine wf_show ();
// The rows of the last answer in the list.
long ll_row
integer li_item

lv_exams.DeleteItems()
for ll_row = 1 to in_idcas.of_rows()
	li_item = lv_exams.AddItem(in_idcas.of_row_get(ll_row, "perform_time"), 1)
	lv_exams.SetItem(li_item, 2, in_idcas.of_row_get(ll_row, "exam_type"))
	lv_exams.SetItem(li_item, 3, in_idcas.of_row_get(ll_row, "exam_item"))
	lv_exams.SetItem(li_item, 4, in_idcas.of_row_get(ll_row, "accession_number"))
next
if in_idcas.of_rows() > 0 then
	is_id = in_idcas.of_row_get(1, "id")
	is_org = in_idcas.of_row_get(1, "perform_org_code")
	is_accession = in_idcas.of_row_get(1, "accession_number")
end if
wf_say(String(in_idcas.of_rows()) + " exams")
end subroutine

public function string wf_read (string as_path);
long ll_file
string ls_text

ll_file = FileOpen(as_path, TextMode!)
if ll_file < 0 then
	return ""
end if
FileReadEx(ll_file, ls_text)
FileClose(ll_file)
return ls_text
end function

on w_clinic.create
this.st_status = create st_status
this.lv_exams = create lv_exams
this.sle_card = create sle_card
this.cb_find = create cb_find
this.cb_open = create cb_open
this.cb_print = create cb_print
this.cb_diagnose = create cb_diagnose
end on

on w_clinic.destroy
destroy in_idcas
end on

event open;
in_idcas = create n_idcas
if in_idcas.of_init(wf_read("idcas.json")) <> 0 then
	wf_failed()
	return
end if
lv_exams.AddColumn("time", Left!, 600)
lv_exams.AddColumn("type", Left!, 250)
lv_exams.AddColumn("exam", Left!, 700)
lv_exams.AddColumn("number", Left!, 600)
end event

event timer;
// The window stays alive while the platform is asked: each tick only looks.
long ll_done, ll_total

if not in_idcas.of_poll() then
	in_idcas.of_progress(ll_done, ll_total)
	wf_say(String(ll_done) + " / " + String(ll_total))
	return
end if
Timer(0)
if in_idcas.of_finish() <> 0 then
	wf_failed()
	return
end if
wf_show()
end event

type st_status from statictext within w_clinic
integer x = 40
integer y = 1800
integer width = 3000
integer height = 80
string text = ""
end type

type lv_exams from listview within w_clinic
integer x = 40
integer y = 200
integer width = 3000
integer height = 1500
end type

type sle_card from singlelineedit within w_clinic
integer x = 40
integer y = 60
integer width = 900
integer height = 100
end type

type cb_find from commandbutton within w_clinic
integer x = 1000
integer y = 60
integer width = 400
integer height = 100
string text = "Find"
end type

event clicked;
in_idcas.of_set("id_card_no", sle_card.text)
if in_idcas.of_start("query_merged_exams") <> 0 then
	wf_failed()
	return
end if
Timer(0.2)
end event

type cb_open from commandbutton within w_clinic
integer x = 1450
integer y = 60
integer width = 400
integer height = 100
string text = "Open"
end type

event clicked;
in_idcas.of_set("work_no", "001")
in_idcas.of_set("org_code", is_org)
in_idcas.of_set("id_card_no", sle_card.text)
if in_idcas.of_build_clinic_url() <> 0 then
	wf_failed()
	return
end if
ShellExecuteA(0, "open", in_idcas.of_data(), "", "", 1)
end event

type cb_print from commandbutton within w_clinic
integer x = 1900
integer y = 60
integer width = 400
integer height = 100
string text = "Print"
end type

event clicked;
in_idcas.of_set("business_id", is_id)
in_idcas.of_set("directory", GetCurrentDirectory())
if in_idcas.of_save_print_files() <> 0 then
	wf_failed()
	return
end if
ShellExecuteA(0, "print", in_idcas.of_row_get(1, "path"), "", "", 1)
in_idcas.of_set("business_id", is_id)
in_idcas.of_set("org_code", is_org)
in_idcas.of_set("print_time", String(Today(), "yyyy-mm-dd ") + String(Now(), "hh:mm:ss"))
in_idcas.of_set("client_host", "10.0.0.15")
in_idcas.of_set("client_name", "CLINIC-01")
if in_idcas.of_set_print_flag() <> 0 then
	wf_failed()
end if
end event

type cb_diagnose from commandbutton within w_clinic
integer x = 2350
integer y = 60
integer width = 400
integer height = 100
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
		in_idcas.of_get(ls_at + "/advice") + "~r~n"
next
MessageBox("idcas", ls_report)
end event
