/** What one source says of the event. */
/** @import { Draft, Refused, Remark, Row, Step } from "../types.js" */
/** @import { Voice } from "../voice.js" */
import { button, h } from "../../page/dom.js";
import { cell } from "../core/rows.js";
import { createBox, createChoice, offer } from "../form/box.js";
import { createUnfolding } from "../form/unfolding.js";
import { calledOf } from "../sources/items.js";
import { createChooser } from "./chooser.js";
import { setClaim, setClaimSource } from "./steps.js";

/** @typedef {ReturnType<typeof createClaim>} ClaimLine */

/**
 * @typedef {object} ClaimDeps
 * @property {Voice} voice
 * @property {string[]} stances
 * @property {() => Draft} draft
 * @property {(step: Step | Refused) => void} act
 * @property {(table: string, key: string) => Remark[]} remarks
 * @property {(source: string) => void} openSource by its key
 */

/**
 * @typedef {object} ClaimActs
 * @property {(by: -1 | 1) => void} move
 * @property {() => void} remove
 * @property {(line: ClaimLine) => void} opened
 */

/** @param {string} key @param {ClaimDeps & ClaimActs} deps */
export function createClaim(key, deps) {
  const { voice, draft } = deps;
  const { t } = voice;
  /** @type {ReturnType<typeof createFields> | null} */
  let fields = null;
  /** @type {Row | null} */
  let row = null;

  const sourceOf = (/** @type {Row} */ claim) => draft().sources.find(({ item }) => item.id === cell(claim, "source_id"));
  const line = createUnfolding({
    id: `claim-${key}`,
    build() {
      fields = createFields(key, deps);
      return [...fields.elements, acts()];
    },
    toggled(is) {
      if (!is) return;
      fill();
      deps.opened(one);
    },
  });

  function acts() {
    const named = /** @type {const} */ ([["up", () => deps.move(-1)], ["down", () => deps.move(1)], ["remove", deps.remove], ["source", more]]);
    return h("div", { class: "acts" }, named.map(([name, on]) => {
      const made = button("button small", { "data-act": name }, t(`claim.${name}.do`));
      made.addEventListener("click", on);
      return made;
    }));
  }

  function more() {
    const source = row && sourceOf(row);
    if (source) deps.openSource(source.key);
  }

  function fill() {
    if (row && line.isOpen()) fields?.show(row, deps.remarks("claims", key));
  }

  const one = {
    element: line.element,
    head: line.head,
    /** @param {Row} now */
    show(now) {
      row = now;
      const source = sourceOf(now);
      const stance = cell(now, "stance");
      const name = [cell(now, "attributed_to") || (source ? calledOf(source.item) : cell(now, "source_id")), voice.has(`stance.${stance}`) ? t(`stance.${stance}`) : stance];
      line.say(name.join(" "), cell(now, "claim"), deps.remarks("claims", key).length > 0);
      fill();
    },
    fold: () => line.set(false),
    open() {
      line.set(true);
      fill();
      fields?.first();
    },
  };
  return one;
}

/** @param {string} key @param {ClaimDeps} deps */
function createFields(key, { voice, stances, draft, act }) {
  const { t } = voice;
  const id = `claim-${key}-f`;
  const set = (/** @type {string} */ column) => (/** @type {string} */ value) => act(setClaim(draft(), key, column, value));
  const source = createChooser({
    id: `${id}-source`, label: t("claim.source"), none: t("claim.source.choose"), voice,
    on: (whose) => act(setClaimSource(draft(), key, "source_id", whose)),
  });
  const via = createChooser({
    id: `${id}-via`, label: t("claim.via"), none: t("claim.via.none"), voice,
    on: (whose) => act(setClaimSource(draft(), key, "via", whose)),
  });
  const stance = createChoice({ id: `${id}-stance`, label: t("claim.stance"), on: set("stance") }, stances.map((one) => h("option", { value: one }, t(`stance.${one}`))));
  const claim = createBox({ id: `${id}-claim`, label: t("claim.claim"), hint: t("claim.claim.hint"), isLong: true, on: set("claim") });
  const who = createBox({ id: `${id}-who`, label: t("claim.who"), hint: t("claim.who.hint"), list: `${id}-known`, on: set("attributed_to") });
  const known = h("datalist", { id: `${id}-known` });
  const locator = createBox({ id: `${id}-locator`, label: t("claim.locator"), on: set("locator") });

  return {
    elements: [h("div", { class: "fields" }, source.element, stance.element, claim.element, who.element, locator.element, via.element), known],
    first: () => claim.box.focus(),
    /** @param {Row} row @param {Remark[]} remarks */
    show(row, remarks) {
      const wrong = (/** @type {string} */ column) => remarks.filter((one) => one.column === column).map(({ text }) => text).join(" ");
      source.show(draft(), cell(row, "source_id"));
      source.tell(wrong("source_id"));
      via.show(draft(), cell(row, "via"), cell(row, "source_id"));
      via.tell(wrong("via"));
      stance.set(cell(row, "stance"));
      stance.tell(wrong("stance"), voice.has(`stance.${cell(row, "stance")}.means`) ? t(`stance.${cell(row, "stance")}.means`) : "");
      for (const [box, column] of /** @type {const} */ ([[claim, "claim"], [who, "attributed_to"], [locator, "locator"]])) {
        box.set(cell(row, column));
        box.tell(wrong(column));
      }
      offer(known, voices(draft()));
    },
  };
}

/** Names that claims of the draft are attributed to, and of its actors. @param {Draft} draft */
const voices = ({ tables: { actors = [], claims = [] } }) =>
  [...new Set([...actors.map((row) => cell(row, "name")), ...claims.map((row) => cell(row, "attributed_to"))])].filter(Boolean);
