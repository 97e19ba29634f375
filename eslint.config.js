// @ts-check
import { defineConfig, globalIgnores } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import dateFromText from './scripts/lint-date-from-text.mjs';

/** What may not be written anywhere: ways for text to become markup or code, and dates whose meaning depends on the browser. */
const forbidden = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'Text must never become markup: use textContent or a lit template.',
  },
  {
    selector: 'MemberExpression[property.value=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc)$/]',
    message: 'Text must never become markup: use textContent or a lit template.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)\\s*=/]',
    message: 'Text must never become markup: use a child binding.',
  },
  {
    selector: 'ImportDeclaration[source.value=/unsafe-(html|svg|mathml)|static-html/]',
    message: 'Text must never become markup: use a plain lit template.',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^(write|writeln)$/]',
    message: 'document.write is forbidden.',
  },
  {
    selector: 'MemberExpression[object.name=/^(window|globalThis)$/][property.name="open"]',
    message: 'Use a link: what it opens cannot reach back, and the reader chooses where.',
  },
  {
    selector: 'TSAsExpression > TSAsExpression',
    message: 'Narrow the type instead of silencing the compiler.',
  },
  {
    selector: 'ImportExpression[source.value=/^leaflet|vendor.leaflet\\.js$/]',
    message: 'Leaflet is reached through src/components/summit-venues/leaflet.ts only.',
  },
];

/** What the library may not write besides, for pages with a strict policy. */
const forbiddenInLibrary = [
  {
    selector: 'ImportDeclaration[source.value=/style-map/], TemplateElement[value.raw=/\\sstyle="/]',
    message:
      'A strict policy blocks style attributes, and styleMap writes one at first: set properties of `style`.',
  },
];

const noLeaflet = {
  patterns: [
    {
      group: ['leaflet', 'leaflet/*', '**/vendor/leaflet.js'],
      message: 'Leaflet is reached through src/components/summit-venues/leaflet.ts only.',
    },
  ],
};

export default defineConfig(
  globalIgnores([
    'dist/',
    'src/vendor/',
    'src/world/',
    'storybook-static/',
    'coverage/',
    'tests/bench/.cache/',
  ]),
  {
    extends: [tseslint.configs.recommended],
    plugins: { local: { rules: { 'date-from-text': dateFromText } } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'local/date-from-text': 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': ['error', ...forbidden],
      'no-restricted-imports': ['error', noLeaflet],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.recommendedTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      { plugins: { 'lit-a11y': litA11y }, rules: litA11y.configs.recommended.rules },
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // What our functions return are closures, which may be taken apart.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': ['error', { allow: ['warn'] }],
      'no-restricted-syntax': ['error', ...forbidden, ...forbiddenInLibrary],
    },
  },
  {
    files: ['src/components/summit-venues/leaflet.ts', 'scripts/leaflet-parts.js', 'tests/bench/pages/*'],
    rules: {
      'no-restricted-imports': 'off',
      'no-restricted-syntax': ['error', ...forbidden.slice(0, -1)],
    },
  },
);
