"""Drawings in pixels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dashboard.contract.columns import Atlas
from dashboard.contract.files import look
from dashboard.picture import raster
from dashboard.view.state import Camera, initial

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100">{}</svg>'
TEXT = SVG.format('<text x="9" y="50">{}</text>')


def test_labels_need_no_font_of_the_machine() -> None:
    """Latin, accents and Cyrillic come from the packaged font, each as shapes of its own."""
    words = ["", "Bamako", "Ségou", "Бамако"]
    assert len({raster.rasterise(TEXT.format(word), 200, 100) for word in words}) == len(words)


def test_circles_have_the_colours_of_their_kinds() -> None:
    """The drawing names colours by attribute selectors, which not every program reads."""
    style = '<style>.p circle[class="1960s"]{fill:#ff0000}</style>'
    circle = '<g class="p"><circle class="1960s" cx="100" cy="50" r="40"/></g>'
    plain = '<circle fill="#ff0000" cx="100" cy="50" r="40"/>'
    assert raster.rasterise(SVG.format(style + circle), 200, 100) == raster.rasterise(
        SVG.format(plain), 200, 100
    )


def test_a_narrow_picture_shows_as_much_ground(
    atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    boxes: list[list[float]] = []
    monkeypatch.setattr(raster, "rasterise", lambda svg, *_: boxes.append(box(svg)) or b"")
    view = replace(initial(atlas.numbers), view=Camera(14.5, -4, 5))
    for width in (300, 600, 1200):
        raster.png(atlas, view, width, width // 2)
    assert boxes[1:] == [pytest.approx(boxes[0], abs=1)] * 2


@pytest.mark.parametrize("ground", look()["grounds"])
def test_the_sea_has_the_colour_of_its_ground(
    ground: str, atlas: Atlas, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(raster, "rasterise", lambda *given: asked.append(given[-1]) or b"")
    raster.png(atlas, replace(initial(atlas.numbers), ground=ground), 200, 100)
    assert asked == [look()["grounds"][ground]["water"]]


def box(svg: str) -> list[float]:
    return [float(part) for part in svg.partition('viewBox="')[2].partition('"')[0].split()]


def test_a_character_that_xml_cannot_hold_is_left_out() -> None:
    assert raster.rasterise(TEXT.format("a\x0bb"), 20, 10) == raster.rasterise(
        TEXT.format("ab"), 20, 10
    )
