import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** Names under which services take keys in an address. */
const secretName =
  /^(?:.*[-_])?(?:key|apikey|token|secret|password|passwd|pwd|sig|signature|credential|code)$/i;

/** An address is kept in manifests and shown in messages, so a credential has no place in it. */
export const endpointHoldsNoSecret: SuiteCheck = ({ source, definition }) => {
  const url = new URL(definition.target.endpoint);
  const path = ['target', 'endpoint'];
  const advice = 'Store it where only the service reads it, and name it with target.secretRef.';
  if (url.username !== '' || url.password !== '') {
    return [
      problemAt(source, path, {
        expected: 'an address without user name and password',
        came: 'one with them',
        advice,
      }),
    ];
  }
  const name = [...url.searchParams.keys()].find((parameter) => secretName.test(parameter));
  if (name === undefined) return [];
  return [
    problemAt(source, path, {
      expected: 'an address without a credential in its query string',
      came: `the parameter "${name}"`,
      advice,
    }),
  ];
};
