/** What a frame asks for: Dash of its server, the map for pieces of its ground, the card for more citations. */
/** @import { Names } from "../../page/files.js" */
/** @import { Piece } from "../../view/types.js" */
/** @import { Known, Order, Report } from "./types.js" */

/** Pieces of the ground that are kept. */
const MOST = 60;

/**
 * @param {Known} known
 * @param {(report: Report) => void} say
 */
export function createAsking({ home, answers }, say) {
  /** @type {Map<number, (answer: Response) => void>} */
  const waiting = new Map();
  let count = 0;
  /** @type {Map<string, Promise<Piece>>} */
  const pieces = new Map();

  /** Of the page around. @returns {Promise<Response>} */
  const ask = () => new Promise((resolve) => {
    count += 1;
    waiting.set(count, resolve);
    say({ type: "ask", kind: "citations", number: count });
  });

  return {
    /** By the addresses in `atlas-files`. @type {Record<string, Promise<Response>>} */
    asked: Object.create({ get citations() { return ask(); } }, Object.fromEntries(Object.entries(answers)
      .map(([question, text]) => [question, { value: Promise.resolve(new Response(text, { headers: { "Content-Type": "application/json" } })) }]))),
    names: /** @type {Names} */ (/** @type {unknown} */ ({ answers: Object.fromEntries(Object.keys(answers).map((question) => [question, question])) })),

    /** @param {Extract<Order, {type: "answer"}>} order without an answer it could not be had */
    take({ number, answer }) {
      waiting.get(number)?.(answer === undefined ? Response.error() : Response.json(answer));
      waiting.delete(number);
    },

    /** @param {string} address */
    piece(address) {
      const found = pieces.get(address) ?? fetch(home + address).then((response) => (response.ok ? response.json() : Promise.reject(new Error(address))));
      pieces.delete(address);
      pieces.set(address, found);
      found.catch(() => pieces.delete(address));
      if (pieces.size > MOST) pieces.delete([...pieces.keys()][0]);
      return found;
    },
  };
}
