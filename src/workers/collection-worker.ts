import '#core/zod-setup.ts';
import { expose } from 'comlink';
import { collectionReading } from './collection-reading.ts';

expose(collectionReading);
