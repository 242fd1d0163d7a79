import type { InitKind } from '#cli/init/infer-kind.ts';

/** Which provider most likely speaks to an endpoint. */
export function inferProvider(url: string, kind: InitKind): string {
  const { hostname, pathname } = new URL(url);
  if (kind === 'retrieval') return 'http-retrieval';
  if (hostname.endsWith('anthropic.com')) return 'anthropic-messages';
  if (/bedrock-runtime/.test(hostname)) return 'bedrock-converse';
  if (kind === 'classification' && /classif|predict/.test(pathname)) return 'http-classification';
  if (/\/chat\/completions$|\/v1\/?$|^\/$/.test(pathname) || hostname.endsWith('openai.com'))
    return 'openai-chat';
  return kind === 'classification' ? 'http-classification' : 'http';
}
