import { text } from './columns.ts';
import { defineDataset } from './define-dataset.ts';

export const translations = defineDataset({
  name: 'translations',
  title: 'Translations',
  description:
    'The Japanese and Russian form of a text of the other tables, keyed by the English text; poll wordings are translations of a paraphrase, not the original questionnaire',
  columns: {
    textEn: text('text_en', 'The English text as it stands in other tables'),
    textJa: text('text_ja', 'The same in Japanese'),
    textRu: text('text_ru', 'The same in Russian')
  },
  key: ['textEn'],
  rules: [],
  answers: {}
});
