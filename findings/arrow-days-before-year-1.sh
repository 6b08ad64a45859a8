#!/bin/sh
# PyArrow: a day before year 1 can be stored, written as text and counted, but not read back.
#
# Expected: what a column of days is cast to as text can be cast to days again, and a Parquet file
#           of days is read by `to_pylist` or `to_pandas`, or one of them says which row stops it.
# Happens:  the cast to text gives `-0043-03-15`, `year` gives -43, and Parquet keeps the day; but
#           the cast of that same text to days is refused, `to_pylist` raises OverflowError and
#           `to_pandas` ValueError for the whole column, whatever the other rows are, and neither
#           names the row.
# We:       read days of Parquet by the cast to text, and parse the text ourselves.
set -eu
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check pyarrow==26.0.1 numpy==2.4.6 pandas==3.1.1

cat > days.py <<'END'
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq


def said(work):
    try:
        return work()
    except Exception as error:
        return type(error).__name__


written = pa.table({"day": pa.array([-735160, 0], pa.int32()).cast(pa.date32())})
pq.write_table(written, "days.parquet")
days = pq.read_table("days.parquet")["day"]
text = pc.cast(days, pa.string())
print("pyarrow", pa.__version__)
print("as text", text.to_pylist())
print("years", pc.year(days).to_pylist())
print("text to days", said(lambda: pc.cast(text, pa.date32()).to_pylist()))
print("to_pylist", said(days.to_pylist))
print("to_pandas", said(days.to_pandas))
END
venv/bin/python days.py > now
cat now

cat > then <<'END'
pyarrow 26.0.1
as text ['-0043-03-15', '1970-01-01']
years [-43, 1970]
text to days ArrowInvalid
to_pylist OverflowError
to_pandas ValueError
END
cmp -s now then || { echo "changed: days before year 1 in PyArrow" >&2; exit 1; }
