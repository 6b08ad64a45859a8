import assert from "node:assert/strict";
import test from "node:test";
import { format } from "../../dashboard/web/model/address.js";
import * as messages from "../../dashboard/web/share/messages.js";
import { first, small, view as viewOf } from "./small.js";

const { numbers } = small;
const start = () => viewOf({ embed: true, show: ["timeline"], pin: "1.0-aaaaaaaa" });
const order = (/** @type {string} */ type, /** @type {object} */ content = {}) => ({ atlas: 1, type, ...content });
const query = (/** @type {ReturnType<typeof start>} */ view) => format(view, numbers);

test("only messages of this contract are understood", () => {
  for (const sound of [order("hello"), order("play"), order("goTo", { event: null }), order("setState", { state: "" })]) {
    assert.equal(messages.understood(sound), true);
  }
  for (const other of [
    null, undefined, "play", 3, [], {}, { type: "play" }, { atlas: "1", type: "play" }, { atlas: 2, type: "play" },
    order("dance"), order("toString"), order("goTo"), order("goTo", { where: "there" }), order("setState", { state: {} }),
  ]) assert.equal(messages.understood(other), false, JSON.stringify(other));
});

test("goTo changes what it names and leaves the rest", () => {
  const { view, ignored } = messages.destination(
    order("goTo", { event: "tour", window: "1961/1968-11", view: { lat: 12, lon: -8, zoom: 5 } }), { ...start(), themes: ["arts"] }, numbers);
  assert.deepEqual(ignored, []);
  assert.equal(query(view), "from=1961&to=1968-11&themes=arts&event=tour&view=12.000,-8.000,5.00&embed=1&show=timeline&pin=1.0-aaaaaaaa");
});

test("goTo an era, or a window of two members", () => {
  assert.match(query(messages.destination(order("goTo", { era: "late-years" }), start(), numbers).view), /^from=1968-12&embed/);
  assert.match(query(messages.destination(order("goTo", { window: { from: "1975", to: "1976" } }), start(), numbers).view), /^from=1975&to=1976&/);
});

test("goTo no event closes the card", () => {
  const { view } = messages.destination(order("goTo", { event: null }), { ...start(), event: "tour" }, numbers);
  assert.equal(view.event, null);
});

test("a part that makes no sense keeps what was, and is named", () => {
  const before = { ...start(), event: "tour", from: first("1964") };
  /** @type {[object, [string, string][]][]} */
  const cases = [
    [{ event: "no-such-event" }, [["event", "no-such-event"]]],
    [{ era: "stone-age" }, [["era", '"stone-age"']]],
    [{ window: "soon/later" }, [["from", "soon"], ["to", "later"]]],
    [{ window: "1999/1968" }, [["from", "1999"]]],
    [{ window: 1968 }, [["window", "1968"]]],
    [{ window: null }, [["window", "null"]]],
    [{ view: { lat: 95, lon: 0, zoom: 3 } }, [["view", "95.000,0.000,3.00"]]],
    [{ view: "1_0,5,3" }, [["view", "1_0,5,3"]]],
    [{ view: {} }, [["view", "{}"]]],
    [{ language: "tlh" }, [["lang", "tlh"]]],
    [{ event: 5 }, [["event", "5"]]],
  ];
  for (const [content, expected] of cases) {
    const { view, ignored } = messages.destination(order("goTo", content), before, numbers);
    assert.deepEqual(ignored.map(({ key, value }) => [key, value]), expected);
    assert.equal(query(view), query(before), JSON.stringify(content));
  }
});

test("setState states everything anew but what the frame itself is", () => {
  const before = { ...start(), event: "tour", themes: ["arts"] };
  for (const state of ["from=1970&themes=law", "?from=1970&themes=law&embed=1&show=panel&pin=2-bbbbbbbb", "https://a.example/?from=1970&themes=law", "from=1970&themes=law&from=1980"]) {
    const { view, ignored } = messages.restated({ state }, before, numbers);
    assert.deepEqual(ignored, []);
    assert.equal(query(view), "from=1970&themes=law&embed=1&show=timeline&pin=1.0-aaaaaaaa");
  }
});

test("setState with nothing is the first view", () => {
  assert.equal(query(messages.restated({ state: "" }, { ...start(), event: "tour" }, numbers).view), "embed=1&show=timeline&pin=1.0-aaaaaaaa");
});

test("setState is an address: one that chooses nothing is the view that the page opens with", () => {
  const restated = (/** @type {string} */ state) => query(messages.restated({ state }, start(), numbers, "from=1970&themes=law").view);
  assert.match(restated(""), /^from=1970&themes=law&/);
  assert.match(restated("https://a.example/?lang=fr"), /^from=1970&themes=law&/);
  assert.match(restated("themes=arts"), /^themes=arts&/);
});

test("the setting lets origins in, whole ones only", () => {
  const origins = "https://school.example https://lms.example:8443";
  assert.equal(messages.allows("*", "null"), true);
  assert.equal(messages.allows(origins, "https://lms.example:8443"), true);
  for (const other of ["https://school.example.evil", "http://school.example", "null", "", "https://lms.example"]) {
    assert.equal(messages.allows(origins, other), false, other);
  }
});

test("messages go to the parent only if it may hear", () => {
  assert.deepEqual(messages.targets("*", ["https://a.example"]), ["*"]);
  assert.deepEqual(messages.targets("https://a.example https://b.example", ["https://b.example", "https://a.example"]), ["https://b.example"]);
  assert.deepEqual(messages.targets("https://a.example", ["https://other.example"]), []);
  assert.deepEqual(messages.targets("https://a.example", undefined), ["https://a.example"]);
});

test("a frame is as high as its map and what stands below", () => {
  assert.equal(messages.heightFor(320, 180), 480);
  assert.equal(messages.heightFor(800, 200), 696);
  assert.equal(messages.heightFor(3000, 200), 840);
  assert.equal(messages.heightFor(800, 0), 496);
});

test("a camera of any numbers is understood", () => {
  const { view, ignored } = messages.destination(order("goTo", { view: { lat: 12.6392, lon: 0.1 + 0.2, zoom: Math.log2(20) } }), start(), numbers);
  assert.deepEqual(ignored, []);
  assert.deepEqual(view.view, { lat: 12.639, lon: 0.3, zoom: 4.32 });
});
