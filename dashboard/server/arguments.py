"""Arguments that several commands have."""

from __future__ import annotations

import argparse

from dashboard.settings import Settings
from events.columns.asking import parse_columns
from events.dates.written import Order


def add_source(command: argparse.ArgumentParser, settings: Settings) -> None:
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


def add_world(command: argparse.ArgumentParser, settings: Settings) -> None:
    """Add whether the history of the world lies under it."""
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
