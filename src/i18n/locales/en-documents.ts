import activity from './en/activity.json';
import cli from './en/cli.json';
import coverageReport from './en/coverage-report.json';

/** Words that only documents of workers and the command line say: pages do not wait for them. */
export const englishDocumentMessages = { ...activity, ...cli, ...coverageReport };
