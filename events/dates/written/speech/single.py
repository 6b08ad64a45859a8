"""The shapes in which one date is said."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from events.dates.written.speech.piece import Piece
from events.dates.written.speech.tokens import Tokens
from events.dates.written.speech.vocabulary import LAST

_BEFORE: Final = r"(?P<lead>[ck?,]*)(?P<era1>[AB]?)"
_AFTER: Final = r"(?P<era2>[ABZ]?)(?P<tail>(?:[ck?]|\([ck?]+\))*)"
_PART: Final = r"(?:(?P<third>P)|(?P<nth>[NOR])X?(?P<of>[HTQ])|(?P<of2>Q)(?P<nth2>[NR]))[-,]?"
_DATES: Final = (
    r"(?P<full>F)",
    r"(?P<full>E)",
    r"(?P<day>N)X?-?,?(?P<month>[MR])-?,?(?P<era3>A?)(?P<year>N)",
    r"(?P<year>N)-?,?(?P<month>[MR])-?(?P<day>N)X?",
    r"(?P<month>M)-?(?P<day>N)X?[,-]?(?P<era3>A?)(?P<year>N)",
    r"(?P<month>M)[-,/]?(?P<era3>A?)(?P<year>N)",
    r"(?P<year>N)[-,/]?(?P<month>M)",
    r"(?P<day>[NO])X?-?(?P<month>M)",
    r"(?P<month>M)-?(?P<day>N)X?",
    r"(?P<season>S)[-,]?(?P<year>N)",
    r"(?P<year>N)[-,]?(?P<season>S)",
    r"(?P<month>M)",
    r"(?P<season>S)",
    r"(?P<year>N)(?:-?X)?",
)
_UNITS: Final = (
    r"(?P<number>[NOR])X?-?(?P<unit>[CL])",
    r"(?P<unit>[CL])(?P<number>[NOR])X?",
    r"(?P<number>N)-?(?P<unit>D)",
    r"(?P<unit>D)(?P<number>N)D?",
    r"(?P<number>[OR])X?",
    r"(?P<number>N)X",
)
_PARTED: Final = (
    *_UNITS,
    r"(?P<month>M)(?P<year>N)",
    r"(?P<month>M)",
    r"(?P<year>N)",
    "",
)
_MOST: Final = {"C": 99, "L": 99, "R": 99}
"""Largest number of a century or a millennium."""
_PARTS: Final = {"H": 2, "T": 3, "Q": 4}


def _compiled(middle: str, part: str = "") -> re.Pattern[str]:
    return re.compile(f"{_BEFORE}{part}{middle}{_AFTER}")


_SHAPES: Final = (
    *(_compiled(shape) for shape in _DATES),
    *(_compiled(shape) for shape in _UNITS),
    *(_compiled(shape, _PART) for shape in _PARTED),
    _compiled(r"(?P<year>N)[-,]?(?P<of2>Q)(?P<nth2>[NR])"),
    _compiled(r"(?P<nth>[NOR])X?(?P<of>[HTQ])"),
    *(_compiled(rf"{shape},?(?P<nth>[NOR])X?(?P<of>[HTQ])") for shape in _UNITS[:3]),
    *(_compiled(rf"{shape},(?P<third>P)") for shape in _UNITS[:3]),
)


def pieces(tokens: Tokens) -> Iterator[Piece]:
    """Give what one date may be that these tokens say, the likeliest first."""
    tokens = _thirds(tokens)
    for match in _matches(tokens.shape):
        if piece := _piece(match, tokens):
            yield piece


@lru_cache(maxsize=4096)
def _matches(shape: str) -> tuple[re.Match[str], ...]:
    shape = re.sub(r"(?<=[XR])c(?!N)", "C", shape)
    return tuple(match for one in _SHAPES if (match := one.fullmatch(shape)))


def _thirds(tokens: Tokens) -> Tokens:
    """Read “third” after another number as a share: the first third of a century."""
    place = tokens.shape.find("OO")
    if place < 0 or tokens.values[place + 1] != 3:
        return tokens
    return replace(tokens, shape=tokens.shape.replace("OO", "OT", 1))


def _piece(match: re.Match[str], tokens: Tokens) -> Piece | None:
    def value(name: str) -> int | None:
        return tokens.values[match.start(name)] if match.groupdict().get(name) else None

    found = match.groupdict()
    if found.get("full"):
        return _full(tokens.values[match.start("full")], found)
    if found.get("era1") and found["era2"]:
        return None
    name = "number" if found.get("number") else "year"
    year = value(name)
    unit = found.get("unit") or ""
    if unit == "D" and year is not None and year % 10:
        if match.start("unit") > match.start("number"):
            return None
        unit = ""
    piece = Piece(
        year=year,
        digits=tokens.widths[match.start(name)] if year is not None else 0,
        month=value("month"),
        day=value("day"),
        season=value("season"),
        era=found["era1"] or found["era2"] or found.get("era3") or "",
        unit=unit or ("R" if name == "number" and not found.get("unit") else ""),
        part=_part(found, value("third"), value("nth") or value("nth2")),
        mark=_mark(f"{found['lead']}{found['tail']}"),
    )
    if found["tail"] and "c" in found["tail"] and piece.is_bare and piece.digits <= 2:
        return None
    return piece if _is_sound(piece, excel="M-N" in match.string) else None


def _full(value: int, found: dict[str, str | None]) -> Piece:
    """Read a date that stands in figures: year, month and day as one number."""
    year, rest = divmod(value, 10_000)
    mark = _mark(f"{found['lead']}{found['tail']}")
    era = found["era1"] or found["era2"] or ""
    return Piece(year, 4, rest // 100, rest % 100 or None, era=era, mark=mark)


def _part(
    found: dict[str, str | None], third: int | None, nth: int | None
) -> tuple[int, int] | None:
    if third is not None:
        return third, 3
    if nth is None:
        return None
    return (LAST if nth == LAST else nth - 1), _PARTS[found.get("of") or found.get("of2") or ""]


def _mark(signs: str) -> str:
    about, perhaps = bool({*signs} & {"c", "k"}), "?" in signs
    return "%" if about and perhaps else "~" if about else "?" if perhaps else ""


def _is_sound(piece: Piece, excel: bool) -> bool:
    if piece.day is not None and not 1 <= piece.day <= 31:
        return False
    if piece.month is not None and not 1 <= piece.month <= 12:
        return False
    if piece.unit in _MOST and piece.year and piece.year > _MOST[piece.unit]:
        return False
    if piece.part and not LAST <= piece.part[0] < piece.part[1]:
        return False
    if piece.month and piece.year is not None and piece.digits < 3 and piece.day is None:
        return piece.year > 31 or bool(piece.era) or excel
    return piece.year is None or piece.digits > 0 or bool(piece.unit)
