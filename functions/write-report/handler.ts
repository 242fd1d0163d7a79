import { reportSlotSchema } from '#contracts/scheduled-report.ts';
import { knownUnits } from '#domain/metrics/metric-units.ts';
import { eventHandler } from '#lambda/event-handler.ts';
import { readEnvironment } from '#lambda/read-environment.ts';
import { openBus, openFunctionStores } from '#lambda/stores.ts';
import { reportWriter } from '#report/templates/report-writer.ts';
import { publishReport } from '#workflow/reports/publish-report.ts';

const environment = readEnvironment('write-report');
const ports = {
  ...openFunctionStores(environment),
  events: openBus(environment),
  bucket: environment.BUCKET_NAME,
  unitsOf: knownUnits,
};

export const handler = eventHandler(async (event) => {
  const { report, slot } = reportSlotSchema.parse(event);
  return {
    report: report.name,
    slot,
    result: await publishReport({ report, slot }, reportWriter(report.kind), ports),
  };
});
