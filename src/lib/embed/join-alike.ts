import { writePath, type PathPoint } from './drawn-path.ts';

type Attributes = Readonly<Record<string, string>>;

/** More lines of one kind stand on whole pixels, as many dots do. */
const MANY_LINES = 12;

/** Lines one after another that look the same become one path. */
export function joinLines(svg: string): string {
  return svg.replace(/(?:<line [^>]*\/>){2,}/g, (run) =>
    alike(run.match(/<line [^>]*>/g)!, ['x1', 'y1', 'x2', 'y2'])
      .map(({ look, members }) => {
        if (members.length === 1) return members[0]!.text;
        const steps = members.flatMap(({ own }) => [
          step('m', [Number(own.x1), Number(own.y1)]),
          step(own.x1 === own.x2 ? 'v' : own.y1 === own.y2 ? 'h' : 'l', [
            Number(own.x2),
            Number(own.y2)
          ])
        ]);
        const perPixel = members.length > MANY_LINES ? 1 : 10;
        return `<path ${written(look)}d="${writePath(steps, perPixel)}"/>`;
      })
      .join('')
  );
}

const step = (command: string, point: PathPoint) => ({ command, before: [], points: [point] });

/** Texts one after another that look the same stand in a group that says how. */
export function joinTexts(svg: string): string {
  return svg.replace(/(?:<text [^>]*>[^<]*<\/text>){2,}/g, (run) =>
    alike(run.match(/<text [^>]*>[^<]*<\/text>/g)!, ['x', 'y', 'lang'])
      .map(({ look, members }) => {
        if (members.length === 1) return members[0]!.text;
        const texts = members.map(
          ({ own, text }) => `<text ${written(own).trimEnd()}${text.slice(text.indexOf('>'))}`
        );
        return `<g ${written(look).trimEnd()}>${texts.join('')}</g>`;
      })
      .join('')
  );
}

interface Member {
  readonly text: string;
  readonly own: Attributes;
}

/** Neighbours with the same attributes apart from those named, which are each one’s own. */
function alike(
  elements: readonly string[],
  names: readonly string[]
): { look: Attributes; members: Member[] }[] {
  const groups: { key: string; look: Attributes; members: Member[] }[] = [];
  for (const text of elements) {
    const look: Record<string, string> = {};
    const own: Record<string, string> = {};
    for (const [, name, value] of text.slice(0, text.indexOf('>')).matchAll(/([\w:-]+)="([^"]*)"/g))
      (names.includes(name!) ? own : look)[name!] = value!;
    const key = written(look);
    if (groups.at(-1)?.key !== key) groups.push({ key, look, members: [] });
    groups.at(-1)!.members.push({ text, own });
  }
  return groups;
}

function written(attributes: Attributes): string {
  return Object.entries(attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}="${value}" `)
    .join('');
}
