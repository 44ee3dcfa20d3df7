"""The workbench's code to copy: compiled and run, it passes exactly the text that was typed."""

import json
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path

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
    """By the package, which has the library in its wheels; and of every operation whether the package has what is called."""
    python = ["env", f"PYTHONPATH={ROOT}/bindings/python", f"IDCAS_LIBRARY={os.path.abspath(world.library)}", "PYTHONDONTWRITEBYTECODE=1", "python3"]
    with_code(world, "Python", "py", lambda folder, source, name: [*python, source])
    functions = os.path.join(world.bench.folder.name, "code-py", "functions.txt")
    with open(functions, "w", encoding="utf-8") as file:
        for name, code in of_all(world, "Python"):
            file.write(f"def {name}():\n{textwrap.indent(code, '    ')}\n")
    run(world.bench.folder.name, *python, f"{ROOT}/tests/python/code_to_copy.py", functions)


def of_all(world, language):
    """The code of each operation, with every parameter that it takes."""
    for operation in world.bench.api("/api/operations"):
        described = world.bench.api(f"/api/operations/{operation['name']}")
        params = {param["name"]: "true" if param["type"] == "bool" else "1" for param in described["params"] if param["settable"]}
        yield operation["name"], snippet(world.bench, language, operation["name"], **params)


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
    """By the package's classes, where Java and JNA happen to be. The code of every operation compiles."""
    jar = "/usr/share/java/jna.jar"
    needs("javac", "java")
    if not os.path.exists(jar):
        raise Skipped("JNA is missing")
    classes = os.path.join(world.bench.folder.name, "java-classes")
    package = f"{ROOT}/bindings/java/src/main/java/cn/idcas"
    run(ROOT, "javac", "-nowarn", "-encoding", "UTF-8", "-cp", jar, "-d", classes, *(os.path.join(package, name) for name in os.listdir(package)))
    path = f"{jar}:{classes}"
    javac = ["javac", "-encoding", "GBK", "-cp", path]

    def named(folder, operation):
        return os.path.join(folder, "".join(word.capitalize() for word in operation.split("_")) + "Demo")

    def build(folder, source, name):
        program = named(folder, name)
        os.rename(source, f"{program}.java")
        run(folder, *javac, "-d", folder, gbk(f"{program}.java"))
        return ["java", f"-Didcas.library={os.path.abspath(world.library)}", "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8",
                "-cp", f"{path}:{folder}", os.path.basename(program)]

    with_code(world, "Java", "java", build)
    folder = os.path.join(world.bench.folder.name, "code-java-all")
    os.makedirs(folder, exist_ok=True)
    sources = []
    for name, code in of_all(world, "Java"):
        sources.append(f"{named(folder, name)}.java")
        with open(sources[-1], "w", encoding="gbk") as file:
            file.write(code)
    assert len(sources) > 25
    run(folder, *javac, "-d", os.path.join(folder, "out"), *sources)


def gbk(source):
    """The file as an editor on Chinese Windows saves it: the compiler there reads it so."""
    with open(source, encoding="utf-8") as file:
        text = file.read()
    with open(source, "w", encoding="gbk") as file:
        file.write(text)
    return source


def strings_of_basic(expression, variables):
    """The strings that a list of Visual Basic's expressions stands for."""
    token = re.compile(r'\s*(?:"((?:[^"]|"")*)"|ChrW\$\(&H([0-9A-F]{4})\)|(\w+)|([&,]))')
    units, strings, at = [], [], 0
    while at < len(expression):
        found = token.match(expression, at)
        assert found, expression[at:at + 80]
        at = found.end()
        text, unit, name, sign = found.groups()
        if sign == ",":
            strings.append(b"".join(units).decode("utf-16-le"))
            units = []
        elif unit:
            units.append(int(unit, 16).to_bytes(2, "little"))
        elif sign != "&":
            units.append((variables[name] if name else text.replace('""', '"')).encode("utf-16-le"))
    return [*strings, b"".join(units).decode("utf-16-le")]


def passed_in_basic(code):
    """The operation and the parameters of the call, as Visual Basic works them out."""
    lines = code.split("\n")
    assert max(len(line.encode("gbk")) for line in lines) < 1023
    statements, continued = [], 0
    for line in lines:
        if continued:
            statements[-1] += " " + line.strip()
        else:
            statements.append(line.strip())
        continued = continued + 1 if line.endswith(" _") else 0
        assert continued <= 24, "a statement of too many lines"
        statements[-1] = statements[-1].removesuffix(" _")
    variables = {}
    for statement in statements:
        if statement.startswith("Text"):
            name, expression = statement.split(" = ", 1)
            variables[name], = strings_of_basic(expression, variables)
        if statement.startswith("Answer = IdcasCall("):
            _, arguments = statement.removesuffix(")").split("(Client, ", 1)
            operation, *pairs = strings_of_basic(arguments, variables)
            return operation, dict(zip(pairs[::2], pairs[1::2]))
    raise AssertionError(code)


def code_in_visual_basic(world):
    """Without VB6 and Office: it calls what the module has, and passes what was typed."""
    sys.path.insert(0, f"{ROOT}/tests/modules")
    import calls
    import source

    module = source.compiled(source.stored(Path(ROOT, "bindings/vb/idcas.bas"), "ascii"), set())
    procedures = calls.parameters(module, "vb")
    for name, code in of_all(world, "VB6 / VBA"):
        bare = [line.split()[0] for line in code.split("\n") if line.split()[:1] and line.split()[0].startswith("Idcas")]
        faults = list(calls.uses(code, "vb", [], procedures)) + [called for called in bare if called.lower() not in procedures]
        assert not faults and len(bare) == 3 and passed_in_basic(code)[0] == name, (faults, code)
    link = {"work_no": "001", "org_code": "2470", "patient_name": HARD}
    for params in (link, {**link, "patient_name": HARD * 30 + "\r\n𠮷"}, {}):
        code = snippet(world.bench, "VB6 / VBA", "build_clinic_url", **params)
        assert passed_in_basic(code) == ("build_clinic_url", params), code


TESTS = [code_in_c, code_in_delphi, code_in_csharp, code_in_python, code_in_powerbuilder, code_in_java, code_in_visual_basic]
