"""The finer ground of a picture: which pieces, how much of them, and how long."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest

from dashboard.contract.columns import Atlas
from dashboard.picture import near, outlines, pieces
from dashboard.picture.poster import poster
from dashboard.picture.sheet import Sheet, shown
from dashboard.view import camera
from dashboard.view.state import Camera, ViewState, initial
from geodata import ground as stored
from geodata.regions import countries
from tests.dashboard.small import small

ROOM = 150_000
"""Letters that the ground of a first response may have."""
VIEWS = [
    (-17.8, 178.0, 6.0),
    (-45.0, -73.0, 5.0),
    (-21.0, 55.5, 8.0),
    (78.0, 15.0, 4.5),
    (31.8, 35.2, 7.0),
    (34.5, 76.0, 4.6),
    (48.0, 9.0, 2.8),
    (48.0, 9.0, 4.6),
    (60.0, 20.0, 6.6),
    (-78.0, 0.0, 3.0),
]
SVG = "{http://www.w3.org/2000/svg}"


def view(atlas: Atlas, lat: float, lon: float, zoom: float, **changes: object) -> ViewState:
    start = replace(initial(atlas.numbers), view=Camera(lat, lon, zoom))
    return replace(start, **changes)  # type: ignore[arg-type]


def sheet(lat: float, lon: float, zoom: float) -> Sheet:
    atlas = small()
    return shown(atlas.numbers, view(atlas, lat, lon, zoom))


def drawn(lat: float, lon: float, zoom: float, **changes: object) -> ET.Element:
    atlas = small()
    (group,) = [
        node
        for node in ET.fromstring(poster(atlas, view(atlas, lat, lon, zoom, **changes))).iter()
        if node.get("class") == "pieces"
    ]
    return group


def test_from_afar_nothing_finer_is_drawn() -> None:
    assert near.ground(sheet(10, 10, 2.7), "").parts == []
    assert list(drawn(10, 10, 2.7)) == []


@pytest.mark.parametrize("level", stored.LEVELS, ids=lambda level: str(level.number))
def test_the_level_suits_the_zoom(level: stored.Level) -> None:
    assert near.level(level.zoom) == level.number
    assert near.level(level.zoom - 0.01) == level.number - 1
    found = near.ground(sheet(-18, 178, level.zoom + 0.1), "").parts
    assert {stored.pieces()[part.id].level for part in found} == {level.number}


@pytest.mark.parametrize("at", VIEWS)
def test_the_ground_of_a_page_is_not_too_long(at: tuple[float, float, float]) -> None:
    atlas = small()
    svg = poster(atlas, view(atlas, *at))
    ground = svg[svg.index('<g class="land">') : svg.index('<g class="areas">')]
    assert 'class="sea"' in ground
    assert len(ground) <= ROOM


def test_a_view_over_180_shows_both_sides() -> None:
    west, east = near.shown(sheet(-17, 179.9, 6))
    assert west[2] == -east[0] == 180
    found = near.ground(sheet(-17, 179.9, 6), "").parts
    boxes = [stored.pieces()[part.id].box for part in found]
    assert {box[0] >= 0 for box in boxes} == {True, False}


@pytest.mark.parametrize("lon", [-200.0, 160.0, 520.0])
def test_a_copy_of_the_world_shows_the_same(lon: float) -> None:
    eye = camera.seen(Camera(0.0, lon, 5.0), (900, 600))
    (box,) = near.windows(eye)
    assert box[0] < 160 < box[2]


@pytest.mark.parametrize("lat", [-85.0, 85.0])
def test_a_view_ends_at_the_edge_of_the_map(lat: float) -> None:
    (box,) = near.windows(camera.seen(Camera(lat, 0.0, 3.0), (900, 600)))
    assert -85.06 < box[1] < box[3] < 85.06


def test_a_world_that_is_seen_whole_is_one_box() -> None:
    (box,) = near.windows(camera.seen(Camera(0.0, 0.0, 0.0), (900, 600)))
    assert (box[0], box[2]) == (-180, 180)


def test_pieces_say_whether_they_are_whole() -> None:
    found = drawn(47, 2, 4.6)
    kinds = {kind for part in found for kind in ("data-piece", "data-part") if part.get(kind)}
    assert kinds == {"data-piece", "data-part"}
    ids = [part.get("data-piece") or part.get("data-part") for part in found]
    assert len(ids) == len(set(ids))


def test_a_picture_is_cut_to_what_it_shows() -> None:
    eye = sheet(-17.8, 178, 8)
    found = near.ground(eye, "")
    for part in found.parts:
        for _, path in part.paths:
            for x, y in re.findall(r"M(-?\d+) (-?\d+)", path):
                at = float(x) * found.scale, float(y) * found.scale
                assert eye.box.x - eye.box.width < at[0] < eye.box.x + 2 * eye.box.width
                assert eye.box.y - eye.box.height < at[1] < eye.box.y + 2 * eye.box.height


def test_water_lies_below_land_and_borders_above() -> None:
    for part in drawn(34.5, 76, 5):
        order = [path.get("class", "").split()[0] for path in part]
        ranks = ["sea", "land", "ice", "coast", "lakes", "rivers", "regions", "borders", "disputed"]
        assert order == sorted(order, key=ranks.index)
        assert order[0] == "sea"


def test_disputed_borders_are_drawn() -> None:
    assert any(path.get("class") == "disputed" for part in drawn(34.5, 76, 5) for path in part)


def test_the_country_that_is_set_apart_has_its_colour() -> None:
    focus = next(iter(pieces.piece(stored.meeting(2, (-4, 14, -4, 14))[0]).land))
    found = near.ground(sheet(14, -4, 5), focus).parts
    assert any(kind == "land focus" for part in found for kind, _ in part.paths)


def test_names_are_those_of_the_view() -> None:
    eye = sheet(31.8, 35.2, 7)
    (box,) = near.shown(eye)
    rows = near.names(eye, "fr")
    assert rows
    assert all(box[0] <= row["lon"] <= box[2] and box[1] <= row["lat"] <= box[3] for row in rows)
    assert [row["rank"] for row in rows] == sorted(row["rank"] for row in rows)
    assert near.names(sheet(31.8, 35.2, 2), "fr") == []


class TestOutlines:
    """Areas of events are as fine as the ground below them."""

    ISLAND = str(countries().set_index("iso_a2").loc["FJ", "id"])

    def test_an_area_in_sight_has_its_finer_outline(self) -> None:
        found = outlines.finer([self.ISLAND], sheet(-17.8, 178, 7), whole=True)
        assert found[self.ISLAND].startswith("M")

    def test_one_that_is_not_in_sight_has_none(self) -> None:
        assert outlines.finer([self.ISLAND], sheet(17.8, 78, 7), whole=True) == {}

    def test_nor_any_from_afar(self) -> None:
        assert outlines.finer([self.ISLAND], sheet(-17.8, 178, 2), whole=True) == {}

    def test_one_that_is_too_long_for_a_page_stays_coarse(self) -> None:
        largest = max(outlines.packed(), key=lambda name: len(str(outlines.packed()[name])))
        west, south, east, north = outlines.packed()[largest]["box"]
        eye = sheet((south + north) / 2, (west + east) / 2, 5)
        assert outlines.finer([largest], eye, whole=True) == {}
        cut = outlines.finer([largest], eye, whole=False)
        assert len(cut.get(largest, "")) < 100_000

    def test_in_a_picture_it_is_the_very_land(self) -> None:
        eye = sheet(-17.8, 178, 7)
        held = [part.land[self.ISLAND] for part, _ in near.read(near.shown(eye), eye.zoom)]
        assert held
        whole = outlines.finer([self.ISLAND], eye, whole=True)[self.ISLAND]
        cut = outlines.finer([self.ISLAND], eye, whole=False)[self.ISLAND]
        assert len(cut) > len(whole), "finer than what the page draws of it"
