import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { securityHeaders } from '../../src/server/security-headers.ts';

const app = new Hono();
app.use(securityHeaders);
app.get('/', (context) => context.text('here'));

async function policyOf(path: string): Promise<Map<string, string>> {
  const policy = (await app.request(path)).headers.get('Content-Security-Policy') ?? '';
  return new Map(
    policy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values.join(' ')];
    }),
  );
}

it('allows nothing but what the app itself brings', async () => {
  expect(Object.fromEntries(await policyOf('/'))).toEqual({
    'default-src': "'none'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'style-src': "'self'",
    'media-src': "'self' blob:",
    'img-src': "'self' blob: data:",
    'frame-src': 'blob:',
    'font-src': "'self'",
    'connect-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  });
});

it('never allows inline code, eval, or another origin', async () => {
  const policy = [...(await policyOf('/')).values()].join(' ');
  expect(policy).not.toMatch(/'unsafe-inline'|'unsafe-eval'|https?:|\*/);
});

it('stands on errors too, with the other protections', async () => {
  const missing = await app.request('/nowhere');
  expect(missing.status).toBe(404);
  expect(missing.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  expect(missing.headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(missing.headers.get('Referrer-Policy')).toBe('no-referrer');
  expect(missing.headers.get('Cross-Origin-Opener-Policy')).toBe('same-origin');
  expect(missing.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  expect(missing.headers.get('Permissions-Policy')).toContain('screen-wake-lock=(self)');
  expect(missing.headers.get('Permissions-Policy')).toContain('geolocation=()');
});
