import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CliContext } from '#cli/command.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import type { Document } from '#report/document.ts';
import { paintNothing } from '#report/layout/paint.ts';
import { renderHtml } from '#report/render-html.ts';
import { renderMarkdown } from '#report/render-markdown.ts';
import { renderTerminal } from '#report/render-terminal.ts';

/** One report in all its forms. */
export interface PutReport {
  readonly document: Document;
  readonly title: string;
  /** What it rests on, for programs. */
  readonly json: unknown;
}

export interface ReportForm {
  readonly json: boolean;
  readonly markdown: boolean;
  readonly html: boolean;
  /** A file, relative to where the command was called. Default: the standard output. */
  readonly out?: string;
}

/** Columns of a text that goes to a file. */
const FILE_WIDTH = 120;

/** Prints a report in the form that was asked for, or writes it to a file and says so. */
export async function putReport(
  { document, title, json }: PutReport,
  form: ReportForm,
  { cwd, terminal }: CliContext,
): Promise<void> {
  if (form.out === undefined) {
    if (form.json) return printJson(json, terminal);
    if (form.markdown) return terminal.print(renderMarkdown(document));
    if (form.html) return terminal.print(renderHtml(document, title));
    return printDocument(document, terminal);
  }
  const file = resolve(cwd, form.out);
  await writeFile(file, fileText({ document, title, json }, form));
  terminal.note(`${title}: written to ${file}.\n`);
}

function fileText({ document, title, json }: PutReport, form: ReportForm): string {
  if (form.json) return `${JSON.stringify(json, null, 2)}\n`;
  if (form.markdown) return renderMarkdown(document);
  if (form.html) return renderHtml(document, title);
  return renderTerminal(document, { width: FILE_WIDTH, paint: paintNothing });
}
