import { describe, expect, it } from 'vitest';
import type { Row } from '#domain/row.ts';
import { startAssize } from '#support/assize-cloud.ts';
import { startClassifier } from '#support/classifier-server.ts';
import { type EditableTemplate, editAssembly } from '#support/edited-assembly.ts';
import { poll } from '#support/poll.ts';
import { publishSample } from '#support/publish-sample.ts';

const rows: Row[] = Array.from({ length: 200 }, (_, i) => ({
  id: `row-${i}`,
  input: `${i}`,
  reference: 'yes',
}));

interface Statement {
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
}

/** Takes every statement with this action under this prefix out of one function's policy. */
function revoke(template: EditableTemplate, functionName: string, action: string, resource: string): number {
  let revoked = 0;
  for (const [id, { Type, Properties }] of Object.entries(template.Resources)) {
    if (Type !== 'AWS::IAM::Policy' || !id.toLowerCase().includes(functionName)) continue;
    const document = Properties.PolicyDocument as { Statement: Statement[] };
    const kept = document.Statement.filter(
      (statement) =>
        ![statement.Action].flat().includes(action) || !JSON.stringify(statement.Resource).includes(resource),
    );
    revoked += document.Statement.length - kept.length;
    document.Statement = kept;
  }
  return revoked;
}

describe('least privilege', { timeout: 90_000 }, () => {
  it('fails with 403 at the very call whose grant is taken away', async () => {
    const server = await startClassifier(() => 'yes');
    let revoked = 0;
    const assemblyDir = await editAssembly((template) => {
      revoked = revoke(template, 'infershard', 's3:PutObject', 'observations/');
    });
    expect(revoked).toBe(1);
    const assize = await startAssize({ allowedHosts: [server.host], assemblyDir, timeScale: 500 });
    try {
      await publishSample({ name: 'sample', rows, endpoint: server.endpoint }, assize.admin);
      await assize.admin.put('Model Registered', { subject: 'sample', version: 'new', deploymentId: 'once' });
      const refused = await poll('a refused call in the log', async () =>
        assize.log.find(({ message }) => message.includes('not authorized to perform: s3:PutObject')),
      );
      expect(refused.message).toMatch(/infer-shard|InferShard/);
      expect(refused.message).toContain('observations/');
    } finally {
      await assize.stop();
      await server.close();
    }
  });
});
