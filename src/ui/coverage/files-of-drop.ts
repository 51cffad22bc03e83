/** What a person dropped: files, those in folders too, and the paths of what the browser could not give. */
export type DroppedFiles = { readonly files: readonly File[]; readonly unreadable: readonly string[] };

type Item = Pick<DataTransferItem, 'kind' | 'getAsFile' | 'webkitGetAsEntry'>;
type Found = { readonly files: File[]; readonly unreadable: string[] };

/** Walks what was dropped. It must be asked for before the event is over; a folder or file that cannot be read stops nothing. */
export async function filesOfDrop(items: Iterable<Item>): Promise<DroppedFiles> {
  const dropped = [...items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found: Found = { files: [], unreadable: [] };
  for (const { entry, file } of dropped) {
    if (entry !== null && isDirectory(entry)) await walk(entry, found);
    else if (file !== null) found.files.push(file);
  }
  return found;
}

async function walk(entry: FileSystemEntry, found: Found): Promise<void> {
  const path = entry.fullPath.replace(/^\//u, '');
  try {
    if (isFile(entry)) found.files.push(withPath(await fileOf(entry), path));
    if (isDirectory(entry)) for (const child of await childrenOf(entry)) await walk(child, found);
  } catch {
    found.unreadable.push(path);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A folder gives its entries in portions, the last one empty. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const children: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return children;
    children.push(...portion);
  }
}

/** The path tells files of one name in different folders apart; browsers give it only to files of a folder that was chosen. */
function withPath(file: File, path: string): File {
  return Object.defineProperty(file, 'webkitRelativePath', { value: path });
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
