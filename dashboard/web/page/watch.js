/** A page of a file that is still being written: it follows each new version, and keeps the last good one. */
/** @import { Speaker } from "../view/types.js" */
import { h } from "./dom.js";

const EVERY_MS = 2000;
const ADDRESS = "changes";

/** @typedef {{version: string, report: string}} News what the server shows, and why it cannot show what is newer */

/**
 * What to do at each piece of news.
 * @param {string} version that the page shows; empty where it is yet to hear
 * @param {{reload: () => void, tell: (report: string) => void}} on
 * @returns {(news: News) => void}
 */
export function follower(version, { reload, tell }) {
  let [shown, told] = [version, ""];
  return (news) => {
    if (news.report !== told) tell(news.report);
    told = news.report;
    if (shown && news.version !== shown) reload();
    shown = news.version;
  };
}

/** Only where the server says that it watches. @param {{speaker: Speaker}} page */
export function startWatch({ speaker: { t } }) {
  const { watch } = document.documentElement.dataset;
  if (watch === undefined) return;
  const banner = h("div", { id: "watch", role: "status" });
  document.body.append(banner);
  const follow = follower(watch, {
    reload: () => window.location.reload(),
    tell: (report) => banner.replaceChildren(...(report ? [h("strong", {}, t("watch.broken")), h("pre", { dir: "auto" }, report)] : [])),
  });
  const ask = () => fetch(ADDRESS, { cache: "no-store" }).then((answer) => answer.json()).then(follow).catch(() => {});
  ask();
  setInterval(() => { if (!document.hidden) ask(); }, EVERY_MS);
}
