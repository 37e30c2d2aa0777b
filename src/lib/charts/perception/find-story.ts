import { greatest } from 'd3';
import { yearOfDay } from '#lib/core/table/day.ts';
import { seriesOf, type Block, type Story } from './perception-data.ts';

const STORY = { year: 2016, sentiment: 'affinity', country: 'JPN', russia: 'RUS', china: 'CHN' };
/** Points by which Russia may stand above China and still be hardly closer. */
const HARDLY = 4;

/**
 * The last survey of the year of the summit that asked the Japanese about Russia and China alike;
 * null unless they felt a little closer to Russia.
 */
export function findStory(blocks: readonly Block[]): Story | null {
  const block = blocks.find(({ sentiment }) => sentiment === STORY.sentiment);
  if (!block) return null;
  const about = (code: string) =>
    seriesOf(block)
      .filter((series) => series.country === STORY.country && series.about === code && series.lead)
      .flatMap((series) => series.surveys);
  const pairs = about(STORY.russia).flatMap((russia) =>
    about(STORY.china)
      .filter(
        ({ row }) =>
          row.fieldworkStart === russia.row.fieldworkStart &&
          row.fieldworkEnd === russia.row.fieldworkEnd
      )
      .map((china): Story => ({ russia, china }))
  );
  const last = greatest(
    pairs.filter(({ russia }) => yearOfDay(russia.day) === STORY.year),
    ({ russia }) => russia.day
  );
  if (!last) return null;
  const lead = last.russia.percent - last.china.percent;
  return lead > 0 && lead <= HARDLY ? last : null;
}
