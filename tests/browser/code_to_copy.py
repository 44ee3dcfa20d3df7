"""The workbench's code to copy: compiled and run, it passes exactly the text that was typed."""

import json
import os
import shutil
import subprocess

from appearance import Skipped
from world import YEAR

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# What ends a text, a comment or a line in one language or another; a character that GBK lacks, one beyond 16 bits.
HARD = "O'Neil \"x\" \\ ??/ */ } ~\" % {0} $ \\u4DAE \\n # 张示例 錦 䶮 𠮷 " + "长" * 120


def snippet(bench, language, operation, **params):
    told = bench.api("/api/code", {"operation": operation, "params": params})
    return next(one["code"] for one in told if one["language"] == language)


def run(folder, *command):
    environment = {**os.environ, "LD_LIBRARY_PATH": folder, "MONO_PATH": folder, "LC_ALL": "C.UTF-8", "MONO_EXTERNAL_ENCODINGS": "utf8"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=240, check=False)
    said = done.stdout.decode(errors="replace")
    assert done.returncode == 0, (command, said[-2000:], done.stderr.decode(errors="replace")[-2000:])
    return said


def needs(*programs):
    for program in programs:
        if not shutil.which(program):
            raise Skipped(f"{program} is missing")


def with_code(world, language, ending, build):
    """Two calls as this language's programs: a link with a hard name in it, and rows."""
    bench = world.bench
    folder = os.path.join(bench.folder.name, f"code-{ending}")
    os.makedirs(folder, exist_ok=True)
    for name in ("libidcas.so", "libidcas.so.0"):
        link = os.path.join(folder, name)
        if not os.path.exists(link):
            os.symlink(os.path.abspath(world.library), link)
    # Under the name that it has in the workbench, where another test may have saved it.
    name = os.path.basename(bench.api("/api/configuration")["path"])
    with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
        json.dump(bench.config, file)
    printed = []
    for operation, params in [("build_clinic_url", {"work_no": "001", "org_code": "2470", "patient_name": HARD}),
                              ("query_exams", {**{name: str(value) for name, value in YEAR.items()}, "page_index": "1", "page_size": "3"})]:
        source = os.path.join(folder, f"{operation}.{ending}")
        with open(source, "w", encoding="utf-8") as file:
            file.write(snippet(bench, language, operation, **params))
        printed.append(run(folder, *build(folder, source, operation)))
    link = printed[0].strip().splitlines()[-1]
    # Told apart by the library itself, with the keys of this platform.
    config = {name: value for name, value in bench.config.items() if name not in ("log_file", "proxy", "retries")}
    inspected = world.client(**config).get("inspect_url", url=link)
    assert inspected["token"]["patient_name"] == HARD, (language, inspected["token"])
    rows = [line for line in printed[1].splitlines() if line.strip()]
    known = [line.split()[0] for line in rows]
    assert len(rows) == 3 and all(number.isdigit() and len(number) > 15 for number in known), (language, printed[1])


def code_in_c(world):
    needs("cc")

    def build(folder, source, name):
        program = os.path.join(folder, name)
        run(folder, "cc", "-std=c89", "-pedantic", "-Wall", "-Wextra", "-Werror", "-Wno-overlength-strings", f"-I{ROOT}/include", source, "-o", program,
            f"-L{folder}", "-lidcas")
        return [program]

    with_code(world, "C", "c", build)


def code_in_delphi(world):
    needs("fpc")

    def build(folder, source, name):
        run(folder, "fpc", "-Mdelphi", f"-Fu{ROOT}/bindings/delphi", f"-FU{folder}", f"-FE{folder}", source)
        return [os.path.join(folder, name)]

    with_code(world, "Delphi", "dpr", build)


def code_in_csharp(world):
    needs("mcs", "mono")

    def build(folder, source, name):
        classes = [f"{ROOT}/bindings/csharp/{file}" for file in sorted(os.listdir(f"{ROOT}/bindings/csharp")) if file.endswith(".cs")]
        program = os.path.join(folder, f"{name}.exe")
        run(folder, "mcs", "-nologo", "-r:System.Data.dll", f"-out:{program}", source, *classes)
        return ["mono", program]

    with_code(world, "C#", "cs", build)


def code_in_python(world):
    with_code(world, "Python", "py", lambda folder, source, name: ["python3", source])


def code_in_powerbuilder(world):
    """Without PowerBuilder: a subroutine of the example's window, checked as that is."""
    folder = os.path.join(world.bench.folder.name, "unicode")
    os.makedirs(folder, exist_ok=True)
    with open(f"{ROOT}/examples/powerbuilder/w_clinic.srw", encoding="utf-8", newline="") as file:
        window = file.read()
    for operation, params in [("build_clinic_url", {"work_no": "001", "patient_name": HARD}), ("query_exams", {"time_type": "0"})]:
        code = snippet(world.bench, "PowerBuilder", operation, **params)
        # The check is of a source for every machine, which is ASCII; what is copied into an editor need not be.
        code = "".join(letter if letter.isascii() else "x" for letter in code)
        changed = window.replace("end prototypes", "private subroutine wf_copied ()\r\nend prototypes", 1)
        changed = changed.replace("public subroutine wf_failed ();", f"private subroutine wf_copied ();\n{code}\nend subroutine\n\npublic subroutine wf_failed ();".replace("\n", "\r\n"), 1)
        assert changed.count("wf_copied") == 2
        source = os.path.join(folder, "w_clinic.srw")
        with open(source, "w", encoding="utf-8", newline="") as file:
            file.write(changed)
        check = [f"{ROOT}/tests/powerbuilder/check.py", f"{ROOT}/include/idcas.h", *(f"{ROOT}/bindings/powerbuilder/unicode/{name}.sru" for name in ("n_idcas", "n_idcas_options")), source]
        done = subprocess.run(["python3", *check], env={**os.environ, "PYTHONPATH": f"{ROOT}/tools"}, capture_output=True, text=True, check=False)
        assert done.returncode == 0, (code, done.stdout, done.stderr)


def code_in_java(world):
    """Where Java and JNA happen to be."""
    jars = [f"/usr/share/java/{name}.jar" for name in ("jna", "jna-platform")]
    needs("javac", "java")
    if not os.path.exists(jars[0]):
        raise Skipped("JNA is missing")

    def build(folder, source, name):
        program = "".join(word.capitalize() for word in name.split("_")) + "Demo"
        named = os.path.join(folder, f"{program}.java")
        os.rename(source, named)
        run(folder, "javac", "-encoding", "GBK", "-cp", jars[0], gbk(named))
        return ["java", f"-Djna.library.path={folder}", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-cp", f"{jars[0]}:{folder}", program]

    with_code(world, "Java", "java", build)


def gbk(source):
    """The file as an editor on Chinese Windows saves it: the compiler there reads it so."""
    with open(source, encoding="utf-8") as file:
        text = file.read()
    with open(source, "w", encoding="gbk") as file:
        file.write(text)
    return source


TESTS = [code_in_c, code_in_delphi, code_in_csharp, code_in_python, code_in_powerbuilder, code_in_java]
