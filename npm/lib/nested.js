"use strict";
// Finds the templates of nested stacks in an assembly of the AWS CDK, which are handed to no plugin.
const { existsSync, readFileSync, realpathSync, statSync } = require("node:fs");
const { basename, dirname, isAbsolute, join, relative } = require("node:path");

/** What a file of JSON holds; undefined where there is none, or something else: that is for others to say. */
function read(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

/** The mappings below a key of what was read. */
function entriesOf(read, key) {
  return Object.entries(read?.[key] ?? {}).filter(([, value]) => value !== null && typeof value === "object");
}

/** The files that a stack uploads, by the hash that stands in their addresses. */
function assetsOf(templatePath) {
  return entriesOf(read(join(dirname(templatePath), basename(templatePath).replace(/\.template\.json$/, ".assets.json"))), "files");
}

/** The file that a nested stack is made of: the template names it where the CDK's command made it, else its address holds the hash. */
function fileOf(resource, assets) {
  const url = JSON.stringify(resource.Properties?.TemplateURL ?? "");
  return resource.Metadata?.["aws:asset:path"] ?? assets.find(([hash]) => url.includes(hash))?.[1].source?.path;
}

/** The path of a file of the assembly; undefined for what is not there, or leads out of its folder. */
function within(folder, file) {
  if (typeof file !== "string" || isAbsolute(file)) {
    return undefined;
  }

  try {
    const near = relative(realpathSync(folder), realpathSync(join(folder, file)));
    const leaves = near.split(/[\\/]/)[0] === ".." || isAbsolute(near);
    return !leaves && statSync(join(folder, file)).isFile() ? join(folder, file) : undefined;
  } catch {
    return undefined;
  }
}

/** The templates, and behind each those of the stacks in it. */
function withNested(templatePaths) {
  const found = new Set(templatePaths.filter((path) => existsSync(path)));
  for (const top of [...found]) {
    const assets = assetsOf(top);
    const open = [top];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      for (const [, resource] of entriesOf(read(path), "Resources")) {
        const file = resource.Type === "AWS::CloudFormation::Stack" ? within(dirname(top), fileOf(resource, assets)) : undefined;
        if (file !== undefined && !found.has(file)) {
          found.add(file);
          open.push(file);
        }
      }
    }
  }

  return [...found];
}

module.exports = { withNested };
