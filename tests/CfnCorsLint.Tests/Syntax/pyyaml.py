#!/usr/bin/env python3
"""Says what PyYAML, by which SAM and cfn-lint read, makes of YAML texts: one line for each.

  pyyaml.py FILE      FILE holds a text in Base64 on each line

A line holds, with a tab between, what PyYAML's own parser says and what libyaml says, which PyYAML takes where it is there:
"refused" and why, or "values" and these in Base64, one node a line, an alias by the number of the node it stands for.
"""
import base64, json, sys
import yaml


def values(root):
    lines, numbers, stack = [], {}, [root]
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            lines.append(node)
            continue
        if id(node) in numbers:
            lines.append(f"*{numbers[id(node)]}")
            continue
        numbers[id(node)] = len(numbers)
        tag = node.tag if node.tag.startswith("!") else ""
        if isinstance(node, yaml.ScalarNode):
            lines.append(f"{tag}{json.dumps(node.value)}")
        elif isinstance(node, yaml.SequenceNode):
            lines.append(f"{tag}[")
            stack += ["]", *reversed(node.value)]
        else:
            lines.append(f"{tag}{{")
            stack.append("}")
            for key, value in reversed(node.value):
                stack += [value, key]
    return "\n".join(lines)


def answer(text, loader):
    try:
        root = yaml.compose(text, loader)
        read = "" if root is None else values(root)
        return "values " + base64.b64encode(read.encode("utf-8", "surrogatepass")).decode()
    except (yaml.YAMLError, ValueError, RecursionError) as problem:
        return "refused " + " ".join(str(problem).split())


def main():
    loaders = [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)]
    for line in open(sys.argv[1], encoding="ascii"):
        text = base64.b64decode(line)
        print(*(answer(text, loader) for loader in loaders), sep="\t")


main()
