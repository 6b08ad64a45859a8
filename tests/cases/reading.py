"""Texts that people type for a date in a language, and the days that they mean."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.cases import words
from tests.cases.days import civil, day, first_last, last_of

Days = tuple[int, int]

LANGUAGES = ("en", "fr", "ru")


def _year(year: int, *_: int) -> Days:
    return day(year), last_of(year)


def _month(year: int, month: int, *_: int) -> Days:
    return day(year, month), last_of(year, month)


def _day(year: int, month: int, of_month: int) -> Days:
    return (day(year, month, of_month),) * 2


TYPED: dict[str, dict[str, Days]] = {
    "en": {
        "776 BC": _year(-775),
        " 776  bc ": _year(-775),
        "776\u00a0BC": _year(-775),
        "776BC": _year(-775),
        "\u2068776 BC\u2069": _year(-775),
        "\u200e776\u200b BC": _year(-775),
        "776 BCE": _year(-775),
        "776 B.C.": _year(-775),
        "776 b.c.e.": _year(-775),
        "3000 BC": _year(-2999),
        "1 BC": _year(0),
        "0044 BC": _year(-43),
        "-0043": _year(-43),
        "-43-3-15": _day(-43, 3, 15),
        "15 Mar 44 BC": _day(-43, 3, 15),
        "15 March 44 BC": _day(-43, 3, 15),
        "March 15, 44 BC": _day(-43, 3, 15),
        "mar 44 bce": _month(-43, 3),
        "29 Feb 5 BC": _day(-4, 2, 29),
        "140": _year(140),
        "0140": _year(140),
        "AD 14": _year(14),
        "14 AD": _year(14),
        "14 C.E.": _year(14),
        "1968": _year(1968),
        "1968-11": _month(1968, 11),
        "Nov 1968": _month(1968, 11),
        "Nov. 1968": _month(1968, 11),
        "NOVEMBER 1968": _month(1968, 11),
        "Novem 1968": _month(1968, 11),
        "nov1968": _month(1968, 11),
        "Sep 2021": _month(2021, 9),
        "Sept 2021": _month(2021, 9),
        "September 2021": _month(2021, 9),
        "12 Nov 1968": _day(1968, 11, 12),
        "12-Nov-1968": _day(1968, 11, 12),
        "12th November 1968": _day(1968, 11, 12),
        "Nov 1st, 1968": _day(1968, 11, 1),
        "31 Dec 2023": _day(2023, 12, 31),
        "1960s": (day(1960), last_of(1969)),
        "1961~": _year(1961),
        "possibly 1961": _year(1961),
        "1960 - 1968": (day(1960), last_of(1968)),
        "1960-1968": (day(1960), last_of(1968)),
        "3000 BC — 140": (day(-2999), last_of(140)),
        "Nov 1968 to 1991": (day(1968, 11), last_of(1991)),
    },
    "fr": {
        "776 av. J.-C.": _year(-775),
        "776 av JC": _year(-775),
        "776 avant J.-C.": _year(-775),
        "776 avant notre ère": _year(-775),
        "14 apr. J.-C.": _year(14),
        "mars 44 av. J.-C.": _month(-43, 3),
        "le 15 mars 44 av. J.-C.": _day(-43, 3, 15),
        "1er mai 1960": _day(1960, 5, 1),
        "1 mai 1960": _day(1960, 5, 1),
        "fevrier 1964": _month(1964, 2),
        "févr. 1964": _month(1964, 2),
        "Août 2019": _month(2019, 8),
        "années 1960": (day(1960), last_of(1969)),
        "1968-11": _month(1968, 11),
    },
    "ru": {
        "776 до н. э.": _year(-775),
        "776 до н.э.": _year(-775),
        "776 год до н. э.": _year(-775),
        "776 г. до н. э.": _year(-775),
        "776 до нашей эры": _year(-775),
        "14 н. э.": _year(14),
        "1961": _year(1961),
        "1961 г.": _year(1961),
        "ноябрь 1968": _month(1968, 11),
        "НОЯБРЬ 1968 ГОДА": _month(1968, 11),
        "19 ноября 1968": _day(1968, 11, 19),
        "19 ноя 1968 г.": _day(1968, 11, 19),
        "май 2019": _month(2019, 5),
        "1960-е": (day(1960), last_of(1969)),
        "1960-е годы": (day(1960), last_of(1969)),
    },
}

NO_DATES: dict[str, list[str]] = {
    "en": [
        "", "soon", "the sixties", "0 BC", "-44 BC", "BC", "1968 BC AD", "31 Nov 1968",
        "29 Feb 1900", "32 Dec 2023", "0 Dec 2023", "Ju 1968", "Ma 1968", "Nev 1968",
        "19.11.1968", "11/19/1968", "1968-13", "1968 - 13", "1991 to 1968", "968s", "1965s",
        "1234567 BC", "Nov", "12 Nov", "776 av. J.-C.", "19 ноября 1968", "1968 1991",
        "１９６８", "196X", "1968-11-19T00:00",
    ],
    "fr": ["776 BC", "Nov. BC", "jui 1968", "1er 1968", "novembre"],
    "ru": ["776 BC", "ма 1968", "до н. э."],
}  # fmt: skip


def cases() -> list[dict[str, Any]]:
    return [
        {"lang": lang, "text": text, "days": days and list(days)}
        for lang, text, days in dict.fromkeys(_rows())
    ]


def _rows() -> Iterator[tuple[str, str, Days | None]]:
    for lang in LANGUAGES:
        yield from ((lang, text, days) for text, days in TYPED[lang].items())
        yield from ((lang, text, None) for text in NO_DATES[lang])
    yield from _said()


def _said() -> Iterator[tuple[str, str, Days | None]]:
    """Whatever is said anywhere is read back."""
    dates = [
        *(*words.PLAIN, *words.MARKED, *words.MASKED, *words.OPEN, *words.TWO, *words.ONCE),
        *((row[0], row[1], row[2][0][1], row[2][-1][2] or row[2][-1][1], *row[3:])
          for row in words.SEVERAL),
    ]  # fmt: skip
    for _, _, start, end, *said in dates:
        days = _span(start or end)[0], _span(end or start)[1]
        yield from ((lang, text, days) for lang, text in zip(LANGUAGES, said, strict=True))
    for first, last, *said in words.WINDOWS:
        yield from ((lang, text, (first, last)) for lang, text in zip(LANGUAGES, said, strict=True))
    for first, last, *said in words.YEARS:
        days = day(civil(first)[0]), last_of(civil(last)[0])
        yield from ((lang, text, days) for lang, text in zip(LANGUAGES, said, strict=True))
    for first, precision, en, _, *said in words.TICKS:
        days = first, {"year": _year, "month": _month, "day": _day}[precision](*civil(first))[1]
        yield from ((lang, text, days) for lang, text in zip(LANGUAGES, [en, *said], strict=True))


def _span(said: str) -> Days:
    plain = said.rstrip("?~%")
    if plain.endswith("X"):
        year = int(plain[:-1] + "0")
        return day(year), last_of(year + 9)
    first, last = first_last(plain)
    return first, last
