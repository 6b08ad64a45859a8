"""What the files that are taken along from a view are called."""

from __future__ import annotations

from dashboard.contract.columns import Payload
from dashboard.view.dated import is_dated
from dashboard.view.state import ViewState
from events.dates import civil


def stem(numbers: Payload, view: ViewState) -> str:
    """Name a file, without its ending, by its collection and the years of the view's window.

    A window of all time has no years. 1 BCE is `1bce`, as no year 0 is.
    """
    name, (first, last) = numbers["name"], numbers["span"]
    if not is_dated(numbers) or (view.from_ <= first and view.to >= last):
        return name
    years = dict.fromkeys(_year(civil(day)[0]) for day in (view.from_, view.to))
    return "-".join([name, *years])


def _year(year: int) -> str:
    return str(year) if year > 0 else f"{1 - year}bce"
