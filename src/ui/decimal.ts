/** Reads "12", "-3", "1.5" and "1,5"; null for anything else, also for an empty text. */
export function parseDecimal(text: string): number | null {
  const plain = text.trim().replace(',', '.').replace('−', '-');
  return /^-?\d{1,12}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
}
