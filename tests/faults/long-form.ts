/** Fault suites run short in `npm test`, long in `npm run test:faults`, with a seed that is printed and can be given again. */
export const longForm: { readonly isOn: boolean; readonly seed: number } = {
  isOn: process.env.FAULTS === "long",
  seed: seedOf(process.env.FAULTS_SEED),
};

function seedOf(given: string | undefined): number {
  const seed = Number(given ?? "");
  return given !== undefined && given !== "" && Number.isInteger(seed) ? seed : 1;
}

/** All of them in the long form, every so manieth in the short one: others with another seed. */
export function some<Item>(all: readonly Item[], each: number): readonly Item[] {
  return longForm.isOn ? all : all.filter((_, index) => index % each === longForm.seed % each);
}
