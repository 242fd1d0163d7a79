import { conditionsHold } from '#local/iam/condition.ts';
import type { PolicyDocument, PolicyStatement } from '#local/iam/policy-document.ts';
import type { AccessRequest } from '#local/iam/request-context.ts';
import { wildcardTest } from '#local/iam/wildcard-text.ts';

/** IAM's answer, with the end of AWS's sentence when it is no. */
export type Decision = { readonly allowed: true } | { readonly allowed: false; readonly because: string };

const ALLOWED: Decision = { allowed: true };

interface Statement {
  readonly allows: boolean;
  readonly coversAction: (action: string) => boolean;
  readonly coversResource: (resource: string) => boolean;
  readonly conditions: PolicyStatement['Condition'];
}

/**
 * The identity policies of one role, ready to judge requests. What cannot be judged (an unknown condition key or
 * operator) never allows: an Allow with it is left out and named in the refusal, a Deny with it denies.
 */
export class RolePolicies {
  readonly #statements: readonly Statement[];
  readonly #byAction = new Map<string, readonly Statement[]>();

  constructor(policies: readonly PolicyDocument[]) {
    this.#statements = policies.flatMap((policy) => policy.Statement.map(compile));
  }

  decide(request: AccessRequest): Decision {
    let allowed = false;
    let unknown: string | undefined;
    for (const statement of this.#statementsFor(request.action)) {
      if (!statement.coversResource(request.resource)) continue;
      const outcome = statement.conditions ? conditionsHold(statement.conditions, request.context) : true;
      if (typeof outcome === 'object') {
        unknown = outcome.unknown;
        if (!statement.allows) return refuse(`with a Deny whose ${unknown} the local cloud does not know`);
      } else if (outcome && !statement.allows) {
        return refuse('with an explicit deny in an identity-based policy');
      } else if (outcome) {
        allowed = true;
      }
    }
    if (allowed) return ALLOWED;
    const hint = unknown === undefined ? '' : ` (the local cloud does not know the ${unknown})`;
    return refuse(`because no identity-based policy allows the ${request.action} action${hint}`);
  }

  #statementsFor(action: string): readonly Statement[] {
    const known = this.#byAction.get(action);
    if (known) return known;
    const found = this.#statements.filter((statement) => statement.coversAction(action));
    this.#byAction.set(action, found);
    return found;
  }
}

function refuse(because: string): Decision {
  return { allowed: false, because };
}

function compile(statement: PolicyStatement): Statement {
  return {
    allows: statement.Effect === 'Allow',
    coversAction: covers(statement.Action, statement.NotAction, true),
    coversResource: covers(statement.Resource, statement.NotResource, false),
    conditions: statement.Condition,
  };
}

function covers(
  included: readonly string[] | undefined,
  excluded: readonly string[] | undefined,
  ignoreCase: boolean,
): (text: string) => boolean {
  const tests = (included ?? excluded ?? []).map((pattern) => wildcardTest(pattern, ignoreCase));
  if (included) return (text) => tests.some((test) => test(text));
  return (text) => !tests.some((test) => test(text));
}
