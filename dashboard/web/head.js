/** What runs in the page itself, ahead of all other scripts: it takes what Dash asks and calls until the page is there. */
import { answerDash, nameLanguage, namesOfFiles, opened } from "./page/files.js";
import { openScheme } from "./page/scheme.js";
import { wire } from "./page/wiring.js";

openScheme(opened());
nameLanguage(namesOfFiles());
answerDash(namesOfFiles);
wire();
