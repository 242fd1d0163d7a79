import { notEmulated } from '#local/gateway/aws-error.ts';
import { escapeXml, writeQueryAnswer, writeQueryError } from '#local/gateway/query-protocol.ts';
import { readBody } from '#local/gateway/request-body.ts';
import type { Service } from '#local/gateway/service-call.ts';
import { LOCAL_ACCOUNT_ID } from '#local/identity.ts';

/** STS behind the gateway: who am I. */
export const stsService: Service = {
  async handle({ request, response, principal }) {
    const form = new URLSearchParams((await readBody(request)).toString('utf8'));
    const operation = form.get('Action');
    if (operation !== 'GetCallerIdentity') throw notEmulated(`STS ${operation}`);
    writeQueryAnswer(
      response,
      'https://sts.amazonaws.com/doc/2011-06-15/',
      operation,
      `<Arn>${escapeXml(principal.arn)}</Arn><UserId>LOCAL</UserId><Account>${LOCAL_ACCOUNT_ID}</Account>`,
    );
  },
  writeError: writeQueryError,
};
