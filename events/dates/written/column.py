"""A column of dates: what one cell proves holds for all."""

from collections.abc import Iterable, Sequence

from events.dates.written.cell import Cell, cleaned, read_cell
from events.dates.written.evidence import Evidence, Order, evidence


def read_column(texts: Sequence[str], order: Order | None = None) -> list[Cell]:
    """Read each different text once."""
    clean = {text: cleaned(text) for text in dict.fromkeys(texts)}
    unique = tuple(dict.fromkeys(clean.values()))
    known = evidence(unique, order)
    read = {text: read_cell(text, known) for text in unique}
    languages = _languages(read.values())
    if languages:
        read |= _again(read, known, languages)
    return [read[clean[text]] for text in texts]


def _languages(cells: Iterable[Cell]) -> frozenset[str]:
    """Give the languages that read all words of the column that only some languages read."""
    found: frozenset[str] | None = None
    for cell in cells:
        if cell.languages:
            found = cell.languages if found is None else found & cell.languages
    return found or frozenset()


def _again(read: dict[str, Cell], known: Evidence, languages: frozenset[str]) -> dict[str, Cell]:
    """Read again what two languages read differently."""
    return {
        text: read_cell(text, known, languages)
        for text, cell in read.items()
        if cell.fault.startswith("read as")
    }
