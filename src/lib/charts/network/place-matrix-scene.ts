import { HEADING_ANGLE, HEADING_SIZE, placeMatrix } from '#lib/network/place-matrix.ts';
import { walkGrid, type Square } from '#lib/network/walk-grid.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Mark, Size } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import { castFor, joinCodes } from './cast-for.ts';
import type { NetworkData } from './gather-network.ts';
import { labelOfState, labelOfTie } from './label-tie.ts';
import { kindInside } from './network-names.ts';
import type { NetworkScene } from './network-scene.ts';
import { placeNetworkKey } from './place-network-key.ts';
import { recordsOfTie } from './records-of-tie.ts';
import { speakState } from './speak-network.ts';

const KEY_GAP = 20;

/**
 * The network as a matrix: what goes from the state of a row to that of a column.
 * @param compared another version, whose states and ties there is room for too
 */
export function placeMatrixScene(
  data: NetworkData,
  size: Size,
  language: Language,
  compared: NetworkData
): NetworkScene {
  const { codes: own, ties } = castFor(data, size.form);
  const other = castFor(compared, size.form);
  const codes = joinCodes(own, other.codes);
  const nameOf = (code: string) => {
    const name = language.country(code);
    return size.form === 'narrow' && textWidth(name, HEADING_SIZE) > 96 ? code : name;
  };
  const states = codes.map((code) => ({ code, text: nameOf(code) }));
  const matrix = placeMatrix(
    states,
    ties,
    size.width,
    ({ id }) => data.estimated.has(id),
    other.ties
  );
  const key = placeNetworkKey(data, ties, size.width, matrix.height + KEY_GAP, language);
  const stateMarks = matrix.rows.map(({ code, box }, i): Mark => ({
    id: `state-${code}`,
    shape: { kind: 'box', ...box },
    also: { kind: 'box', ...matrix.columns[i]!.box },
    label: labelOfState(code, ties, language),
    spoken: speakState(code, ties, data, language),
    choices: [{ dimension: 'country', value: code }],
    records: [],
    group: code
  }));
  const cellMarks = matrix.cells.map(({ from, to, box, signs }): Mark => {
    const ends = { from: language.country(from), to: language.country(to) };
    const label = signs.map(({ tie }) => {
      const [, ...lines] = labelOfTie(tie, data, language);
      const what = {
        pair: kindInside(tie.kind, language),
        kinds: lines.join(language.comma)
      };
      return m.network_headline_kinds(what, language.in);
    });
    return {
      id: `cell-${from}-${to}`,
      shape: { kind: 'box', ...box },
      label: [m.network_directed(ends, language.in), ...label],
      choices: [{ dimension: 'pair', value: signs[0]!.tie.pair }],
      records: signs.flatMap(({ tie }) => recordsOfTie(tie)),
      group: `cell-${from}-${to}`
    };
  });
  const squares: Square[] = [
    ...stateMarks.map(({ id }, row) => ({ mark: id, row, column: -1 })),
    ...matrix.cells.map(({ from, to }, i) => ({
      mark: cellMarks[i]!.id,
      row: codes.indexOf(from),
      column: codes.indexOf(to)
    })),
    ...key.marks.map(({ id }, i) => ({ mark: id, row: codes.length + i, column: -1 }))
  ];
  return {
    width: size.width,
    height: matrix.height + KEY_GAP + key.height,
    marks: [...stateMarks, ...cellMarks, ...key.marks],
    walk: { keys: m.ties_grid_keys({}, language.in), step: walkGrid(squares) },
    isClipped: false,
    ...{ ties: [], states: [], names: [], key: key.entries, remarks: key.remarks },
    matrix: { ...matrix, angle: HEADING_ANGLE, chosen: data.chosen.countries }
  };
}
