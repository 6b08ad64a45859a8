"""One name by itself: what it may mean, and whether that is plain."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from geodata.world import areas, choose, past
from geodata.world.choose import Choice
from geodata.world.listed import beside, is_list
from geodata.world.near import Anchors
from geodata.world.old import OldName
from geodata.world.places import Candidate, Spot
from geodata.world.query import Found, Query
from geodata.world.spellings import key, script
from geodata.world.wording import Wording, numbers, wordings

OLD, SEVERAL, SPELLINGS, OTHER = (
    "old names",
    "names in several places",
    "spellings",
    "other names",
)
PART = "the town that a longer name names"
UNDECIDED = Choice()
_TOLD, _SHORT = 6, 3


@dataclass(frozen=True)
class Decision:
    """What a name may mean, and what is taken so far."""

    name: str
    spots: tuple[Spot, ...] = ()
    """The likeliest first."""
    choice: Choice = UNDECIDED
    passed: tuple[Spot, ...] = ()
    """Places of the name outside of the areas that the row names."""
    old: OldName | None = None
    fault: str = ""
    part: bool = False
    """The name is only the town in a longer one."""

    @property
    def is_plain(self) -> bool:
        """Nothing else in the file can change it."""
        spot, why = self.choice
        if spot is None or why not in (choose.BY_SIZE, choose.ON_MAPS):
            return spot is not None
        return not choose.rivals(spot, (*self.spots, *self.passed))

    def told(self, anchors: Anchors) -> Found:
        """Say what is found, with the help of the places of the file that are plain."""
        choice = self.choice
        if self.spots and not self.is_plain:
            choice = choose.by_file(self.spots, anchors, choice)
        if choice.spot is None and self.part:
            return Found()
        if choice.spot is None:
            return Found(others=self._others(None), fault=self.fault or _undecided(self.spots))
        place = choice.spot.candidate
        if not choice.spot.is_drawn:
            return Found(others=self._others(None), fault=f"{place}: a region, no outline known")
        if self.old:
            return Found(_renamed(place, self.old), self._others(choice.spot), OLD, str(self.old))
        kind = self._kind(choice.spot)
        return Found(place, self._others(choice.spot), kind, choice.why if kind else "")

    def _others(self, taken: Spot | None) -> tuple[Candidate, ...]:
        rest = [s for s in (*self.spots, *self.passed) if taken is None or s.number != taken.number]
        return tuple(spot.candidate for spot in rest[:_TOLD])

    def _kind(self, taken: Spot) -> str:
        if choose.rivals(taken, (*self.spots, *self.passed)):
            return SEVERAL
        if self.part:
            return PART
        if taken.strong:
            known = taken.kind != "town" or key(self.name) in map(key, _names(taken.candidate))
            return "" if known else SPELLINGS
        return OTHER if script(self.name) == "LATIN" else SPELLINGS


def decide(query: Query) -> Decision:
    """Read a name in the ways that there are, until one is known."""
    for wording in wordings(query.name):
        said = [*filter(None, (*wording.areas, query.region, query.country))]
        spots = choose.ranked(numbers(wording.name))
        decision = _once(wording, query.year, said, spots)
        if decision:
            return decision
        if spots and is_list(wording, spots):
            return Decision(wording.name, fault=f"names several places: {query.name}")
        if spots:
            return _today(wording, said, beside(wording, spots), query.country)
    return _around(query)


def _around(query: Query) -> Decision:
    """Take the town that a longer name names last, where it is plain."""
    for wording in wordings(query.name)[1:]:
        for number, area in enumerate(wording.areas):
            spots = [s for s in choose.ranked(numbers(area)) if s.kind == "town" and s.strong]
            if spots:
                said = [*filter(None, (*wording.areas[number + 1 :], query.region, query.country))]
                return replace(_today(Wording(area), said, spots), part=True)
    return Decision(query.name)


def _once(
    wording: Wording, year: int | None, said: Sequence[str], spots: Sequence[Spot]
) -> Decision | None:
    own = [s for s in spots if s.strong and s.kind != "former state"]
    inside = [s for s in own if all(areas.holds(a, s) for a in said)]
    found = past.meaning(wording.name, year, said, inside)
    if found is None:
        return None
    rest = tuple(spot for spot in inside if found.spot and spot.number != found.spot.number)
    if found.spot is None:
        return Decision(wording.name, fault=found.fault, passed=rest)
    return Decision(wording.name, (found.spot,), Choice(found.spot), rest, found.row)


def _today(
    wording: Wording, said: Sequence[str], spots: Sequence[Spot], country: str = ""
) -> Decision:
    """Choose among places of today; a country that nobody knows holds none of them."""
    kept = _without_namesake(wording.name, spots)
    reasons: list[str] = []
    for area in said:
        inside = [spot for spot in kept if areas.holds(area, spot)]
        if not inside and (area == country or areas.countries(area)):
            told = _list(spots)
            return Decision(
                wording.name, passed=tuple(spots), fault=f"not known in {area}; elsewhere: {told}"
            )
        if inside:
            kept, reasons = inside, [*reasons, area]
    passed = tuple(spot for spot in spots if spot not in kept and spot.strong)
    choice = choose.sure(kept, telling=_telling(wording.name))
    if reasons and (choice.spot is None or passed):
        why = f"the row says {', '.join(reasons)}"
        choice = choose.best(kept, why) if choice.spot is None else choice._replace(why=why)
    return Decision(wording.name, tuple(kept), choice, passed)


def _without_namesake(name: str, spots: Sequence[Spot]) -> list[Spot]:
    """Leave out a country that other languages call as a large town is called everywhere."""
    large = (s for s in spots if s.kind == "town" and s.strong and s.population >= choose.LARGE)
    if not any(town.candidate.name.casefold() == name.casefold() for town in large):
        return list(spots)
    return [s for s in spots if s.kind != "country" or key(s.candidate.name) == key(name)]


def _telling(name: str) -> int:
    """Tell how much a name says that is only another name: 2 in another script, 0 if very short."""
    return 2 if script(name) != "LATIN" else int(len(key(name)) > _SHORT)


def _undecided(spots: Sequence[Spot]) -> str:
    if not spots:
        return ""
    own = [spot for spot in spots if spot.strong]
    if not own:
        return f"only another name of {_list(spots)}; write that name, or the country beside it"
    return f"in several places: {_list(own)}; say which in a column country or region"


def _list(spots: Sequence[Spot]) -> str:
    told = [str(spot.candidate) for spot in spots[:_TOLD]]
    return ", ".join(dict.fromkeys(told)) + (", …" if len(spots) > _TOLD else "")


def _names(place: Candidate) -> tuple[str, ...]:
    return place.name, *place.names


def _renamed(place: Candidate, row: OldName) -> Candidate:
    return replace(place, coordinates_from=f"{place.coordinates_from}; {row}: {row.source}")
