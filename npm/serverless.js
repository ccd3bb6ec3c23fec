"use strict";
// A plugin for the Serverless Framework and osls: it finds CORS mistakes in what `package` makes, before it is deployed.
const { existsSync, readFileSync } = require("node:fs");
const { join, resolve } = require("node:path");
const { check, fails, readOptions, shown } = require("./lib/check.js");
const { lineOf } = require("./lib/lines.js");

const schema = {
  type: "object",
  properties: {
    cfncors: {
      type: "object",
      properties: {
        origins: { type: "array", items: { type: "string" } },
        credentials: { type: "boolean" },
        config: { type: "string" },
        failOn: { enum: ["error", "warning", "note", "never"] },
      },
      additionalProperties: false,
    },
  },
};

/** `2 errors, 1 warning`. */
function counted(findings) {
  return ["error", "warning", "note"]
    .map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity])
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${count} ${severity}${count === 1 ? "" : "s"}`)
    .join(", ");
}

/** Errors come before warnings, and these before notes. */
const rankOf = ({ finding }) => ["error", "warning", "note"].indexOf(finding.severity);

class CfnCorsPlugin {
  constructor(serverless, options, { log } = {}) {
    this.serverless = serverless;
    this.options = options;
    this.log = log ?? { error: console.error, warning: console.error, notice: console.error };
    serverless.configSchemaHandler?.defineCustomProperties(schema);
    this.hooks = { "after:package:finalize": () => this.check() };
  }

  /** The folder into which the service is packaged. */
  get packagePath() {
    const { package: named } = this.options;
    return resolve(this.folder, named ?? this.serverless.service.package?.path ?? ".serverless");
  }

  get folder() {
    return this.serverless.serviceDir ?? this.serverless.config.servicePath ?? process.cwd();
  }

  check() {
    const settings = readOptions(this.serverless.service.custom?.cfncors);
    const template = join(this.packagePath, "cloudformation-template-update-stack.json");
    if (!existsSync(template)) {
      return;
    }

    const findings = check([template], settings, this.folder);
    // The framework compiles resources in no order that lasts; people read from the top of their file, errors first.
    const told = findings
      .map((finding) => ({ finding, place: this.placeOf(finding) }))
      .sort((one, other) => rankOf(one) - rankOf(other) || one.place.localeCompare(other.place, "en", { numeric: true }) || one.finding.rule.localeCompare(other.finding.rule));
    for (const { finding, place } of told) {
      this.tell(finding, place);
    }

    const failing = findings.filter((finding) => fails(finding.severity, settings));
    if (failing.length > 0) {
      throw new this.serverless.classes.Error(`cfncors: ${counted(failing)} of CORS in what was packaged`, "CFNCORS");
    }
  }

  tell(finding, place) {
    const tell = finding.severity === "error" ? this.log.error : this.log.warning;
    tell.call(this.log, `${place}: ${finding.severity}[${finding.rule}] ${finding.message}`);
    if (finding.fix !== undefined) {
      this.log.notice(`    fix: ${finding.fix.title}`);
    }

    this.log.notice(`    ${finding.url}`);
  }

  /** The line of serverless.yml where it can be found, else the file that the finding is in. */
  placeOf(finding) {
    const name = this.serverless.configurationFilename ?? "serverless.yml";
    const path = resolve(this.folder, name);
    const isRead = finding.source !== undefined && /\.ya?ml$/.test(name) && existsSync(path);
    const line = isRead ? lineOf(readFileSync(path, "utf8"), finding) : undefined;
    return line === undefined ? `${shown(finding.file, this.folder)}:${finding.startLine}` : `${name}:${line}`;
  }
}

module.exports = CfnCorsPlugin;
