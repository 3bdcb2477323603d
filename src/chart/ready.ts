/** Says once that all there is to see is there; from `begin` on, and again after each. */
export function createReady(lacks: () => boolean, say: () => void) {
  let told = true;
  const tell = (): void => {
    if (told || lacks()) return;
    told = true;
    say();
  };
  return {
    tell,
    begin() {
      told = false;
      tell();
    },
  };
}
