import { error, json } from '@sveltejs/kit';
import { heightAt, LEAST_WIDTH, type HeightRange } from '#lib/embed/embed-heights.ts';
import { cssHeight } from '#lib/embed/embed-heights.ts';
import type { EmbedSubject } from '#lib/embed/embed-subject.ts';
import { frameSnippet } from '#lib/embed/snippets.ts';
import { askedRelease } from '#lib/server/asked-release.ts';
import { LIVE } from '#lib/server/cache-control.ts';
import { describeEmbed } from './describe-embed.ts';

const USUAL_WIDTH = 720;
/** Wider frames show nothing more. */
const WIDEST = 1600;
const CACHE_SECONDS = 3600;
/** The picture that other sites show of a link, in pixels. */
const THUMBNAIL = { width: 1200, height: 630 };

/**
 * oEmbed 1.0 (https://oembed.com): how a page is embedded, from its address alone. 404 for what is
 * nothing of this site to be embedded, 501 for another format than JSON, 400 for what cannot be read.
 * @param subjectAt what stands at an address of this site, if it can be embedded
 */
export async function answerOembed(
  { searchParams, origin, host }: URL,
  subjectAt: (url: URL) => EmbedSubject | undefined
): Promise<Response> {
  const format = searchParams.get('format') ?? 'json';
  if (format !== 'json') error(501, `format is json here, not ${format}`);
  const text = searchParams.get('url');
  if (!text) error(400, 'url names the page of a chart, such as ' + origin + '/charts/network');
  const asked = URL.canParse(text)
    ? new URL(text)
    : error(400, `url is a whole address, not ${text}`);
  const mostWidth = pixels(searchParams, 'maxwidth');
  const mostHeight = pixels(searchParams, 'maxheight');
  const subject = asked.host === host ? subjectAt(asked) : undefined;
  if (!subject) error(404, `${text} is no chart or claim of this site`);
  const release = await askedRelease(asked);
  if (release.fault) error(release.fault.status, release.fault.message);

  const here = new URL(asked.pathname + asked.search, origin);
  const described = describeEmbed(subject, here, release);
  const { width, height } = fitInto(described.heights, mostWidth, mostHeight);
  const isWhole = height >= heightAt(described.heights, width);
  const html = frameSnippet({
    ...described,
    cssHeight: isWhole ? cssHeight(described.heights) : `${height}px`,
    width: mostWidth === null && mostHeight === null ? null : width,
    height
  });
  const answer = {
    version: '1.0',
    type: 'rich',
    title: described.title,
    provider_name: 'Entente',
    provider_url: origin,
    cache_age: CACHE_SECONDS,
    html,
    width,
    height,
    ...thumbnailIn(described.picture, mostWidth, mostHeight)
  };
  return json(answer, { headers: { 'cache-control': LIVE } });
}

/** The three parameters that oEmbed asks for together; none where the picture exceeds the bounds. */
function thumbnailIn(picture: string, mostWidth: number | null, mostHeight: number | null) {
  const { width, height } = THUMBNAIL;
  if (width > (mostWidth ?? width) || height > (mostHeight ?? height)) return {};
  const url = new URL(picture);
  url.searchParams.set('shape', 'card');
  return { thumbnail_url: url.href, thumbnail_width: width, thumbnail_height: height };
}

/** The widest frame in the bounds that shows the whole chart; where there is none, one cut to them. */
function fitInto(
  heights: readonly HeightRange[],
  mostWidth: number | null,
  mostHeight: number | null
): { width: number; height: number } {
  const widest = Math.min(mostWidth ?? USUAL_WIDTH, WIDEST);
  for (let width = widest; width >= Math.min(LEAST_WIDTH, widest); width--) {
    const height = heightAt(heights, width);
    if (mostHeight === null || height <= mostHeight) return { width, height };
  }
  return { width: widest, height: mostHeight! };
}

function pixels(parameters: URLSearchParams, name: string): number | null {
  const text = parameters.get(name);
  if (text === null) return null;
  if (!/^[1-9]\d{0,5}$/.test(text)) error(400, `${name} is a whole number of pixels, not ${text}`);
  return Number(text);
}
