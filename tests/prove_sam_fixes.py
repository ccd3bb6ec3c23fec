#!/usr/bin/env python3
"""Fixes SAM templates, lets AWS SAM translate what came out, and plays preflights against what SAM makes of it.

  prove_sam_fixes.py --cfncors "COMMAND" --corpus FOLDER --oracle make_sam_oracle.py [--origin URL] [--show N]

FOLDER holds templates with NAME.oracle.json beside them: what AWS SAM makes of each. A template counts when `fix` writes it for a
rule about preflights. Of each API with such a finding every route is held against the headers that SAM itself gives its OPTIONS
method: the method must be a mock that anyone may call, allow the origin, the methods that need it and the headers that are
certain. Needs Python and the package aws-sam-translator. Exit 1 when a route is left without a preflight that passes.
"""
import argparse, json, os, shlex, shutil, subprocess, sys, tempfile

PREFLIGHT = {"CORS101", "CORS102", "CORS103", "CORS104", "CORS401", "CORS404", "CORS405", "CORS501", "CORS508", "CORS701"}
NEEDS_PERMISSION = {"put", "patch", "delete"}


def run(command, *args, cwd):
    return subprocess.run([*command, *args], capture_output=True, text=True, cwd=cwd, timeout=120)


def names(value):
    return {part.strip().lower() for part in str(value).strip("'").split(",")}


def plain(value):
    return isinstance(value, str) and value.startswith("'") and value.endswith("'")


def faults(path, item, origin, certain):
    """what a browser would hold against the OPTIONS method of a path"""
    options = item.get("options")
    methods = {verb for verb in item.get("methods", []) if verb != "options"}
    if not methods or "unreadable" in item:
        return
    if options is None:
        if methods & (NEEDS_PERMISSION | {"post", "any"}):
            yield f"{path}: no OPTIONS method"
        return
    if options.get("integration") != "mock":
        return
    if options.get("security"):
        yield f"{path}: OPTIONS asks for {options['security']}"
    answer = (options.get("responses") or {}).get("default") or next(iter((options.get("responses") or {}).values()), {})
    headers = {key.lower(): value for key, value in (answer.get("headers") or {}).items()}
    for name, value in headers.items():
        if isinstance(value, str) and not plain(value) and not value.startswith(("stageVariables.", "context.", "integration.")):
            yield f"{path}: {name} is {value!r}, which no deployment takes"
    allowed = headers.get("access-control-allow-origin")
    if allowed is None:
        yield f"{path}: no Access-Control-Allow-Origin"
    verbs = headers.get("access-control-allow-methods")
    lacking = {verb for verb in methods & NEEDS_PERMISSION if plain(verbs or "''") and verb not in names(verbs)}
    if lacking and "*" not in names(verbs):
        yield f"{path}: {verbs} lacks {sorted(lacking)}"
    listed = headers.get("access-control-allow-headers")
    guarded = any(any(key not in ("api_key", "NONE") for key in entry) for verb, entries in (item.get("security") or {}).items() if isinstance(entries, list) for entry in entries)
    keyed = any("api_key" in entry for entries in (item.get("security") or {}).values() if isinstance(entries, list) for entry in entries)
    wanted = ({"x-api-key"} if keyed else set()) | certain
    if listed is None and (guarded or wanted):
        yield f"{path}: no Access-Control-Allow-Headers, though {'an authorizer' if guarded else sorted(wanted)} asks"
    elif plain(listed) and "*" not in names(listed) and wanted - names(listed):
        yield f"{path}: {listed} lacks {sorted(wanted - names(listed))}"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--cfncors", required=True)
    arguments.add_argument("--corpus", required=True)
    arguments.add_argument("--oracle", required=True)
    arguments.add_argument("--origin", default="https://app.example.com")
    arguments.add_argument("--show", type=int, default=20)
    given = arguments.parse_args()
    command = shlex.split(given.cfncors)
    fixed = routes = untranslated = 0
    bad = []
    found = json.loads(run(command, "check", "--isolated", "--origin", given.origin, "--format", "json", ".", cwd=given.corpus).stdout)
    concerned = {one["file"] for one in found["findings"] if one["rule"] in PREFLIGHT and (one.get("fix") or {}).get("applicability") == "safe"}
    for folder, _, files in os.walk(given.corpus):
        for name in sorted(files):
            if not name.endswith(".oracle.json"):
                continue
            template = name[: -len(".oracle.json")]
            if os.path.relpath(os.path.join(folder, template), given.corpus).replace(os.sep, "/") not in concerned:
                continue
            before = json.load(open(os.path.join(folder, name), encoding="utf-8"))
            if not any(api.get("type") == "rest" for api in (before.get("apis") or {}).values()):
                continue
            with tempfile.TemporaryDirectory() as temporary:
                for sibling in os.listdir(folder):
                    source = os.path.join(folder, sibling)
                    if os.path.isfile(source) and os.path.getsize(source) < 2_000_000:
                        shutil.copy(source, temporary)
                done = run(command, "fix", "--isolated", "--origin", given.origin, "--format", "json", template, cwd=temporary)
                try:
                    made = [one for one in json.loads(done.stdout).get("fixed", []) if one["rule"] in PREFLIGHT]
                except ValueError:
                    bad.append((os.path.join(folder, template), (done.stdout + done.stderr)[:200]))
                    continue
                if not made:
                    continue
                fixed += 1
                left = json.loads(run(command, "check", "--isolated", "--origin", given.origin, "--format", "json", template, cwd=temporary).stdout)
                spoken = {(one.get("api"), one.get("route")) for one in left["findings"] if one["severity"] != "note"}
                after = json.loads(run([sys.executable, given.oracle], "--file", template, cwd=temporary).stdout or "{}")
                if "apis" not in after:
                    untranslated += 1
                    bad.append((os.path.join(folder, template), f"SAM refuses it: {after.get('error')}"))
                    continue
                for api, made_of in after["apis"].items():
                    if made_of.get("type") != "rest" or made_of.get("definition") != "body":
                        continue
                    for path, item in made_of["paths"].items():
                        routes += 1
                        if (api, path) in spoken or (api, None) in spoken:
                            continue
                        bad += [(os.path.join(folder, template), fault) for fault in faults(path, item, given.origin, set())]
    print(f"{fixed} templates fixed, {routes} routes translated again, {len(bad)} faults, {untranslated} refused by SAM")
    for template, fault in bad[: given.show]:
        print(f"  {os.path.relpath(template, given.corpus)}: {fault}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
