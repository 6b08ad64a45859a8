"""A view as other sites show it: addresses, title and description."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from dashboard.contract.columns import Atlas
from dashboard.view import preview
from dashboard.view.outset import addressed
from dashboard.view.state import ViewState, initial
from dashboard.view.tongues import Tongue, tongues

NAME = "Event Atlas"
PICTURE = (1200, 630)
"""Width and height of the picture that cards show, in pixels."""


@dataclass(frozen=True)
class Card:
    """What another site may know of a view; its text is plain, not HTML."""

    home: str
    """Absolute address of the atlas; ends with a slash."""
    title: str
    description: str
    query: str
    """The view as a whole page."""
    framed: str
    """The view inside a frame."""
    locale: str
    """Language and country, as Open Graph writes them."""
    elsewhere: tuple[Tongue, ...]
    """The view as a whole page in every language."""
    site: str = NAME

    @property
    def page(self) -> str:
        """Address of the view as a whole page."""
        return _address(self.home, self.query)

    @property
    def frame(self) -> str:
        """Address of the view inside a frame."""
        return _address(self.home, self.framed)

    def alternates(self) -> list[tuple[str, str]]:
        """Give the address of the view in each language, and where no language fits."""
        own = [(one.lang, _address(self.home, one.query)) for one in self.elsewhere]
        return [*own, ("x-default", own[0][1])] if len(own) > 1 else []

    def picture(self, width: int = PICTURE[0], height: int = PICTURE[1]) -> str:
        """Address of the view's picture in pixels."""
        size = urlencode({"width": width, "height": height})
        return _address(f"{self.home}thumbnail.png", "&".join(filter(None, [self.query, size])))

    def oembed(self, form: str) -> str:
        """Address of the view's description in a format of oEmbed."""
        return _address(f"{self.home}oembed", urlencode({"url": self.page, "format": form}))


def card(atlas: Atlas, view: ViewState, home: str, start: str = "") -> Card:
    """Describe a view of the atlas at an absolute address, which opens with `start`."""
    plain = initial(atlas.numbers)
    alone = replace(view, embed=False, show=plain.show, play=False)
    return Card(
        home,
        title=preview.title(atlas, view),
        description=preview.description(atlas, view),
        query=addressed(alone, atlas.numbers, start),
        framed=addressed(replace(view, embed=True), atlas.numbers, start),
        locale=atlas.texts["locale"].replace("-", "_"),
        elsewhere=tuple(tongues(atlas.numbers, alone, start)),
    )


def _address(path: str, query: str) -> str:
    return f"{path}?{query}" if query else path
