import { askedNetwork, graphFile } from '#lib/server/network-file/asked-network.ts';
import { writeGraphml } from '#lib/server/network-file/write-graphml.ts';
import type { RequestHandler } from './$types';

/** The network of the selected view as GraphML. */
export const GET: RequestHandler = ({ url, locals }) =>
  graphFile(writeGraphml(askedNetwork(url, locals)), 'network.graphml');
