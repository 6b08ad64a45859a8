/** The query string of a page that is not sent all of its events: what it cannot show makes no sense to it. */
/** @import { Parsed, Payload } from "../../types.js" */
import * as usual from "../../../model/address.js";

export * from "../../../model/address.js";

/** Keys of what such a page does not offer. */
const OTHERS = ["files", "sources", "actor", "beside", "tour", "task", "paper", "pin"];

/** @param {string} search @param {Payload} numbers @returns {Parsed} */
export function parse(search, numbers) {
  const query = new URLSearchParams(search);
  const others = OTHERS.flatMap((key) => query.getAll(key).map((value) => ({ key, value })));
  OTHERS.forEach((key) => query.delete(key));
  const { view, ignored } = usual.parse(String(query), numbers);
  return { view, ignored: [...ignored, ...others] };
}
