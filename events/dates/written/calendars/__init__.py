"""Dates of other calendars, into days of ours."""

from events.dates.written.calendars.finding import calendar_named, other_calendar

__all__ = ["calendar_named", "other_calendar"]
