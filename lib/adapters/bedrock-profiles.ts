import type { AwsCredentialIdentity } from '@smithy/types';
import { z } from 'zod';
import { serviceOrigin } from '#adapters/service-origin.ts';
import { type SignedAnswer, signedGet } from '#adapters/signed-get.ts';
import { type ApplicationProfile, modelOfArn } from '#domain/bedrock-model.ts';
import type { InferenceProfiles, ResolvedProfile } from '#workflow/ports.ts';

export interface BedrockProfilesOptions {
  readonly credentials: () => Promise<AwsCredentialIdentity>;
  /** `AWS_ENDPOINT_URL` and `AWS_ENDPOINT_URL_BEDROCK` mean what they mean to SDK clients. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A profile lists its model once for each region, and names and dates beside. */
const MAX_BYTES = 65_536;
/** A run waits for this, three times at most. */
const TIMEOUT_MS = 5_000;

/** Of an answer to GetInferenceProfile, what tells the model. */
const profileSchema = z.object({ models: z.array(z.object({ modelArn: z.string() })).min(1) });

/**
 * Resolves application inference profiles with the function's own role, which `targetArns` in assize.yaml widens.
 *
 * https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetInferenceProfile.html
 */
export class BedrockProfiles implements InferenceProfiles {
  readonly #options: BedrockProfilesOptions;

  constructor(options: BedrockProfilesOptions) {
    this.#options = options;
  }

  async resolve({ arn, region, id }: ApplicationProfile): Promise<ResolvedProfile> {
    const { credentials, environment } = this.#options;
    const origin = serviceOrigin('bedrock', region, environment);
    const service = { origin, signingName: 'bedrock', region, credentials };
    const path = `/inference-profiles/${encodeURIComponent(id)}`;
    // What it failed with may hold an address of the network or a credential's name: the kind of failure is enough.
    const answer = await signedGet(service, path, {}, { maxBytes: MAX_BYTES, timeoutMs: TIMEOUT_MS }).catch(
      () => null,
    );
    if (answer === null) return problem(arn, 'no answer', 'Rerun it later.');
    return answer.status === 200 ? modelIn(arn, answer) : problem(arn, ...refusal(answer));
  }
}

function modelIn(arn: string, { body }: SignedAnswer): ResolvedProfile {
  const parsed = profileSchema.safeParse(jsonOf(body));
  if (!parsed.success) return problem(arn, 'an answer of another form', 'Correct AWS_ENDPOINT_URL.');
  const models = new Set(parsed.data.models.map(({ modelArn }) => modelOfArn(modelArn)));
  const [model = null] = models;
  return models.size === 1 && model !== null
    ? { model }
    : problem(arn, 'no one foundation model', 'Others have no list price.');
}

function refusal({ status, code }: SignedAnswer): readonly [came: string, advice: string] {
  if (status === 404) return ['none (ResourceNotFoundException)', 'Correct target.model in suite.yaml.'];
  const came = code === '' ? `status ${status}` : `${code} (status ${status})`;
  return status === 403
    ? [came, 'Name the profile under targetArns in assize.yaml and deploy.']
    : [came, 'Rerun it later.'];
}

function problem(arn: string, came: string, advice: string): ResolvedProfile {
  return {
    problem: `Expected Bedrock to tell the model of ${arn}, got ${came}. ${advice} Or add prices: in suite.yaml.`,
  };
}

function jsonOf(body: Buffer | null): unknown {
  try {
    return JSON.parse(body?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}
