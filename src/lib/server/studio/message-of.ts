const LONGEST_MESSAGE = 500;

/** What stands in the history beside a release; null where nothing fit was written. */
export function messageOf(form: FormData, field = 'message'): string | null {
  const text = String(form.get(field) ?? '').trim();
  return text === '' || text.length > LONGEST_MESSAGE ? null : text;
}
