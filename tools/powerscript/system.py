"""What PowerBuilder 9 itself brings, as far as it is known here: classes, functions, enumerated values and events."""

# Class -> its properties and functions: name -> result ("" where there is none) and arguments.
CLASSES = {
    "nonvisualobject": ({}, {}),
    "runtimeerror": ({}, {"getmessage": ("string", "")}),
    "transaction": ({}, {}), "dynamicdescriptionarea": ({}, {}), "dynamicstagingarea": ({}, {}), "error": ({}, {}),
    "message": ({}, {}),
    "application": ({"appname": "string"}, {}),
    "window": ({"width": "integer", "height": "integer", "title": "string", "titlebar": "boolean", "control[]": "list",
                "controlmenu": "boolean", "minbox": "boolean", "backcolor": "long"}, {}),
    "statictext": ({"text": "string", "backcolor": "long"}, {}),
    "singlelineedit": ({"text": "string"}, {}),
    "commandbutton": ({"text": "string", "default": "boolean"}, {}),
    "listview": ({"view": "listviewview", "fullrowselect": "boolean", "hideselection": "boolean"},
                 {"additem": ("integer", "string integer"), "addcolumn": ("integer", "string alignment integer"),
                  "setitem": ("integer", "integer integer string"), "deleteitems": ("integer", ""),
                  "selectedindex": ("integer", ""), "getitem": ("integer", "integer integer ref-string")}),
    # Functions of the automation objects that the sources use: PowerBuilder itself checks none of them.
    "oleobject": ({}, {"connecttonewobject": ("integer", "string"), "shellexecute": ("any", "string string string string integer")}),
}
PLACED = {name: "integer" for name in "x y width height taborder textsize weight".split()} | {"facename": "string"}
for visual in ("statictext", "singlelineedit", "commandbutton", "listview"):
    CLASSES[visual][0].update(PLACED)

NUMBERS = ("integer", "long", "ulong", "longptr", "double")
TYPES = (*NUMBERS, "string", "boolean")

# Name -> result and arguments; those in brackets may be left out. Each form of an overloaded function is listed.
FUNCTIONS = {
    "mid": [("string", "string long [long]")],
    "char": [("string", "number")], "len": [("long", "string")], "trim": [("string", "string")],
    "space": [("string", "long")], "long": [("long", "string")], "isnull": [("boolean", "any")],
    "string": [("string", "number"), ("string", "date [string]"), ("string", "time [string]")],
    "today": [("date", "")], "now": [("time", "")], "timer": [("integer", "number [window]")],
    "messagebox": [("integer", "string string")], "open": [("integer", "window")],
    "fileopen": [("integer", "string filemode")], "fileread": [("integer", "integer ref-string")],
    "fileclose": [("integer", "integer")], "profilestring": [("string", "string string string string")],
    "triggerevent": [("integer", "powerobject string")],
}
ENUMERATED = {"left!": "alignment", "linemode!": "filemode", "listviewreport!": "listviewview"}
EVENTS = {
    "nonvisualobject": {"create", "destroy", "constructor", "destructor"},
    "application": {"create", "destroy", "open", "close"},
    "window": {"create", "destroy", "open", "close", "timer"},
    "commandbutton": {"clicked"},
}
