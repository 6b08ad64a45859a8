/** The query string of a page that is not sent all of its events: what it cannot show makes no sense to it. */
/** @import { Parsed, Payload } from "../../types.js" */
import * as usual from "../../../model/address.js";
import { ATTESTED } from "../../../model/selection.js";
import { choosable } from "../../choosing.js";

export * from "../../../model/address.js";

/** Keys of what such a page does not offer. */
const OTHERS = ["files", "actor", "beside", "tour", "task", "paper", "pin"];

/** @param {string} search @param {Payload} numbers @returns {Parsed} */
export function parse(search, numbers) {
  const query = new URLSearchParams(search);
  const others = OTHERS.flatMap((key) => query.getAll(key).map((value) => ({ key, value })));
  OTHERS.forEach((key) => query.delete(key));
  const { view, ignored } = usual.parse(String(query), choosing(numbers));
  if (view.sources.includes(ATTESTED)) others.push({ key: "sources", value: ATTESTED });
  return { view: { ...view, sources: view.sources.filter((id) => id !== ATTESTED) }, ignored: [...ignored, ...others] };
}

/** The members that a key may have, in their order. @type {typeof usual.options} */
export const options = (key, numbers) => (key === "sources" ? choosing(numbers).sources.id : usual.options(key, numbers));

/** The sources that can be chosen in place of those at hand. @param {Payload} numbers @returns {Payload} */
const choosing = (numbers) => ({ ...numbers, sources: { ...numbers.sources, id: choosable(numbers).map(({ id }) => id) } });
