"""How English, French and Russian say dates."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Language:
    """Templates of one language.

    A grammatical case names a set of templates, one for each precision; `{month}` is the
    month's name in that case.
    """

    months: Mapping[str, tuple[str, ...]]
    """Case -> twelve names; the key `day` serves every date with a day."""
    forms: Mapping[str, Mapping[str, str]]
    """Case -> precision -> template of one date."""
    qualified: Mapping[str, tuple[str, str]]
    """Qualifier -> (template, case)."""
    adverbs: Mapping[str, str]
    """Qualifier -> adverb inside a longer phrase."""
    between_adverbs: Mapping[str, str]
    """Qualifier -> what stands between a conjunction and its date."""
    since: tuple[str, str]
    by: tuple[str, str]
    between: tuple[str, str]
    between_years: str
    days: Mapping[str, str]
    """What two exact days share (month, year or nothing) -> template."""
    before_christ: str
    first_of_month: str = "1"


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def _spaced(adverbs: Mapping[str, str]) -> dict[str, str]:
    return {"": " "} | {qualifier: f" {adverb}" for qualifier, adverb in adverbs.items()}


_EN_DATE = {
    "day": "{day} {month} {year}{era}",
    "month": "{month} {year}{era}",
    "year": "{year}{era}",
    "decade": "{year}s",
}
_EN_ADVERBS = {"~": "about ", "?": "possibly ", "%": "possibly about "}
_EN_SHORT = _names("Jan Feb March April May June July Aug Sept Oct Nov Dec")
ENGLISH = Language(
    months={
        "day": _names(
            "January February March April May June July August September October November December"
        ),
        "bare": _EN_SHORT,
        "after": _EN_SHORT,
    },
    forms={"bare": _EN_DATE, "after": _EN_DATE | {"decade": "the {year}s"}},
    qualified={mark: (f"{adverb}{{date}}", "after") for mark, adverb in _EN_ADVERBS.items()},
    adverbs=_EN_ADVERBS,
    between_adverbs=_spaced(_EN_ADVERBS),
    since=("since {adverb}{date}", "after"),
    by=("by {adverb}{date}", "after"),
    between=("between{adverb1}{date1} and{adverb2}{date2}", "after"),
    between_years="between{adverb1}{year1} and{adverb2}{year2}",
    days={
        "month": "{day1}–{day2} {month2} {year2}",
        "year": "{day1} {month1} – {day2} {month2} {year2}",
        "": "{date1} – {date2}",
    },
    before_christ=" BC",
)

_FR_DATE = {
    "day": "{day} {month} {year}{era}",
    "month": "{month} {year}{era}",
    "year": "{year}{era}",
    "decade": "années {year}",
}
_FR_AFTER = _FR_DATE | {"day": f"le {_FR_DATE['day']}", "decade": "les années {year}"}
_FR_IN = {
    "day": f"le {_FR_DATE['day']}",
    "month": f"en {_FR_DATE['month']}",
    "year": f"en {_FR_DATE['year']}",
    "decade": "dans les années {year}",
}
_FR_ADVERBS = {"~": "environ ", "?": "peut-être ", "%": "peut-être environ "}
_FR_MONTHS = _names(
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
)
FRENCH = Language(
    months=dict.fromkeys(("day", "bare", "after", "in"), _FR_MONTHS),
    forms={"bare": _FR_DATE, "after": _FR_AFTER, "in": _FR_IN},
    qualified={
        "~": ("vers {date}", "after"),
        "?": ("peut-être {date}", "after"),
        "%": ("peut-être vers {date}", "after"),
    },
    adverbs=_FR_ADVERBS,
    between_adverbs=_spaced(_FR_ADVERBS),
    since=("depuis {adverb}{date}", "after"),
    by=("au plus tard {adverb}{date}", "in"),
    between=("entre{adverb1}{date1} et{adverb2}{date2}", "after"),
    between_years="entre{adverb1}{year1} et{adverb2}{year2}",
    days={
        "month": "du {day1} au {day2} {month2} {year2}",
        "year": "du {day1} {month1} au {day2} {month2} {year2}",
        "": "du {date1} au {date2}",
    },
    before_christ=" av. J.-C.",
    first_of_month="1er",
)

_RU_GENITIVE = _names(
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря"
)
RUSSIAN = Language(
    months={
        "day": _RU_GENITIVE,
        "bare": _names(
            "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"
        ),
        "genitive": _RU_GENITIVE,
        "instrumental": _names(
            "январём февралём мартом апрелем маем июнем "
            "июлем августом сентябрём октябрём ноябрём декабрём"
        ),
    },
    forms={
        "bare": {
            "day": "{day} {month} {year} года{era}",
            "month": "{month} {year} года{era}",
            "year": "{year} год{era}",
            "decade": "{year}-е годы",
        },
        "genitive": {
            "day": "{day} {month} {year} года{era}",
            "month": "{month} {year} года{era}",
            "year": "{year} года{era}",
            "decade": "{year}-х годов",
        },
        "instrumental": {
            "day": "{day} {month} {year} года{era}",
            "month": "{month} {year} года{era}",
            "year": "{year} годом{era}",
            "decade": "{year}-ми годами",
        },
    },
    qualified={
        "~": ("около {date}", "genitive"),
        "?": ("возможно, {date}", "bare"),
        "%": ("возможно, около {date}", "genitive"),
    },
    adverbs={"~": "примерно ", "?": "возможно, ", "%": "возможно, примерно "},
    between_adverbs={
        "": " ",
        "~": " примерно ",
        "?": ", возможно, ",
        "%": ", возможно, примерно ",
    },
    since=("{adverb}с {date}", "genitive"),
    by=("{adverb}не позднее {date}", "genitive"),
    between=("между{adverb1}{date1} и{adverb2}{date2}", "instrumental"),
    between_years="между{adverb1}{year1} и{adverb2}{year2} годами",
    days={
        "month": "{day1}–{day2} {month2} {year2} года",
        "year": "с {day1} {month1} по {day2} {month2} {year2} года",
        "": "с {date1} по {date2}",
    },
    before_christ=" до н. э.",
)

LANGUAGES: Mapping[str, Language] = {"en": ENGLISH, "fr": FRENCH, "ru": RUSSIAN}
