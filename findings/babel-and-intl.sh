#!/bin/sh
# Babel and Intl read the same CLDR and say different things.
#
# Expected: a server that speaks with Babel and a page that speaks with Intl use the same words.
# Happens:  a long month with a day comes out short in Babel, which has no such pattern and takes
#           the nearest, where Intl widens it. Halves are rounded to the even number by Babel, away
#           from zero by Intl. Babel chooses the plural of “million” for the number before it
#           rounds it (“5 миллиона”, which no Russian says). Of Spanish lists Intl knows that
#           “y” becomes “e” before an I; Babel does not.
# We:       say dates from phrases of our own, one file for both sides, and let Babel and Intl say
#           nothing but whole numbers, their plurals, and lists, by golden cases.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check babel==2.18.0

cat > said.py <<'END'
from datetime import date

from babel import __version__
from babel.dates import format_skeleton
from babel.lists import format_list
from babel.numbers import format_compact_decimal, format_percent

day = date(1968, 11, 19)
print("Babel", __version__)
print("day, long month, year:", format_skeleton("yMMMMd", day, locale="en_GB"), "|",
      format_skeleton("yMMMMd", day, locale="fr"), "|", format_skeleton("yMMMMd", day, locale="ru"))
print("0.125, 0.345 in percent:", format_percent(0.125, locale="en"), format_percent(0.345, locale="en"))
for number in (1_234_567, 5_100_000):
    said = [format_compact_decimal(number, format_type="long", locale=lang) for lang in ("ru", "cs")]
    print(f"{number}:", " | ".join(said))
print("list:", format_list(["Mali", "Italia"], locale="es"))
END

cat > said.mjs <<'END'
const day = new Date(Date.UTC(1968, 10, 19));
const long = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" };
const percent = new Intl.NumberFormat("en", { style: "percent" });
const words = { notation: "compact", compactDisplay: "long", maximumFractionDigits: 0 };
console.log("Intl");
console.log("day, long month, year:",
  ["en-GB", "fr", "ru"].map((lang) => day.toLocaleDateString(lang, long)).join(" | "));
console.log("0.125, 0.345 in percent:", percent.format(0.125), percent.format(0.345));
for (const number of [1234567, 5100000])
  console.log(`${number}:`, ["ru", "cs"].map((lang) => number.toLocaleString(lang, words)).join(" | "));
console.log("list:", new Intl.ListFormat("es").format(["Mali", "Italia"]));
END
# No-break spaces differ between versions of CLDR; they are not what this is about.
cat > plain.py <<'END'
import re
import sys

sys.stdout.write(re.sub("[\u00a0\u202f]", " ", sys.stdin.read()))
END
{ venv/bin/python said.py; node said.mjs; } | venv/bin/python plain.py > now
node -p '`(Node ${process.version}, CLDR ${process.versions.cldr})`'
cat now

cat > then <<'END'
Babel 2.18.0
day, long month, year: 19 Nov 1968 | 19 nov. 1968 | 19 нояб. 1968 г.
0.125, 0.345 in percent: 12% 34%
1234567: 1 миллиона | 1 milionu
5100000: 5 миллиона | 5 milionu
list: Mali y Italia
Intl
day, long month, year: 19 November 1968 | 19 novembre 1968 | 19 ноября 1968 г.
0.125, 0.345 in percent: 13% 35%
1234567: 1 миллион | 1 milion
5100000: 5 миллионов | 5 milionů
list: Mali e Italia
END
cmp -s then now || { echo "changed: Babel or Intl says something else" >&2; exit 1; }
