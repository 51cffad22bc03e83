import app from './en/app.json';
import common from './en/common.json';
import fields from './en/fields.json';
import home from './en/home.json';
import open from './en/open.json';

export const englishMessages = { ...app, ...common, ...fields, ...home, ...open };
