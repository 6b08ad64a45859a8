"""Places near the poles, which the map draws at its edge, and says so."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from dashboard.contract.columns import Atlas
from dashboard.payload import atlases
from dashboard.picture import paths
from dashboard.picture.poster import poster
from dashboard.view import camera
from dashboard.view.state import initial
from events.load import load

ROWS = """title,date,lat,lon
By sledge,1909-04-06,89,10
By airship,1926-05-12,90,0
On skis,1911-12-14,-90,0
At sea,1920,78.2,15.6
"""


@pytest.fixture(scope="module")
def polar(tmp_path_factory: pytest.TempPathFactory) -> Atlas:
    table = tmp_path_factory.mktemp("polar") / "polar.csv"
    table.write_text(ROWS)
    return next(iter(atlases(load(Path(table))).values()))


def test_what_is_beyond_the_edge_is_said(polar: Atlas) -> None:
    (file,) = polar.texts["report"]["files"]
    told = dict(zip(file["notes"]["heading"], file["notes"]["n"], strict=True))
    (heading,) = (heading for heading in told if "edge" in heading)
    assert "85.05°" in heading
    assert told[heading] == 3


def test_an_area_beyond_the_edge_is_a_line_along_it(tmp_path: Path) -> None:
    cap = [[[-60, 86], [60, 86], [60, 89], [-60, 89], [-60, 86]]]
    feature = {
        "type": "Feature",
        "properties": {"title": "Cap", "date": "1950"},
        "geometry": {"type": "Polygon", "coordinates": cap},
    }
    file = tmp_path / "cap.geojson"
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}))
    atlas = next(iter(atlases(load(file)).values()))
    (told,) = atlas.texts["report"]["files"]
    assert any("85.05°" in heading for heading in told["notes"]["heading"])
    svg = poster(atlas, initial(atlas.numbers))
    ((place, path),) = re.findall(r'<path data-place="([^"]+)" class="own" d="([^"]+)"', svg)
    assert place
    assert "L" in path


def test_nothing_is_said_of_a_collection_without(atlas: Atlas) -> None:
    assert atlas.texts["report"]["files"] == []


def test_every_event_is_on_the_map(polar: Atlas) -> None:
    assert poster(polar, initial(polar.numbers)).count('class="mark"') >= 3
    world = 512 * 2 ** paths.zoom()
    for lon, lat in polar.numbers["places"]["label"]:
        _, y = paths.at(lon, lat)
        assert 0 <= y <= world


def test_a_card_looks_at_the_edge(polar: Atlas) -> None:
    for event in range(len(polar.numbers["events"]["id"])):
        eye = camera.camera(camera.reach(polar.numbers, event), (900, 600))
        assert -85.06 < eye.lat < 85.06
