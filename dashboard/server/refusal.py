"""Requests that are answered with one line that says what was expected."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps

from flask import Response

View = Callable[[], Response]


class RefusedError(Exception):
    """A request that cannot be answered, with its HTTP status; its text is one line."""

    def __init__(self, status: int, text: str) -> None:
        super().__init__(text)
        self.status = status


def refusing(view: View) -> View:
    """Let a view refuse: the reason becomes its answer, as plain text."""

    @wraps(view)
    def answered() -> Response:
        try:
            return view()
        except RefusedError as refusal:
            return Response(f"{refusal}\n", status=refusal.status, mimetype="text/plain")

    return answered


def whole_number(key: str, value: str, smallest: int, largest: int = 999_999_999) -> int:
    """Read a size in pixels.

    >>> whole_number("maxwidth", "600", smallest=1)
    600
    """
    if re.fullmatch(r"\d{1,9}", value, re.ASCII) and smallest <= int(value) <= largest:
        return int(value)
    raise RefusedError(
        400, f"The parameter “{key}” needs a whole number from {smallest} to {largest}, of pixels."
    )
