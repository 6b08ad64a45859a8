"""Rules on what ties events to claims, sources and each other."""

from collections.abc import Iterator
from typing import Any

from events.problems import Problem, did_you_mean, near_misses
from events.raw import RawCollection, Table
from events.rules.cells import broken, unknown
from events.schema import OLD_STATUSES, STANCES, STATUSES
from events.testimony.sources import tellings
from events.testimony.status import derived_status
from events.testimony.voices import voiced
from events.texts import named, texts_of

_EVENT_REFERENCES = (
    ("event_places", "event_id"),
    ("claims", "event_id"),
    ("relations", "event_id"),
    ("relations", "related_id"),
    ("media", "event_id"),
)


def check_references(raw: RawCollection) -> Iterator[Problem]:
    """Check that rows name events and sources that are there."""
    events = raw["events"]
    if "id" not in events.absent:
        for name, column in _EVENT_REFERENCES:
            if not named(raw[name].rows[column], events.rows["id"]).all():
                yield from unknown(raw[name], column, texts_of(events.rows["id"]), "event")
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
        bad = ~named(events.rows["id"], claims.rows["event_id"])
        yield from broken(
            events, "id", bad, f"event without claim; expected a row in {claims.file}"
        )
    yield from _statuses(raw)


def source_ids(items: list[Any]) -> list[str]:
    """Ids of the items that have one."""
    return [str(item["id"]) for item in items if is_named(item)]


def is_named(item: object) -> bool:
    """Tell whether an item is an object with an id."""
    return isinstance(item, dict) and bool(item.get("id"))


def _same(table: Table, column: str, other: str, rule: str) -> Iterator[Problem]:
    rows = table.rows
    yield from broken(table, column, (rows[column] == rows[other]) & (rows[column] != ""), rule)


def _statuses(raw: RawCollection) -> Iterator[Problem]:
    """Check the status that a table says all the same."""
    events, claims = raw["events"], raw["claims"]
    if {"event_id", "stance"} & claims.absent or {"id", "status"} & events.absent:
        return
    if not events.rows["status"].any():
        return
    sources = {str(item["id"]): item for item in raw.sources or [] if is_named(item)}
    told = tellings(voiced(claims.rows, sources, raw["actors"].rows))
    said = zip(events.rows.index, events.rows["id"], events.rows["status"], strict=True)
    for row, event_id, status in said:
        stances = {stance for _, stance in told.get(event_id, ())}
        derived = derived_status(told[event_id]) if stances and stances <= {*STANCES} else None
        if status and status != derived and (rule := _status_rule(status, stances, derived)):
            yield events.problem(row, "status", rule)


def _status_rule(status: str, stances: set[str], derived: str | None) -> str | None:
    """Say what is wrong with a status; None where its claims do not tell what it should be."""
    if derived is not None and status in (*STATUSES, *OLD_STATUSES):
        old = "an earlier word; " if status in OLD_STATUSES else ""
        made = f"its claims ({', '.join(sorted(stances))}) make it {derived}"
        return f"{old}{made}; the column status may be left out"
    if status in STATUSES:
        return None
    hint = did_you_mean(near_misses(status, STATUSES, 1))
    return f"expected one of {', '.join(STATUSES)}{hint}"
