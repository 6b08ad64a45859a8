/** Where made files go: into the repository, or into the folder that a script was given. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** @param {string} path within the repository @param {string} text */
export async function write(path, text) {
  const file = join(process.argv[2] || ROOT, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
  console.log(`${path} ${Buffer.byteLength(text)} bytes`);
}
