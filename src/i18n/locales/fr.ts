import type { englishMessages } from './en.ts';
import app from './fr/app.json';
import common from './fr/common.json';
import fields from './fr/fields.json';
import home from './fr/home.json';
import open from './fr/open.json';

export const frenchMessages: Record<keyof typeof englishMessages, string> = { ...app, ...common, ...fields, ...home, ...open };
