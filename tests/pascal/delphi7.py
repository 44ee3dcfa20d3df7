"""What Delphi 7 can read: the sources for it, as its compiler sees them.

Each source is taken apart with Delphi 7's symbols defined (VER150, WIN32, MSWINDOWS), so what stands under other conditions is
not looked at. Then: only ASCII, lines and literals no longer than it takes, no word or construct of later versions, and each
name that the source itself does not declare is in the list below: those that its units System, SysUtils, Classes, Windows,
Messages, ShellAPI, DB, DBClient and those of the VCL have. The list was made by hand, from Delphi 7's documentation.
"""

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
SOURCES = [
    *sorted((ROOT / "bindings/delphi/delphi7").glob("*")),
    ROOT / "examples/delphi/clinic.dpr",
    ROOT / "examples/delphi/window/ClinicDesk.dpr",
    ROOT / "examples/delphi/window/ClinicForm.pas",
]
SYMBOLS = {"VER150", "WIN32", "MSWINDOWS", "CPU386", "CONDITIONALEXPRESSIONS"}

RESERVED = """and array as asm begin case class const constructor destructor dispinterface div do downto else end except exports
file finalization finally for function goto if implementation in inherited initialization inline interface is label library mod
nil not object of or out packed procedure program property raise record repeat resourcestring set shl shr string then threadvar
to try type unit until uses var while with xor package requires contains absolute abstract assembler automated cdecl default
dispid dynamic export external far forward implements index message name near nodefault overload override pascal private
protected public published read readonly register reintroduce safecall stdcall stored virtual write writeonly"""

KNOWN = """
AnsiChar AnsiString Boolean Byte Cardinal Char Double Extended False Int64 Integer LongInt LongWord PAnsiChar PChar PWideChar
Pointer ShortInt Single SmallInt String TObject True WideChar WideString Word IInterface IUnknown TInterfacedObject Result Self
Assigned Break Continue Copy Create Dec DecodeDate DecodeTime Delete Destroy Exit FillChar Free Halt High Inc Insert Length Low
Ord ParamCount ParamStr Pos PByte SetLength SetString SizeOf Trunc UTF8Decode UTF8Encode UTF8String Val Write WriteLn HInstance
AfterConstruction sLineBreak MaxInt Move on rtl dbrtl dsnap

Exception EOutOfResources ExpandFileName ExtractFilePath FileClose FileRead Format FormatDateTime FreeAndNil
GetEnvironmentVariable IntToHex IntToStr LowerCase Now StrToInt StrToInt64Def StrToIntDef SysErrorMessage SysUtils TDateTime
Trim TrimLeft TryEncodeDate TryEncodeTime Message ClassName

Classes TComponent TThread TNotifyEvent ComponentState csDesigning Execute FreeOnTerminate OnTerminate Synchronize Terminate
Terminated WaitFor ApplicationHandleException ExceptAddr ExceptObject ShowException Lines Text Strings Clear Add

Windows CreateFileW CreateWindowExA CRITICAL_SECTION DefWindowProc DestroyWindow DWORD EnterCriticalSection
ERROR_ACCESS_DENIED ERROR_BAD_EXE_FORMAT ERROR_MOD_NOT_FOUND ERROR_NOT_ENOUGH_MEMORY ERROR_OUTOFMEMORY ERROR_PROC_NOT_FOUND
ERROR_SHARING_VIOLATION FORMAT_MESSAGE_FROM_SYSTEM FORMAT_MESSAGE_IGNORE_INSERTS FormatMessageW FILE_ATTRIBUTE_DIRECTORY FILE_ATTRIBUTE_NORMAL FILE_SHARE_DELETE FILE_SHARE_READ FILE_SHARE_WRITE
GENERIC_READ GetFileAttributesW GetLastError GetModuleFileNameW GetProcAddress GetWindowLong GWL_USERDATA HMODULE HWND
InitializeCriticalSection LeaveCriticalSection LoadLibraryW LPARAM LRESULT MultiByteToWideChar OPEN_EXISTING PostMessage
RegisterClassA SearchPathW SEM_FAILCRITICALERRORS SEM_NOOPENFILEERRORBOX SetErrorMode SetWindowLong SW_SHOWNORMAL THandle
TRTLCriticalSection TWndClassA UINT WPARAM lpfnWndProc lpszClassName
Messages WM_USER ShellAPI ShellExecute

DB DBClient TDataSet TField TFieldType TStringField TWideStringField TDateTimeField TBooleanField TClientDataSet
TCustomClientDataSet Active Append AsBoolean AsDateTime AsString Cancel Close CreateDataSet DisableControls DisplayLabel
EnableControls FieldDefs Fields FindField First ftBoolean ftDate ftDateTime ftInteger ftLargeint ftMemo ftString ftWideString
Open Post Size Count

Graphics Controls Forms Dialogs StdCtrls ExtCtrls ComCtrls Grids Application TForm TPanel TLabel TEdit TButton TStringGrid TMemo
TProgressBar TTimer Initialize CreateForm Run Caption Cells ColWidths Enabled Handle Position RowCount Rows Row Visible Sender
""".split()

# Directives that Delphi 7 has.
DIRECTIVES = """IFDEF IFNDEF IF ELSE ENDIF IFEND DEFINE UNDEF H+ B- T- X+ R APPTYPE RUNONLY IMPLICITBUILD DESCRIPTION LIBSUFFIX
MODE""".split()

TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<line>//[^\n]*)|\{\$(?P<directive>[^}]*)\}|(?P<brace>\{[^}]*\})|(?P<star>\(\*.*?\*\))"
    r"|(?P<text>(?:'(?:[^'\n]|'')*'|\#\$?[0-9A-Fa-f]+)+)|(?P<number>\$[0-9A-Fa-f]+|\d+(?:\.\d+)?)"
    r"|(?P<name>[A-Za-z_][A-Za-z0-9_]*)|(?P<mark>:=|<=|>=|<>|\.\.|[-+*/=<>()\[\]:;,.@^&])",
    re.DOTALL,
)

faults = []


def fault(path, line, what):
    faults.append(f"{path.relative_to(ROOT)}:{line}: {what}")


def met(words, defined):
    """Whether Delphi 7 takes what follows a condition."""
    word, _, rest = words.partition(" ")
    if word == "IFDEF":
        return rest.strip().upper() in defined
    if word == "IFNDEF":
        return rest.strip().upper() not in defined
    version = re.fullmatch(r"CompilerVersion >= (\d+)", rest.strip())
    return 15 >= int(version[1])


def tokens(path, source):
    """The words that Delphi 7 sees: kind, text, line."""
    defined, taken, line, at = set(SYMBOLS), [], 1, 0
    while at < len(source):
        found = TOKEN.match(source, at)
        if not found:
            if all(taken):
                fault(path, line, f"unreadable: {source[at:at + 20]!r}")
            at += 1
            continue
        kind, text = found.lastgroup, found[found.lastgroup]
        if kind == "directive":
            words = text.strip()
            word = words.split()[0].upper()
            if word in ("IFDEF", "IFNDEF", "IF"):
                taken.append(met(word + words[len(word):], defined) if all(taken) else False)
            elif word == "ELSE":
                taken[-1] = not taken[-1]
            elif word in ("ENDIF", "IFEND"):
                taken.pop()
            elif all(taken):
                if word not in DIRECTIVES and word.split("+")[0] not in DIRECTIVES:
                    # {$H+}{$B-} and their like stand one by one.
                    fault(path, line, f"a directive of later versions: {words}")
                if word == "DEFINE":
                    defined.add(words.split()[1].upper())
                if word == "UNDEF":
                    defined.discard(words.split()[1].upper())
        elif all(taken) and kind in ("text", "number", "name", "mark"):
            yield kind, text, line
        line += found[0].count("\n")
        at = found.end()


HEADS = ("function", "procedure", "property", "constructor", "destructor", "program", "unit", "package")
# What a declaration may come after.
BEGINS = (";", "(", "const", "type", "var", "out", "private", "protected", "public", "published", "record", ")", "threadvar")


def declared(words):
    """Every name that a source itself declares."""
    names = set()
    texts = [text.lower() for _, text, _ in words] + ["", "", ""]
    for place, (kind, text, _) in enumerate(words):
        before = texts[place - 1] if place else ""
        if kind != "name" or text.lower() in RESERVED.split() and before not in HEADS:
            continue
        if before in HEADS or (before == "." and texts[place - 3] in HEADS):
            names.add(texts[place])
        if before not in BEGINS:
            continue
        if texts[place + 1] == "=":
            names.add(texts[place])
        # One or several before a colon; not the values of a case.
        last = place
        while texts[last + 1] == ",":
            last += 2
        if texts[last + 1] == ":" and texts[last + 2] not in ("result", "begin", "raise", "exit"):
            names.update(texts[place : last + 1 : 2])
    # Fields come after the name of a class or the end of its list of ancestors as well.
    for place, text in enumerate(texts):
        if text in ("class", "record", "interface") and texts[place - 1] == "=":
            at = place + 1
            if texts[at] == "(":
                at = texts.index(")", at) + 1
            while texts[at + 1] == ",":
                names.add(texts[at])
                at += 2
            if texts[at + 1] == ":":
                names.add(texts[at])
    return names


def check(path):
    raw = path.read_bytes()
    if b"\r\n" not in raw or raw.replace(b"\r\n", b"").count(b"\n"):
        fault(path, 1, "lines do not end in CR LF")
    try:
        source = raw.decode("ascii")
    except UnicodeDecodeError as why:
        fault(path, raw[: why.start].count(b"\n") + 1, "not ASCII")
        return
    for number, line in enumerate(source.split("\r\n"), 1):
        if len(line) > 1023:
            fault(path, number, f"a line of {len(line)} characters")
    words = list(tokens(path, source))
    reserved = set(RESERVED.lower().split())
    known = {name.lower() for name in KNOWN} | declared(words) | units
    depth = []
    for place, (kind, text, line) in enumerate(words):
        before = words[place - 1][1].lower() if place else ""
        after = words[place + 1][1].lower() if place + 1 < len(words) else ""
        if kind == "text":
            if len(re.sub(r"\#\$?[0-9A-Fa-f]+", "x", text)) > 257:
                fault(path, line, "a literal of more than 255 characters")
            continue
        lower = text.lower()
        if lower == "strict" or lower == "sealed" or lower == "helper" or lower == "reference" or lower == "final":
            fault(path, line, f"a word of later versions: {text}")
        if lower == "in" and before and place > 1 and words[place - 2][1].lower() == "for":
            fault(path, line, "for ... in")
        if lower == "class" and after in ("var", "const", "property", "operator", "threadvar"):
            fault(path, line, f"class {after}")
        if lower == "inline" and before == ";":
            fault(path, line, "inline")
        if lower == "exit" and after == "(":
            fault(path, line, "Exit with a value")
        if text == "&" or (text == "<" and re.match(r"[A-Z]", words[place + 1][1]) and words[place + 2][1] in (">", ",")):
            fault(path, line, "a generic type, or an escaped name")
        # What is inside records and classes.
        if lower in ("record", "class", "interface", "object", "dispinterface") and before in ("=", "packed"):
            if after not in (";", "of"):
                depth.append(lower)
        elif lower == "end" and depth:
            depth.pop()
        elif depth and depth[-1] == "record" and lower in ("function", "procedure", "constructor", "property", "private",
                                                           "public", "const", "type", "var"):
            # A function type is a field's.
            if before not in (":",):
                fault(path, line, f"a record with {text}")
        elif depth and depth[-1] == "class" and lower in ("type", "const", "var"):
            if before not in ("(", ";") or after not in (":",):
                if lower != "const" and lower != "var":
                    fault(path, line, f"a class with {text}")
        if kind == "name" and lower not in reserved and lower not in known:
            fault(path, line, f"a name that Delphi 7 may not have: {text}")


def form(path):
    """What a form has, without what only one of the two libraries stores."""
    only = re.compile(r"\s*(LCLVersion|Client(Height|Width)|Color|Font\.\w+|PixelsPerInch) = ")
    return [line for line in path.read_bytes().decode("ascii").split("\r\n") if not only.match(line)]


WINDOW = ROOT / "examples/delphi/window"
units = set()
for source in SOURCES:
    text = source.read_bytes().decode("ascii", "replace")
    units |= declared(list(tokens(source, text)))
faults.clear()
for source in SOURCES:
    check(source)
for path in sorted((ROOT / "bindings/delphi").glob("*.pas")):
    shown = 0
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").split("\n"), 1):
        if line.strip().startswith("///"):
            shown += 1
            try:
                ElementTree.fromstring(line.strip()[3:])
            except ElementTree.ParseError as why:
                fault(path, number, f"documentation that no IDE can show: {why}")
    if not shown:
        fault(path, 1, "no documentation")
if form(WINDOW / "ClinicForm.dfm") != form(WINDOW / "ClinicForm.lfm"):
    fault(WINDOW / "ClinicForm.dfm", 1, "it differs from ClinicForm.lfm, which is what the tests run")
for line in faults[:60]:
    print(line)
print(f"{len(SOURCES)} sources for Delphi 7, {len(faults)} faults")
sys.exit(bool(faults))
