from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

import numpy as np
import pytest

from dashboard.contract.columns import Atlas
from dashboard.contract.files import look
from dashboard.picture.poster import draw, poster
from dashboard.picture.sheet import framed, shown
from dashboard.view.state import Camera, ViewState, initial
from tests.dashboard.small import small

SVG = "{http://www.w3.org/2000/svg}"
SIZE_BUDGET = 90_000
ALL = [2] * 9


def view_of(atlas: Atlas, **changes: object) -> ViewState:
    return replace(initial(atlas.numbers), **changes)  # type: ignore[arg-type]


def drawn(flag: list[int], **changes: object) -> ET.Element:
    """The picture of the small collection with these flags."""
    atlas = small()
    view = view_of(atlas, **changes)
    sheet = shown(atlas.numbers, view)
    return ET.fromstring(draw(atlas, view, np.array(flag, dtype=np.uint8), sheet))


def named(svg: ET.Element, name: str) -> list[ET.Element]:
    return [node for node in svg.iter() if name in node.get("class", "").split()]


def marks(svg: ET.Element) -> dict[str | None, ET.Element]:
    return {group.get("data-place"): group for group in named(svg, "mark")}


def kinds(mark: ET.Element) -> list[str | None]:
    return [circle.get("class") for circle in mark.findall(f"{SVG}circle")]


def shade(svg: ET.Element, place: str) -> ET.Element:
    ((areas,),) = [named(svg, "areas")]
    (found,) = [path for path in areas if path.get("data-place") == place]
    return found


def arcs(svg: ET.Element) -> list[str | None]:
    ((group,),) = [named(svg, "arcs")]
    return [path.get("class") for path in group]


def test_it_is_a_group_of_links_with_a_name() -> None:
    svg = drawn(ALL)
    assert svg.get("role") == "group"
    assert svg.get("aria-label") == svg.findtext(f"{SVG}title") == "Map of events"


def test_every_mark_says_its_place_and_number() -> None:
    found = marks(drawn(ALL))
    assert set(found) == {"vessar", "orlund", "eve-island"}
    assert found["orlund"].findtext(f"{SVG}title") == "Örlund: 4 events"
    assert [t.text for t in found["orlund"].iter(f"{SVG}text")] == ["4"]


def test_places_with_events_are_named_first() -> None:
    ((group,),) = [named(drawn(ALL), "names")]
    texts = ["".join(name.itertext()) for name in group]
    assert texts[:2] == ["Vessar", "Örlund"]
    assert [name.get("class") for name in group][:2] == ["name point", "name point"]


def test_rings_are_nested_from_outside_in() -> None:
    circles = marks(drawn(ALL))["vessar"].findall(f"{SVG}circle")
    radii = [float(circle.get("r", 0)) for circle in circles]
    assert radii == sorted(radii, reverse=True)
    assert [c.get("class") for c in circles][:3] == ["halo", "outline", "theme-trade"]


def test_numbers_that_are_only_possible_are_set_apart() -> None:
    text = marks(drawn([0, 0, 0, 0, 0, 0, 1, 0, 0]))["eve-island"].find(f"{SVG}text")
    assert text is not None
    assert (text.text, text.get("class")) == ("?", "unsure")


def test_what_is_out_of_the_window_is_not_drawn() -> None:
    svg = drawn([0] * 9)
    assert marks(svg) == {}
    assert arcs(svg) == ["out", "out"]


@pytest.mark.parametrize(("flag", "state"), [(2, "certain"), (1, "possible"), (0, "out")])
def test_a_journey_is_drawn_as_sure_as_it_is(flag: int, state: str) -> None:
    assert arcs(drawn([0, 0, 0, 0, 0, flag, 0, 0, 0])) == ["out", state]


def test_an_area_is_shaded_and_has_no_disc() -> None:
    svg = drawn([0, 0, 0, 0, 0, 0, 0, 0, 2])
    assert float(shade(svg, "tamarel").get("fill-opacity", 0)) == look()["areas"]["opacity"]["one"]
    assert "tamarel" not in marks(svg)


def test_an_area_that_is_not_packaged_has_its_own_outline() -> None:
    assert shade(drawn(ALL), "tamarel").get("d", "").startswith("M")


def test_layers_that_are_off_are_not_seen() -> None:
    svg = drawn(ALL, layers=())
    assert float(shade(svg, "tamarel").get("fill-opacity", 1)) == 0
    assert arcs(svg) == ["out", "out"]
    assert svg.get("class") == "poster ground-plain without-regions without-rivers"
    style = svg.findtext(f"{SVG}style") or ""
    assert ".without-regions .regions,.without-rivers .rivers,.without-lakes" in style


class TestChosen:
    """What the viewer has opened is ringed, as in the page's own drawing."""

    def test_a_chosen_place_has_a_ring(self) -> None:
        found = marks(drawn(ALL, place=("orlund",)))
        assert kinds(found["orlund"])[:3] == ["halo", "chosen", "outline"]
        assert "chosen" not in kinds(found["vessar"])

    def test_a_chosen_area_has_an_outline(self) -> None:
        svg = drawn(ALL, place=("tamarel",))
        assert shade(svg, "tamarel").get("class") == "chosen"
        assert shade(svg, "dunmark").get("class") is None

    def test_an_open_event_marks_its_places_and_its_route(self) -> None:
        svg = drawn(ALL, event="return")
        assert [p for p, mark in marks(svg).items() if "chosen" in kinds(mark)] != []
        assert arcs(svg) == ["certain", "certain chosen"]

    def test_its_route_is_drawn_even_where_it_is_out_of_the_window(self) -> None:
        assert arcs(drawn([0] * 9, event="return")) == ["out", "out chosen"]


class TestCamera:
    def test_bounds_are_seen_whole_in_every_frame(self) -> None:
        svg = drawn(ALL)
        assert svg.get("class") == "poster ground-plain"
        assert svg.get("width") is None
        assert svg.get("preserveAspectRatio") == "xMidYMid meet"

    def test_a_camera_keeps_its_zoom_in_every_frame(self) -> None:
        svg = drawn(ALL, view=Camera(lat=20.0, lon=10.0, zoom=9))
        assert svg.get("class") == "poster fixed ground-plain"
        assert (svg.get("width"), svg.get("height")) == ("900", "600")
        x, y, width, height = (float(v) for v in svg.get("viewBox", "").split())
        assert (width, height) == (900 / 2**5, 600 / 2**5)
        place = marks(svg)["vessar"].get("transform", "")
        at = [float(v) for v in place.removeprefix("translate(").split(")")[0].split()]
        assert at == pytest.approx([x + width / 2, y + height / 2], abs=1)

    def test_an_open_event_is_looked_at(self) -> None:
        atlas = small()
        home, near = (shown(atlas.numbers, view_of(atlas, event=e)) for e in (None, "songbook"))
        assert near.box.width < home.box.width
        assert near.zoom > home.zoom

    def test_the_closest_camera_still_has_a_frame(self) -> None:
        atlas = small()
        sheet = shown(atlas.numbers, view_of(atlas, view=Camera(20.0, 10.0, 22.0)))
        assert 900 / sheet.box.width == pytest.approx(2**18, rel=1e-3)
        assert sheet.scale == pytest.approx(2**-18, rel=1e-3)

    def test_marks_keep_their_size_in_pixels(self) -> None:
        atlas = small()
        near = framed(atlas.numbers, view_of(atlas, view=Camera(20.0, 10.0, 6.0)), (900, 600))
        assert near.scale == 0.25


def test_the_picture_shows_events_outside_the_chosen_place() -> None:
    atlas = small()
    chosen = poster(atlas, view_of(atlas, place=("eve-island",)))
    assert set(marks(ET.fromstring(chosen))) == {"vessar", "orlund", "eve-island"}


def test_it_is_the_same_each_time_and_small() -> None:
    atlas = small()
    once, again = (poster(atlas, initial(atlas.numbers)) for _ in range(2))
    assert once == again
    assert len(once) < SIZE_BUDGET


def test_names_are_text_and_never_markup() -> None:
    atlas = small()
    atlas.texts["places"]["name"][0] = "<script>"
    picture = poster(atlas, initial(atlas.numbers))
    assert "<script>" not in picture
    assert "&lt;script&gt;" in picture


def test_an_area_is_named_with_its_events() -> None:
    ((group,),) = [named(drawn([0, 0, 0, 0, 0, 0, 0, 0, 2]), "names")]
    assert "".join(group[0].itertext()) in ("Tamarél · 1", "Dunmark · 1")
    assert group[0].get("class") == "name area"


def test_over_the_180th_meridian_the_world_goes_on() -> None:
    svg = drawn(ALL, view=Camera(0.0, 179.0, 3.0))
    assert [copy.get("data-copy") for copy in svg.iter(f"{SVG}use")] == ["1"]
    assert list(drawn(ALL).iter(f"{SVG}use")) == []


class TestLook:
    """The base map looks as the view says."""

    @pytest.mark.parametrize("ground", look()["grounds"])
    def test_the_picture_says_its_ground_and_what_is_left_out(self, ground: str) -> None:
        svg = drawn(ALL, ground=ground, without=("borders", "lakes"))
        assert svg.get("class") == f"poster ground-{ground} without-borders without-lakes"
        style = svg.findtext(f"{SVG}style") or ""
        assert f".ground-{ground} .land .focus" in style

    def test_blank_ground_has_no_word(self) -> None:
        ((group,),) = [named(drawn(ALL, ground="blank"), "names")]
        assert list(group) == []

    def test_without_names_only_places_with_events_are_named(self) -> None:
        ((every,), (few,)) = [
            named(drawn(ALL, without=without), "names") for without in ((), ("names",))
        ]
        assert {one.get("class") for one in few} <= {"name point", "name area"}
        assert len(few) < len(every)
