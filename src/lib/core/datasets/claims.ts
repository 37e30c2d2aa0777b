import { text } from './columns.ts';
import { defineDataset } from './define-dataset.ts';

export const claims = defineDataset({
  name: 'claims',
  title: 'Claims of the op-ed',
  description:
    'A checkable statement of the op-ed ‘A deal too far?’ (December 2016) and the question that it turns into',
  columns: {
    id: text('id', 'Names the claim', { pattern: '^[a-z0-9-]+$' }),
    claim: text('claim', 'The statement'),
    whereInText: text('where_in_text', 'The paragraph of the op-ed'),
    question: text('question', 'The question that the claim turns into')
  },
  key: ['id'],
  rules: [],
  answers: {}
});
