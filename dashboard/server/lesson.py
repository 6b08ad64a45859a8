"""The step of a tour in the first response, as far as it needs no script."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from dashboard.contract.columns import Atlas, Row
from dashboard.view.address import parse, write
from dashboard.view.state import ViewState
from dashboard.view.tours import name, step


class Lesson(NamedTuple):
    """One step, or the page that a tour begins with."""

    tour: str
    """The tour's title."""
    number: int
    last: int
    title: str
    text: str
    question: str
    answer: str
    sources: list[str]
    """Briefly named, that the answer rests on."""
    event: tuple[str, str] | None
    """Address and title of what it is about."""
    previous: str
    """Address of the step before, or empty."""
    next: str


def lesson(atlas: Atlas, view: ViewState) -> Lesson | None:
    """Give the step of a view whose tour no card covers."""
    row = step(atlas.numbers, view.tour)
    if row is None or view.event is not None:
        return None
    numbers, texts = atlas.numbers["steps"], atlas.texts["steps"]
    tour = numbers["tour"][row]
    first, count = numbers["tour"].index(tour), numbers["tour"].count(tour)
    number = row - first
    return Lesson(
        tour=texts["title"][first],
        number=number,
        last=count - 1,
        title=texts["title"][row],
        text=texts["text"][row],
        question=texts["question"][row],
        answer=texts["answer"][row],
        sources=[atlas.texts["sources"]["short"][k] for k in numbers["sources"][row]],
        event=_event(atlas, view, numbers["event"][row]),
        previous=_address(atlas, view, row - 1) if number else "",
        next=_address(atlas, view, row + 1) if number < count - 1 else "",
    )


def _event(atlas: Atlas, view: ViewState, event: Row | None) -> tuple[str, str] | None:
    if event is None:
        return None
    shown = replace(view, event=atlas.numbers["events"]["id"][event], view=None, play=False)
    return f"?{write(shown, atlas.numbers)}", atlas.texts["events"]["title"][event]


def _address(atlas: Atlas, view: ViewState, row: Row) -> str:
    """Give the address of another step, in the same language and frame."""
    shown, _ = parse(f"tour={name(atlas.numbers, row)}", atlas.numbers)
    kept = replace(shown, lang=view.lang, embed=view.embed, show=view.show, map=view.map)
    return f"?{write(kept, atlas.numbers)}"
