import { english } from './words-en.js';
import { chinese } from './words-zh.js';

const preferred = (navigator.languages && navigator.languages[0]) || navigator.language || 'en';
export const language = preferred.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';

const words = language === 'zh-CN' ? chinese : english;

/** The sentence of that name in the browser's language, with {0}, {1} … filled in. */
export function t(name, ...values) {
  const sentence = words[name] ?? english[name] ?? name;
  return sentence.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
}

/** The sentence of that name, or null where there is none: for words of the server that may have no translation. */
export function known(name) {
  return words[name] ?? null;
}

export function yesNo(value) {
  return t(value ? 'yes' : 'no');
}
