import re

import pytest

from dashboard.eras import bands
from dashboard.payload import payload
from dashboard.strip import LANE, histogram, strip
from events.collection import load


@pytest.fixture(scope="module")
def bundled():
    return payload(load())


def test_a_bin_counts_an_event_once_as_certain_or_as_possible(bundled):
    sure, maybe = histogram(bundled)
    assert sure.shape == maybe.shape == (5, 65)
    in_1976 = sure[:, 16].sum() + maybe[:, 16].sum()
    first, last = 6 * 365 + 1, 7 * 365 + 1
    events = bundled["events"]
    held = sum(
        (latest is None or latest >= first) and (earliest is None or earliest <= last)
        for earliest, latest in zip(events["se"], events["el"], strict=True)
    )
    assert in_1976 == held


def test_bars_stay_in_their_lane(bundled):
    svg = strip(bundled)
    paths = re.findall(r' d="([^"]*)"', svg)
    assert len(paths) == 10
    for lane, pair in enumerate(zip(paths[::2], paths[1::2], strict=True)):
        tops = [float(top) for path in pair for top in re.findall(r"M[\d.]+ ([\d.]+)h", path)]
        assert min(tops) >= lane * LANE
        assert max(tops) <= (lane + 1) * LANE


def test_eras_cover_the_whole_span(bundled):
    eras = bands(bundled)
    assert eras[0].left == 0
    assert sum(era.width for era in eras) == pytest.approx(100, abs=0.01)
