import { replaceState } from '$app/navigation';
import { page } from '$app/state';

/** The step that crosses this part of the window’s height is the one that is read. */
const LINE_PERCENT = 45;

/**
 * Writes the step of an article that is read into the address, as its hash. It replaces the entry in the
 * history, so that Back leaves the article. Nothing is written before the reader scrolls.
 * @param steps elements with an id each, in reading order
 * @returns what ends it
 */
export function followSteps(steps: Iterable<Element>): () => void {
  // A page whose first sign of a reader is that it is scrolled begins to listen after that.
  let hasScrolled = scrollY > 0 && !location.hash;
  let current: string | null = null;
  const write = () => {
    if (hasScrolled && current !== null && location.hash !== `#${current}`) {
      replaceState(`${location.pathname}${location.search}#${current}`, page.state);
    }
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) current = target.id;
      write();
    },
    { rootMargin: `-${LINE_PERCENT}% 0px -${100 - LINE_PERCENT}% 0px` }
  );
  const scrolled = () => {
    hasScrolled = true;
    write();
  };
  addEventListener('scroll', scrolled, { once: true, passive: true });
  for (const step of steps) observer.observe(step);
  return () => {
    removeEventListener('scroll', scrolled);
    observer.disconnect();
  };
}
