// node validate.js FOLDER_OF_PACKAGES FOLDER_OF_SCHEMAS FOLDER_OF_OUTPUTS: each output, NAME.KIND.json, .jsonl or .yaml, against
// the schema of its kind; and spoilt ones, which every schema must refuse.
const fs = require("fs");
const path = require("path");
const [packages, schemas, outputs] = process.argv.slice(2);
const from = (name) => require(path.join(packages, "node_modules", name));
const { default: Ajv } = from("ajv");
const { default: Ajv4 } = from("ajv-draft-04");
const yaml = from("yaml");
const options = { strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false };
const read = (file) => JSON.parse(fs.readFileSync(file, "utf8"));

const kinds = {
  sarif: new Ajv4(options).compile(read(path.join(packages, "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"))),
  rdjson: new Ajv(options).compile(from("@umbrelladocs/rdformat-validator/dist/types/schema.js").rdformatSchema),
};
for (const file of fs.readdirSync(schemas).filter((name) => name.endsWith(".schema.json"))) {
  kinds[file.replace(".schema.json", "")] = new Ajv(options).compile(read(path.join(schemas, file)));
}

let wrong = 0;
const complain = (text) => {
  wrong++;
  console.error(text);
};
const count = {};
const spoilt = {};
for (const file of fs.readdirSync(outputs).sort()) {
  const [, kind, ending] = /\.([a-z]+)\.(jsonl?|yaml)$/.exec(file) ?? [];
  const validate = kinds[kind];
  if (!validate) {
    complain(`${file}: there is no schema '${kind}'`);
    continue;
  }
  const text = fs.readFileSync(path.join(outputs, file), "utf8");
  const all =
    ending === "json" ? [JSON.parse(text)]
    : ending === "jsonl" ? text.trimEnd().split("\n").map((line) => JSON.parse(line))
    : yaml.parseAllDocuments(text).map((one) => one.toJS());
  for (const value of all) {
    count[kind] = (count[kind] ?? 0) + 1;
    if (!validate(value)) {
      complain(`${file}: ${JSON.stringify(validate.errors.slice(0, 3), null, 1)}`);
    }
    // A schema that takes everything proves nothing: each key taken away or added is tried once.
    const part = Array.isArray(value) ? value[0] : value;
    const around = Array.isArray(value) ? (spoiltPart) => [spoiltPart] : (spoiltPart) => spoiltPart;
    if (part) {
      spoilt[kind] ??= 0;
      for (const key of Object.keys(part)) {
        const less = { ...part };
        delete less[key];
        spoilt[kind] += validate(around({ ...less, [`${key}x`]: part[key] })) ? 0 : 1;
      }
    }
  }
}
for (const kind of Object.keys(kinds)) {
  if (!count[kind]) {
    complain(`no output was held against '${kind}'`);
  } else if (!spoilt[kind]) {
    complain(`'${kind}' takes what is spoilt`);
  }
}
console.log(Object.entries(count).map(([kind, number]) => `${number} ${kind}`).join(", "));
process.exit(wrong ? 1 : 0);
