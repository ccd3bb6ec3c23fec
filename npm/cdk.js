"use strict";
// A plugin for the validation of the AWS CDK: it finds CORS mistakes in the templates of a synthesis, and names the constructs that make them.
const { check, fails, readOptions } = require("./lib/check.js");
const { withNested } = require("./lib/nested.js");
const { version } = require("./package.json");

/** The place in a template that a finding is about: its own, or of a finding in the code of a function the one that uses it. */
function placeOf(finding, templates) {
  const place = [finding, ...finding.related].find((one) => one.path.startsWith("/Resources/") && templates.includes(one.file)) ?? finding;
  const [, , resourceLogicalId = "", ...rest] = place.path.split("/");
  return { resourceLogicalId, templatePath: place.file, locations: rest.length === 0 ? [] : [rest.join(".")] };
}

/** The severity in CDK's words: `error` is what stops a synthesis, there and here. */
function severityOf(finding, options) {
  if (fails(finding.severity, options)) {
    return "error";
  }

  return finding.severity === "note" ? "info" : "warning";
}

/** The sentence without the construct, which the CDK names itself. */
function describe(finding) {
  const words = finding.source?.construct === undefined ? "" : ` (construct '${finding.source.construct}').`;
  return words !== "" && finding.message.endsWith(words) ? `${finding.message.slice(0, -words.length)}.` : finding.message;
}

/** Older versions of the CDK show the report of a failing plugin alone: what does not fail is told here. */
function tell(finding) {
  const fix = finding.fix === undefined ? "" : `\n    fix: ${finding.fix.title}`;
  console.error(`${finding.source?.construct ?? finding.file}: ${finding.severity}[${finding.rule}] ${describe(finding)}${fix}`);
}

class CfnCorsPlugin {
  name = "cfncors";

  version = version;

  #options;

  constructor(options) {
    this.#options = readOptions(options);
  }

  validate(context) {
    const templates = withNested(context.templatePaths);
    const findings = check(templates, this.#options);
    const violations = new Map();
    for (const finding of findings) {
      const key = `${finding.rule} ${finding.severity} ${finding.message}`;
      const same = violations.get(key);
      const place = placeOf(finding, templates);
      if (same !== undefined) {
        same.violatingResources.push(place);
        continue;
      }

      violations.set(key, {
        ruleName: finding.rule,
        description: describe(finding),
        severity: severityOf(finding, this.#options),
        ...(finding.fix === undefined ? {} : { fix: finding.fix.title }),
        ruleMetadata: { documentation: finding.url },
        violatingResources: [place],
      });
    }

    const success = !findings.some((finding) => fails(finding.severity, this.#options));
    if (success && context.stackTemplates === undefined) {
      findings.forEach(tell);
    }

    return { pluginVersion: version, success, violations: [...violations.values()] };
  }
}

module.exports = { CfnCorsPlugin };
