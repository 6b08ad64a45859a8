from __future__ import annotations

import pytest

from dashboard.contract.columns import Atlas
from dashboard.page.eras import bands
from events.dates import day_number
from tests.dashboard.small import small


def test_eras_cover_the_whole_span(atlas: Atlas) -> None:
    eras = bands(atlas, atlas.numbers["span"])
    assert eras[0].left == 0
    assert sum(era.width for era in eras) == pytest.approx(100, abs=0.01)


def test_a_band_says_its_years() -> None:
    numbers = small().numbers
    early, late = bands(small(), numbers["span"])
    assert (early.title, early.years) == ("The early years", "1958–1968")
    assert (late.left, late.years) == (early.width, "1968–2001")


def test_years_before_our_era_are_said_as_everywhere() -> None:
    atlas = small()
    atlas.numbers["eras"]["start"][0] = day_number(-2999, 1, 1)
    assert bands(atlas, atlas.numbers["span"])[0].years == "3000 BC–1968"


def test_a_band_is_cut_to_the_axis_and_left_out_beyond_it() -> None:
    atlas = small()
    early, late = bands(atlas, atlas.numbers["span"])
    (only,) = bands(atlas, [late.start + 1, late.end - 1])
    assert (only.id, only.left, only.width) == (late.id, 0, 100)
    assert (only.start, only.end) == (late.start, late.end)
    assert [band.id for band in bands(atlas, [early.end, late.start])] == [early.id, late.id]
