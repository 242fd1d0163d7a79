import type { ApiRight } from '#contracts/api/api-route.ts';
import type { Caller } from '#workflow/api/api-request.ts';
import type { ApiSettings } from '#workflow/api/api-settings.ts';

/** Groups of tokens that have a right; null: every right token has it. */
export function groupsWith(right: ApiRight, settings: ApiSettings): readonly string[] | null {
  switch (right) {
    case 'write':
      return settings.writers;
    case 'rows':
      return settings.rowReaders;
    case 'approve':
      return settings.approvers;
    case 'revoke':
      return [...new Set([...settings.writers, ...settings.approvers])];
    case 'read':
    case 'webhook':
      return null;
  }
}

/** Whether a caller has a right as far as it is decided here: of those who sign, IAM was asked already, route by route. */
export function hasRight(caller: Caller, right: ApiRight, settings: ApiSettings): boolean {
  const groups = groupsWith(right, settings);
  return caller.kind === 'iam' || groups === null || caller.groups.some((group) => groups.includes(group));
}
