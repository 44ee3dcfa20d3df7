"""What the objects of one variant does besides calling.

    PYTHONPATH=tools python3 tests/powerbuilder/tests.py SOURCE LIBRARY CONFIG.json SILENT.json
"""

import json
import sys
import urllib.request

import configuring
import exhausted
import filling
from context import CONFIG, GBK, PATH, QUERY, SILENT, SOURCE, STRINGS, failed, new, opened, own, query, text
from driver import read
from powerscript.interpreter import Failure, NotRun


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


def test_a_code_of_more_than_32_bits():
    platform = json.loads(read(CONFIG))["auth_center"]
    for code in (2**32, -(2**32), 2**63 - 1):
        body = json.dumps({"code": code, "msg": "refused", "data": None})
        fault = {"kind": "reply", "status": 200, "count": 1, "path": "/api/api-idcas/observations/exams", "body": body}
        request = urllib.request.Request(platform + "/sandbox/faults", json.dumps(fault).encode(), {"Content-Type": "application/json"}, method="PUT")
        urllib.request.build_opener(urllib.request.ProxyHandler({})).open(request, timeout=30).close()
        client = opened()
        query(client)
        assert client.of_query_exams() == client.of_code() == -1 and text(client.of_last_error()) == "refused", client.of_code()
        assert text(client.of_get("/code")) == str(code)
        client.event("destructor")


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


modules = [globals(), *map(vars, (configuring, exhausted, filling))]
tests = {name: test for module in modules for name, test in list(module.items()) if name.startswith("test_")}
bad = 0
for name, test in tests.items():
    try:
        client = test()
        if client:
            client.event("destructor")
            assert client.library.open() == {}, f"still open: {client.library.open()}"
    except (AssertionError, Failure, NotRun, LookupError) as error:
        bad += 1
        line = error.__traceback__
        while line.tb_next:
            line = line.tb_next
        print(f"FAILED   {name[5:].replace('_', ' ')}: line {line.tb_lineno}: {error}")
print(f"{len(tests) - bad} of {len(tests)} tests of {PATH.split('/')[-2]} pass")
sys.exit(bad != 0)
