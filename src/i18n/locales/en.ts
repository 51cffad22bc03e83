import app from './en/app.json';
import changes from './en/changes.json';
import check from './en/check.json';
import collections from './en/collections.json';
import common from './en/common.json';
import delivery from './en/delivery.json';
import documents from './en/documents.json';
import fields from './en/fields.json';
import home from './en/home.json';
import issues from './en/issues.json';
import move from './en/move.json';
import open from './en/open.json';
import panel from './en/panel.json';
import planning from './en/planning.json';
import progress from './en/progress.json';
import record from './en/record.json';
import storage from './en/storage.json';
import versions from './en/versions.json';
import wizard from './en/wizard.json';

export const englishMessages = {
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
