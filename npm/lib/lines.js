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

/** A word as it is meant: without quotes, and without braces that close the mapping around it. */
function bare(word) {
  let text = word.replace(/^["']|["']$/g, "");
  while (text.endsWith("}") && text.split("}").length > text.split("{").length) {
    text = text.slice(0, -1);
  }

  return text;
}

/** The value of a key among the keys of an event, in either style. */
function valueIn(texts, name) {
  const pattern = new RegExp(`(?:^|[{,]\\s*)${name}\\s*:\\s*("[^"]*"|'[^']*'|[^\\s,]+)`);
  const found = texts.map((text) => text.match(pattern)).find((match) => match !== null);
  return found === undefined ? undefined : bare(found[1]);
}

const isAny = (method) => /^(any|\*)$/i.test(method);

/** The route that an item of `events` makes: its method and path; undefined for an event of another kind. */
function routeOf(item, kind) {
  const rest = item[0].text.trim().match(new RegExp(`^-\\s+${kind}\\s*:\\s*(.*)$`))?.[1];
  if (rest === undefined) {
    return undefined;
  }

  // Keys of its own alone: what is deeper, such as the parameters of a request, may have the same names.
  const keys = item.slice(1).filter((line) => rest !== "" || line.depth === item[1].depth);
  const texts = [rest, ...keys.map((line) => line.text.trim())];
  const [first, second] = bare(rest).split(/\s+/);
  const [method, path] = rest === "" || rest.startsWith("{") ? [valueIn(texts, "method"), valueIn(texts, "path")] : second === undefined ? ["*", first] : [first, second];
  return { method: method ?? "*", path: path === undefined || path === "*" ? "$default" : path };
}

/** How well a route is the one that is meant: by its method before one for all methods; 0 where it is another. */
function fit(route, method, path) {
  const plain = (one) => `/${one.replace(/^\/|\/$/g, "")}`;
  if (route === undefined || plain(route.path) !== plain(path)) {
    return 0;
  }

  const isSame = method === undefined || route.method.toUpperCase() === method || (isAny(route.method) && isAny(method));
  return isSame ? 2 : isAny(route.method) ? 1 : 0;
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

/** The line of the event that makes a route, of all functions the one that fits best; else of the function that is named. */
function eventIn(functions, source) {
  const [kind, ...words] = source.event?.split(" ") ?? [];
  const path = words.pop() ?? "";
  const fits = functions.flatMap(({ lines }) =>
    kind === "url"
      ? [{ key: keyBelow(lines, "url")?.key, rank: 1 }]
      : itemsOf(keyBelow(lines, "events")?.lines ?? []).map((item) => ({ key: item[0], rank: fit(routeOf(item, kind), words[0], path) })),
  );
  const best = fits.filter(({ key, rank }) => key !== undefined && rank > 0).sort((one, other) => other.rank - one.rank)[0];
  return best?.key ?? (source.function === undefined ? undefined : functions[0]?.key);
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
