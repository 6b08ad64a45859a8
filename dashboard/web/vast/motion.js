/** Marks in motion: while a view changes step by step they are painted on a canvas, which costs a browser far less than nodes. */
/** @import { Scene } from "./types.js" */
import look from "../../contract/look.json" with { type: "json" };
import { h, svg } from "../page/dom.js";
import { REACH, moved } from "./mirror.js";

/** Marks are nodes again once nothing has moved for so long. */
const REST_MS = 300;
/** From the middle of a line of capitals to its foot, in ems. */
const FOOT = 0.36;
const ROUND = 2 * Math.PI;

/** @typedef {{x: number, y: number, circles: Scene["circles"], text: string, sure: boolean}} Painted units of the picture */
/** @typedef {{fill: string, opacity: number}} Paint */

/**
 * @param {Element} picture that holds the marks
 * @param {() => void} rest makes nodes of what was shown last
 */
export function createMotion(picture, rest) {
  const canvas = h("canvas", { class: "motion", "aria-hidden": "true", hidden: true });
  const pen = canvas.getContext("2d");
  let paint = painter(picture);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  // Where the picture moves or looks otherwise, nodes do so with it.
  const watch = new MutationObserver(end);

  function end() {
    clearTimeout(timer);
    watch.disconnect();
    if (canvas.hidden) return;
    rest();
    canvas.hidden = true;
    picture.classList.remove("moving");
  }

  function begin() {
    const { inset, width, height } = /** @type {SVGElement} */ (picture).style;
    Object.assign(canvas.style, { inset, width, height });
    if (canvas.previousElementSibling !== picture) picture.after(canvas);
    paint = painter(picture);
    picture.classList.add("moving");
    canvas.hidden = false;
    size(canvas);
    watch.observe(picture, { attributes: true });
  }

  return {
    /** Whether it can: not where colours are the reader's own. */
    can: () => pen !== null && !matchMedia("(forced-colors: active)").matches,
    /** @param {Painted[]} marks */
    show(marks) {
      if (!pen) return;
      if (canvas.hidden) begin();
      clearTimeout(timer);
      timer = setTimeout(end, REST_MS);
      const [left, top, width] = (picture.getAttribute("viewBox") ?? "").split(" ").map(Number);
      const scale = canvas.clientWidth / width;
      pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
      pen.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight);
      Object.assign(pen, { font: `700 ${look.marks.text}px ${look.font}`, textAlign: "center", textBaseline: "alphabetic" });
      const wide = canvas.clientWidth + REACH;
      for (const aside of [0, ...moved(picture)]) {
        for (const mark of marks) {
          const x = (mark.x + aside - left) * scale;
          if (x > -REACH && x < wide) stamp(pen, mark, [x, (mark.y - top) * scale], paint);
        }
      }
    },
    isOn: () => !canvas.hidden,
    end,
  };
}

/** As many pixels as the screen has. @param {HTMLCanvasElement} canvas */
function size(canvas) {
  const [wide, high] = [canvas.clientWidth, canvas.clientHeight].map((side) => Math.round(side * devicePixelRatio));
  if (canvas.width !== wide) canvas.width = wide;
  if (canvas.height !== high) canvas.height = high;
}

/**
 * How a picture's own style paints a kind of circle or text, as it is now.
 * @param {Element} picture
 * @returns {(kind: string, name: "circle" | "text") => Paint}
 */
function painter(picture) {
  /** @type {Map<string, Paint>} */
  const known = new Map();
  return (kind, name) => {
    const held = known.get(kind);
    if (held) return held;
    const probe = svg("g", { class: "world", display: "none" }, svg(name, { class: kind }));
    picture.append(probe);
    const { fill, opacity } = getComputedStyle(/** @type {Element} */ (probe.firstElementChild));
    const made = { fill, opacity: Number(opacity) };
    probe.remove();
    known.set(kind, made);
    return made;
  };
}

/**
 * @param {CanvasRenderingContext2D} pen
 * @param {Painted} mark
 * @param {[number, number]} at pixels
 * @param {(kind: string, name: "circle" | "text") => Paint} paint
 */
function stamp(pen, { circles, text, sure }, [x, y], paint) {
  for (const { kind, radius } of circles) {
    const { fill, opacity } = paint(kind, "circle");
    Object.assign(pen, { fillStyle: fill, globalAlpha: opacity });
    pen.beginPath();
    pen.arc(x, y, radius, 0, ROUND);
    pen.fill();
  }
  if (!text) return;
  Object.assign(pen, { fillStyle: paint(sure ? "number" : "unsure", "text").fill, globalAlpha: 1 });
  pen.fillText(text, x, y + FOOT * look.marks.text);
}
