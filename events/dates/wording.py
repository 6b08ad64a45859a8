"""Sayings in words: one algorithm for every language, with templates from `phrases/`.

The browser says the same words from the same `Saying` and the same file. In a template each
``{name}`` is replaced by a value; nothing else happens to it.

1. **Fields** of a day: ``{day}`` (`first_of_month` for the 1st), ``{year}`` (1 - year before
   year 1), ``{era}`` (`before_christ` before year 1, else empty), and for each list in `months`
   the month's name under the name of the list.
2. **A date** fills the template ``dates[case][precision]`` with the fields of its day.
3. **A form** is an object with `say`, a template, and `case`, the case of its dates. It is

   - ``at[mark]`` for `at`; `by` and `since` for themselves;
   - `between_years` for `between` when both precisions are year and both years are 1 or later,
     else `between`;
   - ``days.same_month``, ``days.same_year`` or ``days.apart`` for `days`, the first that holds;
     only `apart` where the first day is before year 1.

   `at`, `by` and `since` are filled with ``{date}`` and ``{mark}`` (from `marks`); the others
   with ``{date1} {mark1}`` (from `between_marks`) and the fields of the first day, each followed
   by 1, and the same of the second followed by 2.
4. **Replacements** are made in what comes out: each `[from, to]`, in order.
"""

from collections.abc import Mapping
from typing import Any

from events.dates.days import civil
from events.dates.language import dated, fields, finished, phrases
from events.dates.saying import Saying, saying

MONTHLY = ("day", "month")
"""Precisions that name their month."""


def words(edtf: str, lang: str = "en") -> str:
    """Say a date in words.

    >>> words("1961~"), words("../1976"), words("2022/..", "fr")
    ('about 1961', 'by 1976', 'depuis 2022')
    """
    return say(saying(edtf), lang)


def say(what: Saying, lang: str) -> str:
    """Say a date that is ready to be said."""
    language = phrases(lang)
    form, ends = _form(what, language), _ends(what)
    marks, suffixes = ("marks", [""]) if len(ends) == 1 else ("between_marks", ["1", "2"])
    values = {
        name + suffix: value
        for suffix, (day, precision, mark) in zip(suffixes, ends, strict=True)
        for name, value in {
            **fields(day, language),
            "date": dated(day, precision, form["case"], language),
            "mark": language[marks][mark],
        }.items()
    }
    return finished(form["say"].format(**values), language)


def month_names(what: Saying, lang: str) -> list[str]:
    """Give every name of the months that are said, short and in full.

    >>> month_names(saying("1968-11-19"), "en"), month_names(saying("1968"), "en")
    (['November', 'Nov'], [])
    """
    dated_months = [civil(day)[1] for day, precision, _ in _ends(what) if precision in MONTHLY]
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


def _form(what: Saying, language: Mapping[str, Any]) -> Mapping[str, str]:
    key = "between_years" if what.form == "between" and _both_years(what) else what.form
    form: Mapping[str, Any] = language[key]
    if what.form == "at":
        form = form[what.start_mark]
    return form[_shared(what)] if what.form == "days" else form


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
