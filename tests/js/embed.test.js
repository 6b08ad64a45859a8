"use strict";
const test = require("node:test");
const assert = require("node:assert/strict");
const { load } = require("./load.js");
const { payload: small } = require("./payload.js");

const { days, state, embed, pin } = load("10_days.js", "11_time.js", "12_state.js", "52_embed.js", "54_pin.js");
const payload = {
  ...small(),
  eras: { id: ["first", "second"], title: ["", ""], from: [days.parse("1960").earliest, days.parse("1969").earliest], to: [days.parse("1968").latest, days.parse("2024").latest] },
};
const start = () => ({ ...state.initial(payload), embed: true, show: ["timeline"], pin: "1.0-aaaaaaaa" });
const order = (type, content) => ({ atlas: 1, type, ...content });
const query = (view) => state.format(view, payload);

test("only messages of this contract are understood", () => {
  for (const sound of [order("hello"), order("play"), order("goTo", { event: null }), order("setState", { state: "" })]) {
    assert.equal(embed.understood(sound), true);
  }
  for (const other of [
    null, "play", 3, [], {}, { type: "play" }, { atlas: "1", type: "play" }, { atlas: 2, type: "play" },
    order("dance"), order("toString"), order("goTo"), order("goTo", { where: "Mali" }), order("setState", { state: {} }),
  ]) assert.equal(embed.understood(other), false, JSON.stringify(other));
});

test("goTo changes what it names and leaves the rest", () => {
  const { view, ignored } = embed.destination(
    order("goTo", { event: "mine", window: "1961/1968-11", view: { lat: 12, lon: -8, zoom: 5 } }), { ...start(), themes: ["economy"] }, payload);
  assert.deepEqual(ignored, []);
  assert.equal(query(view), "from=1961&to=1968-11&themes=economy&event=mine&view=12.000,-8.000,5.00&embed=1&show=timeline&pin=1.0-aaaaaaaa");
});

test("goTo an era, or a window of two members", () => {
  assert.match(query(embed.destination(order("goTo", { era: "second" }), start(), payload).view), /^from=1969&embed/);
  assert.match(query(embed.destination(order("goTo", { window: { from: "1975", to: "1976" } }), start(), payload).view), /^from=1975&to=1976&/);
});

test("goTo no event closes the card", () => {
  const { view } = embed.destination(order("goTo", { event: null }), { ...start(), event: "mine" }, payload);
  assert.equal(view.event, null);
});

test("a part that makes no sense keeps what was, and is named", () => {
  const before = { ...start(), event: "mine", from: days.parse("1964").earliest };
  const cases = [
    [{ event: "no-such-event" }, [["event", "no-such-event"]]],
    [{ era: "stone-age" }, [["era", '"stone-age"']]],
    [{ window: "soon/later" }, [["from", "soon"], ["to", "later"]]],
    [{ window: "1999/1968" }, [["from", "1999"]]],
    [{ window: 1968 }, [["window", "1968"]]],
    [{ view: { lat: 95, lon: 0, zoom: 3 } }, [["view", "95,0,3"]]],
    [{ view: {} }, [["view", ",,"]]],
    [{ language: "tlh" }, [["lang", "tlh"]]],
    [{ event: 5 }, [["event", "5"]]],
  ];
  for (const [content, expected] of cases) {
    const { view, ignored } = embed.destination(order("goTo", content), before, payload);
    assert.deepEqual(ignored.map(({ key, value }) => [key, value]), expected);
    assert.equal(query(view), query(before), JSON.stringify(content));
  }
});

test("setState states everything anew but what the frame itself is", () => {
  const before = { ...start(), event: "mine", themes: ["economy"] };
  for (const given of ["from=1970&themes=military", "?from=1970&themes=military&embed=1&show=panel&pin=2-bbbbbbbb", "https://a.example/?from=1970&themes=military"]) {
    const { view, ignored } = embed.restated({ state: given }, before, payload);
    assert.deepEqual(ignored, []);
    assert.equal(query(view), "from=1970&themes=military&embed=1&show=timeline&pin=1.0-aaaaaaaa");
  }
});

test("setState with nothing is the first view", () => {
  assert.equal(query(embed.restated({ state: "" }, { ...start(), event: "mine" }, payload).view), "embed=1&show=timeline&pin=1.0-aaaaaaaa");
});

test("the setting lets origins in, whole ones only", () => {
  const origins = "https://school.example https://lms.example:8443";
  assert.equal(embed.allows("*", "null"), true);
  assert.equal(embed.allows(origins, "https://lms.example:8443"), true);
  for (const other of ["https://school.example.evil", "http://school.example", "null", "", "https://lms.example"]) {
    assert.equal(embed.allows(origins, other), false, other);
  }
});

test("messages go to the parent only if it may hear", () => {
  assert.deepEqual(embed.targets("*", ["https://a.example"]), ["*"]);
  assert.deepEqual(embed.targets("https://a.example https://b.example", ["https://b.example", "https://a.example"]), ["https://b.example"]);
  assert.deepEqual(embed.targets("https://a.example", ["https://other.example"]), []);
  assert.deepEqual(embed.targets("https://a.example", undefined), ["https://a.example"]);
});

test("a frame is as high as its map and what stands below", () => {
  assert.equal(embed.heightFor(320, 180), 480);
  assert.equal(embed.heightFor(800, 200), 696);
  assert.equal(embed.heightFor(3000, 200), 840);
  assert.equal(embed.heightFor(800, 0), 496);
});

const release = { pin: "0.3.0-aaaaaaaaaaaa", since: { "0.2.0-rc-bbbbbbbbbbbb": { added: ["x"], removed: [], altered: ["y", "z"] } } };

test("a pin to the data that is shown says nothing, however many digits it has", () => {
  for (const own of ["0.3.0-aaaaaaaaaaaa", "0.3.0-aaaaaaaa", `0.3.0-${"a".repeat(64)}`, null]) {
    assert.deepEqual(pin.compare(release, own), { kind: "same" });
  }
});

test("a pin to another release names what changed since", () => {
  assert.deepEqual(pin.compare(release, "0.2.0-rc-bbbbbbbb"), { kind: "changed", pinned: "0.2.0-rc", added: ["x"], removed: [], altered: ["y", "z"] });
});

test("a pin to unknown data is said to be unknown, whatever its version", () => {
  assert.deepEqual(pin.compare(release, "0.3.0-cccccccc"), { kind: "unknown", pinned: "0.3.0" });
});
