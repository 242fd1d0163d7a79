import { getSecret } from '@aws-lambda-powertools/parameters/secrets';
import { getParameter } from '@aws-lambda-powertools/parameters/ssm';
import type { SecretReader } from '#workflow/target-port.ts';

/** A rotated secret is picked up within minutes, and no call waits for the store. */
const KEPT_SECONDS = 300;

/** Reads credentials where their reference says: `env:` on a laptop, the stores of AWS in an account. */
export class StoredSecretReader implements SecretReader {
  readonly #environment: Readonly<Record<string, string | undefined>>;

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = environment;
  }

  async read(reference: string): Promise<string | null> {
    const at = reference.indexOf(':');
    const name = reference.slice(at + 1);
    switch (reference.slice(0, at)) {
      case 'env':
        return this.#environment[name] ?? null;
      case 'ssm':
        return (await getParameter(name, { decrypt: true, maxAge: KEPT_SECONDS })) ?? null;
      case 'secretsmanager':
        return (await getSecret(name, { maxAge: KEPT_SECONDS }))?.toString() ?? null;
      default:
        return null;
    }
  }
}
