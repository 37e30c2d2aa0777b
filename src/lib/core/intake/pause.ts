/** Lets whatever else waits be done first: between the steps of long work. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
