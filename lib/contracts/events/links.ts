import { z } from 'zod';

/** Name to address: where people and programs read on (`run`, `verdict`, `dashboard`). */
export const linksSchema = z.record(z.string().min(1), z.string().min(1));
