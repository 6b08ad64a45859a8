/** Make the contract's types again from its schema: `npm run types`. */
import { compileFromFile } from "json-schema-to-typescript";
import { write } from "./write.mjs";

const SCHEMA = "dashboard/contract/payload.schema.json";
const OPTIONS = {
  additionalProperties: false,
  bannerComment: "/* Made from payload.schema.json by `npm run types`. */",
};

await write("dashboard/contract/payload.d.ts", await compileFromFile(SCHEMA, OPTIONS));
