"""Own rules over the syntax trees of Python and Shell, over all texts, and what the scripts depend on."""

import json
import os
import re
import sys
import tomllib

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import python_rules
import report
import shell_rules

HIDDEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200b-\u200d\u2060]")
DIRECTION = re.compile("[\u202a-\u202e\u2066-\u2069]")
ENCODED = re.compile(r"[A-Za-z0-9+/=_-]{600,}|(\\x[0-9a-fA-F]{2}){100,}")
LONG_LINE = 2000

# secretlint knows many secrets, but lets the well-known examples of a key pass: whoever plants one should see it found.
AWS_KEY = re.compile(r"(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])")
PRIVATE_KEY = re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----")
# ruff has the same for Python
PASSWORD = re.compile(r"(?i)(?:password|passwd|secret|api_?key|token)\w*['\"]?\s*[=:]\s*(['\"])[^'\"\s$`{}<>]{8,}\1")


def secret_findings(file, number, line):
    if AWS_KEY.search(line):
        yield report.finding(file, number, "aws-access-key", "HIGH", "SECRET", "Has the form of an AWS access key.")
    elif PRIVATE_KEY.search(line):
        yield report.finding(file, number, "private-key", "HIGH", "SECRET", "Begins a private key.")
    elif file["kind"] in ("SHELL", "NODEJS") and PASSWORD.search(line[:LONG_LINE]):
        yield report.finding(file, number, "password", "MEDIUM", "SECRET", "Looks like a password or token.")


def text_findings(file, text):
    for number, line in enumerate(text.split("\n"), 1):
        yield from secret_findings(file, number, line)
        if DIRECTION.search(line):
            yield report.finding(file, number, "bidi", "HIGH", "OBFUSCATION", "Holds signs that make a reader see another order than the computer.")
        elif HIDDEN.search(line) and file["kind"] != "TEXT":
            yield report.finding(file, number, "invisible", "LOW", "OBFUSCATION", "Holds signs that no reader sees.")
        if file["kind"] != "TEXT" and ENCODED.search(line):
            yield report.finding(file, number, "encoded-text", "MEDIUM", "OBFUSCATION", "Holds a long encoded text that no reader can read.")
        elif len(line) > LONG_LINE and file["kind"] != "TEXT":
            yield report.finding(file, number, "long-line", "LOW", "OBFUSCATION", "A line of %d characters." % len(line))


def needed(file, name, version=None, how=None):
    return {"file": file["name"], "name": name, "version": version, "how": how}


def python(file, text, local):
    code = python_rules.Python(text)
    return code.found, [needed(file, name, None, "import") for name in python_rules.foreign(code.imports, local)]


def shell(file, text, local):
    code = shell_rules.Shell(text)
    return code.found, [needed(file, name, None, "command") for name in code.commands]


def requirement(file, line):
    match = re.match(r"\s*([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*([^;#]*)", line)
    return needed(file, match[1], match[2].strip() or None) if match else None


def manifest(file, text, local):
    name = file["path"].rsplit("/", 1)[-1].lower()
    if name == "requirements.txt":
        found = [requirement(file, line) for line in text.split("\n") if not line.lstrip().startswith(("#", "-"))]
        return [], [each for each in found if each]
    if name == "pyproject.toml":
        project = tomllib.loads(text).get("project", {})
        return [], [each for each in (requirement(file, str(line)) for line in project.get("dependencies", [])) if each]
    package = json.loads(text)
    return install_scripts(package), [
        needed(file, str(each), str(version))
        for group in ("dependencies", "devDependencies", "optionalDependencies")
        for each, version in package.get(group, {}).items()
    ]


def install_scripts(package):
    scripts = sorted(set(package.get("scripts", {})) & {"preinstall", "install", "postinstall", "prepare"})
    return [(None, "install-script", "MEDIUM", "PROCESS", "Starts programs when it is installed: %s." % ", ".join(scripts))] if scripts else []


READERS = {"PYTHON": python, "SHELL": shell, "MANIFEST": manifest}


def main():
    files = report.files()
    local = {part.removesuffix(".py") for file in files if file["path"].endswith(".py") for part in file["path"].split("/")}
    findings, dependencies, notes = [], [], []
    for file in files:
        text = report.read(file)
        findings.extend(text_findings(file, text))
        reader = READERS.get(file["kind"])
        if reader is None:
            continue
        try:
            found, needs = reader(file, text, local)
            findings.extend(report.finding(file, *each) for each in found)
            dependencies.extend(needs)
        except (SyntaxError, ValueError, AttributeError, TypeError, RecursionError, MemoryError) as problem:
            deep = isinstance(problem, (RecursionError, MemoryError))
            message = "Nested too deeply to be analysed." if deep else "Could not be analysed: it does not have the form of its kind."
            findings.append(report.finding(file, None, "not-analysed", "MEDIUM", "OBFUSCATION" if deep else "BUG", message))
    report.answer(findings, dependencies, notes)


main()
