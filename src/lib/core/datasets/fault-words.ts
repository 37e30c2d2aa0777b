import { FAULT_TEXTS } from './fault-texts.ts';

export type FaultTextId = keyof typeof FAULT_TEXTS;

/** What is expected and how to mend it, as pages say it in their language. */
export interface FaultWords {
  readonly id: FaultTextId;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** What a fault says: in English, and so that it can be said in any language. */
export interface SaidFault {
  readonly expected: string;
  readonly remedy: string;
  readonly words: FaultWords;
}

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type FactsOf<Id extends FaultTextId> = Readonly<
  Record<Placeholders<(typeof FAULT_TEXTS)[Id]['expected' | 'remedy']>, string | number>
>;

/** Says a fault with the facts that its text asks for. */
export function sayFault<Id extends FaultTextId>(id: Id, facts: FactsOf<Id>): SaidFault {
  const { expected, remedy } = FAULT_TEXTS[id];
  const given: FaultWords['facts'] = facts;
  const filled = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(given[name]));
  return { expected: filled(expected), remedy: filled(remedy), words: { id, facts } };
}
