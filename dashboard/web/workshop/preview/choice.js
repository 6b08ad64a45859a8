/** The event whose card is open in a preview, and what the page around knows of it. */
/** @import { Opened, Report } from "./types.js" */

/** @typedef {Pick<Opened, "shown"> & {page: Pick<Opened["page"], "actions" | "store">}} Choosing a page that is open */

/** @param {(report: Extract<Report, {type: "chosen"}>) => void} say to the page around */
export function createChoice(say) {
  /** What the page around knows. @type {string | null} */
  let told = null;
  /** What it wants, until there is a page that has it. @type {{event: string | null} | null} */
  let wanted = null;

  /** Choose what is wanted, if a page has it. @param {Choosing | null} now */
  function make(now) {
    if (!now || !wanted || !has(now, wanted.event)) return;
    told = wanted.event;
    wanted = null;
    choose(now.page, told);
  }

  return {
    make,
    /** @param {string | null} event @param {Choosing | null} now */
    want(event, now) {
      wanted = { event };
      make(now);
    },
    /** Say what is chosen; what a reader chooses counts more than what was wanted before. @param {Choosing | null} now */
    tell(now) {
      const event = now?.page.store.view().event ?? null;
      if (event === told) return;
      told = event;
      if (event !== null) wanted = null;
      say({ type: "chosen", event });
    },
  };
}

/** @param {Choosing} now @param {string | null} event */
const has = ({ shown }, event) => event === null || shown.numbers.events.id.includes(event);

/** @param {Choosing["page"]} page @param {string | null} event */
function choose({ actions, store }, event) {
  if (event !== null) actions.choose(event, { focus: false });
  else if (store.view().event !== null) store.set({ event: null });
}
