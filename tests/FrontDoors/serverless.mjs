// serverless.mjs FOLDER: the services of apps/serverless, which lie in FOLDER, held against what is written beside them.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import repairs from "./apps/serverless/repairs.mjs";

const [folder] = process.argv.slice(2);
const apps = fileURLToPath(new URL("apps/serverless/", import.meta.url));
const services = readdirSync(apps)
  .filter((file) => file.endsWith(".yml"))
  .map((file) => file.slice(0, -4));
let failures = 0;

function expect(isTrue, text) {
  if (!isTrue) {
    failures++;
    console.error(`serverless: ${text}`);
  }
}

/** What packaging prints of CORS, without what names the machine and the time. */
function run(name) {
  const done = spawnSync(process.execPath, ["node_modules/osls/bin/serverless.js", "package", "--config", `${name}.yml`], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", SLS_TELEMETRY_DISABLED: "1", SLS_NOTIFICATIONS_MODE: "off" },
  });
  const text = `${done.stdout}${done.stderr}`
    .replace(/\x1b\[[0-9;]*m/g, "")
    .replace(/ApiGatewayDeployment\d+/g, "ApiGatewayDeployment…")
    .replace(/Service packaged \(\d+s\)/, "Service packaged")
    .split("\n")
    .filter((line) => !/^(Environment|Docs):/.test(line) && line.trim() !== "");
  return { status: done.status, text: `${text.join("\n")}\n` };
}

/** The rules that are told, with their severities. */
function told(text) {
  return [...text.matchAll(/(error|warning)\[(CORS\d{3})\]/g)].map((match) => `${match[1]} ${match[2]}`);
}

const block = /```yaml\n(plugins:[\s\S]*?)```/;
for (const page of ["docs/generators.md", "README.md"]) {
  const shown = readFileSync(fileURLToPath(new URL(`../../${page}`, import.meta.url)), "utf8").match(block)?.[1];
  for (const name of services) {
    expect(shown !== undefined && readFileSync(join(apps, `${name}.yml`), "utf8").includes(shown), `${name}.yml is not set up as ${page} says`);
  }
}

const before = new Map();
for (const name of services) {
  const { status, text } = run(name);
  const shown = `exit ${status}\n\n${text}`;
  const snapshot = join(apps, `${name}.txt`);
  if (process.env.CFNCORS_ACCEPT === "1") {
    writeFileSync(snapshot, shown);
  }

  const want = existsSync(snapshot) ? readFileSync(snapshot, "utf8") : "";
  expect(shown === want, `${name}.yml prints something else than ${name}.txt:\n${shown}`);
  before.set(name, told(text));
}
console.log(`${services.length} services print what they should`);

/** A service with edits of its text. */
function edited(name, edits, index) {
  let text = readFileSync(join(apps, `${name}.yml`), "utf8");
  for (const [find, replace] of edits) {
    expect(text.split(find).length === 2, `${name}.yml: ${JSON.stringify(find)} is not there once`);
    text = text.replace(find, () => replace);
  }

  writeFileSync(join(folder, `${name}-${index}.yml`), text);
  return run(`${name}-${index}`);
}

repairs.forEach(([name, rule, edits], index) => {
  const { text } = edited(name, edits, index);
  const after = told(text);
  const is = (one) => one.endsWith(rule);
  expect(/Packaging/.test(text) && !/Configuration error/.test(text), `${rule} in ${name}.yml: the repaired service is not packaged:\n${text}`);
  expect(before.get(name).some(is), `${name}.yml has no ${rule} to repair`);
  expect(!after.some(is), `${rule} is still there once ${name}.yml is repaired:\n${text}`);
  const brought = after.filter((one) => one.startsWith("error") && !before.get(name).includes(one));
  expect(brought.length === 0, `the repair of ${rule} in ${name}.yml brings ${brought}`);
});
console.log(`${repairs.length} repairs by the advice, of ${new Set(repairs.map(([, rule]) => rule)).size} rules: the finding is gone`);

// ---- from which severity on packaging fails
const level = (name, failOn) => edited(name, [["custom:\n  cfncors: {", `custom:\n  cfncors: {failOn: ${failOn}, `]], failOn).status;
expect(level("rest", "never") === 0, "an error stops though failOn is never");
expect(level("rest", "error") === 1, "an error does not stop");
expect(level("rest", "erorr") === 1, "a mistyped setting is taken");
console.log("failOn: as told");
process.exitCode = failures === 0 ? 0 : 1;
