HA$PBExportHeader$w_clinic.srw
$PBExportComments$$$HEX35$$0f5c8b57344e8a5ee55d5c4fd97a1aff0963ab8efd4ec18bf753e567e28bc068e56701305362005f344e8a5e038c05967598013053627053a5624a540130ca8bad6502302000$$ENDHEX$$A small clinic workstation: find a patient's exams, open the clinic page, print a report, diagnose.
forward
global type w_clinic from window
end type
type st_status from statictext within w_clinic
end type
type dw_exams from datawindow within w_clinic
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
integer width = 3300
integer height = 2000
boolean titlebar = true
string title = "$$HEX5$$c068e567e567e28b2000$$ENDHEX$$idcas"
boolean controlmenu = true
boolean minbox = true
boolean maxbox = true
boolean resizable = true
long backcolor = 67108864
st_status st_status
dw_exams dw_exams
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
// Windows $$HEX13$$1659f3581aff5362005ffe94a5630130536270538765f64e0230$$ENDHEX$$
// The Windows shell, which opens links and prints files.
oleobject iole_shell
end variables

forward prototypes
public subroutine wf_failed ()
public subroutine wf_busy (boolean ab_busy)
public subroutine wf_show ()
public function string wf_setting (string as_key, string as_default)
public function string wf_selected (string as_column)
public subroutine wf_print (string as_id, string as_org, string as_folder)
end prototypes

public subroutine wf_failed ();
// $$HEX17$$935e8476886d6f601afffa51864ec04e484eee9598980cffe58b0e60484e9e520230$$ENDHEX$$
// The library's message: what went wrong and what to do about it.
st_status.text = in_idcas.of_last_error()
MessageBox(in_idcas.of_last_operation() + " " + String(in_idcas.of_code()), &
	in_idcas.of_last_error() + "~r~n~r~n" + in_idcas.of_last_hint())
end subroutine

public subroutine wf_busy (boolean ab_busy);
// $$HEX10$$e567e28bdb8f4c882d4eea53fd80d653886d0230$$ENDHEX$$
// While a query is in progress it can only be cancelled.
cb_find.enabled = not ab_busy
cb_cancel.enabled = ab_busy
cb_open.enabled = not ab_busy
cb_print.enabled = not ab_busy
cb_diagnose.enabled = not ab_busy
end subroutine

public subroutine wf_show ();
// $$HEX19$$8a62d37e9c676b58655170656e63977ae3531bffa16c0967c068e5670d4e2f661995ef8b0230$$ENDHEX$$
// Fills the DataWindow with the result. A patient without exams is not a failure.
long ll_rows

ll_rows = in_idcas.of_fill(dw_exams)
if ll_rows < 0 then
	wf_failed()
	return
end if
if ll_rows = 0 then
	st_status.text = "$$HEX8$$e58ba3600580a16c0967c068e5670230$$ENDHEX$$"
	return
end if
dw_exams.SelectRow(0, false)
dw_exams.SelectRow(1, true)
dw_exams.SetRow(1)
st_status.text = String(ll_rows) + " $$HEX3$$6167c068e567$$ENDHEX$$"
end subroutine

public function string wf_setting (string as_key, string as_default);
// $$HEX16$$3b531f7501303a6784670e4ee55d5c4fd97a28570b7a8f5eee76555f84762000$$ENDHEX$$idcas.ini $$HEX4$$2d4ebe8b6e7f0230$$ENDHEX$$
// The doctor, the institution and the workstation are configured in idcas.ini beside the program.
return ProfileString("idcas.ini", "clinic", as_key, as_default)
end function

public function string wf_selected (string as_column);
// $$HEX17$$09902d4ec068e5678476004e17521bffa16c096709902d4ef6653a4e7a7a324e0230$$ENDHEX$$
// A column of the selected exam; empty if none is selected.
string ls_text

if dw_exams.RowCount() < 1 or dw_exams.GetRow() < 1 then
	return ""
end if
ls_text = dw_exams.GetItemString(dw_exams.GetRow(), as_column)
if IsNull(ls_text) then
	return ""
end if
return ls_text
end function

public subroutine wf_print (string as_id, string as_org, string as_folder);
// $$HEX18$$dd4f585bc068e567a5624a54765e536270530cff8d517b76b08b53627053b67201600230$$ENDHEX$$
// Saves an exam's report, prints it and tells the platform.
long ll_file, ll_files

in_idcas.of_set("business_id", as_id)
in_idcas.of_set("directory", as_folder)
if in_idcas.of_save_print_files() <> 0 then
	wf_failed()
	return
end if
ll_files = in_idcas.of_rows()
if ll_files = 0 then
	st_status.text = "$$HEX12$$e58bc068e567a16c0967ef535362705384768765f64e0230$$ENDHEX$$"
	return
end if
for ll_file = 1 to ll_files
	iole_shell.ShellExecute(in_idcas.of_row_get(ll_file, "path"), "", "", "print", 0)
next
in_idcas.of_set("business_id", as_id)
in_idcas.of_set("org_code", as_org)
in_idcas.of_set("print_time", DateTime(Today(), Now()))
in_idcas.of_set("client_host", wf_setting("client_host", "10.0.0.15"))
in_idcas.of_set("client_name", wf_setting("client_name", "CLINIC-01"))
if in_idcas.of_set_print_flag() <> 0 then
	wf_failed()
	return
end if
st_status.text = "$$HEX7$$f25d53627053765e7b76b08b0230$$ENDHEX$$"
end subroutine

on w_clinic.create
this.st_status = create st_status
this.dw_exams = create dw_exams
this.sle_card = create sle_card
this.cb_find = create cb_find
this.cb_cancel = create cb_cancel
this.cb_open = create cb_open
this.cb_print = create cb_print
this.cb_diagnose = create cb_diagnose
this.Control[] = {this.st_status, &
this.dw_exams, &
this.sle_card, &
this.cb_find, &
this.cb_cancel, &
this.cb_open, &
this.cb_print, &
this.cb_diagnose}
end on

on w_clinic.destroy
destroy(this.st_status)
destroy(this.dw_exams)
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
in_idcas = create n_idcas
wf_busy(false)
if in_idcas.of_init_file("idcas.json") <> 0 then
	wf_failed()
	return
end if
st_status.text = "idcas " + in_idcas.of_version()
end event

event timer;
// $$HEX20$$e567e28b1f67f495977ae353dd4f0163cd54945e1affcf6b216bea530b772f6626548c5b10620230$$ENDHEX$$
// The window stays responsive during the query: each tick only checks whether it is done.
long ll_done, ll_total

if not in_idcas.of_poll() then
	in_idcas.of_progress(ll_done, ll_total)
	if ll_total > 0 then
		st_status.text = "$$HEX4$$e567e28b2d4e2000$$ENDHEX$$" + String(ll_done) + " / " + String(ll_total)
	else
		st_status.text = "$$HEX3$$e567e28b2d4e$$ENDHEX$$"
	end if
	return
end if
Timer(0, this)
wf_busy(false)
if in_idcas.of_finish() = in_idcas.CANCELLED then
	st_status.text = "$$HEX4$$f25dd653886d0230$$ENDHEX$$"
	return
end if
if in_idcas.of_code() <> 0 then
	wf_failed()
	return
end if
wf_show()
end event

event close;
// $$HEX11$$2a678c5b10628476038c28758f964b4ed653886d0230$$ENDHEX$$
// This also ends a call that is still in progress.
destroy in_idcas
destroy iole_shell
end event

type st_status from statictext within w_clinic
integer x = 40
integer y = 1800
integer width = 3180
integer height = 80
integer textsize = -9
integer weight = 400
fontcharset fontcharset = gb2312charset!
fontpitch fontpitch = variable!
string facename = "$$HEX2$$8b5b534f$$ENDHEX$$"
long backcolor = 67108864
end type

type dw_exams from datawindow within w_clinic
integer x = 40
integer y = 200
integer width = 3180
integer height = 1560
integer taborder = 70
string dataobject = "d_idcas_query_merged_exams"
boolean hscrollbar = true
boolean vscrollbar = true
boolean livescroll = true
end type

event rowfocuschanged;
this.SelectRow(0, false)
if this.GetRow() > 0 then
	this.SelectRow(this.GetRow(), true)
end if
end event

type sle_card from singlelineedit within w_clinic
integer x = 40
integer y = 60
integer width = 900
integer height = 100
integer taborder = 10
integer textsize = -9
integer weight = 400
fontcharset fontcharset = gb2312charset!
fontpitch fontpitch = variable!
string facename = "$$HEX2$$8b5b534f$$ENDHEX$$"
end type

type cb_find from commandbutton within w_clinic
integer x = 980
integer y = 60
integer width = 400
integer height = 100
integer taborder = 20
integer textsize = -9
integer weight = 400
fontcharset fontcharset = gb2312charset!
fontpitch fontpitch = variable!
string facename = "$$HEX2$$8b5b534f$$ENDHEX$$"
string text = "$$HEX2$$e567e28b$$ENDHEX$$"
boolean default = true
end type

event clicked;
// $$HEX22$$244e2a4e735ef053004e778de567e28b0cff00978189004e9b4ef665f4951aff28570e54f05367624c880230$$ENDHEX$$
// Queries both platforms, which takes a while: in the background.
if Trim(sle_card.text) = "" then
	st_status.text = "$$HEX8$$f78b938f6551ab8efd4ec18bf7530230$$ENDHEX$$"
	return
end if
in_idcas.of_set("id_card_no", Trim(sle_card.text))
if in_idcas.of_start("query_merged_exams") <> 0 then
	wf_failed()
	return
end if
wf_busy(true)
dw_exams.Reset()
st_status.text = "$$HEX3$$e567e28b2d4e$$ENDHEX$$"
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
fontcharset fontcharset = gb2312charset!
fontpitch fontpitch = variable!
string facename = "$$HEX2$$8b5b534f$$ENDHEX$$"
string text = "$$HEX2$$d653886d$$ENDHEX$$"
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
fontcharset fontcharset = gb2312charset!
fontpitch fontpitch = variable!
string facename = "$$HEX2$$8b5b534f$$ENDHEX$$"
string text = "$$HEX2$$038c0596$$ENDHEX$$"
end type

event clicked;
// $$HEX25$$5362005f40620990c068e5678476344e8a5e038c059675981bffa16c096709902d4ef6655362005fe58ba360058084760230$$ENDHEX$$
// Opens the clinic page of the selected exam, else that of the patient.
in_idcas.of_set("work_no", wf_setting("work_no", "001"))
in_idcas.of_set("org_code", wf_setting("org_code", "2470"))
if wf_selected("accession_number") <> "" then
	in_idcas.of_set("accession_number", wf_selected("accession_number"))
else
	in_idcas.of_set("id_card_no", Trim(sle_card.text))
end if
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
fontcharset fontcharset = gb2312charset!
fontpitch fontpitch = variable!
string facename = "$$HEX2$$8b5b534f$$ENDHEX$$"
string text = "$$HEX2$$53627053$$ENDHEX$$"
end type

event clicked;
if wf_selected("id") = "" then
	st_status.text = "$$HEX9$$f78b48510990e962004e6167c068e5670230$$ENDHEX$$"
	return
end if
wf_print(wf_selected("id"), wf_selected("perform_org_code"), wf_setting("reports", "C:\Windows\Temp"))
end event

type cb_diagnose from commandbutton within w_clinic
integer x = 2740
integer y = 60
integer width = 480
integer height = 100
integer taborder = 60
integer textsize = -9
integer weight = 400
fontcharset fontcharset = gb2312charset!
fontpitch fontpitch = variable!
string facename = "$$HEX2$$8b5b534f$$ENDHEX$$"
string text = "$$HEX2$$ca8bad65$$ENDHEX$$"
end type

event clicked;
// $$HEX24$$ca8bad65a5624a540d4e2b54c65ba5948c54a3600580e14f6f600cffef53e54edd4f585b0e54d153d97e2b52ba4e0230$$ENDHEX$$
// The report has no secrets and no patients in it: it can be saved and sent.
if in_idcas.of_diagnose() <> 0 then
	wf_failed()
	return
end if
MessageBox("idcas", in_idcas.of_get("/data/report"))
end event
