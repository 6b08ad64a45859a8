"""Our scripts that a page asks for when it needs them, named by their content."""

from __future__ import annotations

from functools import cache
from hashlib import sha256
from importlib.resources import files

from flask import Response

LATER = ("lessons", "paper")
DIGITS = 12


@cache
def text(script: str) -> str:
    """Give a script."""
    return (files("dashboard.server") / "static" / f"{script}.js").read_text("utf-8")


@cache
def names() -> dict[str, str]:
    """Give the name of each script's file, which changes with its content."""
    return {
        script: f"{script}.{sha256(text(script).encode()).hexdigest()[:DIGITS]}.js"
        for script in LATER
    }


def texts() -> dict[str, str]:
    """Give the scripts by the names of their files."""
    return {name: text(script) for script, name in names().items()}


def answer(script: str) -> Response:
    """Send a script."""
    return Response(text(script), mimetype="text/javascript")
