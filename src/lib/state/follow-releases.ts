/**
 * Calls with the number of the newest release, now and whenever there is a newer one. A page that is not
 * in sight does not listen: browsers allow few connections to one server. Returns how to stop.
 */
export function followReleases(learn: (number: number) => void): () => void {
  let source: EventSource | null = null;
  const hear = (event: MessageEvent<string>) => {
    learn((JSON.parse(event.data) as { release: number }).release);
  };
  const look = () => {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source) {
      source = new EventSource('/api/events');
      source.addEventListener('release', hear);
    }
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    document.removeEventListener('visibilitychange', look);
    source?.close();
  };
}
