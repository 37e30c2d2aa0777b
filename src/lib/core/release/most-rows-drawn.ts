/** A longer table of a draft or of a reader's own file is checked, but no chart is drawn of it. */
export const MOST_ROWS_DRAWN = 100_000;
