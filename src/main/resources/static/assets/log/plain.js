/** Output of scripts as the page shows it; the server's PlainText does the same with what came before. */

const CONTROLS = 0x20;
const PICTURES = 0x2400;

// eslint-disable-next-line no-control-regex -- these are what it is about
const SEQUENCES = /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\r(?=\n)/g;
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Colours and cursor moves are left out, every other control character is made visible. */
export function plain(text) {
  return text.replace(SEQUENCES, '').replace(INVISIBLE, (control) => picture(control.charCodeAt(0)));
}

function picture(code) {
  return code < CONTROLS ? String.fromCharCode(PICTURES + code) : '\ufffd';
}
