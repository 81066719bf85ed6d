// changes its own release and the interpreter
const { fs, tried, refused } = require('./attack');

for (const file of ['/app/main.js', '/app/new', '/usr/bin/node', '/etc/ld.so.preload']) {
  tried(file, () => fs.appendFileSync(file, '//'));
}
