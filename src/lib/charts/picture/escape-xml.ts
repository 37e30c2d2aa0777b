const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;'
};

/** A text as it may stand between tags and within quotes of XML 1.0; what XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return withoutControls(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
}

/** Without the signs that no XML file may hold: most controls, halves of pairs. */
export function withoutControls(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '');
}
