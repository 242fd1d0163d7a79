import { problemAt } from '#workflow/publishing/problem-at.ts';
import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** The provider that takes requests from a bucket. */
const asyncProvider = 'sagemaker-async';

/** A target whose requests and answers lie in S3 says where, and no other one does. */
export const asyncPlaceFits: SuiteCheck = ({ source, definition: { target } }) => {
  const { provider, async: place } = target;
  if (provider === asyncProvider && place === undefined) {
    return [
      problemAt(source, ['target', 'provider'], {
        expected: `target.async beside provider "${asyncProvider}"`,
        advice: 'Add async: { inputPrefix, outputPrefix } to the target.',
      }),
    ];
  }
  if (provider === asyncProvider || place === undefined) return [];
  return [
    problemAt(source, ['target', 'async'], {
      expected: `no target.async with provider "${provider}"`,
      advice: `Remove it, or take provider ${asyncProvider}.`,
    }),
  ];
};
