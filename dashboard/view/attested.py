"""How well an event is attested, and by whose voices, in words."""

from __future__ import annotations

from dashboard.contract.columns import Atlas, Row
from dashboard.view.shorten import shortened
from dashboard.view.speaker import Speaker

REMARKS = ("comments", "dates")
"""Stances that tell nothing of the deed itself."""
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
    """Name those who speak of an event, each once; who only remarks on it, if nobody else."""
    claims, stances = atlas.numbers["claims"], atlas.numbers["stances"]
    own = [k for k, held in enumerate(claims["event"]) if held == event]
    telling = [k for k in own if stances[claims["stance"][k]] not in REMARKS]
    guessed: dict[str, bool] = {}
    for k in telling or own:
        name = voice(atlas, k)
        guessed[name] = guessed.get(name, True) and claims["probable"][k]
    return [speak("voice.perhaps", name=n) if guess else n for n, guess in guessed.items()]


def voice(atlas: Atlas, k: Row) -> str:
    """Name whose words a claim is."""
    source, texts = atlas.numbers["claims"]["source"][k], atlas.texts
    name = texts["claims"]["attributed_to"][k] or texts["sources"]["short"][source]
    return shortened(name, LONGEST)


def _listed(names: list[str], speak: Speaker) -> str:
    if len(names) <= NAMED:
        return speak.list(names)
    return speak("voice.more", name=names[0], n=len(names) - 1)
