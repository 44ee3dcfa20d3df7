// Reads [{page, scripts, styles}] from its input and writes what old embedded browsers would not understand of it:
// scripts are parsed as ECMAScript 5, styles are searched for what came later than them.
"use strict";

const acorn = require("acorn");
const postcss = require("postcss");

const VALUES = [
  [/\bvar\(/, "a CSS variable"],
  [/\b(min|max|clamp|env)\(/, "a CSS function"],
  [/^(inline-)?grid$/, "a grid"],
];
const PROPERTIES = [
  [/^--/, "a CSS variable"],
  [/^(row-|column-)?gap$/, "a gap"],
  [/^(inset|aspect-ratio|accent-color)$/, "a newer property"],
];
const SELECTORS = /:(has|is|where|focus-visible|focus-within)\b/;

const complaints = [];
let page;
const complain = (what, text) => complaints.push(`${page}: ${what}: ${text}`);

function script(text) {
  try {
    acorn.parse(text, { ecmaVersion: 5 });
  } catch (error) {
    complain("not ECMAScript 5", `${error.message}: ${text.slice(error.pos, error.pos + 40)}`);
  }
}

function declaration({ prop, value }) {
  for (const [pattern, what] of PROPERTIES) if (pattern.test(prop)) complain(what, prop);
  for (const [pattern, what] of VALUES) if (pattern.test(value)) complain(what, `${prop}: ${value}`);
}

function style(text) {
  const root = postcss.parse(text);
  root.walkDecls(declaration);
  root.walkRules(rule => { if (SELECTORS.test(rule.selector)) complain("a newer selector", rule.selector); });
}

for (const { page: name, scripts, styles } of JSON.parse(require("fs").readFileSync(0, "utf8"))) {
  page = name;
  scripts.forEach(script);
  styles.forEach(style);
}
process.stdout.write(JSON.stringify(complaints));
