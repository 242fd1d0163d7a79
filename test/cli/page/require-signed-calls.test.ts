import { expect, it } from 'vitest';
import { requireSignedCalls } from '#cli/page/require-signed-calls.ts';
import { signedApi } from '#cli/page/signed-api.ts';

const deployment = { name: 'stack "assize" in eu-central-1', stackName: 'assize', outputs: {} };
const answering = (status: number) =>
  requireSignedCalls(deployment, async () => new Response(null, { status }));

it('lets nobody open a page that could show nothing, and says what to do', async () => {
  await expect(answering(200)).resolves.toBeUndefined();
  await expect(answering(401)).rejects.toThrow('api.jwt.page in assize.yaml');
  await expect(answering(403)).rejects.toThrow('execute-api:Invoke on GET /v1/*');
});

it('says how a deployment without an API gets one', () => {
  expect(() => signedApi(deployment)).toThrow('Write "api: {}" into assize.yaml');
});
