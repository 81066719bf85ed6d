import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counts, linesOf, oldText, readDiff, rowsOf, unfolded } from '../../main/resources/static/assets/desk/diff-model.js';
import { wordMarks } from '../../main/resources/static/assets/desk/word-marks.js';
import { english } from '../../main/resources/static/assets/desk/words-en.js';
import { chinese } from '../../main/resources/static/assets/desk/words-zh.js';

const OLD = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].join('\n');
const NEW = OLD.replace('h', 'H');
const DIFF = ['--- old', '+++ new', '@@ -7,3 +7,3 @@', ' g', '-h', '+H', ' i'];

test('what a difference leaves out is folded, and can be opened', () => {
  const model = readDiff(DIFF, NEW);
  assert.deepEqual(model.blocks.map((block) => block.kind), ['fold', 'same', 'change', 'same']);
  assert.equal(model.blocks[0].count, 6);
  assert.deepEqual(unfolded(model, model.blocks[0], 4, 9).map((line) => line.text), ['e', 'f', 'g', 'h', 'i'].map((text) => text.replace('h', 'H')));
});

test('the old text is put together again, or is said to be unknown', () => {
  assert.equal(oldText(readDiff(DIFF, NEW)), OLD);
  assert.equal(oldText(readDiff(DIFF, null)), null);
});

test('lines that came and went are counted without the heads', () => {
  assert.deepEqual(counts(DIFF), { added: 1, removed: 1 });
  assert.deepEqual(counts(null), { added: 0, removed: 0 });
});

test('rows stand below or beside each other', () => {
  const { blocks } = readDiff(DIFF, NEW);
  assert.deepEqual(rowsOf(blocks, false).map((row) => row.kind), ['fold', 'same', 'removed', 'added', 'same']);
  assert.deepEqual(rowsOf(blocks, true).map((row) => row.kind), ['fold', 'same', 'pair', 'same']);
});

test('a final line end is no line', () => {
  assert.deepEqual([linesOf('a\n'), linesOf('a\n\n'), linesOf('')], [['a'], ['a', ''], ['']]);
});

test('the words that differ are marked, unless hardly one is the same', () => {
  assert.deepEqual(wordMarks('total = a + b', 'total = a + c'), { before: [[12, 13]], after: [[12, 13]] });
  assert.equal(wordMarks('alpha', 'omega'), null);
});

test('both languages of the desk say the same things with the same values', () => {
  const places = (text) => [...new Set([...text.matchAll(/\{\d\}/g)].map(String))].sort();
  // the server's own sentence is English already
  const ofServer = (name) => name.startsWith('forbidden-');
  const shape = (words) => Object.entries(words).filter(([name]) => !ofServer(name)).map(([name, text]) => [name, places(text)]).sort();
  assert.deepEqual(shape(chinese), shape(english));
});
