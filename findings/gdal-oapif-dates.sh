#!/bin/sh
# GDAL's OAPIF driver: a text that the schema calls a text is taken for a day all the same.
#
# Expected: a column that the server's schema (`describedby`) calls a string keeps its texts; a
#           filter on a column of days gives only rows that it holds for.
# Happens:  the types of each page are guessed anew. Where all texts of a page look like days they
#           become days, and then texts again, with slashes. A filter on days is sent as `datetime`,
#           and what comes back is not looked at again.
# We:       write no date in EDTF as a day alone ("[1961-03-18]"), and say in docs/ogc.md what a
#           filter on start and end finds.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pyogrio==0.13.0

cat > serve.py <<'END'
import json
from http.server import BaseHTTPRequestHandler, HTTPServer

ROWS = [("1960/1976", "1960-01-01"), ("1961-03-18", "1961-03-18")]
SCHEMA = {"date": {"type": "string"}, "start": {"type": "string", "format": "date"}}


def collection(root):
    links = [
        {"rel": "items", "type": "application/geo+json", "href": f"{root}/collections/c/items"},
        {"rel": "describedby", "type": "application/schema+json", "href": f"{root}/schema"},
    ]
    return {"id": "c", "links": links}


class Answers(BaseHTTPRequestHandler):
    def do_GET(self):
        path, _, query = self.path.partition("?")
        rows = ROWS[1:] if "datetime=1961" in query else ROWS
        found = {
            "/collections": {"collections": [collection(f"http://{self.headers['Host']}")]},
            "/schema": {
                "type": "object",
                "properties": {"properties": {"type": "object", "properties": SCHEMA}},
            },
            "/collections/c/items": {
                "type": "FeatureCollection",
                "features": [
                    {
                        "type": "Feature",
                        "id": str(n),
                        "properties": {"date": date, "start": start},
                        "geometry": {"type": "Point", "coordinates": [0, 0]},
                    }
                    for n, (date, start) in enumerate(rows)
                ],
            },
        }.get(path, {"links": []})
        kind = {"/schema": "application/schema+json"}.get(path, "application/geo+json")
        self.send_response(200)
        self.send_header("Content-Type", "application/json" if path[1:] == "collections" else kind)
        self.end_headers()
        self.wfile.write(json.dumps(found).encode())

    def log_message(self, *_args):
        pass


server = HTTPServer(("127.0.0.1", 0), Answers)
print(server.server_port, flush=True)
server.serve_forever()
END
cat > show.py <<'END'
import subprocess
import sys

import pyogrio

server = subprocess.Popen([sys.executable, "serve.py"], stdout=subprocess.PIPE, text=True)
address = f"OAPIF:http://127.0.0.1:{server.stdout.readline().strip()}"


def dates(**asked):
    _, _, _, columns = pyogrio.raw.read(address, layer="c", columns=["date"], **asked)
    return columns[0].tolist()


print("GDAL", pyogrio.__gdal_version_string__)
print("all:", dates())
print("of one day:", dates(DATETIME="1961-03-18"))
print("that begin after 1970:", dates(where="start >= '1970-01-01'"))
server.terminate()
END
venv/bin/python show.py > now
cat now

cat > then <<'END'
GDAL 3.12.4
all: ['1960/1976', '1961-03-18']
of one day: ['1961/03/18']
that begin after 1970: ['1960/1976', '1961-03-18']
END
cmp -s then now || { echo "changed: what GDAL makes of dates" >&2; exit 1; }
