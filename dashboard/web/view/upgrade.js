/** From the still map to the live one: only where it is quick, and only while the hand rests. */
/** @import { Files, Page } from "./types.js" */
import { byId } from "../page/dom.js";
import { rested, savesData } from "../page/wait.js";

const SOFTWARE = /swiftshader|llvmpipe|softpipe|software|basic render/i;
const APPLE = /mac|iphone|ipad/i;

/**
 * @param {Page} page
 * @param {Files} files
 */
export async function upgrade(page, files) {
  const { store, speaker, notice } = page;
  const { map } = store.view();
  if (map === "still") return;
  if (!draws(map === null)) {
    if (map === "live") notice(speaker.t("map.none"));
    return;
  }
  if (map === null && savesData()) return;
  const pause = map === null ? () => rested(page.player.playing) : async () => {};
  try {
    await goLive(page, files, pause);
  } catch (error) {
    console.warn(String(error));
    if (map === "live") notice(speaker.t("map.failed"));
  }
}

/**
 * @param {Page} page
 * @param {Files} files
 * @param {() => Promise<void>} pause
 */
async function goLive({ map, notice, speaker }, files, pause) {
  await pause();
  const [live, run] = await Promise.all([files.live(), files.plotly()]);
  await pause();
  const plotly = await run();
  await pause();
  const isLive = await map.goLive(byId("live"), plotly, live, () => {
    document.documentElement.classList.remove("live");
    notice(speaker.t("map.lost"));
  });
  if (!isLive) throw new Error("no map was drawn");
  document.documentElement.classList.add("live");
  document.dispatchEvent(new Event("atlas:live"));
}

/**
 * Whether the browser draws WebGL2; the context that was tried is given back.
 * @param {boolean} quickly
 */
function draws(quickly) {
  try {
    const context = document.createElement("canvas").getContext("webgl2", { failIfMajorPerformanceCaveat: quickly });
    if (!context) return false;
    const isSoft = isSoftware(rendererOf(context));
    context.getExtension("WEBGL_lose_context")?.loseContext();
    return !(quickly && isSoft);
  } catch {
    return false;
  }
}

/** WebKit names every renderer alike, and only Apple's own computers have that one. @param {string} renderer */
const isSoftware = (renderer) => SOFTWARE.test(renderer) || (renderer === "Apple GPU" && !APPLE.test(navigator.platform));

/** Some browsers draw by software without calling that a caveat. @param {WebGL2RenderingContext} context @returns {string} */
function rendererOf(context) {
  const named = context.getExtension("WEBGL_debug_renderer_info");
  return context.getParameter(named ? named.UNMASKED_RENDERER_WEBGL : context.RENDERER);
}
