"""The view and the query string, by the table that the browser reads as well."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from urllib.parse import parse_qsl, quote

from dashboard.contract.columns import Payload, Row
from dashboard.contract.files import view as table
from dashboard.view.codecs import codec
from dashboard.view.state import Camera, ViewState, initial
from dashboard.view.tours import step

UNESCAPED = ",!'()*"
"""What stands in an address as it is, besides letters, digits and ``-._~``."""
CODECS = {row["key"]: codec(row) for row in table()["keys"]}
"""By query key, in the order of the address."""

UNTIL = "until"
"""The mode whose window begins with the collection."""


@dataclass(frozen=True)
class Ignored:
    """A part of an address that made no sense."""

    key: str
    value: str


def parse(text: str, numbers: Payload) -> tuple[ViewState, list[Ignored]]:
    """Read a query string; what makes no sense keeps its default and is named."""
    given = dict(reversed(parse_qsl(text.removeprefix("?"), keep_blank_values=True)))
    row = step(numbers, given.get("tour"))
    view, ignored = _begun(numbers, row, "event" not in given), []
    for key, form in CODECS.items():
        if key not in given:
            continue
        if key == "tour" and row is None:
            ignored.append(Ignored(key, given[key]))
            continue
        try:
            value, unknown = form.read(given[key], numbers)
        except ValueError:
            ignored.append(Ignored(key, given[key]))
            continue
        view = replace(view, **{_field(key): value})
        ignored += [Ignored(key, member) for member in unknown]
    view, ignored = _in_order(view, ignored, given.get("from", ""), numbers)
    return _in_mode(view, ignored, numbers)


def _begun(numbers: Payload, row: Row | None, looks: bool) -> ViewState:
    """Give the view that an address begins with: of a tour, what its step shows.

    It `looks` where the step does, unless the card of an event is open.
    """
    view, steps = initial(numbers), numbers["steps"]
    if row is None:
        return view
    camera = steps["view"][row]
    for key, text in parse_qsl(steps["query"][row], keep_blank_values=True):
        view = replace(view, **{_field(key): CODECS[key].read(text, numbers)[0]})
    return replace(
        view,
        from_=steps["start"][row],
        to=steps["end"][row],
        view=Camera(*camera) if camera and looks else None,
    )


def _in_order(
    view: ViewState, ignored: list[Ignored], asked: str, numbers: Payload
) -> tuple[ViewState, list[Ignored]]:
    """Fall back to all time where the window ends before it begins."""
    if view.from_ <= view.to:
        return view, ignored
    first, last = numbers["span"]
    return replace(view, from_=first, to=last), [*ignored, Ignored("from", asked)]


def _in_mode(
    view: ViewState, ignored: list[Ignored], numbers: Payload
) -> tuple[ViewState, list[Ignored]]:
    """Keep the window as a span where its mode would not allow its first day."""
    if view.mode != UNTIL or view.from_ == numbers["span"][0]:
        return view, ignored
    return replace(view, mode=initial(numbers).mode), [*ignored, Ignored("mode", UNTIL)]


def write(view: ViewState, numbers: Payload) -> str:
    """Write the query string without “?”; what is as at the start, or in the step, is left out."""
    begun = _begun(numbers, step(numbers, view.tour), view.event is None)
    now, start = _written(view), _written(begun)
    changed = (key for key, text in now.items() if text is not None and text != start[key])
    return "&".join(f"{key}={quote(str(now[key]), safe=UNESCAPED)}" for key in changed)


def cards(view: ViewState, numbers: Payload) -> Callable[[str], str]:
    """Give what writes the query string of a view with the card of any event open."""
    before, after = write(replace(view, event="*"), numbers).split("event=*")
    return lambda event: f"{before}event={quote(event, safe=UNESCAPED)}{after}"


def _written(view: ViewState) -> dict[str, str | None]:
    values = {key: getattr(view, _field(key)) for key in CODECS}
    return {
        key: None if value is None else CODECS[key].write(value) for key, value in values.items()
    }


def _field(key: str) -> str:
    return "from_" if key == "from" else key
