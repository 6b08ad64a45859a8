"""What is known of a table once it was read, and how that is kept for later starts."""

from dataclasses import dataclass, replace
from pathlib import Path

from events.index.engines.address import Target
from events.index.engines.engine import Column
from events.index.engines.folding import Folded
from events.index.engines.meaning import Meaning
from events.index.kept.packing import pack
from events.index.kept.room import CHECKED
from events.index.kept.unpacking import unpacked
from events.index.leaf import Leaf
from events.index.listing.beside import Beside
from events.index.listing.inplace import InPlace
from events.index.listing.naming import Naming
from events.index.listing.order import Order
from events.index.listing.searching import Fold
from events.index.listing.wanted import Lister, Rows
from events.index.window import Numbers


@dataclass(frozen=True, eq=False)
class Held:
    """What is known of a table once it was read, by any process."""

    at: Target
    path: Path
    """Of the file, or what stands for it in reports."""
    meaning: Meaning
    order: Order
    naming: Naming
    lister: Lister
    fold: Fold


@dataclass(frozen=True, eq=False)
class _Told:
    """The same without how the table is reached, which may hold a password."""

    meaning: Meaning
    rank: Numbers
    counts: Leaf
    naming: Naming
    folded: Folded
    table: str = ""
    """That is held beside; empty where rows stay in the database."""
    number: Column | None = None
    said: Column | None = None
    all_shown: bool = True
    first: Rows | None = None
    """Of the first page, so that it is there without the database."""


def path_of(at: Target) -> Path:
    """Give the path of a file, or what stands for it in reports."""
    return Path(at.paths[0] if at.paths else at.file)


def save(folder: Path, held: Held, folded: Folded, first: Rows) -> None:
    """Write what a later start needs; faults are in the account already."""
    meaning, lister = held.meaning, held.lister
    sound = replace(
        meaning,
        dates=replace(meaning.dates, faults=[]),
        placed=replace(meaning.placed, faults=[]),
    )
    rank, counts, naming = held.order.rank, held.order.counts, held.naming
    told = _Told(sound, rank, counts, naming, folded, first=first)
    if isinstance(lister, Beside):
        told = replace(told, number=lister.number, table=held.at.table)
    elif isinstance(lister, InPlace):
        told = replace(told, said=lister.said, all_shown=lister.all_shown)
    (folder / CHECKED).mkdir()
    pack(told, folder / CHECKED)


def reopened(folder: Path, at: Target, fold: Fold) -> tuple[Held, Folded, Rows | None]:
    """Read what was saved of a table; `at` says how it is reached now."""
    told = unpacked(_Told, folder / CHECKED)
    meaning, naming = told.meaning, told.naming
    order = Order(meaning.dates, told.rank, told.counts)
    path, lister = path_of(at), _lister(told, order)
    if told.table:
        at = replace(at, table=told.table, query="", paths=(), connection="", aside=str(folder))
    return Held(at, path, meaning, order, naming, lister, fold), told.folded, told.first


def _lister(told: _Told, order: Order) -> Lister:
    if told.number is not None:
        return Beside(told.meaning, told.naming, told.number)
    if told.said is None:
        raise ValueError("rows are neither held nor found where they lie")
    return InPlace(told.meaning, order, told.naming, told.said, told.all_shown)
