"""What PowerBuilder's own functions do, and of which of its types a value is."""

import re
from datetime import date, datetime, time
from decimal import Decimal, InvalidOperation


def is_of(kind, value):
    """Whether a value can be an argument of this type. A null has no type here."""
    if value is None:
        return True
    if isinstance(value, bool):
        return kind in ("boolean", "any")
    if isinstance(value, int):
        # What has more bits is a longlong, and was never a long.
        return kind in ("longlong", "ulong", "longptr", "any") or kind in ("integer", "long") and -2 ** 31 <= value < 2 ** 31
    if isinstance(value, (Decimal, float)):
        return kind in ("decimal", "double", "any")
    if isinstance(value, datetime):
        return kind in ("datetime", "any")
    known = {"string": str, "date": date, "time": time}
    if kind in known:
        return isinstance(value, known[kind])
    # An object; one of a system class knows its own.
    ancestor = getattr(value, "ancestor", None)
    return kind == "any" or not isinstance(value, (str, date, time)) and (ancestor is None or ancestor == kind)


def number(text):
    """Long() of a string: 0 where it is not a number."""
    try:
        return int(text)
    except (TypeError, ValueError):
        return None if text is None else 0


def decimal(text):
    try:
        return None if text is None else Decimal(text)
    except InvalidOperation:
        return Decimal(0)


def made(nothing, *parts):
    """A date or time of its parts; PowerBuilder's first day or midnight where there is none such."""
    try:
        return None if None in parts else type(nothing)(*parts)
    except ValueError:
        return nothing


def together(day, at):
    return None if None in (day, at) else datetime.combine(day, at)


def string(value, form=None):
    if value is None:
        return None
    if form is None:
        return str(value)
    if not isinstance(value, (date, time)):
        return f"{value:.{len(form.partition('.')[2])}f}"
    # After hours, mm is minutes.
    pieces, hours = [], False
    for piece in re.findall(r"yyyy|mm|dd|hh|ss|.", form):
        hours = hours or piece == "hh"
        code = {"yyyy": "%Y", "mm": "%M" if hours else "%m", "dd": "%d", "hh": "%H", "ss": "%S"}.get(piece)
        pieces.append(value.strftime(code) if code else piece)
    return "".join(pieces)


def unless_null(function):
    return lambda *values: None if None in values else function(*values)


SYSTEM = {
    "char": chr,
    "asc": unless_null(lambda text: ord(text[0]) if text else 0),
    "mid": unless_null(lambda text, start, length=2 ** 31: text[start - 1:][:max(length, 0)]),
    "left": unless_null(lambda text, length: text[:max(length, 0)]),
    "right": unless_null(lambda text, length: text[-length:] if length > 0 else ""),
    "pos": unless_null(lambda text, part: text.find(part) + 1 if part else 0),
    "lower": unless_null(str.lower),
    "len": unless_null(len),
    "trim": unless_null(lambda text: text.strip(" ")),
    "space": lambda count: " " * count,
    "long": number, "longlong": number, "integer": number,
    "dec": decimal,
    "string": string,
    "date": lambda *parts: made(date(1900, 1, 1), *parts),
    "time": lambda *parts: made(time(0, 0), *parts),
    "year": unless_null(lambda day: day.year), "month": unless_null(lambda day: day.month), "day": unless_null(lambda day: day.day),
    "hour": unless_null(lambda at: at.hour), "minute": unless_null(lambda at: at.minute), "second": unless_null(lambda at: at.second),
    "datetime": together,
    "upperbound": len,
    "isnull": lambda value: value is None,
    "isvalid": lambda value: value is not None,
    "today": date.today,
    "now": lambda: datetime.now().time(),
}
