"""A draft that leaves the workshop, as a file to keep or to hand out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from dashboard.publish.capture import capture
from dashboard.publish.formats import package, single
from dashboard.view.naming import LONGEST, readable
from dashboard.view.speaker import Speaker
from dashboard.workshop.words import speaker
from events.collection import Collection
from events.drafting.archives.carrying import parcel
from events.drafting.archives.packing import zipped
from events.drafting.draft import Draft
from events.drafting.folders.writing import folder_files
from events.drafting.making import Made, made
from events.drafting.tabling import as_csv, as_xlsx, removed, shortened
from events.slugs import slugify

UNNAMED: Final = "atlas"


class NothingShownError(Exception):
    """A page was asked for of a draft of which nothing can be shown; its text is one line."""


@dataclass(frozen=True)
class Taken:
    """One file."""

    name: str
    mimetype: str
    content: bytes
    remarks: tuple[str, ...]
    """What it does not hold, in words: to be read before it is handed out."""


@dataclass(frozen=True)
class _Asked:
    """What a file is made of."""

    draft: Draft
    media: Mapping[str, bytes]
    made: Made
    lang: str
    state: str

    @property
    def shown(self) -> Collection:
        """Give what can be shown."""
        if self.made.collection is None:
            t = speaker(self.lang)
            raise NothingShownError(t("taken.nothing"))
        return self.made.collection

    def files(self) -> dict[str, bytes]:
        """Give the collection folder."""
        return folder_files(self.made.raw, self.draft, self.media)


@dataclass(frozen=True)
class _Kind:
    ending: str
    mimetype: str
    write: Callable[[_Asked], bytes]
    lacks: Callable[[_Asked, Speaker], Iterator[str]]


def taken(
    draft: Draft,
    media: Mapping[str, bytes],
    kind: str,
    lang: str,
    state: str = "",
    result: Made | None = None,
) -> Taken:
    """Make the file of a kind, one of `KINDS`.

    Parameters
    ----------
    media
        Files by their name below `media/`.
    lang
        Of the remarks.
    state
        Query of the view that a page opens with.
    result
        What was made of the draft, where that is known.

    Raises
    ------
    NothingShownError
        Where the kind is a page and there is no event to show.
    """
    asked, form = _Asked(draft, media, result or made(draft, media=media), lang, state), KINDS[kind]
    return Taken(
        name=f"{_stem(asked)}{form.ending}",
        mimetype=form.mimetype,
        content=form.write(asked),
        remarks=tuple(form.lacks(asked, speaker(lang))),
    )


def _stem(asked: _Asked) -> str:
    """Name a file by the title of the draft."""
    title = asked.draft["meta"].get("title")
    told = title.strip()[:LONGEST] if isinstance(title, str) else ""
    return readable(slugify(told), told) if told else UNNAMED


def _folder(asked: _Asked) -> bytes:
    return zipped(asked.files())


def _page(asked: _Asked) -> bytes:
    page = capture(asked.shown, asked.state)
    return single(page, carried=parcel(asked.files(), page.media)).encode()


def _lesson(asked: _Asked) -> bytes:
    page = capture(asked.shown, asked.state)
    return package(page, "scorm", parcel(asked.files(), page.media))


def _json(asked: _Asked) -> bytes:
    first = {"draft": asked.draft["draft"], **asked.draft}
    return f"{json.dumps(first, ensure_ascii=False)}\n".encode("utf-8", "replace")


def _hidden(asked: _Asked, t: Speaker) -> Iterator[str]:
    """Count the events that a page does not show, all of which it carries."""
    rows = [one for one in asked.made.understood if not one["shown"]]
    if rows:
        yield t("take.left-out", n=len(rows))


def _unshown(_asked: _Asked, _t: Speaker) -> Iterator[str]:
    yield from ()


def _events_only(asked: _Asked, t: Speaker) -> Iterator[str]:
    """Name what a table of events has no room for."""
    tables = [name for name, rows in asked.draft["tables"].items() if rows and name != "events"]
    if tables or asked.draft["sources"] or asked.draft.get("translations") or asked.media:
        yield t("taken.events")


def _cut(asked: _Asked, t: Speaker) -> Iterator[str]:
    yield from _events_only(asked, t)
    if n := shortened(asked.draft):
        yield t("taken.cut", n=n)
    if n := removed(asked.draft):
        yield t("taken.removed", n=n)


def _no_media(asked: _Asked, t: Speaker) -> Iterator[str]:
    if asked.media:
        yield t("taken.media", n=len(asked.media))


_ZIP: Final = "application/zip"
_SHEET: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
KINDS: Final[Mapping[str, _Kind]] = {
    "collection": _Kind(".zip", _ZIP, _folder, _unshown),
    "html": _Kind(".html", "text/html", _page, _hidden),
    "lms": _Kind(".scorm.zip", _ZIP, _lesson, _hidden),
    "csv": _Kind(".csv", "text/csv", lambda asked: as_csv(asked.draft), _events_only),
    "xlsx": _Kind(".xlsx", _SHEET, lambda asked: as_xlsx(asked.draft), _cut),
    "draft": _Kind(".json", "application/json", _json, _no_media),
}
"""What a draft can be taken as."""
