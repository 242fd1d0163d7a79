import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { AwsPromptSource } from '#adapters/prompt-source.ts';
import { clients } from '#lambda/clients.ts';
import type { PromptSource } from '#workflow/ports.ts';

/** Prompts outside suites, read with the function's role. */
export function openPromptSource(): PromptSource {
  return new AwsPromptSource({
    s3: clients.s3,
    credentials: defaultProvider(),
    // biome-ignore lint/complexity/useLiteralKeys: the index signature wants it.
    region: process.env['AWS_REGION'] ?? 'us-east-1',
    environment: process.env,
  });
}
