"""Where the map looks when there is nothing to look at."""

from __future__ import annotations

from dataclasses import replace

from dashboard.view.camera import target
from dashboard.view.state import initial
from tests.dashboard.small import small


def test_an_event_without_place_is_looked_at_as_the_whole_story() -> None:
    numbers = small().numbers
    numbers["links"] = {"event": [], "place": [], "role": []}
    view = replace(initial(numbers), event=numbers["events"]["id"][0])
    assert target(numbers, view) == numbers["home"]
