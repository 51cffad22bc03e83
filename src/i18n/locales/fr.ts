import type { englishMessages } from './en.ts';
import app from './fr/app.json';
import changes from './fr/changes.json';
import check from './fr/check.json';
import collections from './fr/collections.json';
import common from './fr/common.json';
import delivery from './fr/delivery.json';
import documents from './fr/documents.json';
import fields from './fr/fields.json';
import home from './fr/home.json';
import issues from './fr/issues.json';
import move from './fr/move.json';
import open from './fr/open.json';
import panel from './fr/panel.json';
import planning from './fr/planning.json';
import progress from './fr/progress.json';
import record from './fr/record.json';
import storage from './fr/storage.json';
import versions from './fr/versions.json';
import wizard from './fr/wizard.json';

export const frenchMessages: Record<keyof typeof englishMessages, string> = {
  ...app,
  ...changes,
  ...check,
  ...collections,
  ...common,
  ...delivery,
  ...documents,
  ...fields,
  ...home,
  ...issues,
  ...move,
  ...open,
  ...panel,
  ...planning,
  ...progress,
  ...record,
  ...storage,
  ...versions,
  ...wizard,
};
