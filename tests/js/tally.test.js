/** Sources of a page of any size: which can be chosen, and how many events each has. */
/** @import { Choosing, Packed } from "../../dashboard/web/vast/types.js" */
import assert from "node:assert/strict";
import test from "node:test";
import { unpack } from "../../dashboard/web/vast/container.js";
import { options, parse } from "../../dashboard/web/vast/instead/model/address.js";
import { sayStatus } from "../../dashboard/web/vast/instead/model/preview.js";
import { firstDay } from "../../dashboard/web/vast/months.js";
import { createStore } from "../../dashboard/web/vast/store.js";
import { createTally } from "../../dashboard/web/vast/tally.js";
import { pageOf, sourcesOf } from "../../dashboard/web/vast/tile.js";
import { createSpeaker } from "../../dashboard/web/model/speaker.js";
import * as pyramid from "./pyramid.js";
import { atlas } from "./small.js";

const ALL = pyramid.happenings(200);
/** Cells stand for sources here. */
const FILES = pyramid.tileFiles(ALL, { z: 0, x: 0, y: 0 }, { block: 12, each: 3 });
const turn = () => new Promise((done) => { setImmediate(done); });
const opened = (/** @type {Buffer} */ file) => unpack(pyramid.buffer(file));

test("each source has its events of the months and themes that are shown, and the table itself has all", async () => {
  const head = opened(FILES.head);
  /** @type {string[]} */
  const asked = [];
  const pages = createStore({ ask: async (key) => {
    asked.push(key);
    const [, page, runs] = key.match(/^root\.sources\.(\d+)\.bin#(\d+)$/) ?? [];
    return pageOf(opened(FILES.pages[Number(page)]), Number(runs));
  } });
  const tally = createTally({ head: async () => sourcesOf({ ...head, header: { ...head.header, kind: "root.sources" } }), pages }, 3);
  const [from, to, on] = [firstDay(-17), firstDay(31) - 1, [true, false, true]];
  assert.equal(tally.of(from, to, on), null);
  tally.want();
  await turn();
  assert.equal(tally.of(from, to, on)?.about, true);
  await turn();
  const found = tally.of(from, to, on);
  const inside = ALL.filter((one) => on[one.theme] && pyramid.isPossible(one, -17, 30));
  const right = FILES.cells.map(([x, y]) => inside.filter((one) => String(pyramid.cellOf(one, 0)) === String([x, y])).length);
  assert.deepEqual(found, { n: [inside.length, ...right.slice(1)], about: false });
  assert.ok(asked.length > 0 && asked.length <= 2);
  assert.throws(() => sourcesOf(/** @type {Packed} */ (head)), /it is a head, no root by source/);
});

test("sources that can be chosen are known to the address and the status by what the whole says of them", () => {
  const own = atlas();
  const numbers = /** @type {Choosing} */ (Object.assign(own.numbers, { choosable: [{ id: "table", title: "table.csv" }, { id: "news", title: "The News" }, { id: "others", title: "" }] }));
  const { view, ignored } = parse(`?sources=news,attested-2,${own.numbers.sources.id[0]},others`, numbers);
  assert.deepEqual(view.sources, ["news", "others"]);
  assert.deepEqual(ignored.map(({ value }) => value).sort(), ["attested-2", own.numbers.sources.id[0]].sort());
  assert.deepEqual(options("sources", numbers), ["table", "news", "others"]);
  const counted = /** @type {any} */ ({ certain: 3, possible: 0, context: 0, undated: 0, about: false, state: "there", order: [] });
  const said = sayStatus(own, createSpeaker({ ...own, numbers }), view, counted);
  assert.match(said, /^3 events.*according to .*The News.* and .*Other sources/);
});
