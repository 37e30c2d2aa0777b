/** Told on the window when the application has taken a page over. */
export const ALIVE = 'entente:alive';
