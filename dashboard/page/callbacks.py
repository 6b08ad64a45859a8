"""All wiring between the page's components and the browser's functions."""

from dash import ALL, ClientsideFunction, Dash, Input, Output

ON_PRESS = ("era", "home", "step", "mode")


def register(app: Dash) -> None:
    """Wire an app; every callback runs in the browser."""
    _wire(app, "slide", Input("window", "value"))
    _wire(app, "typed", Input("from", "value"), Input("to", "value"))
    _wire(app, "search", Input("search", "value"))
    _wire(app, "play", Input("play", "n_clicks"))
    _wire(app, "allYears", Input("all-years", "n_clicks"))
    _wire(app, "speed", Input("speed", "n_clicks"), output=Output("speed", "children"))
    for kind in ON_PRESS:
        _wire(app, kind, Input({"type": kind, kind: ALL}, "n_clicks"))


def _wire(app: Dash, function: str, *inputs: Input, output: Output | None = None) -> None:
    app.clientside_callback(
        ClientsideFunction("atlas", function),
        *([] if output is None else [output]),
        *inputs,
        prevent_initial_call=True,
    )
