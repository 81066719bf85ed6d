/** What is picked: files with the paths that they have in the folder, and whether they are one archive. */

const MIB = 1048576;

export const NOTHING = { files: [], isZip: false };

/** What a file field holds; a file picked alone has no path but its name. */
export function chosen(files, isZip) {
  return { files: [...files].map((file) => ({ file, path: file.webkitRelativePath || file.name })), isZip };
}

/** A dropped folder has no list of its files: it is walked. */
export async function dropped(entries) {
  const found = await Promise.all(entries.map((entry) => walk(entry, '')));
  return { files: found.flat(), isZip: isOneZip(entries) };
}

function isOneZip(entries) {
  return entries.length === 1 && entries[0].isFile && entries[0].name.toLowerCase().endsWith('.zip');
}

async function walk(entry, prefix) {
  if (entry.isFile) {
    const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path: prefix + file.name }];
  }
  const children = await childrenOf(entry.createReader());
  const found = await Promise.all(children.map((child) => walk(child, `${prefix}${entry.name}/`)));
  return found.flat();
}

/** A browser hands them out by the hundred, until it hands out none. */
async function childrenOf(reader) {
  const all = [];
  let some;
  do {
    some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    all.push(...some);
  } while (some.length > 0);
  return all;
}

export function bytesOf({ files }) {
  return files.reduce((sum, one) => sum + one.file.size, 0);
}

export function isTooLarge(picked, maxBytes, maxFiles) {
  return bytesOf(picked) > maxBytes || picked.files.length > maxFiles;
}

/** The places below the picked folder that hold the most: bytes, or files where those are too many. */
export function largest({ files }, maxFiles) {
  const isCount = files.length > maxFiles;
  const places = new Map();
  files.forEach(({ file, path }) => places.set(placeOf(path), (places.get(placeOf(path)) ?? 0) + (isCount ? 1 : file.size)));
  const all = [...places.values()].reduce((sum, weight) => sum + weight, 0);
  return [...places].sort((a, b) => b[1] - a[1]).slice(0, 3).filter(([, weight]) => weight > all / 100)
    .map(([place, weight]) => `${place} (${isCount ? weight : `${(weight / MIB).toFixed(1)} MiB`})`).join(', ');
}

function placeOf(path) {
  const parts = path.split('/');
  return parts.slice(0, 2).join('/') + (parts.length > 2 ? '/' : '');
}

/** A folder's name with how many files and KiB, in the page's own sentence; an archive's with its KiB; empty for nothing. */
export function summaryOf(picked, sentence) {
  if (picked.files.length === 0) {
    return '';
  }
  const { file, path } = picked.files[0];
  const kib = Math.max(1, Math.round(bytesOf(picked) / 1024));
  return picked.isZip ? `${file.name}: ${kib} KiB` : `${path.split('/')[0]}: ${fill(sentence, picked.files.length, kib)}`;
}

/** A sentence with {0}, {1} … filled in. */
export function fill(sentence, ...values) {
  return sentence.replace(/\{(\d)\}/g, (place, index) => String(values[Number(index)] ?? place));
}
