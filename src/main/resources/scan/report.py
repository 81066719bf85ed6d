"""What every tool written in Python shares: the files it was given, and its answer."""

import json
import sys

MAX_FINDINGS = 200


def files():
    """The files to look at: name (as we call it), path (as the tenant calls it), kind, and where their bytes are among all texts."""
    return json.load(sys.stdin)


def read(file):
    with open("texts", "rb") as texts:
        texts.seek(file["offset"])
        return texts.read(file["length"]).decode("utf-8", "replace")


def finding(file, line, rule, severity, category, message):
    return {
        "file": file["name"],
        "line": line,
        "rule": rule,
        "severity": severity,
        "category": category,
        "message": message,
    }


GRAVITY = {"HIGH": 0, "MEDIUM": 1, "LOW": 2, "INFO": 3}


def answer(findings, dependencies=(), notes=()):
    """The gravest findings are kept when there are too many."""
    findings.sort(key=lambda each: GRAVITY[each["severity"]])
    for each in findings:
        each["message"] = each["message"][:400]
    json.dump(
        {
            "findings": findings[:MAX_FINDINGS],
            "leftOut": max(0, len(findings) - MAX_FINDINGS),
            "dependencies": list(dependencies)[:MAX_FINDINGS],
            "notes": list(notes),
        },
        sys.stdout,
    )
