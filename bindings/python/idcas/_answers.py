"""返回结果，及其成员如何成为 Python 的类型。 Answers, and how their members become Python's types."""

import json
import os
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Any, Callable, ClassVar, Dict, Generic, List, Mapping, Optional, Tuple, Type, TypeVar, Union

from ._codes import Code
from ._failures import IdcasError

R = TypeVar("R", bound="Row")
P = TypeVar("P", bound="Row")
Reader = Callable[[Any], Any]
Readers = Mapping[str, Reader]

#: Python converts no longer numbers from text (see sys.set_int_max_str_digits).
LONGEST_INT = 4_000


@dataclass(frozen=True)
class Progress:
    """进度。 How far a call is; total is 0 while that is not known."""

    done: int
    total: int
    unit: str


#: Is told how far a call is; what it returns does not matter.
OnProgress = Callable[[Progress], object]


class Answer:
    """一次调用的返回结果。 What a call has answered."""

    def __init__(self, operation: str, text: str) -> None:
        self.operation = operation
        #: JSON，未作改动。 The JSON, unchanged.
        self.json = text
        try:
            value = json.loads(text, parse_float=Decimal, parse_int=_exact)
        except RecursionError:
            raise IdcasError.own(
                operation,
                Code.TOO_LARGE,
                "返回内容嵌套过深。 / the answer is nested too deeply.",
                "原文不能由 Python 的 json 解析。 / Python's json cannot parse it.",
            ) from None
        self.value: Dict[str, Any] = value

    @property
    def code(self) -> int:
        code = self.value.get("code")
        return code if isinstance(code, int) else int(Code.INTERNAL)

    @property
    def msg(self) -> str:
        return str(self.value.get("msg", ""))

    @property
    def data(self) -> Any:
        return self.value.get("data")

    @property
    def warnings(self) -> List[Dict[str, Any]]:
        """被允许但多半不是本意的内容。 What is allowed and seldom meant: kind, msg, hint, ..."""
        found = self.value.get("warnings")
        return found if isinstance(found, list) else []

    def at(self, pointer: str, default: Any = None) -> Any:
        """RFC 6901 指针处的值，如 /data/0/id。 The value at an RFC 6901 pointer, such as /data/0/id."""
        value: Any = self.value
        for token in pointer.split("/")[1:]:
            token = token.replace("~1", "/").replace("~0", "~")
            if isinstance(value, dict) and token in value:
                value = value[token]
            elif isinstance(value, list) and token.isascii() and token.isdigit() and int(token) < len(value):
                value = value[int(token)]
            else:
                return default
        return value

    def __repr__(self) -> str:
        return f"<Answer of {self.operation}: code {self.code}, {len(self.json)} characters>"


class Text(str):
    """一段文本：地址、公钥等；`answer` 是整个返回结果。 A text, such as an address or a key; `answer` is the whole answer."""

    answer: Answer

    @classmethod
    def read(cls, answer: Answer) -> "Text":
        made = cls(text(answer.data) or "")
        made.answer = answer
        return made

    @property
    def explain(self) -> Dict[str, Any]:
        """build_* 且 explain=True 时的明文、密文、待签名字符串。 Of a build_* with explain=True: plaintext, token, text to sign."""
        found = self.answer.at("/explain")
        return found if isinstance(found, dict) else {}


class Row:
    """返回结果中的一个对象。 An object of an answer. `raw` is what the platform has sent, with members that have no type too."""

    _readers: ClassVar[Readers] = {}

    @classmethod
    def read(cls: Type[R], raw: Any, answer: Optional[Answer] = None) -> R:
        sent = raw if isinstance(raw, dict) else {}
        row = cls(**{name: reader(sent.get(name)) for name, reader in cls._readers.items()})
        # Neither is a field of the dataclass, so that asdict() and pandas see the members alone.
        row.__dict__["_raw"] = sent
        if answer is not None:
            row.__dict__["_answer"] = answer
        return row

    @property
    def raw(self) -> Dict[str, Any]:
        found: Dict[str, Any] = self.__dict__.get("_raw", {})
        return found

    @property
    def answer(self) -> Optional[Answer]:
        """整个返回结果；列表中的行没有，见 Rows.answer。 The whole answer; a row of a list has none, see Rows.answer."""
        return self.__dict__.get("_answer")


class Rows(List[R], Generic[R]):
    """结果行。 The rows of an answer: a list, for pandas.DataFrame(rows) too."""

    answer: Answer
    #: 分页。 Paging: a Page.
    page: Any
    #: 列名，结果为空时也有。 The names of the columns, also where there is no row.
    columns: Tuple[str, ...]

    @classmethod
    def read(cls, row: Type[R], page: Type[P], answer: Answer) -> "Rows[R]":
        data = answer.data
        rows = cls(row.read(each) for each in (data if isinstance(data, list) else []))
        rows.answer = answer
        rows.page = page.read(answer.at("/page"))
        rows.columns = tuple(row._readers)
        return rows

    @property
    def total_count(self) -> Optional[int]:
        """总行数，平台给出时才有。 The number of rows in total, where the platform gives it."""
        count: Optional[int] = self.page.total_count
        return count


def _exact(digits: str) -> Union[int, Decimal]:
    return int(digits) if len(digits) <= LONGEST_INT else Decimal(digits)


def text(value: Any) -> Optional[str]:
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, (int, Decimal)) and not isinstance(value, bool):
        return str(value)
    return json.dumps(value, ensure_ascii=False, default=str)


def whole(value: Any) -> Optional[int]:
    """An exact number, also where it is written as a text: ids have more digits than a floating-point number holds."""
    if isinstance(value, bool):
        return None
    if isinstance(value, int):
        return value
    if isinstance(value, Decimal):
        return int(value) if value.is_finite() and abs(value) < 2**63 and value == value.to_integral_value() else None
    if isinstance(value, str):
        digits = value.strip()
        unsigned = digits[1:] if digits[:1] in ("-", "+") else digits
        if unsigned.isascii() and unsigned.isdigit() and len(unsigned) <= LONGEST_INT:
            return int(digits)
    return None


def truth(value: Any) -> Optional[bool]:
    if isinstance(value, bool):
        return value
    if isinstance(value, str) and value.strip().lower() in ("true", "false"):
        return value.strip().lower() == "true"
    return None


def moment(value: Any) -> Optional[datetime]:
    if isinstance(value, str):
        for form in ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d", "%Y-%m-%dT%H:%M:%S"):
            try:
                return datetime.strptime(value.strip(), form)
            except ValueError:
                pass
    return None


def day(value: Any) -> Optional[date]:
    found = moment(value)
    return None if found is None else found.date()


def items(value: Any) -> Optional[List[Any]]:
    return value if isinstance(value, list) else None


def members(value: Any) -> Optional[Dict[str, Any]]:
    return value if isinstance(value, dict) else None


def one_of(values: Type[Enum], reader: Reader) -> Reader:
    """A member of a value set; where the platform sends another value, that one as it is."""
    number = issubclass(values, int)

    def read(value: Any) -> Any:
        plain = reader(value)
        try:
            return values(whole(plain) if number else plain)
        except ValueError:
            return plain

    return read


#: 时间戳一律用中国时间。 What the platform's times are in.
CHINA = timezone(timedelta(hours=8))


def _local(value: date) -> date:
    """A time with a zone is told in China's; one without is taken as it is."""
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(CHINA).replace(tzinfo=None)
    return value


def given_day(value: Union[date, str, None]) -> Optional[str]:
    """A date as a parameter."""
    if not isinstance(value, date):
        return value
    value = _local(value)
    return (value.date() if isinstance(value, datetime) else value).isoformat()


def given_moment(value: Union[date, str, None]) -> Optional[str]:
    """A time as a parameter; a date is its midnight."""
    if not isinstance(value, date):
        return value
    value = _local(value)
    moment_of = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)
    return moment_of.isoformat(sep=" ", timespec="seconds")


def parameters(given: Optional[Mapping[str, Any]]) -> str:
    """Parameters as JSON, without those that are None."""
    return to_json({name: value for name, value in (given or {}).items() if value is not None})


def to_json(given: Mapping[str, Any]) -> str:
    """Parameters or a configuration as JSON; in ASCII, so that no text is taken for one in another encoding."""
    return json.dumps({name: _plain(name, value) for name, value in given.items()})


def _plain(name: str, value: Any) -> Any:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime):
        return given_moment(value)
    if isinstance(value, date):
        return given_day(value)
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, os.PathLike):
        return os.fspath(value)
    if value is None or isinstance(value, (str, int, float, list, tuple, dict)):
        return value
    kind = type(value).__name__
    raise TypeError(f"{name} 的值不能是 {kind}。 / the value of {name} cannot be of type {kind}.")
