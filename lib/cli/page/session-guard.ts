import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What is wrong with a request, in words; `status` as HTTP has it. */
export interface Denial {
  readonly status: 401 | 403;
  readonly reason: string;
}

/**
 * Keeps the page server's door: it signs calls with a person's own credentials, so only the browser that the person opened by the
 * printed link gets through.
 */
export class SessionGuard {
  readonly key: string;
  readonly #cookie: string;
  readonly #hosts: readonly string[];

  /** @param key default: a new random one. */
  constructor(port: number, key = randomBytes(32).toString('base64url')) {
    this.key = key;
    // Cookies know no ports: two page servers must not take each other's for their own.
    this.#cookie = `assize-${port}`;
    this.#hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  }

  /** Another name that leads to this machine is a page that rebound its DNS. */
  deniesHost({ headers }: IncomingMessage): Denial | null {
    if (headers.host !== undefined && this.#hosts.includes(headers.host)) return null;
    const got = headers.host ?? 'none';
    return {
      status: 403,
      reason: `Expected the host ${this.#hosts.join(' or ')}, got ${got}. Use the printed link.`,
    };
  }

  /** Whether it is the key of the printed link. */
  knows(key: string | null): boolean {
    return key !== null && sameText(key, this.key);
  }

  /** The `Set-Cookie` header for who came by the link. */
  get setCookie(): string {
    return `${this.#cookie}=${this.key}; Path=/; HttpOnly; SameSite=Strict`;
  }

  /** Whether a call to the API comes from the page itself, in the browser that the link was opened in. */
  deniesCall({ method, headers }: IncomingMessage): Denial | null {
    const site = headers['sec-fetch-site'] ?? 'same-origin';
    const reads = method === 'GET' || method === 'HEAD';
    if (site !== 'same-origin' && !(reads && site === 'none')) {
      return { status: 403, reason: `Expected a call of the page itself, got one from elsewhere (${site}).` };
    }
    if (!reads && headers.origin !== `http://${headers.host}`) {
      const got = headers.origin ?? 'none';
      return {
        status: 403,
        reason: `Expected the origin http://${headers.host} on a call that writes, got ${got}.`,
      };
    }
    if (this.#cookies(headers.cookie).some((value) => sameText(value, this.key))) return null;
    return {
      status: 401,
      reason: 'Expected the cookie that the printed link sets, got none. Open the page by that link.',
    };
  }

  #cookies(header = ''): string[] {
    return header.split(/;\s*/).flatMap((pair) => {
      const [name, value] = pair.split('=', 2);
      return name === this.#cookie && value !== undefined ? [value] : [];
    });
  }
}

/** In a time that tells nothing of where they differ. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
