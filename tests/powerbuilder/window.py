"""Runs the example's window against the sandbox: find, cancel, open, print, diagnose, and what is said of each failure.

    PYTHONPATH=tools python3 tests/powerbuilder/window.py SOURCE LIBRARY CONFIG.json SILENT.json CARD
"""

import glob
import json
import os
import sys
import tempfile
import time

from driver import read
from library import Idcas, strings_of
from powerscript.datawindow import read_objects
from powerscript.interpreter import Program
from powerscript.source import class_of, read as read_source

PATH, LIBRARY, CONFIG, SILENT, CARD = sys.argv[1:]
STRINGS = strings_of(PATH)
FOLDER = os.path.dirname(PATH)
EXAMPLE = "examples/powerbuilder" + ("/pb9" if STRINGS.bytes else "")
LISTS = f"{FOLDER if STRINGS.bytes else os.path.dirname(FOLDER)}/datawindows/*.srd"
SOURCES = {class_of(path): read_source(path) for path in (
    PATH, f"{FOLDER}/n_idcas_options.sru", f"{EXAMPLE}/w_clinic.srw", f"{EXAMPLE}/idcas_clinic.sra")}


class Clinic:
    """A running example whose program, with its idcas.json, is in a folder."""

    def __init__(self, folder, config):
        if config:
            with open(os.path.join(folder, "idcas.json"), "w", encoding="utf-8") as file:
                file.write(config)
        library = Idcas(LIBRARY, STRINGS)
        library.program = os.path.join(folder, "clinic.exe")
        self.program = Program(SOURCES, library, read_objects(glob.glob(LISTS)), {("clinic", "reports"): folder})
        application = self.program.create("idcas_clinic", None)
        application.event("create")
        application.event("open")
        self.window, = self.program.windows
        self.rows = self.window.members["dw_exams"].members["rows"]

    def __getattr__(self, name):
        return self.window.members[name].members

    def click(self, name):
        assert self.window.members[name].members["enabled"], f"{name} cannot be clicked now"
        self.window.event("clicked", self.window.members[name])

    def status(self):
        return STRINGS.text(self.st_status["text"])

    def messages(self):
        said = [STRINGS.text(title) + "\n" + STRINGS.text(text) for title, text in self.program.messages]
        self.program.messages.clear()
        return said

    def until_done(self):
        ends = time.monotonic() + 60
        while self.program.timer:
            assert time.monotonic() < ends
            assert not self.cb_find["enabled"] and self.cb_cancel["enabled"]
            self.window.event("timer")
        assert self.cb_find["enabled"] and not self.cb_cancel["enabled"]

    def find(self, card):
        self.sle_card["text"] = card
        self.click("cb_find")
        self.until_done()

    def close(self):
        self.window.event("close")
        self.window.event("destroy")
        assert self.program.library.open() == {}, self.program.library.open()


def test_find_open_print(folder):
    clinic = Clinic(folder, read(CONFIG))
    assert clinic.status().startswith("idcas ") and not clinic.messages()
    clinic.click("cb_print")
    assert clinic.status() == "请先选择一条检查。"
    clinic.find("")
    assert clinic.status() == "请输入身份证号。"
    clinic.find(f" {CARD} ")
    assert clinic.rows.rowcount() > 1 and clinic.rows.selected == {1} and not clinic.messages()
    assert clinic.status() == f"{clinic.rows.rowcount()} 条检查"
    assert {STRINGS.text(row["patient_name"]) for row in clinic.rows.rows} == {"黄娟"}
    row = next(at for at, row in enumerate(clinic.rows.rows, 1) if row["accession_number"] == "SD-53242")
    clinic.rows.setrow(row)
    clinic.window.event("rowfocuschanged", clinic.window.members["dw_exams"])
    assert clinic.rows.selected == {row}
    clinic.click("cb_open")
    address, *_, verb, _ = clinic.program.shell.pop()
    assert "/clinicview/index.html?" in address and verb == "open"
    clinic.click("cb_print")
    assert clinic.status() == "已打印并登记。", (clinic.status(), clinic.messages())
    path, *_, verb, _ = clinic.program.shell.pop()
    assert verb == "print" and os.path.getsize(STRINGS.text(path)) > 1000
    clinic.click("cb_diagnose")
    report, = clinic.messages()
    assert len(report) > 500 and json.loads(read(CONFIG))["password"] not in report
    # The next patient has none: that is no failure, and nobody else's rows stay.
    clinic.find("990101190001010019")
    assert clinic.rows.rowcount() == 0 and clinic.status() == "该患者没有检查。" and not clinic.messages()
    clinic.close()


def test_cancel(folder):
    clinic = Clinic(folder, read(SILENT))
    clinic.sle_card["text"] = CARD
    clinic.click("cb_find")
    clinic.window.event("timer")
    assert clinic.status() == "查询中" and clinic.program.timer
    clinic.click("cb_cancel")
    clinic.until_done()
    assert clinic.status() == "已取消。" and not clinic.messages()
    # Closed while it still runs.
    clinic.click("cb_find")
    clinic.close()


def test_each_failure_has_its_hint(folder):
    clinic = Clinic(folder, None)
    said, = clinic.messages()
    assert said.startswith("init_file -1301\n") and "idcas.json" in said
    clinic.sle_card["text"] = CARD
    for name in ("cb_find", "cb_open", "cb_diagnose"):
        clinic.click(name)
        said, = clinic.messages()
        assert "-1003\n" in said and "请检查 of_init 的返回值。" in said, said
    clinic.close()
    clinic = Clinic(folder, read(SILENT))
    clinic.find(CARD)
    said, = clinic.messages()
    assert said.startswith("query_merged_exams -1102\n") and said.count("\r\n\r\n") == 1 and not said.endswith("\n"), said
    clinic.close()


bad = 0
tests = {name: test for name, test in list(globals().items()) if name.startswith("test_")}
for name, test in tests.items():
    with tempfile.TemporaryDirectory() as home:
        try:
            test(home)
        except AssertionError as error:
            bad += 1
            print(f"FAILED   {name[5:].replace('_', ' ')}: line {error.__traceback__.tb_next.tb_lineno}: {error}")
print(f"{len(tests) - bad} of {len(tests)} tests of the window with {FOLDER.split('/')[-1]} pass")
sys.exit(bad != 0)
