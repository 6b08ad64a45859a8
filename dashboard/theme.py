"""Colours and sizes: the only place where they are spelled for figures, map and poster."""

from __future__ import annotations

import plotly.graph_objects as go

WATER = "#dbe8ee"
LAND = "#f7f4ec"
FOCUS_LAND = "#f5ecd6"
BORDER = "#b9b2a3"
REGION_BORDER = "#bfb08e"
RIVER = "#9dbfd0"
INK = "#2b2f33"
MUTED = "#6d6a62"
FAINT_INK = "#98917f"
RIVER_INK = "#5c8499"
ACCENT = "#14202b"
PAPER = "#ffffff"

THEME_COLOURS = {
    "diplomacy": "#1F3F95",
    "military": "#9A3412",
    "economy": "#1F9387",
    "education-culture": "#C353B0",
    "politics": "#9A8400",
}

MARK_COLOURS = {
    "halo": "#3b4a5a",
    "chosen": ACCENT,
    "outline": PAPER,
    "possible": "#cfc9bd",
    **THEME_COLOURS,
}
MARK_OPACITY = {"halo": 0.13}
"""Circles that are not named here are opaque."""

AREA = "#a8763a"
AREA_OPACITY = (0.08, 0.26)
"""From one event to `AREA_FULL` and more."""
AREA_FULL = 30
AREA_POSSIBLE_OPACITY = 0.05
"""Where all events are possible only."""

ARC = "#44505c"
ARC_OPACITY = {"certain": 0.62, "possible": 0.22}
ARC_WIDTH = {"possible": 1.2, "certain": 1.4, "chosen": 2.6}

FONT = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"

TEMPLATE = go.layout.Template(
    layout={
        "font": {"family": FONT, "size": 12, "color": INK},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
        "colorway": list(THEME_COLOURS.values()),
        "showlegend": False,
    }
)
