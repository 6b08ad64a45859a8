"""What is said outside the page: in files, to programs that ask, where there is no answer.

These words weigh nothing on a first visit: only the server and what writes files read them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from dashboard.contract.files import words
from dashboard.view.speaker import Speaker


@cache
def told(lang: str) -> Mapping[str, str]:
    """Give the page's words in a language, and those of what leaves it."""
    own = json.loads(files(__name__).joinpath(f"{lang}.json").read_text("utf-8"))
    return MappingProxyType({**words(lang)["words"], **own})


def speaker(lang: str) -> Speaker:
    """Give who speaks them.

    >>> speaker("en")("file.claims")
    'Claims'
    """
    return Speaker({"lang": lang, "locale": words(lang)["locale"], "words": dict(told(lang))})
