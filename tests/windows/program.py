#!/usr/bin/python3
"""The program idcas.exe under Wine: program.py BITS PROGRAM CONFIGURATION FOLDER. Each command once, texts in GBK, secrets
protected for the machine."""

import json
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BITS, PROGRAM, CONFIGURATION, FOLDER = sys.argv[1], *(Path(argument).resolve() for argument in sys.argv[2:5])
EXAMS = ["call", "query_exams", "time_type=0", "start_time=2000-01-01", "end_time=2100-01-01"]
SECRETS = ["client_secret", "password", "des_key", "md5_key", "sev_account_id"]


def command(*arguments):
    return [str(ROOT / "tools/windows/wine.sh"), BITS, str(FOLDER / "idcas.exe"), *arguments]


def environment(locale):
    return os.environ | ({"WINE_LOCALE": locale} if locale else {})


def run(*arguments, status=0, locale=None, given=b"", encoding="utf-8"):
    if encoding == "utf-8":
        arguments += ("--utf8",)
    if locale is None:
        arguments += ("--language", "en")
    ran = subprocess.run(
        command(*arguments), cwd=FOLDER, input=given, capture_output=True, env=environment(locale), timeout=300
    )
    out, err = (text.decode(encoding) for text in (ran.stdout, ran.stderr))
    assert ran.returncode == status, (arguments, ran.returncode, out, err)
    return out, err


def commands():
    for words in (["--help"], ["call", "--help"], ["completion", "powershell"], ["code", "-1101"], ["describe"]):
        assert run(*words)[0].strip(), words
    assert "did you mean" in run("call", "query_exmas", status=2)[1]
    run("chekc", status=2)
    assert "idcas.json" in run("check")[1]
    out, _ = run("diagnose", "--report", "report.txt")
    assert "All 12 steps are right" in out, out
    report = (FOLDER / "report.txt").read_text(encoding="utf-8-sig")
    assert "idcas diagnosis" in report and "Sandbox#2021" not in report, report
    out, _ = run("crypto", "encrypt", "SD-1601013025", "--test-keys")
    assert "doH/Xf73VKJgK6QOJMvuWg==" in out, out
    assert "schtasks" in run("schedule", "stats.json")[0]


def links():
    clinic = ["link", "clinic", "org_code=2470", "work_no=001", "accession_number=SD-1"]
    link = run(*clinic)[0].strip()
    assert "build_clinic_url" in run("inspect", link)[0]
    wrong = f"您好，{link[:-4]}0000 打不开".encode("gbk")
    assert "[sign_" in run("inspect", "-", given=wrong, status=1)[0]
    # Wine's clipboard lasts as long as one of its programs runs.
    both = " ".join(["idcas.exe", *clinic, "--copy", "&&", "idcas.exe", "inspect", "--clipboard", "--utf8"])
    wine = [*command()[:2], "cmd", "/c", both]
    ran = subprocess.run(wine, cwd=FOLDER, stdout=subprocess.PIPE, check=True, timeout=300)
    assert "build_clinic_url" in ran.stdout.decode(), ran


def lists():
    out, _ = run(*EXAMS, "--all", "--csv", "exams.csv")
    assert "400 rows" in out, out
    table = (FOLDER / "exams.csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbf") and table.count(b"\r\n") == 401
    answer = json.loads(run(*EXAMS, "page_size=50", "--json")[0])
    assert len(answer["data"]) == 50
    upload = ["call", "upload_recognition_stats", "@stats.json", "--max-age", "24", "--append", "upload.log"]
    (FOLDER / "stats.json").write_text('{"org_code":"2470","patients_cnt":1203,"work_stations":86}')
    run(*upload)
    assert "== 20" in (FOLDER / "upload.log").read_text(encoding="utf-8")


def gbk():
    """A Chinese Windows: its language, and its code page in pipes and files."""
    chinese = {"locale": "zh_CN.UTF-8", "encoding": "gbk"}
    out, _ = run(*EXAMS, "page_size=3", **chinese)
    assert "患者姓名" in out, out
    assert "用法：" in run("--help", **chinese)[0]
    answer = run(*EXAMS, "page_size=200", "--json", **chinese)[0]
    rows = json.loads(answer)["data"]
    # A doctor of the sandbox whose name GBK lacks a character of.
    assert any("㵾" in str(row) for row in rows) and r"\u3d7e" in answer.lower()
    (FOLDER / "name.txt").write_bytes(rows[0]["patient_name"].encode("gbk"))
    found = json.loads(run(*EXAMS, "patient_name=@name.txt", "--json", **chinese)[0])["data"]
    assert found and {row["patient_name"] for row in found} == {rows[0]["patient_name"]}


def protection():
    plain = CONFIGURATION.read_text(encoding="utf-8")
    whole = json.loads(plain)
    for name, encoding in (("plain.json", "utf-8"), ("中文.json", "gbk"), ("marked.json", "utf-16")):
        path = FOLDER / name
        path.write_bytes(plain.replace('"username"', '"log_level": "info",\n\t"username"').encode(encoding))
        out, _ = run("protect", name)
        assert [line.split(": ")[1] for line in out.splitlines()] == SECRETS, out
        text = path.read_bytes().decode(encoding)
        protected = json.loads(text)
        for key, value in protected.items():
            assert value.startswith("dpapi:") == (key in SECRETS), (key, value)
        # All else stays as it was.
        for key in SECRETS:
            text = text.replace(protected[key], whole[key])
        assert text == plain.replace('"username"', '"log_level": "info",\n\t"username"'), text
        run("check", name)
        assert "no secret" in run("protect", name)[0]
    run("diagnose", "plain.json")
    shutil.copy(FOLDER / "plain.json", FOLDER / "protected.json")
    run("protect", str(CONFIGURATION), "-o", "copy.json")
    assert CONFIGURATION.read_text(encoding="utf-8") == plain
    damaged = json.loads((FOLDER / "plain.json").read_text(encoding="utf-8"))
    damaged["des_key"] = damaged["des_key"][:-5]
    damaged["md5_key"] = "dpapi:AAAA"
    (FOLDER / "damaged.json").write_text(json.dumps(damaged))
    out, _ = run("check", "damaged.json", status=3)
    assert "des_key" in out and "md5_key" in out and "idcas protect" in out, out


def registered(key):
    """What the registry has there; nothing where the key is missing."""
    query = [*command()[:2], "reg", "query", key, "/ve"]
    return subprocess.run(query, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=300).stdout.decode(errors="replace")


def registration():
    """For a user, whose keys Wine shows, though it does not create the class by them; and for the machine."""
    assert "--dll" in run("register", status=2)[1]
    built, other = (ROOT / f"target/windows/win{bits}/idcas.dll" for bits in (BITS, "64" if BITS == "32" else "32"))
    if other.exists():
        assert f"is for {96 - int(BITS)}-bit programs" in run("register", "--dll", str(other), status=2)[1]
    (FOLDER / "none.dll").write_text("no library")
    assert "is not a library" in run("register", "--dll", "none.dll", status=2)[1]
    (FOLDER / "copy").mkdir()
    for folder in (FOLDER, FOLDER / "copy"):
        shutil.copy(built, folder / "idcas.dll")
    where = str(FOLDER / "idcas.dll").replace("/", "\\")
    for options, root in (([], "HKCU"), (["--machine"], "HKLM")):
        server = root + r"\Software\Classes\CLSID\{CC8DA402-8263-43C8-AC70-171F8881E44A}\InprocServer32"
        out, err = run("register", *options)
        assert where in out and "is registered" in err, (out, err)
        assert where in registered(server), registered(server)
        # The other copy takes away nothing of this one's.
        assert where in run("register", "--remove", "--dll", r"copy\idcas.dll", *options, status=3)[1]
        assert where in registered(server)
        assert "taken away" in run("register", "--remove", *options)[0]
        for key in (server, root + r"\Software\Classes\Idcas.Client"):
            assert "REG_SZ" not in registered(key), registered(key)
        assert "nothing to take away" in run("register", "--remove", *options)[0]


def try_it():
    """A page that answers, and nothing configured."""
    program = subprocess.Popen(
        command("try", "--no-browser", "--utf8", "--language", "en"), cwd=FOLDER, stdout=subprocess.PIPE, text=True
    )
    try:
        address = None
        for line in program.stdout:
            found = re.search(r"Workbench: (http://\S+)", line)
            if found:
                address = found[1]
                break
        with urllib.request.urlopen(address, timeout=60) as page:
            assert page.status == 200
    finally:
        program.kill()
        program.wait()


def window():
    """A console of its own stays, and shows Chinese whatever its code page. Wine's console takes no keys here, so that Enter
    closes it is not seen; it closes itself after five minutes, which are not waited for."""
    program, keys = pty.fork()
    if program == 0:
        os.chdir(FOLDER)
        os.execvpe(command()[0], command("check", "--language", "zh"), environment("zh_CN.UTF-8"))
    shown, deadline = b"", time.monotonic() + 240
    try:
        while "按 Enter".encode() not in shown:
            left = deadline - time.monotonic()
            assert left > 0 and select.select([keys], [], [], left)[0], shown.decode(errors="replace")
            shown += os.read(keys, 4096)
        assert "配置没有问题" in shown.decode(errors="replace"), shown
        assert os.waitpid(program, os.WNOHANG) == (0, 0)
    finally:
        os.kill(program, signal.SIGKILL)
        os.waitpid(program, 0)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    shutil.copy(PROGRAM, FOLDER / "idcas.exe")
    shutil.copy(CONFIGURATION, FOLDER / "idcas.json")
    # 64-bit Wine here has no Chinese locale.
    for part in [commands, links, lists, protection, registration, try_it] + ([gbk, window] if BITS == "32" else []):
        part()
        print(f"{part.__name__}: ok")


main()
