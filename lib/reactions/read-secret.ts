import { ReactionError } from '#reactions/reaction-error.ts';
import type { SecretReader } from '#workflow/target-port.ts';

/** Reads a secret by its reference. @throws ReactionError whose message holds the reference and never the value. */
export async function readSecret(secrets: SecretReader, reference: string): Promise<string> {
  let value: string | null;
  try {
    value = await secrets.read(reference);
  } catch {
    // The cause may hold the value.
    throw new ReactionError(
      'SECRET',
      `Expected to read the secret at ${reference}, but that failed. Does it exist, and may this function read it?`,
    );
  }
  const secret = value?.trim() ?? '';
  if (!/^[\x21-\x7e]+$/.test(secret)) {
    throw new ReactionError(
      'SECRET',
      `Expected one line of visible ASCII characters at ${reference}, got ${secret === '' ? 'nothing' : 'others'}. Store it again.`,
    );
  }
  return secret;
}
