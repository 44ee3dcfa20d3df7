"""Small sources that the tests read."""

from powerscript.source import Source

OBJECT = """$PBExportHeader$n_sample.sru
$PBExportComments$A sample
forward
global type n_sample from nonvisualobject
end type
end forward

global type n_sample from nonvisualobject
end type
global n_sample n_sample

type prototypes
{externals}
end prototypes

type variables
public:
constant long LIMIT = 10
string is_name
private:
long il_count
end variables

forward prototypes
{prototypes}
end prototypes

{functions}
on n_sample.create
end on

event constructor;il_count = LIMIT
end event
"""

STRLEN = 'FUNCTION long c_length(string as_text) LIBRARY "libc.so.6" ALIAS FOR "strlen;ansi"'
STRCPY = 'FUNCTION ulong c_copy(ref string as_to, string as_from) LIBRARY "libc.so.6" ALIAS FOR "strcpy"'


def text_of(*functions, externals=(STRLEN, STRCPY)):
    """The source of an object; each function is (heading without its access, statements a line each)."""
    bodies = [f"public {heading};{body}\nend {heading.split()[0]}\n" for heading, body in functions]
    return OBJECT.format(
        externals="\n".join(externals), prototypes="\n".join(f"public {heading}" for heading, _ in functions),
        functions="\n".join(bodies)).replace("\n", "\r\n")


def source_of(*functions, externals=(STRLEN, STRCPY)):
    return Source("folder/n_sample.sru", text_of(*functions, externals=externals))
