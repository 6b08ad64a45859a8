/** The rounds of two hundred codes over an atlas that is read from the input, and what is wrong with them. */
import { readFileSync } from "node:fs";
import { poolOf } from "../../dashboard/web/lesson/tasks/pool.js";
import { KINDS, roundOf } from "../../dashboard/web/lesson/tasks/round.js";
import { initial } from "../../dashboard/web/model/address.js";
import { problems } from "../js/asked.js";

const atlas = JSON.parse(readFileSync(0, "utf8"));
const pool = poolOf(atlas, initial(atlas.numbers));
const rounds = Object.keys(KINDS).flatMap((kind) => Array.from({ length: 200 }, (_, k) => roundOf(pool, kind, `s${k}`)));
const wrong = rounds.flatMap(({ kind, code, questions }) => questions.flatMap((question) => problems(pool, question).map((said) => `${kind}-${code}: ${said}`)));
process.stdout.write(JSON.stringify({ rounds, wrong }));
