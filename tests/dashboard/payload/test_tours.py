"""The tours of the bundled collection: every step opens a view that shows what it tells of."""

from __future__ import annotations

from typing import Any

import pytest

from dashboard.contract.columns import Payload
from dashboard.contract.files import view as table
from dashboard.payload.numbers import numbers
from dashboard.view.address import parse, write
from dashboard.view.tours import focus, step
from events.collection import Collection
from events.load import load
from events.schema import TOUR_QUERY
from events.tours import VIEW_LIMITS

KEYS: dict[str, Any] = {row["key"]: row for row in table()["keys"]}


@pytest.fixture(scope="module")
def atlas() -> Collection:
    return load()


@pytest.fixture(scope="module")
def columns(atlas: Collection) -> Payload:
    return numbers(atlas)


def addresses(columns: Payload) -> list[str]:
    tours, of = columns["tours"]["id"], columns["steps"]["tour"]
    return [f"{tours[k]}.{n}" for k in range(len(tours)) for n in range(of.count(k))]


def test_a_step_may_set_what_an_address_may() -> None:
    for key, values in TOUR_QUERY.items():
        of = KEYS[key].get("of")
        assert (list(values) if values else None) == (of if isinstance(of, list) else None), key
    limits = zip(KEYS["view"]["least"], KEYS["view"]["most"], strict=True)
    assert list(limits) == list(VIEW_LIMITS)


def test_three_tours_take_a_quarter_of_an_hour(columns: Payload) -> None:
    assert columns["tours"]["minutes"] == [15, 15, 15]
    assert all(9 <= columns["steps"]["tour"].count(k) <= 11 for k in range(3))


def test_every_step_is_an_address_that_shows_its_event(columns: Payload) -> None:
    events = columns["events"]
    for address in addresses(columns):
        view, ignored = parse(f"tour={address}", columns)
        assert not ignored
        assert write(view, columns) == f"tour={address}"
        if (shown := focus(columns, view)) is not None:
            k = events["id"].index(shown)
            assert view.from_ <= events["end_latest"][k], address
            assert view.to >= events["start_earliest"][k], address


def test_most_steps_ask_and_every_answer_rests_on_sources(atlas: Collection) -> None:
    steps = atlas.tours[atlas.tours["number"] > 0]
    asked = steps[steps["question"] != ""]
    assert len(asked) > 0.8 * len(steps)
    assert (asked["answer"] != "").all()
    assert asked["sources"].map(len).min() > 0


def test_an_answer_cites_who_speaks_of_its_event(atlas: Collection) -> None:
    speak = atlas.claims.groupby("event_id")["source_id"].agg(set)
    for row in atlas.tours[atlas.tours["event"] != ""].itertuples():
        assert speak[row.event] & {*row.sources}, (row.tour, row.number)


@pytest.mark.parametrize("name", [None, "", "nowhere", "what-was-built.99", "what-was-built.x"])
def test_what_is_no_step_is_none(columns: Payload, name: str | None) -> None:
    assert step(columns, name) is None
    assert parse(f"tour={name or ''}", columns)[0].tour is None
