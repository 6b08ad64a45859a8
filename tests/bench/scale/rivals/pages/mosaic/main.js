/** A raster of the events and a histogram that is brushed, over DuckDB in the browser. */
import { AsyncDuckDB, VoidLogger } from "@duckdb/duckdb-wasm";
import { makeClient } from "@uwdata/mosaic-core";
import * as vg from "@uwdata/vgplot";

const here = (name) => new URL(name, location.href).href;
const db = new AsyncDuckDB(new VoidLogger(), new Worker("duckdb-browser-eh.worker.js"));
await db.instantiate(here("duckdb-eh.wasm"));
const connection = await db.connect();
const bytes = await fetch("../data/events.arrow").then((answer) => answer.arrayBuffer());
await connection.insertArrowFromIPCStream(new Uint8Array(bytes), { name: "events", create: true });
vg.coordinator().databaseConnector(new vg.DuckDBWASMConnector({ duckdb: db, connection }));

const brush = vg.Selection.intersect();
const map = vg.plot(
  vg.raster(vg.from("events", { filterBy: brush }), { x: "lon", y: "lat", fill: "density", pixelSize: 2 }),
  vg.xDomain([-180, 180]),
  vg.yDomain([-60, 80]),
  vg.width(1400),
  vg.height(650),
);
const timeline = vg.plot(
  vg.rectY(vg.from("events"), { x: vg.bin("first"), y: vg.count(), fill: "steelblue" }),
  vg.intervalX({ as: brush }),
  vg.width(1400),
  vg.height(120),
);
const seen = { count: 0, answered() {} };
makeClient({
  selection: brush,
  query: (where) => vg.Query.from("events").select({ count: vg.count() }).where(where),
  queryResult(table) {
    seen.count = Number(table.toArray()[0].count);
    document.getElementById("status").textContent = `${seen.count} events`;
    seen.answered();
  },
});
document.getElementById("map").append(map);
document.getElementById("timeline").append(timeline);

/** The brush that a pointer would move; it is there once the histogram is drawn. */
async function interval() {
  const [found] = timeline.value.interactors;
  while (!found.g) await new Promise(requestAnimationFrame);
  return found;
}

const answered = () => new Promise((done) => { seen.answered = done; });
const rastered = () => new Promise((done) => {
  const [mark] = map.value.marks;
  const { queryResult } = mark;
  mark.queryResult = function (table) {
    mark.queryResult = queryResult;
    const result = queryResult.call(this, table);
    done();
    return result;
  };
});

window.rival = {
  async set(span) {
    const moved = await interval();
    const answers = Promise.all([answered(), rastered()]);
    moved.activate();
    moved.publish(span.map(moved.scale.apply));
    await answers;
  },
  /** Pixels of the raster that hold an event. */
  marks: () => map.value.marks[0].grids.columns.density.flat().reduce((sum, grid) => sum + grid.filter(Boolean).length, 0),
};
