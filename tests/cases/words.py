"""Dates and windows in words, by hand."""

from __future__ import annotations

from typing import Any

from tests.cases.days import day, last_of

Row = tuple[str, str, str, str, str, str, str]
"""EDTF; form, start and end that are said; English, French, Russian."""

PLAIN: list[Row] = [
    ("1961", "at", "1961", "", "1961", "1961", "1961 год"),
    ("0968", "at", "0968", "", "968", "968", "968 год"),
    ("0001", "at", "0001", "", "1", "1", "1 год"),
    ("0000", "at", "0000", "", "1 BC", "1 av. J.-C.", "1 год до н. э."),
    ("-0043", "at", "-0043", "", "44 BC", "44 av. J.-C.", "44 год до н. э."),
    ("-0043-03", "at", "-0043-03", "", "Mar 44 BC", "mars 44 av. J.-C.", "март 44 года до н. э."),
    ("-0043-03-15", "at", "-0043-03-15", "", "15 March 44 BC", "15 mars 44 av. J.-C.",
     "15 марта 44 года до н. э."),
    ("2019-01", "at", "2019-01", "", "Jan 2019", "janvier 2019", "январь 2019 года"),
    ("1964-02", "at", "1964-02", "", "Feb 1964", "février 1964", "февраль 1964 года"),
    ("2019-03", "at", "2019-03", "", "Mar 2019", "mars 2019", "март 2019 года"),
    ("2019-04", "at", "2019-04", "", "Apr 2019", "avril 2019", "апрель 2019 года"),
    ("2019-05", "at", "2019-05", "", "May 2019", "mai 2019", "май 2019 года"),
    ("2019-06", "at", "2019-06", "", "Jun 2019", "juin 2019", "июнь 2019 года"),
    ("2019-07", "at", "2019-07", "", "Jul 2019", "juillet 2019", "июль 2019 года"),
    ("2019-08", "at", "2019-08", "", "Aug 2019", "août 2019", "август 2019 года"),
    ("2019-09", "at", "2019-09", "", "Sept 2019", "septembre 2019", "сентябрь 2019 года"),
    ("2019-10", "at", "2019-10", "", "Oct 2019", "octobre 2019", "октябрь 2019 года"),
    ("1968-11", "at", "1968-11", "", "Nov 1968", "novembre 1968", "ноябрь 1968 года"),
    ("2019-12", "at", "2019-12", "", "Dec 2019", "décembre 2019", "декабрь 2019 года"),
    ("2021-09-04", "at", "2021-09-04", "", "4 September 2021", "4 septembre 2021",
     "4 сентября 2021 года"),
    ("1960-05-01", "at", "1960-05-01", "", "1 May 1960", "1er mai 1960", "1 мая 1960 года"),
    ("1970-01-01", "at", "1970-01-01", "", "1 January 1970", "1er janvier 1970",
     "1 января 1970 года"),
    ("1960-02-29", "at", "1960-02-29", "", "29 February 1960", "29 février 1960",
     "29 февраля 1960 года"),
    ("196X", "at", "196X", "", "1960s", "années 1960", "1960-е годы"),
]  # fmt: skip

MARKED: list[Row] = [
    ("1961~", "at", "1961~", "", "about 1961", "vers 1961", "около 1961 года"),
    ("1961?", "at", "1961?", "", "possibly 1961", "peut-être 1961", "возможно, 1961 год"),
    ("1961%", "at", "1961%", "", "possibly about 1961", "peut-être vers 1961",
     "возможно, около 1961 года"),
    ("1968-11~", "at", "1968-11~", "", "about Nov 1968", "vers novembre 1968",
     "около ноября 1968 года"),
    ("2019-06~", "at", "2019-06~", "", "about Jun 2019", "vers juin 2019", "около июня 2019 года"),
    ("1968-11?", "at", "1968-11?", "", "possibly Nov 1968", "peut-être novembre 1968",
     "возможно, ноябрь 1968 года"),
    ("2021-09-04~", "at", "2021-09-04~", "", "about 4 September 2021", "vers le 4 septembre 2021",
     "около 4 сентября 2021 года"),
    ("2021-09-04?", "at", "2021-09-04?", "", "possibly 4 September 2021",
     "peut-être le 4 septembre 2021", "возможно, 4 сентября 2021 года"),
    ("1961-?05-04", "at", "1961-05-04?", "", "possibly 4 May 1961", "peut-être le 4 mai 1961",
     "возможно, 4 мая 1961 года"),
    ("196X~", "at", "196X~", "", "about the 1960s", "vers les années 1960", "около 1960-х годов"),
    ("196X?", "at", "196X?", "", "possibly the 1960s", "peut-être les années 1960",
     "возможно, 1960-е годы"),
    ("196X%", "at", "196X%", "", "possibly about the 1960s", "peut-être vers les années 1960",
     "возможно, около 1960-х годов"),
]  # fmt: skip

MASKED: list[Row] = [
    ("1961-XX", "at", "1961", "", "1961", "1961", "1961 год"),
    ("1961-XX-XX", "at", "1961", "", "1961", "1961", "1961 год"),
    ("1968-11-XX", "at", "1968-11", "", "Nov 1968", "novembre 1968", "ноябрь 1968 года"),
    ("19XX", "between", "1900", "1999", "between 1900 and 1999", "entre 1900 et 1999",
     "между 1900 и 1999 годами"),
    ("-01XX", "between", "-0199", "-0100", "between 200 BC and 101 BC",
     "entre 200 av. J.-C. et 101 av. J.-C.", "между 200 годом до н. э. и 101 годом до н. э."),
    ("000X", "between", "0000", "0009", "between 1 BC and 9", "entre 1 av. J.-C. et 9",
     "между 1 годом до н. э. и 9 годом"),
    ("1961-1X", "between", "1961-10-01", "1961-12-31",
     "between 1 October 1961 and 31 December 1961",
     "entre le 1er octobre 1961 et le 31 décembre 1961",
     "между 1 октября 1961 года и 31 декабря 1961 года"),
    ("1961-02-2X", "between", "1961-02-20", "1961-02-28",
     "between 20 February 1961 and 28 February 1961",
     "entre le 20 février 1961 et le 28 février 1961",
     "между 20 февраля 1961 года и 28 февраля 1961 года"),
    ("196X-02-29", "between", "1960-02-29", "1968-02-29",
     "between 29 February 1960 and 29 February 1968",
     "entre le 29 février 1960 et le 29 février 1968",
     "между 29 февраля 1960 года и 29 февраля 1968 года"),
]  # fmt: skip

OPEN: list[Row] = [
    ("../1976", "by", "", "1976", "by 1976", "au plus tard en 1976", "не позднее 1976 года"),
    ("../1976?", "by", "", "1976?", "by possibly 1976", "au plus tard peut-être en 1976",
     "возможно, не позднее 1976 года"),
    ("../1976-03-01", "by", "", "1976-03-01", "by 1 March 1976", "au plus tard le 1er mars 1976",
     "не позднее 1 марта 1976 года"),
    ("../1976-03", "by", "", "1976-03", "by Mar 1976", "au plus tard en mars 1976",
     "не позднее марта 1976 года"),
    ("../196X", "by", "", "196X", "by the 1960s", "au plus tard dans les années 1960",
     "не позднее 1960-х годов"),
    ("2022/..", "since", "2022", "", "since 2022", "depuis 2022", "с 2022 года"),
    ("2022~/..", "since", "2022~", "", "since about 2022", "depuis environ 2022",
     "примерно с 2022 года"),
    ("2022-02/..", "since", "2022-02", "", "since Feb 2022", "depuis février 2022",
     "с февраля 2022 года"),
    ("2022-01~/..", "since", "2022-01~", "", "since about Jan 2022",
     "depuis environ janvier 2022", "примерно с января 2022 года"),
    ("2022-02-02/..", "since", "2022-02-02", "", "since 2 February 2022",
     "depuis le 2 février 2022", "со 2 февраля 2022 года"),
    ("2021-12-23/..", "since", "2021-12-23", "", "since 23 December 2021",
     "depuis le 23 décembre 2021", "с 23 декабря 2021 года"),
]  # fmt: skip

TWO: list[Row] = [
    ("1960/1991", "between", "1960", "1991", "between 1960 and 1991", "entre 1960 et 1991",
     "между 1960 и 1991 годами"),
    ("1960~/1991", "between", "1960~", "1991", "between about 1960 and 1991",
     "entre environ 1960 et 1991", "между примерно 1960 и 1991 годами"),
    ("1960~/1991?", "between", "1960~", "1991?", "between about 1960 and possibly 1991",
     "entre environ 1960 et peut-être 1991", "между примерно 1960 и, возможно, 1991 годами"),
    ("1961/1961", "at", "1961", "", "1961", "1961", "1961 год"),
    ("-0099/-0043", "between", "-0099", "-0043", "between 100 BC and 44 BC",
     "entre 100 av. J.-C. et 44 av. J.-C.", "между 100 годом до н. э. и 44 годом до н. э."),
    ("-0043/1970", "between", "-0043", "1970", "between 44 BC and 1970",
     "entre 44 av. J.-C. et 1970", "между 44 годом до н. э. и 1970 годом"),
    ("2020-08/2021-05", "between", "2020-08", "2021-05", "between Aug 2020 and May 2021",
     "entre août 2020 et mai 2021", "между августом 2020 года и маем 2021 года"),
    ("1960/1961-05-04", "between", "1960", "1961-05-04", "between 1960 and 4 May 1961",
     "entre 1960 et le 4 mai 1961", "между 1960 годом и 4 мая 1961 года"),
    ("1960/1960-05", "between", "1960", "1960-05", "between 1960 and May 1960",
     "entre 1960 et mai 1960", "между 1960 годом и маем 1960 года"),
    ("1960-05/1960", "between", "1960-05", "1960", "between May 1960 and 1960",
     "entre mai 1960 et 1960", "между маем 1960 года и 1960 годом"),
    ("196X/1976", "between", "196X", "1976", "between the 1960s and 1976",
     "entre les années 1960 et 1976", "между 1960-ми годами и 1976 годом"),
    ("1971/197X~", "between", "1971", "197X~", "between 1971 and about the 1970s",
     "entre 1971 et environ les années 1970", "между 1971 годом и примерно 1970-ми годами"),
    ("2019-06-25~/2019-06-30", "between", "2019-06-25~", "2019-06-30",
     "between about 25 June 2019 and 30 June 2019",
     "entre environ le 25 juin 2019 et le 30 juin 2019",
     "между примерно 25 июня 2019 года и 30 июня 2019 года"),
    ("2019-06-25/2019-06-30", "days", "2019-06-25", "2019-06-30", "25–30 June 2019",
     "du 25 au 30 juin 2019", "25–30 июня 2019 года"),
    ("2019-05-01/2019-05-09", "days", "2019-05-01", "2019-05-09", "1–9 May 2019",
     "du 1er au 9 mai 2019", "1–9 мая 2019 года"),
    ("2019-06-28/2019-07-02", "days", "2019-06-28", "2019-07-02", "28 June – 2 July 2019",
     "du 28 juin au 2 juillet 2019", "с 28 июня по 2 июля 2019 года"),
    ("1961-02-02/1961-03-02", "days", "1961-02-02", "1961-03-02", "2 February – 2 March 1961",
     "du 2 février au 2 mars 1961", "со 2 февраля по 2 марта 1961 года"),
    ("1961-02-22/1961-03-02", "days", "1961-02-22", "1961-03-02", "22 February – 2 March 1961",
     "du 22 février au 2 mars 1961", "с 22 февраля по 2 марта 1961 года"),
    ("2018-12-02/2019-01-01", "days", "2018-12-02", "2019-01-01",
     "2 December 2018 – 1 January 2019", "du 2 décembre 2018 au 1er janvier 2019",
     "со 2 декабря 2018 года по 1 января 2019 года"),
    ("-0043-03-15/-0043-03-17", "days", "-0043-03-15", "-0043-03-17",
     "15 March 44 BC – 17 March 44 BC", "du 15 mars 44 av. J.-C. au 17 mars 44 av. J.-C.",
     "с 15 марта 44 года до н. э. по 17 марта 44 года до н. э."),
    ("-0001-12-31/0001-01-02", "days", "-0001-12-31", "0001-01-02",
     "31 December 2 BC – 2 January 1", "du 31 décembre 2 av. J.-C. au 2 janvier 1",
     "с 31 декабря 2 года до н. э. по 2 января 1 года"),
]  # fmt: skip

WINDOWS: list[tuple[int, int, str, str, str]] = [
    (day(1970), last_of(1970), "1970", "1970", "1970 год"),
    (day(1992), last_of(2000), "1992 to 2000", "1992 – 2000", "1992 год – 2000 год"),
    (day(1968, 11), last_of(1991), "Nov 1968 to 1991", "novembre 1968 – 1991",
     "ноябрь 1968 года – 1991 год"),
    (day(1968, 11, 19), last_of(1976, 10), "19 November 1968 to Oct 1976",
     "19 novembre 1968 – octobre 1976", "19 ноября 1968 года – октябрь 1976 года"),
    (day(1968, 11, 19), last_of(1991, 3), "19 November 1968 to Mar 1991",
     "19 novembre 1968 – mars 1991", "19 ноября 1968 года – март 1991 года"),
    (day(1960), day(1968, 3, 1), "1960 to 1 March 1968", "1960 – 1er mars 1968",
     "1960 год – 1 марта 1968 года"),
    (day(2021, 11), last_of(2021), "Nov 2021 to Dec 2021", "novembre 2021 – décembre 2021",
     "ноябрь 2021 года – декабрь 2021 года"),
    (day(2021), day(2021, 3, 4), "Jan 2021 to 4 March 2021", "janvier 2021 – 4 mars 2021",
     "январь 2021 года – 4 марта 2021 года"),
    (day(2021, 3, 4), last_of(2021), "4 March 2021 to Dec 2021", "4 mars 2021 – décembre 2021",
     "4 марта 2021 года – декабрь 2021 года"),
    (day(2021, 6), last_of(2021, 7), "Jun 2021 to Jul 2021", "juin 2021 – juillet 2021",
     "июнь 2021 года – июль 2021 года"),
    (day(2021, 11), last_of(2021, 11), "Nov 2021", "novembre 2021", "ноябрь 2021 года"),
    (day(2021), last_of(2021, 1), "Jan 2021", "janvier 2021", "январь 2021 года"),
    (day(2021, 12), last_of(2021), "Dec 2021", "décembre 2021", "декабрь 2021 года"),
    (day(1964, 2), last_of(1964, 2), "Feb 1964", "février 1964", "февраль 1964 года"),
    (day(1968, 11, 19), day(1968, 11, 19), "19 November 1968", "19 novembre 1968",
     "19 ноября 1968 года"),
    (day(1960, 2, 29), day(1960, 2, 29), "29 February 1960", "29 février 1960",
     "29 февраля 1960 года"),
    (day(1970), day(1970), "1 January 1970", "1er janvier 1970", "1 января 1970 года"),
    (day(1968, 12, 31), day(1968, 12, 31), "31 December 1968", "31 décembre 1968",
     "31 декабря 1968 года"),
    (day(1968, 11), day(1968, 11, 15), "1 November 1968 to 15 November 1968",
     "1er novembre 1968 – 15 novembre 1968", "1 ноября 1968 года – 15 ноября 1968 года"),
    (day(1968, 11, 16), day(1968, 11, 30), "16 November 1968 to 30 November 1968",
     "16 novembre 1968 – 30 novembre 1968", "16 ноября 1968 года – 30 ноября 1968 года"),
    (day(1968, 12, 2), last_of(1968), "2 December 1968 to 31 December 1968",
     "2 décembre 1968 – 31 décembre 1968", "2 декабря 1968 года – 31 декабря 1968 года"),
    (day(1969, 12, 31), day(1970), "31 December 1969 to 1 January 1970",
     "31 décembre 1969 – 1er janvier 1970", "31 декабря 1969 года – 1 января 1970 года"),
    (day(-43), last_of(-43), "44 BC", "44 av. J.-C.", "44 год до н. э."),
    (day(-99), last_of(-43), "100 BC to 44 BC", "100 av. J.-C. – 44 av. J.-C.",
     "100 год до н. э. – 44 год до н. э."),
    (day(-43, 3, 15), last_of(1970), "15 March 44 BC to 1970", "15 mars 44 av. J.-C. – 1970",
     "15 марта 44 года до н. э. – 1970 год"),
    (day(0), last_of(1), "1 BC to 1", "1 av. J.-C. – 1", "1 год до н. э. – 1 год"),
    (day(968), last_of(12345), "968 to 12345", "968 – 12345", "968 год – 12345 год"),
]  # fmt: skip

PRECISIONS = {4: "year", 7: "month", 10: "day"}
"""By the length of a date that is written in full, without its sign."""


def cases() -> dict[str, Any]:
    return {
        "dates": [
            {
                "edtf": edtf,
                "said": {"form": form, **_side("start", start), **_side("end", end)},
                "en": en,
                "fr": fr,
                "ru": ru,
            }
            for edtf, form, start, end, en, fr, ru in [*PLAIN, *MARKED, *MASKED, *OPEN, *TWO]
        ],
        "windows": [
            {"first": first, "last": last, "en": en, "fr": fr, "ru": ru}
            for first, last, en, fr, ru in WINDOWS
        ],
    }


def _side(name: str, text: str) -> dict[str, Any]:
    number, precision, mark = _moment(text) if text else (None, None, None)
    return {name: number, f"{name}_precision": precision, f"{name}_mark": mark}


def _moment(text: str) -> tuple[int, str, str]:
    plain = text.rstrip("?~%")
    digits = plain.removeprefix("-")
    year, *rest = digits.replace("X", "0").split("-")
    first = day((-1 if plain.startswith("-") else 1) * int(year), *map(int, rest))
    return first, "decade" if "X" in digits else PRECISIONS[len(digits)], text[len(plain) :]
