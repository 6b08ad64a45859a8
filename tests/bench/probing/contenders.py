"""The pages that are set beside each other, and where to look in each."""

from __future__ import annotations

from dataclasses import dataclass

PINK = (230, 0, 126)
"""Of the marks that are drawn by WebGL."""


@dataclass(frozen=True)
class Key:
    """A key, and what has the focus when it is pressed."""

    key: str
    focus: str


@dataclass(frozen=True)
class Contender:
    """One page under test."""

    name: str
    path: str
    signal: str
    """Selector of the text that says what is shown; it changes with each step."""
    on: Key
    back: Key
    mark: str = ""
    """Selector of an event on the map; empty where WebGL draws it in pink."""
    package: str = ""
    """What its version is known by."""
    map: bool = True
    ours: bool = False

    @property
    def probed(self) -> dict[str, object]:
        """What the probe is told."""
        return {
            "mark": self.mark,
            "colour": None if self.mark else PINK,
            "control": f"{self.on.focus}, {self.back.focus}",
            "signal": self.signal,
        }


def _slider(selector: str) -> tuple[Key, Key]:
    return Key("ArrowRight", selector), Key("ArrowLeft", selector)


def _button(on: str, back: str) -> tuple[Key, Key]:
    return Key("Enter", on), Key("Enter", back)


ATLAS = Contender(
    "this atlas",
    "/",
    "#status",
    *_slider("#window [role=slider], #window input[type=range]"),
    mark=".poster .mark, #poster .mark, #poster canvas",
    package="event-atlas",
    ours=True,
)
DECK = Contender("deck.gl", "/deck/", "#status", *_slider("#window"), package="@deck.gl/core")
CONTENDERS = (
    ATLAS,
    Contender(
        "TimelineJS3",
        "/timelinejs/",
        ".tl-timemarker-active .tl-headline",
        *_slider("body"),
        mark=".tl-slide .tl-headline",
        package="@knight-lab/timelinejs",
        map=False,
    ),
    Contender(
        "leaflet-timedimension",
        "/leaflet/",
        ".timecontrol-date",
        *_button(".timecontrol-forward", ".timecontrol-backward"),
        mark=".leaflet-overlay-pane .mark",
        package="leaflet-timedimension",
    ),
    DECK,
    Contender("plain Dash", "/dash/", "#status", *_slider("#window [role=slider]"), package="dash"),
)
