import js from '@eslint/js';
import globals from 'globals';

/** Whatever is not told as a module of the browser is missing here, not allowed. */
export default [
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': ['error', { allow: ['warn'] }],
      // text of other people is never read as markup or as code
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-properties': ['error',
        ...['innerHTML', 'outerHTML', 'insertAdjacentHTML'].map((property) => ({ property, message: 'Text is never read as markup.' })),
        { object: 'document', property: 'write', message: 'Text is never read as markup.' }],
    },
  },
  {
    files: ['src/main/resources/static/**'],
    languageOptions: { globals: globals.browser },
    rules: { 'max-lines': ['error', 200], complexity: ['error', 15] },
  },
  {
    files: ['**/highlight-worker.js'],
    languageOptions: { sourceType: 'script', globals: globals.worker },
  },
  {
    files: ['src/main/resources/META-INF/**'],
    languageOptions: { globals: { ...globals.browser, angular: 'readonly' } },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.nodeBuiltin } },
];
