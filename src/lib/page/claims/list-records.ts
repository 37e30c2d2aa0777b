import type { RowRef } from '#lib/core/claims/claim.ts';
import { sourceLink } from '#lib/core/datasets/source-link.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { DataText, Language } from '#lib/text/language.ts';
import { describeRecord } from '#lib/page/describe-record.ts';

/** A row behind a figure, with the source that it was read from. */
export interface ListedRecord {
  readonly kind: string;
  readonly title: DataText;
  readonly when: string | null;
  readonly figures: readonly { readonly value: string; readonly label: DataText }[];
  readonly source: DataText | null;
  /** The address to link to; null where it must not be linked. */
  readonly link: string | null;
}

/** @param release with every column, as the server has it */
export function listRecords(
  refs: readonly RowRef[],
  release: Release,
  language: Language
): ListedRecord[] {
  return refs.map((ref) => {
    const { kind, title, when, figures } = describeRecord(release, ref, null, language);
    const row = release.table(ref.dataset).row(ref.index) as {
      readonly sourceTitle?: string;
      readonly sourceUrl?: string;
    };
    return {
      kind,
      title,
      when,
      figures,
      source: row.sourceTitle ? language.of(row.sourceTitle) : null,
      link: row.sourceUrl ? sourceLink(row.sourceUrl) : null
    };
  });
}
