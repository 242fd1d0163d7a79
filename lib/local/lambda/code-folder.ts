import { cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LocalCloudError } from '#local/local-cloud-error.ts';
import type { FunctionPlan } from '#local/stack/function-plan.ts';

/** Where a function's handler is to be loaded from. */
export interface HandlerLocation {
  /** Root of the copied code: LAMBDA_TASK_ROOT. */
  readonly taskRoot: string;
  readonly modulePath: string;
  readonly exportName: string;
}

/** Copies of the bundles in the system's temporary folder: no `node_modules` above them hides what a bundle lacks. */
export class CodeFolder {
  readonly path: string = mkdtempSync(join(tmpdir(), 'assize-code-'));
  /** Compiled code of the first instance, which makes the start of the next ones a fifth faster. */
  readonly compileCache: string = join(this.path, '.compiled');

  /** @throws LocalCloudError `function-code` when the asset or the handler's module is missing */
  add(plan: FunctionPlan): HandlerLocation {
    if (!existsSync(plan.codePath) || !statSync(plan.codePath).isDirectory()) {
      throw new LocalCloudError(
        'function-code',
        `Expected the code of ${plan.name} as a folder at ${plan.codePath}. Synthesize the app again; zip files are not read.`,
      );
    }
    const taskRoot = join(this.path, plan.name);
    cpSync(plan.codePath, taskRoot, { recursive: true });
    const dot = plan.handler.lastIndexOf('.');
    const moduleName = plan.handler.slice(0, dot);
    const modulePath = ['.mjs', '.js', '.cjs']
      .map((extension) => join(taskRoot, `${moduleName}${extension}`))
      .find((path) => existsSync(path));
    if (modulePath === undefined) {
      throw new LocalCloudError(
        'function-code',
        `${plan.name} has the handler ${plan.handler}, but ${plan.codePath} holds no ${moduleName}.mjs, .js or .cjs.`,
      );
    }
    return { taskRoot, modulePath, exportName: plan.handler.slice(dot + 1) };
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
