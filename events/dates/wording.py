"""Sayings in words: one algorithm for every language, with templates from `phrases/`.

The browser says the same words from the same `Saying` and the same file. In a template each
``{name}`` is replaced by a value; nothing else happens to it.

1. **Fields** of a day: ``{day}`` (`first_of_month` for the 1st), ``{year}`` (1 - year before
   year 1), ``{era}`` (`before_christ` before year 1, else empty), and for each list in `months`
   the month's name under the name of the list.
2. **A date** fills the template ``dates[case][precision]`` with the fields of its day.
3. **A form** is an object with `say`, a template, `case`, the case of its dates, and perhaps
   `second`, that of the second where it differs. It is

   - ``at[mark]`` for `at`; ``after.plain`` or ``after.marked`` for `after`;
   - `between_years` for `between` when both precisions are year and both years are 1 or later,
     else `between`;
   - ``days.same_month``, ``days.same_year`` or ``days.apart`` for `days`, the first that holds;
     only `apart` where the first day is before year 1;
   - ``every[precision]`` for `every`, the more exact of the two;
   - the form of the same name for all others.

   A form of one date is filled with ``{date}`` and ``{mark}`` (from `marks`), one of two with
   ``{date1} {mark1}`` (from `between_marks`) and the fields of the first day, each followed
   by 1, and the same of the second followed by 2.
4. **Several** (`each`, `one`) are said one after another, `other` between them, but `last`
   before the last; an `at` without a mark is said by the form `among`.
5. **Replacements** are made in what comes out: each `[from, to]`, in order.
"""

from collections.abc import Mapping
from typing import Any

from events.dates.days import civil
from events.dates.language import dated, fields, finished, phrases
from events.dates.saying import PRECISIONS, Saying, saying

MONTHLY = ("day", "month")
"""Precisions that name their month."""


def words(edtf: str, lang: str = "en") -> str:
    """Say a date in words.

    >>> words("1961~"), words("[..1976]"), words("{1961,1964}", "fr")
    ('about 1961', 'by 1976, perhaps earlier', 'en 1961 et en 1964')
    """
    return say(saying(edtf), lang)


def say(what: Saying, lang: str) -> str:
    """Say a date that is ready to be said."""
    language = phrases(lang)
    if not what.parts:
        return finished(_filled(what, _form(what, language), language), language)
    *others, last = (_filled(part, _among(part, language), language) for part in what.parts)
    joined = language[what.form]
    return finished(joined["last"].join([joined["other"].join(others), last]), language)


def _filled(what: Saying, form: Mapping[str, str], language: Mapping[str, Any]) -> str:
    ends = _ends(what)
    marks, suffixes = ("marks", [""]) if len(ends) == 1 else ("between_marks", ["1", "2"])
    cases = [form["case"], form.get("second", form["case"])]
    values = {
        name + suffix: value
        for suffix, case, (day, precision, mark) in zip(suffixes, cases, ends, strict=False)
        for name, value in {
            **fields(day, language),
            "date": dated(day, precision, case, language),
            "mark": language[marks][mark],
        }.items()
    }
    return form["say"].format(**values)


def month_names(what: Saying, lang: str) -> list[str]:
    """Give every name of the months that are said, short and in full.

    >>> month_names(saying("1968-11-19"), "en"), month_names(saying("1968"), "en")
    (['November', 'Nov'], [])
    """
    ends = [end for one in (what, *what.parts) for end in _ends(one)]
    dated_months = [civil(day)[1] for day, precision, _ in ends if precision in MONTHLY]
    lists = phrases(lang)["months"].values()
    return [names[month - 1] for month in dated_months for names in lists]


def _ends(what: Saying) -> list[tuple[int, str, str]]:
    ends = (
        (what.start, what.start_precision, what.start_mark),
        (what.end, what.end_precision, what.end_mark),
    )
    return [
        (day, precision, mark)
        for day, precision, mark in ends
        if day is not None and precision is not None
    ]


def _form(what: Saying, language: Mapping[str, Any]) -> Any:
    form = language[what.form]
    match what.form:
        case "at":
            return form[what.start_mark]
        case "after":
            return form["marked" if what.start_mark else "plain"]
        case "between" if _both_years(what):
            return language["between_years"]
        case "days":
            return form[_shared(what)]
        case "every":
            return form[_finer(what)]
    return form


def _among(what: Saying, language: Mapping[str, Any]) -> Any:
    """Give the form of one of several."""
    if what.form == "at" and not what.start_mark:
        return language["among"]
    return _form(what, language)


def _finer(what: Saying) -> str:
    said = {what.start_precision, what.end_precision}
    return next(precision for precision in PRECISIONS if precision in said)


def _both_years(what: Saying) -> bool:
    assert what.start is not None and what.end is not None
    years = what.start_precision == what.end_precision == "year"
    return years and civil(what.start)[0] > 0 and civil(what.end)[0] > 0


def _shared(what: Saying) -> str:
    assert what.start is not None and what.end is not None
    (year, month, _), (end_year, end_month, _) = civil(what.start), civil(what.end)
    if year != end_year or year < 1:
        return "apart"
    return "same_month" if month == end_month else "same_year"
