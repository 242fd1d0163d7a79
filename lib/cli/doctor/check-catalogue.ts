import { accountSecrets } from '#cli/doctor/checks/account-secrets.ts';
import { assizeYaml } from '#cli/doctor/checks/assize-yaml.ts';
import { awsAccount } from '#cli/doctor/checks/aws-account.ts';
import { cdkBootstrap } from '#cli/doctor/checks/cdk-bootstrap.ts';
import { deadLetters } from '#cli/doctor/checks/dead-letters.ts';
import { diskSpace } from '#cli/doctor/checks/disk-space.ts';
import { freePorts } from '#cli/doctor/checks/free-ports.ts';
import { localSecrets } from '#cli/doctor/checks/local-secrets.ts';
import { nodeVersion } from '#cli/doctor/checks/node-version.ts';
import { published } from '#cli/doctor/checks/published.ts';
import { stackCode } from '#cli/doctor/checks/stack-code.ts';
import { suites } from '#cli/doctor/checks/suites.ts';
import { synthesis } from '#cli/doctor/checks/synthesis.ts';
import { targetHosts } from '#cli/doctor/checks/target-hosts.ts';
import type { AccountCheck, LaptopCheck } from '#cli/doctor/doctor-check.ts';

/** What is looked at on this machine, in this order. */
export const laptopChecks: readonly LaptopCheck[] = [
  nodeVersion,
  diskSpace,
  freePorts,
  assizeYaml,
  suites,
  targetHosts,
  localSecrets,
  synthesis,
  awsAccount,
];

/** What is looked at in a deployed stack. */
export const accountChecks: readonly AccountCheck[] = [
  stackCode,
  cdkBootstrap,
  published,
  accountSecrets,
  deadLetters,
];
