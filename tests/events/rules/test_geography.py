"""A place is named by its id; one that is named otherwise is told which is meant."""

from typing import Any

import pytest

from events.load import load
from events.problems import CollectionError


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ussr", "soviet-union"),
        ("СССР", "soviet-union"),
        ("URSS", "soviet-union"),
        ("Fédération du Mali", "mali-federation"),
    ],
)
def test_a_state_that_is_gone_is_meant_by_its_old_names(
    folder: Any, typed: str, meant: str
) -> None:
    folder.replace("event_places.csv", "mopti-air-base", typed)
    with pytest.raises(CollectionError) as caught:
        load(folder.path)
    assert [str(problem) for problem in caught.value.problems] == [
        f'event_places.csv:3 place_id "{typed}": unknown place; did you mean "{meant}"?'
    ]


def test_a_state_that_is_gone_is_an_area_like_any_other(folder: Any) -> None:
    folder.replace("event_places.csv", "mopti-air-base", "soviet-union")
    places = load(folder.path).places
    assert places.loc["soviet-union", "precision"] == "country"
    assert places.loc["soviet-union", "geometry"].geom_type == "MultiPolygon"
