"""动态库：查找、载入、文本的传入与释放。 The library: finding and loading it, passing texts and releasing them."""

import ctypes
import os
import sys
import threading
from typing import Any, List, NoReturn, Optional, Tuple

from ._codes import Code
from ._failures import IdcasError
from ._native import FUNCTIONS

EXPECTED_ABI = 1

#: A path here counts, and no other.
VARIABLE = "IDCAS_LIBRARY"

_lock = threading.Lock()
_loaded: Optional[Any] = None


def library() -> Any:
    """The library with its functions declared; loaded by the first call."""
    global _loaded
    if _loaded is None:
        with _lock:
            if _loaded is None:
                _loaded = _load()
    return _loaded


def _names() -> Tuple[str, List[str]]:
    """The file inside the package, and the names that the system may know."""
    if sys.platform == "win32":
        return "idcas.dll", ["idcas.dll"]
    return "libidcas.so", ["libidcas.so.0", "libidcas.so"]


def _load() -> Any:
    inside, names = _names()
    packed = os.path.join(os.path.dirname(os.path.abspath(__file__)), inside)
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return _declare(_open(chosen), chosen)
    if os.path.exists(packed):
        return _declare(_open(packed), packed)
    failure = None
    for name in names:
        try:
            return _declare(ctypes.CDLL(name), name)
        except OSError as error:
            # A library that is there and does not load says more than one that is not there.
            if failure is None or _reason(str(error), False) is not None:
                failure = error
    reason = _reason(str(failure), False)
    if reason is not None:
        _fail(reason, names[0], failure)
    _fail(
        (
            f"找不到动态库 {inside}。 / the library {inside} is missing.",
            f"请安装带动态库的 idcas wheel，或把动态库放到 {os.path.dirname(packed)}，或用环境变量 {VARIABLE} 写明它的路径。"
            f" / Install an idcas wheel, which has the library inside, put the library into {os.path.dirname(packed)}, or name its"
            f" path in the environment variable {VARIABLE}.",
        ),
        inside,
        failure,
    )


def _open(path: str) -> Any:
    try:
        return ctypes.CDLL(path)
    except OSError as error:
        reason = _reason(str(error), os.path.exists(path))
        if reason is None:
            reason = (
                f"找不到动态库 {path}。 / the library {path} is missing.",
                f"请检查环境变量 {VARIABLE} 中的路径。 / Check the path in the environment variable {VARIABLE}.",
            )
        _fail(reason, path, error)


def _reason(said: str, exists: bool) -> Optional[Tuple[str, str]]:
    """Why a library does not load, and what to do; None where it is not there at all."""
    bits = 64 if sys.maxsize > 2**32 else 32
    if "GLIBC_" in said:
        return (
            "动态库需要比本机更新的 glibc。 / the library needs a newer glibc than this system has.",
            "请使用标有 manylinux2014 的 wheel，它适用于 glibc 2.17 及以上。 / Use the wheel marked manylinux2014: it needs glibc 2.17 or later.",
        )
    other = ("ELFCLASS", "wrong ELF class", "WinError 193", "not a valid Win32", "wrong architecture", "incompatible architecture")
    if any(words in said for words in other):
        return (
            f"动态库与本进程（{bits} 位）的位数或处理器类型不一致。 / the library is for another bitness or processor than this {bits}-bit process.",
            "请安装与 Python 的位数、处理器类型相同的 wheel。 / Install the wheel for the bitness and processor of this Python.",
        )
    if any(words in said for words in ("invalid ELF header", "file too short", "WinError 1114")):
        return (
            "动态库文件已损坏，或不是本系统的动态库。 / the library's file is damaged, or not a library of this system.",
            "请重新安装 idcas。 / Install idcas again.",
        )
    if exists:
        return (
            "动态库不能载入，原因未知。 / the library does not load; why is not known.",
            "detail 是系统给出的原因。 / `detail` is what the system says.",
        )
    return None


def _declare(found: Any, path: str) -> Any:
    """Declares every function; a library that lacks one is older than this package."""
    try:
        for name, (result, arguments) in FUNCTIONS.items():
            function = getattr(found, name)
            function.restype = result
            function.argtypes = arguments
        if found.idcas_abi_version() >= EXPECTED_ABI:
            return found
        cause = None
    except AttributeError as error:
        cause = error
    _fail(
        (
            "动态库的版本低于本包的要求。 / the library is older than this package requires.",
            "请使用与本包版本相同的动态库。 / Use the library of this package's version.",
        ),
        path,
        cause,
    )


def _fail(reason: Tuple[str, str], path: str, cause: Optional[BaseException]) -> NoReturn:
    message, hint = reason
    detail = f"{path}: {cause}" if cause is not None else path
    raise IdcasError.own("load", Code.IO, message, hint, detail) from cause


def passed(text: str) -> bytes:
    """A text as the library reads it. What it cannot be given is refused rather than cut off."""
    if "\0" in text:
        raise ValueError("文本中含有 NUL 字符。 / a text contains a NUL character.")
    return text.encode("utf-8")


def taken(address: Optional[int]) -> str:
    """A text of the library's, which is then released, even where it cannot be read."""
    found = library()
    try:
        length = found.idcas_text_length(address)
        if address is None or length <= 0:
            return ""
        return ctypes.string_at(address, length).decode("utf-8")
    finally:
        found.idcas_free_string(address)


def library_version() -> str:
    """动态库的版本。 The library's version."""
    version: bytes = library().idcas_version()
    return version.decode("ascii")


def code_text(code: int, language: str = "zh") -> str:
    """返回码的原因与处理办法，language 为 zh 或 en。 A code's cause and remedy in words; language is zh or en."""
    return taken(library().idcas_code_text(code, passed(language)))
