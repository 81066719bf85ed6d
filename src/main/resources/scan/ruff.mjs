// ruff over the Python files: its security rules, and those of its rules that find mistakes. A script cannot switch a check off.

import ruff from '@astral-sh/ruff-wasm-nodejs';
import { answer, files, finding, read } from './report.mjs';

const { Workspace, PositionEncoding } = ruff;

const SETTINGS = {
  'line-length': 320,
  'target-version': 'py311',
  lint: {
    select: ['S', 'F', 'B', 'E7', 'E9'],
    // S101: an assert is no danger; S404, S603, S607: each start of a program, which the own rules tell
    ignore: ['S101', 'S404', 'S603', 'S607', 'E701', 'E702', 'E703', 'E741'],
  },
};

const DIRECTIVE = /#(?=.*(noqa|ruff\s*:|flake8\s*:))/gi;

const GROUPS = [
  [/^S10[567]$/, 'MEDIUM', 'SECRET'],
  [/^S(102|307)$/, 'HIGH', 'EVAL'],
  [/^S(30[12]|403|506|614)$/, 'MEDIUM', 'EVAL'],
  [/^S(60[2-6]|609)$/, 'HIGH', 'PROCESS'],
  [/^S(103|202)$/, 'MEDIUM', 'BUG'],
  [/^S(104|310|312|321|323|40[12]|41\d|50[1-9])$/, 'MEDIUM', 'NETWORK'],
  [/^S608$/, 'MEDIUM', 'BUG'],
  [/^S/, 'LOW', 'BUG'],
  [/^invalid-syntax$/, 'MEDIUM', 'BUG'],
  [/^(F82\d|F63\d|F70\d|E9|B0(0[36]|18|23))/, 'MEDIUM', 'BUG'],
  [/^(F401|F541|F841|E7[^2])/, 'INFO', 'STYLE'],
  [/^(F|B|E722)/, 'LOW', 'BUG'],
];

function weigh(code) {
  const [, severity, category] = GROUPS.find(([pattern]) => pattern.test(code)) ?? [null, 'INFO', 'STYLE'];
  return [severity, category];
}

function check(file) {
  const text = read(file).replace(DIRECTIVE, '#-').replace(/(no)(qa)/gi, '$1-$2');
  // one for each file: what a hostile one breaks stays broken
  return new Workspace(SETTINGS, PositionEncoding.Utf16).check(text).map((seen) => {
    const [severity, category] = seen.code === null ? ['MEDIUM', 'BUG'] : weigh(seen.code);
    return finding(file, seen.start_location.row, seen.code ?? 'syntax', severity, category, seen.message);
  });
}

const findings = [];
for (const file of files()) {
  try {
    findings.push(...check(file));
  } catch {
    findings.push(finding(file, null, 'not-analysed', 'MEDIUM', 'OBFUSCATION', 'ruff cannot get through this file.'));
  }
}
answer(findings);
