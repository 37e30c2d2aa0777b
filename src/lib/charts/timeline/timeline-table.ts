import { pairOf } from '#lib/core/selection/dimension.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { nameOfValue } from '#lib/text/value-names.ts';
import type { ChartTable } from '#lib/ui/scene.ts';
import type { TimelineData } from './gather-timeline.ts';
import { choicesOfEvent, choicesOfTerm, choicesOfTie, timeOf } from './timeline-marks.ts';
import { nameOfEventKind } from './timeline-names.ts';

/** Everything drawn, in the order in which it began. */
export function timelineTable(data: TimelineData, language: Language): ChartTable {
  const column = (label: string) => ({ label, numeric: false });
  const events = data.lanes.flatMap((lane) =>
    lane.events.map((event) => ({
      start: event.start,
      cells: [
        language.of(event.title),
        language.dayRange(event.start, event.end),
        nameOfEventKind(event.kind, language),
        language.list(event.countries.map((code) => language.country(code)))
      ],
      choices: choicesOfEvent(event),
      records: [{ dataset: 'events', index: event.index } as const]
    }))
  );
  const ties = data.lanes.flatMap((lane) =>
    lane.ties.map((tie) => ({
      start: tie.start,
      cells: [
        nameOfValue('kind', tie.kind, language),
        timeOf(tie, language),
        m.timeline_row_tie({}, language.in),
        nameOfValue('pair', pairOf(...(tie.pair.split('-') as [string, string])), language)
      ],
      choices: choicesOfTie(tie),
      records: tie.indices.map((index) => ({ dataset: 'relations', index }) as const)
    }))
  );
  const terms = data.offices.flatMap((office) =>
    office.terms.map((term) => ({
      start: term.start,
      cells: [
        language.of(term.leader),
        timeOf(term, language),
        language.of(term.office),
        language.country(term.country)
      ],
      choices: choicesOfTerm(term),
      records: [{ dataset: 'leaders', index: term.index } as const]
    }))
  );
  return {
    columns: [
      column(m.timeline_column_what({}, language.in)),
      column(m.timeline_column_time({}, language.in)),
      column(m.timeline_column_kind({}, language.in)),
      column(m.timeline_column_states({}, language.in))
    ],
    rows: [...ties, ...events, ...terms].sort((a, b) => a.start - b.start)
  };
}
