/** What a person is told when a question to Python goes wrong on its way. */
import assert from "node:assert/strict";
import test from "node:test";
import { createAsk, Trouble } from "../../dashboard/web/workshop/ask.js";
import { market } from "./workshop-drafts.js";

const HTML = "<!doctype html><title>Please sign in</title>";
const LINES = '{"step":"reading"}\n{"step":"dates"}\n{"draft":{"draft":1},"notes":["é"]}\n';
const DRAFT = market();

/** @typedef {() => Response} Answer */

/** What `does` is told where the network gives these answers, one after the other. @param {Answer[]} answers @param {(ask: ReturnType<typeof createAsk>) => Promise<unknown>} does */
async function heard(answers, does) {
  const rest = [...answers];
  const own = { ...globalThis };
  Object.assign(globalThis, { document: { documentElement: { lang: "en" } } });
  globalThis.fetch = async () => (rest.shift() ?? answers[answers.length - 1])();
  globalThis.setTimeout = /** @type {any} */ ((/** @type {() => void} */ go) => queueMicrotask(go));
  try {
    return await does(createAsk("http://here/"));
  } catch (error) {
    return error instanceof Trouble ? error.key : error;
  } finally {
    Object.assign(globalThis, { fetch: own.fetch, setTimeout: own.setTimeout });
  }
}

/** @type {(ask: ReturnType<typeof createAsk>) => Promise<unknown>} */
const look = (ask) => ask.look(DRAFT, { lang: "en" });
/** @param {string[]} [steps] @returns {(ask: ReturnType<typeof createAsk>) => Promise<unknown>} */
const read = (steps = []) => (ask) => ask.read(new Blob(["a"]), { name: "a.csv", step: (name) => steps.push(name), signal: new AbortController().signal });

/** A body that ends in an error after some of it. @param {string} text */
const cut = (text) => new Response(new ReadableStream({
  start: (to) => to.enqueue(new TextEncoder().encode(text)),
  pull: (to) => to.error(new TypeError("network error")),
}));

test("what is not our server's answer is told from what is", async () => {
  /** @type {[number, string][]} */
  const said = [[200, "ask.between"], [403, "ask.between"], [407, "ask.between"], [413, "ask.between.large"], [500, "ask.failed"], [502, "ask.away"], [503, "ask.away"], [504, "ask.away"]];
  for (const [status, key] of said) assert.equal(await heard([() => new Response(HTML, { status })], look), key, String(status));
  const ours = () => Response.json({ error: "ask.large", text: "" }, { status: 413 });
  assert.equal(await heard([ours], look), "ask.large");
});

test("a busy server is asked again, whoever says that it is busy", async () => {
  const busy = () => Response.json({ error: "ask.busy", text: "" }, { status: 503 });
  const away = () => new Response(HTML, { status: 502 });
  assert.deepEqual(await heard([busy, away, () => Response.json({ remarks: [] })], look), { remarks: [] });
  assert.equal(await heard([busy, busy, busy, () => Response.json({})], look), "ask.busy");
});

test("a connection that is lost is said to be, also in the middle of an answer", async () => {
  const none = () => { throw new TypeError("Failed to fetch"); };
  assert.equal(await heard([none], look), "ask.offline");
  assert.equal(await heard([() => cut('{"understood":[')], look), "ask.offline");
  for (const text of ["", LINES.slice(0, 25), LINES.slice(0, -9)]) assert.equal(await heard([() => cut(text)], read()), "ask.offline", text);
  assert.equal(await heard([() => new Response(LINES.slice(0, -9))], read()), "ask.offline");
});

test("reading tells its steps, and a page of HTML is none", async () => {
  /** @type {string[]} */
  const steps = [];
  const found = /** @type {{notes: string[]}} */ (await heard([() => new Response(LINES)], read(steps)));
  assert.deepEqual([steps, found.notes], [["reading", "dates"], ["é"]]);
  assert.equal(await heard([() => new Response(HTML)], read()), "ask.between");
  assert.equal(await heard([() => new Response('{"error":"ask.refused","text":"a.csv: the file is empty"}\n')], read()), "ask.refused");
});

test("what is taken home is a file of ours, and whole", async () => {
  const headers = { "X-Atlas-Remarks": "%5B%5D" };
  /** @param {Answer} answer */
  const taken = (answer) => heard([answer], async (ask) => (await ask.take(DRAFT, new Map(), "csv")).blob.text());
  assert.equal(await taken(() => new Response("a,b", { headers })), "a,b");
  assert.equal(await taken(() => new Response(HTML)), "ask.between");
});

test("only what may pass is worth another try", () => {
  assert.deepEqual(["ask.offline", "ask.busy", "ask.away", "ask.between", "ask.failed", "ask.large"].map((key) => new Trouble(key).isPassing), [true, true, true, true, false, false]);
});
