import { error } from '@sveltejs/kit';
import type { MultiGraph } from 'graphology';
import { viewFor } from '#lib/charts/chart.ts';
import { gatherNetwork } from '#lib/charts/network/gather-network.ts';
import { network } from '#lib/charts/network/network.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { requestedRelease } from '#lib/server/asked-release.ts';
import { LOCALES } from '#lib/text/language.ts';
import { networkGraph } from './network-graph.ts';

/** The network that an address asks for, as its page shows it; a bad value is answered with 400. */
export function askedNetwork(url: URL, locals: App.Locals): MultiGraph {
  const served = requestedRelease(locals);
  const { release } = served;
  const { selection, options, ignored } = parseAddress(url.searchParams, (name) =>
    release.valuesOf(name)
  );
  const [bad] = ignored;
  if (bad) error(400, `${bad.parameter} is ${bad.expected || 'something else'}, not ${bad.value}`);
  const lang = url.searchParams.get('lang') ?? 'en';
  const locale = LOCALES.find((known) => known === lang);
  if (!locale) error(400, `lang is ${LOCALES.join(', ')}, not ${lang}`);
  const view = viewFor(network, release, selection);
  return networkGraph(gatherNetwork(view, options, 'full'), served.language(locale));
}

/** A graph file to keep. */
export function graphFile(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`
    }
  });
}
