// What attacks share. Each says BREACH when it got what it was after, and else what held it.
const fs = require('fs');

function tried(what, attempt) {
  try {
    attempt();
    console.log('BREACH', what);
  } catch (stopped) {
    console.log('held', what, '-', stopped.code || stopped.name);
  }
}

function refused(what, emitter, success) {
  return new Promise((end) => {
    emitter.on(success, () => { console.log('BREACH', what); end(); });
    emitter.on('error', (stopped) => { console.log('held', what, '-', stopped.code); end(); });
  });
}

module.exports = { fs, tried, refused };
