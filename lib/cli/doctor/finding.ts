/** What a look at one thing came to. */
export interface Finding {
  /** `missing`: something does not work; `note`: worth knowing, and all works that is asked for here. */
  readonly state: 'ok' | 'note' | 'missing';
  /** What was found. */
  readonly found: string;
  /** What to do about it: whole sentences; null: nothing. */
  readonly advice: string | null;
}

export const ok = (found: string): Finding => ({ state: 'ok', found, advice: null });
export const note = (found: string, advice: string): Finding => ({ state: 'note', found, advice });
export const missing = (found: string, advice: string): Finding => ({ state: 'missing', found, advice });
