#!/bin/sh
# pandoc: a page that is packed into one file swallows the pages in its frames.
#
# Expected: `--embed-resources` packs scripts, styles and pictures, and leaves a frame, which is
#           somebody else's page, as it is.
# Happens:  the frame's page is fetched and becomes a `data:` text without an address
#           of its own, so that all it loads by relative addresses is lost. What carries
#           data-external="1" is left alone, frames and scripts alike.
# We:       write data-external="1" into every code that others paste.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pypandoc_binary==1.17

mkdir site
echo '<!DOCTYPE html><title>Theirs</title><script src="own.js"></script><p>Their page' > site/theirs.html
echo '/* theirs */' > site/own.js
cat > ours.md <<'END'
<iframe title="plain" src="site/theirs.html"></iframe>

<iframe title="marked" data-external="1" src="site/theirs.html"></iframe>

<script data-external="1" src="site/own.js"></script>
END
cat > show.py <<'END'
import re

import pypandoc

print("pandoc", pypandoc.get_pandoc_version())
options = ["--embed-resources", "--standalone", "--metadata=title:Ours"]
page = pypandoc.convert_file("ours.md", "html", extra_args=options)
for tag in re.findall(r"<(?:iframe|script)\s[^>]*>", page):
    name = re.search(r'title="(\w+)"', tag)
    kept = 'src="site/' in tag
    print(name[1] if name else "script", "keeps its address" if kept else "is swallowed")
END
venv/bin/python show.py > now
cat now

cat > then <<'END'
pandoc 3.9
plain is swallowed
marked keeps its address
script keeps its address
END
cmp -s then now || { echo "changed: what becomes of frames in one file" >&2; exit 1; }
