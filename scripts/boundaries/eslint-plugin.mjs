/**
 * Our own ESLint rules. `imports` reads the same table as dependency-cruiser and looks at what that cannot see:
 * `import type` inside `.svelte` files (gone after compiling) and workers started by `new URL('./x.ts', import.meta.url)`.
 */
import { posix, relative, sep } from 'node:path';
import table from './who-may-import-whom.cjs';

const { FOLDERS, SEPARATE_SUBFOLDERS, PACKAGES, NAMELESS_FOLDERS, NAMELESS_FILES } = table;

/** The path of the linted file from the root of the project, with slashes: `src/app/live.svelte.ts`. */
const pathOf = (context) => relative(context.cwd, context.filename).split(sep).join('/');

/** The entry of the table a path in src belongs to: its first folder, or the file itself when it stands in src. */
const placeOf = (path) => path.split('/')[1];

const stands = (path, places) => places.some((place) => path === `src/${place}` || path.startsWith(`src/${place}/`));

/** Why the file at `from` may not import `text`, or undefined when it may. */
export function objection(from, text) {
  if (!from.startsWith('src/') || text.startsWith('virtual:')) return undefined;
  if (!text.startsWith('.')) return objectionToPackage(from, text.replace(/\?.*$/, ''));

  const to = posix.join(posix.dirname(from), text.replace(/\?.*$/, ''));
  if (!to.startsWith('src/')) return `src stands alone: ${to} is outside of it.`;
  if (!/\.\w+$/.test(to)) return `Write the extension: ${text}`;
  const [here, there] = [placeOf(from), placeOf(to)];
  if (here !== there && !(FOLDERS[here] ?? []).includes(there)) {
    return `${here} may not import ${there} (scripts/boundaries/who-may-import-whom.cjs).`;
  }
  if (here === there && SEPARATE_SUBFOLDERS.includes(here) && from.split('/')[2] !== to.split('/')[2]) {
    return `One folder of ${here} never imports another: ${from.split('/')[2]} → ${to.split('/')[2]}.`;
  }
  return undefined;
}

function objectionToPackage(from, name) {
  const entry = Object.entries(PACKAGES).find(([start]) =>
    /[/:-]$/.test(start) ? name.startsWith(start) : name === start || name.startsWith(`${start}/`),
  );
  if (entry === undefined) return `The package "${name}" is not in scripts/boundaries/who-may-import-whom.cjs.`;
  return stands(from, entry[1]) ? undefined : `${placeOf(from)} may not import "${name}", only ${entry[1].join(', ')}.`;
}

const imports = {
  meta: { type: 'problem', schema: [], messages: { no: '{{ why }}' } },
  create(context) {
    const from = pathOf(context);
    const check = (node) => {
      if (typeof node?.value !== 'string') return;
      const why = objection(from, node.value);
      if (why !== undefined) context.report({ node, messageId: 'no', data: { why } });
    };
    return {
      ImportDeclaration: (node) => check(node.source),
      ExportNamedDeclaration: (node) => check(node.source),
      ExportAllDeclaration: (node) => check(node.source),
      ImportExpression: (node) => check(node.source),
      TSImportType: (node) => check(node.source ?? node.argument?.literal),
      'NewExpression[callee.name="URL"][arguments.1.type="MemberExpression"]'(node) {
        if (context.sourceCode.getText(node.arguments[1]) === 'import.meta.url') check(node.arguments[0]);
      },
    };
  },
};

const names = {
  meta: {
    type: 'problem',
    schema: [],
    messages: { nameless: 'Name it after the thing it defines, not "{{ part }}".' },
  },
  create(context) {
    return {
      Program(node) {
        const parts = pathOf(context).split('/');
        const file = parts.pop();
        const part =
          parts.find((folder) => NAMELESS_FOLDERS.includes(folder)) ?? NAMELESS_FILES.find((n) => n === file);
        if (part !== undefined) context.report({ node, messageId: 'nameless', data: { part } });
      },
    };
  },
};

const barrels = {
  meta: { type: 'problem', schema: [], messages: { barrel: 'Import it where it is defined; nothing is passed on.' } },
  create: (context) => ({
    ExportAllDeclaration: (node) => context.report({ node, messageId: 'barrel' }),
    'ExportNamedDeclaration[source]': (node) => context.report({ node, messageId: 'barrel' }),
  }),
};

export default {
  meta: { name: 'lingkar' },
  rules: { imports, names, barrels },
};
