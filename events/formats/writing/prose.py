"""What is told of an event, as HTML and as plain text."""

from collections.abc import Iterator
from html import escape

from events.formats.writing.columns import voice
from events.formats.writing.export import Export
from events.formats.writing.records import Claim, Record


def escaped(text: str) -> str:
    """Write a text so that it is no markup."""
    return escape(text, quote=False)


def paragraphs(*texts: str) -> str:
    """Set texts as paragraphs of HTML, without the empty ones."""
    return "".join(f"<p>{escaped(text).replace(chr(10), '<br>')}</p>" for text in texts if text)


def linked(text: str, address: str) -> str:
    """Set a text as a paragraph of HTML, as a link where the address is one of the web."""
    if not address.startswith(("http://", "https://")):
        return paragraphs(text)
    return f'<p><a href="{escape(address)}">{escaped(text or address)}</a></p>'


def told(export: Export, event: Record) -> str:
    """Tell of an event in HTML: summary, places, status, who claims what, and the sources."""
    return paragraphs(event["summary"], *_facts(export, event)) + "".join(
        f"<p>{escaped(title)}</p><ul>{''.join(f'<li>{escaped(one)}</li>' for one in items)}</ul>"
        for title, items in _lists(export, event)
    )


def plain(export: Export, event: Record, *first: str) -> str:
    """Tell of an event in lines of plain text, after others."""
    items = [
        line
        for title, of in _lists(export, event)
        for line in (export.headed(title, "").rstrip(), *(f"- {one}" for one in of))
    ]
    lines = (*first, event["summary"], *_facts(export, event), *items)
    return "\n".join(line for line in lines if line)


def _lists(export: Export, event: Record) -> Iterator[tuple[str, list[str]]]:
    """Give the claims and the sources, each under its heading, where there are any."""
    if event["claims"]:
        yield export.said("file.claims", "Claims"), [_claim(export, one) for one in event["claims"]]
    if event["sources"]:
        yield export.said("file.sources", "Sources"), _sources(event)
    if event["media"]:
        yield export.said("file.media", "Pictures, sounds and links"), media_lines(event)


def _facts(export: Export, event: Record) -> list[str]:
    roles = ((one["name"], export.said(f"role.{one['role']}")) for one in event["places"])
    facts = {
        export.said("file.places", "Places"): "; ".join(f"{name} ({role})" for name, role in roles),
        export.said("file.actors", "Who took part"): "; ".join(
            one["name"] for one in event["actors"]
        ),
        export.said("file.status", "Status"): export.said(f"status.{event['status']}"),
    }
    return [export.headed(name, fact) for name, fact in facts.items() if fact]


def _claim(export: Export, claim: Claim) -> str:
    whose = f" ({said})" if (said := voice(claim)) else ""
    where = f", {claim['locator']}" if claim["locator"] else ""
    stance = export.said(f"stance.{claim['stance']}")
    return export.headed(f"{claim['source']}{where} {stance}{whose}", claim["claim"])


def media_lines(event: Record) -> list[str]:
    """Say each picture, sound and link in a line."""
    return [
        ", ".join(filter(None, (one["alt"], one["url"], one["credit"], one["licence"])))
        for one in event["media"]
    ]


def _sources(event: Record) -> list[str]:
    return [f"{one['id']}: {one['citation']}" for one in event["sources"]]
