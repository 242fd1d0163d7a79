import { type PromptPlace, promptKey } from '#domain/prompt-place.ts';

/** One version at its place, as messages and manifests name it; or what the place expects of a version. */
export type PromptAddress = { readonly address: string } | { readonly expected: string };

/** Events choose versions: none may lead to another key than one of the place. */
const inKey = /^(?!\.+$)[\w.+@=:-]{1,128}$/;
const counted = /^[1-9]\d{0,8}$/;

export function promptAddress(place: PromptPlace, version: string): PromptAddress {
  switch (place.kind) {
    case 's3':
      return inKey.test(version)
        ? { address: `s3://${place.bucket}/${promptKey(place, version)}` }
        : { expected: 'a version of letters, digits and _ . + @ = : - that can stand in a key' };
    case 'appconfig':
      return counted.test(version)
        ? { address: `appconfig:${place.application}/${place.profile}@${version}` }
        : { expected: 'the number of a hosted configuration version' };
    case 'bedrock-prompt':
      // DRAFT is no version: it changes under the name.
      return counted.test(version)
        ? { address: `bedrock-prompt:${place.id}@${version}` }
        : { expected: 'the number of a prompt version' };
  }
}
