import { z } from 'zod';

/** Where a secret lies: `secretsmanager:<name or ARN>`, `ssm:<parameter>`, or on a laptop `env:<variable>`. */
export const secretReferenceSchema = z
  .string()
  .regex(
    /^(secretsmanager|ssm|env):\S+$/,
    'must say where the secret lies: secretsmanager:<name>, ssm:<parameter> or env:<variable>',
  );
