// What a reviewer should look at in Node.js code, found in its syntax tree; the code is never loaded or run.
// Texts that the code hands to a shell are read by the shell rules.

import { execFileSync } from 'node:child_process';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import { answer, files, finding, read } from './report.mjs';

const NETWORK = new Set(('http https http2 net dgram tls dns dns/promises axios node-fetch undici got request superagent ws socket.io ' +
  'socket.io-client ssh2 nodemailer ftp basic-ftp mysql mysql2 pg redis mongodb').split(' '));
const SHELL_CALLS = new Set(['exec', 'execSync']);
const PROCESS_CALLS = new Set(['execFile', 'execFileSync', 'spawn', 'spawnSync', 'fork']);
const DELETIONS = { rm: 'HIGH', rmSync: 'HIGH', unlink: 'MEDIUM', unlinkSync: 'MEDIUM', rmdir: 'MEDIUM', rmdirSync: 'MEDIUM', truncate: 'MEDIUM', truncateSync: 'MEDIUM' };
const MAX_COMMANDS = 300;
const FILE_MODULES = new Set(['fs', 'fs/promises', 'fs-extra']);

class Script {
  constructor(file, text) {
    this.file = file;
    this.text = text;
    this.found = [];
    this.commands = [];
    this.modules = new Map();
    this.names = new Map();
    this.tree = this.parsed(text);
    full(this.tree, (node) => this.declaration(node));
    full(this.tree, (node) => this.node(node));
  }

  parsed(text) {
    const options = { ecmaVersion: 'latest', locations: true, allowHashBang: true, allowReturnOutsideFunction: true, allowAwaitOutsideFunction: true };
    try {
      return parse(text, { ...options, sourceType: 'script' });
    } catch {
      return parse(text, { ...options, sourceType: 'module' });
    }
  }

  add(node, rule, severity, category, message) {
    this.found.push(finding(this.file, node.loc.start.line, rule, severity, category, message));
  }

  declaration(node) {
    if (node.type === 'ImportDeclaration') {
      const module = this.module(node, node.source.value);
      for (const each of node.specifiers) {
        const own = each.type === 'ImportSpecifier' ? '.' + (each.imported.name ?? each.imported.value) : '';
        this.names.set(each.local.name, module + own);
      }
    } else if (node.type === 'VariableDeclarator' && node.init) {
      const value = this.name(node.init.type === 'AwaitExpression' ? node.init.argument : node.init);
      if (value && node.id.type === 'Identifier') {
        this.names.set(node.id.name, value);
      } else if (value && node.id.type === 'ObjectPattern') {
        for (const each of node.id.properties) {
          if (each.type === 'Property' && each.value.type === 'Identifier') {
            this.names.set(each.value.name, value + '.' + (each.key.name ?? each.key.value));
          }
        }
      }
    } else if ((node.type === 'CallExpression' && this.isRequire(node)) || node.type === 'ImportExpression') {
      const module = text(node.type === 'ImportExpression' ? node.source : node.arguments[0]);
      if (typeof module === 'string' && !module.includes('$')) {
        this.module(node, module);
      } else {
        this.add(node, 'dynamic-import', 'MEDIUM', 'OBFUSCATION', 'Loads a module whose name is only known when it runs.');
      }
    }
  }

  isRequire(node) {
    return node.callee.type === 'Identifier' && node.callee.name === 'require' && node.arguments.length > 0;
  }

  module(node, raw) {
    const module = String(raw).replace(/^node:/, '');
    if (!this.modules.has(module)) {
      this.modules.set(module, node.loc.start.line);
      if (NETWORK.has(module)) {
        this.add(node, 'import-network', 'MEDIUM', 'NETWORK', `Loads a module for network access: ${module}.`);
      } else if (module === 'child_process') {
        this.add(node, 'import-process', 'LOW', 'PROCESS', 'Loads a module that starts programs: child_process.');
      } else if (module === 'vm') {
        this.add(node, 'import-vm', 'MEDIUM', 'EVAL', 'Loads a module that executes text as code: vm.');
      }
    }
    return module;
  }

  /** The full name behind an expression, through imports and aliases; empty when unknown. */
  name(node) {
    switch (node.type) {
      case 'Identifier':
        return this.names.get(node.name) ?? node.name;
      case 'ChainExpression':
        return this.name(node.expression);
      case 'ImportExpression':
        return String(text(node.source) ?? '').replace(/^node:/, '');
      case 'MemberExpression': {
        const property = node.computed ? text(node.property) : node.property.name;
        const object = this.name(node.object);
        return object && property && !String(property).includes('$') ? `${object}.${property}` : '';
      }
      case 'CallExpression':
        return this.isRequire(node) ? String(text(node.arguments[0]) ?? '').replace(/^node:/, '') : '';
      default:
        return '';
    }
  }

  node(node) {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') {
      this.call(node, this.name(node.callee).replace(/^(globalThis|global|window)\./, ''));
    }
  }

  call(node, name) {
    const last = name.slice(name.lastIndexOf('.') + 1);
    if (name.startsWith('child_process.') && SHELL_CALLS.has(last)) {
      this.add(node, 'shell', 'HIGH', 'PROCESS', `Starts a shell: ${name}.`);
      this.command(node, text(node.arguments[0]));
    } else if (name.startsWith('child_process.') && PROCESS_CALLS.has(last)) {
      this.add(node, 'process', 'MEDIUM', 'PROCESS', `Starts a process: ${name}.`);
      const words = [text(node.arguments[0]), ...(node.arguments[1]?.elements ?? []).map((each) => each && text(each))];
      this.command(node, words.map((word) => `'${String(word ?? '$').replaceAll("'", '')}'`).join(' '));
    } else if (last in DELETIONS && FILE_MODULES.has(name.split('.')[0])) {
      this.add(node, 'delete', DELETIONS[last], 'FILE_DELETION', `Deletes files: ${name}.`);
    } else if (name === 'eval' || name === 'Function' || name.startsWith('vm.run') || name === 'vm.Script') {
      this.evaluation(node, name);
    } else if ((name === 'setTimeout' || name === 'setInterval') && typeof text(node.arguments[0] ?? {}) === 'string') {
      this.evaluation(node, name);
    } else if (['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource'].includes(name)) {
      this.add(node, 'network-call', 'MEDIUM', 'NETWORK', `Talks to the network: ${name}.`);
    } else if (name === 'process.kill' || name === 'process.dlopen' || name === 'process.binding') {
      this.add(node, 'process', 'MEDIUM', 'PROCESS', `Reaches beyond the script: ${name}.`);
    }
  }

  evaluation(node, name) {
    const source = this.text.slice(node.start, node.end);
    if (/atob\(|'base64'|"base64"|'hex'|"hex"|fromCharCode|unescape\(|inflate|gunzip/.test(source)) {
      this.add(node, 'decode-and-run', 'HIGH', 'OBFUSCATION', 'Executes text that it decodes first.');
    }
    this.add(node, 'eval', 'HIGH', 'EVAL', `Executes text as code: ${name}.`);
  }

  command(node, line) {
    if (typeof line === 'string') {
      this.commands.push({ file: this.file.name, line: node.loc.start.line, text: line });
    }
  }
}

/** A constant text, with $unknown in the place of what is only known when it runs; undefined for anything else. */
function text(node) {
  if (node?.type === 'Literal') {
    return node.value;
  }
  if (node?.type === 'TemplateLiteral') {
    return node.quasis.map((part) => part.value.cooked ?? '').join('$unknown');
  }
  if (node?.type === 'BinaryExpression' && node.operator === '+') {
    const parts = [];
    for (let rest = node; ; rest = rest.left) {
      if (rest.type !== 'BinaryExpression' || rest.operator !== '+') {
        parts.unshift(rest);
        break;
      }
      parts.unshift(rest.right);
    }
    const texts = parts.map((part) => (part.type === 'Literal' ? String(part.value) : '$unknown'));
    return texts.some((each) => each !== '$unknown') ? texts.join('') : undefined;
  }
  return undefined;
}

/** What the shell rules say about texts that the code hands to a shell. */
function shellFindings(commands) {
  if (commands.length === 0) {
    return [];
  }
  const rules = fileURLToPath(new URL('shell_commands.py', import.meta.url));
  const input = JSON.stringify(commands.slice(0, MAX_COMMANDS));
  return JSON.parse(execFileSync('/usr/bin/python3', ['-I', '-B', rules], { input, maxBuffer: 16 * 1024 * 1024 }).toString());
}

function imports(file, modules) {
  return [...modules.keys()]
    .filter((module) => !builtinModules.includes(module) && !/^[./]/.test(module))
    .map((module) => module.split('/').slice(0, module.startsWith('@') ? 2 : 1).join('/'))
    .map((name) => ({ file: file.name, name, version: null, how: 'import' }));
}

const findings = [];
const commands = [];
const dependencies = [];
for (const file of files()) {
  try {
    const script = new Script(file, read(file));
    findings.push(...script.found);
    commands.push(...script.commands);
    dependencies.push(...imports(file, script.modules));
  } catch (problem) {
    const deep = problem instanceof RangeError;
    const message = deep ? 'Nested too deeply to be analysed.' : 'Could not be analysed: it does not have the form of its kind.';
    findings.push(finding(file, null, 'not-analysed', 'MEDIUM', deep ? 'OBFUSCATION' : 'BUG', message));
  }
}
findings.push(...shellFindings(commands));
answer(findings, dependencies);
