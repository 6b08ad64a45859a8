"""Several sources in one atlas: each is a file of its own, whose events can be switched off."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, Final

import pandas as pd

from events.merging.accounts import whole
from events.merging.renaming import renamed
from events.merging.steps import with_themes
from events.raw import RawCollection, Table
from events.rows.themes import themes_of
from events.schema import MOST_THEMES, TABLES
from events.themes import first_language, titles_of
from events.translations.bound import COLLECTION

_JOINT: Final = " · "
_OF_ONE: Final = ("earliest", "latest", "version", "view", "themes")
"""Members of a descriptor that hold for its own events only."""


def merged(raws: Sequence[RawCollection]) -> RawCollection:
    """Make one collection of several checked ones; a single one is as it was.

    Ids that stand in two of them get the name of the later file before them. Eras, words, the
    descriptor but for its title, and the history are the first one's; the lessons are those of all.
    """
    if len(raws) == 1:
        return raws[0]
    named = _told_apart([accounted(raw) for raw in raws])
    themes, column = _themes(named)
    tables = {name: joined(name, named) for name in TABLES}
    tables["events"] = replace(tables["events"], rows=tables["events"].rows.assign(theme=column))
    tables["tours"] = with_themes(tables["tours"], [theme["id"] for theme in themes])
    return replace(
        named[0],
        tables=tables,
        translations=translations(named),
        sources=[item for raw in named for item in raw.sources or []],
        meta=_meta(named),
        themes=themes,
        notes=tuple(note for raw in named for note in raw.notes),
        history=(),
        readings=tuple(reading for raw in named for reading in raw.readings),
        file_of={event: file for raw in named for event, file in raw.file_of.items()},
        fields=pd.concat([raw.fields for raw in named], ignore_index=True),
        interpretations=pd.concat([raw.interpretations for raw in named], ignore_index=True),
        shapes={place: shape for raw in named for place, shape in raw.shapes.items()},
        media_files={name: file for raw in named for name, file in raw.media_files.items()},
    )


def accounted(raw: RawCollection) -> RawCollection:
    """Give a folder its account, which a file has already."""
    if raw.readings:
        return raw
    reading = whole(raw)
    files = dict.fromkeys(raw["events"].rows["id"], reading.id)
    return replace(raw, readings=(reading,), file_of=files)


def _told_apart(raws: Sequence[RawCollection]) -> list[RawCollection]:
    """Rename what an earlier collection has of the same name and is not the same."""
    found: list[RawCollection] = []
    for raw in raws:
        found.append(renamed(raw, found))
    return found


def joined(name: str, raws: Sequence[RawCollection]) -> Table:
    """Put the rows of a table under each other; of places with the same id the first stays."""
    tables = [raw[name] for raw in raws]
    if name in ("eras", "glossary"):
        return tables[0]
    rows = pd.concat([table.rows for table in tables], ignore_index=True).fillna("")
    if name in ("places", "actors"):
        rows = rows.drop_duplicates("id", ignore_index=True)
    return replace(tables[0], rows=rows, absent=frozenset.intersection(*(t.absent for t in tables)))


def translations(raws: Sequence[RawCollection]) -> dict[str, dict[str, Table]]:
    """Put the translations of a table under each other; the titles are those of nobody."""
    found: dict[str, dict[str, list[Table]]] = {}
    for raw in raws:
        for lang, files in raw.translations.items():
            for name, file in files.items():
                found.setdefault(lang, {}).setdefault(name, []).append(file)
    return {
        lang: {name: _below(files) for name, files in by_table.items() if name != COLLECTION}
        for lang, by_table in found.items()
    }


def _below(tables: Sequence[Table]) -> Table:
    rows = pd.concat([table.rows for table in tables], ignore_index=True)
    return replace(tables[0], rows=rows)


def _themes(raws: Sequence[RawCollection]) -> tuple[list[Any], pd.Series]:
    """Take the themes of all, those of one id as one; beyond nine, the rarest become one."""
    column = pd.concat([raw["events"].rows["theme"] for raw in raws], ignore_index=True)
    by_id: dict[str, Any] = {}
    for raw in raws:
        for theme in raw.themes:
            by_id.setdefault(theme["id"], theme)
    used = [theme for theme in by_id.values() if theme["id"] in {*column}]
    if len(used) <= MOST_THEMES:
        return letters_apart(used), column
    language = first_language(raws[0].meta or {})
    title = {key: next(iter(titles_of(one, language).values())) for key, one in by_id.items()}
    made = themes_of(column.map(title), language)
    return made.themes, made.column


def letters_apart(themes: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Let the first keep a letter or a colour that two themes ask for."""
    kept, taken = [], set[str]()
    for theme in themes:
        asked = {key: str(theme[key]).upper() for key in ("letter", "colour") if theme.get(key)}
        free = {key for key, value in asked.items() if value not in taken}
        taken |= {asked[key] for key in free}
        kept.append({k: v for k, v in theme.items() if k not in asked or k in free})
    return kept


def _meta(raws: Sequence[RawCollection]) -> dict[str, Any]:
    metas = [raw.meta or {} for raw in raws]
    kept = {key: value for key, value in metas[0].items() if key not in _OF_ONE}
    name = "-".join(str(meta["name"]) for meta in metas)
    return {**kept, "name": name, "title": _JOINT.join(str(m["title"]) for m in metas)}
