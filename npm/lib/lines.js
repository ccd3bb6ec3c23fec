"use strict";
// Finds the lines of serverless.yml that a finding is about, by the text alone: no parser, and no line where the text is laid out otherwise.

/** The keys and items of a block of YAML: each line with its depth, without comments and blank lines. */
function linesOf(text) {
  return text
    .split("\n")
    .map((line, index) => ({ text: line.replace(/\s+#.*$/, "").trimEnd(), number: index + 1 }))
    .filter((line) => line.text.trim() !== "" && !line.text.trim().startsWith("#"))
    .map((line) => ({ ...line, depth: line.text.search(/\S/) }));
}

/** What stands below a key: all lines that are deeper, or items of a list at the same depth. */
function below(lines, isKey) {
  const at = lines.findIndex(isKey);
  if (at < 0) {
    return undefined;
  }

  const { depth } = lines[at];
  const rest = lines.slice(at + 1);
  const end = rest.findIndex((line) => line.depth < depth || (line.depth === depth && !line.text.trim().startsWith("- ")));
  return { key: lines[at], lines: end < 0 ? rest : rest.slice(0, end) };
}

/** Whether a line is that key of the mapping whose first key stands at a depth. */
function isKey(line, name, depth) {
  const key = line.text.trim().match(/^(["']?)([^"':]+)\1\s*:/);
  return key !== null && key[2].trim() === name && line.depth === depth;
}

function keyBelow(lines, name) {
  return lines.length === 0 ? undefined : below(lines, (line) => isKey(line, name, lines[0].depth));
}

/** Whether an item of `events` is the one that is meant: its kind, and its path where it names one. */
function isEvent(item, kind, path) {
  const text = item.map((line) => line.text.trim()).join("\n");
  if (!new RegExp(`^-\\s+${kind}\\s*:`).test(text)) {
    return false;
  }

  const written = text.match(/\bpath\s*:\s*["']?([^\s,"'}]+(?:\{[^}]*\}[^\s,"'}]*)*)/) ?? text.match(/:\s*["']?(?:\w+|\*)\s+(\/?[^\s"']*)/);
  const plain = (one) => `/${one.replace(/^\/|\/$/g, "")}`;
  return written === null ? text.includes("'*'") : plain(written[1]) === plain(path);
}

/** The items of a list, each with the lines that belong to it. */
function itemsOf(lines) {
  const items = [];
  for (const line of lines) {
    if (line.text.trim().startsWith("- ") && line.depth === lines[0].depth) {
      items.push([line]);
    } else {
      items.at(-1)?.push(line);
    }
  }

  return items;
}

/** The line of the event that makes a route, of one function or of the first that has it. */
function eventIn(functions, source) {
  const [kind, ...words] = source.event?.split(" ") ?? [];
  for (const { lines } of functions) {
    const event =
      kind === "url"
        ? keyBelow(lines, "url")?.key
        : itemsOf(keyBelow(lines, "events")?.lines ?? []).find((item) => isEvent(item, kind, words.at(-1) ?? ""))?.[0];
    if (event !== undefined) {
      return event;
    }
  }

  return functions.length === 1 ? functions[0].key : undefined;
}

/** The functions that are meant: the one that is named, else all. */
function functionsOf(lines, name) {
  const all = keyBelow(lines, "functions")?.lines ?? [];
  const names = name === undefined ? all.filter((line) => line.depth === all[0].depth).map((line) => line.text.trim().replace(/:.*$/, "")) : [name];
  return names.map((one) => keyBelow(all, one.replace(/^["']|["']$/g, ""))).filter((one) => one !== undefined);
}

/** The number of the line that a finding is about: of its resource, its event, its function, else of the API under `provider`; undefined where none is found. */
function lineOf(text, { source, api, path }) {
  const lines = linesOf(text);
  const resources = keyBelow(keyBelow(lines, "resources")?.lines ?? [], "Resources");
  const own = keyBelow(resources?.lines ?? [], path.split("/")[2] ?? "")?.key;
  const isOfFunction = source.function !== undefined || source.event !== undefined;
  const event = isOfFunction ? eventIn(functionsOf(lines, source.function), source) : undefined;
  const provider = keyBelow(lines, "provider");
  const made = keyBelow(provider?.lines ?? [], api === "HttpApi" ? "httpApi" : "apiGateway")?.key ?? provider?.key;
  return (own ?? event ?? made)?.number;
}

module.exports = { lineOf };
