/** A page opened: its still map and what is around it; the live map follows where it is wanted. */
/** @import { Files, Page } from "./types.js" */
import { createMap } from "../map/map.js";
import { startAbout } from "../page/about.js";
import { startColumn } from "../page/column.js";
import { byId } from "../page/dom.js";
import { opened } from "../page/files.js";
import { keepLanes } from "../page/firstlanes.js";
import { startHints } from "../page/hints.js";
import { startPanel } from "../page/panel.js";
import { startReport } from "../page/report.js";
import { startScheme } from "../page/schemechoice.js";
import { startSheet } from "../page/sheet.js";
import { startShortcuts } from "../page/shortcuts.js";
import { startSources } from "../page/sources.js";
import { startWatch } from "../page/watch.js";
import { when, whenIdle } from "../page/wait.js";
import { startWorkshop } from "../page/workshop.js";
import { startDialog } from "../share/dialog.js";
import { startFrame } from "../share/frame.js";
import { startPinned } from "../share/pinned.js";
import { createPage } from "./page.js";
import { prepare } from "./prepare.js";
import { upgrade } from "./upgrade.js";

/**
 * @param {Files} files
 * @param {((page: Page) => void)[]} more what else begins with the page
 * @returns {Promise<Page>}
 */
export async function openPage(files, more) {
  const prepared = prepare(await files.atlas, opened());
  await when(() => document.getElementById("dock"));
  const first = document.getElementById("first");
  /** @type {SVGSVGElement | null} */
  const picture = first?.querySelector("svg.poster") ?? null;
  const page = createPage(prepared, (deps, on) => createMap(byId("map"), { ...deps, picture, ground: files.ground, piece: files.piece }, on));
  [startFrame, startDialog, startPinned, startPanel, startSheet, startColumn, startSources, startReport, startWatch, startScheme, startWorkshop, startShortcuts, startAbout, startHints, ...more].forEach((start) => start(page));
  keepLanes(byId("dock"), first);
  first?.remove();
  document.documentElement.classList.add("ready");
  document.dispatchEvent(new Event("atlas:ready"));
  whenIdle(() => files.context().catch(() => null).then(page.map.surround));
  upgrade(page, files);
  return page;
}
