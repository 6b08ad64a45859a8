/** Every golden case of dashboard/contract/cases, answered by the browser's half. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import test from "node:test";
import { addressed, format, initial, parse } from "../../dashboard/web/model/address.js";
import { attested } from "../../dashboard/web/model/attested.js";
import { stem } from "../../dashboard/web/model/naming.js";
import * as arcs from "../../dashboard/web/model/arcs.js";
import * as areas from "../../dashboard/web/model/areas.js";
import { opening } from "../../dashboard/web/model/axis.js";
import * as bins from "../../dashboard/web/model/bins.js";
import * as camera from "../../dashboard/web/model/camera.js";
import * as days from "../../dashboard/web/model/days.js";
import * as labels from "../../dashboard/web/model/labels.js";
import { finder } from "../../dashboard/web/model/glossary.js";
import { fold } from "../../dashboard/web/model/folding.js";
import { sayMeaning } from "../../dashboard/web/model/meaning.js";
import * as marks from "../../dashboard/web/model/marks.js";
import { project, unproject } from "../../dashboard/web/model/mercator.js";
import { sayStatus } from "../../dashboard/web/model/preview.js";
import { outset } from "../../dashboard/web/model/outset.js";
import { readDate } from "../../dashboard/web/model/reading.js";
import { say, sayStretch, sayTick, sayWindow, sayYears } from "../../dashboard/web/model/said.js";
import { filter, select } from "../../dashboard/web/model/selection.js";
import { stack } from "../../dashboard/web/model/stack.js";
import { standing } from "../../dashboard/web/model/standing.js";
import { bars } from "../../dashboard/web/model/strip.js";
import { ticks, tickText } from "../../dashboard/web/model/ticks.js";
import { isCertain, isPossible } from "../../dashboard/web/model/window.js";
import { golden, json, small, speaker } from "./small.js";
import { checkTiles } from "./tilecases.js";

const { numbers } = small;
const LANGUAGES = ["en", "fr", "ru"];
const SIX_DECIMALS = 1e-6;

/** @param {any} value */
const seen = (value) => JSON.stringify(value);

/** Equal, with numbers to so many decimals. @param {any} made @param {any} expected @param {string} says */
function near(made, expected, says, within = SIX_DECIMALS) {
  if (typeof expected === "number") {
    assert.ok(Math.abs(made - expected) < within, `${says}: ${made} is not ${expected}`);
  } else if (expected !== null && typeof expected === "object") {
    assert.deepEqual(Object.keys(made), Object.keys(expected), says);
    for (const key of Object.keys(expected)) near(made[key], expected[key], `${says} ${key}`, within);
  } else assert.equal(made, expected, says);
}

/** A frame as cases write it. @param {[number, number]} frame */
const size = ([width, height]) => ({ width, height });

/** Left, top, width and height of each bar. @param {string} path */
const boxes = (path) => [...path.matchAll(/M([\d.]+) ([\d.]+)h([\d.]+)v([\d.]+)h-[\d.]+z/g)].map(([, ...sides]) => sides.map(Number));

/** @type {Record<string, (cases: any) => void>} */
const RUNNERS = {
  atlas() {},
  tiles: checkTiles,

  dates({ typed, iso, shortest, read, ...rest }) {
    assert.deepEqual(rest, {});
    for (const { text, days: expected } of typed) {
      const found = days.parse(text);
      assert.deepEqual(found && [found.earliest, found.latest], expected, seen(text));
    }
    const phrases = Object.fromEntries(LANGUAGES.map((lang) => [lang, json(`events/dates/phrases/${lang}.json`)]));
    for (const { lang, text, days: expected } of read) {
      const found = readDate(text, phrases[lang]);
      assert.deepEqual(found && [found.earliest, found.latest], expected, `${lang} ${seen(text)}`);
    }
    for (const { day, text } of iso) assert.equal(days.iso(day), text);
    for (const { day, edge, text } of shortest) assert.equal(days.shortest(day, edge), text);
  },

  words({ dates, windows, stretches, ticks, years, ...rest }) {
    assert.deepEqual(rest, {});
    for (const lang of LANGUAGES) {
      const phrases = json(`events/dates/phrases/${lang}.json`);
      for (const { edtf, said, [lang]: expected } of dates) assert.equal(say(said, phrases), expected, `${edtf} ${lang}`);
      for (const { first, last, [lang]: expected } of windows) assert.equal(sayWindow(first, last, phrases), expected);
      for (const { first, last, [lang]: expected } of stretches) assert.equal(sayStretch(first, last, phrases), expected);
      for (const { first, last, [lang]: expected } of years) assert.equal(sayYears(first, last, phrases), expected);
      for (const { day, precision, [lang]: expected } of ticks) assert.equal(sayTick(day, precision, phrases), expected);
    }
    const english = json("events/dates/phrases/en.json");
    for (const { day, precision, within } of ticks) assert.equal(sayTick(day, precision, english, true), within);
  },

  glossary({ terms, texts, ...rest }) {
    assert.deepEqual(rest, {});
    const find = finder(terms);
    for (const { says, text, found } of texts) {
      assert.deepEqual(find(text).map(({ term, start, end }) => [term, text.slice(start, end)]), found, says);
    }
  },

  windows(cases) {
    for (const { edtf, bounds, members, each, windows } of cases) {
      const dated = { events: eventsOf([bounds]), members: membersOf(members, each) };
      for (const { a: from, b: to, possible, certain } of windows) {
        assert.equal(isPossible(dated, 0, from, to), possible, `${edtf} possible in ${from}…${to}`);
        assert.equal(isCertain(dated, 0, from, to), certain, `${edtf} certain in ${from}…${to}`);
      }
    }
  },

  meanings(cases) {
    for (const { says, form, dates, hull, en } of cases) {
      const event = dated(form, dates);
      const told = { ...event, events: { ...event.events, ...eventsOf([hull]) }, members: { ...event.members, each: dates.map(() => form === "each") } };
      assert.equal(sayMeaning(told, speaker, 0), en, says);
    }
  },

  folding(cases) {
    for (const { says, text, folded } of cases) assert.equal(fold(text), folded, says);
  },

  selection(cases) {
    for (const { says, query, flags, certain, possible, context, status, anywhere } of cases) {
      const { view } = parse(query, numbers);
      const found = select(small, view);
      assert.deepEqual([...found.flag], flags, says);
      assert.deepEqual([found.certain, found.possible, found.context], [certain, possible, context], says);
      assert.equal(sayStatus(small, speaker, view, found), status, says);
      assert.deepEqual([...select(small, view, filter(small, view, { anywhere: true })).flag], anywhere, says);
    }
  },

  names(cases) {
    for (const { query, id, title, name } of cases) assert.equal(stem({ ...numbers, name: id }, title, parse(query, numbers).view), name, query);
  },

  attested(cases) {
    for (const { event, said } of cases) assert.equal(attested(small, speaker, numbers.events.id.indexOf(event)), said);
  },

  address(cases) {
    const first = initial(numbers);
    for (const { query, view, ignored, again } of cases) {
      const found = parse(query, numbers);
      // A minus zero is a zero: both are written alike.
      assert.deepEqual(JSON.parse(seen(found.view)), JSON.parse(seen({ ...first, ...view })), query);
      assert.deepEqual(found.ignored.map(({ key, value }) => [key, value]), ignored, query);
      assert.equal(format(found.view, numbers), again, query);
    }
  },

  outset(cases) {
    for (const { query, start, opened, again } of cases) {
      assert.equal(outset(query, start), opened, query);
      assert.equal(addressed(parse(opened, numbers).view, numbers, start), again, query);
    }
  },

  camera({ project: projected, unproject: unprojected, boxes, cameras, targets, ...rest }) {
    assert.deepEqual(rest, {});
    for (const { lon, lat, x, y } of projected) near(project(lon, lat), [x, y], `${lon} ${lat}`);
    for (const { x, y, lon, lat } of unprojected) near(unproject(x, y), [lon, lat], `${x} ${y}`);
    for (const { says, bounds, box: { x, y, width, height } } of boxes) near(camera.box(bounds), [x, y, width, height], says);
    for (const { bounds, frame, camera: { lon, lat, zoom } } of cameras) {
      near(camera.camera(bounds, size(frame)), { lon, lat, zoom }, seen([bounds, frame]));
    }
    for (const { query, says, target } of targets) {
      assert.deepEqual(camera.target(numbers, parse(query, numbers).view), target, says);
    }
  },

  marks({ counts, circles, rings, radius, numbers: centres, members, naming, chosen, under, areas: shaded, ...rest }) {
    assert.deepEqual(rest, {});
    checkUnder(under);
    for (const { says, flags, zoom, visible, ...expected } of counts) {
      const made = marks.count(numbers, flags, zoom);
      assert.deepEqual(made, expected, says);
      assert.deepEqual(marks.visible(numbers, made), visible, says);
    }
    for (const { says, flags, zoom, chosen: ringed, circles: expected } of circles) {
      const made = marks.circles(numbers, marks.count(numbers, flags, zoom), new Set(ringed));
      near(made.map(({ place, kind, radius: r }) => [place, kind, r]), expected, says);
    }
    for (const { certain, possible, rings: expected } of rings) near(marks.rings(certain, possible), expected, seen(certain));
    for (const [events, pixels] of radius) near(marks.radius(events), pixels, events);
    for (const [certain, possible, text] of centres) assert.equal(marks.number(certain, possible), text);
    for (const { zoom, members: groups } of members) {
      const made = groups.map((/** @type {[number, number[]]} */ [seed]) => [seed, marks.members(numbers, zoom, seed)]);
      assert.deepEqual(made, groups);
      assert.deepEqual([...new Set(marks.seeds(numbers, zoom))].sort((a, b) => a - b), groups.map((/** @type {number[]} */ [seed]) => seed));
    }
    for (const { says, flags, zoom, places } of naming) {
      assert.deepEqual([...marks.naming(numbers, flags, zoom)].sort(([a], [b]) => a - b), places, says);
    }
    for (const { says, query, zoom, places } of chosen) {
      const made = marks.chosen(numbers, parse(query, numbers).view, zoom);
      assert.deepEqual([...made].sort(([a], [b]) => a - b), places, says);
    }
    checkAreas(shaded);
  },

  labels({ frame, placed, led, broken, ...rest }) {
    assert.deepEqual(rest, {});
    for (const { says, wishes, taken, most, written } of placed) {
      const rooms = taken.map((/** @type {number[]} */ [left, top, right, bottom]) => ({ left, top, right, bottom }));
      const made = labels.place(wishes, rooms, size(frame), labels.ems, most);
      near(made.map((one) => one && [one.candidate, one.anchor, one.x, one.y]), written, says);
    }
    for (const { says, wish, room: [left, top, right, bottom], line } of led) {
      near([labels.leader(wish, { left, top, right, bottom })], [line], says);
    }
    for (const { text, lines } of broken) assert.deepEqual(labels.broken(text), lines);
  },

  bins({ edges, histograms, ...rest }) {
    assert.deepEqual(rest, {});
    for (const { says, span, edges: expected } of edges) assert.deepEqual(bins.edges(span), expected, says);
    for (const { says, edges: cuts, certain, possible, silences } of histograms) {
      const made = bins.histogram(numbers, numbers.events.id.map(() => true), cuts);
      assert.deepEqual(made, { certain, possible }, says);
      assert.deepEqual(bins.silences(made).map((runs) => runs.map(({ first, last }) => [first, last])), silences, says);
    }
  },

  strip(cases) {
    for (const { says, certain, possible, edges, span, lanes } of cases) {
      const drawn = bars({ certain, possible }, edges, span).map((lane) => ({ certain: boxes(lane.certain), possible: boxes(lane.possible) }));
      near(drawn, lanes, says, 0.051);
    }
  },

  lanes({ standings, stacks, most, ...rest }) {
    assert.deepEqual(rest, {});
    for (const { says, form, dates, axis, width, sides, parts } of standings) {
      const expected = sides && { event: 0, left: sides[0], right: sides[1], parts };
      near(standing(dated(form, dates), 0, axis, width), expected, says);
    }
    for (const { says, days: lanes, axis, width, height, size, lanes: tops, marks } of stacks) {
      const made = laid(lanes, axis, width, height);
      assert.ok(made, says);
      near([made.size, made.lanes.map(({ top, height: high }) => [top, high])], [size, tops], says);
      near(lanes.map((/** @type {any} */ _, /** @type {number} */ k) => made.marks.filter(({ lane }) => lane === k).map(({ left, wide, top }) => [left, wide, top])), marks, says);
    }
    assert.equal(laid([new Array(most + 1).fill([1, 1])], [0, 99], 1000, 1e6), null, "more than fit");
    assert.equal(laid([[[1, 9], [1, 9], [1, 9]]], [0, 99], 1000, 10), null, "no room for the rows");
  },

  axis(cases) {
    for (const { says, span, from, to, axis } of cases) assert.deepEqual(opening(span, { from, to }), axis, says);
  },

  ticks(cases) {
    const phrases = json("events/dates/phrases/en.json");
    for (const { says, span, most, ticks: expected } of cases) {
      assert.deepEqual(ticks(span, most).map((tick) => [tick.day, tickText(tick, phrases)]), expected, says);
    }
  },

  arcs({ states, chosen, arrowheads, ...rest }) {
    assert.deepEqual(rest, {});
    assert.ok(arrowheads, "drawn by Python alone");
    for (const { says, flags, on, states: expected } of states) assert.deepEqual(arcs.states(numbers, flags, on), expected, says);
    for (const { event, chosen: expected } of chosen) assert.deepEqual(arcs.chosen(numbers, event), expected, event);
  },
};

/** Events by their four bounds. @param {number[][]} bounds @returns {any} */
const eventsOf = (bounds) => Object.fromEntries(["start_earliest", "start_latest", "end_earliest", "end_latest"]
  .map((name, k) => [name, bounds.map((four) => four[k])]));

/** The dates of an event that has several. @param {number[][]} bounds @param {boolean} [each] @returns {any} */
const membersOf = (bounds, each = true) =>
  ({ event: bounds.map(() => 0), ...eventsOf(bounds), each: bounds.map(() => each) });

/** One event on some dates. @param {string | null} form @param {number[][]} dates @returns {any} */
const dated = (form, dates) => ({
  forms: numbers.forms,
  events: { ...eventsOf(dates), said: { form: [form === null ? null : numbers.forms.indexOf(form)], parts: [[]] } },
  members: membersOf(dates.length > 1 ? dates : []),
});

/** Lanes of events that lasted from a day to a day. @param {[number, number][][]} lanes @param {any} axis @param {number} width @param {number} height */
function laid(lanes, axis, width, height) {
  const standings = lanes.map((lane) => lane.map(([a, b], event) => ({ .../** @type {any} */ (standing(dated("days", [[a, a, b, b]]), 0, axis, width)), event })));
  return stack(standings, { width, height });
}

/** @param {any[]} cases */
function checkUnder(cases) {
  const laid = { ...numbers, files: { ...numbers.files, under: [false, true] }, events: { ...numbers.events, context: numbers.events.file.map(Boolean) } };
  for (const { says, flags, zoom, open: event, points, circles } of cases) {
    const counts = marks.count(laid, marks.counted(laid, flags), zoom);
    const more = marks.beside(laid, flags, zoom);
    const made = marks.points(laid, counts, more, marks.hollow(laid, counts, { event }, zoom));
    const ringed = marks.chosen(laid, { event, place: [] }, zoom);
    assert.deepEqual(made, points, says);
    near(made.flatMap((place) => marks.mark(laid, counts, place, ringed.has(place), more[place])).map(({ place, kind, radius: r }) => [place, kind, r]), circles, says);
  }
}

/** @param {any} cases */
function checkAreas({ opacity, shade, label, ...rest }) {
  assert.deepEqual(rest, {});
  for (const [certain, possible, on, ringed, expected] of shade) {
    near(areas.shade(certain, possible, on, ringed), expected, seen([certain, possible, on, ringed]), 1e-3);
  }
  for (const [certain, possible, expected] of opacity) {
    near(areas.opacity(certain, possible), expected, seen([certain, possible]), 1e-3);
  }
  for (const [name, events, text] of label) assert.equal(areas.label(name, events), text);
}

const FILES = readdirSync(new URL("../../dashboard/contract/cases/", import.meta.url))
  .filter((name) => name.endsWith(".json")).map((name) => name.replace(".json", ""));

test("no golden file is left out, and none is missing", () => {
  assert.deepEqual([...FILES].sort(), Object.keys(RUNNERS).sort());
});

for (const name of FILES) test(`golden: ${name}`, () => RUNNERS[name](golden(name)));
