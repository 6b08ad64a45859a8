from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from dashboard import picture, theme
from dashboard.poster import poster
from dashboard.state import Camera, ViewState
from tests.dashboard.small import payload

SVG = "{http://www.w3.org/2000/svg}"
SIZE_BUDGET = 70_000
THEMES = ("diplomacy", "military", "economy", "education-culture", "politics")


def draw(flags: list[int], **view: object) -> ET.Element:
    return ET.fromstring(poster(payload(), flags, ViewState(0, 20000, THEMES, **view)))  # type: ignore[arg-type]


def marks(svg: ET.Element) -> dict[str | None, ET.Element]:
    return {g.get("data-place"): g for g in svg.iter(f"{SVG}g") if g.get("class") == "mark"}


def test_it_is_a_picture_with_a_name() -> None:
    svg = draw([2] * 5)
    assert svg.get("role") == "img"
    assert svg.get("aria-label") == svg.findtext(f"{SVG}title") == "Map of events"


def test_every_mark_says_its_place_and_number() -> None:
    drawn = marks(draw([2] * 5))
    assert set(drawn) == {"bamako", "moscow"}
    assert drawn["bamako"].findtext(f"{SVG}title") == "Bamako: 5 events"
    assert [t.text for t in drawn["bamako"].iter(f"{SVG}text")] == ["5", "Bamako"]


def test_rings_are_nested_from_outside_in() -> None:
    circles = marks(draw([2] * 5))["bamako"].findall(f"{SVG}circle")
    radii = [float(circle.get("r", 0)) for circle in circles]
    assert radii == sorted(radii, reverse=True)
    assert [c.get("class") for c in circles][:3] == ["halo", "outline", "diplomacy"]


def test_what_is_out_of_the_window_is_not_drawn() -> None:
    svg = draw([0, 0, 0, 0, 0])
    assert marks(svg) == {}
    (arc,) = [p for g in svg.iter(f"{SVG}g") if g.get("class") == "arcs" for p in g]
    assert arc.get("class") == "out"


def test_a_country_is_shaded_and_has_no_disc() -> None:
    svg = draw([0, 0, 0, 2, 0])
    (shade,) = [p for p in svg.iter(f"{SVG}path") if p.get("data-place") == "mali"]
    assert float(shade.get("fill-opacity", 0)) == theme.AREA_OPACITY[0]


def test_layers_that_are_off_are_not_seen() -> None:
    svg = draw([2] * 5, layers=())
    (shade,) = [p for p in svg.iter(f"{SVG}path") if p.get("data-place") == "mali"]
    assert float(shade.get("fill-opacity", 1)) == 0


def test_a_camera_moves_the_frame() -> None:
    near = draw([2] * 5, view=Camera(lat=12.65, lon=-8.0, zoom=9))
    x, y, width, height = (float(v) for v in near.get("viewBox", "").split())
    mark = marks(near)["bamako"].get("transform", "")
    at = [float(v) for v in mark.removeprefix("translate(").split(")")[0].split()]
    assert at == pytest.approx([x + width / 2, y + height / 2], abs=1)


def test_it_is_the_same_each_time_and_small() -> None:
    view = ViewState(0, 20000, THEMES)
    once, again = (poster(payload(), [2] * 5, view) for _ in range(2))
    assert once == again
    assert len(once) < SIZE_BUDGET


def test_names_are_text_and_never_markup() -> None:
    data = payload()
    data["places"]["name"][0] = "<script>"
    drawn = poster(data, [2] * 5, ViewState(0, 20000, THEMES))
    assert "<script>" not in drawn
    assert "&lt;script&gt;" in drawn


def test_the_packaged_layers_are_pictured() -> None:
    assert {"mali", "russia", "france"} <= picture.countries().keys()
    assert "mopti-region" in picture.regions()
    assert picture.rivers().startswith("M")
