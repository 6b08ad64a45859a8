"""Rules on voices: whose words a claim passes on, and who is nearly but not quite an actor."""

from collections.abc import Iterator
from typing import Any

from events.problems import Problem, near_misses
from events.raw import RawCollection
from events.rules.cells import broken
from events.testimony.names import Names
from events.testimony.voices import PROBABLY, stated_voice


def check_voices(raw: RawCollection) -> Iterator[Problem]:
    """Check that a guess names somebody, and that sources say in the right kind what they say."""
    claims = raw["claims"]
    nobody = claims.rows["attributed_to"].str.strip() == PROBABLY
    rule = f"expected a name before the {PROBABLY}; leave it empty where nobody is quoted"
    yield from broken(claims, "attributed_to", nobody, rule)
    for row, item in enumerate(raw.sources or [], 1):
        custom = item.get("custom") if isinstance(item, dict) else None
        if isinstance(custom, dict):
            yield from _custom_faults(raw.sources_file, row, custom)


def _custom_faults(file: str, row: int, custom: dict[str, Any]) -> Iterator[Problem]:
    outside, voice = custom.get("outside", False), custom.get("voice", "")
    if not isinstance(outside, bool):
        yield Problem(file, row, "custom.outside", str(outside), "expected true or false")
    if not isinstance(voice, str) or voice.strip() == PROBABLY:
        yield Problem(file, row, "custom.voice", str(voice), "expected the name of an actor")


def near_actors(raw: RawCollection) -> list[str]:
    """Note each voice whose name is nearly that of an actor: it would count as another."""
    claims, names = raw["claims"], Names.of(raw["actors"].rows)
    said = [
        *((claims.file, name) for name in claims.rows["attributed_to"].unique()),
        *((raw.sources_file, stated_voice(item)) for item in raw.sources or []),
    ]
    notes = (_near(file, name.removesuffix(PROBABLY).strip(), names) for file, name in said)
    return list(dict.fromkeys(note for note in notes if note))


def _near(file: str, name: str, names: Names) -> str | None:
    near = near_misses(name, list(names.spelled), limit=1) if name else []
    if not near or names.find(name):
        return None
    actor = names.shown[names.spelled[near[0]]]
    return (
        f'{file}: "{name}" counts as another voice than "{actor}"; '
        f"if they are one, write the name as actors.csv has it"
    )
