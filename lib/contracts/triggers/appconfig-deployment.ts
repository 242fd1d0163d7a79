import { z } from 'zod';
import { parseDetail } from '#contracts/triggers/parse-detail.ts';
import { recognisedChange } from '#contracts/triggers/recognised-change.ts';
import type { Trigger } from '#contracts/triggers/trigger.ts';
import { versionTextSchema } from '#contracts/triggers/version-text.ts';

const namedSchema = z.looseObject({ Id: z.string().min(1), Name: z.string().min(1).optional() });

const detailSchema = z.looseObject({
  Application: namedSchema,
  Environment: namedSchema,
  ConfigurationProfile: namedSchema,
  DeploymentNumber: z.number().int(),
  ConfigurationVersion: versionTextSchema,
});

/**
 * AppConfig counts deployments per environment, so the number marks one beside the three ids.
 *
 * https://docs.aws.amazon.com/appconfig/latest/userguide/working-with-appconfig-extensions-about-predefined-notification-eventbridge.html
 */
export const appconfigDeployment: Trigger = {
  name: 'appconfig-deployment',
  meaning: 'A configuration (often a prompt) is deployed by AppConfig; the subject is the profile.',
  bus: 'default',
  pattern: { source: ['aws.appconfig'], 'detail-type': ['On Deployment Complete'] },
  recognise: (event) =>
    parseDetail(event, detailSchema, (detail) => {
      const { Application, Environment, ConfigurationProfile, DeploymentNumber, ConfigurationVersion } =
        detail;
      return recognisedChange(event, {
        kind: 'config',
        subject: ConfigurationProfile.Name ?? ConfigurationProfile.Id,
        candidate: ConfigurationVersion,
        occurrence: `${Application.Id}/${Environment.Id}/${ConfigurationProfile.Id} deployment ${DeploymentNumber}`,
      });
    }),
};
