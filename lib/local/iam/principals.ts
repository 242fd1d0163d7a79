import { randomBytes } from 'node:crypto';
import type { AccessRequest } from '#local/iam/request-context.ts';
import { type Decision, RolePolicies } from '#local/iam/role-policies.ts';
import { LOCAL_ACCOUNT_ID, localIamArn } from '#local/identity.ts';
import type { RolePlan } from '#local/stack/role-plan.ts';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Somebody who may sign requests. */
export interface Principal {
  readonly arn: string;
  decide(request: AccessRequest): Decision;
}

/** The administrator of the laptop: the command, tests and the aws CLI. Everything is allowed. */
const administrator: Principal = {
  arn: localIamArn('user/local-administrator'),
  decide: () => ({ allowed: true }),
};

/** Who an access key belongs to. Signatures are not verified: whoever can read a key can also read the state folder. */
export class Principals {
  readonly administrator: Credentials = makeCredentials();
  readonly #byKey = new Map<string, Principal>();
  readonly #roles = new Map<string, RolePolicies>();

  constructor(roles: readonly RolePlan[]) {
    this.#byKey.set(this.administrator.accessKeyId, administrator);
    for (const role of roles) this.#roles.set(role.name, new RolePolicies(role.policies));
  }

  /** The owner of a key; undefined for a key that was not made here. */
  withKey(accessKeyId: string): Principal | undefined {
    return this.#byKey.get(accessKeyId);
  }

  /** Makes the key that an instance of a function signs with. */
  assumeRole(roleName: string, sessionName: string): Credentials {
    const credentials = makeCredentials();
    this.#byKey.set(credentials.accessKeyId, {
      arn: `arn:aws:sts::${LOCAL_ACCOUNT_ID}:assumed-role/${roleName}/${sessionName}`,
      decide: (request) => this.decide(roleName, request),
    });
    return credentials;
  }

  /** What a role's policies say. A role that the template does not define is allowed nothing. */
  decide(roleName: string, request: AccessRequest): Decision {
    const policies = this.#roles.get(roleName);
    if (policies) return policies.decide(request);
    return { allowed: false, because: `because the template defines no role ${roleName}` };
  }
}

function makeCredentials(): Credentials {
  return {
    accessKeyId: `ASIALOCAL${randomBytes(8).toString('hex').toUpperCase().slice(0, 11)}`,
    secretAccessKey: randomBytes(20).toString('hex'),
  };
}
