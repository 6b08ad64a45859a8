"""EDTF dates of levels 0 to 2: day bounds for machines, words for people."""

from events.dates.axis import say_tick, say_years
from events.dates.bounds import DayBounds, FourDays, bounds, open_sides, stated
from events.dates.calendar import calendar_bounds, shortest
from events.dates.days import civil, day_number, iso_day, month_length
from events.dates.eras import OPEN, era_days
from events.dates.faults import DateError
from events.dates.guess import near_date
from events.dates.language import LANGUAGES, figures, phrases
from events.dates.reading import read_date
from events.dates.saying import FORMS, MARKS, PRECISIONS, Saying, is_unknown, saying
from events.dates.spans import say_stretch, say_window, window_edges
from events.dates.wording import month_names, say, words

__all__ = [
    "FORMS",
    "LANGUAGES",
    "MARKS",
    "OPEN",
    "PRECISIONS",
    "DateError",
    "DayBounds",
    "FourDays",
    "Saying",
    "bounds",
    "calendar_bounds",
    "civil",
    "day_number",
    "era_days",
    "figures",
    "is_unknown",
    "iso_day",
    "month_length",
    "month_names",
    "near_date",
    "open_sides",
    "phrases",
    "read_date",
    "say",
    "say_stretch",
    "say_tick",
    "say_window",
    "say_years",
    "saying",
    "shortest",
    "stated",
    "window_edges",
    "words",
]
