"""Answers in memory: within their room, and the ones that were asked for again stay."""

from __future__ import annotations

from dashboard.server.shelf import OVERHEAD, UNPROVEN, Answer, Shelf

SIZE = OVERHEAD + 1000


def answer() -> Answer:
    return Answer([], '"etag"', b"x" * (SIZE - OVERHEAD))


def test_what_was_put_there_is_there() -> None:
    shelf, kept = Shelf(SIZE * UNPROVEN), answer()
    shelf.put("start", kept)
    assert shelf.get("start") is kept
    assert shelf.get("other") is None


def test_it_counts_how_often_an_answer_was_asked_for() -> None:
    shelf = Shelf(SIZE * UNPROVEN)
    shelf.put("start", answer())
    assert [shelf.get("start").asked for _ in range(3)] == [2, 3, 4]  # type: ignore[union-attr]


def test_there_is_no_more_than_the_room() -> None:
    shelf = Shelf(SIZE * UNPROVEN * 10)
    for number in range(1000):
        shelf.put(number, answer())
    assert [number for number in range(1000) if shelf.get(number)] == [*range(990, 1000)]


def test_who_asks_for_everything_drives_out_nothing_that_was_asked_for_again() -> None:
    shelf = Shelf(SIZE * UNPROVEN * 10)
    shelf.put("start", answer())
    shelf.get("start")
    for number in range(1000):
        shelf.put(number, answer())
    assert shelf.get("start") is not None


def test_an_answer_larger_than_the_room_is_not_kept() -> None:
    shelf = Shelf(SIZE)
    shelf.put("large", answer())
    assert shelf.get("large") is None


def test_another_form_takes_the_place_of_an_answer() -> None:
    shelf, smaller = Shelf(SIZE * UNPROVEN), answer()
    shelf.put("start", answer())
    shelf.get("start")
    shelf.replace("start", smaller)
    assert shelf.get("start") is smaller
