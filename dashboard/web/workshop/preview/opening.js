/** A page of the atlas made of what the server has made of a draft. */
/** @import { Files } from "../../view/types.js" */
/** @import { Opened, Shown } from "./types.js" */
import { fillLessons } from "../../lesson/menu.js";
import { presentRoom, startPresenting } from "../../lesson/present.js";
import { taskOffers } from "../../lesson/tasks/offer.js";
import { startTasks } from "../../lesson/tasks/play/start.js";
import { tourRoom } from "../../lesson/tours/menu.js";
import { startTours } from "../../lesson/tours/player.js";
import { startLessons } from "../../lesson/wanted.js";
import { compareRoom, startCompare } from "../../compare/compare.js";
import { createMap } from "../../map/map.js";
import { startMedia } from "../../media/media.js";
import { startAbout } from "../../page/about.js";
import { startColumn } from "../../page/column.js";
import { byId } from "../../page/dom.js";
import { startPanel } from "../../page/panel.js";
import { startReport } from "../../page/report.js";
import { startScheme } from "../../page/schemechoice.js";
import { startSheet } from "../../page/sheet.js";
import { startShortcuts } from "../../page/shortcuts.js";
import { startSources } from "../../page/sources.js";
import { createPage } from "../../view/page.js";
import { prepare } from "../../view/prepare.js";

const STARTS = [startPanel, startSheet, startColumn, startSources, startReport, startScheme, startShortcuts, startAbout, startPresenting];

/**
 * @param {Shown} shown that is laid out already
 * @param {string} query
 * @param {SVGSVGElement | null} picture
 * @param {Files} files
 * @returns {Opened}
 */
export function open(shown, query, picture, files) {
  const { numbers, texts } = shown;
  // What an event that is no more leaves in an address is nobody's mistake.
  const prepared = { ...prepare({ numbers, texts }, query), ignored: [] };
  const page = createPage(prepared, (deps, on) => createMap(byId("map"), { ...deps, picture, ground: files.ground, piece: files.piece }, on));
  STARTS.forEach((start) => start(page));
  if (numbers.media.event.length) startMedia(page);
  startLessons(page, async () => {
    await Promise.resolve(); // what says that they come is there first
    startTours(page);
    startTasks(page);
    fillLessons(page, [tourRoom, taskOffers, compareRoom, presentRoom]);
    startCompare(page, files);
  });
  document.documentElement.classList.add("ready");
  document.dispatchEvent(new Event("atlas:ready"));
  return { page, shown };
}
