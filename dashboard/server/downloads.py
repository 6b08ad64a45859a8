"""The events of a view as files of any format that is written."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from io import BytesIO

from dash import Dash
from flask import Response, request, send_file

from dashboard.contract.columns import Atlas
from dashboard.server import words
from dashboard.server.oembed import home
from dashboard.server.refusal import RefusedError, refusing
from dashboard.view.address import parse, write
from dashboard.view.naming import stem
from dashboard.view.preview import status
from dashboard.view.selection import OUT, STATES, select
from dashboard.view.state import ViewState
from events.collection import Collection
from events.formats.writing.export import Export
from events.formats.writing.registry import ExportError, writer_of
from events.translations import told_in

FOLDER = "downloads/"
KEPT = 8
"""Files that are kept in memory, those asked for last."""


class EmptyError(ExportError):
    """One line on a view that has no event."""


def register(app: Dash, collection: Collection, atlases: Mapping[str, Atlas]) -> None:
    """Answer at `downloads/NAME`; the ending of the name is the format, the query the view."""
    numbers = next(iter(atlases.values())).numbers

    @lru_cache(maxsize=KEPT)
    def written(ending: str, view: ViewState, address: str) -> bytes:
        return writer_of(ending).write(exported(collection, atlases[view.lang], view, address))

    def view(name: str) -> Response:
        return refusing(lambda: answer(name))()

    def answer(name: str) -> Response:
        try:
            writer = writer_of(name)
            asked, ignored = parse(request.query_string.decode("utf-8", "replace"), numbers)
            if ignored:
                said = ", ".join(f"{part.key}={part.value}" for part in ignored)
                reason = f"This part of the view makes no sense here: {said}"
                raise RefusedError(400, reason, "refused.view", said=said)
            query = write(asked, numbers)
            address = home(app.config.requests_pathname_prefix) + (f"?{query}" if query else "")
            content = written(writer.ending, asked, address)
        except EmptyError as error:
            raise RefusedError(404, str(error), "share.download.none") from None
        except ExportError as error:
            raise RefusedError(404, str(error)) from None
        called = f"{stem(numbers, atlases[asked.lang].texts['title'], asked)}{writer.ending}"
        return send_file(
            BytesIO(content), writer.mimetype, as_attachment=True, download_name=called, etag=False
        )

    address = f"{app.config.routes_pathname_prefix}{FOLDER}<name>"
    app.server.add_url_rule(address, "downloads", view)


def exported(collection: Collection, atlas: Atlas, view: ViewState, address: str = "") -> Export:
    """Take the events of a view along.

    Raises
    ------
    ExportError
        When the view has no event.
    """
    selection, ids = select(atlas, view), atlas.numbers["events"]["id"]
    if not (selection.flag != OUT).any():
        raise EmptyError(f"no event is in this view: {status(atlas, view, selection)}")
    return Export(
        collection=told_in(collection, view.lang),
        events=tuple(ids[row] for row in selection.order),
        view=status(atlas, view, selection),
        address=address,
        in_window={ids[row]: STATES[selection.flag[row]] for row in selection.order},
        lang=view.lang,
        words=words.told(view.lang),
    )
