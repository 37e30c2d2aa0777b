/** The term that the chart sets beside those before it while the reader asks for no other. */
export const STORY = { country: 'JPN', leader: 'Shinzo Abe', termsBefore: 6 } as const;
