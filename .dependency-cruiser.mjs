/** What each folder of src/ may import: other folders, and packages by name. `node` allows Node's own modules. */
const FOLDERS = {
  core: { sees: [], packages: ['zod'] },
  i18n: { sees: ['core'], packages: ['zod', '@lingui/core'] },
  documents: { sees: ['core', 'i18n'], packages: ['zod', 'jspdf', 'jspdf-autotable', 'fflate', 'pdfjs-dist'] },
  session: { sees: ['core'], packages: ['zod', 'xstate'] },
  storage: { sees: ['core'], packages: ['zod', 'idb'] },
  workers: { sees: ['core', 'documents', 'i18n'], packages: ['comlink'] },
  ui: {
    sees: ['core', 'i18n', 'session'],
    packages: [
      'react',
      'react-dom',
      'react-hook-form',
      '@hookform/resolvers',
      'xstate',
      '@xstate/react',
      'wouter',
      'zod',
      '@fontsource-variable/source-sans-3',
      '@fontsource-variable/source-serif-4',
    ],
  },
  cli: { sees: ['core', 'documents', 'i18n'], packages: ['zod'], node: true },
};
/** Data that a folder may import besides code: the schemes, and what tools/generate.mjs made. */
const DATA = {
  core: ['^schemes/.*[.]json$'],
  workers: ['^generated/'],
  cli: ['^schemes/.*[.]json$', '^generated/'],
};

const folderRules = Object.entries(FOLDERS).flatMap(([folder, { sees, packages, node }]) => {
  const from = { path: `^src/${folder}/` };
  const allowedPaths = [...[folder, ...sees].map((name) => `^src/${name}/`), ...(DATA[folder] ?? [])];
  const allowedPackages = packages.map((name) => `(?:^|/)node_modules/(?:@types/)?${name}/`);
  return [
    {
      name: `${folder}-imports-only-down`,
      comment: `${folder} may import ${[folder, ...sees].join(', ')} and nothing else of the project.`,
      severity: 'error',
      from,
      to: { path: '^(?:src|schemes|generated|tests|tools)/', pathNot: allowedPaths },
    },
    {
      name: `${folder}-packages`,
      comment: `${folder} may import these packages only: ${packages.join(', ')}.`,
      severity: 'error',
      from,
      to: { path: '(?:^|/)node_modules/', pathNot: allowedPackages },
    },
    ...(node === true
      ? []
      : [
          {
            name: `${folder}-runs-anywhere`,
            comment: `${folder} must not import modules of Node.`,
            severity: 'error',
            from,
            to: { dependencyTypes: ['core'] },
          },
        ]),
  ];
});

export default {
  forbidden: [
    ...folderRules,
    { name: 'no-cycles', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    { name: 'no-missing', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-packages',
      comment: 'The product imports only what package.json lists under dependencies.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        // Types are erased, so a package of types may be a development dependency.
        pathNot: '(?:^|/)node_modules/@types/',
      },
    },
    {
      name: 'no-tests-in-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^tests/' },
    },
    {
      name: 'only-known-folders',
      comment: 'A new folder of src/ needs its rule here first.',
      severity: 'error',
      from: { path: '^src/[^/]+/', pathNot: `^src/(?:${[...Object.keys(FOLDERS), 'app'].join('|')})/` },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '(?:^|/)node_modules/' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'browser', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
