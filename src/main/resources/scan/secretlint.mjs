// secretlint's recommended rules over all texts. A text cannot switch a check off, and no secret gets into the answer.

import { lintSource } from '@secretlint/core';
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { answer, files, finding, read } from './report.mjs';

const OPTIONS = { '@secretlint/secretlint-rule-aws': { enableIDScanRule: true } };
const CONFIG = {
  rules: rules
    .filter((rule) => !rule.meta.id.endsWith('filter-comments'))
    .map((rule) => ({ id: rule.meta.id, rule, options: OPTIONS[rule.meta.id] ?? {} })),
};

// Files go through together, many at once: each pass costs more than its text.
const PASS = 256 * 1024;

function passes(all) {
  const result = [];
  let text = '';
  let parts = [];
  let line = 1;
  for (const file of all) {
    const own = read(file);
    parts.push({ file, first: line });
    text += own + '\n';
    line += own.split('\n').length;
    if (text.length > PASS) {
      result.push({ text, parts });
      [text, parts, line] = ['', [], 1];
    }
  }
  return parts.length > 0 ? [...result, { text, parts }] : result;
}

const findings = [];
for (const { text, parts } of passes(files())) {
  const source = { content: text, filePath: 'files.txt', ext: '.txt', contentType: 'text' };
  const result = await lintSource({ source, options: { config: CONFIG, maskSecrets: true, noPhysicFilePath: true } });
  for (const message of result.messages) {
    const line = message.loc.start.line;
    const { file, first } = parts.findLast((part) => part.first <= line);
    const rule = message.ruleId.replace('@secretlint/secretlint-rule-', '');
    findings.push(finding(file, line - first + 1, rule, 'HIGH', 'SECRET', message.message));
  }
}
answer(findings);
