import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What is wrong with a request, in words; `status` as HTTP has it. */
export interface Denial {
  readonly status: 401 | 403;
  readonly reason: string;
}

/** How long a ticket waits for the browser that it was made for, which may have to start first. */
const TICKET_MS = 30_000;

interface Ticket {
  readonly untilMs: number;
  /** The session that was let in by it; null: nobody was yet. */
  session: string | null;
}

/**
 * Keeps the page server's door: it signs calls with a person's own credentials, so only a browser that the person opened gets
 * through: by the printed link, or by a ticket.
 *
 * A browser is started with a link that every user of the machine can read in the list of processes. So that link holds a ticket,
 * which lets one browser in, within seconds. Whoever uses it a second time shows that two have it: both are put out.
 */
export class SessionGuard {
  readonly key: string;
  readonly #cookie: string;
  readonly #hosts: readonly string[];
  readonly #nowMs: () => number;
  readonly #tickets = new Map<string, Ticket>();
  readonly #sessions = new Set<string>();

  constructor(port: number, nowMs: () => number = Date.now) {
    this.key = secret();
    this.#nowMs = nowMs;
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

  /** A new ticket for whoever shows the key of the printed link; null for anybody else. */
  issueTicket({ headers }: IncomingMessage): string | null {
    if (!sameText(headers.authorization ?? '', `Bearer ${this.key}`)) return null;
    const nowMs = this.#nowMs();
    for (const [ticket, { untilMs }] of this.#tickets) if (untilMs <= nowMs) this.#tickets.delete(ticket);
    const ticket = secret();
    this.#tickets.set(ticket, { untilMs: nowMs + TICKET_MS, session: null });
    return ticket;
  }

  /** Lets somebody in by the key of the printed link or by a ticket. @returns the `Set-Cookie` header, or why not. */
  enter(query: URLSearchParams): string | Denial {
    const key = query.get('key');
    if (key !== null && sameText(key, this.key)) return this.#letIn().header;
    const ticket = this.#tickets.get(query.get('ticket') ?? '');
    if (ticket === undefined || ticket.untilMs <= this.#nowMs()) {
      return {
        status: 403,
        reason:
          'Expected the key of a link that "assize" printed, or a ticket of the last seconds, got neither. It may be of an earlier start: run "assize open".',
      };
    }
    if (ticket.session !== null) {
      this.#sessions.delete(ticket.session);
      return {
        status: 403,
        reason:
          'Expected a ticket that nobody has used, got one that lets nobody in any more: it was used before. Run "assize open" again; if you opened it once only, somebody else on this machine reads your links.',
      };
    }
    const { session, header } = this.#letIn();
    ticket.session = session;
    return header;
  }

  #letIn(): { readonly session: string; readonly header: string } {
    const session = secret();
    this.#sessions.add(session);
    return { session, header: `${this.#cookie}=${session}; Path=/; HttpOnly; SameSite=Strict` };
  }

  /** Whether a call to the API comes from the page itself, in a browser that was let in. */
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
    if (this.#cookies(headers.cookie).some((value) => this.#sessions.has(value))) return null;
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

/** Of 256 bits: nobody comes upon it by trying, so looking it up in a set tells nothing either. */
function secret(): string {
  return randomBytes(32).toString('base64url');
}

/** In a time that tells nothing of where they differ. */
function sameText(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
