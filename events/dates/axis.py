"""Dates where there is little room: on a time axis, and on the bands of eras."""

from events.dates.language import dated, finished, phrases


def say_tick(day: int, precision: str, lang: str, *, within: bool = False) -> str:
    """Say the year, month or day that begins at a tick.

    Parameters
    ----------
    within
        The year is told elsewhere: a month or a day goes without it.

    >>> say_tick(31, "month", "en"), say_tick(31, "day", "en", within=True)
    ('Feb 1970', '1 Feb')
    >>> say_tick(-719528, "year", "en"), say_tick(-719528, "year", "fr")
    ('1 BC', '1 av. J.-C.')
    """
    return dated(day, precision, "axis_within" if within else "axis", phrases(lang))


def say_years(first: int, last: int, lang: str) -> str:
    """Say the years that days touch, from first to last.

    >>> say_years(0, 400, "en"), say_years(0, 1, "en"), say_years(-800000, 0, "en")
    ('1970–1971', '1970', '222 BC–1970')
    """
    language = phrases(lang)
    form = language["years"]
    begin, end = (dated(day, "year", form["case"], language) for day in (first, last))
    if begin == end:
        return begin
    return finished(form["say"].format(**{"from": begin, "to": end}), language)
