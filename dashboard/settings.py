"""What the one who runs the atlas may choose, read from the environment."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address

from events.options import NONE, Options

_FRAME_ANCESTOR = re.compile(r"\*|'self'|'none'|[a-z][a-z0-9+.-]*:(//[^\s;,']+)?|[^\s;,':]+(:\d+)?")
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(:\d+)?|https?://\[[0-9a-f:]+\](:\d+)?")

_HOST = re.compile(r"\.?[a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:]+\]", re.IGNORECASE)


class SettingsError(ValueError):
    """A setting whose value cannot be used; its text is one line."""

    def __init__(self, key: str, value: str, expected: str) -> None:
        super().__init__(f"{key} has value '{value}'. Expected {expected}.")


@dataclass(frozen=True)
class Settings:
    """How one atlas is served."""

    source: str | None = None
    """Folder, file or database table of the collection; None is the bundled one."""
    world: bool = False
    """Whether the bundled history of the world lies under the collection as context."""
    host: str = "127.0.0.1"
    """Address that `atlas serve` listens on."""
    port: int = 8050
    """TCP port that `atlas serve` listens on; 0 takes a free one."""
    url_prefix: str = "/"
    """Path of the page; begins and ends with a slash."""
    frame_ancestors: str = "*"
    """Origins that may frame the page, as in the Content-Security-Policy."""
    embed_origins: str = "*"
    """Origins of pages that may talk with the page in their frame, separated by spaces."""
    trusted_proxies: int = 0
    """How many servers in front are believed in what they say of the visitor."""
    hosts: str = "*"
    """Names by which the atlas may be asked, separated by spaces; `*` is any name."""
    workers: int = 0
    """Processes that `atlas serve` answers with; 0 is one for each processor, at most four."""
    index: str | None = None
    """Folder in which what is counted of large tables is kept for later starts."""
    workshop: bool | None = None
    """Whether people may make collections at `workshop/`; None is where only this computer can."""

    @property
    def has_workshop(self) -> bool:
        """Whether the workshop is open, as asked for, or else as `host` suggests."""
        return is_own(self.host) if self.workshop is None else self.workshop

    @classmethod
    def from_env(cls, environ: Mapping[str, str]) -> Settings:
        """Read the `ATLAS_` variables; an empty one counts as absent.

        >>> Settings.from_env({"PORT": "5000", "ATLAS_URL_PREFIX": "/atlas/"}).port
        5000
        """
        given = {key: value.strip() for key, value in environ.items() if value.strip()}
        port_key = "ATLAS_PORT" if "ATLAS_PORT" in given else "PORT"
        workers_key = "ATLAS_WORKERS" if "ATLAS_WORKERS" in given else "WEB_CONCURRENCY"
        return cls(
            source=given.get("ATLAS_SOURCE", cls.source),
            world=_switch("ATLAS_WORLD", given.get("ATLAS_WORLD", "0")),
            host=given.get("ATLAS_HOST", cls.host),
            port=parse_port(port_key, given.get(port_key, str(cls.port))),
            url_prefix=_url_prefix("ATLAS_URL_PREFIX", given.get("ATLAS_URL_PREFIX", "/")),
            frame_ancestors=_frame_ancestors(
                "ATLAS_FRAME_ANCESTORS", given.get("ATLAS_FRAME_ANCESTORS", cls.frame_ancestors)
            ),
            embed_origins=_origins(
                "ATLAS_EMBED_ORIGINS", given.get("ATLAS_EMBED_ORIGINS", cls.embed_origins)
            ),
            trusted_proxies=_count(
                "ATLAS_TRUSTED_PROXIES",
                given.get("ATLAS_TRUSTED_PROXIES", str(cls.trusted_proxies)),
            ),
            hosts=_hosts("ATLAS_HOSTS", given.get("ATLAS_HOSTS", cls.hosts)),
            workers=_workers(workers_key, given.get(workers_key, str(cls.workers))),
            index=given.get("ATLAS_INDEX", cls.index),
            workshop=_switch("ATLAS_WORKSHOP", given["ATLAS_WORKSHOP"])
            if "ATLAS_WORKSHOP" in given
            else cls.workshop,
        )


@dataclass(frozen=True)
class Serving(Settings):
    """Settings, and what only the command line says."""

    sources: tuple[str, ...] = ()
    """What is shown together; none is `source`."""
    options: Options = NONE
    """How files are read."""
    refresh: bool = False
    """Whether a large table is counted anew, though it is kept."""

    @property
    def shown(self) -> tuple[str, ...] | None:
        """Sources to load; None is the bundled collection."""
        return self.sources or ((self.source,) if self.source else None)


def is_own(host: str) -> bool:
    """Tell whether only this computer reaches an address.

    >>> is_own("127.0.0.1"), is_own("localhost"), is_own("0.0.0.0")
    (True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def parse_port(key: str, value: str) -> int:
    """Read a TCP port.

    >>> parse_port("ATLAS_PORT", "8050")
    8050
    """
    if value.isascii() and value.isdigit() and int(value) <= 65535:
        return int(value)
    raise SettingsError(key, value, "a port number from 0 to 65535 (0 takes a free port)")


def _switch(key: str, value: str) -> bool:
    if value in ("0", "1"):
        return value == "1"
    raise SettingsError(key, value, "1 (on) or 0 (off)")


def _count(key: str, value: str) -> int:
    if re.fullmatch(r"\d", value, re.ASCII):
        return int(value)
    raise SettingsError(key, value, "how many proxies stand in front, from 0 to 9")


def _workers(key: str, value: str) -> int:
    if re.fullmatch(r"\d{1,2}", value, re.ASCII):
        return int(value)
    raise SettingsError(key, value, "how many processes answer, from 0 (as many as suit) to 99")


def _hosts(key: str, value: str) -> str:
    if value == "*" or all(_HOST.fullmatch(host) for host in value.split()):
        return value
    raise SettingsError(
        key, value, "'*', or names separated by spaces, such as 'atlas.example .school.example'"
    )


def _url_prefix(key: str, value: str) -> str:
    if re.fullmatch(r"/([\w.~-]+/)*", value, flags=re.ASCII):
        return value
    raise SettingsError(key, value, "a path that begins and ends with '/', such as '/atlas/'")


def _frame_ancestors(key: str, value: str) -> str:
    if all(_FRAME_ANCESTOR.fullmatch(token) for token in value.split()):
        return value
    raise SettingsError(
        key, value, "'*', or origins separated by spaces, such as 'https://school.example'"
    )


def _origins(key: str, value: str) -> str:
    if value == "*" or all(_ORIGIN.fullmatch(origin) for origin in value.split()):
        return value
    raise SettingsError(
        key, value, "'*', or whole origins separated by spaces, such as 'https://school.example'"
    )
