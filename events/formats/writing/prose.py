"""What is told of an event, as HTML and as plain text."""

from html import escape

from events.formats.writing.columns import voice
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


def told(event: Record) -> str:
    """Tell of an event in HTML: summary, places, status, who claims what, and the sources."""
    lists = (("Claims", _claims(event)), ("Sources", _sources(event)))
    return paragraphs(event["summary"], *_facts(event)) + "".join(
        f"<p>{title}</p><ul>{''.join(f'<li>{escaped(one)}</li>' for one in items)}</ul>"
        for title, items in lists
        if items
    )


def plain(event: Record, *first: str) -> str:
    """Tell of an event in lines of plain text, after others."""
    lists = (("Claims:", _claims(event)), ("Sources:", _sources(event)))
    items = [line for title, of in lists if of for line in (title, *(f"- {one}" for one in of))]
    return "\n".join(line for line in (*first, event["summary"], *_facts(event), *items) if line)


def _facts(event: Record) -> list[str]:
    places = "; ".join(f"{one['name']} ({one['role']})" for one in event["places"])
    actors = "; ".join(one["name"] for one in event["actors"])
    facts = {"Places": places, "Who took part": actors, "Status": event["status"]}
    return [f"{name}: {fact}" for name, fact in facts.items() if fact]


def _claims(event: Record) -> list[str]:
    return [_claim(one) for one in event["claims"]]


def _claim(claim: Claim) -> str:
    whose = f" ({said})" if (said := voice(claim)) else ""
    where = f", {claim['locator']}" if claim["locator"] else ""
    return f"{claim['source']}{where} {claim['stance']}{whose}: {claim['claim']}"


def _sources(event: Record) -> list[str]:
    return [f"{one['id']}: {one['citation']}" for one in event["sources"]]
