import { LOCAL_ACCOUNT_ID, LOCAL_REGION, localArn } from '#local/identity.ts';
import { LocalCloudError } from '#local/local-cloud-error.ts';
import { NO_VALUE, type ResolveScope, resolveValue } from '#local/template/resolve-value.ts';
import { kindOf, type ResourceContext } from '#local/template/resource-kinds.ts';
import { resourceName } from '#local/template/resource-name.ts';
import type { Template } from '#local/template/template.ts';

/** One resource of the template with every intrinsic replaced. */
export interface ResolvedResource {
  readonly logicalId: string;
  readonly type: string;
  /** Its name in the local cloud. */
  readonly name: string;
  /** What `Ref` gives. */
  readonly physicalId: string;
  /** All properties; resolved when first read, so that what is skipped need not be resolvable. */
  properties(): Readonly<Record<string, unknown>>;
}

export interface ResolvedStack {
  readonly resources: readonly ResolvedResource[];
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Names every resource and resolves what the template says of it.
 * @param endpoint `http://127.0.0.1:PORT`, which queue URLs contain
 * @throws LocalCloudError `template-unresolvable`
 */
export function resolveStack(template: Template, stackName: string, endpoint: string): ResolvedStack {
  const pseudo: Readonly<Record<string, unknown>> = {
    'AWS::Region': LOCAL_REGION,
    'AWS::AccountId': LOCAL_ACCOUNT_ID,
    'AWS::Partition': 'aws',
    'AWS::URLSuffix': 'amazonaws.com',
    'AWS::StackName': stackName,
    'AWS::StackId': localArn('cloudformation', `stack/${stackName}/local`),
    'AWS::NotificationARNs': [],
    'AWS::NoValue': NO_VALUE,
  };
  const names = new Map<string, string>();

  const scope: ResolveScope = {
    reference(name) {
      if (name in pseudo) return pseudo[name];
      const parameter = template.Parameters[name];
      if (parameter) return parameter.Default;
      const resource = template.Resources[name];
      return resource && kindOf(resource.Type).ref(contextOf(name));
    },
    attribute(logicalId, attribute) {
      const resource = template.Resources[logicalId];
      return resource && kindOf(resource.Type).attributes[attribute]?.(contextOf(logicalId));
    },
    condition(name) {
      if (!(name in template.Conditions)) return undefined;
      return resolveValue(template.Conditions[name], scope, `Conditions.${name}`) === true;
    },
    mapped: (map, first, second) => template.Mappings[map]?.[first]?.[second],
  };

  function nameOf(logicalId: string): string {
    const known = names.get(logicalId);
    if (known !== undefined) return known;
    const resource = template.Resources[logicalId];
    if (!resource) throw new LocalCloudError('template-unresolvable', `No resource ${logicalId}.`);
    const kind = kindOf(resource.Type);
    const given = kind.nameProperty === null ? undefined : resource.Properties[kind.nameProperty];
    const path = `Resources.${logicalId}.Properties.${kind.nameProperty}`;
    const resolved = given === undefined ? undefined : resolveValue(given, scope, path);
    const name = typeof resolved === 'string' ? resolved : resourceName(stackName, logicalId, kind);
    names.set(logicalId, name);
    return name;
  }

  function contextOf(logicalId: string): ResourceContext {
    const properties = template.Resources[logicalId]?.Properties ?? {};
    return {
      logicalId,
      name: nameOf(logicalId),
      property: (name) =>
        properties[name] === undefined
          ? undefined
          : resolveValue(properties[name], scope, `Resources.${logicalId}.Properties.${name}`),
      endpoint,
    };
  }

  const isWanted = (condition: string | undefined): boolean =>
    condition === undefined || scope.condition(condition) === true;

  const resources = Object.entries(template.Resources)
    .filter(([, resource]) => isWanted(resource.Condition))
    .map(([logicalId, resource]): ResolvedResource => {
      let resolved: Record<string, unknown> | undefined;
      return {
        logicalId,
        type: resource.Type,
        name: nameOf(logicalId),
        physicalId: kindOf(resource.Type).ref(contextOf(logicalId)),
        properties() {
          resolved ??= resolveValue(
            resource.Properties,
            scope,
            `Resources.${logicalId}.Properties`,
          ) as Record<string, unknown>;
          return resolved;
        },
      };
    });

  const outputs = Object.entries(template.Outputs)
    .filter(([, output]) => isWanted(output.Condition))
    .map(([name, output]) => [name, String(resolveValue(output.Value, scope, `Outputs.${name}.Value`))]);

  return { resources, outputs: Object.fromEntries(outputs) };
}
