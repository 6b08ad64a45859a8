/** What citation-js makes of a bibliography on the input: CSL-JSON, without its own account. */
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { text } from "node:stream/consumers";

const { data } = new Cite(await text(process.stdin));
process.stdout.write(JSON.stringify(data.map(({ _graph, ...item }) => item)));
