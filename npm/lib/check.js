"use strict";
// Runs `cfncors check` over templates, for the plugins of tools that make them.
const { spawnSync } = require("node:child_process");
const { existsSync, mkdtempSync, rmSync, writeFileSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { dirname, join, relative, resolve, sep } = require("node:path");
const { findBinary } = require("./binary.js");

const ranks = { note: 1, warning: 2, error: 3, never: 4 };

const kinds = {
  origins: (value) => Array.isArray(value) && value.every((origin) => typeof origin === "string"),
  credentials: (value) => typeof value === "boolean",
  config: (value) => typeof value === "string",
  failOn: (value) => typeof value === "string" && value in ranks,
};

/** The options as they are meant; throws for what is none, so that a typing error does not switch a check off. */
function readOptions(given = {}) {
  for (const [name, value] of Object.entries(given)) {
    if (!(name in kinds)) {
      throw new TypeError(`cfncors: '${name}' is none of the options ${Object.keys(kinds).join(", ")}`);
    }

    if (value !== undefined && !kinds[name](value)) {
      throw new TypeError(`cfncors: ${JSON.stringify(value)} is no value for '${name}'`);
    }
  }

  if (given.credentials !== undefined && given.config !== undefined) {
    throw new TypeError("cfncors: 'credentials' stands in the settings file where 'config' names one");
  }

  return { ...given, origins: given.origins ?? [], failOn: given.failOn ?? "error" };
}

/** Whether a finding of that severity stops what is under way. */
function fails(severity, options) {
  return ranks[severity] >= ranks[options.failOn];
}

/** The settings file in a folder. */
function settingsIn(folder) {
  return [".cfncors.yaml", ".cfncors.yml"].map((name) => join(folder, name)).find((path) => existsSync(path));
}

/** The nearest settings file from a folder upward, as the command finds it: to the root of the repository, and without one to the folder that the tool is run in. */
function settingsAbove(from, folder) {
  const above = [];
  for (let at = from; at !== dirname(at); at = dirname(at)) {
    above.push(at);
    if (existsSync(join(at, ".git"))) {
      return above.map(settingsIn).find((path) => path !== undefined);
    }
  }

  return above.filter((at) => `${at}${sep}`.startsWith(`${folder}${sep}`)).map(settingsIn).find((path) => path !== undefined);
}

/** The settings file to name: that of the options, or the one of the folder that the tool is run in. */
function settingsOf(templates, options, folder, work) {
  const own = options.config === undefined ? settingsIn(folder) : resolve(folder, options.config);
  if (options.credentials === undefined) {
    return own;
  }

  const there = [own, ...templates.map((path) => settingsAbove(dirname(path), folder))].find((path) => path !== undefined);
  if (there !== undefined) {
    throw new TypeError(`cfncors: 'credentials' belongs into ${shown(there, folder)}, which the option would switch off`);
  }

  const made = join(work, "settings.json");
  writeFileSync(made, JSON.stringify({ origins: options.origins, credentials: options.credentials }));
  return made;
}

/** What is found in templates, worst first, each with the absolute path of its file; notes only where they are asked for. */
function check(templates, options, folder = process.cwd()) {
  if (templates.length === 0) {
    return [];
  }

  const work = mkdtempSync(join(tmpdir(), "cfncors-"));
  try {
    const paths = templates.map((path) => resolve(folder, path));
    const settings = settingsOf(paths, options, folder, work);
    const args = [
      "check",
      "--format",
      "json",
      "--fail-on",
      "never",
      ...options.origins.flatMap((origin) => ["--origin", origin]),
      ...(settings === undefined ? [] : ["--config", settings]),
      "--",
      ...paths,
    ];
    const done = spawnSync(findBinary(), args, { cwd: folder, encoding: "utf8", maxBuffer: 1 << 30, windowsHide: true });
    if (done.error !== undefined || done.status !== 0) {
      throw new Error(`cfncors: ${done.error?.message ?? done.stderr.trim()}`);
    }

    return JSON.parse(done.stdout)
      .findings.filter((finding) => finding.severity !== "note" || options.failOn === "note")
      .map((finding) => ({
        ...finding,
        file: resolve(folder, finding.file),
        related: finding.related.map((place) => ({ ...place, file: resolve(folder, place.file) })),
      }))
      .sort((one, other) => ranks[other.severity] - ranks[one.severity]);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** A path as it is shown to somebody who works in a folder. */
function shown(path, folder) {
  const near = relative(folder, path);
  return near.startsWith("..") ? path : near;
}

module.exports = { check, fails, readOptions, shown };
