/**
 * What runs in the page itself, as soon as the first response is there: it asks for the files that
 * the page needs before it can answer, puts away what would answer a task, and gives marks and names
 * the size that they have in this frame, which no server knows.
 */
import { resize } from "./page/dom.js";
import { namesOfFiles } from "./page/files.js";

window.atlasAsked = Object.fromEntries((namesOfFiles().first ?? []).map((address) => [address, fetch(address)]));
Object.values(window.atlasAsked).forEach((answer) => answer.catch(() => {}));

if (new URLSearchParams(window.location.search).has("task")) document.documentElement.classList.add("has-task");

const picture = document.querySelector("#first svg.poster");
const matrix = picture instanceof SVGSVGElement ? picture.getScreenCTM() : null;
if (picture && matrix && matrix.a > 0) {
  const size = Number((1 / matrix.a).toPrecision(6));
  for (const node of picture.querySelectorAll(".mark, .names > g")) resize(node, size);
}
