import { z } from 'zod';
import { defineAction } from '#contracts/reactions/actions/action.ts';
import { outcomesSchema } from '#contracts/reactions/actions/action-fields.ts';

const id = z.string().regex(/^[a-z0-9]{4,7}$/, 'must be an id of AppConfig, e.g. abc1234');

export const appconfigRollback = defineAction({
  kind: 'appconfig-rollback',
  meaning:
    'Stops the AppConfig deployment of the version that was judged, or rolls it back where it is complete.',
  schema: z.strictObject({
    kind: z.literal('appconfig-rollback'),
    applicationId: id,
    environmentId: id,
    configurationProfileId: id,
    /** The profile's name: what the change is called after. Default: changes are called after the id. */
    configurationProfileName: z.string().min(1).optional(),
    /** Default `fail`. */
    rollBackOn: outcomesSchema.min(1).default(['fail']),
  }),
  outcomes: ({ rollBackOn }) => rollBackOn,
  subjects: ({ configurationProfileId, configurationProfileName }) => [
    configurationProfileName ?? configurationProfileId,
  ],
  // Deployments are numbered by AppConfig. Each action wants the resources around it as well:
  // https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsappconfig.html
  reads: (config, { partition, region, account }) => {
    const application = `arn:${partition}:appconfig:${region}:${account}:application/${config.applicationId}`;
    const environment = `${application}/environment/${config.environmentId}`;
    return [
      {
        sid: 'ReadDeployments',
        actions: ['appconfig:ListDeployments', 'appconfig:GetDeployment'],
        resources: [application, environment, `${environment}/deployment/*`],
      },
    ];
  },
  writes: (config, { partition, region, account }) => {
    const application = `arn:${partition}:appconfig:${region}:${account}:application/${config.applicationId}`;
    const environment = `${application}/environment/${config.environmentId}`;
    return [
      {
        sid: 'StopDeployments',
        actions: ['appconfig:StopDeployment'],
        resources: [application, environment, `${environment}/deployment/*`],
      },
    ];
  },
});
