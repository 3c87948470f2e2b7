import type { MiddlewareHandler } from 'hono';

/**
 * Nothing from elsewhere, nothing inline, nothing sent elsewhere: should a text ever become markup by mistake, it can
 * neither run nor tell. `wasm-unsafe-eval` is for key derivation (Argon2id), `blob:` and `data:` pictures and sounds for
 * attachments and generated codes, `blob:` frames for the browser's own viewer of PDF (a page in a `blob:` would be under this policy too).
 */
const POLICY: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' blob: data:",
  'media-src': "'self' blob:",
  'frame-src': 'blob:',
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

// The wake lock keeps the clock of a session visible; camera and microphone are for codes and attachments, by the
// facilitator's tap. All else is refused even to ourselves.
const PERMISSIONS = [
  'screen-wake-lock=(self)',
  'camera=(self)',
  'microphone=(self)',
  'web-share=(self)',
  'clipboard-write=(self)',
  'publickey-credentials-create=(self)',
  'publickey-credentials-get=(self)',
  'geolocation=()',
  'payment=()',
  'usb=()',
  'browsing-topics=()',
];

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': Object.entries(POLICY)
    .map(([name, value]) => `${name} ${value}`)
    .join('; '),
  'Permissions-Policy': PERMISSIONS.join(', '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Puts the headers on every answer, also on errors and on 404. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next();
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value);
};
