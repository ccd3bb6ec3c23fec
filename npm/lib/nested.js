"use strict";
// Finds the templates of nested stacks in an assembly of the AWS CDK, which are handed to no plugin.
const { existsSync, readFileSync } = require("node:fs");
const { basename, dirname, join } = require("node:path");

function read(path) {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** The files that a stack uploads, by the hash that stands in their addresses. */
function assetsOf(templatePath) {
  const manifest = join(dirname(templatePath), basename(templatePath).replace(/\.template\.json$/, ".assets.json"));
  return existsSync(manifest) ? Object.entries(read(manifest).files ?? {}) : [];
}

/** The file that a nested stack is made of: the template names it where the CDK's command made it, else its address holds the hash. */
function fileOf(resource, assets) {
  const url = JSON.stringify(resource.Properties?.TemplateURL ?? "");
  return resource.Metadata?.["aws:asset:path"] ?? assets.find(([hash]) => url.includes(hash))?.[1].source?.path;
}

/** The templates, and behind each those of the stacks in it. */
function withNested(templatePaths) {
  const found = new Set();
  for (const top of templatePaths) {
    const assets = assetsOf(top);
    const open = [top];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (found.has(path) || !existsSync(path)) {
        continue;
      }

      found.add(path);
      for (const resource of Object.values(read(path).Resources ?? {})) {
        const file = resource.Type === "AWS::CloudFormation::Stack" ? fileOf(resource, assets) : undefined;
        if (file !== undefined) {
          open.push(join(dirname(top), file));
        }
      }
    }
  }

  return [...found];
}

module.exports = { withNested };
