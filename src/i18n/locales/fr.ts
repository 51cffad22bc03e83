import type { englishMessages } from './en.ts';
import app from './fr/app.json';
import cli from './fr/cli.json';
import common from './fr/common.json';
import documents from './fr/documents.json';
import fields from './fr/fields.json';
import home from './fr/home.json';
import issues from './fr/issues.json';
import open from './fr/open.json';
import planning from './fr/planning.json';
import storage from './fr/storage.json';
import wizard from './fr/wizard.json';

export const frenchMessages: Record<keyof typeof englishMessages, string> = { ...app, ...common, ...documents, ...fields, ...home, ...issues, ...open, ...planning, ...storage, ...wizard, ...cli };
