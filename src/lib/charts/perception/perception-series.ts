import { groups } from 'd3';
import { yearOfDay } from '#lib/core/table/day.ts';
import type { ModeChange, Series, Survey } from './perception-data.ts';

/** Surveys further apart than five years are not joined: nobody knows the way between. */
const LONGEST_GAP_DAYS = 5 * 366;

/** The series of one public: a pollster and a country it asked about each. */
export function buildSeries(surveys: readonly Survey[], leadPollster: string): Series[] {
  return groups(
    surveys,
    ({ row }) => row.about,
    ({ row }) => row.pollster
  ).flatMap(([about, byPollster]) =>
    byPollster.map(([pollster, found]): Series => {
      const sorted = [...found].sort((a, b) => a.day - b.day || a.row.index - b.row.index);
      const { country, measure } = sorted[0]!.row;
      return {
        key: [measure, country, about, pollster].join(' '),
        country,
        about,
        pollster,
        lead: pollster === leadPollster,
        surveys: sorted,
        stretches: stretchesOf(sorted),
        inFocus: sorted.some((survey) => survey.inFocus)
      };
    })
  );
}

function stretchesOf(surveys: readonly Survey[]): Survey[][] {
  const stretches: Survey[][] = [];
  for (const survey of surveys) {
    const last = stretches.at(-1)?.at(-1);
    if (last && survey.day - last.day <= LONGEST_GAP_DAYS && !changesMode(last, survey)) {
      stretches.at(-1)!.push(survey);
    } else stretches.push([survey]);
  }
  return stretches;
}

/** Whether it is known that the two were asked in different ways, `telephone (RDD)` being telephone. */
function changesMode(...surveys: readonly [Pick<Survey, 'row'>, Pick<Survey, 'row'>]): boolean {
  const [old, now] = surveys.map(({ row }) => row.mode?.replace(/ \(.*$/, '') ?? null);
  return old !== null && now !== null && old !== now;
}

/**
 * When a pollster changed how it asked a public, once for each new way.
 * @param surveys all that the release has of it, whatever is selected
 */
export function modeChangesOf(surveys: readonly Pick<Survey, 'row' | 'day'>[]): ModeChange[] {
  const known = surveys.filter(({ row }) => row.mode !== null).sort((a, b) => a.day - b.day);
  return known.flatMap((after, i): ModeChange[] => {
    const before = known[i - 1];
    if (!before || !changesMode(before, after)) return [];
    const day = Math.round((before.day + after.day) / 2);
    return [{ mode: after.row.mode!, day, year: yearOfDay(after.day) }];
  });
}
