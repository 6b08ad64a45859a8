"""What a browser says of the files that it has."""

import re
from typing import Any, Final

from events.media.content import Known
from events.media.forms import FORMS, names_of

MOST: Final = 2_000
"""Files."""
_BY_TYPE: Final = {form.type: form for form in FORMS}
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_MOST_PIXELS: Final = 100_000


def known_files(said: object) -> dict[str, Known]:
    """Take a JSON value for files by their names: each its type, size, width, height and sha.

    Raises
    ------
    ValueError
        Where it is none, in one line.
    """
    if not isinstance(said, dict) or len(said) > MOST:
        raise ValueError(f"media: expected an object of {MOST} files at most, by their names")
    return {str(name): _known(str(name), one) for name, one in said.items()}


def _known(name: str, one: Any) -> Known:
    if not isinstance(one, dict):
        raise ValueError(f"media {name!r}: expected an object")
    form = _BY_TYPE.get(str(one.get("type")))
    if form is None:
        kinds = f"{names_of('image')}, or {names_of('sound')}"
        raise ValueError(f"media {name!r}: type {one.get('type')!r}; expected that of {kinds}")
    digest = str(one.get("sha"))
    if not _DIGEST.fullmatch(digest):
        raise ValueError(f"media {name!r}: sha {digest[:80]!r}; expected 64 hex digits")
    size, width, height = (_count(name, one, key) for key in ("size", "width", "height"))
    return Known(form, size, min(width, _MOST_PIXELS), min(height, _MOST_PIXELS), digest)


def _count(name: str, one: dict[str, Any], key: str) -> int:
    value = one.get(key, 0)
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise ValueError(f"media {name!r}: {key} {str(value)[:80]!r}; expected a whole number")
    return value
