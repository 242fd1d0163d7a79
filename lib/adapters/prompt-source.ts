import { GetObjectCommand, type S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { AwsCredentialIdentity } from '@smithy/types';
import { readBedrockTemplate } from '#adapters/bedrock-prompt.ts';
import { readUpTo } from '#adapters/read-up-to.ts';
import { serviceOrigin } from '#adapters/service-origin.ts';
import { type SignedAnswer, signedGet } from '#adapters/signed-get.ts';
import { promptAddress } from '#domain/prompt-address.ts';
import { type PromptPlace, promptKey } from '#domain/prompt-place.ts';
import type { PromptSource, StoredPrompt } from '#workflow/ports.ts';

/** Prompts are frozen into manifests, which every shard reads. */
const MAX_PROMPT_BYTES = 262_144;

export interface AwsPromptSourceOptions {
  readonly s3: S3Client;
  readonly credentials: () => Promise<AwsCredentialIdentity>;
  readonly region: string;
  /** `AWS_ENDPOINT_URL` and `AWS_ENDPOINT_URL_<SERVICE>` mean what they mean to SDK clients. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

type Place<Kind extends PromptPlace['kind']> = Extract<PromptPlace, { kind: Kind }>;

/** Reads prompts from S3, AppConfig and Bedrock with the function's own role, which `promptArns` in assize.yaml widens. */
export class AwsPromptSource implements PromptSource {
  readonly #options: AwsPromptSourceOptions;

  constructor(options: AwsPromptSourceOptions) {
    this.#options = options;
  }

  async read(place: PromptPlace, version: string): Promise<StoredPrompt> {
    const at = promptAddress(place, version);
    if ('expected' in at) return { problem: `Expected ${at.expected}, got "${version}".` };
    switch (place.kind) {
      case 's3':
        return this.#fromS3(place, version, at.address);
      case 'appconfig':
        return this.#fromAppConfig(place, version, at.address);
      case 'bedrock-prompt':
        return this.#fromBedrock(place, version, at.address);
    }
  }

  async #fromS3(place: Place<'s3'>, version: string, address: string): Promise<StoredPrompt> {
    try {
      const command = new GetObjectCommand({ Bucket: place.bucket, Key: promptKey(place, version) });
      const { Body } = await this.#options.s3.send(command);
      // In Node it is a stream of bytes.
      const body = await readUpTo((Body ?? []) as AsyncIterable<Uint8Array>, MAX_PROMPT_BYTES);
      return body === null ? tooLarge(address) : fileOf(body, address);
    } catch (error) {
      if (!(error instanceof S3ServiceException)) throw error;
      const problem = refusal(error.$metadata.httpStatusCode ?? 0, error.name, address);
      if (problem === null) throw error;
      return { problem };
    }
  }

  /** https://docs.aws.amazon.com/appconfig/2019-10-09/APIReference/API_GetHostedConfigurationVersion.html */
  async #fromAppConfig(
    { application, profile }: Place<'appconfig'>,
    version: string,
    address: string,
  ): Promise<StoredPrompt> {
    const path = `/applications/${application}/configurationprofiles/${profile}/hostedconfigurationversions/${version}`;
    const answer = await this.#get('appconfig', 'appconfig', path);
    return accepted(answer, address, (body) => fileOf(body, address));
  }

  /** https://docs.aws.amazon.com/bedrock/latest/APIReference/API_agent_GetPrompt.html */
  async #fromBedrock(
    { id }: Place<'bedrock-prompt'>,
    version: string,
    address: string,
  ): Promise<StoredPrompt> {
    const answer = await this.#get('bedrock-agent', 'bedrock', `/prompts/${id}/`, { promptVersion: version });
    return accepted(answer, address, (body) => {
      const template = readBedrockTemplate(body.toString('utf8'));
      if ('text' in template) return { form: 'bedrock-template', text: template.text };
      return {
        problem: `${address}: Expected the default variant to be a text template, got ${template.came}. Make one, or keep the prompt in S3 or AppConfig.`,
      };
    });
  }

  #get(service: string, signingName: string, path: string, query: Readonly<Record<string, string>> = {}) {
    const { region, credentials, environment } = this.#options;
    const origin = serviceOrigin(service, region, environment);
    return signedGet({ origin, signingName, region, credentials }, path, query, {
      maxBytes: MAX_PROMPT_BYTES,
    });
  }
}

/** @throws for an answer that another attempt may better. */
function accepted(
  { status, code, body }: SignedAnswer,
  address: string,
  read: (body: Buffer) => StoredPrompt,
): StoredPrompt {
  if (status === 200) return body === null ? tooLarge(address) : read(body);
  const problem = refusal(status, code, address);
  if (problem === null) throw new Error(`Expected ${address} to be answered, got status ${status} ${code}.`);
  return { problem };
}

/** What a service says for good; null for what may pass (throttling, an expired signature, a failure of its own). */
function refusal(status: number, code: string, address: string): string | null {
  if (status === 404) {
    return `${address}: Expected a prompt, got none (${code}). Publish this version there, or correct target.promptFrom in suite.yaml.`;
  }
  if (/^AccessDenied(Exception)?$/.test(code)) {
    return `${address}: Expected the right to read it, got ${code}. Add its ARN to promptArns in assize.yaml and deploy; S3 says this of a version that does not exist as well.`;
  }
  if (status === 501 || ['ValidationException', 'BadRequestException', 'PermanentRedirect'].includes(code)) {
    return `${address}: Expected a place that can be read from here, got ${code} (status ${status}). Correct target.promptFrom in suite.yaml; buckets have to be in the deployment's region.`;
  }
  return null;
}

function fileOf(body: Uint8Array, address: string): StoredPrompt {
  try {
    return { form: 'file', text: new TextDecoder('utf-8', { fatal: true }).decode(body) };
  } catch {
    return { problem: `${address}: Expected text in UTF-8, got other bytes. Save the prompt as UTF-8.` };
  }
}

function tooLarge(address: string): StoredPrompt {
  return {
    problem: `${address}: Expected a prompt of at most ${MAX_PROMPT_BYTES} bytes, got more. Shorten it; examples belong into the dataset ("split": "examples").`,
  };
}
