// reads files of the host and of the platform
const { fs, tried, refused } = require('./attack');

for (const file of ['/etc/shadow', process.env.PRIVATE_KEY, process.env.DATABASE, '/proc/' + process.env.RUNNER_PID + '/environ']) {
  tried(file, () => fs.readFileSync(file));
}
