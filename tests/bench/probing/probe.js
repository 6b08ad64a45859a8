/**
 * What happens in a page under test, by the same rules for each of them. Runs before any of its
 * scripts; `probed` says where to look.
 */
(() => {
  const BEAT = 20;
  const BAND = { below: 140, height: 70 };
  const { mark, colour, control, signal } = window.probed;
  const bench = { first: null, answer: null, waits: [], tasks: [], gaps: [], shifts: 0, paint: 0 };
  window.bench = bench;
  const now = () => performance.now();
  let drawing = { context: null, at: 0 };
  let looking = false;
  let pending = null;
  let initial = "";

  /** Call back in a task of its own, after the next frame has been painted. */
  function afterFrame(act) {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => act();
      channel.port2.postMessage(null);
    });
  }

  const visible = (element) => element?.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const filled = (element) => element.getBoundingClientRect().width > 0 && visible(element);

  function found() {
    if (bench.first === null) afterFrame(() => { bench.first ??= now(); });
  }

  /** Look for a mark among the elements of the page, frame by frame. */
  function look() {
    if (bench.first !== null) return;
    if ([...document.querySelectorAll(mark)].some(filled)) found();
    requestAnimationFrame(look);
  }
  if (mark) requestAnimationFrame(look);

  /** Look for the marks' colour in a band where all maps have some, before the frame is cleared. */
  function lookInto(gl) {
    const width = gl.drawingBufferWidth;
    const pixels = new Uint8Array(4 * width * BAND.height);
    gl.readPixels(0, Math.round(gl.drawingBufferHeight / 2) - BAND.below, width, BAND.height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    for (let i = 0; i < pixels.length; i += 4) {
      if (colour.every((part, at) => pixels[i + at] === part)) return found();
    }
  }

  /** Remember who drew; look at what came out when the frame's script is through. */
  function drawn(gl) {
    drawing = { context: gl, at: now() };
    if (!colour || bench.first !== null || looking) return;
    looking = true;
    queueMicrotask(() => {
      looking = false;
      if (gl.canvas.isConnected && !gl.getParameter(gl.FRAMEBUFFER_BINDING)) lookInto(gl);
    });
  }

  const { prototype } = WebGL2RenderingContext;
  for (const name of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"]) {
    const draw = prototype[name];
    prototype[name] = function (...given) {
      draw.apply(this, given);
      drawn(this);
    };
  }

  const said = () => document.querySelector(signal)?.textContent.trim() ?? "";

  addEventListener("keydown", (event) => {
    if (!event.isTrusted || !event.target.closest?.(control) || event.ctrlKey) return;
    if (!initial) initial = said();
    if (initial) pending ??= { at: event.timeStamp, text: said(), changed: 0 };
  }, true);

  /** Call back when all that was drawn is done, without holding the page up meanwhile. */
  function afterDrawing(gl, act) {
    const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
    gl.flush();
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      if (gl.getSyncParameter(fence, gl.SYNC_STATUS) === gl.SIGNALED || gl.isContextLost()) act();
      else channel.port2.postMessage(null);
    };
    channel.port2.postMessage(null);
  }

  function painted(change) {
    bench.waits.push([change.at, now()]);
    if (said() !== initial) bench.answer ??= now();
    pending = null;
  }

  /** Wait for the frame that shows the change; a WebGL map has shown it when its drawing is done. */
  function follow(change) {
    afterFrame(() => {
      const { context, at } = drawing;
      if (!context || !visible(context.canvas)) painted(change);
      else if (at < change.changed) follow(change);
      else afterDrawing(context, () => painted(change));
    });
  }

  new MutationObserver(() => {
    if (!pending || pending.changed || !said() || said() === pending.text) return;
    pending.changed = now();
    follow(pending);
  }).observe(document, { subtree: true, childList: true, characterData: true, attributeFilter: ["class"] });

  const observe = (type, act) => new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true });
  observe("longtask", ({ startTime, duration }) => bench.tasks.push([startTime, duration]));
  observe("layout-shift", ({ value, hadRecentInput }) => { if (!hadRecentInput) bench.shifts += value; });
  observe("paint", ({ startTime }) => { bench.paint = Math.max(bench.paint, startTime); });

  let last = now();
  setInterval(() => {
    const gap = now() - last - BEAT;
    if (gap > BEAT) bench.gaps.push([last, gap]);
    last = now();
  }, BEAT);

  /** Longest that the main thread was blocked between two moments, in ms. */
  bench.freeze = (from, to) =>
    Math.max(0, ...[...bench.tasks, ...bench.gaps].filter(([at, took]) => at + took > from && at < to).map(([, took]) => took));
  bench.pendingSince = () => pending?.at ?? null;
  /** What a control and the page say; it changes as soon as a key is heard. */
  bench.heard = (selector) => {
    const element = document.querySelector(selector);
    return `${element?.ariaValueNow ?? element?.value ?? ""} ${said()}`;
  };
  bench.focus = (selector) => {
    const element = document.querySelector(selector);
    if (bench.first === null || !element || !said()) return false;
    if (element !== document.activeElement && element !== document.body) element.focus();
    return element === document.body || element === document.activeElement;
  };
})();
