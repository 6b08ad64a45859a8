/** One page: its parts, and how they follow the view. */
/** @import { MakeMap, Page, Parts, Prepared } from "./types.js" */
import { pauseOnInput } from "../lesson/interruptions.js";
import { createPlayer } from "../lesson/play.js";
import { wrapped } from "../model/camera.js";
import { isolated } from "../model/isolate.js";
import { shortened } from "../model/shorten.js";
import { createBrush } from "../page/brush.js";
import { createCard } from "../page/card.js";
import { listenToClicks } from "../page/clicks.js";
import { byId } from "../page/dom.js";
import { fill } from "../page/filling.js";
import { listTerms } from "../page/glossary.js";
import { listenToKeys } from "../page/keys.js";
import { createNotice } from "../page/notice.js";
import { createStatus } from "../page/status.js";
import { createSwitches, listenToSwitches } from "../page/switches.js";
import { startTermTip } from "../page/termtip.js";
import { createTimeline } from "../page/timeline.js";
import { showPlaying } from "../page/transport.js";
import { debounce, reducedMotion } from "../page/wait.js";
import { createActions } from "./actions.js";
import { createBoxes } from "./boxes.js";
import { draw } from "./draw.js";
import { createHistory, followHistory, keepAddress } from "./location.js";
import { createLinks } from "./links.js";
import { createStore } from "./store.js";
import { createTimeWindow } from "./timewindow.js";

const ADDRESS_DELAY_MS = 300;
const REST_DELAY_MS = 200;
/** Of the parts of an address that make no sense. */
const MOST_SAID = 6;
const LONGEST_SAID = 40;

/**
 * @param {Prepared} prepared
 * @param {MakeMap} makeMap
 * @returns {Page}
 */
export function createPage(prepared, makeMap) {
  const { view, ignored } = prepared;
  const store = createStore(view);
  const remember = debounce(ADDRESS_DELAY_MS, () => keepAddress(parts));
  fill();
  listTerms(prepared.atlas, prepared.speaker);
  const parts = createParts(prepared, store, makeMap, {
    choose: (id) => actions.choose(id),
    place: (ids) => actions.place(ids),
    move: (camera) => { store.note({ view: wrapped(camera) }); remember(); },
  });
  const actions = createActions(parts);
  follow(parts, remember);
  listenToClicks(actions);
  listenToSwitches(actions);
  listenToKeys(actions, store.view, startTermTip());
  pauseOnInput(parts.player.pause);
  sayIgnored(parts, ignored);
  if (view.q) window.dash_clientside.set_props("search", { value: view.q });
  followHistory({ ...parts, actions });
  return { ...parts, actions };
}

/**
 * @param {Prepared} prepared
 * @param {Parts["store"]} store
 * @param {MakeMap} makeMap
 * @param {{choose: (id: string) => void} & Parameters<MakeMap>[1]} on
 * @returns {Parts}
 */
function createParts({ atlas, speaker, results, list }, store, makeMap, on) {
  list.enter(byId("events"));
  const notice = createNotice(byId("notice"));
  const timeline = createTimeline(byId("dock"), atlas, speaker, store.view(), {
    choose: on.choose,
    look: () => {
      timeWindow.show(store.view());
      document.dispatchEvent(new Event("atlas:axis"));
    },
  });
  const timeWindow = createTimeWindow(atlas.numbers, store, timeline.axis);
  const { unit, range, get, set, hold, mode, exactly } = timeWindow;
  createBrush(byId("dock"), {
    span: timeline.span, axis: timeline.axis, unit, edges: timeline.edges, press: timeline.press, pinching: timeline.pinching,
    get: () => [store.view().from, store.view().to], set: hold,
  });
  return {
    atlas, speaker, store, timeWindow, timeline,
    results, list,
    trail: createHistory(atlas.numbers, store.view()),
    links: createLinks(atlas.numbers, store),
    map: makeMap({ atlas, speaker, view: store.view() }, on),
    boxes: createBoxes(atlas.numbers, speaker, { view: store.view, exactly }, notice),
    notice,
    task: { reveals: null },
    switches: createSwitches(),
    status: createStatus(byId("status"), atlas.texts.title),
    card: createCard(byId("event"), atlas, speaker),
    player: createPlayer({
      range: () => range, mode, get, set, reduced: reducedMotion,
      state: (playing) => showPlaying(byId("play"), speaker, playing),
    }),
  };
}

/**
 * Draw at every change; write the address and the boxes when it has come to rest.
 * @param {Parts} parts
 * @param {() => void} remember
 */
function follow(parts, remember) {
  const { store, status, timeWindow, timeline, list, boxes, trail, links } = parts;
  let isTouched = false;

  function rest() {
    if (store.pending()) return;
    timeWindow.rest();
    boxes.rest();
    links.refresh();
    status.rest();
    status.busy(false);
  }

  const settle = debounce(REST_DELAY_MS, () => void timeline.drawn.then(rest));
  store.onChange(() => { isTouched = true; status.busy(true); });
  store.onDraw((view, changed) => {
    draw(parts, view, changed);
    trail.follow(view);
    remember();
    settle();
  });
  status.busy(true);
  store.drawAll();
  boxes.rest();
  timeline.drawn.then(() => {
    list.whole();
    if (!isTouched) rest();
  });
}

/**
 * @param {Parts} parts
 * @param {{key: string, value: string}[]} ignored
 */
function sayIgnored({ notice, speaker }, ignored) {
  if (!ignored.length) return;
  const said = ignored.slice(0, MOST_SAID).map(({ key, value }) => isolated(`${key}=${shortened(value, LONGEST_SAID)}`));
  const more = ignored.length > MOST_SAID ? ", …" : "";
  notice(speaker.t("ignored", { parts: said.join(", ") + more }));
}
