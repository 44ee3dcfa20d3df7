"""The SDK's pages as a newcomer on Windows has them.

start.py links SDK          every link of every page leads to a file of the SDK, and to a heading of it; so does every file
                            that START.html names
start.py lines SDK FOLDER   the first lines of START.html as whole programs: first.pas, First.cs, n_first.sru
"""

import html
import re
import sys
from pathlib import Path
from urllib.parse import unquote

SDK = Path(sys.argv[2])


def links():
    pages = {path: path.read_text(encoding="utf-8") for path in SDK.rglob("*.html")}
    ids = {path: set(re.findall(r'\bid="([^"]+)"', text)) for path, text in pages.items()}
    wrong = []
    count = 0
    for path, text in pages.items():
        for link in re.findall(r'\b(?:href|src)="([^"]+)"', text):
            link = html.unescape(link)
            if "://" in link or link.startswith("mailto:"):
                continue
            count += 1
            file, _, place = link.partition("#")
            target = (path.parent / unquote(file)).resolve() if file else path
            if not target.exists() or (place and unquote(place) not in ids.get(target, ids.get(path, ()))):
                wrong.append(f"{path.relative_to(SDK)}: {link}")
    start = pages[SDK / "START.html"]
    for name in re.findall(r"<code>([\w\\.-]+\\[\w\\.-]+)</code>", start):
        count += 1
        if not (SDK / name.replace("\\", "/")).exists():
            wrong.append(f"START.html: {name}")
    if "@" in re.sub(r"<style>.*?</style>|@stats|@FILE", "", start, flags=re.S):
        wrong.append("START.html: a placeholder is left")
    print("\n".join(wrong) or f"{count} links")
    return bool(wrong) or count < 1000


PASCAL = """program first;
{{$MODE DELPHI}}{{$H+}}
uses {{$IFDEF UNIX}}cthreads, cwstring, {{$ENDIF}}SysUtils, Classes, Idcas;
var
  Lines: TStringList;
  Config, Page: string;
begin
  Lines := TStringList.Create;
  Lines.LoadFromFile(ParamStr(1));
  Config := Lines.Text;
  {}
  WriteLn(Page);
  Lines.Free;
end.
"""
CSHARP = """using System;
using System.IO;
using IdcasCloud;

static class First
{{
    static void Main(string[] arguments)
    {{
        string config = File.ReadAllText(arguments[0]);
        {}
        Console.WriteLine(page);
    }}
}}
"""
POWERBUILDER = """$PBExportHeader$n_first.sru
$PBExportComments$The first lines of START.html
forward
global type n_first from nonvisualobject
end type
end forward

global type n_first from nonvisualobject
end type
global n_first n_first

forward prototypes
public function string of_first(string ls_config)
end prototypes

public function string of_first(string ls_config);n_idcas lnv_idcas
string ls_page
{}
return ls_page
end function

on n_first.create
end on

event constructor;
end event
"""


def lines():
    start = (SDK / "START.html").read_text(encoding="utf-8")
    folder = Path(sys.argv[3])
    for name, shown, whole in (("first.pas", "Delphi", PASCAL), ("First.cs", "C#", CSHARP), ("n_first.sru", "PowerBuilder", POWERBUILDER)):
        found = re.findall(rf"<h3>{re.escape(shown)}</h3>\n<pre class='line'>(.*?)</pre>", start, re.S)
        # In both languages.
        assert len(found) == 2 and found[0] == found[1], (shown, found)
        text = whole.format(html.unescape(found[0]))
        line_end = "\r\n" if name.endswith(".sru") else "\n"
        (folder / name).write_text(text, encoding="utf-8", newline=line_end)
    return False


sys.exit({"links": links, "lines": lines}[sys.argv[1]]())
