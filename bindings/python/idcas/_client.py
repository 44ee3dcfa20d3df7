"""客户端与后台任务。 Clients, and operations in the background."""

import asyncio
import ctypes
import os
import threading
import time
import warnings
from types import TracebackType
from typing import Any, Dict, List, Mapping, NoReturn, Optional, Type, TypeVar, Union

from ._answers import Answer, OnProgress, Progress, parameters, to_json
from ._codes import Code
from ._configuration import Configuration
from ._failures import IdcasError
from ._library import library, passed, taken
from ._operations import AsyncOperations, Operations

C = TypeVar("C", bound="_Connected")

#: How often a job is looked at while a thread waits for it, so that Ctrl-C and progress are noticed.
TICK_MS = 100


def _forked(operation: str) -> NoReturn:
    raise IdcasError.own(
        operation,
        Code.INVALID_HANDLE,
        "客户端是 fork 之前由父进程打开的，不能在子进程中使用。 / the client was opened by the parent process, before fork, and cannot be used in"
        " this one.",
        "请在每个进程中各自打开客户端。 / Open a client in each process.",
    )


class Job:
    """后台任务。 An operation in the background, for programs with windows: look at `done()` by a timer.

    It is ended by `result()`, or by leaving its `with` block, which cancels it.
    """

    def __init__(self, handle: int, operation: str) -> None:
        self.operation = operation
        self._handle = handle
        self._process = os.getpid()
        self._ending = threading.Lock()
        self._answer: Optional[Answer] = None

    def done(self, timeout: float = 0.0) -> bool:
        """是否已结束，最多等 timeout 秒。 Whether it has ended; waits for `timeout` seconds at most."""
        if self._answer is not None:
            return True
        self._check()
        waited = int(library().idcas_wait(self._handle, int(min(max(timeout, 0.0), 2_000_000.0) * 1000)))
        # An unknown job is over too: result() says what has become of it.
        return waited != 0

    def progress(self) -> Progress:
        """进度。 How far it is."""
        self._check()
        told = Answer(self.operation, taken(library().idcas_progress(self._handle)))
        return Progress(int(told.at("/data/done", 0)), int(told.at("/data/total", 0)), str(told.at("/data/unit", "")))

    def cancel(self) -> None:
        """要求停止；随后 result() 引发 code 为 -1105 的 IdcasError。 Asks it to stop; result() then raises an IdcasError of code -1105."""
        if self._answer is None:
            self._check()
            library().idcas_cancel(self._handle)

    def result(self, timeout: Optional[float] = None, progress: Optional[OnProgress] = None) -> Answer:
        """等待并返回结果。 Waits for the result. After `timeout` seconds it raises TimeoutError, and the job goes on."""
        until = float("inf") if timeout is None else time.monotonic() + timeout
        while not self.done(min(TICK_MS / 1000, until - time.monotonic())):
            if progress is not None:
                progress(self.progress())
            if time.monotonic() >= until:
                raise TimeoutError("任务尚未结束。 / the job has not ended yet.")
        if progress is not None and self._answer is None:
            progress(self.progress())
        answer = self._finish()
        if answer.code != 0:
            raise IdcasError.of(self.operation, answer.json)
        return answer

    def _check(self) -> None:
        if self._process != os.getpid():
            _forked(self.operation)

    def _finish(self) -> Answer:
        """Ends the job; waits where it still runs."""
        self._check()
        with self._ending:
            if self._answer is None:
                handle, self._handle = self._handle, 0
                self._answer = Answer(self.operation, taken(library().idcas_finish(handle)))
            return self._answer

    def _abandon(self) -> None:
        """Ends a job whose result nobody wants."""
        if self._answer is None and self._handle > 0 and self._process == os.getpid():
            library().idcas_cancel(self._handle)
            self._finish()

    def __enter__(self) -> "Job":
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self._abandon()

    def __del__(self) -> None:
        if getattr(self, "_answer", True) is None and self._handle > 0 and self._process == os.getpid():
            warnings.warn(f"job of {self.operation} was not ended: call result(), or use it in a with block", ResourceWarning, source=self)
            self._abandon()

    def __repr__(self) -> str:
        return f"<Job: {self.operation}, {'ended' if self._answer is not None else 'open'}>"


class _Connected:
    """What both kinds of client have in common."""

    def __init__(self, configuration: Union[Configuration, Mapping[str, Any], str, "os.PathLike[str]"]) -> None:
        """打开客户端，不使用网络。 Opens a client; no network is used.

        :param configuration: Configuration、dict、JSON 文本，或配置文件的 Path。 A Configuration, a dict, a text in JSON, or the Path of a
            file.
        :raises IdcasError: 动态库不能载入，或配置有误（faults 列出全部问题）。 The library does not load, or the configuration is wrong:
            faults lists everything.
        """
        self._handle = 0
        self._process = os.getpid()
        found = library()
        handle = ctypes.c_int32()
        if isinstance(configuration, os.PathLike):
            opened = found.idcas_init_file(passed(os.fspath(configuration)), b"utf-8", ctypes.byref(handle))
        else:
            if isinstance(configuration, Configuration):
                configuration = configuration.to_dict()
            text = configuration if isinstance(configuration, str) else to_json(configuration)
            opened = found.idcas_init_text(passed(text), b"utf-8", ctypes.byref(handle))
        answer = taken(opened)
        if handle.value <= 0:
            raise IdcasError.of("init", answer)
        self._handle = handle.value
        #: 配置中被允许但多半不是本意的内容。 What of the configuration is allowed and seldom meant: kind, param, msg, hint.
        self.warnings: List[Dict[str, Any]] = Answer("init", answer).warnings

    @classmethod
    def from_file(cls: Type[C], path: Union[str, "os.PathLike[str]"]) -> C:
        """按配置文件打开客户端（UTF-8、UTF-16、GB18030 均可）。 Opens a client by a file, in UTF-8, UTF-16 or GB18030."""
        return cls(_Path(os.fspath(path)))

    def _opened(self, operation: str) -> int:
        if self._process != os.getpid():
            _forked(operation)
        return self._handle

    def _start(self, operation: str, params: Optional[Mapping[str, Any]]) -> Job:
        handle = int(library().idcas_start(self._opened(operation), passed(operation), passed(parameters(params))))
        if handle > 0:
            return Job(handle, operation)
        if handle == Code.EXHAUSTED:
            raise IdcasError.own(
                operation,
                Code.EXHAUSTED,
                "后台任务过多，或系统无法再创建线程；没有发出任何请求。 / too many jobs are open, or the system has no thread for one more; nothing was sent.",
                "请减少同时进行的调用，并用 result() 结束每个任务。 / Make fewer calls at once, and end each job by result().",
            )
        raise IdcasError.own(
            operation,
            Code.INVALID_HANDLE,
            "无法启动后台任务：客户端已关闭。 / no job can be started: the client is closed.",
            "请等待各调用结束后再关闭客户端。 / Wait for every call before closing the client.",
        )

    def describe(self, operation: str = "") -> Answer:
        """操作的参数与输出；为空列出全部操作。 An operation's parameters and outputs; without a name, all operations. Uses no network."""
        answer = Answer("describe", taken(library().idcas_describe(self._opened("describe"), passed(operation))))
        if answer.code != 0:
            raise IdcasError.of("describe", answer.json)
        return answer

    def _diagnosed(self) -> Answer:
        answer = Answer("diagnose", taken(library().idcas_diagnose(self._opened("diagnose"))))
        if answer.code != 0:
            raise IdcasError.of("diagnose", answer.json)
        return answer

    def close(self) -> None:
        """关闭客户端；进行中的调用仍会返回结果。 Closes the client. Calls under way still return their result."""
        if self._handle > 0 and not self._is_closed() and self._process == os.getpid():
            self.__dict__["_closed"] = True
            taken(library().idcas_close(self._handle))

    def _is_closed(self) -> bool:
        return bool(self.__dict__.get("_closed", False))

    def __del__(self) -> None:
        if self.__dict__.get("_handle", 0) > 0:
            self.close()

    def __reduce__(self) -> NoReturn:
        raise TypeError("客户端不能传给另一个进程，请在每个进程中各自打开。 / a client cannot be passed to another process; open one in each.")

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {'closed' if self._is_closed() else 'open'}>"


class _Path(str):
    """A path as a text that is told from a configuration."""

    def __fspath__(self) -> str:
        return str(self)


class Client(_Connected, Operations):
    """客户端：一个程序用一个即可，可在任何线程中使用。 A client: one serves the whole program, from any thread."""

    def __enter__(self) -> "Client":
        return self

    def __exit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self.close()

    def _run(self, operation: str, params: Optional[Mapping[str, Any]], progress: Optional[OnProgress]) -> Answer:
        if progress is not None:
            with self._start(operation, params) as job:
                return job.result(progress=progress)
        answer = self.try_call(operation, params)
        if answer.code != 0:
            raise IdcasError.of(operation, answer.json)
        return answer

    def call(self, operation: str, params: Optional[Mapping[str, Any]] = None, *, progress: Optional[OnProgress] = None) -> Answer:
        """按名称执行操作。 Any operation by its name."""
        return self._run(operation, params, progress)

    def try_call(self, operation: str, params: Union[Mapping[str, Any], str, None] = None) -> Answer:
        """按名称执行操作，不因 code 引发异常；params 可为 JSON 文本。 The same without an exception for any code; params may be JSON."""
        text = params if isinstance(params, str) else parameters(params)
        handle = self._opened(operation)
        return Answer(operation, taken(library().idcas_call(handle, passed(operation), passed(text))))

    def start(self, operation: str, params: Optional[Mapping[str, Any]] = None) -> Job:
        """在后台执行操作。 Starts any operation in the background."""
        return self._start(operation, params)

    def diagnose(self) -> Answer:
        """逐步检查从配置到页面的每一环，data 中的 report 可保存后发给他人。 Checks each step to the platform; `report` in data can be saved and sent."""
        return self._diagnosed()


class AsyncClient(_Connected, AsyncOperations):
    """asyncio 客户端：调用在动态库的后台执行，不阻塞事件循环。 A client for asyncio: its calls run in the library and block no event loop.

    取消一个任务即取消其调用。 Where a task is cancelled, its call is.
    """

    async def __aenter__(self) -> "AsyncClient":
        return self

    async def __aexit__(self, kind: Optional[Type[BaseException]], error: Optional[BaseException], trace: Optional[TracebackType]) -> None:
        self.close()

    async def _run(self, operation: str, params: Optional[Mapping[str, Any]], progress: Optional[OnProgress]) -> Answer:
        # Whatever happens, leaving the block ends the job.
        with self._start(operation, params) as job:
            try:
                await _ended(job, progress)
            except asyncio.CancelledError:
                job.cancel()
                await _ended(job, None)
                raise
            return job.result()

    async def call(self, operation: str, params: Optional[Mapping[str, Any]] = None, *, progress: Optional[OnProgress] = None) -> Answer:
        """按名称执行操作。 Any operation by its name."""
        return await self._run(operation, params, progress)

    async def try_call(self, operation: str, params: Optional[Mapping[str, Any]] = None) -> Answer:
        """按名称执行操作，不因 code 引发异常。 The same without an exception for any code."""
        try:
            return await self._run(operation, params, None)
        except IdcasError as failure:
            return Answer(operation, failure.answer)

    async def diagnose(self) -> Answer:
        """逐步检查从配置到页面的每一环，在另一线程中执行。 Checks each step to the platform, in another thread."""
        return await asyncio.get_running_loop().run_in_executor(None, self._diagnosed)


async def _ended(job: Job, progress: Optional[OnProgress]) -> None:
    """Waits for a job, looking at it after a tenth of the time that has passed: from 1 ms to 50 ms."""
    waited = reported = 0.0
    while not job.done():
        pause = min(max(waited / 10, 0.001), 0.05)
        await asyncio.sleep(pause)
        waited += pause
        if progress is not None and waited - reported >= TICK_MS / 1000:
            reported = waited
            progress(job.progress())
    if progress is not None:
        progress(job.progress())
