/** What the name of a model on Amazon Bedrock is, where its price is looked up. */
export type BedrockModel =
  /** `profile`: the id without its geography is the model's; `null` where the name is the model's own id. */
  | { readonly kind: 'model'; readonly model: string; readonly profile: string | null }
  /** Somebody's own name for a model or a profile; only the service knows what it stands for. */
  | ApplicationProfile;

export interface ApplicationProfile {
  readonly kind: 'application-profile';
  readonly arn: string;
  readonly region: string;
  readonly id: string;
}

const region = '[a-z]{2}(?:-[a-z]+)+-\\d';
const profileArn = new RegExp(
  `^arn:[\\w-]+:bedrock:(${region}):\\d{12}:(inference-profile|application-inference-profile)/([\\w.:-]+)$`,
);
const modelArn = /^arn:[\w-]+:bedrock:[a-z0-9-]*::foundation-model\/([\w.:-]+)$/;
/** A geography, a maker and a model: `eu.amazon.nova-lite-v1:0`, `us-gov.anthropic.…`, `global.anthropic.…`. */
const systemProfile = /^[a-z]{2,6}(?:-[a-z]{3})?\.([a-z0-9]+\.[a-z][\w.:-]*)$/;

/**
 * Reads the name of a model as Bedrock takes it: a model's id or ARN, or a profile's.
 *
 * https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-support.html: ids of system-defined profiles are the
 * model's id behind a geography.
 *
 * @returns null for what is neither: provisioned throughput, custom and imported models are not paid by the list.
 */
export function readBedrockModel(name: string): BedrockModel | null {
  const found = profileArn.exec(name);
  if (found !== null) {
    const [arn, at, kind, id] = found as unknown as [string, string, string, string];
    return kind === 'inference-profile' ? readId(id) : { kind: 'application-profile', arn, region: at, id };
  }
  const model = modelOfArn(name);
  if (model !== null) return { kind: 'model', model, profile: null };
  return name.startsWith('arn:') ? null : readId(name);
}

/** The model's id in the ARN of a foundation model; null for any other text. */
export function modelOfArn(arn: string): string | null {
  return modelArn.exec(arn)?.[1] ?? null;
}

function readId(id: string): BedrockModel {
  const model = systemProfile.exec(id)?.[1];
  return model === undefined
    ? { kind: 'model', model: id, profile: null }
    : { kind: 'model', model, profile: id };
}
