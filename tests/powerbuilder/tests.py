"""What the object of one variant does besides calling.

    PYTHONPATH=tools python3 tests/powerbuilder/tests.py SOURCE LIBRARY CONFIG.json SILENT.json
"""

import json
import sys

from driver import open_object, read
from library import Idcas, strings_of
from powerscript.interpreter import Failure, Instance
from powerscript.source import read as read_source

PATH, LIBRARY, CONFIG, SILENT = sys.argv[1:]
SOURCE = read_source(PATH)
STRINGS = strings_of(PATH)
GBK = STRINGS.unit == 1
QUERY = {"time_type": "0", "start_time": "2021-01-01", "end_time": "2021-12-31", "page_size": "2"}


def new(path=LIBRARY):
    return Instance(SOURCE, Idcas(path, STRINGS))


def opened(config=CONFIG):
    return open_object(SOURCE, Idcas(LIBRARY, STRINGS), read(config))


def text(host):
    return STRINGS.text(host)


def failed(client, code, kind, words):
    """A failure sets code, kind, message and hint."""
    assert (client.of_code(), client.of_last_kind()) == (code, kind), (client.of_code(), client.of_last_kind())
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


def test_rows():
    client = opened()
    query(client)
    assert client.of_query_exams() == 0
    assert client.of_rows() == 2 and client.of_count("/data") == 2 and client.of_count("/nothing") == -1
    assert client.of_row_get(1, "id") == client.of_get("/data/0/id") != client.of_row_get(2, "id") != ""
    assert client.of_row_get(0, "id") == client.of_row_get(3, "id") == client.of_row_get(1, "a/b~c") == ""
    assert "医院" in text(client.of_row_get(1, "perform_org_name"))
    assert json.loads(text(client.of_answer()))["code"] == 0
    assert client.of_last_operation() == "query_exams"
    return client


def test_a_rare_name_that_is_read_can_be_passed_on():
    client = opened()
    client.of_set("id", "1394827364510000295")
    client.of_set("client_kind", "1")
    assert client.of_get_exam_detail() == 0
    name = client.of_row_get(1, "patient_name")
    for param, value in {"work_no": "1", "org_code": "1", "patient_name": name, "explain": "true"}.items():
        client.of_set(param, value)
    assert client.of_build_clinic_url() == 0
    plain = json.loads(text(client.of_get("/explain/plaintext")))
    assert plain["patient_name"].encode("utf-16", "surrogatepass").decode("utf-16") == "王𠮷", plain
    return client


def test_parameters_begin_empty():
    client = opened()
    query(client)
    client.of_set("exam_item", STRINGS.host("平扫"))
    assert json.loads(text(client.of_params())) == {**QUERY, "exam_item": "平扫"}
    client.of_new_params()
    assert client.of_params() == "{}"
    query(client)
    assert client.of_query_exams() == 0 and client.of_params() == "{}"
    return client


def test_names_are_escaped():
    client = opened()
    client.of_set("a/b~c", "1")
    assert json.loads(client.of_params()) == {"a/b~c": "1"}
    return client


def test_null_is_not_a_value():
    client = opened()
    query(client, exam_type=None)
    client.of_set(None, "1")
    assert json.loads(client.of_params()) == QUERY
    return client


def test_a_refused_parameter_is_reported():
    # A byte that is not GBK; half a surrogate pair.
    bad = "\xff" if STRINGS.bytes else "\ud800"
    if GBK and not STRINGS.bytes:
        # PowerBuilder itself converts these strings from Unicode, and cannot produce wrong bytes.
        return None
    client = opened()
    query(client, patient_name=bad)
    assert client.of_query_exams() == -1004
    own(client, -1004, "encoding", "patient_name: 该参数无法设置。", "this parameter could not be set.")
    query(client)
    assert client.of_query_exams() == 0 and client.of_last_error() == ""
    query(client, patient_name=bad)
    client.of_set("exam_item", bad)
    assert client.of_start("query_exams") == -1004
    failed(client, -1004, "encoding", "patient_name")
    return client


def test_faults():
    client = opened()
    query(client, time_typ="0")
    assert client.of_query_exams() == -1001
    failed(client, -1001, "invalid_argument", "time_typ")
    assert client.of_count("/error/faults") == 1 and client.of_rows() == 0
    return client


def test_the_configuration_is_of_this_encoding():
    client = new()
    config = {**json.loads(read(CONFIG)), "encoding": "utf-8"}
    assert client.of_init(STRINGS.host(json.dumps(config))) == 0
    query(client)
    assert client.of_query_exams() == 0 and "医院" in text(client.of_row_get(1, "perform_org_name"))
    assert client.of_init(STRINGS.host(json.dumps(config))) == 0, "a second time"
    if STRINGS.bytes:
        # As FileRead reads a file that an editor has saved in UTF-8.
        saved = json.dumps({**config, "username": "张三"}, ensure_ascii=False).encode("utf-8-sig")
        assert client.of_init(saved.decode("latin-1")) == 0
    return client


def test_what_is_not_a_configuration():
    client = new()
    for config in (None, "", "  "):
        assert client.of_init(config) == -1002
        own(client, -1002, "invalid_config", "配置为空。", "empty")
    for config in ("{", "5", "[]", "text", '{"domain":"x"', "\u7248"):
        if STRINGS.bytes and not config.isascii():
            continue
        assert client.of_init(config) == -1002, config
        failed(client, -1002, "invalid_config", "JSON")
    if STRINGS.bytes:
        assert client.of_init("\x81") == -1004
    assert client.of_init('{"gatway":"x"}') == -1002
    failed(client, -1002, "invalid_config", "gatway")
    assert "gatway" in text(client.of_get("/error/faults/0/msg"))
    return client


def test_no_library():
    client = new("./no/idcas.dll")
    assert client.of_init("{}") == -1301
    own(client, -1301, "io", "无法加载 idcas.dll", "cannot be loaded")
    assert client.of_version() == "" and client.of_call("query_exams") == -1003
    return client


def test_an_old_library():
    class Old(Idcas):
        def call(self, external, values):
            return (0, values) if "abi_version" in external[4] else super().call(external, values)

    client = Instance(SOURCE, Old(LIBRARY, STRINGS))
    assert client.of_init("{}") == -1301
    own(client, -1301, "io", "idcas.dll 的版本低于程序的要求。", "older")
    return client


def test_before_a_configuration():
    client = new()
    client.of_set("id", "1")
    for name in ("of_query_exams", "of_diagnose"):
        assert client.run(name, [])[0] == -1003
        own(client, -1003, "invalid_handle", "客户端未打开", "of_init has not succeeded")
    assert client.of_start("query_exams") == client.of_describe("") == client.of_call("x") == -1003
    assert client.of_poll() and client.of_rows() == 0 and client.of_get("/code") == client.of_answer() == "" and client.of_params() == "{}"
    client.of_new_params()
    client.of_cancel()
    assert client.run("of_progress", [5, 5])[1] == [0, 0]
    assert client.of_finish() == -1003
    own(client, -1003, "invalid_handle", "没有已启动的后台调用。", "nothing was started")
    return client


def test_background():
    client = opened()
    assert client.of_call("query_nothing") == -1001
    query(client, page_size="5")
    assert client.of_start("query_exams_all") == 0 and client.of_params() == "{}"
    assert client.of_last_error() == client.of_last_hint() == client.of_last_kind() == "" and client.of_code() == 0
    query(client)
    assert client.of_start("query_exams") == -1001
    own(client, -1001, "invalid_argument", "上一个后台调用尚未结束。", "in progress")
    while not client.of_poll():
        pass
    done, total = client.run("of_progress", [0, 0])[1]
    assert done == total > 1
    assert client.of_finish() == 0 and client.of_last_operation() == "query_exams_all" and client.of_rows() > 5
    assert client.of_finish() == -1003
    query(client)
    assert client.of_start("query_exams") == 0 and client.of_finish() == 0 and client.of_rows() == 2
    return client


def test_closing_ends_a_call():
    client = opened(SILENT)
    query(client)
    assert client.of_start("query_exams") == 0 and not client.of_poll()
    query(client)
    client.of_close()
    assert client.library.open() == {} and "idcas_cancel" in client.library.names
    assert client.of_params() == "{}"
    return client


def test_describe_and_diagnose():
    client = opened()
    assert client.of_describe("query_exams") == 0 and client.of_get("/data/params/0/name") != ""
    assert client.of_describe("query_exam") == -1001
    failed(client, -1001, "invalid_argument", "query_exams")
    assert client.of_diagnose() == 0 and client.of_count("/data/steps") > 3
    assert client.of_get("/data/ok") == "true" and client.of_get("/data/steps/0/status") == "ok"
    return client


def test_the_platform_refuses():
    client = opened()
    for name, value in {"org_code": "2470", "accession_number": "none", "patient_id": "none", "modality": "CT",
                        "need_sev": "true"}.items():
        client.of_set(name, value)
    assert client.of_get_image_url() == -1
    assert client.of_last_kind() == "platform" and "未找到" in text(client.of_last_error()) and client.of_data() == ""
    return client


def test_the_version():
    client = opened()
    assert client.of_version().count(".") == 2
    return client


def test_every_code_has_its_kind():
    client = new()
    codes = {value: name for name, (kind, value, _) in SOURCE.variables.items() if value and value[0] == "minus"}
    assert len(codes) >= 17
    for (_, (_, number)), name in codes.items():
        assert client.of_kind(-int(number)) == name or (number, name) not in codes
    assert client.of_kind(0) == client.of_kind(5) == ""
    return client


tests = {name: test for name, test in list(globals().items()) if name.startswith("test_")}
bad = 0
for name, test in tests.items():
    try:
        client = test()
        if client:
            client.event("destructor")
            assert client.library.open() == {}, f"still open: {client.library.open()}"
    except (AssertionError, Failure) as error:
        bad += 1
        line = error.__traceback__
        while line.tb_next:
            line = line.tb_next
        print(f"FAILED   {name[5:].replace('_', ' ')}: line {line.tb_lineno}: {error}")
print(f"{len(tests) - bad} of {len(tests)} tests of {PATH.split('/')[-2]} pass")
sys.exit(bad != 0)
