"""Sources as CSL-JSON, which keeps all that is known of them."""

import json
from typing import Any

from events.formats.writing.export import Export
from events.formats.writing.works import Item, day, ending, in_words, is_date, works


def write(export: Export) -> bytes:
    """Write the atlas and its sources as items; what is ours alone stands in `custom`."""
    items = [readable(item) for item in works(export)]
    return f"{json.dumps(items, ensure_ascii=False, indent=2)}\n".encode()


def readable(item: Item) -> dict[str, Any]:
    """Say in words the ranges at which citeproc-js stops, or which it says of a wrong era."""
    return {field: _date(item, field) or value for field, value in item.items()}


def _date(item: Item, field: str) -> dict[str, Any]:
    """Give a date in words where the field is a range that is uneven, else nothing."""
    value = item[field]
    if not is_date(value):
        return {}
    first, last = day(item, field), ending(item, field)
    if not _is_uneven(first, last):
        return {}
    kept = {key: part for key, part in value.items() if key != "date-parts"}
    return {"literal": in_words(first, last), **kept}


def _is_uneven(first: tuple[int, ...], last: tuple[int, ...]) -> bool:
    """Tell whether the ends of a range are known to differing parts, or are of two eras."""
    return bool(last) and (len(first) != len(last) or (first[0] < 0) != (last[0] < 0))
