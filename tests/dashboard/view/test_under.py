"""A file that lies under the others is off at the start, and no filter when it is."""

from dataclasses import replace

import pytest

from dashboard.contract.columns import Atlas
from dashboard.view.address import parse, write
from dashboard.view.preview import status
from dashboard.view.selection import select
from dashboard.view.state import initial
from tests.dashboard.small import small


@pytest.fixture
def atlas() -> Atlas:
    found = small()
    found.numbers["files"]["under"] = [False, True]
    return found


def test_it_is_off_at_the_start_and_in_the_address_when_on(atlas: Atlas) -> None:
    numbers = atlas.numbers
    start, both = initial(numbers), tuple(numbers["files"]["id"])
    assert (start.files, write(start, numbers)) == (both[:1], "")
    on = replace(start, files=both)
    assert write(on, numbers) == "files=harbour,choir-book"
    assert parse("files=harbour,choir-book", numbers)[0] == on


def test_only_another_file_that_is_off_narrows_a_view(atlas: Atlas) -> None:
    start = initial(atlas.numbers)

    def said(*files: str) -> bool:
        view = replace(start, files=files)
        return ", from " in status(atlas, view, select(atlas, view))

    assert [said("harbour"), said("harbour", "choir-book"), said("choir-book")] == [
        False,
        False,
        True,
    ]
