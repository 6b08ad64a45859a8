"""Dates as people write them in files, into EDTF."""

from events.dates.written.reading import Order, Written, read_dates, read_parts

__all__ = ["Order", "Written", "read_dates", "read_parts"]
