#!/usr/bin/env python3
"""Times each way of installing cfncors and prints the rows of the README's table.

    dotnet publish src/CfnCorsLint.Cli -r linux-x64 -p:NativeAot=true -o /tmp/native
    tests/CfnCorsLint.Benchmarks/installs.py /tmp/native/cfncors [--runs 20] [--only WORD]

Packages come from folders that are made first, as a release makes them, so that no download counts. "First" is the whole way from an empty
folder and empty caches to the first finding; "a run" is the median of the runs after it. What is not installed (dotnet, npm,
pre-commit) is left out. Nothing else should run on the machine meanwhile: its load is printed.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TEMPLATE = ROOT / "fixtures" / "cart.yaml"
MB = 1_000_000
FINDS = 1


def run(command, folder, env=None, wants=0):
    """Seconds that a command takes; whoever ends otherwise than expected ends the measurement."""
    started = time.perf_counter()
    done = subprocess.run(list(map(str, command)), cwd=folder, env=env, capture_output=True, text=True)
    seconds = time.perf_counter() - started
    if done.returncode != wants:
        sys.exit(f"{' '.join(map(str, command))}: exit {done.returncode}, not {wants}\n{done.stdout}{done.stderr}")
    return seconds


def size(*paths):
    """Bytes of files and of all that is below folders, without what links lead to."""
    return sum(
        one.lstat().st_size
        for path in paths
        for one in ([path] if path.is_file() else path.rglob("*"))
        if one.is_file() and not one.is_symlink()
    )


def shown(seconds):
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


class Bench:
    def __init__(self, options, work):
        self.options, self.work = options, work
        self.binary = options.cfncors.resolve()
        self.env = {**os.environ, "DOTNET_NOLOGO": "1", "DOTNET_CLI_TELEMETRY_OPTOUT": "1", "NO_COLOR": "1"}

    def folder(self, name):
        path = self.work / name
        path.mkdir(parents=True)
        return path

    def row(self, way, folder, install, command, packed, unpacked, env=None):
        """Installs, finds, and finds again; sizes are asked for afterwards."""
        first = sum(run(step, folder, env or self.env) for step in install) + run(command, folder, env or self.env, FINDS)
        runs = [run(command, folder, env or self.env, FINDS) for _ in range(self.options.runs)]
        print(
            f"| {way} | {shown(first)} | {shown(statistics.median(runs))} "
            f"| {size(*packed()) / MB:.1f} MB, unpacked {size(*unpacked()) / MB:.1f} |",
            flush=True,
        )

    def of_release(self):
        archive = self.work / "cfncors.tar.gz"
        run(["tar", "-czf", archive, "-C", self.binary.parent, "cfncors"], self.work)
        folder = self.folder("release")
        self.row(
            "binary", folder, [["tar", "-xzf", archive]], ["./cfncors", "check", "--isolated", TEMPLATE],
            lambda: [archive], lambda: [folder],
        )

    def of_npm(self):
        packages = self.tarballs()
        folder = self.folder("project")
        (folder / "package.json").write_text('{"private": true}\n')
        env = {**self.env, "npm_config_cache": str(self.work / "cache"), "npm_config_audit": "false", "npm_config_fund": "false",
               "npm_config_update_notifier": "false"}
        self.row(
            "npm", folder, [["npm", "install", "--save-dev", *packages]],
            ["node_modules/.bin/cfncors", "check", "--isolated", TEMPLATE],
            lambda: packages, lambda: [folder / "node_modules"], env,
        )
        runs = [run(["node", "-e", "0"], folder, env) for _ in range(self.options.runs)]
        print(f"|   node alone | | {shown(statistics.median(runs))} | |")

    def of_native_tool(self):
        packages = self.folder("native-packages")
        for platform in [], ["-r", "linux-x64"], ["-r", "any"]:
            run(["dotnet", "pack", "src/CfnCorsLint.Cli", "--property", "NativeTool=true", *platform,
                 "--property", f"PackageOutputPath={packages}", "-v", "q"], ROOT, self.env)
        own = [one for one in packages.iterdir() if "linux-x64" in one.name]
        self.tool("dotnet tool, native", packages, own)

    def of_plain_tool(self):
        packages = self.folder("plain-packages")
        run(["dotnet", "pack", "-v", "q", "--property", f"PackageOutputPath={packages}"], ROOT, self.env)
        self.tool("dotnet tool, any platform", packages, list(packages.iterdir()))

    def tool(self, way, packages, own):
        folder = self.folder(f"{packages.name}-installed")
        (folder / "nuget.config").write_text(
            f'<configuration><packageSources><clear /><add key="local" value="{packages}" /></packageSources></configuration>\n'
        )
        env = {**self.env, "NUGET_PACKAGES": str(folder / "nuget")}
        self.row(
            way, folder,
            [["dotnet", "tool", "install", "cfncors", "--tool-path", "tools", "--configfile", "nuget.config", "--no-cache"]],
            ["tools/cfncors", "check", "--isolated", TEMPLATE],
            lambda: own, lambda: list((folder / "tools" / ".store").rglob("tools/*/*")), env,
        )

    def of_hook(self):
        source, packages = self.folder("source"), self.tarballs()
        files = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
        for name in filter(None, files):
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, source / name)
        revision = self.commit(source)
        for hook, more in ("cfncors-node", f", additional_dependencies: [{', '.join(map(str, packages))}]"), ("cfncors", ""):
            folder = self.folder(f"commits-{hook}")
            shutil.copy(TEMPLATE, folder / "template.yaml")
            (folder / ".pre-commit-config.yaml").write_text(
                f"repos:\n  - repo: {source}\n    rev: {revision}\n    hooks: [{{id: {hook}{more}}}]\n"
            )
            self.commit(folder)
            env = {**self.env, "PRE_COMMIT_HOME": str(folder / ".cache"), "npm_config_cache": str(folder / ".npm")}
            self.row(
                f"hook {hook}", folder, [], ["pre-commit", "run", "--all-files", hook], lambda: [], lambda: [], env
            )

    def commit(self, folder):
        env = {**self.env, **{f"GIT_{who}_{what}": "bench@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}}
        for step in ["init", "-q"], ["add", "."], ["commit", "-q", "-m", "bench"]:
            run(["git", *step], folder, env)
        return subprocess.run(["git", "rev-parse", "HEAD"], cwd=folder, capture_output=True, check=True, text=True).stdout.strip()

    def tarballs(self):
        packed = self.work / "npm"
        if not packed.exists():
            run([ROOT / "npm" / "pack", self.binary, packed], ROOT, self.env)
        return sorted(packed.glob("*.tgz"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cfncors", type=pathlib.Path, help="the binary, in native code")
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--only", default="", help="a part of the name of a way")
    options = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores\n\n| way | first | a run | size |\n| --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(options, pathlib.Path(work))
        ways = {
            "release": (bench.of_release, "tar"), "npm": (bench.of_npm, "npm"), "native tool": (bench.of_native_tool, "dotnet"),
            "plain tool": (bench.of_plain_tool, "dotnet"), "hook": (bench.of_hook, "pre-commit"),
        }
        for name, (measure, needs) in ways.items():
            if options.only in name and shutil.which(needs):
                measure()
    print(f"\nload {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
