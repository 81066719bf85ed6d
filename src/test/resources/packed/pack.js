// Packs the folder it runs in with nothing but Node.js, streaming: sizes stand behind each file. pack.js ZIP
'use strict';
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) {
      crc = (crc >>> 1) ^ (0xEDB88320 & -(crc & 1));
    }
  }
  return ~crc >>> 0;
}

function walk(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((one) => one.isDirectory()
    ? walk(path.join(folder, one.name)) : [path.join(folder, one.name)]);
}

function numbers(size, write) {
  const bytes = Buffer.alloc(size);
  write(bytes);
  return bytes;
}

const parts = [];
const directory = [];
let offset = 0;
for (const file of walk('.')) {
  const name = Buffer.from(file);
  const content = fs.readFileSync(file);
  const packed = zlib.deflateRawSync(content);
  const sums = numbers(12, (b) => { b.writeUInt32LE(crc32(content), 0); b.writeUInt32LE(packed.length, 4); b.writeUInt32LE(content.length, 8); });
  const common = numbers(8, (b) => { b.writeUInt16LE(20, 0); b.writeUInt16LE(0x808, 2); b.writeUInt16LE(8, 4); });
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.alloc(2 + 12),
    numbers(4, (b) => b.writeUInt16LE(name.length, 0)), name, packed, Buffer.from('PK\x07\x08'), sums]);
  directory.push(Buffer.concat([Buffer.from('PK\x01\x02'), numbers(2, (b) => b.writeUInt16LE(3 << 8 | 20, 0)), common, Buffer.alloc(2), sums,
    numbers(2, (b) => b.writeUInt16LE(name.length, 0)), Buffer.alloc(8),
    numbers(8, (b) => { b.writeUInt32LE(0o100644 * 65536, 0); b.writeUInt32LE(offset, 4); }), name]));
  parts.push(local);
  offset += local.length;
}
const lines = Buffer.concat(directory);
const end = numbers(18, (b) => { b.writeUInt16LE(directory.length, 4); b.writeUInt16LE(directory.length, 6); b.writeUInt32LE(lines.length, 8); b.writeUInt32LE(offset, 12); });
fs.writeFileSync(process.argv[2], Buffer.concat([...parts, lines, Buffer.from('PK\x05\x06'), end]));
