"""A view in words: the page's status line, and what other sites are told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from dashboard.contract.columns import Atlas
from dashboard.view.attested import attested
from dashboard.view.beside import window
from dashboard.view.dated import is_dated, timeless
from dashboard.view.search import needles
from dashboard.view.selection import Selection, select
from dashboard.view.shorten import shortened
from dashboard.view.speaker import Speaker
from dashboard.view.state import ATTESTED, ViewState
from dashboard.view.under import is_narrowed

LONGEST = 60
"""Letters of a name within a sentence."""
NAMED_PLACES, NAMED_SOURCES, NAMED_FILES, NAMED_ACTORS = 2, 3, 3, 3
"""More places, sources, files and actors than these are counted instead."""


def status(atlas: Atlas, view: ViewState, selection: Selection) -> str:
    """Say how many events a view holds, of when, which and whose, and how surely."""
    speak, events = Speaker(atlas.texts), selection.certain + selection.possible
    said = ", ".join([speak("events", n=events), *_facets(atlas, view, speak)])
    if events and is_dated(atlas.numbers):
        sure = _sure(speak, selection)
        said = f"{said}{speak('status.then')}{sure}{_undated(atlas, selection, speak)}"
    return f"{said}{_beside(speak, selection.context)}."


def count(atlas: Atlas, selection: Selection) -> str:
    """Say how many events a view holds, and how many of context beside them."""
    speak, events = Speaker(atlas.texts), selection.certain + selection.possible
    return speak("events", n=events) + _beside(speak, selection.context)


def _sure(speak: Speaker, selection: Selection) -> str:
    certain, possible = selection.certain, selection.possible
    how = "status.certain" if not possible else "status.sure" if certain else "status.possible"
    return speak(how, certain=certain, possible=possible)


def _beside(speak: Speaker, context: int) -> str:
    return f", {speak('context', n=context)}" if context else ""


def _facets(atlas: Atlas, view: ViewState, speak: Speaker) -> Iterator[str]:
    yield speak.window(view.from_, view.to) if is_dated(atlas.numbers) else speak("undated")
    if len(view.themes) < len(atlas.numbers["themes"]["id"]):
        yield speak.list([_brief(name.lower()) for name in _themes(atlas, view)]) or speak(
            "no-theme"
        )
    if is_narrowed(atlas.numbers, view.files):
        yield _of_files(atlas, view, speak)
    if view.sources:
        yield speak("status.sources", names=_sources(atlas, view, speak))
    if view.place:
        yield speak("status.place", name=places(atlas, view, speak, _brief))
    if view.actor:
        yield speak(
            "status.actors" if len(view.actor) > 1 else "status.actor",
            names=actors(atlas, view, speak, _brief),
        )
    if view.q:
        yield speak("status.search" if needles(view.q) else "status.search.none", text=view.q)


def _undated(atlas: Atlas, selection: Selection, speak: Speaker) -> str:
    """Say how many of a view's events have no date that is known."""
    n = selection.among(timeless(atlas.numbers))
    return f", {speak('status.undated', n=n)}" if n else ""


def _brief(name: str) -> str:
    return shortened(name, LONGEST)


def _themes(atlas: Atlas, view: ViewState) -> list[str]:
    ids, titles = atlas.numbers["themes"]["id"], atlas.texts["themes"]["title"]
    return [titles[ids.index(theme)] for theme in view.themes]


def _of_files(atlas: Atlas, view: ViewState, speak: Speaker) -> str:
    ids, titles = atlas.numbers["files"]["id"], atlas.texts["files"]["title"]
    names = [_brief(titles[ids.index(file)]) for file in view.files]
    if not names:
        return speak("status.files.none")
    return speak("status.files", names=_some(speak, names, NAMED_FILES, "files.more"))


def _sources(atlas: Atlas, view: ViewState, speak: Speaker) -> str:
    """Name the chosen sources, or the first of many."""
    ids, names = atlas.numbers["sources"]["id"], atlas.texts["sources"]["short"]
    lens = {ATTESTED: speak("lens.attested"), **dict(zip(ids, names, strict=True))}
    chosen = [_brief(lens[source]) for source in view.sources]
    return _some(speak, chosen, NAMED_SOURCES, "sources.more")


def places(atlas: Atlas, view: ViewState, speak: Speaker, said: Callable[[str], str] = str) -> str:
    """Name the chosen places, or the first of many."""
    ids, texts = atlas.numbers["places"]["id"], atlas.texts["places"]["name"]
    names = [said(texts[ids.index(place)]) for place in view.place]
    return _some(speak, names, NAMED_PLACES, "places.more")


def actors(atlas: Atlas, view: ViewState, speak: Speaker, said: Callable[[str], str] = str) -> str:
    """Name the chosen actors, or the first of many."""
    ids, texts = atlas.numbers["actors"]["id"], atlas.texts["actors"]["name"]
    names = [said(texts[ids.index(actor)]) for actor in view.actor]
    return _some(speak, names, NAMED_ACTORS, "actors.more")


def _some(speak: Speaker, names: list[str], most: int, more: str) -> str:
    """Name all, or the first of many."""
    return speak.list(names) if len(names) <= most else speak(more, name=names[0], n=len(names) - 1)


def title(atlas: Atlas, view: ViewState) -> str:
    """Give the title of a view: that of its open event, or its actors, come first."""
    own = atlas.texts["title"]
    if view.event:
        return f"{_of_event(atlas, view, 'title')} · {own}"
    return f"{actors(atlas, view, Speaker(atlas.texts))} · {own}" if view.actor else own


def description(atlas: Atlas, view: ViewState) -> str:
    """Describe a view in a few sentences of plain text."""
    if view.event:
        return f"{_of_event(atlas, view, 'summary')} {attested(atlas, view.event)}".strip()
    said = status(atlas, view, select(atlas, view))
    return " ".join(filter(None, [said, beside(atlas, view), atlas.texts["description"]]))


def beside(atlas: Atlas, view: ViewState) -> str:
    """Say what a second map shows beside a view, or nothing."""
    if view.beside is None:
        return ""
    speak, (kind, _dot, what) = Speaker(atlas.texts), view.beside.partition(".")
    if kind == "years":
        side = speak.window(*window(what))
    else:
        chosen = replace(view, sources=tuple(what.split(",")))
        side = _sources(atlas, chosen, speak) if kind == "source" else what.upper()
    return speak("compare.beside", side=side)


def _of_event(atlas: Atlas, view: ViewState, column: str) -> str:
    texts: dict[str, list[str]] = {**atlas.texts["events"]}  # type: ignore[dict-item]
    return texts[column][atlas.numbers["events"]["id"].index(str(view.event))]
