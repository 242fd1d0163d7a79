import { ownSource } from '#contracts/event-sources.ts';
import type { PatternMatch } from '#contracts/inbound-pattern.ts';

/**
 * Whoever may put events on our bus may name itself as it likes; only what Assize itself puts out never comes in again.
 */
export const anySourceButOurs: readonly PatternMatch[] = [{ 'anything-but': [ownSource] }];
