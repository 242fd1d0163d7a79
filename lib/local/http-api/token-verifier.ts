import { createPublicKey, type JsonWebKey, type KeyObject, verify } from 'node:crypto';
import { z } from 'zod';

/** What API Gateway accepts: RSA alone. */
const digests: Readonly<Record<string, string>> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512' };

const headerSchema = z.object({ alg: z.string(), kid: z.string() });
const claimsSchema = z.looseObject({
  iss: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
  iat: z.number().optional(),
  aud: z.union([z.string().transform((one) => [one]), z.array(z.string())]).optional(),
  client_id: z.string().optional(),
});
export type TokenClaims = z.output<typeof claimsSchema>;

const discoverySchema = z.object({ jwks_uri: z.url() });
const keysSchema = z.object({
  keys: z.array(z.looseObject({ kid: z.string().optional(), kty: z.string() })),
});

const TIMEOUT_MS = 1_500;

/** A token that is refused; the message says why, for the log of the local cloud. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
}

/** Checks tokens as JWT authorizers do: signature by the issuer's published keys, issuer, audience, times. */
export class TokenVerifier {
  readonly #issuer: string;
  readonly #audience: readonly string[];
  readonly #nowMs: () => number;
  #keys: ReadonlyMap<string, KeyObject> = new Map();

  constructor(issuer: string, audience: readonly string[], nowMs: () => number = Date.now) {
    this.#issuer = issuer;
    this.#audience = audience;
    this.#nowMs = nowMs;
  }

  /** @throws TokenError */
  async verify(token: string): Promise<TokenClaims> {
    const [header, payload, signature, ...more] = token.split('.');
    if (header === undefined || payload === undefined || signature === undefined || more.length > 0) {
      throw new TokenError('Expected a JWT of three parts.');
    }
    const { alg, kid } = parsed(headerSchema, header, 'header');
    const digest = digests[alg];
    if (digest === undefined) {
      throw new TokenError(`Expected one of ${Object.keys(digests).join(', ')}, got ${alg}.`);
    }
    const key = await this.#key(kid);
    const bytes = Buffer.from(signature, 'base64url');
    if (!verify(digest, Buffer.from(`${header}.${payload}`), key, bytes)) {
      throw new TokenError(`Expected the signature of key ${kid}, got another.`);
    }
    const claims = parsed(claimsSchema, payload, 'claims');
    this.#checkClaims(claims);
    return claims;
  }

  #checkClaims({ iss, exp, nbf, iat, aud, client_id: client }: TokenClaims): void {
    const seconds = this.#nowMs() / 1_000;
    if (iss !== this.#issuer) throw new TokenError(`Expected iss ${this.#issuer}, got ${iss}.`);
    // `client_id` counts only where there is no `aud`.
    const audience = aud ?? (client === undefined ? [] : [client]);
    if (!audience.some((one) => this.#audience.includes(one))) {
      throw new TokenError(
        `Expected aud ${this.#audience.join(' or ')}, got ${audience.join(', ') || 'none'}.`,
      );
    }
    if (exp <= seconds) throw new TokenError(`Expected exp in the future, got ${exp}.`);
    if (nbf !== undefined && nbf > seconds) throw new TokenError(`Expected nbf in the past, got ${nbf}.`);
    if (iat !== undefined && iat > seconds) throw new TokenError(`Expected iat in the past, got ${iat}.`);
  }

  async #key(kid: string): Promise<KeyObject> {
    const known = this.#keys.get(kid);
    if (known !== undefined) return known;
    // A key that is not known yet may have been published since.
    this.#keys = await this.#publishedKeys();
    const published = this.#keys.get(kid);
    if (published !== undefined) return published;
    throw new TokenError(`Expected a key that ${this.#issuer} publishes, got kid ${kid}.`);
  }

  async #publishedKeys(): Promise<ReadonlyMap<string, KeyObject>> {
    const discovery = `${this.#issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const { jwks_uri: place } = discoverySchema.parse(await this.#fetched(discovery));
    const { keys } = keysSchema.parse(await this.#fetched(place));
    return new Map(
      keys
        .filter(({ kid, kty }) => kid !== undefined && kty === 'RSA')
        .map((key) => [key.kid!, createPublicKey({ key: key as JsonWebKey, format: 'jwk' })]),
    );
  }

  async #fetched(url: string): Promise<unknown> {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), redirect: 'error' });
      if (!answer.ok) throw new Error(`status ${answer.status}`);
      return await answer.json();
    } catch (error) {
      throw new TokenError(`Expected ${url} to answer, but: ${(error as Error).message}.`, { cause: error });
    }
  }
}

function parsed<T>(schema: z.ZodType<T>, part: string, what: string): T {
  try {
    return schema.parse(JSON.parse(Buffer.from(part, 'base64url').toString()));
  } catch (error) {
    throw new TokenError(`Expected a JWT’s ${what}, got something else.`, { cause: error });
  }
}

/** Claims as the event has them: texts, and lists as `[a b]`. */
export function claimTexts(claims: TokenClaims): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(claims)
      .filter(([, value]) => value !== undefined && value !== null)
      .map(([name, value]) => [name, textOf(name, value)]),
  );
}

function textOf(name: string, value: unknown): string {
  // Parsing made a list of one audience.
  if (name === 'aud' && Array.isArray(value) && value.length === 1) return String(value[0]);
  if (Array.isArray(value)) return `[${value.map(String).join(' ')}]`;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
