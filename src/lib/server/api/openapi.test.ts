import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATASETS } from '#lib/core/datasets/catalog.ts';

const { paths, components } = JSON.parse(readFileSync('static/openapi.json', 'utf8'));
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** `/src/routes/api/releases/[number=whole]/+server.ts` → `/api/releases/{number}` */
function pathOf(file: string): string {
  return file
    .replace('/src/routes', '')
    .replace('/+server.ts', '')
    .replace(/\[(\w+)(=\w+)?\]/g, '{$1}');
}

test('every path and method of the API is described, and none besides', () => {
  const routes = import.meta.glob<string>('/src/routes/api/**/+server.ts', {
    query: '?raw',
    import: 'default',
    eager: true
  });
  const made = Object.entries(routes).flatMap(([file, text]) =>
    METHODS.filter((method) =>
      new RegExp(`export (const|function|async function) ${method}\\b`).test(text)
    ).map((method) => `${method} ${pathOf(file)}`)
  );
  const described = Object.entries(paths as Record<string, object>).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`)
  );
  expect(made.length).toBeGreaterThan(7);
  expect(described.sort()).toEqual(made.sort());
});

test('the datasets of the description are those that there are', () => {
  expect(components.schemas.DatasetName.enum).toEqual(Object.keys(DATASETS));
});

test('every reference leads to a schema', () => {
  const text = JSON.stringify({ paths, components });
  const names = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name!);
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) expect(components.schemas).toHaveProperty(name);
});
