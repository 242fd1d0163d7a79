/** What other CDK apps import as `assize/cdk`; see docs/guides/subscribe.md. */

// biome-ignore-start lint/performance/noBarrelFile: the one entry of a package has to name what belongs to it.
export { triggerCatalogue } from '#contracts/triggers/trigger-catalogue.ts';
export { AssizeService } from '#infrastructure/assize-service.ts';
export type { AssizeServiceProps } from '#infrastructure/assize-service-props.ts';
export { packagedFunctions } from '#infrastructure/subscriptions/packaged-functions.ts';
export { VerdictAction, type VerdictActionProps } from '#infrastructure/subscriptions/verdict-action.ts';
export { VerdictEmail, type VerdictEmailProps } from '#infrastructure/subscriptions/verdict-email.ts';
export { VerdictNotice, type VerdictNoticeProps } from '#infrastructure/subscriptions/verdict-notice.ts';
export {
  VerdictSubscription,
  type VerdictSubscriptionProps,
} from '#infrastructure/subscriptions/verdict-subscription.ts';
export { writeOutputs } from '#infrastructure/write-outputs.ts';
// biome-ignore-end lint/performance/noBarrelFile: the one entry of a package has to name what belongs to it.
