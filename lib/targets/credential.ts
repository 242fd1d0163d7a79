import { Problem } from '#targets/answers/parsed-answer.ts';
import type { SecretReader } from '#workflow/target-port.ts';

/** A suite's author may name an endpoint too, and must not be able to send the function's own credentials to it. */
const reservedVariable = /^env:(AWS_|_)/;

/** Characters that a header value can carry. */
const headerText = /^[\x21-\x7e]+$/;

/**
 * Reads the credential that a target names. Messages hold the reference and never the value.
 *
 * @returns a problem where there is none that a request could carry.
 */
export async function readCredential(secrets: SecretReader, reference: string): Promise<string | Problem> {
  if (reservedVariable.test(reference)) {
    return new Problem(
      `Expected a credential that was stored for targets, got ${reference}: AWS_ variables belong to the function itself. Correct target.secretRef in suite.yaml.`,
    );
  }
  let value: string | null;
  try {
    value = await secrets.read(reference);
  } catch {
    // The cause may hold the value.
    return new Problem(
      `Expected to read the credential at ${reference}, but that failed. May this function read it, and does it exist?`,
    );
  }
  const credential = value?.trim() ?? '';
  if (credential === '') {
    return new Problem(
      `Expected a credential at ${reference}, got none. Store it there, or correct target.secretRef in suite.yaml.`,
    );
  }
  if (!headerText.test(credential)) {
    return new Problem(
      `Expected the credential at ${reference} to be one line of visible ASCII characters, got others. Store it again without them.`,
    );
  }
  return credential;
}
