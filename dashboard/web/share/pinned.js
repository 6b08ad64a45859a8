/** A pinned view opened against other data: what has changed since, said over the map. */
/** @import { Page } from "../view/types.js" */
import { button, byId, h } from "../page/dom.js";
import { toEvent } from "../page/links.js";
import { compare } from "./pins.js";

const KINDS = /** @type {const} */ (["added", "removed", "altered"]);

/**
 * @param {Page} page
 * @param {typeof KINDS[number]} kind
 * @param {string[]} ids
 */
function list({ atlas: { numbers, texts }, speaker: { t } }, kind, ids) {
  const items = ids.map((id) => {
    const i = numbers.events.id.indexOf(id);
    return h("li", {}, i < 0 ? h("code", {}, h("bdi", {}, id)) : toEvent("link", id, h("bdi", {}, texts.events.title[i])));
  });
  const summary = `${t(`pin.${kind}`)}: ${t("events", { n: ids.length })}`;
  return h("details", { class: `pin-${kind}` }, h("summary", {}, summary), h("ul", {}, items));
}

/** @param {Page} page */
export function startPinned(page) {
  const { numbers } = page.atlas;
  const { t } = page.speaker;
  const found = compare(numbers.release, page.store.view().pin);
  if (found.kind === "same") return;
  const said = t(`pin.${found.kind}`, { pinned: found.pinned ?? "", now: numbers.version });
  const lists = KINDS.flatMap((kind) => (found[kind]?.length ? [list(page, kind, found[kind])] : []));
  const close = button("button", { "aria-label": t("close") }, "×");
  const none = found.kind === "changed" && !lists.length && h("p", {}, t("pin.same-events"));
  const box = h("div", { id: "pinned", role: "status" }, close, h("p", {}, said), none, lists);
  close.addEventListener("click", () => box.remove());
  byId("notice").before(box);
}
