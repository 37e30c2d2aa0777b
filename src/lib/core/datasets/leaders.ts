import { countryCode, day, NOTE, optional, SOURCE, text } from './columns.ts';
import { defineDataset } from './define-dataset.ts';
import { startNotAfterEnd } from './rules.ts';

export const leaders = defineDataset({
  name: 'leaders',
  title: 'Terms of office',
  description: 'One term of office; a person’s two terms are two rows',
  columns: {
    country: countryCode('country', 'The state'),
    leader: text('leader', 'Who held the office'),
    office: text('office', 'The office'),
    termStart: day('start', 'First day in office'),
    termEnd: optional(day('end', 'Last day in office; empty while in office')),
    ...SOURCE,
    ...NOTE
  },
  key: ['country', 'leader', 'office', 'termStart'],
  rules: [
    startNotAfterEnd(
      { property: 'termStart', header: 'start' },
      { property: 'termEnd', header: 'end' }
    )
  ],
  answers: {
    time: { as: 'span', columns: ['termStart', 'termEnd'] },
    country: { columns: ['country'] },
    leader: { columns: ['leader'] }
  }
});
