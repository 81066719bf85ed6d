"""ShellCheck over the shell files. A script cannot switch a check off: directives are made plain comments first."""

import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import report

DIRECTIVE = re.compile(r"(#\s*)shellcheck(?=\s)")
LEVELS = {
    "error": ("MEDIUM", "BUG"),
    "warning": ("LOW", "BUG"),
    "info": ("INFO", "STYLE"),
    "style": ("INFO", "STYLE"),
}
# What ShellCheck says because it sees one file at a time, under a name that is not the script's own.
ABOUT_OTHER_FILES = {1090, 1091}
COPIES = "/job/copies"


def shell_of(text):
    first = text.split("\n", 1)[0]
    for dialect in ("dash", "ksh", "bash"):
        if first.startswith("#!") and re.search(r"\b" + dialect + r"\b", first):
            return dialect
    return "sh" if re.match(r"#!.*[/ ]sh\b", first) else "bash"


def check(dialect, names):
    command = ["/usr/bin/shellcheck", "--norc", "--format=json1", "--shell=" + dialect, "--"]
    done = subprocess.run(command + names, cwd=COPIES, capture_output=True, check=False)
    if done.returncode > 1:
        raise SystemExit(done.stderr.decode("utf-8", "replace"))
    return json.loads(done.stdout)["comments"]


def main():
    files = {file["name"]: file for file in report.files()}
    os.mkdir(COPIES)
    dialects = {}
    for file in files.values():
        text = report.read(file)
        dialects.setdefault(shell_of(text), []).append(file["name"])
        with open(os.path.join(COPIES, file["name"]), "w", encoding="utf-8", newline="") as copy:
            copy.write(DIRECTIVE.sub(r"\1shell_check", text))
    findings = []
    for dialect, names in dialects.items():
        for comment in check(dialect, names):
            if comment["code"] not in ABOUT_OTHER_FILES:
                severity, category = LEVELS[comment["level"]]
                rule = "SC%d" % comment["code"]
                file = files[comment["file"]]
                findings.append(
                    report.finding(file, comment["line"], rule, severity, category, comment["message"])
                )
    report.answer(findings)


main()
