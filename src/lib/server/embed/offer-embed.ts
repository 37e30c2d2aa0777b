import { EXTENTS, THEMES } from '#lib/embed/embed-address.ts';
import { cssHeight, heightAt } from '#lib/embed/embed-heights.ts';
import type { EmbedSubject } from '#lib/embed/embed-subject.ts';
import {
  elementSnippet,
  figureSnippet,
  frameSnippet,
  loaderSnippet,
  type Embeddable
} from '#lib/embed/snippets.ts';
import { EMBED_WIDTHS, type EmbedWaysData } from '#lib/embed/embed-ways.ts';
import { LOCALES } from '#lib/text/language.ts';
import { describeEmbed } from './describe-embed.ts';

/** Width of the column that most articles have: what a frame is high where its style is lost. */
const COLUMN_WIDTH = 640;
/** Of this page alone; all else describes the view. */
const OWN = ['figures', 'appearance', 'language', 'rows', 'width', 'lang', 'theme'];

/** The ways to embed the view of an address, as its parameters choose them. */
export function offerEmbed(
  subject: EmbedSubject,
  { searchParams, origin }: URL,
  { asked, locale }: Pick<App.Locals, 'asked' | 'locale'>
): EmbedWaysData {
  const oneOf = <T extends string>(name: string, values: readonly T[], absent: T): T =>
    values.find((value) => value === searchParams.get(name)) ?? absent;
  const chosen = {
    figures: oneOf('figures', ['live', 'frozen'], asked.frozen ? 'frozen' : 'live'),
    appearance: oneOf('appearance', THEMES, 'auto'),
    language: oneOf('language', LOCALES, locale),
    rows: oneOf('rows', EXTENTS, 'brief'),
    width: oneOf('width', EMBED_WIDTHS, '')
  };
  const view = new URLSearchParams(searchParams);
  const choices = subject.choices(asked.shown.language(locale));
  for (const name of [...OWN, ...choices.map(({ parameter }) => parameter)]) view.delete(name);
  const embed = new URL(subject.embed, origin);
  embed.search = view.toString();
  embed.searchParams.set('lang', chosen.language);
  embed.searchParams.set('theme', chosen.appearance);
  embed.searchParams.set('extent', chosen.rows);
  const isFrozen = chosen.figures === 'frozen';
  const described = describeEmbed(subject, embed, { ...asked, frozen: isFrozen });
  const width = chosen.width === '' ? null : Number(chosen.width);
  const embeddable: Embeddable = {
    ...described,
    cssHeight: cssHeight(described.heights),
    width,
    height: heightAt(described.heights, width ?? COLUMN_WIDTH)
  };
  const { pathname, search } = new URL(described.embed);
  return {
    heading: subject.heading(asked.shown.language(locale)),
    title: described.title,
    preview: pathname + search,
    previewHeight: embeddable.height,
    number: asked.shown.record.number,
    chosen,
    choices,
    view: [...view, ...['lang', 'theme'].flatMap((name) => pairOf(searchParams, name))],
    snippets: {
      frame: frameSnippet(embeddable),
      loader: loaderSnippet(embeddable),
      element: elementSnippet(embeddable),
      figure: figureSnippet(embeddable)
    }
  };
}

function pairOf(parameters: URLSearchParams, name: string): [string, string][] {
  const value = parameters.get(name);
  return value === null ? [] : [[name, value]];
}
