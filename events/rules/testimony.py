"""Rules on what ties events to claims, sources and each other."""

from collections.abc import Iterator
from typing import Any

from events.problems import Problem
from events.raw import RawCollection, Table
from events.rules.cells import broken, unknown
from events.schema import STANCES, STATUSES
from events.testimony.status import derived_status

_EVENT_REFERENCES = (
    ("event_places", "event_id"),
    ("claims", "event_id"),
    ("relations", "event_id"),
    ("relations", "related_id"),
)


def check_references(raw: RawCollection) -> Iterator[Problem]:
    """Check that rows name events and sources that are there."""
    events = raw["events"]
    if "id" not in events.absent:
        for name, column in _EVENT_REFERENCES:
            yield from unknown(raw[name], column, list(events.rows["id"]), "event")
    if raw.sources is not None:
        sources = source_ids(raw.sources)
        for column in ("source_id", "via"):
            yield from unknown(raw["claims"], column, sources, "source")
    claims, relations = raw["claims"], raw["relations"]
    yield from _same(claims, "via", "source_id", "names the source itself; leave it empty")
    yield from _same(relations, "related_id", "event_id", "an event is not related to itself")


def check_attested(raw: RawCollection) -> Iterator[Problem]:
    """Check that every event has a claim, and the status that its claims give."""
    events, claims = raw["events"], raw["claims"]
    if "event_id" not in claims.absent:
        bad = ~events.rows["id"].isin([*claims.rows["event_id"], ""])
        yield from broken(
            events, "id", bad, f"event without claim; expected a row in {claims.file}"
        )
    yield from _statuses(events, claims)


def source_ids(items: list[Any]) -> list[str]:
    """Ids of the items that have one."""
    return [str(item["id"]) for item in items if isinstance(item, dict) and item.get("id")]


def _same(table: Table, column: str, other: str, rule: str) -> Iterator[Problem]:
    rows = table.rows
    yield from broken(table, column, (rows[column] == rows[other]) & (rows[column] != ""), rule)


def _statuses(events: Table, claims: Table) -> Iterator[Problem]:
    if {"event_id", "stance"} & claims.absent or {"id", "status"} & events.absent:
        return
    stances: dict[str, set[str]] = {}
    for event_id, stance in zip(claims.rows["event_id"], claims.rows["stance"], strict=True):
        stances.setdefault(event_id, set()).add(stance)
    known = [event_id for event_id, found in stances.items() if found <= {*STANCES}]
    sound = events.rows[events.rows["status"].isin(STATUSES) & events.rows["id"].isin(known)]
    for row, event_id, status in zip(sound.index, sound["id"], sound["status"], strict=True):
        derived = derived_status(stances[event_id])
        if derived != status:
            said = ", ".join(sorted(stances[event_id]))
            yield events.problem(row, "status", f"its claims ({said}) make it {derived}")
