/*
 * Counts the words of a text.
 *
 * @risk low
 */
'use strict';

const fs = require('fs');

function count(text) {
  const words = text.split(/\s+/).filter((word) => word.length > 0);
  return { words: words.length, characters: text.length };
}

const input = JSON.parse(fs.readFileSync(process.env.EXECFABRIC_INPUT_FILE, 'utf8'));
const result = count(input.text || '');
console.error('Counted', result.words, 'words');
// this line is the structured result of the run
console.log('__EXECFABRIC_RESULT__=' + JSON.stringify(result));
