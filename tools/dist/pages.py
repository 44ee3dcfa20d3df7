"""Makes the SDK's documents readable on Windows, which shows no Markdown: a page of HTML beside each of them, and the
first page, START.html, with what README.md says. Usage: pages.py FOLDER VERSION
"""

import html
import re
import sys
from pathlib import Path

import markdown

HERE = Path(__file__).parent
FOLDER, VERSION = Path(sys.argv[1]), sys.argv[2]
LANGUAGES = {"pascal": "Delphi", "csharp": "C#", "powerbuilder": "PowerBuilder"}
STYLE = re.search(r"<style>\n.*?</style>", (HERE / "START.html").read_text(encoding="utf-8"), re.S)[0]


def anchor(heading, _):
    """As the code hosts make them, so that links between the documents hold."""
    kept = (letter for letter in heading.strip().lower() if letter.isalnum() or letter in " -_")
    return "".join(kept).replace(" ", "-")


def page(text, chinese):
    made = markdown.markdown(
        text,
        extensions=["fenced_code", "tables", "toc", "sane_lists"],
        extension_configs={"toc": {"slugify": anchor}},
    )
    made = re.sub(r'(href="[^":]*)\.md(["#])', r"\1.html\2", made)
    title = re.search(r"^# (.+)$", text, re.M)[1]
    language = "zh-CN" if chinese else "en"
    return (
        f'<!DOCTYPE html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
        f"<title>{html.escape(title)}</title>\n{STYLE}\n</head>\n<body>\n{made}\n</body>\n</html>\n"
    )


def first_lines(readme):
    parts = []
    for name, shown in LANGUAGES.items():
        code = re.search(rf"\n```{name}\n(.*?)\n```\n", readme, re.S)[1]
        parts.append(f"<h3>{shown}</h3>\n<pre class='line'>{html.escape(code)}</pre>")
    return "\n".join(parts)


def commands(readme):
    rows = re.findall(r"^\| (`idcas [^|]+`) \| ([^|]+) \|$", readme, re.M)
    if not rows:
        raise SystemExit("README has no table of commands")
    cells = (f"<tr><td><code>{html.escape(command.strip('`'))}</code></td><td>{html.escape(what)}</td></tr>" for command, what in rows)
    return "<table>\n" + "\n".join(cells) + "\n</table>"


def write(path, text):
    path.write_text(text, encoding="utf-8", newline="\n")


for source in sorted(FOLDER.rglob("*.md")):
    text = source.read_text(encoding="utf-8")
    chinese = source.name.endswith(".zh-CN.md") or source.parent.name == "zh"
    write(source.with_suffix(".html"), page(text, chinese))

start = (HERE / "START.html").read_text(encoding="utf-8")
for language, name in (("ZH", "README.zh-CN.md"), ("EN", "README.md")):
    readme = (FOLDER / name).read_text(encoding="utf-8")
    start = start.replace(f"@FIRST_LINES_{language}@", first_lines(readme))
    start = start.replace(f"@COMMANDS_{language}@", commands(readme))
write(FOLDER / "START.html", start.replace("@VERSION@", VERSION))
