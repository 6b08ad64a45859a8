"""Rules on actors: who took part in what, and that nobody is named twice."""

from collections.abc import Iterator, Mapping
from typing import Any

from events.problems import Problem, did_you_mean, near_misses
from events.raw import RawCollection, Table
from events.rules.cells import broken, repeated, unknown
from events.rules.testimony import source_ids
from events.spellings import folded, parts


def check_actors(raw: RawCollection) -> Iterator[Problem]:
    """Check that actors are named once and used, and that who took part is there."""
    actors, takes, events = raw["actors"], raw["event_actors"], raw["events"]
    if raw.sources is not None:
        yield from unknown(actors, "source_id", source_ids(raw.sources), "source")
    if "id" not in events.absent:
        yield from unknown(takes, "event_id", list(events.rows["id"]), "event")
    yield from _strangers(takes, actors)
    yield from repeated(takes, ["event_id", "actor_id", "role"], "repeats row {first}")
    yield from named_twice(actors, "name", "the name or a spelling of {id} in row {row}")
    yield from _unused(raw)


def named_twice(table: Table, name: str, rule: str) -> Iterator[Problem]:
    """Find rows with a name or spelling that an earlier row has; the rule names that row."""
    if {"id", name} & table.absent:
        return
    taken: dict[str, tuple[str, int]] = {}
    for row, cells in table.rows.iterrows():
        at = int(str(row))
        for column in (name, "spellings"):
            for spelling in parts(cells[column]):
                owner, first = taken.setdefault(folded(spelling), (cells["id"], at))
                if first != at:
                    said = rule.format(id=owner, row=first)
                    yield table.problem(at, column, f"“{spelling}” is {said} already")


def voices(raw: RawCollection) -> set[str]:
    """Give whose words are quoted, folded: names or ids, of claims and of whole sources."""
    items = [item for item in raw.sources or [] if isinstance(item, dict)]
    custom: list[Any] = [item.get("custom") for item in items]
    own = [one.get("voice") for one in custom if isinstance(one, Mapping)]
    quoted = raw["claims"].rows["attributed_to"].unique()
    return {folded(voice.rstrip("?")) for voice in [*quoted, *own] if isinstance(voice, str)}


def _strangers(takes: Table, actors: Table) -> Iterator[Problem]:
    ids = list(actors.rows["id"])
    rows = zip(ids, actors.rows["name"], actors.rows["spellings"], strict=True)
    spelt = {folded(s): id_ for id_, name, cell in rows for s in [name, *parts(cell)]}

    def rule(value: str) -> str:
        own = spelt.get(folded(value))
        return f"unknown actor{did_you_mean([own] if own else near_misses(value, ids))}"

    yield from broken(takes, "actor_id", ~takes.rows["actor_id"].isin([*ids, ""]), rule)


def _unused(raw: RawCollection) -> Iterator[Problem]:
    actors, used = raw["actors"], voices(raw)
    acting, file = set(raw["event_actors"].rows["actor_id"]), raw["event_actors"].file
    columns = (actors.rows[column] for column in ("id", "name", "spellings"))
    for row, (id_, name, cell) in zip(actors.rows.index, zip(*columns, strict=True), strict=True):
        is_voice = not used.isdisjoint(map(folded, [id_, name, *parts(cell)]))
        if id_ and id_ not in acting and not is_voice:
            yield actors.problem(row, "id", f"nobody's event; expected a row in {file}, or a claim")
