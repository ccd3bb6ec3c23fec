"use strict";
// Finds the binary for this machine, which npm has chosen among the optional dependencies.
const { existsSync } = require("node:fs");

const platform = `${process.platform}-${process.arch}`;
const file = process.platform === "win32" ? "cfncors.exe" : "cfncors";

/** Whether programs are started by the loader of musl, as on Alpine Linux. */
function isMusl() {
  return (
    (existsSync("/lib/ld-musl-x86_64.so.1") && !existsSync("/lib64/ld-linux-x86-64.so.2")) ||
    (existsSync("/lib/ld-musl-aarch64.so.1") && !existsSync("/lib/ld-linux-aarch64.so.1"))
  );
}

/** The path of the binary; throws an error that says what to do where there is none. */
function findBinary() {
  const name = `@cfncors/${platform}${process.platform === "linux" && isMusl() ? "-musl" : ""}`;
  if (!(name in require("../package.json").optionalDependencies)) {
    throw new Error(
      `there is no binary for ${name.slice("@cfncors/".length)}: see https://github.com/cfncorslint/cfncorslint#install for other ways`,
    );
  }

  try {
    return require.resolve(`${name}/bin/${file}`);
  } catch {
    throw new Error(
      `the package ${name} is not installed: npm leaves it out with --omit=optional, or where a lock file was made on another platform (npm install cfncors again)`,
    );
  }
}

module.exports = { findBinary };
