/** What the browser takes along of an atlas that stands on the input, as JSON. */
import { FORMATS } from "../../../dashboard/web/share/cite.js";
import { records } from "../../../dashboard/web/share/records.js";
import { csv } from "../../../dashboard/web/share/table.js";
import { parse } from "../../../dashboard/web/model/address.js";
import { select } from "../../../dashboard/web/model/selection.js";
import { text } from "node:stream/consumers";

const { atlas, query, about, items } = JSON.parse(await text(process.stdin));
const selection = select(atlas, parse(query, atlas.numbers).view);
process.stdout.write(JSON.stringify({
  records: records(atlas, selection), csv: csv(atlas, selection, about),
  bibtex: items.map(FORMATS.bibtex), ris: items.map(FORMATS.ris),
}));
