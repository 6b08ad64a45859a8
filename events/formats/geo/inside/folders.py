"""Folders of KML: their names, and the times that they lend to what lies in them."""

from collections.abc import Iterator
from typing import Any

from events.formats.geo.inside.entries import one_each
from events.formats.geo.inside.xml import below, children, said

Span = tuple[str, str]


class Folders:
    """What the documents and folders of a file say, each looked through once."""

    def __init__(self, root: Any) -> None:
        self._span = {up: next(own(up), None) for up in below(root, "Document", "Folder")}
        self._name = {up: said(up, "name") for up in below(root, "Folder")}

    def names(self, placemark: Any) -> list[str]:
        """Name the folders around a placemark, the outermost first."""
        names = [self._name.get(up, "") for up in placemark.iterancestors()]
        return [name for name in reversed(names) if name]

    def span(self, placemark: Any) -> Span | None:
        """Give the time of the nearest folder around a placemark that has one."""
        spans = (self._span.get(up) for up in placemark.iterancestors())
        return next(filter(None, spans), None)


def own(element: Any) -> Iterator[Span]:
    """Give the begin and the end that stand in an element itself, as the texts they are."""
    for time in children(element, "TimeSpan", "TimeStamp"):
        span = one_each(said(time, "begin") or said(time, "when"), said(time, "end"))
        if any(span):
            yield span


def tracked(placemark: Any) -> Iterator[Span]:
    """Give the first and the last time of a placemark's tracks."""
    tracks = below(placemark, "Track")
    whens = [text for track in tracks for one in children(track, "when") if (text := said(one))]
    if whens:
        yield one_each(whens[0], whens[-1])
