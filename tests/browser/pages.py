"""Opens the links that the library built in a real browser and reads the pages.

Usage: pages.py LIBRARY CONFIG.json ID_CARD_NO [SCREENSHOT_FOLDER]

ID_CARD_NO is the patient's of exam SD-53242, which the sandbox names when it starts.
"""

import ctypes
import json
import re
import subprocess
import sys
import tempfile

CHROMIUM = [
    "chromium",
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
]

# Time passes for scripts until they are idle, so that nothing has to be waited for.
SETTLED = "--virtual-time-budget=5000"


class Idcas:
    """The library as any host with a foreign-function interface uses it."""

    def __init__(self, path, config):
        self.library = ctypes.CDLL(path)
        for name in ("idcas_init", "idcas_call", "idcas_close"):
            getattr(self.library, name).restype = ctypes.c_void_p
        handle = ctypes.c_int32(0)
        answer = self.take(self.library.idcas_init(json.dumps(config).encode(), ctypes.byref(handle)))
        assert handle.value > 0, answer
        self.handle = handle.value

    def take(self, pointer):
        text = ctypes.string_at(pointer).decode()
        self.library.idcas_free_string(ctypes.c_void_p(pointer))
        return json.loads(text)

    def __call__(self, operation, **params):
        body = json.dumps(params).encode()
        return self.take(self.library.idcas_call(self.handle, operation.encode(), body))

    def url(self, operation, **params):
        answer = self(operation, **params)
        assert answer["code"] == 0, answer
        return answer["data"]


def browse(url, *options):
    """Runs the browser on a page with a profile of its own; its standard output."""
    with tempfile.TemporaryDirectory() as profile:
        command = [*CHROMIUM, f"--user-data-dir={profile}", *options, url]
        done = subprocess.run(command, capture_output=True, timeout=90, check=False)
        return done.stdout.decode(errors="replace")


def dom(url):
    """The page as the browser has it after its scripts ran."""
    return browse(url, SETTLED, "--dump-dom")


def accessions(page):
    return set(re.findall(r'data-accession="([^"]+)"', page))


def faults(page):
    return set(re.findall(r'data-fault="([^"]+)"', page))


YEAR = {"time_type": 0, "start_time": "2021-01-01", "end_time": "2021-12-31", "page_size": 1000}


def tests(idcas, base):
    exams = idcas("query_exams", **YEAR)["data"]
    rare = next(exam for exam in exams if any(ord(c) > 0xFFFF for c in exam["patient_name"]))
    detail = idcas("get_exam_detail", id=rare["id"])["data"]
    name = rare["patient_name"]
    clinic = idcas.url("build_clinic_url", work_no="001", org_code="2470", patient_name=name)

    def clinic_page():
        page = dom(clinic)
        found = {exam["accession_number"] for exam in exams if exam["patient_name"] == name}
        shown = accessions(page)
        assert found and found <= shown, (found, shown)
        others = {exam["accession_number"] for exam in exams if exam["patient_name"] != name}
        assert not shown & others, shown & others
        assert name in page

    def one_changed_character():
        for old, new, fault in [
            ("&sign=", "&sign=0", "sign"),
            ("source=his", "source=hiz", "source"),
            ("&sev=", "&sev=A", "sev"),
        ]:
            link = clinic.replace(old, new)
            page = dom(link)
            assert fault in faults(page), (fault, faults(page))
            assert not accessions(page)
            inspected = idcas("inspect_url", url=link)["data"]
            assert fault in {found["param"] for found in inspected["faults"]}, inspected

    def h5_pages():
        card = next(exam for exam in exams if exam["accession_number"] == "SD-53242")
        whole = idcas("get_exam_detail", id=card["id"])["data"]
        listed = idcas.url(
            "build_h5_exam_list_url",
            nosearch=True,
            identity_type=1,
            identity_no=ID_CARD,
            perform_org_code="2470",
            perform_time_start="2021-01-01",
            perform_time_end="2021-12-31",
        )
        page = dom(listed)
        assert "SD-53242" in accessions(page), page[-2000:]
        shown = idcas.url(
            "build_h5_exam_detail_url",
            perform_org_code="2470",
            accession_number="SD-53242",
            patient_id=card["patient_id"],
            exam_type="CT",
        )
        page = dom(shown)
        assert card["patient_name"] in page and whole["exam_item"] in page
        changed = shown.replace("accession_number=", "accession_number=A")
        assert faults(dom(changed)), "a changed value is refused"

    def quality_page():
        page = dom(idcas.url("build_h5_quality_url"))
        assert "getToken" in page

    def console():
        page = dom(f"{base}/?still")
        # A row for the call of each page before, decrypted and with its verdict in words.
        for row in ("/api/api-idcas/observations/exams", "/clinicview/index.html", "签名", "work_no"):
            assert row in page, (row, page[:300])

    assert detail["patient_name"] == name
    return [clinic_page, one_changed_character, h5_pages, quality_page, console]


def screenshots(idcas, base, folder):
    clinic = idcas.url("build_clinic_url", work_no="001", org_code="2470", id_card_no=ID_CARD)
    pictures = {
        "clinic": (clinic, "1100,420"),
        "refused": (clinic.replace("&sign=", "&sign=0"), "1100,420"),
        "h5-list": (
            idcas.url(
                "build_h5_exam_list_url",
                nosearch=True,
                identity_type=1,
                identity_no=ID_CARD,
                perform_org_code="2470",
                perform_time_start="2021-01-01",
                perform_time_end="2021-12-31",
            ),
            "390,480",
        ),
        "console": (f"{base}/?still", "1280,1500"),
    }
    for name, (url, size) in pictures.items():
        browse(url, SETTLED, f"--window-size={size}", f"--screenshot={folder}/{name}.png")


if __name__ == "__main__":
    with open(sys.argv[2], encoding="utf-8") as file:
        CONFIG = json.load(file)
    DOMAIN = CONFIG["domain"]
    library = Idcas(sys.argv[1], CONFIG)
    ID_CARD = sys.argv[3]
    passed = failed = 0
    for test in tests(library, DOMAIN):
        try:
            test()
            passed += 1
            print(f"ok       {test.__name__}")
        except AssertionError as error:
            failed += 1
            print(f"FAILED   {test.__name__}: {str(error)[:1500]}")
    if len(sys.argv) > 4:
        screenshots(library, DOMAIN, sys.argv[4])
    print(f"browser tests: {passed} passed, {failed} failed, 0 skipped")
    sys.exit(failed != 0)
