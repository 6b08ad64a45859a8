import js from "@eslint/js";
import globals from "globals";

/** The model knows no page. */
const PURE = { ...Object.fromEntries(Object.keys(globals.browser).map((name) => [name, "off"])), URLSearchParams: "readonly" };

const rules = {
  eqeqeq: "error",
  "no-unused-vars": "error",
  "no-var": "error",
  "prefer-const": "error",
  "prefer-arrow-callback": "error",
  "object-shorthand": "error",
  "no-implicit-globals": "error",
  "no-restricted-properties": [
    "error",
    ...["innerHTML", "outerHTML", "insertAdjacentHTML"].map((property) => ({
      property,
      message: "Other people's text never becomes markup.",
    })),
  ],
  "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ["error", 12],
};

export default [
  { ignores: ["**/*", "!dashboard/**", "!tests/**", "!*.js", "dashboard/assets/**", "dashboard/server/**"] },
  { ...js.configs.recommended, files: ["dashboard/web/**/*.js", "dashboard/web/*.mjs", "tests/js/**/*.js"] },
  {
    files: ["dashboard/web/**/*.js"],
    languageOptions: { sourceType: "module", globals: globals.browser },
    rules,
  },
  {
    files: ["dashboard/web/model/**/*.js"],
    languageOptions: { globals: PURE },
  },
  {
    files: ["dashboard/web/*.mjs", "tests/js/**/*.js"],
    languageOptions: { sourceType: "module", globals: globals.node },
    rules: { ...rules, "max-lines-per-function": "off" },
  },
];
