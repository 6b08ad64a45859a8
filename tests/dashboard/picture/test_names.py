"""Names over many views: none crosses a mark or another name, none leaves the frame."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest

from dashboard.contract.columns import Atlas
from dashboard.contract.files import look
from dashboard.picture import paths
from dashboard.picture.names import Event, Name, names
from dashboard.picture.overlay import Overlay
from dashboard.picture.sheet import Sheet, framed
from dashboard.view import marks
from dashboard.view.labels import Room, ems
from dashboard.view.selection import select
from dashboard.view.state import Camera, ViewState, initial

VIEWS = 200
FRAMES = [(1040.0, 560.0), (390.0, 300.0), (800.0, 380.0), (320.0, 200.0)]
LOOSE = 0.2
"""Pixels lost to rounding."""


def views(atlas: Atlas) -> list[tuple[ViewState, tuple[float, float]]]:
    """Random cameras over the places of a collection, with and without a chosen place."""
    chance, places = random.Random(1960), atlas.numbers["places"]
    found = []
    for k in range(VIEWS):
        lon, lat = places["label"][chance.randrange(len(places["id"]))]
        camera = Camera(
            lat + chance.uniform(-4, 4), lon + chance.uniform(-9, 9), chance.uniform(1, 9)
        )
        chosen = [places["id"][chance.randrange(len(places["id"]))]] if k % 3 == 0 else []
        view = replace(initial(atlas.numbers), view=camera, place=tuple(chosen))
        found.append((view, FRAMES[k % len(FRAMES)]))
    return found


def rooms(name: Name, sheet: Sheet) -> list[Room]:
    """Where each line of a name is written, in pixels of the frame."""
    x, y = place_of(name.x, name.y, sheet)
    found = []
    for dx, dy, text in name.lines:
        width = (ems(text) + name.spacing * len(text)) * name.size
        left = x + dx - {"start": 0, "middle": width / 2, "end": width}[name.anchor]
        half = look()["labels"]["line"] * name.size / 2
        found.append((left, y + dy - half, left + width, y + dy + half))
    return found


def place_of(x: float, y: float, sheet: Sheet) -> tuple[float, float]:
    across = x - sheet.box.x - sheet.box.width / 2
    across -= sheet.world * round(across / sheet.world)
    down = y - sheet.box.y - sheet.box.height / 2
    return across / sheet.scale + sheet.frame[0] / 2, down / sheet.scale + sheet.frame[1] / 2


def meet(one: Room, other: Room) -> bool:
    return (
        one[0] < other[2] - LOOSE
        and other[0] < one[2] - LOOSE
        and one[1] < other[3] - LOOSE
        and other[1] < one[3] - LOOSE
    )


def test_no_name_crosses_a_mark_or_another_name_or_leaves_the_frame(atlas: Atlas) -> None:
    written = 0
    for view, frame in views(atlas):
        sheet = framed(atlas.numbers, view, frame)
        over = Overlay(atlas, view, select(atlas, view, anywhere=True).flag, sheet.zoom)
        named = names(atlas, sheet, over.named(), view)
        must = {e.text for e in over.named() if e.ringed}
        found = [
            (n, r) for n in named for r in rooms(n, sheet) if not must & {"".join(n.lines[0][2])}
        ]
        discs = [
            (
                place_of(m.x, m.y, sheet),
                max(c.radius for c in m.circles if c.kind not in ("halo", "chosen")),
            )
            for m in over.marks()
        ]
        for name, (left, top, right, bottom) in found:
            assert left >= -LOOSE and top >= -LOOSE, (view, name)
            assert right <= frame[0] + LOOSE and bottom <= frame[1] + LOOSE, (view, name)
            for (x, y), r in discs:
                near = (min(max(x, left), right), min(max(y, top), bottom))
                assert (near[0] - x) ** 2 + (near[1] - y) ** 2 >= (r - LOOSE) ** 2, (view, name)
        for (one, a), (other, b) in combinations(found, 2):
            assert one is other or not meet(a, b), (view, one, other)
        written += len(named)
    assert written > 5 * VIEWS


def test_the_chosen_place_is_named_wherever_it_is_in_sight(atlas: Atlas) -> None:
    places = atlas.numbers["places"]
    for row, name in enumerate(places["id"]):
        lon, lat = places["label"][row]
        view = replace(initial(atlas.numbers), view=Camera(lat, lon, 4.0), place=(name,))
        sheet = framed(atlas.numbers, view, FRAMES[1])
        over = Overlay(atlas, view, select(atlas, view, anywhere=True).flag, sheet.zoom)
        seed = marks.seeds(atlas.numbers, sheet.zoom)[row]
        x, y = paths.at(*places["label"][seed])
        named = names(atlas, sheet, over.named(), view)
        assert any((one.x, one.y) == (x, y) for one in named[:1]), name


@pytest.mark.parametrize("frame", FRAMES)
def test_the_first_view_holds_every_place_that_has_events(
    atlas: Atlas, frame: tuple[float, float]
) -> None:
    sheet = framed(atlas.numbers, initial(atlas.numbers), frame)
    places = atlas.numbers["places"]
    for row in set(atlas.numbers["links"]["place"]):
        x, y = place_of(*paths.at(*places["label"][row]), sheet)
        assert 0 <= x <= frame[0] and 0 <= y <= frame[1], places["id"][row]


@pytest.mark.parametrize(("more", "first"), [(-1, "point"), (1, "area")])
def test_a_mark_is_named_before_an_area_with_a_few_events_more(
    atlas: Atlas, more: int, first: str
) -> None:
    view = replace(initial(atlas.numbers), view=Camera(0.0, 0.0, 4.0))
    sheet = framed(atlas.numbers, view, FRAMES[0])
    events = look()["labels"]["point"] + more
    area = Event("area", "An area", 5.0, 5.0, None, events, ringed=False)
    mark = Event("mark", "A mark", -5.0, 5.0, 5.0, 1, ringed=False)
    assert names(atlas, sheet, [area, mark], view)[0].kind == first
