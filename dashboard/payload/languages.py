"""In which languages a collection's page speaks, and in which it opens."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dashboard.contract.files import languages


def spoken(meta: Mapping[str, Any]) -> list[str]:
    """Give every language of the page; the collection's own comes first where the page speaks it.

    >>> spoken({"languages": ["fr-CA"]})[0], spoken({})[0]
    ('fr', 'en')
    """
    listed = meta.get("languages")
    own = str(listed[0]).split("-")[0].lower() if isinstance(listed, list) and listed else ""
    return sorted(languages(), key=lambda lang: lang != own)
