import { text } from './columns.ts';
import { defineDataset } from './define-dataset.ts';

export const claims = defineDataset({
  name: 'claims',
  title: 'Claims of the op-ed',
  description:
    'A checkable statement of the op-ed ‘A deal too far?’ (December 2016) and how the data bear on it',
  columns: {
    id: text('id', 'Names the claim', { pattern: '^[a-z0-9-]+$' }),
    claim: text('claim', 'The statement'),
    whereInText: text('where_in_text', 'The paragraph of the op-ed'),
    check: text('check', 'How the tables bear on it')
  },
  key: ['id'],
  rules: [],
  answers: {}
});
