/** The still map's marks by keys: one tab stop, the arrow keys go to the nearest mark that way, Escape goes back to the map. */
/** @import { Point } from "../view/types.js" */

/** @typedef {{node: HTMLElement | SVGElement, x: number, y: number}} Stop */

/** @type {Record<string, [number, number]>} to the right, down */
const WAYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
/** The first and the last from west to east. @type {Record<string, number>} */
const ENDS = { Home: 0, End: -1 };
/** How much worse a mark is beside the way than along it. */
const ASIDE = 2;

/**
 * The nearest one in a direction, or none.
 * @template {{x: number, y: number}} At
 * @param {At[]} stops
 * @param {{x: number, y: number}} from
 * @param {[number, number]} way
 * @returns {At | null}
 */
export function towards(stops, from, [right, down]) {
  let [best, least] = [/** @type {At | null} */ (null), Infinity];
  for (const stop of stops) {
    const [dx, dy] = [stop.x - from.x, stop.y - from.y];
    const [along, aside] = [dx * right + dy * down, Math.abs(dx * down) + Math.abs(dy * right)];
    const cost = along + ASIDE * aside;
    if (along > 0 && cost < least) [best, least] = [stop, cost];
  }
  return best;
}

/**
 * @param {HTMLElement} holder
 * @param {Element} picture
 * @param {{say: (point: Point) => boolean, choose: (point: Point) => void, hide: () => void}} pointing
 */
export function createWalking(holder, picture, pointing) {
  const marks = picture.querySelector(".marks");
  let held = "";

  /** Those in the frame, from west to east. @returns {Stop[]} */
  function stops() {
    const frame = holder.getBoundingClientRect();
    return [...marks?.children ?? []].flatMap((node) => {
      const { left, right, top, bottom } = node.getBoundingClientRect();
      const [x, y] = [(left + right) / 2 - frame.left, (top + bottom) / 2 - frame.top];
      const isSeen = x >= 0 && y >= 0 && x <= frame.width && y <= frame.height;
      return isSeen && node instanceof SVGElement ? [{ node, x, y }] : [];
    }).sort((a, b) => a.x - b.x);
  }

  /** @param {Stop | null | undefined} stop */
  function go(stop) {
    if (!stop) return;
    marks?.querySelectorAll("[tabindex='0']").forEach((node) => node.setAttribute("tabindex", "-1"));
    stop.node.setAttribute("tabindex", "0");
    stop.node.focus({ preventScroll: true });
    pointing.say(stop);
  }

  /** The first that counts, else the first. @param {Stop[]} all @returns {Stop | undefined} */
  const foremost = (all) => all.find(({ node }) => !node.classList.contains("hollow")) ?? all[0];

  /** The foremost mark is the next stop of the tab key. */
  function offer() {
    const all = stops();
    if (all.some(({ node }) => node.getAttribute("tabindex") === "0")) return;
    foremost(all)?.node.setAttribute("tabindex", "0");
  }

  /** @param {KeyboardEvent} event @param {Stop | undefined} here @returns {boolean} whether the key means something */
  function walk({ key }, here) {
    if (key === "Escape") holder.focus();
    else if (here && key === "Enter") pointing.choose(here);
    else if (here && key in ENDS) go(stops().at(ENDS[key]));
    else if (here && key in WAYS) go(towards(stops(), here, WAYS[key]));
    else return false;
    return true;
  }

  /** @param {KeyboardEvent} event */
  function press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target === holder && event.key === "Enter") return go(foremost(stops()));
    const own = event.target instanceof SVGElement ? event.target.closest(".mark") : null;
    if (!own || !walk(event, stops().find(({ node }) => node === own))) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {FocusEvent} event */
  function enter({ target }) {
    if (target === holder) offer();
    held = target instanceof Element ? target.getAttribute("data-place") ?? "" : "";
    const here = held && stops().find(({ node }) => node === target);
    if (here) pointing.say(here);
    else pointing.hide();
  }

  // A mark that is drawn anew keeps the focus.
  const observer = new MutationObserver(() => {
    if (held && document.activeElement === document.body) go(stops().find(({ node }) => node.dataset.place === held));
  });
  if (marks) observer.observe(marks, { childList: true });
  const leave = () => { held = ""; pointing.hide(); };
  holder.addEventListener("keydown", press);
  holder.addEventListener("focusin", enter);
  holder.addEventListener("focusout", ({ relatedTarget }) => { if (relatedTarget) leave(); });
  return { remove() { observer.disconnect(); holder.removeEventListener("keydown", press); holder.removeEventListener("focusin", enter); } };
}
