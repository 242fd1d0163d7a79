import type { SuiteCheck } from '#workflow/publishing/suite-source.ts';

/** A suite's own metrics are code: publishing sends none, so the deployment must have it already. */
export const customMetricsAreDeployed: SuiteCheck = ({ customMetrics }, { deployedMetrics }) =>
  customMetrics === null || deployedMetrics.has(customMetrics.sha256)
    ? []
    : [
        {
          file: customMetrics.file,
          expected: 'code that the deployment carries',
          came: `code with SHA-256 ${customMetrics.sha256}, which it does not`,
          advice:
            'Deploy first (assize deploy), then publish; or remove the file and use metrics of the catalogue.',
        },
      ];
