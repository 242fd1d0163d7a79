import type { ArmTarget } from '#domain/target.ts';
import type { Problem } from '#targets/answers/parsed-answer.ts';
import type { BatchHttp } from '#targets/batch/batch-http.ts';
import type { PreparedRequest } from '#targets/provider.ts';
import type { BatchFiles } from '#workflow/batch/batch-files.ts';
import type { PreparedBatch } from '#workflow/batch/batch-port.ts';

/** What a batch interface is opened with. */
export interface BatchConnection {
  readonly target: ArmTarget;
  /** The live interface's requests, which a job carries as they are. */
  readonly request: PreparedRequest;
  readonly http: BatchHttp;
  /** null: no bucket can be reached from here. */
  readonly files: BatchFiles | null;
}

/** How one service takes jobs. */
export interface BatchService {
  /** Where jobs are asked for. */
  url(target: ArmTarget): URL;
  open(connection: BatchConnection): Omit<PreparedBatch, 'render'> | Problem;
}
