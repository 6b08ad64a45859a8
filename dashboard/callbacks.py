"""All wiring between the page's components and the functions in assets/60_callbacks.js."""

from dash import ALL, ClientsideFunction, Dash, Input, Output, State

ON_PRESS = ("era", "theme", "layer", "source", "home", "step")


def register(app: Dash) -> None:
    """Wire an app; every callback runs in the browser."""
    _wire(
        app,
        "start",
        State("text", "data"),
        State("figure", "data"),
        inputs=[Input("payload", "data")],
        output=Output("map", "figure"),
    )
    _wire(app, "slide", inputs=[Input("window", "value")])
    _wire(app, "typed", inputs=[Input("from", "value"), Input("to", "value")])
    _wire(app, "search", inputs=[Input("search", "value")])
    _wire(app, "play", inputs=[Input("play", "n_clicks")])
    _wire(app, "allYears", inputs=[Input("all-years", "n_clicks")])
    _wire(app, "speed", inputs=[Input("speed", "n_clicks")], output=Output("speed", "children"))
    for kind in ON_PRESS:
        _wire(app, kind, inputs=[Input({"type": kind, kind: ALL}, "n_clicks")])


def _wire(
    app: Dash, function: str, *states: State, inputs: list[Input], output: Output | None = None
) -> None:
    outputs = [] if output is None else [output]
    app.clientside_callback(
        ClientsideFunction("atlas", function),
        *outputs,
        *inputs,
        *states,
        prevent_initial_call=function != "start",
    )
