"""What a reviewer should look at in Python code, found in its syntax tree; the code is never imported or run."""

import ast
import sys
import warnings

import shell_rules

NETWORK = set(
    "socket ssl http urllib urllib2 urllib3 requests httpx aiohttp ftplib smtplib telnetlib poplib imaplib nntplib paramiko "
    "fabric websocket websockets xmlrpc socketserver pycurl boto3 botocore scapy grpc pymysql psycopg2 redis pymongo".split()
)
HARMLESS = {"urllib.parse", "urllib.error", "http.HTTPStatus"}
PROCESS_IMPORTS = {"subprocess", "pty", "pexpect"}
NATIVE = {"ctypes", "cffi"}
UNSAFE_READERS = {"pickle", "cPickle", "marshal", "shelve", "dill", "jsonpickle"}
SHELL_CALLS = {
    "os.system", "os.popen", "subprocess.getoutput", "subprocess.getstatusoutput", "commands.getoutput",
    "asyncio.create_subprocess_shell", "pexpect.run", "pexpect.spawn", "platform.popen",
}
PROCESS_CALLS = {
    "subprocess.run", "subprocess.call", "subprocess.check_call", "subprocess.check_output", "subprocess.Popen",
    "asyncio.create_subprocess_exec", "os.fork", "os.forkpty", "os.startfile", "pty.spawn", "os.kill", "os.killpg",
    "os.posix_spawn", "os.posix_spawnp",
}
DELETIONS = {
    "shutil.rmtree": "HIGH", "os.remove": "MEDIUM", "os.unlink": "MEDIUM", "os.rmdir": "MEDIUM", "os.removedirs": "HIGH",
    "os.truncate": "MEDIUM", "pathlib.Path.unlink": "MEDIUM", "pathlib.Path.rmdir": "MEDIUM",
}
DELETING_METHODS = {"unlink", "rmdir", "rmtree"}
EVALUATORS = {"eval", "exec", "compile", "builtins.eval", "builtins.exec", "builtins.compile", "runpy.run_path", "code.InteractiveInterpreter"}
READERS = {name + call for name in ("pickle.", "marshal.", "dill.", "cPickle.", "jsonpickle.") for call in ("load", "loads", "Unpickler", "decode")} | {"shelve.open", "yaml.load", "yaml.unsafe_load"}
DECODERS = {"b64decode", "b32decode", "b16decode", "b85decode", "a85decode", "urlsafe_b64decode", "decompress", "fromhex", "unhexlify", "rot13", "decodebytes"}


class Python(ast.NodeVisitor):
    """The findings of one text, as (line, rule, severity, category, message), and the modules it imports."""

    def __init__(self, text):
        self.found = []
        self.imports = {}
        self.names = {}
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text)
        nodes = list(ast.walk(tree))
        for node in nodes:
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                self.imported(node)
        for node in nodes:
            if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
                named = self.dotted(node.value)
                if named in SHELL_CALLS | PROCESS_CALLS | EVALUATORS | set(DELETIONS) | {"os", "subprocess", "shutil", "builtins"}:
                    self.names.setdefault(node.targets[0].id, named)
        for node in nodes:
            if isinstance(node, ast.Call):
                self.call(node)

    def add(self, node, rule, severity, category, message):
        entry = (node.lineno, rule, severity, category, message)
        if entry not in self.found:
            self.found.append(entry)

    def imported(self, node):
        if isinstance(node, ast.Import):
            for alias in node.names:
                self.names[alias.asname or alias.name.split(".")[0]] = alias.name if alias.asname else alias.name.split(".")[0]
                self.module(node, alias.name)
        elif node.level == 0 and node.module:
            for alias in node.names:
                self.names[alias.asname or alias.name] = node.module + "." + alias.name
                self.module(node, node.module + "." + alias.name, node.module)

    def module(self, node, full, module=None):
        top = full.split(".")[0]
        self.imports.setdefault(top, node.lineno)
        if top in NETWORK and full not in HARMLESS and (module or full) not in HARMLESS:
            self.add(node, "import-network", "MEDIUM", "NETWORK", "Imports a module for network access: %s." % (module or full))
        elif top in PROCESS_IMPORTS:
            self.add(node, "import-process", "LOW", "PROCESS", "Imports a module that starts programs: %s." % top)
        elif top in NATIVE:
            self.add(node, "import-native", "MEDIUM", "PROCESS", "Imports a module that calls machine code: %s." % top)
        elif top in UNSAFE_READERS:
            self.add(node, "import-unsafe-reader", "LOW", "EVAL", "Imports a module that can execute what it reads: %s." % top)

    def dotted(self, node):
        """The full name of what is called, through imports, aliases, __import__ and getattr; None when unknown."""
        if isinstance(node, ast.Name):
            return self.names.get(node.id, node.id)
        if isinstance(node, ast.Attribute):
            base = self.dotted(node.value)
            return base + "." + node.attr if base else None
        if isinstance(node, ast.Call) and node.args:
            called = self.dotted(node.func)
            first = constant(node.args[0])
            if called in ("__import__", "importlib.import_module", "builtins.__import__"):
                return first if isinstance(first, str) else None
            if called == "getattr" and len(node.args) > 1:
                base, attribute = self.dotted(node.args[0]), constant(node.args[1])
                return "%s.%s" % (base, attribute) if base and isinstance(attribute, str) else None
        return None

    def call(self, node):
        name = self.dotted(node.func)
        last = node.func.attr if isinstance(node.func, ast.Attribute) else None
        if name is None and last is None:
            return
        self.indirect(node, name)
        if name in SHELL_CALLS or (name in PROCESS_CALLS and is_true(node, "shell")):
            self.add(node, "shell", "HIGH", "PROCESS", "Starts a shell: %s." % name)
            self.shell_text(node)
        elif name in PROCESS_CALLS or (name or "").startswith(("os.exec", "os.spawn")):
            self.add(node, "process", "MEDIUM", "PROCESS", "Starts or controls a process: %s." % name)
            self.arguments(node)
        elif name in DELETIONS or last in DELETING_METHODS:
            self.add(node, "delete", DELETIONS.get(name, "MEDIUM"), "FILE_DELETION", "Deletes files: %s." % (name or last))
        elif name in EVALUATORS:
            self.evaluation(node, name)
        elif name in READERS and not (name == "yaml.load" and any("Safe" in ast.dump(each) for each in node.keywords + node.args[1:])):
            self.add(node, "unsafe-reader", "MEDIUM", "EVAL", "Can execute what it reads: %s." % name)
        elif name and name.split(".")[0] in NATIVE and name.split(".")[-1] in ("CDLL", "dlopen", "WinDLL", "PyDLL", "LoadLibrary"):
            self.add(node, "native", "HIGH", "PROCESS", "Calls machine code: %s." % name)

    def indirect(self, node, name):
        if name in ("__import__", "importlib.import_module") and node.args:
            module = constant(node.args[0])
            if isinstance(module, str):
                self.module(node, module)
            else:
                self.add(node, "dynamic-import", "MEDIUM", "OBFUSCATION", "Imports a module whose name is only known when it runs.")
        if name == "getattr" and len(node.args) > 1 and not isinstance(node.args[1], ast.Constant):
            if self.dotted(node.args[0]) in ("os", "subprocess", "shutil", "builtins", "__builtins__"):
                self.add(node, "dynamic-call", "HIGH", "OBFUSCATION", "Hides which function it calls.")

    def evaluation(self, node, name):
        hidden = any(
            isinstance(inner, ast.Call) and (self.dotted(inner.func) or getattr(inner.func, "attr", "")).split(".")[-1] in DECODERS
            for argument in node.args
            for inner in ast.walk(argument)
        )
        if hidden:
            self.add(node, "decode-and-run", "HIGH", "OBFUSCATION", "Executes text that it decodes first.")
        literal = bool(node.args) and isinstance(node.args[0], ast.Constant)
        self.add(node, "eval", "MEDIUM" if literal else "HIGH", "EVAL", "Executes text as code: %s." % name)

    def shell_text(self, node):
        text = constant(node.args[0]) if node.args else next((constant(each.value) for each in node.keywords if each.arg == "args"), None)
        if not isinstance(text, str):
            return
        try:
            inner = shell_rules.Shell(text)
        except (SyntaxError, ValueError, RecursionError):
            return
        start = node.args[0].lineno if node.args else node.lineno
        single = "\n" not in text
        for line, *finding in inner.found:
            self.found.append((start if single else start + line - 1, *finding))

    def arguments(self, node):
        first = node.args[0] if node.args else None
        if isinstance(first, (ast.List, ast.Tuple)):
            words = [each if isinstance(each, str) else "$" for each in map(constant, first.elts)]
            for finding in shell_rules.command_findings(words) if words else ():
                self.add(node, *finding)
            if shell_rules.name_of(words) in shell_rules.SHELLS and "-c" in words[1:-1]:
                text = words[words.index("-c") + 1]
                self.shell_text(ast.copy_location(ast.Call(func=node.func, args=[ast.copy_location(ast.Constant(text), first)], keywords=[]), node))


def is_true(node, keyword):
    return any(each.arg == keyword and not (isinstance(each.value, ast.Constant) and not each.value.value) for each in node.keywords)


def constant(node):
    """A constant, or a text with $unknown in the place of what is only known when it runs; None for anything else."""
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(str(each.value) if isinstance(each, ast.Constant) else "$unknown" for each in node.values)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        parts = []
        while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
            parts.append(node.right)
            node = node.left
        texts = [each.value if isinstance(each, ast.Constant) else None for each in [node] + parts[::-1]]
        if any(isinstance(each, str) for each in texts):
            return "".join(each if isinstance(each, str) else "$unknown" for each in texts)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Constant):
        return node.left.value if isinstance(node.left.value, str) else None
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format":
        return constant(node.func.value)
    return None


def foreign(imports, local):
    """The imported modules that are neither Python's own nor files of the folder."""
    return {name: line for name, line in imports.items() if name not in sys.stdlib_module_names and name not in local}
