import { expect, test } from 'vitest';
import { languageIn } from '#tests/shipped-release.ts';
import { releaseMessage } from '#lib/page/history/release-message.ts';
import { draftTitle } from './draft-title.ts';

test('a draft of the software is worded in the reader’s language, others as their author did', () => {
  const kind = 'shipped';
  const message = 'Tables of the new version of Entente';
  const titles = (['en', 'ja', 'ru'] as const).map((locale) =>
    draftTitle({ kind, message }, languageIn(locale))
  );
  expect(titles).toEqual([
    'Tables of a new version of Entente',
    'Ententeの新しいバージョンの表',
    'Таблицы новой версии Entente'
  ]);
  expect(draftTitle({ kind: null, message: 'Abe falls' }, languageIn('ru'))).toBe('Abe falls');
});

test('so is a release of it', () => {
  const first = { kind: 'shipped', message: 'x', number: 1 } as const;
  expect(releaseMessage(first, languageIn('ja'))).toBe('Ententeに付属していた表');
  expect(releaseMessage({ ...first, kind: 'publish' }, languageIn('ja'))).toBe('x');
});
