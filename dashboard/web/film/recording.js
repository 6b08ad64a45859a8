/** Films: frames of a canvas encoded as a video that knows how long it is. */
import { BufferTarget, EncodedPacket, EncodedVideoPacketSource, Mp4OutputFormat, Output, WebMOutputFormat } from "mediabunny";

/** Frames of a second; what a step shows stands still. */
const FPS = 4;
const SECOND = 1e6;
const BITS = 2.5e6;
/** Frames that wait for the encoder. */
const WAITING = 6;

/** @typedef {{id: string, ending: string, type: string, codec: string, track: "avc" | "vp9" | "vp8", format: () => Mp4OutputFormat | WebMOutputFormat}} Kind */

/** What a film may be, the most widely played first. @type {Kind[]} */
const KINDS = [
  { id: "mp4", ending: ".mp4", type: "video/mp4", codec: "avc1.42E01F", track: "avc", format: () => new Mp4OutputFormat() },
  { id: "webm", ending: ".webm", type: "video/webm", codec: "vp09.00.31.08", track: "vp9", format: () => new WebMOutputFormat() },
  { id: "webm", ending: ".webm", type: "video/webm", codec: "vp8", track: "vp8", format: () => new WebMOutputFormat() },
];

/** @param {Kind} kind @param {{width: number, height: number}} size @returns {VideoEncoderConfig} */
const configOf = ({ codec, track }, { width, height }) => ({
  codec, width, height, bitrate: BITS, framerate: FPS, ...track === "avc" ? { avc: { format: /** @type {const} */ ("avc") } } : {},
});

/** Whether the browser gives an encoder, which it does not on pages without a secure address. */
export const hasEncoder = () => "VideoEncoder" in window;

/** Kinds that the browser can make; some WebKit ends the page when it is asked, so nobody asks before a film is wanted. @param {{width: number, height: number}} size @returns {Promise<Kind[]>} */
export async function kindsOf(size) {
  const answers = await Promise.all(KINDS.map((kind) => VideoEncoder.isConfigSupported(configOf(kind, size)).then(({ supported }) => supported, () => false)));
  return KINDS.filter((_, k) => answers[k]);
}

/**
 * @param {Kind} kind
 * @param {HTMLCanvasElement} canvas
 * @param {AsyncIterable<number>} frames seconds for which the canvas shows what it does
 * @returns {Promise<Blob>}
 */
export async function recorded(kind, canvas, frames) {
  const target = new BufferTarget();
  const output = new Output({ format: kind.format(), target });
  const source = new EncodedVideoPacketSource(kind.track);
  output.addVideoTrack(source, { frameRate: FPS });
  await output.start();
  const encoder = createEncoder(kind, canvas, source);
  try {
    for await (const seconds of frames) await encoder.hold(Math.round(seconds * FPS));
    await encoder.end();
  } finally {
    encoder.close();
  }
  await output.finalize();
  return new Blob([/** @type {ArrayBuffer} */ (target.buffer)], { type: kind.type });
}

/** @param {Kind} kind @param {HTMLCanvasElement} canvas @param {EncodedVideoPacketSource} source */
function createEncoder(kind, canvas, source) {
  let [written, n] = [Promise.resolve(), 0];
  /** @type {unknown} */
  let failure = null;
  const encoder = new VideoEncoder({
    output(chunk, meta) { written = written.then(() => source.add(EncodedPacket.fromEncodedChunk(chunk), meta)); },
    error(error) { failure = error; },
  });
  encoder.configure(configOf(kind, canvas));
  const check = () => { if (failure) throw failure; };

  return {
    /** Show the canvas for so many frames. @param {number} count */
    async hold(count) {
      for (let k = 0; k < count; k += 1) {
        while (encoder.encodeQueueSize > WAITING && !failure) await new Promise((resolve) => { setTimeout(resolve, 5); });
        check();
        const frame = new VideoFrame(canvas, { timestamp: (n * SECOND) / FPS, duration: SECOND / FPS });
        encoder.encode(frame, { keyFrame: k === 0 });
        frame.close();
        n += 1;
      }
    },
    async end() {
      await encoder.flush();
      await written;
      check();
    },
    close() { if (encoder.state !== "closed") encoder.close(); },
  };
}
