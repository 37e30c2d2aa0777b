import type { Component } from 'svelte';

/** Renders a component to HTML, with the context of the page around it. */
export type IslandRenderer = <Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  context: Map<unknown, unknown>
) => string;

let render: IslandRenderer | null = null;

/** Only a server can render to HTML; a browser has no renderer and finds the HTML in its page. */
export function provideIslandRenderer(renderer: IslandRenderer): void {
  render = renderer;
}

export function renderIsland<Props extends Record<string, unknown>>(
  component: Component<Props>,
  props: Props,
  context: Map<unknown, unknown>
): string {
  return render ? render(component, props, context) : '';
}
