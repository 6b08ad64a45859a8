/** A page opened: its still map first, then what is around it, at last the live map. */
/** @import { Files, LiveFigure, Page } from "./types.js" */
import { createMap } from "../map/map.js";
import { mapOf } from "../map/subplot.js";
import { byId } from "../page/dom.js";
import { plotIn } from "../page/timeline.js";
import { when } from "../page/wait.js";
import { startDialog } from "../share/dialog.js";
import { startFrame } from "../share/frame.js";
import { startPinned } from "../share/pinned.js";
import { opened } from "./location.js";
import { createPage } from "./page.js";

/** After so long a figure that has no map will have none. */
const PATIENCE_MS = 5000;

/**
 * @param {Files} files
 * @returns {Promise<{page: Page, figure: () => Promise<LiveFigure | null>}>}
 */
export async function openPage(files) {
  const [atlas] = await Promise.all([files.atlas, when(() => document.getElementById("dock"))]);
  const first = document.getElementById("first");
  /** @type {SVGSVGElement | null} */
  const picture = first?.querySelector("svg.poster") ?? null;
  const page = createPage(atlas, opened(), (deps, on) => createMap(byId("poster"), { ...deps, picture }, on));
  [startFrame, startDialog, startPinned].forEach((start) => start(page));
  first?.remove();
  if (!canBeLive()) {
    stayStill();
    return { page, figure: async () => null };
  }
  goLive(page);
  return { page, figure: async () => page.map.figure(await files.live()) };
}

/** Whether the browser can draw the live map. */
function canBeLive() {
  try {
    return Boolean(document.createElement("canvas").getContext("webgl2"));
  } catch {
    return false;
  }
}

/** @param {Page} page */
async function goLive({ map }) {
  const plot = await when(() => plotIn(byId("map")));
  await when(() => plot.data?.length);
  const since = performance.now();
  await when(() => mapOf(plot) || performance.now() - since > PATIENCE_MS);
  if (await map.goLive(plot)) ready();
  else stayStill();
}

function stayStill() {
  document.documentElement.classList.add("no-map");
  ready();
}

/** The page can answer and its map is drawn. */
function ready() {
  document.documentElement.classList.add("ready");
  document.dispatchEvent(new Event("atlas:ready"));
}
