/** Sorts in place, unless all stands in order: the hits of one table mostly do, and sorting makes garbage. */
export function sortIfNeeded<T>(list: T[], order: (a: T, b: T) => number): void {
  for (let at = 1; at < list.length; at++)
    if (order(list[at - 1] as T, list[at] as T) > 0) {
      list.sort(order);
      return;
    }
}
