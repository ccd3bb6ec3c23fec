#!/usr/bin/env python3
"""Measures by how much longer cfncors takes for ten times the routes, for every way to write them.

    dotnet publish src/CfnCorsLint.Cli -r linux-x64 -p:NativeAot=true -o /tmp/native
    tests/CfnCorsLint.Benchmarks/growth.py /tmp/native/cfncors [--only sam] [--commands check fix] [--sizes 300 3000]

Times are of computing, so that other work on the machine counts little. A growth of more than about 14 for ten times the
routes is a step that is not linear. Memory is held against 20 times the file and 20 MiB.
"""

import argparse
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
MIB = 1024 * 1024
UNSAFE = ["--unsafe", "--origin", "https://app.example.com"]
COMMANDS = {
    "check": ["check", "--isolated", "."],
    "json": ["check", "--isolated", "--format", "json", "."],
    "sarif": ["check", "--isolated", "--format", "sarif", "."],
    "fix": ["fix", "--isolated", "--diff", "."],
    "unsafe": ["fix", "--isolated", "--diff", *UNSAFE, "."],
    "inspect": ["inspect", "."],
    "inspect-json": ["inspect", "--format", "json", "."],
    "inspect-html": ["inspect", "--format", "html", "."],
    "inspect-markdown": ["inspect", "--format", "markdown", "."],
    "simulate": ["simulate", "FILE", "--all"],
}


def run(command, folder, limit):
    """Seconds of computing and MiB at most; None for the seconds where the limit ended it."""
    def limited():
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))

    child = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=limited
    )
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = status
    seconds = used.ru_utime + used.ru_stime
    return None if os.WIFSIGNALED(status) else seconds, used.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cfncors", type=pathlib.Path)
    parser.add_argument("--only", help="forms whose name begins with this word")
    parser.add_argument("--commands", nargs="+", default=["check", "fix"], choices=COMMANDS)
    parser.add_argument("--sizes", nargs="+", type=int, default=[300, 3000])
    parser.add_argument("--limit", type=int, default=120, help="seconds of computing for one run")
    options = parser.parse_args()
    (own,) = HERE.glob("bin/Release/*/CfnCorsLint.Benchmarks.dll")
    program = ["dotnet", str(own)]
    forms = subprocess.run([*program, "forms"], check=True, capture_output=True, text=True).stdout.split()
    with tempfile.TemporaryDirectory() as work:
        for form in [*forms, "folder", "shared-spec"]:
            if options.only and not form.startswith(options.only):
                continue
            for command in options.commands:
                before = None
                for size in options.sizes:
                    folder = pathlib.Path(work, f"{form}-{size}")
                    if not folder.exists():
                        subprocess.run([*program, "form", form, str(size), str(folder)], check=True)
                    files = sorted(folder.iterdir())
                    words = [files[0].name if word == "FILE" else word for word in COMMANDS[command]]
                    seconds, peak = run([str(options.cfncors.resolve()), *words], folder, options.limit)
                    bytes_ = max(file.stat().st_size for file in files)
                    ratio = peak / (20 * bytes_ / MIB + 20)
                    growth = f"{seconds / before:5.1f} times" if seconds and before else ""
                    shown = f"{seconds:8.2f} s" if seconds is not None else f" > {options.limit:5} s"
                    print(
                        f"{form:24} {command:12} {size:6} {bytes_ / 1000:8.0f} KB {shown} {growth:12}"
                        f" {peak:6.0f} MiB {'' if ratio <= 1 else f'{ratio:.1f} times the aim'}",
                        flush=True,
                    )
                    before = seconds
                    if seconds is None:
                        break


if __name__ == "__main__":
    sys.exit(main())
