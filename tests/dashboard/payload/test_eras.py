from __future__ import annotations

import pandas as pd
import pytest

from dashboard.payload.eras import era_columns, era_texts
from events.dates import day_number, era_days

SPAN = [day_number(1960, 1, 1), day_number(1969, 12, 31)]


def eras(*spans: tuple[str, str]) -> pd.DataFrame:
    rows = pd.DataFrame(spans, columns=["start", "end"]).assign(summary="", boundary="")
    rows["title"] = rows["start"]
    return pd.concat([rows, era_days(rows)], axis=1)


def test_an_era_is_cut_to_the_span() -> None:
    found = era_columns(eras(("1950", "1964"), ("1965", "..")), SPAN)
    assert found["start"] == [SPAN[0], day_number(1965, 1, 1)]
    assert found["end"] == [day_number(1964, 12, 31), SPAN[1]]


@pytest.mark.parametrize("beyond", [("1900", "1959"), ("1970", "1980"), ("1970", "..")])
def test_an_era_in_which_nothing_is_shown_is_left_out(beyond: tuple[str, str]) -> None:
    held = eras(("1961", "1962"), beyond)
    assert era_columns(held, SPAN)["id"] == [0]
    assert era_texts(held, SPAN)["title"] == ["1961"]
