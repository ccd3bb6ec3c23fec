// cdk.mjs FOLDER BINARY: the apps of apps/cdk in FOLDER/newest and FOLDER/oldest, held against what is written beside them.
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import repairs from "./apps/cdk/repairs.mjs";

const [work, binary] = process.argv.slice(2);
const apps = fileURLToPath(new URL("apps/cdk/", import.meta.url));
const names = readdirSync(apps)
  .filter((file) => file.endsWith(".js") && file !== "begin.js")
  .map((file) => file.slice(0, -3));
// Constructs that the oldest version lacks.
const onlyNew = ["cloudfront", "http-api", "http-authorizer", "http-without-cors"];
let failures = 0;

function expect(isTrue, text) {
  if (!isTrue) {
    failures++;
    console.error(`cdk: ${text}`);
  }
}

/** What an app prints, without colours, folders and the trace that CDK itself adds. */
function run(folder, app, env = {}) {
  const done = spawnSync(process.execPath, [`${app}.js`], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, OUTDIR: join(folder, "out", app), CDK_VALIDATION: "false", NO_COLOR: "1", ...env },
  });
  const text = `${done.stderr}`
    .replace(/\x1b\[[0-9;]*m/g, "")
    .split("\n")
    .filter((line) => !line.startsWith("A copy of this report"));
  const end = text.findIndex((line) => /synthesis-validation\.js:\d+$/.test(line));
  return { status: done.status, out: done.stdout, text: `${(end < 0 ? text : text.slice(0, end)).join("\n").trim()}\n` };
}

/** The rules in a text, each with the construct that it is said of. */
function pairs(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => `${match[1]} ${match[2]}`);
}

// ---- what is printed
const told = new Map();
for (const app of names) {
  const { status, text } = run(join(work, "newest"), app);
  const shown = `exit ${status}\n\n${text}`;
  const snapshot = join(apps, `${app}.txt`);
  if (process.env.CFNCORS_ACCEPT === "1") {
    writeFileSync(snapshot, shown);
  }

  const want = existsSync(snapshot) ? readFileSync(snapshot, "utf8") : "";
  expect(shown === want, `${app}.js prints something else than ${app}.txt:\n${shown}`);
  told.set(app, JSON.parse(readFileSync(join(work, "newest/out", app, "validation-report.json"), "utf8")));
}
console.log(`${names.length} apps with the newest aws-cdk-lib print what they should`);

// ---- the oldest version finds the same at the same constructs
for (const app of names.filter((name) => !onlyNew.includes(name))) {
  const { text, out } = run(join(work, "oldest"), app);
  const old = [
    ...pairs(`${text}\n${out}`, /(CORS\d{3}) \([\s\S]*?Construct Path: (\S+?)(?:\/Resource)?\s/g),
    ...[...text.matchAll(/^(\S+): warning\[(CORS\d{3})\]/gm)].map((match) => `${match[2]} ${match[1]}`),
  ];
  const report = told.get(app).pluginReports.find((one) => one.pluginName === "cfncors");
  const now = report.violations.flatMap((one) => one.violatingConstructs.map((place) => `${one.ruleName} ${place.constructPath.replace(/\/Resource$/, "")}`));
  // The template for several origins is a looser one there, and defaults differ: what is new has to be there, too.
  const missing = now.filter((one) => !old.includes(one));
  expect(old.length > 0 && missing.length === 0, `${app}.js with the oldest aws-cdk-lib lacks ${missing}, has ${old}`);
}
console.log(`${names.length - onlyNew.length} of them find the same with the oldest`);

// ---- from which severity on a synthesis fails
const codes = (app, levels) => levels.map((level) => run(join(work, "newest"), app, { FAIL_ON: level }).status).join(" ");
expect(codes("rest-api", ["never", "error"]) === "0 1", "an error does not fail by failOn alone");
expect(codes("custom-domain", ["error", "warning"]) === "0 1", "a warning does not fail by failOn alone");
const mistyped = run(join(work, "newest"), "rest-api", { FAIL_ON: "errors" });
expect(mistyped.status === 1 && mistyped.text.includes(`"errors" is no value for 'failOn'`), "a mistyped option is taken");

// ---- the blocks of the pages
const page = readFileSync(fileURLToPath(new URL("../../docs/generators.md", import.meta.url)), "utf8");
const readme = readFileSync(fileURLToPath(new URL("../../README.md", import.meta.url)), "utf8");
const block = page.match(/```js\n([\s\S]*?)```/)[1];
expect(readme.includes(`\`\`\`js\n${block}\`\`\``), "README.md shows another block than docs/generators.md");
writeFileSync(
  join(work, "newest/page.js"),
  `${block}\n${readFileSync(join(apps, "rest-api.js"), "utf8").replace('"use strict";', "").replace(/const \{ app, stack \} = begin.*/, 'const stack = new (require("aws-cdk-lib").Stack)(app, "Orders");')}`,
);
const shownOnPage = run(join(work, "newest"), "page");
expect(shownOnPage.status === 1 && shownOnPage.text.includes("'/orders' has no OPTIONS method"), `the block of the page does not work:\n${shownOnPage.text}`);

// ---- acknowledgement by the CDK's own means
const source = readFileSync(join(apps, "rest-api.js"), "utf8");
writeFileSync(
  join(work, "newest/acknowledged.js"),
  source.replace("app.synth();", 'require("aws-cdk-lib").Validations.of(orders).acknowledge({ id: "cfncors::CORS101", reason: "called by machines" });\napp.synth();'),
);
const acknowledged = run(join(work, "newest"), "acknowledged");
expect(acknowledged.status === 0 && !acknowledged.text.includes("no OPTIONS") && acknowledged.text.includes("CORS203"), "what is acknowledged is told");
console.log("failOn and acknowledgement: as told");

// ---- the advice, followed
const edited = join(work, "edited");
mkdirSync(join(edited, "out"), { recursive: true });
cpSync(join(work, "newest/node_modules"), join(edited, "node_modules"), { recursive: true });
writeFileSync(
  join(edited, "begin.js"),
  readFileSync(join(apps, "begin.js"), "utf8").replace("cdk.Validations.of(app).addPlugins(plugin);", ""),
);
const load = createRequire(join(edited, "begin.js"));
process.env.CDK_VALIDATION = "false";
function synthesise(name, text) {
  writeFileSync(join(edited, `${name}.js`), text);
  process.env.OUTDIR = join(edited, "out", name);
  load(`./${name}.js`);
}

for (const name of names) {
  synthesise(name, readFileSync(join(apps, `${name}.js`), "utf8"));
}
repairs.forEach(([app, rule, edits], index) => {
  let text = readFileSync(join(apps, `${app}.js`), "utf8");
  for (const [find, replace] of edits) {
    expect(text.split(find).length === 2 || app === "rest-origins", `${rule} in ${app}.js: ${JSON.stringify(find)} is not there once`);
    text = text.replace(find, () => replace);
  }

  synthesise(`${index}-${app}`, text);
});
const templates = execFileSync("find", [join(edited, "out"), "-name", "*.template.json"], { encoding: "utf8" }).trim().split("\n");
const args = ["check", "--isolated", "--format", "json", "--fail-on", "never", "--origin", "https://app.example.com", ...templates];
const report = JSON.parse(execFileSync(binary, args, { encoding: "utf8", maxBuffer: 1 << 30, cwd: join(edited, "out") }));
const found = (name) => report.findings.filter((finding) => finding.file.split("/")[0] === name);
const sayings = (name, rule) => found(name).filter((finding) => finding.rule === rule).length;
repairs.forEach(([app, rule], index) => {
  const name = `${index}-${app}`;
  expect(sayings(app, rule) > 0, `${app}.js has no ${rule} to repair`);
  expect(sayings(name, rule) === 0, `${rule} is still there once ${app}.js is repaired`);
  const errors = (one) => new Set(found(one).filter((finding) => finding.severity === "error").map((finding) => finding.rule));
  const brought = [...errors(name)].filter((id) => !errors(app).has(id));
  expect(brought.length === 0, `the repair of ${rule} in ${app}.js brings ${brought}`);
});
console.log(`${repairs.length} repairs by the advice, of ${new Set(repairs.map(([, rule]) => rule)).size} rules: the finding is gone`);
process.exitCode = failures === 0 ? 0 : 1;
