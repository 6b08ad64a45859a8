"""What a month of a thousand schools would cost at list prices, reckoned.

Prices are US dollars without tax, allowances that are free not taken off; each with where and when
it was published; all were read in November 2026, in stored copies of these pages.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Protocol

from tests.bench.scale.reckon import EVENTS, between, measured, said

BEGIN, END = "<!-- costs -->", "<!-- /costs -->"
SESSIONS: Final = 1_000 * 25 * 16
"""A month: schools × readers × lessons."""
SLOWER: Final = 10
"""How much more processor time Spark is assumed to take than DuckDB."""
CORES, MEMORY_GB = 2, 8
"""Of a machine that is hired by the hour, and its GB of memory."""


@dataclass(frozen=True)
class Price:
    """What one unit costs."""

    what: str
    dollars: float
    unit: str
    source: str
    date: str


class Load(Protocol):
    """What sessions ask for."""

    @property
    def requests(self) -> float: ...
    @property
    def bytes(self) -> float: ...
    @property
    def missed(self) -> float: ...


_R2 = "https://developers.cloudflare.com/r2/pricing/"
_S3 = "https://cloudburn.io/blog/amazon-s3-pricing"
_S3_ASKED = (
    "https://devnotes.tech/understanding-aws-s3-pricing-a-complete-cost-breakdown-with-examples"
)
_CLOUDFRONT = "https://aws.amazon.com/cloudfront/pricing/"
_CLOUDFRONT_ASKED = "https://kindatechnical.com/aws-certification-associate-developer/lesson-87-cloudfront-pricing.html"
PRICES: Final = {
    "r2.stored": Price("R2, stored", 0.015, "GB and month", _R2, "2026-06"),
    "r2.written": Price("R2, written (class A)", 4.50, "million", _R2, "2026-06"),
    "r2.read": Price("R2, read (class B)", 0.36, "million", _R2, "2026-06"),
    "r2.sent": Price("R2, sent to readers", 0.0, "GB", _R2, "2026-06"),
    "s3.stored": Price("S3 Standard, stored", 0.023, "GB and month", _S3, "2026-03"),
    "s3.written": Price("S3 Standard, PUT", 5.0, "million", _S3_ASKED, "undated"),
    "s3.read": Price("S3 Standard, GET", 0.4, "million", _S3_ASKED, "undated"),
    "cdn.asked": Price("CloudFront, HTTPS requests", 1.0, "million", _CLOUDFRONT_ASKED, "undated"),
    "cdn.sent": Price("CloudFront, sent, Europe", 0.085, "GB", _CLOUDFRONT, "undated"),
    "cdn.sent.far": Price("CloudFront, sent, Africa", 0.110, "GB", _CLOUDFRONT, "undated"),
    "machine": Price(
        "EC2 m7g.large, 2 cores, 8 GB", 0.0816, "hour",
        "https://www.factualminds.com/blog/amazon-ec2-on-demand-pricing-instance-families-2026/",
        "2026-06",
    ),
}  # fmt: skip


def costs(text: str, load: Load, events: int) -> str:
    """Fill in prices and bills, from the table that was measured and from the sessions."""
    told = [
        f"| {price.what} | {price.dollars:g} | {price.unit} | [{price.date}]({price.source}) |"
        for price in PRICES.values()
    ]
    bills = [f"| {what} | {amount:,.2f} |" for what, amount in bill(text, load, events)]
    lines = [
        *("| price | $ | each | published |", "|---|---|---|---|", *told, ""),
        *(f"| {said(EVENTS)} events, reckoned | $ |", "|---|---|", *bills),
    ]
    return between(text, BEGIN, END, "\n".join(lines))


def bill(text: str, load: Load, events: int) -> Iterator[tuple[str, float]]:
    """What is paid for, and how much."""
    rows = measured(text)
    stored, files = rows["all files, MB"].at(EVENTS) / 1e3, rows["files"].at(EVENTS) / 1e6
    step = rows["zoom step, kB: median"]
    sent = SESSIONS * load.bytes / 1e9 * (EVENTS / events) ** step.slope
    asked = SESSIONS * load.requests / 1e6
    hours = rows["processor, s"].at(EVENTS) * SLOWER / CORES / 3600
    paid = {name: price.dollars for name, price in PRICES.items()}
    machines = math.ceil(rows["peak memory, MB"].at(EVENTS) / 1e3 / MEMORY_GB)
    built = f"counting and writing once, {said(hours)} hours of {machines} machines"
    yield built, hours * machines * paid["machine"]
    yield "writing the tiles once, R2", files * paid["r2.written"]
    yield "writing the tiles once, S3", files * paid["s3.written"]
    yield (
        f"a month, R2: {said(stored)} GB stored, {said(asked * load.missed)} million read",
        stored * paid["r2.stored"] + asked * load.missed * paid["r2.read"],
    )
    for place, price in (("Europe", "cdn.sent"), ("Africa", "cdn.sent.far")):
        yield (
            f"a month, S3 and CloudFront, {place}: {said(asked)} million requests, {said(sent)} GB",
            stored * paid["s3.stored"]
            + asked * (paid["cdn.asked"] + load.missed * paid["s3.read"])
            + sent * paid[price],
        )
