from __future__ import annotations

import re
from dataclasses import replace

from dashboard.view import preview
from dashboard.view.selection import select
from dashboard.view.speaker import Speaker
from dashboard.view.state import initial
from tests.dashboard.small import small


def test_the_status_shortens_a_long_name_and_the_heading_of_the_list_does_not() -> None:
    atlas, name = small(), "Vessar" * 20
    atlas.texts["places"]["name"][0] = name
    view = replace(initial(atlas.numbers), place=("vessar",))
    assert preview.places(atlas, view, Speaker(atlas.texts)) == name
    assert f"at {name[:59]}…: " in preview.status(atlas, view, select(atlas, view))


def test_names_of_another_direction_leave_the_status_in_order() -> None:
    atlas = small()
    atlas.texts["places"]["name"][0] = "\u05d0\u05d1!"
    view = replace(initial(atlas.numbers), place=("vessar",))
    status = preview.status(atlas, view, select(atlas, view))
    assert re.search("at \u2068+\u05d0\u05d1!\u2069+: ", status)


def test_what_stands_beside_is_told_with_the_view() -> None:
    atlas = small()
    view = initial(atlas.numbers)
    for text, said in (
        ("years.1960/1968-11", "Beside it: 1960 to Nov 1968."),
        ("source.gazette", f"Beside it: {atlas.texts['sources']['short'][0]}."),
        ("lang.fr", "Beside it: FR."),
    ):
        assert f". {said}" in preview.description(atlas, replace(view, beside=text))
    assert "Beside" not in preview.description(atlas, view)
