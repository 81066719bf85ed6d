import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsSince } from '../../main/resources/static/assets/log/elapsed.js';
import { plain } from '../../main/resources/static/assets/log/plain.js';
import { MOST, count, next, starts } from '../../main/resources/static/assets/log/search.js';
import { isOver } from '../../main/resources/static/assets/log/stream.js';

test('colours, cursor moves and titles are left out', () => {
  assert.equal(plain('\u001b[31mred\u001b[0m \u001b[2Kline'), 'red line');
  assert.equal(plain('\u001b]0;owned\u0007a\u001b]8;;x\u001b\\b'), 'ab');
  assert.equal(plain('one\r\ntwo'), 'one\ntwo');
});

test('other control characters and turned text become visible', () => {
  assert.equal(plain('a\u0000b\u001bc\rd'), 'a\u2400b\u241bc\u240dd');
  assert.equal(plain('\u007f\u009f\u200e\u202e\u2069'), '\ufffd'.repeat(5));
});

test('what people write stays as it is', () => {
  assert.equal(plain('热更新 🚀\tok\n<b>'), '热更新 🚀\tok\n<b>');
});

test('text is found left to right, without overlaps, up to a limit', () => {
  assert.deepEqual(starts('aaaa', 'aa', 9), [0, 2]);
  assert.deepEqual(starts('abcabc', 'c', 9), [2, 5]);
  assert.deepEqual(starts('aaaa', 'a', 2), [0, 1]);
  assert.deepEqual(starts('abc', 'x', 9), []);
  assert.deepEqual(starts('abc', '', 9), []);
});

test('stepping goes around both ends', () => {
  assert.deepEqual([next(-1, 1, 3), next(2, 1, 3), next(0, -1, 3), next(4, 1, 0)], [0, 0, 2, -1]);
});

test('the count says where one is, and when there are more', () => {
  assert.deepEqual([count(0, 3), count(-1, 0), count(4, MOST)], ['1 / 3', '0 / 0', '5 / 1000+']);
});

test('a run that waits, is queued or runs goes on; any other has ended', () => {
  assert.deepEqual(['AWAITING_CONFIRMATION', 'QUEUED', 'RUNNING'].map(isOver), [false, false, false]);
  assert.deepEqual(['SUCCEEDED', 'FAILED', 'LOST', 'CANCELLED'].map(isOver), [true, true, true, true]);
});

test('elapsed time is whole seconds, and never less than none', () => {
  const start = '2026-01-01T00:00:00Z';
  const at = Date.parse(start);
  assert.deepEqual([at + 1999, at + 60000, at - 5000].map((now) => secondsSince(start, now)), [1, 60, 0]);
});
