/** What runs in the head of the page itself: it asks for the files that the page needs before it can answer. */
import { namesOfFiles } from "./page/files.js";

window.atlasAsked = Object.fromEntries((namesOfFiles().first ?? []).map((address) => [address, fetch(address)]));
Object.values(window.atlasAsked).forEach((answer) => answer.catch(() => {}));
