"""The pages that the library's links lead to."""

from urllib.parse import parse_qs, urlsplit

from world import DOCTOR, KNOWN, with_query

SHOWN = "e.dataset.accession"
BOXES = "[data-accession]"
MONTHS = {"perform_time_start": "2021-01-01", "perform_time_end": "2021-12-31"}


def clinic_lists_the_patients_exams_and_nobody_elses(world):
    rare = next(exam for exam in world.exams if any(ord(letter) > 0xFFFF for letter in exam["patient_name"]))
    for name in (world.known["patient_name"], rare["patient_name"]):
        theirs = {exam["accession_number"] for exam in world.exams if exam["patient_name"] == name}
        with world.open(world.link("build_clinic_url", **DOCTOR, patient_name=name)) as page:
            assert page.status == 200
            shown = page.all(BOXES, SHOWN)
            assert theirs and theirs == set(shown) & {exam["accession_number"] for exam in world.exams}, (theirs, shown)
            assert name in page.text()


def a_changed_character_is_refused_for_the_reason_that_inspection_gives(world):
    link = world.link("build_clinic_url", **DOCTOR, patient_name=world.known["patient_name"])
    values = parse_qs(urlsplit(link).query)
    sign = values["sign"][0]
    changed = {
        "sign": with_query(link, sign=sign[:-1] + ("0" if sign[-1] != "0" else "1")),
        "source": with_query(link, source="hiz"),
        "timestamp": with_query(link, timestamp="2021-05-19"),
        "sev": with_query(link, sev="A" + values["sev"][0]),
        "token": with_query(link, token=values["token"][0][:-4]),
    }
    for param, url in changed.items():
        with world.open(url) as page:
            assert page.status == 403, (param, page.status)
            told = set(page.all("[data-fault]", "e.dataset.fault"))
            assert not page.all(BOXES, SHOWN)
        found = {fault["param"] for fault in world.idcas.get("inspect_url", url=url)["faults"]}
        # Two readings of one contract: what one complains of, the other does not pass over.
        assert param in told and param in found and told <= found, (param, told, found)


def h5_pages_fit_a_phone(world):
    exam = world.known
    links = {
        "build_h5_exam_list_url": {"nosearch": True, "identity_type": 1, "identity_no": exam["id_card_no"],
                                   "perform_org_code": "2470", **MONTHS},
        "build_h5_exam_detail_url": {**KNOWN, "patient_id": exam["patient_id"]},
        "build_h5_health_record_url": KNOWN,
        "build_h5_lab_detail_url": {name: world.lab[name] for name in (*KNOWN, "patient_id")},
    }
    for operation, params in links.items():
        with world.open(world.link(operation, **params), phone=True) as page:
            assert page.status == 200, operation
            assert page.run("document.documentElement.scrollWidth <= innerWidth"), f"{operation} is too wide"
            shown = page.all(BOXES, SHOWN)
            assert params.get("accession_number", KNOWN["accession_number"]) in shown, (operation, shown)
            whose = world.lab if operation == "build_h5_lab_detail_url" else exam
            assert whose["patient_name"] in page.text(), operation


def the_h5_list_holds_one_patient_and_filters(world):
    exam = world.known
    link = world.link("build_h5_exam_list_url", identity_type=1, identity_no=exam["id_card_no"],
                      perform_org_code="2470", **MONTHS)
    theirs = {e["accession_number"] for e in world.exams
              if e["patient_name"] == exam["patient_name"] and e["perform_org_name"] == exam["perform_org_name"]}
    with world.open(link, phone=True) as page:
        assert set(page.all("article", SHOWN)) == theirs
        page.type("#filter", exam["accession_number"])
        visible = page.all("article:not([hidden])", SHOWN)
        assert visible == [exam["accession_number"]], visible


def a_changed_h5_value_is_refused(world):
    link = world.link("build_h5_exam_detail_url", **KNOWN, patient_id=world.known["patient_id"])
    with world.open(with_query(link, accession_number="SD-53242"), phone=True) as page:
        assert page.status == 403
        assert page.all("[data-fault]", "e.dataset.fault")


def workstation_pages(world):
    exam = world.known
    for operation, params in {
        "build_health_record_url": {**KNOWN, **DOCTOR},
        "build_recognition_url": {
            "visit_id": "V20210519001", "org_code": "2470", "depart_code": "NK", "depart_name": "内科",
            "doctor_no": "001", "doctor_name": "李示例", "doctor_id_card": "990101197501010018", "card_type": 1,
            "card_no": "YB0001", "id_card_no": exam["id_card_no"], "patient_name": exam["patient_name"],
            "patient_sex": 2, "patient_age": 31, "age_unit": "岁", "ip_address": "10.0.0.15",
            "ip_mac": "00-11-22-33-44-55", "req_type": 3101},
        "build_repeat_reminder_url": {
            "clinic_type": 0, "user_org_code": "2470", "user_org_name": "示例医院", "user_id": "001",
            "user_name": "李示例", "patient_name": exam["patient_name"], "id_card_no": exam["id_card_no"],
            "exam_body_part": exam["exam_body_part"]},
    }.items():
        with world.open(world.link(operation, **params)) as page:
            assert page.status == 200, (operation, page.text()[:500])
            assert exam["patient_name"] in page.text() or page.all(BOXES, SHOWN), operation


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
            assert KNOWN["accession_number"] in page.all(BOXES, SHOWN), operation


def the_quality_page_asks_its_host_for_the_token(world):
    link = world.link("build_h5_quality_url")
    token = world.idcas.get("get_token")["access_token"]
    answers = {"at once": f'"{token}"', "by a Promise": f'new Promise(done => setTimeout(done, 1, "{token}"))'}
    for how, value in answers.items():
        host = f"window.AndroidApp = {{ getToken() {{ return {value}; }} }};"
        with world.open(link, phone=True, host=host) as page:
            rows = page.wait("document.querySelectorAll('#report tbody tr').length")
            assert rows > 0 and page.run("!document.getElementById('report').hidden"), how
            assert page.run("document.documentElement.scrollWidth <= innerWidth"), how
    refusals = {
        "": "AndroidApp.getToken",
        'window.AndroidApp = { getToken() { return ""; } };': "AndroidApp.getToken",
        'window.AndroidApp = { getToken() { throw new Error("no"); } };': "AndroidApp.getToken",
        'window.AndroidApp = { getToken() { return "stolen"; } };': "token",
    }
    for host, words in refusals.items():
        with world.open(link, phone=True, host=host) as page:
            page.wait("!!document.querySelector('#state .bad')")
            assert words in page.text("#state"), (host, page.text())
            assert page.run("document.getElementById('report').hidden"), host


TESTS = [
    clinic_lists_the_patients_exams_and_nobody_elses,
    a_changed_character_is_refused_for_the_reason_that_inspection_gives,
    h5_pages_fit_a_phone,
    the_h5_list_holds_one_patient_and_filters,
    a_changed_h5_value_is_refused,
    workstation_pages,
    addresses_that_the_platform_gives,
    the_quality_page_asks_its_host_for_the_token,
]
