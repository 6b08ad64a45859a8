"""Plain days and single dates are read on a short way, and exactly as on the long one."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from events.dates import DateError
from events.dates.bounds import bounds, stated
from events.dates.moment import parse_moment
from events.dates.written.cell import read_cell
from events.dates.written.evidence import evidence

MOMENT, BOUNDS, CELL = (
    import_module(f"events.dates.{name}") for name in ("moment", "bounds", "written.cell")
)
PART = st.sampled_from(["00", "01", "02", "04", "12", "13", "21", "28", "29", "30", "31", "32"])
YEAR = st.sampled_from(["0000", "0001", "1582", "1900", "1999", "2000", "9999", "-0044", "196X"])
MARK = st.sampled_from(["", "", "", "~", "?", "/..", "Z", "x"])
TEXT = st.builds("{}-{}-{}{}".format, YEAR | st.integers(1000, 2100), PART, PART, MARK)


def outcome(read: Callable[[str], Any], text: str) -> Any:
    try:
        return read(text)
    except DateError as error:
        return str(error)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT | st.builds("{}-{}{}".format, YEAR, PART, MARK) | YEAR)
@example("2001-02-29")
@example("٢٠٠١-02-03")
@example("")
def test_the_short_way_gives_what_the_long_one_does(
    monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    def all_of_it() -> list[Any]:
        known = evidence([text, "2001-13"], None)
        ways = (parse_moment.__wrapped__, bounds.__wrapped__, stated.__wrapped__)
        return [*(outcome(way, text) for way in ways), read_cell(text, known)]

    with monkeypatch.context() as long_way:
        long_way.setattr(MOMENT, "plain_day", lambda _: None)
        long_way.setattr(CELL, "plain_day", lambda _: None)
        long_way.setattr(BOUNDS, "is_single", lambda _: False)
        parse_moment.cache_clear()
        bounds.cache_clear()
        expected = all_of_it()
    parse_moment.cache_clear()
    bounds.cache_clear()
    assert all_of_it() == expected
