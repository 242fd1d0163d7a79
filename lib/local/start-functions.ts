import { InstanceKiller } from '#local/faults/instance-killer.ts';
import type { Principals } from '#local/iam/principals.ts';
import type { CodeFolder } from '#local/lambda/code-folder.ts';
import { functionEnvironment } from '#local/lambda/function-environment.ts';
import { FunctionPool } from '#local/lambda/function-pool.ts';
import type { LocalCloudOptions } from '#local/local-cloud-options.ts';
import type { FunctionPlan } from '#local/stack/function-plan.ts';

const DEFAULT_INSTANCES = 2;

/** Makes a pool for each function; instances start with their first invocation. */
export function startFunctions(
  functions: readonly FunctionPlan[],
  code: CodeFolder,
  principals: Principals,
  endpoint: string,
  options: LocalCloudOptions,
): ReadonlyMap<string, FunctionPool> {
  const { log, faults, environment = {} } = options;
  const most = options.maxInstancesPerFunction ?? DEFAULT_INSTANCES;
  return new Map(
    functions.map((plan, index) => {
      const { taskRoot, modulePath, exportName } = code.add(plan);
      const credentials = principals.assumeRole(plan.roleName, plan.name);
      const spec = {
        functionName: plan.name,
        modulePath,
        exportName,
        compileCache: code.compileCache,
        timeoutMs: plan.timeoutSeconds * 1000,
        memoryMiB: plan.memoryMiB,
        environment: functionEnvironment(plan, taskRoot, endpoint, credentials, environment),
        print: (message: string, requestId: string | undefined) =>
          log?.({
            level: 'info',
            from: 'function',
            functionName: plan.name,
            message,
            ...(requestId !== undefined && { requestId }),
          }),
      };
      const killer = faults?.killProbability
        ? new InstanceKiller(faults.seed + index, faults.killProbability)
        : undefined;
      return [plan.name, new FunctionPool(spec, Math.min(most, plan.reservedConcurrency ?? most), killer)];
    }),
  );
}
