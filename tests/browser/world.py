"""What every test has at hand: the library, the browser, the sandbox, and exams to ask for."""

import functools
import json
import os
import urllib.request
from urllib.parse import parse_qsl, quote, urlsplit, urlunsplit

from bench import Bench
from chromium import LIMIT, Browser, Page
from idcas import Idcas

YEAR = {"time_type": 0, "start_time": "2021-01-01", "end_time": "2021-12-31"}
PHONE = (390, 844)

# The exam that the specification's examples name.
KNOWN = {"perform_org_code": "2470", "accession_number": "SD-53242", "exam_type": "CT"}
DOCTOR = {"work_no": "001", "org_code": "2470"}


def shown(page):
    """The accession numbers on a page, in their order."""
    return page.all("[data-accession]", "e.dataset.accession")


def reasons(page):
    """Why the page refuses its link, in both languages: sentences by the parameter at fault."""
    return dict(page.all("[data-fault]", "[e.dataset.fault, e.innerText]"))


class World:
    def __init__(self, library, config_file, chromium, program, sandbox):
        with open(config_file, encoding="utf-8") as file:
            self.config = json.load(file)
        self.library = library
        self.programs = (program, sandbox)
        self.base = self.config["domain"]
        # Failures are to come at once, and in the words that the pages show beside the Chinese.
        self.idcas = self.client(timeout_ms=5000)
        self.browser = Browser(chromium)

    def close(self):
        self.browser.close()
        if "bench" in self.__dict__:
            self.bench.close()
        self.idcas.close()

    def client(self, **changes):
        """The library with a client of its own."""
        return Idcas(self.library, self.config, retries=0, language="en", proxy="none", **changes)

    def open(self, url, phone=False, **more):
        if phone:
            more.setdefault("size", PHONE)
        return Page(self.browser, url, phone=phone, **more)

    def link(self, operation, **params):
        return self.idcas.get(operation, **params)

    @functools.cached_property
    def bench(self):
        """The workbench, started by the first test that wants it."""
        return Bench(*map(os.path.abspath, self.programs))

    def control(self, method, path, body=None, base=None):
        """The sandbox's control API."""
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{base or self.base}/sandbox/{path}", method=method, data=data)
        with urllib.request.urlopen(request, timeout=LIMIT) as answer:
            return answer.read()

    @property
    def token(self):
        """The user's access token, as the library has it now."""
        return self.idcas.get("get_token")["access_token"]

    @functools.cached_property
    def exams(self):
        """Every exam of the year, as the library lists it."""
        return self.idcas.get("query_exams_all", **YEAR)

    @functools.cached_property
    def known(self):
        """The known exam, with the patient's card: the merged list alone has that."""
        exam = next(e for e in self.exams if e["accession_number"] == KNOWN["accession_number"])
        card = self.cards[exam["patient_name"]]
        rows = self.idcas.get("query_merged_exams", id_card_no=card)
        return next(row for row in rows if row["id"] == exam["id"])

    @functools.cached_property
    def lab(self):
        """A laboratory test: the merged list has them beside the exams."""
        lists = (self.idcas.get("query_merged_exams", id_card_no=card) for card in self.cards.values())
        return next(row for rows in lists for row in rows if row["clinic_type"] == 1)

    @functools.cached_property
    def cards(self):
        """Card by name of the patients that the console offers to try."""
        with self.open(f"{self.base}/?still") as page:
            rows = page.all("#patients tbody tr", "[...e.cells].map(c => c.textContent)")
        return {row[0]: row[1] for row in rows}


def with_query(url, **changes):
    """The link with some values of its query replaced."""
    values = {**dict(parse_qsl(urlsplit(url).query, keep_blank_values=True)), **changes}
    text = "&".join(f"{quote(name, safe='')}={quote(value, safe='')}" for name, value in values.items())
    return urlunsplit(urlsplit(url)._replace(query=text))
