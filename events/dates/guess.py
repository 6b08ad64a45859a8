"""The date that a wrong text may have meant."""

import re
import warnings
from collections.abc import Iterator
from typing import Any

from events.dates.bounds import bounds
from events.dates.calendar import shortest
from events.dates.days import civil, day_number, iso_day
from events.dates.faults import DateError
from events.dates.language import LANGUAGES, phrases
from events.dates.patterns import folded, template_pattern
from events.dates.reading import read_date

with warnings.catch_warnings():  # its grammar warns while it is being built
    warnings.simplefilter("ignore")
    from edtf import text_to_edtf

_DAY_FIRST = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")
_TEMPLATES = (
    ("once", "[{}..{}]"),
    ("between", "[{}..{}]"),
    ("by", "[..{}]"),
    ("after", "[{}..]"),
    ("since", "{}/.."),
    ("until", "../{}"),
    ("ended", "{}/"),
    ("lasted", "{}/{}"),
)
"""What is said, and how it is written."""
_SETS = {"each": ("{", "}"), "one": ("[", "]")}
_TRAILING_PART = re.compile(r"-[0-9X]+$")


def near_date(text: str) -> str | None:
    """Find an EDTF date that a wrong text may have meant.

    >>> near_date("04.05.1961"), near_date("circa 1961"), near_date("by 1976")
    ('1961-05-04', '1961~', '[..1976]')
    >>> near_date("between 1960 and 1976"), near_date("1961 and 1964"), near_date("[1976..1960]")
    ('[1960..1976]', '{1961,1964}', '[1960..1976]')
    >>> near_date("44 BC"), near_date("1er octobre 1962"), near_date("447 BCE - 432 BCE")
    ('-0043', '1962-10-01', '-0446/-0431')
    """
    return next((guess for guess in _guesses(text.strip()) if _is_date(guess)), None)


def _guesses(text: str) -> Iterator[str]:
    if day_first := _DAY_FIRST.fullmatch(text):
        day, month, year = day_first.groups()
        yield f"{year}-{int(month):02}-{int(day):02}"
    yield text.upper().replace("–", "/")
    for lang in LANGUAGES:
        yield from _said(text, lang)
    yield from _in_order(text)
    yield _once(text_to_edtf(text) or "", text)
    yield _TRAILING_PART.sub("", text)


def _said(text: str, lang: str) -> Iterator[str]:
    """Read what a language says."""
    language = phrases(lang)
    for name, written in _TEMPLATES:
        for one in _days(language[name], text, lang):
            yield written.format(*map(_edtf, one))
    for name, (opening, closing) in _SETS.items():
        joins = language[name]
        parts = re.split(f"{re.escape(joins['last'])}|{re.escape(joins['other'])}", text)
        days = [read_date(part, lang, sure=True) for part in parts]
        if len(parts) > 1 and all(days):
            yield f"{opening}{','.join(_edtf(one) for one in days if one)}{closing}"
    if days_said := read_date(text, lang, sure=True):
        yield _edtf(days_said)


def _days(form: Any, text: str, lang: str) -> Iterator[list[tuple[int, int]]]:
    """Find the dates that stand in a template, where all can be read."""
    templates = [form["say"]] if "say" in form else [kind["say"] for kind in form.values()]
    typed = folded(text)
    for template in templates:
        for shorter in (template, template.partition(",")[0], template.partition(", ")[2]):
            if "{date" in shorter and (
                match := re.fullmatch(template_pattern(shorter, phrases(lang)), typed)
            ):
                sides = (match.groupdict().get(name) for name in ("date", "date1", "date2"))
                found = [read_date(side, lang, sure=True) for side in sides if side]
                if found and all(found):
                    yield [days for days in found if days]


def _in_order(text: str) -> Iterator[str]:
    """Turn round what stands in a wrong order."""
    yield "/".join(reversed(text.split("/")))
    if text.startswith(("[", "{")) and text.endswith(("]", "}")):
        members = ["..".join(sorted(one.split(".."))) for one in text[1:-1].split(",")]
        yield f"{text[0]}{','.join(sorted(members))}{text[-1]}"


def _edtf(days: tuple[int, int]) -> str:
    """Write days as one date where they are one."""
    first, last = days
    if first == last:
        return iso_day(first)
    year = civil(first)[0]
    if year > 0 and (first, last) == (day_number(year, 1, 1), day_number(year + 9, 12, 31)):
        return f"{year // 10:03}X"
    start, end = shortest(first, "earliest"), shortest(last, "latest")
    return start if start == end else f"{start}/{end}"


def _once(edtf: str, text: str) -> str:
    """Take “before 1976” and “after 1976” for once, and not for what lasted until or since then."""
    if edtf.startswith("/"):
        return f"[..{edtf[1:]}]"
    if edtf.endswith("/"):
        return f"[{edtf[:-1]}..]" if text.lower().startswith("after") else f"{edtf}.."
    return edtf


def _is_date(text: str) -> bool:
    try:
        bounds(text)
    except DateError:
        return False
    return not text.startswith("XXXX")
