"""Every command line `idcas ...` that the documents show, tried: its command and its options must exist, and what can be
run on any machine is run beside the configuration of a sandbox and must end with status 0.

    commands.py IDCAS FOLDER DOCUMENT...

FOLDER holds idcas.json. Where a command is only mentioned (`idcas inspect`), nothing is run.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

IDCAS, FOLDER = sys.argv[1], Path(sys.argv[2])
# What needs a person, a browser, a clipboard or Windows.
NOT_RUN = {"try", "workbench", "protect", "register"}
NESTED = {"crypto"}
START = re.compile(r"^(?:win(?:32|64)\\)?idcas(?:\.exe)? +([a-z].*)$")


def shown(path):
    """The command lines of a document: in code spans, and lines of their own in blocks."""
    text = path.read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.S | re.M)
    outside = re.sub(r"^```.*?^```", "", text, flags=re.S | re.M)
    lines = [line.strip() for block in blocks for line in block.splitlines()]
    lines += [html for html in re.findall(r"`([^`\n]+)`", outside)]
    return [found[1] for found in map(START.match, lines) if found]


def words_of(line):
    # What a shell does with the output is not the program's.
    line = re.split(r" (?:\||>>?|&&) ", line)[0]
    return [one or other for one, other in re.findall(r'"([^"]*)"|(\S+)', line)]


def run(words, **options):
    return subprocess.run([IDCAS, "--language", "en", *words], cwd=FOLDER, capture_output=True, text=True, timeout=120, **options)


def help_of(command):
    answer = run([*command, "--help"])
    if answer.returncode:
        raise ValueError(f"{' '.join(command)}: there is no such command: {answer.stderr.strip()}")
    return answer.stdout


def tried(line):
    """What was done with a line; an error where it does not work."""
    words = words_of(line)
    depth = 2 if words[0] in NESTED else 1
    command, rest = words[:depth], words[depth:]
    known = set(re.findall(r"--[a-z][a-z0-9-]*", help_of(command)))
    for option in (word for word in rest if word.startswith("--")):
        if option not in known:
            raise ValueError(f"{line}: {' '.join(command)} has no option {option}")
    if command == ["call"] and rest:
        answer = run(["describe", rest[0]])
        if answer.returncode:
            raise ValueError(f"{line}: {answer.stderr.strip()}")
    only_named = not rest or (command == ["call"] and len(rest) == 1)
    if only_named or command[0] in NOT_RUN or "--clipboard" in rest:
        return "exists"
    saved = FOLDER / "saved"
    shutil.rmtree(saved, ignore_errors=True)
    saved.mkdir()
    rest = [f"directory={saved}" if word.startswith("directory=") else word for word in rest if word not in ("--open", "--copy")]
    answer = run([*command, *rest])
    if answer.returncode:
        raise ValueError(f"{line}: status {answer.returncode}: {answer.stdout[-600:]}{answer.stderr[-600:]}")
    return "runs"


def scheduled(documents):
    """The lines for schedulers that the documents show, but for the folder those that `idcas schedule` prints."""
    shown = {line for path in documents for line in path.read_text(encoding="utf-8").splitlines() if line.startswith(("schtasks ", "0 2 * * * "))}
    for system, start, folder, program in (("windows", "schtasks ", "C:\\his\\", "C:\\his\\idcas.exe"), ("cron", "0 2 * * * ", "/opt/his/", "/opt/his/idcas")):
        lines = {line for line in shown if line.startswith(start)}
        printed = run(["schedule", "stats.json", "--system", system]).stdout.strip()
        printed = printed.replace(str(FOLDER) + "/", folder).replace(IDCAS, program)
        for line in lines - {printed}:
            yield f"{line}\nbut `idcas schedule` prints\n{printed}"


def configurations(documents):
    """The configurations that the page about going live shows: `idcas check` has no objection."""
    for path in documents:
        if not path.name.startswith("going-live"):
            continue
        for block in re.findall(r"^```json\n(.*?)^```", path.read_text(encoding="utf-8"), re.S | re.M):
            if "auth_center" in block:
                (FOLDER / "shown.json").write_text(block, encoding="utf-8")
                answer = run(["check", "shown.json"])
                if answer.returncode:
                    yield f"{path}: {answer.stdout}{answer.stderr}"


def main():
    (FOLDER / "stats.json").write_text('{"org_code":"2470","patients_cnt":1203,"work_stations":86}', encoding="utf-8")
    lines = sorted({line for path in sys.argv[3:] for line in shown(Path(path))})
    done = {"exists": 0, "runs": 0}
    failed = []
    for line in lines:
        try:
            done[tried(line)] += 1
        except ValueError as wrong:
            failed.append(str(wrong))
    documents = [Path(path) for path in sys.argv[3:]]
    failed += [*scheduled(documents), *configurations(documents)]
    print("\n".join(failed) or f"{done['runs']} commands run, {done['exists']} exist")
    return bool(failed) or done["runs"] < 8


if __name__ == "__main__":
    sys.exit(main())
