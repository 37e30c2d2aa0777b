import {
  choice,
  count,
  countryCode,
  day,
  detail,
  flag,
  NOTE,
  optional,
  SOURCE,
  text
} from './columns.ts';
import { defineDataset } from './define-dataset.ts';
import { startNotAfterEnd } from './rules.ts';

export const relations = defineDataset({
  name: 'relations',
  title: 'Relations between states',
  description: 'A relation between two states while it lasts',
  columns: {
    source: countryCode('source', 'One state; the acting one where the relation is directed'),
    target: countryCode('target', 'The other state'),
    kind: choice('kind', 'Kind of relation', [
      'alliance',
      'partnership',
      'joint-exercise',
      'negotiation',
      'recognition',
      'investment',
      'territorial-dispute',
      'sanctions',
      'conflict'
    ]),
    directed: flag('directed', 'true where the source acts on the target'),
    name: text('name', 'What it is called'),
    start: optional(day('start', 'First day; empty where not known')),
    end: optional(day('end', 'Last day; empty while it lasts')),
    strength: count(
      'strength',
      'This project’s own grading: 3 defence pledge, sectoral sanctions, fighting, signed treaty; 2 strategic partnership, live dispute, targeted sanctions; 1 friendship pact, staff exercise, proposal',
      'grade',
      { minimum: 1, maximum: 3 }
    ),
    description: detail(text('description', 'What it consists of')),
    ...SOURCE,
    ...NOTE
  },
  key: ['source', 'target', 'kind', 'name', 'start'],
  rules: [
    startNotAfterEnd({ property: 'start', header: 'start' }, { property: 'end', header: 'end' })
  ],
  answers: {
    time: { as: 'span', columns: ['start', 'end'] },
    country: { columns: ['source', 'target'] },
    pair: { ends: ['source', 'target'] },
    kind: { columns: ['kind'] }
  }
});
