export const match = (value: string): boolean => /^(svg|png|csv|json)$/.test(value);
