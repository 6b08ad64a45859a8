"""The folder of an atlas that is too large to be sent whole: its page, tiles and lists."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

import numpy as np

from dashboard.app import create_vast_app
from dashboard.picture.ground import around
from dashboard.publish.capture import Capture, taken_apart
from dashboard.publish.formats import folder
from dashboard.publish.lists import write_lists
from dashboard.publish.opening import opening
from dashboard.publish.output import PublishError, aside, fill, settle
from dashboard.server.first import AtlasApp
from dashboard.settings import Settings
from dashboard.view.folding import fold
from events.index.engines.address import target
from events.index.large import MOST_WHOLE, is_large, rows_of
from events.index.listing.index import Index, opened
from events.options import NONE, Options
from events.problems import CollectionError, UnreadableError

LISTS: Final = "lists/"
DIGITS: Final = 12
PAUSE_S: Final = 2.0
"""Between two words on how many events are written."""
_CHUNK: Final = 1 << 20

Say = Callable[[str], None]
"""Hears what is done now."""


@dataclass(frozen=True)
class Written:
    """What a folder holds that was written."""

    events: int
    files: int
    size: int
    """In bytes."""
    digest: str
    """SHA-256 of the names and contents of all files."""


def is_vast(sources: Sequence[str], world: bool = False) -> bool:
    """Tell whether sources are counted by an engine; with the world under them they never are."""
    return not world and is_large(sources)


def check_kind(source: str, ending: str) -> None:
    """Refuse to put a table into one file that an engine counts.

    Raises
    ------
    PublishError
        For any ending but that of a folder, which is empty.
    """
    if not ending:
        return
    rows, name = rows_of(source) or 0, target(source).file
    if rows > MOST_WHOLE:
        why = f"has about {rows:,} events, and a {ending} can hold {MOST_WHOLE:,}"
    else:
        why = f"is counted where it lies and never sent whole, as a {ending} would be"
    raise PublishError(
        f"{name} {why}: give a folder, as in site/, or a file of at most {MOST_WHOLE:,} rows"
    )


def write_site(
    source: str, out: Path, options: Options = NONE, query: str = "", say: Say = lambda _: None
) -> Written:
    """Write the site of a table that an engine counts, all of it or nothing.

    Raises
    ------
    PublishError
        When the place cannot be written, or a part of the query makes no sense for the table.
    CollectionError
        When the table cannot be read.
    """
    with aside(out) as held:
        made = held / "made"
        made.mkdir()
        say("counting the events")
        total = _filled(made, source, options, query, say)
        files, size, digest = _measured(made)
        settle(made, out, held)
    return Written(total, files, size, digest)


def _filled(made: Path, source: str, options: Options, query: str, say: Say) -> int:
    try:
        index = opened(source, options, fold=fold)
        try:
            _fill(made, index, query, say)
        finally:
            index.close()
    except UnreadableError as error:
        raise CollectionError(error.problem.file, [error.problem]) from None
    return index.folded.leaf.total


def _fill(made: Path, index: Index, query: str, say: Say) -> None:
    say("writing tiles")
    app = create_vast_app(index, made, Settings())
    view, start = opening(query, next(iter(app.atlases.values())).numbers, index)
    lists = _listed(made, index, view.lang, say)
    say("taking the page apart")
    page = taken_apart(app, view, start, [], _ground(index))
    fill(folder(_told(page, app, lists)), made)


def _told(page: Capture, app: AtlasApp, lists: str) -> Capture:
    """Tell the page where its lists are, in place of a server that has them."""
    tiles = (app.files.vast or {})["tiles"]
    return replace(page, files=replace(page.files, vast={"tiles": tiles, "lists": lists}))


def _listed(made: Path, index: Index, lang: str, say: Say) -> str:
    """Write the lists, and name their folder by what it holds."""
    making = made / LISTS / "making"
    making.mkdir(parents=True)
    write_lists(making, index, lang, _counting(index.folded.leaf.total, say))
    name = _measured(making)[2][:DIGITS]
    making.rename(made / LISTS / name)
    return f"{LISTS}{name}/"


def _ground(index: Index) -> list[str]:
    """Give the pieces of the base map around all places."""
    places = index.folded.places
    there = ~np.isnan(places.lon)
    return around(zip(places.lon[there].tolist(), places.lat[there].tolist(), strict=True))


def _counting(total: int, say: Say) -> Callable[[int], None]:
    """Say now and then how many events are written."""
    last = time.monotonic()

    def tell(events: int) -> None:
        nonlocal last
        if time.monotonic() - last >= PAUSE_S:
            last = time.monotonic()
            say(f"{events:,} of {total:,} events written")

    say("writing the events")
    return tell


def _measured(made: Path) -> tuple[int, int, str]:
    """Give the number of files in a folder, their size and their SHA-256."""
    whole, size, names = sha256(), 0, sorted(_names(made))
    for name in names:
        whole.update(name.encode() + b"\0")
        with (made / name).open("rb") as content:
            while chunk := content.read(_CHUNK):
                size += len(chunk)
                whole.update(chunk)
    return len(names), size, whole.hexdigest()


def _names(made: Path) -> Iterator[str]:
    return (path.relative_to(made).as_posix() for path in made.rglob("*") if path.is_file())
