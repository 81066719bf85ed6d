// kills the runner, leaves a child behind
const { fs, tried, refused } = require('./attack');

tried('the runner', () => process.kill(Number(process.env.RUNNER_PID), 'SIGKILL'));
require('child_process').spawn('sleep', [process.env.MARK], { detached: true, stdio: 'ignore' }).unref();
console.log('held if nothing is left');
