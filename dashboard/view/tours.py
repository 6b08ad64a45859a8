"""The step of a tour that an address names."""

from __future__ import annotations

import re
from typing import Final

from dashboard.contract.columns import Payload, Row
from dashboard.view.state import ViewState

_NAMED: Final = re.compile(r"([^.]+)(?:\.(\d{1,3}))?", re.ASCII)


def step(numbers: Payload, tour: str | None) -> Row | None:
    """Give the row of `TOUR.NUMBER`, or of the tour itself; None where there is no such step."""
    found = _NAMED.fullmatch(tour or "")
    name, number = found.groups() if found else ("", None)
    tours, of = numbers["tours"]["id"], numbers["steps"]["tour"]
    if name not in tours:
        return None
    first, at = of.index(tours.index(name)), int(number or 0)
    return first + at if at < of.count(of[first]) else None


def name(numbers: Payload, row: Row) -> str:
    """Give a step as an address names it."""
    tour = numbers["steps"]["tour"][row]
    number = row - numbers["steps"]["tour"].index(tour)
    return f"{numbers['tours']['id'][tour]}.{number}" if number else numbers["tours"]["id"][tour]


def focus(numbers: Payload, view: ViewState) -> str | None:
    """Give the event that a view shows: the open one, else that of the step."""
    row = step(numbers, view.tour)
    if view.event is not None or row is None:
        return view.event
    event = numbers["steps"]["event"][row]
    return None if event is None else numbers["events"]["id"][event]
