"""异常。 The exceptions."""

import json
from dataclasses import dataclass
from typing import Any, List, Tuple

from ._codes import Code


@dataclass(frozen=True)
class Fault:
    """一个参数或配置项的问题。 What is wrong with one parameter or key of the configuration."""

    param: str
    rule: str
    msg: str


class IdcasError(Exception):
    """code 不为 0 的返回结果。 An answer whose code is not 0: a failure of the library, or the platform's refusal.

    `code` and `kind` say what it is, `msg` is a sentence to show, `hint` what to do about it, `faults` everything that is wrong
    with the parameters or the configuration.
    """

    def __init__(self, operation: str, answer: str) -> None:
        super().__init__(operation, answer)
        value = _object(answer)
        error = value.get("error")
        if not isinstance(error, dict):
            error = {}
        code = value.get("code")
        #: 操作名。 The operation's name.
        self.operation = operation
        #: 整个返回结果，JSON。 The whole answer in JSON.
        self.answer = answer
        #: 返回码，见 Code。 The code, see Code.
        self.code: int = code if isinstance(code, int) else int(Code.INTERNAL)
        #: timeout、tls 等；平台拒绝时为 platform。 timeout, tls, ...; platform where the platform refused.
        self.kind = "platform" if self.code == Code.PLATFORM else str(error.get("kind", ""))
        self.msg = str(value.get("msg", ""))
        self.hint = str(error.get("hint", ""))
        self.detail = str(error.get("detail", ""))
        #: HTTP 状态，没有则为 0。 The HTTP status where that is the failure, else 0.
        self.http_status: int = error["http_status"] if isinstance(error.get("http_status"), int) else 0
        #: 认证中心的 error，如 invalid_grant。 The auth center's `error`, such as invalid_grant.
        self.auth_error = str(error.get("auth_error", ""))
        #: unknown：写操作已发出而结果未知。 unknown: a write has left and it is not known whether it was carried out.
        self.outcome = str(error.get("outcome", ""))
        self.faults: List[Fault] = [
            Fault(str(fault.get("param", "")), str(fault.get("rule", "")), str(fault.get("msg", "")))
            for fault in error.get("faults") or []
            if isinstance(fault, dict)
        ]

    @staticmethod
    def of(operation: str, answer: str) -> "IdcasError":
        """The exception that stands for an answer."""
        refused = _object(answer).get("code") == Code.PLATFORM
        return PlatformError(operation, answer) if refused else IdcasError(operation, answer)

    @staticmethod
    def own(operation: str, code: Code, msg: str, hint: str, detail: str = "") -> "IdcasError":
        """A failure that is found before the library is called."""
        error = {"kind": code.name.lower(), "operation": operation, "detail": detail, "hint": hint}
        return IdcasError(operation, json.dumps({"code": int(code), "msg": msg, "data": None, "error": error}, ensure_ascii=False))

    def __str__(self) -> str:
        words = f"{self.operation}: {self.code} {self.kind}: {self.msg}"
        # Most sentences end with their hint.
        return words if self.hint in self.msg else f"{words} {self.hint}"


class PlatformError(IdcasError):
    """平台收到了请求并拒绝；msg 是平台的原话。 The platform received the request and refused it; msg is its own text."""


def _object(text: str) -> Any:
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    return value if isinstance(value, dict) else {}


__all__: Tuple[str, ...] = ("Fault", "IdcasError", "PlatformError")
