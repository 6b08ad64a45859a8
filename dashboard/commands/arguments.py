"""The arguments of each command; what is left out comes from the settings."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping

from dashboard.publish import FORMATS, paper
from dashboard.settings import Settings
from events.columns.asking import parse_columns
from events.dates.written import Order
from events.formats.writing.registry import WRITERS

ENDINGS = [writer.ending for writer in WRITERS]

Run = Callable[[argparse.Namespace, Settings], None]
Add = Callable[[argparse.ArgumentParser, Settings], None]


def parser(settings: Settings, version: str, runs: Mapping[str, Run]) -> argparse.ArgumentParser:
    """Describe the commands; `runs` does each by its name."""
    atlas = argparse.ArgumentParser(prog="atlas", description="An atlas of events.")
    atlas.add_argument("--version", action="version", version=f"atlas {version}")
    commands = atlas.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, (told, add) in COMMANDS.items():
        command = commands.add_parser(name, help=told)
        add(command, settings)
        command.set_defaults(run=runs[name])
    return atlas


def _serve(command: argparse.ArgumentParser, settings: Settings) -> None:
    _source(command, settings)
    _world(command, settings)
    command.add_argument("--host", default=settings.host, help="address (default %(default)s)")
    command.add_argument("--port", default=str(settings.port), help="port (default %(default)s)")
    command.add_argument("--watch", action="store_true", help="show each saved change at once")
    command.add_argument(
        "--index",
        metavar="FOLDER",
        default=settings.index,
        help="keep what is counted of a large table there, for later starts",
    )
    command.add_argument("--refresh", action="store_true", help="count a large table anew")


def _check(command: argparse.ArgumentParser, settings: Settings) -> None:
    _source(command, settings)
    command.add_argument("--json", action="store_true", help="for machines")
    command.add_argument("--strict", action="store_true", help="what was interpreted is a problem")


def _new(command: argparse.ArgumentParser, _settings: Settings) -> None:
    command.add_argument(
        "folder", metavar="FOLDER", help="folder that is made, or has no such table"
    )


def _translate(command: argparse.ArgumentParser, _settings: Settings) -> None:
    command.add_argument("source", metavar="SOURCE", help="folder of a collection")
    command.add_argument("lang", metavar="LANG", help="code of a language, such as fr")


def _convert(command: argparse.ArgumentParser, settings: Settings) -> None:
    _source(command, settings)
    _world(command, settings)
    command.add_argument("out", metavar="OUT", help=f"a name ending in {', '.join(ENDINGS)}")
    command.add_argument("--state", default="", metavar="QUERY", help="only the events of a view")
    command.add_argument("--force", action="store_true", help="replace what is there")


def _publish(command: argparse.ArgumentParser, settings: Settings) -> None:
    _source(command, settings)
    _world(command, settings)
    command.add_argument(
        "out", metavar="OUT", help="folder, or a name ending in .html, .zip or .pdf"
    )
    command.add_argument("--state", default="", metavar="QUERY", help="view to open with")
    command.add_argument("--format", choices=FORMATS, default="scorm", help="kind of .zip")
    command.add_argument("--parts", metavar="PART,…", help="of a .pdf (default: all)")
    command.add_argument("--paper", choices=paper.SIZES, help="of a .pdf (default: a4)")
    command.add_argument("--url", metavar="URL", help="where readers of a .pdf find the atlas")
    command.add_argument("--force", action="store_true", help="replace what is there")


def _source(command: argparse.ArgumentParser, settings: Settings) -> None:
    """Add what is shown, and how its files are read."""
    command.add_argument(
        "source",
        nargs="*",
        metavar="SOURCE",
        default=[settings.source] if settings.source else [],
        help="folders and files, shown together (default: the bundled collection)",
    )
    command.add_argument(
        "--columns",
        type=_columns,
        metavar="FIELD=COLUMN,…",
        help="which column of a file is what, as in title=Event,date=When",
    )
    orders = command.add_mutually_exclusive_group()
    for order in (Order.DAY_FIRST, Order.MONTH_FIRST):
        orders.add_argument(
            f"--{order}",
            dest="order",
            action="store_const",
            const=order,
            help=f"how dates of figures are written: {order.replace('-', ' ')}",
        )


def _world(command: argparse.ArgumentParser, settings: Settings) -> None:
    command.add_argument(
        "--world",
        action="store_true",
        default=settings.world,
        help="lay the bundled history of the world under it, to be switched on as context",
    )


def _columns(text: str) -> tuple[tuple[str, str], ...]:
    try:
        return tuple(parse_columns(text).items())
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


COMMANDS: Mapping[str, tuple[str, Add]] = {
    "serve": ("show a collection in the browser", _serve),
    "check": ("report every problem of a collection", _check),
    "new": ("write a table to start from", _new),
    "translate": ("lay a collection out for translation", _translate),
    "convert": ("write the events as a file of another kind", _convert),
    "release": ("write a version down, for pinned views", _source),
    "publish": ("write the atlas as files, for no server", _publish),
}
"""What each is for, and what it takes."""
