"""The shell rules for texts that another tool found: a list of {file, line, text} in, findings out."""

import json
import os
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import report
import shell_rules

findings = []
for command in json.load(sys.stdin):
    try:
        found = shell_rules.Shell(command["text"]).found
    except (SyntaxError, ValueError, RecursionError):
        continue
    findings.extend(report.finding({"name": command["file"]}, command["line"], *rest) for _, *rest in found)
json.dump(findings, sys.stdout)
