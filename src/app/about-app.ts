/** Kept equal to package.json by a test; the page itself has no other way to know its version. */
export const VERSION = '0.2.0';

/** The build, as the fingerprint in the name of the app's first file ("index-C4uX9abc.js" → "C4uX9abc"); 'dev' without one. */
export function buildName(page: Document): string {
  const source = page.querySelector('script[type="module"][src]')?.getAttribute('src') ?? '';
  return /-([\w-]{8})\.js$/.exec(source)?.[1] ?? 'dev';
}
