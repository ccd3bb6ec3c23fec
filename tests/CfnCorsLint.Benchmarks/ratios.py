#!/usr/bin/env python3
"""Times whole commands side by side and prints by how much cfncors is faster or slower.

    dotnet publish src/CfnCorsLint.Cli -r linux-x64 -p:NativeAot=true -o /tmp/native
    tests/CfnCorsLint.Benchmarks/ratios.py /tmp/native/cfncors [--corpus FOLDER] [--runs 5] [--only WORD]

The two commands of a pair run by turns; figures are medians, memory is the most of any run. What is not installed
(cfn-lint, spectral, git) is left out. Nothing else should run on the machine meanwhile: its load is printed.
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

HERE = pathlib.Path(__file__).resolve().parent
FOREIGN = 20_000
MIB = 1024 * 1024


class Run:
    def __init__(self, seconds, cpu, peak):
        self.seconds, self.cpu, self.peak = seconds, cpu, peak


def run(command, folder):
    """Peak memory is in bytes; below 15 MiB it is this script's own, which the command begins with."""
    started = time.perf_counter()
    child = subprocess.Popen(
        list(map(str, command)), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = status
    seconds = time.perf_counter() - started
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024)


def middle(runs, what):
    return statistics.median(getattr(one, what) for one in runs)


def shown(seconds):
    return f"{seconds * 1000:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


def row(case, ours, name, theirs, ratio):
    peak = max(one.peak for one in ours) / MIB
    print(f"| {case} | {shown(middle(ours, 'seconds'))} | {peak:.0f} MiB | {name} | {theirs} | {ratio} |", flush=True)


class Bench:
    def __init__(self, options, work):
        self.options, self.work = options, work
        self.cfncors = options.cfncors.resolve()
        self.own = None

    def wants(self, case):
        return self.options.only is None or self.options.only in case

    def check(self, *what):
        return [self.cfncors, "check", "--isolated", *what]

    def generated(self, size):
        """The text of a template of about that many bytes."""
        return subprocess.run([*self.program(), "template", str(size)], check=True, capture_output=True).stdout

    def program(self):
        """The benchmark project itself."""
        if self.own is None:
            subprocess.run(["dotnet", "build", "-c", "Release", "-v", "q", HERE], check=True, stdout=subprocess.DEVNULL)
            (found,) = HERE.glob("bin/Release/*/CfnCorsLint.Benchmarks.dll")
            self.own = ["dotnet", str(found)]
        return self.own

    def pair(self, case, ours, name, theirs, folder):
        """Both commands by turns; first each once, so that the disk is warm."""
        run(ours, folder), run(theirs, folder)
        a, b = [], []
        for _ in range(self.options.runs):
            a.append(run(ours, folder))
            b.append(run(theirs, folder))
        ratio = statistics.median(y.seconds / x.seconds for x, y in zip(a, b))
        word = f"{ratio:.0f} times faster" if ratio >= 2 else f"{1 / ratio:.2f} times as long"
        peak = max(one.peak for one in b) / MIB
        row(case, a, name, f"{shown(middle(b, 'seconds'))}, {peak:.0f} MiB", word)

    def against_cfn_lint(self, case, file_names, folder):
        if self.wants(case) and shutil.which("cfn-lint"):
            self.pair(case, self.check(*file_names), "cfn-lint", ["cfn-lint", "--", *file_names], folder)

    def small(self):
        folder = self.work / "small"
        folder.mkdir()
        shutil.copy(HERE / "../../fixtures/orders-api.yaml", folder)
        self.against_cfn_lint("one small template, cold", ["orders-api.yaml"], folder)

        spectral = shutil.which(self.options.spectral)
        if self.wants("one small spec") and spectral:
            (folder / "spec.yaml").write_text(SPEC)
            (folder / ".spectral.yaml").write_text("extends: spectral:oas\n")
            theirs = [spectral, "lint", "-r", ".spectral.yaml", "spec.yaml"]
            self.pair("one small spec, cold", self.check("spec.yaml"), "spectral", theirs, folder)

    def fifty(self):
        folder = self.work / "fifty"
        folder.mkdir()
        text = (HERE / "../../fixtures/orders-api.yaml").read_text()
        for number in range(50):
            (folder / f"template-{number}.yaml").write_text(text.replace("orders", f"orders{number}"))
        self.against_cfn_lint("50 templates", sorted(os.listdir(folder)), folder)

    def larger(self):
        if self.wants("200 KB"):
            folder = self.work / "larger"
            folder.mkdir()
            (folder / "template.yaml").write_bytes(self.generated(200_000))
            self.against_cfn_lint("a template of 200 KB", ["template.yaml"], folder)

    def corpus(self):
        if not self.options.corpus or not self.wants("corpus"):
            return
        ours, bare = [], []
        for _ in range(self.options.runs):
            ours.append(run(self.check("."), self.options.corpus))
            loop = subprocess.run([*self.program(), "bare", self.options.corpus], check=True, capture_output=True)
            elapsed, computing = (float(word) / 1000 for word in loop.stdout.split())
            bare.append(Run(elapsed, computing, 0))
        ratio, work = (
            statistics.median(getattr(a, what) / getattr(b, what) for a, b in zip(ours, bare))
            for what in ("seconds", "cpu")
        )
        words = f"{ratio:.2f} times as long, {work:.2f} times the computing"
        row("the corpus", ours, "YamlDotNet alone", shown(middle(bare, "seconds")), words)

    def foreign(self):
        if not self.wants("20,000"):
            return
        folder = self.work / "foreign"
        text = (HERE / "../../fixtures/orders-api.yaml").read_text()
        for number in range(FOREIGN):
            place = folder / f"part{number // 100}"
            place.mkdir(parents=True, exist_ok=True)
            name, content = (
                (f"template-{number}.yaml", text)
                if number % (FOREIGN // 50) == 0
                else (f"chart-{number}.yaml", CHART * (1 + number % 12))
                if number % 3
                else (f"data-{number}.json", DATA * (1 + number % 30) + "]")
            )
            (place / name).write_text(content)
        marks = r"AWS::|x-amazon-apigateway|(swagger|openapi)[\"' ]*:"
        grep = ["grep", "-rlE", marks, "."]
        self.pair("20,000 files, 50 templates", self.check("."), "grep -rlE", grep, folder)
        if shutil.which("git"):
            for command in (["init", "-q"], ["add", "."]):
                subprocess.run(["git", *command], cwd=folder, check=True)
            grep.insert(2, "--exclude-dir=.git")
            self.pair("20,000 files in git, 50 templates", self.check("."), "grep -rlE", grep, folder)

    def sizes(self):
        if not self.wants("sizes"):
            return
        folder = self.work / "sizes"
        folder.mkdir()
        before = None
        for size in (10_000, 100_000, 1_000_000, 10_000_000, 20_000_000):
            (folder / "template.yaml").write_bytes(self.generated(size))
            real = (folder / "template.yaml").stat().st_size
            runs = [run(self.check("template.yaml"), folder) for _ in range(self.options.runs)]
            pace = middle(runs, "cpu") / real
            peak = max(one.peak for one in runs)
            aim = 20 * real + 20 * MIB
            growth = "" if before is None else f"{pace / before:.2f} times the time per byte"
            before = pace
            row(f"sizes: {real / 1000:.0f} KB", runs, "the aim for memory", f"{aim / MIB:.0f} MiB, {'kept' if peak <= aim else 'missed'}", growth)


SPEC = """openapi: 3.0.3
info: {title: Items, version: 1.0.0, description: Items, contact: {name: Us}}
servers: [{url: https://api.example.com}]
tags: [{name: items}]
paths:
  /items:
    get:
      operationId: listItems
      description: All items
      tags: [items]
      responses:
        '200': {description: Items, headers: {Access-Control-Allow-Origin: {schema: {type: string}}}}
      x-amazon-apigateway-integration: {type: aws_proxy, httpMethod: POST, uri: arn}
"""

CHART = """apiVersion: apps/v1
kind: Deployment
metadata: {name: front, labels: {app: front, tier: web}}
spec:
  replicas: 3
  template:
    spec:
      containers:
        - name: front
          image: registry.example.com/front:1.2.3
          ports: [{containerPort: 8080}]
          env: [{name: LOG_LEVEL, value: info}]
---
"""

DATA = '[{"id": 17, "name": "a name", "list": [1, 2, 3], "nested": {"on": true, "text": "some words more"}},\n'


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("cfncors", type=pathlib.Path)
    parser.add_argument("--corpus", type=pathlib.Path)
    parser.add_argument("--spectral", default="spectral")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", help="cases whose name holds this word")
    options = parser.parse_args()
    print(f"load of the last minute at the start: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; {options.runs} runs\n")
    print("| case | cfncors | its peak | against | time, peak | ratio |\n| --- | --- | --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(options, pathlib.Path(work))
        for case in (bench.small, bench.fifty, bench.larger, bench.corpus, bench.foreign, bench.sizes):
            case()
    print(f"\nload of the last minute at the end: {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
