"""What a draft says of itself, as far as it is sound."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from events.dates.written import Order
from events.drafting.draft import Draft, Remark
from events.drafting.remarks import remark
from events.drafting.sheet import origin
from events.formats.translations import is_language
from events.problems import Problem
from events.raw import RawCollection
from events.rules.chronology import check_limits
from events.rules.shape import check_metadata
from events.rules.themes import check_themes
from events.schema import METADATA_FILE, MOST_THEMES
from events.slugs import slugify

META: Final = "meta"
"""What remarks call the descriptor."""
ORDER: Final = "order"
"""Member that says what stands first in dates of figures, of `Order`."""
THEMES: Final = "themes"
_NAME: Final = "atlas"
_THEME: Final = re.compile(r"theme (\d+)(?: (\w+))?")
_WHOLE_THEME: Final = (None, "id", "title")


@dataclass(frozen=True)
class Descriptor:
    """The members of a descriptor that break no rule."""

    meta: dict[str, Any]
    """Name and title are always there."""
    themes: list[dict[str, Any]]
    order: Order | None
    remarks: list[Remark]
    """On the others."""


def descriptor_of(draft: Draft) -> Descriptor:
    """Take what is sound of the descriptor of a draft, and say what is not."""
    meta = {**draft["meta"], **_named(draft)}
    themes = meta.get(THEMES)
    raw = RawCollection({}, None, meta, themes=themes if themes is not None else [])
    told = [one for one in check_themes(raw) if themes]
    problems = [*check_metadata(raw), *check_limits(raw), *_odd(meta), *told]
    bad = {problem.column for problem in problems}
    own = _sound_themes(themes, told)
    meta |= {THEMES: own} if told else {}
    bad |= set() if own else {THEMES}
    sound = {key: value for key, value in meta.items() if key not in bad}
    order = sound.pop(ORDER, None)
    remarks = [remark(META, "", one.column or "", "problem", one.rule) for one in problems]
    return Descriptor(sound, own, Order(order) if order else None, remarks)


def _named(draft: Draft) -> dict[str, str]:
    """Give name and title; a draft without is called as its file is."""
    meta = draft["meta"]
    title = meta.get("title") if _is_filled(meta.get("title")) else origin(draft)[0]
    name = meta.get("name") if _is_filled(meta.get("name")) else None
    return {"title": str(title), "name": name or (slugify(str(title)) if title else _NAME)}


def _is_filled(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _odd(meta: Mapping[str, Any]) -> Iterator[Problem]:
    languages = meta.get("languages", [])
    if not isinstance(languages, list) or not all(
        isinstance(lang, str) and is_language(lang) for lang in languages
    ):
        rule = 'expected a list of codes of languages, as in ["en", "fr"]'
        yield Problem(METADATA_FILE, None, "languages", str(languages), rule)
    order = meta.get(ORDER)
    if order and order not in [*Order]:
        rule = f"expected one of {', '.join(Order)}"
        yield Problem(METADATA_FILE, None, ORDER, str(order), rule)


def _sound_themes(themes: Any, problems: list[Problem]) -> list[dict[str, Any]]:
    """Leave out themes without id or title, and colours and letters that break a rule."""
    gone: dict[int, set[str | None]] = {}
    for problem in problems:
        if found := _THEME.fullmatch(problem.column or ""):
            gone.setdefault(int(found[1]), set()).add(found[2])
    listed = themes if isinstance(themes, list) else []
    numbered = [(theme, gone.get(number, set())) for number, theme in enumerate(listed, 1)]
    return [
        {key: value for key, value in theme.items() if key not in bad}
        for theme, bad in numbered
        if not bad & {*_WHOLE_THEME}
    ][:MOST_THEMES]
