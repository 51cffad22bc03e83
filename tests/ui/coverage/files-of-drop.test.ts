import { expect, test } from 'vitest';
import { filesOfDrop } from '#ui/coverage/files-of-drop.ts';

type Tree = { readonly [name: string]: Tree | 'file' | 'locked' };

/** Entries as browsers give them: callbacks, and folders in portions of two. */
function entryOf(path: string, content: Tree[string]): FileSystemEntry {
  const isDirectory = typeof content === 'object';
  const reader = () => {
    const children = isDirectory
      ? Object.entries(content).map(([name, inside]) => entryOf(`${path}/${name}`, inside))
      : [];
    return {
      readEntries: (resolve: (entries: FileSystemEntry[]) => void, reject: (error: Error) => void) =>
        path.endsWith('secret') ? reject(new Error('forbidden')) : resolve(children.splice(0, 2)),
    };
  };
  const file = (resolve: (file: File) => void, reject: (error: Error) => void) =>
    content === 'locked' ? reject(new Error('locked')) : resolve(new File(['x'], path.split('/').at(-1) ?? ''));
  const entry = { fullPath: path, isDirectory, isFile: !isDirectory, createReader: reader, file };
  return entry as unknown as FileSystemEntry; // what the walk asks for
}

function itemsOf(tree: Tree): DataTransferItem[] {
  return Object.entries(tree).map(([name, content]) => {
    const item = {
      kind: 'file',
      getAsFile: () => new File([''], name),
      webkitGetAsEntry: () => entryOf(`/${name}`, content),
    };
    return item as unknown as DataTransferItem; // what the walk asks for
  });
}

const names = (files: readonly File[]) => files.map((file) => file.webkitRelativePath || file.name);

test('folders give all their files with their paths, in portions, beside single files', async () => {
  const items = itemsOf({
    town: { 'plan.json': 'file', a: { 'plan.json': 'file' }, b: { c: { 'plan.json': 'file' } }, empty: {} },
    'alone.json': 'file',
  });
  const { files, unreadable } = await filesOfDrop(items);
  expect(names(files)).toEqual(['town/plan.json', 'town/a/plan.json', 'town/b/c/plan.json', 'alone.json']);
  expect(unreadable).toEqual([]);
});

test('what cannot be read is named and stops nothing', async () => {
  const items = itemsOf({ town: { '1.json': 'locked', secret: { '2.json': 'file' }, '3.json': 'file' } });
  const { files, unreadable } = await filesOfDrop(items);
  expect(names(files)).toEqual(['town/3.json']);
  expect(unreadable).toEqual(['town/1.json', 'town/secret']);
});

test('text that was dropped is no file, and what has no entry is taken as it is', async () => {
  const text = { kind: 'string', getAsFile: () => null, webkitGetAsEntry: () => null };
  const bare = { kind: 'file', getAsFile: () => new File([''], 'bare.json'), webkitGetAsEntry: () => null };
  expect(names((await filesOfDrop([text, bare])).files)).toEqual(['bare.json']);
});
