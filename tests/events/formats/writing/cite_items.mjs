/** What citeproc-js makes of CSL-JSON on the input, one citation a work: `{items, style, locale}`. */
import citeproc from "citeproc";
import { text } from "node:stream/consumers";

const { items, style, locale } = JSON.parse(await text(process.stdin));
const known = new Map(items.map((item) => [item.id, item]));
const engine = new citeproc.Engine({ retrieveLocale: () => locale, retrieveItem: (id) => known.get(id) }, style);
engine.setOutputFormat("text");
engine.updateItems([...known.keys()]);
const [{ entry_ids: ids }, entries] = engine.makeBibliography();
process.stdout.write(JSON.stringify(Object.fromEntries(ids.map(([id], row) => [id, entries[row].trim()]))));
