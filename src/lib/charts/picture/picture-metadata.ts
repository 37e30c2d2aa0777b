import { PUBLISHER } from '#lib/core/citation/cited-view.ts';
import { escapeXml } from './escape-xml.ts';
import type { ExportedView } from './exported-view.ts';

/**
 * What the picture is, in RDF with the terms of Dublin Core: read by Inkscape and by catalogues.
 * https://www.dublincore.org/specifications/dublin-core/dces/
 */
export function pictureMetadata({ words, cited, citation, terms, language }: ExportedView): string {
  const agent = `<cc:Agent><dc:title>${PUBLISHER}</dc:title></cc:Agent>`;
  const rights = `<cc:Agent><dc:title>${escapeXml(terms.join(' '))}</dc:title></cc:Agent>`;
  const fields = [
    '<dc:format>image/svg+xml</dc:format>',
    '<dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/>',
    `<dc:title>${escapeXml(words.headline)}</dc:title>`,
    `<dc:description>${escapeXml(words.summary)}</dc:description>`,
    `<dc:date>${cited.published.slice(0, 10)}</dc:date>`,
    `<dc:creator>${agent}</dc:creator>`,
    `<dc:publisher>${agent}</dc:publisher>`,
    `<dc:rights>${rights}</dc:rights>`,
    `<dc:identifier>${escapeXml(cited.address)}</dc:identifier>`,
    `<dc:source>${escapeXml(words.sources)}</dc:source>`,
    `<dc:language>${language.locale}</dc:language>`,
    `<dcterms:bibliographicCitation>${escapeXml(citation)}</dcterms:bibliographicCitation>`
  ];
  return [
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"><cc:Work rdf:about="">',
    ...fields,
    '</cc:Work></rdf:RDF></metadata>'
  ].join('\n');
}
