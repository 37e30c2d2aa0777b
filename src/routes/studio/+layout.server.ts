import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = ({ locals }) => {
  const { caller } = locals;
  return { caller: caller ? { name: caller.name, rights: [...caller.rights] } : null };
};
