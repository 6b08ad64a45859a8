"""Requests that are answered with one line that says what was expected."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps

from flask import Response, request

View = Callable[[], Response]


class RefusedError(Exception):
    """A request that cannot be answered, with its HTTP status; its text is one line.

    A `key` of the page's words, with its values, says the same to people in their language.
    """

    def __init__(self, status: int, text: str, key: str = "", **values: str) -> None:
        super().__init__(text)
        self.status, self.key, self.values = status, key, values


def refusing(view: View) -> View:
    """Let a view refuse: the reason becomes its answer, as plain text in English.

    Who would rather have a page gets one from the app, which knows what a refusal is.
    """

    @wraps(view)
    def answered() -> Response:
        try:
            return view()
        except RefusedError as refusal:
            if is_for_people():
                raise
            return _line(refusal)

    return answered


def _line(refusal: RefusedError) -> Response:
    response = Response(f"{refusal}\n", status=refusal.status, mimetype="text/plain")
    response.content_language.add("en")
    response.vary.update(["Accept", "Accept-Language"])
    return response


def is_for_people() -> bool:
    """Tell whether the asker would rather have a page than a line of text."""
    accepted = request.accept_mimetypes
    return bool(accepted) and accepted.best_match(["text/plain", "text/html"]) == "text/html"


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
