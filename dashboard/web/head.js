/** What runs in the page itself, ahead of all other scripts: it takes what Dash asks and calls until the page is there. */
import { answerDash, nameLanguage, namesOfFiles } from "./page/files.js";
import { wire } from "./page/wiring.js";

nameLanguage(namesOfFiles());
answerDash(namesOfFiles);
wire();
