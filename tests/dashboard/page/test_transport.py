from __future__ import annotations

import pytest

from dashboard.page.transport import transport
from dashboard.view.speaker import Speaker
from events.dates import day_number
from tests.dashboard.small import small


@pytest.mark.parametrize(
    ("first", "last", "written", "longest"),
    [
        (1958, 2001, ["1958", "2001"], "28 Sept 2001"),
        (-2999, 140, ["3000 BC", "140"], "28 Sept 3000 BC"),
    ],
)
def test_the_boxes_hold_the_span_in_words_and_have_room_for_its_days(
    first: int, last: int, written: list[str], longest: str
) -> None:
    atlas = small()
    atlas.numbers["span"] = [day_number(first, 1, 1), day_number(last, 12, 31)]
    row = transport(atlas.numbers, Speaker(atlas.texts))
    assert [row[name].value for name in ("from", "to")] == written
    assert row.style == {"--date": str(len(longest))}
