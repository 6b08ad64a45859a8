/**
 * How long a page takes from being told a window until it has painted it, by the same rule for
 * each: two frames after the page says that it has answered, and all that WebGL drew is done.
 */
(() => {
  const drawn = new Set();
  const { getContext } = HTMLCanvasElement.prototype;
  HTMLCanvasElement.prototype.getContext = function (kind, ...given) {
    const context = getContext.call(this, kind, ...given);
    if (context && kind === "webgl2") drawn.add(context);
    return context;
  };

  const frame = () => new Promise(requestAnimationFrame);
  const task = () => new Promise((done) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(null);
  });

  async function finished(gl) {
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    while (!gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) await task();
  }

  async function painted() {
    await frame();
    await frame();
    for (const gl of drawn) if (gl.canvas.isConnected) await finished(gl);
  }

  window.bench = {
    /** What is promised, or an error after so many milliseconds. */
    within: (promise, patience) => Promise.race([
      promise,
      new Promise((_, fail) => { setTimeout(() => fail(new Error(`nothing in ${patience / 1000} s`)), patience); }),
    ]),
    /** Milliseconds from the start of the page until a window that it was told is painted. */
    async open(span) {
      while (!window.rival) await frame();
      await window.rival.set(span);
      await painted();
      return performance.now();
    },
    /** Milliseconds that one window takes. */
    async step(span) {
      const start = performance.now();
      await window.rival.set(span);
      await painted();
      return performance.now() - start;
    },
  };
})();
