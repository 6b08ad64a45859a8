"""The card of a chosen actor in the first response, as far as it needs no script."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from dashboard.contract.columns import Atlas
from dashboard.view.outset import addressed
from dashboard.view.state import ViewState


class Actor(NamedTuple):
    """One actor; its events are the rows of the list."""

    back: str
    """The view without it."""
    name: str
    kind: str
    summary: str
    offices: list[str]
    spellings: list[str]


def actor(atlas: Atlas, view: ViewState, start: str = "") -> Actor | None:
    """Give the card of a view that has chosen one actor, on a page that opens with `start`."""
    if len(view.actor) != 1:
        return None
    numbers, texts = atlas.numbers, atlas.texts["actors"]
    row = numbers["actors"]["id"].index(view.actor[0])
    return Actor(
        back=f"?{addressed(replace(view, actor=(), play=False), numbers, start)}",
        name=texts["name"][row],
        kind=numbers["actor_kinds"][numbers["actors"]["kind"][row]],
        summary=texts["summary"][row],
        offices=texts["offices"][row],
        spellings=texts["spellings"][row],
    )
