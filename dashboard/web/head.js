/**
 * What runs in the head of the page itself, ahead of all other scripts: it asks for the files that the
 * page needs before it can answer, and takes what Dash asks and calls until the page is there.
 */
import { answerDash, namesOfFiles } from "./page/files.js";
import { wire } from "./page/wiring.js";

const names = namesOfFiles();
window.atlasAsked = Object.fromEntries((names.first ?? []).map((address) => [address, fetch(address)]));
Object.values(window.atlasAsked).forEach((answer) => answer.catch(() => {}));
answerDash(names);
wire();
