#!/usr/bin/env python3
"""Fixes SAM templates, lets AWS SAM translate what came out, and plays preflights against what SAM makes of it.

  prove_sam_fixes.py --cfncors "COMMAND" --corpus FOLDER --oracle make_sam_oracle.py [--origin URL] [--show N]

FOLDER holds templates with NAME.oracle.json beside them: what AWS SAM makes of each. A template counts when `fix` writes it for a
rule about preflights. Of each API with such a finding every route is held against the headers that SAM itself gives its OPTIONS
method: the method must be a mock that anyone may call, allow the origin, the methods that need it and the headers that are
certain. Needs Python and the package aws-sam-translator. Exit 1 when a route is left without a preflight that passes.
"""
import argparse, importlib.util, json, os, shlex, shutil, subprocess, sys, tempfile

PREFLIGHT = {"CORS101", "CORS102", "CORS103", "CORS104", "CORS401", "CORS404", "CORS405", "CORS501", "CORS508", "CORS701"}
NEEDS_PERMISSION = {"put", "patch", "delete"}


def run(command, *args, cwd):
    return subprocess.run([*command, *args], capture_output=True, text=True, cwd=cwd, timeout=120)


def names(value):
    return {part.strip().lower() for part in str(value).strip("'").split(",")}


def plain(value):
    return isinstance(value, str) and value.startswith("'") and value.endswith("'")


def faults(path, item, key_in_header):
    """what a browser would hold against the OPTIONS method of a path; an authorizer may bring the API key, and no caller sends it then"""
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
    wanted = {"x-api-key"} if keyed and key_in_header else set()
    if listed is None and (guarded or wanted):
        yield f"{path}: no Access-Control-Allow-Headers, though {'an authorizer' if guarded else sorted(wanted)} asks"
    elif plain(listed) and "*" not in names(listed) and wanted - names(listed):
        yield f"{path}: {listed} lacks {sorted(wanted - names(listed))}"


def oracle_from(path):
    loaded = importlib.util.spec_from_file_location("make_sam_oracle", path)
    module = importlib.util.module_from_spec(loaded)
    loaded.loader.exec_module(module)
    return module


def is_rest(api):
    return api.get("type") == "rest" and api.get("definition") == "body"


def has_rest(corpus, template):
    oracle = os.path.join(corpus, template + ".oracle.json")
    if not os.path.exists(oracle):
        return False
    with open(oracle, encoding="utf-8") as text:
        return any(is_rest(api) for api in (json.load(text).get("apis") or {}).values())


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--cfncors", required=True)
    arguments.add_argument("--corpus", required=True)
    arguments.add_argument("--oracle", required=True)
    arguments.add_argument("--origin", default="https://app.example.com")
    arguments.add_argument("--show", type=int, default=20)
    given = arguments.parse_args()
    command = shlex.split(given.cfncors)
    options = ["--isolated", "--origin", given.origin, "--format", "json"]
    oracle = oracle_from(given.oracle)

    def report(verb, *paths, cwd):
        return json.loads(run(command, verb, *options, *paths, cwd=cwd).stdout)

    found = report("check", ".", cwd=given.corpus)["findings"]
    concerned = sorted({
        one["file"] for one in found
        if one["rule"] in PREFLIGHT and (one.get("fix") or {}).get("applicability") == "safe" and has_rest(given.corpus, one["file"])
    })
    routes = passed = spoken_of = 0
    bad = []
    with tempfile.TemporaryDirectory() as scratch:
        work = os.path.join(scratch, "corpus")
        shutil.copytree(given.corpus, work, ignore=shutil.ignore_patterns("*.oracle.json", "_negative"))
        made = report("fix", *concerned, cwd=work)["fixed"]
        fixed = sorted({one["file"] for one in made if one["rule"] in PREFLIGHT} & set(concerned))
        left = report("check", *concerned, cwd=work)["findings"]
        spoken = {(one["file"], one.get("api"), one.get("route")) for one in left if one["severity"] != "note"}
        for template in fixed:
            _, output, error = oracle.oracle_for(os.path.join(work, template), template)
            if error:
                bad.append((template, f"SAM refuses it: {str(error)[:160]}"))
                continue
            for api, made_of in oracle.normalise(output)["apis"].items():
                properties = (output["Resources"].get(api) or {}).get("Properties") or {}
                key_in_header = properties.get("ApiKeySourceType") != "AUTHORIZER"
                for path, item in made_of["paths"].items() if is_rest(made_of) else ():
                    if {(template, api, path), (template, api, None)} & spoken:
                        spoken_of += 1
                        continue
                    routes += 1
                    wrong = list(faults(path, item, key_in_header))
                    passed += not wrong
                    bad += [(template, fault) for fault in wrong]
    print(f"{len(fixed)} templates fixed and translated again: {passed} of {routes} routes pass, {spoken_of} are still spoken of")
    for template, fault in bad[: given.show]:
        print(f"  {template}: {fault}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
