// reaches what waits for it and what watches it
const { fs, tried, refused } = require('./attack');

for (const name of ['mem', 'environ', 'maps']) {
  tried(name + ' of the first process', () => fs.openSync('/proc/1/' + name, 'r'));
}
tried('memory of the first process', () => fs.openSync('/proc/1/mem', 'r+'));
tried('descriptors of the first process', () => fs.readdirSync('/proc/1/fd'));
for (const name of ['root', 'cwd', 'exe', 'fd/0', 'fd/3', 'fd/7']) {
  tried(name + ' of the first process', () => fs.readlinkSync('/proc/1/' + name));
}
for (const fd of fs.readdirSync('/proc/self/fd')) {
  tried('a file among its descriptors', () => {
    const place = fs.readlinkSync('/proc/self/fd/' + fd);
    if (!place.startsWith('/') || place.startsWith('/proc/') || place.startsWith('/dev/')) { throw new Error('none'); }
  });
}
