import type { englishMessages } from './en.ts';
import activity from './fr/activity.json';
import app from './fr/app.json';
import check from './fr/check.json';
import cli from './fr/cli.json';
import collections from './fr/collections.json';
import common from './fr/common.json';
import coverage from './fr/coverage.json';
import coverageReport from './fr/coverage-report.json';
import delivery from './fr/delivery.json';
import documents from './fr/documents.json';
import fields from './fr/fields.json';
import home from './fr/home.json';
import issues from './fr/issues.json';
import lens from './fr/lens.json';
import open from './fr/open.json';
import panel from './fr/panel.json';
import planning from './fr/planning.json';
import storage from './fr/storage.json';
import wizard from './fr/wizard.json';

export const frenchMessages: Record<keyof typeof englishMessages, string> = {
  ...activity,
  ...app,
  ...check,
  ...collections,
  ...common,
  ...coverage,
  ...coverageReport,
  ...delivery,
  ...documents,
  ...fields,
  ...home,
  ...issues,
  ...lens,
  ...open,
  ...panel,
  ...planning,
  ...storage,
  ...wizard,
  ...cli,
};
