"""Rules on actors: who took part in what, and that nobody is named twice."""

from collections.abc import Callable, Iterator

from events.problems import Problem, did_you_mean, near_misses
from events.raw import RawCollection, Table
from events.rules.cells import broken, repeated, unknown
from events.rules.testimony import source_ids
from events.spellings import parts
from events.testimony.names import Names, folded
from events.testimony.voices import PROBABLY, stated_voice
from events.texts import texts_of


def check_actors(raw: RawCollection) -> Iterator[Problem]:
    """Check that actors are named once and used, and that who took part is there."""
    actors, takes, events = raw["actors"], raw["event_actors"], raw["events"]
    if raw.sources is not None:
        yield from unknown(actors, "source_id", source_ids(raw.sources), "source")
    if "id" not in events.absent:
        yield from unknown(takes, "event_id", texts_of(events.rows["id"]), "event")
    yield from _strangers(takes, actors)
    yield from repeated(takes, ["event_id", "actor_id", "role"], "repeats row {first}")
    yield from named_twice(actors, "name", "the name or a spelling of {id} in row {row}")
    yield from _unused(raw)


def named_twice(
    table: Table, name: str, rule: str, same: Callable[[str], str] = folded
) -> Iterator[Problem]:
    """Find rows with a name or spelling of an earlier row, which the rule names."""
    if {"id", name} & table.absent:
        return
    taken: dict[str, tuple[str, int]] = {}
    for row, cells in table.rows.iterrows():
        at = int(str(row))
        for column in (name, "spellings"):
            for spelling in parts(cells[column]):
                owner, first = taken.setdefault(same(spelling), (cells["id"], at))
                if first != at:
                    said = rule.format(id=owner, row=first)
                    yield table.problem(at, column, f"“{spelling}” is {said} already")


def voices(raw: RawCollection) -> set[str]:
    """Give whose words are quoted: names or ids, of claims and of whole sources."""
    stated = map(stated_voice, raw.sources or [])
    quoted = [*raw["claims"].rows["attributed_to"].unique(), *stated]
    return {voice.removesuffix(PROBABLY).strip() for voice in quoted}


def _strangers(takes: Table, actors: Table) -> Iterator[Problem]:
    ids = list(actors.rows["id"])
    rows = zip(ids, actors.rows["name"], actors.rows["spellings"], strict=True)
    spelt = {folded(s): id_ for id_, name, cell in rows for s in [name, *parts(cell)]}

    def rule(value: str) -> str:
        own = spelt.get(folded(value))
        return f"unknown actor{did_you_mean([own] if own else near_misses(value, ids))}"

    yield from broken(takes, "actor_id", ~takes.rows["actor_id"].isin([*ids, ""]), rule)


def _unused(raw: RawCollection) -> Iterator[Problem]:
    actors, takes = raw["actors"], raw["event_actors"]
    names = Names.of(actors.rows)
    speaking = (names.find(voice) for voice in voices(raw))
    used = ["", *takes.rows["actor_id"], *filter(None, speaking)]
    rule = f"nobody's event; expected a row in {takes.file}, or a claim"
    yield from broken(actors, "id", ~actors.rows["id"].isin(used), rule)
