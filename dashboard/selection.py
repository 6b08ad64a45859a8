"""Which events a view holds, for what is drawn before the browser takes over."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dashboard.state import ATTESTED, ViewState

Payload = Mapping[str, Any]
OUT, POSSIBLE, CERTAIN = 0, 1, 2


def flags(payload: Payload, view: ViewState) -> NDArray[np.uint8]:
    """Tell for each event whether it is out of the view (0), possible (1) or certain (2).

    The search text and the chosen place are left to the browser.
    """
    earliest, sure_start, sure_end, latest = bounds(payload["events"])
    possible = (view.from_ <= latest) & (view.to >= earliest) & _passes(payload, view)
    certain = possible & (view.from_ <= sure_end) & (view.to >= sure_start)
    return possible.astype(np.uint8) + certain.astype(np.uint8)


def bounds(events: Mapping[str, Any]) -> tuple[NDArray[np.float64], ...]:
    """Give se, sl, ee, el as arrays; open starts are minus infinity, open ends infinity."""
    starts = (_bound(events[column], -np.inf) for column in ("se", "sl"))
    ends = (_bound(events[column], np.inf) for column in ("ee", "el"))
    return (*starts, *ends)


def _bound(days: list[int | None], open_end: float) -> NDArray[np.float64]:
    return np.array([open_end if day is None else day for day in days], dtype=float)


def _passes(payload: Payload, view: ViewState) -> NDArray[np.bool_]:
    shown = [payload["themes"].index(theme) for theme in view.themes]
    by_theme = np.isin(payload["events"]["theme"], shown)
    return by_theme & _attested(payload, view.sources)


def _attested(payload: Payload, chosen: tuple[str, ...]) -> NDArray[np.bool_]:
    events, claims = payload["events"], payload["claims"]
    if ATTESTED in chosen:
        return np.array(events["independent"]) >= 2
    passes = np.full(len(events["id"]), not chosen)
    wanted = [payload["sources"]["id"].index(source) for source in chosen]
    speaking = np.isin(claims["source"], wanted) | np.isin(
        [-1 if via is None else via for via in claims["via"]], wanted
    )
    passes[np.array(claims["event"], dtype=int)[speaking]] = True
    return passes
