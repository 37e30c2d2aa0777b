import type { ProblemSheet } from '#lib/core/checks/problems-csv.ts';
import { nameOfFault } from '#lib/text/fault-names.ts';
import type { Locale } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { tellFault } from '#lib/text/tell-fault.ts';

/** How the list of a file's problems is written in a language. */
export function problemSheet(locale: Locale): ProblemSheet {
  const inText = { locale };
  const severities = {
    error: m.tryout_error({}, inText),
    warning: m.tryout_warning({}, inText)
  };
  return {
    headings: {
      severity: m.sheet_severity({}, inText),
      rule: m.sheet_rule({}, inText),
      dataset: m.sheet_table({}, inText),
      line: m.tryout_line({}, inText),
      row: m.sheet_row({}, inText),
      column: m.sheet_column({}, inText),
      value: m.tryout_value({}, inText),
      expected: m.tryout_expected({}, inText),
      remedy: m.tryout_remedy({}, inText),
      code: m.sheet_code({}, inText)
    },
    tell: ({ severity, code, words }) => ({
      severity: severities[severity],
      rule: nameOfFault(code, locale),
      ...tellFault(words.id, words.facts, locale)
    })
  };
}
