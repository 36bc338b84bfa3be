/** Lets what is done in slices rest at every step, whatever the clock says; returns how to have the clock back. */
export function restless(): () => void {
  const now = performance.now.bind(performance);
  let time = 0;
  performance.now = () => (time += 20);
  return () => (performance.now = now);
}
