// Colours source beside the page, so that no file, however odd, holds up the reviewer. Answers lengths and class names, per line.
importScripts('/webjars/highlightjs/highlight.min.js');

const PIECE = /<span class="([^"]*)">|<\/span>|&(amp|lt|gt|quot|#x27);|(\n)|[^<&\n]+/g;

function perLine(html) {
  const lines = [[]];
  const open = [];
  for (const [text, name, entity, newline] of html.matchAll(PIECE)) {
    if (name !== undefined) {
      open.push(name);
    } else if (text === '</span>') {
      open.pop();
    } else if (newline) {
      lines.push([]);
    } else {
      add(lines[lines.length - 1], entity ? 1 : text.length, open.length ? open[open.length - 1] : '');
    }
  }
  return lines;
}

function add(line, length, name) {
  const last = line[line.length - 1];
  if (last && last[1] === name) {
    last[0] += length;
  } else {
    line.push([length, name]);
  }
}

self.onmessage = ({ data }) => {
  const html = self.hljs.highlight(data.text, { language: data.language, ignoreIllegals: true }).value;
  self.postMessage(perLine(html));
};
