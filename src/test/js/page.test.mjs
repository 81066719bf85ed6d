import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contains } from '../../main/resources/static/assets/page/find.js';
import { localTimes, moment, relative } from '../../main/resources/static/assets/page/times.js';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const from = (seconds) => relative(new Date(NOW + seconds * 1000), NOW, 'en');

test('how long ago, in the largest unit that is full', () => {
  assert.deepEqual([0, -1, -59, -60, -119, -3600, -86399, -86400].map(from),
    ['now', '1 second ago', '59 seconds ago', '1 minute ago', '1 minute ago', '1 hour ago', '23 hours ago', 'yesterday']);
});

test('what is still to come', () => {
  assert.deepEqual([90, 86400, 172800].map(from), ['in 1 minute', 'tomorrow', 'in 2 days']);
});

test('in the language of the page', () => {
  assert.equal(relative(new Date(NOW - 120000), NOW, 'zh-CN'), '2分钟前');
});

test('a time that is none stays as it came, one that is keeps UTC as its tooltip', () => {
  globalThis.document = { documentElement: { lang: 'en' } };
  const bad = { dateTime: 'soon', textContent: 'soon', title: '', dataset: {} };
  const good = { dateTime: '2026-03-01T12:00:00Z', textContent: '12:00 UTC', title: '', dataset: {} };
  localTimes({ querySelectorAll: () => [bad, good] });
  assert.deepEqual([bad.textContent, bad.title], ['soon', '']);
  assert.deepEqual([good.textContent, good.title], [moment(new Date(NOW), 'en'), '12:00 UTC']);
});

test('a time is found when it is itself what came in', () => {
  const time = { dateTime: '2026-03-01T12:00:00Z', textContent: 'x', title: 'kept', dataset: {}, matches: () => true, querySelectorAll: () => [] };
  localTimes(time);
  assert.deepEqual([time.textContent, time.title], [moment(new Date(NOW), 'en'), 'kept']);
});

test('finding ignores case and blanks around', () => {
  assert.ok(contains('Monthly Report', ' report '));
  assert.ok(contains('anything', '  '));
  assert.ok(!contains('Monthly Report', 'weekly'));
});
