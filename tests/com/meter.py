"""Runs a command, and tells the program that it starts under Wine how much memory that program holds: a script cannot know.

    meter.py FOLDER PROGRAM COMMAND...

PROGRAM is a process's name, such as cscript.exe, of which the one with FOLDER in its arguments is meant. It makes the file
FOLDER/ask and reads FOLDER/told: resident KB.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

folder, program, command = Path(sys.argv[1]), sys.argv[2], sys.argv[3:]


def resident():
    for process in Path("/proc").glob("[0-9]*"):
        try:
            arguments = (process / "cmdline").read_bytes().replace(b"\\", b"/")
            status = (process / "status").read_text()
        except OSError:
            continue
        name = status.splitlines()[0].split("\t")[1]
        if name == program and os.fsencode(folder) in arguments:
            return next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    raise SystemExit(f"meter: no {program} runs with {folder}")


child = subprocess.Popen(command)
while child.poll() is None:
    if (folder / "ask").exists():
        (folder / "ask").unlink()
        # Under another name until it is whole.
        (folder / "telling").write_text(resident() + "\r\n")
        (folder / "telling").rename(folder / "told")
    time.sleep(0.02)
sys.exit(child.returncode)
