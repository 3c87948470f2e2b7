import type { ESLint } from 'eslint';
export function objection(from: string, text: string): string | undefined;
declare const plugin: ESLint.Plugin;
export default plugin;
