"""What the README shows of PowerScript: it compiles, and the first five minutes end with rows.

    PYTHONPATH=tools python3 tests/powerbuilder/readme.py README.md LIBRARY CONFIG.json
"""

import glob
import os
import sys
import tempfile

from driver import read
from library import Idcas, strings_of
from powerscript.checker import Checker
from powerscript.datawindow import read_objects
from powerscript.interpreter import Program
from powerscript.source import Source, class_of, read as read_source

README, LIBRARY, CONFIG = sys.argv[1:]
FOLDER = "bindings/powerbuilder/unicode"
WINDOW = """$PBExportHeader$w_readme.srw
forward
global type w_readme from window
end type
type st_status from statictext within w_readme
end type
type dw_exams from datawindow within w_readme
end type
type sle_card from singlelineedit within w_readme
end type
type cb_find from commandbutton within w_readme
end type
end forward

global type w_readme from window
st_status st_status
dw_exams dw_exams
sle_card sle_card
cb_find cb_find
end type
global w_readme w_readme

type variables
n_idcas in_idcas
end variables

forward prototypes
public subroutine wf_failed ()
public subroutine wf_options (n_idcas lnv_idcas, string ls_secret, string ls_user, string ls_password)
end prototypes

public subroutine wf_failed ();
MessageBox("", in_idcas.of_last_error())
end subroutine

public subroutine wf_options (n_idcas lnv_idcas, string ls_secret, string ls_user, string ls_password);
{options}
end subroutine

on w_readme.create
this.st_status = create st_status
this.dw_exams = create dw_exams
this.sle_card = create sle_card
this.cb_find = create cb_find
end on

event open;
{open}
end event

event timer;
{timer}
end event

type st_status from statictext within w_readme
end type

type dw_exams from datawindow within w_readme
string dataobject = "d_idcas_query_exams"
end type

type sle_card from singlelineedit within w_readme
end type

type cb_find from commandbutton within w_readme
end type

event clicked;
{clicked}
end event
"""

first, options, window = [block.split("\n```")[0] for block in read(README).split("\n```\n")[1:] if block.startswith(("n_idcas", "// "))]
clicked, timer = window.split("\n\n// ", 1)
text = WINDOW.replace("{open}", first).replace("{options}", options).replace("{clicked}", clicked).replace("{timer}", timer.partition("\n")[2])
sources = {class_of(path): read_source(path) for path in glob.glob(f"{FOLDER}/*.sru")}
sources["w_readme"] = Source("w_readme.srw", text.replace("\n", "\r\n"))
Checker(sources["w_readme"], sources)

with tempfile.TemporaryDirectory() as folder:
    with open(f"{folder}/idcas.json", "w", encoding="utf-8") as file:
        file.write(read(CONFIG))
    library = Idcas(LIBRARY, strings_of(f"{FOLDER}/n_idcas.sru"))
    library.program = os.path.join(folder, "his.exe")
    program = Program(sources, library, read_objects(glob.glob("bindings/powerbuilder/datawindows/*.srd")))
    program.open("w_readme")
    rows = program.windows[0].members["dw_exams"].members["rows"].rowcount()
    assert not program.messages, program.messages
    assert rows > 5 and library.open() == {}, (rows, library.open())
print(f"{README}: its PowerScript compiles, and shows {rows} rows")
