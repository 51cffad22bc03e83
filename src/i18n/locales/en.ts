import common from './en/common.json';
import fields from './en/fields.json';

export const englishMessages = { ...common, ...fields };
