"""Tests: values of PowerBuilder's own types, and rows into a DataWindow or DataStore."""

import json
import tempfile
from datetime import date, datetime, time
from decimal import Decimal

from context import CARD, GBK, OBJECTS, PB9, QUERY, SOURCE, STRANGER, new, opened, own, query, rows_of, text


def test_typed_parameters():
    client = opened()
    for name, value, expected in [
        ("page_size", 20, "20"), ("a", Decimal("31.50"), "31.5"), ("b", Decimal("5.00"), "5"), ("c", Decimal("10"), "10"),
        ("d", Decimal("-0.25"), "-0.25"), ("e", True, "true"), ("f", False, "false"), ("g", date(2021, 5, 1), "2021-05-01"),
        ("h", datetime(2021, 5, 19, 8, 5, 9), "2021-05-19 08:05:09"),
    ] + [("id", 1394827364510000001, "1394827364510000001")] * (not PB9):
        client.of_set(name, value)
        assert json.loads(client.of_params()) == {name: expected}, client.of_params()
        client.of_new_params()
    client.of_set("time_type", SOURCE.variables["time_type_exam_time"][1][1])
    client.of_set("start_time", date(2021, 1, 1))
    client.of_set("end_time", date(2021, 12, 31))
    client.of_set("page_size", 3)
    assert client.of_query_exams() == 0 and client.of_rows() == 3
    return client


def test_a_null_of_any_type_is_not_a_value():
    client = opened()
    for form in SOURCE.functions["of_set"]:
        client.block(form[4], {form[2][0][2]: "exam_type", form[2][1][2]: None})
    assert client.of_params() == "{}"
    return client


def test_typed_members():
    client = opened()
    client.of_set("id_card_no", CARD)
    assert client.of_query_merged_exams() == 0
    found = json.loads(text(client.of_answer()))["data"][0]
    assert client.of_row_id(1, "id") == (str if PB9 else int)(found["id"])
    at = datetime.fromisoformat(found["perform_time"])
    assert client.of_row_datetime(1, "perform_time") == at and client.of_row_date(1, "perform_time") == at.date()
    assert client.of_row_boolean(1, "has_image") is found["has_image"]
    assert client.of_row_long(1, "patient_sex") == client.of_row_decimal(1, "patient_sex") == int(found["patient_sex"])
    for kind in ("long", "decimal", "boolean", "date", "datetime"):
        for name in ("nothing", "patient_name"):
            assert client.run(f"of_row_{kind}", [1, name])[0] is None, (kind, name)
    # 64 bits are no long: null, not what is left of them.
    assert client.of_row_long(1, "id") is None
    assert client.of_row_id(1, "nothing") == ("" if PB9 else None)
    return client


def test_texts_as_values():
    client = new()
    for written, expected in {"2021-05-19": (date(2021, 5, 19), None), "2021-05-19 10:00:07": (date(2021, 5, 19), time(10, 0, 7)),
                              "2021-05-19T10:00:07.123": (date(2021, 5, 19), time(10, 0, 7)), "2021-02-30": (None, None),
                              "2021/05/19": (None, None), "10:20": (None, time(10, 20)), "2021-05-19 25:00:00": (date(2021, 5, 19), None), "1900-01-01 00:00:00": (date(1900, 1, 1), time(0, 0)),
                              "2021-13-01": (None, None), "x": (None, None), "": (None, None)}.items():
        assert (client.of_to_date(written), client.of_to_time(written)) == expected, written
    assert client.of_to_datetime("2021-05-19") == datetime(2021, 5, 19) and client.of_to_datetime("2021-05-19 xx") is None
    for written, expected in {"5": 5, "-7": -7, "true": 1, "false": 0, "2147483648": None, "1.5": None, "a": None, "": None, "-": None, "1-2": None}.items():
        assert client.of_to_long(written) == expected, written
    assert client.of_to_decimal("-1.25") == Decimal("-1.25") and client.of_to_decimal("1,5") is client.of_to_decimal("1.2.3") is None


def test_rows_are_those_of_a_list():
    client = opened()
    assert client.of_get_token() == 0 and client.of_count("/data") > 1 and client.of_rows() == 0, "an object has no rows"
    return client


def test_filling():
    client = opened()
    client.of_set("id_card_no", CARD)
    assert client.of_query_merged_exams() == 0
    data = json.loads(text(client.of_answer()))["data"]
    for kind in ("datawindow", "datastore"):
        shown = rows_of(kind, "d_idcas_query_merged_exams")
        rows = shown.members["rows"]
        for _ in range(2):
            assert client.of_fill(shown) == len(data) == rows.rowcount() > 1, text(client.of_last_error())
        assert rows.redraws and not rows.changed
        for given, row in zip(data, rows.rows):
            assert row["id"] == str(given["id"]) and row["has_image"] == int(given["has_image"])
            assert row["perform_time"] == datetime.fromisoformat(given["perform_time"])
            assert text(row["patient_name"]) == given["patient_name"]
            assert (row["critical_value"] or "") == text(given["critical_value"] or "")
    # After a failure nobody's rows stay, and it is not taken for an empty list.
    for _ in range(2):
        query(client, time_typ="0")
        assert client.of_query_exams() == -1001
        assert client.of_fill(shown) == -1 and rows.rowcount() == 0 and "time_typ" in text(client.of_last_error())
    client.of_set("id_card_no", CARD)
    assert client.of_query_merged_exams() == 0 and client.of_fill(shown) == len(data)
    # A patient without exams is no failure.
    client.of_set("id_card_no", STRANGER)
    assert client.of_query_merged_exams() == 0 and client.of_fill(shown) == 0 and client.of_last_error() == "" and rows.rowcount() == 0
    return client


def test_every_list_has_its_object():
    client = opened()
    all_pages = {"time_type": "0", "start_time": "2021-05-01", "end_time": "2021-05-31"}
    with tempfile.TemporaryDirectory() as folder:
        calls = {
            "query_exams": QUERY, "query_province_exams": {**QUERY, "page_index": "1"}, "query_merged_exams": {"id_card_no": CARD},
            "get_exam_detail": {"id": "1394827364510000001", "client_kind": "1"},
            "query_print_exams": {"id_card_no": CARD, "exam_type": "CT", "org_code": "2470", "reg_time_begin": "2021-01-01 00:00:00",
                                  "reg_time_end": "2021-12-31 23:59:59"},
            "get_print_files": {"business_id": "1394827364510000001", "file_format": "Pdf"},
            "query_exams_all": all_pages, "query_province_exams_all": all_pages,
            "save_print_files": {"business_id": "1394827364510000001", "directory": folder},
        }
        assert OBJECTS.keys() == {f"d_idcas_{name}" for name in calls}
        for name, params in calls.items():
            for param, value in params.items():
                client.of_set(param, value)
            assert client.of_call(name) == 0, text(client.of_last_error())
            assert client.of_fill(rows_of("datastore", f"d_idcas_{name}")) == client.of_rows() > 0, (name, text(client.of_last_error()))
            headings = OBJECTS[f"d_idcas_{name}"].headings
            assert not [heading for heading in headings.values() if heading.isascii() and heading != "SHA-256" or len(heading) > 12], headings
    codes = OBJECTS["d_idcas_query_merged_exams"].codes
    assert codes["patient_sex"] == {"0": "未知", "1": "男性", "2": "女性"} and codes["has_image"] == {"1": "是", "0": "否"}
    return client


def test_what_cannot_be_filled():
    client = new()
    assert client.of_fill(rows_of("datawindow", "d_idcas_query_exams")) == -1
    own(client, -1001, "invalid_argument", "还没有返回结果。", "there is no answer yet.")
    client = opened()
    query(client)
    assert client.of_query_exams() == 0
    for form in SOURCE.functions["of_fill"]:
        assert client.block(form[4], {form[2][0][2]: None}) == -1
        own(client, -1001, "invalid_argument", "无效。", "is not valid.")
    assert client.of_fill(rows_of("datawindow", "")) == -1
    own(client, -1001, "invalid_argument", "没有列。", "no columns")
    assert client.of_rows() == 2, "the answer stays"
    assert client.of_fill(rows_of("datawindow", "d_idcas_save_print_files")) == -1
    own(client, -1001, "invalid_argument", "没有一列与返回结果的字段同名。", "no column has the name")
    wrong = rows_of("datastore", "d_idcas_query_exams")
    for column in ("long", "number", "decimal(0)", "char(3)"):
        wrong.members["rows"].objects = {"d_idcas_query_exams": type("Made", (), {"columns": [("id", column), ("exam_type", "char(10)")]})}
        assert client.of_fill(wrong) == -1, column
        own(client, -1001, "invalid_argument", f"id {column}: 该列的类型或长度放不下返回的内容。", "does not hold")
    return client


def test_a_character_that_the_program_cannot_hold():
    if not GBK or PB9:
        return None
    client = opened()
    # Windows makes a question mark of it before the library sees it; the README says so.
    client.of_set("patient_name", "王\U00020bb7")
    assert "?" in json.loads(client.of_params())["patient_name"]
    return client
