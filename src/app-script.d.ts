/** The text of a module, bundled for a browser: see scripts/browser-script.mjs. */
declare module '*?script' {
  const text: string;
  export default text;
}

declare module '*?script&periods' {
  const text: string;
  export default text;
}
