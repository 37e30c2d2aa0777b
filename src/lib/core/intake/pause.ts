/** Lets whatever else waits be done first: between the steps of long work. */
export function pause(): Promise<void> {
  // Timers wait a millisecond at least, and four in browsers once there were several.
  if (typeof setImmediate === 'function') return new Promise((resolve) => setImmediate(resolve));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
