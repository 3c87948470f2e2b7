import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import lingkar from './scripts/boundaries/eslint-plugin.mjs';
import svelteConfig from './svelte.config.js';

const DETERMINISM = [
  ['MemberExpression[object.name="Date"][property.name="now"]', 'Date.now'],
  ['NewExpression[callee.name="Date"][arguments.length=0]', 'new Date()'],
  ['CallExpression[callee.name="Date"]', 'Date()'],
  ['MemberExpression[object.name="Math"][property.name="random"]', 'Math.random'],
  ['MemberExpression[property.name="getRandomValues"]', 'getRandomValues'],
  ['MemberExpression[property.name="randomUUID"]', 'randomUUID'],
  ['ImportSpecifier[imported.name=/^(randomBytes|randomUUID|getRandomValues)$/]', 'random bytes'],
].map(([selector, what]) => ({
  selector,
  message: `${what} only in src/base: clock and randomness are passed in, so that tests can set them.`,
}));

const INLINE_STYLE = {
  // The security policy refuses styles in markup; `style:` directives go through the CSSOM and are allowed.
  selector: 'SvelteAttribute[key.name="style"]',
  message: 'The security policy blocks style attributes: use a class or a style: directive.',
};

const NO_EFFECT = [
  {
    selector: 'CallExpression:matches([callee.name="$effect"], [callee.object.name="$effect"])',
    message: 'No $effect in screens: $derived for what follows, a live query for what is stored.',
  },
  {
    selector:
      'ImportDeclaration[source.value="svelte"] > ImportSpecifier[imported.name=/^(onMount|beforeUpdate|afterUpdate)$/]',
    message: 'Screens load nothing on mounting: use a live query.',
  },
];

// Neither is used here, so the two rules that ask every name for its type because of them are spared: half of the time of this lint.
const NOT_USED_HERE = [
  { selector: 'TSEnumDeclaration', message: 'No enums: a union of strings.' },
  { selector: 'ImportDeclaration[source.value="svelte/store"]', message: 'No stores: runes.' },
];

const FOCUSED_TESTS = {
  selector:
    'MemberExpression[property.name=/^(only|skip|todo|fixme|fails)$/]:matches([object.name=/^(it|test|describe|suite|bench)$/], [object.object.name=/^(it|test|describe|suite)$/], [object.callee.object.name=/^(it|test|describe)$/])',
  message: 'A test runs or it is not there. Use skipIf with a condition when an engine is missing.',
};

const restricted = (...selectors) => ({ 'no-restricted-syntax': ['error', ...NOT_USED_HERE, ...selectors] });

export default ts.config(
  {
    ignores: [
      'dist/',
      'node_modules/',
      'coverage/',
      'test-results/',
      'playwright-report/',
      '.cache/',
      'tests/project/canary/',
      'tests/project/violations/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...ts.configs.strict,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeCheckedOnly],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './tsconfig.sw.json'],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A port's method may be asynchronous without waiting itself, and an item's fields are keyed by name.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      // Takes what a chained method returns for another class than the one it is.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: {
        parser: ts.parser,
        svelteConfig,
        project: ['./tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
  },
  {
    files: ['**/*.svelte'],
    rules: {
      // The two that find a write nobody waited for. The others mistake what the compiler makes of runes.
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      // A prop is destructured with `let`, because `$bindable` ones are assigned; the compiler warns of wrong ones.
      'prefer-const': 'off',
      'svelte/no-at-html-tags': 'error',
      'svelte/require-each-key': 'error',
      'svelte/require-store-reactive-access': 'off',
      // Takes the words that explain an ignored warning for names of warnings.
      'svelte/no-unused-svelte-ignore': 'off',
      // svelte-check knows the ambient names of TypeScript better.
      'no-undef': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    rules: { 'no-undef': 'off' },
  },
  {
    plugins: { lingkar },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always'],
      'lingkar/names': 'error',
    },
  },
  {
    files: ['src/**'],
    rules: {
      'no-console': 'error',
      'lingkar/imports': 'error',
      'lingkar/barrels': 'error',
      ...restricted(...DETERMINISM, INLINE_STYLE),
    },
  },
  { files: ['src/base/**'], rules: restricted(INLINE_STYLE) },
  { files: ['src/screens/**'], rules: restricted(...DETERMINISM, INLINE_STYLE, ...NO_EFFECT) },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['src/server/**'], rules: { 'no-console': 'off' } },
  {
    files: ['tests/**'],
    rules: {
      ...restricted(FOCUSED_TESTS),
      '@typescript-eslint/no-non-null-assertion': 'off',
      // expect(service.method)
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
