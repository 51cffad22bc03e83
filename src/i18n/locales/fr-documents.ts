import type { englishDocumentMessages } from './en-documents.ts';
import activity from './fr/activity.json';
import cli from './fr/cli.json';
import coverageReport from './fr/coverage-report.json';

export const frenchDocumentMessages: Record<keyof typeof englishDocumentMessages, string> = {
  ...activity,
  ...cli,
  ...coverageReport,
};
