"""Reads the translations of a folder's tables: files such as `events.fr.csv`."""

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from events.formats.files import UnreadableError, read_csv
from events.notes import Note
from events.problems import did_you_mean, near_misses
from events.raw import Table
from events.translations.bound import BOUND, TRANSLATED, translation_file

_LANGUAGE: Final = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*"
"""As BCP 47 writes it."""
_NAME: Final = re.compile(rf"([\w-]+)\.({_LANGUAGE})\.csv")
Translations = dict[str, Mapping[str, Table]]


def is_language(lang: str) -> bool:
    """Tell whether a text can be the code of a language.

    >>> is_language("pt-BR"), is_language("../fr")
    (True, False)
    """
    return re.fullmatch(_LANGUAGE, lang) is not None


def read_translations(folder: Path) -> tuple[Translations, list[Note]]:
    """Read every translation of a folder, by language and table.

    One that cannot be read is left out with a note: the original is shown in its place.
    """
    found: dict[str, dict[str, Table]] = defaultdict(dict)
    notes: list[Note] = []
    for path in sorted(folder.glob("*.*.csv")):
        named = _NAME.fullmatch(path.name)
        if named:
            table, lang = named.groups()
            read = _read(path, table, lang, notes)
            if read is not None:
                found[lang][table] = read
    return dict(found), notes


def _read(path: Path, table: str, lang: str, notes: list[Note]) -> Table | None:
    if table not in TRANSLATED:
        near = [translation_file(one, lang) for one in near_misses(table, list(TRANSLATED), 1)]
        notes.append(Note(path.name, f"translates no table of a collection{did_you_mean(near)}"))
        return None
    try:
        read = read_csv(path)
    except UnreadableError as error:
        notes.append(Note(path.name, f"not read: {error.problem.rule}"))
        return None
    schema, header = TRANSLATED[table], list(read.rows.columns)
    notes += [*read.notes, *(Note(p.file, p.rule, p.column, p.row, p.value) for p in read.problems)]
    missing = [key for key in schema.keys if key not in header]
    if missing:
        notes.append(Note(path.name, f"not read: missing column {missing[0]}"))
        return None
    columns = (*schema.keys, BOUND, *schema.columns)
    extra = [name for name in header if name and name not in columns]
    if extra:
        notes.append(Note(path.name, f"columns not used: {', '.join(extra)}"))
    rows = read.rows.reindex(columns=list(columns), fill_value="")
    return Table(path.name, rows, frozenset(columns) - frozenset(header))
