"""Dates as people write them in files, into EDTF."""

from events.dates.written.calendars import calendar_named
from events.dates.written.evidence import Order
from events.dates.written.reading import Written, date_in_words, is_era, read_dates, read_parts

__all__ = [
    "Order",
    "Written",
    "calendar_named",
    "date_in_words",
    "is_era",
    "read_dates",
    "read_parts",
]
