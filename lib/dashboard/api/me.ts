import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { useApi } from '#dashboard/api/use-api.ts';

/** Who looks, and what they may do. */
export type Me = ResponseOf<'read-me'>;

/** null: not known yet, or not told. */
export const MeContext = createContext<Me | null>(null);

export function useMe(): Me | null {
  const { loading } = useApi('read-me', {});
  return loading.state === 'ready' ? loading.value : null;
}

/**
 * Whether the caller may do it, as far as the page knows: where callers sign with IAM it is a policy that says, so it is
 * offered, and a refusal is shown.
 */
export function useRight(right: keyof NonNullable<Me['rights']>): boolean {
  const me = useContext(MeContext);
  return me === null || me.rights === null || me.rights[right];
}

/** Whether the deployment serves rows at all, and the caller may read them. */
export function useServesRows(): 'yes' | 'not-served' | 'not-allowed' {
  const me = useContext(MeContext);
  const mayRead = useRight('rows');
  if (me !== null && !me.serves.rows) return 'not-served';
  return mayRead ? 'yes' : 'not-allowed';
}
