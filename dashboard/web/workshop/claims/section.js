/** Who says so: the claims of the chosen event, and the status that follows from them. */
/** @import { Row, Understood } from "../types.js" */
/** @import { ClaimDeps } from "./claim.js" */
import { h } from "../../page/dom.js";
import { claimsOf, stanceOfCells } from "../core/edits.js";
import { fieldCell, titleOf } from "../core/rows.js";
import { createKeyed } from "../form/keyed.js";
import { write } from "../form/texts.js";
import { createChooser } from "./chooser.js";
import { createClaim } from "./claim.js";
import { createStatus } from "./status.js";
import { addSaid, moveClaim, removeClaim } from "./steps.js";

/**
 * @param {ClaimDeps & {understood: (key: string) => Understood | undefined}} deps
 */
export function createClaimSection(deps) {
  const { voice, draft, act } = deps;
  const { t } = voice;
  /** Key of the event. */
  let event = "";
  const status = createStatus(voice);
  const list = h("ul", { class: "unfoldings" });
  const told = h("p", { class: "quiet" });
  const claims = createKeyed(list, (key) => createClaim(key, {
    ...deps,
    opened: (one) => alone(one),
    move: (by) => moved(key, by),
    remove: () => removed(key),
  }));
  const chooser = createChooser({ id: "claim-new", label: t("claim.new"), none: t("claim.source.choose"), voice });
  const adding = h("form", { class: "adding" }, chooser.element, h("button", { type: "submit", class: "button", id: "claim-new-add" }, t("claim.new.add")));
  const element = h("section", { class: "part", "aria-labelledby": "claims-title" },
    h("h3", { id: "claims-title" }, t("claims")), status.element, told, list, adding);

  adding.addEventListener("submit", (submitted) => {
    submitted.preventDefault();
    const whose = chooser.value();
    chooser.tell(whose ? "" : t("claim.new.none"));
    if (whose) add(whose);
    else (chooser.title.hidden ? chooser.select : chooser.title).focus();
  });

  /** @param {import("./steps.js").Whose} whose */
  function add(whose) {
    act(addSaid(draft(), event, whose));
    chooser.clear();
    const one = claims.all().at(-1);
    alone(one);
    one?.open();
  }

  /** @param {import("./claim.js").ClaimLine | undefined} one */
  const alone = (one) => claims.all().forEach((other) => { if (other !== one) other.fold(); });

  /** @param {string} key @param {-1 | 1} by */
  function moved(key, by) {
    const step = moveClaim(draft(), event, key, by);
    if (!step) return;
    const hand = document.activeElement;
    act(step);
    if (hand instanceof HTMLElement) hand.focus();
  }

  /** @param {string} key */
  function removed(key) {
    const at = claimsOf(draft(), event).findIndex((row) => row.key === key);
    act(removeClaim(draft(), key));
    const left = claims.all();
    (left[Math.min(at, left.length - 1)]?.head ?? chooser.select).focus();
  }

  return {
    element,
    /** @param {Row} row the event */
    show(row) {
      if (row.key !== event) chooser.clear();
      event = row.key;
      const rows = claimsOf(draft(), event);
      status.show(deps.understood(event));
      claims.show(rows.map((one) => [one.key, one]));
      write(told, rows.length ? "" : ofCells(row, deps));
      chooser.show(draft(), null);
    },
  };
}

/** What the cells of an event without claims make of it. @param {Row} row @param {ClaimDeps} deps */
function ofCells(row, { voice: { t }, draft }) {
  const source = fieldCell(draft(), row, "source");
  if (!source) return t("claims.none");
  return t("claims.cells", { source, stance: t(`stance.${stanceOfCells(draft(), row)}`), claim: fieldCell(draft(), row, "summary") || titleOf(draft(), row) });
}
