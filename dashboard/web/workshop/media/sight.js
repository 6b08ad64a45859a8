/** A picture as it is seen in its line and beneath, a sound as it is heard. What lies elsewhere is not fetched. */
/** @import { Row } from "../types.js" */
/** @import { Files } from "./adding.js" */
import { h } from "../../page/dom.js";
import { cell } from "../core/rows.js";

/** @param {Files} files @param {() => void} found once it is known whether a file is there */
export function createSight(files, found) {
  const small = h("span", { class: "thumb", "aria-hidden": "true" });
  const whole = h("div", { class: "medium-whole" });
  let file = "";
  let address = "";

  function gone() {
    if (address) URL.revokeObjectURL(address);
    address = "";
  }

  /** @param {string} kind */
  async function look(kind) {
    const name = file;
    const blob = await files.get(name);
    if (name !== file || !blob) return;
    gone();
    address = URL.createObjectURL(blob);
    if (kind === "image") {
      small.replaceChildren(h("img", { src: address, alt: "" }));
      whole.replaceChildren(h("img", { src: address, alt: "" }));
    } else whole.replaceChildren(h("audio", { src: address, controls: true, preload: "metadata" }));
    found();
  }

  return {
    small,
    whole,
    gone,
    isThere: () => address !== "",
    /** @param {Row} row */
    show(row) {
      const kind = cell(row, "kind");
      whole.dir = "ltr";
      if (!cell(row, "file")) whole.textContent = cell(row, "url");
      if (file === cell(row, "file")) return;
      file = cell(row, "file");
      if (file) look(kind);
    },
  };
}
