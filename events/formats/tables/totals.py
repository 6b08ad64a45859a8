"""The row below a table that adds its columns up."""

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

_WORDS: Final = frozenset(json.loads(Path(__file__).with_suffix(".json").read_text("utf-8")))
_NUMBER: Final = re.compile(r"[-+]?[\d .,]+%?")


def totals(body: Mapping[int, Sequence[str]]) -> dict[int, str]:
    """Find the last row, where it says that it is the sum and has nothing but numbers beside it.

    >>> totals({2: ["A", "1961"], 3: ["Total:", "", "2"]}), totals({2: ["A"], 3: ["Total", "Lyon"]})
    ({3: 'a row of totals'}, {})
    """
    if len(body) < 2:
        return {}
    row, cells = list(body.items())[-1]
    first, *rest = [cell for cell in cells if cell] or [""]
    is_sum = first.strip(" :.").casefold() in _WORDS and rest
    return {row: "a row of totals"} if is_sum and all(map(_NUMBER.fullmatch, rest)) else {}
