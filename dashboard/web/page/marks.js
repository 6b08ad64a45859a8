/** Events as marks in the lanes: one tab stop, the arrow keys go from one to the next in time. */
/** @import { Atlas, Laid, Laying, Part, Speaker } from "../view/types.js" */
import { rim } from "../model/stack.js";
import { titled } from "../model/titles.js";
import { change, h } from "./dom.js";
import { createRuler } from "./measure.js";
import { createRoving } from "./roving.js";

/**
 * @param {HTMLElement} host
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {{choose: (id: string) => void, focus: (mark: Laid | null) => void}} on
 */
export function createMarks(host, atlas, speaker, on) {
  const { numbers: { events, themes }, texts } = atlas;
  const box = h("div", { class: "marks" });
  const named = h("div", { class: "mark-titles", "aria-hidden": "true" });
  host.append(named, box);
  const ruler = createRuler(named);
  /** @type {Map<number, HTMLElement>} */
  const made = new Map();
  /** @type {Laying | null} */
  let laid = null;
  const markOf = (/** @type {number} */ event) => laid?.marks.find((mark) => mark.event === event) ?? null;
  const roving = createRoving(box, {
    choose,
    focus: (event) => on.focus(event === null ? null : markOf(event)),
  });

  /** @param {number} event */
  function elementOf(event) {
    const element = made.get(event) ?? h("div", {
      role: "option", tabindex: -1, "aria-label": sayMark(atlas, speaker, event),
    });
    const colour = `--theme-${themes.id[events.theme[event]]}`;
    element.style.setProperty("--c", `var(${colour})`);
    element.style.setProperty("--pale", `var(${colour}-pale)`);
    made.set(event, element);
    return element;
  }

  /** @param {Laying | null} laying null where the events do not fit */
  function draw(laying) {
    laid = laying;
    change(box, "role", laying?.marks.length ? "listbox" : "img");
    change(box, "aria-label", speaker.t(laying ? "timeline.events" : "timeline.bars"));
    box.style.setProperty("--rim", `${rim(laying?.size ?? 0).toFixed(1)}px`);
    const marks = [...laying?.marks ?? []].sort((a, b) => a.event - b.event);
    for (const mark of marks) {
      const element = elementOf(mark.event);
      place(element, mark, laying?.size ?? 0);
      element.classList.toggle("context", events.context[mark.event]);
    }
    roving.take(marks.map(({ event }) => [event, elementOf(event)]));
    named.replaceChildren(...laying ? titles(laying) : []);
  }

  /** @param {Laying} laying */
  function titles(laying) {
    const room = { width: host.clientWidth, font: parseFloat(getComputedStyle(named).fontSize) };
    return titled(laying, texts.events.title, ruler(), room).map(({ text, left, top }) =>
      h("span", { dir: "auto", style: `left:${left.toFixed(1)}px;top:${top.toFixed(1)}px` }, text));
  }

  /** @param {number} chosen the event whose card is open @param {number[]} related */
  function ring(chosen, related) {
    made.forEach((element, event) => {
      change(element, "aria-selected", String(event === chosen));
      element.classList.toggle("related", related.includes(event));
    });
  }

  /** As the keyboard does: the card that opens goes back to the mark. @param {number} event */
  function choose(event) {
    made.get(event)?.focus({ preventScroll: true });
    on.choose(events.id[event]);
  }

  return { draw, ring, choose };
}

/**
 * @param {Atlas} atlas
 * @param {Speaker} speaker
 * @param {number} event
 */
export function sayMark({ numbers: { events }, texts }, speaker, event) {
  const said = { title: texts.events.title[event], when: speaker.when(event), theme: texts.themes.title[events.theme[event]] };
  return speaker.t("mark", said) + (events.context[event] ? ` · ${speaker.t("context.word")}` : "");
}

/**
 * @param {HTMLElement} element
 * @param {Laid} mark
 * @param {number} size
 */
function place(element, mark, size) {
  const { left, wide, top, isDot, parts } = mark;
  const box = { left, top, width: wide, height: size };
  for (const [side, value] of Object.entries(box)) element.style.setProperty(side, `${value.toFixed(1)}px`);
  if (isDot) dress(element, "event-mark", { ...parts[0], kind: "day" }, left);
  else if (parts.length === 1) dress(element, "event-mark", parts[0], left);
  else {
    element.className = "event-mark several";
    element.replaceChildren(...parts.map((part) => member(part, mark, size)));
  }
}

/** One of several dates; what is narrower than a dot is one. @param {Part} part @param {Laid} mark @param {number} size */
function member(part, mark, size) {
  const element = h("b");
  const isDot = part.right - part.left < size;
  const middle = Math.min(Math.max((part.left + part.right - size) / 2, mark.left), mark.left + mark.wide - size);
  const [left, wide] = isDot ? [middle, size] : [part.left, part.right - part.left];
  element.style.cssText = `left:${(left - mark.left).toFixed(1)}px;width:${wide.toFixed(1)}px`;
  dress(element, "", isDot ? { ...part, kind: "day" } : part, left);
  return element;
}

/** Give a date its shape: a dot, a bracket, or a bar. @param {HTMLElement} element @param {string} name @param {Part} part @param {number} left */
function dress(element, name, { kind, core, open, caps }, left) {
  const ends = kind === "once" ? [open && "open", caps[0] && "begins", caps[1] && "ends"] : [];
  element.className = [name, kind === "day" ? "dot" : kind, ...ends].filter(Boolean).join(" ");
  const bar = kind === "lasted" && core ? [h("i", { style: `left:${(core[0] - left).toFixed(1)}px;width:${Math.max(core[1] - core[0], 1).toFixed(1)}px` })] : [];
  element.replaceChildren(...bar);
}
