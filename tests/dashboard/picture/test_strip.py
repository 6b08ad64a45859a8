import re

import numpy as np
import pytest

from dashboard.picture.strip import LANE, bars, strip
from dashboard.view.address import parse
from dashboard.view.state import initial
from events.index.arrays import Histogram
from tests.cases.files import read


def test_bars_stay_in_their_lane(atlas):
    svg = strip(atlas, initial(atlas.numbers))
    paths = re.findall(r' d="([^"]*)"', svg)
    assert len(paths) == 2 * len(atlas.numbers["themes"]["id"])
    for lane, pair in enumerate(zip(paths[::2], paths[1::2], strict=True)):
        tops = [float(top) for path in pair for top in re.findall(r"M[\d.]+ ([\d.]+)h", path)]
        assert min(tops) >= lane * LANE
        assert max(tops) <= (lane + 1) * LANE


def test_lanes_have_the_colours_of_their_themes(atlas):
    colours = re.findall(r'fill="([^"]*)"', strip(atlas, initial(atlas.numbers)))
    assert colours[::2] == colours[1::2] == atlas.numbers["themes"]["colour"]


def test_bars_count_what_passes_the_filters(atlas):
    def heights(query: str) -> int:
        view, _ = parse(query, atlas.numbers)
        return strip(atlas, view).count("M")

    assert heights("q=zzzz") == 0
    assert 0 < heights("q=gold") < heights("")
    assert heights("place=bamako") == heights("")


def boxes(path):
    found = re.findall(r"M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-([\d.]+)z", path)
    assert all(there == back for _, _, there, _, back in found)
    return [[float(side) for side in box[:4]] for box in found]


@pytest.mark.parametrize("case", read("strip"), ids=lambda case: case["says"])
def test_bars_stand_where_their_counts_and_days_say(case):
    held = Histogram(np.array(case["certain"]), np.array(case["possible"]))
    drawn = bars(held, case["edges"], case["span"])
    for lane, expected in zip(drawn, case["lanes"], strict=True):
        for kind in ("certain", "possible"):
            found = boxes(getattr(lane, kind))
            assert [pytest.approx(box, abs=0.051) for box in expected[kind]] == found
