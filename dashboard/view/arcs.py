"""How the routes of journeys are drawn: certain, possible, or not at all."""

from __future__ import annotations

from collections.abc import Sequence

from dashboard.contract.columns import Payload


def states(numbers: Payload, flag: Sequence[int], on: bool = True) -> list[int]:
    """Give for each route the firmest flag of its events; 0 where the layer is off."""
    events = numbers["routes"]["events"]
    return [max((int(flag[event]) for event in held), default=0) if on else 0 for held in events]


def chosen(numbers: Payload, event: str | None) -> list[bool]:
    """Tell for each route whether the open event goes that way."""
    row = numbers["events"]["id"].index(event) if event is not None else -1
    return [row in held for held in numbers["routes"]["events"]]
