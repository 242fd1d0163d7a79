/**
 * Where a service of AWS is reached that is asked without a client of its own.
 *
 * @param environment `AWS_ENDPOINT_URL` and `AWS_ENDPOINT_URL_<SERVICE>` mean what they mean to SDK clients.
 */
export function serviceOrigin(
  service: string,
  region: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const variable = `AWS_ENDPOINT_URL_${service.toUpperCase().replaceAll('-', '_')}`;
  // biome-ignore lint/complexity/useLiteralKeys: the index signature wants it.
  const named = environment[variable] ?? environment['AWS_ENDPOINT_URL'];
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  return named ?? `https://${service}.${region}.${domain}`;
}
