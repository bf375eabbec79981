export async function noNames(_runs: number) {
  return {};
}
