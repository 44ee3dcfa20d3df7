"""Tests: what runs out is named, and nothing is sent."""

import ctypes

from context import CONFIG, LIBRARY, SOURCE, STRINGS, failed, new, opened, options, own, query, text
from driver import open_object, read
from library import Idcas


class Taken:
    """All handles that the library has left: clients, then documents."""

    def __init__(self):
        self.library = ctypes.CDLL(LIBRARY)
        for name in ("idcas_init", "idcas_close"):
            getattr(self.library, name).restype = ctypes.c_void_p
        self.clients, self.documents = [], []
        handle = ctypes.c_int32()
        while self.release(self.library.idcas_init(b"{}", ctypes.byref(handle))) and handle.value > 0:
            self.clients.append(handle.value)
        self.take_documents()

    def take_documents(self):
        """Those that an object has closed since."""
        while (document := self.library.idcas_json_new(self.clients[0])) > 0:
            self.documents.append(document)

    def release(self, answer):
        return self.library.idcas_free_string(ctypes.c_void_p(answer)) == 0

    def give_back(self, clients, documents):
        for _ in range(clients):
            self.release(self.library.idcas_close(self.clients.pop()))
        for _ in range(documents):
            self.library.idcas_json_close(self.documents.pop())


def test_what_runs_out_is_named():
    client, late = opened(), new()
    taken = Taken()
    try:
        # No document can be opened: nothing is sent.
        client.library.names.clear()
        for call in (client.of_query_exams, lambda: client.of_start("query_exams"), client.of_diagnose, client.of_get_token):
            taken.take_documents()
            query(client)
            assert call() == -1302
            own(client, -1302, "exhausted", "打开的 JSON 文档过多，没有发出任何请求。", "too many documents are open; nothing was sent.")
        assert not client.library.names & {"idcas_call", "idcas_start", "idcas_diagnose"}, client.library.names
        # No client either: not a word about the configuration.
        for config in ("{}", options()):
            taken.take_documents()
            assert late.of_init(config) == -1302, (late.of_code(), text(late.of_last_error()))
            failed(late, -1302, "exhausted", "打开的客户端过多")
            said = text(late.of_last_error()) + text(late.of_last_hint())
            assert "客户端" in said and "IDCAS_EXHAUSTED (-1302)" in said and "JSON 对象" not in said and "配置" not in said, said
        # With no document to read the answer with, a fault of the configuration is still told.
        for left in (0, 2):
            taken.give_back(left, 0)
            taken.take_documents()
            assert late.of_init('{"gatway":"x"}') == -1002
            failed(late, -1002, "invalid_config", "gatway")
        taken.take_documents()
        assert late.of_init(options(tls="modren")) == -1302, (late.of_code(), text(late.of_last_error()))
        own(late, -1302, "exhausted", "打开的 JSON 文档过多。", "too many documents are open.")
        assert late.of_init("{}") == 0 and late.of_last_error() == "", "what is in order needs no document"
    finally:
        taken.give_back(len(taken.clients), len(taken.documents))
    query(client)
    assert client.of_query_exams() == 0 and client.of_rows() == 2
    late.event("destructor")
    assert late.library.open() == {}
    return client


def test_an_object_holds_one_client_and_one_answer():
    # So there may be 8,192 of them.
    client = opened()
    for background in (False, True):
        query(client)
        assert (client.of_start("query_exams") if background else client.of_query_exams()) == 0
        if background:
            assert client.of_finish() == 0
        assert client.library.open() == {"documents": 1, "clients": 1}
    return client


def test_a_job_that_cannot_start():
    class Full(Idcas):
        def call(self, external, values):
            return (self.full, values) if "idcas_start" in external[4] else super().call(external, values)

    client = open_object(SOURCE, Full(LIBRARY, STRINGS), read(CONFIG))
    for code, kind, words in ((-1302, "exhausted", "没有发出任何请求"), (-1999, "internal", "无法在后台启动调用")):
        client.library.full = code
        query(client)
        assert client.of_start("query_exams") == code
        failed(client, code, kind, words)
        assert client.of_poll() and client.of_finish() == -1003
    return client


def test_an_answer_that_cannot_be_read():
    class NoRoom(Idcas):
        def call(self, external, values):
            return (-1108, values) if "json_parse" in external[4] and self.is_full else super().call(external, values)

    client = open_object(SOURCE, type("NoRoomYet", (NoRoom,), {"is_full": False})(LIBRARY, STRINGS), read(CONFIG))
    client.library.is_full = True
    query(client)
    assert client.of_query_exams() == -1108
    own(client, -1108, "too_large", "调用已经完成，但无法读取其结果。", "its answer cannot be read.")
    # A failure is still told in its own words.
    query(client, time_typ="0")
    assert client.of_query_exams() == -1001
    failed(client, -1001, "invalid_argument", "time_typ")
    return client
