export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * A whole number of the environment, `usual` where nothing is set. Written in digits alone: what somebody meant by `1e9` or `0x10` is not
 * guessed. Throws with a sentence for the person at the terminal.
 */
export function wholeFrom(
  environment: Environment,
  name: string,
  { usual, least, most }: { readonly usual: number; readonly least: number; readonly most: number },
): number {
  const text = (environment[name] ?? '').trim();
  if (text === '') return usual;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most))
    throw new Error(`${name} must be a whole number from ${least} to ${most}, not "${text}".`);
  return value;
}

/** `1` or `0`. Anything else would be passed over in silence by whoever reads it as a yes. */
export function switchFrom(environment: Environment, name: string): boolean {
  const text = (environment[name] ?? '').trim();
  if (!['', '0', '1'].includes(text)) throw new Error(`${name} must be "1" or "0", not "${text}".`);
  return text === '1';
}
