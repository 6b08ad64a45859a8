"""How well an event is attested, and by whose voices, in words."""

from __future__ import annotations

from dashboard.contract.columns import Atlas, Row
from dashboard.view.shorten import shortened
from dashboard.view.speaker import Speaker

LONGEST, NAMED = 60, 3
"""Letters of a name within a sentence, and how many names: more are counted instead."""


def attested(atlas: Atlas, name: str) -> str:
    """Say in a sentence the status of an event, by its id, and who speaks of it."""
    events, speak = atlas.numbers["events"], Speaker(atlas.texts)
    event = events["id"].index(name)
    status = speak(f"status.{atlas.numbers['statuses'][events['status'][event]]}")
    said = speak("attested", status=status, names=_listed(voices(atlas, event, speak), speak))
    return f"{speak('card.context')} {said}" if events["context"][event] else said


def voices(atlas: Atlas, event: Row, speak: Speaker) -> list[str]:
    """Name those who speak of an event, each once."""
    claims = atlas.numbers["claims"]
    own = (k for k, held in enumerate(claims["event"]) if held == event)
    return list(dict.fromkeys(voice(atlas, k, speak) for k in own))


def voice(atlas: Atlas, k: Row, speak: Speaker) -> str:
    """Name whose words a claim is."""
    claims, texts = atlas.numbers["claims"], atlas.texts
    name = texts["claims"]["attributed_to"][k] or texts["sources"]["short"][claims["source"][k]]
    said = shortened(name, LONGEST)
    return speak("voice.perhaps", name=said) if claims["probable"][k] else said


def _listed(names: list[str], speak: Speaker) -> str:
    if len(names) <= NAMED:
        return speak.list(names)
    return speak("voice.more", name=names[0], n=len(names) - 1)
