import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, Stack } from 'aws-cdk-lib';
import type { Template } from 'aws-cdk-lib/assertions';
import {
  apiConfigSchema,
  type DeploymentConfig,
  deploymentConfigSchema,
} from '#contracts/deployment-config.ts';
import type { FunctionName } from '#contracts/functions.ts';
import { triggerCatalogue } from '#contracts/triggers/trigger-catalogue.ts';
import { AssizeService } from '#infrastructure/assize-service.ts';
import type { AssizeServiceProps } from '#infrastructure/assize-service-props.ts';
import { AssizeStack } from '#infrastructure/assize-stack.ts';
import { type BundledFunctions, type BundleName, bundleNames } from '#infrastructure/bundled-functions.ts';
import { createApp } from '#infrastructure/create-app.ts';
import type { SuiteSchedule } from '#infrastructure/suite-schedules.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Its properties are read by path; a wrong path fails the test. */
export type Resource = ReturnType<Template['findResources']>[string];

/** A synthesized template, and questions to it. */
export class SynthesizedTemplate {
  readonly resources: Readonly<Record<string, Resource>>;
  readonly outputs: Readonly<Record<string, { readonly Value: unknown }>>;

  constructor(template: {
    Resources: Record<string, Resource>;
    Outputs?: Record<string, { Value: unknown }>;
  }) {
    this.resources = template.Resources;
    this.outputs = template.Outputs ?? {};
  }

  /** All resources of a type, by logical id. */
  ofType(type: string): [string, Resource][] {
    return Object.entries(this.resources).filter(([, resource]) => resource.Type === type);
  }

  /** The one resource of a type. */
  only(type: string): Resource {
    const found = this.ofType(type);
    const [entry] = found;
    if (!entry || found.length > 1) throw new Error(`Expected one ${type}, got ${found.length}`);
    return entry[1];
  }

  /** The resource of a type whose property has this value. */
  named(type: string, property: string, value: unknown): [string, Resource] {
    const found = this.ofType(type).find(([, resource]) => resource.Properties[property] === value);
    if (!found) throw new Error(`Expected a ${type} with ${property} ${value}`);
    return found;
  }

  /** The statements of a function's role. */
  statementsOf(name: FunctionName, stackName = 'assize'): Statement[] {
    const [, lambda] = this.named('AWS::Lambda::Function', 'FunctionName', `${stackName}-${name}`);
    const role = lambda.Properties.Role['Fn::GetAtt'][0];
    return this.ofType('AWS::IAM::Policy')
      .filter(([, policy]) => policy.Properties.Roles.some((used: { Ref: string }) => used.Ref === role))
      .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement);
  }
}

export interface Statement {
  readonly Sid?: string;
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

export function listOf<Value>(value: Value | readonly Value[]): readonly Value[] {
  return Array.isArray(value) ? value : [value as Value];
}

/** A report of every week, so that templates have what deployments have on wish. */
export const weeklyReport = { name: 'weekly', kind: 'digest' as const, schedule: 'cron(0 6 ? * MON *)' };

/** The stack as an `assize.yaml` asks for it; team, environment, an API and a report are filled in. */
export function synthesizeStack(
  config: Partial<DeploymentConfig> = {},
  schedules: readonly SuiteSchedule[] = [],
): SynthesizedTemplate {
  return synthesized((app) => {
    const parsed = deploymentConfigSchema.parse({
      tags: { team: 'evaluation', environment: 'test' },
      api: {},
      reports: [weeklyReport],
      ...config,
    });
    return new AssizeStack(app, parsed.stackName, {
      config: parsed,
      code: placeholderCode(),
      triggers: triggerCatalogue,
      schedules,
    });
  });
}

/** The service in a plain stack, with props that need constructs. */
export function synthesizeService(props: (stack: Stack) => Partial<AssizeServiceProps>): SynthesizedTemplate {
  return synthesized((app) => {
    const stack = new Stack(app, 'assize');
    new AssizeService(stack, 'Service', {
      tags: { team: 'evaluation', service: 'assize', environment: 'test' },
      api: apiConfigSchema.parse({}),
      reports: [weeklyReport],
      code: placeholderCode(),
      triggers: triggerCatalogue,
      ...props(stack),
    });
    return stack;
  });
}

function synthesized(make: (app: App) => Stack): SynthesizedTemplate {
  const app = createApp(temporaryFolder());
  const { stackName } = make(app);
  return new SynthesizedTemplate(app.synth().getStackByName(stackName).template);
}

/** Folders of one line each: what the stack does with bundles does not depend on what is in them. */
function placeholderCode(): BundledFunctions {
  const folder = temporaryFolder();
  const directories = Object.fromEntries(bundleNames.map((name) => [name, join(folder, name)])) as Record<
    BundleName,
    string
  >;
  for (const [name, directory] of Object.entries(directories)) {
    mkdirSync(directory);
    writeFileSync(join(directory, 'index.mjs'), `export const handler = () => '${name}';`);
  }
  return { directories, hashes: directories, codeVersion: 'c0de' };
}
