"""Two dates that are said together: what one lacks stands with the other."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from events.dates.written.speech.piece import Piece, Span, span
from events.dates.written.speech.single import pieces
from events.dates.written.speech.tokens import Tokens

Century = Callable[[Piece], Piece | None]
"""Gives a year of two digits its century; None where it cannot be told."""
_LOOSE: Final = frozenset("CL")
"""A range between parts of such units is once, and not lasting."""


def pairs(
    tokens: Tokens, between: str | frozenset[str], century: Century
) -> Iterator[tuple[Span, Span]]:
    """Split in two dates; what one lacks stands with the other."""
    for place, letter in enumerate(tokens.shape):
        if letter in between and place and not (letter == "/" and tokens.shape.count("/") > 1):
            start = place + 1 + (tokens.shape[place + 1 : place + 2] == letter == "t")
            left, right = tokens.cut(0, place), tokens.cut(start)
            if pair := _completed(left, right, century):
                yield pair
                return


def _completed(left: Tokens, right: Tokens, century: Century) -> tuple[Span, Span] | None:
    left = replace(left, shape=left.shape.strip(",-="), **_edges(left))
    for other in pieces(right):
        for one in pieces(left):
            sides = _sides(one, other)
            sure = [century(side) for side in sides] if sides else []
            ends = [span(side) for side in sure if side]
            if len(ends) == 2 and ends[0] and ends[1] and ends[0].first != ends[1].last:
                return ends[0], ends[1]
    return None


def _edges(tokens: Tokens) -> dict[str, tuple[int, ...]]:
    start = len(tokens.shape) - len(tokens.shape.lstrip(",-="))
    end = len(tokens.shape.rstrip(",-="))
    return {"values": tokens.values[start:end], "widths": tokens.widths[start:end]}


def _sides(one: Piece, other: Piece) -> tuple[Piece, Piece] | None:
    """Give both dates whole."""
    if one.era == "B" and not other.era:
        return None
    if is_too_short(one) and is_too_short(other):
        return None
    if other.era and not one.era and other.era != "A":
        one = replace(one, era=other.era)
    if one.mark and not other.mark:
        other = replace(other, mark=one.mark)
    return _of_unit(one, other) or of_day(one, other) or of_year(one, other)


def _of_unit(one: Piece, other: Piece) -> tuple[Piece, Piece] | None:
    """Take the unit of the second for the first: the 18th and 19th century."""
    if one.unit in _LOOSE and (other.unit == "R" or (other.is_bare and other.digits <= 2)):
        return one, replace(other, unit=one.unit)
    if other.unit not in ("C", "L", "D"):
        return None
    if one.year is None and one.part and not one.month:
        return replace(one, year=other.year, unit=other.unit, digits=other.digits), other
    if one.unit in ("C", "L", "D"):
        return one, replace(other, year=_full(one, other), digits=max(one.digits, other.digits))
    if one.year is None or not (one.unit or one.digits <= 2 or other.unit == "D"):
        return None
    if other.unit == "D":
        return _of_decade(one, other)
    return replace(one, unit=other.unit), other


def _of_decade(one: Piece, other: Piece) -> tuple[Piece, Piece] | None:
    """Read the first as a decade too, and the second in its century: 1960-70s."""
    if one.year is None or other.year is None or one.year % 10 or one.unit == "R":
        return None
    if other.digits == 2 and one.digits > 2:
        year = one.year - one.year % 100 + other.year
        other = replace(other, year=year, digits=one.digits)
    return replace(one, unit="D"), other


def is_too_short(piece: Piece) -> bool:
    """Whether it is a number that may be a year, a day or a month."""
    return piece.is_bare and piece.year is not None and piece.digits <= 2 and not piece.era


def _full(one: Piece, other: Piece) -> int | None:
    """Give a decade of two digits the century of the one before it."""
    if one.unit == other.unit == "D" and one.year and other.year and other.digits == 2:
        return one.year - one.year % 100 + other.year if one.digits > 2 else other.year
    return other.year


def of_day(one: Piece, other: Piece) -> tuple[Piece, Piece] | None:
    """Take month and year of the second for a first that is a day."""
    if other.day is None or not one.is_bare or one.year is None or one.digits > 2:
        return None
    if not 1 <= one.year <= 31 or other.year is None:
        return None
    return replace(other, day=one.year), other


def of_year(one: Piece, other: Piece) -> tuple[Piece, Piece] | None:
    """Take the year of the second for the first, or the century of the first for the second."""
    if "R" in (one.unit, other.unit):
        return None
    if one.year is None and is_too_short(other):
        return None
    if one.year is None and other.year is not None and not one.part:
        return replace(one, year=other.year, digits=other.digits), other
    if one.year is None or other.year is None:
        return None
    if _is_short(one, other):
        year = one.year - one.year % 10**other.digits + other.year
        longer = replace(other, year=year, digits=one.digits)
        return (one, longer) if year > one.year else None
    return one, other


def _is_short(one: Piece, other: Piece) -> bool:
    """Whether the second year leaves out what the first one says: 1914–18."""
    return (
        not other.era and other.is_bare and not one.unit and one.digits >= 3 and other.digits <= 2
    )
