import { z } from 'zod';

/** `config.json` beside the page: where it finds the API, and how people sign in. */
export const pageConfigSchema = z.object({
  /** Origin of the API, without a slash at the end; empty: the page's own. */
  apiUrl: z.string(),
  /** null: whoever serves the page signs its calls. */
  signIn: z
    .object({
      /** As the token's `iss` has it. */
      issuer: z.url(),
      clientId: z.string().min(1),
      /** What is asked of the issuer, separated by spaces. */
      scope: z.string().min(1),
    })
    .nullable(),
});
export type PageConfig = z.output<typeof pageConfigSchema>;

/** How a deployment serves the page. */
export const servedPageSchema = z.object({
  config: pageConfigSchema,
  /** Origins of the issuer that the page may call. */
  callable: z.array(z.string()),
});
export type ServedPage = z.output<typeof servedPageSchema>;
