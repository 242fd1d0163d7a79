import { Argument, type Command, Option } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { putReport, type ReportForm } from '#cli/reports/put-report.ts';
import { reportPeriod } from '#cli/reports/report-period.ts';
import { knownUnits } from '#domain/metrics/metric-units.ts';
import type { ReportFilter } from '#domain/reports/report-facts.ts';
import { findTemplate, templateCatalogue } from '#report/templates/template-catalogue.ts';
import { collectFacts } from '#workflow/reports/collect-facts.ts';

interface ReportOptions extends ConnectOptions, ReportForm, ReportFilter {
  readonly from?: string;
  readonly to?: string;
}

export const report: CliCommand = {
  name: 'report',
  synopsis: 'report digest',
  summary: 'A digest, a release readout, a scorecard or a quarterly report',
  examples: [
    'assize report digest --team review-insights',
    'assize report readiness --subject reviews-sentiment --candidate 3',
    'assize report quarterly --from 2026-10-01 --to 2026-12-31 --html --out q4.html',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(
      command.addArgument(new Argument('<kind>', kinds()).choices(templateCatalogue.map(({ name }) => name))),
    )
      .option('--team <team>', 'suites of this team alone')
      .option('--suite <suite>', 'this suite alone')
      .option(
        '--subject <subject>',
        'changes of this subject alone: a model package group, a prompt, an index',
      )
      .option('--candidate <version>', 'this version alone')
      .option('--change <key>', 'this change alone')
      .option('--from <day>', 'first day, UTC (default: as many days back as the kind covers)')
      .option('--to <day>', 'last day, UTC (default: until now)')
      .option('--json', 'print what the report rests on as JSON', false)
      .addOption(new Option('--markdown', 'print Markdown').conflicts('json').default(false))
      .addOption(
        new Option('--html', 'one HTML file that needs nothing beside it')
          .conflicts(['json', 'markdown'])
          .default(false),
      )
      .option('--out <file>', 'write there instead of printing')
      .action((kind: string, options: ReportOptions) => runReport(kind, options, context));
  },
};

function kinds(): string {
  return templateCatalogue.map(({ name, meaning, days }) => `${name}: ${meaning} (${days} days)`).join('; ');
}

async function runReport(kind: string, options: ReportOptions, context: CliContext): Promise<void> {
  const template = findTemplate(kind)!;
  const { team, suite, subject, candidate, change } = options;
  const period = reportPeriod(options, template.days, Date.now());
  await withConnection(options, context, async ({ stores }) => {
    const facts = await collectFacts(
      {
        period,
        filter: { team, suite, subject, candidate, change },
        withBefore: template.withBefore,
        full: (entries) => template.full?.(entries) ?? [],
      },
      { ...stores, nowMs: Date.now, unitsOf: knownUnits },
    );
    await putReport(
      { document: template.compose(facts), title: template.title(facts), json: facts },
      options,
      context,
    );
  });
}
