import type { Caller } from '#workflow/api/api-request.ts';
import { Refusal } from '#workflow/api/refusal.ts';

/**
 * Who does what a second person has to agree to: the ARN of who signed, or the token's subject. An address beside the subject
 * can change, and would make two of one person.
 *
 * @throws Refusal 403 for a token without a subject.
 */
export function accountableCaller(caller: Caller): string {
  const by = (caller.kind === 'iam' ? caller.name : caller.subject)?.trim() ?? '';
  if (by !== '') return by;
  throw new Refusal(
    403,
    'Expected a token that names its subject (sub, or client_id), got one without. A waiver needs to know who asked and who approved; have the issuer put it in.',
  );
}
