import { hash } from 'node:crypto';
import { canonicalJson } from '#domain/json.ts';

/** SHA-256 of UTF-8 text or bytes, 64 lower-case hexadecimal digits. */
export function sha256(data: string | Uint8Array): string {
  return hash('sha256', data, 'hex');
}

/** SHA-256 of a value's canonical JSON: the content address of manifests, verdicts and definitions. */
export function contentHash(value: unknown): string {
  return sha256(canonicalJson(value));
}
