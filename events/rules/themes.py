"""Rules on themes: how a collection declares them, and that its events name no others."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from events.problems import Problem, did_you_mean
from events.raw import RawCollection
from events.rules.cells import outside
from events.schema import METADATA_FILE, MOST_THEMES
from events.slugs import SLUG, slugify
from events.themes import normal_letter

_COLOUR: Final = re.compile(r"#[0-9a-f]{6}", re.ASCII | re.IGNORECASE)
_HEX: Final = re.compile(r"#?((?:[0-9a-f]{3}){1,2})", re.ASCII | re.IGNORECASE)
_LIST: Final = f"expected a list of one to {MOST_THEMES} themes, each with id and title"

_Fault = tuple[str, Any, str]
"""Field, value and rule."""


def check_themes(raw: RawCollection) -> Iterator[Problem]:
    """Check each theme that the collection declares."""
    if raw.themes is None:
        if raw.meta is not None and "themes" in raw.meta:
            yield _problem("themes", None, _LIST)
        return
    if not isinstance(raw.themes, list):
        yield _problem("themes", raw.themes, _LIST)
        return
    if not 1 <= len(raw.themes) <= MOST_THEMES:
        yield _problem("themes", len(raw.themes), _LIST)
    ids: dict[Any, int] = {}
    letters: dict[str, int] = {}
    for number, theme in enumerate(raw.themes, 1):
        if not isinstance(theme, dict):
            yield _problem(f"theme {number}", theme, "expected an object { … }")
            continue
        for field, value, rule in (
            *_id_faults(theme, ids, number),
            *_title_faults(theme),
            *_colour_faults(theme),
            *_letter_faults(theme, letters, number),
        ):
            yield _problem(f"theme {number} {field}", value, rule)


def check_event_themes(raw: RawCollection) -> Iterator[Problem]:
    """Check that events name themes of the collection; this needs an id for each theme."""
    themes = raw.themes if isinstance(raw.themes, list) else []
    ids = [theme.get("id") if isinstance(theme, dict) else None for theme in themes]
    known = [name for name in ids if isinstance(name, str) and name]
    if known and len(known) == len(themes):
        choices = dict.fromkeys([*known, *map(slugify, known)])
        yield from outside(raw["events"], "theme", list(choices))


def _problem(column: str, value: object, rule: str) -> Problem:
    return Problem(METADATA_FILE, None, column, None if value is None else str(value), rule)


def _id_faults(theme: Mapping[str, Any], seen: dict[Any, int], number: int) -> Iterator[_Fault]:
    theme_id = theme.get("id")
    if not isinstance(theme_id, str) or not theme_id:
        yield "id", theme_id or None, "expected a text of lower-case letters, digits and hyphens"
        return
    first = seen.setdefault(theme_id, number)
    if first != number:
        yield "id", theme_id, f"already used by theme {first}; an id must be used once"
    elif not SLUG.fullmatch(theme_id):
        hint = did_you_mean([slugify(theme_id)])
        yield "id", theme_id, f"expected lower-case letters, digits and hyphens{hint}"


def _title_faults(theme: Mapping[str, Any]) -> Iterator[_Fault]:
    title = theme.get("title")
    texts = list(title.values()) if isinstance(title, dict) else [title]
    if not texts or not all(isinstance(text, str) and text.strip() for text in texts):
        yield "title", title or None, 'expected a text, or texts by language: {"en": …}'


def _colour_faults(theme: Mapping[str, Any]) -> Iterator[_Fault]:
    colour = theme.get("colour")
    if colour is not None and not (isinstance(colour, str) and _COLOUR.fullmatch(colour)):
        hint = did_you_mean(_near_colour(str(colour)))
        yield "colour", colour, f"expected six hex digits, such as #1f3f95{hint}"


def _near_colour(text: str) -> list[str]:
    found = _HEX.fullmatch(text.strip())
    if found is None:
        return []
    return [f"#{found[1] if len(found[1]) == 6 else ''.join(digit * 2 for digit in found[1])}"]


def _letter_faults(theme: Mapping[str, Any], seen: dict[str, int], number: int) -> Iterator[_Fault]:
    letter = theme.get("letter")
    if letter is None or letter == "":
        return
    is_text, letter = isinstance(letter, str), normal_letter(str(letter))
    if not is_text or len(letter) != 1 or not letter.isprintable() or letter.isspace():
        hint = did_you_mean([letter.strip()[:1]] if letter.strip() else [])
        yield "letter", letter, f"expected one character{hint}"
        return
    first = seen.setdefault(letter.upper(), number)
    if first != number:
        yield "letter", letter, f"already used by theme {first}; a letter must be used once"
