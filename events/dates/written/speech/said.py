"""What was said of when something was: one date, from one to another, before, after, several."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Final

from events.dates.bounds import bounds
from events.dates.faults import DateError
from events.dates.written.speech.pairs import Century, is_too_short, of_day, of_year, pairs
from events.dates.written.speech.piece import Piece, Span, alike, span, year_text
from events.dates.written.speech.single import pieces
from events.dates.written.speech.tokens import Tokens

_TO: Final = frozenset("-=tub/")
_WINTER: Final = 4
_DAYS_OF_MONTH: Final = re.compile(r"(M)(N)X?[-=tn](N)X?,?(N)([AB]?)")
MOST_TOKENS: Final = 60
_LISTS: Final = (";", "o", "n", ",", "/")


def said(tokens: Tokens, century: Century) -> Iterator[str]:
    """Give what a text says, in EDTF: each reading that its shape allows."""
    if len(tokens.shape) > MOST_TOKENS:
        return
    start = len(tokens.shape) - len(tokens.shape.lstrip(","))
    tokens = tokens.cut(start, len(tokens.shape.rstrip(",;")))
    if not tokens.shape:
        return
    for reader in (_one, _relation, _days_of_one_month, _range, _several):
        found = [text for text in reader(tokens, century) if text and _is_date(text)]
        if found:
            yield from dict.fromkeys(found)
            return


def _is_date(text: str) -> bool:
    try:
        bounds(text)
    except DateError:
        return False
    return True


def _spans(tokens: Tokens, century: Century) -> Iterator[Span]:
    for piece in _known(tokens, century):
        if found := span(piece):
            yield found


def _known(tokens: Tokens, century: Century) -> Iterator[Piece]:
    for piece in pieces(tokens):
        if piece.year is not None and piece.unit != "R" and (sure := century(piece)):
            yield sure
            return


def _one(tokens: Tokens, century: Century) -> Iterator[str]:
    yield from map(str, _spans(tokens, century))


def _relation(tokens: Tokens, century: Century) -> Iterator[str]:
    """Read before, after, since, until, between."""
    first, rest = tokens.shape[0], tokens.cut(1 + (tokens.shape[1:2] == "-"))
    if tokens.shape[-1] in "ab" and first not in "absuw":
        first, rest = tokens.shape[-1], tokens.cut(0, -1)
    match first:
        case "w":
            yield from (_once(one, other) for one, other in pairs(rest, "n-=t", century))
        case "b":
            yield from (f"[..{one.last}{one.mark}]" for one in _spans(rest, century))
        case "a" if both := _within(rest, century):
            yield both
        case "a":
            yield from (f"[{one.first}{one.mark}..]" for one in _spans(rest, century))
        case "s":
            yield from _since(rest, century)
        case "u" | "=" | "-":
            yield from (f"../{one.last}{one.mark}" for one in _spans(rest, century))
        case _:
            yield from _still(tokens, century)


def _within(rest: Tokens, century: Century) -> str:
    """Read “after 1890 and before 1895”; empty where that is not said."""
    match = re.fullmatch(r"([^b]+?)[n,;o]*b([^b]+)", rest.shape)
    if match is None:
        return ""
    first = next(_spans(rest.cut(0, match.end(1)), century), None)
    last = next(_spans(rest.cut(match.start(2)), century), None)
    return _once(first, last) if first and last else ""


def _since(rest: Tokens, century: Century) -> Iterator[str]:
    yield from (f"{one.first}{one.mark}/.." for one in _spans(rest, century))
    yield from _range(rest, century)
    yield from _still(rest, century)


def _still(tokens: Tokens, century: Century) -> Iterator[str]:
    """Read what goes on: 1961 to now, and 1961 –."""
    open_end = tokens.shape.rstrip("!-=tub")
    if open_end != tokens.shape:
        start = tokens.cut(0, len(open_end))
        yield from (f"{one.first}{one.mark}/.." for one in _spans(start, century))


def _once(one: Span, other: Span) -> str:
    first, last = alike(f"{one.first}{one.mark}", f"{other.last}{other.mark}")
    return f"[{first}..{last}]"


def _days_of_one_month(tokens: Tokens, century: Century) -> Iterator[str]:
    """Read “March 18-21, 1961”."""
    match = _DAYS_OF_MONTH.fullmatch(tokens.shape)
    if match and tokens.values[match.start(2)] <= 31 and tokens.values[match.start(3)] <= 31:
        month, first, last, year = (tokens.values[match.start(n)] for n in (1, 2, 3, 4))
        digits = tokens.widths[match.start(4)]
        piece = Piece(year, digits, month, first, era=match[5])
        sure = century(piece) if digits > 2 or match[5] else None
        ends = [span(replace(sure, day=day)) for day in (first, last)] if sure else []
        join = "," if "n" in tokens.shape else "/"
        one, other = (str(end) if end else "" for end in ends) if ends else ("", "")
        yield f"{{{one},{other}}}" if join == "," else f"{one}/{other}"


def _range(tokens: Tokens, century: Century) -> Iterator[str]:
    if winter := _winter(tokens):
        yield winter
        return
    for one, other in pairs(tokens, _TO, century):
        if one.is_one and other.is_one:
            yield f"{one}/{other}"
        elif _is_months(one) or _is_months(other):
            yield f"{one.first}{one.mark}/{other.last}{other.mark}"
        else:
            yield _once(one, other)


def _winter(tokens: Tokens) -> str:
    """Read “winter 1960-61”, which is one; empty where that is not said."""
    if not re.fullmatch("SN[-=/]N", tokens.shape) or tokens.values[0] != _WINTER:
        return ""
    year, later, digits = tokens.values[1], tokens.values[3], tokens.widths[3]
    follows = tokens.widths[1] > 2 and (year + 1) % 10**digits == later
    return f"{year_text(year)}-24" if follows else ""


def _is_months(one: Span) -> bool:
    """Whether it is a part of a year, whose ends are days."""
    return not one.is_one and one.first.count("-") >= 2


def _several(tokens: Tokens, century: Century) -> Iterator[str]:
    for letter in _LISTS:
        if letter in tokens.shape:
            opening, closing = ("[", "]") if "o" in tokens.shape else ("{", "}")
            members = _members(tokens, letter, century)
            if members:
                yield f"{opening}{','.join(members)}{closing}"
                return


def _members(tokens: Tokens, letter: str, century: Century) -> list[str]:
    """Give the dates of a list in order; none where one of them cannot be read."""
    between = "," if letter in "on" else ""
    parts = _split(tokens, letter + between)
    found: list[str] = []
    following: Piece | None = None
    for part in reversed(parts):
        texts = _member(part, following, century)
        if texts is None:
            return []
        text, following = texts
        found.append(text)
    ordered = sorted({*found}, key=lambda text: bounds(text).four)
    return ordered if len(ordered) > 1 else []


def _member(part: Tokens, following: Piece | None, century: Century) -> tuple[str, Piece] | None:
    for piece in pieces(part):
        whole = piece
        if is_too_short(piece) and not (following and of_day(piece, following)):
            continue
        if following and (sides := of_day(piece, following) or of_year(piece, following)):
            whole = sides[0]
        elif piece.year is None or piece.unit == "R":
            continue
        sure = century(whole)
        one = span(sure) if sure else None
        if one and one.is_one and _is_date(str(one)):
            return str(one), whole
    return None


def _split(tokens: Tokens, letters: str) -> list[Tokens]:
    places = [place for place, letter in enumerate(tokens.shape) if letter in letters]
    starts, ends = [0, *(place + 1 for place in places)], [*places, None]
    parts = [tokens.cut(start, end) for start, end in zip(starts, ends, strict=True)]
    return [part for part in parts if part.shape]


@lru_cache(maxsize=1 << 12)
def dual_year(year: int, short: int, digits: int) -> str:
    """Write the years of “1731/2”: one of two; empty where the second does not follow.

    >>> dual_year(1731, 2, 1), dual_year(1699, 700, 3), dual_year(1731, 5, 1)
    ('[1731,1732]', '[1699,1700]', '')
    """
    follows = (year + 1) % 10**digits == short
    return f"[{year_text(year)},{year_text(year + 1)}]" if follows else ""
