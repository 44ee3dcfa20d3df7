"""Measures the figures, the library and its peers side by side in one run.

    report.py FOLDER LIBRARY KEY write|check     FOLDER has the built programs

Ratios count: each is the median of rounds in which both sides take turns. `write` measures everything three times and puts
the medians into docs/PERFORMANCE.md, in both languages, and into baseline.json; `check` exits with 1 if a figure is more
than 20 % worse than there three times in a row: machines are shared, and what is slower by chance is not slower each time.
"""

import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
import unicodedata
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).resolve().parent
FOLDER, LIBRARY, KEY, MODE = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
ROUNDS = 15
WORSE, TRIES = 1.2, 3


class Row(NamedTuple):
    """One row of the table; both languages of a text stand side by side."""

    en: str
    zh: str
    peer_en: str
    peer_zh: str
    goal: float

    @property
    def figure(self):
        """The name by which the programs print it and baseline.json keeps it."""
        return self.en.replace("`", "")

    def name(self, language):
        return self.zh if language == "zh" else self.en

    def peer(self, language):
        return self.peer_zh if language == "zh" else self.peer_en


SAME_BYTES = ("libcurl, the same bytes over a kept-alive connection", "libcurl，经保持的连接取同样的字节")
ICONV = ("libcurl and iconv", "libcurl 与 iconv")
JAVA_HTTP = ("Java: java.net.http.HttpClient", "Java：java.net.http.HttpClient")
CSHARP_HTTP = ("C# (Mono): HttpClient", "C#（Mono）：HttpClient")
PASCAL_HTTP = ("Free Pascal: TFPHTTPClient", "Free Pascal：TFPHTTPClient")

ROWS = [
    Row("`build_clinic_url`", "`build_clinic_url`", "C + OpenSSL", "C + OpenSSL", 1.0),
    Row("`build_clinic_url`, Java", "`build_clinic_url`，Java", "Java: javax.crypto", "Java：javax.crypto", 1.0),
    Row(
        "`build_clinic_url`, C#",
        "`build_clinic_url`，C#",
        "C# (Mono): System.Security.Cryptography",
        "C#（Mono）：System.Security.Cryptography",
        1.0,
    ),
    Row("`build_h5_exam_list_url`", "`build_h5_exam_list_url`", "C + OpenSSL, 17 encrypted values", "C + OpenSSL，17 个加密值", 1.0),
    Row("`query_exams`, 20 rows", "`query_exams`，20 行", *SAME_BYTES, 1.1),
    Row("`query_exams`, 1000 rows", "`query_exams`，1000 行", *SAME_BYTES, 1.1),
    Row("`query_exams`, 20 rows, GBK", "`query_exams`，20 行，GBK", *ICONV, 1.1),
    Row("`query_exams`, 1000 rows, GBK", "`query_exams`，1000 行，GBK", *ICONV, 1.1),
    Row("`query_exams`, 20 rows, Java", "`query_exams`，20 行，Java", *JAVA_HTTP, 1.0),
    Row("`query_exams`, 20 rows, C#", "`query_exams`，20 行，C#", *CSHARP_HTTP, 1.0),
    Row("`query_exams`, 20 rows, Pascal", "`query_exams`，20 行，Pascal", *PASCAL_HTTP, 1.0),
    Row("`query_exams`, 1000 rows, Java", "`query_exams`，1000 行，Java", *JAVA_HTTP, 1.0),
    Row("`query_exams`, 1000 rows, C#", "`query_exams`，1000 行，C#", *CSHARP_HTTP, 1.0),
    Row("`query_exams`, 1000 rows, Pascal", "`query_exams`，1000 行，Pascal", *PASCAL_HTTP, 1.0),
    Row("`query_exams` after 2 ms, 20 rows", "`query_exams`，服务器 2 毫秒后返回，20 行", *SAME_BYTES, 1.05),
    Row("`query_exams` after 2 ms, 1000 rows", "`query_exams`，服务器 2 毫秒后返回，1000 行", *SAME_BYTES, 1.2),
    Row("processor time on 8 threads, 20 rows", "8 个线程的处理器时间，20 行", *SAME_BYTES, 1.5),
    Row("32 threads sharing a client", "32 个线程共用一个客户端", "libcurl, a handle for each thread", "libcurl，每个线程一个句柄", 1.0),
    Row("bytes held by a list", "一个列表占用的内存", "libcurl and a growing buffer, 1000 rows", "libcurl 与自动增长的缓冲区，1000 行", 1.5),
    Row(
        "first list of a process",
        "进程取得第一个列表",
        "libcurl + OpenSSL: the three token requests, then the list",
        "libcurl + OpenSSL：三步取令牌，再取列表",
        1.2,
    ),
    Row("`save_print_files`, 64 MB", "`save_print_files`，64 MB", "`base64 -d` and `sync`, without the transfer", "`base64 -d` 与 `sync`，不计传输", 1.2),
    Row("`idcas_json_get`, 1000 x 20", "`idcas_json_get`，1000 × 20", "cJSON, including the parse", "cJSON，含解析", 2.0),
]
# What has a bound of its own and is not compared.
BOUNDS = {"beside a load, milliseconds": 20.0}
# In the charts the peer has a bar of its own.
PEER = {"en": "the peer", "zh": "对照程序"}
MET = {"en": ("met", "missed"), "zh": ("达到", "未达到")}


def libraries():
    """The libraries that are there: name in English and Chinese, file, goal in MB."""
    windows = HERE.parent / "target/windows"
    known = [
        ("Linux, 64-bit", "Linux，64 位", LIBRARY, 2.0),
        ("Windows, 32-bit", "Windows，32 位", windows / "win32/idcas.dll", 2.2),
        ("Windows, 64-bit", "Windows，64 位", windows / "win64/idcas.dll", 2.2),
    ]
    return [library for library in known if library[2].exists()]


def padded(text, columns):
    """Chinese characters are two columns wide."""
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return text + " " * (columns - len(text) - wide)


def figures_of(program, *arguments):
    """Name -> ratio, as the program prints them."""
    said = subprocess.run([FOLDER / program, *arguments], capture_output=True, text=True, check=True).stdout
    print(said, end="", flush=True)
    return {name.strip(): float(ratio) for name, ratio in re.findall(r"^(.+?)(?: +ours .*|:) ratio ([\d.]+)", said, re.M)}, said


@contextmanager
def platform(what, *milliseconds):
    process = subprocess.Popen([FOLDER / "platform", what, KEY, *milliseconds], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    try:
        yield process.stdout.readline().strip()
    finally:
        process.stdin.close()
        process.wait()


class Peer:
    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        self.made = self.process.stdout.readline().strip()

    def batch(self, each):
        self.process.stdin.write(f"{each}\n")
        return float(self.process.stdout.readline())

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def languages(figure, our_program, name, each, *arguments):
    """The same in other languages, where their compilers are."""
    commands = {
        "Java": (FOLDER / f"{name}.class", ["java", "-cp", FOLDER, name]),
        "C#": (FOLDER / f"{name}.exe", ["mono", FOLDER / f"{name}.exe"]),
        "Pascal": (FOLDER / f"{name}Pascal", [FOLDER / f"{name}Pascal"]),
    }
    ours = Peer(FOLDER / our_program, *arguments)
    for language, (built, command) in commands.items():
        if not built.exists():
            if not (language == "Pascal" and name == "ClinicUrl"):
                print(f"{figure}, {language}: left out, its compiler is missing")
            continue
        peer = Peer(*command, *arguments)
        if peer.made != ours.made:
            sys.exit(f"{language} disagrees:\n{peer.made}\n{ours.made}")
        # Just-in-time compilers take their time.
        for _ in range(4):
            peer.batch(2 * each), ours.batch(each)
        ratio = statistics.median(ours.batch(each) / peer.batch(each) for _ in range(ROUNDS))
        peer.close()
        print(f"{figure}, {language}: ratio {ratio:.2f}", flush=True)
        yield f"{figure}, {language}", ratio
    ours.close()


def start():
    runs = [subprocess.run([FOLDER / "start", LIBRARY], capture_output=True, text=True, check=True).stdout.split() for _ in range(31)]
    threads, files = max(int(run[1]) for run in runs), max(int(run[2]) for run in runs)
    return statistics.median(float(run[0]) for run in runs), threads, files


def first_list(port):
    def seconds(program):
        begun = time.perf_counter()
        said = subprocess.run([FOLDER / program, port], capture_output=True, text=True, check=True).stdout
        return time.perf_counter() - begun, said

    ratios = []
    for _ in range(ROUNDS * 3):
        (ours, our_bytes), (theirs, their_bytes) = seconds("first_list_ours"), seconds("first_list_by_hand")
        if our_bytes != their_bytes:
            sys.exit("the two first lists differ")
        ratios.append(ours / theirs)
    return statistics.median(ratios)


def beside_loads(small):
    """How much longer a small call takes beside each load of its own process than beside that of another, in milliseconds."""
    loads = {"pages": "70000", "list": "70000", "files": "files", "token": "token"}
    more = {}
    for kind, what in loads.items():
        with tempfile.TemporaryDirectory(dir="/dev/shm") as folder, platform(what) as large:
            _, said = figures_of("neighbours", small, large, kind, folder)
            more[kind] = float(re.search(r"([-\d.]+) ms more", said)[1])
    return max(more.values())


def measure():
    figures, _ = figures_of("pages")
    figures |= languages("build_clinic_url", "ours_clinic_url", "ClinicUrl", 2000)
    memory = ""
    for rows, each in (("20", 200), ("1000", 20)):
        with platform(rows) as port:
            figures |= figures_of("query_exams", port, rows)[0]
            figures |= languages(f"query_exams, {rows} rows", "ours_query_exams", "QueryExams", each, port)
            with platform(rows, "2") as slow:
                figures |= figures_of("as_felt", slow, port, rows)[0]
            if rows == "20":
                figures |= figures_of("threads", port)[0]
                figures["beside a load, milliseconds"] = beside_loads(port)
                figures["first list of a process"] = first_list(port)
                print(f"first list of a process: ratio {figures['first list of a process']:.2f}")
            else:
                held, memory = figures_of("memory", port, LIBRARY)
                figures |= held
                figures |= figures_of("json_get", port)[0]
    # A disk's own speed must not count.
    with tempfile.TemporaryDirectory(dir="/dev/shm") as folder, platform("files") as port:
        figures |= figures_of("save_files", port, folder)[0]
    figures["start, milliseconds"], threads, files = start()
    print(f"first link after {figures['start, milliseconds']:.2f} ms, {threads} threads and {files} files more")
    figures["idle, MB"], figures["after, MB"] = (float(re.search(rf"^{word} ([\d.]+)", memory, re.M)[1]) for word in ("idle", "after"))
    return figures, threads, files


def table(figures, known, language):
    return "\n".join(
        cells([row.name(language), row.peer(language)], figures[row.figure], row.goal, language) for row in known
    )


def cells(names, value, goal, language, unit=""):
    met = MET[language][round(value, 2) > goal]
    return f"| {' | '.join(names)} | {value:.2f}{unit} | {goal:.1f}{unit} | {met} |"


def chart(figures, known, language):
    bars = [(row.name(language).replace("`", ""), figures[row.figure]) for row in known]
    bars.append((PEER[language], 1))
    most = max(value for _, value in bars)
    return "\n".join(f"{padded(name, 32)} {'█' * max(1, round(40 * value / most))} {value:.2f}" for name, value in bars)


def sizes(language):
    return "\n".join(
        cells([zh if language == "zh" else en], path.stat().st_size / 1e6, goal, language, " MB")
        for en, zh, path, goal in libraries()
    )


def write(figures, threads, files):
    known = [row for row in ROWS if row.figure in figures]
    for language, ending in (("en", ""), ("zh", ".zh-CN")):
        fill = {
            "TABLE": table(figures, known, language),
            "CHART": chart(figures, known, language),
            "SIZES": sizes(language),
            "START": f"{figures['start, milliseconds']:.1f}",
            "THREADS": threads,
            "FILES": files,
            "LINKS": next(f"{value:.2f}" for name, value in figures.items() if name.startswith("links on")),
            "BESIDE": f"{max(0, figures['beside a load, milliseconds']):.0f}",
            "IDLE": f"{figures['idle, MB']:.1f}",
            "AFTER": f"{figures['after, MB']:.1f}",
        }
        text = (HERE / f"performance.{language}.md").read_text(encoding="utf-8")
        for word, value in fill.items():
            text = text.replace(f"@{word}@", str(value))
        (HERE.parent / f"docs/PERFORMANCE{ending}.md").write_text(text, encoding="utf-8")
    kept = {name: round(value, 2) for name, value in figures.items()}
    (HERE / "baseline.json").write_text(json.dumps(kept, indent=2) + "\n")


def check():
    baseline = json.loads((HERE / "baseline.json").read_text())
    best, idle = {}, True
    for _ in range(TRIES):
        figures, threads, files = measure()
        idle = idle and not threads and not files
        best = {name: min(value, best.get(name, value)) for name, value in figures.items()}
        worse = [name for name, before in baseline.items() if best.get(name, before) > BOUNDS.get(name, before * WORSE)]
        if not worse:
            break
        print("worse: " + ", ".join(worse))
    for name in worse:
        print(f"FAILED   {name}: {best[name]:.2f}, {baseline[name]:.2f} before")
    if not idle:
        print("FAILED   the first link needs no thread and no file")
    print(f"bench: {len(best) - len(worse)} as before or better, {len(worse)} worse")
    return bool(worse) or not idle


def main():
    if MODE == "check":
        return check()
    runs = [measure() for _ in range(TRIES)]
    figures = {name: statistics.median(run[name] for run, *_ in runs) for name in runs[0][0]}
    write(figures, max(run[1] for run in runs), max(run[2] for run in runs))
    print(f"bench: {len(figures)} figures written")
    return 0


sys.exit(main())
