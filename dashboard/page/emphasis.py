"""The one country that the base map sets apart from the others."""

from __future__ import annotations

from collections import Counter
from typing import Any

from dashboard.contract.columns import Payload
from geodata.layers import layer


def country(numbers: Payload) -> str:
    """Give the ISO code of the most common country among the linked places, or nothing."""
    codes = (numbers["places"]["country"][place] for place in numbers["links"]["place"])
    common = Counter(filter(None, codes)).most_common(1)
    return common[0][0] if common else ""


def regions(code: str, name: str = "regions") -> dict[str, Any]:
    """Give of a packaged layer what lies in a country."""
    whole = layer(name)
    held = [f for f in whole["features"] if code and f["properties"].get("country") == code]
    return {**whole, "features": held}


def around(code: str, name: str) -> dict[str, Any]:
    """Give a layer of details if they are packaged for a country, else nothing of it."""
    whole = layer(name)
    return whole if regions(code)["features"] else {**whole, "features": []}
