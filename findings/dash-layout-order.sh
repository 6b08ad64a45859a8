#!/bin/sh
# Dash writes the same layout in another order of bytes in each process.
#
# Expected: `/_dash-layout` of one program has the same bytes wherever it runs, so that several
#           workers, or machines, can name it by its content and browsers can keep it.
# Happens:  the `data-` and `aria-` properties of a component come out in the order of a set, which
#           Python shuffles anew in each process. The JSON means the same; its bytes, and any ETag
#           made of them, differ.
# We:       write the layout again with sorted keys before we name the file by its content.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check dash==4.4.1

cat > layout.py <<'END'
import hashlib
import json

import dash
from dash import Dash, html

app = Dash("small")
named = {"aria-label": "a", "aria-pressed": "true", "data-from": "1", "data-to": "2"}
app.layout = html.Button("A", id="a", **named)
text = app.server.test_client().get("/_dash-layout").get_data(as_text=True)
ordered = json.dumps(json.loads(text), sort_keys=True)
print(dash.__version__, *(hashlib.sha256(t.encode()).hexdigest()[:8] for t in (text, ordered)))
END

for seed in 1 2 3 4; do PYTHONHASHSEED=$seed venv/bin/python layout.py; done | tee now
[ "$(cut -d' ' -f1 now | sort -u)" = 4.4.1 ]
[ "$(cut -d' ' -f2 now | sort -u | wc -l)" -gt 1 ] || { echo "changed: the bytes no longer differ" >&2; exit 1; }
[ "$(cut -d' ' -f3 now | sort -u | wc -l)" = 1 ] || { echo "changed: the content differs too" >&2; exit 1; }
