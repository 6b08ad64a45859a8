import re
from dataclasses import astuple, replace

import numpy as np
import pytest

from dashboard.contract.files import look
from dashboard.picture.strip import LANE, bars, strip
from dashboard.view.address import parse
from dashboard.view.state import initial
from events.dates import bounds
from events.index.arrays import Histogram
from tests.cases.files import read
from tests.dashboard.small import small

CROWD = 401
"""More events than are drawn one by one."""


@pytest.fixture
def crowded():
    """A collection of more events than fit as marks."""
    atlas = small()
    events = atlas.numbers["events"]
    for name, column in events.items():
        for cells in column.values() if name == "said" else [column]:
            cells[:] = (cells * CROWD)[:CROWD]
    return atlas


def heights(svg):
    return [float(top) for top in re.findall(r"M[\d.]+ ([\d.]+)h", svg)]


def test_events_stand_in_the_lane_of_their_theme():
    atlas = small()
    drawn = strip(atlas, initial(atlas.numbers))
    _, height = look()["timeline"]["events"]["frame"]
    lanes = re.findall(r'<g fill="none" stroke="([^"]*)">(.*?)</g>', drawn.svg)
    assert [colour for colour, _ in lanes] == atlas.numbers["themes"]["colour"]
    edges = [height * sum(drawn.shares[:k]) for k in range(4)]
    for k, (_, paths) in enumerate(lanes):
        assert edges[k] <= min(heights(paths)) <= max(heights(paths)) <= edges[k + 1]


def test_a_day_is_a_dot_and_what_lasted_a_bar():
    atlas = small()
    one = atlas.texts["events"]["title"].index("The charter of Örlund, in 3 copies")
    themes = atlas.numbers["themes"]["colour"]
    law = strip(atlas, parse("themes=law", atlas.numbers)[0]).svg
    assert one == 1
    assert law.count(themes[1]) == 1
    assert re.search(r'stroke-linecap="round" d="(?:M[\d.]+ [\d.]+h0)+"', law)
    trade = strip(atlas, parse("themes=trade", atlas.numbers)[0]).svg
    assert "stroke-dasharray" in trade, "nobody knows since when the mint stands"


def test_context_is_hollow():
    atlas = small()
    paper = look()["page"]["paper"]
    events = atlas.numbers["events"]
    events["context"] = [name == "charter" for name in events["id"]]
    (hollow,) = re.findall(rf'stroke="{paper}" stroke-width="([\d.]+)"', _svg(atlas))
    (size,) = {float(wide) for wide in re.findall(r'stroke-width="([3-9])"', _svg(atlas))}
    assert 0 < float(hollow) < size
    events["context"] = [False] * len(events["id"])
    assert paper not in _svg(atlas)


def _svg(atlas):
    return strip(replace(atlas), initial(atlas.numbers)).svg


def drawn(edtf: str) -> str:
    """The only path of an event of one theme, on a date of its own."""
    atlas = small()
    numbers = atlas.numbers
    found, row = bounds(edtf), numbers["events"]["id"].index("crossing")
    names = ("start_earliest", "start_latest", "end_earliest", "end_latest")
    for name, day in zip(names, found.four, strict=True):
        numbers["events"][name][row] = day
    for four in found.members:
        for name, day in zip(names, astuple(four), strict=True):
            numbers["members"][name].append(day)
        numbers["members"]["event"].append(row)
        numbers["members"]["each"].append(found.each)
    return strip(atlas, parse("q=crossing", numbers)[0]).svg


def test_once_within_some_days_is_a_bracket_and_what_lasted_a_bar():
    once, lasted = drawn("[1960..1976]"), drawn("1960/1976")
    assert len(re.findall(r"M[\d.]+ [\d.]+v", once)) == 2, "whiskers at both ends"
    assert not re.findall(r"M[\d.]+ [\d.]+v", lasted)
    assert widths(once) == {"1.5"}
    assert max(map(float, widths(lasted))) > 4 * max(map(float, widths(once)))


def test_each_of_several_dates_has_its_mark_on_a_line():
    days = drawn("{1961-05-04,1970-05-04,1980-05-04}")
    assert len(re.findall(r"M[\d.]+ [\d.]+h0", days)) == 3
    assert "1" in widths(days), "a thin line ties them"
    assert len(re.findall(r"M[\d.]+ [\d.]+v", drawn("[1961,1984]"))) == 4


def widths(svg):
    return set(re.findall(r'stroke-width="([\d.]+)"', svg))


def test_more_events_than_fit_are_counted_by_bars(crowded):
    numbers = crowded.numbers
    drawn = strip(crowded, initial(numbers))
    paths = re.findall(r' d="([^"]*)"', drawn.svg)
    assert drawn.shares == [1 / 3] * 3
    assert len(paths) == 2 * 3
    for lane, pair in enumerate(zip(paths[::2], paths[1::2], strict=True)):
        tops = [float(top) for path in pair for top in re.findall(r"M[\d.]+ ([\d.]+)h", path)]
        assert lane * LANE <= min(tops) <= max(tops) <= (lane + 1) * LANE
    colours = re.findall(r'fill="([^"]*)"', drawn.svg)
    assert colours[::2] == colours[1::2] == numbers["themes"]["colour"]


def test_what_stands_in_the_lanes_passes_the_filters(atlas):
    def marks(query: str) -> int:
        view, _ = parse(query, atlas.numbers)
        return strip(atlas, view).svg.count("M")

    assert marks("q=zzzz") == 0
    assert 0 < marks("q=gold") < marks("")
    assert marks("place=bamako") == marks("")


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
