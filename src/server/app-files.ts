import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import type { Context, Handler } from 'hono';

/** A file of the built app, as it goes over the wire. */
export interface AppFile {
  contentType: string;
  etag: string;
  plain: Uint8Array<ArrayBuffer>;
  /** Compressed at build, where it pays. */
  br?: Uint8Array<ArrayBuffer>;
  gzip?: Uint8Array<ArrayBuffer>;
}

/** The built app by path: `/index.html`, `/assets/…`. */
export type AppFiles = ReadonlyMap<string, AppFile>;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
};

const HASHED = '/assets/';

/**
 * Reads the built app into memory, once: a few megabytes at most, no path of a request ever reaches the file system,
 * and a build that runs meanwhile cannot mix two versions. Throws when there is no built app in the folder.
 */
export async function readAppFiles(folder: string): Promise<AppFiles> {
  const files = new Map<string, AppFile>();
  for (const path of await pathsIn(folder)) {
    if (/\.(br|gz)$/.test(path)) continue;
    const [plain, br, gzip] = await Promise.all([
      readFile(join(folder, path)),
      readIfThere(join(folder, `${path}.br`)),
      readIfThere(join(folder, `${path}.gz`)),
    ]);
    files.set(`/${path.split(sep).join('/')}`, {
      contentType: CONTENT_TYPES[extname(path)] ?? 'application/octet-stream',
      etag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
      plain,
      ...(br === undefined ? {} : { br }),
      ...(gzip === undefined ? {} : { gzip }),
    });
  }
  if (!files.has('/index.html')) throw new Error(`There is no built app in ${folder}.`);
  return files;
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function readIfThere(path: string): Promise<Buffer<ArrayBuffer> | undefined> {
  return readFile(path).catch((error: unknown) => {
    if (isMissing(error)) return undefined;
    throw error;
  });
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/**
 * Answers GET and HEAD. A path that is no file is a place inside the app and gets the page itself, so that deep links
 * work; a path that looks like a file and is none gets 404, or a stale page would take HTML for a script.
 */
export function serveAppFiles(files: AppFiles): Handler {
  const page = files.get('/index.html');
  return (context) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      return context.text('Method not allowed', 405, { Allow: 'GET, HEAD' });
    }
    const path = context.req.path === '/' ? '/index.html' : context.req.path;
    const file = files.get(path);
    if (file !== undefined) return answer(context, file, path.startsWith(HASHED));
    if (page === undefined || path.startsWith(HASHED) || extname(path) !== '') return context.text('Not found', 404);
    return answer(context, page, false);
  };
}

function answer(context: Context, file: AppFile, hashed: boolean): Response {
  const encoding = encodingFor(context.req.header('Accept-Encoding') ?? '', file);
  const etag = `"${file.etag}${encoding === undefined ? '' : `-${encoding}`}"`;
  const headers: Record<string, string> = {
    // A hashed name never changes its content. All else is asked for anew each time: an old page or service worker
    // would keep a device on an old version.
    'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Type': file.contentType,
    ETag: etag,
    Vary: 'Accept-Encoding',
  };
  if (matches(context.req.header('If-None-Match'), etag)) return context.body(null, 304, headers);

  const bytes = (encoding === undefined ? undefined : file[encoding]) ?? file.plain;
  headers['Content-Length'] = String(bytes.byteLength);
  if (encoding !== undefined) headers['Content-Encoding'] = encoding;
  return context.body(bytes, 200, headers);
}

/** The better of the encodings that the browser takes (`br;q=0` refuses) and the file has. */
function encodingFor(accepted: string, file: AppFile): 'br' | 'gzip' | undefined {
  const taken = new Set(
    accepted
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  );
  if (file.br !== undefined && taken.has('br')) return 'br';
  if (file.gzip !== undefined && taken.has('gzip')) return 'gzip';
  return undefined;
}

/** A proxy may have weakened the tag on its way (`W/"…"`); for reading that is the same. */
function matches(asked: string | undefined, etag: string): boolean {
  if (asked === undefined) return false;
  return asked.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
}
