"""Windows of days in words.

A window is two days, each said as exactly as needed (`exactness`) and no more, in the form
`span` with ``{from}`` and ``{to}``; twice the same date is said once. Two ends within one month,
of which one needs its day, both have it; two ends within one year, of which one needs more than
the year, both have their month.
"""

from events.dates.calendar import exactness
from events.dates.days import civil
from events.dates.language import dated, finished, phrases


def say_window(first: int, last: int, lang: str) -> str:
    """Say a window of days, both inclusive.

    >>> say_window(0, 364, "en"), say_window(0, 58, "en"), say_window(0, 729, "fr")
    ('1970', 'Jan 1970 to Feb 1970', '1970 – 1971')
    """
    language = phrases(lang)
    precisions = _window_precisions(first, last)
    form = language["span"]
    begin, end = (
        dated(day, precision, form["case"], language)
        for day, precision in zip((first, last), precisions, strict=True)
    )
    if begin == end:
        return begin
    return finished(form["say"].format(**{"from": begin, "to": end}), language)


def _window_precisions(first: int, last: int) -> list[str]:
    found = [exactness(first, "earliest"), exactness(last, "latest")]
    (year, month, _), (last_year, last_month, _) = civil(first), civil(last)
    if (year, month) == (last_year, last_month) and "day" in found:
        return ["day", "day"]
    if year == last_year and found != ["year", "year"]:
        return ["month" if precision == "year" else precision for precision in found]
    return found
