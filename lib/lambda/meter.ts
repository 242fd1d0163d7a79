import { AwsMeter } from '#lambda/aws-meter.ts';

/** Counts what the process's clients do for the message under way. */
export const meter = new AwsMeter(Date.now);
