"""Takes the figures, side by side in one run.

    report.py FOLDER LIBRARY KEY write|check     FOLDER has the built programs

Ratios count: each is the median of rounds in which both sides take turns. `write` puts the median of three times all of
them into docs/PERFORMANCE.md in both languages and into baseline.json; `check` ends with 1 where a figure is more than
20 % worse than there, three times in a row: machines are shared, and what is slower by chance is not slower each time.
"""

import json
import re
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER, LIBRARY, KEY, MODE = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
ROUNDS = 15
WORSE, TRIES = 1.2, 3

# Figure, peer in English and Chinese, goal.
ROWS = [
    ("build_clinic_url", "C + OpenSSL", "C + OpenSSL", 1.0),
    ("build_clinic_url, Java", "Java: javax.crypto", "Java：javax.crypto", 1.0),
    ("build_clinic_url, C#", "C# (Mono): System.Security.Cryptography", "C#（Mono）：System.Security.Cryptography", 1.0),
    ("build_h5_exam_list_url", "C + OpenSSL, 17 values", "C + OpenSSL，17 个加密值", 1.0),
    ("query_exams, 20 rows", "libcurl, the same bytes over a kept connection", "libcurl，经保持的连接取同样的字节", 1.1),
    ("query_exams, 1000 rows", "libcurl, the same bytes over a kept connection", "libcurl，经保持的连接取同样的字节", 1.1),
    ("query_exams, 20 rows, GBK", "libcurl and iconv", "libcurl 与 iconv", 1.1),
    ("query_exams, 1000 rows, GBK", "libcurl and iconv", "libcurl 与 iconv", 1.1),
    ("query_exams, 20 rows, Java", "Java: java.net.http.HttpClient", "Java：java.net.http.HttpClient", 1.0),
    ("query_exams, 20 rows, C#", "C# (Mono): HttpClient", "C#（Mono）：HttpClient", 1.0),
    ("query_exams, 20 rows, Pascal", "Free Pascal: TFPHTTPClient", "Free Pascal：TFPHTTPClient", 1.0),
    ("query_exams, 1000 rows, Java", "Java: java.net.http.HttpClient", "Java：java.net.http.HttpClient", 1.0),
    ("query_exams, 1000 rows, C#", "C# (Mono): HttpClient", "C#（Mono）：HttpClient", 1.0),
    ("query_exams, 1000 rows, Pascal", "Free Pascal: TFPHTTPClient", "Free Pascal：TFPHTTPClient", 1.0),
    ("32 threads sharing a client", "libcurl, a handle for each thread", "libcurl，每个线程一个句柄", 1.0),
    ("bytes held by a list", "libcurl and a growing buffer, 1000 rows", "libcurl 与增长的缓冲区，1000 行", 1.5),
    ("first list of a process", "libcurl + OpenSSL: three steps of tokens, then the list", "libcurl + OpenSSL：三步取令牌，再取列表", 1.2),
    ("save_print_files, 64 MB", "`base64 -d` and `sync`, beyond the transfer", "`base64 -d` 与 `sync`，不计传输", 1.2),
    ("idcas_json_get, 1000 x 20", "cJSON, the parse included", "cJSON，含解析", 2.0),
]


def figures_of(program, *arguments):
    """Name -> ratio, as the program prints them."""
    said = subprocess.run([FOLDER / program, *arguments], capture_output=True, text=True, check=True).stdout
    print(said, end="", flush=True)
    return {name.strip(): float(ratio) for name, ratio in re.findall(r"^(.+?)(?: +ours .*|:) ratio ([\d.]+)", said, re.M)}, said


@contextmanager
def platform(what):
    process = subprocess.Popen([FOLDER / "platform", what, KEY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
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


def measure():
    figures, _ = figures_of("pages")
    figures |= languages("build_clinic_url", "ours_clinic_url", "ClinicUrl", 2000)
    memory = ""
    for rows, each in (("20", 200), ("1000", 20)):
        with platform(rows) as port:
            figures |= figures_of("query_exams", port, rows)[0]
            figures |= languages(f"query_exams, {rows} rows", "ours_query_exams", "QueryExams", each, port)
            if rows == "20":
                figures |= figures_of("threads", port)[0]
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


def write(figures, threads, files):
    sizes = {"Linux, 64-bit": (LIBRARY, 2.0)}
    sizes |= {f"Windows, {bits}-bit": (HERE.parent / f"target/windows/win{bits}/idcas.dll", 2.2) for bits in (32, 64)}
    met = {"en": ("met", "missed"), "zh": ("达到", "未达到")}
    known = [row for row in ROWS if row[0] in figures]
    most = max(figures[row[0]] for row in known)
    for language, ending in (("en", ""), ("zh", ".zh-CN")):
        def cells(name, peer, value, goal, unit=""):
            return f"| {name} | {peer}{value:.2f}{unit} | {goal:.1f}{unit} | {met[language][round(value, 2) > goal]} |"

        table = [
            cells(f"`{name}`" if "_" in name else name, f"{zh if language == 'zh' else en} | ", figures[name], goal)
            for name, en, zh, goal in known
        ]
        bars = [f"{name:32} {'█' * max(1, round(40 * figures[name] / most))} {figures[name]:.2f}" for name, *_ in known]
        bars.append(f"{'the peer':32} {'█' * max(1, round(40 / most))} 1.00")
        weights = [cells(name, "", path.stat().st_size / 1e6, goal, " MB") for name, (path, goal) in sizes.items() if path.exists()]
        fill = {
            "TABLE": "\n".join(table),
            "CHART": "\n".join(bars),
            "SIZES": "\n".join(weights),
            "START": f"{figures['start, milliseconds']:.1f}",
            "THREADS": threads,
            "FILES": files,
            "LINKS": next(f"{value:.2f}" for name, value in figures.items() if name.startswith("links on")),
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
        worse = [name for name, before in baseline.items() if best.get(name, before) > before * WORSE]
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
