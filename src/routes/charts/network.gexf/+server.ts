import { askedNetwork, graphFile } from '#lib/server/network-file/asked-network.ts';
import { write } from 'graphology-gexf';
import type { RequestHandler } from './$types';

/** The network of the selected view as GEXF 1.2, which every Gephi opens. */
export const GET: RequestHandler = ({ url, locals }) =>
  graphFile(write(askedNetwork(url, locals), { version: '1.2' }), 'network.gexf');
