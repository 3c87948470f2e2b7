export function sourcesDigest(root?: string): string;
export function buildIsCurrent(root?: string): boolean;
export function build(root?: string): Promise<{ files: number; digest: string }>;
