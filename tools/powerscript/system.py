"""What PowerBuilder 9 itself brings, as far as it is known here: classes, functions, enumerated values and events."""

# Class -> its properties and functions: name -> result ("" where there is none) and arguments.
ROWS = {
    "describe": ("string", "string"), "reset": ("integer", ""), "insertrow": ("long", "long"),
    "setitem": ("integer", "long long any"), "resetupdate": ("integer", ""), "rowcount": ("long", ""),
    "getitemstring": ("string", "long string"), "getitemnumber": ("double", "long string"),
    "getitemdate": ("date", "long string"), "getitemdatetime": ("datetime", "long string"),
}
CLASSES = {
    "nonvisualobject": ({}, {}),
    "runtimeerror": ({}, {"getmessage": ("string", "")}),
    "transaction": ({}, {}), "dynamicdescriptionarea": ({}, {}), "dynamicstagingarea": ({}, {}), "error": ({}, {}),
    "message": ({}, {}),
    "application": ({"appname": "string"}, {}),
    "window": ({"width": "integer", "height": "integer", "title": "string", "titlebar": "boolean", "control[]": "list",
                "controlmenu": "boolean", "minbox": "boolean", "maxbox": "boolean", "resizable": "boolean", "backcolor": "long"}, {}),
    "statictext": ({"text": "string", "backcolor": "long"}, {}),
    "singlelineedit": ({"text": "string", "enabled": "boolean"}, {}),
    "commandbutton": ({"text": "string", "default": "boolean", "enabled": "boolean"}, {}),
    "datastore": ({"dataobject": "string"}, ROWS),
    "datawindow": ({"dataobject": "string", "hscrollbar": "boolean", "vscrollbar": "boolean", "livescroll": "boolean"},
                   {**ROWS, "setredraw": ("integer", "boolean"), "getrow": ("long", ""), "setrow": ("integer", "long"),
                    "selectrow": ("integer", "long boolean")}),
    # Functions of the automation objects that the sources use: PowerBuilder itself checks none of them.
    "oleobject": ({}, {"connecttonewobject": ("integer", "string"), "shellexecute": ("any", "string string string string integer")}),
}
PLACED = {name: "integer" for name in "x y width height taborder textsize weight".split()} | {
    "facename": "string", "fontcharset": "fontcharset", "fontpitch": "fontpitch"}
for visual in ("statictext", "singlelineedit", "commandbutton", "datawindow"):
    CLASSES[visual][0].update(PLACED)

# Narrow to wide; ulong and longptr hold pointers.
NUMBERS = ("integer", "long", "ulong", "longptr", "longlong", "decimal", "double")
TYPES = (*NUMBERS, "string", "boolean", "date", "time", "datetime")
# Known to later versions than 9.
LATER = {"longlong", "longptr"}

# Name -> result and arguments; those in brackets may be left out. Each form of an overloaded function is listed.
FUNCTIONS = {
    "mid": [("string", "string long [long]")], "left": [("string", "string long")], "right": [("string", "string long")],
    "pos": [("long", "string string")], "lower": [("string", "string")],
    "char": [("string", "number")], "asc": [("integer", "string")], "len": [("long", "string")], "trim": [("string", "string")],
    "space": [("string", "long")], "long": [("long", "string")], "integer": [("integer", "string")],
    "longlong": [("longlong", "string")], "dec": [("decimal", "string")], "isnull": [("boolean", "any")], "isvalid": [("boolean", "powerobject")], "setnull": [("", "ref-any")],
    "string": [("string", "number [string]"), ("string", "date [string]"), ("string", "time [string]"), ("string", "datetime [string]")],
    "date": [("date", "integer integer integer")], "time": [("time", "integer integer integer")],
    "year": [("integer", "date")], "month": [("integer", "date")], "day": [("integer", "date")],
    "hour": [("integer", "time")], "minute": [("integer", "time")], "second": [("integer", "time")],
    "datetime": [("datetime", "date time")], "upperbound": [("long", "list")],
    "today": [("date", "")], "now": [("time", "")], "timer": [("integer", "number [window]")],
    "messagebox": [("integer", "string string")], "open": [("integer", "window")],
    "profilestring": [("string", "string string string string")],
    "triggerevent": [("integer", "powerobject string")],
    "handle": [("long", "powerobject")], "getapplication": [("application", "")],
}
ENUMERATED = {"gb2312charset!": "fontcharset", "variable!": "fontpitch"}
EVENTS = {
    "nonvisualobject": {"create", "destroy", "constructor", "destructor"},
    "application": {"create", "destroy", "open", "close"},
    "window": {"create", "destroy", "open", "close", "timer"},
    "commandbutton": {"clicked"},
    "datawindow": {"rowfocuschanged"},
}
