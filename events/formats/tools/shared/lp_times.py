"""Spans of time of Linked Places, into EDTF."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from events.formats.profiles.lp_tsv import point, span
from events.formats.tools.shared.flat import text

_SIDES: Final = ("in", "earliest", "latest")


def spans(when: Any) -> list[str]:
    """Give the timespans of a `when` in EDTF; those that say nothing are passed over.

    >>> spans({"timespans": [{"start": {"in": "1711"}, "end": {"in": "1715"}}]})
    ['1711/1715']
    >>> spans({"timespans": [{"start": {"in": "1688"}, "end": {"in": ""}}, {"start": {"in": ""}}]})
    ['1688/']
    >>> spans({"timespans": [{"start": {"earliest": "1701", "latest": "1710"}}]})
    ['[1701..1710]']
    """
    found = when.get("timespans") if isinstance(when, Mapping) else None
    said = map(_span, found if isinstance(found, list) else [])
    return list(dict.fromkeys(filter(None, said)))


def _span(timespan: Any) -> str:
    if not isinstance(timespan, Mapping):
        return ""
    start, end = (dict(_side(timespan.get(name))) for name in ("start", "end"))
    if not end and "in" not in start and len(start) == len(_SIDES) - 1:
        return f"[{point(start['earliest'])}..{point(start['latest'])}]"
    first = start.get("in") or start.get("earliest") or start.get("latest", "")
    last = end.get("in") or end.get("latest") or end.get("earliest", "")
    return span(first, last)


def _side(side: Any) -> Iterator[tuple[str, str]]:
    values = side if isinstance(side, Mapping) else {"in": side}
    yield from ((key, cell) for key in _SIDES if (cell := text(values.get(key))))
