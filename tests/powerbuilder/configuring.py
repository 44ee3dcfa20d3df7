"""Tests: a configuration as text, as a file, as properties; a library that cannot be loaded."""

import json
import os
import tempfile

from context import CONFIG, FOLDER, LIBRARY, OPTIONS, PB9, SOURCE, STRINGS, failed, new, options, own, query, text
from driver import read
from library import Idcas
from powerscript.interpreter import Instance


def test_the_configuration_is_of_this_encoding():
    client = new()
    config = {**json.loads(read(CONFIG)), "encoding": "utf-8"}
    assert client.of_init(STRINGS.host(json.dumps(config))) == 0
    query(client)
    assert client.of_query_exams() == 0 and "医院" in text(client.of_row_get(1, "perform_org_name"))
    assert client.of_init(STRINGS.host(json.dumps(config))) == 0, "a second time"
    if PB9:
        # As FileRead reads a file that an editor has saved in UTF-8.
        saved = json.dumps({**config, "username": "张三"}, ensure_ascii=False).encode("utf-8-sig")
        assert client.of_init(saved.decode("latin-1")) == 0
    return client


def test_a_configuration_file_in_each_encoding():
    # A Chinese folder whose name has in GBK a byte that looks like a backslash; the program is in it.
    assert "乗".encode("gbk")[1:] == b"\x5c"
    client = new()
    config = {**json.loads(read(CONFIG)), "token_params": {"tenant": "示例医院"}}
    with tempfile.TemporaryDirectory() as folder:
        folder = os.path.join(folder, "影像乗")
        os.mkdir(folder)
        client.library.program = os.path.join(folder, "his.exe")
        for name, encoding in {"u8.json": "utf-8", "mark.json": "utf-8-sig", "gbk.json": "gbk", "u16.json": "utf-16"}.items():
            with open(os.path.join(folder, name), "w", encoding=encoding) as file:
                json.dump(config, file, ensure_ascii=False)
            assert client.of_init_file(name) == 0, text(client.of_last_error())
            query(client)
            assert client.of_query_exams() == 0 and "医院" in text(client.of_row_get(1, "perform_org_name"))
            assert client.of_init_file(STRINGS.host(os.path.join(folder, name))) == 0, "its whole path"
        assert client.of_init_file("nowhere.json") == -1301
        failed(client, -1301, "io", "nowhere.json")
        for name in (None, "", "  "):
            assert client.of_init_file(name) == -1001
            own(client, -1001, "invalid_argument", "未指定配置文件。", "no configuration file")
    return client


def test_options_instead_of_json():
    config = {name: value for name, value in json.loads(read(CONFIG)).items() if name != "encoding"}
    set_options = options(**config, retries=0)
    set_options.of_token_params("tenant/a~b", STRINGS.host("示例医院"))
    set_options.of_address_map(config["domain"], "http://relay.example.com")
    client = new()
    set_options.library = client.library
    assert client.of_init(set_options) == 0, text(client.of_last_error())
    query(client)
    assert client.of_query_exams() == 0 and client.of_rows() == 2
    client.of_set("business_id", "1394827364510000001")
    client.of_set("need_token", True)
    assert client.of_get_report_view_url() == 0 and client.of_data().startswith("http://relay.example.com/"), client.of_data()
    # What is not set has its default; what is wrong is named.
    assert client.of_init(options()) == 0
    assert client.of_init(options(timeout_ms=0, tls="modren")) == -1002
    failed(client, -1002, "invalid_config", "timeout_ms")
    assert "modren" in text(client.of_answer()) or "tls" in text(client.of_answer())
    if PB9:
        wrong = options()
        wrong.variables["username"] = "\xff"
        assert client.of_init(wrong) == -1004
        failed(client, -1004, "encoding", "username: ")
    return client


def test_secrets_are_written_and_not_read():
    access = {name: access for name, (_, _, access) in OPTIONS.variables.items()}
    assert {name for name, each in access.items() if each == "privateread"} >= {"password", "client_secret", "des_key", "md5_key"}
    assert access["gateway"] == access["timeout_ms"] == "public"
    # What it gives out itself is a code and the name of a key.
    public = {name for name, forms in OPTIONS.functions.items() if forms[0][3] == "public"}
    assert public == {"of_put", "of_refused", "of_token_params", "of_address_map"}


def test_what_is_not_a_configuration():
    client = new()
    for config in (None, "", "  "):
        assert client.of_init(config) == -1002
        own(client, -1002, "invalid_config", "配置为空。", "empty")
    for config in ("{", "5", "[]", "text", '{"domain":"x"', "\u7248"):
        if PB9 and not config.isascii():
            continue
        assert client.of_init(config) == -1002, (config, client.of_code(), text(client.of_last_error()))
        failed(client, -1002, "invalid_config", "JSON")
    if PB9:
        assert client.of_init("\x81") == -1004
    assert client.of_init('{"gatway":"x"}') == -1002
    failed(client, -1002, "invalid_config", "gatway")
    assert "gatway" in text(client.of_get("/error/faults/0/msg"))
    return client


def test_no_library():
    bits = "64" if FOLDER.endswith("64") else "32"
    for error, words in {126: "找不到该文件", 193: "文件的位数与程序不同", 5: "没有读取或执行", 127: "缺少所需的系统函数", 225: "被杀毒软件",
                         577: "系统策略", 1114: "动态库初始化失败", 1260: "被组策略", 999: "原因未知"}.items():
        client = new("./no/idcas.dll")
        client.library.error = error
        assert client.of_init("{}") == -1301
        own(client, -1301, "io", f"无法加载 idcas.dll（{bits} 位），系统错误码 {error}：{words}", f"({bits}-bit) cannot be loaded, system error {error}: ")
        assert client.of_init_file("idcas.json") == client.of_init(Instance(OPTIONS, client.library)) == -1301
    # It is there, and another function is not.
    client.library.error = 0
    assert client.of_init("{}") == -1301
    own(client, -1301, "io", "其中没有所需的函数", "lacks a function")
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
