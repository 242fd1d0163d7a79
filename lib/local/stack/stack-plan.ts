import { type FunctionPlan, planFunction } from '#local/stack/function-plan.ts';
import { type HttpApiPlan, planHttpApis } from '#local/stack/http-api-plan.ts';
import { type InvokeConfigPlan, planInvokeConfig } from '#local/stack/invoke-config-plan.ts';
import { type MappingPlan, planMapping } from '#local/stack/mapping-plan.ts';
import { type NotEmulated, whyNotEmulated } from '#local/stack/not-emulated.ts';
import { planQueue, type QueuePlan } from '#local/stack/queue-plan.ts';
import { planRoles, type RolePlan } from '#local/stack/role-plan.ts';
import { planRule, type RulePlan } from '#local/stack/rule-plan.ts';
import { planSchedule, type SchedulePlan } from '#local/stack/schedule-plan.ts';
import { planTable, type TablePlan } from '#local/stack/table-plan.ts';
import { planUrl, type UrlPlan } from '#local/stack/url-plan.ts';
import type { Assembly } from '#local/template/read-assembly.ts';
import type { ResolvedResource, ResolvedStack } from '#local/template/resolve-stack.ts';

/** Everything the local cloud makes out of a template. */
export interface StackPlan {
  readonly tables: readonly TablePlan[];
  readonly queues: readonly QueuePlan[];
  readonly bucketNames: readonly string[];
  readonly busNames: readonly string[];
  readonly functions: readonly FunctionPlan[];
  readonly mappings: readonly MappingPlan[];
  readonly rules: readonly RulePlan[];
  readonly schedules: readonly SchedulePlan[];
  readonly invokeConfigs: readonly InvokeConfigPlan[];
  /** The function that answers requests nobody signed, or that callers sign for Lambda. */
  readonly url: UrlPlan | undefined;
  readonly httpApis: readonly HttpApiPlan[];
  readonly roles: readonly RolePlan[];
  readonly notEmulated: readonly NotEmulated[];
}

/**
 * Reads the resources that the local cloud emulates and lists the others with the reason.
 * @throws LocalCloudError `resource-invalid` or `function-code`
 */
export function planStack(stack: ResolvedStack, assembly: Assembly): StackPlan {
  const skipped: NotEmulated[] = [];
  const ofType = (...types: string[]): ResolvedResource[] =>
    stack.resources.filter((resource) => types.includes(resource.type));
  const planned = <T extends object>(type: string, plan: (resource: ResolvedResource) => T | string): T[] =>
    ofType(type).flatMap((resource) => {
      const result = plan(resource);
      if (typeof result !== 'string') return [result];
      skipped.push({ logicalId: resource.logicalId, type, why: result });
      return [];
    });

  const functions = planned('AWS::Lambda::Function', (resource) => planFunction(resource, assembly));
  const runs = (name: string): boolean => functions.some((lambda) => lambda.name === name);
  const [url, ...otherUrls] = planned('AWS::Lambda::Url', (resource) => {
    const plan = planUrl(resource);
    if (typeof plan === 'string' || runs(plan.functionName)) return plan;
    return `leads to ${plan.functionName}, which does not run here`;
  });
  for (const { logicalId } of otherUrls) {
    skipped.push({ logicalId, type: 'AWS::Lambda::Url', why: `one URL works, that of ${url?.functionName}` });
  }
  const tables = ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(planTable);
  const roles = planRoles(stack.resources);
  const http = planHttpApis(stack.resources, runs);

  return {
    tables,
    queues: ofType('AWS::SQS::Queue').map(planQueue),
    bucketNames: ofType('AWS::S3::Bucket').map((resource) => resource.name),
    busNames: ['default', ...ofType('AWS::Events::EventBus').map((resource) => resource.name)],
    functions,
    mappings: planned('AWS::Lambda::EventSourceMapping', (resource) => {
      const mapping = planMapping(resource);
      if (typeof mapping === 'string' || runs(mapping.functionName)) return mapping;
      return `feeds ${mapping.functionName}, which does not run here`;
    }),
    rules: planned('AWS::Events::Rule', planRule),
    schedules: planned('AWS::Scheduler::Schedule', planSchedule),
    invokeConfigs: ofType('AWS::Lambda::EventInvokeConfig').map(planInvokeConfig),
    url,
    httpApis: http.apis,
    roles,
    notEmulated: [...skipped, ...http.notEmulated, ...whyNotEmulated(stack.resources, tables, roles)],
  };
}
