import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { BedrockProfiles } from '#adapters/bedrock-profiles.ts';
import type { InferenceProfiles } from '#workflow/ports.ts';

/** Inference profiles of Bedrock, resolved with the function's role. */
export function openInferenceProfiles(): InferenceProfiles {
  return new BedrockProfiles({ credentials: defaultProvider(), environment: process.env });
}
