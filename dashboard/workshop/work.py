"""What is asked of Python, each as one function that a process of its own runs.

All of them take a folder of their own and who is told of their steps first, and give bytes.
"""

from __future__ import annotations

import json
import re
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from dashboard.payload.sayings import sayings
from dashboard.workshop.jobs import RefusedWorkError, Tell
from dashboard.workshop.preview import citations, shown
from dashboard.workshop.samples import sample as sample_of
from dashboard.workshop.taking import KINDS, NothingShownError, taken
from dashboard.workshop.words import speaker
from events.dates.written import Order
from events.drafting.asking import understood_rows
from events.drafting.bringing import brought
from events.drafting.candidates import candidates
from events.drafting.checking import DraftError, checked
from events.drafting.draft import Draft
from events.drafting.making import Made, made
from events.formats.registry import is_address
from events.load import BUNDLED
from events.media.known import known_files
from events.options import NONE, Options
from events.problems import UnreadableError

_UNFIT: Final = re.compile(r"[\x00-\x1f/\\:*?\"<>|]+")
"""What a name of a file may not hold on some system."""
_LONGEST: Final = 100


def read(folder: Path, tell: Tell, content: bytes, name: str, options: str) -> bytes:
    """Open a file as a draft: of any format that is known, or taken home from here before."""
    path = folder / _named(name)
    path.write_bytes(content)
    return _brought(path, tell, _options(options))


def copy(_folder: Path, tell: Tell, sources: Sequence[str]) -> bytes:
    """Open what the atlas shows as a draft."""
    if len(sources) > 1 or any(is_address(one) for one in sources):
        raise RefusedWorkError("only an atlas of one folder or file can be copied")
    return _brought(Path(sources[0]) if sources else BUNDLED, tell, NONE)


def sample(folder: Path, tell: Tell, lang: str) -> bytes:
    """Open some events to try, in a language."""
    named = folder / f"{speaker(lang)('sample.title')}.csv"
    named.write_bytes(sample_of(lang).read_bytes())
    return _brought(named, tell, NONE)


def _brought(path: Path, tell: Tell, options: Options) -> bytes:
    try:
        found = brought(path, options, tell)
    except UnreadableError as error:
        raise RefusedWorkError(str(error)) from None
    said: dict[str, Any] = {"draft": found.draft, "format": found.format, "notes": found.notes}
    said["media"] = {name: b64encode(held).decode() for name, held in found.media.items()}
    if found.opened is not None:
        said |= _understood(found.opened.made)
        said["remarks"] = [*found.opened.remarks, *said["remarks"]]
        said["aside"] = [{"row": row, "why": why} for row, why in found.opened.aside]
    return _json(said)


def look(_folder: Path, _tell: Tell, asked: bytes, lang: str, around: str) -> bytes:
    """Say what is understood of a draft, and give the atlas of it; of files it hears only."""
    said = _asked(asked)
    try:
        media = known_files(said.get("media", {}))
    except ValueError as error:
        raise RefusedWorkError(str(error)) from None
    found = made(_checked(said.get("draft")), media=media)
    atlas = found.collection and shown(found.collection, lang, around)
    return _json({**_understood(found), "shown": atlas})


def cite(_folder: Path, _tell: Tell, draft: bytes, lang: str) -> bytes:
    """Give the citations of a draft in the styles that few ask for."""
    found = made(_draft(draft)).collection
    if found is None:
        raise RefusedWorkError("nothing can be cited yet")
    return _json(citations(found, lang))


def rows(_folder: Path, _tell: Tell, asked: bytes) -> bytes:
    """Say what is understood of some rows of a draft, and their dates as a page says them."""
    said = _asked(asked)
    keys = [key for key in said.get("keys") or () if isinstance(key, str)]
    understood, remarks = understood_rows(_checked(said.get("draft")), keys)
    dates = sayings([one["edtf"] for one in understood])
    return _json({"understood": understood, "remarks": remarks, "sayings": dates})


def places(_folder: Path, _tell: Tell, asked: bytes) -> bytes:
    """Give the places that a name may mean."""
    said = _asked(asked)
    return _json(candidates(_text(said.get("text")), _text(said.get("country"))))


def take(
    _folder: Path, _tell: Tell, draft: bytes, media: dict[str, bytes], kind: str, lang: str
) -> bytes:
    """Give a draft as a file to take home, after a line of JSON that names it and what it lacks."""
    if kind not in KINDS:
        raise RefusedWorkError(f"expected one of these: {', '.join(KINDS)}")
    try:
        made = taken(_draft(draft), media, kind, lang)
    except NothingShownError as error:
        raise RefusedWorkError(str(error)) from None
    head = {"name": made.name, "mimetype": made.mimetype, "remarks": made.remarks}
    return _json(head) + b"\n" + made.content


def _understood(found: Made) -> dict[str, Any]:
    return {"understood": found.understood, "remarks": found.remarks}


def _draft(content: bytes) -> Draft:
    """Read a draft.

    Raises
    ------
    RefusedWorkError
    """
    try:
        return _checked(json.loads(content))
    except ValueError:
        raise RefusedWorkError("expected a draft as JSON") from None


def _checked(value: object) -> Draft:
    try:
        return checked(value)
    except DraftError as error:
        raise RefusedWorkError(str(error)) from None


def _asked(content: bytes) -> dict[str, Any]:
    try:
        said = json.loads(content)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise RefusedWorkError("expected an object { … } as JSON")
    return said


def _text(value: object) -> str:
    return value[:_LONGEST] if isinstance(value, str) else ""


def _options(text: str) -> Options:
    """Read in which order days and months stand in dates of figures."""
    orders = {order.value: order for order in Order}
    try:
        return Options(order=orders.get(json.loads(text).get("order", "")))
    except (ValueError, AttributeError, TypeError):
        return Options()


def _named(name: str) -> str:
    """Give a file a name that stays in its folder, with its ending.

    >>> _named("../../lessons.csv"), _named("")
    ('_.._lessons.csv', 'file')
    """
    plain = _UNFIT.sub("_", name).strip(" .")
    return plain[-_LONGEST:] or "file"


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
