"""What the workshop asks of Python; nothing of it is kept."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import closing
from typing import Any
from urllib.parse import quote

from dash import Dash
from flask import Response, request

from dashboard.contract.files import languages
from dashboard.server.answers import asked_language
from dashboard.workshop import limits, work
from dashboard.workshop.frame import frame
from dashboard.workshop.http import asked, refused
from dashboard.workshop.jobs import JobError, Jobs, Limits, RefusedWorkError, Step, Work

JSON = "application/json"
LINES = "application/x-ndjson"
FRAME = "frame"
"""Where the page of the preview is."""


class Asking:
    """The views, which share the places that there are for work."""

    def __init__(self, sources: Sequence[str], home: str) -> None:
        self._jobs = Jobs(limits.AT_ONCE)
        self._sources = tuple(sources)
        self._home = home

    def frame(self) -> str:
        """Give the page of the preview, which is asked for before anything else is."""
        self._jobs.begin()
        return frame(self._home, _language())

    def read(self) -> Response:
        """Read a file; a line for each step, then one with the draft or why there is none."""
        name = request.args.get("name", "")[:200]
        options = request.args.get("options", "{}")
        is_whole = name.lower().endswith(limits.WHOLE_ENDINGS)
        content = _body(limits.WHOLE_FILE if is_whole else limits.FILE)
        return self._told(work.read, content, name, options, _language())

    def copy(self) -> Response:
        """Give a copy of the collection that the atlas shows, as `read` gives a file."""
        return self._told(work.copy, self._sources, _language())

    def sample(self) -> Response:
        """Give some events to try, as `read` gives a file."""
        return self._told(work.sample, _language())

    def look(self) -> Response:
        """Say what is understood of a draft, and give the atlas of it."""
        asked = _language(), request.args.get("around", "")
        return self._answer(limits.WHOLE, work.look, _body(), *asked)

    def cite(self) -> Response:
        """Give the citations of a draft in the styles that few ask for."""
        return self._answer(limits.WHOLE, work.cite, _body(), _language())

    def rows(self) -> Response:
        """Say what is understood of some rows."""
        return self._answer(limits.QUICK, work.rows, _body(), _language())

    def places(self) -> Response:
        """Give the places that a name may mean."""
        return self._answer(limits.QUICK, work.places, _body(), _language())

    def take(self) -> Response:
        """Give a draft as a file to take home; its pictures and sounds come with it."""
        draft, media = _parts()
        asked = request.args.get("kind", ""), _language()
        head, _, content = self._result(limits.WHOLE, work.take, draft, media, *asked).partition(
            b"\n"
        )
        said = json.loads(head)
        response = Response(content, mimetype=said["mimetype"])
        response.headers.set("Content-Disposition", "attachment", filename=said["name"])
        response.headers["X-Atlas-Remarks"] = quote(json.dumps(said["remarks"]))
        return response

    def _answer(self, most: Limits, job: Work, *given: Any) -> Response:
        return Response(self._result(most, job, *given), mimetype=JSON)

    def _result(self, most: Limits, job: Work, *given: Any) -> bytes:
        with self._jobs.place():
            return self._jobs.result(most, job, *given)

    def _told(self, job: Work, *given: Any) -> Response:
        return Response(self._lines(job, *given), mimetype=LINES)

    def _lines(self, job: Work, *given: Any) -> Iterator[bytes]:
        """Tell each step in a line; whoever stops listening ends the work."""
        try:
            with self._jobs.place(), closing(self._jobs.steps(limits.WHOLE, job, *given)) as steps:
                for one in steps:
                    yield _line({"step": one.name}) if isinstance(one, Step) else one + b"\n"
        except JobError as error:
            yield _line({"error": f"ask.{error}", "text": ""})
        except RefusedWorkError as error:
            yield _line({"error": "ask.refused", "text": str(error)})


def _language() -> str:
    return asked_language(languages()[0])


def _line(said: dict[str, str]) -> bytes:
    return json.dumps(said, ensure_ascii=False).encode() + b"\n"


def _body(most: int = limits.FILE) -> bytes:
    """Read what was sent, unless it is too large.

    Raises
    ------
    RequestEntityTooLarge
    """
    request.max_content_length = most
    return request.get_data(cache=False)


def _parts() -> tuple[bytes, dict[str, bytes]]:
    """Read a draft, alone or with its media beside it as parts of a form."""
    if request.mimetype != "multipart/form-data":
        return _body(), {}
    request.max_form_memory_size = limits.FILE
    media = {name: held.read() for name, held in request.files.items() if name != "draft"}
    held = request.files.get("draft")
    return (held.read() if held else request.form.get("draft", "").encode()), media


def register(app: Dash, sources: Sequence[str], home: str) -> None:
    """Add the views to the workshop; each is asked by POST. At `home` is the atlas beside."""
    views = Asking(sources, home)
    app.server.add_url_rule(f"{app.config.routes_pathname_prefix}{FRAME}", FRAME, views.frame)
    for name in ("read", "copy", "sample", "look", "cite", "rows", "places", "take"):
        path = f"{app.config.routes_pathname_prefix}{name}"
        app.server.add_url_rule(path, name, asked(getattr(views, name)), methods=["POST"])
    unknown = f"{app.config.routes_pathname_prefix}<path:path>"
    app.server.view_functions[unknown] = lambda path: refused("ask.nothing", 404, path)
