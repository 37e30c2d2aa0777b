import {
  choice,
  countryCode,
  DISCLOSURE,
  FIELDWORK,
  NOTE,
  number,
  optional,
  QUESTION,
  SAMPLE,
  SOURCE,
  text
} from './columns.ts';
import { defineDataset } from './define-dataset.ts';
import { sharesWithin100, startNotAfterEnd } from './rules.ts';

const share = { minimum: 0, maximum: 100 };

export const perception = defineDataset({
  name: 'perception',
  title: 'How publics see other countries',
  description: 'One poll on how a public sees another country',
  columns: {
    country: countryCode('country', 'The public that was asked'),
    about: countryCode('about', 'The country that it was asked about'),
    pollster: text('pollster', 'Who asked; joint surveys keep both names'),
    measure: choice('measure', 'What was asked; shares of different measures do not compare', [
      'affinity',
      'favourability',
      'attitude',
      'threat'
    ]),
    mode: optional(text('mode', 'How people were asked; empty where not disclosed')),
    ...FIELDWORK,
    ...SAMPLE,
    favourablePercent: optional(
      number(
        'favourable',
        'Share who are favourable, feel close, like it; under threat: feel no threat',
        'percent of those asked',
        share
      )
    ),
    unfavourablePercent: optional(
      number(
        'unfavourable',
        'Share who are unfavourable, feel distant, dislike it; under threat: feel a threat',
        'percent of those asked',
        share
      )
    ),
    ...SOURCE,
    ...NOTE,
    ...QUESTION,
    ...DISCLOSURE
  },
  key: ['country', 'about', 'pollster', 'measure', 'fieldworkStart', 'fieldworkEnd'],
  rules: [
    startNotAfterEnd(
      { property: 'fieldworkStart', header: 'start' },
      { property: 'fieldworkEnd', header: 'end' }
    ),
    sharesWithin100(
      { property: 'favourablePercent', header: 'favourable' },
      { property: 'unfavourablePercent', header: 'unfavourable' }
    )
  ],
  answers: {
    time: { as: 'middle', columns: ['fieldworkStart', 'fieldworkEnd'] },
    country: { columns: ['country', 'about'] },
    pollster: { columns: ['pollster'] },
    pair: { ends: ['country', 'about'] }
  }
});
