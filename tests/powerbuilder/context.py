"""What the tests share: the objects of the variant that the command line names, and what is expected of a failure."""

import glob
import os
import sys

from driver import open_object, read
from library import Idcas, strings_of
from powerscript.datawindow import read_objects
from powerscript.interpreter import Instance, Program
from powerscript.source import read as read_source

PATH, LIBRARY, CONFIG, SILENT = sys.argv[1:]
FOLDER = os.path.dirname(PATH)
SOURCE, OPTIONS = read_source(PATH), read_source(f"{FOLDER}/n_idcas_options.sru")
STRINGS = strings_of(PATH)
GBK, PB9 = STRINGS.unit == 1, STRINGS.bytes
OBJECTS = read_objects(glob.glob(f"{FOLDER if PB9 else os.path.dirname(FOLDER)}/datawindows/*.srd"))
QUERY = {"time_type": "0", "start_time": "2021-01-01", "end_time": "2021-12-31", "page_size": "2"}
# A patient of the sandbox with several exams, and one with none.
CARD, STRANGER = "990101198905230052", "990101190001010019"


def new(path=LIBRARY):
    return Instance(SOURCE, Idcas(path, STRINGS))


def opened(config=CONFIG):
    return open_object(SOURCE, Idcas(LIBRARY, STRINGS), read(config))


def text(host):
    return STRINGS.text(host)


def failed(client, code, kind, words):
    """A failure sets code, kind, message and hint."""
    assert (client.of_code(), client.of_last_kind()) == (code, kind), (client.of_code(), client.of_last_kind(), text(client.of_last_error()))
    assert words in text(client.of_last_error()), text(client.of_last_error())
    assert client.of_last_hint() != ""


def own(client, code, kind, zh, en):
    """The object's own failure speaks both languages, in message and hint."""
    failed(client, code, kind, en)
    for said in (text(client.of_last_error()), text(client.of_last_hint())):
        in_zh, in_en = said.split(" / ")
        assert not in_zh.isascii() and in_zh.endswith("\u3002") and in_en.isascii() and in_en.endswith("."), said
    assert zh in text(client.of_last_error()), text(client.of_last_error())


def query(client, **params):
    for name, value in {**QUERY, **params}.items():
        client.of_set(name, value)


def options(**values):
    """An n_idcas_options with these properties."""
    made = Instance(OPTIONS, Idcas(LIBRARY, STRINGS))
    for name, value in values.items():
        assert name in made.variables, name
        made.variables[name] = STRINGS.host(value) if isinstance(value, str) else value
    return made


def rows_of(kind, name):
    """A new DataStore or DataWindow that shows an object."""
    made = Program({}, Idcas(LIBRARY, STRINGS), OBJECTS).create(kind, None)
    made.members["dataobject"] = name
    return made
