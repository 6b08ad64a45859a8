"""Scripts that a page asks for when it needs them, named by their content: ours, and Plotly's."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files

from flask import Response

from dashboard.server import plotly

LATER = ("lessons", "paper", "film", "media")
VAST = "vast"
"""Stands in the place of the page's own script where not all events are sent."""
PREVIEW = "preview"
"""The script of a page in a frame beside the one in which its collection is made."""
DIGITS = 12


@cache
def text(script: str) -> str:
    """Give a script."""
    return (files("dashboard.server") / "static" / f"{script}.js").read_text("utf-8")


@cache
def names() -> dict[str, str]:
    """Give the name of each script's file, which changes with its content."""
    return {script: name(script) for script in LATER}


@cache
def name(script: str) -> str:
    """Give the name of a script's file."""
    return f"{script}.{sha256(text(script).encode()).hexdigest()[:DIGITS]}.js"


def texts() -> dict[str, str]:
    """Give all by the names of their files."""
    ours = {file: text(script) for script, file in names().items()}
    return {**ours, plotly.name(): plotly.script()}


def views() -> dict[str, Callable[[], Response]]:
    """Give what sends each, by the names of their files."""
    ours = {file: partial(_answer, script) for script, file in names().items()}
    return {**ours, plotly.name(): plotly.answer}


def vast_view() -> dict[str, Callable[[], Response]]:
    """Give what sends the first script of a vast atlas, by the name of its file."""
    return {name(VAST): partial(_answer, VAST)}


def preview_view() -> dict[str, Callable[[], Response]]:
    """Give what sends the script of a preview, by the name of its file."""
    return {name(PREVIEW): partial(_answer, PREVIEW)}


def _answer(script: str) -> Response:
    return Response(text(script), mimetype="text/javascript")
