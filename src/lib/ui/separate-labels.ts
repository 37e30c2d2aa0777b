/** A label that wants to stand at height `y`; a higher `priority` stays when there is no room. */
export interface WantedLabel {
  readonly y: number;
  readonly priority: number;
}

/**
 * Heights at which labels stand at least `gap` apart between `top` and `bottom`, as near as can be to
 * where they want to be, in the same order; those of lowest priority are dropped (null) when not all
 * fit. The result is parallel to `labels`.
 */
export function separateLabels(
  labels: readonly WantedLabel[],
  gap: number,
  top: number,
  bottom: number
): (number | null)[] {
  const room = Math.max(1, Math.floor((bottom - top) / gap) + 1);
  const kept = labels
    .map((label, index) => ({ ...label, index }))
    .sort((a, b) => b.priority - a.priority || a.index - b.index)
    .slice(0, room)
    .sort((a, b) => a.y - b.y || a.index - b.index);
  const result: (number | null)[] = labels.map(() => null);
  // Clusters of touching labels are centred on the mean of where their members want to be.
  const clusters: { members: typeof kept; y: number }[] = [];
  const firstOf = (cluster: { members: typeof kept }) => {
    const { members } = cluster;
    const mean = members.reduce((sum, label, i) => sum + label.y - i * gap, 0) / members.length;
    return Math.min(Math.max(mean, top), bottom - (members.length - 1) * gap);
  };
  for (const label of kept) {
    clusters.push({ members: [label], y: firstOf({ members: [label] }) });
    while (clusters.length > 1) {
      const last = clusters.at(-1)!;
      const before = clusters.at(-2)!;
      if (before.y + before.members.length * gap <= last.y) break;
      clusters.pop();
      before.members = [...before.members, ...last.members];
      before.y = firstOf(before);
    }
  }
  for (const { members, y } of clusters) {
    members.forEach((label, i) => (result[label.index] = y + i * gap));
  }
  return result;
}
