"""Attributes with a hyphen, which Python's keywords cannot spell."""

from typing import Any


def hyphened(**named: str) -> dict[str, Any]:
    """Name ARIA and data attributes of a component.

    >>> hyphened(aria_label="Play", data_act="close")
    {'aria-label': 'Play', 'data-act': 'close'}
    """
    return {name.replace("_", "-"): value for name, value in named.items()}
