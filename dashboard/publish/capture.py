"""What one page is made of: its markup, styles, scripts in order, and answers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from importlib import resources

from flask.testing import FlaskClient

from dashboard.app import create_app
from dashboard.contract.columns import Atlas
from dashboard.payload.languages import told
from dashboard.payload.media import media_files
from dashboard.picture.poster import poster
from dashboard.publish.exports import asked
from dashboard.publish.output import PublishError
from dashboard.server import data, first
from dashboard.server.first import AtlasApp
from dashboard.settings import Settings
from dashboard.view.address import parse, write
from dashboard.view.outset import outset
from dashboard.view.state import ViewState
from events.collection import Collection
from events.media.content import bytes_of

_SCRIPT = re.compile(r'<script src="([^"]+)"(?: async)?></script>')
_STYLE = re.compile(r'<link rel="stylesheet" href="([^"]+)">')
_CONFIG = re.compile(r'<script id="_dash-config".*?</script>', re.S)
_MARK = re.compile(r'(?<="end_id":")[^"]*')
"""Another in each process, and of no use to a page."""
_START = re.compile(r'<script id="_dash-renderer"[^>]*>(.*?)</script>', re.S)


@dataclass(frozen=True)
class Capture:
    """A page as its parts; texts by the names of their files, in the order of the page."""

    atlases: Mapping[str, Atlas]
    """By language."""
    files: data.Files
    """Numbers, texts and live map, as the page asks for them."""
    told: list[str]
    """Languages that the collection is translated into."""
    view: ViewState
    start: str
    """Query of the view that the page opens with, empty for the default."""
    config: str
    """Dash's own settings, a script element."""
    styles: dict[str, str]
    scripts: dict[str, str]
    answers: dict[str, str]
    """All that the page asks for, by the last part of its address."""
    media: Mapping[str, bytes] = field(default_factory=dict)
    """Pictures and sounds of the events, by their addresses."""

    @property
    def atlas(self) -> Atlas:
        """The collection in the language of the view."""
        return self.atlases[self.view.lang]

    def page(self, head: str, body: str, downloads: str = "", is_alone: bool = False) -> str:
        """Render the page with its styles in `head` and its scripts in `body`.

        `downloads` says where files of other formats are: in a `folder` beside it, or nowhere.
        One that is alone has its pictures and sounds in itself.
        """
        parts = {
            "metas": '<meta charset="UTF-8">',
            "css": head,
            "app_entry": '<div id="react-entry-point"></div>',
            "config": self.config,
            "scripts": body,
            "renderer": "",
        }
        names = {
            **self.files.names(self.view.lang),
            "downloads": downloads,
            "told": self.told,
            "spoken": self.files.spoken(),
        }
        others = {lang: one for lang, one in self.atlases.items() if lang != self.view.lang}
        return first.page(
            self.atlas, self.view, parts, names, start=self.start, others=others, is_alone=is_alone
        )

    def poster(self) -> str:
        """Draw the view as SVG."""
        return poster(self.atlas, self.view)


def capture(collection: Collection, query: str = "") -> Capture:
    """Take the page of a collection apart, opening with the view of `query`.

    A query that chooses nothing of what is shown opens as the collection says.

    Raises
    ------
    PublishError
        When a part of the query makes no sense for this collection.
    """
    app = create_app(collection, Settings())
    numbers = next(iter(app.atlases.values())).numbers
    asked(query, numbers)
    view, _ = parse(outset(query, app.start), numbers)
    found = {name: bytes_of(content) for name, content in media_files(collection).items()}
    return replace(taken_apart(app, view, write(view, numbers), told(collection)), media=found)


def taken_apart(
    app: AtlasApp,
    view: ViewState,
    start: str,
    languages: list[str],
    around: Iterable[str] = (),
) -> Capture:
    """Take the page of an app apart, with the pieces of the base map that are `around` too."""
    client, held = app.server.test_client(), app.files.taking(app.atlases[view.lang], view, around)
    html = _get(client, "/")
    return Capture(
        atlases=app.atlases,
        files=held,
        told=languages,
        view=view,
        start=start,
        config=_MARK.sub("", _found(_CONFIG, html)[0]),
        styles={_name(href): _get(client, href) for href in _STYLE.findall(html)},
        scripts=_scripts(client, html),
        answers=dict(held.content),
    )


def script(name: str) -> str:
    """Give one of this package's own scripts."""
    return resources.files("dashboard.publish").joinpath("scripts", name).read_text("utf-8")


def _scripts(client: FlaskClient, html: str) -> dict[str, str]:
    own = {"answers.js": script("answers.js")}
    theirs = {_name(source): _get(client, source) for source in _SCRIPT.findall(html)}
    return {**own, **theirs, "start.js": _found(_START, html)[1].strip()}


def _name(address: str) -> str:
    """Name a file by the last part of its address, without what was added for caches."""
    return re.sub(r"\.v\w+(?=\.)", "", address.split("?")[0].rsplit("/", 1)[-1])


def _get(client: FlaskClient, address: str) -> str:
    with client.get(address) as answer:
        if answer.status_code != 200:
            raise PublishError(f"the page misses {address} ({answer.status})")
        return answer.get_data(as_text=True)


def _found(pattern: re.Pattern[str], html: str) -> re.Match[str]:
    found = pattern.search(html)
    if found is None:
        raise PublishError(f"the page has no {pattern.pattern}")
    return found
