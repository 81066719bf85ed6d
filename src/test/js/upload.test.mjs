import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFresh, isTyped, parse, restore, valuesOf } from '../../main/resources/static/assets/upload/draft.js';
import { NOTHING, bytesOf, chosen, dropped, fill, isTooLarge, largest, summaryOf } from '../../main/resources/static/assets/upload/picked.js';

const file = (name, size, path) => ({ name, size, webkitRelativePath: path });
const fileEntry = (name, size = 1) => ({ isFile: true, name, file: (resolve) => resolve({ name, size }) });
const folderEntry = (name, ...batches) => ({
  isFile: false,
  name,
  createReader: () => ({ readEntries: (resolve) => resolve(batches.shift() ?? []) }),
});

test('a picked folder keeps its paths, a file picked alone has its name', () => {
  assert.deepEqual(chosen([file('main.py', 1, 'job/main.py'), file('a.zip', 2, '')], false).files.map((one) => one.path), ['job/main.py', 'a.zip']);
});

test('a dropped folder is walked to its end, however it is handed out', async () => {
  const deep = folderEntry('lib', [fileEntry('b.py')], [fileEntry('c.py')]);
  const picked = await dropped([folderEntry('job', [fileEntry('main.py'), deep], [fileEntry('README.md')])]);
  assert.equal(picked.isZip, false);
  assert.deepEqual(picked.files.map((one) => one.path).sort(), ['job/README.md', 'job/lib/b.py', 'job/lib/c.py', 'job/main.py']);
});

test('one dropped zip is an archive, a folder of that name or two zips are not', async () => {
  assert.equal((await dropped([fileEntry('Job.ZIP')])).isZip, true);
  assert.equal((await dropped([folderEntry('job.zip', [fileEntry('main.py')])])).isZip, false);
  assert.equal((await dropped([fileEntry('a.zip'), fileEntry('b.zip')])).isZip, false);
});

test('a file that cannot be read is told', async () => {
  await assert.rejects(dropped([{ isFile: true, name: 'x', file: (_, reject) => reject(new Error('gone')) }]));
});

test('too large is more than the bytes or more than the files', () => {
  const two = chosen([file('a', 60, 'j/a'), file('b', 40, 'j/b')], false);
  assert.equal(bytesOf(two), 100);
  assert.deepEqual([isTooLarge(two, 100, 2), isTooLarge(two, 99, 2), isTooLarge(two, 100, 1)], [false, true, true]);
});

test('what takes the room is named: by bytes, or by files where those are too many', () => {
  const picked = chosen([file('a', 3145728, 'job/lib/a'), file('b', 1048576, 'job/lib/x/b'), file('c', 2097152, 'job/c'), file('d', 1, 'job/d')], false);
  assert.equal(largest(picked, 4), 'job/lib/ (4.0 MiB), job/c (2.0 MiB)');
  assert.equal(largest(picked, 3), 'job/lib/ (2), job/c (1), job/d (1)');
});

test('the summary names the folder or the archive', () => {
  assert.equal(summaryOf(NOTHING, '{0} files, {1} KiB'), '');
  assert.equal(summaryOf(chosen([file('a', 3000, 'job/a'), file('b', 100, 'job/b')], false), '{0} files, {1} KiB'), 'job: 2 files, 3 KiB');
  assert.equal(summaryOf(chosen([file('job.zip', 1, '')], true), '{0} files, {1} KiB'), 'job.zip: 1 KiB');
});

test('a filled sentence keeps what it has no value for, and what looks like a pattern', () => {
  assert.equal(fill('{0} of {1}', 'a$&'), 'a$& of {1}');
});

test('what a browser fills by itself is no draft', () => {
  assert.deepEqual([{ name: 'note', type: 'text' }, { name: '', type: 'text' }, { name: 'files', type: 'file' }, { name: '_csrf', type: 'hidden' }].map(isTyped),
    [true, false, false, false]);
});

test('a form with anything typed is not overwritten', () => {
  const radio = { name: 'ai', type: 'radio', value: 'yes' };
  assert.ok(isFresh([radio, { name: 'note', type: 'text', value: '' }]));
  assert.ok(!isFresh([radio, { name: 'note', type: 'text', value: 'x' }]));
});

test('a draft comes back as it was', () => {
  const fields = () => [
    { name: 'note', type: 'textarea', value: '' },
    { name: 'ai', type: 'radio', value: '', checked: true },
    { name: 'ai', type: 'radio', value: 'yes', checked: false },
    { name: 'toString', type: 'text', value: '' },
  ];
  const typed = fields();
  typed[0].value = 'for March';
  typed[1].checked = false;
  typed[2].checked = true;
  const draft = parse(JSON.stringify(valuesOf(typed.slice(0, 3))));
  const fresh = fields();
  restore(fresh, draft);
  assert.deepEqual(fresh.map((field) => field.checked ?? field.value), ['for March', false, true, '']);
});

test('what is no draft of ours counts as none', () => {
  for (const text of [null, '', 'null', '{', '7', '"text"', '[1]', '{"note":{"a":1}}']) {
    assert.deepEqual(Object.values(parse(text)).filter((value) => typeof value !== 'string'), []);
  }
  assert.deepEqual(parse('{"note":"kept","n":1}'), { note: 'kept' });
});
