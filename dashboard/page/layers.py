"""The switches of themes, files, layers, sources and the ground, and what the signs mean."""

from __future__ import annotations

from typing import Any

from dash import html
from dash.development.base_component import Component

from dashboard.contract.columns import Atlas
from dashboard.contract.files import view
from dashboard.page.attributes import hyphened
from dashboard.page.parts import badge, group, switch
from dashboard.view.isolate import isolated
from dashboard.view.speaker import Speaker
from dashboard.view.under import below

ORDER = (
    *("borders", "regions", "rivers", "lakes", "towns", "airfields", "names"),
    *("areas", "arcs"),
)
"""The switches of the map, from the ground up."""
FEW = range(2, 13)
"""So many sources have a switch each; more have a sheet of their own."""
MARKS = ("site", "town", "possible", "size")
LEGEND = {
    "border": "borders",
    "disputed": "borders",
    "inner-border": "regions",
    "river": "rivers",
    "lake": "lakes",
    "dot": "towns",
    "airfield": "airfields",
    "area": "areas",
    "own": "areas",
    "arc": "arcs",
}
"""Signs by the layer that they stand for."""


def names() -> list[str]:
    """Name the map's layers that can be switched on, as an address names them."""
    return _options("layers")


def _options(name: str) -> list[str]:
    (key,) = (key for key in view()["keys"] if key["key"] == name)
    return list(key["of"])


def layers(t: Speaker) -> Component:
    """Build the popover; the page fills it with its `sheet`."""
    return html.Details(html.Summary(t("layers")), id="layers", className="popover")


def sheet(atlas: Atlas, t: Speaker) -> list[Component]:
    """Build the switches of the collection, of the map's layers and its ground, and the legend."""
    return [
        group(t("layers.themes"), _themes(atlas)),
        *_files(atlas, t),
        group(t("layers.context"), [_layer(name, t) for name in ORDER]),
        _grounds(t),
        *_sources(atlas, t),
        legend(atlas, t),
    ]


def _themes(atlas: Atlas) -> list[Component]:
    titles = atlas.texts["themes"]["title"]
    return [
        switch("theme", name, badge(atlas, i), html.Bdi(titles[i]))
        for i, name in enumerate(atlas.numbers["themes"]["id"])
    ]


def _files(atlas: Atlas, t: Speaker) -> list[Component]:
    """Build the switches of several files; a single one needs none."""
    ids, titles = atlas.numbers["files"]["id"], atlas.texts["files"]["title"]
    if len(ids) < 2:
        return []
    rows = zip(ids, titles, strict=True)
    return [group(t("layers.files"), [switch("file", name, html.Bdi(said)) for name, said in rows])]


def _layer(name: str, t: Speaker) -> Component:
    """Build the switch of a layer that an address names when it is on, or when it is off."""
    return switch("layer" if name in names() else "part", name, t(f"layer.{name}"))


def _grounds(t: Speaker) -> Component:
    """Build the choice how the base map looks; the first is that of an address without one."""
    options = _options("ground")
    radios = [_radio(name, t(f"ground.{name}"), name == options[0]) for name in options]
    return html.Div(
        [html.H2(t("ground")), *radios],
        id="ground",
        role="radiogroup",
        className="switches",
        **hyphened(aria_label=t("ground")),
    )


def _radio(ground: str, said: str, on: bool) -> Component:
    facts = hyphened(data_ground=ground, aria_checked=str(on).lower())
    return html.Button(said, type="button", className="switch", role="radio", **facts)


def _sources(atlas: Atlas, t: Speaker) -> list[Component]:
    """Build the switches of a few sources: on is whose events are shown."""
    ids, texts = atlas.numbers["sources"]["id"], atlas.texts["sources"]
    if len(ids) not in FEW or atlas.whole is not None:
        return []
    switches = [
        switch("heard", name, html.Bdi(texts["short"][i]), title=isolated(texts["title"][i]))
        for i, name in enumerate(ids)
    ]
    return [group(t("lens"), switches)]


def legend(atlas: Atlas, t: Speaker) -> Component:
    """Explain the signs of the marks, and of each layer while it is on."""
    marks = [*(_sign(name, t) for name in MARKS), *_under(atlas, t)]
    layers = [
        _sign(name, t, **hyphened(data_sign=layer))
        for name, layer in LEGEND.items()
        if name != "own" or _has_shapes(atlas)
    ]
    note = html.P(t("legend.disputes"), className="quiet small", **hyphened(data_sign="borders"))
    return html.Div([html.H2(t("legend")), html.Ul([*marks, *layers]), note], className="legend")


def _sign(name: str, t: Speaker, said: dict[str, str] | None = None, **facts: Any) -> Component:
    text = t(f"legend.{name}", **(said or {}))
    return html.Li([html.Span(className=f"glyph glyph-{name}"), text], **facts)


def _under(atlas: Atlas, t: Speaker) -> list[Component]:
    """Explain the marks of what lies under the collection."""
    names = below(atlas)
    return [_sign("context", t, {"names": t.list(names)})] if names else []


def _has_shapes(atlas: Atlas) -> bool:
    """Whether places are lines or areas of the collection's own."""
    return bool(atlas.numbers["lines"]["place"]) or any(atlas.numbers["places"]["own"])
