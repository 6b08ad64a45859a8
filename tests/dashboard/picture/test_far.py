"""What the whole world shows besides land: the greatest lakes, ice, borders in dispute."""

from __future__ import annotations

import xml.etree.ElementTree as ET

import pytest

from dashboard.picture import far
from dashboard.picture.poster import poster
from dashboard.view.state import initial
from tests.dashboard.small import small

MOST = 20_000
SVG = "{http://www.w3.org/2000/svg}"


def test_they_are_short() -> None:
    parts = [far.lakes(), far.ice(), far.disputed()]
    assert all(part.startswith("M") for part in parts)
    assert sum(map(len, parts)) < MOST


def test_only_great_lakes_are_there() -> None:
    assert 10 < far.lakes().count("M") < 60


@pytest.mark.parametrize("kind", ["ice", "lakes", "disputed"])
def test_the_picture_of_the_world_shows_them(kind: str) -> None:
    atlas = small()
    svg = ET.fromstring(poster(atlas, initial(atlas.numbers)))
    assert [path for path in svg.iter(f"{SVG}path") if path.get("class") == kind]


def test_a_disputed_border_is_dashed() -> None:
    atlas = small()
    style = poster(atlas, initial(atlas.numbers)).split("</style>")[0]
    assert ".disputed{stroke-dasharray:4 3}" in style
