export function buildTwice(root: string, parts: readonly string[]): string[];
