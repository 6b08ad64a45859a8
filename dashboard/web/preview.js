/** The script of a page in a frame, beside the page in which its collection is made: it shows what that hands over. */
/** @import { Known, Order, Report } from "./workshop/preview/types.js" */
import { answerDash } from "./page/files.js";
import { wire } from "./page/wiring.js";
import { createAsking } from "./workshop/preview/asking.js";
import { createFrame } from "./workshop/preview/frame.js";
import { createScope, listen } from "./workshop/preview/scope.js";

/** @type {Known} */
const known = JSON.parse(document.getElementById("preview-known")?.textContent ?? "");
const { port1: port, port2: theirs } = new MessageChannel();
const say = (/** @type {Report} */ report) => port.postMessage(report);
const asking = createAsking(known, say);

window.atlasScope = createScope();
EventTarget.prototype.atlasListen = function (/** @type {string} */ kind, /** @type {any} */ listener, /** @type {any} */ options) {
  listen(window.atlasScope, this, kind, listener, options);
};
letFocusBe();
window.atlasAsked = asking.asked;
answerDash(() => asking.names);
wire();

const orders = { ...createFrame(known, say, asking.piece), answer: asking.take };
port.onmessage = ({ data }) => orders[/** @type {Order} */ (data).type](data);
if (window.parent === window) orders.show({ type: "show", shown: null, query: "", number: 0 });
else window.parent.postMessage({ atlasPreview: 1 }, window.location.origin, [theirs]);

/** Whoever writes in the page around is not taken away from there. */
function letFocusBe() {
  for (const { prototype } of [HTMLElement, SVGElement]) {
    const { focus } = prototype;
    prototype.focus = function (how) { if (document.hasFocus()) focus.call(this, how); };
  }
}
