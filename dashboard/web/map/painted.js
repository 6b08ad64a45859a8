/** What a map that draws later than it is told has last painted. */
/** @import { Camera, Scene, Size } from "../view/types.js" */
/** @import { Painted } from "./hit.js" */

/** @param {boolean} copies whether the world repeats sideways */
export function createPainted(copies) {
  /** @type {Painted | null} */
  let now = null;
  /** Scenes on their way to the painter, the newest last. @type {{scene: Scene, sent: boolean}[]} */
  let coming = [];

  /** The newest scene that the painter has got, once it shows all that it has. @param {boolean} isLoaded */
  function arrived(isLoaded) {
    const k = isLoaded ? coming.map(({ sent }) => sent).lastIndexOf(true) : -1;
    const scene = coming[k]?.scene;
    coming = coming.slice(k + 1);
    return scene;
  }

  return {
    /** The same object as long as the same is painted. */
    now: () => now,

    /**
     * A scene is on its way to the painter.
     * @param {Scene} scene
     * @returns {() => void} to be called once the painter has it
     */
    expect(scene) {
      const own = { scene, sent: false };
      coming.push(own);
      return () => { own.sent = true; };
    },

    /**
     * A frame was painted.
     * @param {Camera} camera
     * @param {Size} frame
     * @param {boolean} isLoaded whether the painter shows all that it has
     */
    paint(camera, frame, isLoaded) {
      const scene = arrived(isLoaded) ?? now?.scene;
      if (scene) now = { scene, camera, frame, copies };
    },
  };
}
