"""Dates in words for people."""

from events.days import civil
from events.languages import LANGUAGES, Language
from events.moment import Moment, parse_moment


def say(start: Moment | None, end: Moment | None, lang: str) -> str:
    """Say a date (`start` equal to `end`), an interval, or one open at one end (None)."""
    language = LANGUAGES[lang]
    if start is None:
        assert end is not None
        return _framed(language, language.by, _plain(end)[1])
    if end is None:
        return _euphonic(_framed(language, language.since, _plain(start)[0]))
    if start == end:
        return _one(language, start)
    return _euphonic(_two(language, start, end))


def _one(language: Language, moment: Moment) -> str:
    if _precision(moment) == "span":
        return _between(language, *_plain(moment))
    if not moment.qualifier:
        return _date(language, moment, "bare")
    template, case = language.qualified[moment.qualifier]
    return template.format(date=_date(language, moment, case))


def _two(language: Language, start: Moment, end: Moment) -> str:
    start, end = _plain(start)[0], _plain(end)[1]
    exact = _precision(start) == _precision(end) == "day"
    if exact and not start.qualifier and not end.qualifier:
        return _days(language, start, end)
    return _between(language, start, end)


def _framed(language: Language, frame: tuple[str, str], moment: Moment) -> str:
    template, case = frame
    adverb = language.adverbs.get(moment.qualifier, "")
    return template.format(adverb=adverb, date=_date(language, moment, case))


def _between(language: Language, start: Moment, end: Moment) -> str:
    template, case = language.between
    if _precision(start) == _precision(end) == "year" and int(start.year) > 0:
        template = language.between_years
    return template.format(
        adverb1=language.between_adverbs[start.qualifier],
        adverb2=language.between_adverbs[end.qualifier],
        date1=_date(language, start, case),
        date2=_date(language, end, case),
        year1=civil(start.first)[0],
        year2=civil(end.first)[0],
    )


def _days(language: Language, start: Moment, end: Moment) -> str:
    shared = "month" if start.month == end.month else "year"
    shared = shared if start.year == end.year and int(start.year) > 0 else ""
    fields1, fields2 = _fields(language, start, "day"), _fields(language, end, "day")
    return language.days[shared].format(
        **{f"{key}1": value for key, value in fields1.items()},
        **{f"{key}2": value for key, value in fields2.items()},
        date1=_date(language, start, "bare"),
        date2=_date(language, end, "bare"),
    )


def _date(language: Language, moment: Moment, case: str) -> str:
    precision = _precision(moment)
    names = "day" if precision == "day" else case
    return language.forms[case][precision].format(**_fields(language, moment, names))


def _fields(language: Language, moment: Moment, case: str) -> dict[str, str]:
    year, month, day = civil(moment.first)
    return {
        "day": language.first_of_month if day == 1 else str(day),
        "month": language.months[case][month - 1],
        "year": str(year if year > 0 else 1 - year),
        "era": "" if year > 0 else language.before_christ,
    }


def _precision(moment: Moment) -> str:
    """Day, month, year or decade; `span` for other masks, which no one word names."""
    year_known = "X" not in moment.year
    match moment.month.strip("X"), moment.day.strip("X"):
        case "", "" if year_known:
            return "year"
        case "", "" if "X" not in moment.year[:-1] and not moment.year.startswith(("-", "000")):
            return "decade"
        case month, "" if year_known and month == moment.month:
            return "month"
        case month, day if year_known and (month, day) == (moment.month, moment.day):
            return "day"
    return "span"


def _plain(moment: Moment) -> tuple[Moment, Moment]:
    """First and last date that a `span` may stand for; any other moment twice."""
    if _precision(moment) != "span":
        return moment, moment
    length = 3 if moment.month.strip("X") or moment.day.strip("X") else 1
    first, last = (_written(day, length, moment.qualifier) for day in (moment.first, moment.last))
    return first, last


def _written(day: int, length: int, qualifier: str) -> Moment:
    year, *rest = civil(day)
    sign = "-" if year < 0 else ""
    text = "-".join([f"{sign}{abs(year):04}", *(f"{part:02}" for part in rest)][:length])
    return parse_moment(text + qualifier)


def _euphonic(phrase: str) -> str:
    """Russian says со before второго."""
    return phrase.replace("с 2 ", "со 2 ")
