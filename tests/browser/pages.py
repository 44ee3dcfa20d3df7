"""The workstation's pages that the library's links lead to."""

from urllib.parse import parse_qsl, urlsplit

from world import DOCTOR, KNOWN, reasons, shown, with_query


def clinic_lists_the_patients_exams_and_nobody_elses(world):
    rare = next(exam for exam in world.exams if any(ord(letter) > 0xFFFF for letter in exam["patient_name"]))
    for name in (world.known["patient_name"], rare["patient_name"]):
        theirs = {exam["accession_number"] for exam in world.exams if exam["patient_name"] == name}
        with world.open(world.link("build_clinic_url", **DOCTOR, patient_name=name)) as page:
            assert page.status == 200
            listed = shown(page)
            assert theirs and theirs == set(listed) & {exam["accession_number"] for exam in world.exams}, (theirs, listed)
            names = page.all("#exams tbody tr", "e.cells[0].innerText.split('\\n')[0]")
            assert set(names) == {name} and len(names) == len(listed), names


def clinic_by_card_and_its_filter(world):
    card, number = world.known["id_card_no"], KNOWN["accession_number"]
    rows = world.idcas.get("query_merged_exams", id_card_no=card)
    theirs = {row["accession_number"] for row in rows if (row["clinic_type"], row["table_type"]) == (0, 0)}
    with world.open(world.link("build_clinic_url", **DOCTOR, id_card_no=card)) as page:
        assert len(theirs) > 1 and set(shown(page)) == theirs
        visible = lambda: page.all("#exams tbody tr:not([hidden])", "e.dataset.accession")
        page.type("#filter", number)
        assert visible() == [number], visible()
        page.type("#filter", "")
        assert set(visible()) == theirs, visible()
    with world.open(world.link("build_clinic_url", **DOCTOR, id_card_no=card, accession_number=number)) as page:
        assert shown(page) == [number]


# What both the page and the library's inspection say in their sentences, by the parameter at fault.
SAID = {"sign": ("key", "timestamp"), "source": ("source", "his"), "nosearch": ("nosearch", "true"),
        "sev": ("sev",), "token": ("token",), "timestamp": ("timestamp",)}


def a_changed_character_is_refused_for_the_reason_that_inspection_gives(world):
    link = world.link("build_clinic_url", **DOCTOR, nosearch=True, patient_name=world.known["patient_name"])
    values = dict(parse_qsl(urlsplit(link).query))

    def other(name, at):
        text = values[name]
        letter = "1" if text[at] == "0" else "0"
        return with_query(link, **{name: text[:at] + letter + text[at + 1:]})

    sev_altered = other("sev", 40)
    for at_fault, url in [
        ({"sign"}, other("sign", 31)),
        ({"source"}, with_query(link, source="hiz")),
        ({"nosearch"}, with_query(link, nosearch="trua")),
        # A second that the signature does not cover.
        ({"sign"}, other("timestamp", 18)),
        ({"sev", "sign"}, sev_altered),
        ({"token", "sign"}, other("token", 10)),
        # More than a character.
        ({"timestamp", "sign"}, with_query(link, timestamp="2021-05-19")),
        ({"timestamp", "sign"}, with_query(link, timestamp="2021-05-19 08:00:00")),
        ({"sev", "sign"}, with_query(link, sev="A" + values["sev"])),
        ({"token", "sign"}, with_query(link, token=values["token"][:-4])),
    ]:
        with world.open(url) as page:
            assert page.status == 403, (at_fault, page.status)
            told = reasons(page)
            assert set(told) == at_fault and not shown(page), (url, at_fault, told)
        found = {fault["param"]: fault["msg"] for fault in world.idcas.get("inspect_url", url=url)["faults"]}
        # Only the platform has the key that opens a sev; anyone sees that something is not a sev at all.
        unseen = {"sev"} if url == sev_altered else set()
        # What merely follows from another mistake is not told there: the signature of what was altered.
        assert found and set(found) <= at_fault - unseen, (url, at_fault, found)
        # Two readings of one contract, each in its own words, of the same things.
        for sentences in (told, found):
            for param, sentence in sentences.items():
                assert all(word in sentence for word in SAID[param]), (param, sentence)
    inspected = world.idcas.get("inspect_url", url=link)
    assert inspected["ok"] and not inspected["faults"], inspected


def health_record_shows_the_exam(world):
    exam = world.known
    [detail] = world.idcas.get("get_exam_detail", id=str(exam["id"]))
    with world.open(world.link("build_health_record_url", **KNOWN, **DOCTOR)) as page:
        assert page.status == 200 and shown(page) == [KNOWN["accession_number"]]
        text = page.text()
        for said in (exam["patient_name"], exam["exam_item"], exam["perform_org_name"], exam["placer_order_no"],
                     detail["image_sight"], detail["image_diagnosis"], detail["audit_doctor_name"]):
            assert said and said in text, (said, text)
        assert page.run("document.querySelector('img').naturalWidth") > 0


def repeat_reminder_shows_what_was_done_before(world):
    exam = world.known
    asked = {"clinic_type": 0, "user_org_code": "2470", "user_org_name": "示例医院", "user_id": "001",
             "user_name": "李示例", "patient_name": exam["patient_name"], "id_card_no": exam["id_card_no"]}
    for part, rows in {exam["exam_body_part"]: [KNOWN["accession_number"]], "右足": []}.items():
        with world.open(world.link("build_repeat_reminder_url", **asked, exam_body_part=part)) as page:
            assert page.status == 200 and shown(page) == rows, (part, shown(page))
            assert (exam["patient_name"] in page.text()) == bool(rows), page.text()
            assert ("100%" in page.text()) == bool(rows), page.text()


def recognition_shows_the_patients_exams(world):
    exam = world.known
    asked = {"visit_id": "V20210519001", "org_code": "2470", "depart_code": "NK", "depart_name": "内科",
             "doctor_no": "001", "doctor_name": "李示例", "doctor_id_card": "990101197501010018", "card_type": 1,
             "card_no": "YB0001", "id_card_no": exam["id_card_no"], "patient_name": exam["patient_name"],
             "patient_sex": 2, "patient_age": 31, "age_unit": "岁", "ip_address": "10.0.0.15",
             "ip_mac": "00-11-22-33-44-55", "req_type": 3101}
    # Built here, or asked for: the platform answers with a short link to the same page.
    for operation in ("build_recognition_url", "query_recognition"):
        with world.open(world.link(operation, **asked)) as page:
            assert page.status == 200, (operation, page.text()[:500])
            assert KNOWN["accession_number"] in shown(page), operation
            names = page.all("#exams tbody tr", "e.cells[0].innerText.split('\\n')[0]")
            assert set(names) == {exam["patient_name"]}, names


def addresses_that_the_platform_gives(world):
    exam = world.known
    known = {"business_id": str(exam["id"]), "need_token": True}
    for operation, params in {
        "get_report_view_url": known,
        "get_image_view_url": known,
        "get_report_qrcode": {**KNOWN, "tenancy_id": "T0001"},
        "get_image_url": {"org_code": "2470", "accession_number": "SD-53242", "patient_id": exam["patient_id"],
                          "modality": "CT", "need_sev": True},
    }.items():
        with world.open(world.link(operation, **params)) as page:
            assert page.status == 200, operation
            assert shown(page) == [KNOWN["accession_number"]], operation
            assert exam["patient_name"] in page.text() and exam["exam_item"] in page.text(), operation
            assert page.run("document.querySelector('img').naturalWidth") > 0, operation
    # Without a ticket the viewers ask for a sign-in.
    for operation in ("get_report_view_url", "get_image_view_url"):
        with world.open(world.link(operation, business_id=str(exam["id"]))) as page:
            assert page.status == 403 and not shown(page), operation
            assert "need_token" in reasons(page)["ticket"], page.text()


TESTS = [
    clinic_lists_the_patients_exams_and_nobody_elses,
    clinic_by_card_and_its_filter,
    a_changed_character_is_refused_for_the_reason_that_inspection_gives,
    health_record_shows_the_exam,
    repeat_reminder_shows_what_was_done_before,
    recognition_shows_the_patients_exams,
    addresses_that_the_platform_gives,
]
