"""Windows of days in words.

A window is two edges in the form `span` with ``{from}`` and ``{to}``; twice the same edge is said
once. Each edge is said as exactly as needed (`exactness`) and no more, with two exceptions: where
one needs its day, both have it; and of two within one year, where one needs its month.
"""

from events.dates.calendar import exactness
from events.dates.days import civil
from events.dates.language import dated, finished, phrases
from events.dates.saying import stretch


def say_window(first: int, last: int, lang: str) -> str:
    """Say a window of days, both inclusive.

    >>> say_window(0, 364, "en"), say_window(0, 58, "en"), say_window(0, 729, "fr")
    ('1970', 'Jan 1970 to Feb 1970', '1970 – 1971')
    """
    language = phrases(lang)
    begin, end = window_edges(first, last, lang)
    if begin == end:
        return begin
    return finished(language["span"]["say"].format(**{"from": begin, "to": end}), language)


def say_stretch(first: int, last: int, lang: str) -> str:
    """Say a stretch of days in full words, its edges by their month over more than two years.

    >>> say_stretch(20, 3651, "en"), say_stretch(3, 3, "en")
    ('January 1970 to 1979', '4 January 1970')
    """
    language = phrases(lang)
    form = language["stretch"]
    begin, end = (
        dated(day, precision, form["case"], language)
        for day, precision in zip((first, last), stretch(first, last), strict=True)
    )
    if begin == end:
        return begin
    return finished(form["say"].format(**{"from": begin, "to": end}), language)


def window_edges(first: int, last: int, lang: str) -> tuple[str, str]:
    """Say each edge of a window; `read_date` reads it back.

    >>> window_edges(364, 364, "en"), window_edges(31, 729, "en")
    (('31 Dec 1970', '31 Dec 1970'), ('Feb 1970', '1971'))
    """
    language = phrases(lang)
    begin, end = (
        dated(day, precision, language["span"]["case"], language)
        for day, precision in zip((first, last), _precisions(first, last), strict=True)
    )
    return begin, end


def _precisions(first: int, last: int) -> tuple[str, str]:
    found = exactness(first, "earliest"), exactness(last, "latest")
    if "day" in found:
        return "day", "day"
    if civil(first)[0] == civil(last)[0] and "month" in found:
        return "month", "month"
    return found
