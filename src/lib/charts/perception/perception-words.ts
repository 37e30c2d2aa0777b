import { max, min } from 'd3';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import { yearOfDay } from '#lib/core/table/day.ts';
import { nameOfCell } from '#lib/text/cell-names.ts';
import { nameOfDimension } from '#lib/text/dimension-names.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Words } from '#lib/ui/scene.ts';
import { seriesOf, type Block, type Panel, type PerceptionData } from './perception-data.ts';
import { perceptionHeadline } from './perception-headline.ts';
import { inCountry, percentInWords, yearsInWords } from './perception-names.ts';
import { namedSeries } from './place-names.ts';

const MOST_NAMED = 3;

export function perceptionWords(data: PerceptionData, language: Language): Words {
  const headline = perceptionHeadline(data, language);
  if (data.blocks.length === 0) {
    const hint = emptyHint(data, language);
    const kicker = m.perception_kicker_empty({}, language.in);
    return { kicker, headline, subtitle: hint, summary: hint, sources: '', notes: [] };
  }
  const publics = new Set(
    data.blocks.flatMap(({ panels }) => panels.map(({ country }) => country))
  );
  const scope = language.list(
    [...publics].map((code) =>
      m.perception_name({ code, name: language.country(code) }, language.in)
    )
  );
  return {
    kicker: m.perception_kicker({ scope }, language.in),
    headline,
    subtitle: m.perception_subtitle({}, language.in),
    summary: summaryOf(data, language),
    sources: sourcesOf(data, language),
    notes: notesOf(data, language)
  };
}

/** Which filters left nothing. */
function emptyHint({ selection }: PerceptionData, language: Language): string {
  const filters = selection
    .filter((clause) => DATASETS.perception.answers[clause.dimension as 'time'] !== undefined)
    .map((clause) => nameOfDimension(clause.dimension, language));
  if (filters.length === 0) return m.perception_empty({}, language.in);
  return m.perception_empty_hint({ filters: language.list(filters) }, language.in);
}

function surveysOf(data: PerceptionData) {
  return data.blocks.flatMap(seriesOf).flatMap((series) => series.surveys);
}

function summaryOf(data: PerceptionData, language: Language): string {
  const days = surveysOf(data).map(({ day }) => yearOfDay(day));
  const views = data.blocks.flatMap((block) =>
    block.panels.map((panel) => summaryOfPanel(panel, block, language))
  );
  return m.perception_summary(
    {
      years: yearsInWords(min(days)!, max(days)!, language),
      views: views.join(language.gap)
    },
    language.in
  );
}

function summaryOfPanel(panel: Panel, { question }: Block, language: Language): string {
  const views = namedSeries(panel).map(({ about, pollster, surveys }) => {
    const last = surveys.at(-1)!;
    return m.perception_summary_view(
      {
        about: language.country(about),
        percent: percentInWords(last, language),
        pollster: language.say(pollster),
        year: yearOfDay(last.day)
      },
      language.in
    );
  });
  return m.perception_summary_panel(
    {
      heading: m.perception_heading({ question }, language.in),
      inCountry: inCountry(panel.country, language),
      views: views.join(language.comma)
    },
    language.in
  );
}

function sourcesOf(data: PerceptionData, language: Language): string {
  const surveys = surveysOf(data);
  const pollsters = [...new Set(surveys.map(({ row }) => row.pollster))];
  const figures = m.perception_figures({ count: surveys.length }, language.in);
  if (pollsters.length > MOST_NAMED) {
    return m.perception_sources({ pollsters: pollsters.length, figures }, language.in);
  }
  const names = language.list(pollsters.map((pollster) => language.say(pollster)));
  return m.perception_sources_few({ pollsters: names, figures }, language.in);
}

function notesOf(data: PerceptionData, language: Language): string[] {
  const notes: string[] = [];
  const kinds = data.blocks.map(({ sentiment }) => sentiment);
  if (kinds.includes('attitude')) notes.push(m.perception_note_questions({}, language.in));
  else if (kinds.length > 1) notes.push(m.perception_note_questions_brief({}, language.in));
  notes.push(...modeNotes(data, language));
  if (data.extent === 'full') notes.push(m.perception_note_lines({}, language.in));
  const count = (key: 'withoutShare' | 'earlier') =>
    data.blocks.reduce(
      (total, block) => total + (block.sentiment === 'threat' ? 0 : block[key]),
      0
    );
  const [without, earlier] = [count('withoutShare'), count('earlier')];
  if (without > 0) notes.push(m.perception_note_without({ count: without }, language.in));
  if (kinds.includes('threat')) notes.push(m.perception_note_threat({}, language.in));
  if (earlier > 0) notes.push(m.perception_note_earlier({ count: earlier }, language.in));
  if (data.hidden.length > 0) {
    const questions = data.hidden.map((sentiment) =>
      m.perception_sentiment({ sentiment }, language.in)
    );
    notes.push(
      m.perception_note_hidden({ questions: questions.join(language.comma) }, language.in)
    );
  }
  return notes;
}

/** One line for each pollster’s new way of asking, in whichever panels it shows. */
function modeNotes({ blocks }: PerceptionData, language: Language): string[] {
  const notes = blocks.flatMap((block) =>
    block.panels.flatMap((panel) =>
      panel.modeChanges.map(({ mode, year }) =>
        m.perception_note_mode(
          {
            pollster: language.say(block.leadPollster),
            mode: nameOfCell('mode', mode, language).text,
            year
          },
          language.in
        )
      )
    )
  );
  return [...new Set(notes)];
}
