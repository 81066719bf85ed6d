import { t } from './words.js';

/** Characters that make code read differently from what it does: direction marks, zero widths, control characters. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/;

/** Puts one line of source into a cell: coloured pieces, marked words, hidden characters made visible. */
export function paint(cell, text, colours, marks) {
  cell.textContent = '';
  const plain = !colours && !marks && !HIDDEN.test(text);
  if (plain) {
    cell.textContent = text;
    return;
  }
  for (const piece of pieces(text, colours, marks || [])) {
    cell.append(piece.name || piece.marked ? span(piece) : visible(piece.text));
  }
}

function span(piece) {
  const element = document.createElement(piece.marked ? 'mark' : 'span');
  element.className = piece.name;
  element.append(visible(piece.text));
  return element;
}

/** Cuts the line wherever its colour or its mark changes. */
function pieces(text, colours, marks) {
  const cuts = new Set([0, text.length]);
  const named = [];
  let at = 0;
  for (const [length, name] of colours || []) {
    named.push([at, name]);
    at += length;
    cuts.add(Math.min(at, text.length));
  }
  marks.forEach(([from, to]) => cuts.add(from).add(to));
  const places = [...cuts].sort((a, b) => a - b);
  let colour = 0;
  return places.slice(0, -1).map((from, index) => {
    while (colour + 1 < named.length && named[colour + 1][0] <= from) {
      colour++;
    }
    return {
      text: text.slice(from, places[index + 1]),
      name: named.length ? named[colour][1] : '',
      marked: marks.some(([start, end]) => start <= from && from < end),
    };
  });
}

function visible(text) {
  const fragment = document.createDocumentFragment();
  if (!HIDDEN.test(text)) {
    fragment.append(text);
    return fragment;
  }
  for (const character of text) {
    fragment.append(HIDDEN.test(character) ? shown(character) : character);
  }
  return fragment;
}

function shown(character) {
  const element = document.createElement('span');
  element.className = 'hu-hidden-character';
  element.textContent = 'U+' + character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
  element.title = t('hiddenCharacter');
  return element;
}
