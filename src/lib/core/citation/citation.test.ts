import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bibtexCitation } from './bibtex-citation.ts';
import type { CitedView } from './cited-view.ts';
import { cslCitation } from './csl-citation.ts';
import { plainCitation } from './plain-citation.ts';

const view: CitedView = {
  id: 'arms-volume',
  title: 'India took 38% of Russia’s arms, “Vietnam” 11%',
  release: 3,
  published: '2026-11-24T23:30:00.000Z',
  address: 'https://entente.example/charts/arms-volume?country=JPN&release=3',
  language: 'en'
};

test('the plain form names who, what, which release of when, and where', () => {
  expect(plainCitation(view, 'release 3, 24 November 2026')).toBe(
    'Entente, “India took 38% of Russia’s arms, ‘Vietnam’ 11%”, release 3, 24 November 2026, https://entente.example/charts/arms-volume?country=JPN&release=3'
  );
  expect(plainCitation({ ...view, language: 'ja', title: '「択捉」' }, 'リリース3')).toContain(
    '、「『択捉』」、リリース3、'
  );
  expect(plainCitation({ ...view, language: 'ru', title: 'Газета «Асахи»' }, 'выпуск 3')).toContain(
    '«Газета „Асахи“»'
  );
});

test('BibTeX: the date is that of the release in UTC, and no sign of the title is a command', () => {
  expect(bibtexCitation(view)).toMatch(
    /^@misc\{entente-arms-volume-r3-[a-z0-9]+,\n {2}author = \{\{Entente\}\},\n {2}title = \{\{India took 38\\% of Russia’s arms, “Vietnam” 11\\%\}\},\n {2}year = \{2026\},\n {2}month = nov,\n {2}day = \{24\},\n {2}version = \{3\},/
  );
  expect(bibtexCitation(view)).toContain(`url = {${view.address}}`);
  expect(bibtexCitation({ ...view, title: 'a\\b{c}~d^e_f' })).toContain(
    '{{a\\textbackslash{}b\\{c\\}\\textasciitilde{}d\\textasciicircum{}e\\_f}}'
  );
});

test('CSL-JSON holds what the schema asks of a graphic', () => {
  expect(cslCitation(view)).toMatchObject({
    type: 'graphic',
    title: view.title,
    author: [{ literal: 'Entente' }],
    issued: { 'date-parts': [[2026, 11, 24]] },
    version: '3',
    URL: view.address,
    language: 'en'
  });
});

describe('laws', () => {
  const anyView = fc.record({
    id: fc.constant('network'),
    title: fc.string({ unit: 'binary' }),
    release: fc.integer({ min: 1, max: 999 }),
    published: fc.constant(view.published),
    address: fc.webUrl(),
    language: fc.constantFrom('en', 'ja', 'ru')
  });

  test('braces of BibTeX are balanced whatever the title is', () => {
    fc.assert(
      fc.property(anyView, (one) => {
        let depth = 0;
        for (const sign of bibtexCitation(one).replace(/\\[{}]/g, '')) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      })
    );
  });

  test('one view has one key in both forms; another address has another', () => {
    fc.assert(
      fc.property(anyView, (one) => {
        const { id } = cslCitation(one);
        expect(bibtexCitation(one)).toContain(`{${id},`);
        expect(cslCitation({ ...one, address: `${one.address}&x` }).id).not.toBe(id);
      })
    );
  });
});
