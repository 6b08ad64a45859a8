"""Components as HTML: what needs no callback need not be made by Dash in the browser."""

from __future__ import annotations

from typing import Any

from dash.development.base_component import Component
from markupsafe import Markup

NAMES = {"className": "class", "htmlFor": "for"}


def markup(node: Any) -> Markup:
    """Write a component of `dash.html`, or a list of them, as HTML.

    >>> from dash import html
    >>> str(markup([html.B("<1>", className="few"), "and more"]))
    '<b class="few">&lt;1&gt;</b>and more'
    """
    if isinstance(node, list | tuple):
        return Markup("").join(markup(child) for child in node)
    if not isinstance(node, Component):
        return Markup.escape("" if node is None else node)
    tag, props = type(node).__name__.lower(), node.to_plotly_json()["props"]
    inner = markup(props.pop("children", None))
    written = Markup("").join(_attribute(name, value) for name, value in props.items())
    return Markup("<{0}{1}>{2}</{0}>").format(tag, written, inner)


def _attribute(name: str, value: Any) -> Markup:
    if value is None or value is False:
        return Markup("")
    return Markup(' {}="{}"').format(NAMES.get(name, name), "" if value is True else value)
