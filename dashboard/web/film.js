/** Pictures and films of a view, in a script that is fetched when they are wanted. */
export { startPictures as start } from "./film/pictures.js";
