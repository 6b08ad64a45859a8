"""Dates as people write them in files, into EDTF."""

from events.dates.written.evidence import Order
from events.dates.written.reading import Written, date_in_words, read_dates, read_parts

__all__ = ["Order", "Written", "date_in_words", "read_dates", "read_parts"]
