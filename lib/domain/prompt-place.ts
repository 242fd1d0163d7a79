/** Where versions of a prompt live outside the suite. */
export type PromptPlace =
  /** `key` has `{version}` in it. */
  | { readonly kind: 's3'; readonly bucket: string; readonly key: string }
  /** Both by id; the version is that of the hosted configuration. */
  | { readonly kind: 'appconfig'; readonly application: string; readonly profile: string }
  | { readonly kind: 'bedrock-prompt'; readonly id: string };

const forms = {
  s3: /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/([\w.+@=:/{}-]{1,512})$/,
  appconfig: /^appconfig:([a-z0-9]{4,7})\/([a-z0-9]{4,7})$/,
  bedrockPrompt: /^bedrock-prompt:([0-9a-zA-Z]{10})$/,
};

/** What the place of prompts may look like, in words that follow "must be". */
export const promptPlaceForms =
  's3://<bucket>/<prefix>/{version}.yaml, appconfig:<application id>/<profile id> or bedrock-prompt:<id>';

/** @returns null where the text is no such place. */
export function parsePromptPlace(text: string): PromptPlace | null {
  const [, bucket, key] = forms.s3.exec(text) ?? [];
  if (bucket !== undefined && key !== undefined) {
    return key.includes('{version}') ? { kind: 's3', bucket, key } : null;
  }
  const [, application, profile] = forms.appconfig.exec(text) ?? [];
  if (application !== undefined && profile !== undefined) return { kind: 'appconfig', application, profile };
  const [, id] = forms.bedrockPrompt.exec(text) ?? [];
  return id === undefined ? null : { kind: 'bedrock-prompt', id };
}

/** The key of one version. */
export function promptKey(place: Extract<PromptPlace, { kind: 's3' }>, version: string): string {
  return place.key.replaceAll('{version}', () => version);
}
