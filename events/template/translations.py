"""Writes the tables to translate into a collection's folder, and keeps what is translated."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

import pandas as pd

from events.formats.files import read_csv
from events.formats.folder import read_folder
from events.formats.translations import is_language
from events.problems import CollectionError
from events.raw import RawCollection
from events.rules.validate import validate
from events.themes import first_language
from events.translations.bound import BOUND, TRANSLATED, translation_file
from events.translations.matching import Match, matched

Row = dict[str, str]


class TranslationError(Exception):
    """A collection cannot be laid out for translation; its text is one line."""


@dataclass(frozen=True)
class Laid:
    """What there is to do in one file of translations."""

    path: Path
    asked: int
    """Texts that there are to translate."""
    missing: int
    stale: tuple[str, ...]
    """Keys of the rows that translate an earlier text."""


def lay_out(folder: Path, lang: str) -> list[Laid]:
    """Write or refresh the translations of a folder's tables into a language.

    Each row is bound to what it translates; a text without translation gets a row with empty
    cells. No translation is changed or left out: a row that is stale stays before the new one.

    Raises
    ------
    CollectionError
        Where the collection has problems.
    TranslationError
        Where there is no folder, no such language, a file that cannot be read, or no way to write.
    """
    if not folder.is_dir():
        raise TranslationError(f"{folder}: is no folder; only a collection folder is translated")
    raw = read_folder(folder)
    problems = validate(raw)
    if problems:
        raise CollectionError(str(folder), problems)
    _check(raw, folder, lang)
    matches = matched(raw, [lang])[lang].values()
    return [_refresh(folder, match) for match in matches if len(match.originals) or match.file]


def _check(raw: RawCollection, folder: Path, lang: str) -> None:
    own = first_language(raw.meta or {})
    if not is_language(lang):
        raise TranslationError(f'"{lang}" is no code of a language; expected one as fr or pt-BR')
    if lang == own:
        raise TranslationError(f"{folder}: is written in {own}; expected another language")
    for table in TRANSLATED:
        name = translation_file(table, lang)
        if (folder / name).exists() and table not in raw.translations.get(lang, {}):
            said = next(str(note) for note in raw.notes if note.file == name)
            raise TranslationError(f"{said}; mend it first")
        if table in raw.translations.get(lang, {}):
            for problem in read_csv(folder / name).problems:
                raise TranslationError(f"{problem}; mend it first")


def _refresh(folder: Path, match: Match) -> Laid:
    path, schema = folder / translation_file(match.table, match.lang), TRANSLATED[match.table]
    held = read_csv(path).rows if match.file else pd.DataFrame()
    header = [*dict.fromkeys([*schema.keys, BOUND, *schema.columns, *held.columns])]
    rows: dict[int, Row] = {row: dict(held.loc[row]) for row in held.index}
    _replace(path, _text(header, _rows(match, rows)))
    stale = tuple(_said(match, rows[row]) for row in match.stale if _holds(match, rows[row]))
    return Laid(path, int(match.asked.to_numpy().sum()), int(match.missing.to_numpy().sum()), stale)


def _rows(match: Match, held: dict[int, Row]) -> Iterator[Row]:
    """Give each original its row, after those of an earlier text; what names nothing is last."""
    empty = {row for row in match.stale if not _holds(match, held[row])}
    beside: dict[tuple[str, ...], list[int]] = {}
    for row in held:
        beside.setdefault(_key(match, held[row]), []).append(row)
    given: set[int] = {*empty}
    names = [*_names(match), BOUND]
    for cells in match.originals[names].drop_duplicates().itertuples(index=False, name=None):
        bound: Row = dict(zip(names, cells, strict=True))
        near = [row for row in beside.get(_key(match, bound), []) if row not in given]
        former = [row for row in near if row in match.stale]
        own = [row for row in near if row in match.unbound or held[row].get(BOUND) == bound[BOUND]]
        given.update(former, own)
        yield from (held[row] for row in former)
        yield from ({**held[row], **bound} for row in own)
        if not own:
            yield bound
    yield from (held[row] for row in held if row not in given)


def _names(match: Match) -> tuple[str, ...]:
    return TRANSLATED[match.table].keys


def _key(match: Match, row: Row) -> tuple[str, ...]:
    return tuple(row[name] for name in _names(match))


def _said(match: Match, row: Row) -> str:
    return " ".join(_key(match, row))


def _holds(match: Match, row: Row) -> bool:
    """Tell whether a row has any text that a translator has written."""
    return any(row.get(column) for column in TRANSLATED[match.table].columns)


def _text(header: list[str], rows: Iterable[Row]) -> str:
    text = StringIO(newline="")
    writer = csv.DictWriter(text, header, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _replace(path: Path, content: str) -> None:
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_text(content, "utf-8", newline="")
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise TranslationError(f"{path} cannot be written: {error.strerror}") from None
