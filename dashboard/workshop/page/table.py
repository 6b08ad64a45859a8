"""The table of events, and the form of the one that is chosen."""

from __future__ import annotations

import dash_ag_grid as dag
from dash import html
from dash.development.base_component import Component

from dashboard.page.attributes import hyphened
from dashboard.view.speaker import Speaker

ACTIONS = ("add", "double", "remove", "up", "down")
"""What can be done to rows, in the order of the buttons."""


def table(t: Speaker) -> list[Component]:
    """Build the table with its buttons, what is understood of the cell, and the form."""
    buttons = [
        html.Button(
            t(f"row.{name}"),
            id=f"row-{name}",
            type="button",
            n_clicks=0,
            className="button small",
            title=t(f"row.{name}.title"),
        )
        for name in ACTIONS
    ]
    return [
        html.Div(buttons, className="row-tools", role="group", **hyphened(aria_label=t("rows"))),
        html.Div(
            id="find-box",
            className="find-box",
            role="search",
            hidden=True,
            **hyphened(aria_label=t("find")),
        ),
        _height(t),
        grid(t),
        html.P(id="understood", className="understood", role="status"),
        html.Section(id="form", className="event-form", **hyphened(aria_label=t("form"))),
    ]


def _height(t: Speaker) -> Component:
    """Build the grip below the table; it stands before it, so that Tab leads on to the form."""
    return html.Div(
        id="grid-height",
        className="grip",
        role="separator",
        tabIndex=0,
        title=t("grid.height.title"),
        **hyphened(
            aria_label=t("grid.height"),
            aria_controls="grid",
            aria_orientation="horizontal",
            aria_valuenow="50",
        ),
    )


def grid(t: Speaker) -> Component:
    """Build the grid, whose columns and rows come from the draft.

    Every column is text: a grid that guesses types wipes cells that are of another.
    """
    made: Component = dag.AgGrid(
        id="grid",
        columnDefs=[],
        rowData=[],
        defaultColDef={
            "cellDataType": "text",
            "editable": True,
            "resizable": True,
            "sortable": False,
            "suppressMovable": True,
            "minWidth": 90,
        },
        dashGridOptions={
            "rowSelection": {
                "mode": "multiRow",
                "checkboxes": False,
                "headerCheckbox": False,
                "enableClickSelection": True,
            },
            "rowHeight": 46,
            "animateRows": False,
            "enterNavigatesVertically": False,
            "enterNavigatesVerticallyAfterEdit": True,
            "stopEditingWhenCellsLoseFocus": True,
            "suppressDragLeaveHidesColumns": True,
            "tooltipShowDelay": 300,
            "localeText": {"noRowsToShow": t("grid.empty")},
        },
        getRowId="params.data.key",
        style={"width": "100%"},
    )
    return made
