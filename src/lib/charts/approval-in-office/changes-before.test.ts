import { expect, test } from 'vitest';
import { changesBefore } from './changes-before.ts';
import type { ApprovalRow, LineMake, OfficePoint } from './office-data.ts';

type Told = Partial<Pick<ApprovalRow, 'mode' | 'question' | 'questionOriginal'>>;

/** A point a month, each with polls by these pollsters. */
function points(...months: Record<string, Told>[]): Pick<OfficePoint, 'months' | 'polls'>[] {
  return months.map((polls, month) => ({
    months: month + 0.5,
    polls: Object.entries(polls).map(([pollster, told]) => ({
      pollster,
      mode: null,
      ...told
    })) as unknown as OfficePoint['polls']
  }));
}
const said = (months: Record<string, Told>[], make: LineMake = 'mean') =>
  changesBefore(points(...months), make).map((changes) =>
    changes.map(({ kind, pollster }) => `${kind} ${pollster}`)
  );
const times = (count: number, month: Record<string, Told>) =>
  Array.from({ length: count }, () => month);

test('a pollster that comes in later, or leaves before the end, changes the mix', () => {
  const changes = said([
    ...times(5, { A: {} }),
    ...times(5, { A: {}, B: {} }),
    ...times(5, { A: {} })
  ]);
  expect(changes[5]).toEqual(['enters B']);
  expect(changes[10]).toEqual(['leaves B']);
  expect(changes.flat()).toHaveLength(2);
});

test('within three months of either end it does not, nor does a guest', () => {
  expect(said([...times(3, { A: {} }), ...times(5, { A: {}, B: {} })]).flat()).toEqual([]);
  expect(
    said([
      ...times(6, { A: {} }),
      { A: {}, B: {} },
      { A: {}, B: {} },
      ...times(6, { A: {} })
    ]).flat()
  ).toEqual([]);
});

test('one pollster alone neither enters nor leaves', () => {
  expect(said(times(12, { A: {} })).flat()).toEqual([]);
});

test('between single polls every new way of asking counts', () => {
  const [land, all] = [{ A: { mode: 'telephone-landline' } }, { A: { mode: 'telephone' } }];
  const changes = changesBefore(points(land, land, all, { A: {} }, all), 'polls');
  expect(changes[2]).toEqual([
    { kind: 'mode', pollster: 'A', before: 'telephone-landline', now: 'telephone' }
  ]);
  expect(changes.flat()).toHaveLength(1);
});

test('in a mix a new way counts where it lasts', () => {
  const [face, phone] = [{ A: { mode: 'face-to-face' } }, { A: { mode: 'telephone' } }];
  expect(said([...times(4, face), phone, ...times(4, face)]).flat()).toEqual([]);
  expect(said([...times(4, face), ...times(3, phone)])[4]).toEqual(['mode A']);
});

test('a new wording counts, in the language of the question where the table has it', () => {
  const asked = (question: string, questionOriginal: string | null = null) => ({
    A: { question, questionOriginal }
  });
  expect(said([asked('Approve?'), asked('Support?')], 'polls')[1]).toEqual(['wording A']);
  expect(said([asked('Approve?', '支持'), asked('Support?', '支持')], 'polls').flat()).toEqual([]);
  expect(said([asked('Approve?'), { A: {} }, asked('Approve?')], 'polls').flat()).toEqual([]);
});
