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
from dashboard.workshop import saying
from dashboard.workshop.jobs import RefusedWorkError, Tell
from dashboard.workshop.preview import citations, shown
from dashboard.workshop.samples import sample as sample_of
from dashboard.workshop.taking import KINDS, NothingShownError, taken
from dashboard.workshop.words import speaker
from events.dates.written import Order
from events.drafting.asking import understood_rows
from events.drafting.bringing import brought
from events.drafting.brought import Brought
from events.drafting.candidates import candidates
from events.drafting.checking import DraftError, checked
from events.drafting.draft import Draft
from events.drafting.making import Made, made
from events.drafting.sheet import origin
from events.formats.registry import is_address
from events.load import BUNDLED
from events.media.known import known_files
from events.options import NONE, Options
from events.problems import UnreadableError
from events.rows.naming import UNTITLED

_UNFIT: Final = re.compile(r"[\x00-\x1f/\\:*?\"<>|]+")
"""What a name of a file may not hold on some system."""
_LONGEST: Final = 100


def read(folder: Path, tell: Tell, content: bytes, name: str, options: str, lang: str) -> bytes:
    """Open a file as a draft: of any format that is known, or taken home from here before."""
    path = folder / _named(name)
    path.write_bytes(content)
    return _brought(path, tell, _options(options), lang)


def copy(_folder: Path, tell: Tell, sources: Sequence[str], lang: str) -> bytes:
    """Open what the atlas shows as a draft."""
    if len(sources) > 1 or any(is_address(one) for one in sources):
        raise _refused("only an atlas of one folder or file can be copied", lang)
    return _brought(Path(sources[0]) if sources else BUNDLED, tell, NONE, lang)


def sample(folder: Path, tell: Tell, lang: str) -> bytes:
    """Open some events to try, in a language."""
    named = folder / f"{speaker(lang)('sample.title')}.csv"
    named.write_bytes(sample_of(lang).read_bytes())
    return _brought(named, tell, NONE, lang)


def _brought(path: Path, tell: Tell, options: Options, lang: str) -> bytes:
    try:
        found = brought(path, options, tell)
    except UnreadableError as error:
        raise RefusedWorkError(saying.refusal(error, lang)) from None
    if found.opened is not None:
        found.draft["meta"].setdefault("languages", [lang])
    said: dict[str, Any] = {"draft": found.draft, "reading": _reading(found, lang)}
    said["media"] = {name: b64encode(held).decode() for name, held in found.media.items()}
    if found.opened is not None:
        said |= _understood(found.opened.made, lang)
    return _json(said)


def _reading(found: Brought, lang: str) -> dict[str, Any]:
    """Account for a file: what it was taken for, and what of it is not in the draft."""
    opened = found.opened
    aside = opened.aside if opened else ()
    return {
        "format": saying.said(found.format, lang),
        "rows": opened.rows if opened else 0,
        "aside": [{"row": row, "why": saying.said(why, lang)} for row, why in aside],
        "notes": [saying.line(one, lang) for one in found.notes],
        "remarks": saying.remarks(opened.remarks if opened else [], lang),
    }


def look(_folder: Path, _tell: Tell, asked: bytes, lang: str, around: str) -> bytes:
    """Say what is understood of a draft, and give the atlas of it; of files it hears only."""
    said = _asked(asked, lang)
    try:
        media = known_files(said.get("media", {}))
    except ValueError as error:
        raise _refused(str(error), lang) from None
    found = made(_checked(said.get("draft"), lang), media=media)
    atlas = found.collection and shown(found.collection, lang, around)
    return _json({**_understood(found, lang), "shown": atlas})


def cite(_folder: Path, _tell: Tell, draft: bytes, lang: str) -> bytes:
    """Give the citations of a draft in the styles that few ask for."""
    found = made(_draft(draft, lang)).collection
    if found is None:
        raise _refused("nothing can be cited yet", lang)
    return _json(citations(found, lang))


def rows(_folder: Path, _tell: Tell, asked: bytes, lang: str) -> bytes:
    """Say what is understood of some rows of a draft, and their dates as a page says them."""
    said = _asked(asked, lang)
    keys = [key for key in said.get("keys") or () if isinstance(key, str)]
    understood, remarks = understood_rows(_checked(said.get("draft"), lang), keys)
    return _json(
        {
            "understood": saying.understood(understood, lang),
            "remarks": saying.remarks(remarks, lang),
            "sayings": sayings([one["edtf"] for one in understood]),
        }
    )


def places(_folder: Path, _tell: Tell, asked: bytes, lang: str) -> bytes:
    """Give the places that a name may mean."""
    said = _asked(asked, lang)
    found = candidates(_text(said.get("text")), _text(said.get("country")))
    return _json(saying.places(found, lang))


def take(
    _folder: Path, _tell: Tell, draft: bytes, media: dict[str, bytes], kind: str, lang: str
) -> bytes:
    """Give a draft as a file to take home, after a line of JSON that names it and what it lacks."""
    if kind not in KINDS:
        raise _refused(f"expected one of these: {', '.join(KINDS)}", lang)
    try:
        made = taken(_draft(draft, lang), media, kind, lang)
    except NothingShownError as error:
        raise RefusedWorkError(str(error)) from None
    head = {"name": made.name, "mimetype": made.mimetype, "remarks": made.remarks}
    return _json(head) + b"\n" + made.content


def _refused(text: str, lang: str) -> RefusedWorkError:
    """Say in a language why work cannot be done."""
    return RefusedWorkError(saying.line(text, lang))


def _understood(found: Made, lang: str) -> dict[str, Any]:
    return {
        "understood": saying.understood(found.understood, lang),
        "remarks": saying.remarks(found.remarks, lang),
    }


def _draft(content: bytes, lang: str) -> Draft:
    """Read a draft.

    Raises
    ------
    RefusedWorkError
    """
    try:
        return _checked(json.loads(content), lang)
    except ValueError:
        raise _refused("expected a draft as JSON", lang) from None


def _checked(value: object, lang: str) -> Draft:
    """Take a draft; what nobody has named is called so in the language of the page."""
    try:
        draft = checked(value)
    except DraftError as error:
        raise _refused(str(error), lang) from None
    if not draft["meta"].get("title") and origin(draft)[0] == UNTITLED:
        draft["meta"]["title"] = speaker(lang)("untitled")
    return draft


def _asked(content: bytes, lang: str) -> dict[str, Any]:
    try:
        said = json.loads(content)
    except ValueError:
        said = None
    if not isinstance(said, dict):
        raise _refused("expected an object { … } as JSON", lang)
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
