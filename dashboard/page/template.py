"""What both figures look like before anything is drawn."""

from __future__ import annotations

import plotly.graph_objects as go

from dashboard.contract.columns import Payload
from dashboard.contract.files import look


def template(numbers: Payload) -> go.layout.Template:
    """Set font, colours and margins; the ground is the page's own."""
    return go.layout.Template(
        layout={
            "font": {"family": look()["font"], "size": 12, "color": look()["map"]["ink"]},
            "paper_bgcolor": "rgba(0,0,0,0)",
            "plot_bgcolor": "rgba(0,0,0,0)",
            "margin": {"l": 0, "r": 0, "t": 0, "b": 0},
            "colorway": numbers["themes"]["colour"],
            "showlegend": False,
        }
    )
