"""A page with a preview in it, on a server of its own: a draft is the cells of a single table."""

from __future__ import annotations

import csv
import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from flask import Flask, Response, request, send_from_directory
from playwright.sync_api import Frame, Page
from werkzeug.serving import make_server

from dashboard.app import create_app
from dashboard.server import data
from dashboard.settings import Settings
from dashboard.workshop.frame import frame, views
from dashboard.workshop.preview import citations, shown
from events.load import load
from tests.browser.conftest import listening

WEB = Path(__file__).parents[2] / "dashboard/web"
TOWNS = ("Paris", "Bamako", "London", "Dakar", "Rome", "Cairo", "Gao", "Algiers", "France")
COLUMNS = ("id", "title", "date", "theme", "place", "summary", "source")
PAGE = """<!DOCTYPE html><html lang="en"><title>A preview</title>
<link rel="icon" href="data:,">
<style>html,body,#preview,iframe{margin:0;width:100%;height:100%;border:0;overflow:hidden}</style>
<input id="cell" aria-label="A cell"><div id="preview"></div>
<script type="module" src="harness.js"></script></html>"""
SCRIPT = """import { createPreview } from "./web/workshop/preview/host.js";
async function post(kind, draft, asked) {
  const query = new URLSearchParams(asked);
  const response = await fetch(`${kind}?${query}`, { method: "POST", body: draft });
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}
window.heard = { choose: [], move: [], shown: [], fail: [], pick: [] };
window.preview = createPreview(document.getElementById("preview"), {
  post, address: "page", lang: "en", title: "Preview",
});
preview.onChoose((event) => heard.choose.push(event));
preview.onMove((query) => heard.move.push(query));
preview.onShown((ms) => heard.shown.push(ms));
preview.onFail((error) => heard.fail.push(String(error)));
window.painted = async (answer, draft) => {
  const count = heard.shown.length;
  preview.show(answer, draft);
  const isDone = () => heard.shown.length > count || heard.fail.length > 0;
  while (!isDone()) await new Promise((done) => setTimeout(done, 2));
  if (heard.fail.length) throw new Error(heard.fail.join());
  return heard.shown.at(-1);
};
window.look = async (rows) => {
  const response = await fetch("look?lang=en", { method: "POST", body: JSON.stringify(rows) });
  return response.json();
};
"""


Row = dict[str, str]


def rows(count: int, seed: int = 3) -> list[Row]:
    """Make up the rows of a table of events."""
    chance = random.Random(seed)
    return [
        {
            "id": f"e{k:05d}",
            "title": f"Event {k} of {chance.choice(('trade', 'school', 'music'))}",
            "date": _date(chance, 1900 + chance.randrange(100)),
            "theme": chance.choice(("trade", "war", "peace", "culture")),
            "place": chance.choice(TOWNS),
            "summary": "What happened then, in some words. " * 3,
            "source": f"Book {k % 40}",
        }
        for k in range(count)
    ]


def _date(chance: random.Random, year: int) -> str:
    month = f"{year}-{chance.randint(1, 12):02d}"
    return chance.choice((str(year), month, f"{month}-15", f"{year}/{year + 3}"))


def changed(table: list[Row], k: int, **cells: str) -> list[Row]:
    """Give the table with other cells in one of its rows."""
    return [{**row, **cells} if at == k else row for at, row in enumerate(table)]


@contextmanager
def workshop(folder: Path) -> Iterator[str]:
    """Serve the page; give its address."""
    app = create_app(load(), Settings())
    _route(app.server, folder)
    with listening(make_server("127.0.0.1", 0, app.server, threaded=True)) as address:
        yield f"{address}workshop/"


def _route(server: Flask, folder: Path) -> None:
    def look() -> Any:
        table = request.get_json(force=True)
        if not table:
            return "null", 200, {"Content-Type": "application/json"}
        asked = request.args
        return shown(collection(table, folder), asked["lang"], asked.get("around", ""))

    def cited() -> Any:
        return citations(collection(request.get_json(force=True), folder), request.args["lang"])

    rules: dict[str, Any] = {
        "workshop/": lambda: PAGE,
        "workshop/harness.js": lambda: Response(SCRIPT, mimetype="text/javascript"),
        "workshop/web/<path:path>": lambda path: send_from_directory(WEB, path),
        "workshop/page": lambda: frame("/", request.args.get("lang", "en")),
        "workshop/look": look,
        "workshop/citations": cited,
    }
    for rule, view in rules.items():
        server.add_url_rule(f"/{rule}", rule, view, methods=["GET", "POST"])
    for name, view in views().items():
        server.add_url_rule(f"/{name}", f"{data.ENDPOINT}.{name}", view)


def collection(table: list[Row], folder: Path) -> Any:
    """Read rows as a file of them is read."""
    path = folder / "draft.csv"
    with path.open("w", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()
        writer.writerows(table)
    return load([str(path)])


def show(page: Page, table: list[Row]) -> float:
    """Show a table and wait until it is painted; give the milliseconds from the answer on."""
    took: float = page.evaluate(
        "async (rows) => painted(await look(rows), JSON.stringify(rows))", table
    )
    return took


def framed(page: Page) -> Frame:
    """Give the frame of the preview."""
    return next(one for one in page.frames if one.parent_frame)
