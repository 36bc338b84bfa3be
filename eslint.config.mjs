import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The rooms of src/, in reading order: each may import only from those above it. */
const rooms = [
  'quantity',
  'document',
  'catalog',
  'estimate',
  'ranking',
  'words',
  'rules',
  'language',
  'pictures',
  'views',
  'publish',
  'site',
  'tools',
  'importers',
  'panel',
  'vscode',
  'lsp',
  'mcp',
  'cli',
];

/**
 * Rooms that stand beside each other at an edge and share nothing.
 * @type {Record<string, string[]>}
 */
const strangers = {
  cli: ['vscode', 'panel'],
  lsp: ['vscode', 'panel'],
  mcp: ['vscode', 'panel', 'lsp'],
  panel: [],
  vscode: [],
};

/** What no TypeScript of ours may hold. */
const forbiddenSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
  { selector: 'Program > VariableDeclaration[kind="let"]', message: 'No module-level mutable state.' },
];

/** What lets VS Code call us: only edge.ts may, so that everything is guarded (docs/architecture.md). */
const unguarded = [
  'CallExpression[callee.property.name=/^(register[A-Z]|on(Did|Will)[A-Z])/]',
  'CallExpression[callee.name=/^(register(Command$|\\w+(Provider|Serializer|Handler)$)|on(Did|Will)[A-Z])/]',
  'CallExpression[callee.name=/^(set(Timeout|Interval|Immediate)|queueMicrotask)$/]',
  'UnaryExpression[operator="void"]',
].map((selector) => ({
  selector,
  message: 'VS Code calls us through the guard alone: use what src/vscode/edge.ts offers.',
}));

/**
 * What a room may not import, from however deep a folder; `no-restricted-imports` does not see what is loaded later.
 * @param {string} room
 * @param {number} index
 * @returns {import('eslint').Linter.Config}
 */
function boundaries(room, index) {
  const forbidden = [...rooms.slice(index + 1), ...(strangers[room] ?? [])];
  const patterns = forbidden.map((name) => ({
    regex: `(^|/)\\.\\./${name}/`,
    message: `src/${room} may not import from src/${name}: the arrows run downward (docs/architecture.md).`,
  }));
  if (!['cli', 'lsp', 'mcp'].includes(room)) {
    patterns.push({ regex: '^node:', message: 'Only src/cli, src/lsp and src/mcp may use Node.' });
  }
  if (room !== 'vscode') {
    patterns.push({ regex: '^vscode$', message: 'Only src/vscode may import vscode.' });
  }
  if (room === 'vscode' || room === 'lsp') {
    patterns.push({
      regex: '/language/(?!index\\.ts$)',
      message: `src/${room} asks language/index.ts, the one door to that room.`,
    });
  }
  if (room === 'cli') {
    patterns.push({
      regex: '/lsp/(?!start\\.ts$)',
      message: 'src/cli starts the language server, and no more.',
    });
    patterns.push({
      regex: '/mcp/(?!start\\.ts$)',
      message: 'src/cli starts the server for agents, and no more.',
    });
  }
  if (room === 'vscode') {
    patterns.push({
      regex: '/panel/(?!(protocol|read-messages)\\.ts$|answers/)',
      message: 'src/vscode answers the webview: it shares the messages and panel/answers/ with it, no more.',
    });
  }
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': ['error', { patterns }],
      'no-restricted-syntax': [
        'error',
        ...forbiddenSyntax,
        ...patterns.map(loadedLater),
        ...(room === 'vscode' ? unguarded : []),
      ],
    },
  };
}

/** @param {{ regex: string, message: string }} pattern */
function loadedLater({ regex, message }) {
  return { selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\u002F')}/]`, message };
}

export default tseslint.config(
  { ignores: ['dist/', '**/generated/', 'node_modules/', '.vscode-test/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'max-lines': ['error', 400],
      'no-restricted-syntax': ['error', ...forbiddenSyntax],
    },
  },
  ...rooms.map(boundaries),
  {
    files: ['src/vscode/edge.ts'],
    rules: { 'no-restricted-syntax': ['error', ...forbiddenSyntax] },
  },
  {
    // A web-worker host runs an extension so, and this the rest of it.
    files: ['scripts/parts/runtime.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off' },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.tsx'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        URLSearchParams: 'readonly',
      },
    },
  },
);
