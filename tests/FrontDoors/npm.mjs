// npm.mjs: what the plugins of the package do with files, each function by itself.
import assert from "node:assert";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";

const load = createRequire(import.meta.url);
const { lineOf } = load("../../npm/lib/lines.js");
const { withNested } = load("../../npm/lib/nested.js");
const { check, readOptions } = load("../../npm/lib/check.js");
const work = mkdtempSync(join(tmpdir(), "cfncors-npm-"));
process.on("exit", () => rmSync(work, { recursive: true, force: true }));

function write(files) {
  const folder = mkdtempSync(join(work, "case-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  return folder;
}

// ---- lines of serverless.yml
const service = `provider:
  name: aws
functions:
  all:
    handler: a.b
    events:
      - httpApi: '*'
      - httpApi:
          method: '*'
          path: /orders
  read:
    handler: a.b
    events:
      - httpApi:
          authorizer:
            path: elsewhere
          path: /orders/{id}
          method: get
      - httpApi: 'GET /orders'
      - http: {method: post, path: '/items/{id}/parts', cors: true}
  drop:
    handler: a.b
    url: true
    events:
      - http: delete items/{id}/parts
      - httpApi: {method: delete, path: "/orders/{id}"}
`;
const lines = [
  [{ event: "httpApi /orders" }, 8, "no method: the first of the path"],
  [{ event: "httpApi GET /orders" }, 19, "the method before one for all"],
  [{ event: "httpApi PUT /orders" }, 8, "one for all, where none has the method"],
  [{ event: "httpApi GET /orders/{id}" }, 14, "an exact path before a catch-all, its own keys alone"],
  [{ event: "httpApi DELETE /orders/{id}" }, 26, "the method counts"],
  [{ event: "httpApi $default" }, 7, "the catch-all"],
  [{ event: "httpApi GET /none" }, 1, "no event: the API under provider"],
  [{ event: "http POST /items/{id}/parts" }, 20, "a flow mapping"],
  [{ event: "http DELETE /items/{id}/parts" }, 25, "the short form"],
  [{ function: "drop", event: "http GET /none" }, 21, "no event: the function that is named"],
  [{ event: "url" }, 23, "a function URL"],
];
for (const [source, want, why] of lines) {
  assert.equal(lineOf(service, { source, api: "Api", path: "/Resources/Api" }), want, `${source.event}: ${why}`);
}

// ---- nested stacks
const stack = (file) => ({ Type: "AWS::CloudFormation::Stack", Metadata: { "aws:asset:path": file }, Properties: {} });
const nested = [
  ["in.json", ["in.json"], "a file of the assembly"],
  ["sub/in.json", ["sub/in.json"], "a file of a folder in it"],
  ["../out.json", [], "a path that leaves it"],
  ["sub/../../out.json", [], "a path that leaves it by a folder"],
  ["link.json", [], "a link that leaves it"],
  ["folder/out.json", [], "a link to a folder outside"],
  ["sub", [], "a folder"],
  ["absent.json", [], "what is not there"],
  ["text.json", ["text.json"], "what is no JSON"],
  ["list.json", ["list.json"], "what is no template"],
  [7, [], "what is no text"],
];
for (const [file, want, why] of nested) {
  const outer = write({
    "out.json": "{}",
    "out/in.json": "{}",
    "out/sub/in.json": "{}",
    "out/text.json": "Resources: {}",
    "out/list.json": '{"Resources": [null, 1, {"Type": "AWS::CloudFormation::Stack"}]}',
    "out/Shop.template.json": JSON.stringify({ Resources: { Nested: stack(file) } }),
    "out/Shop.assets.json": "no JSON",
  });
  symlinkSync("../out.json", join(outer, "out/link.json"));
  symlinkSync("..", join(outer, "out/folder"));
  const top = join(outer, "out/Shop.template.json");
  assert.deepEqual(withNested([top]).slice(1).map((path) => relative(join(outer, "out"), path)), want, why);
  assert.deepEqual(withNested([join(outer, "out.json"), join(outer, "none.json")]), [join(outer, "out.json")]);
}

const absolute = write({ "other.json": "{}" });
const named = write({ "Shop.template.json": JSON.stringify({ Resources: { Nested: stack(join(absolute, "other.json")) } }) });
assert.equal(withNested([join(named, "Shop.template.json")]).length, 1, "an absolute path");
const byHash = write({
  "Shop.template.json": JSON.stringify({ Resources: { Nested: { Type: "AWS::CloudFormation::Stack", Properties: { TemplateURL: "https://x/abc.json" } } } }),
  "Shop.assets.json": JSON.stringify({ files: { abc: { source: { path: "in.json" } }, def: null } }),
  "in.json": "{}",
});
assert.equal(withNested([join(byHash, "Shop.template.json")]).length, 2, "the hash in the address");

// ---- a settings file and the option for credentials
const settings = [
  [{ ".cfncors.yaml": "" }, "in the folder of the app"],
  [{ "cdk.out/.cfncors.yaml": "" }, "beside the templates"],
  [{ "../.cfncors.yaml": "", "../.git": "" }, "at the root of the repository"],
];
for (const [files, why] of settings) {
  const folder = join(write({ "app/cdk.out/t.json": "{}" }), "app");
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(join(folder, path), text);
  }

  assert.throws(() => check(["cdk.out/t.json"], readOptions({ credentials: true }), folder), /'credentials' belongs into .*\.cfncors\.yaml/, why);
}

const apart = join(write({ ".cfncors.yaml": "", "app/t.json": "{}" }), "app");
assert.throws(() => check(["t.json"], readOptions({ credentials: true }), apart), /is not installed/, "a settings file that no template has: the binary is asked for");
console.log(`files: ${lines.length} lines, ${nested.length + 2} nested stacks, ${settings.length + 1} settings files`);
