"""What the Python package promises beyond the behaviours that all languages share.

tests.py CONFIG.json SILENT.json LIBRARY
"""

import asyncio
import contextlib
import copy
import gc
import multiprocessing
import os
import pickle
import subprocess
import sys
import threading
import time
import unittest
import warnings
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Dict, Iterator, List

import idcas
from idcas import _client, _library

CONFIG, SILENT, LIBRARY = sys.argv[1:4]
# Under an emulator Python is more than its file.
PYTHON = os.environ.get("PYTHON", sys.executable).split()
YEAR: Dict[str, Any] = {"time_type": 0, "start_time": "2021-01-01", "end_time": "2021-12-31"}
DAY = 86_400


@contextlib.contextmanager
def jobs_seen() -> Iterator[List[int]]:
    """The handles of the jobs that are started meanwhile; at the end each must have been finished."""
    handles: List[int] = []
    start = _client._Connected._start

    def noted(self: Any, operation: str, params: Any) -> idcas.Job:
        job = start(self, operation, params)
        handles.append(job._handle)
        return job

    _client._Connected._start = noted  # type: ignore[method-assign]
    try:
        yield handles
    finally:
        _client._Connected._start = start  # type: ignore[method-assign]
    assert handles, "no job was started"
    for handle in handles:
        assert _library.library().idcas_wait(handle, 0) == idcas.Code.INVALID_HANDLE, "a job was not finished"


class Failures(unittest.TestCase):
    def setUp(self) -> None:
        self.client = idcas.Client(Path(CONFIG))
        self.addCleanup(self.client.close)

    def test_every_fault_is_told(self) -> None:
        with self.assertRaises(idcas.IdcasError) as caught:
            self.client.call("query_exams", {"time_typ": 0, "start_time": "2021-13-01"})
        failure = caught.exception
        self.assertEqual((failure.code, failure.kind, failure.operation), (idcas.Code.INVALID_ARGUMENT, "invalid_argument", "query_exams"))
        self.assertGreater(len(failure.faults), 2)
        self.assertIn(("end_time", "required"), [(fault.param, fault.rule) for fault in failure.faults])
        self.assertTrue(all(fault.msg for fault in failure.faults))
        self.assertTrue(failure.hint and failure.hint in str(failure) and failure.msg in str(failure))

    def test_the_platforms_refusal_is_a_class_of_its_own(self) -> None:
        with self.assertRaises(idcas.PlatformError) as caught:
            self.client.get_image_url(org_code="2470", accession_number="none", patient_id="none", modality="CT", need_sev=True)
        self.assertEqual((caught.exception.code, caught.exception.kind), (-1, "platform"))
        self.assertIn("未找到", caught.exception.msg)

    def test_a_failure_can_be_passed_to_another_process(self) -> None:
        with self.assertRaises(idcas.IdcasError) as caught:
            self.client.get_token(force=True, password="wrong")
        again = pickle.loads(pickle.dumps(caught.exception))
        self.assertEqual((again.code, again.auth_error, again.msg), (-1201, "invalid_grant", caught.exception.msg))
        self.assertNotIn("wrong", str(again))

    def test_a_configuration_is_refused_with_all_that_is_wrong(self) -> None:
        for wrong in ({"gatway": "http://a.example"}, "not JSON", idcas.Configuration(timeout_ms=0, retries=-1)):
            with self.subTest(wrong), self.assertRaises(idcas.IdcasError) as caught:
                idcas.Client(wrong)
            self.assertEqual(caught.exception.code, idcas.Code.INVALID_CONFIG)
            self.assertTrue(caught.exception.faults)
        with self.assertRaises(idcas.IdcasError) as caught:
            idcas.Client.from_file("/no/such/file.json")
        self.assertEqual(caught.exception.code, idcas.Code.IO)

    def test_what_cannot_be_passed_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "NUL"):
            self.client.try_call("query_exams\0", {})
        with self.assertRaisesRegex(TypeError, "patient_name.*bytes"):
            self.client.call("query_exams", {"patient_name": "张".encode("gbk")})
        # Half a character never becomes another one.
        self.assertNotEqual(self.client.try_call("build_clinic_url", {"work_no": "1", "org_code": "1", "patient_name": "\ud842"}).code, 0)
        with self.assertRaises(TypeError):
            getattr(self.client, "query_exams")()

    def test_a_closed_client(self) -> None:
        self.client.close()
        self.client.close()
        with self.assertRaises(idcas.IdcasError) as caught:
            self.client.get_token()
        self.assertEqual(caught.exception.code, idcas.Code.INVALID_HANDLE)
        with self.assertRaises(idcas.IdcasError) as caught:
            self.client.start("get_token")
        self.assertIn("/", caught.exception.msg)


class Values(unittest.TestCase):
    def setUp(self) -> None:
        self.client = idcas.Client(Path(CONFIG).read_text(encoding="utf-8"))
        self.addCleanup(self.client.close)

    def test_rows_are_typed(self) -> None:
        exams = self.client.query_exams(time_type=idcas.TimeType.EXAM_TIME, start_time=date(2021, 1, 1), end_time=date(2021, 12, 31), page_size=5)
        self.assertEqual(len(exams), 5)
        self.assertIsInstance(exams, list)
        self.assertGreater(exams.total_count or 0, 100)
        self.assertEqual((exams.page.page_size, exams.answer.at("/page/page_size")), (5, 5))
        for exam in exams:
            self.assertIsInstance(exam.perform_time, datetime)
            self.assertIs(type(exam.id), int)
            self.assertEqual(exam.id, exam.raw["id"])
            self.assertIsInstance(exam.patient_sex, idcas.Sex)
        with self.assertRaises(AttributeError):
            exams[0].id = 1  # type: ignore[misc]

    def test_an_id_keeps_every_digit(self) -> None:
        number = 1394827364510000295
        self.assertNotEqual(int(float(number)), number)
        detail = self.client.get_exam_detail(id=number)[0]
        self.assertEqual((detail.id, detail.patient_name), (number, "王𠮷"))
        self.assertTrue(self.client.get_report_view_url(business_id=number - 294).startswith("http"))
        self.assertTrue(self.client.get_report_view_url(business_id=str(number - 294)).startswith("http"))

    def test_a_rare_name_there_and_back(self) -> None:
        name = self.client.get_exam_detail(id=1394827364510000295)[0].patient_name
        page = self.client.build_clinic_url(work_no="001", org_code="2470", patient_name=name, explain=True)
        self.assertIn("王𠮷", page.explain["plaintext"])
        self.assertIs(type(page.answer), idcas.Answer)

    def test_times(self) -> None:
        def stamp(value: Any) -> str:
            link = self.client.build_clinic_url(work_no="001", org_code="2470", patient_name="黄娟", timestamp=value)
            return link.split("timestamp=")[1].split("&")[0]

        self.assertEqual(stamp(datetime(2021, 5, 19, 1, 2, 3, 456)), "2021-05-19%2001%3A02%3A03")
        self.assertEqual(stamp("2021-05-19 01:02:03"), "2021-05-19%2001%3A02%3A03")
        # 17:02 in London is 01:02 of the next day in China.
        self.assertEqual(stamp(datetime(2021, 5, 18, 17, 2, 3, tzinfo=timezone.utc)), "2021-05-19%2001%3A02%3A03")
        late = datetime(2021, 5, 18, 20, tzinfo=timezone.utc)
        link = self.client.build_clinic_url(work_no="001", org_code="2470", patient_name="黄娟", start_time=late, end_time=date(2021, 5, 20))
        self.assertIn("start_time=2021-05-19&end_time=2021-05-20", link)

    def test_value_sets(self) -> None:
        self.assertEqual((idcas.Sex.MALE, idcas.Sex.MALE.zh, idcas.Sex.MALE.en, str(idcas.Sex.MALE)), (1, "男性", "male", "1"))
        self.assertEqual((idcas.AgeUnit.YEARS, f"{idcas.AgeUnit.YEARS}", idcas.AgeUnit("岁")), ("岁", "岁", idcas.AgeUnit.YEARS))
        row = idcas.QueryExamsRow.read({"patient_sex": "2", "patient_class": 77, "id": "1394827364510000295", "perform_time": "yesterday"})
        self.assertEqual((row.patient_sex, row.patient_class, row.id), (idcas.Sex.FEMALE, 77, 1394827364510000295))
        self.assertIsNone(row.perform_time)
        self.assertEqual(row.raw["perform_time"], "yesterday")
        sent: List[Any] = [None, 1, "text", []]
        for value in sent:
            self.assertIsNone(idcas.QueryExamsRow.read(value).id)

    def test_numbers_of_any_length(self) -> None:
        answer = idcas.Answer("x", '{"code":0,"data":[' + "9" * 5_000 + ",1.10,1e400]}")
        self.assertEqual([str(value) for value in answer.data][1:], ["1.10", "1E+400"])
        self.assertEqual(len(str(answer.data[0])), 5_000)
        with self.assertRaises(idcas.IdcasError) as caught:
            idcas.Answer("x", "[" * 1_000_000 + "]" * 1_000_000)
        self.assertEqual(caught.exception.code, idcas.Code.TOO_LARGE)

    def test_answers_can_be_copied_and_passed_on(self) -> None:
        exams = self.client.query_province_exams(**YEAR, page_size=2)
        again = pickle.loads(pickle.dumps(exams))
        self.assertEqual((again, again.total_count, again[0].raw), (exams, exams.total_count, exams[0].raw))
        self.assertEqual(copy.deepcopy(exams[0]), exams[0])
        link = pickle.loads(pickle.dumps(self.client.build_h5_quality_url()))
        self.assertTrue(link.startswith("http") and link.answer.code == 0)
        with self.assertRaisesRegex(TypeError, "another process"):
            pickle.dumps(self.client)

    def test_secrets_do_not_show(self) -> None:
        configuration = idcas.Configuration(domain="a.example", password="abcdef", des_key="ghijkl", sev="mnopqr")
        self.assertEqual(configuration.to_dict(), {"domain": "a.example", "password": "abcdef", "des_key": "ghijkl", "sev": "mnopqr"})
        for secret in ("abcdef", "ghijkl", "mnopqr"):
            self.assertNotIn(secret, repr(configuration))
        token = self.client.get_token()
        self.assertEqual((token.token_type, type(token.expires_in)), ("Bearer", int))
        assert token.access_token is not None
        for shown in (repr(token), repr(token.answer), repr(self.client)):
            self.assertNotIn(token.access_token, shown)

    def test_pandas(self) -> None:
        try:
            import pandas  # type: ignore[import-untyped, import-not-found, unused-ignore]
        except ImportError:
            self.skipTest("pandas is not installed")
        exams = self.client.query_exams_all(**YEAR)
        table = pandas.DataFrame(exams)
        self.assertEqual((len(table), tuple(table.columns)), (len(exams), exams.columns))
        self.assertEqual(table["id"].tolist(), [exam.id for exam in exams])
        self.assertEqual(str(table["id"].dtype), "int64")
        self.assertEqual(table["perform_time"].dt.year.unique().tolist(), [2021])
        self.assertEqual(set(table["patient_sex"]), {int(exam.patient_sex or 0) for exam in exams})
        none = self.client.query_exams(time_type=0, start_time="1999-01-01", end_time="1999-01-02")
        self.assertEqual(tuple(pandas.DataFrame(none, columns=none.columns).columns), exams.columns)

    def test_rows_are_what_pandas_asks_for(self) -> None:
        import dataclasses

        exams = self.client.query_exams(**YEAR, page_size=2)
        self.assertTrue(dataclasses.is_dataclass(exams[0]))
        self.assertEqual(tuple(dataclasses.asdict(exams[0])), exams.columns)
        self.assertEqual(dataclasses.asdict(exams[0])["id"], exams[0].id)

    def test_what_else_there_is(self) -> None:
        self.assertEqual(self.client.describe("query_exams").data["name"], "query_exams")
        self.assertGreater(len(self.client.diagnose().data["steps"]), 5)
        self.assertEqual(idcas.library_version(), idcas.__version__)
        self.assertIn("IDCAS_TIMEOUT", idcas.code_text(idcas.Code.TIMEOUT, "en"))
        keys = {"domain": "portal.example.com", "des_key": "eWorldTomTaw#7=*", "md5_key": "TomtawMD5Key"}
        with idcas.Client(keys) as other:
            self.assertIn("test_key", [each["kind"] for each in other.warnings])
        self.assertEqual(self.client.warnings, [])


class Jobs(unittest.TestCase):
    def setUp(self) -> None:
        self.client = idcas.Client(Path(CONFIG))
        self.addCleanup(self.client.close)

    def test_a_job(self) -> None:
        with jobs_seen(), self.client.start("query_exams_all", YEAR) as job:
            answer = job.result()
            self.assertTrue(job.done())
            self.assertIs(job.result(), answer)
        self.assertGreater(answer.at("/page/rows"), 100)

    def test_progress(self) -> None:
        seen: List[idcas.Progress] = []
        exams = self.client.query_exams_all(**YEAR, progress=seen.append)
        self.assertEqual((seen[-1].done, seen[-1].unit), (seen[-1].total, "page"))
        self.assertEqual(len(exams), exams.page.rows)

    def test_jobs_that_are_left(self) -> None:
        with idcas.Client(Path(SILENT)) as silent:
            with jobs_seen():
                with silent.start("query_exams", YEAR):
                    pass
                with self.assertRaises(ZeroDivisionError):
                    silent.query_exams(**YEAR, progress=lambda _: 1 // 0)
                with silent.start("query_exams", YEAR) as job:
                    with self.assertRaises(TimeoutError):
                        job.result(timeout=0.05)
                    job.cancel()
                    with self.assertRaises(idcas.IdcasError) as caught:
                        job.result()
                self.assertEqual(caught.exception.code, idcas.Code.CANCELLED)
                with self.assertWarns(ResourceWarning):
                    silent.start("query_exams", YEAR)
                    gc.collect()

    def test_one_job_and_many_threads(self) -> None:
        with self.client.start("query_exams_all", YEAR) as job:
            seen: List[idcas.Answer] = []
            threads = [threading.Thread(target=lambda: seen.append(job.result())) for _ in range(8)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        self.assertEqual(len(seen), 8)
        self.assertEqual({id(answer) for answer in seen}, {id(seen[0])})


class Async(unittest.TestCase):
    def test_calls_run_at_once(self) -> None:
        async def many() -> None:
            async with idcas.AsyncClient(Path(CONFIG)) as client:
                answers = await asyncio.gather(*(client.query_exams(**YEAR, page_size=3) for _ in range(64)))
                self.assertEqual({len(rows) for rows in answers}, {3})
                seen: List[idcas.Progress] = []
                await client.query_exams_all(**YEAR, progress=seen.append)
                self.assertEqual(seen[-1].unit, "page")
                with self.assertRaises(idcas.IdcasError) as caught:
                    await client.call("query_nothing")
                self.assertEqual(caught.exception.code, idcas.Code.INVALID_ARGUMENT)
                self.assertEqual((await client.try_call("query_nothing")).code, idcas.Code.INVALID_ARGUMENT)
                self.assertEqual(client.describe("query_exams").data["name"], "query_exams")
                self.assertGreater(len((await client.diagnose()).data["steps"]), 5)

        with jobs_seen():
            asyncio.run(many())

    def test_the_loop_goes_on(self) -> None:
        async def beside() -> int:
            async with idcas.AsyncClient(Path(SILENT)) as client:
                task = asyncio.ensure_future(client.query_exams(**YEAR))
                beats = 0
                while not task.done():
                    await asyncio.sleep(0.01)
                    beats += 1
                with self.assertRaises(idcas.IdcasError) as caught:
                    task.result()
                self.assertEqual(caught.exception.code, idcas.Code.TIMEOUT)
                return beats

        # 700 ms, which no busy machine makes five beats.
        self.assertGreater(asyncio.run(beside()), 5)

    def test_a_cancelled_task_ends_its_job(self) -> None:
        async def cancelled() -> None:
            async with idcas.AsyncClient(Path(SILENT)) as client:
                tasks = [asyncio.ensure_future(client.query_exams(**YEAR)) for _ in range(20)]
                await asyncio.sleep(0)
                for task in tasks:
                    task.cancel()
                for twice in tasks[:10]:
                    await asyncio.sleep(0)
                    twice.cancel()
                ended = await asyncio.gather(*tasks, return_exceptions=True)
                self.assertEqual({type(each) for each in ended}, {asyncio.CancelledError})
                with self.assertRaises(asyncio.TimeoutError):
                    await asyncio.wait_for(client.query_exams(**YEAR), 0.05)

                def broken(_: idcas.Progress) -> None:
                    raise ZeroDivisionError

                with self.assertRaises(ZeroDivisionError):
                    await client.query_exams(**YEAR, progress=broken)

        with jobs_seen():
            asyncio.run(cancelled())

    def test_a_call_that_nobody_waits_for_ends_its_job(self) -> None:
        with jobs_seen():
            client = idcas.AsyncClient(Path(SILENT))
            call = client.query_exams(**YEAR)
            loop = asyncio.new_event_loop()
            try:
                # One step of it, as where a loop is stopped and closed under way.
                loop.run_until_complete(self.one_step(call))
            finally:
                loop.close()
            call.close()
            client.close()

    @staticmethod
    async def one_step(call: Any) -> None:
        call.send(None)


class Limits(unittest.TestCase):
    def test_sixteen_threads(self) -> None:
        wrong: List[BaseException] = []
        with idcas.Client(Path(CONFIG)) as client:

            def work(number: int) -> None:
                try:
                    for turn in range(10):
                        name = f"患者{number}-{turn}"
                        page = client.build_clinic_url(work_no="001", org_code="2470", patient_name=name, explain=True)
                        assert name in page.explain["plaintext"], page.explain
                        assert len(client.query_exams(**YEAR, page_size=1 + number)) == 1 + number
                except BaseException as error:  # noqa: B902 - told by the main thread
                    wrong.append(error)

            threads = [threading.Thread(target=work, args=(number,)) for number in range(16)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
        self.assertEqual(wrong, [])

    def test_other_threads_go_on(self) -> None:
        with idcas.Client(Path(SILENT)) as client:
            thread = threading.Thread(target=lambda: client.try_call("query_exams", YEAR))
            thread.start()
            beats = 0
            while thread.is_alive():
                time.sleep(0.01)
                beats += 1
        self.assertGreater(beats, 5)

    @unittest.skipUnless(hasattr(os, "fork"), "no fork")
    def test_a_fork_is_noticed(self) -> None:
        with warnings.catch_warnings(), idcas.Client(Path(CONFIG)) as client:
            warnings.simplefilter("ignore", DeprecationWarning)
            client.get_token()
            forks = multiprocessing.get_context("fork")
            told, tell = forks.Pipe(duplex=False)

            def child() -> None:
                try:
                    client.get_token()
                except idcas.IdcasError as failure:
                    with idcas.Client(Path(CONFIG)) as own:
                        tell.send((failure.code, failure.msg, own.get_token().token_type))

            process = forks.Process(target=child)
            process.start()
            self.assertTrue(told.poll(60), "the child says nothing")
            code, msg, token = told.recv()
            process.join(60)
            self.assertEqual((code, token), (idcas.Code.INVALID_HANDLE, "Bearer"))
            self.assertIn("fork", msg)
            # The child has closed nothing of the parent's.
            client.get_token()

    def test_clients_that_are_forgotten_are_closed(self) -> None:
        for _ in range(9_000):
            idcas.Client({})
        gc.collect()


class Loading(unittest.TestCase):
    def load(self, path: str) -> str:
        program = "import idcas\ntry: idcas.library_version()\nexcept idcas.IdcasError as failure: print(failure.code, failure.kind, failure.msg, failure.hint, failure.detail)"
        environment = {**os.environ, "IDCAS_LIBRARY": path, "PYTHONIOENCODING": "utf-8"}
        return subprocess.run([*PYTHON, "-c", program], env=environment, check=True, stdout=subprocess.PIPE).stdout.decode("utf-8")

    def written(self, name: str, data: bytes) -> str:
        path = Path(CONFIG).parent / name
        path.write_bytes(data)
        self.addCleanup(path.unlink)
        return str(path)

    def test_why_a_library_does_not_load(self) -> None:
        self.assertEqual(self.load(LIBRARY), "")
        head = bytearray(Path(LIBRARY).read_bytes()[:4096])
        missing = self.load("/no/such/libidcas.so")
        self.assertIn("-1301 io 找不到动态库 /no/such/libidcas.so。 / the library /no/such/libidcas.so is missing.", missing)
        self.assertIn("IDCAS_LIBRARY", missing)
        self.assertIn("damaged", self.load(self.written("damaged.so", b"not a library at all" * 100)))
        head[4] = 1  # ELFCLASS32
        self.assertIn("bitness", self.load(self.written("other.so", bytes(head))))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[4:]])
