import type { englishMessages } from './en.ts';
import common from './fr/common.json';
import fields from './fr/fields.json';

export const frenchMessages: Record<keyof typeof englishMessages, string> = { ...common, ...fields };
