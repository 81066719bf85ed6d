"""What a reviewer should look at in shell code, found in the syntax tree of shfmt, not in its text."""

import json
import re
import signal
import subprocess
import tempfile
import threading

NETWORK = set(
    "curl wget nc ncat netcat telnet ssh scp sftp rsync ftp tftp socat dig nslookup host ping lynx aria2c "
    "aws gcloud gsutil az kubectl docker podman".split()
)
DOWNLOADERS = {"curl", "wget", "lynx", "aria2c", "nc", "ncat", "netcat"}
INSTALLERS = {"pip": "install", "pip3": "install", "npm": "install", "apt-get": "install", "apt": "install", "gem": "install"}
SHELLS = {"sh", "bash", "dash", "ksh", "zsh", "ash"}
INTERPRETERS = {"python", "python3", "perl", "ruby", "node", "php", "lua"}
DECODERS = {"base64", "base32", "xxd", "uudecode", "gunzip", "zcat", "xz", "openssl", "rev"}
WIPERS = {"shred", "wipefs", "blkdiscard"}
PRIVILEGE = {"sudo", "su", "doas", "chroot", "pkexec", "setcap", "insmod", "modprobe", "useradd", "usermod", "passwd", "visudo"}
CONTROL = {"kill", "pkill", "killall", "crontab", "at", "batch", "systemctl", "service", "iptables", "nft", "mount", "umount", "reboot", "shutdown", "setsid", "nohup", "disown"}
WRAPPERS = {"command", "exec", "builtin", "env", "nohup", "nice", "ionice", "time", "timeout", "xargs", "stdbuf", "setsid", "sudo", "doas", "busybox", "parallel"}
OPTIONS_WITH_VALUE = {"-u", "-g", "-n", "-k", "-s", "-I", "-P", "-L", "-d", "-o", "-e", "-i"}
# Builtins and what every system has: not worth telling as a dependency.
COMMON = set(
    ": . [ [[ alias basename bg break builtin cat cd chmod chown cmp command comm continue cp cut date declare diff dirname "
    "echo env eval exec exit export expr false fg find getopts grep egrep fgrep hash head id jobs join kill let ln local ls "
    "mapfile mkdir mktemp mv nl paste popd printf printenv pushd pwd read readarray readonly readlink realpath return rm "
    "rmdir sed seq set shift shopt sleep sort source split stat stty sum tail tee test time timeout times touch tr trap true "
    "tsort type typeset tty ulimit umask unalias uname uniq unset wait wc xargs yes bash sh".split()
)


# A script that is nested deeply makes a tree that is far larger than itself.
LARGEST_TREE = 24 * 1024 * 1024
SECONDS = 2


def tree_of(source):
    with tempfile.TemporaryFile() as text:
        text.write(source)
        text.seek(0)
        command = ["/usr/bin/shfmt", "--to-json", "-ln", "bash"]
        with subprocess.Popen(command, stdin=text, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as shfmt:
            clock = threading.Timer(SECONDS, shfmt.kill)
            clock.start()
            output = shfmt.stdout.read(LARGEST_TREE + 1)
            shfmt.kill() if len(output) > LARGEST_TREE else shfmt.wait()
            clock.cancel()
    if len(output) > LARGEST_TREE or shfmt.returncode == -signal.SIGKILL:
        raise RecursionError("nested too deeply")
    if shfmt.returncode != 0:
        raise SyntaxError("not a shell script that can be read")
    return json.loads(output)


class Tree:
    def __init__(self, text):
        self.source = text.encode("utf-8", "replace")
        self.root = tree_of(self.source)

    def nodes(self, start=None):
        """All nodes below, outer ones first, each with its line."""
        stack = [self.root if start is None else start]
        while stack:
            node = stack.pop()
            if isinstance(node, list):
                stack.extend(reversed(node))
            elif isinstance(node, dict):
                yield node
                stack.extend(value for key, value in node.items() if isinstance(value, (dict, list)) and key not in ("Pos", "End"))

    def text(self, node):
        return self.source[node["Pos"]["Offset"]:node["End"]["Offset"]].decode("utf-8", "replace")

    def is_pipe(self, node):
        offset = node.get("OpPos", {}).get("Offset", 0)
        operator = self.source[offset:offset + 2]
        return node.get("Type") == "BinaryCmd" and operator[:1] == b"|" and operator != b"||"


def word(node):
    """A word's text, with $ in the place of what is only known when it runs."""
    return "".join(map(part, node.get("Parts") or []))


def part(node):
    kind = node.get("Type")
    if kind == "Lit":
        return re.sub(r"\\(.)", r"\1", node.get("Value", ""), flags=re.S)
    if kind == "SglQuoted":
        return node.get("Value", "")
    if kind == "DblQuoted":
        return word(node)
    return "$"


def unwrapped(words):
    """The command behind sudo, env, xargs and the like: its own words."""
    while len(words) > 1 and name_of(words) in WRAPPERS:
        rest = words[1:]
        while rest and (rest[0].startswith("-") or re.match(r"\w+=", rest[0]) or re.fullmatch(r"[\d.]+[smhd]?", rest[0])):
            rest = rest[2:] if rest[0] in OPTIONS_WITH_VALUE else rest[1:]
        if not rest:
            break
        words = rest
    return words


def name_of(words):
    return words[0].rsplit("/", 1)[-1] if words else ""


def options(words):
    return "".join(each[1:] for each in words[1:] if re.match(r"-[A-Za-z]", each))


def command_findings(words):
    """What the words of one command mean: (rule, severity, category, message)."""
    outer = name_of(words)
    if outer in PRIVILEGE:
        yield "privilege", "HIGH", "PROCESS", "Asks for more rights: %s." % outer
    words = unwrapped(words)
    name = name_of(words)
    yield from network_findings(name, words)
    yield from deletion_findings(name, words)
    if outer in CONTROL or name in CONTROL:
        yield "process-control", "MEDIUM", "PROCESS", "Starts, stops or schedules other work: %s." % (outer if outer in CONTROL else name)
    if name in INTERPRETERS:
        inline = any(each in ("-c", "-e", "-E", "-r") for each in words[1:])
        yield "interpreter", "MEDIUM" if inline else "LOW", "PROCESS", "Starts another interpreter: %s." % name
    if name == "eval":
        static = "$" not in " ".join(words[1:])
        yield "eval", "MEDIUM" if static else "HIGH", "EVAL", "Executes text that it puts together."
    if name.startswith("$"):
        yield "dynamic-command", "LOW", "EVAL", "Starts a program whose name is only known when it runs."
    if name in ("source", ".") and len(words) > 1 and "$" in words[1]:
        yield "source", "LOW", "EVAL", "Executes a file whose name is only known when it runs."
    if name == "chmod" and any(re.match(r"([ugoa]*\+[rwx]*s|[4267]\d{3}|0?777)", each) for each in words[1:]):
        yield "permissions", "MEDIUM", "PROCESS", "Opens permissions widely."


def network_findings(name, words):
    if name in NETWORK:
        runs_a_program = name in ("nc", "ncat", "netcat", "socat") and re.search(r"\s(-\w*[ec]\b|EXEC:|SYSTEM:)", " " + " ".join(words[1:]))
        yield "network-command", "HIGH" if runs_a_program else "MEDIUM", "NETWORK", "Talks to the network: %s." % name
    if name == "git" and any(each in ("clone", "fetch", "pull", "push") for each in words[1:3]):
        yield "network-command", "MEDIUM", "NETWORK", "Talks to the network: git."
    if name in INSTALLERS and INSTALLERS[name] in words[1:4]:
        yield "install", "HIGH", "NETWORK", "Installs software while it runs: %s." % name
    if name == "openssl" and "s_client" in words[1:3]:
        yield "network-command", "MEDIUM", "NETWORK", "Talks to the network: openssl s_client."
    if any(re.search(r"/dev/(tcp|udp)/", each) for each in words[1:]):
        yield "dev-tcp", "HIGH", "NETWORK", "Opens a network connection through /dev/tcp."


def deletion_findings(name, words):
    if name == "rm":
        recursive = re.search(r"[rR]", options(words)) or "--recursive" in words
        what = "Deletes whole folders: rm -r." if recursive else "Deletes files: rm."
        yield "rm", "HIGH" if recursive else "MEDIUM", "FILE_DELETION", what
    elif name in ("rmdir", "unlink", "truncate"):
        yield name, "LOW", "FILE_DELETION", "Deletes or empties: %s." % name
    elif name in WIPERS or name.startswith("mkfs"):
        yield "wipe", "HIGH", "FILE_DELETION", "Destroys data: %s." % name
    elif name == "dd" and any(each.startswith("of=/dev/") and each != "of=/dev/null" for each in words):
        yield "dd-device", "HIGH", "FILE_DELETION", "Writes to a device: dd."
    elif name == "find" and ("-delete" in words or (re.search(r"-(exec|execdir|ok) (/usr/bin/|/bin/)?(rm|shred|unlink)\b", " ".join(words)))):
        yield "find-delete", "HIGH", "FILE_DELETION", "Deletes whatever it finds."


class Shell:
    """The findings of one text, as (line, rule, severity, category, message), and the commands it calls."""

    def __init__(self, text, depth=0):
        self.found = []
        self.commands = {}
        self.depth = depth
        self.tree = Tree(text)
        functions = {node["Name"]["Value"] for node in self.tree.nodes() if node.get("Type") == "FuncDecl"}
        for node in self.tree.nodes():
            kind = node.get("Type")
            if kind == "CallExpr" and node.get("Args"):
                self.call(node, functions)
            elif self.tree.is_pipe(node):
                self.pipe(node)
            elif kind == "FuncDecl":
                self.fork_bomb(node)
            elif "Redirs" in node:
                self.redirects(node)

    def add(self, node, rule, severity, category, message):
        entry = (node["Pos"]["Line"], rule, severity, category, message)
        if entry not in self.found:
            self.found.append(entry)

    def call(self, node, functions):
        words = [word(each) for each in node["Args"]]
        name = name_of(words)
        if name in functions:
            return
        for finding in command_findings(words):
            self.add(node, *finding)
        inner = unwrapped(words)
        called = name_of(inner)
        if re.fullmatch(r"[A-Za-z0-9_.+-]+", called) and called not in COMMON and called not in functions:
            self.commands.setdefault(called, node["Pos"]["Line"])
        if called in SHELLS | {"eval", "source", "."}:
            self.runs_text(node, inner)

    def runs_text(self, node, words):
        if any(name in DOWNLOADERS for name in self.names_below(node["Args"][1:])):
            self.add(node, "download-and-run", "HIGH", "EVAL", "Executes what it downloads, unseen by any review.")
        if any(name in DECODERS for name in self.names_below(node["Args"][1:])):
            self.add(node, "decode-and-run", "HIGH", "OBFUSCATION", "Executes text that it decodes first.")
        name = name_of(words)
        text = None
        if name in SHELLS:
            after = [i for i, each in enumerate(words) if re.fullmatch(r"-\w*c\w*", each)]
            text = words[after[0] + 1] if after and after[0] + 1 < len(words) else None
        elif name == "eval":
            text = " ".join(words[1:])
        if text and text.strip("$ ") and self.depth < 5:
            self.nested(node, text)
        elif text and name in SHELLS:
            self.add(node, "shell-c", "MEDIUM", "EVAL", "Executes text that is only known when it runs.")

    def nested(self, node, text):
        try:
            inner = Shell(text, self.depth + 1)
        except (SyntaxError, ValueError, RecursionError):
            return
        for line, *finding in inner.found:
            self.add({"Pos": {"Line": node["Pos"]["Line"] + line - 1}}, *finding)
        for command in inner.commands:
            self.commands.setdefault(command, node["Pos"]["Line"])

    def names_below(self, nodes):
        return [
            name_of(unwrapped([word(each) for each in node["Args"]]))
            for node in self.tree.nodes(nodes)
            if node.get("Type") == "CallExpr" and node.get("Args")
        ]

    def pipe(self, node):
        left = self.names_below(node["X"])
        right = [name for name in self.names_below(node["Y"])[:1]]
        if not right or right[0] not in SHELLS | INTERPRETERS:
            return
        if any(name in DOWNLOADERS for name in left):
            self.add(node, "download-and-run", "HIGH", "EVAL", "Executes what it downloads, unseen by any review.")
        elif any(name in DECODERS for name in left):
            self.add(node, "decode-and-run", "HIGH", "OBFUSCATION", "Executes text that it decodes first.")
        elif right[0] in SHELLS:
            self.add(node, "pipe-into-shell", "MEDIUM", "EVAL", "Executes text that it puts together.")

    def fork_bomb(self, node):
        own = node["Name"]["Value"]
        for inner in self.tree.nodes(node["Body"]):
            if inner.get("Background") and own in self.names_below(inner):
                self.add(node, "fork-bomb", "HIGH", "PROCESS", "Starts itself again and again.")
                return

    def redirects(self, node):
        for redirect in node.get("Redirs") or []:
            target = word(redirect.get("Word") or {})
            if re.match(r"/dev/(tcp|udp)/", target):
                self.add(redirect, "dev-tcp", "HIGH", "NETWORK", "Opens a network connection through /dev/tcp.")
            elif re.match(r"/dev/(sd|hd|vd|xvd|nvme|mmcblk|mem)", target):
                self.add(redirect, "device", "HIGH", "FILE_DELETION", "Writes to a device.")
