/** Source in colours: asked for text by text, done in a worker, given up after a while. */

const PATIENCE_MS = 4000;
const LANGUAGES = {
  py: 'python', sh: 'bash', bash: 'bash', js: 'javascript', mjs: 'javascript', cjs: 'javascript', ts: 'typescript',
  json: 'json', yml: 'yaml', yaml: 'yaml', toml: 'ini', ini: 'ini', cfg: 'ini', sql: 'sql', xml: 'xml', html: 'xml',
  css: 'css', md: 'markdown', pl: 'perl', rb: 'ruby', java: 'java', go: 'go', diff: 'diff', patch: 'diff',
};

const known = new Map();

let worker = null;
let queue = Promise.resolve();

/** Per line a list of [length, class]; null where the language is unknown or colouring took too long. */
export function coloured(path, text) {
  const language = LANGUAGES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()];
  if (!language || !text) {
    return Promise.resolve(null);
  }
  const key = `${language}:${text}`;
  if (!known.has(key)) {
    queue = queue.then(() => run({ text, language }));
    known.set(key, queue);
  }
  return known.get(key);
}

function run(job) {
  return new Promise((resolve) => {
    worker = worker || new Worker('/assets/desk/highlight-worker.js');
    const stop = () => {
      worker.terminate();
      worker = null;
      resolve(null);
    };
    const clock = setTimeout(stop, PATIENCE_MS);
    worker.onmessage = ({ data }) => {
      clearTimeout(clock);
      resolve(data);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      clearTimeout(clock);
      stop();
    };
    worker.postMessage(job);
  });
}
