"""Takes the figures, side by side in one run, and writes docs/PERFORMANCE.md in both languages.

    report.py FOLDER LIBRARY KEY     FOLDER has the built programs

Ratios count: each is the median of rounds in which both sides take turns. Ends with 1 where a figure is more than 30 %
worse than the one in baseline.json, unless that was asked to be written anew (BASELINE=write).
"""

import json
import os
import re
import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
FOLDER, LIBRARY, KEY = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
ROUNDS = 15


def in_c(program, *arguments):
    """Name -> ratio, as bench.h prints them."""
    said = subprocess.run([FOLDER / program, *arguments], capture_output=True, text=True).stdout
    print(said, end="")
    return {name.strip(): float(ratio) for name, ratio in re.findall(r"^(.+?) +ours .*ratio ([\d.]+)", said, re.M)}


class Peer:
    def __init__(self, *command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1)
        self.link = self.process.stdout.readline().strip()

    def batch(self, each):
        self.process.stdin.write(f"{each}\n")
        return float(self.process.stdout.readline())


def languages():
    ours = Peer(FOLDER / "ours_clinic_url")
    for name, command in {"Java": ["java", "-cp", FOLDER, "ClinicUrl"], "C#": ["mono", FOLDER / "ClinicUrl.exe"]}.items():
        if not (FOLDER / f"ClinicUrl.{'class' if name == 'Java' else 'exe'}").exists():
            print(f"{name}: skipped, its compiler is missing")
            continue
        peer = Peer(*command)
        if peer.link != ours.link:
            sys.exit(f"{name} disagrees:\n{peer.link}\n{ours.link}")
        # Just-in-time compilers take their time.
        for _ in range(4):
            peer.batch(5000), ours.batch(2000)
        ratio = statistics.median(ours.batch(2000) / peer.batch(2000) for _ in range(ROUNDS))
        print(f"build_clinic_url, {name}: ratio {ratio:.2f}")
        yield f"build_clinic_url, {name}", ratio


def start():
    runs = [subprocess.run([FOLDER / "start", LIBRARY], capture_output=True, text=True, check=True).stdout.split() for _ in range(31)]
    threads, files = max(int(run[1]) for run in runs), max(int(run[2]) for run in runs)
    return statistics.median(float(run[0]) for run in runs), threads, files


def goal(ratio, most):
    return "met" if ratio <= most else "missed"


def main():
    figures = in_c("clinic_url") | in_c("query_exams", KEY) | dict(languages())
    milliseconds, threads, files = start()
    sizes = {"Linux, 64-bit": (LIBRARY.stat().st_size, 2.0)}
    for bits in (32, 64):
        dll = HERE.parent / f"target/windows/win{bits}/idcas.dll"
        if dll.exists():
            sizes[f"Windows, {bits}-bit"] = (dll.stat().st_size, 2.2)
    rows = [
        ("build_clinic_url", "C + OpenSSL", 1.0),
        ("build_clinic_url, Java", "Java: javax.crypto", 1.0),
        ("build_clinic_url, C#", "C# (Mono): System.Security.Cryptography", 1.0),
        ("query_exams, 20 rows", "libcurl, the same bytes over a kept connection", 1.1),
        ("query_exams, 1000 rows", "libcurl, the same bytes over a kept connection", 1.1),
    ]
    table = [(name.split(", Java")[0].split(", C#")[0], peer, figures.get(name), most) for name, peer, most in rows]
    for language, ending in (("en", ""), ("zh", ".zh-CN")):
        text = (HERE / f"performance.{language}.md").read_text(encoding="utf-8")
        lines = [
            f"| `{name}` | {peer} | {'-' if ratio is None else f'{ratio:.2f}'} | {most:.1f} | "
            f"{'-' if ratio is None else {'met': {'en': 'met', 'zh': '达到'}, 'missed': {'en': 'missed', 'zh': '未达到'}}[goal(ratio, most)][language]} |"
            for name, peer, ratio, most in table
        ]
        most = max([ratio for *_, ratio, _ in table if ratio] + [1])
        bars = [f"{name[:24]:24} {peer.split(':')[0].split(',')[0]:14} {'█' * max(1, round(40 * ratio / most))} {ratio:.2f}" for name, peer, ratio, _ in table if ratio]
        bars.append(f"{'':24} {'peer':14} {'█' * max(1, round(40 / most))} 1.00")
        weights = [f"| {name} | {size / 1e6:.2f} MB | {most:.1f} MB |" for name, (size, most) in sizes.items()]
        text = text.replace("@TABLE@", "\n".join(lines)).replace("@CHART@", "\n".join(bars)).replace("@SIZES@", "\n".join(weights))
        text = text.replace("@START@", f"{milliseconds:.1f}").replace("@THREADS@", str(threads)).replace("@FILES@", str(files))
        (HERE.parent / f"docs/PERFORMANCE{ending}.md").write_text(text, encoding="utf-8")
    figures["start, milliseconds"] = milliseconds
    print(f"first link after {milliseconds:.2f} ms, {threads} threads and {files} files more")
    baseline = HERE / "baseline.json"
    if os.environ.get("BASELINE") == "write":
        baseline.write_text(json.dumps({name: round(value, 2) for name, value in figures.items()}, indent=2) + "\n")
        return 0
    worse = [name for name, before in json.loads(baseline.read_text()).items() if figures.get(name, before) > before * 1.3]
    for name in worse:
        print(f"FAILED   {name}: {figures[name]:.2f}, more than 30 % worse than the baseline")
    print(f"bench: {len(figures) - len(worse)} as before or better, {len(worse)} worse")
    return bool(worse) or threads > 0 or files > 0


sys.exit(main())
