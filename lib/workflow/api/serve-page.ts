import { extname } from 'node:path';
import { PROBLEM_TYPE } from '#contracts/api/problem.ts';
import type { PageConfig } from '#contracts/page/page-config.ts';
import { pageHeaders } from '#contracts/page/page-headers.ts';
import { PAGE_CONFIG_FILE, pageRoutes } from '#contracts/page/page-routes.ts';
import type { ApiAnswer, ApiRequest } from '#workflow/api/api-request.ts';
import { matchPath } from '#workflow/api/match-path.ts';
import { problemOf, Refusal } from '#workflow/api/refusal.ts';

/** A file of the built page, as it is sent. */
export interface PageFile {
  readonly bytes: Uint8Array;
  /** The same in gzip; null where that is not shorter. */
  readonly gzip: Uint8Array | null;
  /** Differs with the content, in quotes. */
  readonly etag: string;
}

/** The built page. */
export interface PageFiles {
  /** @param name path below the page's folder, e.g. `assets/index-4f1c.js`. */
  read(name: string): PageFile | undefined;
}

/** A page, and how it is served in one place. */
export interface PageSite {
  readonly files: PageFiles;
  readonly config: PageConfig;
  /** Origins of the issuer that the page has to call. */
  readonly callable: readonly string[];
}

/** Answers requests for the page and its files; null: the request is for something else. */
export function servePage(
  request: Pick<ApiRequest, 'id' | 'method' | 'path' | 'headers'>,
  site: PageSite,
): ApiAnswer | null {
  const name = request.method === 'GET' || request.method === 'HEAD' ? nameOf(request.path) : null;
  if (name === null) return null;
  const headers = pageHeaders(site.callable);
  if (name === PAGE_CONFIG_FILE) {
    return { status: 200, contentType: TYPES['.json']!, body: JSON.stringify(site.config), headers };
  }
  const file = site.files.read(name);
  if (file === undefined) {
    const refusal = new Refusal(
      404,
      `Expected a file of the page, got ${request.path}. Open the page itself: /.`,
    );
    return {
      status: 404,
      contentType: PROBLEM_TYPE,
      body: JSON.stringify(problemOf(refusal, request.id)),
      headers,
    };
  }
  const kept = {
    ...headers,
    etag: file.etag,
    'cache-control': CACHING[name.startsWith('assets/') ? 'hashed' : 'named'],
  };
  const contentType = TYPES[extname(name)] ?? 'application/octet-stream';
  if (request.headers['if-none-match'] === file.etag)
    return { status: 304, contentType, body: '', headers: kept };
  const zipped = file.gzip !== null && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  return {
    status: 200,
    contentType,
    body: zipped ? file.gzip! : file.bytes,
    headers: {
      ...kept,
      ...(file.gzip !== null && { vary: 'accept-encoding' }),
      ...(zipped && { 'content-encoding': 'gzip' }),
    },
  };
}

/** Names of assets have a hash of their content: under one name there is ever one content. */
const CACHING = { hashed: 'public, max-age=31536000, immutable', named: 'no-cache' } as const;

/** What the build of the page makes. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

function nameOf(path: string): string | null {
  for (const route of pageRoutes) {
    const params = matchPath(route.path, path);
    if (params === null) continue;
    if (params.file === undefined) return 'index.html';
    return route.path.replace('{file}', params.file).slice(1);
  }
  return null;
}
