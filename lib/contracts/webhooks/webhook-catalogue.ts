import { github } from '#contracts/webhooks/github.ts';
import { huggingface } from '#contracts/webhooks/huggingface.ts';
import { langfuse } from '#contracts/webhooks/langfuse.ts';
import { mlflow } from '#contracts/webhooks/mlflow.ts';
import type { WebhookSource } from '#contracts/webhooks/webhook-source.ts';

/** Every sender of webhooks that Assize understands. */
export const webhookCatalogue: readonly WebhookSource[] = [mlflow, huggingface, langfuse, github];
